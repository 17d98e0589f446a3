"""How the bundled encoder and encoder-decoder are made (no torch here)."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from dataclasses import dataclass, field

from explorer.compute.models.encoder_config import EncoderConfig, EncoderDecoderConfig
from explorer.core.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class _Run:
    """One training run: AdamW (betas 0.9, 0.98; weight decay on matrices only), linear warm-up,
    then a cosine to 10 %. float32; on CUDA, matrix products in TF32. Weights start uniform between
    ±1/√fan_in, embeddings as N(0, 0.05²). The batch of a step depends on (seed, step) alone."""

    name: str
    title: str
    steps: int
    rows: int
    learning_rate: float
    seed: int = 0
    warm_up: int = 200
    weight_decay: float = 0.01
    clip: float = 1.0
    save_every: int = 500

    def fingerprint(self) -> str:
        """Changes with every number of the recipe; a checkpoint of another recipe is refused."""
        text = json.dumps(dataclasses.asdict(self), sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:16]


@dataclass(frozen=True)
class EncoderRecipe(_Run):
    """Masked tokens and following segments (Devlin et al. 2019, section 3.1 and appendix A).

    A row is [CLS] first [SEP] second [SEP]: some consecutive sentences, and either the sentences
    that follow them or, as often, sentences from anywhere in the same book. Of the tokens,
    `masked` are to be named: 80 % of them are replaced by [MASK], 10 % by a random token, 10 %
    stay. The loss is the sum of the two cross entropies.
    """

    model: EncoderConfig = field(kw_only=True)
    masked: float = 0.15
    held_out: float = 0.05


@dataclass(frozen=True)
class TaskRecipe(_Run):
    """Reverse or sort a string of `shortest` to `longest` random symbols; half of each.

    Half of the strings use all symbols, the other half a few only, so that symbols repeat.
    """

    model: EncoderDecoderConfig = field(kw_only=True)
    symbols: str = ""
    shortest: int = 1
    longest: int = 20


# Without biases and shift a score of the first layer is exactly nine products of embeddings.
ENCODER = EncoderRecipe(
    name="encoder",
    title=QT_TRANSLATE_NOOP("models", "Two sentences, masked words"),
    steps=4000,
    rows=256,
    learning_rate=2e-3,
    warm_up=500,
    model=EncoderConfig(
        layers=4, heads=4, width=128, context=96, vocabulary_size=4096, feed_forward_width=512,
        biases=False, norm_shift=False,
    ),
)  # fmt: skip

ENCODER_DECODER = TaskRecipe(
    name="encoder-decoder",
    title=QT_TRANSLATE_NOOP("models", "Reverse or sort"),
    steps=8000,
    rows=128,
    learning_rate=2e-3,
    model=EncoderDecoderConfig(
        layers=2, heads=4, width=64, context=24, vocabulary_size=52, feed_forward_width=256,
        biases=False,
    ),
    symbols=" 0123456789abcdefghijklmnopqrstuvwxyz一二三四五六七八九十",
)  # fmt: skip

RUNS: dict[str, EncoderRecipe | TaskRecipe] = {
    recipe.name: recipe for recipe in (ENCODER, ENCODER_DECODER)
}
