"""The pictures image denoisers are trained on, the U-Net, and the classifiers."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from explorer.compute.diffusion.networks import image_files, images_data
from explorer.compute.diffusion.networks.classifier import Classifier, ClassifierConfig
from explorer.compute.diffusion.networks.images_data import (
    HELD_OUT_FONTS,
    drawn_glyphs,
    glyph_masters,
    image_set,
)
from explorer.compute.diffusion.networks.training import built
from explorer.compute.diffusion.networks.unet import Look, UNet, UNetConfig
from explorer.compute.models.errors import ModelFileError

torch.set_num_threads(1)
SMALL = UNetConfig(size=8, channels=(8, 16), classes=3, embedding=16, heads=2)


def settled(seed: int = 0) -> UNet:
    """A U-Net whose parts all contribute, as after training: none of its weights is zero."""
    network = built(UNet, SMALL, seed)
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for weight in network.parameters():
            weight += 0.1 * torch.randn(weight.shape, generator=generator)
    assert isinstance(network, UNet)
    return network.eval().requires_grad_(False)


@pytest.fixture(scope="module")
def asked() -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Pictures, timesteps, labels."""
    generator = torch.Generator().manual_seed(1)
    return (
        torch.randn(4, 1, 8, 8, generator=generator),
        torch.tensor([3.0, 50.0, 50.0, 199.0]),
        (torch.tensor([0, 1, 2, 2])),
    )


# pictures ---------------------------------------------------------------------------------


def test_that_the_digits_are_those_of_scikit_learn() -> None:
    datasets = pytest.importorskip("sklearn.datasets")
    found, ours = datasets.load_digits(), image_set("digits")
    both = torch.cat([ours.train, ours.test])[:, 0].numpy()
    labels = torch.cat([ours.train_labels, ours.test_labels]).numpy()
    assert len(both) == len(found.images) == 1797
    order = np.lexsort(both.reshape(len(both), -1).T)
    theirs = found.images / 8 - 1
    their_order = np.lexsort(theirs.reshape(len(theirs), -1).T)
    assert np.array_equal(both[order], theirs[their_order].astype(np.float32))
    assert np.array_equal(np.bincount(labels), np.bincount(found.target))


def test_that_held_out_pictures_are_not_trained_on() -> None:
    digits = image_set("digits")
    train = {picture.numpy().tobytes() for picture in digits.train}
    assert not any(picture.numpy().tobytes() in train for picture in digits.test)
    masters, _ = glyph_masters()
    trained = {master.numpy().tobytes() for font in masters[:-HELD_OUT_FONTS] for master in font}
    held_out = {master.numpy().tobytes() for font in masters[-HELD_OUT_FONTS:] for master in font}
    assert len(masters) == len(image_files.TYPEFACES)
    assert not trained & held_out


def test_that_the_stored_masters_are_what_the_typefaces_draw_here() -> None:
    matplotlib = pytest.importorskip("matplotlib")
    name = "DejaVuSans-Bold.ttf"
    path = Path(matplotlib.get_data_path()) / "fonts" / "ttf" / name
    found = image_files.master(path, "B")
    stored = glyph_masters()[0][image_files.names().index(name), 11].numpy() > 0
    # rasters of another FreeType may differ in single points of an outline
    assert (found != stored).mean() < 0.01


def test_that_a_batch_of_glyphs_depends_on_its_generator_alone() -> None:
    glyphs = image_set("glyphs")
    one, labels = glyphs.draw(32, torch.Generator().manual_seed(5))
    other, again = glyphs.draw(32, torch.Generator().manual_seed(5))
    assert torch.equal(one, other)
    assert torch.equal(labels, again)
    assert not torch.equal(one, glyphs.draw(32, torch.Generator().manual_seed(6))[0])
    assert one.shape == (32, 1, 16, 16)
    assert one.min() >= -1.0
    assert one.max() <= 1.0


def test_that_no_glyph_is_cut_off_at_the_rim() -> None:
    masters, labels = glyph_masters()
    found, _ = drawn_glyphs(masters, labels, 2000, torch.Generator().manual_seed(0))
    rim = torch.cat([found[:, 0, 0], found[:, 0, -1], found[:, 0, :, 0], found[:, 0, :, -1]], dim=1)
    # ink that touches the rim in more than one picture of a hundred would be cut letters
    assert ((rim > 0.0).any(dim=1)).float().mean() < 0.01


