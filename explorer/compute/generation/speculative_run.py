"""Writes a text by guesses and checks, and counts what that saves (torch)."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass

import numpy as np
import torch

from explorer.compute.generation import speculative as rule
from explorer.compute.generation.speculative import (
    Exact,
    Guess,
    Pair,
    Params,
    Round,
    Run,
    Step,
    output_of,
    overlap_of,
    ratio_of,
    rest_of,
)
from explorer.compute.generation.speculative_drafts import (
    Draft,
    LookupDraft,
    ModelDraft,
    distributions,
    draw,
    early_exit,
    looked_up,
    weights_read,
)
from explorer.compute.models.library import LoadedModel, load
from explorer.compute.models.reading import opening_steps, piece_of, tokens_of
from explorer.core.params import ParamError
from explorer.core.trace import Limit, Producer, Progress, Section, Trace
from explorer.core.words import Message, message

#: Tokens that are told apart at the first place; the others count together.
TOLD_APART = 12
#: Cells of the chi-square test are joined until each is expected so often.
EXPECTED = 5.0


def run(params: Params) -> Producer:
    """Write `params.new` tokens or a few more (a round is not cut short).

    Raises ParamError: a text without tokens, a model that cannot be opened, a draft with other
    tokens than the target's.
    """
    yield Progress(0.0, message("progress.model"))
    model = yield from opening_steps(params.model, params.folder)
    context = model.config.context
    least = 2 * params.guesses + 4  # half for the text, and half for two tokens and their guesses
    if context < least:
        raise ParamError(
            "folder", params.folder, "a model that takes more tokens", "rule", "error.context",
            {"context": context, "least": least},
        )  # fmt: skip
    ids, notices = tokens_of(model, params.text, min(rule.MOST_PROMPT, context // 2))
    room = context - params.guesses - len(ids)
    new = min(params.new, room)
    if new < params.new:
        notices.append(message("notice.new", new=new, context=context))
    draft = draft_of(model, params, notices)
    with torch.inference_mode():
        yield Progress(0.2, message("progress.write"))
        text, rounds, first = yield from write(model, draft, ids, new, params)
        yield Progress(0.8, message("progress.measure"))
        overlaps, expected = along(model, draft, text, len(ids), params)
    pieces = pieces_of(model, text)
    shared = Run(
        model.card.title, params.draft, len(ids), tuple(text), pieces, tuple(rounds),
        model.config.vocabulary_size, weights_read(model.decoder), draft.read, params.guesses,
        exact_at(model, first, params.seed), overlaps, expected,
    )  # fmt: skip
    steps = steps_of(rounds)
    limits = {
        "layers": Limit(1, max(model.config.layers - 1, 1)),
        "new": Limit(4, min(64, max(room, 4))),
    }
    return Trace(params, steps, shared, sections_of(steps), scales_of(shared), limits,
                 tuple(notices), device=model.device.type)  # fmt: skip


def draft_of(model: LoadedModel, params: Params, notices: list[Message]) -> Draft:
    """The draft that the params name."""
    start = start_of(model)
    if params.draft == "lookup":
        return LookupDraft(params.ngram, model.config.vocabulary_size)
    if params.draft == "exit":
        most = max(model.config.layers - 1, 1)
        if params.layers > most:
            notices.append(message("notice.layers", layers=params.layers, most=most))
        small = early_exit(model.decoder, min(params.layers, most))
    else:
        other = load(params.draft, str(model.device))
        if not same_tokens(model, other):
            raise ParamError(
                "draft", params.draft, "a draft with the target's tokens", "rule",
                "error.tokens", {"target": model.card.title, "draft": other.card.title},
            )  # fmt: skip
        if other.config.context < model.config.context:
            raise AssertionError("the drafts that ship take as many tokens as their target")
        small = other.decoder
    return ModelDraft(small, params.temperature, start, weights_read(small))


def start_of(model: LoadedModel) -> int | None:
    """The id of the token that begins a text, if the model has one."""
    return getattr(model.vocabulary, "bos", None)


def same_tokens(left: LoadedModel, right: LoadedModel) -> bool:
    """Whether every id stands for the same token in both."""
    size = left.config.vocabulary_size
    if size != right.config.vocabulary_size:
        return False
    return pieces_of(left, range(size)) == pieces_of(right, range(size))


def pieces_of(model: LoadedModel, ids: Sequence[int]) -> tuple[str, ...]:
    """How tokens are shown."""
    return tuple(piece_of(model, one) for one in ids)


def target_chances(model: LoadedModel, ids: Sequence[int], temperature: float) -> np.ndarray:
    """p after every token of a text, float64 (tokens, vocabulary): one pass, as the model is
    causal."""
    # [check]
    tokens = torch.tensor(ids, device=model.device)
    return distributions(model.decoder(tokens), temperature, start_of(model))


@dataclass(frozen=True)
class Shown:
    """The place at which the rule is looked at: its round, its place there, p and q."""

    round: int
    place: int
    target: np.ndarray
    draft: np.ndarray


def write(
    model: LoadedModel, draft: Draft, prompt: list[int], new: int, params: Params
) -> Generator[None, None, tuple[list[int], list[Round], Shown]]:
    """The text, its rounds, and the first place where p and q differ much."""
    random = np.random.default_rng(params.seed)
    text, rounds = list(prompt), list[Round]()
    seen: list[Shown] = []  # the first place of all, and the first where they differ
    while len(text) < len(prompt) + new:
        guessed, q = draft.guess(text, params.guesses, random)
        yield None
        p = target_chances(model, [*text, *guessed], params.temperature)[len(text) - 1 :]
        thresholds = random.random(len(guessed))
        kept, token, _ = decide(p, q, guessed, thresholds, random.random())
        for place in range(len(guessed)):
            if not seen or (len(seen) < 2 and overlap_of(p[place], q[place]) < rule.DIFFERENT):
                seen.append(Shown(len(rounds), place, p[place], q[place]))
        rounds.append(round_of(model, len(text), guessed, p, q, thresholds, kept, token))
        text += [*guessed[:kept], token]
        yield None
    if not seen:  # nothing was guessed at all: the target draws by itself
        p = target_chances(model, prompt, params.temperature)
        seen.append(Shown(0, 0, p[-1], p[-1]))
    first = seen[0]
    apart = overlap_of(first.target, first.draft) < rule.DIFFERENT
    return text, rounds, first if apart else seen[-1]


def decide(
    target: np.ndarray, draft: np.ndarray, guessed: Sequence[int], thresholds: np.ndarray,
    uniform: float,
) -> tuple[int, int, np.ndarray]:  # fmt: skip
    """How many guesses are kept, the token that follows them, and what it was drawn from.

    `target` is p at every place, (guesses + 1, vocabulary), `draft` q, (guesses, vocabulary).
    """
    for place, token in enumerate(guessed):
        # [judge] kept with probability min(1, p/q)
        if thresholds[place] >= ratio_of(target[place, token], draft[place, token]):
            # [rest] the first that is not: another is drawn, and the later guesses are thrown away
            rest = rest_of(target[place], draft[place])
            return place, draw(rest, uniform), rest
    # [bonus] all were kept: the pass knows what comes after them, too
    return len(guessed), draw(target[-1], uniform), target[-1]


def round_of(
    model: LoadedModel, before: int, guessed: list[int], p: np.ndarray, q: np.ndarray,
    thresholds: np.ndarray, kept: int, token: int,
) -> Round:  # fmt: skip
    """What is shown of a round."""
    names = pieces_of(model, guessed)
    guesses = tuple(
        Guess(
            one, name, float(p[at, one]), float(q[at, one]), ratio_of(p[at, one], q[at, one]),
            float(thresholds[at]), at < kept, at <= kept,
        )
        for at, (one, name) in enumerate(zip(guessed, names, strict=True))
    )  # fmt: skip
    pairs = tuple(
        pair_of(
            model, p[at], q[at] if at < len(guessed) else np.zeros(p.shape[1]),
            guessed[at] if at < len(guessed) else -1, token if at == kept else -1,
        )
        for at in range(len(guessed) + 1)
    )  # fmt: skip
    drawn = pieces_of(model, [token])[0]
    return Round(before, guesses, pairs, kept, drawn, (*names[:kept], drawn))


def pair_of(model: LoadedModel, p: np.ndarray, q: np.ndarray, guessed: int, drawn: int) -> Pair:
    """The likeliest tokens of either, and those that were guessed and drawn."""
    order = np.argsort(-np.maximum(p, q), kind="stable")[: rule.SHOWN].tolist()
    for wanted in (guessed, drawn):
        if wanted >= 0 and wanted not in order:
            spare = next(one for one in reversed(order) if one not in (guessed, drawn))
            order[order.index(spare)] = wanted
    order.sort(key=lambda one: (-p[one], -q[one], one))
    others = np.ones(len(p), dtype=bool)
    others[order] = False
    rest = float(p[others].sum()), float(q[others].sum()), overlap_of(p[others], q[others])
    return Pair(
        pieces_of(model, order), p[order], q[order], rest, overlap_of(p, q),
        order.index(guessed) if guessed >= 0 else -1, order.index(drawn) if drawn >= 0 else -1,
    )  # fmt: skip


def along(
    model: LoadedModel, draft: Draft, text: list[int], prompt: int, params: Params
) -> tuple[np.ndarray, np.ndarray]:
    """Σ min(p, q) at every written place, and tokens per pass for k = 1 … MOST_GUESSES.

    The text is the target's own, so the mean of ∏ min(1, q/p) over its tokens is how likely as many
    guesses in a row are kept: a guess x comes with probability q and is kept with min(1, p/q),
    together min(p, q) = p · min(1, q/p).
    """
    # [speed]
    p = target_chances(model, text, params.temperature)[prompt - 1 : -1]
    written, tokens = text[prompt:], np.arange(len(text) - prompt)
    own = draft.chances(text)
    kept = np.zeros((len(written), rule.MOST_GUESSES))  # guess j of a round that begins at place i
    if own is not None:
        q = own[prompt - 1 : -1]
        overlaps = np.minimum(p, q).sum(-1)
        share = np.minimum(1.0, q[tokens, written] / p[tokens, written])
        for place in range(len(written)):
            run = np.cumprod(share[place : place + rule.MOST_GUESSES])
            kept[place, : len(run)] = run
    else:
        overlaps = np.zeros(len(written))
        for place in range(len(written)):
            seen = text[: prompt + place]
            found = looked_up(seen, params.ngram, rule.MOST_GUESSES)
            if found:
                overlaps[place] = p[place, found[0]]
            right = [a == b for a, b in zip(found, written[place:], strict=False)]
            kept[place, : len(right)] = np.cumprod(right)
    expected = [
        1.0 + float(kept[: max(len(written) - k + 1, 1), :k].sum(-1).mean())
        for k in range(1, rule.MOST_GUESSES + 1)
    ]
    return overlaps, np.array(expected)


def exact_at(model: LoadedModel, shown: Shown, seed: int) -> Exact:
    """What the rule gives at one place: exactly, and played with a fixed seed."""
    p, q = shown.target, shown.draft
    kept, rest = output_of(p, q)
    counts = played(p, q, rule.PLAYED, seed)
    order = np.argsort(-p, kind="stable")
    order, others = order[:TOLD_APART], order[TOLD_APART:]

    def told(numbers: np.ndarray) -> np.ndarray:
        return np.append(numbers[order], numbers[others].sum())

    square, freedom, chance = chi_square(counts, p)
    return Exact(
        shown.round, shown.place,
        (*pieces_of(model, order.tolist()), "…"), told(p), told(q), told(kept), told(rest),
        told(counts / rule.PLAYED), overlap_of(p, q), float(np.abs(kept + rest - p).max()),
        rule.PLAYED, square, freedom, chance,
    )  # fmt: skip


def played(p: np.ndarray, q: np.ndarray, times: int, seed: int) -> np.ndarray:
    """How often each token came out of so many independent plays of the rule, int64."""
    # [exact]
    random = np.random.default_rng([seed, 1])
    sums, rest = np.cumsum(q), np.cumsum(rest_of(p, q))
    guessed = np.searchsorted(sums, random.random(times) * sums[-1], side="right")
    guessed = np.minimum(guessed, len(p) - 1)
    ratio = np.minimum(1.0, p[guessed] / q[guessed])
    other = np.searchsorted(rest, random.random(times) * rest[-1], side="right")
    out = np.where(random.random(times) < ratio, guessed, np.minimum(other, len(p) - 1))
    return np.bincount(out, minlength=len(p))


def chi_square(counts: np.ndarray, p: np.ndarray) -> tuple[float, int, float]:
    """Pearson's statistic of counts against p, its degrees of freedom, and how likely one at least
    as large is. Tokens expected fewer than 5 times count as one cell."""
    expected = p * counts.sum()
    often = expected >= EXPECTED
    cells = np.append(counts[often], counts[~often].sum())
    wanted = np.append(expected[often], expected[~often].sum())
    cells, wanted = cells[wanted > 0], wanted[wanted > 0]
    square = float(((cells - wanted) ** 2 / wanted).sum())
    freedom = len(cells) - 1
    if freedom == 0:
        return square, 0, 1.0
    half = torch.tensor([freedom / 2, square / 2], dtype=torch.float64)
    return square, freedom, float(torch.special.gammaincc(half[0], half[1]))


def steps_of(rounds: Sequence[Round]) -> tuple[Step, ...]:
    """Guess, check, judge one by one, add a token; at the end why, and how much faster."""
    found = []
    for number, one in enumerate(rounds):
        if one.guesses:
            found.append(Step("draft", number))
        found.append(Step("check", number))
        judged = min(one.kept + 1, len(one.guesses))
        found += [Step("judge", number, count) for count in range(1, judged + 1)]
        found.append(Step("bonus" if one.all_kept else "rest", number, judged))
    last = len(rounds) - 1
    judged = found[-1].judged
    return (*found, Step("exact", last, judged), Step("speed", last, judged))


def sections_of(steps: Sequence[Step]) -> tuple[Section, ...]:
    """The stages of the first round, the other rounds, and the two pictures at the end."""
    found: dict[str, int] = {}
    for index, step in enumerate(steps):
        name = step.stage
        if name not in ("exact", "speed"):
            name = "rounds" if step.round else "add" if name in ("rest", "bonus") else name
        found.setdefault(name, index)
    return tuple(
        Section(name, start, Message("section." + name)) for name, start in found.items()
    )  # fmt: skip


def scales_of(shared: Run) -> dict[str, tuple[float, float]]:
    """One range per quantity."""
    exact = shared.exact
    return {
        "chance": (0.0, max(float(exact.target.max()), float(exact.draft.max()))),
        "time": (0.0, max(float(shared.written), shared.spent)),
        "tokens": (1.0, float(rule.MOST_GUESSES + 1)),
    }
