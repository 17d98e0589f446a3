"""The lab: its words, its numbers, what to try."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explorer.compute.diffusion.guidance import Params
from explorer.compute.diffusion.guidance_steps import Shared, Step
from explorer.core.lab import Explanation, Lab, Prediction, Preset
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.diffusion.guidance.told import overshoot, told
from explorer.panels.diffusion.guidance.words import RESULT_NAMES, VALUE_NAMES, WORDS

PRESETS = {
    "tiny": Preset("Tiny", {"particles": 12, "steps": 5, "updates": 20}, hidden=True),
    "seven": Preset(
        QT_TRANSLATE_NOOP("diffusion/guidance", "The usual 7.5 of Stable Diffusion"),
        {"scale": 7.5}, at="samples",
    ),
    "one": Preset(
        QT_TRANSLATE_NOOP("diffusion/guidance", "Scale 1: the class alone, exactly"),
        {"scale": 1.0}, at="samples",
    ),
    "counted": Preset(
        QT_TRANSLATE_NOOP("diffusion/guidance", "7.5 counted as the papers do"),
        {"scale": 7.5, "convention": "w"}, at="samples",
    ),
    "modes": Preset(
        QT_TRANSLATE_NOOP("diffusion/guidance", "A mode of the class is lost"),
        {"data": "pair", "scale": 3.0}, at="samples",
    ),
    "moons": Preset(
        QT_TRANSLATE_NOOP("diffusion/guidance", "One of two moons"),
        {"data": "moons", "scale": 3.0}, at="samples",
    ),
    "exact": Preset(
        QT_TRANSLATE_NOOP("diffusion/guidance", "A perfect classifier instead of CFG"),
        {"data": "moons", "scale": 3.0, "guide": "exact"}, at="samples",
    ),
    "clean": Preset(
        QT_TRANSLATE_NOOP("diffusion/guidance", "A classifier that never saw noise"),
        {"data": "moons", "scale": 3.0, "guide": "clean"}, at="samples",
    ),
    "interval": Preset(
        QT_TRANSLATE_NOOP("diffusion/guidance", "Guide only in the middle"),
        {"data": "moons", "scale": 3.0, "first": 1.0, "last": 0.2}, at="samples",
    ),
    "drawn": Preset(
        QT_TRANSLATE_NOOP("diffusion/guidance", "Draw your own class"),
        {"data": "drawn", "scale": 2.0}, at="samples",
    ),
}  # fmt: skip


class Guidance(Lab):
    """Samples guided to a class with exact scores, against the law they are said to follow."""

    id = "diffusion/guidance"
    question = QT_TRANSLATE_NOOP(
        "diffusion/guidance", "What does guidance sample, and what is it believed to sample?"
    )
    Params = Params
    run = "explorer.compute.diffusion.guidance_run:run"
    scene = "explorer.panels.diffusion.guidance.scene:GuidanceScene"
    words = WORDS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    presets = PRESETS
    code = (
        "explorer.compute.diffusion.guidance_sources:classifier_free",
        "explorer.compute.diffusion.guidance_sources:classifier_guided",
        "explorer.compute.diffusion.guidance_sources:score",
        "explorer.compute.diffusion.guidance_sources:log_probability",
        "explorer.compute.diffusion.guidance_laws:tilts",
        "explorer.compute.diffusion.guidance_laws:noised",
        "explorer.compute.diffusion.guidance_classifier:Classifier.slope",
    )
    checks = "explorer.compute.diffusion.guidance_checks:checks"
    beat = 0.2
    prediction = Prediction(
        "predict.question", ("predict.like", "predict.beyond", "predict.other"), overshoot,
        reveal="samples",
    )  # fmt: skip

    def explain(self, trace: Trace, index: int) -> Explanation:
        """The guided noise of the followed particle, or what came of it."""
        return told(trace, index)

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        """The particles and how they lie to the law at this level."""
        step: Step = trace[index]
        return {
            "alpha_bar": step.alpha_bar, "sigma": step.sigma, "guided": step.guided,
            "x": step.x, "x0_hat": step.x0_hat, "mean": step.mean, "spread": step.spread,
            "law_mean": step.law_mean, "law_spread": step.law_spread, "gap": step.gap,
            "noisy_error": step.noisy_error,
            "clean_error": step.clean_error,
        }  # fmt: skip

    def result(self, trace: Trace) -> dict[str, Any]:
        """What was sampled, against what is believed."""
        last: Step = trace[len(trace) - 1]
        shared: Shared = trace.shared
        swept, s = shared.sweep, trace.params.s
        return {
            "s": s, "w": s - 1.0, "mean": last.mean, "spread": last.spread,
            "law_mean": last.law_mean, "law_spread": last.law_spread, "gap": last.gap,
            "floor": shared.floor, "plain": shared.plain, "calls": shared.calls,
            "swept_s": swept.scales, "swept_mean": swept.mean, "swept_spread": swept.spread,
            "swept_law_mean": swept.law_mean, "swept_law_spread": swept.law_spread,
        }  # fmt: skip

    def section(self, trace: Trace, index: int) -> str:
        """The lines of the guided noise; at the end those of the law believed in."""
        return "tilt" if index == len(trace) - 1 else "guide"

    def baseline(self, params: Any) -> Any | None:
        """CFG beside a classifier, or the class alone beside CFG."""
        if params.guide != "free":
            return replace(params, guide="free")
        return replace(params, scale=1.0 if params.convention == "s" else 0.0)


LAB = Guidance()
