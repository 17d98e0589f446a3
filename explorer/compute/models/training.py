"""The training loop: deterministic, and resumable bit for bit."""

from __future__ import annotations

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
from explorer.compute.models.recipes import Recipe
from explorer.core.paths import write_whole

CHECKPOINT = "checkpoint.pt"


@dataclass
class Training:
    """A run in progress. `step` counts the updates made, `seconds` the time spent on them."""

    recipe: Recipe
    corpus: Corpus
    decoder: Decoder
    optimiser: torch.optim.AdamW
    device: torch.device
    step: int = 0
    seconds: float = 0.0
    losses: list[float] = field(default_factory=list)  # of the batch, before each update

    @classmethod
    def start(cls, recipe: Recipe, corpus: Corpus, device: str | torch.device = "cpu") -> Training:
        """A fresh model with the recipe's seed. The weights are drawn on the CPU on any device."""
        decoder = Decoder(recipe.decoder)
        initialise(decoder, recipe.seed, recipe.writer_scale)
        decoder.to(device)
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
        )
        return cls(recipe, corpus, decoder, optimiser, torch.device(device))

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
        inputs, targets = self.corpus.batch(self.recipe, self.step)
        for group in self.optimiser.param_groups:
            group["lr"] = learning_rate(self.recipe, self.step)
        logits = self.decoder(inputs.to(self.device))
        loss = mean_loss(logits, targets.to(self.device))
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self.decoder.parameters(), self.recipe.clip)
        self.optimiser.step()
        self.step += 1
        return float(loss.detach())

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
            state: dict[str, Any] = torch.load(path, map_location=self.device, weights_only=True)
            stated = state["made_from"]
        except Exception as error:  # torch.load has no error type of its own
            raise ModelFileError(f"{path} is damaged; delete it to start afresh.") from error
        if stated != self._made_from():
            raise ModelFileError(f"{path} is of another recipe or text; delete it to start afresh.")
        self.decoder.load_state_dict(state["decoder"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.step, self.seconds, self.losses = state["step"], state["seconds"], state["losses"]
        return True


def learning_rate(recipe: Recipe, step: int) -> float:
    """Linear warm-up to the recipe's rate, then a half cosine down to 10 % at the last step."""
    if step < recipe.warm_up:
        return recipe.learning_rate * (step + 1) / recipe.warm_up
    done = (step - recipe.warm_up) / max(1, recipe.steps - recipe.warm_up)
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
    """Nats per token on windows of the held-out text."""
    inputs, targets = corpus.held_out_windows(rows, decoder.config.context, text)
    evaluate: Callable[[Tensor], Tensor] = decoder.eval()
    with torch.no_grad():
        return float(mean_loss(evaluate(inputs.to(device)), targets.to(device)))
