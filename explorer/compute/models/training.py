"""The training loop: deterministic, and on one CPU thread resumable bit for bit."""

from __future__ import annotations

import contextlib
import dataclasses
import io
import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from explorer.compute.models.data import Corpus
from explorer.compute.models.decoder import Decoder
from explorer.compute.models.errors import ModelFileError
from explorer.compute.models.measured import Point
from explorer.compute.models.recipes import Recipe
from explorer.core.paths import write_whole

CHECKPOINT = "checkpoint.pt"
State = dict[str, Tensor]


@dataclass
class Training:
    """A run in progress. `step` counts the updates made, `seconds` the time spent on them.

    `points` are the measurements so far, `states` the weights at those steps in float16, if the
    recipe keeps some, and `best` the step and weights that would ship if the run ended now, if the
    recipe chooses by the held-out loss. `time_share`: how much of the time for this run has gone,
    where it has a limit; the learning rate then falls with the time, if that goes faster.
    """

    recipe: Recipe
    corpus: Corpus
    decoder: Decoder
    optimiser: torch.optim.AdamW
    device: torch.device
    step: int = 0
    seconds: float = 0.0
    losses: list[float] = field(default_factory=list)  # of the batch, before each update
    points: list[Point] = field(default_factory=list)
    states: dict[int, State] = field(default_factory=dict)
    best: tuple[int, State] | None = None
    time_share: Callable[[], float] | None = None
    _ahead: tuple[int, Tensor, Tensor] | None = None

    @classmethod
    def start(cls, recipe: Recipe, corpus: Corpus, device: str | torch.device = "cpu") -> Training:
        """A fresh model with the recipe's seed. The weights are drawn on the CPU on any device."""
        device = torch.device(device)
        decoder = Decoder(recipe.decoder)
        initialise(decoder, recipe.seed, recipe.writer_scale)
        decoder.to(device)
        decoder.train_fused(recipe.dropout)
        # Matrices are pulled towards zero; gains of norms and biases are not.
        weights = list(decoder.parameters())
        groups: list[dict[str, Any]] = [
            {"params": [weight for weight in weights if weight.dim() >= 2]},
            {"params": [weight for weight in weights if weight.dim() < 2], "weight_decay": 0.0},
        ]
        optimiser = torch.optim.AdamW(
            groups,
            lr=recipe.learning_rate,
            betas=(0.9, 0.95),
            weight_decay=recipe.weight_decay,
            fused=device.type == "cuda",
        )
        return cls(recipe, corpus, decoder, optimiser, device)

    def run(self, until: int | None = None) -> Iterator[float]:
        """Train up to `until` steps (all of them), yielding each batch's loss, in nats."""
        stop = self.recipe.steps if until is None else min(until, self.recipe.steps)
        self.decoder.train()
        while self.step < stop:
            began = time.perf_counter()
            loss = self._update()
            self.seconds += time.perf_counter() - began
            self.losses.append(loss)
            yield loss

    def _update(self) -> float:
        if self._ahead is None or self._ahead[0] != self.step:
            self._ahead = self._batch(self.step)
        _, inputs, targets = self._ahead
        gone = 0.0 if self.time_share is None else self.time_share()
        for group in self.optimiser.param_groups:
            group["lr"] = learning_rate(self.recipe, self.step, gone)
        if self.recipe.dropout:  # what is dropped depends on (seed, step) alone, as batches do
            torch.manual_seed(self.recipe.seed * 1_000_003 + self.step)
        with self._precision():
            logits = self.decoder(inputs)
        loss = mean_loss(logits.float(), targets)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self.decoder.parameters(), self.recipe.clip)
        self.optimiser.step()
        self.step += 1
        if self.step < self.recipe.steps and self.device.type == "cuda":
            self._ahead = self._batch(self.step)  # while the GPU is still busy with this one
        return float(loss.detach())

    def _batch(self, step: int) -> tuple[int, Tensor, Tensor]:
        inputs, targets = self.corpus.batch(self.recipe, step)
        return step, inputs.to(self.device), targets.to(self.device)

    def _precision(self) -> contextlib.AbstractContextManager[Any]:
        if self.recipe.mixed and self.device.type == "cuda":
            return torch.autocast("cuda", torch.bfloat16)
        return contextlib.nullcontext()

    def record(self, point: Point) -> None:
        """Keep a measurement of the model as it is now, and what the recipe wants of its weights.

        The best model is the one with the lowest mean held-out loss among those with an induction
        head (score from 0.5), or among all as long as there is none.
        """
        self.points.append(point)
        if self.recipe.kept:
            self.states[point.step] = self._weights(torch.float16)
        if self.recipe.choose != "best":
            return
        before = None
        if self.best is not None:
            before = next(one for one in self.points if one.step == self.best[0])
        if before is None or _rank(point) <= _rank(before):
            self.best = point.step, self._weights(torch.float32)

    def finish(self) -> int:
        """Put the weights that ship into the decoder; returns the step they are of."""
        if self.best is None:
            return self.step
        self.decoder.load_state_dict(self.best[1])
        return self.best[0]

    def _weights(self, dtype: torch.dtype) -> State:
        state = self.decoder.state_dict()
        return {name: weight.detach().to("cpu", dtype, copy=True) for name, weight in state.items()}

    def _made_from(self) -> str:
        return f"{self.recipe.fingerprint()} {self.corpus.digest()}"

    def save(self, folder: Path) -> Path:
        """Write the checkpoint of this run, whole or not at all."""
        folder.mkdir(parents=True, exist_ok=True)
        buffer = io.BytesIO()
        state = {
            "made_from": self._made_from(), "step": self.step, "seconds": self.seconds,
            "losses": self.losses, "decoder": self.decoder.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "points": [dataclasses.asdict(point) for point in self.points],
            "states": self.states, "best": self.best,
        }  # fmt: skip
        torch.save(state, buffer)
        path = folder / CHECKPOINT
        write_whole(path, buffer.getvalue())
        return path

    def resume(self, folder: Path) -> bool:
        """Continue from the folder's checkpoint, if there is one; raises ModelFileError."""
        path = folder / CHECKPOINT
        if not path.exists():
            return False
        try:
            state: dict[str, Any] = torch.load(path, map_location="cpu", weights_only=True)
            stated = state["made_from"]
        except Exception as error:  # torch.load has no error type of its own
            raise ModelFileError(f"{path} is damaged; delete it to start afresh.") from error
        if stated != self._made_from():
            raise ModelFileError(f"{path} is of another recipe or text; delete it to start afresh.")
        self.decoder.load_state_dict(state["decoder"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.step, self.seconds, self.losses = state["step"], state["seconds"], state["losses"]
        self.points = [Point(**point) for point in state["points"]]
        self.states, self.best = state["states"], state["best"]
        return True


def _rank(point: Point) -> tuple[bool, float]:
    return point.best("induction") < 0.5, point.mean_held_out


def learning_rate(recipe: Recipe, step: int, time_share: float = 0.0) -> float:
    """Linear warm-up to the recipe's rate, then a half cosine down to 10 % at the last step (or at
    the end of the time, if more of that has gone)."""
    if step < recipe.warm_up:
        return recipe.learning_rate * (step + 1) / recipe.warm_up
    done = (step - recipe.warm_up) / max(1, recipe.steps - recipe.warm_up)
    done = min(1.0, max(done, time_share))
    return recipe.learning_rate * (0.1 + 0.9 * 0.5 * (1.0 + math.cos(math.pi * done)))


def mean_loss(logits: Tensor, targets: Tensor) -> Tensor:
    """Mean cross entropy in nats per token, of logits (…, vocabulary) and targets (…)."""
    return functional.cross_entropy(logits.flatten(0, -2), targets.flatten())


def initialise(decoder: Decoder, seed: int, writer_scale: float = 1.0) -> None:
    """Draw the starting weights described in `Recipe`; the same seed gives the same weights."""
    generator = torch.Generator().manual_seed(seed)
    writer_scale /= math.sqrt(2 * decoder.config.layers)
    with torch.no_grad():
        for name, module in decoder.named_modules():
            if isinstance(module, nn.Embedding):
                module.weight.normal_(0.0, 0.05, generator=generator)
            elif isinstance(module, nn.Linear):
                bound = 1.0 / math.sqrt(module.in_features)
                if name.endswith(("attention.output", "feed_forward.down")):
                    bound *= writer_scale
                module.weight.uniform_(-bound, bound, generator=generator)
                if module.bias is not None:
                    module.bias.zero_()


def held_out_loss(
    decoder: Decoder, corpus: Corpus, device: str | torch.device, text: int | None = None,
    rows: int = 64,
) -> float:  # fmt: skip
    """Nats per token on windows of the held-out text, of the length of the model's context."""
    inputs, targets = corpus.held_out_windows(rows, decoder.config.context, text)
    decoder.eval()
    with torch.no_grad():
        return float(mean_loss(decoder(inputs.to(device)), targets.to(device)))
