"""The lab "U-Net": what is cut stays cut, and nothing cut is the network itself."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import pytest
import torch

from explorer.compute.diffusion.networks.denoiser import as_denoise
from explorer.compute.diffusion.networks.files import open_shipped
from explorer.compute.diffusion.networks.unet import Look
from explorer.compute.diffusion.sampling import Method, finished, sample
from explorer.compute.diffusion.schedules import noise_schedule
from explorer.compute.diffusion.spacing import kept_levels
from explorer.compute.diffusion.unet import (
    BLOCKS,
    FREEZE,
    PARTS,
    SAMPLES,
    SKIPS,
    Params,
    size_of,
    toggled,
)
from explorer.compute.diffusion.unet_checks import checks
from explorer.compute.diffusion.unet_run import (
    _galleries,
    look_of,
    no_noise,
    right_of,
    run,
    seen_of,
)
from explorer.core.params import ParamError, coerce
from explorer.core.trace import Trace, drive, same


@cache
def trace_of(**given: Any) -> Trace:
    return drive(run(Params(**{"steps": 4, **given})))


def test_that_the_names_are_those_of_the_network() -> None:
    network = open_shipped("glyphs").network
    assert (network.skips, network.blocks) == (SKIPS, BLOCKS)


def test_that_the_whole_network_gives_what_the_sampler_gives() -> None:
    trace, loaded = trace_of(), open_shipped("glyphs")
    described = loaded.description
    schedule = noise_schedule(described.schedule, described.timesteps)
    x = torch.from_numpy(np.array(trace[0].x[0]))[:, None]
    denoise = as_denoise(loaded.network, schedule, torch.arange(SAMPLES), clip=1.0)
    moves = sample(x, kept_levels(schedule, 4), denoise, Method("ddim"), no_noise)
    np.testing.assert_array_equal(finished(moves)[:, 0].numpy(), trace[-1].x[0])


def test_that_with_nothing_cut_both_populations_are_the_same() -> None:
    trace = trace_of()
    for step in trace.steps:
        np.testing.assert_array_equal(step.x[0], step.x[1])
    assert trace.shared.apart == 0.0


@pytest.mark.parametrize("part", ["skip 1", "down 3", "attention"])
def test_that_every_part_matters_to_the_samples_but_not_to_those_of_the_whole(part: str) -> None:
    trace = trace_of(off=(part,))
    assert trace.shared.apart > 0
    np.testing.assert_array_equal(trace[-1].x[0], trace_of()[-1].x[0])
    np.testing.assert_array_equal(trace[0].x[0], trace[0].x[1])  # one noise for both


def test_that_a_cut_skip_delivers_nothing_and_a_zeroed_block_adds_nothing() -> None:
    network = open_shipped("glyphs").network
    x = torch.randn((1, 1, 16, 16), generator=torch.Generator().manual_seed(0))
    look = look_of(("skip 1", "attention"), "no", 200)
    assert (look.cut, look.zero) == ({"skip 1"}, {"attention"})
    maps, attention = seen_of(network, look, x, 100.0, torch.tensor([3]))
    assert attention.size == 0
    np.testing.assert_array_equal(maps["attention"], maps["middle"])
    kept = Look(look.cut, look.zero, keep=True)
    network(x, torch.tensor([100.0]), torch.tensor([3]), kept)
    assert float(kept.seen["skip 1"].abs().max()) == 0.0


@pytest.mark.parametrize(("freeze", "told"), [("noise", 199.0), ("middle", 99.5), ("clean", 0.0)])
def test_that_a_frozen_noise_level_is_told_at_every_step(freeze: str, told: float) -> None:
    trace = trace_of(freeze=freeze)
    assert {step.told for step in trace.steps} == {told}
    assert len({step.timestep for step in trace.steps}) > 2
    assert FREEZE[freeze] == pytest.approx(told / 199)


def test_that_attention_looks_at_all_places_and_the_token_with_weights_that_sum_to_one() -> None:
    attention = trace_of()[2].attention
    assert attention.shape == (4, 16, 17)
    np.testing.assert_allclose(attention.sum(axis=-1), 1.0, atol=1e-5)
    assert trace_of().shared.sums < 1e-5


def test_that_every_block_has_a_scale_of_its_own_activity() -> None:
    trace = trace_of()
    for name in BLOCKS:
        highest = max(float(size_of(step.maps[name]).max()) for step in trace.steps)
        assert trace.scales[name] == (0.0, highest)
    assert trace.scales["attention weights"][1] == max(
        float(s.attention.max()) for s in trace.steps
    )


def test_that_the_gallery_begins_with_the_whole_network_and_takes_each_part_once() -> None:
    gallery = trace_of(steps=10).shared.gallery
    assert gallery.names == ("", *PARTS, "time")
    assert gallery.apart[0] == 0.0
    assert (gallery.apart[1:] > 0).all()
    # the gallery is made in ten steps, as this run was
    np.testing.assert_array_equal(gallery.pictures[0], trace_of(steps=10)[-1].x[0][::2])


def test_that_without_the_upper_skip_noise_stays_in_the_samples() -> None:
    gallery = trace_of().shared.gallery
    rough = [np.abs(np.diff(p, axis=-1)).mean() for p in gallery.pictures]
    assert rough[gallery.names.index("skip 1")] > 1.3 * rough[0]
    assert gallery.right[gallery.names.index("skip 1")] < gallery.right[0]


def test_that_samples_of_the_whole_network_mostly_show_what_was_asked_for() -> None:
    # one of 16 would be right by chance
    assert trace_of(steps=10).shared.right[0] > 0.8


def test_that_real_glyphs_are_judged_right() -> None:
    from explorer.compute.diffusion.networks.images_data import image_set

    pictures = image_set("glyphs")
    found = right_of(pictures.train[:256, 0].numpy(), pictures.train_labels[:256])
    assert found > 0.97


def test_that_the_weights_of_the_parts_are_those_of_the_module() -> None:
    weights = trace_of().shared.weights
    network = open_shipped("glyphs").network
    assert weights["all"] == sum(p.numel() for p in network.parameters())
    assert sum(v for k, v in weights.items() if k != "all") < weights["all"]  # convolutions between
    for name in BLOCKS:
        assert weights[name] > 0


def test_that_the_size_of_a_block_is_the_root_of_the_mean_square_over_channels() -> None:
    maps = np.stack([np.full((2, 2), 3.0), np.full((2, 2), -4.0)])
    np.testing.assert_allclose(size_of(maps), np.sqrt(12.5))


def test_that_a_click_takes_a_part_away_and_another_puts_it_back() -> None:
    once = toggled(Params(), "up 1")
    assert once == ("up 1",)
    assert toggled(Params(off=once), "skip 2") == ("skip 2", "up 1")
    assert toggled(Params(off=once), "up 1") == ()


def test_that_the_same_params_give_the_same_trace_remembered_or_not() -> None:
    params = Params(steps=2, off=("middle",), freeze="clean")
    first = drive(run(params))
    assert same(first, drive(run(params)))
    _galleries.clear()
    assert same(first, drive(run(params)))


def test_that_parts_that_do_not_exist_are_refused() -> None:
    with pytest.raises(ParamError, match="off: got 'skip 9'; takes names of skip 1, skip 2"):
        Params(off=("skip 9",)).validate()
    with pytest.raises(ParamError, match="steps: got 0; takes a whole number from 2 to 40"):
        coerce(Params, {"steps": 0})


@pytest.mark.parametrize("off", [(), ("attention",), ("skip 1", "up 2")])
def test_that_the_checks_pass(off: tuple[str, ...]) -> None:
    trace = trace_of(off=off)
    found = checks(trace.params, trace)
    assert {check.status for check in found} == {"passed"}
    assert len(found) == (3 if "attention" in off else 4)
