"""The texts: what is trained on, what is held out, and the same sentence in eight scripts."""

from __future__ import annotations

from functools import cache

from explorer.compute.tokenizers.reading import read_text, without_surrogates
from explorer.core.paths import resources
from explorer.core.words import Message, message

HELD_OUT = 0.2  # share of each text, at its end
MOST = 36_000  # bytes of training text, so that eleven trainings take about a second

#: "Today the water in the river is cold."
SENTENCES = {
    "latin": "Today the water in the river is cold.",
    "han": "今天河里的水很冷。",
    "cyrillic": "Сегодня вода в реке холодная.",
    "greek": "Σήμερα το νερό στο ποτάμι είναι κρύο.",
    "arabic": "اليوم ماء النهر بارد.",
    "devanagari": "आज नदी का पानी ठंडा है।",
    "hangul": "오늘 강물이 차갑다.",
    "kana": "きょうは川の水がつめたい。",
}


@cache
def sample(name: str) -> str:
    """A sample text that comes with the program."""
    return (resources() / "texts" / f"{name}.txt").read_text(encoding="utf-8")


def source(path: str, name: str) -> tuple[str, tuple[Message, ...]]:
    """The reader's file, or the sample of that name. Raises ParamError."""
    if not path.strip():
        return sample(name), ()
    return read_text(path, name)


def split(text: str) -> tuple[str, str]:
    """The part to train on and the part held out, cut after a line or a space where there is one.

    A text of one character is both.
    """
    cut = int(len(text) * (1 - HELD_OUT))
    for sign in "\n ":
        near = text.rfind(sign, cut - cut // 7, cut)
        if near > 0:
            return text[: near + 1], text[near + 1 :]
    return (text[:cut], text[cut:]) if cut else (text, text)


def first_bytes(text: str, most: int) -> str:
    """The longest beginning of a text that takes at most so many bytes of UTF-8."""
    return text.encode("utf-8")[:most].decode("utf-8", "ignore")


def mixed(english: str, chinese: str, share: int) -> str:
    """A training text with `share` per cent of Chinese bytes; as long for every share."""
    budget = min(len(english.encode("utf-8")), len(chinese.encode("utf-8")), MOST)
    part = budget * share // 100
    return first_bytes(english, budget - part) + first_bytes(chinese, part)


def clean(text: str) -> tuple[str, tuple[Message, ...]]:
    """The reader's sentence without lone surrogates; the Latin one where it is empty."""
    if not text:
        return SENTENCES["latin"], (message("own-empty"),)
    return without_surrogates(text, "text")
