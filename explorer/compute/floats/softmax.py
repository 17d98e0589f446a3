"""Softmax in a low-precision format, one rounding per operation, three ways and as kernels do it.

    naive   e^z / Σ e^z                        overflows, or divides 0 by 0
    safe    e^(z−m) / Σ e^(z−m),  m = max z    no intermediate above 1 before the sum
    log     (z−m) − ln Σ e^(z−m)               no logarithm of a product that became 0
    fused   safe, with FP32 inside and one rounding at the end

Every value is a number of the format, held in a float (all formats here fit a 64-bit float). An
operation is done exactly (sums, differences, quotients as fractions; exp and ln to DIGITS decimal
digits) and then rounded once by the codec. Infinity and NaN follow IEEE 754-2019, section 6.

The ways are generators, so that a long sum can be stopped.
"""

from __future__ import annotations

import decimal
import math
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from explorer.compute.floats.codec import at_order, decode, encode, power_of_two
from explorer.compute.floats.formats import FORMATS, FormatInfo
from explorer.compute.floats.numbers import Number, finite

#: Decimal digits of exp and ln before they are rounded to the format: FP64 keeps 17.
DIGITS = 40
#: Beyond this, e^x is beyond every format here (FP64 ends at e^709.8 and e^−745.2).
FARTHEST = 1200
#: Additions between two places where a run can be stopped: about 20 ms.
BETWEEN_STOPS = 256


def as_number(x: float) -> Number:
    """A float as an exact Number."""
    if math.isfinite(x):
        return finite(Fraction(x), math.copysign(1.0, x) < 0)
    return Number("nan" if math.isnan(x) else "infinity", math.copysign(1.0, x) < 0)


def as_float(number: Number) -> float:
    """A Number of a format as a float; exact, as no format here is wider than FP64."""
    if number.kind == "nan":
        return math.nan
    size = math.inf if number.kind == "infinity" else float(number.magnitude)
    return -size if number.negative else size


class Arithmetic:
    """Operations on numbers of one format, each rounded once, to nearest even."""

    def __init__(self, info: FormatInfo, overflow: str = "infinity") -> None:
        self.info, self.overflow = info, overflow
        self.context = decimal.Context(
            prec=DIGITS, Emin=decimal.MIN_EMIN, Emax=decimal.MAX_EMAX,
            rounding=decimal.ROUND_HALF_EVEN,
        )  # fmt: skip
        self._known: dict[tuple[str, float, float], float] = {}

    def rounded(self, number: Number) -> float:
        """The number of the format next to a number."""
        code = encode(self.info, number, "nearest_even", self.overflow).code
        return as_float(decode(self.info, code).number)

    def held(self, x: float) -> float:
        """A float in the format: infinity and NaN too, of which it may have neither."""
        if math.isfinite(x):
            return self._once("float", x, math.copysign(1.0, x), lambda: as_number(x))
        return self.rounded(as_number(x))

    def add(self, a: float, b: float) -> float:
        """a + b."""
        if not (math.isfinite(a) and math.isfinite(b)):
            return self.held(a + b)
        return self._once("+", a, b, lambda: finite(Fraction(a) + Fraction(b)))

    def subtract(self, a: float, b: float) -> float:
        """a − b."""
        return self.add(a, -b)

    def divide(self, a: float, b: float) -> float:
        """a / b; 0/0 and ∞/∞ are NaN, x/0 is infinite."""
        if math.isnan(a) or math.isnan(b) or (a == 0 and b == 0):
            return self.held(math.nan)
        if math.isinf(a):
            return self.held(math.nan if math.isinf(b) else math.copysign(a, a * b))
        if math.isinf(b):
            return 0.0
        if b == 0:
            return self.held(math.copysign(math.inf, a))
        return self._once("/", a, b, lambda: finite(Fraction(a) / Fraction(b)))

    def exp(self, x: float) -> float:
        """e^x."""
        if math.isnan(x) or x == math.inf:
            return self.held(x)
        if x == -math.inf:
            return 0.0
        return self._once("exp", x, 0.0, lambda: self.exact_exp(Fraction(x)))

    def exact_exp(self, x: Fraction) -> Number:
        """e^x to DIGITS digits, not rounded to the format."""
        near = min(max(x, Fraction(-FARTHEST)), Fraction(FARTHEST))
        return finite(Fraction(self.context.exp(self.decimal(near))))

    def decimal(self, x: Fraction) -> decimal.Decimal:
        """A fraction with DIGITS digits."""
        return self.context.divide(decimal.Decimal(x.numerator), decimal.Decimal(x.denominator))

    def log(self, x: float) -> float:
        """ln x; ln 0 is −∞, ln of a negative number NaN."""
        if math.isnan(x) or x < 0:
            return self.held(math.nan)
        if x == 0 or x == math.inf:
            return self.held(-math.inf if x == 0 else x)
        exact = self.context.ln
        return self._once("ln", x, 0.0, lambda: finite(Fraction(exact(decimal.Decimal(x)))))

    def _once(self, name: str, a: float, b: float, exact: Callable[[], Number]) -> float:
        """The rounded result of an operation, computed the first time it is asked for: equal
        logits, and a sum that sticks, ask for the same again and again."""
        if (name, a, b) not in self._known:
            self._known[name, a, b] = self.rounded(exact())
        return self._known[name, a, b]


