"""Runs the images lab (torch): trains or opens a denoiser, and takes a population through it."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor

from explorer.compute.diffusion.images import (
    EVERY,
    SIZES,
    Params,
    Step,
    Story,
    columns_of,
    guidance_of,
    labels_of,
    method_name,
)
from explorer.compute.diffusion.images_inpaint import holding, repeated
from explorer.compute.diffusion.images_measures import radial_spectrum, slerp
from explorer.compute.diffusion.images_memory import MemoryDenoise
from explorer.compute.diffusion.images_story import Judge, finished_story, story_of
from explorer.compute.diffusion.networks.denoiser import as_denoise
from explorer.compute.diffusion.networks.files import open_shipped
from explorer.compute.diffusion.networks.image_recipes import TRAININGS, start
from explorer.compute.diffusion.networks.images_data import ImageSet, image_set
from explorer.compute.diffusion.networks.training import Training
from explorer.compute.diffusion.sampling import Denoise, Method, Move, invert, sample
from explorer.compute.diffusion.schedules import NoiseSchedule, noise_schedule
from explorer.compute.diffusion.spacing import kept_levels, kept_timesteps, levels
from explorer.core.trace import FINISH, Append, Producer, Progress, Section, Trace
from explorer.core.words import Message, message

Event = Progress | Append | None
Events = Generator[Event, str | None, None]
#: Steps of the samples shown while training.
GLANCE = 10
#: Levels at which a picture on its way into noise is looked at.
NOISED = 8
PREVIEWS = 8


@dataclass
class Walk:
    """A run in the making: what it needs, and the steps so far."""

    params: Params
    pictures: ImageSet
    schedule: NoiseSchedule
    judge: Judge
    story: Story
    network: Any = None
    steps: list[Step] = dataclasses.field(default_factory=list)
    sections: list[Section] = dataclasses.field(default_factory=list)
    notices: tuple[Message, ...] = ()

    def begin(self, name: str) -> None:
        """The steps from here on belong to a section of this name."""
        self.sections.append(Section(name, len(self.steps), message(f"section.{name}")))

    def add(
        self, stage: str, level: float, x: Tensor, guess: Tensor, calls: int, **more: Any
    ) -> None:
        """A step of the trace, measured."""
        self.steps.append(step_of(self, stage, level, x, guess, calls, **more))

    def trace(self, to_come: int = 0, complete: bool = True) -> Trace:
        """What there is; `to_come` more steps are shown as the last one there is."""
        steps, sections = tuple(self.steps), tuple(self.sections)
        if to_come:
            steps += (dataclasses.replace(steps[-1], pending=True),) * to_come
            sections += (done_at(len(steps) - 1),)
        return Trace(
            self.params, steps, self.story, sections,
            self.scales(), notices=self.notices, complete=complete,
        )  # fmt: skip

    def scales(self) -> dict[str, tuple[float, float]]:
        """The ranges shown: pictures, power by frequency, and what guesses are worth."""
        power = self.story.data_spectrum[1:]
        most = max(float(np.nanmax(step.by_row[1])) for step in self.steps)
        seen = max(float(step.spectrum[:, 1:].max()) for step in self.steps)
        return {
            "grey": (-1.0, 1.0),
            "power": (float(power.min()) / 10, max(3 * float(power.max()), 3.0, 1.5 * seen)),
            "worth": (0.0, min(max(1.25, most), 2.0)),
        }


def run(params: Params) -> Producer:
    """The training if one is asked for, what comes before the sampling, the sampling."""
    yield Progress(0.0)
    torch.set_num_threads(1)
    pictures = image_set(params.pictures)
    yield None
    story, notices = story_of(params, pictures)
    yield None
    judge = Judge.of(params.pictures, pictures, labels_of(params))
    walk = Walk(params, pictures, schedule_of(params), judge, story, notices=notices)
    if params.model == "shipped":
        walk.network = open_shipped(params.pictures).network
    elif params.model == "train":
        yield from trained(walk)
    if walk.network is not None:
        count = sum(weight.numel() for weight in walk.network.parameters())
        walk.story = dataclasses.replace(walk.story, parameters=count)
    yield None
    x, path = yield from begun(walk)
    yield from sampled(walk, x, path)
    walk.story = finished_story(walk.story, walk.steps[-1], pictures)
    return walk.trace()


def done_at(step: int) -> Section:
    """The last section: the finished pictures."""
    return Section("done", step, message("section.done"))


def schedule_of(params: Params) -> NoiseSchedule:
    """The schedule the denoisers are trained with."""
    config = TRAININGS[params.pictures]
    return noise_schedule(config.schedule, config.timesteps)


# training ---------------------------------------------------------------------------------


def trained(walk: Walk) -> Events:
    """A U-Net trained here and now, with a look at what it makes every EVERY updates."""
    params = walk.params
    config = dataclasses.replace(
        TRAININGS[params.pictures], updates=params.updates, seed=params.seed,
        warm_up=min(TRAININGS[params.pictures].warm_up, params.updates // 4),
    )  # fmt: skip
    training = start(params.pictures, config)
    walk.begin("training")
    yield from looked(walk, training)
    for _ in training.run():
        # [training] an update, and every so often a look at what it makes of the same noise
        asked = yield Progress(0.9 * training.number / params.updates, message("progress.train"))
        if asked == FINISH:
            break
        if training.number % EVERY == 0:
            yield from looked(walk, training)
    if training.number % EVERY:
        yield from looked(walk, training)
    walk.network = training.averaged.eval()


def looked(walk: Walk, training: Training) -> Events:
    """A step of the training: the population, sampled in GLANCE steps."""
    network = training.averaged.eval()
    noise = start_noise(walk.params)
    denoise = denoise_of(walk, network)
    x, path = noise, kept_levels(walk.schedule, GLANCE)
    for move in sample(noise, path, denoise, Method("ddim"), lambda: noise):
        x = move.x
        yield None
    recent = training.losses[-EVERY:]
    walk.add(
        "training", 0.0, noise, x, 0, updates=training.number,
        loss=float(np.mean(recent)) if recent else math.nan,
    )  # fmt: skip
    walk.story = dataclasses.replace(walk.story, losses=np.array(training.losses))
    yield Append(walk.trace(complete=False))


# where the sampling starts ----------------------------------------------------------------


def begun(walk: Walk) -> Generator[Event, str | None, tuple[Tensor, list[float]]]:
    """The population and the levels that the sampling starts with, and the steps before it."""
    params, schedule = walk.params, walk.schedule
    noise = start_noise(params)
    if params.task == "vary":
        path = partial_levels(schedule, params.steps, params.strength)
        return (yield from noised(walk, noise, path)), path
    path = kept_levels(schedule, params.steps)
    if params.task == "between":
        return (yield from inverted(walk, path)), path
    return noise, path


def partial_levels(schedule: NoiseSchedule, steps: int, strength: float) -> list[float]:
    """The levels from a share of T down: as many steps as that share of all of them, at least 1."""
    top = max(1, round(strength * schedule.steps))
    count = min(max(1, round(steps * strength)), top)
    return levels(schedule, kept_timesteps(count, top))


def noised(walk: Walk, noise: Tensor, path: list[float]) -> Generator[Event, str | None, Tensor]:
    """The reader's picture on its way into noise, with the denoiser's guess at every level."""
    picture = torch.from_numpy(walk.story.start[:1]).double()[:, None]
    denoise = denoise_of(walk, walk.network)
    walk.begin("noising")
    chosen = sorted({round(i) for i in np.linspace(0, len(path) - 1, NOISED)}, reverse=True)
    x = picture.expand_as(noise)
    for place in chosen:
        # [noising] the closed form, with the same noise at all levels
        level = path[place]
        x = math.sqrt(level) * picture + math.sqrt(1 - level) * noise
        guess = picture.expand_as(noise)
        if level < 1:
            guess = (x - math.sqrt(1 - level) * denoise(x, level)) / math.sqrt(level)
        walk.add("noising", level, x, guess, 0)
        yield None
    return x


def inverted(walk: Walk, path: list[float]) -> Generator[Event, str | None, Tensor]:
    """Both ends of each row taken to the noise they come from, and the noises between them."""
    ends = torch.from_numpy(walk.story.start).double()[:, None]
    rows, columns = walk.params.rows, walk.story.columns
    denoise = as_denoiser(walk, walk.network, None)

    def spread(values: Tensor) -> Tensor:
        """Ends (2 · rows, …) where they belong in the population; nothing between them."""
        out = torch.full((rows, columns, *values.shape[1:]), math.nan, dtype=values.dtype)
        out[:, 0], out[:, -1] = values[0::2], values[1::2]
        return out.flatten(0, 1)

    walk.begin("invert")
    x = ends
    for move in invert(ends, path, denoise):
        # [invert] DDIM's step the other way: the noise that leads to this picture
        x = move.x
        walk.add("invert", move.alpha_bar, spread(x), spread(move.x0_hat), 0)
        yield Progress(0.4 * (move.position + 1) / len(path), message("progress.invert"))
    # [between] along the great circle from one noise to the other
    found = [
        slerp(x[2 * row].numpy(), x[2 * row + 1].numpy(), share)
        for row in range(rows)
        for share in np.linspace(0, 1, columns)
    ]
    return torch.from_numpy(np.stack(found))


# sampling ---------------------------------------------------------------------------------


def sampled(walk: Walk, x: Tensor, path: list[float]) -> Events:
    """From noise to pictures, level by level."""
    walk.begin("sample")
    total, every = len(path), max(1, len(path) // PREVIEWS)
    for move in moves_of(walk, x, path):
        walk.add("sample", move.alpha_bar, move.x, move.x0_hat, move.calls)
        left = total - 1 - move.position
        if move.position % every == 0 and left:
            yield Append(walk.trace(to_come=left, complete=False))
        # asked to finish early, go on all the same: half a picture is none
        yield Progress((move.position + 1) / total, message("progress.sample"))
    walk.sections.append(done_at(len(walk.steps) - 1))


def moves_of(walk: Walk, x: Tensor, path: list[float]) -> Iterator[Move]:
    """The sampler's moves, with what is known held fast where there is a mask."""
    params = walk.params
    denoise = denoise_of(walk, walk.network)
    if params.task == "inpaint":
        picture = torch.from_numpy(walk.story.start[0]).double()
        denoise = holding(denoise, picture, torch.from_numpy(walk.story.hidden))
    method = Method(method_name(params), eta=params.eta if params.sampler == "ddim" else None)
    draw = fresh_noise(params, torch.Generator().manual_seed(params.seed + 1))
    again = params.again if params.task == "inpaint" else 1
    if again == 1:
        return sample(x, path, denoise, method, draw)
    return repeated(x, path, denoise, method, draw, again)


