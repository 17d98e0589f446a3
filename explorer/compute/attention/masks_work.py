"""Runs a model under a mask, changes every input in turn, and measures what moves (torch)."""

from __future__ import annotations

import math
from collections.abc import Generator

import numpy as np
import torch
from torch import Tensor

from explorer.compute.attention.masks import (
    Masks,
    Pairs,
    Params,
    Ripple,
    reachable,
    visible,
    with_cure,
)
from explorer.compute.attention.masks_edges import corner_of, empty_of
from explorer.compute.attention.masks_opening import Opened
from explorer.compute.attention.masks_padding import Padded, padded, shown_levels, tensor
from explorer.compute.attention.masks_rank import rank_of
from explorer.compute.attention.masks_stack import (
    Input,
    Reads,
    Scored,
    masked_softmax,
)
from explorer.compute.attention.reading import at_most
from explorer.compute.models.capture import to_array
from explorer.core.trace import Progress
from explorer.core.words import Message, message

#: Relative change that is still rounding: unaffected rows differ by 0 or by a few units of the last
#: place (2⁻⁵³, 2⁻²⁴, 2⁻¹¹, 2⁻⁸), summed over a few layers.
ROUNDING = {
    torch.float64: 1e-13, torch.float32: 1e-5, torch.float16: 2e-2, torch.bfloat16: 0.1,
}  # fmt: skip


