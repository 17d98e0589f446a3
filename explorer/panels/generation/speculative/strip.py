"""The text as it stands: prompt, kept guesses and added tokens, and the guesses under way."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.generation.speculative import Run, Step
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

#: The draft's colour and the target's: categories, each named in the legend.
DRAFT, TARGET = "category 0", "category 1"


def written_by(run: Run, step: Step) -> list[str]:
    """Who wrote each token up to the step: "prompt", "guessed" or "added"."""
    out = ["prompt"] * run.prompt
    for number, one in enumerate(run.rounds[: step.round + 1]):
        done = number < step.round or step.stage in ("rest", "bonus")
        kept = one.kept if done else min(step.judged, one.kept)
        out += ["guessed"] * kept + ["added"] * done
    return out


def draw_strip(ink: Ink, rect: QRectF, run: Run, step: Step) -> None:
    """One line: the end of the text, and behind it the guesses that are not judged yet."""
    who = written_by(run, step)
    shown = [(run.pieces[place], kind) for place, kind in enumerate(who)]
    if step.stage in ("draft", "check", "judge"):
        one = run.rounds[step.round]
        alive = one.kept >= step.judged or step.stage != "judge"
        shown += [(guess.piece, "open") for guess in one.guesses[step.judged :]] if alive else []
    widths = [ink.text_width(piece, "body", mono=True) + 3 for piece, _ in shown]
    first, room = len(shown), rect.width() - 16
    while first > 0 and room - widths[first - 1] >= 0:
        first -= 1
        room -= widths[first]
    x, y = rect.left(), rect.center().y()
    if first:
        ink.label(x, y, "…", size="body", colour="muted")
    x += 14
    for (piece, kind), width in zip(shown[first:], widths[first:], strict=True):
        box = QRectF(x, rect.top(), width, rect.height())
        colour = {"guessed": DRAFT, "open": DRAFT, "added": TARGET}.get(kind)
        ink.text(box, piece, size="body", mono=True, align="center middle", elide=False,
                 colour="muted" if kind == "prompt" else "text")  # fmt: skip
        if kind == "open":
            ink.rect(box.adjusted(0.5, 3, -1.5, -3), line=DRAFT, dash=True)
        elif colour:
            ink.rect(QRectF(x, box.bottom() - 5, width - 2, 3), fill=colour)
        if kind != "open":
            ink.mark(box, ReadOut(f"“{piece}”", (ink.say("read.piece." + kind),)))
        x += width
