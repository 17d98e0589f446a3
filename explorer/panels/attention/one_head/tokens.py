"""The tokens as tiles, and the ribbons from what is read to the one that reads."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.attention.one_head import Head
from explorer.panels.attention.one_head.layout import Columns, Frame, wide_tiles
from explorer.panels.attention.one_head.paint import soft
from explorer.ui.canvas.ink import Ink


def cjk(piece: str) -> bool:
    """Whether a piece is written in characters that stand upright in a column."""
    return any("\u2e80" <= mark <= "\u9fff" or "\uf900" <= mark <= "\uffef" for mark in piece)


def draw_tiles(
    ink: Ink, parts: Frame, head: Head, query: int, columns: Columns, masking: float
) -> None:
    """One tile per token with its position below; the query's frame is drawn by `draw_query`.

    `masking` is how visible it is that later tokens cannot be read.
    """
    tall = wide_tiles(ink, head)
    inset = min(1.5, columns.width * 0.08)
    every = label_every(ink, columns)
    for index, token in enumerate(columns.shown):
        tile = QRectF(
            columns.left[index] + inset,
            parts.tokens.top(),
            columns.width - 2 * inset,
            parts.tokens.height(),
        )
        later = token > query
        fade = 1.0 - 0.55 * masking if later else 1.0
        radius = min(5.0, columns.width * 0.25)
        fill = soft(ink, "query", 0.14) if token == query else ink.colour("surface")
        ink.rect(tile, fill=fill, line=soft(ink, "key", fade), width=1.1, radius=radius)
        piece_in(ink, tile, head.pieces[token], tall, fade)
        if index % every == 0 or token == query:
            ink.label(
                tile.center().x(), tile.bottom() + 2, str(token), anchor="center top", size="tiny",
                mono=True, colour="query" if token == query else "muted", bold=token == query,
            )  # fmt: skip
    for (_, end), (start, _) in zip(columns.runs(), columns.runs()[1:], strict=False):
        middle = (columns.left[end - 1] + columns.width + columns.left[start]) / 2
        for step in (-4, 0, 4):
            ink.circle(middle, parts.tokens.center().y() + step, 1.1, fill="muted")


def label_every(ink: Ink, columns: Columns) -> int:
    """Position numbers under every token, or under every second, where they are wide."""
    widest = ink.text_width(str(columns.shown[-1]), "tiny", mono=True) + 3
    return 1 if widest <= columns.width else 2 if widest <= 2 * columns.width else 3


def piece_in(ink: Ink, tile: QRectF, piece: str, tall: bool, alpha: float = 1.0) -> None:
    """A token's text in its tile: level if it fits, upright characters below one another, else
    turned."""
    short = "BOS" if piece == "⟨BOS⟩" else piece
    size = "body" if ink.text_width(short, "body", mono=True) <= tile.width() else "small"
    if ink.text_width(short, size, mono=True) > tile.width():
        size = "tiny"
    width, colour = ink.text_width(short, size, mono=True), soft(ink, "text", alpha)
    if width <= tile.width() + 3 or (not tall and short != "BOS"):
        ink.painter.save()
        ink.painter.setClipRect(tile.adjusted(-1, 0, 1, 0))
        ink.label(tile.center().x(), tile.center().y(), short, anchor="center middle", size=size,
                  mono=True, colour=colour)  # fmt: skip
        ink.painter.restore()
    elif cjk(short):
        height = ink.line_height("small") * 0.92
        fits = max(1, int(tile.height() / height))
        marks = list(short) if len(short) <= fits else [*short[: fits - 1], "⋮"]
        top = tile.center().y() - height * (len(marks) - 1) / 2
        for row, mark in enumerate(marks):
            ink.label(tile.center().x(), top + row * height, mark, anchor="center middle",
                      size="small" if tile.width() >= 13 else "tiny", colour=colour)  # fmt: skip
    else:
        painter = ink.painter
        painter.save()
        painter.translate(tile.center())
        painter.rotate(-90)
        box = QRectF(-tile.height() / 2, -tile.width() / 2, tile.height(), tile.width())
        turned = "small" if tall and ink.line_height("small") <= tile.width() + 3 else "tiny"
        ink.text(box, short, size=turned, mono=True, align="center middle", colour=colour)
        painter.restore()


def draw_query(ink: Ink, parts: Frame, x: float, columns: Columns) -> None:
    """The frame of the token that reads, with its middle at x (it slides between steps)."""
    width = max(columns.width - 1, 11.0)
    tile = QRectF(x - width / 2, parts.tokens.top() - 1.5, width, parts.tokens.height() + 3)
    ink.rect(tile, line="query", width=2.2, radius=min(5.0, width * 0.25))


def draw_ribbons(
    ink: Ink, parts: Frame, head: Head, query: int, columns: Columns, *, masked: float,
    weighed: float,
) -> None:  # fmt: skip
    """Arcs from the query to its keys: hairlines while it asks, as wide as the weight once there is
    one (`weighed` from 0 to 1: how far they have grown). `masked`, from 0 to 1, is how far those to
    later keys have faded."""
    end = columns.centre(query)
    if end is None or parts.arcs < 12:
        return
    base = parts.tokens.top() - 2
    reach = max((abs(x + columns.width / 2 - end) for x in columns.left), default=1.0) or 1.0
    widest = min(15.0 * ink.view.text_scale, max(6.0, columns.width * 0.7))
    keys = [token for token in columns.shown if token <= query or masked < 1]
    for token in sorted(keys, key=lambda token: float(head.weight[query, token])):
        share = float(head.weight[query, token])
        if weighed >= 1 and share < 0.004:
            continue
        start = columns.centre(token)
        assert start is not None
        width = max(share * widest * weighed, 0.8)
        # opaque on purpose: the strongest is drawn last, and translucent paths are slow
        hairline = soft(ink, "border", 0.4 * (1.0 - masked if token > query else 1.0))
        colour = soft(ink, "weight", 0.25 + 0.6 * share) if weighed else hairline
        if token == query:
            side = min(columns.width * 0.42, 10.0)
            lift = min(30.0, parts.arcs * 0.4)
            ink.ribbon(
                end - side, base, end + side, base, lift, colour, width=min(width, side * 0.6)
            )
            continue
        lift = (parts.arcs - widest / 2) * (0.18 + 0.82 * (abs(start - end) / reach) ** 0.75)
        ink.ribbon(start, base, end, base, lift, colour, width=width)
