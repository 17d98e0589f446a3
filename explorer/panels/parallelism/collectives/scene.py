"""The picture: ranks on a ring, their partial sums, the messages on their way, bytes below."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.parallelism.collective_params import Params
from explorer.compute.parallelism.collectives import Transfer, whose
from explorer.core.easing import smooth
from explorer.core.trace import Trace
from explorer.panels.parallelism.collectives import cards
from explorer.panels.parallelism.collectives.chart import draw_chart
from explorer.panels.parallelism.collectives.layout import ARRIVED, LEFT, Ring, arrange, styles
from explorer.panels.parallelism.collectives.matrices import draw_overview
from explorer.panels.parallelism.collectives.middle import (
    draw_middle,
    messages_of,
    selected,
    sentence,
)
from explorer.panels.parallelism.collectives.numbers import shown
from explorer.panels.parallelism.collectives.pointing import (
    editor,
    locate,
    read_card,
    read_message,
)
from explorer.panels.parallelism.collectives.sweep import draw_sweep
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Scene

TEXT_SIZES: tuple[str | float, ...] = (
    40.0,
    34.0,
    29.0,
    25.0,
    22.0,
    19.0,
    "large",
    "body",
    "small",
    "tiny",
)
MOST_SHOWN = 144  # numbers in cells; beyond this they are read by pointing
_widest: dict[Params, tuple[str, ...]] = {}


class CollectivesScene(Scene):
    """Ranks on a ring (or the same places with straight links), and the bytes each has sent."""

    smallest = (480, 420)
    text_room = (400, 360)

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """Draw the state of step int(at), with the messages of the next step on their way."""
        if trace.params.show == "overview":
            draw_overview(ink, rect, trace, at)
            return
        if trace.params.show == "buckets":
            draw_sweep(ink, rect, trace, int(at))
            return
        index = int(at)
        share = 0.0 if ink.view.reduced_motion else at - index
        params = trace.params
        body = rect.adjusted(14, 10, -14, -10)
        wide = body.width() > 1.35 * body.height()
        if wide:
            side = min(max(body.width() * 0.3, 190.0 * ink.view.text_scale), 560.0)
            chart = QRectF(body.right() - side, body.top(), side, body.height())
            stage = QRectF(body.left(), body.top(), body.width() - side - 20, body.height())
        else:
            tall = min(max(body.height() * 0.25, 108.0 * ink.view.text_scale), 300.0)
            chart = QRectF(body.left(), body.bottom() - tall, body.width(), tall)
            stage = QRectF(body.left(), body.top(), body.width(), body.height() - tall - 10)
        used = self._header(ink, stage, trace, index)
        area = stage.adjusted(0, used + 6, 0, 0)
        ring = self._ring(ink, area, trace)
        where = (area.left(), area.top(), area.width(), area.height())
        circular = params.algorithm == "ring"
        links = None if circular else _links(trace, index)
        node = params.node if params.algorithm == "hierarchy" else 0
        ink.layer(
            ("frames", params.ranks, params.elements, links, where, ring.style, node),
            lambda pen: cards.draw_frames(pen, ring, params.ranks, links, node),
        )
        self._state(ink, ring, trace, index)
        if circular:
            draw_middle(ink, ring, trace, index)
        self._select(ink, ring)
        for rank, card in enumerate(ring.cards):
            self._mark_card(ink, ring, trace, index, rank, QRectF(*card))
        self._messages(ink, ring, trace, index, share)
        draw_chart(ink, chart, trace, index)

    # parts --------------------------------------------------------------------------------

    def _header(self, ink: Ink, stage: QRectF, trace: Trace, index: int) -> float:
        """The phase and the step within it, how to read the bars; the height used."""
        section = trace.section_at(index)
        assert section is not None
        title = ink.say(section.title)
        if section.id not in ("start", "done"):
            place, count = trace.place_in_section(index)
            title = ink.say("title.step", phase=title, step=place, count=count)
        fits = ink.text_width(title, "large", bold=True) <= stage.width()
        large = "large" if fits else "body"
        line = ink.line_height(large)
        ink.text(
            QRectF(stage.left(), stage.top(), stage.width(), line), title, size=large, bold=True
        )
        y = stage.top() + line + 3
        small = ink.line_height("small")
        wide = 4 * 9.0
        frame = QRectF(stage.left() + 0.5, y + small / 2 - 5, wide, 10)
        ink.rect(frame, fill="raised", line="border", width=0.8)
        inside = np.array([[True, True, False, True]])
        cards.fill_segments(
            ink, inside, np.array([frame.left()]), np.array([frame.top()]), 9.0, 10.0
        )
        text = QRectF(frame.right() + 7, y, stage.right() - frame.right() - 7, small)
        key = "legend" if adds(trace) else "legend.gather"
        if ink.text_width(ink.say(key), "small") > text.width():
            key += ".short"
        ink.text(text, ink.say(key), size="small", colour="muted")
        y += small
        if trace.params.algorithm != "ring":
            body = ink.line_height("body")
            line_at = QRectF(stage.left(), y + 4, stage.width(), body)
            text_now = sentence(ink, trace, index)
            fits = ink.text_width(text_now, "body") <= stage.width()
            ink.text(line_at, text_now, size="body" if fits else "tiny")
            y += body + 4
        return y - stage.top()

    def _ring(self, ink: Ink, area: QRectF, trace: Trace) -> Ring:
        params = trace.params
        measures: list[tuple[str | float, float, float, tuple[float, float]]] = []
        if params.ranks * params.elements <= MOST_SHOWN:
            texts = widest(trace)
            largest = min(area.width(), area.height()) / 24
            for name in TEXT_SIZES:
                if ink.pixels(name) > largest and name != "tiny":
                    continue
                wide = max(ink.text_width(t, name, mono=True, bold=True) for t in texts)
                note = "tiny" if name == "tiny" else "small"
                digits = max(ink.text_width(t, note, mono=True) for t in texts)
                measures.append(
                    (name, ink.line_height(name), wide, (digits, ink.line_height(note)))
                )
        tiny = ink.line_height("tiny")
        candidates = styles(params.ranks, trace.shared.bounds[1], measures, tiny)
        where = (area.left(), area.top(), area.width(), area.height())
        return arrange(where, params.ranks, candidates, most_chunks(trace))

    def _state(self, ink: Ink, ring: Ring, trace: Trace, index: int) -> None:
        """Bars, ticks and numbers of a step."""
        step, ranks = trace[index], trace.params.ranks
        lefts, tops, height = cards.bar_places(ring, ranks)
        stale = np.zeros_like(step.finished)
        section = trace.section_at(index)
        if section is not None and section.id == "done":
            stale = ~step.finished  # after a reduce-scatter the other chunks are scratch
        for which, alpha in ((~stale, 1.0), (stale, 0.3)):
            keep = which.reshape(-1)
            if keep.any():
                cards.fill_segments(
                    ink, step.inside.reshape(-1, ranks)[keep], lefts.reshape(-1)[keep],
                    tops.reshape(-1)[keep], ring.style.slot, height, alpha,
                )  # fmt: skip
        cards.separate_rows(ink, ring, ranks)
        cards.draw_ticks(ink, ring, step.finished)
        cards.draw_values(
            ink, ring, trace.shared.bounds, step.held, step.inside.any(axis=2), step.finished, stale
        )

    def _select(self, ink: Ink, ring: Ring) -> None:
        rank = selected(ink, len(ring.cards))
        if rank is not None:
            ink.rect(
                QRectF(*ring.cards[rank]).adjusted(-2, -2, 2, 2), line="text", width=2.4, radius=8
            )

    def _messages(self, ink: Ink, ring: Ring, trace: Trace, index: int, share: float) -> None:
        """What has just arrived fades, what goes next travels; data change only on arrival."""
        arrived = messages_of(trace, index)
        going = messages_of(trace, index + 1) if share > 0 and index + 1 < len(trace) else ()
        gone = smooth(min(share * 3, 1.0))
        rows = [(t.send.receiver, chunk) for t in arrived for chunk in t.send.places]
        cards.outline_rows(ink, ring, rows, 1 - gone)
        self._packets(ink, ring, trace, arrived, 1.0, 1 - gone)
        rows = [(t.send.sender, chunk) for t in going for chunk in t.send.chunks]
        shown_share = smooth(min(share * 4, 1.0))
        cards.outline_rows(ink, ring, rows, shown_share)
        self._packets(ink, ring, trace, going, smooth(share), shown_share)

    def _packets(
        self, ink: Ink, ring: Ring, trace: Trace, transfers: tuple[Transfer, ...],
        share: float, alpha: float,
    ) -> None:  # fmt: skip
        if alpha <= 0.05:
            return
        circular = trace.params.algorithm == "ring"
        ranks = trace.params.ranks
        numbers = ring.style.columns == 1
        places, texts = [], []
        pairs = {(one.send.sender, one.send.receiver) for one in transfers}
        for transfer in transfers:
            send = transfer.send
            single = numbers and len(transfer.values) == 1
            texts.append(shown(transfer.values[0]) if single else "")
            way = LEFT + (ARRIVED - LEFT) * share
            if circular:
                places.append(ring.along(send.sender, send.receiver, way))
            else:
                (x1, y1), (x2, y2) = ring.port(send.sender), ring.port(send.receiver)
                ink.line(x1, y1, x2, y2, "border", width=2.0, alpha=alpha)
                aside = (0.0, 0.0)
                if (send.receiver, send.sender) in pairs:  # the two of a swap pass each other
                    aside = _aside(ring, ranks, len(send.chunks), (x2 - x1, y2 - y1))
                places.append((x1 + (x2 - x1) * way + aside[0], y1 + (y2 - y1) * way + aside[1]))
        insides = [transfer.inside for transfer in transfers]
        boxes = cards.draw_packets(ink, ring, places, insides, texts, alpha)
        for transfer, box in zip(transfers, boxes, strict=True):
            send = transfer.send
            ink.mark(
                box.adjusted(-2, -2, 2, 2), partial(read_message, ink, transfer, ranks),
                name=f"message {send.sender} to {send.receiver}",
            )  # fmt: skip

    def _mark_card(
        self, ink: Ink, ring: Ring, trace: Trace, index: int, rank: int, box: QRectF
    ) -> None:
        def place(point: QPointF) -> tuple[int, int | None]:
            return locate(ring, trace, rank, point)

        def own(point: QPointF) -> int | None:
            chunk, element = locate(ring, trace, rank, point)
            # of what a rank put in, only what is there at the start plays a part
            part = whose(trace.params.collective, trace.params.ranks)[rank, chunk].any()
            return element if part else None

        ink.mark(
            box, lambda point: read_card(ink, trace, index, rank, *place(point)),
            select={"rank": rank}, edit=editor(trace.shared.start, rank, own),
            name=f"rank {rank}",
        )  # fmt: skip


def _aside(ring: Ring, ranks: int, chunks: int, along: tuple[float, float]) -> tuple[float, float]:
    """How far to the right of its line a message has to keep to pass one that comes towards it."""
    dx, dy = along
    length = max((dx * dx + dy * dy) ** 0.5, 1e-6)
    number = ring.style.digits[0] if ring.style.columns == 1 and chunks == 1 else 0.0
    wide, tall = ring.style.packet_size(ranks, chunks, number)
    right = -dy / length, dx / length
    reach = abs(right[0]) * wide / 2 + abs(right[1]) * tall / 2 + 1
    return right[0] * reach, right[1] * reach


def adds(trace: Trace) -> bool:
    """Whether numbers are added, or only moved."""
    return trace.params.collective in ("all-reduce", "reduce", "reduce-scatter")


def most_chunks(trace: Trace) -> int:
    """The largest number of chunks in a message."""
    return max((len(t.send.chunks) for step in trace.steps for t in step.transfers), default=1)


def _links(trace: Trace, index: int) -> tuple[tuple[int, int], ...]:
    """The pairs of ranks that speak to each other, of several levels in this phase."""
    first, end = 0, len(trace)
    if trace.params.algorithm == "hierarchy":
        place, count = trace.place_in_section(index)
        first, end = index - place + 1, index - place + 1 + count
    sends = [t.send for step in trace.steps[first:end] for t in step.transfers]
    sends = [send for send in sends if send.sender != send.receiver]
    return tuple(sorted({(min(s.sender, s.receiver), max(s.sender, s.receiver)) for s in sends}))


def widest(trace: Trace) -> tuple[str, ...]:
    """The longest texts among all numbers of a trace; the same params give the same trace."""
    found = _widest.get(trace.params)
    if found is None:
        texts = {shown(v) for step in trace.steps for v in np.unique(step.held).tolist()}
        texts.add("–")
        longest = max(len(text) for text in texts)
        found = tuple(sorted(text for text in texts if len(text) >= longest - 1))[:24]
        if len(_widest) > 64:
            _widest.pop(next(iter(_widest)))
        _widest[trace.params] = found
    return found
