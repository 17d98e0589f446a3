"""Captions: the headline, the legend, and tokens put into words."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.tokenizers.alphabets import shown
from explorer.compute.tokenizers.bpe_source import words_of
from explorer.compute.tokenizers.bpe_types import NEVER, Step, Training
from explorer.core.formatting import count as spaced
from explorer.core.trace import Trace
from explorer.panels.tokenizers.bpe.boxes import FRESH, JOINING, fill_of, joining_fill
from explorer.panels.tokenizers.bpe.flow import quoted, short
from explorer.panels.tokenizers.colours import strong
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def made_of(ink: Ink, shared: Training, token: int) -> tuple[str, ...]:
    """How a token was made: its id, its two parts, the merge, its size."""
    if token < 0:
        return (ink.say("read-unknown"),)
    if token < shared.base:
        return (ink.say("read-unit", id=token),)
    merge = token - shared.base
    left, right = shared.pairs[merge].tolist()
    parts = f"{quoted(shared.labels[left])} + {quoted(shared.labels[right])}"
    number, count = spaced(merge + 1), spaced(int(shared.counts[merge]))
    units, depth = spaced(int(shared.length[token])), int(shared.depth[token])
    return (
        f"{parts}  ({left} + {right} → {token})",
        ink.say("read-made", merge=number, count=count),
        ink.say("read-units", units=units, depth=depth),
    )


def unknown_character(trace: Trace, unit: int) -> str:
    """A character of the other text that is not in the alphabet, by its unit: words are in order,
    without the white space that an end-of-word marker stands for."""
    words = words_of(trace.params.encode, trace.params)
    marker = 1 if trace.params.end_of_word else 0
    for word in words:
        if unit < len(word):
            return shown(word[unit])
        unit -= len(word) + marker
    return "?"


def read_token(ink: Ink, trace: Trace, token: int, unit: int, *, other: bool = False) -> ReadOut:
    """A token of the text that starts at a unit: how it was made, when it will be joined."""
    shared: Training = trace.shared
    text = shared.other if other else shared.text
    lines = list(made_of(ink, shared, token))
    if token < 0:
        return ReadOut(unknown_character(trace, unit), tuple(lines))
    after = unit + int(shared.length[token])
    edges = [int(text.gone[i]) for i in (unit, after) if i < len(text.gone)]
    merge = min(edges)
    if merge == NEVER:
        lines.append(ink.say("read-stays"))
    else:
        lines.append(ink.say("read-next", merge=spaced(merge + 1)))
    return ReadOut(short(shared.labels[token]), tuple(lines))


def draw_head(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """The picture in one sentence."""
    shared: Training = trace.shared
    if step.pair is None:
        sentence = ink.say("head-end", merges=spaced(step.index), tokens=spaced(step.tokens))
    else:
        left, right, new = (quoted(shared.labels[i], 16) for i in (*step.pair, step.new_id))
        facts = {"left": left, "right": right, "new": new, "places": spaced(step.replaced)}
        sentence = ink.say("head-once" if step.replaced == 1 else "head", **facts)
        if ink.text_width(sentence, "large", bold=True) > area.width():
            sentence = ink.say("head-short", **facts)
    ink.text(area, sentence, size="large", bold=True, align="left middle")


def draw_legend(ink: Ink, area: QRectF, trace: Trace) -> None:
    """What the colours of the boxes mean, with the range of the depth scale."""
    tone, deepest = ink.view.theme, int(trace.scales["depth"][1])
    x, y = area.left(), area.center().y()
    for key, fill, line in (
        ("legend-joining", joining_fill(tone), strong(ink, JOINING)),
        ("legend-fresh", ink.colour("surface"), strong(ink, FRESH)),
        ("wall", None, None),
    ):
        if fill is None or line is None:
            text = ink.say(key)
            if trace.params.pre_tokenizer == "none" and not trace.params.end_of_word:
                continue
            ink.line(x + 3, y - 7, x + 3, y + 7, "border", width=2.0)
            ink.label(x + 10, y, text, size="small", colour="muted")
            x += 10 + ink.text_width(text, "small") + 16
            continue
        ink.rect(QRectF(x, y - 6, 16, 12), fill=fill, line=line, width=1.8, radius=3)
        text = ink.say(key)
        ink.label(x + 21, y, text, size="small", colour="muted")
        x += 21 + ink.text_width(text, "small") + 16
    levels = list(range(deepest + 1)) if deepest <= 8 else [0, *range(2, deepest, 2), deepest]
    text = ink.say("legend-depth", deepest=deepest)
    if x + 13 * len(levels) + 6 + ink.text_width(text, "small") > area.right():
        return
    for level in levels:
        ink.rect(
            QRectF(x, y - 6, 13, 12), fill=fill_of(tone, level, deepest), line="border", width=0.8
        )
        x += 13
    ink.label(x + 6, y, text, size="small", colour="muted")
