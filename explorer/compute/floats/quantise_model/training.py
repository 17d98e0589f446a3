"""Quantised after training (PTQ), or trained while quantised (QAT): the same bits (torch).

Quantisation-aware training keeps float weights, rounds them in every forward pass and lets the
gradient through as if it had not (the straight-through estimator). The texts that the models were
trained on do not ship, so the 16-bit model is the teacher: it writes passages by itself, one token
drawn after another, and the student learns to give its probabilities on them (distillation, as in
LLM-QAT, Liu et al. 2023). Nothing else is learned from; the measured text is never seen.
"""

from __future__ import annotations

import copy
import math
from collections.abc import Generator
from dataclasses import replace

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils import parametrize

from explorer.compute.floats.quantise_model.bits import row_of
from explorer.compute.floats.quantise_model.grid import fake_quantised
from explorer.compute.floats.quantise_model.reading import (
    chances,
    continuation,
    open_reader,
    quality,
    written,
)
from explorer.compute.floats.quantise_model.settings import Params
from explorer.compute.floats.quantise_model.steps import Row, Trained, Training
from explorer.compute.floats.quantise_model.weights import half
from explorer.compute.models.decoder import Decoder
from explorer.core.trace import FINISH, Append, Producer, Progress, Section, Trace, returned
from explorer.core.words import message

MODEL = "clear"
PASSAGES, BATCH, PASSAGE_LENGTH = 48, 12, 64
LEARNING_RATE = 2e-3
LOOKS = 10  # how often the student is measured on the way


class Rounded(nn.Module):
    """What a weight is seen as: rounded, with the gradient passed straight through."""

    def __init__(self, bits: int, granularity: str, group: int) -> None:
        super().__init__()
        self.bits, self.granularity, self.group = bits, granularity, group

    def forward(self, weight: Tensor) -> Tensor:
        """(rows, columns) → the same shape, on the grid."""
        return fake_quantised(weight, self.bits, self.granularity, self.group)


def student_of(decoder: Decoder, bits: int, granularity: str, group: int) -> Decoder:
    """A copy that keeps its float weights and computes with rounded ones."""
    student = copy.deepcopy(decoder).requires_grad_(True)
    for module in list(student.modules()):
        if isinstance(module, (nn.Linear, nn.Embedding)):
            parametrize.register_parametrization(
                module, "weight", Rounded(bits, granularity, group)
            )
    return student


def passages(
    teacher: Decoder, count: int, length: int, bos: int, seed: int
) -> Generator[None, None, Tensor]:
    """(count, length) ids that the teacher writes by itself, BOS first."""
    random = torch.Generator().manual_seed(seed)
    ids = torch.full((count, 1), bos, dtype=torch.int64)
    for _ in range(length - 1):
        with torch.no_grad():
            chance = teacher(ids)[:, -1].softmax(-1)
        ids = torch.cat((ids, torch.multinomial(chance, 1, generator=random)), dim=1)
        yield
    return ids


def learn(
    student: Decoder, teacher: Decoder, ids: Tensor, steps: int, seed: int
) -> Generator[float, None, None]:
    """Adam on KL(teacher ‖ student); yields the loss of each step, before it."""
    random = torch.Generator().manual_seed(seed + 1)
    optimiser = torch.optim.Adam(student.parameters(), lr=LEARNING_RATE)
    with torch.no_grad():
        wanted = teacher(ids).log_softmax(-1)
    for step in range(steps):
        rows = torch.randint(len(ids), (min(BATCH, len(ids)),), generator=random)
        # [training] forward with rounded weights, backward to the float weights behind them
        given = student(ids[rows]).log_softmax(-1)
        loss = functional.kl_div(
            given.flatten(0, 1), wanted[rows].flatten(0, 1), log_target=True,
            reduction="batchmean",
        )  # fmt: skip
        optimiser.zero_grad()
        loss.backward()
        for group in optimiser.param_groups:
            group["lr"] = LEARNING_RATE * (1 - step / steps)
        optimiser.step()
        yield float(loss.detach())


def run_training(params: Params) -> Producer:
    """Round the small model, then let it learn while it is rounded."""
    yield Progress(0.0, message("progress.model"))
    reader = open_reader(MODEL, params.prompt, params.text)
    teacher = half(reader.model.decoder)
    bits, granularity, group = params.trained_bits, params.granularity, params.group
    reference = chances(teacher, reader)
    start = yield from continuation(teacher, reader)
    settings = replace(params, embedding=True)
    ours = quality(reference, reference, reader)
    first = row_of(teacher, settings, 16, written(reader, start, start), ours)
    yield Progress(0.1, message("progress.passages"))
    bos = reader.prompt[0]
    made = yield from passages(teacher, PASSAGES, PASSAGE_LENGTH, bos, params.seed)
    student = student_of(teacher, bits, granularity, group)

    def measured() -> Row:
        found = quality(chances(student, reader), reference, reader)
        ids = returned(continuation(student, reader))
        return row_of(teacher, settings, bits, written(reader, ids, start), found)

    rounded = measured()
    learned = [Trained(0, math.nan, rounded)]
    story = "".join(reader.shown(made[0, 1:].tolist()))
    every = max(1, params.training_steps // LOOKS)

    def trace(complete: bool) -> Trace:
        levels = 2**bits - 1
        shared = Training(
            reader.model.card.title, reader.shown(reader.prompt[1:]), reader.predictions, bits,
            levels, story, PASSAGES, PASSAGE_LENGTH, first, rounded, tuple(learned),
        )  # fmt: skip
        sections = [Section("rounded", 0, message("section.rounded"))]
        if len(learned) > 1:
            sections.append(Section("training", 1, message("section.training")))
        most = max(each.row.quality.loss for each in learned)
        scales = {"loss": (min(first.quality.loss, most), most)}
        return Trace(params, tuple(learned), shared, tuple(sections), scales,
                     notices=reader.notices, complete=complete)  # fmt: skip

    taught = learn(student, teacher, made, params.training_steps, params.seed)
    for step, loss in enumerate(taught, 1):
        asked = yield None
        if step % every == 0 or step == params.training_steps:
            row = measured()
            learned.append(Trained(step, loss, row))
            asked = (yield Append(trace(False))) or asked
            done = Progress(0.2 + 0.8 * step / params.training_steps, message("progress.training"))
            asked = (yield done) or asked
        if asked == FINISH:
            break
    return trace(True)
