"""Byte-pair encoding against Hugging Face `tokenizers`: the same text, the same settings."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from itertools import zip_longest
from typing import Any

from explorer.compute.tokenizers.alphabets import byte_characters
from explorer.compute.tokenizers.bpe_source import Source, counted, cutter, words_of
from explorer.compute.tokenizers.bpe_types import Params, Training
from explorer.compute.tokenizers.reading import LONGEST
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace, returned
from explorer.core.words import QT_TRANSLATE_NOOP

CUTS = QT_TRANSLATE_NOOP("tokenizers", "tokenizers: cuts")
MERGES = QT_TRANSLATE_NOOP("tokenizers", "tokenizers: merges")
IDS = QT_TRANSLATE_NOOP("tokenizers", "tokenizers: encoding")
NAMES = (CUTS, MERGES, IDS)
END = "\U0010ffff"  # stands for the end-of-word marker: one character that sorts after all others


def check(params: Params, trace: Trace) -> list[Check]:
    """Comparisons with the library, each the number of places that differ (tolerance 0):

    where the text is cut before merging, the merges in order, and the ids of the other text under
    our merges. The merges only under the library's own tie rule, and for texts that it can be
    trained on while one waits.
    """
    try:
        import tokenizers  # noqa: F401 (is it installed?)
    except ImportError:
        return [Check(name, "missing") for name in NAMES]
    source = returned(counted(params))
    shared: Training = trace.shared
    found: list[Check] = []
    cuts = library_cuts(source.excerpt, params)
    if cuts is not None:
        ours = words_of(source.excerpt, params)
        found.append(compared(CUTS, differing(cuts, ours), 0, "text"))
    if END in source.excerpt + source.second and params.end_of_word:
        return found
    unknown = outside(source.excerpt + source.second)
    ours_by_name = merges_as_text(params, source, trace)
    if params.rule == "tokenizers" and shared.characters <= LONGEST:
        target = len(shared.pairs) if shared.stopped == "early" else params.merges
        words = [word for word, often in source.times.items() for _ in range(often)]
        model = train_library(words, params, shared.base + target, unknown)
        theirs = [tuple(pair) for pair in json.loads(model.to_str())["model"]["merges"]]
        found.append(compared(MERGES, differing(theirs, ours_by_name), 0, "text"))
    model = library_with(ours_by_name, params, source, unknown)
    if model is not None:
        their_ids = library_ids(model, words_of(source.second, params), params)
        our_ids = shared.other.tokens(len(shared.pairs))[1].tolist()
        found.append(compared(IDS, differing(their_ids, our_ids), 0, "id"))
    return found


def differing(left: Sequence[Any], right: Sequence[Any]) -> int:
    """In how many places two sequences differ; what one has too many counts."""
    return sum(a != b for a, b in zip_longest(left, right))


def outside(text: str) -> str:
    """A name for "unknown" that does not occur in a text."""
    name = "<unknown>"
    while name in text:
        name = f"<{name}>"
    return name


def library_cuts(text: str, params: Params) -> list[str] | None:
    """The pre-tokens of the library; None for a pattern that it does not take."""
    from tokenizers import Regex, pre_tokenizers

    if params.pre_tokenizer == "none":
        pieces = [text] if text else []
    else:
        if params.pre_tokenizer == "gpt2":
            cut: Any = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)
        elif params.pre_tokenizer == "digits":
            cut = pre_tokenizers.Digits(individual_digits=True)
        elif params.pre_tokenizer == "own":
            return None  # its engine is another one, with a syntax of its own
        else:
            cut = pre_tokenizers.Split(Regex(cutter(params).patterns[0]), "isolated")
        pieces = [text[start:end] for _, (start, end) in cut.pre_tokenize_str(text)]
    if params.end_of_word:
        pieces = [bare for piece in pieces if (bare := piece.strip())]
    return pieces


def library_word(word: str, params: Params) -> str:
    """A word as the library's model sees it: characters, or bytes in GPT-2's characters."""
    end = END if params.end_of_word else ""
    if params.alphabet == "characters":
        return word + end
    return "".join(byte_characters()[byte] for byte in word.encode("utf-8")) + end


def train_library(words: Sequence[str], params: Params, size: int, unknown: str) -> Any:
    """A tokenizer of the library with `size` tokens, trained on words that are cut already.

    With characters, id 0 is the library's "unknown", so its other ids are one higher than ours.
    """
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from tokenizers import Tokenizer, models, trainers

    characters = params.alphabet == "characters"
    tokenizer = Tokenizer(models.BPE(unk_token=unknown) if characters else models.BPE())
    trainer = trainers.BpeTrainer(
        vocab_size=size + characters,
        min_frequency=params.minimum,
        show_progress=False,
        special_tokens=[unknown] if characters else [],
        initial_alphabet=[] if characters else list(byte_characters()),
        max_token_length=params.longest or None,
    )
    tokenizer.train_from_iterator((library_word(w, params) for w in words), trainer)
    return tokenizer


def library_with(
    merges: Sequence[tuple[str, str]], params: Params, source: Source, unknown: str
) -> Any | None:
    """The library's encoder with our merges; None where two merges make the same text, which its
    table of pieces cannot hold."""
    from tokenizers import Tokenizer, models

    characters = params.alphabet == "characters"
    names = base_names(params, source) + [left + right for left, right in merges]
    if len(set(names)) < len(names):
        return None
    ids = {name: i + characters for i, name in enumerate(names)}
    if characters:
        ids[unknown] = 0
    model = models.BPE(ids, list(merges), unk_token=unknown) if characters else None
    return Tokenizer(model or models.BPE(ids, list(merges)))


def library_ids(tokenizer: Any, words: Sequence[str], params: Params) -> list[int]:
    """The library's ids of words, in our counting: "unknown" is −1."""
    shift = 1 if params.alphabet == "characters" else 0
    return [
        token.id - shift
        for word in words
        for token in tokenizer.model.tokenize(library_word(word, params))
    ]


def base_names(params: Params, source: Source) -> list[str]:
    """The units of the alphabet in the characters of the library, by id."""
    if params.alphabet == "bytes":
        names = sorted(byte_characters())
    else:
        names = [str(piece) for piece in source.alphabet.pieces]
    if params.end_of_word:
        names = [*names[: source.marker], END]
    return names


def merges_as_text(params: Params, source: Source, trace: Trace) -> list[tuple[str, str]]:
    """Our merges in the characters of the library."""
    shared: Training = trace.shared
    pieces = base_names(params, source)
    out = []
    for left, right in shared.pairs.tolist():
        out.append((pieces[left], pieces[right]))
        pieces.append(pieces[left] + pieces[right])
    return out
