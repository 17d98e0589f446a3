"""Losses of converted models on text the model itself wrote, and a short repair training (torch).

No text has to ship for this: the model with all heads is the teacher. Windows of its own text are
drawn from its probabilities; on them it is the best model there is, and what another loses more is
an estimate of the divergence between the two. Ainslie et al. 2023 train on with the text of the
first training; here the converted model learns the teacher's probabilities (Hinton et al. 2015).
"""

from __future__ import annotations

import copy
from collections.abc import Generator
from dataclasses import dataclass, field

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from explorer.compute.attention.variants import Point
from explorer.compute.models.decoder import Decoder
from explorer.compute.models.probe import repeated_rows, second_copy_loss
from explorer.compute.models.training import mean_loss

#: Models with more parameters write less, or nothing at all, and are not trained.
SMALL, MEDIUM = 1_000_000, 20_000_000
#: Rows of a batch of the repair: windows of own text, and rows BOS + s + s of random tokens.
OWN_ROWS, COPY_ROWS = 8, 8
LEARNING_RATE = 2e-3


@dataclass(frozen=True)
class Material:
    """What losses are measured on. ids, int64."""

    own: Tensor  # (windows, length + 1) held-out text of the model's own, BOS first if it has one
    copy: Tensor  # (rows, 1 + 2 · period), or no rows where the model is too large
    bos: int


def windows_for(decoder: Decoder) -> tuple[int, int]:
    """(windows, length) of own text that is measured; (0, 0) for a model too large to write it."""
    size = sum(weights.numel() for weights in decoder.parameters())
    if size <= SMALL:
        return 24, min(48, decoder.config.context - 1)
    return (6, min(24, decoder.config.context - 1)) if size <= MEDIUM else (0, 0)


def write(
    decoder: Decoder, bos: int, rows: int, length: int, generator: torch.Generator
) -> Generator[None, None, Tensor]:
    """(rows, length + 1): BOS and `length` tokens, each drawn from the model's probabilities."""
    ids = torch.full((rows, 1), bos, dtype=torch.int64)
    for _ in range(length):
        chances = decoder(ids)[:, -1].softmax(-1)
        ids = torch.cat((ids, torch.multinomial(chances, 1, generator=generator)), dim=1)
        yield None
    return ids


def prepare(decoder: Decoder, bos: int, seed: int) -> Generator[None, None, Material]:
    """Held-out text of the model's own, and repeated random tokens; see `Material`."""
    rows, length = windows_for(decoder)
    if not rows or length < 1:
        return Material(torch.zeros(0, 1, dtype=torch.int64), torch.zeros(0, 1, dtype=torch.int64),
                        bos)  # fmt: skip
    generator = torch.Generator().manual_seed(seed)
    own = yield from write(decoder, bos, rows, length, generator)
    period = min(24, (decoder.config.context - 1) // 2)
    repeated = repeated_rows(decoder, bos, period)[:rows] if period >= 2 else own[:0]
    return Material(own, repeated, bos)


def losses(decoder: Decoder, material: Material) -> tuple[float, float]:
    """(own text, second copy) in nats per token; NaN where there is nothing to measure."""
    own = copied = float("nan")
    with torch.no_grad():
        if len(material.own):
            own = float(mean_loss(decoder(material.own[:, :-1]), material.own[:, 1:]))
        if len(material.copy):
            copied = second_copy_loss(decoder, material.copy)
    return own, copied


@dataclass
class Repair:
    """One training of all converted models, side by side on the same batches."""

    teacher: Decoder
    students: dict[int, Decoder]  # by number of key/value heads
    material: Material
    generator: torch.Generator
    optimisers: dict[int, torch.optim.AdamW] = field(init=False)
    text: Tensor = field(init=False)

    def __post_init__(self) -> None:
        self.students = {
            groups: copy.deepcopy(student).requires_grad_(True)
            for groups, student in self.students.items()
        }
        self.optimisers = {
            groups: torch.optim.AdamW(student.parameters(), lr=LEARNING_RATE, betas=(0.9, 0.95))
            for groups, student in self.students.items()
        }
        self.text = self.material.own[:0]

    def read(self) -> Generator[None, None, None]:
        """Lets the teacher write the text to learn from; none of it is what losses are measured
        on."""
        self.text = yield from write(
            self.teacher, self.material.bos, 64, self.material.own.shape[1] - 1, self.generator
        )

    def batch(self) -> Tensor:
        """(OWN_ROWS + COPY_ROWS, tokens): own text, and random tokens that come a second time."""
        chosen = torch.randint(len(self.text), (OWN_ROWS,), generator=self.generator)
        own = self.text[chosen, :-1]
        tokens = own.shape[1]
        unit = torch.randint(
            self.teacher.config.vocabulary_size, (COPY_ROWS, max(tokens // 2, 1)),
            generator=self.generator,
        )  # fmt: skip
        repeated = torch.cat((torch.full((COPY_ROWS, 1), self.material.bos), unit, unit), dim=1)
        repeated = functional.pad(repeated, (0, 2), value=self.material.bos)[:, :tokens]
        return torch.cat((own, repeated))

    def update(self, share: float) -> Generator[None, None, None]:
        """One step of each student towards the teacher's probabilities; the rate falls to zero
        with the `share` of the training that is done."""
        # [repair]
        ids = self.batch()
        with torch.no_grad():
            wanted = self.teacher(ids).softmax(-1).flatten(0, -2)
        for groups, student in self.students.items():
            optimiser = self.optimisers[groups]
            optimiser.param_groups[0]["lr"] = LEARNING_RATE * (1.0 - share)
            loss = functional.cross_entropy(student(ids).flatten(0, -2), wanted)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(student.parameters(), 1.0)
            optimiser.step()
            yield None

    def point(self, step: int, groups: tuple[int, ...], kept: tuple[float, float]) -> Point:
        """Losses now; `kept` are those of the model itself, which is not trained."""
        found = [
            losses(self.students[each], self.material) if each in self.students else kept
            for each in groups
        ]
        own, copied = np.array(found).T.tolist()
        return Point(step, tuple(own), tuple(copied))
