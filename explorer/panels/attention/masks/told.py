"""What is said about each step, with its numbers."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from explorer.compute.attention.masks import Masks, Step, visible_pairs
from explorer.core.formatting import fixed, number, percent, tex, tex_factor
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.attention.masks.board import short

#: Sentences often said about a section; whether they are true is computed.
CLAIMS = {"reads": ("W019",), "ripple": ("W018",), "empty": ("W020",), "rank": ("W016",)}


def name_of(pieces: tuple[str, ...], index: int) -> str:
    """A token with its place, for a sentence."""
    return f"“{short(pieces[index])}” ({index})"


def input_of(shared: Masks, at: int) -> str:
    """A changed input with its place in its own text."""
    others = shared.ripple.others
    if at < others:
        return name_of(shared.ripple.pieces[:others], at)
    return name_of(shared.ripple.pieces[others:], at - others)


def caption(trace: Trace, step: Step) -> Message:
    """The sentence above the picture."""
    shared: Masks = trace.shared
    if step.kind == "reads":
        count = int(shared.allowed[step.index].sum())
        query = name_of(shared.reading, step.index)
        if count == 0:
            broken = bool(np.isnan(shared.weight[step.index]).any())
            return message("caption.reads.nan" if broken else "caption.reads.empty", query=query)
        return message("caption.reads", query=query, count=count, total=len(shared.read))
    if step.kind == "slide":
        allowed = shared.boundary_allowed[step.index]
        return message("caption.slide", prefix=step.index, count=int(allowed.sum()),
                       total=allowed.size)  # fmt: skip
    if step.kind == "ripple":
        return ripple_caption(shared, step)
    if step.kind == "corner":
        assert shared.corner is not None
        return message(f"caption.corner.{step.index}", new=shared.corner.new,
                       keys=shared.corner.allowed.shape[2])  # fmt: skip
    if step.kind == "empty":
        cure = shared.empty.cures[step.index].name
        return message("caption.empty.nan" if cure == "none" else f"caption.empty.{cure}")
    rank = shared.rank
    return message(
        "caption.rank", scale=number(rank.scales[step.index]),
        none=fixed(float(rank.sampled[0, step.index]), 1),
        causal=fixed(float(rank.sampled[1, step.index]), 1),
    )  # fmt: skip


def ripple_caption(shared: Masks, step: Step) -> Message:
    """How far the change has come."""
    ripple = shared.ripple
    token = input_of(shared, step.index)
    if step.level == 0:
        return message("caption.change", token=token, piece=ripple.instead[step.index])
    level = ripple.levels[step.level]
    if np.isnan(ripple.moved[step.index, step.level]).any():
        count = int(np.isnan(ripple.moved[step.index, step.level]).sum())
        return message("caption.ripple.nan", count=count, layer=level)
    moved = int(ripple.touched[step.index, step.level].sum())
    key = "caption.ripple.one" if level == 1 else "caption.ripple"
    return message(key, token=token, count=moved, total=ripple.moved.shape[2], layer=level)


def notes(trace: Trace, step: Step) -> list[Message]:
    """Small print under the picture: which model, what was changed, what is simulated."""
    shared: Masks = trace.shared
    if step.kind == "rank":
        return [
            message("note.random", seed=trace.params.seed),
            message("note.model", model=shared.model, layer=shared.layer + 1, head=shared.head + 1),
        ]
    found = [message("note.stack", model=shared.model, layers=shared.layers)]
    if step.kind in ("reads", "slide", "corner"):
        found = [message("note.model", model=shared.model, layer=shared.layer + 1,
                         head=shared.head + 1)]  # fmt: skip
    if shared.mask == "cross" and step.kind in ("reads", "ripple"):
        found.append(message(f"note.cross.{shared.trained}"))
    elif shared.mask not in (shared.trained, "cross") and step.kind in ("reads", "slide", "ripple"):
        found.append(message(f"note.trained.{shared.trained}"))
    if step.kind == "ripple":
        found.append(message("note.rounding", dtype=shared.ripple.dtype,
                             tolerance=number(shared.ripple.tolerance)))  # fmt: skip
    if step.kind == "empty":
        padding = int((~shared.empty.real).sum())
        found.append(message("note.empty", padding=padding))
    if not shared.real.all() and step.kind in ("reads", "ripple", "slide"):
        found.append(message("note.padding"))
    return found


# explanations -----------------------------------------------------------------------------


def explain(trace: Trace, index: int) -> Explanation:
    """Heading, paragraph, formula and what to notice at a step."""
    shared: Masks = trace.shared
    step: Step = trace[index]
    formula, numbers, paragraph, more = SECTIONS[step.kind](trace, step)
    heading = f"heading.{shared.mask}" if step.kind == "reads" else f"heading.{step.kind}"
    return Explanation(
        message(heading), paragraph, formula, numbers, tuple(more), CLAIMS.get(step.kind, ())
    )


Told = tuple[str, str, Message, list[Message]]


def _reads(trace: Trace, step: Step) -> Told:
    shared: Masks = trace.shared
    i, kind = step.index, shared.mask
    allowed, weight = shared.allowed[i], shared.weight[i]
    formula = (
        r"a_{i,j} = \frac{e^{s_{i,j} + m_{i,j}}}{\sum_{l} e^{s_{i,l} + m_{i,l}}} ,"
        r" \; m_{i,j} \in \{ 0 , -\infty \}"
    )
    if not allowed.any():
        numbers = rf"m_{{{i},j}} = -\infty , \quad j = 0 \ldots {len(allowed) - 1}"
    else:
        j = int(np.where(allowed, np.nan_to_num(weight), -1).argmax())
        numbers = rf"a_{{{i},{j}}} = {tex(float(weight[j]))}"
        closed = np.flatnonzero(~allowed)
        if len(closed):
            numbers += rf" , \quad a_{{{i},{int(closed[0])}}} = {tex(float(weight[closed[0]]))}"
    facts = {
        "query": name_of(shared.reading, i), "count": int(allowed.sum()),
        "total": len(shared.read), "pairs": int(shared.allowed.sum()), "all": shared.allowed.size,
        "prefix": shared.prefix, "formula": formula_pairs(trace),
    }  # fmt: skip
    more = []
    if kind == "prefix":
        more.append(message("notice.drag"))
    if not math.isnan(shared.loss) and kind != shared.trained and kind != "causal":
        key = "notice.loss" if shared.loss > shared.loss_causal else "notice.loss.less"
        more.append(message(key, loss=fixed(shared.loss, 2),
                            causal=fixed(shared.loss_causal, 2)))  # fmt: skip
    if not shared.real.all():
        more.append(message("notice.padding"))
    if kind == "causal":
        more.append(message("notice.causal"))
    if kind == "cross" and shared.trained == "cross" and not math.isnan(shared.loss):
        more.append(message("notice.written", loss=fixed(shared.loss, 4)))
    if kind == "cross":
        more.append(message("notice.cross"))
    return formula, numbers, Message(f"text.{kind}", facts), more


def formula_pairs(trace: Trace) -> int:
    """The number of visible pairs in closed form."""
    shared: Masks = trace.shared
    return visible_pairs(
        shared.mask, int(shared.real.sum()), shared.prefix, int((~shared.real).sum()),
        trace.params.side, len(shared.reading),
    )  # fmt: skip


def _slide(trace: Trace, step: Step) -> Told:
    shared: Masks = trace.shared
    n, p = int(shared.real.sum()), step.index
    padding = int((~shared.real).sum())
    count = int(shared.boundary_allowed[p].sum())
    formula = r"\frac{n (n + 1)}{2} + \frac{p (p - 1)}{2}"
    numbers = rf"\frac{{{n} \cdot {n + 1}}}{{2}} + \frac{{{p} \cdot {tex_factor(p - 1)}}}{{2}}"
    if padding:
        beside = n if trace.params.side == "right" else p
        formula += r" + c \, r"
        numbers += rf" + {padding} \cdot {beside}"
    more = [message("notice.drag")]
    loss = float(shared.boundary_loss[p])
    if not math.isnan(loss):
        more.append(message("notice.slide", loss=fixed(loss, 2),
                            causal=fixed(float(shared.boundary_loss[0]), 2)))  # fmt: skip
    extra = count - int(shared.boundary_allowed[0].sum())
    return formula, f"{numbers} = {count}", message("text.slide", prefix=p, extra=extra), more


def _ripple(trace: Trace, step: Step) -> Told:
    shared: Masks = trace.shared
    ripple = shared.ripple
    j, level = step.index, ripple.levels[step.level]
    moved = ripple.moved[j, step.level]
    formula = (
        r"\begin{aligned} & R = (M + I)^{L} \\"
        r" & R_{i,j} = 0 \; \Rightarrow \; \Delta x_{i} = 0 \end{aligned}"
    )
    facts: dict[str, Any] = {
        "token": input_of(shared, j), "piece": ripple.instead[j], "layers": shared.layers,
        "count": int(ripple.touched[j, step.level].sum()), "total": len(moved), "layer": level,
    }  # fmt: skip
    numbers = rf"L = {level}"
    if np.isnan(moved).any():
        return formula, numbers, Message("text.ripple.nan", facts), [message("notice.cure")]
    if step.level:
        farthest = int(moved.argmax())
        numbers = (
            rf"L = {level} , \; \frac{{\left|\Delta x_{{{farthest}}}\right|}}"
            rf"{{\left|x_{{{farthest}}}\right|}} = {tex(float(moved[farthest]))}"
        )
    key = "text.ripple.other" if j < ripple.others else "text.ripple"
    wrong = int((ripple.touched & ~ripple.reach).sum())
    closed = int((~ripple.reach[:, 1:]).sum())
    more = [message("notice.proof", closed=closed, wrong=wrong)]
    weak = int((ripple.reach & ~ripple.touched)[:, 1:].sum())
    if weak:
        more.append(message("notice.weak", count=weak))
    more.append(message("notice.click"))
    return formula, numbers, Message(key, facts), more


def _corner(trace: Trace, step: Step) -> Told:
    corner = trace.shared.corner
    keys, new = corner.allowed.shape[2], corner.new
    formula = (r"j \le i + (k - q)", r"j \le i")[step.index]
    numbers = (rf"j \le i + ({keys} - {new}) = i + {keys - new}",
               r"j \le i , \quad i = 0 \ldots " + str(new - 1))[step.index]  # fmt: skip
    worst = float(corner.difference[step.index].max())
    facts = {"new": new, "keys": keys, "difference": percent(worst)}
    return formula, numbers, Message(f"text.corner.{step.index}", facts), [message("notice.corner")]


def _empty(trace: Trace, step: Step) -> Told:
    empty = trace.shared.empty
    cure = empty.cures[step.index]
    formula = r"a_{j} = \frac{e^{s_{j} - m}}{\sum_{l} e^{s_{l} - m}} , \quad m = \max_{l} s_{l}"
    keys = len(empty.pieces)
    numbers = {
        "none": r"m = -\infty , \quad -\infty - (-\infty) \rightarrow \mathrm{NaN}",
        "finite": rf"e^{{0}} = 1 , \quad a_{{j}} = \frac{{1}}{{{keys}}} = {tex(1 / keys)}",
        "self": rf"a_{{{empty.row},{empty.row}}} = \frac{{e^{{0}}}}{{e^{{0}}}} = 1",
        "zero": r"a_{j} = 0",
    }[cure.name]
    facts = {
        "row": name_of(empty.pieces, empty.row), "keys": keys,
        "first": int(cure.broken[1].sum()), "last": int(cure.broken[-1].sum()),
        "layers": empty.levels[-1], "difference": number(cure.difference, 2),
    }  # fmt: skip
    more = [message("notice.empty")]
    if cure.name == "none":
        more.append(message("notice.poison"))
    return formula, numbers, Message(f"text.empty.{cure.name}", facts), more


def _rank(trace: Trace, step: Step) -> Told:
    shared: Masks = trace.shared
    rank, at = shared.rank, step.index
    none, causal = (float(value) for value in rank.sampled[:, at])
    formula = (
        r"r = e^{-\sum_{i} p_{i} \ln p_{i}} , \quad p_{i} = \frac{\sigma_{i}}{\sum_{j} \sigma_{j}}"
    )
    numbers = rf"r = {none:.1f} , \quad r_{{\le}} = {causal:.1f}"
    scale = number(rank.scales[at])
    key = "text.rank.below" if none < causal else "text.rank.above"
    facts = {
        "scale": scale, "none": fixed(none, 1), "causal": fixed(causal, 1),
        "n": trace.params.keys, "d": trace.params.width,
        "own_none": fixed(float(rank.own[0, at]), 1),
        "own_causal": fixed(float(rank.own[1, at]), 1), "tokens": rank.own_spectrum.shape[2],
    }  # fmt: skip
    more = [message("notice.rank.what"), Message("notice.rank.own", facts)]
    crossing = crossing_scale(shared)
    if crossing:
        more.append(message("notice.rank.crossing", scale=number(crossing, 2)))
    return formula, numbers, Message(key, facts), more


def crossing_scale(shared: Masks) -> float:
    """The scale at which the two curves of the random scores meet, between two computed ones on a
    straight line over the logarithm; 0 where they do not meet."""
    rank = shared.rank
    gap = rank.sampled[0] - rank.sampled[1]
    for at in range(len(gap) - 1):
        if gap[at] < 0 <= gap[at + 1]:
            share = -gap[at] / (gap[at + 1] - gap[at])
            low, high = math.log(rank.scales[at]), math.log(rank.scales[at + 1])
            return math.exp(low + float(share) * (high - low))
    return 0.0


SECTIONS: dict[str, Callable[[Trace, Step], Told]] = {
    "reads": _reads, "slide": _slide, "ripple": _ripple, "corner": _corner, "empty": _empty,
    "rank": _rank,
}  # fmt: skip
