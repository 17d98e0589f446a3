"""What most labs on a text begin with: a model, a text, and its tokens (no torch at the top).

A lab opens them with `load_model` or `opening_steps`, and `tokens_of`; and takes `WORDS` into its
own: the sentences behind the keys used here, translated under "models".
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from typing import TYPE_CHECKING

from explorer.compute.models.refusals import REFUSALS
from explorer.core import own_models
from explorer.core.params import ParamError
from explorer.core.trace import Limit, Progress, returned
from explorer.core.words import QT_TRANSLATE_NOOP, Borrowed, Message, Word, message

if TYPE_CHECKING:
    from explorer.compute.models.config import DecoderConfig
    from explorer.compute.models.errors import ModelFileError
    from explorer.compute.models.library import LoadedModel
    from explorer.compute.models.opened import OpenedModel

_SENTENCES = {
    "progress.model": QT_TRANSLATE_NOOP("models", "Opening the model"),
    "progress.run": QT_TRANSLATE_NOOP("models", "Running it on the text"),
    "error.model": QT_TRANSLATE_NOOP("models", "The model cannot be opened: {reason}"),
    "error.characters": QT_TRANSLATE_NOOP(
        "models",
        "The model “{model}” has no token for {characters}. Choose the model “{other}”, which "
        "takes any text, or change the text.",
    ),
    "error.characters.alone": QT_TRANSLATE_NOOP(
        "models", "The model “{model}” has no token for {characters}. Change the text."
    ),
    "error.empty": QT_TRANSLATE_NOOP(
        "models", "This model needs at least one token: type something."
    ),
    "notice.context": QT_TRANSLATE_NOOP(
        "models",
        "The text has {total} tokens; the model reads at most {kept}, so the last ones are kept.",
    ),
    "notice.most": QT_TRANSLATE_NOOP(
        "models",
        "The text has {total} tokens; this lab shows at most {kept}, so the last ones are kept.",
    ),
    "notice.beyond": QT_TRANSLATE_NOOP(
        "models",
        "The text has {tokens} tokens; the model was trained on at most {context}. What it does "
        "beyond is computed all the same.",
    ),
    "notice.layer": QT_TRANSLATE_NOOP(
        "models", "This model has no layer {layer}; its last one, {last}, is shown."
    ),
    "notice.head": QT_TRANSLATE_NOOP(
        "models", "This model has no head {head}; its last one, {last}, is shown."
    ),
}

WORDS: Mapping[str, Word] = {
    key: Borrowed("models", text) for key, text in (REFUSALS | _SENTENCES).items()
}


def at_most(field: str, asked: int, last: int, notices: list[Message]) -> int:
    """The field "layer" or "head", from 1 (0: ★), and a notice where the model has fewer."""
    if asked > last:
        notices.append(message(f"notice.{field}", **{field: asked, "last": last}))
    return min(asked, last)


def starred(count: int, asked: int, chosen: int) -> Limit:
    """A field of layers or heads as a list; ★ stands for the measured choice, `chosen` from 0."""
    star = "★" if asked else f"★ {chosen + 1}"
    return Limit(0, count, (("0", star), *((str(one), str(one)) for one in range(1, count + 1))))


def load_model(model: str, folder: str = "") -> LoadedModel:
    """The model in `folder`, or the bundled one of that name, for a lab that takes it apart step by
    step; ParamError says what is wrong."""
    from explorer.compute.models.library import LoadedModel

    found = returned(opening(model, folder, step_by_step_only=True))
    assert isinstance(found, LoadedModel)
    return found


def opening_steps(model: str, folder: str = "") -> Generator[Progress, None, LoadedModel]:
    """`load_model` in small steps; see `opening`."""
    from explorer.compute.models.library import LoadedModel

    found = yield from opening(model, folder, step_by_step_only=True)
    assert isinstance(found, LoadedModel)
    return found


def open_any(model: str, folder: str = "") -> OpenedModel:
    """Like `load_model`, for a lab that needs no more than what every family shows (`OpenedModel`):
    encoders and encoder–decoders too."""
    return returned(opening(model, folder))


def opening(
    model: str, folder: str = "", step_by_step_only: bool = False
) -> Generator[Progress, None, OpenedModel]:
    """Opens the model in small steps, so that a large one shows how far it is and can be cancelled:

        model = yield from opening(params.model, params.folder)

    (or `opening_steps`).

    `folder` is a folder of the reader's, or the hub id of a model that was downloaded before. It is
    opened in the precision and on the device that the reader chose for models of their own.
    """
    from explorer.compute.models import library
    from explorer.compute.models.errors import ModelFileError

    own = own_models.load() if folder else own_models.OwnModels()
    steps = library.opening(folder or model, own.device_name, own.precision, step_by_step_only)
    while True:
        try:
            share = next(steps)
        except StopIteration as stop:
            found: OpenedModel = stop.value
            return found
        except ModelFileError as error:
            raise _refusal(error, model, folder) from error
        except ValueError as error:  # a device that is not there
            raise _refusal(ModelFileError(str(error)), model, folder) from error
        yield Progress(share, message("progress.model"))


def _refusal(error: ModelFileError, model: str, folder: str) -> ParamError:
    reason = Message(error.key, error.values) if error.key in REFUSALS else str(error)
    return ParamError(
        "folder" if folder else "model", folder or model,
        "a folder with a model that can be opened", "rule", "error.model", {"reason": reason},
    )  # fmt: skip


def ends_at_context(config: DecoderConfig) -> bool:
    """Whether the model has no position beyond its context: learned positions are a table, all
    other kinds are computed and go on, though untrained."""
    return config.positions == "learned"


def tokens_of(
    model: OpenedModel, text: str, most: int, *, beyond: bool = False, field: str = "text"
) -> tuple[list[int], list[Message]]:
    """Token ids that fit the model and the lab, BOS kept in front, and what was cut.

    At most `most` tokens, and at most the model's context; with `beyond`, a model that has
    positions for more goes on, with a notice. The last tokens of a longer text are kept.

    Raises ParamError for `field`: characters the model has no token for, no token at all.
    """
    from explorer.compute.models.errors import UnrepresentableText

    try:
        ids = model.encode(text)
    except UnrepresentableText as error:
        missing = [
            f"{mark} (U+{ord(mark):04X})" if mark.isprintable() else f"U+{ord(mark):04X}"
            for mark in error.characters[:6]
        ]
        raise ParamError(
            field, text, "characters the model was trained on", "rule",
            "error.characters" if error.alternatives else "error.characters.alone",
            {"characters": ", ".join(missing), "count": len(error.characters),
             "model": model.title, "other": ", ".join(error.alternatives)},
        ) from error  # fmt: skip
    if not ids:
        raise ParamError(field, text, "at least one token", "rule", "error.empty", {})
    context = model.context
    config: DecoderConfig | None = getattr(model, "config", None)
    goes_on = beyond and config is not None and not ends_at_context(config)
    room = most if goes_on else min(context, most)
    total, notices = len(ids), list[Message]()
    if total > room:
        bos = getattr(model.vocabulary, "bos", None)
        front = ids[:1] if bos is not None and ids[0] == bos else []
        ids = [*front, *ids[total - (room - len(front)) :]]
        key = "notice.context" if not goes_on and room == context else "notice.most"
        notices.append(message(key, kept=room, total=total))
    if len(ids) > context:
        notices.append(message("notice.beyond", tokens=len(ids), context=context))
    return ids, notices


def piece_of(model: OpenedModel, index: int) -> str:
    """How a token is shown; a model may have ids that its vocabulary does not."""
    vocabulary = model.vocabulary
    return vocabulary.pieces([index])[0] if index < vocabulary.size else f"#{index}"
