"""Runs a topic of blocks/flow: opens the model, follows the text, makes the steps (torch)."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from typing import TypeVar

import numpy as np
import torch
from torch import Tensor

from explorer.compute.blocks import flow_depth, flow_exposure, flow_families, flow_images
from explorer.compute.blocks.flow import (
    LIKELIEST,
    MOST_TOKENS,
    Column,
    Head,
    Params,
    Shared,
    Step,
    Travel,
    Written,
)
from explorer.compute.blocks.flow_wires import (
    Wires,
    through_decoder,
    through_encoder,
    through_source,
    through_target,
)
from explorer.compute.models.encoder_library import load_encoder, load_encoder_decoder
from explorer.compute.models.encoder_loaded import LoadedEncoderDecoder
from explorer.compute.models.errors import UnrepresentableText
from explorer.compute.models.library import LoadedModel, load
from explorer.core.params import ParamError
from explorer.core.trace import Producer, Progress, Section, Trace
from explorer.core.words import Message, message

T = TypeVar("T")
Pieces = Callable[[Sequence[int]], tuple[str, ...]]
Following = Generator[Progress | None, None, tuple[Shared, list[Message]]]


def run(params: Params) -> Producer:
    """The topic that the reader chose.

    Raises ParamError: a text without tokens for the model.
    """
    params.validate()
    yield Progress(0.0, message("progress.model"))
    shared, notices = yield from _followed(params)
    steps = steps_of(shared)
    return Trace(params, steps, shared, sections_of(params, steps, shared), scales_of(shared),
                 notices=tuple(notices))  # fmt: skip


def _followed(params: Params) -> Following:
    if params.topic == "exposure":
        return (yield from flow_exposure.measure(params)), []
    if params.topic == "depth":
        return (yield from flow_depth.measure(params)), []
    if params.topic == "families":
        yield None
        return flow_families.counted(params.layers, params.width, params.source, params.target), []
    if params.topic == "images":
        model = load("clear", "cpu")
        ids, notices = shortened(encoded(model, params.text), params.text)
        return (yield from flow_images.measure(params, model, ids)), notices
    with torch.no_grad():
        if params.family == "encoder-decoder":
            return (yield from translate(params))
        if params.family == "decoder-only":
            return (yield from go_on(params))
        return (yield from fill_in(params))


# the three families -----------------------------------------------------------------------


def translate(params: Params) -> Following:
    """Encoder–decoder: the source is read once; the target is the reversed or sorted text."""
    loaded = load_encoder_decoder()
    model, vocabulary = loaded.model, loaded.vocabulary
    body, notices = shortened(list(params.text), params.text)
    try:
        source = vocabulary.source(params.task, "".join(body))
    except UnrepresentableText as error:
        raise unknown(params.text, error) from error
    target = vocabulary.answer(params.task, "".join(body))
    yield None
    read = through_source(model, torch.tensor(source), params.residual)
    # [loss]
    # all positions at once: the beginning goes in, and the same target, one further on, is asked
    shown, asked = target[:-1], target[1:]
    learnt = through_target(model, torch.tensor(shown), read.stream, params.residual)
    yield None
    written, ids, used = yield from write(loaded, read.stream, params)
    columns = (
        Column("encoder", vocabulary.pieces(source), read.stations, False),
        Column("decoder", vocabulary.pieces(shown), learnt.stations, True),
    )
    config = loaded.config
    travel = Travel(
        params.family, loaded.title, "post", config.layers, config.heads, config.width,
        config.feed_forward_width, config.vocabulary_size, params.residual, columns,
        head_of(learnt.logits, asked, vocabulary.pieces),
        Column("decoder", vocabulary.pieces(ids[:-1]), used.stations, True),
        written, 1, vocabulary.pieces(asked),
    )  # fmt: skip
    return travel, notices


def write(
    loaded: LoadedEncoderDecoder, memory: Tensor, params: Params
) -> Generator[None, None, tuple[tuple[Written, ...], list[int], Wires]]:
    """In use: one token after the other, each from what was written before it.

    Returns what was written, all ids, and the last pass. Every position of the last pass has been
    the last position of an earlier one, with the same numbers: nothing before it ever changes.
    """
    # [write]
    vocabulary = loaded.vocabulary
    ids, found = [vocabulary.begin], list[Written]()
    most = len(params.text[:MOST_TOKENS]) + 2
    wires = through_target(loaded.model, torch.tensor(ids), memory, params.residual)
    while len(found) < most and ids[-1] != vocabulary.end:
        if found:
            wires = through_target(loaded.model, torch.tensor(ids), memory, params.residual)
        assert wires.logits is not None
        found.append(
            chosen(wires.logits[-1], vocabulary.pieces, len(found) + 1 == params.mistake, ids)
        )
        yield None
    return tuple(found), ids, wires


def go_on(params: Params) -> Following:
    """Decoder only: the text is its own target, one token further on; then it is continued."""
    model = load(params.model, "cpu")
    ids, notices = shortened(encoded(model, params.text), params.text)
    yield None
    # [loss]
    learnt = through_decoder(model.decoder, torch.tensor(ids), params.residual)
    head = head_of(learnt.logits, [*ids[1:], -1], model.vocabulary.pieces)
    yield None
    # [write]
    longer, found, wires = list(ids), list[Written](), learnt
    while len(found) < params.written:
        if found:
            wires = through_decoder(model.decoder, torch.tensor(longer), params.residual)
        assert wires.logits is not None
        forced = len(found) + 1 == params.mistake
        found.append(chosen(wires.logits[-1], model.vocabulary.pieces, forced, longer))
        yield None
    config, pieces = model.config, model.vocabulary.pieces
    travel = Travel(
        params.family, model.title, "pre", config.layers, config.heads, config.width,
        config.feed_forward_width, config.vocabulary_size, params.residual,
        (Column("decoder", pieces(ids), learnt.stations, True),), head,
        Column("decoder", pieces(longer[:-1]), wires.stations, True), tuple(found), len(ids), (),
        placed=config.positions in ("learned", "sinusoidal"),
        scaled=config.norm == "rms",
    )  # fmt: skip
    return travel, notices


def fill_in(params: Params) -> Following:
    """Encoder only: one token is masked, and its place is asked for."""
    loaded = load_encoder()
    vocabulary = loaded.vocabulary
    text, notices = shortened(vocabulary.encode(params.text), params.text, 2)
    place = min(params.masked or len(text), len(text))
    if params.masked > len(text):
        notices.append(message("notice.masked", asked=params.masked, last=len(text)))
    whole = [vocabulary.cls, *text, vocabulary.sep]
    shown = [vocabulary.mask if at == place else index for at, index in enumerate(whole)]
    yield None
    # [loss]
    wires = through_encoder(loaded.encoder, torch.tensor(shown), params.residual)
    asked = [index if at == place else -1 for at, index in enumerate(whole)]
    config = loaded.config
    travel = Travel(
        params.family, loaded.title, "post", config.layers, config.heads, config.width,
        config.feed_forward_width, config.vocabulary_size, params.residual,
        (Column("encoder", vocabulary.pieces(shown), wires.stations, False),),
        head_of(wires.logits, asked, vocabulary.pieces), None, (), 0, (),
    )  # fmt: skip
    return travel, notices


# tokens -----------------------------------------------------------------------------------


def encoded(model: LoadedModel, text: str) -> list[int]:
    """Token ids; ParamError for characters the model has no token for."""
    try:
        return model.encode(text)
    except UnrepresentableText as error:
        raise unknown(text, error) from error


def unknown(text: str, error: UnrepresentableText) -> ParamError:
    """The refusal of a text that a vocabulary cannot write."""
    shown = ", ".join(mark if mark.isprintable() else f"U+{ord(mark):04X}"
                      for mark in error.characters[:6])  # fmt: skip
    return ParamError("text", text, "characters the model was trained on", "rule",
                      "error.characters", {"characters": shown})  # fmt: skip


def shortened(tokens: Sequence[T], text: str, taken: int = 0) -> tuple[list[T], list[Message]]:
    """The first tokens, as many as have room beside `taken` others; ParamError for none."""
    if not tokens:
        raise ParamError("text", text, "at least one token", "rule", "error.empty", {})
    room = MOST_TOKENS - taken
    if len(tokens) <= room:
        return list(tokens), []
    return list(tokens[:room]), [message("notice.cut", total=len(tokens), kept=room)]


def chosen(logits: Tensor, pieces: Pieces, forced: bool, ids: list[int]) -> Written:
    """The likeliest token, or the runner-up where the reader wants a mistake; appended to `ids`."""
    # [write]
    chances = logits.double().softmax(-1)
    best, second = chances.topk(2).indices.tolist()
    taken = second if forced else best
    ids.append(taken)
    return Written(pieces([taken])[0], float(chances[best]), pieces([best])[0], forced)


def head_of(logits: Tensor | None, asked: Sequence[int], pieces: Pieces) -> Head:
    """Likeliest tokens and the loss of each position; −1: nothing is asked there."""
    assert logits is not None
    # [loss]
    logs = logits.double().log_softmax(-1)
    best = logs.topk(LIKELIEST)
    loss = [float("nan") if index < 0 else -float(logs[at, index])
            for at, index in enumerate(asked)]  # fmt: skip
    return Head(
        tuple("" if index < 0 else pieces([index])[0] for index in asked), np.array(loss),
        tuple(tuple(pieces(row)) for row in best.indices.tolist()), best.values.exp().numpy(),
    )  # fmt: skip


# steps ------------------------------------------------------------------------------------


def steps_of(shared: Shared) -> tuple[Step, ...]:
    """Station by station, column by column; then the loss; then each token written."""
    if isinstance(shared, Travel):
        stations = [Step("station", index, at) for at, column in enumerate(shared.columns)
                    for index in range(len(column.stations))]  # fmt: skip
        last = len(shared.columns) - 1
        writes = [Step("write", count + 1, last) for count in range(len(shared.written))]
        return (*stations, Step("loss", 0, last), *writes)
    name = type(shared).__name__.lower()
    counts = {
        "exposure": lambda it: len(it.own), "depth": lambda it: it.gradient.shape[1],
        "families": lambda it: len(it.families), "images": lambda it: 2,
    }  # fmt: skip
    return tuple(Step(name, index) for index in range(counts[name](shared)))


def sections_of(params: Params, steps: tuple[Step, ...], shared: Shared) -> tuple[Section, ...]:
    """Encoder, decoder, head, loss, writing; the other topics are one, images are two."""
    found: dict[str, int] = {}
    for index, step in enumerate(steps):
        name = step.kind
        if isinstance(shared, Travel) and step.kind == "station":
            column = shared.columns[step.column]
            at_head = column.stations[step.index].kind == "head"
            name = "head" if at_head else column.name
        elif step.kind == "images":
            name = "gate" if step.index else "resampler"
        found.setdefault(name, index)
    return tuple(Section(name, start, message("section." + name)) for name, start in found.items())


def scales_of(shared: Shared) -> dict[str, tuple[float, float]]:
    """One range per quantity."""
    if isinstance(shared, Travel):
        columns = [*shared.columns, *([shared.use] if shared.use else [])]
        stations = [station for column in columns for station in column.stations]
        most = max(float(max(one.after.max(), one.before.max())) for one in stations)
        added = max(float(one.added.max()) for one in stations)
        return {"stream": (0.0, most), "added": (0.0, added)}
    return {}
