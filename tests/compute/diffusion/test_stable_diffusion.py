"""The bill of Stable Diffusion 1 against diffusers' and transformers' own modules, built without
numbers on the device "meta"."""

from __future__ import annotations

import pytest
import torch

from explorer.compute.diffusion.networks.costs import products
from explorer.compute.diffusion.stable_diffusion import (
    DECODER,
    TEXT_WIDTH,
    UNET,
    WORDS,
    Cost,
    bill,
    convolution,
    linear,
)


def test_that_the_numbers_are_those_of_the_paper() -> None:
    found = bill(512)
    assert found.latent_side == 64
    assert found.numbers == (786_432, 16_384)
    assert found.numbers[0] / found.numbers[1] == 48


def test_that_weights_and_products_of_the_unet_are_those_of_diffusers() -> None:
    diffusers = pytest.importorskip("diffusers")
    with torch.device("meta"):
        unet = diffusers.UNet2DConditionModel(
            sample_size=64, block_out_channels=UNET, cross_attention_dim=TEXT_WIDTH,
            attention_head_dim=8,
        )  # fmt: skip
        given = torch.zeros(1, 4, 32, 32), torch.zeros(1), torch.zeros(1, WORDS, TEXT_WIDTH)
        counted = products(unet, *given)
    found = bill(256).unet
    assert found.weights == sum(weight.numel() for weight in unet.parameters()) == 859_520_964
    assert found.products == counted


def test_that_weights_and_products_of_the_decoder_are_those_of_diffusers() -> None:
    diffusers = pytest.importorskip("diffusers")
    with torch.device("meta"):
        vae = diffusers.AutoencoderKL(
            block_out_channels=DECODER, down_block_types=("DownEncoderBlock2D",) * 4,
            up_block_types=("UpDecoderBlock2D",) * 4, layers_per_block=2,
        )  # fmt: skip
        counted = products(vae.decode, torch.zeros(1, 4, 32, 32))
    parts = (vae.decoder, vae.post_quant_conv)
    weights = sum(weight.numel() for part in parts for weight in part.parameters())
    assert bill(256).decoder == Cost(weights, counted)


def test_that_weights_and_products_of_the_text_encoder_are_those_of_transformers() -> None:
    transformers = pytest.importorskip("transformers")
    config = transformers.CLIPTextConfig(
        hidden_size=768, intermediate_size=3072, num_attention_heads=12, num_hidden_layers=12
    )
    with torch.device("meta"):
        encoder = transformers.CLIPTextModel(config)
    assert bill(512).text.weights == sum(weight.numel() for weight in encoder.parameters())
    one = transformers.CLIPTextConfig(
        hidden_size=768, intermediate_size=3072, num_attention_heads=12, num_hidden_layers=1,
        vocab_size=64, eos_token_id=2, attn_implementation="eager",
    )  # fmt: skip
    layer = transformers.CLIPTextModel(one)
    counted = products(layer, torch.zeros(1, WORDS, dtype=torch.int64))
    assert bill(512).text.products == 12 * counted


def test_that_a_convolution_and_a_full_layer_cost_what_torch_counts() -> None:
    conv, full = torch.nn.Conv2d(3, 5, 3, padding=1), torch.nn.Linear(7, 11)
    assert convolution(3, 5, 8).products == products(conv, torch.zeros(1, 3, 8, 8))
    assert linear(7, 11, 4).products == products(full, torch.zeros(4, 7))


def test_that_pixels_cost_hundreds_of_times_more_and_guidance_twice() -> None:
    found = bill(512)
    assert 600 < found.products(50, 2, "pixels") / found.products(50, 2) < 700
    assert found.products(50, 2, "pixels") == 2 * found.products(50, 1, "pixels")
    loop = found.products(50, 2) - found.decoder.products
    assert loop == 2 * (found.products(50, 1) - found.decoder.products)


def test_that_the_latent_grows_with_the_picture() -> None:
    small, large = bill(512), bill(1024)
    assert large.numbers[1] == 4 * small.numbers[1]
    assert large.unet.weights == small.unet.weights
    # 4 times the places; attention among them grows with the square
    assert 4 < large.unet.products / small.unet.products < 16
