"""What is said about each step, with its numbers."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from explorer.compute.training.losses.measures import (
    cross_terms,
    detour,
    divergence,
    divergence_terms,
    entropy_terms,
    lengths,
)
from explorer.compute.training.losses.params import FIT_LOOKS, Bars, Losses, Step
from explorer.core.formatting import fixed, number, tex
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.training.losses.common import bits
from explorer.panels.training.losses.facts import better, sums

Told = tuple[str, str, Message, list[Message]]
#: Sentences often said about a section; whether they are true is computed.
CLAIMS: dict[str, tuple[str, ...]] = {
    "terms": (), "directions": ("W179",), "walk": (), "bumps": (), "starts": (),
    "ranks": ("W179",),
}  # fmt: skip


def symbol(bars: Bars, place: int) -> str | Message:
    """A symbol's name in a sentence."""
    if place < len(bars.names):
        return bars.names[place]
    return message("symbol.rest") if bars.pooled else "ABCDEFGH"[place]


def caption(trace: Trace, step: Step) -> Message:
    """The sentence above the picture."""
    return CAPTIONS[step.part](trace, step)


def _terms_caption(trace: Trace, step: Step) -> Message:
    bars = trace.shared.bars
    if step.place == len(bars.p) - 1:
        entropy, apart, cross = sums(bars)
        key = "caption.sum.endless" if math.isinf(cross) else "caption.sum"
        return message(key, entropy=bits(entropy), apart=bits(apart), cross=bits(cross))
    p, q = float(bars.p[step.place]), bars.q[[step.place]]
    best, used = lengths(bars.p[[step.place]]), lengths(q)
    key = "caption.never" if p == 0 else "caption.endless" if q[0] == 0 else "caption.terms"
    return message(key, symbol=symbol(bars, step.place), share=number(p),
                   best=number(float(best[0])), used=number(float(used[0])))  # fmt: skip


def _directions_caption(trace: Trace, step: Step) -> Message:
    bars = trace.shared.bars
    one, other = divergence(bars.p, bars.q), divergence(bars.q, bars.p)
    by_middle = math.fsum(detour(bars.p, bars.q))
    if step.place == 2:
        key = "caption.detour" if by_middle < one else "caption.detour.endless"
        return message(key, one=bits(one), way=bits(by_middle))
    key = "caption.forward" if step.place == 0 else "caption.reverse"
    return message(key, one=bits(one), other=bits(other))


def _walk_caption(trace: Trace, step: Step) -> Message:
    shared: Losses = trace.shared
    least = float(entropy_terms(shared.bars.p).sum())
    cross = float(shared.walk.cross[step.place])
    return message("caption.walk", update=int(shared.walk.updates[step.place]), cross=bits(cross),
                   least=bits(least), apart=bits(cross - least))  # fmt: skip


def _fit(fit: np.ndarray) -> dict[str, str]:
    return {"mean": fixed(float(fit[0]), 2), "width": fixed(math.exp(float(fit[1])), 2)}


def _bumps_caption(trace: Trace, step: Step) -> Message:
    fits = trace.shared.fits
    one, other = (_fit(fits.places[which, step.place]) for which in (0, 1))
    return message("caption.bumps", update=FIT_LOOKS[step.place], mean=one["mean"],
                   width=one["width"], other_mean=other["mean"],
                   other_width=other["width"])  # fmt: skip


def _starts_caption(trace: Trace, step: Step) -> Message:
    fits = trace.shared.fits
    return message("caption.starts", start=fixed(float(fits.starts[step.place]), 2),
                   one=fixed(float(fits.ends[0, step.place, 0]), 2),
                   other=fixed(float(fits.ends[1, step.place, 0]), 2))  # fmt: skip


def _ranks_caption(trace: Trace, step: Step) -> Message:
    shared: Losses = trace.shared
    a, b = (number(float(v)) for v in shared.fits.divergences[:, -1, step.place])
    ahead = better(shared, step.place)
    way = "D(p ‖ q)" if step.place == 0 else "D(q ‖ p)"
    if not ahead:
        return message("caption.ranks.equal", way=way, a=a)
    other = better(shared, 1 - step.place)
    key = "caption.ranks.opposite" if other and other != ahead else "caption.ranks"
    return message(key, way=way, a=a, b=b, ahead=ahead)


