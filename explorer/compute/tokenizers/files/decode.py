"""The decoders of a `tokenizer.json`: a list of token texts in, a list out; joined at the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import regex

from explorer.compute.tokenizers.alphabets import byte_characters
from explorer.compute.tokenizers.files.normal import PATIENCE, compiled
from explorer.compute.tokenizers.files.reading import Source
from explorer.compute.tokenizers.files.types import Component

DecodeStep = Callable[[list[str]], list[str]]
_BYTE = regex.compile("<0x([0-9A-Fa-f]{2})>")
#: What the WordPiece decoder's clean-up puts together again, in this order.
_CLEANED = (
    (" .", "."), (" ?", "?"), (" !", "!"), (" ,", ","), (" ' ", "'"), (" n't", "n't"),
    (" 'm", "'m"), (" do not", " don't"), (" 's", "'s"), (" 've", "'ve"), (" 're", "'re"),
)  # fmt: skip


def decode_steps(parts: tuple[Component, ...], source: Source) -> tuple[DecodeStep, ...]:
    """A function for each component. Raises ParamError for a pattern that does not compile."""
    return tuple(_step(part, source) for part in parts)


def decoded(texts: Sequence[str], steps: tuple[DecodeStep, ...]) -> str:
    """The text of tokens. Without any decoder the library puts spaces between them."""
    if not steps:
        return " ".join(texts)
    out = list(texts)
    for step in steps:
        out = step(out)
    return "".join(out)


def _step(part: Component, source: Source) -> DecodeStep:
    kind = part.kind
    if kind == "ByteLevel":
        return lambda texts: [bytes_of_texts(texts).decode("utf-8", "replace")]
    if kind == "Fuse":
        return lambda texts: ["".join(texts)]
    if kind == "ByteFallback":
        return _fallen_back
    if kind == "WordPiece":
        return lambda texts: _wordpiece(texts, part["prefix"], part["cleanup"])
    if kind == "BPEDecoder":
        return lambda texts: [
            text.replace(part["suffix"], " " if i < len(texts) - 1 else "")
            for i, text in enumerate(texts)
        ]
    if kind == "Metaspace":
        first = " " if part["prepend_scheme"] == "never" else ""
        return lambda texts: [
            text.replace(part["replacement"], " " if i else first) for i, text in enumerate(texts)
        ]
    if kind == "Strip":
        return lambda texts: [
            _stripped(text, part["content"], part["start"], part["stop"]) for text in texts
        ]
    assert kind == "Replace", kind
    pattern = compiled(part["pattern"], source)
    by = part["content"].replace("\\", "\\\\")

    def replace(texts: list[str]) -> list[str]:
        try:
            return [pattern.sub(by, text, timeout=PATIENCE) for text in texts]
        except TimeoutError:
            told = {"pattern": pattern.pattern, "seconds": PATIENCE}
            source.refuse("slow-pattern", pattern.pattern, **told)

    return replace


def bytes_of_texts(texts: Sequence[str]) -> bytes:
    """Tokens in GPT-2's characters as bytes; a token with any other character is its own UTF-8."""
    value = {sign: byte for byte, sign in enumerate(byte_characters())}
    return b"".join(
        bytes(value[sign] for sign in text)
        if all(sign in value for sign in text)
        else text.encode("utf-8")
        for text in texts
    )


def _fallen_back(texts: list[str]) -> list[str]:
    """Runs of <0xE4> as the characters they make up; bytes that are none become � each."""
    out: list[str] = []
    waiting = b""
    for text in [*texts, ""]:
        found = _BYTE.fullmatch(text)
        if found:
            waiting += bytes([int(found.group(1), 16)])
            continue
        if waiting:
            try:
                out.append(waiting.decode("utf-8"))
            except UnicodeDecodeError:
                out += ["\ufffd"] * len(waiting)
            waiting = b""
        out.append(text)
    return out[:-1]


def _wordpiece(texts: list[str], prefix: str, cleanup: bool) -> list[str]:
    out = []
    for i, text in enumerate(texts):
        if i:
            text = text[len(prefix) :] if text.startswith(prefix) else " " + text
        if cleanup:
            for old, new in _CLEANED:
                text = text.replace(old, new)
        out.append(text)
    return out


def _stripped(text: str, sign: str, start: int, stop: int) -> str:
    first, last = 0, len(text)
    while first < min(start, last) and text[first] == sign:
        first += 1
    while last > max(first, len(text) - stop) and text[last - 1] == sign:
        last -= 1
    return text[first:last]
