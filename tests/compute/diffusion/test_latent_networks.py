"""The autoencoder, the captioned U-Net and the canvases they learn from."""

from __future__ import annotations

import dataclasses
import math

import numpy as np
import pytest
import torch
from torch.distributions import Normal, kl_divergence
from torch.nn import functional

from explorer.compute.diffusion.captions import GLYPHS, LENGTH, NUMBER, numbers_of, read
from explorer.compute.diffusion.networks.canvases import (
    PAPER,
    canvas_latents,
    captioned,
    cut,
    glyph_latents,
    joined,
    of_both_sizes,
)
from explorer.compute.diffusion.networks.caption import (
    Attention,
    CaptionConfig,
    CaptionUNet,
    Read,
    TextEncoder,
    empty,
)
from explorer.compute.diffusion.networks.files import open_shipped
from explorer.compute.diffusion.networks.images_data import image_set
from explorer.compute.diffusion.networks.latent_recipes import VAE_TRAINING
from explorer.compute.diffusion.networks.text_training import (
    NOT_ASKED,
    named,
    places,
    places_known,
    trained_text,
)
from explorer.compute.diffusion.networks.training import built
from explorer.compute.diffusion.networks.vae import VAE, VAEConfig, judged
from explorer.compute.diffusion.networks.vae_training import VAETraining, quality

SMALL = CaptionConfig(outer=8, inner=16, heads=2, text=8, layers=1, told=8)


