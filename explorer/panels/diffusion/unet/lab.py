"""The lab: its numbers, what to try."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from explorer.compute.diffusion.unet import Params, Story, size_of
from explorer.core.lab import Explanation, Lab, Prediction, Preset
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.diffusion.unet import told
from explorer.panels.diffusion.unet.words import RESULT_NAMES, VALUE_NAMES, WORDS

PRESETS = {
    "tiny": Preset("Tiny", {"steps": 2, "off": ("skip 2",)}, hidden=True),
    "skip": Preset(
        QT_TRANSLATE_NOOP("diffusion/unet", "Cut the upper skip"), {"off": ("skip 1",)}, at=8
    ),
    "skips": Preset(
        QT_TRANSLATE_NOOP("diffusion/unet", "Cut the two lower skips"),
        {"off": ("skip 2", "skip 3")}, at=8,
    ),
    "attention": Preset(
        QT_TRANSLATE_NOOP("diffusion/unet", "Leave the attention out"),
        {"off": ("attention",)}, at=8,
    ),
    "middle": Preset(
        QT_TRANSLATE_NOOP("diffusion/unet", "Leave out all that is below"),
        {"off": ("down 3", "middle", "attention", "up 3")}, at=8,
    ),
    "frozen": Preset(
        QT_TRANSLATE_NOOP("diffusion/unet", "Always tell it: clean"), {"freeze": "clean"}, at=8
    ),
    "gallery": Preset(
        QT_TRANSLATE_NOOP("diffusion/unet", "What is each part for?"), {}, at="parts"
    ),
}  # fmt: skip
CHOICES = ("skip 1", "skip 3", "attention", "time")


def answer(trace: Trace) -> int:
    """Which of the choices moves the samples most, of everything that can be taken away alone."""
    most, _ = told.most_missed(trace.shared)
    return CHOICES.index(most) if most in CHOICES else len(CHOICES)


class UNetLab(Lab):
    """The glyph denoiser, whole and with parts taken away."""

    id = "diffusion/unet"
    question = QT_TRANSLATE_NOOP(
        "diffusion/unet", "What is each part of a U-Net for, and what if it is cut?"
    )
    Params = Params
    run = "explorer.compute.diffusion.unet_run:run"
    scene = "explorer.panels.diffusion.unet.scene:UNetScene"
    checks = "explorer.compute.diffusion.unet_checks:checks"
    words = WORDS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    presets = PRESETS
    code = (
        "explorer.compute.diffusion.networks.unet:UNet.forward",
        "explorer.compute.diffusion.networks.unet:UNet.embedded",
        "explorer.compute.diffusion.networks.unet:Block.forward",
        "explorer.compute.diffusion.networks.unet:Attention.forward",
    )
    beat = 0.5
    prediction = Prediction(
        "predict.question",
        ("predict.upper", "predict.lower", "predict.attention", "predict.time", "predict.other"),
        answer, "parts",
    )  # fmt: skip

    def explain(self, trace: Trace, index: int) -> Explanation:
        """What a step shows."""
        return told.explain(trace, index)

    def section(self, trace: Trace, index: int) -> str:
        """The lines of the first part that is taken away; those of the way down where none is."""
        kind = (trace.params.off or ("down",))[0].split()[0]
        return {"skip": "up", "attention": "middle"}.get(kind, kind)

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        """Both populations, and how active the network is."""
        step = trace[index]
        return {
            "stage": step.stage,
            "timestep": step.timestep,
            "told": step.told,
            "alpha_bar": step.alpha_bar,
            "x": step.x,
            "x0_hat": step.x0_hat,
            "apart": told.apart(step),
            "activity": {
                name: float(np.sqrt((size_of(maps) ** 2).mean()))
                for name, maps in step.maps.items()
            },
            "attention": step.attention,
        }

    def result(self, trace: Trace) -> dict[str, Any]:
        """What became of the samples."""
        story: Story = trace.shared
        return {
            "right_whole": story.right[0],
            "right_cut": story.right[1],
            "apart": story.apart,
            "parts": list(story.gallery.names),
            "parts_right": story.gallery.right,
            "parts_apart": story.gallery.apart,
            "weights": story.weights["all"],
            "attention_sums": story.sums,
        }

    def baseline(self, params: Any) -> Any | None:
        """The whole network, where something is taken away."""
        return None if params.whole else replace(params, off=(), freeze="no")


LAB = UNetLab()
