"""What is said beside each step, with its numbers."""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.compute.attention.flash import Flash, Params, Step
from explorer.core.formatting import number, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.attention.flash.names import size_of, span_of, token_of
from explorer.panels.attention.flash.telling_tree import explained_tree

FORMULAS = {
    "scores": r"S = \frac{Q K^{\top}}{\sqrt{d}}", "dots": r"S = Q K^{\top}",
    "scale": r"S \leftarrow \frac{S}{\sqrt{d}}",
    "mask": r"S_{ij} \leftarrow -\infty \quad (j > i)",
    "softmax": r"P_{ij} = \frac{e^{S_{ij} - m_i}}{\sum_j e^{S_{ij} - m_i}}", "mix": r"O = P V",
    "rows": r"O_i = \frac{\sum_c e^{m_c - m} O_c}{\sum_c e^{m_c - m} l_c}, \quad m = \max_c m_c",
    "tiles": r"m' = \max(m, \max_j s_j) \quad l' = e^{m - m'} l + \sum_j e^{s_j - m'} \quad "
             r"O' = e^{m - m'} O + \sum_j e^{s_j - m'} v_j",
    "compare": r"\frac{4 N d + 4 N^2}{2 N d + N + 2 d \sum_b n_b}",
}  # fmt: skip
CLAIMS = {"tiles": ("W039",), "compare": ("W043",)}


def chosen_row(shared: Flash, step: Step) -> int:
    """Which row of a tile the formula is filled in for (from 0 in the tile): one that rescaled, the
    one that shrank most; else the last."""
    tile = step.tile
    assert tile is not None
    if tile.rescaled.any():
        factors = np.where(tile.rescaled, tile.factor.astype(np.float64), np.inf)
        return int(np.nanargmin(factors)) if np.isfinite(factors).any() else 0
    return len(tile.maximum) - 1


def facts_of(trace: Trace, step: Step) -> dict[str, Any]:
    """Numbers for the sentences of the topic "tiles"."""
    shared: Flash = trace.shared
    plan, traffic, peaks = shared.plan, shared.traffic, shared.peaks
    facts: dict[str, Any] = {
        "tokens": shared.tokens, "width": shared.width, "scores": shared.tokens**2,
        "rows": plan.rows, "columns": plan.columns, "tiles": len(shared.order),
        "skipped": plan.row_blocks * plan.key_blocks - len(shared.order),
        "standard": size_of(traffic.total("standard")), "lazy": size_of(traffic.total("rows")),
        "flash": size_of(traffic.total("tiles")), "ratio": number(traffic.ratio),
        "inverse": number(1 / traffic.ratio),
        "peak_standard": size_of(peaks.standard), "peak_rows": size_of(peaks.rows),
        "peak_tiles": size_of(peaks.tiles), "fast": size_of(peaks.fast),
        "rescales": int(shared.rescaled.sum()),
        "difference": number(shared.difference, 2), "tolerance": number(shared.tolerance, 2),
        "matrix": size_of(shared.tokens**2 * shared.query.dtype.itemsize),
    }  # fmt: skip
    if step.part == "standard":
        read, written = traffic.standard[step.place].tolist()
        facts |= {"read": size_of(read), "written": size_of(written)}
    if step.part == "rows":
        facts |= {"block": step.place + 1, "blocks": plan.row_blocks, "chunks": plan.key_blocks,
                  "span": span_of(plan.row_span(step.place))}  # fmt: skip
    if step.tile is not None:
        facts |= tile_facts(shared, step)
    return facts


def tile_facts(shared: Flash, step: Step) -> dict[str, Any]:
    """Numbers of one tile."""
    tile = step.tile
    assert tile is not None
    plan = shared.plan
    row = chosen_row(shared, step)
    return {
        "number": step.place + 1, "count": int(tile.rescaled.sum()),
        "row_block": tile.row_block + 1, "key_block": tile.key_block + 1,
        "queries": span_of(plan.row_span(tile.row_block)),
        "keys": span_of(plan.key_span(tile.key_block)),
        "query": token_of(shared, plan.row_span(tile.row_block).start + row),
        "before": number(float(tile.maximum_before[row])),
        "after": number(float(tile.maximum[row])),
        "factor": number(float(tile.factor[row])),
        "total": number(float(tile.total[row])),
        "due": number(float(np.exp(float(tile.maximum_before[row]) - float(tile.maximum[row])))),
        "last": tile.key_block == plan.visited(tile.row_block) - 1,
    }  # fmt: skip


