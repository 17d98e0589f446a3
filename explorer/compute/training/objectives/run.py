"""Puts one text through every objective, then trains a small model twice (torch)."""

from __future__ import annotations

from collections.abc import Generator, Sequence

import numpy as np
import torch

from explorer.compute.models.encoder_library import load_encoder, load_encoder_decoder
from explorer.compute.models.encoder_loaded import LoadedEncoder
from explorer.compute.models.encoder_vocabulary import FIRST_ORDINARY, PairVocabulary
from explorer.compute.models.library import LoadedModel
from explorer.compute.models.reading import opening_steps, tokens_of
from explorer.compute.training.objectives import masking, measure, pairs, tuning
from explorer.compute.training.objectives.params import (
    MOST,
    ROWS,
    Example,
    Judged,
    Masked,
    Params,
    Reading,
    Spans,
    Step,
    Story,
    Tally,
    Tuned,
    stops_of,
)
from explorer.compute.training.objectives.spans import cut_spans, spans_of
from explorer.core.params import ParamError
from explorer.core.trace import FINISH, Append, Producer, Progress, Section, Trace
from explorer.core.words import Message, message

#: Texts whose masks are counted, pairs of each kind that are judged.
TALLIES, PAIRS = (10, 100, 1000, 10000), 24
#: Looks at the training: while it learns the first text, and while it learns the second.
LOOKS_BEFORE, LOOKS = 5, 10


def random_of(params: Params, part: int) -> np.random.Generator:
    """The random numbers of one part of the run, apart from those of the others."""
    return np.random.Generator(np.random.PCG64([params.seed, part]))


def run(params: Params) -> Producer:
    """Reads the text as a decoder and as an encoder, cuts spans, judges pairs, trains.

    Raises ParamError: a half without tokens, characters the model has no token for.
    """
    params.validate()
    torch.set_num_threads(1)
    notices: list[Message] = []
    yield Progress(0.0, message("progress.model"))
    decoder = yield from opening_steps(params.model)
    reading = reading_of(params, decoder, notices)
    yield Progress(0.15, message("progress.run"))
    encoder = load_encoder()
    yield None
    masked = masked_of(params, encoder)
    yield None
    tokens = int(masked.ordinary.sum())
    tallies = tallies_of(params, tokens)
    yield None
    epochs = masking.epochs_of(tokens, params.rate, params.copies, params.epochs, params.seed)
    yield None
    spans = spans_of_text(params, reading)
    letters = measure.letters_of(load_encoder_decoder(), params.prompt + params.answer)
    yield Progress(0.3, message("progress.pairs"))
    judged = yield from judged_of(params, encoder)
    story = Story(reading, masked, tallies, epochs, spans, letters, judged)
    steps = steps_of(params, story)
    yield Append(trace_of(params, story, steps, notices, False))
    asked = yield Progress(0.4, message("progress.train"))
    for tuned in training(params):
        if isinstance(tuned, Tuned):
            steps.append(Step("warm", len(tuned.before_at) + len(tuned.at), tuned))
            asked = yield Append(trace_of(params, story, steps, notices, False))
        else:
            asked = (yield Progress(0.4 + 0.6 * tuned, message("progress.train"))) or asked
        if asked == FINISH and steps[-1].part == "warm":
            break
    return trace_of(params, story, steps, notices, True)


def joined(prompt: str, answer: str) -> str:
    """What stands between the halves: a space, but not behind a blank or a Chinese character."""
    last = prompt[-1:]
    return answer if not last or last.isspace() or ord(last) >= 0x2E80 else " " + answer


def reading_of(params: Params, model: LoadedModel, notices: list[Message]) -> Reading:
    """The whole text as next-token targets; too long a text loses its beginning."""
    for field in ("prompt", "answer"):
        if not getattr(params, field).strip():
            raise ParamError(field, getattr(params, field), "at least one token", "rule",
                             "error.empty", {})  # fmt: skip
    first, _ = tokens_of(model, params.prompt, MOST * 8, field="prompt")
    whole, _ = tokens_of(model, params.answer, MOST * 8, field="answer")
    bos = [first[0]] if getattr(model.vocabulary, "bos", None) == first[0] else []
    second, _ = tokens_of(model, joined(params.prompt, params.answer), MOST * 8, field="answer")
    if bos:
        first, second = first[1:], second[1:]
    if not first or not second or len(whole) <= len(bos):
        field = "prompt" if not first else "answer"
        raise ParamError(field, getattr(params, field), "at least one token", "rule",
                         "error.empty", {})  # fmt: skip
    ids, most = [*first, *second], min(MOST, model.config.context - 1)
    dropped = max(len(ids) - most, 0)
    asking = max(len(first) - dropped, 1 if len(second) < most else 0)
    if dropped:
        notices.append(message("notice.most", kept=most, total=len(ids)))
        ids = ids[dropped:]
        asking = min(max(len(first) - dropped, 0), len(ids) - 1)
    front = bos or ids[:1]
    if not bos:
        ids, asking = ids[1:], max(asking - 1, 0)
    nats = measure.next_losses(model, [*front, *ids])
    return Reading(model.title, model.vocabulary.pieces(ids), np.maximum(nats, 0.0), asking)


