"""Every layout of Llama 3 70B on 1 024 GPUs: counted, kept to the rules, sized and timed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from tests.perf.measuring import Row, cpu, in_turns

if TYPE_CHECKING:
    from explorer.compute.parallelism.planner.space import Job, Layout

SAMPLE = 200  # layouts that are sized one by one


def rows(rounds: int) -> Iterator[Row]:
    """Seconds of the search on one core, beside sizing as many layouts one by one."""
    from explorer.compute.parallelism.planner.search import find
    from explorer.compute.parallelism.planner.settings import Params, job_of

    llama = Params()
    deepseek = replace(llama, model="deepseek-v3", gpus=2048, sequences=4096, sequence=4096)
    for name, params in (("Llama 3 70B, 1 024 GPUs", llama), ("DeepSeek-V3, 2 048", deepseek)):
        job = job_of(params)
        found = find(job)
        chosen = np.linspace(0, len(found.kept) - 1, SAMPLE).astype(int)
        layouts = [found.kept[int(place)] for place in chosen]
        search = partial(cpu, partial(find, job))
        ours, floor = in_turns(rounds, search, partial(cpu, partial(alone, job, layouts)))
        each = len(found.kept) / SAMPLE
        yield Row(
            f"every layout of {name}: {found.total}", min(ours), min(floor) * each, "s",
            f"{len(found.kept)} sized one by one", 2.0, "ours",
        )  # fmt: skip


def alone(job: Job, layouts: list[Layout]) -> None:
    """The memory of layouts, one after another."""
    from explorer.compute.parallelism.memory import most_loaded

    for layout in layouts:
        most_loaded(job.model, layout.mesh(job), layout.training(job))
