"""What the CLIP score is for: choosing among samples, and what happens when it is chased."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.core.claims import Judgement, Verdict, claim
from explorer.core.formatting import fixed, percent
from explorer.core.words import QT_TRANSLATE_NOOP, message

if TYPE_CHECKING:
    from explorer.compute.diffusion.metrics_judge import Judge

WORDS = {
    "diffusion.clip_score": QT_TRANSLATE_NOOP(
        "claims",
        "As a ranking it works: of {tries} noisy glyphs, some of them of other characters, the "
        "one with the highest score shows the right character in {chosen} of all cases, one "
        "picked blindly in {blind}. That is what DALL·E used CLIP for. But it can be chased: "
        "pixels pushed after the score of another caption reach {chased}, more than real glyphs "
        "have with their own ({real}). A classifier sees what the caption says in {left} of them, "
        "in {known} of the real ones, and their Fréchet distance to real glyphs is {times} times "
        "as large.",
    ),
}  # fmt: skip
CASES, TRIES, POOL, WRONG, NOISE = 200, 8, 2048, 0.5, 0.35
CHASE, COUNT = 60, 200


@claim("W055")
def clip_score() -> Verdict:
    """Does a higher CLIP score mean a better picture? Ranks noisy glyphs by the score of our small
    encoders, and then lets real glyphs chase it by gradient ascent."""
    import torch

    from explorer.compute.diffusion.metrics_judge import judge

    torch.set_num_threads(1)
    ranked, chased = ranking(judge()), chasing(judge())
    ranks = ranked["right_chosen"] > ranked["right_blind"] + 0.2
    fooled = (
        chased["score_chased"] > chased["score_real"]
        and chased["distance_chased"] > 3 * chased["distance_real"]
        and chased["known_chased"] < chased["known_real"] - 0.2
    )
    sentence = message(
        "diffusion.clip_score", tries=TRIES, chosen=percent(ranked["right_chosen"]),
        blind=percent(ranked["right_blind"]), chased=fixed(chased["score_chased"], 2),
        real=fixed(chased["score_real"], 2), known=percent(chased["known_real"]),
        left=percent(chased["known_chased"]),
        times=fixed(chased["distance_chased"] / chased["distance_real"], 0),
    )  # fmt: skip
    verdict: Judgement = "depends" if ranks and fooled else "true" if ranks else "false"
    return Verdict(verdict, {**ranked, **chased}, sentence)


def ranking(judged: Judge) -> dict[str, float]:
    """How often the best scored of some noisy glyphs is of the wanted character, and a blind one.

    About half of the candidates are drawn from all characters, the others from the wanted one.
    """
    import numpy as np

    from explorer.compute.diffusion.measures.likeness import likeness
    from explorer.compute.diffusion.metrics_faults import Glyphs, noisy
    from explorer.compute.diffusion.metrics_judge import real

    random = np.random.default_rng(0)
    pool = real(POOL, 2)
    wanted = pool.chosen(random.integers(POOL, size=CASES))
    shown = random.integers(POOL, size=(CASES, TRIES))
    for case, label in enumerate(wanted.labels):
        own = random.choice(np.flatnonzero(pool.labels == label), TRIES)
        shown[case] = np.where(random.random(TRIES) < WRONG, shown[case], own)
    candidates = pool.chosen(shown.reshape(-1))
    words = np.zeros_like(candidates.words)
    words[:, -1] = np.repeat(wanted.words[:, -1], TRIES)
    pictures = noisy(candidates.pictures, NOISE, 3)
    seen = judged.look(Glyphs(pictures, candidates.labels, candidates.fonts, words))
    best = likeness(seen.vectors, seen.captions).reshape(CASES, TRIES).argmax(axis=1)
    right = candidates.labels.reshape(CASES, TRIES) == wanted.labels[:, None]
    return {
        "right_chosen": float(right[np.arange(CASES), best].mean()),
        "right_blind": float(right.mean()),
    }


def chasing(judged: Judge) -> dict[str, float]:
    """Real glyphs, and the same after their pixels have chased the score of another's caption:
    mean score, Fréchet distance, and how many a classifier takes for what the caption says."""
    import numpy as np

    from explorer.compute.diffusion.measures.frechet import frechet
    from explorer.compute.diffusion.measures.likeness import likeness
    from explorer.compute.diffusion.metrics_faults import Glyphs
    from explorer.compute.diffusion.metrics_judge import real

    before = real(COUNT, 4)
    words = before.words.copy()
    words[:, -1] = np.roll(words[:, -1], 1)
    asked = Glyphs(before.pictures, np.roll(before.labels, 1), before.fonts, words)
    out = {}
    for name, glyphs in (("real", before), ("chased", judged.chased(asked, CHASE))):
        seen = judged.look(glyphs)
        out["score_" + name] = float(likeness(seen.vectors, seen.captions).mean())
        out["distance_" + name] = frechet(seen.gaussian, judged.reference).distance
        known = seen.probabilities.argmax(axis=1) == glyphs.labels
        out["known_" + name] = float(known.mean())
    return out
