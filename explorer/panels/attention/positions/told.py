"""What attention/positions says of each step, and the numbers it hands out."""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.compute.attention.positions import (
    KINDS,
    LEARNED,
    OFFSETS,
    STRETCHES,
    TOYS,
    Params,
    Positions,
    Step,
    blocks_of,
)
from explorer.compute.attention.positions_facts import RECIPES, SHIFTS_COUNT
from explorer.core.formatting import count, fixed, number, tex, tex_factor
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.attention.positions.formulas import FORMULAS

#: Spreads below this are rounding of float64.
ROUNDING = 1e-9
CLAIMS = {
    "turn": ("W028", "W029", "W030"), "score": ("W030",), "cache": ("W033",),
    "sum": ("W034", "W038"), "toy": ("W034", "W038"), "length": ("W031", "W032"),
    "stretch": ("W031", "W032"),
}  # fmt: skip
VALUE_NAMES = {
    "query_at": "place of the query",
    "key_at": "place of the key",
    "score": "scaled score q·k/√d of the pair at these places",
    "dials": "what each dial adds to the score, from fast to slow",
    "scores": "mean score by distance, float64",
    "spread": "largest difference that a shift makes at one distance",
    "errors": "largest error of a score, by format (rows) and offset (columns)",
    "with_permutation": "largest difference of the layouts on permuted weights",
    "without_permutation": "the same on weights as they are",
    "changes": "relative change of each token's output, by kind",
    "decoder_keys": "largest change of each key, by layer",
    "encoder_keys": "the same of the bidirectional encoder",
    "difference": "largest difference of (x + p) W and [x p] [W; W]",
    "toy_losses": "nats of each batch: added, side by side, half and half; mean over the runs",
    "learned_after": "updates until that is below 0.5, by way of telling places",
    "toy_weights": "numbers that are trained, by way of telling places",
    "losses": "nats per character, by model (rows) and stretch of 32 places (columns)",
    "speeds": "radians per place of each dial, by way of stretching",
    "training": "nats per character of each batch, before its update",
    "copying": "nats by stretch of 32 places, repeated characters: trained here; as shipped",
    "distances": "distance that dual chunk attention uses for each key of the last query",
}
RESULT_NAMES = {
    "kind": "how the model knows places",
    "head": "which head of the first layer, from 1",
    "spread": VALUE_NAMES["spread"],
    "last_loss": "nats per character over the last 64 places, by kind",
    "last_loss_stretched": "the same of the RoPE model, by way of stretching",
    "cache_moves": "largest change of a key in the decoder's cache",
    "encoder_moves": "largest change of a key of the encoder's second layer",
    "order_without_positions": "relative change of an output when the sentence is reversed",
}


def caption(trace: Trace, step: Step) -> Message:
    """One sentence on top of the picture."""
    found: Positions = trace.shared
    params: Params = trace.params
    if step.section == "turn":
        if step.shift == params.shift and found.kind in ("rotary", "sinusoidal"):
            return message(f"caption.turn.{found.kind}.first")
        return message(
            f"caption.turn.{found.kind}", shift=step.shift - params.shift, distance=params.distance
        )
    if step.section == "score":
        spread = found.curve.spread
        if spread > ROUNDING:
            return message("caption.score.wide", spread=number(spread))
        if np.ptp(found.curve.mean) < ROUNDING:
            return message("caption.score.flat")
        return message("caption.score.exact", spread=number(spread, 1))
    facts: dict[str, dict[str, Any]] = {
        "precision": {"single": number(float(found.errors[1, -1]), 2)},
        "layouts": {"wrong": number(found.layouts.without_permutation)},
        "length": {"trained": found.trained, "longest": found.losses.shape[1]},
        "train": {"kind": message(f"kind.{found.kind}"), "steps": params.train},
        "stretch": {"factor": f"{params.factor:g}"},
        "ramp": {"factor": f"{params.factor:g}"},
        "chunks": {"chunk": params.chunk},
        "toy": toy_facts(found),
    }
    if step.section == "toy" and found.toy is None:
        return message("toy.waiting")
    return message(f"caption.{step.section}", **facts.get(step.section, {}))


