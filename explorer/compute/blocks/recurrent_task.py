"""Remember the marked letter: drawn sequences, and a short training (torch)."""

from __future__ import annotations

import time
from collections.abc import Generator
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from explorer.compute.blocks.recurrent import LETTERS, Params, Sequence
from explorer.core.trace import FINISH

ROWS, HELD_OUT, POINTS = 64, 256, 25
INPUTS = len(LETTERS) + 1
CLIP = 1.0  # the largest norm of a gradient
LAYERS = {"rnn": nn.RNN, "gru": nn.GRU, "lstm": nn.LSTM}


@dataclass(frozen=True)
class Net:
    """A layer of torch's, and what reads its last state."""

    layer: nn.RNNBase
    head: nn.Linear

    def parameters(self) -> list[nn.Parameter]:
        """All of them."""
        return [*self.layer.parameters(), *self.head.parameters()]

    def logits(self, inputs: Tensor) -> Tensor:
        """(rows, letters) after the last symbol of inputs (rows, symbols, INPUTS)."""
        shown: Tensor = self.layer(inputs)[0]
        said: Tensor = self.head(shown[:, -1])
        return said


def fresh(cell: str, params: Params) -> Net:
    """Uniform within ±1/√hidden, as torch has it, but for the bias of the keeping gate.

    Drawn in float64, in which the training runs too: it is then the same on every processor.
    """
    layer = LAYERS[cell](INPUTS, params.hidden, batch_first=True, dtype=torch.float64)
    head = nn.Linear(params.hidden, len(LETTERS), dtype=torch.float64)
    net, generator = Net(layer, head), torch.Generator().manual_seed(params.seed)
    with torch.no_grad():
        for weight in net.parameters():
            uniform = torch.rand(weight.shape, generator=generator, dtype=torch.float64)
            weight.copy_((2 * uniform - 1) / params.hidden**0.5)
        if cell != "rnn":
            second = slice(params.hidden, 2 * params.hidden)
            layer.bias_ih_l0[second] = params.keep
            layer.bias_hh_l0[second] = 0.0
    return net


def drawn(rows: int, length: int, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """Inputs (rows, length, INPUTS) and the marked letters (rows,): the mark is in the first
    third, so the letter has to be kept for two thirds of the sequence."""
    letters = torch.randint(0, len(LETTERS), (rows, length), generator=generator)
    place = torch.randint(0, max(length // 3, 1), (rows,), generator=generator)
    marked = torch.zeros(rows, length, dtype=torch.bool)
    marked[torch.arange(rows), place] = True
    return encoded(letters, marked), letters[marked]


def encoded(letters: Tensor, marked: Tensor) -> Tensor:
    """(…, INPUTS), float64: one number per letter, and one for the mark."""
    inputs = nn.functional.one_hot(letters, INPUTS).double()
    inputs[..., -1] = marked.double()
    return inputs


def encoded_sequence(sequence: Sequence) -> Tensor:
    """(symbols, INPUTS), float64."""
    return encoded(torch.tensor(sequence.letters), torch.tensor(sequence.marked))


@dataclass(frozen=True)
class Point:
    """A measurement on held-out sequences after so many updates."""

    update: int
    loss: float
    accuracy: float


def train(cell: str, params: Params) -> Generator[Point | None, str | None, tuple[Net, float, int]]:
    """Adam on drawn sequences; yields points, and takes FINISH. Returns the net, the seconds
    that the updates took, and how many were made."""
    # [train]
    net = fresh(cell, params)
    generator = torch.Generator().manual_seed(params.seed)
    held_out = drawn(HELD_OUT, params.length, torch.Generator().manual_seed(10_000 + params.seed))
    optimizer = torch.optim.Adam(net.parameters(), params.rate)
    every = max(params.updates // (POINTS - 1), 1)
    command = yield measure(net, held_out, 0)
    seconds, made = 0.0, 0
    for update in range(1, params.updates + 1):
        if command == FINISH:
            break
        began = time.perf_counter()
        inputs, wanted = drawn(ROWS, params.length, generator)
        with torch.enable_grad():
            loss = nn.functional.cross_entropy(net.logits(inputs), wanted)
            optimizer.zero_grad()
            loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), CLIP)
        optimizer.step()
        seconds += time.perf_counter() - began
        made = update
        last = update == params.updates
        command = yield (measure(net, held_out, update) if update % every == 0 or last else None)
    return net, seconds, made


def measure(net: Net, held_out: tuple[Tensor, Tensor], update: int) -> Point:
    """Mean loss (nats) and the share of right letters."""
    with torch.no_grad():
        logits = net.logits(held_out[0])
    loss = nn.functional.cross_entropy(logits, held_out[1])
    right = (logits.argmax(-1) == held_out[1]).float().mean()
    return Point(update, float(loss), float(right))
