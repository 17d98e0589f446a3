"""How summands are written: their colour, their sign, and the formula of each coefficient."""

from __future__ import annotations

from explorer.compute.diffusion.one_step import Params
from explorer.compute.diffusion.terms import Term

#: x_t blue and guesses green as in the other labs; expected noise orange, fresh noise grey.
COLOURS = {
    "x": "query", "corrected": "query", "x0": "value", "x0_before": "value", "epsilon": "key",
    "epsilon_there": "key", "z": "neutral",
}  # fmt: skip
SIGNS = {
    "x": "xₜ", "corrected": "xₜ*", "x0": "x̂₀", "x0_before": "x̂₀⁻", "epsilon": "ε̂",
    "epsilon_there": "ε̂′", "z": "z",
}  # fmt: skip
TEX = {
    "x": "x_t", "corrected": r"x_t^{*}", "x0": r"\hat{x}_0", "x0_before": r"\hat{x}_0^-",
    "epsilon": r"\hat\epsilon", "epsilon_there": r"\hat\epsilon'", "z": "z",
}  # fmt: skip

_KEEP = "√((1−ᾱ′)/(1−ᾱ))"
_SIZE = "√(ᾱ′/ᾱ)"
#: What a coefficient is, by sampler and summand.
COEFFICIENTS = {
    ("ddpm", "x"): "1/√α", ("ddpm", "epsilon"): "−(1−α)/(√(1−ᾱ)·√α)", ("ddpm", "z"): "σ",
    ("ddim", "x0"): "√ᾱ′", ("ddim", "epsilon"): "√(1−ᾱ′−s²)", ("ddim", "z"): "s",
    ("euler", "x"): _SIZE, ("euler", "epsilon"): "√ᾱ′·(σ′−σ)",
    ("heun", "x"): _SIZE, ("heun", "epsilon"): "½·√ᾱ′·(σ′−σ)",
    ("heun", "epsilon_there"): "½·√ᾱ′·(σ′−σ)",
    ("euler-ancestral", "x"): _SIZE, ("euler-ancestral", "epsilon"): "√ᾱ′·(σ↓−σ)",
    ("euler-ancestral", "z"): "√ᾱ′·σ↑",
    ("dpm++1", "x"): _KEEP, ("dpm++1", "x0"): "√ᾱ′·(1−e⁻ʰ)",
    ("dpm++2m", "x"): _KEEP, ("dpm++2m", "x0"): "√ᾱ′·(1−e⁻ʰ)·(1+1/2r)",
    ("dpm++2m", "x0_before"): "−√ᾱ′·(1−e⁻ʰ)/2r",
    ("unipc", "corrected"): _KEEP, ("unipc", "x0"): "√ᾱ′·(1−e⁻ʰ)·(1+1/2r)",
    ("unipc", "x0_before"): "−√ᾱ′·(1−e⁻ʰ)/2r",
}  # fmt: skip
#: The four readings of DDPM's formula as plain text, in the order they are shown: A to D.
ORDER = ("per_step", "cumulative", "right", "squared")


def coefficient_of(params: Params, terms: tuple[Term, ...], term: Term) -> str:
    """The formula of a coefficient of this step as plain text."""
    found = COEFFICIENTS[(params.sampler, term.name)]
    names = {other.name for other in terms}
    if params.sampler in ("dpm++2m", "unipc") and "x0_before" not in names:
        found = found.split("·(1+")[0]  # first order: nothing to continue along
    if params.sampler == "heun" and "epsilon_there" not in names:
        found = found.removeprefix("½·")  # the last step has one slope
    if params.sampler == "ddim" and "z" not in names:
        found = found.replace("−s²", "")
    if params.sampler == "ddpm":
        return misread(params.reading, found)
    return found


def misread(reading: str, formula: str) -> str:
    """A coefficient of DDPM as a wrong reading has it."""
    if reading == "cumulative":
        return formula.replace("ᾱ", "α").replace("α", "ᾱ")
    if reading == "per_step":
        return formula.replace("ᾱ", "α")
    if reading == "squared":
        return formula.replace("σ", "σ²")
    return formula


def whole(reading: str) -> str:
    """DDPM's step as plain text, read in one of four ways."""
    text = "(xₜ − (1−α)/√(1−ᾱ)·ε̂)/√α + σ·z"
    if reading == "cumulative":
        text = "(xₜ − (1−ᾱ)/√(1−ᾱ)·ε̂)/√ᾱ + σ·z"
    elif reading == "per_step":
        text = "(xₜ − (1−α)/√(1−α)·ε̂)/√α + σ·z"
    elif reading == "squared":
        text = "(xₜ − (1−α)/√(1−ᾱ)·ε̂)/√α + σ²·z"
    return text
