"""Who moves when the last token of the first text is another one: every token a disc."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.blocks.normalisation.params import KINDS, Cube, Step
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.blocks.normalisation.solid import small_cube
from explorer.ui.canvas.frame import fitted
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def seen(cube: Cube, kind: int) -> tuple[float, float]:
    """How far the first text's earlier tokens move at most, and all tokens of other texts."""
    moved = cube.moved[kind]
    others = float(moved[1:].max()) if len(moved) > 1 else 0.0
    return float(moved[0, :-1].max()), others


def moved_by(value: float) -> str:
    """How far: two decimals, more where these would be zeros; 0.0 only if nothing moves."""
    if not value:
        return "0.0"
    return fixed(value, 2) if value >= 0.005 else number(value, 1)


def draw_leak(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """A row for each kind: its cube, its tokens, and what came of it."""
    cube: Cube = trace.shared.cube
    height = area.height() / len(KINDS)
    for at, kind in enumerate(KINDS):
        row = QRectF(area.left(), area.top() + at * height + 2, area.width(), height - 4)
        now = at == step.place
        if now:
            ink.rect(row, fill="raised", line="text", width=1.2, radius=8)
        _row(ink, row.adjusted(6, 3, -6, -3), cube, at, kind, now)


def _row(ink: Ink, row: QRectF, cube: Cube, at: int, kind: str, now: bool) -> None:
    line = ink.line_height("small")
    side = min(row.height() - line, 84.0)
    left = QRectF(row.left(), row.top(), max(min(row.width() * 0.2, 150.0), 84.0), row.height())
    small_cube(ink, QRectF(left.left(), left.top(), left.width(), side), kind, strong=now)
    fitted(ink, QRectF(left.left(), left.top() + side, left.width(), line),
           ink.say(f"kind.{kind}"), size="small")  # fmt: skip
    verdict = max(min(row.width() * 0.28, 220.0), 120.0)
    board = QRectF(left.right() + 8, row.top(), row.width() - left.width() - verdict - 20,
                   row.height())  # fmt: skip
    _board(ink, board, cube, at)
    future, others = seen(cube, at)
    words = QRectF(row.right() - verdict, row.top(), verdict, row.height())
    half = words.height() / 2
    key = "leak.none" if future == 0 else "leak.some"
    fitted(ink, QRectF(words.left(), words.top() + half - line - 1, verdict, line),
           ink.say(key, moved=moved_by(future)),
           "ok" if future == 0 else "error", size="small", align="left middle",
           bold=future != 0)  # fmt: skip
    if len(cube.values) > 1:
        key = "leak.alone" if others == 0 else "leak.others"
        fitted(ink, QRectF(words.left(), words.top() + half + 1, verdict, line),
               ink.say(key, moved=moved_by(others)),
               "muted" if others == 0 else "text", size="small", align="left middle")  # fmt: skip


def _board(ink: Ink, box: QRectF, cube: Cube, at: int) -> None:
    moved = cube.moved[at]
    texts, tokens = moved.shape
    most = float(cube.moved.max()) or 1.0
    across, down = box.width() / tokens, box.height() / texts
    radius = min(across * 0.4, down * 0.42, 20.0)
    room = 2 * radius >= ink.text_width("0.00", "tiny", mono=True)
    for text in range(texts):
        for token in range(tokens):
            x = box.left() + (token + 0.5) * across
            y = box.top() + (text + 0.5) * down
            value = float(moved[text, token])
            changed = text == 0 and token == tokens - 1
            if token:
                ink.line(x - across + radius, y, x - radius, y, "hairline")
            share = (value / most) ** 0.5
            ink.circle(x, y, radius, fill=ink.ramp(0.75 * share, "weight"),
                       line="error" if changed else "border",
                       width=2.6 if changed else 1.0)  # fmt: skip
            if room:
                ink.label(x, y, fixed(value, 2) if value else "0", anchor="center middle",
                          size="tiny", mono=True)  # fmt: skip
            ink.mark(
                QRectF(x - radius, y - radius, 2 * radius, 2 * radius),
                ReadOut(ink.say("read.token", text=text + 1, token=token + 1), (
                    ink.say("read.changed" if changed else "read.moved", moved=number(value)),
                )), name=f"{KINDS[at]} {text} {token}",
            )  # fmt: skip
