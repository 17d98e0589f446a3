"""Three families of generative models on the same data with the same arithmetic to spend.

A diffusion model, a GAN and a VAE learn points in the plane, several seeds of each. What each
costs to sample, what of the data it covers, how well and how steadily, is measured on the way. For
what the seeds do not agree on, or what a toy cannot show, the answer is "depends".
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.diffusion.drawn_centres import check_points
from explorer.compute.diffusion.mixture import GaussianMixture
from explorer.core.params import param
from explorer.core.trace import Trace, measured
from explorer.core.words import QT_TRANSLATE_NOOP

FAMILIES = ("diffusion", "gan", "vae")
DATA = ("ring", "grid", "moons", "drawn")
#: A source counts as covered by at least this part of its fair share of the samples.
COVERED = 0.2
MOMENTS = 16
#: Samples a seed is judged by at each moment, and how many of them are kept for the picture.
JUDGED, KEPT = 500, 250
#: The latent square whose image is drawn, in standard deviations; lines in each direction.
SHEET, LINES = 2.0, 9
POINTS_OF_LINE = 25
SQUARE: tuple[tuple[float, float], ...] = ((-1.2, -1.2), (-1.2, 1.2), (1.2, -1.2), (1.2, 1.2))
#: What is judged at the end, and whether more of it is better.
CRITERIA = {"covered": True, "on_data": True, "distance": False, "swing": False, "calls": False}


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    data: str = param(
        "ring", choices=DATA,
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/families", "Ring of 8"),
            QT_TRANSLATE_NOOP("diffusion/families", "Grid of 9"),
            QT_TRANSLATE_NOOP("diffusion/families", "Two moons"),
            QT_TRANSLATE_NOOP("diffusion/families", "Drawn by you"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/families", "Data"),
    )  # fmt: skip
    points: tuple[tuple[float, float], ...] = param(
        SQUARE, kind="points",
        label=QT_TRANSLATE_NOOP("diffusion/families", "Your sources"),
        help=QT_TRANSLATE_NOOP(
            "diffusion/families",
            "Drag a disc in one of the panes; double-click to add one or take one away.",
        ),
    )  # fmt: skip
    spread: float = param(
        0.1, low=0.03, high=0.5, step=0.01,
        label=QT_TRANSLATE_NOOP("diffusion/families", "Spread of a source"),
    )  # fmt: skip
    updates: int = param(
        400, low=1, high=10_000, logarithmic=True,
        label=QT_TRANSLATE_NOOP("diffusion/families", "Budget (updates of the diffusion model)"),
        help=QT_TRANSLATE_NOOP(
            "diffusion/families",
            "GAN and VAE get as many updates as take the same number of multiplications.",
        ),
    )  # fmt: skip
    seeds: int = param(
        3, low=1, high=6, label=QT_TRANSLATE_NOOP("diffusion/families", "Seeds of each family")
    )
    width: int = param(
        48, low=4, high=128, logarithmic=True,
        label=QT_TRANSLATE_NOOP("diffusion/families", "Width of the layers"),
    )  # fmt: skip
    batch: int = param(
        96, low=8, high=256, logarithmic=True,
        label=QT_TRANSLATE_NOOP("diffusion/families", "Batch"),
    )  # fmt: skip
    steps: int = param(
        25, low=1, high=200, logarithmic=True,
        label=QT_TRANSLATE_NOOP("diffusion/families", "Sampling steps (DDIM)"),
        group=QT_TRANSLATE_NOOP("diffusion/families", "Diffusion"),
    )  # fmt: skip
    latent: int = param(
        2, low=1, high=8,
        label=QT_TRANSLATE_NOOP("diffusion/families", "Latent coordinates"),
        group=QT_TRANSLATE_NOOP("diffusion/families", "GAN and VAE"),
    )  # fmt: skip
    rate: float = param(
        4e-3, low=1e-5, high=2e-2, logarithmic=True,
        label=QT_TRANSLATE_NOOP("diffusion/families", "Learning rate of the GAN"),
        group=QT_TRANSLATE_NOOP("diffusion/families", "GAN and VAE"),
    )  # fmt: skip
    penalty: float = param(
        0.0, low=0.0, high=10.0, step=0.1,
        label=QT_TRANSLATE_NOOP("diffusion/families", "Slope penalty of the GAN (R1)"),
        group=QT_TRANSLATE_NOOP("diffusion/families", "GAN and VAE"),
    )  # fmt: skip
    kl: float = param(
        1.0, low=0.01, high=100.0, logarithmic=True,
        label=QT_TRANSLATE_NOOP("diffusion/families", "KL weight of the VAE"),
        group=QT_TRANSLATE_NOOP("diffusion/families", "GAN and VAE"),
    )  # fmt: skip
    seed: int = param(0, kind="seed", label=QT_TRANSLATE_NOOP("diffusion/families", "First seed"))

    def unused(self) -> tuple[str, ...]:
        """Fields that play no part at present."""
        return () if self.data == "drawn" else ("points",)

    def validate(self) -> None:
        """Drawn points make a mixture. Raises ParamError."""
        if self.data == "drawn":
            check_points(self.points)


@dataclass(frozen=True)
class Step:
    """All models after a share of the budget. Families stand in the order of FAMILIES.

    Attributes:
        share: of the budget, 0 to 1.
        updates: (families,), int64.
        samples: (families, seeds, KEPT, 2) float32.
        hits: (families, seeds, sources) float64, the share of all samples that lie within three
            spreads of a source and nearest to it.
        on_data: (families, seeds), the sum of it: samples that lie on the data.
        distance: (families, seeds), squared maximum mean discrepancy to the data's distribution.
        sheet: (2, seeds, lines, points, 2) float32, a grid of the latent plane as GAN and VAE map
            it; without lines where the latent space has one coordinate only: then (2, seeds, 1, …).
        losses: (5, seeds): diffusion; discriminator, generator; reconstruction, divergence; the
            mean over the updates since the last moment.
        seconds: (families,) of processor time in training so far, all seeds together; measured.
        judged: this is the last step, which judges.
    """

    share: float
    updates: np.ndarray
    samples: np.ndarray
    hits: np.ndarray
    on_data: np.ndarray
    distance: np.ndarray
    sheet: np.ndarray
    losses: np.ndarray
    seconds: np.ndarray = measured()  # noqa: RUF009  # it declares a field
    judged: bool = False

    @property
    def covered(self) -> np.ndarray:
        """Sources with at least COVERED of their fair share of the samples, (families, seeds)."""
        counted: np.ndarray = (self.hits * self.hits.shape[2] >= COVERED).sum(axis=2)
        return counted


@dataclass(frozen=True)
class Shared:
    """What all steps have in common.

    Attributes:
        mixture: the data.
        floor_on_data, floor_distance, floor_covered: the same numbers of as many real points,
            (seeds,) each.
        calls: (families,), network calls for a sample.
        products: (families,), multiplications of one update; `planned` (families,), updates that
            the budget pays for; `sampling` (families,), multiplications for one sample.
        generator, decoder: final weights and biases of GAN and VAE, float64, each (seeds, …).
        shares: (moments,); the curves over them, (moments, families, seeds): covered, on_data,
            distance.
        milliseconds: (families,), for 1000 samples of one seed, here and now; measured.
    """

    mixture: GaussianMixture
    floor_on_data: np.ndarray
    floor_distance: np.ndarray
    floor_covered: np.ndarray
    calls: np.ndarray
    products: np.ndarray
    planned: np.ndarray
    sampling: np.ndarray
    generator: tuple[np.ndarray, ...]
    decoder: tuple[np.ndarray, ...]
    shares: np.ndarray
    covered: np.ndarray
    on_data: np.ndarray
    distance: np.ndarray
    milliseconds: np.ndarray = measured()  # noqa: RUF009  # it declares a field


@dataclass(frozen=True)
class Judgement:
    """One criterion: its value for every family and seed, (families, seeds), and who is ahead.

    `ahead` are the fewest families each seed of which beats every seed of all others; none where
    there is no such group: then it depends on the seed.
    """

    criterion: str
    values: np.ndarray
    ahead: tuple[str, ...]

    @property
    def equal(self) -> bool:
        """Every seed of every family has the same value: a tie, whatever the seed."""
        return bool(np.ptp(self.values) == 0)


def judgements(trace: Trace) -> tuple[Judgement, ...]:
    """Who is ahead in what, after the moments so far."""
    shared: Shared = trace.shared
    last: Step = trace[len(trace) - 1]
    seeds = last.on_data.shape[1]
    values = {
        "covered": last.covered.astype(np.float64),
        "on_data": last.on_data,
        "distance": last.distance,
        "swing": swing(shared.on_data),
        "calls": np.repeat(shared.calls[:, None].astype(np.float64), seeds, axis=1),
    }
    return tuple(Judgement(name, values[name], ahead(values[name], more))
                 for name, more in CRITERIA.items())  # fmt: skip


def ahead(values: np.ndarray, more: bool) -> tuple[str, ...]:
    """The fewest families whose worst seed is better than the best seed of all others; () where
    seeds of different families overlap. With only one seed there is nothing to overlap."""
    # [judge] the worst of those in front has to beat the best of those behind
    good = values if more else -values
    order = np.argsort(-good.min(axis=1), kind="stable")
    for count in range(1, len(FAMILIES)):
        front, behind = order[:count], order[count:]
        if good[front].min() > good[behind].max():
            return tuple(FAMILIES[family] for family in sorted(front))
    return ()


def swing(curve: np.ndarray) -> np.ndarray:
    """How much a curve (moments, families, seeds) goes back: the sum of its falls over the second
    half of the budget, (families, seeds). A training that only improves has 0."""
    late = curve[len(curve) // 2 :]
    falls: np.ndarray = np.maximum(late[:-1] - late[1:], 0.0).sum(axis=0)
    return falls
