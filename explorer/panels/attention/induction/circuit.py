"""The circuit: from the earlier head to the inputs of the second layer, and what a cut costs."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.attention.induction import Cut, Params, Step, Story
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.panels.attention.induction.layout import EARLIER, named
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import legend
from explorer.ui.canvas.scene import Open, ReadOut

#: The rows of the diagram: the inputs, and all of them at once.
ROWS = ("q", "k", "v", "residual", "all")
COLOURS = {"q": "query", "k": "key", "v": "value", "residual": "muted", "all": "text"}
DIRECT = "category 1"


def draw(ink: Ink, box: QRectF, trace: Trace, step: Step) -> None:
    """Boxes and edges on the left, two bars for every cut on the right."""
    story: Story = trace.shared
    now = story.cuts[step.cut].name
    small = ink.line_height("small")
    head = QRectF(box.left(), box.top(), box.width(), small)
    part = "" if story.feed_forward else ".same"
    used = legend(ink, head, (
        ("box", "weight", ink.say("legend.total" + part)),
        ("box", DIRECT, ink.say("legend.direct" + part)),
    ))  # fmt: skip
    body = QRectF(box.left(), box.top() + used + 8, box.width(),
                  max(box.height() - used - 8 - small - 4, 40.0))  # fmt: skip
    pitch = min(body.height() / len(ROWS), 76.0 * ink.view.text_scale)
    body.setHeight(pitch * len(ROWS))
    split = body.left() + body.width() * 0.52
    wiring(ink, QRectF(body.left(), body.top(), split - body.left(), body.height()),
           story, now, pitch, trace.params)  # fmt: skip
    bars(ink, QRectF(split + 6, body.top(), body.right() - split - 6, body.height()), trace, step,
         pitch)  # fmt: skip


def wiring(ink: Ink, box: QRectF, story: Story, now: str, pitch: float, params: Params) -> None:
    """The head, the feed-forward part after it, and the inputs of the second layer."""
    small = ink.line_height("small")
    wide = box.width() * 0.40
    tall = min(2 * small + 10, pitch * 1.2)
    head = QRectF(box.left(), box.top() + pitch * 1.0 - tall / 2, wide, tall)
    ink.rect(head, fill="surface", line=EARLIER, width=2.0, radius=6)
    write(ink, head, named(ink, story.earlier), ink.say("box.earlier"))
    if params.source == "clear":  # the others are not among the models of that lab
        layer, place = story.earlier
        ink.mark(head, ReadOut(named(ink, story.earlier), (ink.say("read.open"),)),
                 open=Open("attention/one-head", {"text": params.word * 2, "layer": layer + 1,
                                                  "head": place + 1}), name="head")  # fmt: skip
    inner = QRectF(box.left(), box.top() + pitch * 3.0 - tall / 2, wide, tall)
    if story.feed_forward:
        ink.rect(inner, fill="surface", line="border", width=1.4, radius=6)
        write(ink, inner, ink.say("box.inner"), ink.say("box.inner.more"))
        ink.arrow(head.center().x(), head.bottom() + 1, head.center().x(), inner.top() - 1,
                  "muted", width=1.4)  # fmt: skip
    ports = box.right() - max(ink.text_width(ink.say(f"port.{n}"), "small") for n in ROWS[:4]) - 12
    for place, name in enumerate(ROWS[:4]):
        y = box.top() + (place + 0.5) * pitch
        cut = now in (name, "all")
        edge(ink, head.right(), head.center().y(), ports - 4, y - 4, EARLIER, cut, dash=False)
        if story.feed_forward:
            edge(ink, inner.right(), inner.center().y(), ports - 4, y + 4, "muted", cut, dash=True)
        port = QRectF(ports, y - small / 2 - 4, box.right() - ports, small + 8)
        ink.rect(port, fill="surface", line=COLOURS[name], width=2.4 if cut else 1.2, radius=5)
        ink.text(port, ink.say(f"port.{name}"), size="small", align="center middle",
                 bold=cut)  # fmt: skip
        ink.mark(port, ReadOut(ink.say(f"port.{name}"), (ink.say(f"reads.{name}"),)),
                 name=f"port {name}")  # fmt: skip


def edge(
    ink: Ink, x1: float, y1: float, x2: float, y2: float, colour: str, cut: bool, *, dash: bool
) -> None:
    """A connection; where it is cut, a gap with a cross."""
    if not cut:
        ink.line(x1, y1, x2, y2, colour, width=1.5, dash=dash)
        ink.polygon([QPointF(x2 + 4, y2), QPointF(x2 - 4, y2 - 4), QPointF(x2 - 4, y2 + 4)],
                    fill=colour)  # fmt: skip
        return
    for start, end in ((0.0, 0.58), (0.82, 1.0)):
        ink.line(x1 + (x2 - x1) * start, y1 + (y2 - y1) * start, x1 + (x2 - x1) * end,
                 y1 + (y2 - y1) * end, colour, width=1.5, dash=dash, alpha=0.4)  # fmt: skip
    x, y = x1 + (x2 - x1) * 0.7, y1 + (y2 - y1) * 0.7
    for slant in (-1, 1):
        ink.line(x - 5, y - 5 * slant, x + 5, y + 5 * slant, "error", width=2.4)


def write(ink: Ink, box: QRectF, title: str, more: str) -> None:
    """Two lines in a box, the second only where it fits."""
    small = ink.line_height("small")
    two = box.height() >= 2 * small and ink.text_width(more, "tiny") <= box.width() - 8
    first = QRectF(box.left() + 4, box.center().y() - (small if two else small / 2),
                   box.width() - 8, small)  # fmt: skip
    size = "small" if ink.text_width(title, "small", bold=True) <= first.width() else "tiny"
    heavy = ink.text_width(title, size, bold=True) <= first.width()
    ink.text(first, title, size=size, bold=heavy, align="center middle")
    if two:
        size = "small" if ink.text_width(more, "small") <= first.width() else "tiny"
        ink.text(first.translated(0, small), more, size=size, align="center middle",
                 colour="muted")  # fmt: skip


def bars(ink: Ink, box: QRectF, trace: Trace, step: Step, pitch: float) -> None:
    """Loss on the second copy after each cut so far, total over direct."""
    story: Story = trace.shared
    top = trace.scales["loss"][1]
    numbers = ink.text_width("00.00", "small", mono=True) + 6
    room = box.width() - numbers
    plain = story.cuts[0].total
    last = step.cut
    for place, name in enumerate(ROWS):
        cut = next(one for one in story.cuts if one.name == name)
        middle = box.top() + (place + 0.5) * pitch
        reached = story.cuts.index(cut) <= last
        current = story.cuts[last].name == name
        row = QRectF(box.left(), middle - pitch / 2 + 1, box.width(), pitch - 2)
        if current:
            ink.rect(row, fill="raised", radius=5)
        if name == "all":
            ink.line(box.left(), row.top() - 1, box.right(), row.top() - 1, "hairline")
            ink.label(box.left() - 12, middle, ink.say("port.all"), size="small",
                      anchor="right middle", bold=current)  # fmt: skip
        half = min(pitch * 0.30, 20.0)
        for value, y, colour in ((cut.total, middle - half - 1, "weight"),
                                 (cut.direct, middle + 1, DIRECT)):  # fmt: skip
            track = QRectF(box.left(), y, room, half)
            if not reached:
                ink.rect(track, line="hairline", dash=True)
                continue
            bar = QRectF(box.left(), y, max(room * min(value / top, 1.0), 1.5), half)
            ink.rect(bar, fill=colour, line="border", width=0.8)
            ink.label(bar.right() + 4, y + half / 2, fixed(value, 2), mono=True, bold=current,
                      size="small" if half >= 12 else "tiny")  # fmt: skip
        if reached:
            ink.mark(row, read(ink, story, cut), seek=step_of(trace, name), name=f"cut {name}")
        else:
            ink.mark(row, ReadOut(ink.say(f"cut.{name}"), (ink.say("read.ahead"),)),
                     seek=step_of(trace, name), name=f"cut {name}")  # fmt: skip
    x = box.left() + room * plain / top
    ink.line(x, box.top(), x, box.bottom(), "text", dash=True)
    ink.label(box.right(), box.bottom() + 3, ink.say("uncut", loss=fixed(plain, 3)), size="small",
              anchor="right top", colour="muted")  # fmt: skip


def step_of(trace: Trace, name: str) -> int:
    """The step that cuts this input."""
    story: Story = trace.shared
    return next(i for i, s in enumerate(trace.steps)
                if s.stage == "circuit" and story.cuts[s.cut].name == name)  # fmt: skip


def read(ink: Ink, story: Story, cut: Cut) -> ReadOut:
    """Both losses, against no cut, and what is left of the later head."""
    plain = story.cuts[0].total
    head = story.later[1]
    return ReadOut(
        ink.say(f"cut.{cut.name}"),
        (ink.say("read.total", loss=fixed(cut.total), plain=fixed(plain),
                 change=fixed(cut.total - plain)),
         ink.say("read.direct", loss=fixed(cut.direct), plain=fixed(plain),
                 change=fixed(cut.direct - plain)),
         ink.say("read.left", head=named(ink, story.later), total=fixed(cut.total_scores[head]),
                 direct=fixed(cut.direct_scores[head]))),
    )  # fmt: skip
