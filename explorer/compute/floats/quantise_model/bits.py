"""16 → 8 → 6 → 4 → 3 → 2 bits per weight; curves over how many weights share a scale (torch)."""

from __future__ import annotations

from collections.abc import Generator

import numpy as np
from torch import Tensor

from explorer.compute.floats.quantise import Grouping
from explorer.compute.floats.quantise_model.reading import (
    Reader,
    chances,
    continuation,
    open_reader,
    quality,
    written,
)
from explorer.compute.floats.quantise_model.settings import (
    CURVE_WIDTHS,
    GRANULARITIES,
    WIDTHS,
    Params,
    grouping_of,
)
from explorer.compute.floats.quantise_model.steps import Bits, Quality, Row, Written
from explorer.compute.floats.quantise_model.weights import half, kept_copy, size_of
from explorer.compute.models.decoder import Decoder
from explorer.core.trace import Producer, Progress, Section, Trace
from explorer.core.words import message


def run_bits(params: Params) -> Producer:
    """The same text and the same beginning, with ever fewer bits per weight."""
    yield Progress(0.0, message("progress.model"))
    reader = open_reader(params.model, params.prompt, params.text)
    decoder = half(reader.model.decoder)
    reference = chances(decoder, reader)
    start = yield from continuation(decoder, reader)

    measured: dict[tuple[int, Grouping], Quality] = {}
    rows = []
    for number, bits in enumerate(WIDTHS):
        yield Progress(0.5 * number / len(WIDTHS), message("progress.bits", bits=bits))
        model = yield from kept_copy(decoder, bits, params.grouping, params.embedding)
        found = quality(chances(model, reader), reference, reader)
        measured[bits, params.grouping] = found
        ids = yield from continuation(model, reader)
        rows.append(row_of(decoder, params, bits, written(reader, ids, start), found))
    shared = yield from curves(params, reader, decoder, reference, measured, tuple(rows))
    sections = tuple(
        Section(f"bits-{row.bits}", index, message("section.bits", bits=row.bits))
        for index, row in enumerate(rows)
    )
    losses = np.concatenate([shared.curve_loss.ravel(), [row.quality.loss for row in rows]])
    scales = {"loss": (float(losses.min()), float(losses.max()))}
    return Trace(params, tuple(rows), shared, sections, scales, notices=reader.notices)


def row_of(decoder: Decoder, params: Params, bits: int, text: Written, found: Quality) -> Row:
    """A row of the table."""
    size = size_of(decoder, bits, params.grouping, params.embedding)
    return Row(f"w{bits}", bits, text, found, size.bytes, size.bits_per_weight)


def curves(
    params: Params, reader: Reader, decoder: Decoder, reference: list[Tensor],
    measured: dict[tuple[int, Grouping], Quality], rows: tuple[Row, ...],
) -> Generator[Progress | None, None, Bits]:  # fmt: skip
    """Loss against bits per weight, for one scale per matrix, row and group."""
    shape = (len(GRANULARITIES), len(CURVE_WIDTHS) + 1)
    bits, loss, divergence = np.zeros(shape), np.zeros(shape), np.zeros(shape)
    done, most = 0, shape[0] * len(CURVE_WIDTHS)
    for line, granularity in enumerate(GRANULARITIES):
        grouping = grouping_of(granularity, params.group)
        bits[line, 0], loss[line, 0] = 16.0, rows[0].quality.loss
        for point, width in enumerate(CURVE_WIDTHS, 1):
            done += 1
            yield Progress(0.5 + 0.5 * done / most, message("progress.curves"))
            found = measured.get((width, grouping))
            if found is None:
                model = yield from kept_copy(decoder, width, grouping, params.embedding)
                found = quality(chances(model, reader), reference, reader)
            size = size_of(decoder, width, grouping, params.embedding)
            bits[line, point] = size.bits_per_weight
            loss[line, point], divergence[line, point] = found.loss, found.divergence
    size = size_of(decoder, 8, params.grouping, params.embedding)
    return Bits(
        reader.model.card.title, size.parameters, size.quantised, reader.shown(reader.prompt[1:]),
        reader.predictions, np.array([16, *CURVE_WIDTHS], dtype=np.int64), bits, loss, divergence,
        rows,
    )  # fmt: skip
