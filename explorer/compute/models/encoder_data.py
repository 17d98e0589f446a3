"""Training and held-out batches of the encoder and of the encoder-decoder."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from explorer.compute.models.encoder_recipes import EncoderRecipe, TaskRecipe
from explorer.compute.models.encoder_vocabulary import (
    FIRST_ORDINARY,
    PairVocabulary,
    SymbolVocabulary,
)

# Streams of random numbers that never meet: training batches, held-out rows.
_TRAINING, _HELD_OUT = 0, 1
#: The end of a sentence, in English and Chinese, with the quotation mark that follows it.
_SENTENCE = re.compile(r".+?(?:[.!?;]+[\"'”’]*(?=\s)|[。！？；]+[”’」』]*|$)", re.DOTALL)


def sentences_of(text: str) -> list[str]:
    """The lines of a text, long ones cut behind ends of sentences; nothing empty.

    A sentence of a script with spaces begins with the newline that parts it from the one before;
    Chinese sentences stand side by side.
    """
    found: list[str] = []
    for line in text.splitlines():
        parts = _SENTENCE.findall(line) if len(line) > 80 else [line]
        clean = [part.strip() for part in parts if part.strip()]
        found += ["\n" * part[0].isascii() + part for part in clean]
    return found


@dataclass(frozen=True)
class PairBatch:
    """(rows, tokens) int64 but for the last, (rows,); rows end in padding."""

    ids: Tensor  # what the model is shown
    segments: Tensor
    asked: Tensor  # bool: where a token is to be named
    targets: Tensor  # the tokens that really stand there
    unrelated: Tensor  # 0: the second segment followed the first, 1: it did not


@dataclass(frozen=True)
class Sentences:
    """One text: the ids of its sentences end to end, and where each begins (and the last ends)."""

    ids: np.ndarray
    starts: np.ndarray

    @classmethod
    def of(cls, sentences: list[list[int]]) -> Sentences:
        lengths = [len(sentence) for sentence in sentences]
        flat = [token for sentence in sentences for token in sentence]
        return cls(np.array(flat, dtype=np.int64), np.concatenate(([0], np.cumsum(lengths))))

    def split(self, held_out: float) -> tuple[Sentences, Sentences]:
        """The sentences up to the last `held_out` share, and those."""
        cut = int((len(self.starts) - 1) * (1.0 - held_out))
        at = int(self.starts[cut])
        return (Sentences(self.ids[:at], self.starts[: cut + 1]),
                Sentences(self.ids[at:], self.starts[cut:] - at))  # fmt: skip

    def run_from(self, sentence: int, most: int) -> tuple[np.ndarray, int]:
        """Whole sentences from one on, at most `most` tokens, and the sentence after them.

        A single sentence that is longer is cut at its end.
        """
        start = int(self.starts[sentence])
        after = int(self.starts.searchsorted(start + most, side="right")) - 1
        after = max(after, sentence + 1)
        return self.ids[start : min(int(self.starts[after]), start + most)], after


@dataclass(frozen=True)
class PairCorpus:
    """Sentences of each text, cut into a part to train on and a part to hold out."""

    training: tuple[Sentences, ...]
    held_out: tuple[Sentences, ...]
    vocabulary_size: int
    newline: int  # the token between sentences; no segment begins with it

    @classmethod
    def split(
        cls, texts: list[list[list[int]]], vocabulary_size: int, newline: int, held_out: float
    ) -> PairCorpus:
        """The last `held_out` share of every text is never trained on."""
        parts = [Sentences.of(text).split(held_out) for text in texts]
        return cls(
            tuple(part[0] for part in parts), tuple(part[1] for part in parts), vocabulary_size,
            newline,
        )  # fmt: skip

    def digest(self) -> str:
        """Changes with every token."""
        digest = hashlib.sha256()
        for text in (*self.training, *self.held_out):
            digest.update(text.ids.tobytes() + text.starts.tobytes() + b"|")
        return digest.hexdigest()[:16]

    def batch(self, recipe: EncoderRecipe, step: int) -> PairBatch:
        """The rows of a step; they depend on (seed, step) only."""
        random = np.random.Generator(np.random.PCG64([recipe.seed, step, _TRAINING]))
        return self._rows(random, self.training, recipe, recipe.rows)

    def held_out_batch(
        self, recipe: EncoderRecipe, rows: int, text: int | None = None
    ) -> PairBatch:
        """Rows of the held-out part (of one text, if given), always the same ones."""
        random = np.random.Generator(np.random.PCG64([0, 0, _HELD_OUT]))
        parts = self.held_out if text is None else (self.held_out[text],)
        return self._rows(random, parts, recipe, rows)

    def _rows(
        self, random: np.random.Generator, texts: tuple[Sentences, ...], recipe: EncoderRecipe,
        rows: int,
    ) -> PairBatch:  # fmt: skip
        context = recipe.model.context
        share = np.cumsum([len(text.ids) for text in texts]) / sum(len(text.ids) for text in texts)
        targets = np.full((rows, context), PairVocabulary.pad, dtype=np.int64)
        segments = np.zeros((rows, context), dtype=np.int64)
        unrelated = np.arange(rows) % 2
        # drawn for all rows at once, which is ten times as fast
        chosen = np.searchsorted(share, random.random(rows), side="right").tolist()
        places = random.random((rows, 2)).tolist()
        lengths = random.integers(context // 8, (context - 3) // 2 + 1, (rows, 2)).tolist()
        for row in range(rows):
            first, second = _two(
                texts[chosen[row]], places[row], lengths[row], bool(unrelated[row]), self.newline
            )
            middle, end = len(first) + 2, len(first) + len(second) + 3
            targets[row, 0] = PairVocabulary.cls
            targets[row, 1 : middle - 1] = first
            targets[row, middle - 1] = targets[row, end - 1] = PairVocabulary.sep
            targets[row, middle : end - 1] = second
            segments[row, middle:end] = 1
        ids, asked = self._hide(random, targets, recipe.masked)
        return PairBatch(
            *(torch.from_numpy(array) for array in (ids, segments, asked, targets, unrelated))
        )

    def _hide(
        self, random: np.random.Generator, targets: np.ndarray, masked: float
    ) -> tuple[np.ndarray, np.ndarray]:
        """BERT's way: of the tokens asked for 80 % become [MASK], 10 % another token."""
        asked = (random.random(targets.shape) < masked) & (targets >= FIRST_ORDINARY)
        kind = random.random(targets.shape)
        others = random.integers(FIRST_ORDINARY, self.vocabulary_size, targets.shape)
        ids = np.where(asked & (kind < 0.8), PairVocabulary.mask, targets)
        return np.where(asked & (kind >= 0.9), others, ids), asked


