"""Diffusion: what a sampler adds to its network, and what a cloud of particles costs to draw."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from functools import partial
from statistics import median
from typing import Any

import numpy as np

from tests.perf.drawing import draw_images, rgba
from tests.perf.measuring import STAGE, Row, cpu, in_turns

MANY, FEW, STEPS = 2000, 500, 10
AIM_STEP, AIM_PEER = 1.2, 1.0  # times the bare network, times diffusers with the same network
AIM_DRAWN = 8.0  # milliseconds
#: (particles, positions behind each, what they are called)
CLOUDS = ((2_000, 7, "2 000 particles with trails"), (20_000, 0, "20 000 particles"))


def rows(rounds: int) -> Iterator[Row]:
    """Samplers, then clouds."""
    yield from samplers(rounds)
    yield from clouds(rounds)


def samplers(rounds: int) -> Iterator[Row]:
    """Ten steps through a network of 54 000 parameters, on one thread.

    Counted per call of the network: Heun asks it twice for a step. The least of several runs. The
    bare network is asked about the very points and timesteps of a run, one after the other, 2 000
    at a time as in the labs; beside diffusers there are 500, so that the network, which is the same
    on both sides, does not hide what is compared.
    """
    import torch

    from explorer.compute.diffusion.networks.denoiser import as_denoise
    from explorer.compute.diffusion.networks.mlp import MLP, MLPConfig
    from explorer.compute.diffusion.sampling import SAMPLERS, Method, finished, sample
    from explorer.compute.diffusion.schedules import noise_schedule
    from explorer.compute.diffusion.spacing import kept_levels

    torch.set_num_threads(1)
    torch.manual_seed(0)
    network = MLP(MLPConfig(width=128)).eval()
    schedule = noise_schedule("linear")
    path = kept_levels(schedule, STEPS)

    def ours(name: str, start: Any, asked: Any = network) -> None:
        moves = sample(start, path, as_denoise(asked, schedule), Method(name),
                       lambda: torch.randn(start.shape))  # fmt: skip
        finished(moves)

    for name in SAMPLERS:
        calls, many, few = Method(name).calls(STEPS), torch.randn(MANY, 2), torch.randn(FEW, 2)
        asked = Asked(network)
        ours(name, many, asked)
        work: dict[str, Callable[[], object]] = {
            "ours": partial(ours, name, many), "bare": asked.again,
            "few": partial(ours, name, few), "peer": peer_of(name, network, few),
        }  # fmt: skip
        found = in_turns(16 * rounds, *[partial(cpu, each) for each in work.values()])
        least = [1000 * min(times) / calls for times in found]
        yield Row(f"a step of {name}", least[0], least[1], "ms", "the bare network", AIM_STEP)
        yield Row(
            f"a step of {name}, beside its peer", least[2], least[3], "ms",
            "diffusers' scheduler with the same network", AIM_PEER,
        )  # fmt: skip


class Asked:
    """A network that remembers what it was asked."""

    def __init__(self, network: Any) -> None:
        self.network, self.config = network, network.config
        self.questions: list[tuple[Any, Any]] = []

    def __call__(self, x: Any, timestep: Any, labels: Any = None) -> Any:
        self.questions.append((x, timestep))
        return self.network(x, timestep)

    def again(self) -> None:
        """The same questions to the bare network."""
        import torch

        with torch.no_grad():
            for x, timestep in self.questions:
                self.network(x, timestep)


def peer_of(name: str, network: Any, start: Any) -> Callable[[], None]:
    """The same run by diffusers: its loop, its scheduler, the same network."""
    import diffusers
    import torch

    from explorer.compute.diffusion.forward_reverse_checks import KINDS

    kind, in_sigma, config = KINDS[name]
    scheduler = getattr(diffusers, kind)(
        num_train_timesteps=1000, beta_start=1e-4, beta_end=0.02, beta_schedule="linear",
        timestep_spacing="trailing", **config,
    )  # fmt: skip

    @torch.no_grad()
    def run() -> None:
        scheduler.set_timesteps(STEPS)
        x = start * float(scheduler.init_noise_sigma) if in_sigma else start
        for t in scheduler.timesteps:
            scaled = scheduler.scale_model_input(x, t)
            x = scheduler.step(network(scaled, t.float().expand(len(x))), t, x).prev_sample

    return run


def clouds(rounds: int) -> Iterator[Row]:
    """Frames of clouds that move, each new; the median over the frames of a pass, of several passes
    the least. Trails go some 8 px from step to step, as halfway through a sampler of 50 steps."""
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtWidgets import QApplication

    from explorer.core.lab import open_lab
    from explorer.core.view import View
    from explorer.panels.diffusion.common.particles import dot_radius, draw_particles
    from explorer.ui.canvas.ink import Ink

    app = QApplication.instance() or QApplication([])
    lab, box = open_lab("diffusion/forward-reverse"), QRectF(16, 70, 658, 475)
    colours = [f"category {number}" for number in range(1, 9)]
    for count, length, called in CLOUDS:
        rng = np.random.default_rng(0)
        middle = np.array([box.center().x(), box.center().y()])
        way = [middle + 110 * rng.standard_normal((count, 2))]
        for _ in range(length + 12):
            way.append(way[-1] + 6 * rng.standard_normal((count, 2)))
        which, image = np.arange(count) % 8, QImage(*STAGE, QImage.Format.Format_RGB32)

        def frame(
            place: int, way: list[np.ndarray] = way, which: np.ndarray = which,
            image: QImage = image, length: int = length,
        ) -> None:  # fmt: skip
            image.fill(0xFFFFFFFF)
            painter = QPainter(image)
            draw_particles(
                Ink(painter, View(), lab), box, way[place], colours=colours, which=which,
                radius=dot_radius(len(which)), trails=way[place + 1 : place + 1 + length],
            )  # fmt: skip
            painter.end()

        frame(0)
        picture = rgba(image)
        gc.collect()
        gc.disable()
        ours, floor = in_turns(
            4 * rounds,
            lambda frame=frame: median(cpu(lambda i=i: frame(i)) for i in range(12)),  # type: ignore[misc]  # bound now
            lambda picture=picture: cpu(lambda: draw_images([picture])),  # type: ignore[misc]  # bound now
        )
        gc.enable()
        yield Row(
            f"processor time of a frame, {called}", 1000 * min(ours), 1000 * min(floor), "ms",
            "the same pixels as one pyqtgraph ImageItem", AIM_DRAWN, "ours",
        )  # fmt: skip
    del app
