"""What is said beside each step, with its numbers."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from explorer.compute.attention.lens import METHODS, Lens, Run, Step, best_method, first_place
from explorer.core.formatting import count, fixed, number, percent, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.attention.lens.reads import most_of, named, shared_first

#: Sentences often said about a stage: heads are a sum, as their parts of the logit show.
CLAIMS = {"attention": ("W044",)}
#: Above this the model counts as sure, and its log-probability as flat.
SURE = 0.9
#: A first token with more than this of a row is spoken of.
SINK = 0.15


def explain(trace: Trace, index: int) -> Explanation:
    """Heading, paragraph, formulas and what to notice at a step."""
    step: Step = trace[index]
    run: Run = trace.shared
    layer = run.stations[step.station].layer + 1
    within = bool(layer) and not step.shown
    heading = Message(f"heading.{step.stage}", {"layer": layer} if within else {})
    if step.shown:
        formula, numbers = row_formulas(trace, step)
        return Explanation(heading, row_paragraph(trace, step), formula, numbers,
                           tuple(row_notices(trace, step)))  # fmt: skip
    formula, numbers = lens_formulas(trace, step)
    return Explanation(heading, lens_paragraph(trace, step), formula, numbers,
                       tuple(lens_notices(trace, step)), CLAIMS.get(step.stage, ()))  # fmt: skip


def caption_of(trace: Trace, step: Step) -> Message:
    """The sentence over the picture."""
    run: Run = trace.shared
    if step.shown:
        best = message(f"predict.{METHODS[best_method(run.mattered)]}")
        return message(f"caption.{step.stage}", token=named(run, run.token),
                       most=named(run, furthest(run, step)), best=best)  # fmt: skip
    lens, place = run.lens(trace.params.normalisation), run.stations[step.station]
    facts = facts_of(run, lens, step.station)
    if place.kind == "embedding":
        own = int(lens.top[0, 0]) == run.ids[run.token]
        return Message("caption.own" if own else "caption.embedding", facts)
    if step.station == len(run.stations) - 1:
        return Message("caption.last.none" if lens.name == "none" else "caption.last", facts)
    key = "caption.ahead" if lens.rank[step.station, 0] == 1 else "caption.behind"
    return Message(key, facts | {"part": message(f"part.{place.kind}")})


def facts_of(run: Run, lens: Lens, station: int) -> dict[str, Any]:
    """What the sentences about a station are filled with."""
    return {
        "token": named(run, run.token), "layer": run.stations[station].layer + 1,
        "top": lens.top_pieces[station][0], "chance": fixed(float(lens.top_chance[station, 0])),
        "answer": run.answer, "rank": count(int(lens.rank[station, 0])),
        "before": count(int(lens.rank[max(station - 1, 0), 0])), "all": count(run.vocabulary),
        "added": number(float(run.attribution.part[station]), 2),
        "final": fixed(float(run.final_chance[0])),
        "divergence": number(float(lens.divergence[station])),
        "size": number(float(run.size[station])), "last": number(float(run.size[-1])),
    }  # fmt: skip


def lens_paragraph(trace: Trace, step: Step) -> Message:
    """The sentence of a station."""
    run: Run = trace.shared
    lens = run.lens(trace.params.normalisation)
    key = f"text.{step.stage}"
    if step.stage == "embedding" and int(lens.top[0, 0]) == run.ids[run.token]:
        key = "text.embedding.own"
    if step.station == len(run.stations) - 1:
        key = "text.last.none" if lens.name == "none" else "text.last"
    return Message(key, facts_of(run, lens, step.station))


def lens_notices(trace: Trace, step: Step) -> list[Message]:
    """What to notice at a station."""
    run: Run = trace.shared
    lens, station = run.lens(trace.params.normalisation), step.station
    facts = facts_of(run, lens, station)
    last = station == len(run.stations) - 1
    found = []
    if step.stage == "embedding":
        found.append(message("notice.tied" if run.tied else "notice.untied"))
    elif first_place(lens) == station and not last:
        found.append(Message("notice.first", facts))
    elif lens.rank[station, 0] == 1 and (lens.rank[station:, 0] > 1).any():
        found.append(Message("notice.back", facts))
    if last:
        parts = run.attribution
        found.append(message("notice.sum", sum=number(float(parts.part.sum()) + parts.bias, 5),
                             logit=number(parts.logit, 5)))  # fmt: skip
    else:
        found.append(Message(f"notice.{lens.name}", facts))
        if 0 < station <= 2:
            found.append(message("notice.reading"))
    return found


def lens_formulas(trace: Trace, step: Step) -> tuple[str, str]:
    """The lens, and the same with this station's numbers."""
    run: Run = trace.shared
    lens, station = run.lens(trace.params.normalisation), step.station
    mean = r"x_l - \bar{x}_l" if run.norm == "layer" else "x_l"
    shift = r" + \beta" if run.norm == "layer" else ""
    if lens.name == "none":
        rule = r"p_l = \mathrm{softmax}\left(W_U\, x_l\right)"
    else:
        divisor = r"\sigma(x_l)" if lens.name == "recomputed" else r"\sigma(x_L)"
        rule = (
            rf"p_l = \mathrm{{softmax}}\left(W_U\left(\gamma \odot "
            rf"\frac{{{mean}}}{{{divisor}}}{shift}\right)\right)"
        )
    size = run.size[station if lens.name == "recomputed" else -1]
    lines = [] if lens.name == "none" else [rf"&\sigma = {tex(float(size))}"]
    lines += [
        rf"&p_l(y) = {tex(float(lens.chance[station, 0]))},\quad "
        rf"r_l(y) = {int(lens.rank[station, 0])}",
        rf"&\mathrm{{KL}}(p_L \,\|\, p_l) = {tex(float(lens.divergence[station]))}",
    ]
    body = r" \\ ".join(lines)
    return rule, rf"\begin{{aligned}} {body} \end{{aligned}}"


