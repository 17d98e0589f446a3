"""The words beside a moment: which sentence, which formula, and this moment's numbers in it."""

from __future__ import annotations

import math

import numpy as np

from explorer.compute.diffusion.one_step import Part
from explorer.compute.diffusion.sampling import Method
from explorer.compute.diffusion.terms import Known, terms_of, total
from explorer.core.formatting import fixed, number, percent, tex, tex_factor
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.diffusion.step.formulas import ORDER
from explorer.panels.diffusion.step.plane import right_arrival

GUESS = (
    r"\begin{aligned} \hat{x}_0 & = \sum_k r_k\, m_k \\"
    r" & = \frac{x_t - \sqrt{1-\bar\alpha_t}\;\hat\epsilon}{\sqrt{\bar\alpha_t}} \end{aligned}"
)
DDPM = (
    r"x' = \frac{1}{\sqrt{\alpha}} \left( x_t"
    r" - \frac{1-\alpha}{\sqrt{1-\bar\alpha}}\, \hat\epsilon \right) + \sigma z"
)
READINGS = {
    "right": DDPM,
    "cumulative": DDPM.replace(r"\sqrt{\alpha}", r"\sqrt{\bar\alpha}").replace(
        r"{1-\alpha}", r"{1-\bar\alpha}"
    ),
    "per_step": DDPM.replace(r"1-\bar\alpha", r"1-\alpha"),
    "squared": DDPM.replace(r"\sigma", r"\sigma^2"),
}
_KEEP = r"x' = \sqrt{\frac{1-\bar\alpha'}{1-\bar\alpha}}\; x_t"
_PLACE = r"\sqrt{\bar\alpha'}\, (1 - e^{-h})"
FORMULAS = {
    "ddim": r"x' = \sqrt{\bar\alpha'}\; \hat{x}_0 + \sqrt{1-\bar\alpha'-s^2}\; \hat\epsilon + s z",
    "euler": r"x' = \sqrt{\bar\alpha'} \left( \frac{x_t}{\sqrt{\bar\alpha}}"
    r" + (\sigma' - \sigma)\, \hat\epsilon \right)",
    "heun": r"x' = \sqrt{\bar\alpha'} \left( \frac{x_t}{\sqrt{\bar\alpha}}"
    r" + (\sigma' - \sigma)\, \frac{\hat\epsilon + \hat\epsilon'}{2} \right)",
    "euler-ancestral": r"x' = \sqrt{\bar\alpha'} \left( \frac{x_t}{\sqrt{\bar\alpha}}"
    r" + (\sigma_\downarrow - \sigma)\, \hat\epsilon + \sigma_\uparrow z \right)",
    "dpm++1": rf"{_KEEP} + {_PLACE}\; \hat{{x}}_0",
    "dpm++2m": r"\begin{aligned} " + _KEEP.replace("x' =", "x' & =")
    + r" \\ & + " + _PLACE + r" \left( \left( 1 + \frac{1}{2r} \right) \hat{x}_0"
    r" - \frac{1}{2r}\, \hat{x}_0^- \right) \end{aligned}",
}  # fmt: skip
FORMULAS["unipc"] = FORMULAS["dpm++2m"].replace("x_t", r"x_t^{*}")
SPOT = (
    r"\frac{1}{\sqrt{\bar\alpha}} \left( x_t"
    r" - \frac{1-\bar\alpha}{\sqrt{1-\bar\alpha}}\, \hat\epsilon \right) = \hat{x}_0"
)


def told(trace: Trace, index: int) -> Explanation:
    """The explanation of a moment."""
    part: Part = trace[index]
    if part.part == "spot":
        return _spot(trace, part)
    if part.part == "guess":
        return _guess(trace, part)
    return _term(trace, part)


def _guess(trace: Trace, part: Part) -> Explanation:
    signal, noise = math.sqrt(part.alpha_bar), math.sqrt(1 - part.alpha_bar)
    # where little of the data is left two nearly equal numbers are subtracted
    digits = 3 if part.alpha_bar > 0.05 else 7
    told = tex(float(part.epsilon[0]), digits)
    told = f"({told})" if part.epsilon[0] < 0 else told
    open_sources = 2 ** float(_entropy(part.responsibility))
    notice = [message("notice.mean")]
    if part.number == 0:
        notice = [message("notice.drag"), *notice]
    if trace.params.sampler == "unipc" and part.number > 0:
        notice.append(message("notice.corrected"))
    return Explanation(
        message("heading.guess", t=part.t),
        message("say.guess", open=fixed(open_sources, 1),
                share=percent(float(part.responsibility.max()))),
        GUESS,
        rf"{tex(float(part.x0_hat[0]))} ="
        rf" \frac{{{tex(float(part.x[0]), digits)} - {tex(noise, digits)} \cdot {told}}}"
        rf"{{{tex(signal)}}}",
        tuple(notice),
    )  # fmt: skip


