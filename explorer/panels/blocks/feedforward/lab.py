"""Feed-forward: a curve from bends, expansion, activation functions, SwiGLU."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from explorer.compute.blocks.feedforward.lab import Params, Step
from explorer.core.lab import Explanation, Lab, Prediction, Preset
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP, Word
from explorer.panels.blocks.feedforward.explain import explain
from explorer.panels.blocks.feedforward.words import RESULT_NAMES, VALUE_NAMES, WORDS

_COMPUTE = "explorer.compute.blocks.feedforward."
#: Which marked lines of the code belong to a picture; SwiGLU's are those of its operation.
_LINES = {"fit": "forward", "activations": "update", "expand": "expand"}
EDGE = (-0.6,) * 9 + (0.7,) * 8
ZIGZAG = tuple(0.8 if k % 2 else -0.8 for k in range(17))
_NUMBERS = {
    "input": "x", "gate": "swish", "value": "value", "product": "product", "output": "output",
    "said": "said", "width": "x",
}  # fmt: skip


def most_bends(trace: Trace) -> int:
    """The prediction's answer, from the widest network of the trace: corners of its output beside
    its units, counted by how often its slope changes (ReLU)."""
    last = next((s.fitted for s in reversed(trace.steps) if s.fitted is not None), None)
    if last is None:
        return 0
    corners = len({round(float(bend), 9) for bend in last.network.bends() if abs(bend) < np.inf})
    return 0 if corners <= last.width else 1


class FeedForward(Lab):
    """What a feed-forward network is made of, and why it is as wide as it is."""

    id = "blocks/feedforward"
    question = QT_TRANSLATE_NOOP(
        "blocks/feedforward", "What does a feed-forward network do with its width?"
    )
    Params = Params
    run = _COMPUTE + "run:run"
    scene = "explorer.panels.blocks.feedforward.scene:FeedForwardScene"
    checks = _COMPUTE + "checks:checks"
    words: Mapping[str, Word] = WORDS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    beat = 0.6
    code = (
        _COMPUTE + "network:gradient",
        _COMPUTE + "network:train",
        _COMPUTE + "expansion:forward",
        _COMPUTE + "gated:swiglu",
        _COMPUTE + "gated:often_written",
        _COMPUTE + "gated:widths",
    )
    presets: Mapping[str, Preset] = {
        "edge": Preset(
            QT_TRANSLATE_NOOP("blocks/feedforward", "A step: two bends are enough"),
            {"curve": list(EDGE), "widest": 16},
        ),
        "zigzag": Preset(
            QT_TRANSLATE_NOOP("blocks/feedforward", "A zigzag: as many bends as corners"),
            {"curve": list(ZIGZAG), "widest": 64, "starts": 2},
        ),
        "smooth": Preset(
            QT_TRANSLATE_NOOP("blocks/feedforward", "The same with GELU"),
            {"activation": "gelu", "widest": 16},
        ),
        "expand": Preset(
            QT_TRANSLATE_NOOP("blocks/feedforward", "Wider, or deeper for the same parameters"),
            {"show": "expand"},
        ),
        "activations": Preset(
            QT_TRANSLATE_NOOP("blocks/feedforward", "Six activation functions"),
            {"show": "activations"},
        ),
        "killed": Preset(
            QT_TRANSLATE_NOOP("blocks/feedforward", "Too large a learning rate: dead units"),
            {"show": "activations", "rate": 0.3},
        ),
        "gated": Preset(
            QT_TRANSLATE_NOOP("blocks/feedforward", "SwiGLU, and how it is often written"),
            {"show": "gated"}, "said",
        ),
        "equal": Preset(
            QT_TRANSLATE_NOOP("blocks/feedforward", "Both forms at d = d_ff"),
            {"show": "gated", "width": 12, "inner": 12}, "said",
        ),
        "thirds": Preset(
            QT_TRANSLATE_NOOP("blocks/feedforward", "Why 11 008"), {"show": "gated"}, "width"
        ),
        "tiny": Preset("tiny", {"widest": 4, "updates": 60, "starts": 1}, hidden=True),
    }  # fmt: skip
    prediction = Prediction(
        "predict", ("predict.one", "predict.two", "predict.any"), most_bends, "2-units"
    )

    def explain(self, trace: Trace, index: int) -> Explanation:
        return explain(trace, index)

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        step: Step = trace[index]
        out: dict[str, Any] = {"step": step.name}
        if step.fitted is not None:
            net = step.fitted.network
            out |= {
                "units": step.fitted.width, "update": step.fitted.update,
                "error": step.fitted.error, "dead": int((~step.fitted.alive).sum()),
                "bends": net.bends(), "weights_in": net.w, "biases": net.b, "weights_out": net.v,
            }  # fmt: skip
        if step.tested is not None:
            out |= {"error": float(step.tested.errors[-1]), "dead": int(step.tested.dead[-1])}
        if step.curve is not None:
            out |= {"parameters": step.curve.parameters, "errors": step.curve.errors[:, -1],
                    "error": float(step.curve.errors[:, -1].mean())}  # fmt: skip
        if step.tried is not None and step.widths is not None:
            out |= {
                "numbers": getattr(step.tried, _NUMBERS[step.name]), "refusal": step.tried.refusal,
                "inner": step.widths.rounded, "inner_exact": step.widths.third,
                "plain_parameters": step.widths.plain_parameters,
                "gated_parameters": step.widths.gated_parameters,
            }  # fmt: skip
        return out

    def result(self, trace: Trace) -> dict[str, Any]:
        steps: list[Step] = list(trace.steps)
        last = steps[-1]
        if last.tried is not None and last.widths is not None:
            return {"refusal": last.tried.refusal, "inner": last.widths.rounded}
        if last.fitted is not None:
            fits = {s.name: s.fitted for s in steps if s.fitted is not None}
            return {
                "errors": {name: fit.error for name, fit in fits.items()},
                "dead": {name: int((~fit.alive).sum()) for name, fit in fits.items()},
            }
        if last.tested is not None:
            tests = {s.name: s.tested for s in steps if s.tested is not None}
            return {
                "errors": {name: float(test.errors[-1]) for name, test in tests.items()},
                "dead": {name: int(test.dead[-1]) for name, test in tests.items()},
            }
        curves = {s.name: s.curve for s in steps if s.curve is not None}
        return {"errors": {name: float(c.errors[:, -1].mean()) for name, c in curves.items()}}

    def baseline(self, params: Any) -> Any | None:
        """The same training with ReLU; for the fit with another function."""
        if params.show != "fit" or params.activation == "relu":
            return None
        return replace(params, activation="relu")

    def section(self, trace: Trace, index: int) -> str:
        """The marked lines: of the network, of the stack, or of SwiGLU's operation."""
        step: Step = trace[index]
        return _LINES.get(trace.params.show, step.name)


LAB = FeedForward()
