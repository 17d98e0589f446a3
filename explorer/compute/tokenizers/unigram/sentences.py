"""Seeds as SentencePiece 0.2.3 finds them: in whole sentences, byte by byte.

Unlike `seeds`, repeats are looked for in the text before it is cut into words, over its UTF-8
bytes: what counts as "different after it" is the next byte, so a piece that is always followed by
characters beginning with the same byte is no seed (most Chinese characters begin with one of six).
Pieces must also keep to rules of their own, `valid_piece`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import regex

from explorer.compute.tokenizers.unigram.seeds import LONGEST, MOST, Seeds
from explorer.compute.tokenizers.unigram.suffixes import repeats, sorted_suffixes

META = "\u2581"  # ▁, stands for a space
RARE = "\u2585"  # ▅, stands for characters beyond the coverage while training
COVERAGE = 0.9995
SCRIPTS = (
    "Common", "Latin", "Han", "Hiragana", "Katakana", "Hangul", "Cyrillic", "Greek", "Arabic",
    "Hebrew", "Devanagari", "Thai", "Bengali", "Tamil", "Telugu", "Kannada", "Malayalam",
    "Gujarati", "Gurmukhi", "Oriya", "Sinhala", "Lao", "Khmer", "Myanmar", "Tibetan", "Mongolian",
    "Georgian", "Armenian", "Ethiopic", "Cherokee", "Bopomofo", "Yi", "Syriac", "Thaana", "Gothic",
    "Coptic", "Inherited",
)  # fmt: skip


@lru_cache(maxsize=1 << 16)
def script_of(character: str) -> str:
    """The script of a character; kana count as Han, as in SentencePiece."""
    for name in SCRIPTS:
        if regex.match(rf"\p{{Script={name}}}", character):
            kana = name in ("Hiragana", "Katakana") or character == "\u30fc"
            return "Han" if kana else name
    return "other"


def valid_piece(piece: str) -> bool:
    """SentencePiece's rules for pieces (trainer_interface.cc, IsValidSentencePiece, defaults): at
    most 16 characters of one script, ▁ only in front, no white space or control signs."""
    if not 0 < len(piece) <= LONGEST:
        return False
    before = ""
    for place, character in enumerate(piece):
        if character in (RARE, "\0", "\t", " "):
            return False
        if character == META:
            if place:
                return False
            continue
        script = script_of(character)
        if script == "Inherited":
            script = before
        if before and script and script != before:
            return False
        before = script
    return True


def shared_ends(sentences: Sequence[str]) -> dict[bytes, int]:
    """What the last sentence ends with, and how many sentences do: those that some others do too.

    SentencePiece reads one symbol beyond the end of its text, a 0 like the one between sentences.
    So it finds such an end once more with that 0, cuts it off, and adds its score to the piece's.
    """
    last = sentences[-1] if sentences else ""
    ends = [last[-length:] for length in range(2, min(len(last), LONGEST) + 1)]
    times = {end: sum(sentence.endswith(end) for sentence in sentences) for end in ends}
    return {end.encode("utf-8"): number for end, number in times.items() if number > 1}


def sentence_seeds(sentences: Sequence[str], coverage: float = COVERAGE) -> Seeds:
    """Seeds from sentences that are normalised, their spaces ▁ (also in front); with the words that
    EM runs over, which begin at every ▁. Characters beyond `coverage` become ▅, which is no piece.
    """
    characters = Counter("".join(sentences))
    ranked = sorted(characters.items(), key=lambda found: (-found[1], found[0]))
    total, covered = sum(characters.values()), 0
    required: dict[str, int] = {}
    for character, times in ranked:
        if covered / max(total, 1) >= coverage:
            break
        covered += times
        required[character] = times
    rare = {ord(c): RARE for c in characters if c not in required}
    kept = [sentence.translate(rare) for sentence in sentences if sentence]

    # no 0 follows the last sentence
    data = "\0".join(kept).encode("utf-8")
    symbols = np.frombuffer(data, np.uint8).astype(np.int64)
    suffixes = sorted_suffixes(symbols, 4 * LONGEST + 1)
    found: list[tuple[int, bytes]] = []
    ends = shared_ends(kept)
    for length, first, many in repeats(suffixes, 4 * LONGEST):
        for place, times in zip(suffixes.order[first].tolist(), many.tolist(), strict=True):
            piece = data[place : place + length]
            try:
                text = piece.decode("utf-8")
            except UnicodeDecodeError:
                continue  # begins or ends inside a character
            if len(text) > 1 and valid_piece(text):
                again = ends.get(piece, times)  # without a place elsewhere it is found only then
                often = times + again if again < times else times
                found.append((often * len(text), piece))
    found.sort(key=lambda seed: (-seed[0], -len(seed[1]), seed[1]))  # the longer in bytes first
    del found[MOST:]

    pieces = [*required, *(piece.decode("utf-8") for _, piece in found)]
    counts = np.array([*required.values(), *(score for score, _ in found)], np.float64)
    scores = (np.log(counts) - np.log(counts.sum())).astype(np.float32)  # as they are kept there
    words: Counter[str] = Counter()
    for sentence in kept:
        words.update(regex.findall(f"{META}[^{META}]*|[^{META}]+", sentence))
    listed = sorted(words, key=lambda word: (-len(word), word))
    return Seeds(
        tuple(pieces), counts, scores.astype(np.float64), len(required), tuple(listed),
        np.array([words[word] for word in listed], np.int64),
        np.array([len(piece) for piece in pieces], np.int64),
    )  # fmt: skip
