"""The loop: the model's scores, the processors, one draw, one token more (torch)."""

from __future__ import annotations

import math
from collections.abc import Callable, Generator, Sequence

import numpy as np
import torch

from explorer.compute.generation.decoding import params as parts
from explorer.compute.generation.decoding import processors
from explorer.compute.generation.decoding.params import Copies, Params, Rows, Run, Step, Written
from explorer.compute.generation.decoding.repetition import period, repeated, turn_starts
from explorer.compute.generation.decoding.trie import Trie
from explorer.compute.models.cache import ContiguousCache, extend
from explorer.compute.models.library import LoadedModel
from explorer.compute.models.reading import opening_steps, piece_of, tokens_of
from explorer.core.params import ParamError
from explorer.core.trace import Limit, Producer, Progress, Section, Trace
from explorer.core.words import Message, message

#: Answers of the list that are read, and tokens that the copies of the text have together.
MOST_ANSWERS, MOST_COPIED = 200, 256
#: Of a step's rows, those for what was removed, where something was.
REMOVED_ROWS = 5
#: A text that ends with the same stretch so many times in a row is in a loop.
LOOP_TURNS = 3
#: One processor with its setting, ready to work.
Work = tuple[str, float, Callable[[np.ndarray], np.ndarray]]


def run(params: Params) -> Producer:
    """Write on from the text, and keep how each token was chosen.

    Raises ParamError: a model that cannot be opened, a text or an answer without tokens for it,
    settings that leave no token to choose.
    """
    yield Progress(0.0, message("progress.model"))
    model = yield from opening_steps(params.model, params.folder)
    context = model.context
    if context < 2:
        raise ParamError(
            "folder" if params.folder else "model", params.folder or params.model,
            "a model that takes at least two tokens", "rule", "error.context", {},
        )  # fmt: skip
    new = min(params.new, context - 1)
    prompt, notices = tokens_of(model, params.text, min(parts.MOST_PROMPT, context - new))
    if new < params.new:
        notices.append(message("notice.new", new=new, context=context))
    answers = answers_of(model, params.allowed)
    written: list[Written] = []
    ended = yield from write(model, prompt, new, answers, params, written)
    if ended:
        notices.append(message(f"notice.ended.{ended}", count=len(written)))
    if not written:
        raise ParamError(
            "allowed" if answers else "ngram", params.allowed if answers else params.ngram,
            "settings that leave a token to choose", "rule", "error.nothing", {},
        )  # fmt: skip
    yield Progress(0.9, message("progress.copies"))
    copies = written_again(model, params.text)
    found = gathered(model, prompt, new, written, ended, copies)
    steps, sections = steps_of(found, min(params.slow, found.new) - 1)
    return Trace(
        params, steps, found, sections, scales_of(found),
        {"new": Limit(1, min(parts.MOST_NEW, context - 1)), "slow": Limit(1, found.new)},
        tuple(notices), device=model.device.type,
    )  # fmt: skip


def answers_of(model: LoadedModel, allowed: str) -> Trie | None:
    """The tree of the allowed answers, each ended by a new line; None where anything is allowed."""
    lines = [line for line in allowed.splitlines() if line.strip()][:MOST_ANSWERS]
    if not lines:
        return None
    return Trie.of(
        without_start(model, tokens_of(model, line + "\n", parts.MOST_NEW, field="allowed")[0])
        for line in lines
    )


def without_start(model: LoadedModel, ids: list[int]) -> list[int]:
    """Tokens without the one that begins a text."""
    bos = getattr(model.vocabulary, "bos", None)
    return ids[1:] if ids and ids[0] == bos else ids


def write(
    model: LoadedModel, prompt: list[int], new: int, answers: Trie | None, params: Params,
    written: list[Written],
) -> Generator[Progress | None, None, str]:  # fmt: skip
    """Append to `written` up to `new` times; returns why it ended early, "" if it did not."""
    random = np.random.Generator(np.random.PCG64(params.seed))
    cache = ContiguousCache(model.decoder, len(prompt) + new)
    text, fed = list(prompt), list(prompt)
    for place in range(new):
        if answers is not None and place and not answers.after(text[len(prompt) :]):
            return "answer"
        # [token] only the new tokens go through the model; what was read before is in the cache
        with torch.inference_mode():
            logits = extend(model.decoder, cache, torch.tensor(fed, device=model.device))
        scores = logits.double().cpu().numpy()
        scores = processors.ban(scores, unwritable(model))
        uniform = float(random.random()) if params.choose == "draw" else math.nan
        one = choose(model, scores, text, len(prompt), place, new, answers, params, uniform)
        if one is None:
            return "nothing"
        written.append(one)
        # [token] and what was chosen is part of the text from now on: the loop closes
        text.append(one.chosen)
        fed = [one.chosen]
        yield Progress(0.1 + 0.8 * (place + 1) / new, message("progress.write"))
    return ""