def picked_of(params: Params, ordinary: np.ndarray) -> list[int]:
    """The places that the reader picked and that are there, in order."""
    places = {place for place in params.picked if type(place) is int}
    return [place for place in np.flatnonzero(ordinary).tolist() if place in places]


def masked_of(params: Params, model: LoadedEncoder) -> Masked:
    """The pair as the encoder reads it: what is asked for, shown, and named."""
    pair = model.vocabulary.pair(params.prompt, params.answer, MOST + 3)
    ids = np.array(pair.ids, dtype=np.int64)
    ordinary = ids >= FIRST_ORDINARY
    if not ordinary.any():
        raise ParamError("prompt", params.prompt, "at least one token", "rule", "error.empty", {})
    random = random_of(params, 1)
    asked = np.zeros(len(ids), dtype=bool)
    asked[ordinary] = masking.choose(int(ordinary.sum()), params.rate, random)
    if picked := picked_of(params, ordinary):
        asked[:] = False
        asked[picked] = True
    kinds = np.where(
        asked, masking.treatments(len(ids), params.hidden, params.other, random), -1
    )  # fmt: skip
    shown = masking.corrupt(ids, asked, kinds, PairVocabulary.mask, FIRST_ORDINARY,
                            model.vocabulary.size - 1, random)  # fmt: skip
    guesses, logarithms = measure.guesses_of(model, pair.ids, shown, pair.segments, asked)
    filled = measure.drawn(logarithms, ids, asked, random)
    return Masked(
        model.title, model.vocabulary.pieces(pair.ids), model.vocabulary.pieces(shown.tolist()),
        np.array(pair.segments), ordinary, asked, kinds, guesses,
        model.vocabulary.pieces(filled.tolist()), filled != ids,
        measure.treated(model, ids, pair.segments, ordinary, random),
        float(measure.follows(model, [(params.prompt, params.answer)], MOST + 3)[0]),
    )  # fmt: skip


def tallies_of(params: Params, tokens: int) -> tuple[Tally, ...]:
    """More and more texts of the reader's length."""
    random = random_of(params, 5)
    return tuple(
        masking.tally(texts, tokens, params.rate, params.hidden, params.other, random)
        for texts in TALLIES
    )


def spans_of_text(params: Params, reading: Reading) -> Spans:
    """Spans of the decoder's tokens; at least two are needed, so that one stays."""
    tokens = len(reading.pieces)
    if tokens < 2:
        return spans_of(reading.pieces, np.ones(tokens, dtype=bool))
    cut = cut_spans(tokens, params.rate, params.span, random_of(params, 6))
    return spans_of(reading.pieces, cut)


def judged_of(params: Params, model: LoadedEncoder) -> Generator[None, str | None, Judged]:
    """Both judges on pairs of all four kinds."""
    rows = pairs.sampled(PAIRS, params.seed)
    chances = []
    for start in range(0, len(rows), 16):
        chances.append(measure.follows(model, [(a, b) for a, b, *_ in rows[start : start + 16]]))
        yield None
    encoder, topic = np.concatenate(chances), pairs.same_topic(rows)
    kinds = np.array([row[2] for row in rows])
    examples = tuple(
        Example(a, b, kind, float(encoder[at]), bool(topic[at]))
        for at, (a, b, kind, _, _) in enumerate(rows[4:8])
        for at in (at + 4,)
    )
    right = np.stack([pairs.share_right(encoder > 0.5, kinds), pairs.share_right(topic, kinds)])
    return Judged(examples, right, PAIRS)


