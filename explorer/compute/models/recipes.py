"""How the bundled models are made: shapes, data and schedule (no torch here)."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from dataclasses import dataclass
from typing import Literal

from explorer.compute.models.config import DecoderConfig, Positions
from explorer.core.words import QT_TRANSLATE_NOOP


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
    N(0, 0.05²). Gradients are clipped. The batch of a step depends on (seed, step) alone.

    `dropout` of what layers add to the residual stream; `mixed`: on a GPU, matrix products in
    bfloat16 (float32 on a CPU and for everything else). Every `probe_every` steps the model is
    measured; of the models of these steps `kept` go into a file of their own, from the untrained
    one to the last. `choose`: what ships is the last model, or the "best" on held-out text, the
    mean over the texts, of those that have an induction head. `family`: what the model belongs to,
    if it is no model for the general lists. `prompts`: the card shows how the model goes on; `note`
    is a paragraph of the card.
    """

    name: str
    title: str  # in English; translated where a sentence names the model (`ui/language.py`)
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
    dropout: float = 0.0
    mixed: bool = False
    probe_every: int = 250
    kept: int = 0
    choose: Literal["last", "best"] = "last"
    stored_as: Literal["float32", "float16"] = "float32"
    family: str = ""
    prompts: tuple[str, ...] = ()
    note: str = ""

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


# The published way to such heads, text and repeated random tokens, and a few repeated passages of
# the text. Without these the heads copy random characters but rest on BOS in words; the more there
# are, the better the heads copy words, and the more weight they leave on BOS where they copy.
CLEAR = Recipe(
    name="clear",
    title=QT_TRANSLATE_NOOP("models", "Clear heads, characters"),
    vocabulary="characters",
    # 65 characters of the text and BOS; the trainer sets what the text really has.
    decoder=DecoderConfig(
        layers=2, heads=4, key_value_heads=4, width=64, context=64, vocabulary_size=66,
        feed_forward_width=256,
    ),
    stages=(Stage(2500, 64, 12, 16, 4, shortest_period=6, longest_period=32),),
    learning_rate=4e-3,
    seed=11,
    probe_every=25,
    kept=25,
    prompts=("ROMEO:\n",),
    note="Chosen among 31 runs by the rule of explorer/compute/models/cleanest.py: seeds 0 to 16 "
    "of this recipe, and seeds 0 to 13 with 18 rows of repeated random tokens and 2 of repeated "
    "passages in a batch. Three of them met all five conditions.",
)  # fmt: skip

# Fewer repeated passages, as in the runs that the others were chosen from.
_RANDOM = (Stage(2500, 64, 12, 18, 2, shortest_period=6, longest_period=32),)

# More layers to read a prediction's way through, for the logit lens.
CLEAR_FOUR = dataclasses.replace(
    CLEAR, name="clear-four",
    title=QT_TRANSLATE_NOOP("models", "Clear heads, characters, four layers"),
    decoder=dataclasses.replace(CLEAR.decoder, layers=4), stages=_RANDOM, seed=1,
    learning_rate=3e-3, probe_every=100, kept=0, stored_as="float16",
    note="Chosen among seeds 0 to 2, and one run with more repeated passages, by the rule of "
    "explorer/compute/models/cleanest.py.",
)  # fmt: skip

# Attention and nothing else, where the circuit of two heads has its textbook form (Elhage et al.
# 2021), and one layer, which cannot have it.
ATTENTION_ONLY = dataclasses.replace(
    CLEAR_FOUR, name="attention-only", family="circuit",
    title=QT_TRANSLATE_NOOP("models", "Attention only, characters"),
    decoder=dataclasses.replace(CLEAR.decoder, feed_forward="none", feed_forward_width=0),
    learning_rate=4e-3, seed=0,
    note="Chosen among seeds 0 to 2, and as many with rotary positions: of those with a "
    "previous-token score from 0.8 on text the one in which the largest part of what that head "
    "does for copying goes through the keys of the second layer.",
)  # fmt: skip
ONE_LAYER = dataclasses.replace(
    CLEAR_FOUR, name="one-layer", family="circuit",
    title=QT_TRANSLATE_NOOP("models", "One layer, characters"),
    decoder=dataclasses.replace(CLEAR.decoder, layers=1, heads=8, key_value_heads=8),
    learning_rate=4e-3, seed=0, note="The only run.",
)  # fmt: skip

# The same model knowing the order of its characters in six ways, all trained at one length.
KINDS: tuple[tuple[Positions, str], ...] = (
    ("none", QT_TRANSLATE_NOOP("models", "Positions: none")),
    ("learned", QT_TRANSLATE_NOOP("models", "Positions: learned")),
    ("sinusoidal", QT_TRANSLATE_NOOP("models", "Positions: sinusoidal")),
    ("rotary", QT_TRANSLATE_NOOP("models", "Positions: rotary")),
    ("alibi", QT_TRANSLATE_NOOP("models", "Positions: ALiBi")),
    ("t5", QT_TRANSLATE_NOOP("models", "Positions: T5 bias")),
)  # fmt: skip
POSITIONS = tuple(
    dataclasses.replace(
        CLEAR_FOUR, name=f"positions-{kind}", title=title, family="positions",
        decoder=dataclasses.replace(CLEAR.decoder, positions=kind, sinusoidal_scale=0.05),
        learning_rate=4e-3, seed=0,
        note="One of six models that differ in their positions alone, all trained with seed 0 at a "
        "context of 64.",
    )
    for kind, title in KINDS
)  # fmt: skip

# Induction heads form soonest in short windows and with few different tokens: the context and the
# vocabulary of the repeated rows grow. From then on most rows are text.
BILINGUAL = Recipe(
    name="bilingual",
    title=QT_TRANSLATE_NOOP("models", "English and Chinese, byte-level tokens"),
    vocabulary="bytes",
    decoder=DecoderConfig(
        layers=6, heads=8, key_value_heads=4, width=320, context=256, vocabulary_size=4096,
        feed_forward_width=864, positions="rotary", norm="rms", feed_forward="swiglu",
        feed_forward_biases=False,
    ),
    stages=(
        Stage(400, 64, 48, 48, 0, shortest_period=6, longest_period=24, random_vocabulary=64),
        Stage(400, 64, 48, 40, 8, shortest_period=6, longest_period=32, random_vocabulary=512),
        Stage(1200, 64, 64, 24, 8, shortest_period=6, longest_period=32),
        Stage(800, 128, 64, 16, 8, shortest_period=8, longest_period=64),
        Stage(4700, 256, 64, 8, 8, shortest_period=8, longest_period=120),
    ),
    learning_rate=1.5e-3,
    warm_up=200,
    dropout=0.3,
    mixed=True,
    choose="best",
    stored_as="float16",
    prompts=("The people of this country", "MENENIUS:\n", "宝玉笑道：", "却说曹操"),
    note="Its tokens were made by `python -m explorer.compute.tokenizers.train model-bpe` from the "
    "same texts. Chosen among three runs, with dropout 0.1, 0.2 and 0.3 and 4,700, 6,500 and 7,500 "
    "steps: the lowest mean held-out loss of those with an induction head.",
)  # fmt: skip

RECIPES = {
    recipe.name: recipe
    for recipe in (CLEAR, CLEAR_FOUR, ATTENTION_ONLY, ONE_LAYER, *POSITIONS, BILINGUAL)
}
