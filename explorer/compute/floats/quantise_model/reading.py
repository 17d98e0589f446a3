"""Tokens, loss and continuation of a model (torch)."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from explorer.compute.floats.quantise_model.steps import Quality, Written
from explorer.compute.models import library
from explorer.compute.models.decoder import Decoder
from explorer.compute.models.vocabulary import CharacterVocabulary, visible
from explorer.core.params import ParamError
from explorer.core.words import Message, message

#: How many tokens a continuation has (of word pieces, of characters), and how many of the text are
#: measured at most.
CONTINUED = {"bytes": 24, "characters": 32}
MOST_TOKENS = 512


@dataclass(frozen=True)
class Reader:
    """A model and what it is to read.

    prompt: BOS and the beginning to be continued. windows: the text cut into pieces that fit the
    model, BOS in front of each.
    """

    model: library.LoadedModel
    prompt: tuple[int, ...]
    windows: tuple[tuple[int, ...], ...]
    notices: tuple[Message, ...]

    @property
    def length(self) -> int:
        """How many tokens a continuation has."""
        return CONTINUED[self.model.card.vocabulary]

    @property
    def predictions(self) -> int:
        """How many tokens the loss is the mean of."""
        return sum(len(window) - 1 for window in self.windows)

    def shown(self, ids: Sequence[int]) -> tuple[str, ...]:
        """Token ids as pieces of readable text."""
        return readable(self.model.vocabulary, ids)


def open_reader(name: str, prompt: str, text: str) -> Reader:
    """The model and its tokens; characters it has no token for are left out, with a notice.

    Raises ParamError where nothing is left.
    """
    model = library.load(name, "cpu")
    notices: list[Message] = []
    context = model.config.context
    prompt_ids = tokens(model, "prompt", prompt, notices)
    bos = prompt_ids[0]
    most = context - CONTINUED[model.card.vocabulary] - 1
    if len(prompt_ids) - 1 > most:
        notices.append(message("notice.prompt", kept=most, total=len(prompt_ids) - 1))
    prompt_ids = [bos, *prompt_ids[1:][-most:]]
    ids = tokens(model, "text", text, notices)[1:]
    if len(ids) > MOST_TOKENS:
        notices.append(message("notice.text", kept=MOST_TOKENS, total=len(ids)))
        ids = ids[:MOST_TOKENS]
    length = context - 1
    windows = [(bos, *ids[at : at + length]) for at in range(0, len(ids), length)]
    return Reader(model, tuple(prompt_ids), tuple(windows), tuple(notices))


def tokens(model: library.LoadedModel, field: str, text: str, notices: list[Message]) -> list[int]:
    """BOS and the ids of a text, without the characters that the model does not know."""
    missing = set(model.vocabulary.missing(text))
    if missing:
        count = sum(mark in missing for mark in text)
        notices.append(message(f"notice.{field}_characters", count=count))
        text = "".join(mark for mark in text if mark not in missing)
    ids = model.encode(text)
    if len(ids) < 2:
        raise ParamError(
            field, text, "some text that the model has tokens for", "rule", "error.nothing",
            {"model": model.card.title},
        )  # fmt: skip
    return ids


def readable(vocabulary: library.Vocabulary, ids: Sequence[int]) -> tuple[str, ...]:
    """Each token's part of the text; the parts of one character stand at its last token.

    Bytes that form no character are ⟨E4⟩.
    """
    if isinstance(vocabulary, CharacterVocabulary):
        return tuple(piece.replace("␣", " ") for piece in vocabulary.pieces(ids))
    out: list[str] = []
    waiting: list[int] = []
    for index in ids:
        waiting.append(index)
        text = vocabulary.decode(waiting)
        if not text:  # the token that begins a text stands for no character
            out += [piece.replace("␣", " ") for piece in vocabulary.pieces(waiting)]
            waiting = []
        elif "\N{REPLACEMENT CHARACTER}" not in text:
            out += [""] * (len(waiting) - 1) + [shown(text)]
            waiting = []
        elif len(waiting) == 4:  # a character has at most four bytes
            out.append(vocabulary.pieces(waiting[:1])[0].replace("␣", " "))
            waiting = waiting[1:]
    out += [piece.replace("␣", " ") for piece in vocabulary.pieces(waiting)]
    return tuple(out)


def shown(text: str) -> str:
    """A text on one line: ⏎ for line ends, ⟨03⟩ for other control characters."""
    marks = visible(text.encode()).replace("␣", " ").replace("␡", "⟨7F⟩")
    return "".join(f"⟨{ord(m) - 0x2400:02X}⟩" if 0x2400 <= ord(m) < 0x2420 else m for m in marks)


def chances(decoder: Decoder, reader: Reader) -> list[Tensor]:
    """ln p (tokens, vocabulary) in each window, float32."""
    with torch.no_grad():
        return [
            decoder(torch.tensor(window)).log_softmax(-1) for window in reader.windows
        ]  # fmt: skip


def quality(found: list[Tensor], reference: list[Tensor], reader: Reader) -> Quality:
    """Loss on the text, and distance from the reference; means over all predictions."""
    loss = divergence = agreed = 0.0
    for ours, theirs, window in zip(found, reference, reader.windows, strict=True):
        coming = torch.tensor(window[1:])
        ours, theirs = ours[:-1], theirs[:-1]
        # [loss] −ln p of the token that comes
        loss -= float(ours.gather(-1, coming[:, None]).sum())
        divergence += float((theirs.exp() * (theirs - ours)).sum())
        agreed += float((ours.argmax(-1) == theirs.argmax(-1)).sum())
    count = reader.predictions
    return Quality(loss / count, max(divergence / count, 0.0), agreed / count)


def continuation(decoder: Decoder, reader: Reader) -> Generator[None, None, tuple[int, ...]]:
    """The likeliest token, again and again; a checkpoint after every few."""
    ids = list(reader.prompt)
    for number in range(reader.length):
        with torch.no_grad():
            ids.append(int(decoder(torch.tensor(ids))[-1].argmax()))
        if number % 8 == 7:
            yield
    return tuple(ids[len(reader.prompt) :])


def written(reader: Reader, ids: tuple[int, ...], reference: tuple[int, ...]) -> Written:
    """A continuation beside the reference's."""
    apart = [place for place, pair in enumerate(zip(ids, reference, strict=True))
             if pair[0] != pair[1]]  # fmt: skip
    return Written(ids, reader.shown(ids), apart[0] if apart else -1)
