"""Sentences often said about recurrent cells, put to cells that are computed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.core.claims import Judgement, Verdict, claim
from explorer.core.formatting import fixed, number
from explorer.core.trace import returned
from explorer.core.words import QT_TRANSLATE_NOOP, message

if TYPE_CHECKING:
    from torch import Tensor

    from explorer.compute.blocks.recurrent_cells import Weights

WORDS = {
    "recurrent.input_gate": QT_TRANSLATE_NOOP(
        "claims",
        "torch’s LSTM is {sigmoid} away from one whose input gate is a σ; with a tanh in its "
        "place, what is written would be up to {tanh} off. The tanh belongs to the candidate, "
        "which the gate multiplies. And it is no update gate: in a GRU what is kept and what is "
        "written add up to 1, here f + i lies between {least} and {most}.",
    ),
    "recurrent.output_gate": QT_TRANSLATE_NOOP(
        "claims",
        "Move the cell state by 1 and the output gate moves by {gate}; what moves, by up to "
        "{shown}, is h = o ⊙ tanh(c). The gate is made of the symbol and of the old h. Only with "
        "peepholes does it see c.",
    ),
    "recurrent.explosion": QT_TRANSLATE_NOOP(
        "claims",
        "Vanishing, yes: {back} symbols back with spectral radius {low} a change is worth {rnn} in "
        "an RNN and {lstm} in an LSTM whose forget gates start open. Explosion, no: with spectral "
        "radius {high} it is worth {exploded} in the LSTM. The straight way through the forget "
        "gates stays at most 1, the ways through the matrices do not; gradients are clipped.",
    ),
    "recurrent.reset": QT_TRANSLATE_NOOP(
        "claims",
        "With the reset gate shut and the update gate at 1, {symbols} symbols move the state by "
        "{kept}: all of the past is kept. With the reset gate open and the update gate at 0, "
        "{none} of it is. The update gate decides what is kept; the reset gate, what the "
        "candidate sees of it (between 0 and 1 it moves the candidate by up to {candidate}).",
    ),
}  # fmt: skip
HIDDEN, SYMBOLS, BACK = 16, 40, 60


def _cell(name: str) -> tuple[Weights, Tensor]:
    """A layer as torch initialises it, in float64, and normal inputs."""
    import torch

    from explorer.compute.blocks.recurrent_cells import Weights
    from explorer.compute.blocks.recurrent_task import LAYERS

    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        layer = LAYERS[name](HIDDEN, HIDDEN).double()
        inputs = 3 * torch.randn(SYMBOLS, HIDDEN, dtype=torch.float64)
    return Weights.of(layer), inputs


@claim("W153")
def input_gate() -> Verdict:
    """Is the input gate a tanh, and the same as an update gate? Compared with torch's LSTM."""
    import torch
    from torch import nn

    from explorer.compute.blocks.recurrent_cells import unroll

    weights, inputs = _cell("lstm")
    moments = unroll("lstm", inputs, weights, {})
    theirs = nn.LSTM(HIDDEN, HIDDEN).double()
    theirs.load_state_dict({
        "weight_ih_l0": weights.into, "weight_hh_l0": weights.across,
        "bias_ih_l0": weights.into_bias, "bias_hh_l0": weights.across_bias,
    })  # fmt: skip
    with torch.no_grad():
        shown = theirs(inputs[:, None])[0][:, 0]
    sigmoid = float((shown - torch.stack([one.shown for one in moments])).abs().max())
    # the same step with tanh in the gate's place: tanh(x) = 2 σ(2x) − 1
    gates = torch.stack([one.gates["input"] for one in moments])
    others = torch.tanh(torch.logit(gates))
    candidate = torch.stack([one.candidate for one in moments])
    tanh = float(((others - gates) * candidate).abs().max())
    sums = torch.stack([one.gates["forget"] + one.gates["input"] for one in moments])
    found = {"sigmoid": sigmoid, "tanh": tanh, "least": float(sums.min()),
             "most": float(sums.max()), "smallest_gate": float(gates.min())}  # fmt: skip
    wrong = sigmoid < 1e-12 < tanh and abs(found["most"] - 1) > 0.01
    return Verdict("false" if wrong else "true", found, message(
        "recurrent.input_gate", sigmoid=number(sigmoid, 1), tanh=fixed(tanh, 2),
        least=fixed(found["least"], 2), most=fixed(found["most"], 2),
    ))  # fmt: skip


@claim("W154")
def output_gate() -> Verdict:
    """Does the output gate depend on the cell state? The state is moved, the gate looked at."""
    import torch

    from explorer.compute.blocks.recurrent_cells import lstm_step, unroll

    weights, inputs = _cell("lstm")
    last = unroll("lstm", inputs[:-1], weights, {})[-1]
    plain = lstm_step(inputs[-1], last.shown, last.state, weights, {})
    moved = lstm_step(inputs[-1], last.shown, last.state + torch.ones(HIDDEN), weights, {})
    gate = float((plain.gates["output"] - moved.gates["output"]).abs().max())
    shown = float((plain.shown - moved.shown).abs().max())
    return Verdict("false" if gate == 0.0 < shown else "true", {"gate": gate, "shown": shown},
                   message("recurrent.output_gate", gate=number(gate),
                           shown=fixed(shown, 2)))  # fmt: skip


@claim("W155")
def explosion() -> Verdict:
    """Does an LSTM stop gradients from vanishing, and from exploding? Norms of Jacobians."""
    from explorer.compute.blocks import recurrent_gradient as gradient
    from explorer.compute.blocks.recurrent import Params

    def norm(cell: str, radius: float) -> float:
        params = Params(topic="gradient", radius=radius, distance=BACK, keep=3.0)
        producer = gradient.products(gradient.jacobians(cell, params, gradient.symbols(params)))
        return float(returned(producer)[-1])

    low, high = 0.9, 6.0
    found = {"rnn": norm("rnn", low), "lstm": norm("lstm", low), "exploded": norm("lstm", high)}
    relieved, exploded = found["lstm"] > 1e3 * found["rnn"], found["exploded"] > 100
    verdict: Judgement = "true" if relieved and not exploded else "false"
    return Verdict(verdict, found, message(
        "recurrent.explosion", back=BACK, low=f"{low:g}", high=f"{high:g}",
        **{name: number(value, 2) for name, value in found.items()},
    ))  # fmt: skip


@claim("W156")
def reset_gate() -> Verdict:
    """Does the reset gate decide how much of the past is kept? Both gates are forced."""
    import torch

    from explorer.compute.blocks.recurrent_cells import gru_step, unroll

    weights, inputs = _cell("gru")
    half = SYMBOLS // 2
    shut = unroll("gru", inputs, weights, {"reset": 0.0, "update": 1.0}, half)
    kept = float((shut[-1].state - shut[half - 1].state).abs().max())
    start = shut[half - 1]
    open_ = gru_step(inputs[half], start.shown, start.state, weights, {"reset": 1.0, "update": 0.0})
    none = float(open_.kept.abs().max())
    other = gru_step(inputs[half], start.shown, start.state, weights, {"reset": 0.0, "update": 0.0})
    candidate = float((open_.candidate - other.candidate).abs().max())
    found = {"moved": kept, "kept": none, "candidate": candidate,
             "state": float(torch.linalg.vector_norm(start.state))}  # fmt: skip
    wrong = kept == 0.0 and none == 0.0 and candidate > 0
    return Verdict("false" if wrong else "true", found, message(
        "recurrent.reset", symbols=SYMBOLS - half, kept=number(kept), none=number(none),
        candidate=fixed(candidate, 2),
    ))  # fmt: skip
