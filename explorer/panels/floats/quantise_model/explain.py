"""The words beside a step: which sentence, which formula, and this step's numbers in it."""

from __future__ import annotations

from typing import Any

from explorer.compute.floats.quantise_model.steps import (
    Activations,
    Bits,
    Cache,
    Depth,
    Place,
    Row,
    Scheme,
    Stored,
    Trained,
    Training,
)
from explorer.core.formatting import count, data_size, fixed, number
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.floats.quantise_model.layout import per_cent

LOSS = r"L = -\frac{1}{n} \sum_{t} \ln p(x_t \mid x_{<t})"
ROUNDED = r"\hat{w} = s \cdot \mathrm{round}\left(\frac{w}{s}\right), \quad "
ROUND = ROUNDED + r"s = \frac{\max |w|}{2^{b-1} - 1}"
STEP = r"s = \frac{\max |x|}{2^{7} - 1}"
CACHE = r"\frac{n\, b + 16\, m}{16\, n}"
ERROR = r"\frac{\| \hat{x} - x \|}{\| x \|}"
THROUGH = ROUNDED + r"\frac{\partial L}{\partial w} := \frac{\partial L}{\partial \hat{w}}"


def tex_count(value: int) -> str:
    """A whole number in TeX, with thin spaces between thousands."""
    return f"{value:,}".replace(",", r"\,")


def told(trace: Trace, index: int) -> Explanation:
    """The explanation of a step."""
    return {
        "bits": _bits, "activations": _activations, "cache": _cache, "depth": _depth,
        "training": _training,
    }[trace.params.topic](trace, index)  # fmt: skip


def _bits(trace: Trace, index: int) -> Explanation:
    shared: Bits = trace.shared
    row: Row = trace[index]
    start = fixed(trace[0].quality.loss, 3)
    if row.bits == 16:
        return Explanation(
            message("heading.start"),
            message("say.start", parameters=count(shared.parameters), size=data_size(row.size),
                    tokens=shared.tokens),
            LOSS, f"L = {start}", (message("notice.simulated"),), ("W090",),
        )  # fmt: skip
    same = row.written.different < 0
    at = shared.widths.tolist().index(4)
    notice: list[Message] = [
        message("notice.text_is_late", divergence=number(row.quality.divergence)),
        message("notice.granularity", size=trace.params.group,
                **{name: fixed(shared.curve_loss[line, at], 2)
                   for line, name in enumerate(("tensor", "channel", "group"))}),
    ]  # fmt: skip
    return Explanation(
        message("heading.bits", bits=row.bits),
        message(
            "say.bits.same" if same else "say.bits", levels=2**row.bits - 1,
            bits=fixed(row.size_bits, 3), size=data_size(row.size),
            loss=fixed(row.quality.loss, 3), start=start, place=row.written.different + 1,
            count=len(row.written.ids),
        ),
        ROUND,
        rf"2^{{{row.bits}-1}} - 1 = {2 ** (row.bits - 1) - 1}, \quad"
        rf" \frac{{8 \cdot {tex_count(row.size)}}}{{{tex_count(shared.parameters)}}}"
        rf" = {row.size_bits:.3f}",
        tuple(notice), ("W090", "W095"),
    )  # fmt: skip


def variant(start: str, scheme: Scheme, shared: Activations) -> str:
    """The key of a sentence about a scheme; there are others where no channel is enlarged."""
    if shared.factor != 1 or scheme.row.scheme == "w8a16":
        return start + scheme.row.scheme
    return start + ("plain.w16a16" if scheme.row.scheme == "w16a16" else "plain")


def _activations(trace: Trace, index: int) -> Explanation:
    shared: Activations = trace.shared
    scheme: Scheme = trace[index]
    step = float(scheme.step.max())
    formula = numbers = ""
    if step:
        largest = float(shared.size.max())
        formula, numbers = STEP, rf"s = \frac{{{largest:.4g}}}{{127}} = {step:.3g}"
    return Explanation(
        message("heading.scheme"),
        message(
            variant("say.", scheme, shared), factor=f"{shared.factor:g}", channel=shared.channel,
            loss=fixed(scheme.row.quality.loss, 3),
            start=fixed(shared.schemes[0].row.quality.loss, 3), step=number(step),
            zeroed=per_cent(scheme.zeroed), error=per_cent(scheme.error),
        ),
        formula, numbers,
        () if shared.factor == 1 else (message("notice.try_one"),), ("W088",),
    )  # fmt: skip


