"""The run of the lab "Metrics": spoil, judge, and look into each measure (torch)."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from functools import lru_cache
from typing import Any

import numpy as np
import torch

from explorer.compute.diffusion.measures.frechet import (
    expected_bias,
    fitted,
    frechet,
    without_limit,
)
from explorer.compute.diffusion.measures.likeness import cosines, likeness
from explorer.compute.diffusion.measures.neighbours import nearest
from explorer.compute.diffusion.metrics import (
    DOSES,
    FAULTS,
    FRESH,
    MEASURES,
    Cloud,
    Counts,
    Matches,
    Params,
    Step,
    Study,
    Verdicts,
)
from explorer.compute.diffusion.metrics_faults import Glyphs, spoiled
from explorer.compute.diffusion.metrics_judge import Judge, Seen, judge, real
from explorer.compute.diffusion.metrics_twins import twins
from explorer.compute.diffusion.networks.clip_data import CHARACTERS, LONGEST, NUMBER, text_of
from explorer.compute.diffusion.networks.denoiser import as_denoise
from explorer.compute.diffusion.networks.files import open_shipped
from explorer.compute.diffusion.networks.unet import UNet
from explorer.compute.diffusion.sampling import Method, sample
from explorer.compute.diffusion.schedules import noise_schedule
from explorer.compute.diffusion.spacing import kept_levels
from explorer.core.trace import Producer, Progress, Section, Trace
from explorer.core.words import message

SHOWN, MATCHED, CHASE = 32, 8, 24
POOL, POOL_SEED, REPEATS = 2048, 40_000, 8
COUNTS = (16, 32, 64, 128, 256, 512)
STAGES = ("inception", "frechet", "count", "clip", "lpips", "table")


def run(params: Params) -> Producer:
    """Judge a set of glyphs, the same set spoiled, and fresh sets of real ones."""
    yield None
    torch.set_num_threads(1)
    judged = judge()
    yield None
    base = real(params.count, params.seed)
    if params.source == "diffusion":
        base = yield from sampled(params, judged)
    fresh = []
    for each in range(FRESH):
        glyphs = real(params.count, params.seed + 1_000_003 * (each + 1))
        if params.source == "diffusion":
            # asked of real glyphs is what was asked of the samples: the character alone
            glyphs = replace(glyphs, words=characters_only(glyphs.words))
        fresh.append(judged.values(judged.look(glyphs)))
        yield Progress(0.5 + 0.1 * each / FRESH, message("progress.fresh"))
    sets, by_dose = [], []
    for dose in DOSES:
        glyphs = yield from done_to(base, params.fault, dose, params.seed, judged)
        sets.append(judged.look(glyphs))
        by_dose.append(judged.values(sets[-1]))
        yield Progress(0.6 + 0.1 * dose, message("progress.judge"))
    by_fault = []
    for place, fault in enumerate(FAULTS):
        if fault == params.fault:
            by_fault.append(by_dose[-1])
        else:
            glyphs = yield from done_to(base, fault, 1.0, params.seed, judged)
            by_fault.append(judged.values(judged.look(glyphs)))
        yield Progress(0.7 + 0.2 * place / len(FAULTS), message("progress.judge"))
    before, after = sets[0], sets[-1]
    counted = counts_of(after, params.seed)
    yield None
    distinct = _distinct(base.labels)
    study = Study(
        pictures=np.stack([seen.glyphs.pictures[:SHOWN] for seen in sets]),
        captions=tuple(captions_of(seen, SHOWN) for seen in sets),
        fresh=np.stack(fresh), by_dose=np.stack(by_dose), by_fault=np.stack(by_fault),
        verdicts=(verdicts(before), verdicts(after)),
        reference=cloud(judged, judged.look(judged.training.chosen(np.arange(512)))),
        clouds=(cloud(judged, before), cloud(judged, after)),
        counts=counted,
        matches=(matches(before, distinct[:MATCHED]), matches(after, distinct[:MATCHED])),
        twins=twins(base.pictures[distinct[:5]], judged.classifier, params.seed),
        training=len(judged.training.pictures), features=before.features.shape[1],
    )  # fmt: skip
    return told(params, study)


def told(params: Params, study: Study) -> Trace:
    """The trace: first the doses, then each measure by itself, then who noticed what."""
    steps = [Step("dose", dose, values) for dose, values in enumerate(study.by_dose)]
    steps += [Step(stage, len(DOSES) - 1, study.by_dose[-1]) for stage in STAGES]
    sections = [Section("dose", 0, message("section.dose"))]
    sections += [
        Section(stage, len(DOSES) + place, message("section." + stage))
        for place, stage in enumerate(STAGES)
    ]
    everything = np.concatenate([study.fresh, study.by_dose, study.by_fault])
    scales = {
        name: (float(column.min()), float(column.max()))
        for name, column in zip(MEASURES, everything.T, strict=True)
    }
    return Trace(params, tuple(steps), shared=study, sections=tuple(sections), scales=scales)


def done_to(
    base: Glyphs, fault: str, dose: float, seed: int, judged: Judge
) -> Generator[None, str | None, Glyphs]:
    """`base` with a dose of a fault; what takes several steps can be stopped between them."""
    if fault == "guided":
        glyphs = base
        for changed in judged.chase(base, round(CHASE * dose)):
            glyphs = changed
            yield None
        return glyphs
    return spoiled(base, fault, dose, seed=seed, training=judged.training, classes=len(CHARACTERS))


def sampled(params: Params, judged: Judge) -> Generator[Progress, str | None, Glyphs]:
    """Samples of the glyph denoiser, of random characters, which alone are asked for.

    Their typeface is taken to be that of the nearest glyph of the training set.
    """
    loaded = open_shipped("glyphs", UNet)
    random = np.random.default_rng(params.seed)
    generator = torch.Generator().manual_seed(params.seed)
    labels = random.integers(len(CHARACTERS), size=params.count)
    described = loaded.description
    schedule = noise_schedule(described.schedule, described.timesteps)
    denoise = as_denoise(
        loaded.network, schedule, torch.from_numpy(labels), params.guidance, clip=1.0
    )
    x = torch.randn((params.count, 1, 16, 16), generator=generator)
    levels = kept_levels(schedule, min(params.steps, schedule.steps))
    for place, move in enumerate(sample(x, levels, denoise, Method("ddim"), no_noise)):
        x = move.x
        yield Progress(0.5 * place / len(levels), message("progress.sample"))
    pictures = x[:, 0].clamp(-1, 1).numpy()
    words = np.zeros((params.count, LONGEST), dtype=np.int64)
    words[:, -1] = labels + NUMBER[CHARACTERS[0]]
    fonts = judged.training.fonts[nearest(pictures, judged.training.pictures)[1]]
    return Glyphs(pictures, labels, fonts, words)


def characters_only(words: np.ndarray) -> np.ndarray:
    """Captions without what they say of the typeface."""
    out = np.zeros_like(words)
    out[:, -1] = words[:, -1]
    return out


def no_noise() -> Any:
    """DDIM with η = 0 draws none."""
    raise AssertionError("a deterministic sampler asked for noise")


def captions_of(seen: Seen, count: int) -> tuple[str, ...]:
    """The captions of the first pictures, as text."""
    return tuple(text_of(words) for words in seen.glyphs.words[:count].tolist())


def verdicts(seen: Seen) -> Verdicts:
    """What the classifier says of a set."""
    return Verdicts(
        seen.probabilities[:SHOWN], seen.probabilities.mean(axis=0),
        seen.score.doubt, seen.score.variety, seen.score.score,
    )  # fmt: skip


def cloud(judged: Judge, seen: Seen) -> Cloud:
    """A set in the plane of the two directions in which real features are widest."""
    values, vectors = np.linalg.eigh(judged.reference.covariance)
    plane = vectors[:, np.argsort(-values)[:2]]
    apart = frechet(seen.gaussian, judged.reference)
    return Cloud(
        ((seen.features - judged.reference.mean) @ plane).astype(np.float32),
        (seen.gaussian.mean - judged.reference.mean) @ plane,
        plane.T @ seen.gaussian.covariance @ plane,
        apart.distance, apart.means, apart.spreads,
    )  # fmt: skip


@lru_cache(maxsize=1)
def pool() -> np.ndarray:
    """Features of real glyphs that are not in the reference, float32 (2048, d)."""
    return judge().look(real(POOL, POOL_SEED)).features


def counts_of(spoiled_set: Seen, seed: int) -> Counts:
    """The Fréchet distance by how many pictures there are on each side."""
    features, random = pool(), np.random.default_rng(seed)
    covariance = fitted(features).covariance
    most = len(spoiled_set.features)
    real_pairs, theirs = [], []
    for count in COUNTS:
        pairs, apart = [], []
        for _ in range(REPEATS):
            chosen = random.choice(len(features), size=2 * count, replace=False)
            one, other = (fitted(features[part]) for part in (chosen[:count], chosen[count:]))
            pairs.append(frechet(one, other).distance)
            if count <= most:
                mine = random.choice(most, size=count, replace=False)
                apart.append(frechet(fitted(spoiled_set.features[mine]), other).distance)
        real_pairs.append(pairs)
        theirs.append(float(np.mean(apart)) if apart else float("nan"))
    table, known = np.array(real_pairs), np.isfinite(theirs)
    limits = [
        without_limit(np.array(COUNTS)[which].tolist(), distances[which].tolist())[0]
        for which, distances in (
            (np.arange(len(COUNTS)) >= 2, table.mean(axis=1)), (known, np.asarray(theirs)),
        )
    ]  # fmt: skip
    return Counts(
        np.array(COUNTS), table.mean(axis=1), table.std(axis=1, ddof=1),
        np.array([expected_bias(covariance, n, n) for n in COUNTS]),
        np.array(theirs), (limits[0], limits[1]),
    )  # fmt: skip


def matches(seen: Seen, index: np.ndarray) -> Matches:
    """Some pictures against their captions, and the means over all."""
    table = cosines(seen.vectors, seen.captions)
    same = (seen.glyphs.words[:, None] == seen.glyphs.words[None]).all(axis=2)
    return Matches(
        seen.glyphs.pictures[index], table[np.ix_(index, index)].astype(np.float32),
        tuple(text_of(words) for words in seen.glyphs.words[index].tolist()),
        float(likeness(seen.vectors, seen.captions).mean()),
        float(table[~same].mean()) if (~same).any() else float("nan"),
    )  # fmt: skip


def _distinct(labels: np.ndarray) -> np.ndarray:
    """The first picture of each character, then the others: places of different characters."""
    first = np.sort(np.unique(labels, return_index=True)[1])
    return np.concatenate([first, np.setdiff1d(np.arange(len(labels)), first)])
