"""What is said about each step, with its numbers."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from explorer.compute.blocks.curves import done_at, recent
from explorer.compute.blocks.head.params import (
    HEADS,
    LAYERS,
    SEEDS,
    WAYS,
    WIDTH,
    Head,
    Step,
)
from explorer.core.formatting import count, data_size, fixed, number, percent, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message

Told = tuple[str, str, Message, list[Message]]
#: Rows and width of LLaMA 7B, for a size one meets.
LARGE = (32_000, 4_096)


def by_head(values: np.ndarray, done: int) -> dict[str, float]:
    """The mean of the last updates of (updates, heads, seeds), over seeds, by head."""
    means = recent(values, done).mean(axis=1)
    return {kind: float(value) for kind, value in zip(HEADS, means, strict=True)}


def caption(trace: Trace, step: Step) -> Message:
    """The sentence above the picture."""
    shared: Head = trace.shared
    looked, at = shared.lookup, step.place
    if step.part == "lookup":
        return message("caption.lookup", name=looked.pieces[at], row=int(looked.ids[at]),
                       size=count(looked.size))  # fmt: skip
    if step.part == "gradient":
        lengths = looked.output_norms if at else looked.input_norms
        touched = count(int((lengths > 0).sum()))
        return message(f"caption.gradient.{'output' if at else 'input'}", touched=touched,
                       size=count(looked.size))  # fmt: skip
    if step.part == "normhead":
        if at == 0:
            return message("caption.lengths", correlation=fixed(shared.rows.correlation, 2))
        moved = int((shared.rows.places != np.arange(1, len(shared.rows.top) + 1)).sum())
        return message("caption.logits", moved=moved, shown=len(shared.rows.top))
    if step.part == "widths":
        return message("caption.widths", way=message(f"way.{WAYS[at]}"),
                       probe=percent(float(shared.widths.probes[at])),
                       frozen=percent(float(shared.widths.frozen[at])))  # fmt: skip
    done = done_at(step.place, len(shared.training.losses))
    source = shared.training.losses if step.part == "tied" else shared.training.largest
    found = {kind: fixed(value, 2) for kind, value in by_head(source, done).items()}
    return Message(f"caption.{step.part}", {"updates": done, **found})


def notes(trace: Trace, step: Step) -> list[Message]:
    """Small print: where numbers come from."""
    shared: Head = trace.shared
    if step.part == "lookup":
        return [
            message("note.rows", shown=len(shared.lookup.shown), size=count(shared.lookup.size))
        ]
    if step.part == "gradient":
        return [message("note.gradient", loss=fixed(shared.lookup.loss, 2))]
    if step.part == "normhead":
        return [message("note.pages", total=count(shared.rows.total))]
    if step.part == "widths":
        return [message("note.widths", tokens=count(shared.widths.tokens))]
    return [message("note.networks", seeds=SEEDS, width=WIDTH, layers=LAYERS)]


def explain(trace: Trace, index: int) -> Explanation:
    """Heading, paragraph, formula and what to notice at a step."""
    step: Step = trace[index]
    formula, numbers, paragraph, more = TOLD[step.part](trace, step)
    return Explanation(message(f"heading.{step.part}"), paragraph, formula, numbers, tuple(more))


def _lookup(trace: Trace, step: Step) -> Told:
    looked = trace.shared.lookup
    row = int(looked.ids[step.place])
    place = int(np.flatnonzero(looked.shown == row)[0])
    shown = " , ".join(tex(float(one), 2) for one in looked.matrix[place][:3])
    formula = r"x = e_i^{T} E = E_{i} , \quad e_i = (0 , \dots , 0 , 1 , 0 , \dots , 0)"
    numbers = rf"E_{{{row}}} = ( {shown} , \dots )"
    width = looked.matrix.shape[1]
    return formula, numbers, message(
        "text.lookup", name=looked.pieces[step.place], row=row, size=count(looked.size),
        width=width, products=count(looked.size * width), used=looked.used,
        tokens=len(looked.ids),
    ), [message("notice.lookup")]  # fmt: skip


def _gradient(trace: Trace, step: Step) -> Told:
    looked = trace.shared.lookup
    if step.place == 0:
        formula = (
            r"\frac{\partial L}{\partial E_i} = \sum_{t : \, i_t = i}"
            r" \frac{\partial L}{\partial x_t}"
        )
        times = int(looked.counts.max())
        row = int(looked.counts.argmax())
        length = tex(float(looked.input_norms[row]))
        numbers = rf"\Vert \tfrac{{\partial L}}{{\partial E_{{{row}}}}} \Vert = {length}"
        touched = int((looked.input_norms > 0).sum())
        width = looked.matrix.shape[1]
        name = looked.names[int(np.flatnonzero(looked.shown == row)[0])]
        return formula, numbers, message(
            "text.gradient.input", touched=touched, size=count(looked.size), name=name,
            times=times, dense=data_size(4.0 * looked.size * width),
            sparse=data_size(4.0 * touched * width),
        ), [message("notice.gradient.input")]  # fmt: skip
    formula = r"\frac{\partial L}{\partial W_j} = \sum_t ( p_{t,j} - y_{t,j} ) \, h_t"
    touched = int((looked.output_norms > 0).sum())
    used = looked.counts > 0
    inside, outside = (
        float(looked.output_norms[mask].mean()) if mask.any() else 0.0 for mask in (used, ~used)
    )
    numbers = rf"\overline{{\Vert \cdot \Vert}} = {tex(inside)} , \quad {tex(outside)}"
    return formula, numbers, message(
        "text.gradient.output", touched=count(touched), size=count(looked.size),
        inside=number(inside), outside=number(outside),
    ), [message("notice.gradient.output")]  # fmt: skip


def _normhead(trace: Trace, step: Step) -> Told:
    rows = trace.shared.rows
    related = trace.shared.training.correlations[HEADS.index("untied")]
    formula = r"z_j = \frac{W_j}{\Vert W_j \Vert} \cdot h \leq \Vert h \Vert"
    numbers = rf"\overline{{\Vert W_j \Vert}} = {tex(float(rows.norms.mean()))}"
    if step.place == 0:
        longest, shortest = int(rows.norms.argmax()), int(rows.norms.argmin())
        key = "falls" if rows.correlation < -0.1 else "rises" if rows.correlation > 0.1 else "none"
        return formula, numbers, message(
            f"text.lengths.{key}", correlation=fixed(rows.correlation, 2),
            longest=rows.names[longest], long=fixed(float(rows.norms[longest]), 2),
            many=int(rows.counts[longest]), shortest=rows.names[shortest],
            short=fixed(float(rows.norms[shortest]), 2), few=int(rows.counts[shortest]),
        ), [message("notice.lengths", **{
            f"seed{at}": fixed(float(one), 2) for at, one in enumerate(related)
        })]  # fmt: skip
    moved = int((rows.places != np.arange(1, len(rows.top) + 1)).sum())
    return formula, numbers, message(
        "text.logits", after=rows.after, first=rows.top[0], plain=fixed(float(rows.plain[0]), 2),
        divided=fixed(float(rows.divided[0]), 2), moved=moved, shown=len(rows.top),
    ), [message("notice.logits")]  # fmt: skip


def _widths(trace: Trace, step: Step) -> Told:
    widths = trace.shared.widths
    way = WAYS[step.place]
    d = len(widths.source)
    formula = {
        "duplicate": r"y = ( x , x )",
        "interpolate": r"y_{2i} = x_i , \quad y_{2i+1} = \frac{x_i + x_{i+1}}{2}",
        "zeros": r"y = ( x , 0 )",
        "linear": r"y = x M , \quad M = ( X^{T} X + \lambda I )^{-1} X^{T} Y",
    }[way]
    rank = int(widths.ranks[step.place])
    numbers = rf"\mathbb{{R}}^{{{d}}} \to \mathbb{{R}}^{{{2 * d}}} , \quad \mathrm{{rank}} = {rank}"
    facts = {
        "width": d, "double": 2 * d, "rank": rank,
        "probe": percent(float(widths.probes[step.place])), "alone": percent(widths.alone),
        "frozen": percent(float(widths.frozen[step.place])), "own": percent(widths.own),
        "chance": percent(widths.chance), "parameters": count(2 * d * d),
    }  # fmt: skip
    key = "linear" if way == "linear" else "fixed"
    return formula, numbers, Message(f"text.widths.{key}", facts), [
        Message("notice.widths", {"way": message(f"way.{way}.long")})
    ]  # fmt: skip


def _tied(trace: Trace, step: Step) -> Told:
    shared: Head = trace.shared
    done = done_at(step.place, len(shared.training.losses))
    found = by_head(shared.training.losses, done)
    table = shared.training.parameters[0]
    vocabulary, width = LARGE
    formula = r"\mathrm{tied:} \; z = h E^{T} , \quad \mathrm{untied:} \; z = h W^{T}"
    numbers = rf"V d = {table // WIDTH} \cdot {WIDTH} = {table}"
    facts: dict[str, object] = {
        "updates": done,
        "seeds": SEEDS,
        "table": count(table),
        "better": message("tied.better" if found["tied"] < found["untied"] else "untied.better"),
        **{kind: fixed(value, 2) for kind, value in found.items()},
    }
    return formula, numbers, Message("text.tied", facts), [
        message("notice.tied", vocabulary=count(vocabulary), width=count(width),
                more=count(vocabulary * width), bytes=data_size(2.0 * vocabulary * width)),
    ]  # fmt: skip


def _drift(trace: Trace, step: Step) -> Told:
    shared: Head = trace.shared
    done = done_at(step.place, len(shared.training.losses))
    largest = by_head(shared.training.largest, done)
    losses = by_head(shared.training.losses, done)
    first = {kind: float(value) for kind, value in
             zip(HEADS, shared.training.largest[0].mean(axis=1), strict=True)}  # fmt: skip
    weight = trace.params.weight
    formula = r"L + w z^2 , \quad z = \max_j z_j"
    numbers = rf"{weight:g} \cdot {tex(largest['z'])}^2 = {tex(weight * largest['z'] ** 2)}"
    return formula, numbers, message(
        "text.drift", updates=done, weight=f"{weight:g}", start=fixed(first["untied"], 2),
        untied=fixed(largest["untied"], 2), z=fixed(largest["z"], 2),
        norm=fixed(largest["norm"], 2), bound=fixed(WIDTH**0.5, 2),
        loss=fixed(losses["untied"], 3), loss_z=fixed(losses["z"], 3),
    ), [message("notice.drift")]  # fmt: skip


TOLD: dict[str, Callable[[Trace, Step], Told]] = {
    "lookup": _lookup, "gradient": _gradient, "normhead": _normhead, "widths": _widths,
    "tied": _tied, "drift": _drift,
}  # fmt: skip
