"""Recurrent nets unrolled over a sequence: params, steps, and what a run leaves (no torch).

Topic "memory": a cell is trained to remember the marked letter of a sequence, then unrolled over
the reader's own, gate by gate; gates can be forced open or shut. Topic "gradient": how much a
change of the state is worth after k more symbols. Topic "compare": the three cells learn the same.

RNN: Elman 1990. LSTM: Hochreiter & Schmidhuber 1997, with the forget gate of Gers et al. 2000.
GRU: Cho et al. 2014, in the form that torch computes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from explorer.core.params import ParamError, param
from explorer.core.trace import measured
from explorer.core.words import QT_TRANSLATE_NOOP

LAB = "blocks/recurrent"
TOPICS = ("memory", "gradient", "compare")
CELLS = ("rnn", "gru", "lstm")
LETTERS, MARK = "abcd", "*"
MOST_SYMBOLS = 32
#: The gates of each cell, as the reader can force them.
GATES = {"rnn": (), "gru": ("reset", "update"), "lstm": ("forget", "input", "output")}
#: How many matrices of each kind a cell has.
BLOCKS = {"rnn": 1, "gru": 3, "lstm": 4}
#: The nets whose gradients are followed, in the order of the rows.
NETS = ("linear", "rnn", "gru", "lstm")
FORCED = ("learnt", "0", "1")
OWN: dict[str, tuple[str, ...]] = {
    "memory": ("cell", "text", "hidden", "length", "updates", "rate", "keep", "forget", "input",
               "output", "reset", "update", "since", "seed"),
    "gradient": ("radius", "matrix", "distance", "keep", "seed"),
    "compare": ("hidden", "length", "updates", "rate", "keep", "size", "seed"),
}  # fmt: skip


def _force(label: str) -> str:
    """The field of a gate: as learnt, or forced to 0 or 1."""
    made: str = param(
        "learnt", choices=FORCED,
        choice_labels=(
            QT_TRANSLATE_NOOP("blocks/recurrent", "as learnt"),
            QT_TRANSLATE_NOOP("blocks/recurrent", "0: shut"),
            QT_TRANSLATE_NOOP("blocks/recurrent", "1: open"),
        ),
        label=label,
    )  # fmt: skip
    return made


@dataclass(frozen=True)
class Params:
    """What the reader sets; each topic has its own fields."""

    topic: str = param(
        "memory", choices=TOPICS,
        choice_labels=(
            QT_TRANSLATE_NOOP("blocks/recurrent", "Remember a letter"),
            QT_TRANSLATE_NOOP("blocks/recurrent", "Gradient over distance"),
            QT_TRANSLATE_NOOP("blocks/recurrent", "Three cells side by side"),
        ),
        label=QT_TRANSLATE_NOOP("blocks/recurrent", "Topic"),
    )  # fmt: skip
    cell: str = param(
        "lstm", choices=CELLS, choice_labels=("RNN", "GRU", "LSTM"),
        label=QT_TRANSLATE_NOOP("blocks/recurrent", "Cell"),
    )  # fmt: skip
    text: str = param(
        "dbc*adbbcadb", longest=200, label=QT_TRANSLATE_NOOP("blocks/recurrent", "Sequence"),
        help=QT_TRANSLATE_NOOP(
            "blocks/recurrent",
            "Letters a to d. A * after a letter marks it: that is the one to remember.",
        ),
    )  # fmt: skip
    forget: str = _force(QT_TRANSLATE_NOOP("blocks/recurrent", "Forget gate f"))
    input: str = _force(QT_TRANSLATE_NOOP("blocks/recurrent", "Input gate i"))
    output: str = _force(QT_TRANSLATE_NOOP("blocks/recurrent", "Output gate o"))
    reset: str = _force(QT_TRANSLATE_NOOP("blocks/recurrent", "Reset gate r"))
    update: str = _force(QT_TRANSLATE_NOOP("blocks/recurrent", "Update gate z"))
    since: int = param(
        1, low=1, high=MOST_SYMBOLS, label=QT_TRANSLATE_NOOP("blocks/recurrent", "Forced from"),
        help=QT_TRANSLATE_NOOP(
            "blocks/recurrent", "The first symbol, counted from 1, at which gates are forced."
        ),
    )  # fmt: skip
    hidden: int = param(
        8, low=2, high=16, label=QT_TRANSLATE_NOOP("blocks/recurrent", "Numbers in the state")
    )
    length: int = param(
        12, low=3, high=30, label=QT_TRANSLATE_NOOP("blocks/recurrent", "Symbols in training")
    )
    updates: int = param(
        200, low=0, high=400, step=20, label=QT_TRANSLATE_NOOP("blocks/recurrent", "Updates")
    )
    rate: float = param(
        0.03, low=0.001, high=0.3, logarithmic=True,
        label=QT_TRANSLATE_NOOP("blocks/recurrent", "Learning rate"),
    )  # fmt: skip
    keep: float = param(
        1.0, low=-3.0, high=6.0, step=0.5,
        label=QT_TRANSLATE_NOOP("blocks/recurrent", "First bias of the keeping gate"),
        help=QT_TRANSLATE_NOOP(
            "blocks/recurrent",
            "Of the LSTM’s forget gate and of the GRU’s update gate: the larger, the more of the "
            "state is kept before anything is learnt.",
        ),
    )  # fmt: skip
    radius: float = param(
        0.9, low=0.0, high=6.0, step=0.1,
        label=QT_TRANSLATE_NOOP("blocks/recurrent", "Spectral radius ρ"),
        help=QT_TRANSLATE_NOOP(
            "blocks/recurrent", "Of every matrix that leads from one state to the next."
        ),
    )  # fmt: skip
    matrix: str = param(
        "orthogonal", choices=("orthogonal", "normal"),
        choice_labels=(
            QT_TRANSLATE_NOOP("blocks/recurrent", "ρ times a rotation"),
            QT_TRANSLATE_NOOP("blocks/recurrent", "normal numbers, scaled"),
        ),
        label=QT_TRANSLATE_NOOP("blocks/recurrent", "Matrices"),
    )  # fmt: skip
    distance: int = param(
        60, low=5, high=100, label=QT_TRANSLATE_NOOP("blocks/recurrent", "Symbols back")
    )
    size: int = param(
        128, low=1, high=4096, logarithmic=True,
        label=QT_TRANSLATE_NOOP("blocks/recurrent", "Inputs and states, for counting"),
    )  # fmt: skip
    seed: int = param(0, kind="seed", low=0, high=9999,
                      label=QT_TRANSLATE_NOOP("blocks/recurrent", "Seed"))  # fmt: skip

    def unused(self) -> tuple[str, ...]:
        """The fields of the other topics and cells."""
        mine = set(OWN[self.topic])
        if self.topic == "memory":
            others = {gate for gates in GATES.values() for gate in gates} - set(GATES[self.cell])
            mine -= others
            if not any(self.forced().values()):
                mine -= {"since"}
            if self.cell == "rnn":
                mine -= {"keep"}
        every = {name for names in OWN.values() for name in names}
        return tuple(sorted(every - mine))

    def forced(self) -> dict[str, float | None]:
        """What each gate of the cell is forced to; None: as learnt."""
        return {name: None if getattr(self, name) == "learnt" else float(getattr(self, name))
                for name in GATES[self.cell]}  # fmt: skip

    def validate(self) -> None:
        """The sequence is letters with marks. Raises ParamError."""
        if self.topic == "memory":
            read(self.text)


@dataclass(frozen=True)
class Sequence:
    """What goes in: (symbols,) ids of letters, and which are marked."""

    letters: np.ndarray
    marked: np.ndarray
    cut: int = 0

    @property
    def wanted(self) -> int:
        """The last marked letter's id; -1 if none is marked."""
        where = np.flatnonzero(self.marked)
        return int(self.letters[where[-1]]) if len(where) else -1


