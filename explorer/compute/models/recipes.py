"""How the bundled models are made: shapes, data and schedule (no torch here)."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from dataclasses import dataclass
from typing import Literal

from explorer.compute.models.config import DecoderConfig


@dataclass(frozen=True)
class Stage:
    """Some steps on batches of one kind.

    A batch has `text_rows` windows of the text, `random_repeats` rows that repeat random tokens
    (all equally likely), and `passage_repeats` rows that repeat a passage of the text, with a
    period drawn uniformly from `shortest_period` to `longest_period`. On repeated rows only a head
    that finds the earlier occurrence can predict the second copy (Olsson et al. 2022); such heads
    form sooner in short windows and with few different tokens. `random_vocabulary` is the number
    of ids, spread evenly over the vocabulary, that random tokens come from (0: all of them).
    """

    steps: int
    context: int
    text_rows: int
    random_repeats: int
    passage_repeats: int
    shortest_period: int
    longest_period: int
    random_vocabulary: int = 0


@dataclass(frozen=True)
class Recipe:
    """One training run. AdamW (betas 0.9, 0.95; weight decay on matrices only), linear warm-up,
    then a cosine to 10 %.

    Weights start uniform between ±1/√fan_in, those that write to the residual stream divided by
    √(2 · layers) (Radford et al. 2019) and multiplied by `writer_scale`, embeddings as
    N(0, 0.05²). float32, gradients clipped. The batch of a step depends on (seed, step) alone.
    """

    name: str
    title: str
    vocabulary: Literal["characters", "bytes"]
    decoder: DecoderConfig
    stages: tuple[Stage, ...]
    learning_rate: float
    seed: int = 0
    warm_up: int = 100
    weight_decay: float = 0.1
    clip: float = 1.0
    writer_scale: float = 1.0
    held_out: float = 0.1
    save_every: int = 250

    @property
    def steps(self) -> int:
        """Steps of all stages."""
        return sum(stage.steps for stage in self.stages)

    def stage_at(self, step: int) -> Stage:
        """The stage that a step (from 0) belongs to."""
        for stage in self.stages:
            if step < stage.steps:
                return stage
            step -= stage.steps
        raise IndexError(f"the recipe {self.name} has {self.steps} steps")

    def fingerprint(self) -> str:
        """Changes with every number of the recipe; a checkpoint of another recipe is refused."""
        text = json.dumps(dataclasses.asdict(self), sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:16]


# Extends the published way to such heads, text and repeated random tokens, by repeated passages of
# the text. Without them the heads copied random characters (0.03 nats on the second copy) but
# rested on BOS in words: a passage of text was hardly better the second time (2.07, then 1.91).
CLEAR = Recipe(
    name="clear",
    title="Clear heads, characters",
    vocabulary="characters",
    # 65 characters of the text and BOS; the trainer sets what the text really has.
    decoder=DecoderConfig(
        layers=2, heads=4, key_value_heads=4, width=64, context=64, vocabulary_size=66,
        feed_forward_width=256,
    ),
    stages=(Stage(2200, 64, 12, 12, 8, shortest_period=6, longest_period=32),),
    learning_rate=4e-3,
)  # fmt: skip

BILINGUAL = Recipe(
    name="bilingual",
    title="English and Chinese, byte-level tokens",
    vocabulary="bytes",
    decoder=DecoderConfig(
        layers=4, heads=8, key_value_heads=4, width=128, context=128, vocabulary_size=2048,
        feed_forward_width=352, positions="rotary", norm="rms", feed_forward="swiglu",
        feed_forward_biases=False,
    ),
    stages=(
        Stage(900, 64, 16, 16, 0, shortest_period=6, longest_period=32, random_vocabulary=64),
        Stage(300, 64, 16, 12, 4, shortest_period=6, longest_period=32, random_vocabulary=512),
        Stage(400, 64, 16, 10, 6, shortest_period=6, longest_period=32),
        Stage(500, 128, 10, 3, 3, shortest_period=8, longest_period=48),
    ),
    learning_rate=3e-3,
    warm_up=100,
    writer_scale=0.2,
)  # fmt: skip

RECIPES = {recipe.name: recipe for recipe in (CLEAR, BILINGUAL)}
