"""Recurrent nets: one state through time, gates on it, and what becomes of a gradient."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from explorer.compute.blocks.recurrent import Compare, Gradient, Memory, Params
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.blocks.recurrent.told import explain
from explorer.panels.blocks.recurrent.values import RESULT_NAMES, VALUE_NAMES, result, values
from explorer.panels.blocks.recurrent.words import WORDS

_COMPUTE = "explorer.compute.blocks."


def remembers(trace: Trace) -> int:
    """The prediction's answer: 0 if the letter is still known at the end, 1 if not.

    Known: the likeliest letter is the marked one; of held-out sequences, more than half are right;
    of a gradient, that a change so far back is worth at least a thousandth of itself in the LSTM.
    """
    shared = trace.shared
    if isinstance(shared, Memory):
        if shared.unrolled is None:
            return 1
        return 0 if int(shared.unrolled.says[-1].argmax()) == shared.sequence.wanted else 1
    if isinstance(shared, Compare):
        return 0 if trace[-1].accuracies[-1] > 0.5 else 1
    assert isinstance(shared, Gradient)
    return 0 if shared.norms[-1, -1] >= 1e-3 else 1


class Recurrent(Lab):
    """RNN, GRU and LSTM along a sequence."""

    id = "blocks/recurrent"
    question = QT_TRANSLATE_NOOP(
        "blocks/recurrent", "How does a net remember what it read long ago?"
    )
    Params = Params
    run = _COMPUTE + "recurrent_run:run"
    scene = "explorer.panels.blocks.recurrent.scene:RecurrentScene"
    checks = _COMPUTE + "recurrent_checks:checks"
    words = WORDS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    beat = 0.5
    code = (
        _COMPUTE + "recurrent_cells:lstm_step",
        _COMPUTE + "recurrent_cells:gru_step",
        _COMPUTE + "recurrent_cells:rnn_step",
        _COMPUTE + "recurrent_cells:unroll",
        _COMPUTE + "recurrent_task:train",
        _COMPUTE + "recurrent_gradient:products",
        _COMPUTE + "recurrent_gradient:matrix",
        _COMPUTE + "recurrent_cells:rnn_jacobian",
        _COMPUTE + "recurrent_cells:lstm_jacobian",
        _COMPUTE + "recurrent_cells:gru_jacobian",
        _COMPUTE + "recurrent:parameters_of",
    )
    presets: Mapping[str, Preset] = {
        "rnn": Preset(
            QT_TRANSLATE_NOOP("blocks/recurrent", "A plain RNN writes its state anew each time"),
            {"cell": "rnn"}, "time",
        ),
        "gru": Preset(
            QT_TRANSLATE_NOOP("blocks/recurrent", "A GRU: what is not kept is written"),
            {"cell": "gru"}, "time",
        ),
        "reset": Preset(
            QT_TRANSLATE_NOOP("blocks/recurrent", "Reset shut, update open: the state stays"),
            {"cell": "gru", "reset": "0", "update": "1", "since": 5}, -1,
        ),
        "forgets": Preset(
            QT_TRANSLATE_NOOP("blocks/recurrent", "Forget gate shut from one symbol on"),
            {"forget": "0", "since": 9}, -1,
        ),
        "blind": Preset(
            QT_TRANSLATE_NOOP("blocks/recurrent", "Input gate shut: nothing gets in"),
            {"input": "0"}, -1,
        ),
        "long": Preset(
            QT_TRANSLATE_NOOP("blocks/recurrent", "Longer sequences, keeping gates half open"),
            {"length": 20}, "time",
        ),
        "open": Preset(
            QT_TRANSLATE_NOOP("blocks/recurrent", "The same, keeping gates that start open"),
            {"length": 20, "keep": 3.0}, "time",
        ),
        "vanish": Preset(
            QT_TRANSLATE_NOOP("blocks/recurrent", "ρ = 0.9: gradients vanish"),
            {"topic": "gradient", "keep": 3.0}, -1,
        ),
        "explode": Preset(
            QT_TRANSLATE_NOOP("blocks/recurrent", "ρ = 6: they explode, in the LSTM too"),
            {"topic": "gradient", "radius": 6.0}, -1,
        ),
        "compare": Preset(
            QT_TRANSLATE_NOOP("blocks/recurrent", "GRU and LSTM: three blocks or four"),
            {"topic": "compare"}, "sizes",
        ),
        "tiny": Preset(
            "tiny", {"cell": "gru", "hidden": 3, "length": 4, "updates": 20, "text": "b*ac"},
            "time", hidden=True,
        ),
    }  # fmt: skip
    prediction = Prediction("predict", ("predict.yes", "predict.no"), remembers, -1)
    told_by = Telling(explain, values, result)

    def baseline(self, params: Any) -> Any | None:
        """With no gate forced; with ρ = 1."""
        if params.topic == "memory":
            free = "learnt"
            before = replace(params, forget=free, input=free, output=free, reset=free, update=free)
        elif params.topic == "gradient":
            before = replace(params, radius=1.0)
        else:
            return None
        return None if before == params else before


LAB = Recurrent()