def _entropy(responsibility: np.ndarray) -> float:
    safe = np.where(responsibility > 0, responsibility, 1.0)
    return max(float(-(responsibility * np.log2(safe)).sum()), 0.0)


def formula_of(trace: Trace) -> str:
    """The whole step of the sampler in TeX."""
    if trace.params.sampler == "ddpm":
        return READINGS[trace.params.reading]
    return FORMULAS[trace.params.sampler]


def numbers_of(part: Part) -> str:
    """The step with its numbers, first coordinate, one summand a line; those that are shown."""
    shown = part.terms[: part.shown]
    whole = part.shown == len(part.terms)
    lines = []
    for number_of, term in enumerate(shown):
        sign = "-" if term.coefficient < 0 else "+" if number_of else ""
        size = tex(abs(term.coefficient))
        lines.append(rf"{sign} {size} \cdot {tex_factor(float(term.vector[0]))}")
    left = tex(float(part.x_next[0])) if whole else "x'"
    tail = "" if whole else r" \\ & \quad + \ldots"
    inside = r" \\ & \quad ".join(lines)
    return rf"\begin{{aligned}} & {left} \\ & = {inside}{tail} \end{{aligned}}"


def _term(trace: Trace, part: Part) -> Explanation:
    term, params = part.terms[part.shown - 1], trace.params
    done = part.shown == len(part.terms)
    notice: list[Message] = []
    if done:
        notice += _identities(trace, part)
        right = right_arrival(trace, part)
        if right is not None:
            away = float(np.linalg.norm(part.x_next - right))
            notice.append(message(f"notice.{params.reading}", away=number(away)))
        if params.sampler == "heun" and part.alpha_bar_next < 1:
            notice.append(message("notice.calls"))
        if part.alpha_bar_next >= 1:
            notice.append(message("notice.last"))
    elif params.sampler == "ddpm" and params.reading == "right" and term.name == "x":
        alpha = part.alpha_bar / part.alpha_bar_next
        notice.append(message("notice.alphas", alpha=number(alpha), level=number(part.alpha_bar)))
    heading = message("heading.term", number=part.shown, terms=len(part.terms))
    if part.t_next < 0 and done:
        heading = message("heading.end")
    elif done:
        heading = message("heading.arrived", t=part.t_next)
    claims = ("W046", "W047") if params.sampler == "ddpm" else ()
    return Explanation(
        heading, message(f"say.{term.name}"), formula_of(trace), numbers_of(part), tuple(notice),
        claims,
    )  # fmt: skip


def _identities(trace: Trace, part: Part) -> list[Message]:
    """Other samplers that would have done the very same: how far apart they arrive."""
    params, fresh = trace.params, [t.vector for t in part.terms if t.name == "z"]
    z = fresh[0] if fresh else None
    known = Known(part.x, part.x0_hat, part.epsilon, part.alpha_bar, part.alpha_bar_next, z)
    still = params.sampler in ("euler", "dpm++1") or (params.sampler == "ddim" and params.eta == 0)
    if still:
        same = [Method("ddim"), Method("euler"), Method("dpm++1")]
        key = "notice.same"
    elif z is not None and (
        (params.sampler == "ddpm" and params.reading == "right" and params.variance == "small")
        or (params.sampler == "ddim" and params.eta == 1)
        or params.sampler == "euler-ancestral"
    ):
        same = [Method("ddpm"), Method("ddim", eta=1.0), Method("euler-ancestral")]
        key = "notice.same_noise"
    else:
        return []
    ends = np.stack([total(terms_of(method, known)) for method in same])
    return [message(key, difference=number(float(np.ptp(ends, axis=0).max()), 1))]


def _spot(trace: Trace, part: Part) -> Explanation:
    found = {outcome.reading: outcome for outcome in trace.shared.outcomes}
    args = {}
    for letter, reading in zip("abcd", ORDER, strict=True):
        outcome = found[reading]
        args[f"spread_{letter}"] = fixed(outcome.spread, 2)
        args[f"size_{letter}"] = fixed(float(outcome.size[len(outcome.size) // 2]), 2)
    return Explanation(
        message("heading.spot"),
        message("say.spot", **args),
        SPOT,
        rf"\frac{{1}}{{{tex(math.sqrt(part.alpha_bar))}}} \left( {tex(float(part.x[0]))} -"
        rf" {tex(math.sqrt(1 - part.alpha_bar))} \cdot {tex_factor(float(part.epsilon[0]))}"
        rf" \right) = {tex(float(part.x0_hat[0]))}",
        (message("notice.jump"), message("notice.quiet")),
        ("W046", "W047"),
    )