def shown_pair(trace: Trace, step: Step) -> tuple[int, int, float]:
    """Places of key and query at a step of the dials, and the score there."""
    found: Positions = trace.shared
    params: Params = trace.params
    return step.shift, step.shift + params.distance, score_of(found, step.shift, params.distance)


def score_of(found: Positions, shift: int, distance: int) -> float:
    """The score of the pair; the mean over the shifts where it depends on where they stand."""
    if found.kind == "rotary":
        return float(found.pair.parts(shift + distance, shift).sum())
    return float(found.curve.mean[distance])


def last_losses(losses: np.ndarray) -> np.ndarray:
    """(curves,): mean over the last 64 places."""
    last: np.ndarray = losses[:, -64:].mean(1)
    return last


def paragraph(trace: Trace, step: Step) -> Message:
    """What a step shows, with its numbers."""
    found: Positions = trace.shared
    params: Params = trace.params
    head = found.head + 1
    if step.section == "turn":
        value = number(float(found.bias[found.head, params.distance])) if found.bias.size else "0"
        return message(
            f"paragraph.turn.{found.kind}", head=head, planes=found.pair.planes, scale="0.05",
            width=found.rows.shape[1], rows=len(found.rows), distance=params.distance, value=value,
        )  # fmt: skip
    facts: dict[str, dict[str, Any]] = {
        "score": {"head": head, "query": params.letters[1], "key": params.letters[0],
                  "shifts": SHIFTS_COUNT, "spread": number(found.curve.spread, 2)},
        "precision": {"double": number(float(found.errors[0, -1]), 2),
                      "single": number(float(found.errors[1, -1]), 2),
                      "half": number(float(found.errors[3, -1]), 2)},
        "layouts": {"right": number(found.layouts.with_permutation, 2),
                    "wrong": number(found.layouts.without_permutation)},
        "order": {"none": number(float(found.orders[0].max()), 2)},
        "cache": {"decoder": number(found.decoder.largest, 1),
                  "encoder": number(float(found.encoder.keys[-1].max(initial=0.0)), 2)},
        "sum": {"head": head, "query": params.letters[1],
                "place": min(params.distance + params.shift, found.trained - 1),
                "difference": number(found.total.difference, 1)},
        "toy": toy_facts(found),
        "length": length_facts(found, params),
        "stretch": {"trained": found.trained, "factor": f"{params.factor:g}"},
        "ramp": {"kept": int((found.ramp[3] == found.ramp[0]).sum()),
                 "factor": f"{params.factor:g}", "sharper": number(found.sharper)},
        "train": train_facts(found),
        "chunks": {"chunk": params.chunk, "most": int(found.relative.max()),
                   "true": len(found.relative) - 1},
    }  # fmt: skip
    if step.section == "toy" and found.toy is None:
        return message("toy.waiting")
    return message(f"paragraph.{step.section}", **facts[step.section])


def toy_facts(found: Positions) -> dict[str, Any]:
    """How soon each way of telling places has learned the task, and what it costs."""
    if found.toy is None:
        return {}
    after = {name: found.toy.learned_after(way) for way, name in enumerate(TOYS)}
    weights = dict(zip(TOYS, found.toy.weights, strict=True))
    return {
        **after, **{f"{name}_weights": count(number) for name, number in weights.items()},
        "away": found.toy.away, "runs": found.toy.losses.shape[1], "learned": fixed(LEARNED, 1),
        "width": found.toy.entering[0], "half": found.toy.entering[0] // 2,
    }  # fmt: skip


def train_facts(found: Positions) -> dict[str, Any]:
    """How well the model that was trained here copies, inside and beyond."""
    copying = found.copying
    if copying is None:
        return {}
    anew = copying.places[0]
    return {
        "steps": len(copying.losses), "first": fixed(float(copying.losses[0]), 2),
        "last": fixed(float(copying.losses[-1]), 2), "trained": found.trained,
        "inside": fixed(float(anew[32:62].mean()), 2), "beyond": fixed(float(anew[-62:].mean()), 2),
        "longest": len(anew), "chance": fixed(copying.chance, 2),
    }  # fmt: skip


