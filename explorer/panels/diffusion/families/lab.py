"""The lab: its words, its numbers, what to try."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explorer.compute.diffusion.families import FAMILIES, Params, Shared, Step, judgements, swing
from explorer.core.lab import Explanation, Lab, Prediction, Preset
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.diffusion.families.told import told
from explorer.panels.diffusion.families.words import RESULT_NAMES, VALUE_NAMES, WORDS

PRESETS = {
    "tiny": Preset(
        "Tiny", {"updates": 4, "seeds": 2, "width": 8, "batch": 16, "steps": 4}, hidden=True
    ),
    "long": Preset(
        QT_TRANSLATE_NOOP("diffusion/families", "Five times the budget"),
        {"updates": 2000}, at="judgement",
    ),
    "grid": Preset(QT_TRANSLATE_NOOP("diffusion/families", "Nine sources on a grid"),
                   {"data": "grid"}, at="judgement"),
    "penalty": Preset(
        QT_TRANSLATE_NOOP("diffusion/families", "A GAN with a slope penalty"),
        {"penalty": 1.0}, at="judgement",
    ),
    "fast": Preset(
        QT_TRANSLATE_NOOP("diffusion/families", "A GAN that learns too fast"),
        {"rate": 0.02}, at="judgement",
    ),
    "line": Preset(
        QT_TRANSLATE_NOOP("diffusion/families", "Only one latent coordinate"),
        {"latent": 1}, at="judgement",
    ),
    "loose": Preset(
        QT_TRANSLATE_NOOP("diffusion/families", "A VAE hardly held to the normal"),
        {"kl": 0.05}, at="judgement",
    ),
    "steps": Preset(
        QT_TRANSLATE_NOOP("diffusion/families", "Diffusion in three steps"),
        {"steps": 3}, at="judgement",
    ),
}  # fmt: skip


def most_on_data(trace: Trace) -> int:
    """Which choice of the prediction is right: a family by its place in FAMILIES, or 3."""
    found = next(item for item in judgements(trace) if item.criterion == "on_data")
    return FAMILIES.index(found.ahead[0]) if len(found.ahead) == 1 else len(FAMILIES)


class Families(Lab):
    """Diffusion, GAN and VAE on the same data with the same budget, several seeds each."""

    id = "diffusion/families"
    question = QT_TRANSLATE_NOOP(
        "diffusion/families", "Diffusion, GAN or VAE: which is better at what?"
    )
    Params = Params
    run = "explorer.compute.diffusion.families_run:run"
    scene = "explorer.panels.diffusion.families.scene:FamiliesScene"
    words = WORDS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    presets = PRESETS
    code = (
        "explorer.compute.diffusion.networks.diffusion_points:Diffusion.update",
        "explorer.compute.diffusion.networks.gan:GAN.update",
        "explorer.compute.diffusion.networks.vae_points:VAE.update",
        "explorer.compute.diffusion.families_run:run",
        "explorer.compute.diffusion.families_run:hits_of",
        "explorer.compute.diffusion.families:ahead",
    )
    checks = "explorer.compute.diffusion.families_checks:checks"
    beat = 0.5
    background = True
    prediction = Prediction(
        "predict.question",
        ("family.diffusion", "family.gan", "family.vae", "predict.depends"),
        most_on_data,
        reveal="judgement",
    )

    def section(self, trace: Trace, index: int) -> str:
        """The lines that train; at the end those that judge."""
        return "judge" if trace[index].judged else "train"

    def explain(self, trace: Trace, index: int) -> Explanation:
        """How far the families are, or what was settled."""
        return told(trace, index)

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        """Samples and measures of a moment."""
        step: Step = trace[index]
        return {
            "share": step.share, "updates": step.updates, "covered": step.covered,
            "on_data": step.on_data, "distance": step.distance, "hits": step.hits,
            "samples": step.samples, "losses": step.losses, "seconds": step.seconds,
        }  # fmt: skip

    def result(self, trace: Trace) -> dict[str, Any]:
        """Where the families ended, and who is ahead in what."""
        last: Step = trace[len(trace) - 1]
        shared: Shared = trace.shared
        return {
            "covered": last.covered, "sources": len(shared.mixture.weights),
            "on_data": last.on_data, "distance": last.distance, "swing": swing(shared.on_data),
            "real_on_data": shared.floor_on_data, "real_distance": shared.floor_distance,
            "updates": last.updates, "multiplications_of_update": shared.products,
            "multiplications_of_sample": shared.sampling, "calls": shared.calls,
            "milliseconds": shared.milliseconds,
            "ahead": {item.criterion: list(item.ahead) for item in judgements(trace)},
        }  # fmt: skip

    def baseline(self, params: Any) -> Any | None:
        """With a slope penalty on the GAN beside without."""
        return replace(params, penalty=0.0 if params.penalty else 1.0)


LAB = Families()
