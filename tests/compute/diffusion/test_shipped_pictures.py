"""The networks of pictures that ship: what their cards say is so, and what they make is seen."""

from __future__ import annotations

import re

import numpy as np
import pytest
import torch

from explorer.compute.diffusion.make import RECIPES
from explorer.compute.diffusion.networks.classifier_recipes import accuracy
from explorer.compute.diffusion.networks.denoiser import as_denoise
from explorer.compute.diffusion.networks.files import open_shipped, shipped
from explorer.compute.diffusion.networks.image_recipes import SHAPES, TRAININGS, population
from explorer.compute.diffusion.networks.images_data import image_set
from explorer.compute.diffusion.sampling import Method, finished, invert, sample
from explorer.compute.diffusion.spacing import kept_levels
from explorer.core.lab import resolve

torch.set_num_threads(1)
PICTURES = ("digits", "glyphs")


@pytest.mark.parametrize("name", PICTURES)
def test_that_what_ships_has_the_shape_and_the_schedule_of_its_recipe(name: str) -> None:
    found = open_shipped(name)
    assert found.network.config == SHAPES[name]
    assert found.description.schedule == TRAININGS[name].schedule
    assert found.description.timesteps == TRAININGS[name].timesteps
    assert found.description.more["classes"] == image_set(name).classes


@pytest.mark.parametrize("name", [*PICTURES, *(f"classifier-{each}" for each in PICTURES)])
def test_that_a_card_names_the_command_and_what_was_measured(name: str) -> None:
    text = (shipped(name) / "README.md").read_text(encoding="utf-8")
    assert f"explorer.compute.diffusion.make {name} -o resources/diffusion/{name}" in text
    assert callable(resolve(RECIPES[name]))
    measured = open_shipped(name).description.measured
    assert measured
    assert all(key in text for key in measured)


def test_that_every_folder_of_weights_has_a_card_with_a_command_there_is() -> None:
    folders = [path.parent for path in shipped("glyphs").parent.glob("*/model.safetensors")]
    assert folders
    for folder in folders:
        text = (folder / "README.md").read_text(encoding="utf-8")
        found = re.search(
            r"-m explorer\.compute\.diffusion\.make (\S+) -o resources/diffusion", text
        )
        assert found, folder.name
        assert callable(resolve(RECIPES[found[1]])), folder.name


def test_that_all_weights_together_take_five_megabytes_at_most() -> None:
    files = [path for path in shipped("glyphs").parent.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) <= 5_000_000


@pytest.mark.parametrize("name", PICTURES)
def test_that_the_classifier_knows_held_out_pictures(name: str) -> None:
    pictures, judge = image_set(name), open_shipped(f"classifier-{name}").network
    assert accuracy(judge, pictures.test, pictures.test_labels) > 0.9


@pytest.mark.parametrize("name", PICTURES)
def test_that_pictures_are_of_the_class_that_was_told_and_without_guidance_of_any(
    name: str,
) -> None:
    pictures, judge = image_set(name), open_shipped(f"classifier-{name}").network
    loaded, labels = open_shipped(name), torch.arange(len(pictures.classes)).repeat(4)
    schedule = loaded.noise
    told = population(loaded.network, schedule, labels, 2.0, 12, seed=3)
    assert accuracy(judge, told, labels) > 0.9
    # chance is 1/10 and 1/16; of 40 and 64 pictures 3 standard deviations above it
    ignored = population(loaded.network, schedule, labels, 0.0, 12, seed=3)
    assert accuracy(judge, ignored, labels) < 0.25


def test_that_pictures_go_to_noise_and_back_the_better_the_more_steps_there_are() -> None:
    loaded, digits = open_shipped("digits"), image_set("digits")
    schedule = loaded.noise
    denoise = as_denoise(loaded.network, schedule, clip=1.0)
    x0 = digits.test[:6].double()
    trips = []
    for steps in (8, 16, 64):
        path = kept_levels(schedule, steps)
        noise = finished(invert(x0, path, denoise))
        # what comes out as noise has about the size of noise
        assert 0.6 < float(noise.square().mean()) ** 0.5 < 1.4
        back = finished(sample(noise, path, denoise, Method("ddim"), lambda: x0))
        trips.append(float((back - x0).square().mean()) ** 0.5)
    assert trips[0] > trips[1] > trips[2]
    assert trips[2] < 0.05


def test_that_the_loss_of_a_fresh_training_falls_as_the_card_of_what_ships_says() -> None:
    from explorer.compute.diffusion.networks.image_recipes import start

    training = start("digits", TRAININGS["digits"])
    losses = [update.loss for update in training.run(until=30)]
    # it starts at the variance of v, about 0.8, and has begun to fall
    assert losses[0] == pytest.approx(0.8, abs=0.15)
    assert np.mean(losses[-5:]) < 0.85 * losses[0]
