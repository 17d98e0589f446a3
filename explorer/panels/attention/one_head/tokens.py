"""The tokens as tiles, and the ribbons from what is read to the one that reads."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from explorer.compute.attention.one_head import Head
from explorer.panels.attention.common.strip import Strip, strip_of
from explorer.panels.attention.common.strip import piece_in as piece_in
from explorer.panels.attention.one_head.layout import Columns, Frame, wide_tiles
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink


def draw_tiles(
    ink: Ink, parts: Frame, head: Head, query: int, columns: Columns, masking: float
) -> None:
    """One tile per key with its position below; the query's frame is drawn by `draw_query`.

    `masking` is how visible it is that later tokens cannot be read.
    """
    tall = wide_tiles(ink, head) or head.cross
    own = -1 if head.cross else query  # the query among the keys
    inset = min(1.5, columns.width * 0.08)
    every = label_every(ink, columns)
    for index, token in enumerate(columns.shown):
        tile = QRectF(
            columns.left[index] + inset,
            parts.tokens.top(),
            columns.width - 2 * inset,
            parts.tokens.height(),
        )
        later = token >= head.seen(query)
        fade = 1.0 - 0.55 * masking if later else 1.0
        radius = min(5.0, columns.width * 0.25)
        fill = soft(ink, "query", 0.14) if token == own else ink.colour("surface")
        ink.rect(tile, fill=fill, line=soft(ink, "key", fade), width=1.1, radius=radius)
        piece = plain(head.key_pieces[token])
        room = tile.adjusted(3, 0, -3, 0) if head.cross and len(piece) > 3 else tile
        piece_in(ink, room, piece, tall, fade)
        if index % every == 0 or token == own:
            ink.label(
                tile.center().x(), tile.bottom() + 2, str(token), anchor="center top", size="tiny",
                mono=True, colour="query" if token == own else "muted", bold=token == own,
            )  # fmt: skip
    for (_, end), (start, _) in zip(columns.runs(), columns.runs()[1:], strict=False):
        middle = (columns.left[end - 1] + columns.width + columns.left[start]) / 2
        for step in (-4, 0, 4):
            ink.circle(middle, parts.tokens.center().y() + step, 1.1, fill="muted")


def label_every(ink: Ink, columns: Columns) -> int:
    """Position numbers under every token, or under every second, where they are wide."""
    widest = ink.text_width(str(columns.shown[-1]), "tiny", mono=True) + 3
    return 1 if widest <= columns.width else 2 if widest <= 2 * columns.width else 3


def draw_query(ink: Ink, parts: Frame, x: float, columns: Columns) -> None:
    """The frame of the token that reads, with its middle at x (it slides between steps)."""
    width = max(columns.width - 1, 11.0)
    tile = QRectF(x - width / 2, parts.tokens.top() - 1.5, width, parts.tokens.height() + 3)
    ink.rect(tile, line="query", width=2.2, radius=min(5.0, width * 0.25))


def plain(piece: str) -> str:
    """A special token without its brackets: there is little room in a tile."""
    return piece.strip("⟨⟩") if len(piece) > 2 else piece


def asking_strip(ink: Ink, parts: Frame, head: Head, query: int) -> Strip:
    """Where the tokens that read stand in cross attention: all, or those around the query."""
    wanted = sorted(range(head.tokens), key=lambda token: abs(token - query))
    row = parts.asking
    return strip_of(ink, tuple(map(plain, head.pieces)), wanted, row.left(), row.right())


def draw_asking(ink: Ink, parts: Frame, head: Head, query: int, strip: Strip, x: float) -> None:
    """The tokens that read, each with its position above; the frame of the query stands at x."""
    inset = min(1.5, strip.width * 0.08)
    radius = min(5.0, strip.width * 0.25)
    # numbers under every token, or under every second one, where they are wide
    widest = ink.text_width(str(strip.shown[-1]), "tiny", mono=True) + 3
    every = 1 if widest <= strip.width else 2 if widest <= 2 * strip.width else 3
    for index, token in enumerate(strip.shown):
        tile = QRectF(strip.left[index] + inset, parts.asking.top(), strip.width - 2 * inset,
                      parts.asking.height())  # fmt: skip
        own = token == query
        fill = soft(ink, "query", 0.14) if own else ink.colour("surface")
        ink.rect(tile, fill=fill, line=soft(ink, "query", 0.6), width=1.1, radius=radius)
        piece_in(ink, tile, plain(head.pieces[token]), True)
        near = abs(token - query) < every and not own
        if own or (index % every == 0 and not near):
            ink.label(
                tile.center().x(), tile.top() - 2, str(token), anchor="center bottom", size="tiny",
                mono=True, colour="query" if own else "muted", bold=own,
            )  # fmt: skip
    for middle in strip.gaps():
        for step in (-4, 0, 4):
            ink.circle(middle, parts.asking.center().y() + step, 1.1, fill="muted")
    width = max(strip.width - 1, 11.0)
    frame = QRectF(x - width / 2, parts.asking.top() - 1.5, width, parts.asking.height() + 3)
    ink.rect(frame, line="query", width=2.2, radius=min(5.0, width * 0.25))


def draw_links(
    ink: Ink, parts: Frame, head: Head, query: int, columns: Columns, strip: Strip, *,
    weighed: float,
) -> None:  # fmt: skip
    """Ribbons from the token that reads down to the keys of the source, as wide as the weight."""
    start = strip.centre(query)
    if start is None or parts.arcs < 12:
        return
    top, bottom = parts.asking.bottom() + 2, parts.tokens.top() - 2
    widest = min(15.0 * ink.view.text_scale, max(6.0, columns.width * 0.7))
    middle = (top + bottom) / 2
    ink.painter.setBrush(Qt.BrushStyle.NoBrush)
    for key in sorted(columns.shown, key=lambda key: float(head.weight[query, key])):
        share = float(head.weight[query, key])
        if weighed >= 1 and share < 0.004:
            continue
        end = columns.centre(key)
        assert end is not None
        colour = soft(ink, "weight", 0.25 + 0.6 * share) if weighed else soft(ink, "border", 0.4)
        path = QPainterPath(QPointF(start, top))
        path.cubicTo(QPointF(start, middle), QPointF(end, middle), QPointF(end, bottom))
        ink.painter.setPen(ink.pen(colour, max(share * widest * weighed, 0.8)))
        ink.painter.drawPath(path)


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
