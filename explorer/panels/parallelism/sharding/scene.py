"""The stage of the lab: tanks, messages and time above; mesh and shards below or beside them."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.core.trace import Trace
from explorer.panels.parallelism.memory.names import only_gib
from explorer.panels.parallelism.sharding.explain import caption
from explorer.panels.parallelism.sharding.lanes import draw_lanes, draw_time, lanes_height
from explorer.panels.parallelism.sharding.legend import draw_legend, legend_height
from explorer.panels.parallelism.sharding.look import Look, look_at
from explorer.panels.parallelism.sharding.mesh_map import draw_mesh
from explorer.panels.parallelism.sharding.shard_map import draw_shards
from explorer.panels.parallelism.sharding.switches import draw_switches, switches_height
from explorer.panels.parallelism.sharding.tanks import draw_tanks, places
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut, Scene
from explorer.ui.canvas.wrapped import wrapped_height

GIB = 2**30


class ShardingScene(Scene):
    """GPUs that fill and empty as switches are turned on."""

    smallest = (480, 420)
    text_room = (470, 410)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """The layout of step int(at); on the way to the next, pieces move."""
        index = int(at)
        share = at - index if index + 1 < len(trace) and not ink.view.reduced_motion else 0.0
        body = rect.adjusted(16, 10, -16, -10)
        if body.width() < 200 or body.height() < 160:
            return
        look = look_at(ink, trace, index)
        stage = body.adjusted(0, _head(ink, body, trace, index, look), 0, 0)
        scale = ink.view.text_scale
        if stage.height() >= 440 * scale:
            high = switches_height(ink)
            draw_switches(ink, QRectF(stage.left(), stage.top(), stage.width(), high), trace, index)
            stage = stage.adjusted(0, high + 9, 0, 0)
        if look.params.show == "shards":
            _maps(ink, stage, trace, look, beside=stage.width() > 1.25 * stage.height())
            return
        if stage.width() >= 940 * scale and stage.width() > 1.4 * stage.height():
            left = QRectF(stage.left(), stage.top(), stage.width() * 0.56, stage.height())
            _gpus(ink, left, trace, look, index, share)
            x = left.right() + 28
            right = QRectF(x, stage.top(), stage.right() - x, stage.height())
            ink.line(x - 14, stage.top(), x - 14, stage.bottom(), "hairline")
            _maps(ink, right, trace, look, beside=False)
        elif stage.height() >= 530 * scale:
            upper = QRectF(stage.left(), stage.top(), stage.width(), stage.height() * 0.64)
            _gpus(ink, upper, trace, look, index, share)
            y = upper.bottom() + 10
            ink.line(stage.left(), y, stage.right(), y, "hairline")
            lower = QRectF(stage.left(), y + 9, stage.width(), stage.bottom() - y - 9)
            _maps(ink, lower, trace, look, beside=True)
        else:
            _gpus(ink, stage, trace, look, index, share)


def _gpus(ink: Ink, box: QRectF, trace: Trace, look: Look, index: int, share: float) -> None:
    """Tanks, the messages under them, the time bar."""
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    bar = small + tiny + 4 + 20
    legend = legend_height(ink, box, trace)
    draw_legend(ink, QRectF(box.left(), box.top(), box.width(), legend), trace, look)
    lanes = lanes_height(ink, trace, (box.height() - bar - legend) * 0.3)
    tanks = QRectF(box.left(), box.top() + legend + 4, box.width(),
                   box.height() - bar - legend - lanes - 16)  # fmt: skip
    row = places(ink, tanks, trace, look)
    after = trace.shared.layouts[index + 1] if share > 0 else None
    draw_tanks(ink, tanks, trace, look, row, after, share)
    under = QRectF(box.left(), tanks.bottom() + 4, box.width(), lanes)
    draw_lanes(ink, under, trace, look, row, 1.0)
    draw_time(ink, QRectF(box.left(), box.bottom() - bar, box.width(), bar), trace, look)


def _maps(ink: Ink, box: QRectF, trace: Trace, look: Look, *, beside: bool) -> None:
    """The ranks on their nodes, and the tensor whose pieces they hold."""
    if beside:
        left = QRectF(box.left(), box.top(), box.width() * 0.47, box.height())
        right = QRectF(left.right() + 20, box.top(), box.right() - left.right() - 20, box.height())
        draw_mesh(ink, left, trace, look)
        draw_shards(ink, right, trace, look)
        return
    upper = QRectF(box.left(), box.top(), box.width(), box.height() * 0.42)
    bottom = draw_mesh(ink, upper, trace, look) + 14
    draw_shards(ink, QRectF(box.left(), bottom, box.width(), box.bottom() - bottom), trace, look)


def _head(ink: Ink, body: QRectF, trace: Trace, index: int, look: Look) -> float:
    """What was switched on, and whether the fullest GPU is full; the height used."""
    text = ink.say(caption(trace, index))
    size, capacity = look.layout.bytes, look.params.capacity
    fits = size <= capacity * GIB
    chip = ink.say("chip.fits" if fits else "chip.exceeds", bytes=only_gib(size),
                   capacity=f"{capacity:g}")  # fmt: skip
    wide = ink.text_width(chip, "small") + 22
    room = body.width() - wide - 12
    kind = "body" if ink.text_width(text, "body", bold=True) <= room else "small"
    wrap = ink.text_width(text, kind, bold=True) > room
    line = wrapped_height(ink, text, room, kind, bold=True) if wrap else ink.line_height(kind)
    tall = ink.line_height("small") + 6
    high = max(line, tall)
    ink.text(QRectF(body.left(), body.top(), room, high), text, size=kind, bold=True, wrap=wrap,
             align="left middle")  # fmt: skip
    colour = "ok" if fits else "error"
    box = QRectF(body.right() - wide, body.top() + (high - tall) / 2, wide, tall)
    ink.rect(box, line=colour, width=1.4, radius=tall / 2)
    ink.text(box, chip, size="small", colour=colour, align="center middle")
    ink.mark(box, ReadOut(chip), name="chip")
    return high + 8