def row_of(step: Step) -> int:
    """Which row of bars a step adds."""
    return step.shown - 1


def values_of(run: Run, step: Step) -> np.ndarray:
    """The bars that a step adds, (tokens,)."""
    row = row_of(step)
    found: np.ndarray = run.mattered.truth if row == len(METHODS) else run.mattered.score[row]
    return found


def furthest(run: Run, step: Step) -> int:
    """The token with the largest bar of a step's row, up or down."""
    return int(np.abs(values_of(run, step)).argmax())


def row_paragraph(trace: Trace, step: Step) -> Message:
    """The sentence of a row."""
    run: Run = trace.shared
    mattered, most = run.mattered, furthest(run, step)
    one = mattered.layer >= 0
    layers = message("layers.one", layer=mattered.layer + 1) if one else message("layers.all")
    best = best_method(mattered)
    facts: dict[str, Any] = {
        "token": named(run, run.token), "most": named(run, most), "answer": run.answer,
        "value": number(float(values_of(run, step)[most])), "heads": run.heads, "layers": layers,
        "runs": run.token + 1, "before": number(mattered.log_chance),
        "after": number(mattered.log_chance - float(mattered.truth[most])),
    }  # fmt: skip
    if step.stage == "truth":
        agreement = float(mattered.correlation[best])
        facts |= {"best": message(f"predict.{METHODS[best]}"),
                  "value": "—" if math.isnan(agreement) else fixed(agreement, 2)}  # fmt: skip
    return Message(f"text.{step.stage}", facts)


def row_notices(trace: Trace, step: Step) -> list[Message]:
    """What to notice in a row."""
    run: Run = trace.shared
    mattered, values = run.mattered, values_of(run, step)
    tokens = run.token + 1
    found = []
    if step.stage in ("raw", "rollout") and float(values[0]) > SINK and run.token > 1:
        ahead = int((np.abs(mattered.truth) > abs(float(mattered.truth[0]))).sum())
        key = "notice.sink" if ahead > tokens / 4 else "notice.rest"
        found.append(message(key, share=percent(float(values[0])), place=ahead + 1,
                             tokens=tokens))  # fmt: skip
    if step.stage == "rollout":
        apart = float(np.abs(mattered.rollout_rows - 1).max())
        found.append(message("notice.rows", apart=number(apart, 2)))
    if step.stage == "gradient" and run.final_chance[0] > SURE:
        found.append(message("notice.sure", chance=fixed(float(run.final_chance[0])),
                             sum=number(float(np.abs(values).sum()), 2),
                             most=number(float(np.abs(mattered.truth).max()), 2)))  # fmt: skip
    if step.stage in ("gradient", "truth") and (values < 0).any():
        found.append(message("notice.signed"))
    if step.stage == "truth":
        found.append(Message("notice.shared", {
            "most": most_of(run), "tokens": tokens,
            **{name: shared_first(run, row) for row, name in enumerate(METHODS)},
        }))  # fmt: skip
        found.append(message(f"notice.{trace.params.leave_out}"))
    return found


