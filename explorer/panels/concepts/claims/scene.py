"""The stage: the list on the left, the sentence in front and what was computed on the right."""

from __future__ import annotations

from collections import Counter
from functools import partial

from PySide6.QtCore import QRectF

from explorer.compute.concepts.settling import Step
from explorer.compute.concepts.subjects import EVERY
from explorer.core.cards import Claim, claims
from explorer.core.claims import VERDICTS
from explorer.core.trace import Trace
from explorer.panels.concepts.claims.list import draw_list
from explorer.panels.concepts.claims.ruler import draw_ruler
from explorer.panels.concepts.claims.symbols import COLOURS, draw_symbol
from explorer.panels.concepts.common.button import button_height, button_width, draw_button
from explorer.panels.concepts.common.wrapping import draw_wrapped
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, Open, ReadOut, Scene
from explorer.ui.canvas.wrapped import wrapped_height


class ClaimsScene(Scene):
    """A sentence beside the evidence."""

    smallest = (480, 420)
    text_room = (470, 410)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """The sentence of step int(at)."""
        body = rect.adjusted(16, 12, -16, -12)
        if body.width() < 220 or body.height() < 160:
            return
        index = int(at)
        step: Step = trace[index]
        if not step.claim:
            ink.text(body, ink.say("nothing"), size="body", wrap=True, align="center middle")
            return
        line = ink.line_height("small")
        ink.text(QRectF(body.left(), body.top(), body.width(), line), self._tally(ink, trace),
                 size="small", colour="muted")  # fmt: skip
        stage = body.adjusted(0, line + 10, 0, 0)
        wide = min(max(stage.width() * 0.38, 150.0), 400.0)
        draw_list(ink, QRectF(stage.left(), stage.top(), wide, stage.height()), trace, index)
        x = stage.left() + wide + 10
        ink.line(x, stage.top(), x, stage.bottom(), "hairline")
        self._draw_claim(ink, stage.adjusted(wide + 24, 0, 0, 0), trace, step)

    def _tally(self, ink: Ink, trace: Trace) -> str:
        found = Counter(step.verdict for step in trace.steps)
        names = ("true", "false", "depends")
        rest = len(trace.shared.listed) - sum(found[name] for name in names)
        said = ink.say("tally", **{name: found[name] for name in names}, open=rest)
        judged = [step.judged == step.verdict for step in trace.steps if step.judged]
        if not judged:
            return said
        return f"{said}   ·   {ink.say('score', right=sum(judged), count=len(judged))}"

    def _draw_claim(self, ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
        claim = claims()[0][step.claim]
        y = area.top()
        statement = f"“{claim.statement[ink.view.language]}”"
        high = wrapped_height(ink, statement, area.width(), "large")
        size = "large" if high < area.height() * 0.34 else "body"
        y += draw_wrapped(ink, area, y, statement, size) + 14
        y += self._draw_verdict(ink, QRectF(area.left(), y, area.width(), 30), step, claim) + 8
        foot = button_height(ink)
        evidence, room = ink.say(step.evidence), area.bottom() - foot - 14 - y
        fits = wrapped_height(ink, evidence, area.width(), "body") <= room
        y += draw_wrapped(ink, area, y, evidence, "body" if fits else "small") + 14
        if not step.verdict and trace.params.settle != EVERY:
            self._draw_judging(ink, QRectF(area.left(), y, area.width(), foot), trace, step)
        elif step.numbers:
            below = QRectF(area.left(), y, area.width(), area.bottom() - foot - 10 - y)
            if below.height() > 3.5 * ink.line_height("small"):
                self._draw_numbers(ink, below, step)
        last = QRectF(area.left(), area.bottom() - foot, area.width(), foot)
        if claim.lab and last.top() > y + foot * (not step.verdict):
            self._draw_way(ink, last, claim)

    def _draw_verdict(self, ink: Ink, area: QRectF, step: Step, claim: Claim) -> float:
        """The sign, the verdict, what the reader said; and what is said to be wrong with the
        sentence, once there is a verdict: before that it would give the answer away."""
        radius = ink.line_height("large") * 0.5
        draw_symbol(ink, area.left() + radius + 1, area.top() + radius, radius, step.verdict)
        box = QRectF(area.left() + 2 * radius + 12, area.top(), area.width() - 2 * radius - 12,
                     2 * radius)  # fmt: skip
        text = ink.say("verdict." + step.verdict)
        colour = COLOURS[step.verdict] if step.verdict else "muted"
        ink.text(box, text, size="large", bold=True, colour=colour)
        if step.judged:
            right = step.judged == step.verdict
            beside = box.adjusted(ink.text_width(text, "large", bold=True) + 14, 0, 0, 0)
            said = ink.say("said.right" if right else "said." + step.judged)
            ink.text(beside, said, size="small", colour="ok" if right else "muted")
            left = beside.left() + ink.text_width(said, "small")
        else:
            left = box.left() + ink.text_width(text, "large", bold=True)
        if not step.verdict:
            return 2 * radius
        label, high = ink.say("severity." + claim.severity), ink.line_height("tiny") + 6
        wide = min(ink.text_width(label, "tiny") + 2 * high * 0.6, area.width())
        if left + 14 + wide <= area.right():
            chip = QRectF(left + 14, box.center().y() - high / 2, wide, high)
        else:
            chip = QRectF(area.left(), area.top() + 2 * radius + 6, wide, high)
        ink.rect(chip, line="hairline", radius=high / 2)
        ink.text(chip, label, size="tiny", colour="muted", align="center middle")
        tip = ReadOut(ink.say("severity.head"), (label,))
        ink.mark(chip, tip, name="severity")
        return max(2 * radius, chip.bottom() - area.top())

    def _draw_numbers(self, ink: Ink, area: QRectF, step: Step) -> None:
        line = ink.line_height("small")
        ink.text(QRectF(area.left(), area.top(), area.width(), line), ink.say("rests"),
                 size="small", bold=True)  # fmt: skip
        ink.mark(QRectF(area.left(), area.top(), area.width(), line),
                 ReadOut(ink.say("rests"), (ink.say("same-axis"),)), name="rests")  # fmt: skip
        draw_ruler(ink, area.adjusted(0, line + 6, 0, 0), step.numbers)

    def _draw_judging(self, ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
        """Three answers, beside one another or one below the other; each has it computed."""
        chosen = trace.params.chosen
        widths = [button_width(ink, ink.say("button." + name)) for name in VERDICTS]
        beside = sum(widths) + 20 <= area.width()
        x, y = area.left(), area.top()
        for name, wide in zip(VERDICTS, widths, strict=True):
            box = QRectF(x, y, min(wide, area.width()), area.height())
            draw_button(ink, box, ink.say("button." + name), main=True)
            tip = ReadOut(ink.say("tip.compute", claim=step.claim))
            ink.mark(box, tip, edit=partial(_judge, chosen, step.claim, name), name=f"judge {name}")
            x, y = (x + wide + 10, y) if beside else (x, y + area.height() + 6)

    def _draw_way(self, ink: Ink, area: QRectF, claim: Claim) -> None:
        text = ink.say("button.open")
        wide = min(button_width(ink, text), area.width())
        box = QRectF(area.left(), area.top(), wide, area.height())
        draw_button(ink, box, text, main=False)
        tip = ReadOut(ink.say("tip.open", lab=claim.lab))
        ink.mark(box, tip, open=Open(claim.lab, dict(claim.params), claim.at), name="open")


def _judge(
    chosen: tuple[str, ...], claim: str, said: str, gesture: Gesture
) -> dict[str, object] | None:
    """A click on an answer: this sentence is settled too."""
    if gesture.phase != "release":
        return None
    return {"chosen": sorted({*chosen, f"{claim}={said}"})}