def _cache(trace: Trace, index: int) -> Explanation:
    shared: Cache = trace.shared
    stored: Stored = trace[index]
    row, first = stored.row, shared.rows[0].row
    if not stored.granularity:
        return Explanation(
            message("heading.cache"),
            message("say.k16", numbers=count(stored.numbers), size=data_size(row.size),
                    tokens=len(shared.pieces)),
            r"2 \cdot L \cdot n_{kv} \cdot d \cdot T", rf"{tex_count(stored.numbers)}",
            (), ("W085", "W086", "W087"),
        )  # fmt: skip
    n, m = stored.numbers, stored.scales
    return Explanation(
        message("heading.cache"),
        message(
            "say.cache", bits=row.bits, scales=count(m), size=data_size(row.size),
            share=fixed(100 * row.size / first.size, 1), ideal=fixed(100 * row.bits / 16, 1),
            moved=fixed(100 * stored.moved, 1), loss=fixed(row.quality.loss, 3),
            start=fixed(first.quality.loss, 3),
        ),
        CACHE,
        rf"\frac{{{tex_count(n)} \cdot {row.bits} + 16 \cdot {tex_count(m)}}}"
        rf"{{16 \cdot {tex_count(n)}}} = {row.size / first.size:.3f}",
        (message("notice." + stored.granularity, group=shared.group),), ("W091",),
    )  # fmt: skip


def _depth(trace: Trace, index: int) -> Explanation:
    shared: Depth = trace.shared
    place: Place = trace[index]
    if place.section == "random":
        eight, four = shared.random
        times = [fixed(float(row[-1] / row[0]), 1) for row in shared.random]
        grown = float(eight[place.index] / eight[0])
        return Explanation(
            message("heading.random"),
            message("say.random", first=per_cent(eight[0]), last=per_cent(eight[-1]),
                    first4=per_cent(four[0]), last4=per_cent(four[-1]),
                    times=times[0], times4=times[1]),
            ERROR,
            rf"{eight[0]:.4f} \;\to\; {eight[place.index]:.4f} \quad (\times\, {grown:.2f})",
            (message("notice.norm"),), ("W088",),
        )  # fmt: skip
    if place.section == "alone":
        along = shared.alone[place.index]
        return Explanation(
            message("heading.alone"),
            message("say.alone", layer=place.index + 1, last=per_cent(along[-1])),
            ERROR, rf"{along[2 * place.index + 2]:.4f} \;\to\; {along[-1]:.4f}",
            (message("notice.norm"),), ("W088",),
        )  # fmt: skip
    along = shared.errors[list(shared.widths).index(4)]
    return Explanation(
        message("heading.depth"),
        message("say.depth", four=per_cent(along[place.index]), first=per_cent(along[2]),
                last=per_cent(along[-1])),
        ERROR, f"{along[place.index]:.4f}", (message("notice.norm"),), ("W088",),
    )  # fmt: skip


def _training(trace: Trace, index: int) -> Explanation:
    shared: Training = trace.shared
    now: Trained = trace[index]
    args: dict[str, Any] = {
        "bits": shared.bits, "levels": shared.levels, "loss": fixed(now.row.quality.loss, 3),
        "start": fixed(shared.reference.quality.loss, 3),
        "rounded": fixed(shared.rounded.quality.loss, 3),
    }  # fmt: skip
    numbers = rf"L = {now.row.quality.loss:.3f}"
    if now.step == 0:
        return Explanation(
            message("heading.rounded"), message("say.rounded", **args), ROUND, numbers,
            (message("notice.taught"),), ("W090",),
        )  # fmt: skip
    return Explanation(
        message("heading.learning"), message("say.learning", **args), THROUGH,
        rf"{shared.rounded.quality.loss:.3f} \;\to\; {now.row.quality.loss:.3f}",
        (message("notice.taught"),), ("W092", "W095"),
    )  # fmt: skip