def length_facts(found: Positions, params: Params) -> dict[str, Any]:
    """The best and the worst model at the end."""
    last = last_losses(found.losses)
    worst, best = KINDS[int(last.argmax())], KINDS[int(last.argmin())]
    return {
        "trained": found.trained, "windows": params.windows, "longest": found.losses.shape[1],
        "worst": message(f"kind.{worst}"), "worst_loss": fixed(float(last.max()), 2),
        "best": message(f"kind.{best}"), "best_loss": fixed(float(last.min()), 2),
    }  # fmt: skip


def notice(trace: Trace, step: Step) -> Message:
    """What to look at."""
    found: Positions = trace.shared
    if step.section == "turn":
        return message(f"notice.turn.{found.kind}")
    facts: dict[str, dict[str, Any]] = {
        "score": {"added": 3 * found.total.width},
        "precision": {"times": f"{round(float(found.errors[1, -1]) / 1e-7):,}"},
        "train": {"command": RECIPES.format(kind=found.kind)},
        "length": {"command": RECIPES.format(kind=found.kind)},
        "stretch": {"trained": found.trained},
        "toy": toy_facts(found),
    }
    if step.section == "toy" and found.toy is None:
        return message("toy.waiting")
    return message(f"notice.{step.section}", **facts.get(step.section, {}))


def numbers(trace: Trace, step: Step) -> str:
    """The formula of a step with its numbers, TeX."""
    found: Positions = trace.shared
    params: Params = trace.params
    section = step.section
    if section == "turn" and found.kind in ("rotary", "sinusoidal"):
        key_at, query_at, value = shown_pair(trace, step)
        if found.kind == "sinusoidal":
            value = float(np.cos(params.distance * found.waves).sum())
            return (rf"\sum_i \cos(({query_at} - {key_at})\, \theta_i) = \sum_i \cos "
                    rf"{params.distance}\, \theta_i = {tex(value, 4)}")  # fmt: skip
        terms = found.pair.parts(query_at, key_at)
        shown = " + ".join(tex_factor(float(term)) for term in terms[:3])
        more = r" + \cdots" if len(terms) > 3 else ""
        return rf"s_{{{query_at},{key_at}}} = {shown}{more} = {tex(value, 4)}"
    if section == "turn" and found.bias.size:
        value = float(found.bias[found.head, params.distance])
        return rf"b_{{{found.head + 1}}}({params.distance}) = {tex(value)}"
    if section == "turn" and found.kind == "learned":
        places = step.shift, step.shift + params.distance
        if places[1] >= len(found.rows):
            return ""
        value = float(found.rows[places[0]] @ found.rows[places[1]])
        return rf"p_{{{places[1]}}} \cdot p_{{{places[0]}}} = {tex(value)}"
    if section == "score":
        return rf"s({params.distance}) = {tex(score_of(found, 0, params.distance), 4)}" if (
            params.distance < found.distances) else ""  # fmt: skip
    if section == "precision":
        return rf"\epsilon({OFFSETS[-1]}) = {tex(float(found.errors[1, -1]), 2)}"
    if section == "layouts":
        order = found.layouts.order
        return r"\pi = (" + ", ".join(str(int(i)) for i in order[:6]) + r", \ldots)"
    if section == "order":
        return rf"\max_t \delta_t = {tex(float(found.orders[0].max()), 2)}"
    if section == "cache":
        return rf"\max |\Delta k| = {tex(found.decoder.largest, 2)}"
    if section == "sum":
        total = found.total
        return (rf"{tex(float(total.token[0]))} + {tex_factor(float(total.position[0]))} = "
                rf"{tex(float(total.added[0]))}")  # fmt: skip
    if section == "toy" and found.toy is not None:
        ends = [float(run.mean(0)[-1]) for run in found.toy.losses]
        return r", \quad ".join(rf"L_{{{found.toy.losses.shape[2]}}} = {tex(end)}" for end in ends)
    if section in ("length", "stretch"):
        losses = found.losses if section == "length" else found.stretched
        row = KINDS.index(found.kind) if section == "length" else 0
        ends = blocks_of(losses)[row]
        return rf"L_{{0 \ldots 31}} = {tex(float(ends[0]))}, \quad L_{{{losses.shape[1] - 32} " + (
            rf"\ldots {losses.shape[1] - 1}}} = {tex(float(ends[-1]))}")  # fmt: skip
    if section == "ramp":
        slowest, last = float(found.ramp[3, -1] / found.ramp[0, -1]), found.rotary.planes
        return rf"\frac{{\theta'_{{{last}}}}}{{\theta_{{{last}}}}} = {tex(slowest)}"
    if section == "train" and found.copying is not None:
        losses = found.copying.losses
        return (rf"L_1 = {tex(float(losses[0]))}, \quad "
                rf"L_{{{len(losses)}}} = {tex(float(losses[-1]))}")  # fmt: skip
    if section == "chunks":
        return rf"{len(found.relative) - 1} \to {int(found.relative[0])}"
    return ""


