"""Where state, gates and symbols of an unrolled cell lie."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from explorer.compute.blocks.recurrent import Memory
from explorer.ui.canvas.ink import Ink

#: The colours of the cells and of the linear net, the same in all pictures of the lab.
COLOURS = {
    "linear": "category 7", "rnn": "category 5", "gru": "category 2", "lstm": "category 4",
}  # fmt: skip
NAMES = {"rnn": "RNN", "gru": "GRU", "lstm": "LSTM"}
#: The gate that decides how much of the state is kept.
KEEPING = {"rnn": "", "gru": "update", "lstm": "forget"}


@dataclass(frozen=True)
class Areas:
    """From above: what it would say, the state, the gates, the symbols; time goes right."""

    says: QRectF
    state: QRectF
    gates: QRectF
    symbols: QRectF
    gutter: float  # width of the labels on the left
    count: int  # symbols
    hidden: int

    @property
    def pitch(self) -> float:
        """The width of a symbol."""
        return self.state.width() / self.count

    @property
    def lane(self) -> float:
        """The height of one number of the state."""
        return self.state.height() / self.hidden

    def x(self, symbol: float) -> float:
        """Where a symbol's column begins."""
        return self.state.left() + symbol * self.pitch

    def y(self, unit: int) -> float:
        """The middle of a number of the state."""
        return self.state.top() + (unit + 0.5) * self.lane

    def column(self, symbol: int) -> QRectF:
        """Everything of one symbol."""
        return QRectF(self.x(symbol), self.says.top(), self.pitch,
                      self.symbols.bottom() - self.says.top())  # fmt: skip

    def strip(self, place: int, strips: int) -> QRectF:
        """The strip of a gate."""
        high = self.gates.height() / strips
        return QRectF(self.gates.left(), self.gates.top() + place * high, self.gates.width(),
                      high - 6)  # fmt: skip


def areas(ink: Ink, body: QRectF, memory: Memory) -> Areas:
    """Shares of the stage; more for the state where there are no gates."""
    assert memory.unrolled is not None
    tiny, small = ink.line_height("tiny"), ink.line_height("small")
    names = [ink.say("gate." + name) for name in memory.unrolled.gates]
    names += [ink.say("row.state"), ink.say("row.says"), ink.say("row.symbols")]
    gutter = max(ink.text_width(name, "small", bold=True) for name in names) + 12
    gutter = min(gutter, body.width() * 0.24)
    left, width = body.left() + gutter, body.width() - gutter - 4
    chips = tiny + 10
    says = QRectF(left, body.top(), width, max(body.height() * 0.13, tiny + 24))
    symbols = QRectF(left, body.bottom() - chips - tiny, width, chips)
    gates = len(memory.unrolled.gates)
    rest = symbols.top() - says.bottom() - 16
    strips = min(rest * 0.15, 74.0) * gates
    state = QRectF(left, says.bottom() + small + 6, width, rest - strips - small - 8)
    strip = QRectF(left, state.bottom() + 12, width, strips)
    return Areas(says, state, strip, symbols, gutter, len(memory.sequence.letters), memory.hidden)
