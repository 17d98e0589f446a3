"""Counts and simulates the passes of a large model, runs a small one, and lays out the steps."""

from __future__ import annotations

from collections import OrderedDict

import torch

from explorer.compute.generation.speed import (
    MOST_BATCH,
    MOST_TOKENS,
    Loss,
    Params,
    Run,
    Speculation,
    Step,
    decode,
    doubling,
    prefill,
)
from explorer.compute.generation.speed_here import measure
from explorer.compute.generation.speed_remedies import remedies
from explorer.compute.generation.speed_small import (
    GROUP,
    Steps,
    losses,
    speculated,
    with_rounded_weights,
)
from explorer.compute.generation.step_time import Pass, forward
from explorer.compute.models.library import LoadedModel
from explorer.compute.models.reading import opening_steps, tokens_of
from explorer.core.trace import Producer, Progress, Section, Trace
from explorer.core.words import Message, message

SMALL = "bilingual"
SAID = 16  # tokens that are decoded with drafts
_computed: OrderedDict[tuple[int, ...], tuple[dict[str, Loss], Speculation]] = OrderedDict()


def run(params: Params) -> Producer:
    """All parts of the lab. Raises ParamError: sizes that do not divide."""
    params.validate()
    yield Progress(0.0, message("progress.model"))
    model = yield from opening_steps(SMALL)
    ids, notices = tokens_of(model, params.text, MOST_TOKENS)
    with torch.inference_mode():
        yield Progress(0.2, message("progress.losses"))
        lost, speculation = yield from computed(model, ids)
        yield Progress(0.7, message("progress.here"))
        here = yield from measure(model)
    found = remedies(params, lost, speculation)
    shared = Run(found, speculation, here, len(ids))
    steps = steps_of(params, shared)
    return Trace(
        params, tuple(steps), shared, sections_of(steps), scales_of(params, steps),
        notices=tuple(notices),
    )  # fmt: skip


def computed(model: LoadedModel, ids: list[int]) -> Steps[tuple[dict[str, Loss], Speculation]]:
    """What remedies lose on a text; the last texts are remembered, as the other params do not
    matter for it."""
    key = tuple(ids)
    if key not in _computed:
        lost = yield from losses(model.decoder, torch.tensor(ids))
        draft = with_rounded_weights(model.decoder, 4, GROUP)
        found = yield from speculated(model.decoder, draft, ids, SAID)
        _computed[key] = lost, found
        if len(_computed) > 8:
            _computed.popitem(last=False)
    return _computed[key]


def steps_of(params: Params, shared: Run) -> list[Step]:
    """Lengths of the prompt, lengths of the context, sizes of the batch, and the other parts."""
    works = {
        "prefill": [prefill(params, new) for new in doubling(1, params.prompt)],
        "decode": [decode(params, context) for context in
                   doubling(params.prompt + 1, max(params.longest, params.prompt + 1))],
        "batch": batches(params),
        "cache": [decode(params)],
        "logits": [decode(params), forward(params.architecture, params.formats, 1, params.prompt,
                                           params.prompt, all_logits=True)],
        "remedies": [decode(params)] * len(shared.remedies),
        "here": [timed.work for timed in shared.here.passes],
    }  # fmt: skip
    return [Step(stage, place, work) for stage, found in works.items()
            for place, work in enumerate(found)]  # fmt: skip


def batches(params: Params) -> list[Pass]:
    """Steps of decoding with 1, 2, 4 … texts, up to the first batch that has no room in memory; all
    of them where not even one text has."""
    found = [decode(params, batch=batch) for batch in doubling(1, MOST_BATCH)]
    fit = [work.fits(params.machine) for work in found]
    return found[: sum(fit) + 1] if fit[0] else found


def sections_of(steps: list[Step]) -> tuple[Section, ...]:
    """A section for each stage."""
    return tuple(
        Section(step.stage, index, Message(f"section.{step.stage}"))
        for index, step in enumerate(steps)
        if step.place == 0
    )


def scales_of(params: Params, steps: list[Step]) -> dict[str, tuple[float, float]]:
    """The longest pass of each kind, in seconds."""
    machine = params.machine
    return {
        stage: (0.0, max(step.work.seconds(machine) for step in steps if step.stage == stage))
        for stage in ("prefill", "decode", "batch")
    }
