"""Six experiments on the bundled model: each a text or two, and what the model expects next (torch
only inside functions)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from explorer.compute.tokenizers.consequences.race import (
    best_path,
    longest_match,
    rank_merge,
    whole_word_first,
)
from explorer.compute.tokenizers.consequences.types import MODEL, TOP, Params, Row, Step
from explorer.compute.tokenizers.consequences.vocabulary import ByteTokens, bundled
from explorer.compute.tokenizers.reading import without_surrogates
from explorer.core.params import ParamError
from explorer.core.trace import Producer, Progress, Section, Trace
from explorer.core.words import Message, message

LEAST = 1e-7  # of a way to be followed: each costs a pass through the model
NUMBERS = "7 42 365 1024 1861 1900 2026 65536"


class Reader:
    """The model as a reader of tokens: ids in, probabilities of the next token out."""

    def __init__(self) -> None:
        import torch

        from explorer.compute.models import library

        self.torch = torch
        self.model = library.load(MODEL, "cpu")
        self.tokens: ByteTokens = bundled()
        self.context = self.model.config.context

    def probabilities(self, pieces: Sequence[bytes]) -> np.ndarray:
        """(V,) float32: softmax of the last logits after BOS and the pieces (the last that fit)."""
        # [space] the model sees ids, never letters
        ids = self.tokens.encode(list(pieces)[-(self.context - 1) :])
        logits = self.model.logits(ids)[-1]
        # [start] p(t) = exp(z_t) / sum of exp(z)
        return self.torch.softmax(logits, dim=-1).numpy()

    def embedding(self, piece: bytes) -> np.ndarray:
        """(width,) float32: the row of the embedding table for a token."""
        table: Any = self.model.decoder.token_embedding.weight
        return table[self.tokens.ids[piece]].detach().numpy()

    def row(
        self, name: str, pieces: Sequence[bytes], *, lit: Sequence[int] = (), wanted: bytes = b"",
        ask: bool = True, note: float = 0.0,
    ) -> Row:  # fmt: skip
        """A row with its likeliest next tokens, and the probability of the wanted bytes."""
        ids = np.array([self.tokens.ids[piece] for piece in pieces], np.int32)
        if not ask:
            return Row(name, tuple(pieces), ids, tuple(lit), note=note)
        p = self.probabilities(pieces)
        order = np.argsort(-p, kind="stable")[:TOP]
        order = np.array([i for i in order if int(i) in self.tokens.pieces], np.int32)
        return Row(
            name, tuple(pieces), ids, tuple(lit), order,
            tuple(self.tokens.pieces[int(i)] for i in order), p[order],
            wanted, self.chance(pieces, wanted, p) if wanted else -1.0, note,
        )  # fmt: skip

    def chance(
        self, pieces: Sequence[bytes], wanted: bytes, p: np.ndarray | None = None,
        reached: float = 1.0,
    ) -> float:  # fmt: skip
        """The probability that the bytes after the pieces begin with `wanted`, over all cuts of it.

        A token that holds all of it counts whole; one that holds its beginning leads on. A way
        whose probability so far (`reached`) falls below `LEAST` is not followed further.
        """
        # [cut] sum over the tokens that finish it, and over those that begin it
        if p is None:
            p = self.probabilities(pieces)
        total = 0.0
        for piece, token in self.tokens.ids.items():
            share = float(p[token])
            if piece.startswith(wanted):
                total += share
            elif wanted.startswith(piece) and reached * share >= LEAST:
                rest = wanted[len(piece) :]
                total += share * self.chance([*pieces, piece], rest, None, reached * share)
        return total


def run(params: Params) -> Producer:
    """Six parts; probabilities are float32 of one thread, everything else exact."""
    yield Progress(0.0, message("loading"))
    texts, notices = cleaned(params)
    reader = Reader()
    steps: list[Step] = []
    for number, part in enumerate((start, space, cut, letters, digits, race)):
        yield Progress((number + 1) / 7, message("section-" + part.__name__))
        for step in part(reader, params, texts):
            steps.append(step)
            yield None
    sections = []
    for at, step in enumerate(steps):
        if step.place == 0:
            sections.append(Section(step.part, at, message("section-" + step.part)))
    top = max(
        (float(row.next_probabilities.max(initial=0.0)) for step in steps for row in step.rows
         if row.next_probabilities is not None), default=1.0,
    )  # fmt: skip
    return Trace(
        params=params, steps=tuple(steps), sections=tuple(sections),
        scales={"probability": (0.0, top)}, notices=notices,
    )  # fmt: skip


def cleaned(params: Params) -> tuple[dict[str, str], tuple[Message, ...]]:
    """The texts without lone surrogates; an empty one is refused. Raises ParamError."""
    texts: dict[str, str] = {}
    notices: tuple[Message, ...] = ()
    for field in ("word", "prompt", "chinese", "spelled", "letter", "race"):
        given = getattr(params, field)
        if not given.strip():
            raise ParamError(field, given, "a text with a sign in it", "rule", "empty")
        texts[field], changed = without_surrogates(given, field)
        notices += changed
    return texts, notices


def start(reader: Reader, params: Params, texts: dict[str, str]) -> list[Step]:
    """The same word as the first of a text, and after a space."""
    word = texts["word"].strip()
    first, inside = reader.tokens.cut(word), reader.tokens.cut(" " + word)
    a, b = reader.embedding(first[0]), reader.embedding(inside[0])
    every = np.stack([reader.embedding(piece) for piece in reader.tokens.ids])
    to_a = every @ a / np.maximum(np.linalg.norm(every, axis=1) * np.linalg.norm(a), 1e-12)
    cosine = float(a @ b / max(float(np.linalg.norm(a) * np.linalg.norm(b)), 1e-12))
    rank = int((to_a > cosine + 1e-7).sum())  # the token itself is nearest, so from 1
    rows = (reader.row("row-first", first), reader.row("row-inside", inside))
    numbers = {"cosine": cosine, "rank": float(rank), "first": float(len(first)),
               "inside": float(len(inside)), "vocabulary": float(len(every))}  # fmt: skip
    return [Step("start", 0, rows, numbers)]


def space(reader: Reader, params: Params, texts: dict[str, str]) -> list[Step]:
    """A prompt without and with a space at its end; the same continuation wanted of both."""
    prompt = texts["prompt"].rstrip(" ") or texts["prompt"]
    bare, spaced = reader.tokens.cut(prompt), reader.tokens.cut(prompt + " ")
    p = reader.probabilities(bare)
    likeliest = reader.tokens.pieces[max(reader.tokens.pieces, key=lambda token: float(p[token]))]
    # a likeliest token that does not begin with a space cannot be reached after one
    rest = likeliest.removeprefix(b" ") or likeliest
    rows = (
        reader.row("row-bare", bare, wanted=likeliest),
        reader.row("row-spaced", spaced, lit=(len(spaced) - 1,), wanted=rest),
    )
    return [Step("space", 0, rows, {"bare": rows[0].probability, "spaced": rows[1].probability})]


def cut(reader: Reader, params: Params, texts: dict[str, str]) -> list[Step]:
    """The last character byte by byte: how likely the model finishes it, or any character."""
    text = texts["chinese"]
    before, data = reader.tokens.cut(text[:-1]), text[-1].encode("utf-8")
    steps = []
    for known in range(len(data)):
        pieces = [*before, *reader.tokens.cut(data[:known])]
        rest = data[known:]
        p = reader.probabilities(pieces)
        fits = valid_mass(reader.tokens, p, data[:known])
        row = reader.row("row-known", pieces, lit=range(len(before), len(pieces)), wanted=rest)
        numbers = {"known": float(known), "bytes": float(len(data)), "fits": fits,
                   "finish": row.probability}  # fmt: skip
        steps.append(Step("cut", known, (row,), numbers))
    return steps


def valid_mass(tokens: ByteTokens, p: np.ndarray, begun: bytes) -> float:
    """The probability of tokens after which the text can still be UTF-8, when `begun` stands at
    its end."""
    total = 0.0
    for piece, token in tokens.ids.items():
        if could_be_utf8(begun + piece):
            total += float(p[token])
    return total


def could_be_utf8(data: bytes) -> bool:
    """Whether bytes are the beginning of a UTF-8 text."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.reason == "unexpected end of data" and error.end == len(data)
    return True