def unwritable(model: LoadedModel) -> list[int]:
    """The token that begins a text, which has one beginning only."""
    bos = getattr(model.vocabulary, "bos", None)
    return [] if bos is None else [bos]


def working(
    text: Sequence[int], prompt: int, place: int, new: int, answers: Trie | None, params: Params
) -> list[Work]:
    """The processors that are switched on, in order, for the token `place` of `new`."""
    degree = params.degree(place, new)
    following = () if answers is None else answers.after(text[prompt:])
    banned = processors.repeating(text, params.ngram)
    found: list[tuple[bool, Work]] = [
        (params.penalty != 1, ("penalty", params.penalty,
         lambda s: processors.repetition_penalty(s, text, params.penalty))),
        (params.ngram > 0, ("ngram", params.ngram, lambda s: processors.ban(s, banned))),
        (answers is not None, ("allowed", len(following), lambda s: processors.only(s, following))),
        (degree != 1, ("temperature", degree, lambda s: processors.temperature(s, degree))),
        (params.top_k > 0, ("top_k", params.top_k, lambda s: processors.top_k(s, params.top_k))),
        (params.top_p < 1, ("top_p", params.top_p, lambda s: processors.top_p(s, params.top_p))),
        (params.min_p > 0, ("min_p", params.min_p, lambda s: processors.min_p(s, params.min_p))),
    ]  # fmt: skip
    return [work for on, work in found if on]


def choose(
    model: LoadedModel, scores: np.ndarray, text: Sequence[int], prompt: int, place: int, new: int,
    answers: Trie | None, params: Params, uniform: float,
) -> Written | None:  # fmt: skip
    """One token from scores (vocabulary,); None where no processor left any."""
    raw = processors.softmax(scores)
    before, now = raw, scores
    between = []  # (name, setting, probabilities before, after)
    works = working(text, prompt, place, new, answers, params)
    for name, setting, work in works:
        now = work(now)
        after = processors.softmax(now)
        between.append((name, setting, before, after))
        before = after
    if not before.any():
        return None
    greedy = math.isnan(uniform)
    chosen = int(now.argmax()) if greedy else processors.draw(before, uniform)
    whole, likeliest = rows_of(model, "all", len(between), raw, before, chosen), int(raw.argmax())
    return Written(
        whole, tuple(rows_of(model, *one, chosen) for one in between), chosen,
        piece_of(model, chosen), int((raw > raw[chosen]).sum()) + 1, float(raw[chosen]),
        float(before[chosen]), uniform, processors.start(before, chosen),
        piece_of(model, likeliest), float(raw[likeliest]), params.degree(place, new),
        tuple(remover(between, index) for index in whole.ids), swapped(scores, works),
    )  # fmt: skip


def swapped(scores: np.ndarray, works: Sequence[Work]) -> int:
    """How many tokens would be left if the temperature came last; −1 where it does, or there is
    none."""
    order = sorted(works, key=lambda work: work[0] == "temperature")
    if [one[0] for one in order] == [one[0] for one in works]:
        return -1
    for _, _, work in order:
        scores = work(scores)
    return int(np.isfinite(scores).sum())


def remover(between: list[tuple[str, float, np.ndarray, np.ndarray]], index: int) -> str:
    """The processor that took a token's last probability; "" if none did."""
    for name, _, before, after in between:
        if before[index] > 0 and after[index] == 0:
            return name
    return ""


