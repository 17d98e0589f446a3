"""Who says what: the codes of other libraries beside ours, and a number at each that differs, which
leads to its reason below."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.floats.bits_line import Row
from explorer.compute.floats.codec import decode
from explorer.compute.floats.libraries import (
    GFLOAT,
    LIBRARIES,
    ML_DTYPES,
    NUMPY,
    TORCH,
    Answer,
    Answers,
    counted,
    knows,
)  # fmt: skip
from explorer.compute.floats.notation import shown
from explorer.core.params import to_json
from explorer.panels.floats.bits.pieces import Picture
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Open, ReadOut

NAMES = {"numpy": "NumPy", "ml_dtypes": "ml_dtypes", "torch": "torch", "gfloat": "gfloat"}


def draw_who(ink: Ink, box: QRectF, picture: Picture) -> None:
    """A table of codes, formats down and libraries across, and the reasons under it."""
    answers = picture.shared.answers
    if answers is None:
        return
    rows = [row for row in picture.shared.rows if row.format != "custom"]
    small = picture.size(10.5)
    found = counted(answers.answers) if picture.stage >= 2 else ()
    texts = [ink.say(f"because_{reason}") for reason in found] or [""]
    line = 1.15 * ink.line_height(small)
    below = _height(ink, texts, box.width() - 1.6 * line, small, line) + 6
    head = 1.1 * (ink.line_height(picture.size(12)) + ink.line_height(picture.size(10)))
    height = min((box.height() - head - below) / len(rows), 40 * picture.grow)
    name = max(ink.text_width(row.info.label, small, bold=True) for row in rows) + 10
    wide = (box.width() - name) / (len(LIBRARIES) + 1)
    _heads(ink, QRectF(box.left() + name, box.top(), wide, head), picture, answers, small)
    for i, row in enumerate(rows):
        strip = QRectF(box.left(), box.top() + head + i * height, box.width(), height)
        _row(ink, strip, picture, row, answers, found, name, small)
    foot = QRectF(box.left(), box.top() + head + len(rows) * height + 6, box.width(), below)
    if picture.stage >= 2:
        _legend(ink, foot, texts if found else [], small, line)


def _height(ink: Ink, texts: list[str], width: float, small: float, line: float) -> float:
    """The height of wrapped texts under one another."""
    return sum(line * _lines(ink, text, width, small) for text in texts)


def _lines(ink: Ink, text: str, width: float, small: float) -> int:
    return max(1, -(-int(1.06 * ink.text_width(text, small)) // int(width)))


def _heads(ink: Ink, first: QRectF, picture: Picture, answers: Answers, small: float) -> None:
    columns = [(ink.say("ours"), ink.say("exact_codec"))]
    for library, version in zip(LIBRARIES, answers.versions, strict=True):
        columns.append((NAMES[library], version or ink.say("not_installed")))
    half = first.height() / 2
    for i, (name, note) in enumerate(columns):
        spot = first.translated(i * first.width(), 0)
        upper = QRectF(spot.left(), spot.top(), spot.width(), half)
        ink.text(upper, name, size=picture.size(12), bold=True, align="center middle")
        lower = upper.translated(0, half * 0.95)
        ink.text(lower, note, size=picture.size(10), colour="muted", align="center middle")


def _row(
    ink: Ink, strip: QRectF, picture: Picture, row: Row, answers: Answers,
    found: tuple[str, ...], name: float, small: float,
) -> None:  # fmt: skip
    info, current = row.info, row.format == picture.info.name
    if current:
        ink.rect(strip.adjusted(0, 1, 0, -1), fill="raised", radius=6)
    ink.text(
        strip.adjusted(4, 0, 0, 0), info.label, size=small, bold=current,
        colour="text" if current else "muted",
    )  # fmt: skip
    wide = (strip.width() - name) / (len(LIBRARIES) + 1)
    ours = QRectF(strip.left() + name, strip.top(), wide, strip.height())
    ink.text(
        ours, code_text(ink, info.hex(row.encoded.code), wide - 8, small), size=small, mono=True,
        bold=True, align="center middle",
    )  # fmt: skip
    params = {**to_json(picture.trace.params), "format": row.format, "show": "bits"}
    said = ink.say("read_becomes", code=info.hex(row.encoded.code),
                   value=shown(row.decoded.number, 17, 24))  # fmt: skip
    label = QRectF(strip.left(), strip.top(), name + wide, strip.height())
    opened = Open(ink.lab.id, params, "round")
    ink.mark(label, ReadOut(info.label, (said, ink.say("row_click"))), open=opened,
             name=f"row {row.format}")  # fmt: skip
    for i, library in enumerate(LIBRARIES):
        cell = ours.translated((i + 1) * wide, 0)
        answer = answers.of(library, row.format)
        if answer is None:
            if answers.versions[i]:
                ink.text(cell, "·", size=small, colour="muted", align="center middle")
                ink.mark(cell, ReadOut(NAMES[library], (ink.say("no_type"),)), name="no type")
        elif picture.stage >= 1:
            _answer(ink, cell, picture, row, answer, found, small)
            ink.mark(cell, _read(ink, row, answer, answers.versions[i]), name=f"said {library}")


def _answer(
    ink: Ink, cell: QRectF, picture: Picture, row: Row, answer: Answer, found: tuple[str, ...],
    small: float,
) -> None:  # fmt: skip
    """A code: quiet where it is ours, framed and numbered where it is not."""
    text = "—" if answer.code is None else row.info.hex(answer.code)
    text = code_text(ink, text, cell.width() - (30 if answer.reasons else 14), small)
    if not answer.reasons:
        ink.text(cell, text, size=small, mono=True, colour="muted", align="center middle")
        return
    frame = cell.adjusted(5, 2, -5, -2)
    ink.rect(frame, fill=ink.ramp(0.14, "warn"), line="warn", width=1.3, radius=5)
    badges = "".join(numeral(found.index(r)) for r in answer.reasons if r in found)
    wide = ink.text_width(text, small, mono=True) + 2
    room = frame.width() - ink.text_width(badges, small) - 8 if badges else frame.width()
    left = frame.left() + max(4.0, (room - wide) / 2)
    ink.text(
        QRectF(left, frame.top(), wide + 2, frame.height()), text, size=small, mono=True, bold=True,
        colour="text", elide=False,
    )  # fmt: skip
    if badges:
        ink.text(frame.adjusted(0, 0, -5, 0), badges, size=small, colour="warn",
                 align="right middle", bold=True, elide=False)  # fmt: skip


def numeral(place: int) -> str:
    """A number in a circle."""
    return chr(0x2460 + place)


def code_text(ink: Ink, code: str, width: float, size: float) -> str:
    """A code, or its last digits where it is too long."""
    if ink.text_width(code, size, mono=True) <= width or len(code) < 8:
        return code
    for keep in range(len(code) - 3, 3, -1):
        if ink.text_width(f"…{code[-keep:]}", size, mono=True) <= width:
            return f"…{code[-keep:]}"
    return f"…{code[-3:]}"


def _legend(ink: Ink, box: QRectF, texts: list[str], small: float, line: float) -> None:
    """The reasons, numbered."""
    if not texts:
        ink.text(box, ink.say("all_agree"), size=small, colour="ok", align="left top")
        return
    top, indent = box.top(), 1.6 * line
    for place, text in enumerate(texts):
        tall = line * _lines(ink, text, box.width() - indent, small)
        mark = QRectF(box.left(), top, indent, line)
        ink.text(mark, numeral(place), size=small, bold=True, colour="warn", align="left top")
        spot = QRectF(box.left() + indent, top, box.width() - indent, tall)
        ink.text(spot, text, size=small, wrap=True, align="left top")
        top += tall


def call_of(answer: Answer) -> str:
    """What was called, as a line of Python; x is the float64."""
    name = answer.format
    if answer.library == "torch":
        return f"torch.tensor([x], dtype=torch.float64).to(torch.{TORCH[name]})"
    if answer.library == "gfloat":
        return f"gfloat.round_float(format_info_{GFLOAT[name]}, x, …)"
    kind = f"numpy.{NUMPY[name]}" if name in NUMPY else f"ml_dtypes.{ML_DTYPES[name]}"
    return f"numpy.float64(x).astype({kind})"


def _read(ink: Ink, row: Row, answer: Answer, version: str) -> ReadOut:
    """What a library was asked, what it said, and why."""
    assert knows(answer.library, answer.format)
    lines = [call_of(answer)]
    if answer.code is not None:
        value = shown(decode(row.info, answer.code).number, 17, 24)
        lines.append(ink.say("read_becomes", code=row.info.hex(answer.code), value=value))
    if answer.reasons:
        ours = shown(row.decoded.number, 17, 24)
        lines.append(ink.say("read_ours", code=row.info.hex(row.encoded.code), value=ours))
        lines += [ink.say(f"because_{reason}") for reason in answer.reasons]
    else:
        lines.append(ink.say("read_same"))
    return ReadOut(f"{NAMES[answer.library]} {version}: {row.info.label}", tuple(lines))
