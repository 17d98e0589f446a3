"""From a text to what byte-pair encoding is trained on: distinct words, as ids of base units."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass

from explorer.compute.tokenizers.alphabets import byte_alphabet, byte_characters
from explorer.compute.tokenizers.bpe_ties import RULES
from explorer.compute.tokenizers.bpe_train import Learned, train
from explorer.compute.tokenizers.decoders import Piece
from explorer.compute.tokenizers.pretokenizers import PreTokenizer, blocks
from explorer.core.params import ParamError
from explorer.core.trace import Progress

END_OF_WORD = "</w>"
LOOKING = ("lexicographic", "sentencepiece")  # tie rules that look at the pieces


@dataclass(frozen=True)
class Options:
    """What can be chosen when a vocabulary is trained.

    `alphabet`: "bytes" or "characters". `end_of_word`: a marker, a symbol of its own after every
    word ("" for none). `specials` come first and are never merged. `initial`: characters that are
    in the alphabet although they may not occur (with bytes: all 256, or with `seen_bytes` only
    those that occur). `limit_alphabet`: only so many characters, the most frequent; the others are
    skipped, **and what stood beside them becomes neighbours**, as in `tokenizers`. `minimum`: how
    often a pair must occur. `size`: of the vocabulary, specials and alphabet included; it never
    cuts the alphabet. `rule`: who wins a tie. `longest`: see `bpe_train.train`.
    """

    alphabet: str = "bytes"
    end_of_word: str = ""
    specials: tuple[str, ...] = ()
    initial: str = ""
    limit_alphabet: int | None = None
    minimum: int = 1
    size: int | None = None
    merges: int | None = None
    rule: str = "tokenizers"
    seen_bytes: bool = False
    longest: int = 0

    def __post_init__(self) -> None:
        if self.rule not in RULES:
            raise ParamError("rule", self.rule, "one of " + ", ".join(RULES), "choice")
        if self.limit_alphabet is not None and self.limit_alphabet < 1:
            raise ParamError("limit_alphabet", self.limit_alphabet, "1 or more", "range")


@dataclass(frozen=True)
class Corpus:
    """Distinct words in the order in which they first occur, and the ids they are written in.

    `pieces`: specials, then the alphabet, by id; bytes for the alphabet of bytes. `skipped`: how
    many characters of the text are not in the alphabet.
    """

    pieces: tuple[Piece, ...]
    specials: int
    words: tuple[Sequence[int], ...]
    times: tuple[int, ...]
    skipped: int = 0

    @property
    def base(self) -> int:
        """The id of the first merge."""
        return len(self.pieces)


@dataclass(frozen=True)
class Vocabulary:
    """What was learned: every piece by id, and the merges in order: (left, right, new) ids."""

    pieces: tuple[Piece, ...]
    specials: int
    merges: tuple[tuple[int, int, int], ...]
    learned: Learned


def count_words(
    text: str | Iterable[str], pre_tokenizer: PreTokenizer
) -> Generator[int | None, None, Counter[str]]:
    """How often each pre-token occurs, block by block; yields the characters counted so far."""
    times: Counter[str] = Counter()
    done = 0
    for block in blocks(text, pre_tokenizer.name) if isinstance(text, str) else text:
        times.update(pre_tokenizer.words(block))
        done += len(block)
        yield done
    return times


def alphabet_of(times: Mapping[str, int], options: Options) -> tuple[Piece, ...]:
    """The base units by id, without specials: by code point (bytes: of GPT-2's characters).

    With a limit the rarest characters go first; where two are equally frequent, the later code
    point (in `tokenizers` that is left to chance).
    """
    if options.alphabet == "bytes":
        every: tuple[Piece, ...] = byte_alphabet().pieces
        if options.seen_bytes:
            seen = set(b"".join(word.encode("utf-8") for word in times))
            seen |= set(options.initial.encode("utf-8"))
            every = tuple(piece for piece in every if piece[0] in seen)
        return every
    counts: Counter[str] = Counter()
    for word, often in times.items():
        for character in word:
            counts[character] += often
    kept = {character: float("inf") for character in options.initial}
    ranked = sorted((counts | kept).items(), key=lambda item: (-item[1], item[0]))
    limit = options.limit_alphabet
    return tuple(sorted(character for character, _ in ranked[:limit]))


def corpus_of(times: Mapping[str, int], options: Options) -> Corpus:
    """The words as ids. With an end-of-word marker white space around a word is left out, and words
    of nothing else with it: the marker stands for it."""
    marker = options.end_of_word
    if marker:
        stripped: Counter[str] = Counter()
        for word, often in times.items():
            if bare := word.strip():
                stripped[bare] += often
        times = stripped
    alphabet = alphabet_of(times, options)
    first = len(dict.fromkeys(options.specials))
    pieces: list[Piece] = [*dict.fromkeys(options.specials), *alphabet]
    end: list[int] = []
    if marker:
        end = [len(pieces)]
        pieces.append(marker.encode() if options.alphabet == "bytes" else marker)
    words: list[Sequence[int]] = []
    skipped = 0
    if options.alphabet == "bytes" and len(alphabet) == 256 and not first and not end:
        units = byte_alphabet().units
        words = [units(word) for word in times]
    else:
        ids = {piece: first + i for i, piece in enumerate(alphabet)}
        for word, often in times.items():
            parts: Iterable[Piece] = (
                word if options.alphabet == "characters"
                else (bytes([byte]) for byte in word.encode("utf-8"))
            )  # fmt: skip
            found = [ids.get(part, -1) for part in parts]
            known = [unit for unit in found if unit >= 0]
            skipped += often * (len(found) - len(known))
            words.append(known + end)
    return Corpus(tuple(pieces), first, tuple(words), tuple(times.values()), skipped)


def learn(
    times: Mapping[str, int], options: Options
) -> Generator[Progress | None, str | None, Vocabulary]:
    """Train on counted words."""
    corpus = corpus_of(times, options)
    yield None
    merges = options.merges if options.merges is not None else 1 << 30
    plain = comparable(corpus, options.alphabet)
    reserved = {piece: i for i, piece in enumerate(plain[: corpus.specials])}
    learned = yield from train(
        corpus.words, corpus.times, corpus.base, merges, options.minimum, rule=options.rule,
        pieces=plain if reserved or options.rule in LOOKING else (),
        reserved=reserved, size=options.size, longest=options.longest,
    )  # fmt: skip
    return vocabulary_of(corpus, learned, options.alphabet)


def comparable(corpus: Corpus, alphabet: str) -> list[Piece]:
    """The pieces as merges make them: a special token, which is a text, as bytes among bytes."""
    special = [_as_piece(text, alphabet) for text in corpus.pieces[: corpus.specials]]
    return [*special, *corpus.pieces[corpus.specials :]]


def _as_piece(text: Piece, alphabet: str) -> Piece:
    """A special token as the library compares it with what merges make: with bytes, by the
    characters that GPT-2 writes for them."""
    if alphabet == "characters" or isinstance(text, bytes):
        return text
    values = {character: byte for byte, character in enumerate(byte_characters())}
    if all(character in values for character in text):
        return bytes(values[character] for character in text)
    return b"\xff" + text.encode()  # no merge makes this


def vocabulary_of(corpus: Corpus, learned: Learned, alphabet: str) -> Vocabulary:
    """All pieces by id, and the merges with the ids they make."""
    pieces = comparable(corpus, alphabet)
    merges = []
    for (left, right), new in zip(learned.pairs, learned.new, strict=True):
        if new == len(pieces):
            pieces.append(pieces[left] + pieces[right])  # type: ignore[operator]  # of one kind
        merges.append((left, right, new))
    pieces[: corpus.specials] = corpus.pieces[: corpus.specials]
    return Vocabulary(tuple(pieces), corpus.specials, tuple(merges), learned)
