"""The four topics against other libraries."""

from __future__ import annotations

import importlib.metadata

import numpy as np

from explorer.compute.floats.four_bit.film import PUBLISHED
from explorer.compute.floats.four_bit.settings import Params
from explorer.compute.floats.four_bit.steps import Anatomy, Film, Ledger, Rules
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace


def checks(params: Params, trace: Trace) -> list[Check]:
    """What others make of the same."""
    shared = trace.shared
    if shared.film is not None:
        return film_checks(params, shared.film)
    if shared.anatomy is not None:
        return [anatomy_check(shared.anatomy)]
    if shared.rules is not None:
        return [rules_check(params, shared.rules)]
    return [ledger_check(params, shared.ledger)]


def film_checks(params: Params, film: Film) -> list[Check]:
    """Quantiles by torch; the result beside bitsandbytes' constants."""
    import torch

    kind = torch.float32 if params.precision == "float32" else torch.float64
    above = torch.linspace(0.9677083, 0.5, 9, dtype=kind)[:-1].double()
    quantiles = np.sqrt(2) * torch.erfinv(2 * above - 1).numpy()
    apart = float(np.abs(quantiles - film.positive).max())
    exact = params.precision == "float32"
    return [
        compared("torch {version}: linspace, erfinv", apart, 1e-6 if exact else 1e-12,
                 params.precision, version=torch.__version__),
        compared("bitsandbytes' 16 constants", float(np.abs(film.levels - PUBLISHED).max()),
                 0.0 if exact else 2e-7, params.precision),
    ]  # fmt: skip


def anatomy_check(anatomy: Anatomy) -> Check:
    """The codes of the block, read by ml_dtypes."""
    try:
        import ml_dtypes
    except ImportError:
        return Check("ml_dtypes", "missing")
    kinds = {"e2m1": "float4_e2m1fn", "e4m3fn": "float8_e4m3fn", "e8m0": "float8_e8m0fnu"}
    codes = anatomy.codes.astype(np.uint8).view(getattr(ml_dtypes, kinds[anatomy.element]))
    scale = np.array([anatomy.scale_code], np.uint8).view(
        getattr(ml_dtypes, kinds[anatomy.scale_format])
    )
    factor = float(scale.astype(np.float64)[0]) * anatomy.tensor_scale
    theirs = codes.astype(np.float64) * factor
    apart = float(np.abs(theirs - anatomy.restored).max())
    return compared("ml_dtypes {version}: codes and scale", apart, 0.0, "float64",
                    version=ml_dtypes.__version__)  # fmt: skip


def rules_check(params: Params, rules: Rules) -> Check:
    """The rule "floor" by gfloat, whose scale it is too."""
    try:
        import gfloat
        from gfloat import formats
    except ImportError:
        return Check("gfloat", "missing")
    kind = {
        "e4m3fn": formats.format_info_ocp_e4m3, "e5m2": formats.format_info_ocp_e5m2,
        "e3m2": formats.format_info_ocp_e3m2, "e2m3": formats.format_info_ocp_e2m3,
        "e2m1": formats.format_info_ocp_e2m1, "int8": formats.format_info_ocp_int8,
    }[params.element]  # fmt: skip
    apart = 0.0
    for rule in rules.rules:
        scale = 2.0**rule.exponent
        inside = np.clip(rules.values / scale, -127 / 64, 2) if params.element == "int8" else (
            rules.values / scale
        )  # fmt: skip
        theirs = [gfloat.round_float(kind, float(v), sat=True) * scale for v in inside]
        apart = max(apart, float(np.abs(np.array(theirs) - rule.restored).max()))
    return compared("gfloat {version}: elements of all four", apart, 0.0, "float64",
                    version=importlib.metadata.version("gfloat"))  # fmt: skip


def ledger_check(params: Params, ledger: Ledger) -> Check:
    """The restored maxima once more in torch, in float32 as libraries compute them."""
    import torch

    maxima = torch.from_numpy(ledger.maxima.astype(np.float32))
    rest = maxima - maxima.mean()
    size = int(params.second_size)
    padded = torch.nn.functional.pad(rest, (0, -len(rest) % size)).reshape(-1, size)
    most = padded.abs().amax(1, keepdim=True).clamp_min(torch.finfo(torch.float32).tiny)
    inside = padded / most
    if params.variant == "linear":
        most_code = 2 ** (params.second_bits - 1) - 1
        back = (inside * most_code).round() / most_code
    elif params.variant == "torchao":
        back = (inside * 128).round().clamp(-128, 127) / 128
    elif params.variant == "fp8":
        back = (inside * 448).to(torch.float8_e4m3fn).float() / 448
    else:
        edges = [torch.linspace(0.1, 1, 2**decade + 1) for decade in range(7)]
        half = torch.cat([10 ** (k - 6) * (e[:-1] + e[1:]) / 2 for k, e in enumerate(edges)])
        levels = torch.cat([half, -half, torch.tensor([0.0, 1.0])]).sort().values
        back = levels[torch.bucketize(inside, (levels[:-1] + levels[1:]) / 2)]
    theirs = (back * most).reshape(-1)[: len(rest)] + maxima.mean()
    apart = np.abs(theirs.numpy() - ledger.restored)
    # a maximum within float32 of the middle between two levels may go either way: not counted
    share = float(np.quantile(apart, 0.98)) / float(ledger.maxima.max() or 1.0)
    return compared("torch {version}: maxima read back", share, 1e-5, "of the largest, float32",
                    version=torch.__version__)  # fmt: skip
