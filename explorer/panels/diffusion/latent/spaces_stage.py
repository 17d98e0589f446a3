"""The same glyph diffused as a latent of 64 numbers and as 256 pixels, and what each costs.

After it a reader knows that both ways do the same thing, that the latent one does it with a
fraction of the products, and that this is paid for once, by what the autoencoder loses.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.diffusion.latent_steps import SpaceStep, SpaceStory
from explorer.core.formatting import fixed, number, percent
from explorer.core.trace import Trace
from explorer.panels.diffusion.common.pictures import Sheet, draw_range
from explorer.panels.diffusion.latent.layout import amount, channel_at, crisp, headline, line, tiled
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

SIDE = 4  # places along a side of the latent
GAP = 6.0  # px between rows
ROWS = (
    "row.real", "row.latent", "row.back", "row.lost", "row.z", "row.z.decoded", "row.guess",
    "row.x", "row.x.guess",
)  # fmt: skip
#: The two spaces, everywhere in these pictures.
SPACES = {"latent": "category 4", "pixels": "category 5"}


def draw(ink: Ink, inner: QRectF, trace: Trace, index: int) -> None:
    """Rows of pictures, the latent's above the pixels', and the bill below."""
    step: SpaceStep = trace[index]
    top = headline(ink, inner, sentence(ink, trace, step))
    bill = 2 * (ink.line_height("small") + 6) + ink.line_height("tiny") + 8
    room = inner.bottom() - bill - 8 - top
    beside = draw_work if step.stage == "reverse" else draw_density
    if inner.width() > 1.7 * room:  # a wide stage: the plot at the right of the rows
        box = QRectF(inner.left(), top, 0.76 * inner.width(), room)
        rows = draw_rows(ink, box, trace, step)
        left = rows.right() + 24
        beside(ink, QRectF(left, top, inner.right() - left, room), trace, step)
    else:  # below them; that of the work only where the rows leave it some room
        share = 0.0 if step.stage == "reverse" else min(max(0.36 * room, 96.0), 260.0) + 8
        box = QRectF(inner.left(), top, inner.width(), room - share)
        rows = draw_rows(ink, box, trace, step)
        spare = QRectF(inner.left(), rows.bottom() + 8, inner.width(),
                       top + room - rows.bottom() - 8)  # fmt: skip
        if share or spare.height() > 130:
            beside(ink, spare, trace, step)
    draw_bill(ink, QRectF(inner.left(), inner.bottom() - bill, inner.width(), bill), trace, step)


def sentence(ink: Ink, trace: Trace, step: SpaceStep) -> str:
    """What is to be seen now."""
    story: SpaceStory = trace.shared
    if step.stage == "encode":
        return ink.say("stage.spaces.encode", share=percent(story.share))
    if step.stage == "forward":
        return ink.say("stage.spaces.forward", share=percent(step.alpha_bar))
    if step.alpha_bar >= 1.0:
        return ink.say(
            "stage.spaces.done", glyph=trace.params.glyph, latent=percent(story.right["latent"]),
            pixels=percent(story.right["pixels"]),
            times=number(story.products["pixels"] / story.products["latent"], 2),
        )  # fmt: skip
    return ink.say("stage.spaces.reverse", share=percent(step.alpha_bar))


def rows_of(step: SpaceStep) -> list[tuple[str, np.ndarray, str]]:
    """The rows from above: the key of the name, the pictures, and what kind they are."""
    latents = np.stack([tiled(one) for one in step.latent])
    if step.stage == "encode":
        return [
            ("row.real", step.pixels, "pixels"), ("row.latent", latents, "latent"),
            ("row.back", step.decoded, "pixels"),
            ("row.lost", step.decoded - step.pixels, "lost"),
        ]  # fmt: skip
    if step.stage == "forward":
        return [
            ("row.real", step.pixels_guess, "pixels"), ("row.z", latents, "latent"),
            ("row.z.decoded", step.decoded, "pixels"), ("row.x", step.pixels, "pixels"),
        ]  # fmt: skip
    return [
        ("row.z", latents, "latent"), ("row.z.decoded", step.decoded, "pixels"),
        ("row.guess", step.decoded_guess, "pixels"), ("row.x", step.pixels, "pixels"),
        ("row.x.guess", step.pixels_guess, "pixels"),
    ]  # fmt: skip


def draw_rows(ink: Ink, box: QRectF, trace: Trace, step: SpaceStep) -> QRectF:
    """Each row with its name at the left; a line between the two spaces; below, what the colours
    mean. Returns where all that stands."""
    rows = rows_of(step)
    split = next((i for i, (key, _, _) in enumerate(rows) if key == "row.x"), len(rows))
    between = 12.0 * (split < len(rows))
    count, names = len(step.latent), _room(ink, box)
    side = _side(ink, box, step, len(rows), between)
    right = box.left() + names + count * (side + 5) - 5
    y = _rows(ink, box, trace, rows[:split], side)
    if between:
        ink.line(box.left(), y + between / 2 - GAP / 2, right, y + between / 2 - GAP / 2)
        below = QRectF(box.left(), y + between, box.width(), box.bottom() - y - between)
        y = _rows(ink, below, trace, rows[split:], side)
    foot = QRectF(box.left(), y, box.width(), ink.line_height("tiny"))
    right = max(right, _ranges(ink, foot, names, trace, step))
    return QRectF(box.left(), box.top(), right - box.left(), foot.bottom() - box.top())


def _ranges(ink: Ink, box: QRectF, names: float, trace: Trace, step: SpaceStep) -> float:
    """What the colours of the rows mean, below the pictures, or from where all of it fits, as far
    as it does; returns where it ends."""
    ranges = [("latent", ink.say("stage.latent"), "signed"),
              ("picture", ink.say("space.pixels"), "grey")]  # fmt: skip
    if step.stage == "encode":
        ranges.insert(1, ("picture", ink.say("row.lost"), "signed"))
    wides = []
    for scale, name, _ in ranges:
        ends = (ink.text_width(number(end, 2), "tiny", mono=True) for end in trace.scales[scale])
        wides.append(sum(ends) + 64 + 20 + ink.text_width(name, "tiny") + 4)
    x = box.left() + max(min(names, box.width() - sum(wides) - 14 * (len(wides) - 1)), 0.0)
    for (scale, name, tone), wide in zip(ranges, wides, strict=True):
        if x > box.left() and x + wide > box.right() + 1:
            break
        draw_range(ink, QRectF(x, box.top(), wide, box.height()), trace.scales[scale], name, tone)
        x += wide + 14
    return x - 14


def draw_work(ink: Ink, box: QRectF, trace: Trace, step: SpaceStep) -> None:
    """Products so far against the noise levels, both spaces."""
    story: SpaceStory = trace.shared
    calls = np.array([one.calls for one in trace.steps if one.stage == "reverse"], dtype=float)
    last = len(calls) - 1
    ticks = tuple(float(n) for n in range(0, last + 1, max(1, -(-last // 10))))
    across = Axis(0.0, float(last), title=ink.say("axis.steps"), ticks=ticks)
    up = Axis(0.0, float(calls[-1] * story.products["pixels"]), form=lambda v: amount(v, 2))
    plot = Plot(ink, box, across, up, ink.say("stage.work"))
    plot.frame()
    levels = np.arange(len(calls), dtype=float)
    for space, colour in SPACES.items():
        plot.curve(levels, calls * story.products[space], colour, width=2.0)
    done = next((i for i, c in enumerate(calls) if c >= step.calls), 0)
    if step.alpha_bar >= 1.0:
        done = len(calls) - 1
    plot.upright(float(done), "text")
    names = [("line", colour, ink.say(f"space.{space}")) for space, colour in SPACES.items()]
    legend(ink, QRectF(plot.inner.left() + 8, plot.inner.top() + 2, plot.inner.width(), 1), names)

    def read(point: QPointF) -> ReadOut:
        at = int(np.clip(round(plot.at(point)[0]), 0, last))
        return ReadOut(ink.say("read.step", step=at), tuple(
            f"{ink.say(f'space.{space}')}: {amount(float(calls[at] * story.products[space]))}"
            for space in SPACES
        ))  # fmt: skip

    ink.mark(plot.inner, read, name=ink.say("stage.work"))


def _room(ink: Ink, box: QRectF) -> float:
    """What the names of the rows take."""
    widest = max(ink.text_width(ink.say(key), "small") for key in ROWS) + 10
    return min(widest, 0.3 * box.width())


def _side(ink: Ink, box: QRectF, step: SpaceStep, rows: int, between: float) -> float:
    """The side of a picture, so that all rows have room."""
    count = len(step.latent)
    high = (box.height() - ink.line_height("tiny") - 6 - between - GAP * (rows - 1)) / rows
    side = min(high, (box.width() - _room(ink, box) - 5 * (count - 1)) / count)
    return crisp(max(side, 4.0), 16)


def _rows(
    ink: Ink, box: QRectF, trace: Trace, rows: list[tuple[str, np.ndarray, str]], side: float
) -> float:
    """Rows from the top of a box; returns where the next one would begin."""
    y, room = box.top(), _room(ink, box)
    for key, pictures, kind in rows:
        count = len(pictures)
        sheet = Sheet(box.left() + room, y, count, count, pictures.shape[1:], side, side, 5.0)
        scale = trace.scales["latent" if kind == "latent" else "picture"]
        sheet.draw(ink, pictures, scale, "grey" if kind == "pixels" else "signed")
        line(ink, QRectF(box.left(), y, room - 8, side), ink.say(key), size="small",
             align="right middle")  # fmt: skip
        sheet.mark(ink, _reader(ink, key, pictures, kind), name=ink.say(key))
        y += side + GAP
    return y


def _reader(
    ink: Ink, key: str, pictures: np.ndarray, kind: str
) -> Callable[[int, int, int], ReadOut | None]:
    def read(picture: int, row: int, column: int) -> ReadOut | None:
        value = fixed(float(pictures[picture, row, column]), 3)
        if kind != "latent":
            text = ink.say("read.pixel", row=row + 1, column=column + 1, value=value)
            return ReadOut(ink.say(key), (text,))
        found = channel_at(row, column, SIDE)
        if found is None:
            return None
        channel, row, column = found
        text = ink.say("read.latent", channel=channel + 1, row=row + 1, column=column + 1,
                       value=value)  # fmt: skip
        return ReadOut(ink.say(key), (text,))

    return read


# how the numbers are distributed -----------------------------------------------------------


def draw_density(ink: Ink, box: QRectF, trace: Trace, step: SpaceStep) -> None:
    """The values of all held-out glyphs in both spaces, beside the normal distribution that the
    sampler starts from."""
    story: SpaceStory = trace.shared
    up = Axis(0.0, trace.scales["density"][1])
    across = Axis(float(story.edges[0]), float(story.edges[-1]), title=ink.say("axis.value"))
    plot = Plot(ink, box, across, up, ink.say("stage.density"))
    plot.frame()
    values = np.linspace(story.edges[0], story.edges[-1], 121)
    plot.curve(values, np.exp(-(values**2) / 2) / np.sqrt(2 * np.pi), "text", dash=True)
    names = []
    for space, density in zip(("latent", "pixels"), step.density, strict=True):
        plot.stairs(story.edges, density, SPACES[space], width=2.0)
        names.append(("line", SPACES[space], ink.say(f"space.{space}")))
    start = plot.x(1.5)  # where both are low
    legend(ink, QRectF(start, plot.inner.top() + 2, plot.inner.right() - start, 1), names)

    def read(point: QPointF) -> ReadOut:
        value = plot.at(point)[0]
        place = int(np.clip(np.searchsorted(story.edges, value) - 1, 0, len(story.edges) - 2))
        title = f"{fixed(story.edges[place], 1)} … {fixed(story.edges[place + 1], 1)}"
        return ReadOut(title, tuple(
            f"{ink.say(f'space.{space}')}: {fixed(float(density[place]), 3)}"
            for space, density in zip(("latent", "pixels"), step.density, strict=True)
        ))  # fmt: skip

    ink.mark(plot.inner, read, name=ink.say("stage.density"))


# the bill ---------------------------------------------------------------------------------


def spent(trace: Trace, step: SpaceStep) -> dict[str, tuple[int, int]]:
    """Products so far for one picture by space: of the denoiser, and of the autoencoder."""
    story: SpaceStory = trace.shared
    over = step.stage == "reverse" and step.alpha_bar >= 1.0
    return {
        "latent": (step.calls * story.products["latent"], story.products["decoder"] * over),
        "pixels": (step.calls * story.products["pixels"], 0),
    }


def draw_bill(ink: Ink, box: QRectF, trace: Trace, step: SpaceStep) -> None:
    """Two bars on one scale: products of the denoiser so far, and of the decoder."""
    story: SpaceStory = trace.shared
    tiny, high = ink.line_height("tiny"), ink.line_height("small") + 6
    ink.text(QRectF(box.left(), box.top(), box.width(), tiny), ink.say("stage.bill"), size="tiny",
             colour="muted")  # fmt: skip
    names = {space: ink.say(f"space.{space}") for space in ("latent", "pixels")}
    room = max(ink.text_width(name, "small") for name in names.values()) + 10
    after = ink.text_width("888 M + 8.88 M", "small", mono=True) + 8
    whole = trace[-1].calls * story.products["pixels"]
    wide = max(box.width() - room - after, 10.0)
    for place, (space, (denoiser, decoder)) in enumerate(spent(trace, step).items()):
        y = box.top() + tiny + 4 + place * high
        bar = QRectF(box.left() + room, y + 2, wide, high - 7)
        ink.text(QRectF(box.left(), y, room - 8, high - 3), names[space], size="small",
                 align="right middle")  # fmt: skip
        ink.rect(bar, line="hairline")
        first = wide * denoiser / whole
        if denoiser:
            ink.rect(QRectF(bar.left(), bar.top(), first, bar.height()), fill=SPACES[space],
                     line="border")  # fmt: skip
        if decoder:
            once = QRectF(bar.left() + first, bar.top(), wide * decoder / whole, bar.height())
            ink.rect(once, fill="raised", line="border")
        text = amount(denoiser) + (f" + {amount(decoder)}" if decoder else "")
        ink.text(QRectF(bar.right() + 6, y, after, high - 3), text, size="small", mono=True)
        reads = [
            ink.say("read.call", products=amount(story.products[space]),
                    weights=amount(story.weights[space])),
            ink.say("read.calls", calls=step.calls, products=amount(denoiser)),
        ]  # fmt: skip
        if space == "latent":
            reads.append(ink.say("read.decoder", products=amount(story.products["decoder"])))
        ink.mark(QRectF(box.left(), y, box.width(), high - 3), ReadOut(names[space], tuple(reads)),
                 name=names[space])  # fmt: skip