def explain(trace: Trace, index: int) -> Explanation:
    """Heading, formula, the numbers in it, what it means."""
    found: Positions = trace.shared
    step: Step = trace[index]
    key = f"{step.section}.{found.kind}" if step.section == "turn" else step.section
    facts: dict[str, Any] = {}
    if step.section == "turn":
        key_at, query_at, _ = shown_pair(trace, step)
        facts = {"key_at": key_at, "query_at": query_at, "distance": query_at - key_at}
    return Explanation(
        message(f"heading.{step.section}", **facts), paragraph(trace, step), FORMULAS[key],
        numbers(trace, step), (notice(trace, step),), CLAIMS.get(step.section, ()),
    )  # fmt: skip


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    found: Positions = trace.shared
    step: Step = trace[index]
    section = step.section
    if section == "turn":
        key_at, query_at, value = shown_pair(trace, step)
        out: dict[str, Any] = {"query_at": query_at, "key_at": key_at, "score": value}
        if found.kind == "rotary":
            out["dials"] = found.pair.parts(query_at, key_at)
        return out
    facts: dict[str, dict[str, Any]] = {
        "score": {"scores": found.curve.mean, "spread": found.curve.spread},
        "precision": {"errors": found.errors},
        "layouts": {"with_permutation": found.layouts.with_permutation,
                    "without_permutation": found.layouts.without_permutation},
        "order": {"changes": found.orders},
        "cache": {"decoder_keys": found.decoder.keys, "encoder_keys": found.encoder.keys},
        "sum": {"difference": found.total.difference},
        "toy": {} if found.toy is None else {
            "toy_losses": found.toy.losses.mean(1),
            "learned_after": [found.toy.learned_after(way) for way in range(len(TOYS))],
            "toy_weights": list(found.toy.weights)},
        "length": {"losses": blocks_of(found.losses)},
        "stretch": {"losses": blocks_of(found.stretched)},
        "ramp": {"speeds": found.ramp},
        "chunks": {"distances": found.relative},
        "train": {} if found.copying is None else {
            "training": found.copying.losses, "copying": blocks_of(found.copying.places)},
    }  # fmt: skip
    return facts[section]


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the run."""
    found: Positions = trace.shared
    last, stretched = last_losses(found.losses), last_losses(found.stretched)
    return {
        "kind": found.kind,
        "head": found.head + 1,
        "spread": found.curve.spread,
        "last_loss": dict(zip(KINDS, last.tolist(), strict=True)),
        "last_loss_stretched": dict(zip(STRETCHES, stretched.tolist(), strict=True)),
        "cache_moves": found.decoder.largest,
        "encoder_moves": float(found.encoder.keys[-1].max(initial=0.0)),
        "order_without_positions": float(found.orders[0].max()),
    }


def answer(trace: Trace) -> int:
    """Which model loses least at the end."""
    best = KINDS[int(last_losses(trace.shared.losses).argmin())]
    offered = ("learned", "sinusoidal", "rotary", "alibi")
    return offered.index(best) if best in offered else len(offered)
