"""The three cells, one equation per line (torch; any dtype).

Weights as in `torch.nn.RNN`, `LSTM` and `GRU`: blocks of rows, one per gate. σ is the logistic
function; ⊙ multiplies number by number.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn

Forced = Mapping[str, float | None]


@dataclass(frozen=True)
class Weights:
    """W (blocks · hidden, inputs), U (blocks · hidden, hidden) and both biases of a layer."""

    into: Tensor
    across: Tensor
    into_bias: Tensor
    across_bias: Tensor

    @classmethod
    def of(cls, layer: nn.RNNBase) -> Weights:
        """Those of a layer of torch's, without gradients."""
        names = ("weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0")
        return cls(*(getattr(layer, name).detach() for name in names))

    def double(self) -> Weights:
        """The same in float64."""
        return Weights(self.into.double(), self.across.double(), self.into_bias.double(),
                       self.across_bias.double())  # fmt: skip


@dataclass(frozen=True)
class Moment:
    """What one symbol did; all (hidden,). `state` is c in an LSTM, else h."""

    gates: Mapping[str, Tensor]
    candidate: Tensor
    kept: Tensor
    written: Tensor
    state: Tensor
    shown: Tensor


def rnn_step(symbol: Tensor, shown: Tensor, state: Tensor, weights: Weights,
             forced: Forced) -> Moment:  # fmt: skip
    """h' = tanh(W x + U h + b): the whole state is written anew."""
    # [time]
    into = weights.into @ symbol + weights.into_bias
    across = weights.across @ shown + weights.across_bias
    fresh = torch.tanh(into + across)
    return Moment({}, fresh, torch.zeros_like(fresh), fresh, fresh, fresh)


def lstm_step(symbol: Tensor, shown: Tensor, state: Tensor, weights: Weights,
              forced: Forced) -> Moment:  # fmt: skip
    """c' = f ⊙ c + i ⊙ g, h' = o ⊙ tanh(c'). No gate sees c."""
    # [time]
    sums = (weights.into @ symbol + weights.into_bias
            + weights.across @ shown + weights.across_bias)  # fmt: skip
    i, f, g, o = sums.chunk(4)
    written_share = gate("input", torch.sigmoid(i), forced)
    kept_share = gate("forget", torch.sigmoid(f), forced)
    shown_share = gate("output", torch.sigmoid(o), forced)
    candidate = torch.tanh(g)
    kept, written = kept_share * state, written_share * candidate
    fresh = kept + written
    return Moment({"forget": kept_share, "input": written_share, "output": shown_share},
                  candidate, kept, written, fresh, shown_share * torch.tanh(fresh))  # fmt: skip


def gru_step(symbol: Tensor, shown: Tensor, state: Tensor, weights: Weights,
             forced: Forced) -> Moment:  # fmt: skip
    """h' = z ⊙ h + (1 − z) ⊙ n. The reset gate stands inside the candidate n alone."""
    # [time]
    r, z, n = (weights.into @ symbol + weights.into_bias).chunk(3)
    r_back, z_back, n_back = (weights.across @ shown + weights.across_bias).chunk(3)
    reset = gate("reset", torch.sigmoid(r + r_back), forced)
    update = gate("update", torch.sigmoid(z + z_back), forced)
    candidate = torch.tanh(n + reset * n_back)
    kept, written = update * shown, (1 - update) * candidate
    fresh = kept + written
    return Moment({"reset": reset, "update": update}, candidate, kept, written, fresh, fresh)


STEPS = {"rnn": rnn_step, "lstm": lstm_step, "gru": gru_step}


def gate(name: str, learnt: Tensor, forced: Forced) -> Tensor:
    """The gate as computed, or forced to 0 or 1."""
    value = forced.get(name)
    return learnt if value is None else torch.full_like(learnt, value)


def unroll(cell: str, symbols: Tensor, weights: Weights, forced: Forced, since: int = 0
           ) -> list[Moment]:  # fmt: skip
    """The cell along symbols (symbols, inputs), from a state of zeros; forced from `since` on."""
    # [time]
    hidden = weights.across.shape[1]
    shown = state = symbols.new_zeros(hidden)
    found = []
    for index, symbol in enumerate(symbols):
        moment = STEPS[cell](symbol, shown, state, weights, forced if index >= since else {})
        shown, state = moment.shown, moment.state
        found.append(moment)
    return found


# derivatives ------------------------------------------------------------------------------


def rnn_jacobian(moment: Moment, weights: Weights) -> Tensor:
    """∂h'/∂h = diag(1 − h'²) U, (hidden, hidden)."""
    # [distance]
    return (1 - moment.shown**2)[:, None] * weights.across


def gru_jacobian(moment: Moment, shown: Tensor, weights: Weights) -> Tensor:
    """∂h'/∂h of a GRU, where h was `shown`: diag(z) is the straight way, the rest leads through
    gates and candidate."""
    # [distance]
    reset, update, candidate = moment.gates["reset"], moment.gates["update"], moment.candidate
    u_r, u_z, u_n = weights.across.chunk(3)
    back = u_n @ shown + weights.across_bias.chunk(3)[2]
    through_reset = (back * reset * (1 - reset))[:, None] * u_r
    d_candidate = (1 - candidate**2)[:, None] * (reset[:, None] * u_n + through_reset)
    d_update = (update * (1 - update))[:, None] * u_z
    return (torch.diag(update) + (shown - candidate)[:, None] * d_update
            + (1 - update)[:, None] * d_candidate)  # fmt: skip


def lstm_jacobian(moment: Moment, state: Tensor, weights: Weights) -> Tensor:
    """∂(h', c')/∂(h, c), (2 hidden, 2 hidden), where c was `state`: diag(f) leads from c to c'."""
    # [distance]
    i, f, o = moment.gates["input"], moment.gates["forget"], moment.gates["output"]
    g, fresh = moment.candidate, torch.tanh(moment.state)
    u_i, u_f, u_g, u_o = weights.across.chunk(4)
    state_by_shown = (
        (state * f * (1 - f))[:, None] * u_f
        + (g * i * (1 - i))[:, None] * u_i
        + (i * (1 - g**2))[:, None] * u_g
    )
    through = o * (1 - fresh**2)
    shown_by_shown = through[:, None] * state_by_shown + (fresh * o * (1 - o))[:, None] * u_o
    return torch.cat([
        torch.cat([shown_by_shown, torch.diag(through * f)], dim=1),
        torch.cat([state_by_shown, torch.diag(f)], dim=1),
    ])  # fmt: skip
