"""Formulas of floats and quantisation against numpy, torch and exact fractions."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
import torch

from explorer.compute.concepts.formulas import floats


def test_that_every_finite_half_is_numpys() -> None:
    codes = np.arange(2**16, dtype=np.uint16)
    theirs = codes.view(np.float16).astype(np.float64)
    for code in codes[np.isfinite(theirs)].tolist():
        fields = code >> 15, code >> 10 & 31, code & 1023
        assert floats.half(*fields) == (theirs[code],)


def test_that_the_digits_add_up_to_the_exact_fraction() -> None:
    for bits in (0, 1, 512, 576, 1023):
        assert floats.binary_fraction(bits)[0] == 1 + Fraction(bits, 1024)
    assert floats.binary_fraction(0b1001000000) == (1.5625, 2, 4)


@pytest.mark.parametrize(
    ("fields", "kind"),
    [((5, 10), torch.float16), ((8, 7), torch.bfloat16), ((8, 23), torch.float32),
     ((11, 52), torch.float64)],
)  # fmt: skip
def test_that_the_limits_are_torchs(fields: tuple[int, int], kind: torch.dtype) -> None:
    info = torch.finfo(kind)
    gap, largest, normal, subnormal = floats.limits(*fields)
    assert (gap, largest, normal) == (info.eps, info.max, info.smallest_normal)
    zero, one = torch.zeros((), dtype=kind), torch.ones((), dtype=kind)
    assert subnormal == torch.nextafter(zero, one).item()


@pytest.mark.parametrize("bits", [4, 8])
def test_that_numbers_come_back_as_torchs(bits: int) -> None:
    x = torch.linspace(-4, 4, 333)  # no ties, which torch's float32 would decide otherwise
    low, high = -(2 ** (bits - 1)), 2 ** (bits - 1) - 1
    theirs = torch.fake_quantize_per_tensor_affine(x, 0.02, 3, low, high)
    for number, expected in zip(x.tolist(), theirs.tolist(), strict=True):
        back, code, error, _ = floats.quantised(number, 0.02, 3, bits)
        assert back == pytest.approx(expected, rel=1e-6, abs=1e-9)  # float32
        assert low <= code <= high
        assert error == back - number


def test_that_the_mean_squared_error_within_the_range_is_a_twelfth() -> None:
    x = np.linspace(-2, 2, 4001)
    errors = [floats.quantised(float(v), 0.05, 0, 8)[2] for v in x]
    assert np.mean(np.square(errors)) == pytest.approx(0.05**2 / 12, rel=0.01)


def test_that_without_the_clip_the_code_would_not_fit() -> None:
    assert floats.quantised(10.0, 0.02, 0, 8)[1] == 127
    assert round(10.0 / 0.02) > 127
