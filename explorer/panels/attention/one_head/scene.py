"""The picture of one head: tokens with ribbons, rows under them, and a closer look at the side."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.attention.one_head import Head, Step
from explorer.core.easing import mix, smooth
from explorer.core.formatting import number, percent
from explorer.core.trace import Trace
from explorer.panels.attention.common.strip import Strip
from explorer.panels.attention.one_head import axis_row, beside, editing, rows, tokens, total
from explorer.panels.attention.one_head import whole as whole_picture
from explorer.panels.attention.one_head.layout import (
    FREE,
    Columns,
    Frame,
    columns,
    frame,
    rows_of,
)
from explorer.panels.attention.one_head.paint import fitting, part_at
from explorer.panels.attention.one_head.reads import (
    named,
    named_key,
    read_cell,
    read_dial,
    read_pair,
    read_token,
)
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut, Scene

#: Stages from which on the weights exist.
WEIGHED = ("whole", "weight", "mix", "output", "next", "queries")
#: Stages in which the query compares itself with the keys, before there are weights.
ASKED = ("score", "scale", "mask", "max", "exp")
#: Stages from which on the mask has been applied.
MASKED = ("mask", "max", "exp", *WEIGHED)


@dataclass(frozen=True)
class Moment:
    """What is drawn: a step, the next one, and how far the eye has moved between them."""

    step: Step
    upcoming: Step
    eased: float

    def share(self, stages: tuple[str, ...]) -> float:
        """How visible something is that exists in some stages only."""
        return mix(
            float(self.step.stage in stages), float(self.upcoming.stage in stages), self.eased
        )


class OneHeadScene(Scene):
    """The stage of attention/one-head."""

    smallest = (480, 420)
    text_room = (452, 392)
    scales = ("linear", "root")

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        head: Head = trace.shared
        index = int(at)
        step: Step = trace[index]
        upcoming: Step = trace[min(index + 1, len(trace) - 1)]
        moment = Moment(step, upcoming, smooth(at - index))
        parts = frame(ink, rect, head, step.stage, upcoming.stage, moment.eased)
        query, key = step.query, chosen_key(ink, head, step.query)
        shown = columns(ink, head, query, parts.tokens.left(), parts.tokens.right())
        strip = tokens.asking_strip(ink, parts, head, query) if head.cross else None
        asks = moment.share(ASKED) > 0
        weighed = moment.share(WEIGHED)
        if strip is not None:
            if asks or weighed > 0:
                tokens.draw_links(ink, parts, head, query, shown, strip, weighed=weighed)
        elif asks or weighed > 0:
            tokens.draw_ribbons(
                ink, parts, head, query, shown, masked=moment.share(MASKED), weighed=weighed
            )
        self.draw_caption(ink, parts, trace, moment, step, key)
        tokens.draw_tiles(ink, parts, head, query, shown, moment.share(MASKED))
        places = shown if strip is None else strip
        centre, goal = places.centre(query), places.centre(upcoming.query)
        assert centre is not None
        # nothing lies between two queries: only the frame travels
        x = mix(centre, centre if goal is None else goal, moment.eased)
        if strip is None:
            tokens.draw_query(ink, parts, x, shown)
        else:
            tokens.draw_asking(ink, parts, head, query, strip, x)
            above = QRectF(parts.labels.left(), parts.asking.top(), parts.labels.width(),
                           parts.asking.height())  # fmt: skip
            self.draw_label(ink, above, "row.asking", ("row.asking.note",))
            self.mark_asking(ink, parts, trace, step, strip)
        gutter = QRectF(parts.labels.left(), parts.tokens.top(), parts.labels.width(),
                        parts.tokens.height())  # fmt: skip
        self.draw_label(ink, gutter, "row.tokens", ("row.tokens.note",))
        # the picture of the whole gives way to the stages half-way to the first of them
        whole = step.stage == "whole" and moment.eased < 0.5
        if whole:
            whole_picture.draw_whole(ink, parts, trace, query, shown)
            parts = replace(parts, rows={})
        self.draw_focus(ink, parts, shown, key, moment)
        for name, row in parts.rows.items():
            if row.height() > 4:
                self.draw_row(ink, parts, row, name, trace, moment, step, key, shown)
        nearer = step if moment.eased < 0.5 or step.query != upcoming.query else upcoming
        beside.draw_side_of(ink, parts, trace, Step(nearer.stage, query), key)
        self.draw_foot(ink, parts, trace, shown)
        self.mark_columns(ink, parts, trace, step, shown)

    def draw_caption(
        self, ink: Ink, parts: Frame, trace: Trace, moment: Moment, step: Step, key: int
    ) -> None:
        """One sentence on top: what happens now, or what this head reads most."""
        head: Head = trace.shared
        if step.stage in WEIGHED:
            strongest = head.strongest_key(step.query)
            share = float(head.weight[step.query, strongest])
            name = named_key(head, strongest)
            text = ink.say("caption.weight", share=percent(share), target=name)
            colour = "weight"
        else:
            last = step.stage == "mask" and step.query == head.tokens - 1
            ending = ".last" if last else ""
            if head.cross and step.stage == "project":
                ending = ".cross"
            elif head.undivided and step.stage == "scale":
                ending = ".untrained"
            text = ink.say(
                f"caption.{step.stage}{ending}",
                query=named(head, step.query),
                target=named_key(head, key),
                layer=head.layer + 1,
                head=head.head + 1,
            )
            colour = "text"
        room = parts.caption.width()
        size = "body" if ink.text_width(text) <= room else fitting(ink, text, room)
        ink.text(parts.caption, text, size=size, colour=colour, align="center middle")

    def draw_label(
        self, ink: Ink, row: QRectF, key: str, notes_at: tuple[str, ...], **args: str
    ) -> None:
        """The name of a row in the gutter, under it the first of the notes that fits."""
        title_height, note_height = ink.line_height("small"), ink.line_height("tiny")
        notes: list[str] = []
        for note in notes_at:
            notes = ink.say(note, **args).split("\n")
            if title_height + note_height * len(notes) <= row.height() + 4:
                break
        top = row.center().y() - (title_height + note_height * len(notes)) / 2
        title = ink.say(key)
        ink.text(QRectF(row.left(), top, row.width(), title_height), title,
                 size=fitting(ink, title, row.width()), align="right middle")  # fmt: skip
        for index, text in enumerate(notes):
            box = QRectF(
                row.left(), top + title_height + index * note_height, row.width(), note_height
            )
            ink.text(box, text, size="tiny", colour="muted", align="right middle")

    def draw_row(
        self, ink: Ink, parts: Frame, row: QRectF, name: str, trace: Trace, moment: Moment,
        step: Step, key: int, shown: Columns,
    ) -> None:  # fmt: skip
        """A row and its label."""
        head: Head = trace.shared
        label = QRectF(parts.labels.left(), row.top(), parts.labels.width(), row.height())
        args: dict[str, str] = {}
        if name == "axis":
            grown = moment.share(("exp", *WEIGHED))
            axis_row.draw_axis(ink, row, trace, step.query, key, grown)
            self.draw_label(ink, label, "row.axis", ("row.note.axis", "row.note.axis.short"))
            return
        if name == "heads":
            total.draw_total(ink, row, head, step.query)
            self.draw_label(ink, label, "row.heads", ("row.note.heads", "row.note.heads.short"))
            return
        if name in rows.VECTORS:
            high = trace.scales[rows.VECTORS[name][1]][1]
            size = rows.vectors_of(head, name, step.query).shape[1]
            count = (
                f"{min(size, rows.MOST_CELLS)} / {size}" if size > rows.MOST_CELLS else str(size)
            )
            args = {"count": count, "most": number(high, 2)}
            rows.draw_vectors(ink, row, trace, name, step.query, shown,
                              led=step.stage in rows.LED and not head.cross)  # fmt: skip
            rooted = rows.rooted(ink, rows.VECTORS[name][1])
            note = "row.note.rooted" if rooted else "row.note.vector"
            self.draw_label(ink, label, f"row.{name}", (note, f"{note}.short"), **args)
        elif name == "dials":
            rows.draw_dials(ink, row, trace, step.query, shown)
            self.draw_label(ink, label, "row.dials", ("row.note.dials", "row.note.dials.short"))
        else:
            masked = moment.share(MASKED) if name == "scaled" else float(name in ("exp", "weight"))
            rows.draw_bars(
                ink, row, trace, name, step.query, shown, masked=masked, focus=key,
                maximum=moment.share(("max", "exp")) if name == "scaled" else 0.0,
            )  # fmt: skip
            args = {
                "root": f"√{head.width}" if head.divisor != 1 else "1",
                "sum": number(float(head.row_sum[step.query]), 4),
                "total": f"{float(head.weight[step.query].sum()):.3f}",
                "low": number(trace.scales[rows.BARS[name][1]][0], 3),
                "high": number(trace.scales[rows.BARS[name][1]][1], 3),
            }
            short = ("row.note.score",) if name == "scaled" else ()
            notes = (f"row.note.{name}", *short)
            self.draw_label(ink, label, f"row.{name}", notes, **args)

    def draw_focus(self, ink: Ink, parts: Frame, shown: Columns, key: int, moment: Moment) -> None:
        """A quiet band behind the column of the key the closer look is about."""
        share, centre = moment.share((*ASKED, *WEIGHED)), shown.centre(key)
        under = [row for name, row in parts.rows.items() if name not in FREE]
        if centre is None or share <= 0 or not under:
            return
        bottom = max(row.bottom() for row in under)
        top = parts.tokens.bottom() + ink.line_height("tiny") + 4
        band = QRectF(centre - shown.width / 2, top, shown.width, bottom - top)
        ink.rect(band, fill=soft(ink, "key", 0.1 * share))
        for x in (band.left(), band.right()):
            ink.line(x, top, x, bottom, soft(ink, "key", 0.4 * share), width=1)

    def draw_foot(self, ink: Ink, parts: Frame, trace: Trace, shown: Columns) -> None:
        """What is not shown, and what was set by hand."""
        head: Head = trace.shared
        if head.edited:
            text = ink.say("foot.edited", count=len(head.edited))
            if ink.text_width(text, "tiny") > parts.foot.width():
                text = ink.say("foot.edited.short", count=len(head.edited))
            ink.text(parts.foot, text, size="tiny", colour="warn", align="center middle")
            return
        if shown.hidden:
            facts = {
                "hidden": shown.hidden,
                "total": shown.hidden + len(shown.shown),
                "share": percent(shown.hidden_weight),
            }
            text = ink.say("foot.hidden", **facts)
            if ink.text_width(text, "tiny") > parts.foot.width():
                text = ink.say("foot.hidden.short", **facts)
            ink.text(parts.foot, text, size="tiny", colour="muted", align="center middle")

    def mark_asking(
        self, ink: Ink, parts: Frame, trace: Trace, step: Step, strip: Strip
    ) -> None:  # fmt: skip
        """In cross attention the tokens that read are chosen in their own row."""
        head: Head = trace.shared
        first_query = len(trace) - head.tokens
        for index, token in enumerate(strip.shown):
            tile = QRectF(strip.left[index], parts.asking.top() - 8, strip.width,
                          parts.asking.height() + 8)  # fmt: skip
            read = ReadOut(named(head, token), (ink.say("read.token.id", id=head.ids[token]),))
            name = ink.say("name.token", token=named(head, token))

            def edit(gesture: Gesture, token: int = token) -> dict[str, int] | None:
                return None if gesture.phase in ("double", "wheel") else {"query": token}

            if step.stage == "queries":
                ink.mark(tile, read, seek=first_query + token, name=name)
            else:
                ink.mark(tile, read, edit=edit, name=name)

    def mark_columns(
        self, ink: Ink, parts: Frame, trace: Trace, step: Step, shown: Columns
    ) -> None:
        """Tiles choose the query; the cells of a column are read, and a click keeps the column. In
        cross attention a tile is a key like its column."""
        head: Head = trace.shared
        in_queries = step.stage == "queries"
        first_query = len(trace) - head.tokens
        present = {
            name: row
            for name, row in parts.rows.items()
            if name in rows_of(head, step.stage) and name not in FREE
        }
        for index, token in enumerate(shown.shown):
            left = shown.left[index]
            tile = QRectF(left, parts.tokens.top(), shown.width, parts.tokens.height() + 12)
            read = read_token(ink, trace, token, step.query)
            name = ink.say("name.token", token=named_key(head, token))

            def edit(gesture: Gesture, token: int = token) -> dict[str, int] | None:
                return None if gesture.phase in ("double", "wheel") else {"query": token}

            if head.cross:
                ink.mark(tile, read, select={"key": token},
                         name=ink.say("name.column", token=named_key(head, token)))  # fmt: skip
            elif in_queries:
                ink.mark(tile, read, seek=first_query + token, name=name)
            else:
                ink.mark(tile, read, edit=edit, name=name)
            if not present:
                continue
            top = min(row.top() for row in present.values())
            bottom = max(row.bottom() for row in present.values())

            def look(point: QPointF, token: int = token) -> ReadOut | None:
                return read_at(ink, trace, step, present, shown, token, point)

            ink.mark(QRectF(left, top, shown.width, bottom - top), look, select={"key": token},
                     name=ink.say("name.column", token=named_key(head, token)))  # fmt: skip
            for name, row in present.items():
                if editing.editable(head, name, step.query, token):
                    ink.mark(QRectF(left, row.top() - 10, shown.width, row.height() + 10), look,
                             select={"key": token},
                             edit=editing.dragging(trace, name, row, step.query, token),
                             name=ink.say("name.drag", token=named_key(head, token)))  # fmt: skip


def chosen_key(ink: Ink, head: Head, query: int) -> int:
    """The key of the closer look: the one the reader picked, else the one the query reads most."""
    picked = ink.view.selection
    if isinstance(picked, dict):
        key = picked.get("key")
        if isinstance(key, int) and not isinstance(key, bool) and 0 <= key < head.keys:
            return key
    return head.strongest_key(query)


def read_at(
    ink: Ink, trace: Trace, step: Step, present: dict[str, QRectF], columns: Columns, token: int,
    point: QPointF,
) -> ReadOut | None:  # fmt: skip
    """The read-out of the cell or bar of a column at a point."""
    head: Head = trace.shared
    for name, row in present.items():
        if not row.top() - 12 <= point.y() <= row.bottom():
            continue
        if name in rows.BARS:
            return read_pair(ink, trace, name, step.query, token)
        if name == "dials":
            planes = rows.dial_planes(head, rows.dial_rows(ink, row, columns))
            plane = planes[part_at(point, row, len(planes))]
            return read_dial(ink, head, token, plane, with_query=token == step.query)
        size = min(rows.vectors_of(head, name, step.query).shape[1], rows.MOST_CELLS)
        return read_cell(ink, trace, name, step.query, token, part_at(point, row, size))
    return None
