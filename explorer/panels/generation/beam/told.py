"""What is said beside each step of generation/beam, and its numbers."""

from __future__ import annotations

import math
from typing import Any

from explorer.compute.generation.beam.steps import Candidate, Run, Search, Step, Text
from explorer.core.formatting import count, fixed, number, tex, tex_factor
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.generation.beam.groups import returned, variety
from explorer.panels.generation.beam.looks import plain, ratio, spelled
from explorer.panels.generation.beam.ranking import crossings
from explorer.panels.generation.beam.tree import finished_by


def words_of(text: Text) -> str:
    """A text, with dots where it came to the limit."""
    return spelled(text.words) + ("" if text.ended else " …")


def candidates_at(run: Run, search: Search, depth: int) -> int:
    """Prefixes that go on to a depth times tokens."""
    live = len(search.kept(depth - 1)) if depth else 1
    return live * run.vocabulary


def fates(search: Search, depth: int, fate: str) -> list[Candidate]:
    """The candidates of a depth with a fate."""
    return [one for one in search.depths[depth] if one.fate == fate]


def caption_of(trace: Trace, step: Step) -> Message:
    """The sentence on top of the stage."""
    run: Run = trace.shared
    if step.stage == "tree":
        kept, ended = (len(fates(run.plain, step.number, fate)) for fate in ("kept", "ended"))
        key = "caption.tree.ended" if ended else "caption.tree"
        return message(key, depth=step.number + 1, kept=kept, ended=ended,
                       all=count(candidates_at(run, run.plain, step.number)))  # fmt: skip
    if step.stage == "ranking":
        best = run.best(trace.params.alpha)
        return message("caption.ranking", alpha=plain(trace.params.alpha), text=words_of(best),
                       length=len(best.ids))  # fmt: skip
    if step.stage == "width":
        first, now = run.widths[0], run.widths[step.number - 1]
        if step.number == 1:
            return message("caption.width.greedy", logp=fixed(first.best.logp, 2),
                           length=len(first.best.ids), text=words_of(first.best))  # fmt: skip
        return message("caption.width", beams=now.beams, before=fixed(first.best.logp, 2),
                       after=fixed(now.best.logp, 2), long=len(first.best.ids),
                       short=len(now.best.ids))  # fmt: skip
    if step.stage == "diverse":
        if step.number < run.groups:
            pieces = ", ".join(f"“{one.piece}”" for one in run.diverse.depths[0]
                               if one.group == step.number and one.fate != "cut")  # fmt: skip
            key = "caption.group.first" if step.number == 0 else "caption.group"
            return message(key, group=step.number + 1, pieces=pieces)
        return message("caption.diverse", groups=run.groups,
                       plain=ratio(variety(returned(run, run.plain, False))),
                       diverse=ratio(variety(returned(run, run.diverse, True))))  # fmt: skip
    if step.number == 0:
        return message("caption.reward.tree", weight=plain(trace.params.weight))
    return message("caption.reward", after=words_of(run.rewarded.texts[0]),
                   before=words_of(run.plain.texts[0]))  # fmt: skip


def explain(trace: Trace, index: int) -> Explanation:
    """The words beside a step."""
    step: Step = trace[index]
    makers = {"tree": of_tree, "ranking": of_ranking, "width": of_width, "diverse": of_diverse,
              "reward": of_reward}  # fmt: skip
    return makers[step.stage](trace, step)


def of_tree(trace: Trace, step: Step) -> Explanation:
    """One depth of the search."""
    run: Run = trace.shared
    search, depth = run.plain, step.number
    best = search.depths[depth][0]
    live = len(search.kept(depth - 1)) if depth else 1
    found = finished_by(search, depth)
    notice = [message("notice.ends", ends=" ".join(run.ends[:12]))] if depth == 0 else []
    if found:
        likelier = found[0].logp > run.greedy.logp
        notice.append(message(
            "notice.likelier" if likelier else "notice.not.likelier", text=words_of(found[0]),
            logp=fixed(found[0].logp, 2), greedy=fixed(run.greedy.logp, 2),
            greedy_text=words_of(run.greedy),
        ))  # fmt: skip
    lost = lost_at(run)
    if 0 <= lost <= depth:
        notice.append(message("notice.lost", depth=lost + 1))
    if depth + 1 == len(search.depths):
        notice.append(message("notice.limit"))
    return Explanation(
        message("heading.tree", depth=depth + 1),
        message("text.tree", live=live, vocabulary=count(run.vocabulary), beams=run.beams,
                all=count(candidates_at(run, search, depth))),
        r"s(y_{1:t}) = s(y_{1:t-1}) + \ln p(y_t \mid x, y_{1:t-1})",
        rf"{tex(best.logp)} = {tex(best.logp - best.step)} + {tex_factor(best.step)}",
        tuple(notice), ("W124", "W125"),
        {"best": best.logp},
    )  # fmt: skip


