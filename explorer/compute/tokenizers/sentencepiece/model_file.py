"""SentencePiece's .model file: a protocol buffer, read and written without a library.

The wire format (protobuf.dev, Encoding): a field is a number and a wire type in one varint, then a
varint (0), 8 bytes (1), a length and that many bytes (2) or 4 bytes (5). The fields that matter
(sentencepiece_model.proto): ModelProto 1 piece (1 text, 2 score, 3 type), 2 trainer (3 kind,
35 byte fallback), 3 normaliser (1 name, 2 its table, 3 ▁ in front, 4 squeeze spaces). As in the
library the table alone decides what is rewritten, and without one nothing is. Other fields are
skipped.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Iterator

from explorer.compute.tokenizers.sentencepiece.charsmap import nmt_nfkc_table
from explorer.compute.tokenizers.sentencepiece.model import (
    BYTE,
    KINDS,
    NORMAL,
    UNKNOWN,
    SentencePiece,
)
from explorer.compute.tokenizers.sentencepiece.rules import rules_of

LARGEST = 1 << 25  # bytes of a file
MOST_PIECES = 1 << 20
Value = int | bytes


class ModelFileError(ValueError):
    """A file that cannot be read: `reason` is a key, `args_of` what the sentence is about."""

    def __init__(self, reason: str, about: object = "") -> None:
        super().__init__(f"{reason}: {about}" if about != "" else reason)
        self.reason, self.about = reason, about


def varint(data: bytes, place: int) -> tuple[int, int]:
    """A whole number of at most 64 bits, seven a byte, and the place after it."""
    value = 0
    for number in range(10):
        if place >= len(data):
            raise ModelFileError("cut-off", place)
        byte = data[place]
        place += 1
        value |= (byte & 0x7F) << 7 * number
        if byte < 0x80:
            return value, place
    raise ModelFileError("damaged", place)


def fields(data: bytes) -> Iterator[tuple[int, Value]]:
    """(number, value) of each field; fixed-size values as their bytes."""
    place = 0
    while place < len(data):
        key, place = varint(data, place)
        wire = key & 7
        if key >> 3 == 0 or wire not in (0, 1, 2, 5):
            raise ModelFileError("damaged", place)
        if wire == 0:
            value, place = varint(data, place)
            yield key >> 3, value
            continue
        length = 8 if wire == 1 else 4
        if wire == 2:
            length, place = varint(data, place)
        if place + length > len(data):
            raise ModelFileError("cut-off", place)
        yield key >> 3, data[place : place + length]
        place += length


def message_of(data: Value) -> dict[int, Value]:
    """The last value of each field of a message inside the file."""
    if not isinstance(data, bytes):
        raise ModelFileError("damaged")
    return dict(fields(data))


def number_of(found: dict[int, Value], field: int, default: int) -> int:
    """A whole number, or a truth, by its field."""
    value = found.get(field, default)
    if not isinstance(value, int):
        raise ModelFileError("damaged")
    return value


def text_of(value: Value) -> str:
    """A text by its bytes."""
    if not isinstance(value, bytes):
        raise ModelFileError("damaged")
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        raise ModelFileError("damaged") from None


def read_model(data: bytes) -> SentencePiece:
    """The tokenizer in a file. Raises ModelFileError for what is damaged or not supported."""
    if len(data) > LARGEST:
        raise ModelFileError("too-large", LARGEST)
    pieces: list[str] = []
    scores: list[float] = []
    types: list[int] = []
    trainer: dict[int, Value] = {}
    normaliser: dict[int, Value] = {}
    for number, value in fields(data):
        if number == 1:
            found = message_of(value)
            score = found.get(2, b"\0\0\0\0")
            if not isinstance(score, bytes) or len(score) != 4:
                raise ModelFileError("damaged")
            pieces.append(text_of(found.get(1, b"")))
            scores.append(float(struct.unpack("<f", score)[0]))
            types.append(number_of(found, 3, NORMAL))
            if len(pieces) > MOST_PIECES:
                raise ModelFileError("too-large", MOST_PIECES)
        elif number == 2:
            trainer = message_of(value)
        elif number == 3:
            normaliser = message_of(value)
    kind = number_of(trainer, 3, 1)
    rule = text_of(normaliser.get(1, b"")) or "identity"
    if not pieces or types.count(UNKNOWN) != 1:
        raise ModelFileError("no-pieces")
    if not 1 <= kind <= len(KINDS):
        raise ModelFileError("kind", kind)
    table = normaliser.get(2, b"")
    if not isinstance(table, bytes):
        raise ModelFileError("damaged")
    try:
        rules_of(table)
    except ValueError:
        raise ModelFileError("damaged") from None
    if not all(map(math.isfinite, scores)) or any(
        kind == BYTE and not is_byte(piece) for piece, kind in zip(pieces, types, strict=True)
    ):
        raise ModelFileError("damaged")
    return SentencePiece(
        KINDS[kind - 1], tuple(pieces), tuple(scores), tuple(types),
        bool(number_of(trainer, 35, 0)), rule if table else "identity",
        bool(number_of(normaliser, 3, 1)), bool(number_of(normaliser, 4, 1)), table,
    )  # fmt: skip


def is_byte(piece: str) -> bool:
    """Whether it is written <0x00> to <0xFF>."""
    return len(piece) == 6 and piece in {f"<0x{byte:02X}>" for byte in range(256)}


def written_varint(value: int) -> bytes:
    """Seven bits a byte, the lowest first."""
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes((*out, value))


def written(number: int, value: Value) -> bytes:
    """A field: a whole number, or bytes with their length."""
    if isinstance(value, int):
        return written_varint(number << 3) + written_varint(value)
    return written_varint(number << 3 | 2) + written_varint(len(value)) + value


def write_model(model: SentencePiece) -> bytes:
    """A file that the library reads.

    The table of a model that was read is written as it came, byte for byte. One that was trained
    here (nmt_nfkc) gets the table that SentencePiece gives its own, made from this Python's Unicode
    data, and with it the library normalises as the training did. Only combining marks in an unusual
    order, which no table holds, are sorted by the one and left alone by the other.
    """
    table = nmt_nfkc_table() if model.rule == "nmt_nfkc" and not model.table else model.table
    out = []
    for piece, score, kind in zip(model.pieces, model.scores, model.types, strict=True):
        number = written_varint(2 << 3 | 5) + struct.pack("<f", score)
        out.append(written(1, written(1, piece.encode()) + number + written(3, kind)))
    trainer = written(3, KINDS.index(model.kind) + 1) + written(35, int(model.byte_fallback))
    out.append(written(2, trainer))
    name = written(1, model.rule.encode() if table else b"identity")
    name += written(2, table) if table else b""
    out.append(written(3, name + written(3, int(model.prefix)) + written(4, int(model.squeeze))))
    return b"".join(out)
