"""The run of the lab "U-Net": one noise, the whole network and what is left of it (torch)."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Generator, Mapping
from typing import Any

import numpy as np
import torch
from torch import Tensor

from explorer.compute.diffusion.networks.classifier import Classifier
from explorer.compute.diffusion.networks.denoiser import as_denoise, timestep_of
from explorer.compute.diffusion.networks.files import Loaded, open_shipped
from explorer.compute.diffusion.networks.unet import Look, UNet
from explorer.compute.diffusion.sampling import Method, sample
from explorer.compute.diffusion.schedules import NoiseSchedule
from explorer.compute.diffusion.spacing import kept_levels
from explorer.compute.diffusion.unet import (
    BLOCKS,
    CHARACTERS,
    FREEZE,
    GALLERY_STEPS,
    IN_GALLERY,
    PARTS,
    SAMPLES,
    SKIPS,
    Gallery,
    Params,
    Step,
    Story,
    size_of,
)
from explorer.core.trace import Producer, Progress, Section, Trace, frozen
from explorer.core.words import message

DENOISER, CLASSIFIER = "glyphs", "classifier-glyphs"
KEPT = 8
Way = tuple[list[np.ndarray], list[np.ndarray]]
_galleries: OrderedDict[tuple[int, str, float], Gallery] = OrderedDict()


def run(params: Params) -> Producer:
    """Sample with the whole network and with what is left of it; then without each part alone."""
    yield None
    torch.set_num_threads(1)
    loaded = open_shipped(DENOISER, UNet)
    schedule = loaded.noise
    labels = torch.arange(SAMPLES) if params.character == "all" else torch.full(
        (SAMPLES,), CHARACTERS.index(params.character)
    )  # fmt: skip
    noise = torch.randn((SAMPLES, 1, 16, 16), generator=torch.Generator().manual_seed(params.seed))
    levels = kept_levels(schedule, min(params.steps, schedule.steps))
    whole = yield from _walk(loaded, schedule, Look(), noise, labels, levels, params.guidance, 0.0)
    look = look_of(params.off, params.freeze, schedule.steps)
    cut = whole
    if not params.whole:
        cut = yield from _walk(loaded, schedule, look, noise, labels, levels, params.guidance, 0.2)
    steps = []
    for place, level in enumerate(levels):
        x = torch.from_numpy(cut[0][place])[params.sample : params.sample + 1, None]
        at = timestep_of(schedule, level)
        seen = seen_of(loaded.network, look, x, at, labels[params.sample : params.sample + 1])
        steps.append(Step(
            "sample", at, at if look.time is None else look.time, level,
            np.stack([whole[0][place], cut[0][place]]), np.stack([whole[1][place], cut[1][place]]),
            *seen,
        ))  # fmt: skip
        yield None
    gallery = yield from _gallery(loaded, schedule, noise, labels, params)
    last = steps[-1]
    steps.append(Step("parts", last.timestep, last.told, 1.0, last.x, last.x0_hat, last.maps,
                      last.attention))  # fmt: skip
    story = Story(
        labels.numpy(), gallery, weights_of(loaded.network),
        {name: maps.shape for name, maps in last.maps.items()},
        (right_of(whole[0][-1], labels), right_of(cut[0][-1], labels)),
        _apart(whole[0][-1], cut[0][-1]), schedule.steps,
        max((float(np.abs(s.attention.sum(axis=-1) - 1).max()) for s in steps if s.attention.size),
            default=0.0),
    )  # fmt: skip
    sections = (
        Section("sample", 0, message("section.sample")),
        Section("parts", len(steps) - 1, message("section.parts")),
    )
    # one scale for each block, for all steps: blocks differ too much for a common one
    scales = {
        name: (0.0, max(float(size_of(step.maps[name]).max()) for step in steps))
        for name in last.maps
    }
    scales["attention weights"] = (
        0.0, max((float(s.attention.max()) for s in steps if s.attention.size), default=1.0)
    )  # fmt: skip
    return Trace(params, tuple(steps), shared=story, sections=sections, scales=scales)


def look_of(off: tuple[str, ...], freeze: str, timesteps: int) -> Look:
    """What a `Look` takes away."""
    share = FREEZE[freeze]
    return Look(
        cut=frozenset(off) & frozenset(SKIPS), zero=frozenset(off) & frozenset(BLOCKS),
        time=None if share is None else share * (timesteps - 1),
    )  # fmt: skip


def _walk(
    loaded: Loaded, schedule: NoiseSchedule, look: Look, noise: Tensor, labels: Tensor,
    levels: list[float], guidance: float, done: float,
) -> Generator[Progress, str | None, Way]:  # fmt: skip
    """DDIM from noise to samples: x and x̂₀ at every level, each (samples, 16, 16)."""
    denoise = as_denoise(loaded.network.altered(look), schedule, labels, guidance, clip=1.0)
    xs, guesses = [], []
    for move in sample(noise, levels, denoise, Method("ddim"), no_noise):
        xs.append(move.x[:, 0].numpy().copy())
        guesses.append(move.x0_hat[:, 0].clamp(-1, 1).numpy().copy())
        yield Progress(done + 0.2 * len(xs) / len(levels), message("progress.sample"))
    return xs, guesses


def no_noise() -> Any:
    """DDIM with η = 0 draws none."""
    raise AssertionError("a deterministic sampler asked for noise")


@torch.no_grad()
def seen_of(
    network: Any, look: Look, x: Tensor, timestep: float, label: Tensor
) -> tuple[dict[str, np.ndarray], np.ndarray]:
    """What is active in the network when it sees one picture (1, 1, 16, 16)."""
    kept = Look(look.cut, look.zero, look.time, keep=True)
    network(x, torch.full((1,), timestep), label, kept)
    # the block "attention" ends in what it leaves of the picture, its weights are kept apart
    names = {name: name for name in ("stem", *BLOCKS, "out")} | {"attention": "attention out"}
    maps = {name: kept.seen[key][0].half().numpy() for name, key in names.items()}
    weights = kept.seen.get("attention")
    empty = np.zeros((0, 0, 0), dtype=np.float32)
    return maps, empty if weights is None else weights[0].numpy().copy()


def _gallery(
    loaded: Loaded, schedule: NoiseSchedule, noise: Tensor, labels: Tensor, params: Params
) -> Generator[Progress, str | None, Gallery]:
    """Finished samples without each part alone, in few steps; remembered, as it does not depend on
    what the reader takes away."""
    key = (params.seed, params.character, params.guidance)
    if key in _galleries:
        _galleries.move_to_end(key)
        return _galleries[key]
    levels = kept_levels(schedule, min(GALLERY_STEPS, schedule.steps))
    names = ("", *PARTS, "time")
    pictures = []
    for place, name in enumerate(names):
        off = (name,) if name in PARTS else ()
        look = look_of(off, "noise" if name == "time" else "no", schedule.steps)
        xs, _ = yield from _walk(loaded, schedule, look, noise, labels, levels, params.guidance,
                                 0.4 + 0.5 * place / len(names))  # fmt: skip
        pictures.append(xs[-1])
    shown = slice(0, SAMPLES, SAMPLES // IN_GALLERY)
    made = Gallery(
        names, np.stack([each[shown] for each in pictures]),
        np.array([right_of(each, labels) for each in pictures]),
        np.array([_apart(each, pictures[0]) for each in pictures]),
    )  # fmt: skip
    _galleries[key] = frozen(made)
    if len(_galleries) > KEPT:
        _galleries.popitem(last=False)
    return made


@torch.no_grad()
def right_of(pictures: np.ndarray, labels: Tensor) -> float:
    """The share that the classifier takes for what was asked for."""
    network = open_shipped(CLASSIFIER, Classifier).network
    said = network(torch.from_numpy(pictures)[:, None].clamp(-1, 1)).argmax(dim=1)
    return float((said == labels).double().mean())


def _apart(one: np.ndarray, other: np.ndarray) -> float:
    return float(np.sqrt(((one.astype(np.float64) - other) ** 2).mean()))


def weights_of(network: Any) -> Mapping[str, int]:
    """How many numbers each part has learned."""

    def count(*modules: Any) -> int:
        return sum(p.numel() for module in modules if module is not None
                   for p in module.parameters())  # fmt: skip

    levels = range(len(network.down))
    out = {f"down {i + 1}": count(network.down[i]) for i in levels}
    out |= {f"up {i + 1}": count(network.up[i]) for i in levels}
    out |= {"middle": count(network.middle), "attention": count(network.attention)}
    out["time"] = count(network.time, network.label)
    out["all"] = count(network)
    return out
