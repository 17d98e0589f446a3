"""One text through the pipeline, under four vocabularies learned from the same lines."""

from __future__ import annotations

import dataclasses
import os
import stat

import numpy as np

from explorer.compute.tokenizers.reading import without_surrogates
from explorer.compute.tokenizers.sentencepiece.model import NORMAL, USER, SentencePiece
from explorer.compute.tokenizers.sentencepiece.model_file import (
    LARGEST,
    ModelFileError,
    read_model,
)
from explorer.compute.tokenizers.sentencepiece.paths import groups_of
from explorer.compute.tokenizers.sentencepiece.training import sentences_of, train
from explorer.compute.tokenizers.sentencepiece.types import (
    KINDS,
    STAGES,
    Params,
    Shared,
    Step,
    Track,
)
from explorer.core.params import ParamError
from explorer.core.trace import Limit, Producer, Progress, Section, Trace
from explorer.core.words import message


def run(params: Params) -> Producer:
    """The steps: raw, normalised, marked, pieces, ids, decoded."""
    params.validate()
    text, notices = without_surrogates(params.text, "text")
    training, more = without_surrogates(params.training.replace("\0", ""), "training")
    notices = (*notices, *more)
    own = read_file(params.file) if params.file.strip() else None
    chosen = own.kind if own is not None else params.kind
    sentences = sentences_of(training)
    if not sentences:
        raise ParamError("training", params.training, "at least one word", "rule", "no-training")
    models: list[SentencePiece] = []
    for number, kind in enumerate(KINDS):
        yield Progress(number / len(KINDS), message("training"))
        if own is not None and own.kind == kind:
            models.append(own)
            continue
        model = yield from train(sentences, kind, params.size, params.digits, params.fallback)
        models.append(piped_as(model, own))
    yield None
    base = models[KINDS.index(chosen)]
    first = base.rewritten(text)
    marked = base.marked(first.text, text)
    groups = groups_of(text, first)
    lost = [i for group in groups if group.lost for i in range(group.first, group.last)]
    shared = Shared(
        text=text,
        normalised=first.text,
        marked=marked.text,
        offset=len(marked.text) - len(first.text),
        groups=tuple(groups),
        lost=np.array(lost, np.int32),
        tracks=tuple(track_of(model, text) for model in models),
        chosen=KINDS.index(chosen),
    )
    characters = len(set("".join(sentences)))
    if characters > params.size:
        notices = (*notices, message("overshoot", characters=characters, size=params.size))
    sections = [Section(name, i, message("section-" + name)) for i, name in enumerate(STAGES)]
    return Trace(
        params, tuple(Step(name) for name in STAGES), shared, tuple(sections), notices=notices,
        limits={"start": Limit(0, max(len(text) - 1, 0))},
    )  # fmt: skip


def piped_as(model: SentencePiece, own: SentencePiece | None) -> SentencePiece:
    """A learned vocabulary in the pipeline of the reader's file, so that all cut the same text."""
    if own is None:
        return model
    return dataclasses.replace(
        model, rule=own.rule, prefix=own.prefix, squeeze=own.squeeze, table=own.table, kept=own.user
    )


def track_of(model: SentencePiece, text: str) -> Track:
    """The text under one vocabulary."""
    cut = model.encode(text)
    places = np.array(cut.places, np.int32).reshape(-1, 2)
    spans = np.array(cut.spans, np.int32).reshape(-1, 2)
    return Track(
        kind=model.kind,
        size=len(model.pieces),
        learned=sum(kind in (NORMAL, USER) for kind in model.types),
        ids=np.array(cut.ids, np.int32),
        starts=places[:, 0],
        ends=places[:, 1],
        first=spans[:, 0],
        last=spans[:, 1],
        pieces=cut.pieces,
        types=np.array([model.types[token] for token in cut.ids], np.int32),
        decoded=model.decode(cut.ids),
        fallback=model.byte_fallback,
    )


def read_file(path: str) -> SentencePiece:
    """The tokenizer in a reader's .model file. Raises ParamError with the reason.

    Only ordinary files are opened (a pipe could wait for ever).
    """
    place = os.path.expanduser(path.strip())
    name = os.path.basename(place)[:60]

    def refused(reason: str, about: object = "") -> ParamError:
        facts = {"name": name, "about": str(about)[:60]}
        return ParamError("file", path, "a .model file", "rule", "file-" + reason, facts)

    try:
        ordinary = stat.S_ISREG(os.stat(place).st_mode)
        data = b""
        if ordinary:
            with open(place, "rb") as file:
                data = file.read(LARGEST + 1)
    except (OSError, ValueError):  # ValueError: a NUL in the path
        raise refused("cannot-read") from None
    if not ordinary:
        raise refused("cannot-read")
    try:
        return read_model(data)
    except ModelFileError as error:
        raise refused(error.reason, error.about) from None
