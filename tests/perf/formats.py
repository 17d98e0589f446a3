"""Whole arrays into a number format, over ml_dtypes' C++ and gfloat's NumPy doing the same."""

from __future__ import annotations

from collections.abc import Iterator

from tests.perf.measuring import Row, cpu, in_turns

COUNT = 10_000_000  # numbers
GFLOAT_COUNT = 500_000  # the ratio is what counts, and gfloat is slow


def rows(rounds: int) -> Iterator[Row]:
    """FP8 E4M3FN, BF16 and FP16 from float32, to nearest even; the least of several turns."""
    import ml_dtypes
    import numpy as np
    from gfloat import RoundMode, formats, round_ndarray

    from explorer.compute.floats.arrays import encode_array, round_array
    from explorer.compute.floats.formats import FORMATS

    values = np.random.default_rng(1).standard_normal(COUNT).astype(np.float32)
    peers = {"e4m3fn": ml_dtypes.float8_e4m3fn, "bf16": ml_dtypes.bfloat16, "fp16": np.float16}
    for name, theirs in peers.items():
        info = FORMATS[name]
        encode_array(info, values[:10_000])  # its table, made once
        ours, floor = in_turns(
            rounds,
            lambda info=info: cpu(lambda: encode_array(info, values)),  # type: ignore[misc]  # bound now
            lambda theirs=theirs: cpu(lambda: values.astype(theirs)),  # type: ignore[misc]  # bound now
        )
        peer = "NumPy's astype" if name == "fp16" else "ml_dtypes' astype"
        yield Row(
            f"10^7 float32 to {info.label}", min(ours) * 1000, min(floor) * 1000, "ms", peer,
            None if name == "fp16" else 3.0,
        )  # fmt: skip

    info, some = FORMATS["e4m3fn"], values[:GFLOAT_COUNT]
    per_million = 1e9 / GFLOAT_COUNT
    ours, floor = in_turns(
        min(rounds, 3),
        lambda: cpu(lambda: round_array(info, some)),
        lambda: cpu(
            lambda: round_ndarray(formats.format_info_ocp_e4m3, some, RoundMode.TiesToEven)
        ),
    )
    yield Row(
        "10^6 float32 rounded to FP8 E4M3FN", min(ours) * per_million, min(floor) * per_million,
        "ms", "gfloat's round_ndarray", 0.1,
    )  # fmt: skip
