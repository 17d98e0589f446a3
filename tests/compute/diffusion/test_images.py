"""The images lab: what is held, what is remembered, where walks start and end, what is refused."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from explorer.compute.diffusion import images_run
from explorer.compute.diffusion.images import (
    GUIDANCES,
    SAMPLERS,
    Params,
    labels_of,
)
from explorer.compute.diffusion.images_checks import checks
from explorer.compute.diffusion.images_drawing import GRID, HEART, drawn, hidden_cells
from explorer.compute.diffusion.images_file import read_picture
from explorer.compute.diffusion.images_inpaint import holding, repeated
from explorer.compute.diffusion.images_measures import memorisation, radial_spectrum, slerp
from explorer.compute.diffusion.images_memory import MemoryDenoise
from explorer.compute.diffusion.images_run import (
    fresh_noise,
    partial_levels,
    run,
    schedule_of,
    start_noise,
)
from explorer.compute.diffusion.mixture import GaussianMixture, posterior
from explorer.compute.diffusion.networks.images_data import image_set
from explorer.compute.diffusion.sampling import Method, sample
from explorer.compute.diffusion.spacing import kept_levels
from explorer.core.params import ParamError
from explorer.core.trace import FINISH, Append, Trace, drive

torch.set_num_threads(1)
MEMORY = {"pictures": "digits", "model": "memory", "rows": 2, "steps": 8, "guidance": 1.0}


def traced(**given: Any) -> Trace:
    """A run with the memory of the digits, quick and exact."""
    params = Params(**{**MEMORY, **given})
    params.validate()
    return drive(run(params))


# measures ---------------------------------------------------------------------------------


def test_that_white_noise_has_the_same_power_in_every_bin() -> None:
    noise = np.random.default_rng(0).standard_normal((4000, 16, 16))
    # a bin is a mean over 4,000 times at least 1 wave of relative spread 1: 1/√4000 = 0.016
    assert radial_spectrum(noise) == pytest.approx(np.ones(9), abs=0.08)


def test_that_a_wave_has_its_power_at_its_own_frequency() -> None:
    x = np.arange(16)
    wave = np.cos(2 * np.pi * 3 * x / 16)[None, None, :] * np.ones((1, 16, 1))
    power = radial_spectrum(wave)
    assert power.argmax() == 3
    assert np.delete(power, 3) == pytest.approx(np.zeros(8), abs=1e-12)


def test_that_training_pictures_are_copies_and_held_out_ones_are_as_new_as_themselves() -> None:
    digits = image_set("digits")
    train, test = digits.train[:, 0].numpy(), digits.test[:, 0].numpy()
    assert memorisation(train[:50], train, test) == 0.0
    assert memorisation(test, train, test) == 1.0


def test_that_noises_between_two_noises_are_as_long_as_noise() -> None:
    first, second = np.random.default_rng(1).standard_normal((2, 64, 64))
    assert slerp(first, second, 0.0) == pytest.approx(first)
    assert slerp(first, second, 1.0) == pytest.approx(second)
    for share in (0.25, 0.5, 0.75):
        length = np.linalg.norm(slerp(first, second, share)) / 64
        # the lengths of both ends differ by 1 part in 60
        assert length == pytest.approx(1.0, abs=0.03)
        assert np.linalg.norm((1 - share) * first + share * second) / 64 < 0.85
    assert slerp(first, first, 0.3) == pytest.approx(first)


# the memory -------------------------------------------------------------------------------


def test_that_the_memory_is_the_exact_denoiser_of_a_mixture_of_its_pictures() -> None:
    digits = image_set("digits")
    pictures, labels = digits.train[:40], digits.train_labels[:40]
    denoise = MemoryDenoise(pictures, labels, None, 1.0)
    mixture = GaussianMixture(np.full(40, 1 / 40), pictures.flatten(1).double().numpy(), 0.0)
    x = torch.randn(6, 1, 8, 8, dtype=torch.float64, generator=torch.Generator().manual_seed(0))
    for level in (0.01, 0.3, 0.9):
        theirs = posterior(mixture, x.flatten(1).numpy(), level)
        # both are float64 softmaxes of squared distances of up to 500
        assert denoise(x, level).flatten(1).numpy() == pytest.approx(theirs.epsilon, abs=1e-9)


def test_that_the_memory_gives_back_training_pictures_of_the_class() -> None:
    trace = traced(steps=40)
    last, shared = trace[-1], trace.shared
    # half precision of pictures; the last step of 40 leaves no two candidates
    assert shared.distance.max() < 2e-3
    assert last.copied < 0.01
    train = image_set("digits")
    for picture, label in zip(last.x0_hat, shared.labels, strict=True):
        apart = (train.train[:, 0].numpy() - picture.astype(np.float32)).reshape(1500, -1)
        assert int(train.train_labels[int((apart**2).sum(1).argmin())]) == label


# masks ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", SAMPLERS)
def test_that_every_sampler_ends_on_the_known_pixels_and_keeps_their_noise_level(name: str) -> None:
    digits = image_set("digits")
    known, hidden = digits.test[3, 0].double(), torch.zeros(8, 8, dtype=torch.bool)
    hidden[4:] = True
    denoise = holding(MemoryDenoise(digits.train, digits.train_labels, None, 1.0), known, hidden)
    generator = torch.Generator().manual_seed(0)
    x = torch.randn(200, 1, 8, 8, generator=generator, dtype=torch.float64)

    def draw() -> torch.Tensor:
        return torch.randn(x.shape, generator=generator, dtype=torch.float64)

    schedule = schedule_of(Params(pictures="digits"))
    for move in sample(x, kept_levels(schedule, 12), denoise, Method(name), draw):
        away = (move.x - math.sqrt(move.alpha_bar) * known)[:, 0, :4]
        if 0 < move.position < 12:
            # x_t of the known part has variance 1 − ᾱ around √ᾱ x0; 6,400 numbers know it to 2 %
            assert float(away.var()) == pytest.approx(1 - move.alpha_bar, rel=0.08)
    # divided by √ᾱ of the noisiest level, 2e-4, rounding errors of 1e-16 reach 1e-12
    assert float(away.abs().max()) < 1e-9


def test_that_a_masked_run_keeps_what_is_known_and_fills_in_the_rest() -> None:
    trace = traced(task="inpaint", label="none", steps=10)
    kept = ~trace.shared.hidden
    assert kept.sum() == 32
    apart = trace[-1].x0_hat.astype(np.float32) - trace.shared.start[0]
    # half precision of numbers up to 1
    assert np.abs(apart[:, kept]).max() < 1e-3
    assert np.abs(apart[:, ~kept]).max() > 0.5


def test_that_taking_steps_again_costs_calls_and_ends_on_the_known_pixels_too() -> None:
    once = traced(task="inpaint", steps=5)
    thrice = traced(task="inpaint", steps=5, again=3)
    assert once[-1].calls == 5
    assert thrice[-1].calls == 3 * 4 + 1
    apart = thrice[-1].x0_hat.astype(np.float32) - thrice.shared.start[0]
    assert np.abs(apart[:, ~thrice.shared.hidden]).max() < 1e-3
    assert len(thrice) == len(once)


def test_that_a_step_taken_once_is_the_sampler_itself() -> None:
    params = Params(**{**MEMORY, "sampler": "ddpm"})
    digits, schedule = image_set("digits"), schedule_of(params)
    denoise = MemoryDenoise(digits.train, digits.train_labels, None, 1.0)
    x, path = start_noise(params), kept_levels(schedule, 6)
    both = []
    for again in (0, 1):
        draw = fresh_noise(params, torch.Generator().manual_seed(9))
        method = Method("ddpm")
        moves = (repeated(x, path, denoise, method, draw, 1) if again
                 else sample(x, path, denoise, method, draw))  # fmt: skip
        both.append([(move.x, move.calls) for move in moves])
    for (one, calls), (other, counted) in zip(*both, strict=True):
        assert torch.equal(one, other)
        assert calls == counted


# where walks start ------------------------------------------------------------------------


def test_that_a_row_starts_from_one_noise_and_pictures_of_one_class_do_not() -> None:
    rows = start_noise(Params(rows=2, pictures="digits")).reshape(2, 10, 8, 8)
    assert torch.equal(rows[0, 0], rows[0, 9])
    assert not torch.equal(rows[0, 0], rows[1, 0])
    for other in ({"label": "3"}, {"label": "none"}, {"alike": False}):
        noise = start_noise(Params(rows=2, pictures="digits", **other))
        assert len(torch.unique(noise.flatten(1), dim=0)) == 20


def test_that_strength_is_the_share_of_all_timesteps_gone_into_noise() -> None:
    schedule = schedule_of(Params())
    assert partial_levels(schedule, 20, 1.0) == kept_levels(schedule, 20)
    half = partial_levels(schedule, 20, 0.5)
    assert half[0] == schedule.alpha_bar[99]
    assert len(half) == 11
    assert partial_levels(schedule, 1, 0.05) == [schedule.alpha_bar[9], 1.0]


def test_that_little_noise_leaves_a_picture_and_all_of_it_leaves_nothing() -> None:
    little = traced(task="vary", source="held-out", strength=0.1, steps=20, label="none")
    all_of_it = traced(task="vary", source="held-out", strength=1.0, steps=20, label="none")

    def away(trace: Trace) -> float:
        apart = trace[-1].x0_hat.astype(np.float32) - trace.shared.start[0]
        return float(np.sqrt((apart**2).mean()))

    assert away(little) < 0.5 * away(all_of_it)


def test_that_the_way_into_noise_and_the_way_back_meet() -> None:
    trace = traced(task="vary", source="drawn", strength=0.5)
    stages = [step.stage for step in trace.steps]
    turn = stages.index("sample")
    assert set(stages[:turn]) == {"noising"}
    assert trace[turn - 1].alpha_bar == trace[turn].alpha_bar
    assert np.array_equal(trace[turn - 1].x, trace[turn].x)
    assert np.array_equal(trace[0].x[0], trace.shared.start[0].astype(np.float16))


def test_that_a_walk_between_starts_from_both_ends_and_shows_nothing_else_before() -> None:
    trace = traced(task="between", steps=6)
    first = trace[0].x.reshape(2, 10, 8, 8)
    starts = trace.shared.start.astype(np.float16)
    assert np.array_equal(first[0, 0], starts[0])
    assert np.array_equal(first[0, 9], starts[1])
    assert np.array_equal(first[1, 0], starts[2])
    assert np.isnan(first[:, 1:9].astype(np.float32)).all()
    assert np.isfinite(trace[-1].x0_hat.astype(np.float32)).all()
    assert math.isfinite(trace.shared.round_trip)


# guidance ---------------------------------------------------------------------------------


def test_that_the_rows_of_a_guided_run_are_runs_of_that_guidance_from_one_noise() -> None:
    rows = traced(task="guide")
    assert rows.shared.guidance.tolist() == list(GUIDANCES)
    for row, weight in enumerate(GUIDANCES):
        alone = traced(rows=1, guidance=weight)
        ours = rows[-1].x0_hat[10 * row : 10 * row + 10].astype(np.float32)
        # half precision of numbers that guidance takes up to 2
        assert np.abs(ours - alone[-1].x0_hat.astype(np.float32)).max() < 4e-3
        assert rows[-1].by_row[0, row] == pytest.approx(alone[-1].recognised)
    assert rows[-1].by_row.mean(axis=1) == pytest.approx(
        [rows[-1].recognised, rows[-1].copied], rel=1e-9
    )


def test_that_pictures_of_one_class_are_compared_row_by_row() -> None:
    one = traced(task="guide", label="3", steps=20)
    # w = 1: pictures of the training set, so about as far apart as they are
    assert one.shared.row_spread[1] == pytest.approx(1.0, abs=0.35)
    assert np.isnan(traced(task="guide").shared.row_spread).all()


# a run ------------------------------------------------------------------------------------


def test_that_prefixes_of_a_run_show_the_guess_reached_and_say_so() -> None:
    events: list[Any] = []
    trace = drive(run(Params(**{**MEMORY, "steps": 10})), events.append)
    prefixes = [event.trace for event in events if isinstance(event, Append)]
    assert prefixes
    for prefix in prefixes:
        assert not prefix.complete
        assert len(prefix) == len(trace)
        # who wants to see the end is taken there at once
        assert prefix.sections == trace.sections
        reached = sum(not step.pending for step in prefix.steps)
        for ours, final in zip(prefix.steps[:reached], trace.steps, strict=False):
            assert np.array_equal(ours.x0_hat, final.x0_hat)
        assert all(step.pending for step in prefix.steps[reached:])
    assert not any(step.pending for step in trace.steps)


def test_that_a_training_that_is_finished_early_still_makes_pictures(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(images_run, "EVERY", 10)
    producer = run(Params(pictures="digits", model="train", rows=1, steps=2, updates=4000))
    event = next(producer)
    while not (isinstance(event, Append) and event.trace[-1].updates >= 10):
        event = next(producer)
    try:
        while True:
            producer.send(FINISH)
    except StopIteration as stop:
        trace = stop.value
    assert len(trace.shared.losses) < 20
    assert trace[-1].stage == "sample"
    assert trace.shared.losses[-5:].mean() < trace.shared.losses[:5].mean()


def test_that_the_lab_agrees_with_its_second_implementations() -> None:
    pytest.importorskip("diffusers")
    for given in ({}, {"sampler": "ddpm"}, {"eta": 0.5}, {"task": "vary", "strength": 0.7}):
        trace = traced(**given)
        found = checks(trace.params, trace)
        assert [check.status for check in found] == ["passed"] * 3, (given, found)


def test_that_the_comparison_finds_a_wrong_step() -> None:
    pytest.importorskip("diffusers")
    trace = traced()
    wrong = trace[3].x.copy()
    wrong[0, 0, 0] += 0.02
    object.__setattr__(trace[3], "x", wrong)
    assert checks(trace.params, trace)[-1].status == "failed"


# what is refused --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "drawing",
    [(), ("0" * 16,) * 15, ("0" * 15,) * 16, ("x" * 16,) * 16, (0,) * 16, "heart", None,
     ("٠" * 16,) * 16],
)  # fmt: skip
def test_that_a_drawing_that_is_no_picture_is_refused(drawing: Any) -> None:
    with pytest.raises(ParamError) as error:
        Params(drawing=drawing).validate()
    assert error.value.field == "drawing"
    assert error.value.key == "error.drawing"


@pytest.mark.parametrize("mask", [(256,), (-1,), (1.5,), (True,), ("a",), "all", None])
def test_that_a_mask_of_anything_but_cells_is_refused(mask: Any) -> None:
    with pytest.raises(ParamError) as error:
        Params(mask=mask).validate()
    assert error.value.key == "error.mask"


def test_that_an_empty_drawing_and_an_empty_mask_are_pictures_too() -> None:
    params = Params(drawing=("0" * GRID,) * GRID, mask=())
    params.validate()
    assert (drawn(params.drawing, 16) == -1).all()
    assert not hidden_cells(params.mask, 16).any()


def test_that_drawings_and_masks_shrink_to_the_size_of_the_digits() -> None:
    params = Params(pictures="digits", mask=(0, 17, 255))
    params.validate()
    small = drawn(params.drawing, 8)
    assert small.shape == (8, 8)
    assert small.mean() == pytest.approx(drawn(HEART, 16).mean(), abs=1e-6)
    assert np.argwhere(hidden_cells(params.mask, 8)).tolist() == [[0, 0], [7, 7]]


def test_that_digits_have_no_letters() -> None:
    Params(pictures="glyphs", label="A").validate()
    with pytest.raises(ParamError) as error:
        Params(pictures="digits", label="A").validate()
    assert error.value.field == "label"
    assert labels_of(Params(pictures="digits", label="7")).tolist() == [7] * 40


@pytest.mark.parametrize("kind", ["text", "missing", "folder", "cut", "large", "null"])
def test_that_a_file_that_is_no_picture_is_refused_by_its_field(tmp_path: Path, kind: str) -> None:
    from PIL import Image

    path = tmp_path / "picture.png"
    if kind == "text":
        path.write_text("no picture")
    elif kind == "folder":
        path.mkdir()
    elif kind == "cut":
        noise = np.random.default_rng(0).integers(0, 256, (200, 200), dtype=np.uint8)
        Image.fromarray(noise).save(path)
        path.write_bytes(path.read_bytes()[:5000])
    elif kind == "large":
        Image.new("1", (8000, 8000)).save(path)
    with pytest.raises(ParamError) as error:
        read_picture("a\0b" if kind == "null" else str(path), 16)
    assert error.value.field == "file"


def test_that_a_file_on_white_paper_is_turned_around_and_its_middle_is_taken(
    tmp_path: Path,
) -> None:
    from PIL import Image

    path = tmp_path / "picture.png"
    picture = np.full((40, 80), 255, np.uint8)
    picture[10:30, 30:50] = 0
    Image.fromarray(picture).save(path)
    found, inside_out = read_picture(str(path), 16)
    assert inside_out
    assert found.shape == (16, 16)
    assert found[8, 8] == 1.0
    assert found[0, 0] == -1.0
    # 20 × 20 black points of the middle 40 × 40
    assert found.mean() == pytest.approx(0.25 * 2 - 1, abs=0.01)
    Image.fromarray(255 - picture).save(path)
    again, turned = read_picture(str(path), 16)
    assert not turned
    assert again == pytest.approx(found)


def test_that_what_is_transparent_is_paper(tmp_path: Path) -> None:
    from PIL import Image

    path = tmp_path / "picture.png"
    picture = np.zeros((16, 16, 4), np.uint8)
    picture[4:12, 4:12, 3] = 255  # black ink on nothing
    Image.fromarray(picture).save(path)
    found, inside_out = read_picture(str(path), 16)
    assert inside_out
    assert found[8, 8] == 1.0
    assert found[0, 0] == -1.0


def test_that_a_file_can_be_noised_and_denoised_and_filled_in(tmp_path: Path) -> None:
    from PIL import Image

    path = tmp_path / "picture.webp"
    picture = np.zeros((32, 32), np.uint8)
    picture[8:24, 12:20] = 255
    Image.fromarray(picture).save(path, lossless=True)
    for task in ("vary", "inpaint", "between"):
        trace = traced(task=task, source="file", file=str(path), steps=4)
        assert trace.shared.start[0, 4, 4] == 1.0
        assert trace.shared.start[0, 0, 0] == -1.0
        assert not trace.notices
    Image.fromarray(255 - picture).save(path, lossless=True)
    turned = traced(task="vary", source="file", file=str(path), steps=4)
    assert [notice.key for notice in turned.notices] == ["notice.inside_out"]
    assert turned.shared.start[0, 4, 4] == 1.0


def test_that_without_a_file_one_is_asked_for() -> None:
    Params(source="file").validate()  # from noise no picture is needed
    with pytest.raises(ParamError) as error:
        Params(task="vary", source="file").validate()
    assert error.value.key == "error.file.none"