def test_that_a_damaged_file_of_pictures_is_refused_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "diffusion" / "images"
    folder.mkdir(parents=True)
    (folder / "digits.npz").write_bytes(b"no zip file")
    monkeypatch.setattr(images_data, "resources", lambda: tmp_path)
    with pytest.raises(ModelFileError, match=r"digits\.npz"):
        image_set.__wrapped__("digits")


# the U-Net --------------------------------------------------------------------------------


def test_that_looking_changes_nothing(asked: tuple[torch.Tensor, ...]) -> None:
    network = settled()
    look = Look(keep=True)
    assert torch.equal(network(*asked), network(*asked, look))
    # every part was passed, and the last of them is the answer
    assert set(network.blocks) - {"attention"} <= set(look.seen)
    assert torch.equal(look.seen["out"], network(*asked))
    assert look.seen["down 1"].shape == look.seen["skip 1"].shape == (4, 8, 8, 8)
    assert look.seen["middle"].shape == (4, 16, 4, 4)
    weights = look.seen["attention"]
    assert weights.shape == (4, 2, 16, 17)
    # float32 sums of 17 numbers
    assert torch.allclose(weights.sum(-1), torch.ones(4, 2, 16), atol=1e-6)


@pytest.mark.parametrize("name", ["skip 1", "skip 2"])
def test_that_a_cut_skip_carries_nothing(asked: tuple[torch.Tensor, ...], name: str) -> None:
    network = settled()
    look = Look(cut=frozenset({name}), keep=True)
    assert not torch.equal(network(*asked, look), network(*asked))
    assert not look.seen[name].any()
    assert look.seen["skip 1" if name == "skip 2" else "skip 2"].any()


def test_that_every_block_can_be_left_out_and_each_matters(
    asked: tuple[torch.Tensor, ...],
) -> None:
    network = settled()
    whole = network(*asked)
    for name in network.blocks:
        assert not torch.equal(network(*asked, Look(zero=frozenset({name}))), whole), name


def test_that_a_block_left_out_passes_its_input_on(asked: tuple[torch.Tensor, ...]) -> None:
    network, look = settled(), Look(zero=frozenset({"middle"}), keep=True)
    network(*asked, look)
    assert torch.equal(look.seen["middle"], look.seen["down 2"])


def test_that_with_frozen_time_the_timestep_makes_no_difference(
    asked: tuple[torch.Tensor, ...],
) -> None:
    network = settled()
    x, t, labels = asked
    frozen = Look(time=50.0)
    assert torch.equal(network(x, t, labels, frozen), network(x, t * 0 + 50, labels))
    assert torch.equal(network(x, t, labels, frozen), network(x, t + 7, labels, frozen))
    assert not torch.equal(network(x, t, labels), network(x, t + 7, labels))


def test_that_no_label_is_the_label_unknown(asked: tuple[torch.Tensor, ...]) -> None:
    network = settled()
    x, t, labels = asked
    unknown = network.without(labels, torch.ones(4, dtype=torch.bool))
    assert torch.equal(network(x, t, None), network(x, t, unknown))
    assert not torch.equal(network(x, t, labels), network(x, t, unknown))
    some = network.without(labels, torch.tensor([True, False, False, True]))
    assert some.tolist() == [3, 1, 2, 3]


def test_that_a_fresh_network_says_nothing(asked: tuple[torch.Tensor, ...]) -> None:
    fresh = built(UNet, SMALL, 0)
    assert not fresh(*asked).any()


def test_that_a_shape_survives_the_json_of_its_file() -> None:
    assert UNetConfig.from_dict({**SMALL.as_dict(), "channels": [8, 16]}) == SMALL


# classifiers ------------------------------------------------------------------------------


def test_that_layers_halve_the_picture_and_end_in_the_features() -> None:
    network = built(Classifier, ClassifierConfig(16, 5, channels=(4, 8), features=7), 0)
    assert isinstance(network, Classifier)
    layers = network.layers(torch.zeros(3, 1, 16, 16))
    assert [tuple(layer.shape) for layer in layers] == [(3, 4, 8, 8), (3, 8, 4, 4), (3, 7)]
    assert torch.equal(layers[-1], network.features(torch.zeros(3, 1, 16, 16)))