CAPTIONS: dict[str, Callable[[Trace, Step], Message]] = {
    "terms": _terms_caption, "directions": _directions_caption, "walk": _walk_caption,
    "bumps": _bumps_caption, "starts": _starts_caption, "ranks": _ranks_caption,
}  # fmt: skip


def notes(trace: Trace, step: Step) -> list[Message]:
    """Small print: where numbers come from."""
    shared: Losses = trace.shared
    bars, params = shared.bars, trace.params
    if step.part in ("bumps", "starts", "ranks"):
        return [message("note.bumps", points=len(shared.fits.x))]
    found = []
    if params.source == "drawn":
        if step.part != "walk":
            found.append(message("note.drag"))
    else:
        whole = bars.whole
        found.append(message(f"note.{params.source}", kept=params.kept))
        found.append(message("note.pooled", vocabulary=bars.vocabulary, cross=bits(whole[1]),
                             entropy=bits(whole[0]), apart=bits(whole[2])))  # fmt: skip
    if step.part == "walk":
        found.append(message("note.walk", rate=f"{params.rate:g}"))
        if shared.walk.lifted:
            found.append(message("note.lifted"))
    return found


def explain(trace: Trace, index: int) -> Explanation:
    """Heading, paragraph, formula and what to notice at a step."""
    step: Step = trace[index]
    formula, numbers, paragraph, more = TOLD[step.part](trace, step)
    return Explanation(message(f"heading.{step.part}"), paragraph, formula, numbers, tuple(more),
                       CLAIMS[step.part])  # fmt: skip


def _finite(*values: float) -> bool:
    return all(math.isfinite(value) for value in values)


def _terms(trace: Trace, step: Step) -> Told:
    bars = trace.shared.bars
    at = step.place
    formula = (
        r"\begin{aligned} & H(p, q) = H(p) + D(p \Vert q) \\"
        r" & -\sum_i p_i \log_2 q_i = -\sum_i p_i \log_2 p_i"
        r" + \sum_i p_i \log_2 \frac{p_i}{q_i} \end{aligned}"
    )
    parts = [
        float(found[: at + 1].sum())
        for found in (cross_terms(bars.p, bars.q), entropy_terms(bars.p),
                      divergence_terms(bars.p, bars.q))
    ]  # fmt: skip
    numbers = f"{tex(parts[0], 4)} = {tex(parts[1], 4)} + {tex(parts[2], 4)}"
    if parts[2] < 0:
        numbers = f"{tex(parts[0], 4)} = {tex(parts[1], 4)} + ({tex(parts[2], 4)})"
    term = float(divergence_terms(bars.p, bars.q)[at])
    key = "text.terms.less" if term < 0 else "text.terms.more" if term > 0 else "text.terms.same"
    if trace.params.source == "token":
        notice = message("notice.token", cross=bits(sums(bars)[2]))
    else:
        notice = message("notice.terms", apart=bits(sums(bars)[1]))
    return formula, numbers, message(
        key, symbol=symbol(bars, at), amount=number(abs(term))), [notice]  # fmt: skip


def _directions(trace: Trace, step: Step) -> Told:
    bars = trace.shared.bars
    one, other = divergence(bars.p, bars.q), divergence(bars.q, bars.p)
    there, onward = detour(bars.p, bars.q)
    if step.place == 2:
        formula = (
            r"\begin{aligned} & m = \frac{p + q}{2} \\"
            r" & D(p \Vert q) , \quad D(p \Vert m) + D(m \Vert q) \end{aligned}"
        )
        numbers = f"{tex(one)}, \\quad {tex(there)} + {tex(onward)} = {tex(there + onward)}"
        key = "text.detour.shorter" if there + onward < one else "text.detour"
        return formula, numbers, message(key), [message("notice.detour")]
    if step.place == 0:
        formula = r"D(p \Vert q) = \sum_i p_i \log_2 \frac{p_i}{q_i}"
        numbers = rf"D(p \Vert q) = {tex(one)}"
        endless = int(((bars.p > 0) & (bars.q == 0)).sum())
        key = "text.forward.endless" if endless else "text.forward"
        return formula, numbers, message(key, count=endless), [message("notice.endless")]
    formula = r"D(q \Vert p) = \sum_i q_i \log_2 \frac{q_i}{p_i}"
    numbers = rf"D(q \Vert p) = {tex(other)} , \qquad D(p \Vert q) = {tex(one)}"
    key = "text.reverse" if _finite(one, other) else "text.reverse.endless"
    return formula, numbers, message(key, apart=number(abs(one - other))), [
        message("notice.reverse")
    ]  # fmt: skip


