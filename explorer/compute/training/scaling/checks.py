"""Compares with torch's Adam and autograd, least squares of SciPy, whole numbers, and a search."""

from __future__ import annotations

import numpy as np
import torch
from torch.nn import functional

from explorer.compute.training.scaling import adders, growth
from explorer.compute.training.scaling.context import prompts_of, regressed
from explorer.compute.training.scaling.fit import fitted
from explorer.compute.training.scaling.law import CONSTANTS, best, loss
from explorer.compute.training.scaling.params import (
    BATCH,
    CONTEXTS,
    DIGITS,
    FIRST,
    Growth,
    Params,
    hidden,
)
from explorer.compute.training.scaling.prompts import NOISE
from explorer.compute.training.scaling.work import attention_of, counted
from explorer.core.lab import Check, compared, missing
from explorer.core.trace import Trace


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge."""
    grown: Growth = trace.shared.growth
    return [
        against_adam(params, grown), against_scipy(grown), against_formula(int(params.width)),
        against_search(params.law), against_numbers(), against_lstsq(params),
    ]  # fmt: skip


def against_adam(params: Params, grown: Growth) -> Check:
    """The smallest network up to its first measurement, with torch's own gradients and Adam."""
    source = growth.source_of(params.decay, params.seed)
    units = hidden(params)[0]
    random = np.random.Generator(np.random.PCG64([params.seed, units, 0]))
    weights = [torch.tensor(one, requires_grad=True) for one in growth.start(units, random)]
    most = FIRST * 2 ** (params.doublings - 1)
    stream = torch.tensor(growth.triples(source, most * BATCH, random))
    adam = torch.optim.Adam(weights, growth.RATE, (growth.MEMORY, growth.SQUARES), growth.TINY)
    table, bias, output, last = weights
    for update in range(FIRST):
        first, second, third = stream[update * BATCH : (update + 1) * BATCH].T
        inner = torch.tanh(table[first] + table[growth.TOKENS + second] + bias)
        adam.zero_grad()
        functional.cross_entropy(inner @ output + last, third).backward()
        adam.param_groups[0]["lr"] = growth.rate_at(update)
        adam.step()
    theirs = growth.loss_of([one.detach().numpy() for one in weights], source)
    apart = abs(theirs - float(grown.losses[0, 0]))
    return compared("torch.optim.Adam and autograd: the loss after {updates} updates", apart, 1e-9,
                    "float64", updates=FIRST)  # fmt: skip


def against_scipy(grown: Growth) -> Check:
    """α and β by another least-squares method."""
    what = "scipy.optimize.least_squares: α and β"
    try:
        from scipy.optimize import least_squares  # type: ignore[import-untyped]  # has no types
    except ImportError:
        return missing(what)
    ours = fitted(grown, len(grown.losses))
    sizes, tokens = np.meshgrid(grown.sizes[: len(grown.losses)], grown.tokens[ours.rows :],
                                indexing="ij")  # fmt: skip
    goal = np.log(grown.excess[:, ours.rows :])

    def miss(theta: np.ndarray) -> np.ndarray:
        said = np.exp(theta[2]) * (sizes / ours.middles[0]) ** -theta[0]
        said = said + np.exp(theta[3]) * (tokens / ours.middles[1]) ** -theta[1]
        return np.asarray((np.log(said) - goal).ravel())

    start = np.concatenate([ours.values[:2] * 1.1, np.log(ours.values[2:4])])
    theirs = least_squares(miss, start, xtol=1e-14, ftol=1e-14, gtol=1e-14).x
    return compared(what, float(np.abs(theirs[:2] - ours.values[:2]).max()), 1e-5, "float64")


def against_formula(width: int) -> Check:
    """72 d² + 12 n d operations per token and layer, against what torch counts, as a share."""
    apart = max(
        abs(counted(width, context) / (72 * width**2 * context + attention_of(width, context)) - 1)
        for context in CONTEXTS
    )
    return compared("torch FlopCounterMode: operations against 72 d² + 12 n d", apart, 0.0, "int64")


def against_search(name: str) -> Check:
    """The best split against the lowest of 20,001 splits, as a share of the size."""
    constants, budget = np.array(CONSTANTS[name]), 1e22
    size = float(best(constants, budget)[0])
    tried = size * np.geomspace(0.5, 2.0, 20001)
    found = tried[int(loss(constants, tried, budget / (6 * tried)).argmin())]
    return compared("the lowest of 20,001 splits", abs(float(found) / size - 1), 1e-3, "float64")


def against_numbers() -> Check:
    """Sums of a table that adds rightly, against Python's whole numbers."""
    a, b, c = np.unravel_index(np.arange(200), (10, 10, 2))
    tens, ones = np.divmod(a + b + c, 10)
    table = np.stack([ones, tens]).reshape(2, 10, 10, 2)
    random = np.random.Generator(np.random.PCG64(1))
    first, second = random.integers(10, size=(2, 50, DIGITS))
    wrong = 0
    broken = table.copy()
    broken[0, 7, 8, 0] = 4  # one case is wrong
    for answers in (table, broken):
        right = adders.sums(answers, first, second)
        for row in range(len(first)):
            x, y = (int("".join(map(str, one[row][::-1]))) for one in (first, second))
            digits = [int(d) for d in str(x + y).zfill(DIGITS + 1)[::-1]][:DIGITS]
            carry = 0
            for place in range(DIGITS):
                said = int(answers[0, first[row, place], second[row, place], carry])
                carry = int(answers[1, first[row, place], second[row, place], carry])
                wrong += bool(right[row, place]) != (said == digits[place])
    return compared("Python’s whole numbers: digits judged otherwise", float(wrong), 0.0, "int64")


def against_lstsq(params: Params) -> Check:
    """Ridge regression as torch's least squares of a system with rows for the penalty."""
    random = np.random.Generator(np.random.PCG64(params.seed))
    xs, ys, _ = prompts_of(8, params.dimension, params.stretch, random)
    rows = torch.tensor(xs[:, :5])
    more = NOISE * torch.eye(params.dimension, dtype=torch.float64).expand(8, -1, -1)
    zeros = torch.zeros(8, params.dimension, dtype=torch.float64)
    theirs = torch.linalg.lstsq(
        torch.cat([rows, more], dim=1),
        torch.cat([torch.tensor(ys[:, :5]), zeros], dim=1)[..., None],
    ).solution[..., 0]
    apart = np.abs(theirs.numpy() - regressed(xs[:, :5], ys[:, :5], NOISE**2)).max()
    return compared("torch.linalg.lstsq: ridge regression", float(apart), 1e-9, "float64")
