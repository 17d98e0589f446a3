"""Pictures and captions: words of typefaces, what is true of what, and the loss."""

from __future__ import annotations

import json

import pytest
import torch

from explorer.compute.diffusion.networks.clip import CLIP, CLIPConfig
from explorer.compute.diffusion.networks.clip_data import (
    CHARACTERS,
    LONGEST,
    NUMBER,
    WORDS,
    draw,
    manner,
    manners,
    shortened,
    text_of,
    true_of,
)
from explorer.compute.diffusion.networks.clip_recipes import measured
from explorer.compute.diffusion.networks.files import open_shipped, shipped
from explorer.compute.diffusion.networks.images_data import HELD_OUT_FONTS, glyph_masters
from explorer.compute.diffusion.networks.training import built
from explorer.compute.diffusion.networks.unet import UNet
from explorer.compute.models.errors import ModelFileError


def seeded(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


@pytest.mark.parametrize(
    ("typeface", "expected"),
    [
        ("DejaVuSans-BoldOblique.ttf", ("bold", "slanted", "sans")),
        ("DejaVuSansMono.ttf", ("regular", "upright", "mono")),
        ("STIXGeneralBolIta.ttf", ("bold", "slanted", "serif")),
        ("cmb10.ttf", ("bold", "upright", "serif")),
        ("cmss10.ttf", ("regular", "upright", "sans")),
    ],
)
def test_that_a_typeface_is_called_what_it_is(typeface: str, expected: tuple[str, ...]) -> None:
    assert manner(typeface) == expected


def test_that_every_typeface_of_the_masters_has_words() -> None:
    masters, labels = glyph_masters()
    assert manners().shape == (len(masters), LONGEST - 1)
    assert len(labels) == len(CHARACTERS)


def test_that_pictures_captions_and_labels_belong_together() -> None:
    drawn = draw(300, seeded())
    masters, _ = glyph_masters()
    assert drawn.pictures.shape == (300, 1, 16, 16)
    assert int(drawn.fonts.max()) < len(masters) - HELD_OUT_FONTS
    assert int(draw(50, seeded(), held_out=True).fonts.min()) >= len(masters) - HELD_OUT_FONTS
    for at in range(5):
        words = text_of(drawn.words[at].tolist()).split()
        assert words[-1] == CHARACTERS[int(drawn.labels[at])]
        assert [NUMBER[word] for word in words[:-1]] == manners()[int(drawn.fonts[at])].tolist()


def test_that_the_picture_shows_the_typeface_and_character_it_is_said_to() -> None:
    drawn = draw(64, seeded(1))
    masters, _ = glyph_masters()
    small = torch.nn.functional.avg_pool2d(masters.flatten(0, 1)[:, None], 4) * 2 - 1
    apart = (drawn.pictures - small[:, 0][None]).square().mean(dim=(2, 3))
    own = apart[torch.arange(64), drawn.fonts * len(CHARACTERS) + drawn.labels]
    # turned, moved and scaled it is still far nearer to its own master than to most others
    assert float((apart < own[:, None]).float().mean()) < 0.1


def test_that_shortened_captions_stay_true_and_never_become_empty() -> None:
    words = draw(400, seeded()).words
    short = shortened(words, seeded(1))
    assert ((short == 0) | (short == words)).all()
    assert (short != 0).any(dim=1).all()
    assert 0.2 < float((short == 0).float().mean()) < 0.4


def test_that_a_caption_is_true_exactly_where_all_its_words_are() -> None:
    words = torch.tensor([[1, 3, 5, 8], [2, 3, 5, 8]])
    captions = torch.tensor([[0, 0, 0, 8], [1, 0, 0, 8], [0, 4, 0, 0]])
    assert true_of(words, captions).tolist() == [[True, True, False], [True, False, False]]


def test_that_vectors_have_length_one_and_the_order_of_words_does_not_matter() -> None:
    network = built(CLIP, CLIPConfig(), 0)
    assert isinstance(network, CLIP)
    drawn = draw(8, seeded())
    for vectors in (network.pictures(drawn.pictures), network.captions(drawn.words)):
        assert vectors.shape == (8, 32)
        torch.testing.assert_close(vectors.norm(dim=1), torch.ones(8))
    torch.testing.assert_close(
        network.captions(drawn.words), network.captions(drawn.words.flip(1)), atol=1e-6, rtol=0
    )


def test_that_with_one_true_caption_each_the_loss_is_the_papers_cross_entropy() -> None:
    network = built(CLIP, CLIPConfig(), 0)
    assert isinstance(network, CLIP)
    drawn = draw(12, seeded(4))
    logits = network.sharpness.exp() * (
        network.pictures(drawn.pictures) @ network.captions(drawn.words).T
    )
    target = torch.arange(12)
    cross = torch.nn.functional.cross_entropy
    expected = 0.5 * (cross(logits, target) + cross(logits.T, target))
    found = network.loss(drawn.pictures, drawn.words, torch.eye(12, dtype=torch.bool))
    torch.testing.assert_close(found, expected)


def test_that_the_shipped_encoders_measure_what_their_card_says() -> None:
    network = open_shipped("clip").network
    found = measured(network)
    stored = json.loads((shipped("clip") / "config.json").read_text())["description"]["measured"]
    for name, value in found.items():
        # sums of single precision differ between machines; one picture of 2,000 is 0.0005
        assert value == pytest.approx(stored[name], abs=2e-3), name
    assert found["character"] > 0.95
    assert found["own"] > found["other"] + 0.4


def test_that_a_file_of_another_kind_than_wanted_is_refused() -> None:
    with pytest.raises(ModelFileError, match="kind 'clip'; what is wanted is a UNet"):
        open_shipped("clip", UNet)


def test_that_the_vocabulary_of_the_file_is_the_programs() -> None:
    assert open_shipped("clip").network.config.words == len(WORDS)