def letters(reader: Reader, params: Params, texts: dict[str, str]) -> list[Step]:
    """A word as tokens, and letter by letter with spaces: which of them lets letters be seen?"""
    word, letter = texts["spelled"].strip(), texts["letter"]
    whole = reader.tokens.cut(" " + word)
    lit = [n for n, piece in enumerate(whole) if letter.encode("utf-8") in piece]
    known, last = word[:-1], word[-1]
    apart = reader.tokens.cut("".join(" " + sign for sign in known) or " ")
    rows = (
        reader.row("row-word", whole, lit=lit, ask=False, note=float(word.count(letter))),
        reader.row("row-spelled", apart, wanted=(" " + last).encode("utf-8"),
                   lit=[n for n, piece in enumerate(apart) if piece.strip() == letter.encode()]),
    )  # fmt: skip
    numbers = {
        "letters": float(len(word)), "tokens": float(len(whole)), "spelled": float(len(apart)),
        "count": float(word.count(letter)), "probability": rows[1].probability,
        "alike": float(len({piece for piece in whole if letter.encode("utf-8") in piece})),
    }  # fmt: skip
    return [Step("letters", 0, rows, numbers)]


def digits(reader: Reader, params: Params, texts: dict[str, str]) -> list[Step]:
    """Numbers as the tokenizer cuts them, and a sum the model has to finish."""
    answer = params.left + params.right
    listed = reader.tokens.cut(NUMBERS)
    pair = [n for n, piece in enumerate(listed) if sum(48 <= b < 58 for b in piece) > 1]
    question = reader.tokens.cut(f"{params.left} + {params.right} =")
    apart = reader.tokens.cut(" ".join(f"{params.left} + {params.right} =".replace(" ", "")))
    rows = (
        reader.row("row-numbers", listed, lit=pair, ask=False),
        reader.row("row-sum", question, wanted=f" {answer}".encode()),
        reader.row("row-sum-apart", apart, wanted=("".join(f" {d}" for d in str(answer))).encode()),
    )  # fmt: skip
    numbers = {"answer": float(answer), "together": rows[1].probability,
               "apart": rows[2].probability, "pairs": float(len(pair))}  # fmt: skip
    return [Step("digits", 0, rows, numbers)]


def race(reader: Reader, params: Params, texts: dict[str, str]) -> list[Step]:
    """One word, one vocabulary, five encoders."""
    word = (" " + texts["race"].strip()).encode("utf-8")
    tokens = reader.tokens
    costs = tokens.costs()
    cuts = {
        "merges": rank_merge(word, tokens.rank),
        "lookup": whole_word_first(word, tokens.ids, tokens.rank),
        "longest": longest_match(word, tokens.ids),
        "likeliest": best_path(word, costs),
        "fewest": best_path(word, dict.fromkeys(tokens.ids, 1.0)),
    }
    rows = tuple(
        reader.row("encoder-" + name, pieces, ask=False, note=-sum(costs[p] for p in pieces))
        for name, pieces in cuts.items()
    )
    numbers = {name: float(len(pieces)) for name, pieces in cuts.items()}
    numbers["different"] = float(len({tuple(pieces) for pieces in cuts.values()}))
    return [Step("race", 0, rows, numbers)]