@dataclass(frozen=True)
class Softmax:
    """One way's intermediates, float64 (count,) each; those it does not have are empty.

    Attributes:
        shifted: z − m.
        exponentials: what is summed.
        running: the sum after each of them; `total` is the last.
        log_total: ln of the sum; NaN where the way takes none.
        logs: ln of the probabilities, of the log way without ever leaving logarithms.
        probabilities: the result.
    """

    shifted: np.ndarray
    exponentials: np.ndarray
    running: np.ndarray
    total: float
    log_total: float
    logs: np.ndarray
    probabilities: np.ndarray


#: A way at work: it yields where it can be stopped, and returns what it computed.
Work = Generator[None, None, Softmax]


def naive(arithmetic: Arithmetic, z: Sequence[float]) -> Work:
    """e^z over its sum, as the formula is written."""
    # [naive.exp] large logits overflow, very negative ones underflow
    exponentials = [arithmetic.exp(x) for x in z]
    # [naive.sum] the sum can overflow although no term does
    running = yield from running_sum(arithmetic, exponentials)
    # [naive.divide] ∞/∞ and 0/0 are NaN, x/∞ is 0
    probabilities = [arithmetic.divide(e, running[-1]) for e in exponentials]
    return _kept([], exponentials, running, probabilities, arithmetic)


def safe(arithmetic: Arithmetic, z: Sequence[float]) -> Work:
    """The largest logit is subtracted first: e^m cancels, and e^(z−m) is at most 1."""
    # [safe.max] the largest becomes 0, all others negative
    largest = max(z)
    shifted = [arithmetic.subtract(x, largest) for x in z]
    # [safe.exp] from 0 to 1; what underflows here is a probability too small to matter
    exponentials = [arithmetic.exp(d) for d in shifted]
    # [safe.sum] at least 1, at most the number of logits
    running = yield from running_sum(arithmetic, exponentials)
    # [safe.divide] never 0/0: the largest term is 1
    probabilities = [arithmetic.divide(e, running[-1]) for e in exponentials]
    return _kept(shifted, exponentials, running, probabilities, arithmetic)


def log_softmax(arithmetic: Arithmetic, z: Sequence[float]) -> Work:
    """The logarithm of softmax, without taking one of a probability that underflowed."""
    largest = max(z)
    shifted = [arithmetic.subtract(x, largest) for x in z]
    exponentials = [arithmetic.exp(d) for d in shifted]
    running = yield from running_sum(arithmetic, exponentials)
    # [log.log] one logarithm for all: of the sum
    log_total = arithmetic.log(running[-1])
    # [log.subtract] a difference has no underflow
    logs = [arithmetic.subtract(d, log_total) for d in shifted]
    probabilities = [arithmetic.exp(x) for x in logs]
    return Softmax(
        np.array(shifted), np.array(exponentials), np.array(running), running[-1], log_total,
        np.array(logs), np.array(probabilities),
    )  # fmt: skip