def read(text: str) -> Sequence:
    """Letters and marks of a text; raises ParamError."""
    letters: list[int] = []
    marked: list[bool] = []
    for sign in text.strip():
        if sign == MARK and letters:
            marked[-1] = True
        elif sign in LETTERS:
            letters.append(LETTERS.index(sign))
            marked.append(False)
        else:
            shown = sign if sign.isprintable() else "?"
            raise ParamError("text", text, "letters a to d, each with or without a *", "rule",
                             "error.text", {"sign": shown})  # fmt: skip
    if not letters:
        raise ParamError("text", text, "at least one letter", "rule", "error.empty", {})
    kept = slice(0, MOST_SYMBOLS)
    return Sequence(np.array(letters[kept]), np.array(marked[kept]),
                    max(len(letters) - MOST_SYMBOLS, 0))  # fmt: skip


@dataclass(frozen=True)
class Step:
    """One position of the trace.

    `kind` is "train" (`index` counts updates), "time" (`index` is the symbol), "distance" (`index`
    symbols back) or "sizes". `losses` and `accuracies` are of held-out sequences, one per cell.
    """

    kind: str
    index: int = 0
    losses: tuple[float, ...] = ()
    accuracies: tuple[float, ...] = ()


@dataclass(frozen=True)
class Unrolled:
    """A cell along a sequence: (symbols, hidden) unless said otherwise.

    `state` is what is carried along (the LSTM's c, else h), with the beginning: one row more.
    state[t + 1] = kept[t] + written[t].
    """

    gates: Mapping[str, np.ndarray]
    candidate: np.ndarray  # tanh(…): what could be written
    kept: np.ndarray
    written: np.ndarray
    state: np.ndarray  # (symbols + 1, hidden)
    shown: np.ndarray  # h: what the rest of the net sees
    says: np.ndarray  # (symbols, letters) probabilities, if the sequence ended here


@dataclass(frozen=True)
class Memory:
    """A trained cell, and how it reads the reader's sequence; `unrolled` comes after training."""

    cell: str
    letters: int
    hidden: int
    parameters: int
    sequence: Sequence
    unrolled: Unrolled | None
    free: Unrolled | None  # the same with no gate forced; None where none is
    forced: Mapping[str, float | None]
    made: int  # updates: fewer than asked for where the training was ended early


@dataclass(frozen=True)
class Gradient:
    """How much a small change of the state is worth k symbols later: spectral norms of products of
    Jacobians, (nets, distance + 1) in the order of NETS; k = 0 is 1."""

    width: int
    norms: np.ndarray
    cell_path: np.ndarray  # (distance + 1,) the LSTM's straight way alone: the largest ∏ f
    opening: float  # mean of the LSTM's forget gates


@dataclass(frozen=True)
class Compare:
    """The three cells on the same task."""

    hidden: int
    size: int
    parameters: tuple[int, ...]  # of a layer with `size` inputs and `size` states
    seconds: tuple[float, ...] = measured(())  # for all updates


Shared = Memory | Gradient | Compare


def parameters_of(cell: str, inputs: int, hidden: int) -> int:
    """Numbers in one layer as torch has it: per block W (hidden, inputs), U (hidden, hidden), two
    biases."""
    # [sizes]
    return BLOCKS[cell] * (hidden * inputs + hidden * hidden + 2 * hidden)