def denoise_of(walk: Walk, network: Any) -> Denoise:
    """The denoiser with the classes of the population."""
    labels = torch.from_numpy(labels_of(walk.params))
    return as_denoiser(walk, network, None if int(labels[0]) < 0 else labels)


def as_denoiser(walk: Walk, network: Any, labels: Tensor | None) -> Denoise:
    """A network, or without one the memory of the training set."""
    guidance: float | Tensor = walk.params.guidance
    if walk.params.task == "guide":
        rows = torch.from_numpy(walk.story.guidance).repeat_interleave(walk.story.columns)
        guidance = rows[:, None, None, None]
    if network is None:
        pictures = walk.pictures
        return MemoryDenoise(pictures.train, pictures.train_labels, labels, guidance)
    return as_denoise(network, walk.schedule, labels, guidance, clip=1.0)


def start_noise(params: Params) -> Tensor:
    """The noise of the population (n, 1, size, size), float64."""
    return fresh_noise(params, torch.Generator().manual_seed(params.seed))()


def fresh_noise(params: Params, generator: torch.Generator) -> Callable[[], Tensor]:
    """Draws noise of the population's shape, one for a row or one for each picture."""
    size, columns, rows = SIZES[params.pictures], columns_of(params), len(guidance_of(params))
    # pictures of one class from one noise would be one picture
    each = 1 if params.alike and params.label == "all" else columns
    # rows that differ in guidance start from the same
    apart = 1 if params.task == "guide" else rows

    def draw() -> Tensor:
        noise = torch.randn((apart, each, 1, size, size), generator=generator, dtype=torch.float64)
        return noise.expand(rows, columns, -1, -1, -1).reshape(-1, 1, size, size)

    return draw


def step_of(
    walk: Walk, stage: str, level: float, x: Tensor, guess: Tensor, calls: int, **more: Any
) -> Step:
    """A step and what is measured of it; pictures that are not there yet do not count."""
    shown, guessed = x[:, 0].float().numpy(), guess[:, 0].float().numpy()
    there = np.isfinite(guessed).all(axis=(1, 2))
    spectrum = np.stack([radial_spectrum(shown[there]), radial_spectrum(guessed[there])])
    judged = walk.judge.of_guesses(guessed, there, len(walk.story.guidance))
    recognised, copied = (float(mark) for mark in judged[:, 0])
    kept = shown.astype(np.float16), guessed.astype(np.float16)
    return Step(stage, level, *kept, calls, recognised, copied, judged[:, 1:], spectrum, **more)