class Work:
    """The parts of one run; each method measures one thing."""

    def __init__(
        self, opened: Opened, params: Params
    ) -> None:  # fmt: skip
        self.opened, self.stack, self.params, self.ids = opened, opened.stack, params, opened.ids
        self.filler, ids = opened.filler, opened.ids
        self.crossing = params.mask == "cross"
        # padding belongs to what is read: with cross-attention, to the other text
        self.text = padded(ids, 0 if self.crossing else params.padding, params.side, self.filler)
        self.read = self.text
        if self.crossing:
            self.read = padded(opened.source, params.padding, params.side, self.filler)
        self.entering = self.stack.embed(self.text.ids, self.text.places)
        self.prefix = min(params.prefix, len(ids))
        self.other = self.other_text() if self.crossing else None
        self.reads = self.reads_of(params.mask, self.prefix)

    def allowed(self, kind: str, prefix: int) -> Pairs:
        """(queries, keys) of the chosen mask; a prefix begins where the text does."""
        before = 0 if self.params.side == "right" else self.params.padding
        return visible(
            kind, len(self.text.ids), len(self.read.ids), prefix + before, self.read.flags
        )

    def reads_of(self, kind: str, prefix: int) -> Reads:
        """The masks of a layer. Where another text is read, self-attention is causal."""
        cure = self.params.cure
        if kind != "cross":
            return Reads(tensor(self.allowed(kind, prefix), self.stack), None, cure)
        own = visible("causal", len(self.text.ids), len(self.text.ids))
        return Reads(tensor(own, self.stack), tensor(self.allowed(kind, prefix), self.stack), cure)

    def other_text(self) -> Input:
        """The other text after all layers of an encoder, or of this model's own without a mask."""
        return self.encoded(self.read.ids)

    def encoded(self, ids: list[int]) -> Input:
        """Token ids at the places of the other text, each reading all of them but the padding."""
        count = len(self.read.ids)
        reads = Reads(tensor(visible("none", count, count, 0, self.read.flags), self.stack))
        return self.stack.encode_other(ids, self.read.places, reads)

    def everything(self, notices: list[Message]) -> Generator[Progress | None, str | None, Masks]:
        """All measurements, with checkpoints between them."""
        params, stack = self.params, self.stack
        levels = stack.run(self.entering, self.reads, other=self.other)
        yield None
        layer, head, chosen = self.choose(levels, notices)
        scored = self.scored(layer, levels[layer])
        yield Progress(0.3, message("progress.ripple"))
        ripple = yield from self.ripple(levels)
        boundaries = []
        if params.mask == "prefix":
            for boundary in range(len(self.ids) + 1):
                boundaries.append(self.boundary(boundary, layer, head))
                yield None
        yield Progress(0.6, message("progress.empty"))
        empty = yield from empty_of(self, layer, head)
        corner = corner_of(self, layer, head) if params.mask == "causal" else None
        yield Progress(0.8, message("progress.rank"))
        own = to_array(self.plain(layer).scaled[head].double())
        rank = rank_of(own, params.keys, params.width, params.seed)
        yield None
        allowed = self.allowed(params.mask, self.prefix)
        causal = levels[-1]
        if params.mask != "causal" and not self.crossing:
            causal = stack.run(self.entering, self.reads_of("causal", 0))[-1]
        shape = (len(boundaries), *allowed.shape)
        return Masks(
            model=self.opened.title, mask=params.mask, trained=stack.trained,
            layers=stack.layers,
            heads=stack.heads, layer=layer, head=head, chosen=chosen,
            reading=self.shown(self.text), read=self.shown(self.read),
            reading_real=self.text.flags, real=self.read.flags, prefix=self.prefix,
            allowed=allowed, weight=self.weight(scored.scaled[head], allowed),
            boundary_allowed=np.array([each[0] for each in boundaries], dtype=bool).reshape(shape),
            boundary_weight=np.array(
                [each[1] for each in boundaries], dtype=np.float32
            ).reshape(shape),
            boundary_loss=np.array([each[2] for each in boundaries]),
            loss=self.loss(levels[-1]),
            loss_causal=math.nan if self.crossing else self.loss(causal),
            ripple=ripple, empty=empty, corner=corner, rank=rank,
        )  # fmt: skip

    def shown(self, text: Padded) -> tuple[str, ...]:
        """The tokens as they are shown; padding as nothing."""
        pieces = self.opened.vocabulary.pieces(text.ids)
        return tuple(p if real else "" for p, real in zip(pieces, text.real, strict=True))

    def scored(self, layer: int, stream: Tensor) -> Scored:
        """The scores that the chosen mask is for, of a layer and the stream that enters it."""
        entering = Input(stream, self.entering.places)
        if self.other is None:
            return self.stack.scored(layer, entering)
        asking = Input(self.stack.after_own(layer, entering, self.reads), entering.places)
        return self.stack.scored(layer, asking, self.other)

    def weight(self, scores: Tensor, allowed: Pairs) -> np.ndarray:
        """(queries, keys) float32 of one head under a mask."""
        weights = masked_softmax(scores, tensor(allowed, self.stack), self.params.cure)
        return to_array(weights.float())

    def choose(self, levels: list[Tensor], notices: list[Message]) -> tuple[int, int, bool]:
        """(layer, head) from 0: as the params say, or the one that spreads its weights most evenly
        under this mask, so that most of what the mask allows can be seen; where cross-attention
        was trained, the one that spreads them least."""
        stack, params = self.stack, self.params
        layer = at_most("layer", params.layer, stack.layers, notices)
        head = at_most("head", params.head, stack.heads, notices)
        if layer and head:
            return layer - 1, head - 1, False
        allowed = tensor(self.allowed(params.mask, self.prefix), self.stack)
        best, found = -math.inf, (0, 0)
        sign = -1.0 if stack.trained == "cross" else 1.0
        for at in range(stack.layers) if not layer else (layer - 1,):
            scaled = self.scored(at, levels[at]).scaled.nan_to_num()
            weights = masked_softmax(scaled, allowed, "zero")
            spread = sign * torch.special.entr(weights).sum(-1).mean(-1)
            for each in range(stack.heads) if not head else (head - 1,):
                if float(spread[each]) > best:
                    best, found = float(spread[each]), (at, each)
        return *found, True

    def ripple(self, levels: list[Tensor]) -> Generator[Progress | None, str | None, Ripple]:
        """Change every input, run the layers again, and see what came out differently.

        Each change is a run of its own with the same shapes: a row that is not reached is computed
        from the same numbers in the same order, and stays what it was.
        """
        # [ripple]
        shown = shown_levels(self.stack.layers)
        inputs = self.changes()
        moved = np.zeros((len(inputs), len(shown), len(self.text.ids)))
        for at, (entering, other) in enumerate(inputs):
            after = self.stack.run(entering, self.reads, other=other)
            for row, level in enumerate(shown):
                change = (after[level] - levels[level]).norm(dim=-1)
                size = levels[level].norm(dim=-1)
                moved[at, row] = to_array((change / size).double())
            yield None
        others = len(self.read.ids) if self.crossing else 0
        own = with_cure(to_array(self.reads.own), self.params.cure)
        cross = None
        if self.reads.cross is not None:
            cross = with_cure(to_array(self.reads.cross), self.params.cure)
        reach = np.zeros(moved.shape, dtype=bool)
        for row, level in enumerate(shown):
            text, other_text = reachable(own, level, cross)
            reach[others:, row] = text.T
            if other_text is not None:
                reach[:others, row] = other_text.T
        texts = (self.read, self.text) if self.crossing else (self.text,)
        vocabulary = self.opened.vocabulary
        return Ripple(
            levels=shown, others=others, pieces=sum((self.shown(text) for text in texts), ()),
            instead=tuple(
                vocabulary.pieces([self.instead(each)])[0] for text in texts for each in text.ids
            ),
            moved=moved, reach=reach, own=own,
            cross=np.zeros((len(own), 0), dtype=bool) if cross is None else cross,
            tolerance=ROUNDING[self.stack.dtype],
            dtype=str(self.stack.dtype).removeprefix("torch."),
        )  # fmt: skip

    def instead(self, token: int) -> int:
        """The token that is put in the place of another: the next one of the vocabulary."""
        return (token + 1) % self.opened.vocabulary.size

    def changes(self) -> list[tuple[Input, Input | None]]:
        """What enters, with one input after the other replaced."""
        # [ripple]
        found: list[tuple[Input, Input | None]] = []
        if self.other is not None:
            for at, token in enumerate(self.read.ids):
                swapped = list(self.read.ids)
                swapped[at] = self.instead(token)
                stream = self.other.stream.clone()
                stream[at] = self.encoded(swapped).stream[at]  # this vector, and no other
                found.append((self.entering, Input(stream, self.other.places)))
        for at, token in enumerate(self.text.ids):
            changed = list(self.text.ids)
            changed[at] = self.instead(token)
            found.append((self.stack.embed(changed, self.text.places), self.other))
        return found

    def boundary(self, boundary: int, layer: int, head: int) -> tuple[Pairs, np.ndarray, float]:
        """Mask, weights and loss with the prefix ending here."""
        levels = self.stack.run(self.entering, self.reads_of("prefix", boundary))
        scores = self.scored(layer, levels[layer]).scaled[head]
        allowed = self.allowed("prefix", boundary)
        return allowed, self.weight(scores, allowed), self.loss(levels[-1])

    def loss(self, stream: Tensor) -> float:
        """Mean surprise in nats at each real token that follows a real one; NaN if there is none,
        or where the model does not predict the next token of this text."""
        real = np.flatnonzero(self.text.real)
        known = not self.crossing or self.stack.trained == "cross"
        if len(real) < 2 or not (self.stack.predicts_next and known):
            return math.nan
        rows = torch.from_numpy(real).to(self.stack.device)
        targets = torch.tensor(self.text.ids, device=self.stack.device)[rows[1:]]
        logits = self.stack.logits(stream)[rows[:-1]]
        return float(torch.nn.functional.cross_entropy(logits, targets))

    def plain(self, layer: int) -> Scored:
        """A layer on the text without padding, under the mask the model was trained with."""
        count = len(self.ids)
        entering = self.stack.embed(list(self.ids), list(range(count)))
        reads = Reads(tensor(visible(self.stack.own_mask, count, count), self.stack))
        stream = self.stack.run(entering, reads, layer)[-1]
        return self.stack.scored(layer, Input(stream, entering.places))
