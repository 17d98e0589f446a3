"""Pictures from noise: params, steps, and what one run leaves (no torch).

A denoiser that is told the class makes a whole population of pictures at once. The same walk from
noise to picture also fills in what a mask hides, takes a picture of the reader's through noise and
back, and walks between two pictures.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np

from explorer.compute.diffusion.images_drawing import HEART, LOWER_HALF, drawn, hidden_cells
from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

TASKS = ("noise", "guide", "inpaint", "vary", "between")
#: Of the task "guide": one row for each.
GUIDANCES = (0.0, 1.0, 2.0, 4.0, 8.0)
MODELS = ("shipped", "memory", "train")
SOURCES = ("held-out", "drawn", "file")
CLASSES = {"digits": "0123456789", "glyphs": "0123456789ABCDEF"}
SIZES = {"digits": 8, "glyphs": 16}
SAMPLERS = ("ddim", "ddpm", "euler", "heun", "dpm++2m", "unipc")
#: A live training is looked at after this many updates, and again.
EVERY = 50


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    task: str = param(
        "noise", choices=TASKS,
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/images", "From noise"),
            QT_TRANSLATE_NOOP("diffusion/images", "From noise, more guidance in every row"),
            QT_TRANSLATE_NOOP("diffusion/images", "Fill in what a mask hides"),
            QT_TRANSLATE_NOOP("diffusion/images", "Noise a picture, then denoise it"),
            QT_TRANSLATE_NOOP("diffusion/images", "Walk between two pictures"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/images", "What to do"),
    )  # fmt: skip
    pictures: str = param(
        "glyphs", choices=("digits", "glyphs"),
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/images", "Handwritten digits, 8×8"),
            QT_TRANSLATE_NOOP("diffusion/images", "Printed glyphs, 16×16"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/images", "Pictures"),
    )  # fmt: skip
    label: str = param(
        "all", choices=("all", "none", *CLASSES["glyphs"]),
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/images", "all, a column each"),
            QT_TRANSLATE_NOOP("diffusion/images", "not told"),
            *CLASSES["glyphs"],
        ),
        label=QT_TRANSLATE_NOOP("diffusion/images", "Class"),
    )  # fmt: skip
    guidance: float = param(
        2.0, low=0.0, high=8.0, step=0.25,
        label=QT_TRANSLATE_NOOP("diffusion/images", "Guidance (w)"),
        help=QT_TRANSLATE_NOOP(
            "diffusion/images",
            "ε = ε(∅) + w (ε(c) − ε(∅)): 0 ignores the class c, 1 is the network.",
        ),
    )  # fmt: skip
    sampler: str = param(
        "ddim", choices=SAMPLERS,
        choice_labels=(
            "DDIM", "DDPM",
            QT_TRANSLATE_NOOP("diffusion/images", "Euler"),
            QT_TRANSLATE_NOOP("diffusion/images", "Heun"),
            QT_TRANSLATE_NOOP("diffusion/images", "DPM-Solver++ 2M"),
            QT_TRANSLATE_NOOP("diffusion/images", "UniPC"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/images", "Sampler"),
    )  # fmt: skip
    eta: float = param(
        0.0, low=0.0, high=1.0, step=0.05,
        label=QT_TRANSLATE_NOOP("diffusion/images", "Fresh noise in DDIM (η)"),
    )  # fmt: skip
    steps: int = param(
        20, low=1, high=60, logarithmic=True,
        label=QT_TRANSLATE_NOOP("diffusion/images", "Steps (of T = 200)"),
    )  # fmt: skip
    rows: int = param(4, low=1, high=6, label=QT_TRANSLATE_NOOP("diffusion/images", "Rows"))
    alike: bool = param(
        True,
        label=QT_TRANSLATE_NOOP("diffusion/images", "One noise for a row"),
        help=QT_TRANSLATE_NOOP(
            "diffusion/images", "All pictures of a row start from the same noise; only the class "
            "differs."
        ),
    )  # fmt: skip
    source: str = param(
        "held-out", choices=SOURCES,
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/images", "held out from training"),
            QT_TRANSLATE_NOOP("diffusion/images", "drawn by you"),
            QT_TRANSLATE_NOOP("diffusion/images", "a file of yours"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/images", "Picture"),
        group=QT_TRANSLATE_NOOP("diffusion/images", "The picture"),
    )  # fmt: skip
    first: int = param(
        3, low=0, high=255,
        label=QT_TRANSLATE_NOOP("diffusion/images", "Number among the held-out ones"),
        group=QT_TRANSLATE_NOOP("diffusion/images", "The picture"),
    )  # fmt: skip
    second: int = param(
        40, low=0, high=255,
        label=QT_TRANSLATE_NOOP("diffusion/images", "The other end"),
        group=QT_TRANSLATE_NOOP("diffusion/images", "The picture"),
    )  # fmt: skip
    file: str = param(
        "", kind="file",
        label=QT_TRANSLATE_NOOP("diffusion/images", "Your file"),
        help=QT_TRANSLATE_NOOP(
            "diffusion/images", "A PNG, JPEG, GIF, BMP or WebP picture; its middle square is made "
            "as small as the others."
        ),
        group=QT_TRANSLATE_NOOP("diffusion/images", "The picture"),
    )  # fmt: skip
    strength: float = param(
        0.5, low=0.05, high=1.0, step=0.05,
        label=QT_TRANSLATE_NOOP("diffusion/images", "How far into noise (share of T)"),
        group=QT_TRANSLATE_NOOP("diffusion/images", "The picture"),
    )  # fmt: skip
    again: int = param(
        1, low=1, high=4,
        label=QT_TRANSLATE_NOOP("diffusion/images", "Times each step is taken"),
        help=QT_TRANSLATE_NOOP(
            "diffusion/images", "More than once: back up by as much noise and down again, so that "
            "what is filled in has time to fit what is known (RePaint)."
        ),
        group=QT_TRANSLATE_NOOP("diffusion/images", "The picture"),
    )  # fmt: skip
    drawing: tuple[str, ...] = param(HEART, kind="array", hidden=True)
    mask: tuple[int, ...] = param(LOWER_HALF, kind="set", hidden=True)
    model: str = param(
        "shipped", choices=MODELS,
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/images", "The U-Net that ships"),
            QT_TRANSLATE_NOOP("diffusion/images", "Perfect memory of the training set"),
            QT_TRANSLATE_NOOP("diffusion/images", "Train a U-Net now"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/images", "Denoiser"),
        group=QT_TRANSLATE_NOOP("diffusion/images", "The denoiser"),
    )  # fmt: skip
    updates: int = param(
        600, low=1, high=6000, logarithmic=True,
        label=QT_TRANSLATE_NOOP("diffusion/images", "Updates"),
        group=QT_TRANSLATE_NOOP("diffusion/images", "The denoiser"),
    )  # fmt: skip
    seed: int = param(1, kind="seed", label=QT_TRANSLATE_NOOP("diffusion/images", "Seed"))

    def unused(self) -> tuple[str, ...]:
        """What plays no part with the other choices."""
        out: list[str] = []
        if self.task in ("noise", "guide"):
            out += ["source", "first", "second", "file"]
        else:
            if self.task != "between":
                out.append("second")
            if self.source != "held-out":
                out.append("first")
            if self.source != "file":
                out.append("file")
        if self.task == "between":
            out += ["alike", "eta", "label", "guidance", "sampler"]
        if self.label == "none":
            out.append("guidance")
        if self.task == "guide":
            out += ["guidance", "rows"]
        if self.task != "vary":
            out.append("strength")
        if self.task != "inpaint":
            out.append("again")
        if self.sampler != "ddim":
            out.append("eta")
        if self.model != "train":
            out.append("updates")
        return tuple(dict.fromkeys(out))

    def validate(self) -> None:
        """The drawing is 16 rows of 16 shades, the mask holds cells of that grid, and the class is
        one of these pictures. Raises ParamError."""
        size = SIZES[self.pictures]
        drawn(self.drawing, size)
        hidden_cells(self.mask, size)
        classes = CLASSES[self.pictures]
        if self.label not in ("all", "none") and self.label not in classes:
            raise ParamError(
                "label", self.label, f"all, none or one of {classes}", "rule", "error.class",
                {"label": self.label, "classes": f"{classes[0]}–{classes[-1]}"},
            )  # fmt: skip
        if self.task not in ("noise", "guide") and self.source == "file" and not self.file:
            raise ParamError("file", self.file, "the path of a picture", "rule", "error.file.none")


@dataclass(frozen=True)
class Step:
    """The population at one noise level. Pictures are kept in half precision: three digits.

    Attributes:
        stage: "training", "invert", "noising" or "sample".
        alpha_bar: the level.
        x: x_t (n, size, size) float16; where no picture is under way it is NaN.
        x0_hat: the guess of what x_t will become, or in "training" finished samples.
        calls: how often the denoiser has been asked for a picture of the population so far.
        recognised: the share of the guesses that a classifier takes for their class; NaN where no
            class was told.
        copied: distance of the guesses to the nearest training picture over that of held-out ones.
        by_row: the same two numbers for each row, (2, rows) float64.
        spectrum: power by frequency (2, bins) float64, of x_t and of the guesses.
        updates, loss: of a training so far, the loss as a mean over the last EVERY updates.
        pending: this level is not reached yet; what is shown is the level reached.
    """

    stage: str
    alpha_bar: float
    x: np.ndarray
    x0_hat: np.ndarray
    calls: int
    recognised: float
    copied: float
    by_row: np.ndarray
    spectrum: np.ndarray
    updates: int = 0
    loss: float = math.nan
    pending: bool = False


@dataclass(frozen=True)
class Story:
    """What all steps share.

    Attributes:
        size, classes: of the pictures.
        columns: pictures in a row.
        labels: (n,) int64, the class told for each picture, −1 for none.
        start: the picture (or the two ends) of the task, (k, size, size) float32; k is 0 to 2.
        start_label: what the classifier takes each of them for, (k,) int64.
        hidden: (size, size) bool, what is to be filled in.
        data_spectrum: power by frequency of the training set, (bins,) float64.
        nearest: for each finished picture the nearest training picture, (n, size, size) float16.
        distance: how far it is, root mean square, (n,) float64; NaN before the end.
        usual_distance: the mean of the same for held-out pictures.
        guidance: w of each row, (rows,) float64.
        spread: mean distance of finished pictures of one class from one another over that of
            training pictures; NaN where no class has two. `row_spread` (rows,) is the same within
            each row, NaN where it holds several classes.
        round_trip: root mean square difference of both ends after there and back; NaN without.
        losses: (updates,) float64 of a training, else empty.
        parameters: of the network; 0 for the memory.
        trained: pictures it was trained on, of which glyphs are draws.
    """

    size: int
    classes: str
    columns: int
    labels: np.ndarray
    start: np.ndarray
    start_label: np.ndarray
    hidden: np.ndarray
    data_spectrum: np.ndarray
    nearest: np.ndarray
    distance: np.ndarray
    usual_distance: float
    guidance: np.ndarray
    spread: float = math.nan
    row_spread: np.ndarray = field(default_factory=lambda: np.zeros(0))
    round_trip: float = math.nan
    losses: np.ndarray = field(default_factory=lambda: np.zeros(0))
    parameters: int = 0
    trained: int = 0


def columns_of(params: Params) -> int:
    """Pictures in a row: one for each class."""
    return len(CLASSES[params.pictures])


def guidance_of(params: Params) -> np.ndarray:
    """The guidance of each row, (rows,) float64."""
    if params.task == "guide":
        return np.array(GUIDANCES)
    return np.full(params.rows, params.guidance)


def labels_of(params: Params) -> np.ndarray:
    """The class told for each picture (n,), row by row; −1 for none."""
    classes, columns = CLASSES[params.pictures], columns_of(params)
    if params.label == "none" or params.task == "between":
        row = np.full(columns, -1)
    elif params.label == "all":
        row = np.arange(columns)
    else:
        row = np.full(columns, classes.index(params.label))
    return np.tile(row, len(guidance_of(params))).astype(np.int64)


def method_name(params: Params) -> str:
    """The sampler in use: a walk between pictures goes back the way it came, with DDIM."""
    return "ddim" if params.task == "between" else params.sampler
