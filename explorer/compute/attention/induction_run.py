"""Runs the induction lab: replays a training that ships with the program, or trains (torch)."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from explorer.compute.attention import induction_train, reading
from explorer.compute.attention.induction import (
    EVERY,
    Cut,
    Moment,
    Params,
    Step,
    Story,
    largest,
    phase_change,
)
from explorer.compute.attention.induction_circuit import cuts
from explorer.compute.attention.induction_composition import baseline, composition
from explorer.compute.attention.induction_measure import NOTHING, attended, moment_of
from explorer.compute.models import checkpoints
from explorer.compute.models.decoder import Decoder
from explorer.compute.models.library import LoadedModel
from explorer.compute.models.measured import Measured
from explorer.compute.models.probe import repeated_rows
from explorer.core.params import ParamError
from explorer.core.trace import FINISH, Append, Producer, Progress, Section, Trace
from explorer.core.words import message

#: Fewer characters have no place that can be looked for and found.
SHORTEST = 3


def run(params: Params) -> Producer:
    """The steps of the training first, then the cuts, then the composition scores."""
    yield Progress(0.0)
    if params.source == "train":
        return (yield from trained(params))
    return (yield from replayed(params))


def replayed(params: Params) -> Producer:
    """A model that ships: every checkpoint measured now, or, where none were kept, the record."""
    model = yield from reading.opening_steps(params.source)
    record = Measured.read(model.card.folder)
    example = example_of(model, params.word)
    rows = rows_of(model.decoder)
    curve = np.array([[p.step, p.first_copy, p.second_copy] for p in record.points])
    moments: list[Moment] = []
    kept = (model.card.folder / checkpoints.FILE).is_file()
    if kept:
        found = checkpoints.read(model.card.folder, model.config)
        seconds = {point.step: point.seconds for point in record.points}
        for index, step in enumerate(found.steps):
            # [training] the weights of that moment, run on the same rows as all others
            moments.append(
                moment_of(found.decoder(index), rows, example, step, seconds.get(step, 0.0))
            )
            yield Progress(0.1 + 0.6 * (index + 1) / len(found.steps), message("progress.replay"))
    else:
        moments = [
            Moment(p.step, p.first_copy, p.second_copy, np.array(p.previous_token),
                   np.array(p.induction), NOTHING, NOTHING, recorded=True, seconds=p.seconds)
            for p in record.points
        ]  # fmt: skip
    story = story_of(model, example, rows, curve, moments, kept)
    return (yield from finished(params, model.decoder, rows, example, story, moments))


def trained(params: Params) -> Producer:
    """A model trained here and now; the trace grows by a moment every few updates."""
    model, training = induction_train.start(params)
    decoder = training.decoder
    example = example_of(model, params.word)
    rows = rows_of(decoder)
    yield Progress(0.0, message("progress.train"))
    moments = [moment_of(decoder, rows, example, 0)]
    asked = yield Append(growing(params, model, rows, example, moments))
    for _ in training.run():
        if asked == FINISH:
            break
        # [training] an update, and every so often a look at what it has come to
        if training.step % EVERY == 0 or training.step == params.updates:
            asked = yield None
            moments.append(moment_of(decoder, rows, example, training.step, training.seconds))
            asked = (yield Append(growing(params, model, rows, example, moments))) or asked
        else:
            share = 0.95 * training.step / params.updates
            asked = yield Progress(share, message("progress.train"))
    if moments[-1].updates != training.step:
        moments.append(moment_of(decoder, rows, example, training.step, training.seconds))
    decoder.eval()
    story = story_of(model, example, rows, curve_of(moments), moments, True)
    return (yield from finished(params, decoder, rows, example, story, moments))


def growing(
    params: Params, model: LoadedModel, rows: Tensor, example: Tensor, moments: list[Moment]
) -> Trace:
    """The trace so far."""
    story = story_of(model, example, rows, curve_of(moments), moments, True)
    return trace_of(params, story, moments, (), complete=False)


def finished(
    params: Params, decoder: Decoder, rows: Tensor, example: Tensor, story: Story,
    moments: Sequence[Moment],
) -> Producer:  # fmt: skip
    """The circuit of the weights as they are at the end, after the moments of the training."""
    found: list[Cut] = []
    scores = None
    if decoder.config.layers > 1:
        for one in cuts(decoder, rows, example, story.earlier[1]):
            found += [] if one is None else [one]
            yield Progress(0.95, message("progress.circuit"))
        baseline(decoder.config.width, decoder.config.head_width)
        yield None
        scores = composition(decoder)
        yield None
    yield None
    story = dataclasses.replace(
        story, cuts=tuple(found), composition=scores, attended=attended(decoder, example)
    )
    later: list[Step] = []
    last = moments[-1]
    if last.recorded:  # the final weights are here, so their map can be shown beside the circuit
        last = moment_of(decoder, rows, example, last.updates, last.seconds)
        yield None
    if found:
        later = [Step("circuit", last, index) for index in range(len(found))]
        later.append(Step("composition", last))
    return trace_of(params, story, moments, later, complete=True)


def trace_of(
    params: Params, story: Story, moments: Sequence[Moment], later: Sequence[Step], complete: bool
) -> Trace:
    """Moments as steps, with a section where the second copy becomes easy."""
    steps = [Step("training", moment) for moment in moments]
    sections = [Section("training", 0, message("section.training"))]
    if story.change is not None:
        begins = next((i for i, m in enumerate(moments) if m.updates >= story.change[0]), 0)
        ends = next((i for i, m in enumerate(moments) if m.updates >= story.change[1]), 0)
        if begins > 0:
            sections.append(Section("change", begins, message("section.change")))
        if ends > begins:
            sections.append(Section("after", ends, message("section.after")))
    if later:
        sections.append(Section("circuit", len(steps), message("section.circuit")))
        sections.append(
            Section("composition", len(steps) + len(later) - 1, message("section.composition"))
        )
    most = max(story.curve[:, 1:].max(), *(cut.total for cut in story.cuts), story.chance)
    top = 1.06 * float(most)
    return Trace(
        params, (*steps, *later), story, tuple(sections),
        {"loss": (0.0, top), "weight": (0.0, 1.0)}, complete=complete,
    )  # fmt: skip


def story_of(
    model: LoadedModel, example: Tensor, rows: Tensor, curve: np.ndarray,
    moments: Sequence[Moment], kept: bool,
) -> Story:  # fmt: skip
    """What all steps share, as far as it is known."""
    config = model.config
    word = (len(example) - 1) // 2
    period, last = (rows.shape[1] - 1) // 2, moments[-1]
    return Story(
        title=model.title, layers=config.layers, heads=config.heads,
        feed_forward=config.feed_forward != "none", alphabet=model.vocabulary.size - 1,
        period=period, rows=len(rows),
        pieces=tuple(model.vocabulary.pieces(example.tolist())), word=word,
        asked=word + max(1, word // 2), curve=curve,
        earlier=largest(last.previous, 0), later=largest(last.induction, config.layers - 1),
        change=phase_change(curve, period), checkpoints=kept,
    )  # fmt: skip


def curve_of(moments: Sequence[Moment]) -> np.ndarray:
    """(points, 3): updates and the two losses."""
    return np.array([[m.updates, m.first, m.second] for m in moments], dtype=np.float64)


def rows_of(decoder: Decoder) -> Tensor:
    """The rows every model is measured on: BOS + s + s that fits the context."""
    return repeated_rows(decoder, 0, min(31, (decoder.config.context - 1) // 2))


def example_of(model: LoadedModel, word: str) -> Tensor:
    """BOS and the reader's characters twice; ParamError where that is no example."""
    if len(word) < SHORTEST:
        raise ParamError(
            "word", word, f"at least {SHORTEST} characters", "rule", "error.word",
            {"least": SHORTEST},
        )  # fmt: skip
    ids, _ = reading.tokens_of(model, word + word, model.context, field="word")
    return torch.tensor(ids)
