"""The lab: its words, its numbers, what to try."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explorer.compute.diffusion.images import Params
from explorer.core.lab import Explanation, Lab, Prediction, Preset
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.diffusion.images.telling import half_way, largest_kept, told
from explorer.panels.diffusion.images.words import RESULT_NAMES, VALUE_NAMES, WORDS

PRESETS = {
    "tiny": Preset(
        "Tiny", {"pictures": "digits", "rows": 2, "steps": 3, "guidance": 1.0}, hidden=True
    ),
    "digits": Preset(
        QT_TRANSLATE_NOOP("diffusion/images", "Handwritten digits"), {"pictures": "digits"},
        at="done",
    ),
    "one": Preset(
        QT_TRANSLATE_NOOP("diffusion/images", "One class, many noises"), {"label": "B"}, at="done"
    ),
    "guide": Preset(
        QT_TRANSLATE_NOOP("diffusion/images", "Guidance from 0 to 8, a row each"),
        {"task": "guide"}, at="done",
    ),
    "free": Preset(
        QT_TRANSLATE_NOOP("diffusion/images", "The class counts for nothing (w = 0)"),
        {"guidance": 0.0}, at="done",
    ),
    "strong": Preset(
        QT_TRANSLATE_NOOP("diffusion/images", "Too much guidance (w = 8)"), {"guidance": 8.0},
        at="done",
    ),
    "inpaint": Preset(
        QT_TRANSLATE_NOOP("diffusion/images", "Fill in the lower half"),
        {"task": "inpaint", "label": "none"}, at="done",
    ),
    "vary": Preset(
        QT_TRANSLATE_NOOP("diffusion/images", "Your own picture into noise and back"),
        {"task": "vary", "source": "drawn"}, at="done",
    ),
    "between": Preset(
        QT_TRANSLATE_NOOP("diffusion/images", "Walk from one picture to another"),
        {"task": "between", "steps": 40}, at="done",
    ),
    "memory": Preset(
        QT_TRANSLATE_NOOP("diffusion/images", "A denoiser that only remembers"),
        {"model": "memory", "pictures": "digits", "guidance": 1.0}, at="done",
    ),
    "train": Preset(
        QT_TRANSLATE_NOOP("diffusion/images", "Train a U-Net on digits now (a minute)"),
        {"model": "train", "pictures": "digits", "guidance": 1.0}, at="training",
    ),
}  # fmt: skip


class Images(Lab):
    """Pictures from noise, a whole population at once."""

    id = "diffusion/images"
    question = QT_TRANSLATE_NOOP(
        "diffusion/images", "How do pictures come out of noise, and are they new?"
    )
    Params = Params
    run = "explorer.compute.diffusion.images_run:run"
    scene = "explorer.panels.diffusion.images.scene:ImagesScene"
    words = WORDS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    presets = PRESETS
    code = (
        "explorer.compute.diffusion.sampling:sample",
        "explorer.compute.diffusion.samplers.ddim:ddim_step",
        "explorer.compute.diffusion.networks.denoiser:NetworkDenoise._epsilon",
        "explorer.compute.diffusion.images_inpaint:holding",
        "explorer.compute.diffusion.images_run:noised",
        "explorer.compute.diffusion.images_run:inverted",
        "explorer.compute.diffusion.networks.unet:UNet.forward",
        "explorer.compute.diffusion.networks.training:Training.update",
    )
    checks = "explorer.compute.diffusion.images_checks:checks"
    beat = 0.25
    prediction = Prediction(
        "predict.question", ("predict.few", "predict.some", "predict.most"), half_way,
        reveal="sample",
    )  # fmt: skip

    def explain(self, trace: Trace, index: int) -> Explanation:
        """What happens at a step, with the numbers of one pixel."""
        return told(trace, index)

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        """The whole population, and what is measured of it."""
        step = trace[index]
        return {
            "stage": step.stage,
            "alpha_bar": step.alpha_bar,
            "x": step.x,
            "x0_hat": step.x0_hat,
            "calls": step.calls,
            "recognised": step.recognised,
            "copied": step.copied,
            "recognised_by_row": step.by_row[0],
            "copied_by_row": step.by_row[1],
            "spectrum_x": step.spectrum[0],
            "spectrum_x0_hat": step.spectrum[1],
            "spectrum_data": trace.shared.data_spectrum,
            "updates": step.updates,
            "loss": step.loss,
        }

    def result(self, trace: Trace) -> dict[str, Any]:
        """The finished pictures and how they are judged."""
        last, shared = trace[-1], trace.shared
        return {
            "pictures": last.x0_hat,
            "labels": shared.labels,
            "recognised": last.recognised,
            "copied": last.copied,
            "spread": shared.spread,
            "spread_by_row": shared.row_spread,
            "guidance_by_row": shared.guidance,
            "nearest_distance": shared.distance,
            "usual_distance": shared.usual_distance,
            "round_trip": shared.round_trip,
            "kept": largest_kept(trace),
            "calls": last.calls,
            "parameters": shared.parameters,
        }

    def section(self, trace: Trace, index: int) -> str:
        """The lines of the code that belong to a stage."""
        return {"training": "loss", "sample": "reverse"}.get(trace[index].stage, trace[index].stage)

    def baseline(self, params: Any) -> Any | None:
        """Without guidance; and beside a memory the network."""
        if params.model != "shipped":
            return replace(params, model="shipped")
        if params.guidance != 1.0 and "guidance" not in params.unused():
            return replace(params, guidance=1.0)
        return None


LAB = Images()