def training(params: Params) -> Generator[float | Tuned, None, None]:
    """Pre-trains on one text, then fine-tunes on the other beside a model that starts afresh.

    Yields how far it is, and from time to time all losses so far.
    """
    old, new = (tuning.windows(tuning.letters(pairs.text_of(name))) for name in pairs.DOCUMENTS)
    old_held, new_held = old[-tuning.HELD :], new[-tuning.HELD :]
    old, new = old[: -tuning.HELD], new[: min(params.examples, len(new) - tuning.HELD)]
    random = random_of(params, 7)
    net = tuning.Net.drawn(params.seed)
    total = params.pretraining + params.tuning
    before_at, before = list[int](), list[np.ndarray]()
    at, warm_losses, scratch_losses = list[int](), list[np.ndarray](), list[np.ndarray]()
    kept = list[np.ndarray]()

    def so_far() -> Tuned:
        nothing = np.zeros((0, tuning.SEEDS))
        return Tuned(
            tuple(before_at), np.array(before), tuple(at),
            *(np.array(each) if each else nothing for each in (warm_losses, scratch_losses, kept)),
        )  # fmt: skip

    looks = looks_of(params.pretraining, LOOKS_BEFORE)
    for done in range(params.pretraining + 1):
        if done in looks:
            before_at.append(done)
            before.append(np.stack([tuning.measured(net, text) for text in (old_held, new_held)]))
            if params.pretraining:
                yield so_far()
        if done < params.pretraining:
            tuning.train(net, old, tuning.RATE_FIRST, random)
            yield done / total
    warm, scratch = net.copy(), tuning.Net.drawn(params.seed + 1)
    looks = looks_of(params.tuning, LOOKS)
    for done in range(params.tuning + 1):
        if done in looks:
            at.append(done)
            warm_losses.append(tuning.measured(warm, new_held))
            scratch_losses.append(tuning.measured(scratch, new_held))
            kept.append(tuning.measured(warm, old_held))
            yield so_far()
        if done < params.tuning:
            tuning.train(warm, new, params.learning, random)
            tuning.train(scratch, new, tuning.RATE_FIRST, random)
            yield (params.pretraining + done) / total


def looks_of(updates: int, most: int) -> set[int]:
    """After which updates the losses are measured: the first and the last among them."""
    return {round(float(place)) for place in np.linspace(0, updates, most)}


def steps_of(params: Params, story: Story) -> list[Step]:
    """All steps before the training."""
    return [
        *(Step("rows", row) for row in range(1, len(ROWS) + 1)),
        Step("ntp"),
        *(Step("mlm", place) for place in range(3)),
        Step("treated"),
        *(Step("tally", place) for place in range(len(story.tallies))),
        Step("detect"),
        *(Step("masks", stop) for stop in stops_of(params.epochs)),
        Step("spans", 0), Step("spans", 1), Step("letters"),
        Step("pair"), Step("pairs"), Step("judged"),
        Step("sft", 0), Step("sft", 1),
    ]  # fmt: skip


#: Which section a part stands in.
SECTION_OF = {
    "rows": "together", "ntp": "ntp", "mlm": "mlm", "treated": "mlm", "tally": "mlm",
    "detect": "mlm", "masks": "masks", "spans": "spans", "letters": "spans", "pair": "nsp",
    "pairs": "nsp", "judged": "nsp", "sft": "sft", "warm": "warm",
}  # fmt: skip


def trace_of(
    params: Params, story: Story, steps: Sequence[Step], notices: list[Message], complete: bool
) -> Trace:
    """The trace so far, with its sections and ranges."""
    first: dict[str, int] = {}
    for index, step in enumerate(steps):
        first.setdefault(SECTION_OF[step.part], index)
    sections = tuple(Section(i, at, message("section." + i)) for i, at in first.items())
    asked = [guess.nats for guess in story.masked.guesses]
    scales = {
        "nats": (0.0, max(float(story.reading.nats.max()), *asked, 1.0)),
        "treated": (0.0, float(story.masked.treated.max())),
        "letters": (0.0, max(float(story.letters.nats.max()), float(story.letters.blind.max()))),
    }
    tuned = steps[-1].tuned
    if tuned is not None:
        every = [tuned.before.ravel(), tuned.warm.ravel(), tuned.scratch.ravel()]
        values = np.concatenate(every)
        scales["warm"] = (float(values.min()), float(values.max()))
    return Trace(params, tuple(steps), story, sections, scales, notices=tuple(notices),
                 complete=complete)  # fmt: skip