def rows_of(
    model: LoadedModel, name: str, setting: float, before: np.ndarray, after: np.ndarray,
    chosen: int,
) -> Rows:  # fmt: skip
    """The candidates of one processor, the chosen one among them as long as it can be chosen."""
    left, gone = after > 0, (after == 0) & (before > 0)
    removed = int(gone.sum())
    ranked = after if name == "all" else np.where(left, before, 0)
    listed = best(ranked, parts.ROWS - (min(REMOVED_ROWS, removed) if removed else 0))
    if left[chosen] and chosen not in listed:
        listed[-1] = chosen
    shown = [*listed, *best(np.where(gone, before, 0), REMOVED_ROWS)]
    ids = np.array(shown, dtype=np.int64)
    in_list = ids[: len(listed)]
    return Rows(
        name, float(setting), tuple(shown), tuple(piece_of(model, index) for index in shown),
        before[ids], after[ids], len(listed), int(left.sum()), removed, float(before[left].sum()),
        max(float(before[left].sum() - before[in_list].sum()), 0.0),
        max(float(1 - after[in_list].sum()), 0.0),
        processors.entropy(before), processors.entropy(after),
    )  # fmt: skip


def best(chances: np.ndarray, most: int) -> list[int]:
    """The likeliest tokens, those with no probability left out."""
    most = min(most, len(chances))
    if most < 1:
        return []
    some = np.argpartition(-chances, most - 1)[:most]
    order = some[np.lexsort((some, -chances[some]))]
    return [int(index) for index in order if chances[index] > 0]


def written_again(model: LoadedModel, text: str) -> Copies:
    """The text, ended by a new line, up to eight times in one pass: the probability of each token.

    Nothing is generated here: it is asked how well the model foresees what it has read before.
    """
    room = min(model.context, MOST_COPIED)
    ids, _ = tokens_of(model, text.rstrip("\n") + "\n", max(room // 4, 1))
    phrase = without_start(model, ids) or ids
    start = ids[: len(ids) - len(phrase)]
    copies = max(min(parts.MOST_COPIES, (room - len(start)) // len(phrase)), 1)
    # [copy] one pass over all copies
    everything = [*start, *phrase * copies]
    logits = model.logits(everything)[:-1].double().log_softmax(-1)
    targets = torch.tensor(everything[1:], device=logits.device)
    logarithms = logits.gather(1, targets[:, None])[:, 0].cpu().numpy()
    if not start:  # the very first token has nothing before it
        logarithms = np.concatenate([[np.nan], logarithms])
    by_copy = logarithms.reshape(copies, len(phrase))
    pieces = tuple(piece_of(model, index) for index in phrase)
    means = [float(np.exp(row[np.isfinite(row)].mean())) if np.isfinite(row).any() else math.nan
             for row in by_copy]  # fmt: skip
    return Copies(pieces, np.exp(by_copy), np.array(means))


def gathered(
    model: LoadedModel, prompt: list[int], new: int, written: list[Written], ended: str,
    copies: Copies,
) -> Run:  # fmt: skip
    """What all steps share."""
    chosen = [one.chosen for one in written]
    loop = period(chosen, LOOP_TURNS)
    return Run(
        model.title, model.config.vocabulary_size, tuple(prompt),
        tuple(piece_of(model, index) for index in prompt), tuple(unwritable(model)), new,
        tuple(written), ended,
        repeated([*prompt, *chosen])[len(prompt) :], loop, turn_starts(chosen, loop), copies,
    )  # fmt: skip


def steps_of(found: Run, slow: int) -> tuple[tuple[Step, ...], tuple[Section, ...]]:
    """Token by token; the one in slow motion processor by processor; then the copies."""
    steps: list[Step] = []
    starts: dict[str, int] = {}
    for token in range(found.new):
        if token == slow:
            starts["slow"] = len(steps)
            stages = found.written[token].stages
            steps += [Step(one.processor, token, k) for k, one in enumerate(stages)]
            steps.append(Step("draw", token, len(stages)))
        else:
            starts.setdefault("write" if token < slow else "on", len(steps))
        steps.append(Step("token", token))
    starts["copies"] = len(steps)
    steps += [Step("copy", found.new - 1, copy=k + 1) for k in range(len(found.copies.mean))]
    titles: dict[str, Message] = {name: message(f"section.{name}") for name in starts}
    return tuple(steps), tuple(Section(name, at, titles[name]) for name, at in starts.items())


def scales_of(found: Run) -> dict[str, tuple[float, float]]:
    """One range per quantity."""
    most = max(max(one.whole.entropy_before, one.whole.entropy_after) for one in found.written)
    return {"chance": (0.0, 1.0), "entropy": (0.0, most or 1.0)}