def fused(arithmetic: Arithmetic, z: Sequence[float]) -> Work:
    """What library kernels do: FP32 inside (FP64 for FP64), rounded once at the end."""
    wide = FORMATS["fp32"]
    if arithmetic.info.fraction_bits >= wide.fraction_bits:
        wide = arithmetic.info
    # [compare] the same formula as safe; only the format of the intermediates is another
    inside = yield from safe(Arithmetic(wide), z)
    ends = [arithmetic.held(p) for p in inside.probabilities.tolist()]
    return Softmax(
        inside.shifted, inside.exponentials, inside.running, inside.total, math.nan,
        np.array([arithmetic.log(p) for p in ends]), np.array(ends),
    )  # fmt: skip


def running_sum(
    arithmetic: Arithmetic, terms: Sequence[float]
) -> Generator[None, None, list[float]]:
    """The sum after each term, added one after the other."""
    total, out = 0.0, []
    for place, term in enumerate(terms):
        if place % BETWEEN_STOPS == 0:
            yield
        total = arithmetic.add(total, term)
        out.append(total)
    return out


def _kept(
    shifted: list[float], exponentials: list[float], running: list[float],
    probabilities: list[float], arithmetic: Arithmetic,
) -> Softmax:  # fmt: skip
    logs = [arithmetic.log(p) for p in probabilities]
    return Softmax(
        np.array(shifted, dtype=np.float64), np.array(exponentials), np.array(running),
        running[-1], math.nan, np.array(logs), np.array(probabilities),
    )  # fmt: skip


def exact_softmax(logits: Sequence[Number]) -> np.ndarray:
    """Softmax of exact numbers, to DIGITS digits, as float64; NaN where it is not defined."""
    kinds = {(x.kind, x.negative) for x in logits}
    finite_ones = [x.fraction for x in logits if x.kind == "finite"]
    if any(kind == "nan" for kind, _ in kinds) or ("infinity", False) in kinds or not finite_ones:
        return np.full(len(logits), math.nan)
    context = decimal.Context(prec=DIGITS, Emin=decimal.MIN_EMIN, Emax=decimal.MAX_EMAX)
    largest = max(finite_ones)
    known: dict[Fraction, Fraction] = {}
    terms = []
    for x in logits:
        if x.kind != "finite":
            terms.append(Fraction(0))
            continue
        below = max(x.fraction - largest, Fraction(-FARTHEST))
        if below not in known:
            ratio = context.divide(decimal.Decimal(below.numerator),
                                   decimal.Decimal(below.denominator))  # fmt: skip
            known[below] = Fraction(context.exp(ratio))
        terms.append(known[below])
    total = sum(terms)
    shares = {term: float(term / total) for term in set(terms)}
    return np.array([shares[term] for term in terms])


@dataclass(frozen=True)
class Window:
    """Between which logits e^x stays a number of a format other than 0.

    Attributes:
        format: its name.
        low, high: where e^x becomes 0, and where it becomes too large: real numbers.
        largest: the largest number of the format whose exponential is not too large.
        smallest: the smallest (most negative) whose exponential is not 0.
        least_normal: ln of the smallest normal number; below it digits are lost.
    """

    format: str
    low: float
    high: float
    largest: float
    smallest: float
    least_normal: float


def window(info: FormatInfo) -> Window:
    """The logits a format can take, from its codes: half a step above the largest number and half
    of the smallest, and by bisection over all its codes."""
    arithmetic = Arithmetic(info)
    top = decode(info, info.largest_code)
    least = power_of_two(info.least_exponent - info.fraction_bits)

    def ln(x: Fraction) -> float:
        return float(arithmetic.context.ln(arithmetic.decimal(x)))

    def survives(code: int) -> bool:
        e = encode(info, arithmetic.exact_exp(decode(info, code).number.fraction))
        return not e.overflow and decode(info, e.code).number.numerator != 0

    return Window(
        info.name, ln(least / 2), ln(top.number.magnitude + power_of_two(top.ulp) / 2),
        _last(info, survives, 1), _last(info, survives, -1),
        ln(power_of_two(info.least_exponent)),
    )  # fmt: skip


def _last(info: FormatInfo, survives: Callable[[int], bool], sign: int) -> float:
    """The number farthest from 0 on one side that survives; they do up to some place."""
    low, high = 0, info.largest_code + 1
    while high - low > 1:
        middle = (low + high) // 2
        code = at_order(info, sign * middle)
        if code is not None and survives(code):
            low = middle
        else:
            high = middle
    code = at_order(info, sign * low)
    assert code is not None
    return as_float(decode(info, code).number)