def row_formulas(trace: Trace, step: Step) -> tuple[str, str]:
    """What a row measures, and its largest bar."""
    run: Run = trace.shared
    most, reader = furthest(run, step), run.token
    value = tex(float(values_of(run, step)[most]))
    layers = "" if run.mattered.layer >= 0 else r"\frac{1}{L}\sum_l "
    if step.stage == "raw":
        rule = layers + r"\frac{1}{H}\sum_h a^{h}_{ij}"
    elif step.stage == "rollout":
        rule = (
            r"\tilde{A}_l = \frac{1}{2}\,\frac{1}{H}\sum_h A^{h}_l + \frac{1}{2} I,\quad "
            r"R = \tilde{A}_L \cdots \tilde{A}_1"
        )
    elif step.stage == "value":
        rule = layers + r"\left\| \sum_h a^{h}_{ij}\, v^{h}_j\, W_O^{h} \right\|"
    elif step.stage == "gradient":
        rule = r"x_j \cdot \frac{\partial \ln p(y)}{\partial x_j}"
    else:
        rule = (
            r"\begin{aligned} &\Delta_j = \ln p(y \mid x) - \ln p(y \mid x \setminus x_j) \\ "
            r"&\rho = \mathrm{corr}\left(\mathrm{rank}\,|s|,\, \mathrm{rank}\,|\Delta|\right) "
            r"\end{aligned}"
        )
        full = run.mattered.log_chance
        without = full - float(run.mattered.truth[most])
        minus = f"({tex(without)})" if without < 0 else tex(without)
        rho = tex(float(run.mattered.correlation[best_method(run.mattered)]))
        return rule, (
            rf"\begin{{aligned}} &\Delta_{{{most}}} = {tex(full)} - {minus} = {value} \\ "
            rf"&\rho = {rho} \end{{aligned}}"
        )
    letter = "R_{ij}" if step.stage == "rollout" else ""
    place = rf"j = {most}" if step.stage == "gradient" else rf"i = {reader},\; j = {most}"
    return rule, rf"{place}:\quad {letter + ' = ' if letter else ''}{value}"


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step by declared name."""
    run: Run = trace.shared
    step: Step = trace[index]
    if step.shown:
        row = row_of(step)
        correlation = float("nan") if row == len(METHODS) else float(run.mattered.correlation[row])
        shown: dict[str, Any] = {"stage": step.stage, "score": values_of(run, step)}
        if row < len(METHODS):
            shown |= {"rank_correlation": correlation}
        return shown
    lens, station = run.lens(trace.params.normalisation), step.station
    place = run.stations[station]
    out: dict[str, Any] = {
        "stage": step.stage,
        "top": dict(zip(lens.top_pieces[station], map(float, lens.top_chance[station]),
                        strict=False)),
        "rank": dict(zip(run.followed_pieces, map(int, lens.rank[station]), strict=False)),
        "divergence": float(lens.divergence[station]), "entropy": float(lens.entropy[station]),
        "divergence_by_norm": {one.name: float(one.divergence[station]) for one in run.lenses},
        "size": float(run.size[station]), "added": float(run.attribution.part[station]),
    }  # fmt: skip
    if place.kind == "attention":
        out["added_by_head"] = run.attribution.head[place.layer]
    return out


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the whole run by declared name."""
    run: Run = trace.shared
    lens, mattered = run.lens(trace.params.normalisation), run.mattered
    return {
        "model": run.model, "tokens": run.token + 1, "answer": run.answer,
        "chance": float(run.final_chance[0]), "answer_rank": lens.rank[:, 0],
        "first_place": first_place(lens), "divergence": lens.divergence,
        "last_difference": abs(float(run.lenses[0].answer_logit[-1]) - run.attribution.logit),
        "sum_of_parts": float(run.attribution.part.sum()) + run.attribution.bias,
        "logit": run.attribution.logit,
        "rank_correlation": {name: float(mattered.correlation[row])
                             for row, name in enumerate(METHODS)},
        "closest": METHODS[best_method(mattered)],
        "leave_one_out": mattered.truth,
        "rollout_row_error": float(np.abs(mattered.rollout_rows - 1).max()),
    }  # fmt: skip
