"""What the model expects next: the likeliest tokens as bars, and what ought to follow."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.tokenizers.alphabets import shown
from explorer.compute.tokenizers.consequences.types import Row
from explorer.panels.tokenizers.consequences.tokens import safe
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

WANTED = "category 2"


def share(p: float) -> str:
    """A probability as per cent, small ones in powers of ten; what is below the least that the
    computation follows is given as such."""
    if p < 1e-7:
        return "< 10⁻⁷"
    if p >= 0.0005:
        return f"{100 * p:.1f} %"
    exponent = f"{p:.0e}".split("e")
    digits = str(int(exponent[1])).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
    return f"{exponent[0]}·10{digits}"


def draw_bars(ink: Ink, area: QRectF, row: Row, top: float) -> None:
    """One bar per token; `top` is the probability at the full width, the same everywhere."""
    if row.next_probabilities is None:
        return
    small = ink.line_height("small")
    asked = row.probability >= 0
    head = QRectF(area.left(), area.top(), area.width(), small)
    title = ink.say("next-" + row.name)
    ink.text(head, title, size="small", bold=True)
    body = area.adjusted(0, small + 4, 0, 0)
    if asked:
        body.setBottom(body.bottom() - small - 10)
    count = len(row.next_pieces)
    pitch = min(body.height() / max(count, 1), 2.6 * small)
    labels = [shown(piece) for piece in row.next_pieces]
    name = min(max((ink.text_width(t, "small", mono=True) for t in labels), default=0.0) + 8,
               0.36 * area.width())  # fmt: skip
    number = ink.text_width("00.0 %", "small", mono=True) + 8
    full = max(body.width() - name - number, 1.0)
    scale = ink.say("scale", top=share(top))
    needed = ink.text_width(title, "small", bold=True) + 12 + ink.text_width(scale, "tiny")
    end = name + full if needed <= name + full else area.width()  # of the bars, or of the numbers
    if needed <= end:
        ink.text(QRectF(head.left(), head.top(), end, small), scale, size="tiny", colour="muted",
                 align="right middle")  # fmt: skip
    for place, (label, p) in enumerate(zip(labels, row.next_probabilities.tolist(), strict=True)):
        y = body.top() + place * pitch
        ink.text(QRectF(body.left(), y, name - 6, pitch), label, size="small", mono=True,
                 align="right middle")  # fmt: skip
        track = QRectF(body.left() + name, y + 0.15 * pitch, full, 0.7 * pitch)
        ink.rect(track, fill="raised", radius=2)
        bar = QRectF(body.left() + name, y + 0.15 * pitch, full * p / top, 0.7 * pitch)
        good = bool(row.wanted) and row.next_pieces[place].startswith(row.wanted)
        ink.rect(bar, fill=WANTED if good else "weight", radius=2)
        if good:
            ink.rect(bar, line="text", width=1.2, radius=2)
        ink.label(bar.right() + 5, y + pitch / 2, share(p), size="small", mono=True)
        whole = QRectF(body.left(), y, body.width(), pitch)
        token = 0 if row.next_ids is None else int(row.next_ids[place])
        ink.mark(whole, ReadOut(safe(label), (f"p = {p:.6f}", ink.say("read-id", id=token))))
    if asked:
        y = body.top() + count * pitch + 4
        text = ink.say("wanted", text=shown(row.wanted), share=share(row.probability))
        place_of = QRectF(area.left(), y, area.width(), small + 4)
        ink.rect(QRectF(area.left(), y + small / 2 - 4, 10, 12), fill=WANTED, line="text")
        ink.text(place_of.adjusted(16, 0, 0, 0), text, size="small", bold=True)
        read = ReadOut(
            safe(shown(row.wanted)), (f"p = {row.probability:.3g}", ink.say("read-wanted"))
        )
        ink.mark(place_of, read)
