"""A caption becomes a canvas: each word with the places that read it, the latent, the picture.

After it a reader knows that what is denoised is a small latent and not the picture, that a word
acts at the places of the latent that read it, and that pixels are made once, at the end.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.diffusion.captions import GLYPHS
from explorer.compute.diffusion.latent_steps import WordStep, WordStory
from explorer.compute.diffusion.stable_diffusion import LATENT, TEXT_WIDTH, WORDS, Bill, bill
from explorer.core.formatting import fixed, number, percent
from explorer.core.trace import Trace
from explorer.panels.diffusion.common.pictures import Sheet, draw_range
from explorer.panels.diffusion.latent import pipeline, seen
from explorer.panels.diffusion.latent.layout import amount, channel_at, headline, line, tiled
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

#: The clauses of a caption, each with a colour and its name on the stage.
CLAUSES = ("category 0", "category 1", "category 2", "category 6")
PLACES = 8  # along a side of the latent
PIXELS = 4  # of the canvas, per place


def chosen(ink: Ink, story: WordStory) -> int:
    """The word that is looked at: the reader's choice, or the first glyph; −1 without words."""
    wanted = ink.view.selection
    count = len(story.caption.words)
    if isinstance(wanted, int) and not isinstance(wanted, bool) and 0 <= wanted < count:
        return wanted
    return 0 if count else -1


def reading(step: WordStep, word: int) -> np.ndarray:
    """(side, side): the weight of each place on a word of the caption (START stands before it)."""
    out: np.ndarray = step.read[word + 1]
    return out


