"""One block of a matrix in MXFP4, MXFP8 or NVFP4: values, scale, codes, bytes."""

from __future__ import annotations

import struct

import numpy as np

from explorer.compute.floats.arrays import decode_array
from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.four_bit.steps import Anatomy
from explorer.compute.floats.quantise.block import BlockQuantiser
from explorer.compute.floats.quantise.nvfp4 import NVFP4Quantiser
from explorer.compute.floats.quantise.result import sqnr


def packed(codes: np.ndarray, bits: int) -> bytes:
    """Codes as bytes: of two 4-bit codes in a byte, the first in the low half (which half comes
    first is left to the implementation)."""
    # [bytes]
    if bits == 8:
        return codes.astype(np.uint8).tobytes()
    even = np.append(codes, 0) if len(codes) % 2 else codes
    return bytes(int(low) | int(high) << 4 for low, high in zip(even[::2], even[1::2], strict=True))


def make_anatomy(
    tensor: str, matrix: np.ndarray, name: str, at: int, torchao_floor: bool
) -> Anatomy:
    """The block number `at`, counted along the rows; −1 the one with the largest weight; beyond
    the last, the last."""
    quantiser: NVFP4Quantiser | BlockQuantiser
    if name == "nvfp4":
        quantiser, element, scale_format = NVFP4Quantiser(True, torchao_floor), "e2m1", "e4m3fn"
    else:
        element, scale_format = name.removeprefix("mx-"), "e8m0"
        quantiser = BlockQuantiser(element, "rceil")
    got = quantiser.quantise(matrix)
    exact = matrix.astype(np.float64)
    along = -(-matrix.shape[1] // quantiser.size)
    last = matrix.shape[0] * along - 1
    if at < 0:
        row, column = divmod(int(np.argmax(np.abs(exact))), matrix.shape[1])
        at = row * along + column // quantiser.size
    row, place = divmod(min(at, last), along)
    part = slice(place * quantiser.size, (place + 1) * quantiser.size)
    values, restored, codes = exact[row, part], got.dequantised[row, part], got.codes[row, part]
    scale, info = float(got.scales[row * along + place]), FORMATS[element]
    assert got.scale_codes is not None
    two_level = name == "nvfp4"
    return Anatomy(
        tensor, quantiser.label, element, info.bits, scale_format,
        got.scales.reshape(matrix.shape[0], along), row, place, values, values / scale,
        codes.astype(np.int64), decode_array(info, np.ascontiguousarray(codes)), restored,
        int(got.scale_codes[row * along + place]), scale, got.tensor_scale,
        struct.pack(">f", got.tensor_scale) if two_level else b"", packed(codes, info.bits),
        got.bits, sqnr(exact, got.dequantised), sqnr(values, restored),
    )  # fmt: skip
