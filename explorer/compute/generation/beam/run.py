"""Searches the continuations of a text in five ways (torch)."""

from __future__ import annotations

from collections.abc import Generator, Sequence, Set

import numpy as np

from explorer.compute.generation.beam import steps as parts
from explorer.compute.generation.beam.branches import Branches
from explorer.compute.generation.beam.params import MOST_PROMPT, WIDTHS, Params
from explorer.compute.generation.beam.search import (
    Found,
    Outcome,
    Prefix,
    Reward,
    beam_search,
    diverse_beam_search,
    greedy,
    likeliest,
    sample,
)
from explorer.compute.generation.beam.steps import (
    Candidate,
    Exact,
    Run,
    Search,
    Step,
    Text,
    Width,
)
from explorer.compute.models.library import LoadedModel
from explorer.compute.models.reading import ends_at_context, opening_steps, tokens_of
from explorer.core.params import ParamError
from explorer.core.trace import Producer, Progress, Section, Trace
from explorer.core.words import Message, message

MARKS = {"sentence": (".", "!", "?", "。", "！", "？"), "line": ("\n",)}
#: Prefixes of one depth that the exact search goes on from; more, and it stays unproven.
ROOM = 192


def run(params: Params) -> Producer:
    """Plain beam search, the same by width, by groups and with a reward, and greedy.

    Raises ParamError: a model that cannot be opened, a text without tokens for it, a model without
    an end token of the chosen kind.
    """
    yield Progress(0.0, message("progress.model"))
    model = yield from opening_steps(params.model, params.folder)
    notices: list[Message] = []
    new = params.new
    if ends_at_context(model.config) and new > model.config.context - 1:
        new = model.config.context - 1
        notices.append(message("notice.new", new=new, context=model.config.context))
    room = model.config.context - new if ends_at_context(model.config) else MOST_PROMPT
    prompt, cut = tokens_of(model, params.text, max(min(MOST_PROMPT, room), 1))
    ends = end_tokens(model, params.ends)
    if not ends:
        raise ParamError(
            "ends", params.ends, "an end that the model has a token for", "rule", "error.ends", {}
        )
    groups = max(one for one in range(1, params.groups + 1) if params.beams % one == 0)
    if groups != params.groups:
        notices.append(message("notice.groups", groups=groups, beams=params.beams))
    yield Progress(0.1, message("progress.search"))
    plain = yield from beam_search(Branches(model.decoder, prompt), params.beams, new, ends)
    first, ended = yield from greedy(Branches(model.decoder, prompt), new, ends)
    yield Progress(0.2, message("progress.groups"))
    diverse = yield from diverse_beam_search(
        Branches(model.decoder, prompt), params.beams, groups, params.strength, new, ends
    )
    reward = reward_of(model, params, prompt)
    rewarded = yield from beam_search(
        Branches(model.decoder, prompt), params.beams, new, ends,
        reward=reward, weight=params.weight,
    )  # fmt: skip
    yield Progress(0.3, message("progress.widths"))
    widths = yield from sweep(model, prompt, new, ends, params)
    yield Progress(0.9, message("progress.exact"))
    exact = yield from bounded(model, prompt, new, ends, widths)
    found = search_of(model, rewarded, ends)
    shared = Run(
        model=model.title, vocabulary=model.config.vocabulary_size,
        prompt=model.vocabulary.pieces(prompt), ends=model.vocabulary.pieces(sorted(ends)),
        beams=params.beams, groups=groups, plain=search_of(model, plain, ends),
        greedy=text_of(model, first, ended), widths=widths, exact=exact,
        diverse=search_of(model, diverse, ends), rewarded=found,
        rewards=np.array([total_reward(reward, one.ids) for one in found.texts]),
    )  # fmt: skip
    steps = steps_of(shared)
    return Trace(
        params, steps, shared, sections_of(steps), scales_of(shared), notices=(*notices, *cut),
        device=model.device.type,
    )  # fmt: skip


def end_tokens(model: LoadedModel, kind: str) -> frozenset[int]:
    """Tokens that contain one of the marks that end a text."""
    pieces = model.vocabulary.pieces(range(model.config.vocabulary_size))
    shown = tuple(mark.replace("\n", "⏎") for mark in MARKS[kind])
    return frozenset(i for i, piece in enumerate(pieces) if any(mark in piece for mark in shown))


def reward_of(model: LoadedModel, params: Params, prompt: Sequence[int]) -> Reward:
    """The reward of every next token after a prefix, (vocabulary,) float64."""
    size = model.config.vocabulary_size
    if params.reward == "length":
        ones = np.ones(size)
        return lambda prefix: ones
    if params.reward == "word":
        wanted = params.word.strip().lower()
        pieces = model.vocabulary.pieces(range(size))
        matching = np.array([float(bool(wanted) and wanted in one.lower()) for one in pieces])
        return lambda prefix: matching

    def new(prefix: tuple[int, ...]) -> np.ndarray:
        found = np.ones(size)
        found[[*prompt, *prefix]] = 0.0
        return found

    return new


