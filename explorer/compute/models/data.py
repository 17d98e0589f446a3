"""Training and held-out batches out of text files."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import torch
from torch import Tensor

from explorer.compute.models.recipes import Recipe, Stage

# Streams of random numbers that never meet: training batches, held-out windows.
_TRAINING, _HELD_OUT = 0, 1


class Texts:
    """Some texts in one array, out of which windows are drawn."""

    def __init__(self, texts: tuple[np.ndarray, ...]) -> None:
        self.lengths = np.array([len(text) for text in texts], dtype=np.int64)
        self.starts = np.cumsum(self.lengths) - self.lengths
        self.tokens = np.concatenate(texts) if texts else np.zeros(0, np.int64)

    def places(self, random: np.random.Generator, count: int, length: int) -> np.ndarray:
        """Where `count` windows of `length` tokens begin in `tokens`; no window leaves its text,
        and every possible one is equally likely."""
        possible = np.maximum(0, self.lengths - length + 1)
        before = np.cumsum(possible) - possible
        if possible.sum() == 0:
            raise ValueError(f"no text has {length} tokens; a longer text is needed")
        drawn = random.integers(possible.sum(), size=count)
        text = np.searchsorted(before + possible, drawn, side="right")
        return np.asarray(self.starts[text] + drawn - before[text])

    def windows(self, random: np.random.Generator, count: int, length: int) -> np.ndarray:
        """(count, length) windows, drawn as in `places`."""
        start = self.places(random, count, length)
        return np.asarray(self.tokens[start[:, None] + np.arange(length)])


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

    @cached_property
    def _texts(self) -> Texts:
        return Texts(self.training)

    def batch(self, recipe: Recipe, step: int) -> tuple[Tensor, Tensor]:
        """Inputs and targets of a step, (rows, context) int64: targets[t] follows inputs[t].

        Each row is BOS and context - 1 tokens; it depends on (seed, step) only, so that a run that
        was interrupted goes on with the same batches.
        """
        stage = recipe.stage_at(step)
        random = np.random.Generator(np.random.PCG64([recipe.seed, step, _TRAINING]))
        rows = [self._texts.windows(random, stage.text_rows, stage.context)]
        # A repeated row reads its unit, again and again, up to its own period.
        repeats = stage.random_repeats + stage.passage_repeats
        periods = random.integers(stage.shortest_period, stage.longest_period + 1, size=repeats)
        unit = np.arange(stage.context) % periods[:, None]
        at_random, passages = unit[: stage.random_repeats], unit[stage.random_repeats :]
        if len(at_random):
            size = (len(at_random), stage.longest_period)
            units = self.random_tokens(random, size, stage.random_vocabulary)
            rows.append(np.take_along_axis(units, at_random, axis=1))
        if len(passages):
            start = self._texts.places(random, len(passages), stage.longest_period)
            rows.append(self._texts.tokens[start[:, None] + passages])
        return self._with_bos(np.concatenate(rows))

    def held_out_windows(
        self, rows: int, context: int, text: int | None = None
    ) -> tuple[Tensor, Tensor]:
        """Windows of the held-out part (of one text, if given), always the same ones."""
        random = np.random.Generator(np.random.PCG64([0, 0, _HELD_OUT]))
        parts = self.held_out if text is None else (self.held_out[text],)
        return self._with_bos(Texts(parts).windows(random, rows, context))

    def random_tokens(
        self, random: np.random.Generator, size: int | tuple[int, ...], different: int = 0
    ) -> np.ndarray:
        """Uniformly random ids, never BOS (id 0), out of `different` evenly spaced ones or all."""
        ids = self.vocabulary_size - 1
        chosen = random.integers(0, different or ids, size=size, dtype=np.int64)
        return np.asarray(1 + (chosen * ids // different if different else chosen))

    def _with_bos(self, rows: np.ndarray) -> tuple[Tensor, Tensor]:
        targets = torch.from_numpy(rows)
        start = torch.full((len(rows), 1), self.bos, dtype=torch.int64)
        return torch.cat((start, targets[:, :-1]), dim=1), targets


def stage_summary(stage: Stage) -> str:
    """One line for the model card."""
    kind = f"{stage.random_vocabulary} different ones" if stage.random_vocabulary else "all"
    return (
        f"{stage.steps} steps, context {stage.context}: {stage.text_rows} text windows, "
        f"{stage.random_repeats} rows of repeated random tokens ({kind}), {stage.passage_repeats} "
        f"rows of repeated passages per batch, periods {stage.shortest_period} to "
        f"{stage.longest_period}"
    )
