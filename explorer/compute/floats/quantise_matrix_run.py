"""The run of "Quantise a matrix": read it, quantise it, measure it, compare all formats."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from pathlib import Path

import numpy as np

from explorer.compute.floats.matrices import Stored, UnusableFolder, matrices, read
from explorer.compute.floats.quantise.catalogue import catalogue
from explorer.compute.floats.quantise.codebook import CodebookQuantiser
from explorer.compute.floats.quantise.integer import IntegerQuantiser
from explorer.compute.floats.quantise.result import Quantised, Quantiser, row_sqnr, sqnr
from explorer.compute.floats.quantise_matrix import (
    MOST_COLUMNS,
    MOST_ROWS,
    STAGES,
    Example,
    Histogram,
    Params,
    Ranked,
    Shared,
    Step,
    outlier_columns,
    quantiser_of,
    with_outliers,
)
from explorer.core.params import ParamError
from explorer.core.paths import resources
from explorer.core.trace import Limit, Producer, Progress, Section, Trace
from explorer.core.words import Message, message

BINS = 161
FAMILIES = {
    "IntegerQuantiser": "integer", "CastQuantiser": "float", "BlockQuantiser": "mx",
    "NVFP4Quantiser": "nvfp4", "CodebookQuantiser": "codebook",
}  # fmt: skip


def run(params: Params) -> Producer:
    """Quantise one matrix. Shared is a `Shared`, the steps are `Step`s.

    Raises ParamError: a folder without weights that can be read, a matrix that is not finite.
    """
    yield Progress(0.0, message("progress.read"))
    stored, all_of_them, notices = choose(params)
    plain = read_part(params, stored)
    if plain.shape != stored.shape:
        notices.append(
            message("notice.cut", rows=plain.shape[0], columns=plain.shape[1],
                    of_rows=stored.shape[0], of_columns=stored.shape[1])
        )  # fmt: skip
    columns = outlier_columns(params.outliers, plain.shape[1])
    matrix = with_outliers(plain, columns, params.factor) if columns else plain
    yield None

    quantiser = quantiser_of(params)
    result = quantiser.quantise(matrix)
    yield None
    ranked: list[Ranked] = []
    others = [q for q in catalogue(params.rule, int(params.group)) if q.name != quantiser.name]
    for found in rank(plain, matrix, columns, [quantiser, *others]):
        if found is not None:
            ranked.append(found)
        yield Progress(0.2 + 0.7 * len(ranked) / (len(others) + 1), message("progress.compare"))
    shared = yield from measure(params, stored, matrix, columns, quantiser, result, ranked)
    yield None
    sections = tuple(
        Section(name, place, message(f"section.{name}")) for place, name in enumerate(STAGES)
    )
    named = tuple((str(place), each.name) for place, each in enumerate(all_of_them))
    return Trace(
        params, tuple(Step(name) for name in STAGES), shared, sections, scales_of(shared),
        {"tensor": Limit(0, len(named) - 1, named[:1000])}, tuple(notices),
    )  # fmt: skip


def choose(params: Params) -> tuple[Stored, tuple[Stored, ...], list[Message]]:
    """The matrix the params name, all there are, and what had to be changed."""
    folder = Path(params.folder) if params.folder else resources() / "models" / params.model
    field = "folder" if params.folder else "model"
    try:
        found = matrices(folder)
    except UnusableFolder as error:
        raise unusable(field, params, error) from error
    except ValueError as error:  # a path with a NUL in it
        raise unusable(field, params, UnusableFolder("missing", params.folder)) from error
    last = len(found) - 1
    notices = []
    if params.tensor > last:
        notices.append(message("notice.tensor", tensor=params.tensor, last=last))
    return found[min(params.tensor, last)], found, notices


def unusable(field: str, params: Params, error: UnusableFolder) -> ParamError:
    """The same as an error of a field."""
    return ParamError(
        field, params.folder or params.model, "a folder with weights in safetensors files",
        "rule", f"error.{error.reason}", {"detail": error.detail[:200].replace("\0", "�")},
    )  # fmt: skip


def read_part(params: Params, stored: Stored) -> np.ndarray:
    """The matrix (at most MOST_ROWS × MOST_COLUMNS of it), float32; finite, else ParamError."""
    try:
        matrix = read(stored, MOST_ROWS, MOST_COLUMNS)
    except UnusableFolder as error:
        raise unusable("folder" if params.folder else "model", params, error) from error
    bad = matrix.size - int(np.count_nonzero(np.isfinite(matrix)))
    if bad:
        raise ParamError(
            "tensor", stored.name, "a matrix of finite numbers", "rule", "error.finite",
            {"tensor": stored.name, "count": bad},
        )  # fmt: skip
    return matrix


def sqnr_of_rest(matrix: np.ndarray, restored: np.ndarray, columns: tuple[int, ...]) -> float:
    """SQNR of all columns but some.

    Loud columns are most of the signal. While they come through, the ratio over everything looks
    well, even if all the others have become zero.
    """
    if len(columns) in (0, matrix.shape[1]):
        return sqnr(matrix, restored)
    return sqnr(np.delete(matrix, columns, axis=1), np.delete(restored, columns, axis=1))


def rank(
    plain: np.ndarray, matrix: np.ndarray, columns: tuple[int, ...], which: list[Quantiser]
) -> Iterator[Ranked | None]:
    """Each format on the matrix, and on the one without outlier columns; None in between."""
    for quantiser in which:
        got = quantiser.quantise(matrix)
        now = before = sqnr(matrix, got.dequantised)
        rest = sqnr_of_rest(matrix, got.dequantised, columns)
        if columns:
            yield None
            before = sqnr(plain, quantiser.quantise(plain).dequantised)
        family = FAMILIES[type(quantiser).__name__]
        scaled = family == "integer" or (family == "float" and "-" in quantiser.name)
        yield Ranked(
            quantiser.name, quantiser.label, family,
            got.grouping.granularity if scaled else "", got.grouping.size if scaled else 0,
            more_of(quantiser), got.bits, now, rest, before,
        )  # fmt: skip


def more_of(quantiser: Quantiser) -> str:
    """What tells a format from another with the same label."""
    if isinstance(quantiser, IntegerQuantiser) and quantiser.affine:
        return "affine"
    return "double" if isinstance(quantiser, CodebookQuantiser) and quantiser.double else ""


def histogram(values: np.ndarray, low: float, high: float, bins: int = BINS) -> Histogram:
    """Counts in equal bins from low to high; what lies beyond is counted in the outer ones."""
    if not high > low:
        low, high = low - 0.5, high + 0.5
    edges = np.linspace(low, high, bins + 1)
    counts, _ = np.histogram(np.clip(values, low, high), edges)
    return Histogram(edges, counts.astype(np.int64))


def measure(
    params: Params, stored: Stored, matrix: np.ndarray, columns: tuple[int, ...],
    quantiser: Quantiser, q: Quantised, ranked: list[Ranked],
) -> Generator[None, None, Shared]:  # fmt: skip
    """Everything that is shown about one quantised matrix."""
    group = q.grouping.group_of(matrix.shape)
    scale = np.where(q.scales > 0, q.scales, 1.0)[group]  # a block of zeros may have the scale 0
    zero = q.zero_points[group]
    exact = matrix.astype(np.float64)
    inside = exact / scale + zero
    error = q.dequantised - exact
    middles = (q.levels[:-1] + q.levels[1:]) / 2
    place = np.searchsorted(middles, q.dequantised / scale + zero).astype(np.int32)
    yield None
    usage = np.bincount(place.ravel(), minlength=len(q.levels)).astype(np.int64)
    share = usage[usage > 0] / place.size
    largest = float(np.abs(exact).max())
    low, high = span(q, inside)
    in_steps = error / scale
    reach = float(np.quantile(np.abs(in_steps), 0.9995)) or 0.5
    worst = int(np.argmax(np.abs(error)))
    yield None
    row_used = np.array([len(np.unique(row)) for row in place], dtype=np.int64)
    yield None
    return Shared(
        model=Path(params.folder).name if params.folder else params.model,
        tensor=stored.name, shape=stored.shape, label=quantiser.label,
        family=FAMILIES[type(quantiser).__name__], grouping=q.grouping, bits=q.bits,
        sqnr=sqnr(exact, q.dequantised),
        rest=sqnr_of_rest(exact, q.dequantised, columns), matrix=matrix, outlier_columns=columns,
        scales=q.scales, zero_points=q.zero_points, tensor_scale=q.tensor_scale,
        levels=q.levels, place=place, inside=inside.astype(np.float32),
        error=error.astype(np.float32), clipped=q.clipped,
        values=histogram(exact, -largest, largest), within=histogram(inside, low, high),
        restored=histogram(q.dequantised, -largest, largest),
        errors=histogram(in_steps, -reach, reach, 81), usage=usage,
        entropy=max(0.0, float(-(share * np.log2(share)).sum())),
        rms_error=float(np.sqrt(np.mean(in_steps * in_steps))),
        row_largest=np.abs(exact).max(axis=1), row_scale=scale.max(axis=1),
        row_used=row_used, row_sqnr=row_sqnr(exact, q.dequantised),
        example=Example(*divmod(worst, matrix.shape[1])),
        ranked=tuple(sorted(ranked, key=lambda each: (each.bits, each.name))),
        chosen=quantiser.name,
    )  # fmt: skip


def span(q: Quantised, inside: np.ndarray) -> tuple[float, float]:
    """The stretch of levels worth showing: all of them, unless the values use a small part."""
    low, high = float(q.levels[0]), float(q.levels[-1])
    if len(q.levels) <= 1024:
        return low, high
    reach = float(np.abs(inside).max()) or 1.0
    return max(low, -reach), min(high, reach)


def scales_of(shared: Shared) -> dict[str, tuple[float, float]]:
    """One range per quantity, for the colours of the map."""
    largest = float(np.abs(shared.matrix).max())
    return {
        "weight": (-largest, largest),
        "scale": (0.0, float(shared.scales.max())),
        "error": (0.0, float(np.abs(shared.error).max())),
    }