def caption(trace: Trace, step: Step) -> Message:
    """The one sentence above the picture."""
    shared: Flash = trace.shared
    params: Params = trace.params
    if shared.tree is not None:
        tree = shared.tree
        key = "tree.pair" if step.part == "tree" and tree.online else step.part
        key = "tree_scores" if key == "scores" else key
        return Message(f"caption.{key}", {
            "threads": tree.threads, "count": tree.count, "level": step.place + 1,
            "levels": tree.levels, "query": token_of(shared, tree.row),
        })  # fmt: skip
    facts = facts_of(trace, step)
    if step.part == "standard":
        return Message(f"caption.{shared.traffic.kernels[step.place]}", facts)
    if params.fault != "none" and step.part in ("tiles", "compare"):
        if not shared.wrong:
            return Message(f"spared.{params.fault}", spared_facts(shared))
        at = shared.first_tile if step.part == "tiles" else -1
        if step.part == "compare" or step.place >= at >= 0:
            row, column = shared.first_wrong
            return Message(f"wrong.{params.fault}", {
                "number": shared.first_tile + 1, "query": token_of(shared, max(row, 0)),
                "column": column, "given": shared.source.given + 1,
                "reads": shared.source.reads + 1,
            })  # fmt: skip
    if step.part == "tiles":
        key = "rescale" if facts["count"] else "written" if facts["last"] else "tile"
        return Message(f"caption.{key}", facts)
    more = step.part == "compare" and shared.traffic.ratio < 1
    return Message(f"caption.{step.part}" + (".more" if more else ""), facts)


def spared_facts(shared: Flash) -> dict[str, Any]:
    """Why a fault changes nothing here."""
    return {"largest": number(shared.largest), "limit": number(float(np.log(65504.0)), 4)}


def heading_of_source(trace: Trace, *, short: bool = False) -> Message:
    """Where Q, K and V come from, and what they are; `short` for a narrow stage."""
    shared: Flash = trace.shared
    source, params = shared.source, trace.params
    facts = {
        "tokens": shared.tokens,
        "width": shared.width,
        "seed": params.seed,
        "type": message(f"type.{shared.query.dtype}"),
        "layer": source.layer + 1,
        "head": source.head + 1,
        "model": source.title,
        "heads": source.key_value_heads,
    }
    key = "drawn" if source.drawn else "pooled" if source.pooled else "trained"
    return Message(f"source.{key}" + (".short" if short else ""), facts)


def explained(trace: Trace, index: int) -> Explanation:
    """Heading, paragraph, formulas and what to notice."""
    step: Step = trace[index]
    shared: Flash = trace.shared
    if shared.tree is not None:
        return explained_tree(trace, step)
    facts = facts_of(trace, step)
    if step.part == "standard":
        name = shared.traffic.kernels[step.place]
        formula, numbers = FORMULAS[name], numbers_of_kernel(shared, name)
        if name in ("scores", "scale") and trace.params.gain != 1:
            formula = formula.replace(r"\frac", rf"{tex(trace.params.gain)} \cdot \frac")
        heading, paragraph = message(f"kernel.{name}"), Message(f"text.{name}", facts)
    else:
        formula, numbers = FORMULAS[step.part], ""
        more = step.part == "compare" and shared.traffic.ratio < 1
        wrong = step.part == "compare" and shared.wrong
        ending = ".wrong" if wrong else ".more" if more else ""
        heading = Message(f"heading.{step.part}{ending}", facts)
        paragraph = Message(f"text.{step.part}", facts)
    if step.chunks is not None:
        maxima = step.chunks.maximum[:, -1].astype(np.float64)
        shares = np.exp(maxima - maxima.max())
        total = float((shares * step.chunks.total[:, -1]).sum())
        numbers = rf"m = {tex(float(maxima.max()))} \qquad \sum_c e^{{m_c - m}} l_c = {tex(total)}"
    if step.tile is not None:
        numbers = numbers_of_tile(shared, step)
        if facts["count"]:
            forgotten = trace.params.fault == "no_rescale"
            paragraph = Message("text.rescale" + (".forgotten" if forgotten else ""), facts)
    if step.part == "compare":
        numbers = (
            rf"\frac{{{shared.traffic.total('standard')}}}"
            rf"{{{shared.traffic.total('tiles')}}} = {tex(shared.traffic.ratio)}"
        )
        if trace.params.unfused:
            formula = ""
    return Explanation(
        heading, paragraph, formula, numbers, tuple(notices(trace, step, facts)),
        CLAIMS.get(step.part, ()),
    )  # fmt: skip


