"""The lab's numbers as text, and sums with their terms."""

from __future__ import annotations

import math

import numpy as np

from explorer.core.formatting import count, number
from explorer.core.trace import Trace


def shown(value: float) -> str:
    """A number of an array: whole numbers in full, others to four digits."""
    value = float(value)
    if math.isfinite(value) and value == int(value) and abs(value) < 1e7:
        return f"{int(value)}".replace("-", "−")
    mantissa, dot, power = number(value, 4).partition("·")
    if "." in mantissa:
        mantissa = mantissa.rstrip("0").rstrip(".")
    return mantissa + dot + power


def tex(value: float) -> str:
    """A number for a formula."""
    text = shown(value).replace("−", "-").replace("∞", r"\infty ")
    if "·10" in text:
        exponent = f"{float(value):.3e}".split("e")[1]
        return rf"{text.split('·')[0]}\cdot 10^{{{int(exponent)}}}"
    return r"\mathrm{NaN}" if text == "NaN" else text


def size(total: float) -> str:
    """Bytes in full: the arrays here are small, and the reader adds them up."""
    return f"{count(round(total))} B" if float(total).is_integer() else f"{number(total, 4)} B"


def first_in(trace: Trace, chunk: int) -> int:
    """The rank whose number a chunk's sum starts with."""
    params = trace.params
    if params.algorithm != "ring":
        return 0
    start = {"all-reduce": chunk, "reduce-scatter": chunk + 1, "reduce": 1}
    return start.get(params.collective, 0) % int(params.ranks)


def terms(trace: Trace, inside: np.ndarray, chunk: int, element: int) -> list[float]:
    """The numbers that went into a partial sum, in the order they were added where it is a ring."""
    ranks = len(inside)
    start = first_in(trace, chunk)
    order = [(start + k) % ranks for k in range(ranks)]
    # a partial sum of the ring may begin anywhere; begin after the gap
    if trace.params.algorithm == "ring" and not inside.all():
        while not (inside[order[0]] and not inside[order[-1]]) and inside.any():
            order = order[1:] + order[:1]
    return [float(trace.shared.start[rank, element]) for rank in order if inside[rank]]


def sum_text(numbers: list[float], result: float, longest: int = 6) -> str:
    """0 + 100 + 200 = 300; the middle of a long sum is left out."""
    if len(numbers) == 1:
        return shown(result)
    texts = [shown(value) if value >= 0 else f"({shown(value)})" for value in numbers]
    if len(texts) > longest:
        texts = [*texts[: longest - 2], "…", texts[-1]]
    return " + ".join(texts) + " = " + shown(result)


def sum_tex(numbers: list[float], longest: int = 5) -> str:
    """0 + 100 + 200 for a formula."""
    texts = [tex(value) if value >= 0 else f"({tex(value)})" for value in numbers]
    if len(texts) > longest:
        texts = [*texts[: longest - 2], r"\cdots", texts[-1]]
    return " + ".join(texts)
