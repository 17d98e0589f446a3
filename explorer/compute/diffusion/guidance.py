"""Guidance with exact scores: what the reader sets."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.compute.diffusion.datasets import FARTHEST, MOST_CENTRES
from explorer.compute.diffusion.drawn_centres import is_coordinate
from explorer.compute.diffusion.guidance_data import DATA
from explorer.compute.diffusion.sampling import SAMPLERS
from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

GUIDES = ("free", "exact", "noisy", "clean")
CONVENTIONS = ("s", "w")
#: What "drawn" starts from: two letters L, one of them the class.
TWO_LS: tuple[tuple[float, float, int], ...] = (
    (-1.2, 1.2, 1), (-1.2, 0.4, 1), (-1.2, -0.4, 1), (-0.4, -0.4, 1),
    (0.3, 0.5, 0), (0.3, -0.4, 0), (0.3, -1.2, 0), (1.1, -1.2, 0),
)  # fmt: skip
#: Cells along the line, and along each side of the plane.
LINE, PLANE = 384, 72


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    data: str = param(
        "gaussian", choices=DATA,
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/guidance", "A Gaussian in a Gaussian (line)"),
            QT_TRANSLATE_NOOP("diffusion/guidance", "A class with two modes (line)"),
            QT_TRANSLATE_NOOP("diffusion/guidance", "One of two moons (plane)"),
            QT_TRANSLATE_NOOP("diffusion/guidance", "An arc of a ring (plane)"),
            QT_TRANSLATE_NOOP("diffusion/guidance", "Drawn by you (plane)"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/guidance", "Data and class"),
    )  # fmt: skip
    points: tuple[tuple[float, float, int], ...] = param(
        TWO_LS, kind="points",
        label=QT_TRANSLATE_NOOP("diffusion/guidance", "Your sources"),
        help=QT_TRANSLATE_NOOP(
            "diffusion/guidance",
            "Drag a disc on the stage; double-click to add one, again to put it into the class, "
            "and once more to take it away.",
        ),
    )  # fmt: skip
    spread: float = param(
        0.12, low=0.05, high=0.6, step=0.01,
        label=QT_TRANSLATE_NOOP("diffusion/guidance", "Spread of a source"),
    )  # fmt: skip
    scale: float = param(
        4.0, low=-1.0, high=15.0, step=0.1,
        label=QT_TRANSLATE_NOOP("diffusion/guidance", "Guidance scale"),
    )  # fmt: skip
    convention: str = param(
        "s", choices=CONVENTIONS,
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/guidance", "s: 1 is the class alone (diffusers)"),
            QT_TRANSLATE_NOOP("diffusion/guidance", "w = s − 1: 0 is the class alone (papers)"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/guidance", "How the scale is counted"),
    )  # fmt: skip
    guide: str = param(
        "free", choices=GUIDES,
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/guidance", "Classifier-free (CFG)"),
            QT_TRANSLATE_NOOP("diffusion/guidance", "Exact classifier"),
            QT_TRANSLATE_NOOP("diffusion/guidance", "Classifier trained on noisy data"),
            QT_TRANSLATE_NOOP("diffusion/guidance", "Classifier trained on clean data"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/guidance", "Guided by"),
    )  # fmt: skip
    first: float = param(
        80.0, low=0.002, high=80.0, logarithmic=True,
        label=QT_TRANSLATE_NOOP("diffusion/guidance", "Guide from this σ"),
        group=QT_TRANSLATE_NOOP("diffusion/guidance", "When to guide"),
    )  # fmt: skip
    last: float = param(
        0.002, low=0.002, high=80.0, logarithmic=True,
        label=QT_TRANSLATE_NOOP("diffusion/guidance", "… down to this σ"),
        group=QT_TRANSLATE_NOOP("diffusion/guidance", "When to guide"),
    )  # fmt: skip
    sampler: str = param(
        "heun", choices=SAMPLERS,
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/guidance", "DDPM"),
            QT_TRANSLATE_NOOP("diffusion/guidance", "DDIM"),
            QT_TRANSLATE_NOOP("diffusion/guidance", "Euler"),
            QT_TRANSLATE_NOOP("diffusion/guidance", "Heun"),
            QT_TRANSLATE_NOOP("diffusion/guidance", "Euler ancestral"),
            QT_TRANSLATE_NOOP("diffusion/guidance", "DPM-Solver++ 1"),
            QT_TRANSLATE_NOOP("diffusion/guidance", "DPM-Solver++ 2M"),
            QT_TRANSLATE_NOOP("diffusion/guidance", "UniPC"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/guidance", "Sampler"),
        group=QT_TRANSLATE_NOOP("diffusion/guidance", "Sampling"),
    )  # fmt: skip
    steps: int = param(
        40, low=1, high=200, logarithmic=True,
        label=QT_TRANSLATE_NOOP("diffusion/guidance", "Steps"),
        group=QT_TRANSLATE_NOOP("diffusion/guidance", "Sampling"),
    )  # fmt: skip
    particles: int = param(
        800, low=1, high=4000, logarithmic=True,
        label=QT_TRANSLATE_NOOP("diffusion/guidance", "Particles"),
        group=QT_TRANSLATE_NOOP("diffusion/guidance", "Sampling"),
    )  # fmt: skip
    updates: int = param(
        1000, low=1, high=6000, logarithmic=True,
        label=QT_TRANSLATE_NOOP("diffusion/guidance", "Updates of each trained classifier"),
        group=QT_TRANSLATE_NOOP("diffusion/guidance", "Sampling"),
    )  # fmt: skip
    seed: int = param(
        0, kind="seed", label=QT_TRANSLATE_NOOP("diffusion/guidance", "Seed"),
        group=QT_TRANSLATE_NOOP("diffusion/guidance", "Sampling"),
    )  # fmt: skip
    particle: int = param(
        0, low=0, high=3999, hidden=True,
        label=QT_TRANSLATE_NOOP("diffusion/guidance", "Followed particle"),
    )  # fmt: skip

    @property
    def s(self) -> float:
        """The scale counted as diffusers does: 0 no class, 1 the class alone."""
        return self.scale + (1.0 if self.convention == "w" else 0.0)

    def unused(self) -> tuple[str, ...]:
        """Fields that play no part at present."""
        line = self.data in ("gaussian", "pair")
        out = [] if self.data == "drawn" else ["points"]
        return (*out, "spread") if line else tuple(out)

    def validate(self) -> None:
        """Drawn sources make a mixture with a class in it; guiding begins before it ends."""
        if self.first < self.last:
            raise ParamError(
                "first", self.first, f"a σ of at least {self.last:g}, where guiding ends", "rule",
                "error.interval", {"last": f"{self.last:g}"},
            )  # fmt: skip
        if self.data != "drawn":
            return
        count = len(self.points) if isinstance(self.points, tuple) else 0
        if not 2 <= count <= MOST_CENTRES:
            raise ParamError(
                "points", f"{count} sources", f"2 to {MOST_CENTRES} sources", "rule",
                "error.count", {"count": count, "most": MOST_CENTRES},
            )  # fmt: skip
        for number, point in enumerate(self.points, 1):
            triple = isinstance(point, (tuple, list)) and len(point) == 3
            if not triple or not all(map(is_coordinate, point[:2])) or point[2] not in (0, 1):
                raise ParamError(
                    "points", point,
                    f"(x, y, 0 or 1) with x and y from −{FARTHEST:g} to {FARTHEST:g}", "rule",
                    "error.source", {"number": number, "far": f"{FARTHEST:g}"},
                )  # fmt: skip
        inside = sum(int(point[2]) for point in self.points)
        if not 0 < inside < count:
            raise ParamError(
                "points", f"{inside} of {count} sources in the class",
                "at least one source in the class and one outside", "rule", "error.class",
                {"inside": inside, "count": count},
            )  # fmt: skip