def lost_at(run: Run) -> int:
    """The depth at which the search cut the prefix of greedy's text; −1: never."""
    trail = run.plain.trail(run.greedy.ids)
    if trail and run.plain.depths[trail[-1][0]][trail[-1][1]].fate == "cut":
        return trail[-1][0]
    return len(trail) if len(trail) < min(len(run.greedy.ids), len(run.plain.depths)) else -1


def of_ranking(trace: Trace, step: Step) -> Explanation:
    """Length normalisation."""
    run: Run = trace.shared
    alpha = trace.params.alpha
    best, plain = run.best(alpha), run.best(0.0)
    crossed = crossings(run)
    notice = [message("notice.crossing", alpha=number(at), text=words_of(run.plain.texts[i]),
                      length=len(run.plain.texts[i].ids)) for at, i in crossed[:3]]  # fmt: skip
    if not crossed:
        notice.append(message("notice.no.crossing", text=words_of(plain)))
    notice.append(message("notice.lines"))
    return Explanation(
        message("heading.ranking"),
        message("text.ranking", count=len(run.plain.texts), shortest=len(plain.ids),
                text=words_of(plain)),
        r"s_\alpha(y) = \frac{\ln p(y \mid x)}{|y|^{\alpha}}",
        rf"\frac{{{tex(best.logp)}}}{{{len(best.ids)}^{{{alpha:g}}}}} = "
        rf"{tex(best.normalised(alpha))}",
        tuple(notice), ("W124",), {"score": best.normalised(alpha)},
    )  # fmt: skip


def of_width(trace: Trace, step: Step) -> Explanation:
    """The sweep."""
    run: Run = trace.shared
    now, first = run.widths[step.number - 1], run.widths[0]
    notice: list[Message] = []
    if step.number > 1:
        before = run.widths[step.number - 2]
        if now.best.logp < before.best.logp - 1e-9:
            notice.append(message("notice.worse", beams=now.beams, before=before.beams,
                                  logp=fixed(now.best.logp, 2),
                                  other=fixed(before.best.logp, 2)))  # fmt: skip
        notice.append(message("notice.distinct", texts=now.texts, beams=ratio(now.distinct[1]),
                              count=now.beams, samples=ratio(now.sampled[1])))  # fmt: skip
    if step.number == len(run.widths):
        exact = run.exact
        key = "notice.exact" if exact.proven else "notice.bounded"
        notice.append(message(key, text=words_of(exact.text), logp=fixed(exact.text.logp, 2),
                              count=count(exact.expanded)))  # fmt: skip
    return Explanation(
        message("heading.width", beams=now.beams),
        message("text.width.first" if step.number == 1 else "text.width", beams=now.beams,
                text=words_of(now.best), logp=fixed(now.best.logp, 2), length=len(now.best.ids),
                greedy=fixed(first.best.logp, 2), long=len(first.best.ids)),
        r"\mathrm{distinct}_n = \frac{\#\,\mathrm{different}\ n\mathrm{-grams}}"
        r"{\#\,n\mathrm{-grams}}",
        rf"B = {now.beams}:\quad \ln p = {tex(now.best.logp)},\quad |y| = {len(now.best.ids)},"
        rf"\quad \mathrm{{distinct}}_2 = {safe(now.distinct[1])}",
        tuple(notice), ("W124", "W125"),
        {"logp": now.best.logp, "length": len(now.best.ids), "distinct": now.distinct[1]},
    )  # fmt: skip


def factor(value: float) -> str:
    """A number that the reader set, in a formula."""
    return f"({value:g})" if value < 0 else f"{value:g}"


def safe(value: float) -> str:
    """A number for a formula; a dash where there is none."""
    return tex(value) if math.isfinite(value) else r"\mathrm{-}"


def of_diverse(trace: Trace, step: Step) -> Explanation:
    """Groups."""
    run: Run = trace.shared
    strength = trace.params.strength
    rule = r"s_g(y_t) = \ln p(y_{1:t} \mid x) - \lambda \sum_{h<g} n_h(y_t)"
    if step.number < run.groups:
        here = [one for one in run.diverse.depths[0] if one.group == step.number]
        best = here[0]
        notice = [message("notice.hamming")]
        if step.number == 0:
            notice = [message("notice.first.group")] if run.groups > 1 else []
        times = best.penalty / strength if strength else 0.0
        return Explanation(
            message("heading.group", group=step.number + 1),
            message("text.group", each=run.beams // run.groups, groups=run.groups,
                    strength=plain(strength), factor=number(math.exp(-strength))),
            rule,
            rf"{tex(best.score)} = {tex(best.step)} - {strength:g} \cdot {times:g}",
            tuple(notice), ("W126",), {"score": best.score},
        )  # fmt: skip
    flat, diverse = returned(run, run.plain, False), returned(run, run.diverse, True)
    best_plain, best_diverse = max(t.logp for t in flat), max(t.logp for t in diverse)
    return Explanation(
        message("heading.diverse"),
        message("text.diverse", beams=run.beams, groups=run.groups,
                plain=ratio(variety(flat)), diverse=ratio(variety(diverse)),
                first=len({t.ids[0] for t in flat}), firsts=len({t.ids[0] for t in diverse})),
        rule,
        rf"\mathrm{{distinct}}_2:\quad {safe(variety(flat))} \to {safe(variety(diverse))}",
        (message("notice.price", plain=fixed(best_plain, 2), diverse=fixed(best_diverse, 2)),),
        ("W126", "W125"), {"plain": variety(flat), "diverse": variety(diverse)},
    )  # fmt: skip