def _two(
    text: Sentences, places: list[float], lengths: list[int], unrelated: bool, newline: int
) -> tuple[np.ndarray, np.ndarray]:
    """Sentences, and those that follow them or others of the same text.

    `places` are where the first and, if unrelated, the second begins: shares of the text.
    """
    count = len(text.starts) - 1
    if count < 2:
        raise ValueError("a text with at least two sentences is needed")
    first, after = text.run_from(int(places[0] * (count - 1)), lengths[0])
    if after >= count:  # nothing follows: the last sentence follows the one before it
        after = count - 1
        first = text.ids[int(text.starts[after - 1]) : int(text.starts[after])][: lengths[0]]
    second, _ = text.run_from(int(places[1] * count) if unrelated else after, lengths[1])
    return first[int(first[0] == newline) :], second[int(second[0] == newline) :]


def task_batch(
    recipe: TaskRecipe, vocabulary: SymbolVocabulary, step: int, held_out: bool = False
) -> tuple[Tensor, Tensor]:
    """Sources and targets of a step, int64, padded: (rows, longest + 2) each.

    Random strings: there are so many that none of the longer ones comes twice.
    """
    stream = _HELD_OUT if held_out else _TRAINING
    random = np.random.Generator(np.random.PCG64([recipe.seed, step, stream]))
    sources = np.full((recipe.rows, recipe.longest + 2), vocabulary.pad, dtype=np.int64)
    targets = sources.copy()
    for row in range(recipe.rows):
        length = int(random.integers(recipe.shortest, recipe.longest + 1))
        count = len(vocabulary.characters)
        different = count if row % 4 < 2 else min(int(random.integers(2, 9)), count)
        pool = random.choice(count, different, replace=False)
        body = vocabulary.first + random.choice(pool, length)
        task = vocabulary.tasks[row % 2]
        done = body[::-1] if task == "reverse" else np.sort(body)
        sources[row, : length + 2] = [vocabulary.task(task), *body, vocabulary.end]
        targets[row, : length + 2] = [vocabulary.begin, *done, vocabulary.end]
    return torch.from_numpy(sources), torch.from_numpy(targets)
