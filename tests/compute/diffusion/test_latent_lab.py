"""The lab diffusion/latent: its four shows, against closed forms and against one another."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
import torch

from explorer.compute.diffusion.captions import GLYPHS, numbers_of, read
from explorer.compute.diffusion.claims.cost import large_t
from explorer.compute.diffusion.latent import SIDES, Params
from explorer.compute.diffusion.latent_run import run
from explorer.compute.diffusion.latent_spaces import right
from explorer.compute.diffusion.latent_steps import SpaceStory, TrainStory, WordStory
from explorer.compute.diffusion.networks.denoiser import as_denoise
from explorer.compute.diffusion.networks.files import open_shipped
from explorer.compute.diffusion.networks.images_data import image_set
from explorer.compute.diffusion.sampling import Method, finished, sample
from explorer.compute.diffusion.spacing import kept_levels
from explorer.compute.diffusion.stable_diffusion import bill
from explorer.core.params import ParamError
from explorer.core.trace import FINISH, Append, Producer, Trace, drive, same


def trace_of(**changes: Any) -> Trace:
    return drive(run(Params(**changes)))


@pytest.fixture(scope="module")
def words() -> Trace:
    return trace_of(steps=8)


@pytest.fixture(scope="module")
def spaces() -> Trace:
    return trace_of(show="spaces", steps=4, samples=3)


# words ------------------------------------------------------------------------------------


def test_that_the_run_is_ddim_with_guidance_from_the_seeds_noise(words: Trace) -> None:
    loaded = open_shipped("captions")
    schedule = loaded.noise
    numbers = torch.from_numpy(numbers_of(read("A top left, 3 below").words))[None]
    x = torch.randn((1, 4, 8, 8), generator=torch.Generator().manual_seed(1))
    denoise = as_denoise(loaded.network, schedule, numbers, 2.0)
    end = finished(sample(x, kept_levels(schedule, 8), denoise, Method("ddim"), lambda: None))
    assert np.array_equal(words[0].latent, x[0].numpy())
    assert np.allclose(words[-1].latent, end[0].numpy(), atol=1e-5)


def test_that_guidance_asks_twice_and_one_or_none_asks_once(words: Trace) -> None:
    assert [step.calls for step in words.steps] == [0, *range(2, 17, 2), 16]
    assert trace_of(steps=3, guidance=1.0)[-1].calls == 3
    assert trace_of(steps=3, guidance=0.0)[-1].calls == 3


def test_that_without_guidance_the_words_make_no_difference() -> None:
    one = trace_of(steps=3, guidance=0.0)
    other = trace_of(steps=3, guidance=0.0, caption="B bottom right")
    none = trace_of(steps=3, guidance=2.0, caption="")
    assert np.array_equal(one[-1].latent, other[-1].latent)
    assert np.allclose(one[-1].latent, none[-1].latent, atol=1e-5)


def test_that_a_picture_is_its_latent_decoded(words: Trace) -> None:
    vae = open_shipped("vae").network
    for step in (words[1], words[-1]):
        picture = vae.from_diffused(torch.from_numpy(np.array(step.latent))[None])[0, 0]
        assert np.allclose(step.picture, picture.numpy(), atol=1e-5)


def test_that_every_place_reads_words_with_weights_that_sum_to_one(words: Trace) -> None:
    outer = trace_of(steps=2, block="outer")
    assert np.array_equal(outer[0].latent, words[0].latent)
    for step, side in [(step, 4) for step in words.steps] + [(step, 8) for step in outer.steps]:
        assert step.read.shape == (16, side, side)
        assert np.allclose(step.read.sum(axis=0), 1.0, atol=1e-5)
        heads = step.heads.astype(np.float64).mean(axis=(0, 1))
        assert np.allclose(heads, step.read, atol=2**-11)  # float16 of numbers up to 1


def test_that_words_see_one_another_with_weights_that_sum_to_one(words: Trace) -> None:
    story: WordStory = words.shared
    assert np.allclose(story.seen.sum(axis=-1), 1.0, atol=1e-5)


def test_that_a_forgotten_scale_factor_changes_the_pictures_alone(words: Trace) -> None:
    forgotten = trace_of(steps=8, scale=False)
    scale = open_shipped("vae").network.config.scale
    assert np.array_equal(forgotten[-1].latent, words[-1].latent)
    assert not np.allclose(forgotten[-1].picture, words[-1].picture, atol=1e-3)
    vae = open_shipped("vae").network
    wrong = vae.decode(torch.from_numpy(np.array(words[-1].latent))[None])[0, 0].numpy()
    assert not math.isclose(scale, 1.0, rel_tol=0.02)
    assert np.allclose(forgotten[-1].picture, wrong, atol=1e-5)


def test_that_captions_are_followed() -> None:
    """New captions, one noise each; 20 steps, w = 2. The card says what 200 of them give."""
    named = right_cells = 0
    for caption, seed in (
        ("A top left, 3 below", 1), ("3 top left, A below", 1), ("7 top right", 2),
        ("E bottom left, 4 opposite", 3), ("B bottom right, 4 above, E beside", 4),
    ):  # fmt: skip
        story: WordStory = trace_of(caption=caption, seed=seed).shared
        for wanted, found in zip(story.caption.cells, story.found, strict=True):
            named += wanted >= 0
            right_cells += wanted >= 0 and wanted == found
    assert right_cells / named >= 0.7


def test_that_a_caption_that_cannot_be_stops_the_run() -> None:
    with pytest.raises(ParamError):
        trace_of(caption="A nowhere")
    assert len(trace_of(show="cost", caption="A nowhere")) > 1  # which plays no part there


# the two spaces ---------------------------------------------------------------------------


def test_that_noise_comes_in_by_the_same_formula_in_both_spaces(spaces: Trace) -> None:
    steps = [step for step in spaces.steps if step.stage == "forward"]
    clean, first, last = spaces[0], steps[0], steps[-1]
    for name in ("latent", "pixels"):
        x0 = getattr(clean, name)
        noises = [
            (getattr(step, name) - step.alpha_bar**0.5 * x0) / (1 - step.alpha_bar) ** 0.5
            for step in (first, last)
        ]
        assert np.allclose(noises[0], noises[1], atol=1e-3)  # the same noise at every level


def test_that_the_densities_are_of_all_values_and_end_normal(spaces: Trace) -> None:
    story: SpaceStory = spaces.shared
    width = np.diff(story.edges)
    middle = (story.edges[:-1] + story.edges[1:]) / 2
    normal = np.exp(-(middle**2) / 2) / math.sqrt(2 * math.pi)
    steps = [step for step in spaces.steps if step.stage == "forward"]
    for step in steps:
        assert (step.density @ width <= 1.0 + 1e-9).all()
        assert (step.density @ width > 0.98).all()  # beyond ±4 lies next to nothing
    # 512 glyphs, 64 or 256 numbers each: a bin's share is uncertain by less than 0.02
    assert np.abs(steps[-1].density - normal).max() < 0.03


def test_that_pixels_cost_more_in_every_call_and_the_decoder_comes_once(spaces: Trace) -> None:
    story: SpaceStory = spaces.shared
    assert story.products["pixels"] > 3 * story.products["latent"]
    assert story.products["latent"] > 0
    assert spaces[-1].calls == 8  # four steps, twice each


def test_that_the_first_row_is_real_and_held_out(spaces: Trace) -> None:
    pictures = image_set("glyphs")
    eights = pictures.test[pictures.test_labels == GLYPHS.index("8")][:3, 0].numpy()
    assert np.array_equal(spaces.shared.real, eights)
    assert right(eights, GLYPHS.index("8")) > 0.5


def test_that_samples_of_both_spaces_are_judged_right() -> None:
    for glyph in ("8", "A"):
        story: SpaceStory = trace_of(show="spaces", glyph=glyph, samples=12).shared
        assert story.right["latent"] >= 0.7
        assert story.right["pixels"] >= 0.7


@pytest.mark.parametrize("kl", ["1e-05", "0.1"])
def test_that_every_autoencoder_has_a_denoiser_of_its_own(kl: str) -> None:
    story: SpaceStory = trace_of(show="spaces", kl=kl, samples=12).shared
    assert story.right["latent"] >= 0.7


# training ---------------------------------------------------------------------------------

SHORT: dict[str, Any] = {"show": "train", "vae_updates": 3, "updates": 2, "samples": 2}


def test_that_a_training_grows_and_is_the_same_again() -> None:
    seen: list[Append] = []
    first = drive(run(Params(**SHORT)), lambda e: seen.append(e) if isinstance(e, Append) else None)
    assert [step.stage for step in first.steps] == ["vae"] * 4 + ["denoiser"] * 3
    assert [step.updates for step in first.steps] == [0, 1, 2, 3, 0, 1, 2]
    assert all(not event.trace.complete for event in seen)
    assert first.complete
    assert same(first, trace_of(**SHORT))
    story: TrainStory = first.shared
    assert story.errors.shape == (3, 2)
    assert len(story.losses) == 2


def finish(producer: Producer) -> None:
    """Ask for the end, and drive on to it: it would go on for thousands of checkpoints."""
    producer.send(FINISH)
    for _ in range(200):
        next(producer)


@pytest.mark.parametrize("after", [2, 5, 20])
def test_that_a_training_can_be_finished_early(after: int) -> None:
    producer = run(Params(show="train", vae_updates=40, updates=40, samples=2))
    for _ in range(after):
        next(producer)
    with pytest.raises(StopIteration) as stopped:
        finish(producer)
    found = stopped.value.value
    assert found.complete
    assert 1 <= len(found) < 12


def test_that_a_longer_training_of_the_autoencoder_brings_more_back() -> None:
    short, longer = (trace_of(**{**SHORT, "vae_updates": n, "updates": 1}) for n in (1, 40))
    errors = [[step.error for step in t.steps if step.stage == "vae"][-1] for t in (short, longer)]
    assert errors[1] < 0.7 * errors[0]


# cost -------------------------------------------------------------------------------------


@pytest.mark.parametrize("guidance", [0.0, 1.0, 7.5])
@pytest.mark.parametrize("side", SIDES[:2])
def test_that_the_steps_of_the_bill_add_up(guidance: float, side: str) -> None:
    trace = trace_of(show="cost", guidance=guidance, side=side, steps=5)
    calls = 1 if guidance in (0.0, 1.0) else 2
    assert trace.shared.calls == calls
    assert trace[-1].latent == bill(int(side)).products(5, calls)
    assert trace[-1].pixels == bill(int(side)).products(5, calls, "pixels")
    assert trace[-2].latent + bill(int(side)).decoder.products == trace[-1].latent
    assert len(trace) == 7


def test_that_a_late_step_costs_what_an_early_one_does() -> None:
    found = large_t()
    assert found.verdict == "false"
    assert found.numbers["late_over_early"] == 1.0
    assert found.numbers["picture_over_latent"] == 48.0
