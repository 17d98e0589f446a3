"""What a reader may guess before the loop is shown, and what is right: computed."""

from __future__ import annotations

import numpy as np

from explorer.compute.diffusion.latent_steps import WordStory
from explorer.core.trace import Trace
from explorer.panels.diffusion.latent.words_stage import at_home, reading

CHOICES = ("predict.glyph", "predict.place", "predict.none")


def answer(trace: Trace) -> int:
    """Which kind of word is read most selectively, in the quarter of its own clause, over the loop:
    0 a glyph's, 1 a place's, 2 neither (less than twice what even reading would give)."""
    story = trace.shared
    if not isinstance(story, WordStory) or not story.caption.words:
        return 2
    kinds: tuple[list[float], list[float]] = ([], [])
    for word, name in enumerate(story.caption.words):
        if name == ",":
            continue
        shares = [
            at_home(story, step, word) for step in trace.steps
            if step.stage == "loop" and reading(step, word).sum() > 0
        ]  # fmt: skip
        kinds[0 if len(name) == 1 else 1].append(float(np.mean(shares)) if shares else 0.0)
    glyphs, places = (float(np.mean(kind)) if kind else 0.0 for kind in kinds)
    if max(glyphs, places) < 0.5:
        return 2
    return 0 if glyphs >= places else 1
