"""The stage of the lab: what is going on, the timeline, the memory under it, clocks and work."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.parallelism.pipeline.editor import Shared, Step
from explorer.core.trace import Trace
from explorer.panels.parallelism.pipeline.explain import caption
from explorer.panels.parallelism.pipeline.export import draw_table
from explorer.panels.parallelism.pipeline.gauges import draw_balance, draw_clocks
from explorer.panels.parallelism.pipeline.lanes import draw_lanes
from explorer.panels.parallelism.pipeline.layout import areas
from explorer.panels.parallelism.pipeline.names import COLOURS
from explorer.panels.parallelism.pipeline.pointing import mark_timeline, sentence
from explorer.panels.parallelism.pipeline.timeline import draw_clock, draw_ring, draw_timeline
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut, Scene
from explorer.ui.canvas.wrapped import wrapped_height


class PipelineScene(Scene):
    """Ranks at work over time; a clock that runs."""

    smallest = (480, 420)
    text_room = (470, 410)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """The state at a moment. Between two moments only the clock moves on."""
        body = rect.adjusted(16, 10, -16, -10)
        if body.width() < 220 or body.height() < 180:
            return
        index = int(at)
        shared: Shared = trace.shared
        step: Step = trace[index]
        time = step.time
        if index + 1 < len(trace) and not ink.view.reduced_motion:
            time += (at - index) * (float(shared.moments[index + 1]) - time)
        used = self._head(ink, body, trace, index)
        area = areas(ink, body, used, trace)
        draw_timeline(ink, area, trace, time)
        draw_lanes(ink, area, trace, time)
        if shared.timeline.complete:
            draw_clock(ink, area, time)
        draw_ring(ink, area, trace)
        mark_timeline(ink, area, trace)
        draw_clocks(ink, area.clocks, trace)
        draw_balance(ink, area.balance, trace)

    def _head(self, ink: Ink, body: QRectF, trace: Trace, index: int) -> float:
        """The sentence of the step, the linter's verdict, the colours; the height used."""
        shared: Shared = trace.shared
        text = ink.say(caption(trace, index))
        count = len(shared.findings)
        chip = ink.say("chip.broken", count=count) if count else ink.say("chip.right")
        wide = ink.text_width(chip, "small") + 22
        room = body.width() - wide - 12
        size = "body" if ink.text_width(text, "body", bold=True) <= room else "small"
        high = max(wrapped_height(ink, text, room, size, bold=True), ink.line_height("small") + 6)
        ink.text(QRectF(body.left(), body.top(), room, high), text, size=size, bold=True,
                 wrap=True, align="left middle")  # fmt: skip
        tall = ink.line_height("small") + 6
        box = QRectF(body.right() - wide, body.top() + (high - tall) / 2, wide, tall)
        colour = "error" if count else "ok"
        ink.rect(box, line=colour, width=1.4, radius=tall / 2)
        ink.text(box, chip, size="small", colour=colour, align="center middle")
        lines = tuple(ink.say(sentence(shared, broken)) for broken in shared.findings[:8])
        ink.mark(box, ReadOut(chip, lines or (ink.say("about.right"),)), name="chip")
        return high + 9 + self._findings(ink, body, high + 7, trace) + 4

    def _findings(self, ink: Ink, body: QRectF, used: float, trace: Trace) -> float:
        """The colours, and the first rules that are broken; the height used."""
        shared: Shared = trace.shared
        top = body.top() + used
        pill = draw_table(
            ink, QRectF(body.left(), top, body.width(), ink.line_height("tiny")), trace
        )
        room = pill.left() - body.left() - 8
        line = QRectF(body.left(), top, room, ink.line_height("tiny"))
        high = self._legend(ink, line, later=shared.stages > shared.timeline.ranks)
        most = 2 if body.height() >= 480 else 1
        rules = list(dict.fromkeys(broken.rule for broken in shared.findings))
        for rule in rules[:most]:
            same = [broken for broken in shared.findings if broken.rule == rule]
            text = ink.say(sentence(shared, same[0]))
            if len(same) > 1:
                text = ink.say("more", first=text, count=len(same) - 1)
            tall = wrapped_height(ink, text, body.width(), "small")
            ink.text(QRectF(body.left(), top + high + 2, body.width(), tall), text, size="small",
                     colour="error", wrap=True, align="left top")  # fmt: skip
            high += tall + 2
        return high + 2

    def _legend(self, ink: Ink, line: QRectF, *, later: bool) -> float:
        """What the colours, the hatch and (with room) the numbers mean; the height used. `later`:
        some rank has more than one stage."""
        tiny = ink.line_height("tiny")
        more = [ink.say(key) for key in ("legend.number", "legend.later")[: 1 + later]]
        first, last = ink.say("legend.F"), ink.say("legend.idle")
        long = [first, ink.say("legend.I"), ink.say("legend.W"), last]
        short = [first, ink.say("legend.I.short"), ink.say("legend.W.short"), last]
        least = [ink.say("legend.F.short"), *short[1:]]

        def fits(signs: list[str], words: list[str]) -> bool:
            wide = sum(ink.text_width(text, "tiny") for text in (*signs, *words))
            return wide + 26 * len(signs) + 14 * len(words) - 14 <= line.width()

        ways = [(long, more), (short, more), (long, []), (short, [])]
        names, more = next((way for way in ways if fits(*way)), (least, []))
        x = line.left()
        for kind, name in zip(("F", "I", "W", ""), names, strict=True):
            swatch = QRectF(x, line.top() + tiny / 2 - 5, 13, 10)
            if kind:
                ink.rect(swatch, fill=COLOURS[kind], line="text", width=0.8)
            else:
                ink.rect(swatch, fill="raised")
                ink.hatch(swatch, gap=5)
            ink.label(x + 17, line.center().y(), name, size="tiny", colour="muted")
            x += ink.text_width(name, "tiny") + 26
        for text in more:
            ink.label(x, line.center().y(), text, size="tiny", colour="muted")
            x += ink.text_width(text, "tiny") + 14
        return tiny + 2
