"""Training and held-out batches out of text files."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from explorer.compute.models.recipes import Recipe, Stage

# Streams of random numbers that never meet: training batches, held-out windows.
_TRAINING, _HELD_OUT = 0, 1


@dataclass(frozen=True)
class Corpus:
    """Token ids of each text, without BOS (id 0), cut into parts to train on and to hold out."""

    training: tuple[np.ndarray, ...]
    held_out: tuple[np.ndarray, ...]
    vocabulary_size: int
    bos: int

    @classmethod
    def split(
        cls, texts: list[list[int]], vocabulary_size: int, bos: int, held_out: float
    ) -> Corpus:
        """The last `held_out` share of every text is never trained on."""
        arrays = [np.asarray(text, dtype=np.int64) for text in texts]
        cuts = [int(len(array) * (1.0 - held_out)) for array in arrays]
        return cls(
            tuple(array[:cut] for array, cut in zip(arrays, cuts, strict=True)),
            tuple(array[cut:] for array, cut in zip(arrays, cuts, strict=True)),
            vocabulary_size,
            bos,
        )

    def digest(self) -> str:
        """Changes with every token; a checkpoint of other texts is refused."""
        digest = hashlib.sha256()
        for text in (*self.training, *self.held_out):
            digest.update(text.tobytes() + b"|")
        return digest.hexdigest()[:16]

    def batch(self, recipe: Recipe, step: int) -> tuple[Tensor, Tensor]:
        """Inputs and targets of a step, (rows, context) int64: targets[t] follows inputs[t].

        Each row is BOS and context - 1 tokens; it depends on (seed, step) only, so that a run that
        was interrupted goes on with the same batches.
        """
        stage = recipe.stage_at(step)
        random = np.random.Generator(np.random.PCG64([recipe.seed, step, _TRAINING]))
        rows = [window(random, self.training, stage.context) for _ in range(stage.text_rows)]
        for index in range(stage.random_repeats + stage.passage_repeats):
            period = int(random.integers(stage.shortest_period, stage.longest_period + 1))
            if index < stage.random_repeats:
                unit = self.random_tokens(random, period, stage.random_vocabulary)
            else:
                unit = window(random, self.training, period)
            rows.append(np.resize(unit, stage.context))
        return self._with_bos(rows)

    def held_out_windows(
        self, rows: int, context: int, text: int | None = None
    ) -> tuple[Tensor, Tensor]:
        """Windows of the held-out part (of one text, if given), always the same ones."""
        random = np.random.Generator(np.random.PCG64([0, 0, _HELD_OUT]))
        parts = self.held_out if text is None else (self.held_out[text],)
        return self._with_bos([window(random, parts, context) for _ in range(rows)])

    def random_tokens(
        self, random: np.random.Generator, count: int, different: int = 0
    ) -> np.ndarray:
        """Uniformly random ids, never BOS (id 0), out of `different` evenly spaced ones or all."""
        ids = self.vocabulary_size - 1
        chosen = random.integers(0, different or ids, size=count, dtype=np.int64)
        return 1 + (chosen * ids // different if different else chosen)

    def _with_bos(self, rows: list[np.ndarray]) -> tuple[Tensor, Tensor]:
        targets = torch.from_numpy(np.stack(rows))
        start = torch.full((len(rows), 1), self.bos, dtype=torch.int64)
        return torch.cat((start, targets[:, :-1]), dim=1), targets


def window(random: np.random.Generator, texts: tuple[np.ndarray, ...], length: int) -> np.ndarray:
    """A piece of one text, each possible piece of all texts equally likely."""
    places = np.array([max(0, len(text) - length + 1) for text in texts])
    if places.sum() == 0:
        raise ValueError(f"no text has {length} tokens; a longer text is needed")
    place = int(random.integers(places.sum()))
    for text, count in zip(texts, places, strict=True):
        if place < count:
            return text[place : place + length]
        place -= int(count)
    raise AssertionError("unreachable: place is below the sum of counts")


def stage_summary(stage: Stage) -> str:
    """One line for the model card."""
    kind = f"{stage.random_vocabulary} different ones" if stage.random_vocabulary else "all"
    return (
        f"{stage.steps} steps, context {stage.context}: {stage.text_rows} text windows, "
        f"{stage.random_repeats} rows of repeated random tokens ({kind}), {stage.passage_repeats} "
        f"rows of repeated passages per batch, periods {stage.shortest_period} to "
        f"{stage.longest_period}"
    )
