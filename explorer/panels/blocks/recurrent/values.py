"""The numbers of blocks/recurrent by declared name."""

from __future__ import annotations

from typing import Any

from explorer.compute.blocks.recurrent import (
    CELLS,
    LETTERS,
    NETS,
    Compare,
    Gradient,
    Memory,
    Step,
)
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

VALUE_NAMES = {
    "update": QT_TRANSLATE_NOOP("blocks/recurrent", "updates made"),
    "loss": QT_TRANSLATE_NOOP("blocks/recurrent", "loss on held-out sequences, nats"),
    "right": QT_TRANSLATE_NOOP("blocks/recurrent", "share of right letters"),
    "letter": QT_TRANSLATE_NOOP("blocks/recurrent", "the letter that goes in"),
    "marked": QT_TRANSLATE_NOOP("blocks/recurrent", "whether it is marked"),
    "forget": QT_TRANSLATE_NOOP("blocks/recurrent", "forget gate"),
    "input": QT_TRANSLATE_NOOP("blocks/recurrent", "input gate"),
    "output": QT_TRANSLATE_NOOP("blocks/recurrent", "output gate"),
    "reset": QT_TRANSLATE_NOOP("blocks/recurrent", "reset gate"),
    "update_gate": QT_TRANSLATE_NOOP("blocks/recurrent", "update gate"),
    "candidate": QT_TRANSLATE_NOOP("blocks/recurrent", "what could be written"),
    "kept": QT_TRANSLATE_NOOP("blocks/recurrent", "what is kept of the state"),
    "written": QT_TRANSLATE_NOOP("blocks/recurrent", "what is written into it"),
    "state": QT_TRANSLATE_NOOP("blocks/recurrent", "the state afterwards"),
    "shown": QT_TRANSLATE_NOOP("blocks/recurrent", "h: what the rest of the net sees"),
    "says": QT_TRANSLATE_NOOP("blocks/recurrent", "probabilities of the letters a to d"),
    "back": QT_TRANSLATE_NOOP("blocks/recurrent", "symbols back"),
    "norms": QT_TRANSLATE_NOOP(
        "blocks/recurrent", "norm of the product of Jacobians: linear, RNN, GRU, LSTM"
    ),
    "path": QT_TRANSLATE_NOOP("blocks/recurrent", "the LSTM’s straight way, the largest ∏ f"),
    "parameters": QT_TRANSLATE_NOOP("blocks/recurrent", "parameters of RNN, GRU, LSTM"),
}
RESULT_NAMES = {
    "says": QT_TRANSLATE_NOOP("blocks/recurrent", "the letter it names at the end"),
    "wanted": QT_TRANSLATE_NOOP("blocks/recurrent", "the marked letter"),
    "chance": QT_TRANSLATE_NOOP("blocks/recurrent", "probability of the marked letter at the end"),
    "right": QT_TRANSLATE_NOOP("blocks/recurrent", "share right on held-out sequences, by cell"),
    "parameters": QT_TRANSLATE_NOOP("blocks/recurrent", "parameters, by cell"),
    "norms": QT_TRANSLATE_NOOP("blocks/recurrent", "norm at the greatest distance, by net"),
}


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    step: Step = trace[index]
    shared = trace.shared
    if step.kind == "train":
        return {"update": step.index, "loss": list(step.losses), "right": list(step.accuracies)}
    if step.kind == "sizes":
        assert isinstance(shared, Compare)
        return {"parameters": list(shared.parameters), "right": list(step.accuracies)}
    at = step.index
    if step.kind == "distance":
        assert isinstance(shared, Gradient)
        return {"back": at, "norms": shared.norms[:, at], "path": float(shared.cell_path[at])}
    assert isinstance(shared, Memory)
    found = shared.unrolled
    assert found is not None
    gates = {("update_gate" if name == "update" else name): one[at]
             for name, one in found.gates.items()}  # fmt: skip
    return {
        "letter": LETTERS[int(shared.sequence.letters[at])],
        "marked": bool(shared.sequence.marked[at]), **gates, "candidate": found.candidate[at],
        "kept": found.kept[at], "written": found.written[at], "state": found.state[at + 1],
        "shown": found.shown[at], "says": found.says[at],
    }  # fmt: skip


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the whole run."""
    shared = trace.shared
    if isinstance(shared, Gradient):
        return {"norms": dict(zip(NETS, shared.norms[:, -1].tolist(), strict=True))}
    learnt = [step for step in trace.steps if step.kind == "train"]
    if isinstance(shared, Compare):
        return {"parameters": dict(zip(CELLS, shared.parameters, strict=True)),
                "right": dict(zip(CELLS, learnt[-1].accuracies, strict=True))}  # fmt: skip
    assert isinstance(shared, Memory)
    found: dict[str, Any] = {"right": {shared.cell: learnt[-1].accuracies[0]},
                             "parameters": {shared.cell: shared.parameters}}  # fmt: skip
    wanted = shared.sequence.wanted
    found["wanted"] = LETTERS[wanted] if wanted >= 0 else ""
    if shared.unrolled is not None:
        says = shared.unrolled.says[-1]
        found["says"] = LETTERS[int(says.argmax())]
        if wanted >= 0:
            found["chance"] = float(says[wanted])
    return found