def numbers_of_kernel(shared: Flash, kernel: str) -> str:
    """The last query with the key it reads most, as a kernel of the standard way has them."""
    row = shared.tokens - 1
    dots = shared.right_key.astype(np.float64) @ shared.query[row].astype(np.float64)
    scores = dots * shared.scale
    at = int(scores.argmax())
    if kernel in ("scores", "scale"):
        return (rf"S_{{{row},{at}}} = {tex(float(dots[at]))} \cdot {tex(shared.scale)} = "
                rf"{tex(float(scores[at]))}")  # fmt: skip
    if kernel == "dots":
        return rf"S_{{{row},{at}}} = {tex(float(dots[at]))}"
    if kernel == "softmax":
        total = float(np.exp(scores - scores[at]).sum())
        return rf"P_{{{row},{at}}} = \frac{{1}}{{{tex(total)}}} = {tex(1 / total)}"
    if kernel == "mix":
        return rf"O_{{{row},0}} = {tex(float(shared.standard[row, 0]))}"
    return ""


def numbers_of_tile(shared: Flash, step: Step) -> str:
    """m, l of the chosen row with its numbers."""
    tile = step.tile
    assert tile is not None
    row = chosen_row(shared, step)
    added = float(tile.exponentials[row].sum(dtype=np.float64))
    values = [
        float(v)
        for v in (
            tile.maximum_before[row],
            tile.tile_maximum[row],
            tile.maximum[row],
            tile.factor[row],
            tile.total_before[row],
            tile.total[row],
        )
    ]
    if not np.isfinite([added, *values[1:]]).all():
        return ""
    before, here, after, factor, summed, total = values
    return (
        rf"m' = \max({tex(before)}, {tex(here)}) = {tex(after)} \quad "
        rf"l' = {tex(factor)} \cdot {tex(summed)} + {tex(added)} = {tex(total)}"
    )


def notices(trace: Trace, step: Step, facts: dict[str, Any]) -> list[Message]:
    """What to notice at a step."""
    shared: Flash = trace.shared
    params: Params = trace.params
    found = []
    if step.part == "standard" and step.place == 0:
        found.append(message("notice.model"))
        if shared.source.measured:
            chosen = "notice.measured" + (".no_max" if params.fault == "no_max" else "")
            found.append(message(chosen, layer=shared.source.layer + 1,
                                 head=shared.source.head + 1))  # fmt: skip
    if step.part == "rows":
        found.append(Message("notice.rows", facts))
    if step.part == "tiles":
        if params.fault != "none":
            learned = params.fault == "rope_v" and shared.source.learned
            found.append(message(f"notice.{params.fault}" + (".learned" if learned else "")))
        if step.place == 0 and facts["skipped"]:
            found.append(Message("notice.skipped", facts))
        found.append(Message("notice.tiles", facts))
    if step.part == "compare":
        equal = "notice.unequal" if shared.wrong else "notice.equal"
        found += [Message("notice.order", facts), Message(equal, facts)]
        if shared.traffic.ratio < 1:
            found.append(Message("notice.more", facts))
    return found