def _walk(trace: Trace, step: Step) -> Told:
    shared: Losses = trace.shared
    p, q = shared.bars.p, shared.walk.q[step.place]
    formula = (
        r"\begin{aligned} & q = \mathrm{softmax}(z) \\"
        r" & \frac{\partial H(p, q)}{\partial z_i} = \frac{\partial D(p \Vert q)}{\partial z_i}"
        r" = q_i - p_i \end{aligned}"
    )
    far = int(np.abs(q - p).argmax())
    sign = rf"q_{{{far + 1}}} - p_{{{far + 1}}}"
    numbers = rf"{sign} = {tex(float(q[far]))} - {tex(float(p[far]))} = {tex(float((q - p)[far]))}"
    risen = bool(shared.walk.cross[-1] > shared.walk.cross[0] + 1e-9)
    return formula, numbers, message("text.walk.risen" if risen else "text.walk"), [
        message("notice.walk")
    ]  # fmt: skip


FORMULA = (
    r"\begin{aligned} & \min_{\mu, \sigma} \sum_x p(x) \log \frac{p(x)}{q(x)} \\"
    r" & \min_{\mu, \sigma} \sum_x q(x) \log \frac{q(x)}{p(x)} \end{aligned}"
)


def _bumps(trace: Trace, step: Step) -> Told:
    fits = trace.shared.fits
    mean = float((fits.p * fits.x).sum())
    spread = float(np.sqrt((fits.p * (fits.x - mean) ** 2).sum()))
    one, other = fits.divergences[0, step.place, 0], fits.divergences[1, step.place, 1]
    numbers = rf"D(p \Vert q) = {tex(float(one))} , \qquad D(q \Vert p) = {tex(float(other))}"
    return FORMULA, numbers, message("text.bumps", mean=fixed(mean, 2), width=fixed(spread, 2)), [
        message("notice.bumps")
    ]  # fmt: skip


def _starts(trace: Trace, step: Step) -> Told:
    fits = trace.shared.fits
    half = trace.params.distance / 2
    near = 0.2 * max(trace.params.width, 0.3)
    ends = fits.ends[1, :, 0]
    left, right = int((abs(ends + half) < near).sum()), int((abs(ends - half) < near).sum())
    spread = float(np.ptp(fits.ends[0, :, 0]))
    numbers = rf"\mu_0 = {tex(float(fits.starts[step.place]))}"
    facts = {"starts": len(fits.starts), "spread": number(spread), "left": left, "right": right,
             "updates": FIT_LOOKS[-1]}  # fmt: skip
    return FORMULA, numbers, message(
        "text.starts" if half > near else "text.starts.one", **facts
    ), [message("notice.starts")]  # fmt: skip


def _ranks(trace: Trace, step: Step) -> Told:
    shared: Losses = trace.shared
    formula = (
        r"\sum_x p(x) \log_2 \frac{p(x)}{q(x)}"
        if step.place == 0
        else r"\sum_x q(x) \log_2 \frac{q(x)}{p(x)}"
    )
    a, b = (float(v) for v in shared.fits.divergences[:, -1, step.place])
    numbers = rf"A = {tex(a)} , \qquad B = {tex(b)}"
    key = "text.ranks.forward" if step.place == 0 else "text.ranks.reverse"
    return formula, numbers, message(key), [message("notice.ranks")]


TOLD: dict[str, Callable[[Trace, Step], Told]] = {
    "terms": _terms, "directions": _directions, "walk": _walk, "bumps": _bumps,
    "starts": _starts, "ranks": _ranks,
}  # fmt: skip
