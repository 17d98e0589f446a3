"""Which texts are compared: drawn from the model and chosen so that they differ, or the reader's.

A second rule stands beside that of the policy package: no word of refusal or violence. It pulls
against the first, because some frequent words ("not", "nor", "death") are among its words.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence

import numpy as np

from explorer.compute.alignment.policy.pairs import chance
from explorer.compute.alignment.policy.rules import RULES, rewards, words_of
from explorer.compute.alignment.preferences.bradley_terry import least_loss
from explorer.compute.alignment.preferences.lab import Params, Texts, lines_of
from explorer.core.trace import Progress

#: Texts that are drawn to choose from; so many at a time.
DRAWN, AT_ONCE = 192, 32
#: Words that cost a point each.
HARSH = (
    "not no never nor none nothing without dead death die kill blood hell foul base false villain "
    "shame hate war wrong hang sorrow poor fear grief curse enemy weep murder traitor"
)
HARSH_WORDS = frozenset(HARSH.split())


def safety(text: str) -> float:
    """Minus one point for every harsh word."""
    return -float(sum(word in HARSH_WORDS for word in words_of(text)))


def gathered(params: Params) -> Generator[Progress | None, str | None, Texts]:
    """The texts of the params."""
    own = lines_of(params.own)
    rule = RULES[params.rule if params.show != "two" else "frequent"]
    texts, drawn = own, 0
    if own:
        yield None
    else:
        pool = yield from _drawn(params)
        points = rewards(rule, pool)
        harm = np.array([safety(text) for text in pool])
        chosen = spread(points, harm, params.count, both=params.show == "two")
        texts, drawn = tuple(pool[i] for i in chosen), len(pool)
    points, safe = rewards(rule, texts), np.array([safety(text) for text in texts])
    truth = chance(points[:, None] - points[None, :], params.noise)
    safe_truth = chance(safe[:, None] - safe[None, :], params.noise)
    return Texts(texts, points, safe, truth, safe_truth, drawn, least_loss(truth))


def spread(points: np.ndarray, harm: np.ndarray, count: int, *, both: bool) -> list[int]:
    """Which of the drawn texts are kept: from the poorest to the richest at equal steps of rank;
    with `both`, up to half of them are the richest that have harsh words. In order of points."""
    order = np.argsort(points, kind="stable")
    kept: list[int] = []
    if both:
        harsh = [int(i) for i in order[::-1] if harm[i] < 0][: count // 2]
        kept += harsh
        order = np.array([i for i in order if harm[i] == 0])
    wanted = min(count - len(kept), len(order))
    # by value first, so that few texts of the highest reward are not missed
    ranks = np.unique(np.linspace(0, len(order) - 1, wanted).round().astype(int))
    levels = np.linspace(points.min(), points.max(), wanted)
    for level, rank in zip(levels, ranks, strict=False):
        left = [int(i) for i in order if int(i) not in kept]
        kept.append(min(left, key=lambda i: (abs(points[i] - level), abs(i - int(order[rank])))))
    return sorted(kept, key=lambda i: (points[i], i))


def _drawn(params: Params) -> Generator[Progress | None, str | None, tuple[str, ...]]:
    """Different texts of DRAWN that the model gives, a part at a time."""
    import torch

    from explorer.compute.alignment.policy.fields import LENGTH, PROMPT_LONGEST
    from explorer.compute.alignment.policy.model import sample
    from explorer.compute.models.reading import opening_steps, tokens_of

    loaded = yield from opening_steps(params.model)
    random = torch.Generator().manual_seed(params.seed)
    prompt, _ = tokens_of(loaded, params.prompt, PROMPT_LONGEST + 1, field="prompt")
    texts: list[str] = []
    for _ in range(DRAWN // AT_ONCE):
        batch = sample(loaded.decoder, prompt, AT_ONCE, LENGTH, random)
        texts += batch.texts(loaded.vocabulary)
        yield None
    return tuple(dict.fromkeys(texts))


def shown(text: str) -> str:
    """A text on one line: line breaks become signs."""
    return text.replace("\n", "⏎")


def standardised(scores: np.ndarray) -> np.ndarray:
    """Mean 0 and spread 1; zeros where all are equal."""
    apart = scores - scores.mean()
    size = float(np.sqrt((apart * apart).mean()))
    return np.asarray(apart / size if size > 1e-12 else apart * 0.0)


def weighted(helpful: np.ndarray, safe: np.ndarray, weight: float) -> np.ndarray:
    """(1 − w)·R_h + w·R_s."""
    # [weighted]
    return np.asarray((1 - weight) * helpful + weight * safe)


def gated(helpful: np.ndarray, safe: np.ndarray, threshold: float) -> np.ndarray:
    """R_s where it is below the threshold, R_h elsewhere (Touvron et al. 2023, section 3.2.2)."""
    # [gated]
    return np.asarray(np.where(safe < threshold, safe, helpful))


def first(total: Sequence[float] | np.ndarray) -> int:
    """The text with the highest reward; of equal ones the first."""
    return int(np.argmax(np.asarray(total)))
