"""One kind trained anew, and how far it can copy (torch).

The task is the one that makes the models' induction heads: rows of random characters that repeat.
It needs no text. The models that ship were trained on Shakespeare's plays as well; the command
`python -m explorer.compute.models.train positions-rotary` does that.
"""

from __future__ import annotations

import dataclasses
from collections import OrderedDict
from collections.abc import Generator

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from explorer.compute.attention.positions import Copying
from explorer.compute.attention.positions_length import longer_table, prepared
from explorer.compute.models.data import Corpus
from explorer.compute.models.decoder import Decoder
from explorer.compute.models.recipes import RECIPES, Recipe, Stage
from explorer.compute.models.training import Training
from explorer.core.trace import Progress
from explorer.core.words import message

ROWS = 16  # of a batch
PERIOD = 31  # of the test: copies lie this far apart, a distance that training had
TESTED = 4  # rows of the test
#: Trainings by kind and steps, so that one that was stopped goes on, and a finished one is there.
_kept: OrderedDict[tuple[str, int], Training] = OrderedDict()


def recipe_of(kind: str, steps: int) -> Recipe:
    """The recipe of the model that ships, with repeated random rows alone."""
    known = RECIPES[f"positions-{kind}"]
    stage = Stage(steps, known.decoder.context, 0, ROWS, 0, shortest_period=6, longest_period=32)
    return dataclasses.replace(known, stages=(stage,), warm_up=min(known.warm_up, steps // 4))


def corpus_of(recipe: Recipe) -> Corpus:
    """No text to learn: one of each character, as windows have to be drawn from something."""
    ids = np.arange(recipe.decoder.context) % (recipe.decoder.vocabulary_size - 1) + 1
    return Corpus((ids,), (), recipe.decoder.vocabulary_size, 0)


def training_of(kind: str, steps: int) -> Training:
    """A training, new or as far as it got."""
    if (kind, steps) not in _kept:
        recipe = recipe_of(kind, steps)
        _kept[kind, steps] = Training.start(recipe, corpus_of(recipe))
        while len(_kept) > 3:
            _kept.popitem(last=False)
    return _kept[kind, steps]


def trained(kind: str, steps: int, length: int) -> Generator[Progress, None, Copying]:
    """Trains, then tests this model and the one that ships on `length` characters."""
    training = training_of(kind, steps)
    for loss in training.run():
        yield Progress(
            training.step / steps, message("progress.train", step=training.step, steps=steps,
                                           loss=f"{loss:.2f}"),
        )  # fmt: skip
    decoder = training.decoder.eval()
    if kind == "learned":
        decoder = longer_table(decoder, length)
    rows = repeated_rows(decoder, length)
    yield Progress(1.0)
    anew = copy_losses(decoder, rows)
    yield Progress(1.0)
    shipped = copy_losses(prepared(kind, "none", 1.0, length), rows)
    return Copying(
        np.asarray(training.losses, dtype=np.float32), np.stack([anew, shipped]),
        float(np.log(decoder.config.vocabulary_size - 1)),
    )  # fmt: skip


def repeated_rows(decoder: Decoder, length: int) -> Tensor:
    """(TESTED, length + 1): BOS, and `PERIOD` random characters again and again."""
    random = np.random.Generator(np.random.PCG64(20))
    units = random.integers(1, decoder.config.vocabulary_size, size=(TESTED, PERIOD))
    rows = units[:, np.arange(length) % PERIOD]
    return torch.from_numpy(np.concatenate([np.zeros((TESTED, 1), np.int64), rows], axis=1))


def copy_losses(decoder: Decoder, rows: Tensor) -> np.ndarray:
    """(length,), float32 nats: loss by place, mean over the rows."""
    with torch.no_grad():
        logits = decoder(rows[:, :-1])
        losses = functional.cross_entropy(logits.transpose(1, 2), rows[:, 1:], reduction="none")
    return np.asarray(losses.mean(0).numpy())
