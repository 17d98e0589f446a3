"""Trains an encoder or an encoder-decoder: deterministic, and resumable bit for bit.

The loop of `training` with another loss; the schedule of the learning rate is the same.
"""

from __future__ import annotations

import io
import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

import torch
from torch import Tensor, nn
from torch.nn import functional

from explorer.compute.models.encoder import Encoder, padding_mask
from explorer.compute.models.encoder_data import PairBatch, PairCorpus, task_batch
from explorer.compute.models.encoder_decoder import EncoderDecoder
from explorer.compute.models.encoder_recipes import EncoderRecipe, TaskRecipe
from explorer.compute.models.encoder_vocabulary import PairVocabulary, SymbolVocabulary
from explorer.compute.models.errors import ModelFileError
from explorer.core.paths import write_whole

CHECKPOINT = "checkpoint.pt"
M = TypeVar("M", Encoder, EncoderDecoder)


@dataclass
class Run(Generic[M]):
    """A run in progress: the model, and the loss of the batch of a step."""

    recipe: EncoderRecipe | TaskRecipe
    model: M
    loss_of: Callable[[M, int], Tensor]  # model, step → mean nats
    data: str  # changes with the data: a checkpoint of other texts is refused
    device: torch.device
    optimiser: torch.optim.AdamW = field(init=False)
    step: int = 0
    seconds: float = 0.0

    def __post_init__(self) -> None:
        initialise(self.model, self.recipe.seed)
        self.model.to(self.device)
        # Matrices are pulled towards zero; gains, shifts and biases are not.
        weights = list(self.model.parameters())
        groups: list[dict[str, Any]] = [
            {"params": [weight for weight in weights if weight.dim() >= 2]},
            {"params": [weight for weight in weights if weight.dim() < 2], "weight_decay": 0.0},
        ]
        self.optimiser = torch.optim.AdamW(
            groups, lr=self.recipe.learning_rate, betas=(0.9, 0.98),
            weight_decay=self.recipe.weight_decay,
        )  # fmt: skip

    def go(self, until: int | None = None) -> Iterator[Tensor]:
        """Train up to `until` steps (all of them), yielding each batch's loss, in nats."""
        stop = self.recipe.steps if until is None else min(until, self.recipe.steps)
        self.model.train()
        while self.step < stop:
            began = time.perf_counter()
            for group in self.optimiser.param_groups:
                group["lr"] = learning_rate(self.recipe, self.step)
            loss = self.loss_of(self.model, self.step)
            self.optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(self.model.parameters(), self.recipe.clip)
            self.optimiser.step()
            self.step += 1
            self.seconds += time.perf_counter() - began
            yield loss.detach()

    def save(self, folder: Path) -> Path:
        """Write the checkpoint of this run, whole or not at all."""
        folder.mkdir(parents=True, exist_ok=True)
        buffer = io.BytesIO()
        state = {
            "made_from": f"{self.recipe.fingerprint()} {self.data}", "step": self.step,
            "seconds": self.seconds, "model": self.model.state_dict(),
            "optimiser": self.optimiser.state_dict(),
        }  # fmt: skip
        torch.save(state, buffer)
        write_whole(folder / CHECKPOINT, buffer.getvalue())
        return folder / CHECKPOINT

    def resume(self, folder: Path) -> bool:
        """Continue from the folder's checkpoint, if there is one; raises ModelFileError."""
        path = folder / CHECKPOINT
        if not path.exists():
            return False
        try:
            state: dict[str, Any] = torch.load(path, map_location=self.device, weights_only=True)
            stated = state["made_from"]
        except Exception as error:  # torch.load has no error type of its own
            raise ModelFileError(f"{path} is damaged; delete it to start afresh.") from error
        if stated != f"{self.recipe.fingerprint()} {self.data}":
            raise ModelFileError(f"{path} is of another recipe or text; delete it to start afresh.")
        self.model.load_state_dict(state["model"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.step, self.seconds = state["step"], state["seconds"]
        return True


def encoder_run(recipe: EncoderRecipe, corpus: PairCorpus, device: str) -> Run[Encoder]:
    """A fresh encoder with the recipe's seed; the weights are drawn on the CPU on any device."""
    place = torch.device(device)

    def loss_of(model: Encoder, step: int) -> Tensor:
        batch = corpus.batch(recipe, step)
        naming, judging = pair_losses(model, batch, place)
        return naming + judging

    return Run(recipe, Encoder(recipe.model), loss_of, corpus.digest(), place)


def task_run(recipe: TaskRecipe, vocabulary: SymbolVocabulary, device: str) -> Run[EncoderDecoder]:
    """A fresh encoder-decoder with the recipe's seed."""
    place = torch.device(device)

    def loss_of(model: EncoderDecoder, step: int) -> Tensor:
        source, target = task_batch(recipe, vocabulary, step)
        return task_loss(model, vocabulary, source.to(place), target.to(place))

    return Run(recipe, EncoderDecoder(recipe.model), loss_of, vocabulary.to_json(), place)


def pair_losses(model: Encoder, batch: PairBatch, device: torch.device) -> tuple[Tensor, Tensor]:
    """Nats per masked token, and nats per pair for "did the second segment follow?"."""
    ids, segments = batch.ids.to(device), batch.segments.to(device)
    final = model(ids, segments, padding_mask(ids, PairVocabulary.pad))
    # only what was asked for goes through the vocabulary
    rows, places = (index.to(device) for index in batch.asked.nonzero(as_tuple=True))
    targets = batch.targets[batch.asked].to(device)
    naming = functional.cross_entropy(model.name_masked(final[rows, places]), targets)
    judging = functional.cross_entropy(model.judge_followed(final), batch.unrelated.to(device))
    return naming, judging


def task_loss(
    model: EncoderDecoder, vocabulary: SymbolVocabulary, source: Tensor, target: Tensor
) -> Tensor:
    """Nats per target token, the end included, padding not."""
    logits = model(source, target[:, :-1], padding_mask(source, vocabulary.pad))
    return functional.cross_entropy(
        logits.flatten(0, 1), target[:, 1:].flatten(), ignore_index=vocabulary.pad
    )


def learning_rate(recipe: EncoderRecipe | TaskRecipe, step: int) -> float:
    """Linear warm-up to the recipe's rate, then a half cosine down to 10 % at the last step."""
    if step < recipe.warm_up:
        return recipe.learning_rate * (step + 1) / recipe.warm_up
    done = (step - recipe.warm_up) / max(1, recipe.steps - recipe.warm_up)
    return recipe.learning_rate * (0.1 + 0.9 * 0.5 * (1.0 + math.cos(math.pi * done)))


def initialise(model: nn.Module, seed: int) -> None:
    """Draw the starting weights described in the recipe; the same seed gives the same weights."""
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for module in model.modules():
            if isinstance(module, nn.Embedding):
                module.weight.normal_(0.0, 0.05, generator=generator)
            elif isinstance(module, nn.Linear):
                bound = 1.0 / math.sqrt(module.in_features)
                module.weight.uniform_(-bound, bound, generator=generator)
                if module.bias is not None:
                    module.bias.zero_()
