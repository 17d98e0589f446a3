"""Beam search and its cousins, on anything that says how likely the next token is (no torch)."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence, Set
from dataclasses import dataclass
from typing import Protocol

import numpy as np

#: Candidates written down below the cut, at each depth.
SHOWN_CUT = 6

#: (prefix, token) → reward, for every token of the vocabulary: (vocabulary,) float64.
Reward = Callable[[tuple[int, ...]], np.ndarray]


class Source(Protocol):
    """A model as a search sees it: ln p of the next token after each of some prefixes."""

    def start(self) -> np.ndarray:
        """(1, vocabulary)."""
        ...

    def extend(self, parents: Sequence[int], tokens: Sequence[int]) -> np.ndarray:
        """(rows, vocabulary) after each of `tokens`, behind the row of the last call `parents`
        names."""
        ...


@dataclass(frozen=True)
class Prefix:
    """Tokens so far, their ln p, and what they are ranked by."""

    ids: tuple[int, ...]
    logp: float
    score: float


@dataclass(frozen=True)
class Found:
    """A candidate of one depth: a prefix with one more token. See `steps.Candidate`."""

    parent: int
    prefix: Prefix
    step: float
    fate: str
    group: int = 0
    penalty: float = 0.0


@dataclass(frozen=True)
class Outcome:
    """What a search leaves: the candidates by depth, and finished prefixes with their group."""

    depths: list[list[Found]]
    finished: list[tuple[Prefix, bool, int]]  # prefix, whether it has an end, group


def choose(
    live: Sequence[Prefix], logps: np.ndarray, scores: np.ndarray, beams: int, ends: Set[int],
) -> list[Found]:  # fmt: skip
    """The best continuations of `live`: B that go on, those that ended among the B best, some cut.

    `logps` and `scores` (rows, vocabulary): ln p of each next token, and the score of the prefix
    with it. Equal scores go in the order of rows, then tokens.
    """
    # [tree] every prefix with every token, by falling score
    flat = scores.ravel()
    wanted = min(len(flat), (len(ends) + 1) * beams + SHOWN_CUT)
    likeliest = np.argpartition(-flat, wanted - 1)[:wanted]
    order = likeliest[np.lexsort((likeliest, -flat[likeliest]))]
    found: list[Found] = []
    kept = cut = 0
    for rank, place in enumerate(order.tolist()):
        parent, token = divmod(place, scores.shape[1])
        if not np.isfinite(flat[place]):
            break
        # [tree] one that ends takes no place; it counts if it is among the B best
        if token in ends:
            fate = "ended" if rank < beams else "cut"
        else:
            fate = "kept" if kept < beams else "cut"
        if fate == "cut":
            cut += 1
            if cut > SHOWN_CUT:
                continue
        kept += fate == "kept"
        before, step = live[parent], float(logps[parent, token])
        prefix = Prefix((*before.ids, token), before.logp + step, float(flat[place]))
        found.append(Found(parent, prefix, step, fate))
    return found


def greedy(source: Source, most: int, ends: Set[int]) -> Generator[None, None, tuple[Prefix, bool]]:
    """The likeliest token at every step, up to an end or to the limit."""
    logps, so_far = source.start(), Prefix((), 0.0, 0.0)
    for depth in range(most):
        token = int(logps[0].argmax())
        logp = so_far.logp + float(logps[0, token])
        so_far = Prefix((*so_far.ids, token), logp, logp)
        if token in ends or depth + 1 == most:
            break
        yield None
        logps = source.extend([0], [token])
    return so_far, so_far.ids[-1] in ends


def beam_search(
    source: Source, beams: int, most: int, ends: Set[int], *, reward: Reward | None = None,
    weight: float = 0.0, alpha: float | None = None,
) -> Generator[None, None, Outcome]:  # fmt: skip
    """Keeps the B best prefixes at each depth, and every text that ended while among them.

    With a `reward`, each token adds `weight` times its reward to the score. At depth `most` what is
    left counts as finished, without an end. With `alpha`, the search stops once no prefix can enter
    the B best finished texts by score / length^alpha (for scores that only fall, alpha ≥ 0); with
    None it always goes on to the limit. Yields after every depth.
    """
    live = [Prefix((), 0.0, 0.0)]
    logps = source.start()
    out = Outcome([], [])
    for depth in range(most):
        scores = np.array([one.score for one in live])[:, None] + logps
        if reward is not None:
            # [reward]
            scores = scores + weight * np.stack([reward(one.ids) for one in live])
        found = choose(live, logps, scores, beams, ends)
        out.depths.append(found)
        out.finished.extend((one.prefix, True, 0) for one in found if one.fate == "ended")
        kept = [one for one in found if one.fate == "kept"]
        live = [one.prefix for one in kept]
        if depth + 1 == most:
            out.finished.extend((one, False, 0) for one in at_limit(found, beams))
            break
        if not live or (alpha is not None and settled(out, live[0].score, beams, most, alpha)):
            break
        yield None
        logps = source.extend([one.parent for one in kept], [one.ids[-1] for one in live])
    return out


def at_limit(found: Sequence[Found], beams: int) -> list[Prefix]:
    """The prefixes among the B best candidates, where there is no room for more tokens."""
    return [one.prefix for one in found[:beams] if one.fate == "kept"]


def settled(out: Outcome, best: float, beams: int, most: int, alpha: float) -> bool:
    """Whether B texts are finished that the best prefix can no longer overtake.

    Its score can only fall, and dividing it by the longest length brings it closest to zero.
    """
    ranked = sorted((one.score / len(one.ids) ** alpha for one, _, _ in out.finished), reverse=True)
    return len(ranked) >= beams and best / most**alpha <= ranked[beams - 1]


def diverse_beam_search(
    source: Source, beams: int, groups: int, strength: float, most: int, ends: Set[int]
) -> Generator[None, None, Outcome]:
    """Beams in groups that choose one after the other (Vijayakumar et al. 2018).

    From the score of each token a group subtracts `strength` times the number of beams of earlier
    groups that chose it at this depth (Hamming diversity). The score carried on includes it.
    """
    each = beams // groups
    live = [[Prefix((), 0.0, 0.0)] for _ in range(groups)]
    first = source.start()
    logps = [first for _ in range(groups)]
    out = Outcome([], [])
    for depth in range(most):
        # [diverse] how many beams of earlier groups chose each token, at this depth
        chosen = np.zeros(first.shape[1])
        found: list[list[Found]] = []
        for group in range(groups):
            penalty = strength * chosen
            totals = np.array([one.score for one in live[group]])[:, None]
            here = [
                Found(one.parent, one.prefix, one.step, one.fate, group,
                      float(penalty[one.prefix.ids[-1]]))
                for one in choose(live[group], logps[group], totals + logps[group] - penalty,
                                  each, ends)
            ] if live[group] else []  # fmt: skip
            for one in here:
                if one.fate != "cut":
                    chosen[one.prefix.ids[-1]] += 1
            found.append(here)
        out.depths.append([one for here in found for one in here])
        parents, starts, offset = [], [], 0
        for group, here in enumerate(found):
            out.finished.extend((one.prefix, True, group) for one in here if one.fate == "ended")
            kept = [one for one in here if one.fate == "kept"]
            # the source's rows are those of all groups together
            starts.append((group, len(kept)))
            parents += [offset + one.parent for one in kept]
            offset += len(live[group]) if depth else 0
            live[group] = [one.prefix for one in kept]
        if depth + 1 == most:
            for group, here in enumerate(found):
                out.finished.extend((one, False, group) for one in at_limit(here, each))
            break
        if not parents:
            break
        yield None
        together = source.extend(parents, [one.ids[-1] for rows in live for one in rows])
        at = 0
        for group, rows in starts:
            logps[group] = together[at : at + rows]
            at += rows
    return out


def likeliest(
    source: Source, most: int, ends: Set[int], known: Prefix, room: int
) -> Generator[None, None, tuple[Prefix, bool, int]]:
    """The likeliest text of all, by bounding (Stahlberg and Byrne 2019): every prefix is gone on
    from that is likelier than the likeliest finished text so far, `known` to begin with.

    Also whether that is proven (no depth had more than `room` such prefixes), and how many were
    gone on from. A text without an end at the limit counts too, as in `beam_search`.
    """
    live = [Prefix((), 0.0, 0.0)]
    logps, expanded, proven = source.start(), 1, True
    best = known
    for depth in range(most):
        totals = np.array([one.logp for one in live])[:, None] + logps
        # [width] what is less likely already than a finished text cannot come back
        rows, tokens = np.nonzero(totals > best.logp)
        order = np.argsort(-totals[rows, tokens], kind="stable")
        going: list[tuple[int, Prefix]] = []
        for place in order.tolist():
            row, token = int(rows[place]), int(tokens[place])
            total = float(totals[row, token])
            prefix = Prefix((*live[row].ids, token), total, total)
            if token in ends or depth + 1 == most:
                if total > best.logp:
                    best = prefix
            else:
                going.append((row, prefix))
        going = [(row, one) for row, one in going if one.logp > best.logp]
        proven = proven and len(going) <= room
        going = going[:room]
        if not going:
            break
        live = [one for _, one in going]
        expanded += len(live)
        yield None
        logps = source.extend([row for row, _ in going], [one.ids[-1] for one in live])
    return best, proven, expanded


def sample(
    source: Source, count: int, most: int, ends: Set[int], seed: int
) -> Generator[None, None, list[tuple[int, ...]]]:
    """`count` texts, each token drawn from the model's own distribution.

    The largest of log p plus Gumbel noise is such a draw (Gumbel 1954). Thousands of stretches of
    the line from 0 to 1 would have thousands of borders, on which the last bit of a processor
    decides; here two sums have to be equal for that. Every text has noise of its own.
    """
    random = np.random.default_rng(seed)
    logps = np.repeat(source.start(), count, axis=0)
    texts: list[tuple[int, ...]] = [()] * count
    going, parents = list(range(count)), [0] * count
    for _ in range(most):
        noise = random.gumbel(size=(count, logps.shape[1]))[going]
        tokens = (logps + noise).argmax(axis=1)
        rows = []
        for row, (place, token) in enumerate(zip(going, tokens.tolist(), strict=True)):
            texts[place] = (*texts[place], int(token))
            if token not in ends:
                rows.append(row)
        if not rows:
            break
        yield None
        logps = source.extend([parents[row] for row in rows], [int(tokens[row]) for row in rows])
        going = [going[row] for row in rows]
        parents = list(range(len(rows)))
    return texts
