"""The model, the stack and the tokens that the params of `masks` ask for (torch)."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any, Protocol, cast

from explorer.compute.attention.masks import MOST_TOKENS, Params
from explorer.compute.attention.masks_stack import DecoderStack, Stack
from explorer.compute.attention.reading import opening_steps, tokens_of
from explorer.compute.models.library import LoadedModel
from explorer.core.params import ParamError
from explorer.core.trace import Progress, returned
from explorer.core.words import Message


class Pieces(Protocol):
    """What is needed of a vocabulary."""

    @property
    def size(self) -> int: ...

    def pieces(self, ids: Sequence[int]) -> tuple[str, ...]: ...


@dataclass(frozen=True)
class Opened:
    """A model ready to be run under masks, and the tokens of the texts.

    `model` is the decoder that the stack was made of, None for the other two.
    """

    title: str
    stack: Stack
    vocabulary: Pieces
    ids: list[int]
    source: list[int]
    filler: int  # the token that pads
    notices: list[Message] = field(default_factory=list)
    model: LoadedModel | None = None


def opened_steps(params: Params) -> Generator[Progress, None, Opened]:
    """Open it in small steps. ParamError: a text the model has no tokens for, no usable model."""
    crossing = params.mask == "cross"
    if params.model in ("encoder", "encoder-decoder") and not params.folder:
        return _encoder(params) if params.model == "encoder" else _pair(params)
    model = yield from opening_steps(params.model, params.folder)
    ids, notices = tokens_of(model, params.text, MOST_TOKENS)
    source: list[int] = []
    if crossing:
        source, more = tokens_of(model, params.source, MOST_TOKENS, field="source")
        notices += more
    bos = getattr(model.vocabulary, "bos", None)
    return Opened(
        model.card.title, DecoderStack(model.decoder, model.device), model.vocabulary, ids, source,
        bos if isinstance(bos, int) else 0, notices, model,
    )  # fmt: skip


def opened(params: Params) -> Opened:
    """`opened_steps`, here and now."""
    return returned(opened_steps(params))


def _tokens(
    encode: Callable[[str], list[int]], title: str, context: int, text: str, name: str
) -> tuple[list[int], list[Message]]:
    """`tokens_of` for a model that is no decoder: its first token stays in front of a cut text."""

    def bos() -> int | None:
        made = encode("")
        return made[0] if made else None

    reader: Any = SimpleNamespace(
        encode=encode, title=title, context=context, card=SimpleNamespace(title=title),
        config=SimpleNamespace(context=context, positions="learned"),
        vocabulary=SimpleNamespace(bos=bos()),
    )  # fmt: skip
    return tokens_of(cast(LoadedModel, reader), text, MOST_TOKENS, field=name)


def _encoder(params: Params) -> Opened:
    from explorer.compute.attention.masks_encoders import EncoderStack
    from explorer.compute.models.encoder_library import load_encoder

    found = _load(params, load_encoder)
    ids, notices = _tokens(found.encode, found.title, found.context, params.text, "text")
    source: list[int] = []
    if params.mask == "cross":
        source, more = _tokens(found.encode, found.title, found.context, params.source, "source")
        notices += more
    stack = EncoderStack(found.encoder, found.device)
    return Opened(found.title, stack, found.vocabulary, ids, source, found.vocabulary.pad, notices)


def _pair(params: Params) -> Opened:
    """With "cross" its decoder, which reads what its encoder made of the other text, else its
    encoder alone."""
    from explorer.compute.attention.masks_encoders import SourceStack, TargetStack
    from explorer.compute.models.encoder_library import load_encoder_decoder

    found = _load(params, load_encoder_decoder)
    words = found.vocabulary
    facts = (found.title, found.context)
    if params.mask != "cross":
        ids, notices = _tokens(found.encode, *facts, params.text, "text")
        stack: Stack = SourceStack(found.model, found.device)
        return Opened(found.title, stack, words, ids, [], words.pad, notices)

    def target(text: str) -> list[int]:
        return [words.begin, *words.source("reverse", text)[1:-1]]

    ids, notices = _tokens(target, *facts, params.text, "text")
    source, more = _tokens(found.encode, *facts, params.source, "source")
    stack = TargetStack(found.model, found.device)
    return Opened(found.title, stack, words, ids, source, words.pad, [*notices, *more])


def _load(params: Params, load: Callable[[], Any]) -> Any:
    from explorer.compute.models.errors import ModelFileError

    try:
        return load()
    except ModelFileError as error:
        raise ParamError(
            "model", params.model, "a model that can be opened", "rule", "error.model",
            {"reason": str(error)},
        ) from error  # fmt: skip
