"""How the words see one another in the text encoder: arcs, a row of words for each layer."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.diffusion.latent_steps import WordStory
from explorer.core.formatting import fixed, percent
from explorer.panels.diffusion.latent.layout import line
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

LEAST = 0.005  # weights below this get no arc


def draw(ink: Ink, box: QRectF, story: WordStory, word: int, colours: tuple[str, ...]) -> None:
    """For the chosen word, what it takes from each other word, layer by layer.

    The sign for the start stands before the words, those for the end behind, taken together.
    """
    tiny = ink.line_height("tiny")
    words = story.caption.words
    names = (ink.say("sign.start"), *words, ink.say("sign.end"))
    wide = box.width() / len(names)
    chip = ink.line_height("small") + 4
    # where the longest word has no room, every other one stands a line lower
    lines = 1 if max(ink.text_width(n, "tiny", mono=True) for n in names) <= wide - 8 else 2
    layers = range(story.seen.shape[0])
    if box.height() < len(layers) * (lines * (chip + tiny) + 60):
        layers = layers[-1:]
    high = box.height() / len(layers)
    for number, layer in enumerate(layers):
        top = box.top() + number * high
        row = top + high - lines * (chip + tiny + 3) - 4
        line(ink, QRectF(box.left(), top, box.width(), tiny + 2),
             ink.say("stage.seen", layer=layer + 1, word=words[word]), size="tiny",
             colour="muted")  # fmt: skip
        weights = story.seen[layer, word + 1]
        shares = [*weights[: len(words) + 1], weights[len(words) + 1 :].sum()]
        middle = [box.left() + (index + 0.5) * wide for index in range(len(names))]
        room = max(row - top - tiny - 8, 6.0)
        for index, share in enumerate(shares):
            if share < LEAST or index == word + 1:
                continue
            away = abs(index - word - 1) / max(len(names) - 1, 1)
            lift = min(room, (0.25 + 0.75 * away) * room)
            ink.ribbon(middle[word + 1], row, middle[index], row, lift, "weight",
                       width=1.0 + 14.0 * float(share), alpha=0.75)  # fmt: skip
        for index, (name, share) in enumerate(zip(names, shares, strict=True)):
            lower = (index % lines) * (chip + tiny + 3)
            area = QRectF(middle[index] - wide / 2 + 2, row + lower, wide - 4, chip)
            if lines == 2:
                area.setLeft(max(area.left() - wide / 2 + 1, box.left()))
                area.setRight(min(area.right() + wide / 2 - 1, box.right()))
            chosen = index == word + 1
            inside = 1 <= index <= len(words)
            ink.rect(area, fill="raised", line="text" if chosen else "hairline",
                     width=1.6 if chosen else 1.0, radius=4)  # fmt: skip
            if inside and name != ",":
                colour, y = colours[story.caption.clause[index - 1]], area.bottom() - 1.5
                ink.line(area.left() + 4, y, area.right() - 4, y, colour, width=3)
            line(ink, area.adjusted(2, 0, -2, -2), name, size="small", mono=inside, bold=chosen,
                 colour="text" if inside else "muted", align="center middle")  # fmt: skip
            below = QRectF(area.left(), area.bottom() + 1, area.width(), tiny)
            line(ink, below, percent(float(share)), size="tiny", mono=True, colour="muted",
                 align="center middle")  # fmt: skip
            ink.mark(
                area.united(below),
                ReadOut(ink.say("read.seen", word=words[word], other=name),
                        (ink.say("read.mean", value=fixed(float(share), 4)),)),
                select=index - 1 if inside else None, name=f"{layer + 1} {name}",
            )  # fmt: skip