def of_reward(trace: Trace, step: Step) -> Explanation:
    """The reward."""
    run: Run = trace.shared
    params = trace.params
    first, before = run.rewarded.texts[0], run.plain.texts[0]
    known = {text.ids for text in run.plain.texts}
    fresh = sum(text.ids not in known for text in run.rewarded.texts)
    what = message("reward." + params.reward, word=params.word)
    return Explanation(
        message("heading.reward.tree" if step.number == 0 else "heading.reward"),
        message("text.reward.tree" if step.number == 0 else "text.reward", what=what,
                beta=plain(params.weight), after=words_of(first), before=words_of(before),
                logp=fixed(first.logp, 2), other=fixed(before.logp, 2)),
        r"s(y) = \sum_t \left( \ln p(y_t \mid x, y_{1:t-1}) + \beta\, r(y_t) \right)",
        rf"{tex(first.score)} = {tex(first.logp)} + {factor(params.weight)} \cdot "
        rf"{float(run.rewards[0]):g}",
        (message("notice.fresh", count=fresh, all=len(run.rewarded.texts)),
         message("notice.reward.length") if params.reward == "length" else
         message("notice.reward.other")),
        (), {"score": first.score},
    )  # fmt: skip


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step by declared name."""
    run: Run = trace.shared
    step: Step = trace[index]
    if step.stage in ("tree", "reward"):
        search = run.plain if step.stage == "tree" else run.rewarded
        depth = step.number if step.stage == "tree" else len(search.depths) - 1
        return {"stage": step.stage, "depth": depth + 1, "candidates": [
            {"token": one.piece, "after": one.parent, "ln_p": one.step, "sum": one.logp,
             "score": one.score, "fate": one.fate} for one in search.depths[depth]
        ]}  # fmt: skip
    if step.stage == "ranking":
        return {"stage": "ranking", "texts": [
            {"text": run.plain.texts[i].words, "ln_p": run.plain.texts[i].logp,
             "length": len(run.plain.texts[i].ids),
             "score": run.plain.texts[i].normalised(trace.params.alpha)}
            for i in run.ranked(trace.params.alpha)[:16]
        ]}  # fmt: skip
    if step.stage == "width":
        now = run.widths[step.number - 1]
        return {"stage": "width", "beams": now.beams, "text": now.best.words,
                "ln_p": now.best.logp, "length": len(now.best.ids), "distinct_1": now.distinct[0],
                "distinct_2": now.distinct[1], "distinct_2_of_samples": now.sampled[1]}  # fmt: skip
    group = min(step.number, run.groups - 1)
    return {"stage": "diverse", "group": group + 1, "candidates": [
        {"token": one.piece, "after": one.parent, "ln_p": one.step, "sum": one.logp,
         "score": one.score, "fate": one.fate, "penalty": one.penalty}
        for one in run.diverse.depths[0] if one.group == group
    ]}  # fmt: skip


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the whole run by declared name."""
    run: Run = trace.shared
    best = run.best(trace.params.alpha)
    return {
        "model": run.model, "text": best.words, "ln_p": best.logp, "length": len(best.ids),
        "greedy": run.greedy.words, "greedy_ln_p": run.greedy.logp,
        "widths": [one.beams for one in run.widths],
        "ln_p_by_width": [one.best.logp for one in run.widths],
        "length_by_width": [len(one.best.ids) for one in run.widths],
        "distinct_2_by_width": [one.distinct[1] for one in run.widths],
        "distinct_2_of_samples": [one.sampled[1] for one in run.widths],
        "likeliest": run.exact.text.words, "likeliest_ln_p": run.exact.text.logp,
        "likeliest_is_proven": run.exact.proven,
        "diverse": [text.words for text in returned(run, run.diverse, True)],
        "distinct_2_plain": variety(returned(run, run.plain, False)),
        "distinct_2_diverse": variety(returned(run, run.diverse, True)),
        "rewarded": run.rewarded.texts[0].words, "rewarded_score": run.rewarded.texts[0].score,
    }  # fmt: skip
