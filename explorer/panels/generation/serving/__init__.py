"""generation/serving: many requests on one accelerator."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explorer.compute.generation.serving import Params, Step
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.generation.serving import telling
from explorer.panels.generation.serving import values as numbers
from explorer.panels.generation.serving.words import WORDS

_COMPUTE = "explorer.compute.generation."
#: Bounds between the answers of the question: tokens per second, continuous ÷ static.
FACTORS = (1.1, 1.5, 3.0)
PRESETS = {
    "static": Preset(
        QT_TRANSLATE_NOOP("generation/serving", "A static batch waits for its last text"),
        {"batching": "static"},
    ),
    "contiguous": Preset(
        QT_TRANSLATE_NOOP("generation/serving", "Memory reserved for the longest text"),
        {"memory": "contiguous"},
    ),
    "equal": Preset(
        QT_TRANSLATE_NOOP("generation/serving", "All answers equally long, all at once"),
        {"lengths": "equal", "pattern": "burst", "requests": 16}, "compare",
    ),
    "forks": Preset(
        QT_TRANSLATE_NOOP("generation/serving", "Four answers to each prompt: shared blocks"),
        {"samples": 4, "requests": 10, "prompt": 200, "rate": 2.0},
    ),
    "preempted": Preset(
        QT_TRANSLATE_NOOP("generation/serving", "Too little memory: preemption"),
        {"pool": 1024, "block": "16"},
    ),
    "chunks": Preset(
        QT_TRANSLATE_NOOP("generation/serving", "Long prompts, read in chunks of 128"),
        {"chunk": 128, "prompt": 900, "reserve": 2048, "pool": 8192, "rate": 3.0}, "compare",
    ),
    "load": Preset(
        QT_TRANSLATE_NOOP("generation/serving", "More and more requests"), {}, "load"
    ),
    "tiny": Preset("tiny", {"requests": 3, "prompt": 8, "output": 4, "slots": 2, "pool": 64,
                            "reserve": 32, "block": "4", "rate": 50.0}, hidden=True),
}  # fmt: skip


def answer(trace: Trace) -> int:
    """By what factor continuous batching answers faster, as one of four answers."""
    found = numbers.speedup(trace.shared)
    return sum(found >= bound for bound in FACTORS)


class Serving(Lab):
    """Requests in a batch, and their memory."""

    id = "generation/serving"
    question = QT_TRANSLATE_NOOP(
        "generation/serving", "How does a server keep its batch full and its memory from waste?"
    )
    Params = Params
    run = _COMPUTE + "serving_run:run"
    scene = "explorer.panels.generation.serving.scene:ServingScene"
    checks = _COMPUTE + "serving_checks:checks"
    words = WORDS
    beat = 0.7
    code = (
        _COMPUTE + "serving_engine:Server.serve",
        _COMPUTE + "serving_engine:Server.admit",
        _COMPUTE + "serving_engine:Server.make_room",
        _COMPUTE + "serving_engine:Server.preempt",
        _COMPUTE + "serving_memory:Paged.grow",
        _COMPUTE + "serving_memory:Paged.fork",
        "explorer.compute.models.cache_blocks:BlockAllocator",
        _COMPUTE + "step_time:parts_of",
    )
    presets = PRESETS
    value_names = numbers.VALUE_NAMES
    result_names = numbers.RESULT_NAMES
    prediction = Prediction(
        "predict", ("predict.same", "predict.half", "predict.double", "predict.more"), answer,
        "compare",
    )  # fmt: skip
    told_by = Telling(telling.explain, numbers.values, numbers.result)

    def baseline(self, params: Any) -> Any | None:
        """A static batch with reserved memory."""
        before = replace(params, batching="static", memory="contiguous")
        return None if before == params else before

    def search_text(self, trace: Trace, index: int) -> str:
        step: Step = trace[index]
        return " ".join(str(event.request + 1) for event in step.events)


LAB = Serving()
