"""Reads a text, and asks what its perplexity is worth (torch)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import torch

from explorer.compute.generation.surprise import voting
from explorer.compute.generation.surprise.compress import compress
from explorer.compute.generation.surprise.measure import (
    begins,
    continued,
    guesses_of,
    reading_of,
)
from explorer.compute.generation.surprise.params import MOST, Params, chances_of
from explorer.compute.generation.surprise.steps import (
    Reading,
    Run,
    Step,
    Votes,
    counts_up_to,
)
from explorer.compute.models.errors import UnrepresentableText
from explorer.compute.models.library import LoadedModel, load
from explorer.compute.models.reading import opening_steps, tokens_of
from explorer.core.params import ParamError
from explorer.core.trace import Producer, Progress, Section, Trace
from explorer.core.words import Message, message

#: Tokens of the text that the greedy and the sampled one begin with, too.
BEGINNING = 3
#: Questions of which every vote is kept for the picture.
SHOWN_TRIALS = 12


def run(params: Params) -> Producer:
    """The strip of surprisals; the mean; other tokens; other texts; a shorter prompt; votes.

    Raises ParamError: a model that cannot be opened, a text without tokens for it or with fewer
    than three, an example that is not probabilities.
    """
    yield Progress(0.0, message("progress.model"))
    model = yield from opening_steps(params.model, params.folder)
    most = min(MOST + 1, model.config.context)
    ids, notices = tokens_of(model, params.text, most)
    if len(ids) < 3:
        raise ParamError(
            "text", params.text, "at least three tokens", "rule", "error.short", {"count": len(ids)}
        )
    example = chances_of(params)
    yield Progress(0.1, message("progress.run"))
    words = model.vocabulary.decode(ids[1:])
    text = reading_of(model, "text", ids, len(words))
    guesses = guesses_of(model, ids)
    yield None
    units = units_of(model, ids, text, words, notices)
    yield Progress(0.3, message("progress.texts"))
    loop = repeated(model, params.phrase, len(ids), ids[0])
    start = ids[: min(BEGINNING + 1, len(ids) - 1)]
    greedy = continued(model, start, len(ids) - len(start), None)
    yield None
    random = torch.Generator().manual_seed(params.seed)
    sampled = continued(model, start, len(ids) - len(start), random)
    yield None
    texts = {"human": ids, "sample": sampled, "greedy": greedy, "loop": loop}
    qualities = tuple(
        reading_of(model, name, one, len(model.vocabulary.decode(one[1:])))
        for name, one in texts.items()
    )
    yield Progress(0.5, message("progress.compress"))
    tail = min(params.tail, len(ids) - 2)
    if tail != params.tail:
        notices.append(message("notice.tail", tail=tail, tokens=len(ids) - 1))
    compressed = yield from compress(model, ids, text.bits, tail, params.seed)
    yield Progress(0.9, message("progress.votes"))
    shared = Run(
        model.title, text, guesses, example, units, qualities,
        tuple(variety(one) for one in texts.values()), compressed, votes_of(params),
    )  # fmt: skip
    steps = steps_of(shared)
    return Trace(
        params, steps, shared, sections_of(steps), scales_of(shared), notices=tuple(notices),
        device=model.device.type,
    )  # fmt: skip


def units_of(
    model: LoadedModel, ids: Sequence[int], text: Reading, words: str, notices: list[Message]
) -> tuple[Reading, ...]:
    """The same text by the model's tokens, by single characters of the same model, and by a model
    of characters (or, where that is the chosen one, of word pieces)."""
    found = [Reading("own", text.pieces, text.bits, text.characters)]
    first = list(ids[:1])
    by_letter = [*first, *(token for mark in words for token in alone(model, mark))]
    if len(by_letter) <= model.config.context and by_letter != list(ids):
        found.append(reading_of(model, "letters", by_letter, len(words)))
    other = "clear" if model.card.name != "clear" else "bilingual"
    second = load(other, "cpu")
    try:
        found.append(reading_of(second, other, second.encode(words), len(words)))
    except UnrepresentableText as error:
        notices.append(message("notice.letters", model=second.title,
                               characters=" ".join(error.characters[:6])))  # fmt: skip
    return tuple(found)


def alone(model: LoadedModel, mark: str) -> list[int]:
    """The tokens of a character by itself."""
    ids = model.encode(mark)
    return ids[1:] if begins(model, ids) else ids


def repeated(model: LoadedModel, phrase: str, count: int, first: int) -> list[int]:
    """A phrase over and over, cut to `count` tokens; `first` begins it."""
    words = phrase or " "
    try:
        ids = model.encode(words * (count + 1))
    except UnrepresentableText as error:
        raise ParamError(
            "phrase", phrase, "characters the model was trained on", "rule",
            "error.characters.alone", {
                "characters": ", ".join(error.characters[:6]), "model": model.title,
                "count": len(error.characters),
            },
        ) from error  # fmt: skip
    return [first, *(ids[1:] if begins(model, ids) else ids)][:count]


def variety(ids: Sequence[int]) -> float:
    """distinct-2: different pairs of neighbouring tokens over all pairs."""
    pairs = list(pairwise(ids[1:]))
    return len(set(pairs)) / len(pairs) if pairs else float("nan")


def votes_of(params: Params) -> Votes:
    """The simulated reasoner, and what the multinomial says of it."""
    chances = voting.answer_chances(params.right, params.wrong, params.lure)
    counts = counts_up_to(params.votes)
    answers = voting.simulate(chances, counts[-1], params.trials, params.seed)
    return Votes(
        chances, counts, answers[:SHOWN_TRIALS],
        np.array([voting.accuracy(answers[:, :n], len(chances)) for n in counts]),
        np.array([voting.exact_accuracy(chances, n) for n in counts]), params.trials,
    )  # fmt: skip


def steps_of(shared: Run) -> tuple[Step, ...]:
    """Token by token; the mean; other tokens; other texts; fewer tokens; more votes."""
    return (
        *(Step("strip", token + 1) for token in range(shared.text.tokens)),
        *(Step("mean", part) for part in range(3)),
        *(Step("units", row + 1) for row in range(len(shared.units))),
        *(Step("quality", row + 1) for row in range(len(shared.qualities))),
        *(Step("compress", share) for share in range(len(shared.compressed.kept))),
        *(Step("votes", place) for place in range(len(shared.votes.counts))),
    )


def sections_of(steps: Sequence[Step]) -> tuple[Section, ...]:
    """One for each stage."""
    first: dict[str, int] = {}
    for index, step in enumerate(steps):
        first.setdefault(step.stage, index)
    return tuple(Section(name, at, message("section." + name)) for name, at in first.items())


def scales_of(shared: Run) -> dict[str, tuple[float, float]]:
    """One range per quantity."""
    everything = [shared.text, *shared.units, *shared.qualities]
    return {
        "bits": (0.0, max(float(one.bits.max()) for one in everything)),
        "text": (0.0, float(shared.text.bits.max())),
        "loss": (0.0, float(shared.compressed.loss.max())),
    }
