"""The training that a reader can start: a small model, and what it is trained on (torch).

The recipe of the model "clear" (`explorer.compute.models.recipes`) with fewer updates and without
its text, which does not ship: repeated random characters, alone or half and half with a text that
is here.
"""

from __future__ import annotations

import dataclasses
from pathlib import Path

import torch

from explorer.compute.attention.induction import MOST_CHARACTERS, Params
from explorer.compute.models.data import Corpus
from explorer.compute.models.files import ModelCard
from explorer.compute.models.library import LoadedModel
from explorer.compute.models.recipes import ATTENTION_ONLY, CLEAR, ONE_LAYER, Recipe, Stage
from explorer.compute.models.training import Training
from explorer.compute.models.vocabulary import CharacterVocabulary
from explorer.core.params import ParamError
from explorer.core.paths import resources

ROWS = 32
SHAPES = {"two-layers": CLEAR, "attention-only": ATTENTION_ONLY, "one-layer": ONE_LAYER}


def start(params: Params) -> tuple[LoadedModel, Training]:
    """A fresh model and its training; ParamError where the reader's text cannot be trained on."""
    text = text_of(params)
    known = CharacterVocabulary.read(resources() / "models" / "clear" / "vocabulary.json")
    vocabulary = known
    if text:
        vocabulary = CharacterVocabulary.from_text(text + spelled(params.word))
    if len(vocabulary.characters) > MOST_CHARACTERS:
        raise ParamError(
            "own", params.own, f"at most {MOST_CHARACTERS} different characters", "rule",
            "error.many", {"found": len(vocabulary.characters), "most": MOST_CHARACTERS},
        )  # fmt: skip
    recipe = recipe_of(params, vocabulary.size, bool(text))
    # Without a text no row is drawn from one, but a corpus is never empty.
    ids = vocabulary.encode(text)[1:] if text else [1] * recipe.decoder.context
    corpus = Corpus.split([ids], vocabulary.size, vocabulary.bos, 0.0)
    training = Training.start(recipe, corpus)
    card = ModelCard(recipe.name, recipe.title, "characters", recipe.decoder, Path())
    return (
        LoadedModel(card, training.decoder, vocabulary, torch.device("cpu")), training,
    )  # fmt: skip


def recipe_of(params: Params, vocabulary: int, text: bool) -> Recipe:
    """Shape, batches and schedule of a run."""
    base = SHAPES[params.shape]
    # [data] rows of a batch: windows of the text, and random characters said again and again
    rows = ROWS // 2 if text else 0
    stage = Stage(params.updates, base.decoder.context, rows, ROWS - rows, 0,
                  shortest_period=6, longest_period=32)  # fmt: skip
    return dataclasses.replace(
        base, name="live", decoder=dataclasses.replace(base.decoder, vocabulary_size=vocabulary),
        stages=(stage,), learning_rate=params.rate, seed=params.seed, kept=0,
        warm_up=min(100, max(1, params.updates // 10)),
    )  # fmt: skip


def text_of(params: Params) -> str:
    """The text that half of every batch is drawn from; empty for none."""
    if params.data == "random":
        return ""
    if params.data == "english":
        return (resources() / "texts" / "english.txt").read_text("utf-8")
    text, context = spelled(params.own), CLEAR.decoder.context
    if len(text) < context:
        raise ParamError(
            "own", params.own, f"a text of at least {context} characters", "rule", "error.short",
            {"found": len(text), "least": context},
        )  # fmt: skip
    return text


def spelled(text: str) -> str:
    """The text without lone surrogates, which are no characters."""
    return text.encode("utf-8", "ignore").decode("utf-8")
