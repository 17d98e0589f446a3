"""Context parallelism: a causal mask over GPUs and turns, three ways."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from explorer.compute.parallelism.context.lab import Params
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.parallelism.context.explain import explain
from explorer.panels.parallelism.context.values import result, values
from explorer.panels.parallelism.context.words import RESULT_NAMES, SENTENCES, VALUE_NAMES

_COMPUTE = "explorer.compute.parallelism.context."


def how_busy(trace: Trace) -> int:
    """The prediction's answer: the class of the share of time a GPU works, cut contiguously."""
    busy = trace.shared.durations["contiguous"][1]
    return sum(busy < limit for limit in (0.9, 0.7, 0.5))


class Context(Lab):
    """One sequence over several GPUs."""

    id = "parallelism/context"
    question = QT_TRANSLATE_NOOP(
        "parallelism/context", "How do GPUs share one long text, if every token looks back?"
    )
    Params = Params
    run = _COMPUTE + "run:run"
    scene = "explorer.panels.parallelism.context.scene:ContextScene"
    checks = _COMPUTE + "checks:checks"
    torchrun = _COMPUTE + "lab:torchrun"
    words = SENTENCES
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    beat = 1.4
    code = (
        _COMPUTE + "attention:meet",
        _COMPUTE + "attention:around",
        _COMPUTE + "attention:gathered",
        _COMPUTE + "attention:ulysses",
        _COMPUTE + "lab:pieces",
    )
    presets: Mapping[str, Preset] = {
        "contiguous": Preset(
            QT_TRANSLATE_NOOP("parallelism/context", "Contiguous pieces: the first GPU waits"),
            {"method": "contiguous"}, "done",
        ),
        "zigzag": Preset(
            QT_TRANSLATE_NOOP("parallelism/context", "Zig-zag: an early and a late piece each"),
            {"method": "zigzag"}, "done",
        ),
        "ulysses": Preset(
            QT_TRANSLATE_NOOP("parallelism/context", "Ulysses: all of the text, some of the heads"),
            {"method": "ulysses"}, "attend",
        ),
        "eight": Preset(
            QT_TRANSLATE_NOOP("parallelism/context", "Eight GPUs, contiguous"),
            {"method": "contiguous", "cp": "8"}, "done",
        ),
        "groups": Preset(
            QT_TRANSLATE_NOOP(
                "parallelism/context", "Eight GPUs, four heads of keys: some are sent twice"
            ),
            {"method": "ulysses", "cp": "8"}, "exchange",
        ),
        "tiny": Preset(
            "tiny",
            {"text": "the king and the queen", "cp": "2", "method": "contiguous"}, hidden=True,
        ),
    }  # fmt: skip
    prediction = Prediction(
        "predict", ("predict.all", "predict.most", "predict.half", "predict.less"), how_busy, 0
    )
    told_by = Telling(explain, values, result)

    def baseline(self, params: Any) -> Any | None:
        """The same text in contiguous pieces."""
        plain = replace(params, method="contiguous")
        return None if plain == params else plain

    def search_text(self, trace: Trace, index: int) -> str:
        return " ".join(trace.shared.pieces)


LAB = Context()
