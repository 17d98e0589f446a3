"""Any tokenizer on any text: both cuts, the stages of the first, one word decision by decision."""

from __future__ import annotations

import itertools

import numpy as np
import regex

from explorer.compute.tokenizers.encode.cuts import cut_of
from explorer.compute.tokenizers.encode.sources import tokenizer_of, training_of
from explorer.compute.tokenizers.encode.types import STAGES, TRAINED, Cut, Params, Shared, Step
from explorer.compute.tokenizers.encode.word import label, states
from explorer.compute.tokenizers.files.dropout import chance_of
from explorer.compute.tokenizers.files.pipeline import FileTokenizer
from explorer.compute.tokenizers.reading import without_surrogates
from explorer.core.params import ParamError
from explorer.core.trace import Limit, Producer, Progress, Section, Trace
from explorer.core.words import Message, message

WORD = regex.compile(r"\p{L}|\p{N}")
MOST_STATES = 120  # decisions of one word that are kept


def run(params: Params) -> Producer:
    """The steps: both cuts, the stages of the first tokenizer, the decisions on one word."""
    params.validate()
    text, notices = without_surrogates(params.text, "text")
    yield Progress(0.1, message("opening"))
    training, changed = training_text(params)
    notices = (*notices, *changed)
    yield from training_of((params.tokenizer, params.second), training, params.size)
    given = (params.pattern, training, params.size)
    first = tokenizer_of(params.tokenizer, params.file, "file", *given)
    yield Progress(0.4, message("encoding"))
    cut = yield from cut_of(
        first, name_of(first, params.tokenizer), text, params.around, path_of(params, "file"),
        params.dropout, params.seed,
    )  # fmt: skip
    other = None
    if params.second != "none":
        second = tokenizer_of(params.second, params.second_file, "second_file", *given)
        yield Progress(0.7, message("encoding"))
        other = yield from cut_of(
            second, name_of(second, params.second), text, params.around,
            path_of(params, "second_file"),
        )  # fmt: skip
    yield None
    shared = share(params, text, first, cut, other)
    for found in (cut, other):
        if found is not None and found.ignored:
            what = ", ".join(found.ignored)
            notices = (*notices, message("ignored", name=found.name, what=what))
    steps = [Step("cuts"), *(Step(stage) for stage in STAGES)]
    sections = [Section(step.name, i, message("section-" + step.name))
                for i, step in enumerate(steps)]  # fmt: skip
    if shared.states:
        sections.append(Section("word", len(steps), message("section-word")))
    steps += [Step("word", number) for number in range(len(shared.states))]
    if cut.template:
        sections.append(Section("template", len(steps), message("section-template")))
        steps.append(Step("template"))
    return Trace(
        params, tuple(steps), shared, tuple(sections), notices=notices,
        limits={"word": Limit(0, max(len(cut.words.labels) - 1, 0))},
    )  # fmt: skip


def training_text(params: Params) -> tuple[str, tuple[Message, ...]]:
    """What the tokenizers that are trained here learn from, and what was changed in it."""
    if params.tokenizer not in TRAINED and params.second not in TRAINED:
        return "", ()
    text, notices = without_surrogates(params.training.replace("\0", ""), "training")
    if not WORD.search(text):
        raise ParamError("training", params.training, "a word", "rule", "no-training")
    return text, notices


def name_of(tokenizer: FileTokenizer, choice: str) -> str:
    """The key of a shipped tokenizer, or the name of a file."""
    return tokenizer.content.name if choice == "file" else choice


def path_of(params: Params, field: str) -> str:
    """Where a chat template may lie: beside the reader's own file."""
    choice = params.tokenizer if field == "file" else params.second
    return str(getattr(params, field)) if choice == "file" else ""


def share(
    params: Params, text: str, tokenizer: FileTokenizer, first: Cut, second: Cut | None
) -> Shared:
    """The two cuts against each other, and the word."""
    here = edges(first)
    there = edges(second) if second is not None else here
    count = len(first.words.labels)
    chosen = min(params.word, count - 1) if count else -1
    word = next(itertools.islice(tokenizer.words(text), chosen, None)) if count else None
    piece = word.piece.text if word is not None else ""
    inner = word is not None and word.token is None
    return Shared(
        text=text,
        first=first,
        second=second,
        same=np.intersect1d(here, there).astype(np.int32),
        only_first=np.setdiff1d(here, there).astype(np.int32),
        only_second=np.setdiff1d(there, here).astype(np.int32),
        word=chosen,
        word_text=label(tokenizer, piece) if inner else "",
        states=states(tokenizer, piece, first.dropout, chance_of(params.seed, chosen))[:MOST_STATES]
        if inner
        else (),
    )


def edges(cut: Cut) -> np.ndarray:
    """The byte places between two tokens, or between a token and text that is in none."""
    solid = cut.tokens.high > cut.tokens.low
    return np.unique(np.concatenate((cut.tokens.low[solid], cut.tokens.high[solid])))