def seeded(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


# canvases ---------------------------------------------------------------------------------


def test_that_a_canvas_holds_what_its_caption_says() -> None:
    canvases, numbers, captions = captioned(12, seeded())
    assert canvases.shape == (12, 1, 32, 32)
    assert numbers.shape == (12, LENGTH)
    assert float(canvases.min()) >= -1.0
    assert float(canvases.max()) <= 1.0
    judge = open_shipped("classifier-glyphs").network
    cells = cut(canvases)
    right = total = 0
    for row, caption in zip(cells, captions, strict=True):
        for cell, glyph in zip(row, caption.cells, strict=True):
            if glyph < 0:
                assert torch.equal(cell, torch.full_like(cell, PAPER))
            else:
                right += int(judge(cell[None]).argmax()) == glyph
                total += 1
    assert right / total > 0.9  # the classifier is right about 98 % of real glyphs


def test_that_cutting_undoes_joining() -> None:
    cells = torch.arange(2 * 4 * 256, dtype=torch.float32).reshape(2, 4, 1, 16, 16)
    assert torch.equal(cut(joined(cells)), cells)
    assert torch.equal(joined(cells)[:, :, :16, 16:], cells[:, 1])


def test_that_batches_depend_on_the_generator_alone() -> None:
    first, second = captioned(3, seeded(5)), captioned(3, seeded(5))
    assert torch.equal(first[0], second[0])
    assert first[2] == second[2]
    sizes = {of_both_sizes(8, seeded(seed))[0].shape[-1] for seed in range(8)}
    assert sizes == {16, 32}


# the autoencoder --------------------------------------------------------------------------


def test_that_a_latent_has_a_sixteenth_of_the_places() -> None:
    vae = built(VAE, VAEConfig(), 0)
    assert isinstance(vae, VAE)
    for side in (16, 32):
        mean, log_variance = vae.encode(torch.zeros(2, 1, side, side))
        assert mean.shape == log_variance.shape == (2, 4, side // 4, side // 4)
        assert vae.decode(mean).shape == (2, 1, side, side)


@torch.no_grad()
def test_that_the_loss_is_squared_error_plus_weighted_divergence() -> None:
    vae = built(VAE, VAEConfig(kl_weight=0.3), 0)
    assert isinstance(vae, VAE)
    x, noise = torch.rand(3, 1, 16, 16), torch.randn(3, 4, 4, 4)
    found = judged(vae, x, noise)
    mean, log_variance = vae.encode(x)
    deviation = torch.exp(0.5 * log_variance)
    error = functional.mse_loss(vae.decode(mean + deviation * noise), x)
    divergence = kl_divergence(Normal(mean, deviation), Normal(0.0, 1.0)).mean()
    assert math.isclose(float(found.error), float(error), rel_tol=1e-5)
    assert math.isclose(float(found.divergence), float(divergence), rel_tol=1e-4)
    assert math.isclose(float(found.loss), float(error + 0.3 * divergence), rel_tol=1e-5)


def test_that_scaling_is_undone_before_decoding() -> None:
    vae = built(VAE, VAEConfig(scale=1.7), 0)
    assert isinstance(vae, VAE)
    x = torch.rand(2, 1, 16, 16)
    mean = vae.encode(x)[0]
    assert torch.allclose(vae.to_diffuse(x), 1.7 * mean)
    assert torch.allclose(vae.from_diffused(vae.to_diffuse(x)), vae.decode(mean), atol=1e-6)


def test_that_a_paused_training_goes_on_bit_for_bit() -> None:
    config = dataclasses.replace(VAE_TRAINING, updates=4, batch=8)

    def fresh() -> VAETraining:
        return VAETraining(config, built(VAE, VAEConfig(), 0), of_both_sizes)

    whole, halved = fresh(), fresh()
    list(whole.run())
    list(halved.run(until=2))
    again = fresh()
    again.restore(halved.state())
    list(again.run())
    for one, other in zip(whole.network.parameters(), again.network.parameters(), strict=True):
        assert torch.equal(one, other)


# the captioned U-Net ----------------------------------------------------------------------


def test_that_it_says_something_for_every_number_of_the_latent() -> None:
    network = built(CaptionUNet, SMALL, 0)
    x, times = torch.randn(2, 4, 8, 8), torch.tensor([3.0, 150.0])
    numbers = torch.from_numpy(numbers_of(read("A top left").words))[None].repeat(2, 1)
    assert network(x, times, numbers).shape == x.shape
    assert torch.equal(network(x, times, numbers), torch.zeros_like(x))  # it starts by silence


def test_that_vectors_of_the_words_do_for_the_words() -> None:
    network = spoken(built(CaptionUNet, SMALL, 0))
    x, times = torch.randn(1, 4, 8, 8), torch.tensor([40.0])
    numbers = torch.from_numpy(numbers_of(read("A top left, 3 below").words))[None]
    said = network(x, times, numbers)
    assert torch.equal(said, network(x, times, network.text(numbers)))
    assert not torch.allclose(said, network(x, times, None))
    assert torch.equal(network(x, times, None), network(x, times, empty(1)))


def test_that_a_withheld_caption_is_the_empty_one() -> None:
    network = built(CaptionUNet, SMALL, 0)
    numbers = torch.from_numpy(numbers_of(read("A top left").words))[None].repeat(2, 1)
    found = network.without(numbers, torch.tensor([True, False]))
    assert torch.equal(found[0], empty(1)[0])
    assert torch.equal(found[1], numbers[1])
    assert int(empty(1)[0, 0]) == NUMBER["‹start›"]


def test_that_every_place_shares_one_among_the_words() -> None:
    network = spoken(built(CaptionUNet, SMALL, 0))
    network.kept = []
    network(torch.randn(1, 4, 8, 8), torch.tensor([40.0]), None)
    kept: list[Read] = network.kept
    assert [one.where for one in kept] == ["down", "low", "up"]
    for one in kept:
        places = 16 if one.where == "low" else 64
        assert one.weights.shape == (1, 2, places, LENGTH)
        assert torch.allclose(one.weights.sum(-1), torch.ones(1), atol=1e-5)


def test_that_attention_is_what_torch_calls_attention() -> None:
    attention = built(lambda config: Attention(8, 6, config), 2, 0)
    x, words = torch.randn(2, 5, 8), torch.randn(2, 7, 6)
    q, k, v = (
        part.unflatten(-1, (2, -1)).transpose(1, 2)
        for part in (attention.query(x), attention.key(words), attention.value(words))
    )
    theirs = functional.scaled_dot_product_attention(q, k, v).transpose(1, 2).flatten(2)
    # the sums in another order
    assert torch.allclose(attention(x, words)[0], attention.output(theirs), atol=1e-6)


def test_that_a_glyphs_word_is_asked_where_it_stands_and_no_other_word_is() -> None:
    found = places(read("A top left, 3 below"))
    assert found[1] == 0
    assert found[5] == 2
    assert (np.delete(found, [1, 5]) == NOT_ASKED).all()


def test_that_a_word_that_names_a_glyph_says_which() -> None:
    numbers = torch.from_numpy(numbers_of(read("A top left, 3 below").words))
    found = named(numbers)
    assert found[1] == GLYPHS.index("A")
    assert found[5] == GLYPHS.index("3")
    assert (np.delete(found.numpy(), [1, 5]) == len(GLYPHS)).all()


def test_that_a_short_training_teaches_the_text_encoder_places() -> None:
    before = places_known(built(TextEncoder, CaptionConfig(), 0))
    trained = trained_text(CaptionConfig(), 0, updates=150)
    assert places_known(trained) > before + 0.1
    assert not any(weight.requires_grad for weight in trained.parameters())


def test_that_the_text_encoder_that_ships_knows_the_places() -> None:
    assert places_known(open_shipped("captions").network.text) > 0.98


def spoken(network: torch.nn.Module) -> CaptionUNet:
    """The network with an exit that is not zero, as after some training."""
    assert isinstance(network, CaptionUNet)
    torch.nn.init.normal_(network.leave.weight, generator=seeded(1))
    return network.requires_grad_(False)


# what ships -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "least"), [("vae", 0.95), ("vae-tight", 0.85), ("vae-loose", 0.93)]
)
def test_that_an_autoencoder_brings_the_picture_back(name: str, least: float) -> None:
    vae = open_shipped(name).network
    found = quality(vae)
    assert found.share > least
    noise = torch.randn(2048, 4, 4, 4, generator=seeded())
    scaled = vae.to_diffuse(image_set("glyphs").train, noise)
    assert math.isclose(float(scaled.std()), 1.0, rel_tol=0.03)


def test_that_a_heavier_divergence_term_costs_detail_and_pulls_latents_together() -> None:
    loose, middle, tight = (
        quality(open_shipped(name).network) for name in ("vae-loose", "vae", "vae-tight")
    )
    assert tight.error > 2 * middle.error
    assert loose.deviation > 1.3 * middle.deviation
    assert middle.deviation > tight.deviation


def test_that_latents_to_learn_from_have_variance_one() -> None:
    vae = open_shipped("vae").network
    glyphs, classes = glyph_latents(vae)(64, seeded())
    canvases, numbers = canvas_latents(vae)(32, seeded())
    assert glyphs.shape == (64, 4, 4, 4)
    assert canvases.shape == (32, 4, 8, 8)
    assert classes is not None
    assert int(classes.max()) < len(GLYPHS)
    assert numbers is not None
    assert numbers.dtype == torch.int64
    assert math.isclose(float(glyphs.std()), 1.0, rel_tol=0.1)
