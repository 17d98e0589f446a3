"""What goes wrong with masks: a row that may read nothing, and the wrong corner (torch)."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING

import numpy as np
from torch import Tensor

from explorer.compute.attention.masks import CURES, Corner, Cure, Empty, Pairs, visible
from explorer.compute.attention.masks_padding import padded, shown_levels, tensor
from explorer.compute.attention.masks_stack import Reads, masked_softmax
from explorer.compute.models.capture import to_array
from explorer.core.trace import Progress

if TYPE_CHECKING:
    from explorer.compute.attention.masks_work import Work


def corner_of(work: Work, layer: int, head: int) -> Corner | None:
    """The last queries alone: the mask aligned at the lower right, and at the upper left."""
    count = len(work.ids)
    new = max(1, count // 4)
    if count < 2:
        return None
    scored = work.plain(layer)
    scores, values = scored.scaled[head], scored.values[head]
    # [corner] the new queries are the last rows of the whole mask; counted from 0, they are not
    causal = visible("causal", count, count)
    whole = masked_softmax(scores, tensor(causal, work.stack), "zero") @ values
    allowed = np.stack([visible("causal", new, count), np.tri(new, count, dtype=bool)])
    weights = masked_softmax(scores[-new:], tensor(allowed, work.stack), "zero")
    expected = whole[-new:]
    difference = (weights @ values - expected).norm(dim=-1) / expected.norm(dim=-1)
    return Corner(new, allowed, to_array(weights.float()), to_array(difference.double()))


def empty_of(work: Work, layer: int, head: int) -> Generator[Progress | None, str | None, Empty]:
    """Padding before the text and a causal mask: the padding may read nothing at all."""
    count = len(work.ids)
    before = work.params.padding if work.params.side == "left" else 0
    text = padded(work.ids, before or 2, "left", work.filler)
    size = len(text.ids)
    allowed = visible("causal", size, size, 0, text.flags)
    entering = work.stack.embed(text.ids, text.places)
    plain = work.stack.embed(list(work.ids), list(range(count)))
    expected = work.stack.run(plain, Reads(tensor(visible("causal", count, count), work.stack)))
    yield None
    scores = work.stack.scored(0, entering).scaled
    row, shown, cures = 0, shown_levels(work.stack.layers), []
    score = to_array(scores[head, row].double())
    for name in CURES:
        levels = work.stack.run(entering, Reads(tensor(allowed, work.stack), None, name))
        cures.append(cure_of(name, score, allowed[row], levels, expected[-1], shown))
        yield None
    return Empty(
        work.shown(text), text.flags, allowed, row, score, shown, tuple(cures)
    )  # fmt: skip


def cure_of(
    name: str, score: np.ndarray, allowed: Pairs, levels: list[Tensor],
    expected: Tensor, shown: tuple[int, ...],
) -> Cure:  # fmt: skip
    """The empty row under a cure, number by number, and what became of the stack."""
    permitted = allowed.copy()
    if name == "self":
        permitted[0] = True
    # [empty]
    low = np.finfo(np.float64).min if name == "finite" else -np.inf
    masked = np.where(permitted, score, low)
    with np.errstate(invalid="ignore"):
        exponential = np.exp(masked - masked.max())
        weight = exponential / exponential.sum()
    if name == "zero":
        weight = np.zeros_like(weight)
    real = len(expected)
    broken = np.array([to_array(levels[level].isnan().any(dim=-1)) for level in shown])
    difference = float((levels[-1][-real:] - expected).abs().max())
    return Cure(name, masked, exponential, float(exponential.sum()), weight, broken, difference)