def at_home(story: WordStory, step: WordStep, word: int) -> float:
    """The share of a word's reading that lies in the quarter its clause speaks of."""
    cell = story.caption.cell[story.caption.clause[word]]
    read = reading(step, word)
    half = len(read) // 2
    top, left = half * (cell // 2), half * (cell % 2)
    return float(read[top : top + half, left : left + half].sum() / read.sum())


def densest(read: np.ndarray, share: float = 0.5) -> np.ndarray:
    """(side, side) bool: the fewest places that hold a share of all reading of a word."""
    order = np.argsort(read, axis=None)[::-1]
    held = np.cumsum(read.reshape(-1)[order])
    count = int(np.searchsorted(held, share * held[-1])) + 1
    out = np.zeros(read.size, dtype=bool)
    out[order[:count]] = True
    return out.reshape(read.shape)


@dataclass(frozen=True)
class Boxes:
    """Where the four rows of the stage stand; `strip` is empty where there is no room for it."""

    words: QRectF
    loop: QRectF
    strip: QRectF
    parts: QRectF


def boxes(ink: Ink, inner: QRectF, top: float, count: int) -> Boxes:
    """Words on top, then the loop as large as it gets, the strip, the pipeline; on a wide stage the
    words at the left of the loop."""
    scale = ink.view.text_scale
    room = inner.bottom() - top
    parts = min(max(0.16 * room, 64.0), 100.0) * min(scale, 1.4)
    parts_box = QRectF(inner.left(), inner.bottom() - parts, inner.width(), parts)
    if inner.width() > 1.5 * room:
        high = parts_box.top() - 10 - top
        loop = min(1.95 * high, 0.62 * inner.width())
        left = inner.width() - loop - 24
        strip = 66.0 if high > 240 else 0.0
        return Boxes(
            QRectF(inner.left(), top, left, high - strip - 8),
            QRectF(inner.right() - loop, top, loop, high),
            QRectF(inner.left(), top + high - strip, left, strip), parts_box,
        )  # fmt: skip
    words = min(max(0.2 * room, 78.0), 132.0) * (1.0 if count <= 8 else 1.35)
    strip = 66.0 if room - words - parts > 300 else 0.0
    words_box = QRectF(inner.left(), top, inner.width(), words)
    strip_box = QRectF(inner.left(), parts_box.top() - 8 - strip, inner.width(), strip)
    loop_top = words_box.bottom() + 6
    bottom = strip_box.top() - 6 if strip else parts_box.top() - 6
    loop_box = QRectF(inner.left(), loop_top, inner.width(), max(bottom - loop_top, 1.0))
    return Boxes(words_box, loop_box, strip_box, parts_box)


def draw(ink: Ink, inner: QRectF, trace: Trace, index: int) -> None:
    """The whole stage."""
    story: WordStory = trace.shared
    step: WordStep = trace[index]
    word = chosen(ink, story)
    top = headline(ink, inner, sentence(ink, story, step, word, index, len(trace)))
    parts = boxes(ink, inner, top, len(story.caption.words))
    draw_words(ink, parts.words, trace, step, word)
    if step.stage == "text" and word >= 0:
        seen.draw(ink, parts.loop, story, word, CLAUSES)
    else:
        draw_loop(ink, parts.loop, trace, step, word)
    if not parts.strip.isEmpty():
        draw_strip(ink, parts.strip, trace, index)
    draw_parts(ink, parts.parts, story, step, trace[-1].calls)


def sentence(ink: Ink, story: WordStory, step: WordStep, word: int, index: int, count: int) -> str:
    """What is to be seen now."""
    if step.stage == "text":
        return ink.say("stage.words.text", count=len(story.caption.words))
    if step.stage == "decode":
        if word < 0:
            return ink.say("stage.words.unasked")
        right = story.found == story.caption.cells
        return ink.say("stage.words.right" if right else "stage.words.wrong")
    if word < 0:
        return ink.say("stage.words.none", done=index, steps=count - 2)
    return ink.say(
        "stage.words.loop", done=index, steps=count - 2, word=story.caption.words[word],
        share=percent(at_home(story, step, word)),
        place=ink.say(f"cell.{story.caption.cell[story.caption.clause[word]]}"),
    )  # fmt: skip


# the words --------------------------------------------------------------------------------


def draw_words(ink: Ink, box: QRectF, trace: Trace, step: WordStep, word: int) -> None:
    """A chip for each word; under it who reads it, or, before the loop, its vector."""
    story: WordStory = trace.shared
    words = story.caption.words
    tiny = ink.line_height("tiny")
    if not words:
        ink.text(box, ink.say("stage.words.empty"), size="small", colour="muted",
                 align="center middle")  # fmt: skip
        return
    rows = min((n for n in (1, 2, 3) if len(words) <= 8 * n), default=3)
    if box.height() > box.width() / 2:  # beside the loop
        rows = -(-len(words) // 4)
    columns = -(-len(words) // rows)
    row = min((box.height() - tiny - 2) / rows, 150.0)
    wide = min(box.width() / columns, 118.0)
    chip = ink.line_height("small") + 4
    side = max(min(wide - 8, row - chip - 5), 4.0)
    read = step.stage != "text"
    for index, name in enumerate(words):
        line_of, column = divmod(index, columns)
        left = box.left() + column * wide
        top = box.top() + line_of * row
        clause = CLAUSES[story.caption.clause[index]]
        area = QRectF(left, top, wide - 6, chip)
        if name != ",":
            ink.rect(area, fill="raised", line="text" if index == word else "hairline",
                     width=1.6 if index == word else 1.0, radius=4)  # fmt: skip
            ink.line(area.left() + 4, area.bottom() - 1.5, area.right() - 4, area.bottom() - 1.5,
                     clause, width=3)  # fmt: skip
        line(ink, area.adjusted(2, 0, -2, -2), name, size="small", mono=True, bold=index == word,
             align="center middle")  # fmt: skip
        map_box = QRectF(area.center().x() - side / 2, top + chip + 3, side, side)
        reads: tuple[str, ...]
        if read:
            shares = reading(step, index)
            ink.heat(map_box, shares, trace.scales["read"], "weight")
            ink.rect(map_box, line="hairline", width=0.8)
            home = at_home(story, step, index)
            reads = (ink.say("read.mean", value=fixed(float(shares.mean()), 3)),
                     ink.say("read.home", share=percent(home)))  # fmt: skip
        else:
            vector = story.vectors[index + 1]
            ink.heat(map_box, vector.reshape(8, -1), trace.scales["vectors"], "signed")
            ink.rect(map_box, line="hairline", width=0.8)
            reads = (ink.say("read.vector", count=len(vector)),
                     " ".join(fixed(float(v), 2) for v in vector[:6]) + " …")  # fmt: skip
        whole = area.united(map_box)
        ink.mark(whole, ReadOut(ink.say("read.word", word=name), reads), select=index,
                 name=ink.say("read.word", word=name))  # fmt: skip
        if read:
            ink.mark(map_box, _map_reader(ink, step, index, name, map_box), select=index,
                     name=ink.say("read.word", word=name))  # fmt: skip
    foot = QRectF(box.left(), box.top() + rows * row + 2, box.width(), tiny)
    scale = trace.scales["read" if read else "vectors"]
    side_of = step.read.shape[-1]
    about = ink.say("stage.read", side=side_of) if read else ink.say("stage.vectors")
    draw_range(ink, foot, scale, about, "weight" if read else "signed")


def _map_reader(
    ink: Ink, step: WordStep, word: int, name: str, box: QRectF
) -> Callable[[QPointF], ReadOut | None]:
    def told(point: QPointF) -> ReadOut:
        read = reading(step, word)
        last = len(read) - 1
        row = min(max(int((point.y() - box.top()) / box.height() * len(read)), 0), last)
        column = min(max(int((point.x() - box.left()) / box.width() * len(read)), 0), last)
        value = float(read[row, column])
        heads = step.heads[:, :, word + 1, row, column].reshape(-1)
        return ReadOut(
            ink.say("read.place", word=name, row=row + 1, column=column + 1),
            (ink.say("read.mean", value=fixed(value, 3)),
             ink.say("read.heads", values=" ".join(fixed(float(h), 2) for h in heads))),
        )  # fmt: skip

    return told


# the loop ---------------------------------------------------------------------------------


def draw_loop(ink: Ink, box: QRectF, trace: Trace, step: WordStep, word: int) -> None:
    """Left what the sampler holds, right what it expects at the end: latents and their pictures."""
    story: WordStory = trace.shared
    tiny = ink.line_height("tiny")
    gap = 26.0
    big = min(box.height() - tiny - 2, 0.52 * box.width())
    left_room = box.width() - big - gap
    small = max(min((box.height() - 3 * tiny - 10) / 2, (left_room - gap) / 2), 8.0)
    big_box = QRectF(box.right() - big, box.top() + tiny, big, big)
    gap = max((box.width() - big - 2 * small) / 2, 8.0)  # the arrows take what is spare
    right = big_box.left() - gap
    columns = (right - 2 * small - gap, right - small)
    rows = (box.top() + tiny, box.top() + 2 * tiny + small + 6)
    now, then = tiled(step.latent), tiled(step.guess)
    known = step.stage != "text"
    plan = [
        (columns[0], rows[0], now, "stage.z", "latent"),
        (columns[1], rows[0], step.picture, "stage.z.picture", "picture"),
    ]
    if known:
        plan.append((columns[0], rows[1], then, "stage.guess", "latent"))
    for x, y, picture, key, kind in plan:
        _picture(ink, QRectF(x, y, small, small), picture, key, kind, trace, gap - 4)
    middle = rows[0] + small / 2
    ink.arrow(columns[0] + small + 4, middle, columns[1] - 4, middle, "muted")
    if known:
        middle = rows[1] + small / 2
        ink.arrow(columns[0] + small + 4, middle, big_box.left() - 4, middle, "muted")
        ink.text(QRectF(columns[1], middle - tiny - 3, small, tiny), ink.say("stage.decoder"),
                 size="tiny", colour="muted", align="center middle")  # fmt: skip
        framed = ink.text_width(ink.say("stage.guess.framed"), "tiny") <= big and word >= 0
        key = "stage.guess.framed" if framed else "stage.guess.picture"
        _picture(ink, big_box, step.picture_guess, key, "picture", trace)
        _cells(ink, big_box, story)
        if word >= 0:
            _outline(ink, big_box, densest(reading(step, word)))
    else:
        ink.hatch(big_box)
        ink.rect(big_box, line="border")
        line(ink, QRectF(big_box.left(), box.top() - 1, big, tiny), ink.say("stage.later"),
             size="tiny", colour="muted")  # fmt: skip
    foot = rows[1] + small + 4
    if foot + tiny <= box.bottom() + 1:
        draw_range(ink, QRectF(columns[0], foot, big_box.left() - columns[0], tiny),
                   trace.scales["latent"], ink.say("stage.latent"), "signed")  # fmt: skip


def _picture(
    ink: Ink, box: QRectF, picture: np.ndarray, key: str, kind: str, trace: Trace,
    beyond: float = 0.0,
) -> None:  # fmt: skip
    """One latent or one canvas with its name above, and an answer for each cell. The name may reach
    `beyond` the picture at the right."""
    tiny = ink.line_height("tiny")
    line(ink, QRectF(box.left(), box.top() - tiny - 1, box.width() + beyond, tiny), ink.say(key),
         size="tiny", colour="muted")  # fmt: skip
    sheet = Sheet(box.left(), box.top(), 1, 1, picture.shape, box.width(), box.height())
    sheet.draw(ink, picture[None], trace.scales[kind], "signed" if kind == "latent" else "grey")

    def read(_: int, row: int, column: int) -> ReadOut | None:
        value = float(picture[row, column])
        if kind == "picture":
            return ReadOut(ink.say(key), (ink.say("read.pixel", row=row + 1, column=column + 1,
                           value=fixed(value, 3)),))  # fmt: skip
        found = channel_at(row, column, PLACES)
        if found is None:
            return None
        channel, row, column = found
        return ReadOut(ink.say(key), (ink.say("read.latent", channel=channel + 1, row=row + 1,
                       column=column + 1, value=fixed(value, 3)),))  # fmt: skip

    sheet.mark(ink, read, name=ink.say(key))


def _cells(ink: Ink, box: QRectF, story: WordStory) -> None:
    """A corner of colour in the quarters the caption names, with the glyph that belongs there."""
    half = box.width() / 2
    for clause, cell in enumerate(story.caption.cell):
        left, top = box.left() + half * (cell % 2), box.top() + half * (cell // 2)
        area = QRectF(left, top, half, half).adjusted(2, 2, -2, -2)
        ink.rect(area, line=CLAUSES[clause], width=1.5, dash=True)
        glyph = GLYPHS[story.caption.cells[cell]]
        tag = QRectF(area.left(), area.top(), 15, 15)
        ink.rect(tag, fill="surface", line=CLAUSES[clause])
        ink.text(tag, glyph, size="tiny", mono=True, align="center middle")


def _outline(ink: Ink, box: QRectF, places: np.ndarray) -> None:
    """The border of a set of places on the canvas."""
    step = box.width() / len(places)
    padded = np.pad(places, 1)
    lines = []
    for row, column in zip(*np.nonzero(places), strict=True):
        x, y = box.left() + column * step, box.top() + row * step
        for away, ends in (
            ((row, column + 1), (x, y, x + step, y)),
            ((row + 2, column + 1), (x, y + step, x + step, y + step)),
            ((row + 1, column), (x, y, x, y + step)),
            ((row + 1, column + 2), (x + step, y, x + step, y + step)),
        ):
            if not padded[away]:
                lines.append(ends)
    ink.segments(np.array(lines), "weight", width=2.0)


# the strip and the pipeline ---------------------------------------------------------------


def shown_steps(count: int, room: int) -> list[int]:
    """At most `room` steps of the loop, evenly, the first and the last among them."""
    first, last = 1, count - 1
    wanted = min(room, last - first + 1)
    return sorted({round(first + (last - first) * i / max(wanted - 1, 1)) for i in range(wanted)})


def draw_strip(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """What was expected at each level, decoded; a click goes there."""
    tiny = ink.line_height("tiny")
    side = math.floor(max(min(box.height() - 2 * tiny - 2, 64.0), 8.0))
    side = 32 if 32 <= side < 64 else side  # a pixel of the canvas is one px, or two
    steps = shown_steps(len(trace), max(int((box.width() + 4) // (side + 5)), 2))
    ink.text(QRectF(box.left(), box.top(), box.width(), tiny), ink.say("stage.strip"), size="tiny",
             colour="muted")  # fmt: skip
    pictures = np.stack([trace[i].picture_guess for i in steps])
    gap = 4.0
    if len(steps) > 1:
        gap = math.floor(max(min((box.width() - len(steps) * side) / (len(steps) - 1), 10.0), 1.0))
    sheet = Sheet(box.left(), box.top() + tiny + 1, len(steps), len(steps), pictures.shape[1:],
                  side, side, gap, tiny)  # fmt: skip
    sheet.draw(ink, pictures, trace.scales["picture"])
    sheet.captions(ink, [str(i) for i in steps])
    if index:  # before the loop none of them is current
        sheet.outline(ink, [min(range(len(steps)), key=lambda i: abs(steps[i] - index))], "text")
    for place, at in enumerate(steps):
        title = ink.say("read.step", step=at)
        level = f"ᾱ = {number(trace[at].alpha_bar, 3)}"
        ink.mark(sheet.cell(place), ReadOut(title, (level,)), seek=at, name=title)


def draw_parts(ink: Ink, box: QRectF, story: WordStory, step: WordStep, calls: int) -> None:
    """Text encoder, denoiser, decoder: ours, and those of Stable Diffusion at 512 × 512."""
    full: Bill = bill(512)
    side = full.latent_side
    works = ("text", "denoiser", "decoder")
    cost = (full.text, full.unet, full.decoder)
    shapes = (
        f"{len(story.told)} × {story.vectors.shape[1]}", "4 × 8 × 8", "1 × 32 × 32",
    )  # fmt: skip
    real = (f"{WORDS} × {TEXT_WIDTH}", f"{LATENT} × {side} × {side}", "3 × 512 × 512")
    parts = []
    for work, shape, other, theirs in zip(works, shapes, real, cost, strict=True):
        times = ink.say("times", calls=calls) if work == "denoiser" else ""
        mine = f"{amount(story.products[work], 2)}{times}"
        reads = (
            ink.say("read.ours", weights=amount(story.weights[work]),
                    products=amount(story.products[work])),
            ink.say("read.theirs", weights=amount(theirs.weights),
                    products=amount(theirs.products)),
        )  # fmt: skip
        parts.append(pipeline.Part(ink.say(f"part.{work}"), (shape, mine),
                     (other, amount(theirs.products, 2) + times), reads))  # fmt: skip
    active = {"text": 0, "loop": 1, "decode": 2}[step.stage]
    pipeline.draw(ink, box, tuple(parts), active, (ink.say("ours"), ink.say("theirs")))
