"""What is said beside each step, with its numbers."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from explorer.compute.generation.layers.params import Contrast, Run, Step
from explorer.core.formatting import count, fixed, number, percent, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message

CLAIMS = {"contrast": ("W135",), "distance": ("W135",)}
FORMULAS = {
    "grid": r"p_l = \mathrm{softmax}\left( W_U \, \mathrm{norm}(x_l) \right)",
    "exit": r"l^{*} = \min \left\{ l \ge m : c_l \ge \tau \right\}",
    "sweep": r"s(\tau) = 1 - \frac{1}{n L} \sum_{i=1}^{n} l_i^{*}(\tau)",
    "write": r"k_{l} = W_K^{(l)} \, \mathrm{norm}(x_{l^{*}}), \quad l > l^{*}",
    "distance": r"M = \arg\max_{l} \mathrm{JSD}(p_L \,\|\, p_l)",
    "contrast": r"\hat{p}_i \propto \frac{p_{L,i}}{p_{M,i}}, "
                r"\quad p_{L,i} \ge \alpha \max_j p_{L,j}",
}  # fmt: skip


def explain(trace: Trace, index: int) -> Explanation:
    """Heading, paragraph, formulas and what to notice at a step."""
    step: Step = trace[index]
    return Explanation(
        Message(f"heading.{step.stage}", facts_of(trace, step)), paragraph_of(trace, step),
        FORMULAS[step.stage], numbers_of(trace, step), tuple(notices_of(trace, step)),
        CLAIMS.get(step.stage, ()),
    )  # fmt: skip


def contrast_in(run: Run) -> Contrast:
    """The contrast, at a step that has one."""
    assert run.contrast is not None
    return run.contrast


def facts_of(trace: Trace, step: Step) -> dict[str, Any]:
    """What the sentences about a step are filled with."""
    run: Run = trace.shared
    row = step.layer - 1
    share = work_of(run)
    facts: dict[str, Any] = {
        "layer": step.layer, "layers": run.layers, "tokens": run.tokens, "first": run.first,
        "agree": percent(float(run.agrees()[row].mean())), "threshold": plain(trace),
        "chance": fixed(float(run.chance[row].mean())),
        "final": fixed(float(run.chance[-1].mean())),
        "gone": int((run.last <= step.layer).sum()), "left": int((run.last == step.layer).sum()),
        "saved": percent(run.saved), "agreement": percent(run.agreement), "work": share,
        "look": count(run.look_work), "cost": count(run.layer_work),
    }  # fmt: skip
    if step.stage == "write":
        one = run.early[step.written - 1]
        used = [token.layers for token in run.early[: step.written]]
        facts |= {"token": step.written, "piece": one.piece, "used": one.layers,
                  "mean": number(float(np.mean(used)))}  # fmt: skip
    if step.stage in ("distance", "contrast"):
        facts |= contrast_facts(run)
    return facts


def plain(trace: Trace) -> str:
    """The threshold as one would type it."""
    return f"{trace.params.threshold:.4g}"


def work_of(run: Run) -> str:
    """The share of multiply-adds that is saved, with its sign."""
    shown = percent(abs(run.work_saved))
    return f"−{shown}" if run.work_saved < 0 else shown


def contrast_facts(run: Run) -> dict[str, Any]:
    """What the sentences about the contrast are filled with."""
    found = contrast_in(run)
    best, top = int(found.contrasted.argmax()), int(found.final.argmax())
    return {
        "token": run.pieces[found.token], "early": found.layer, "allowed": len(found.allowed),
        "apart": number(float(found.apart[found.layer - 1])), "best": found.pieces[best],
        "final": found.pieces[top], "before": fixed(float(found.final[best])),
        "after": fixed(float(found.contrasted[best])), "plausible": count(found.plausible),
        "early_chance": number(float(found.early[best])),
    }  # fmt: skip


def caption_of(trace: Trace, step: Step) -> Message:
    """The sentence over the picture."""
    run: Run = trace.shared
    key = step.stage
    if key in ("grid", "exit") and step.layer == run.layers:
        key += ".last"
    if key == "contrast":
        found = contrast_in(run)
        if found.contrasted.argmax() == found.final.argmax():
            key = "contrast.same"
    return Message(f"caption.{key}", facts_of(trace, step))


def paragraph_of(trace: Trace, step: Step) -> Message:
    """The sentences of a step."""
    run: Run = trace.shared
    facts = facts_of(trace, step)
    key = step.stage
    if key in ("grid", "exit") and step.layer == run.layers:
        key += ".last"
        if key == "exit.last" and not facts["left"]:
            key = "exit.last.none"
    elif key == "exit" and step.layer < run.first:
        key = "exit.first"
    elif key == "write" and facts["used"] == run.layers:
        key = "write.all"
    elif key == "distance" and facts["allowed"] == 1:
        key = "distance.one"
    return Message(f"text.{key}", facts)


def first_difference(run: Run, until: int) -> int:
    """The first written token, from 1, in which the two texts differ; 0: none so far."""
    for place in range(until):
        if run.early[place].piece != run.full[place].piece:
            return place + 1
    return 0


def notices_of(trace: Trace, step: Step) -> list[Message]:
    """What to notice at a step."""
    run: Run = trace.shared
    facts = facts_of(trace, step)
    found: list[Message] = []
    if step.stage == "grid":
        row = step.layer - 1
        if step.layer == 1 < run.layers:
            found.append(message("notice.lens"))
        wrong = not run.agrees()[row].all()
        if wrong and run.chance[row].mean() > run.chance[-1].mean():
            found.append(Message("notice.surer", facts))
    elif step.stage == "sweep" or (step.stage == "exit" and step.layer == run.layers):
        if trace.params.measure != "settled":
            ratio = run.look_work / run.layer_work
            key = "notice.looks" if ratio >= 1 else "notice.looks.cheap"
            found.append(message(key, ratio=number(ratio, 2)))
    elif step.stage == "write":
        place = first_difference(run, step.written)
        if place:
            found.append(message("notice.other", place=place, agreement=facts["agreement"]))
        else:
            found.append(message("notice.alike", mean=facts["mean"]))
    elif step.stage == "contrast":
        one = contrast_in(run)
        if one.truth >= 0:
            found.append(message("notice.truth", truth=one.pieces[one.truth],
                                 final=number(float(one.final[one.truth])),
                                 after=number(float(one.contrasted[one.truth]))))  # fmt: skip
        final, after = run.hits
        if run.tokens > 1:
            found.append(message("notice.hits", tokens=run.tokens - 1, final=final, after=after))
        found += [message("notice.hallucination"), message("notice.plausible")]
    return found


def numbers_of(trace: Trace, step: Step) -> str:
    """The formula with this step's numbers."""
    run: Run = trace.shared
    row = step.layer - 1
    if step.stage == "grid":
        return rf"\max_i p_{{{step.layer}}} = {tex(float(run.chance[row, -1]))}"
    if step.stage == "exit":
        return rf"m = {run.first},\; \tau = {plain(trace)},\; c_{{{step.layer}}} = " + tex(
            float(run.sure[row, -1])
        )
    if step.stage == "sweep":
        return rf"s({plain(trace)}) = 1 - \frac{{{int(run.last.sum())}}}" \
               rf"{{{run.tokens} \cdot {run.layers}}} = {tex(run.saved)}"  # fmt: skip
    if step.stage == "write":
        return rf"l^{{*}} = {run.early[step.written - 1].layers},\quad L = {run.layers}"
    found = contrast_in(run)
    if step.stage == "distance":
        return rf"M = {found.layer},\quad \mathrm{{JSD}} = " + tex(
            float(found.apart[found.layer - 1])
        )
    best = int(found.contrasted.argmax())
    early, final = float(found.early[best]), float(found.final[best])
    gain = math.log(final / early) if early > 0 and final > 0 else math.nan
    return rf"\ln \frac{{{tex(final)}}}{{{tex(early)}}} = {tex(gain)} \;\to\; " + tex(
        float(found.contrasted[best])
    )


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step by declared name."""
    step: Step = trace[index]
    run: Run = trace.shared
    row = step.layer - 1
    if step.stage in ("grid", "exit"):
        return {
            "stage": step.stage, "layer": step.layer, "agree": float(run.agrees()[row].mean()),
            "sure": run.sure[row], "chance": run.chance[row],
            "answers": list(run.answer_pieces[row]), "gone": int((run.last <= step.layer).sum()),
        }  # fmt: skip
    if step.stage == "sweep":
        return {"stage": step.stage, "threshold": run.sweep.threshold, "saved": run.sweep.saved,
                "work_saved": run.sweep.work_saved, "agreement": run.sweep.agreement}  # fmt: skip
    if step.stage == "write":
        one = run.early[step.written - 1]
        return {"stage": step.stage, "piece": one.piece, "layers_used": one.layers,
                "answer_chance": one.chance,
                "first_difference": first_difference(run, step.written)}  # fmt: skip
    found = contrast_in(run)
    return {
        "stage": step.stage, "apart": found.apart, "early_layer": found.layer,
        "candidates": {piece: [float(e), float(f), float(c)] for piece, e, f, c in zip(
            found.pieces, found.early, found.final, found.contrasted, strict=True)},
        "plausible": found.plausible, "hits": list(run.hits),
    }  # fmt: skip


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the whole run by declared name."""
    run: Run = trace.shared
    found = run.contrast
    best = None if found is None else found.pieces[int(found.contrasted.argmax())]
    return {
        "model": run.model, "layers": run.layers, "tokens": run.tokens,
        "agree_by_layer": run.agrees().mean(axis=1), "saved": run.saved,
        "work_saved": run.work_saved, "agreement": run.agreement,
        "full": "".join(one.piece for one in run.full),
        "early": "".join(one.piece for one in run.early),
        "mean_layers": float(np.mean([one.layers for one in run.early])),
        "first_difference": first_difference(run, len(run.early)),
        "early_layer": 0 if found is None else found.layer, "contrast": best or "",
        "hits": list(run.hits),
    }  # fmt: skip
