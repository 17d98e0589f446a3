"""Dialects: where the systems in use deviate from the textbook, as named switches."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any


@dataclass(frozen=True)
class Dialect:
    """One set of decisions.

    `name`: how it is called.
    `seed_text`: what repeats are looked for in. "words": every word as often as it occurs;
        "distinct words": every distinct word once, however often it occurs (`tokenizers`,
        models/unigram/trainer.rs, make_seed_sentence_pieces); "sentences": the text before it is
        cut into words, byte by byte, by rules of their own (SentencePiece, see `sentences`).
    `alternatives`: what |A| is in the loss. "own": pieces in the replacement of the piece;
        "all pieces": the size of the whole vocabulary (`tokenizers`, prune_sentence_pieces: the
        length of the outer list; SentencePiece had the same slip until 2023, its issue 628).
    `unknown`: where the mass of unknown characters goes. "none": nowhere; "own piece": to a piece
        of its own, which counts in every size (`tokenizers`: <UNK> at index 0); "first piece": to
        the first real piece, which thereby lives longer (SentencePiece: id 0 is not yet the
        unknown piece while training).
    `fill`: in which order the last places are filled. "score", or "model order": the order of the
        last pruning (`tokenizers`, finalize).
    `unused`: what becomes of a character that no best path uses. "stays", or "dropped"
        (SentencePiece: it comes back at the end).
    `order`: "check first": a pruning only if there are too many pieces; "prune first": one in every
        round, and at the end those go whose parts are likelier than they are (SentencePiece 0.2.3).
    `single`: whether all sums are made in float32, term by term in SentencePiece's order (see
        `single`). Pieces that occur equally often have scores and losses that agree to seven
        digits, so the roundings decide which of them stay. With this, 22 texts of 60 kB in
        English and 30,000 characters in Chinese, trained to 1000 and 3000 pieces, gave the pieces
        of SentencePiece 0.2.3 and every bit of every score, but for rare characters that had been
        dropped and came back.
    `exact_size`: with False, the size is only tested for equality after a piece has been added, so
        that a size the characters already reach is overshot (`tokenizers`, finalize).
    """

    name: str
    seed_text: str = "words"
    alternatives: str = "own"
    unknown: str = "none"
    fill: str = "score"
    unused: str = "stays"
    order: str = "check first"
    single: bool = False
    exact_size: bool = True


#: Expected-count dropping, digamma scores and the rounds are the same in all of them.
DIALECTS = {
    "textbook": Dialect("textbook"),
    "tokenizers": Dialect(
        "tokenizers",
        seed_text="distinct words",
        alternatives="all pieces",
        unknown="own piece",
        fill="model order",
        exact_size=False,
    ),
    "sentencepiece": Dialect(
        "sentencepiece",
        seed_text="sentences",
        unknown="first piece",
        unused="dropped",
        order="prune first",
        single=True,
    ),
}

#: One switch alone, by the name the reader chooses it by. Each stands in the docstring above, with
#: the program that has it.
DEVIATIONS: dict[str, dict[str, Any]] = {
    "none": {},
    "loss": {"alternatives": "all pieces"},
    "seeds": {"seed_text": "distinct words"},
    "unknown": {"unknown": "first piece"},
    "fill": {"fill": "model order"},
    "unused": {"unused": "dropped"},
    "order": {"order": "prune first"},
    "single": {"single": True},
    "overshoot": {"exact_size": False},
}


def dialect_of(name: str, deviation: str = "none") -> Dialect:
    """A dialect, one thing in it done otherwise."""
    return replace(DIALECTS[name], **DEVIATIONS[deviation])