def total_reward(reward: Reward, ids: Sequence[int]) -> float:
    """The rewards of all tokens of a text."""
    return float(sum(reward(tuple(ids[:place]))[token] for place, token in enumerate(ids)))


def sweep(
    model: LoadedModel, prompt: Sequence[int], new: int, ends: Set[int], params: Params
) -> Generator[Progress | None, None, tuple[Width, ...]]:
    """The best text of every width, and how different its texts are, beside as many samples."""
    widths = sorted({*WIDTHS, params.beams})
    sampled = yield from sample(
        Branches(model.decoder, prompt), max(widths), new, ends, params.seed
    )
    found = []
    for beams in widths:
        source = Branches(model.decoder, prompt)
        if beams == 1:
            first, ended = yield from greedy(source, new, ends)
            texts = [text_of(model, first, ended)]
        else:
            outcome = yield from beam_search(source, beams, new, ends, alpha=params.alpha)
            texts = texts_of(model, outcome.finished, params.alpha)[:beams]
        drawn = sampled[:beams]
        found.append(Width(
            beams, texts[0], pair(one.ids for one in texts), len(texts), pair(drawn)
        ))  # fmt: skip
        yield Progress(0.3 + 0.6 * len(found) / len(widths), message("progress.widths"))
    return tuple(found)


def pair(
    texts: Sequence[Sequence[int]] | Generator[Sequence[int], None, None],
) -> tuple[float, float]:
    """distinct-1 and distinct-2."""
    kept = list(texts)
    return parts.distinct(kept, 1), parts.distinct(kept, 2)


def bounded(
    model: LoadedModel, prompt: Sequence[int], new: int, ends: Set[int], widths: Sequence[Width]
) -> Generator[None, None, Exact]:
    """The likeliest text within the limit, from the likeliest that the sweep found."""
    known = max((one.best for one in widths), key=lambda text: text.logp)
    start = Prefix(known.ids, known.logp, known.logp)
    best, proven, expanded = yield from likeliest(
        Branches(model.decoder, prompt), new, ends, start, ROOM
    )
    return Exact(text_of(model, best, best.ids[-1] in ends), proven, expanded)


def text_of(model: LoadedModel, prefix: Prefix, ended: bool, group: int = 0) -> Text:
    """A finished prefix with its words."""
    ids = list(prefix.ids)
    return Text(
        prefix.ids, model.vocabulary.pieces(ids), model.vocabulary.decode(ids), prefix.logp,
        prefix.score, ended, group,
    )  # fmt: skip


def texts_of(
    model: LoadedModel, finished: Sequence[tuple[Prefix, bool, int]], alpha: float
) -> list[Text]:
    """Finished texts, the best first."""
    texts = [text_of(model, *one) for one in finished]
    return sorted(texts, key=lambda text: -text.normalised(alpha))


def search_of(model: LoadedModel, outcome: Outcome, ends: Set[int]) -> Search:
    """A search with the pieces of its tokens."""
    depths = tuple(tuple(candidate_of(model, one) for one in found) for found in outcome.depths)
    return Search(depths, tuple(texts_of(model, outcome.finished, 0.0)))


def candidate_of(model: LoadedModel, one: Found) -> Candidate:
    """A candidate with the piece of its token."""
    token = one.prefix.ids[-1]
    return Candidate(
        one.parent, token, model.vocabulary.pieces([token])[0], one.step, one.prefix.logp,
        one.prefix.score, one.fate, one.group, one.penalty,
    )  # fmt: skip


def steps_of(shared: Run) -> tuple[Step, ...]:
    """The tree depth by depth, the ranking, each width, each group and the texts, the reward."""
    return (
        *(Step("tree", depth) for depth in range(len(shared.plain.depths))),
        Step("ranking"),
        *(Step("width", shown + 1) for shown in range(len(shared.widths))),
        *(Step("diverse", group) for group in range(shared.groups + 1)),
        Step("reward", 0), Step("reward", 1),
    )  # fmt: skip


def sections_of(steps: Sequence[Step]) -> tuple[Section, ...]:
    """One for each stage."""
    first: dict[str, int] = {}
    for index, step in enumerate(steps):
        first.setdefault(step.stage, index)
    return tuple(Section(name, at, message("section." + name)) for name, at in first.items())


def scales_of(shared: Run) -> dict[str, tuple[float, float]]:
    """One range per quantity."""
    lowest = min(one.best.logp for one in shared.widths)
    return {
        "logp": (min(lowest, shared.exact.text.logp), 0.0),
        "length": (0.0, float(max(len(one.best.ids) for one in shared.widths))),
        "distinct": (0.0, 1.0),
    }
