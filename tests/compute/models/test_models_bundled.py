"""The weights that ship: what their cards claim, measured again on the files themselves."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
import torch
from torch.testing import assert_close

from explorer.compute.models import library
from explorer.compute.models.errors import UnrepresentableText
from explorer.compute.models.probe import measure, repeated_rows, second_copy_loss

TEXT = "First Citizen:\nBefore we proceed any further, hear me."
NAMES = [card.name for card in library.BUNDLED]


def test_that_both_models_are_there() -> None:
    assert NAMES == ["clear", "bilingual"]


@pytest.mark.parametrize("name", NAMES)
def test_that_shipped_weights_equal_transformers_eager_for_every_head(
    name: str, twin_of: Callable[[Any], Any]
) -> None:
    model = library.load(name, "cpu")
    ids = model.encode(TEXT)
    capture = model.capture(ids)
    with torch.no_grad():
        theirs = twin_of(model.decoder)(torch.tensor([ids]), output_attentions=True)
    assert len(theirs.attentions) == model.config.layers
    # Weights: 1e-5. Logits grow to about 10 over the layers, and the rounding with them: 1e-4.
    for layer, weights in enumerate(theirs.attentions):
        assert_close(capture.layers[layer].weights, weights[0], atol=1e-5, rtol=1e-5)
    assert_close(capture.logits, theirs.logits[0], atol=1e-4, rtol=1e-4)


def test_that_the_clear_model_has_the_heads_it_was_made_for() -> None:
    model = library.load("clear", "cpu")
    torch_rows = torch.tensor([model.encode(TEXT * 2)[:64]])
    scores = measure(model.decoder, bos=0, period=31, text_windows=torch_rows)
    layer, head, previous = scores.best("previous_token")
    assert (layer, previous >= 0.8) == (0, True)
    layer, induction_head, induction = scores.best("induction")
    assert (layer, induction >= 0.8) == (1, True)
    assert scores.second_copy_loss <= 0.2
    assert scores.second_copy_accuracy >= 0.95
    assert scores.first_copy_loss > 4.0  # about ln 65: random characters cannot be guessed
    # The induction head rests on BOS in text and looks away once there is something to copy:
    # 0.80 and 0.06 as shipped (heads trained on random repeats alone come to 0.00) …
    assert scores.first_token is not None
    assert scores.first_token[1][induction_head] >= 0.5
    assert scores.first_token_second_copy[1][induction_head] <= 0.1
    # … and without the previous-token head there is nothing they could find.
    rows = repeated_rows(model.decoder, bos=0, period=31)
    assert second_copy_loss(model.decoder, rows, {(0, head)}) >= 3.0


def test_that_the_heads_of_the_clear_model_copy_real_text_too() -> None:
    model = library.load("clear", "cpu")
    texts = (
        "A lamp stood in the window of a small house",
        "We walked along the river till it was dark",
        "She kept her letters in a wooden box, unread",
        "Nobody knew why the old clock had stopped",
    )
    windows = torch.tensor([model.encode(text)[:32] for text in texts])
    probed = measure(model.decoder, bos=0, period=31, text_windows=windows)
    scores = probed.passages
    assert scores is not None
    assert scores.rows == len(texts)
    assert scores.best[2] >= 0.3
    assert scores.first_copy_loss > 1.8  # sentences it was not trained on
    assert scores.second_copy_loss <= 0.3
    # It takes both halves: the previous-token head, and the induction head that relies on it.
    rows = torch.cat((windows, windows[:, 1:]), dim=1)
    for name, cost in (("previous_token", 2.0), ("induction", 0.5)):
        without = second_copy_loss(model.decoder, rows, {probed.best(name)[:2]})
        assert without >= scores.second_copy_loss + cost


def test_that_the_clear_model_names_a_model_for_what_it_cannot_write() -> None:
    model = library.load("clear", "cpu")
    with pytest.raises(UnrepresentableText) as caught:
        model.encode("宝玉")
    assert caught.value.characters == ("宝", "玉")
    assert caught.value.alternatives == ("bilingual",)


@pytest.mark.parametrize("name", NAMES)
def test_that_the_card_states_what_the_file_measures(name: str) -> None:
    model = library.load(name, "cpu")
    card = (model.card.folder / "README.md").read_text("utf-8")
    stated = re.search(r"with (\d+) tokens in s.*?on the second\s+([\d.]+) nats", card, re.DOTALL)
    assert stated is not None
    scores = measure(model.decoder, bos=0, period=int(stated[1]))
    # Three digits on the card; another machine may round its sums differently.
    assert scores.second_copy_loss == pytest.approx(float(stated[2]), abs=0.01)
    for words in ("python -m explorer.compute.models.train", "public domain", "seconds"):
        assert words in card


@pytest.mark.parametrize("name", NAMES)
def test_that_a_shipped_folder_is_small_and_complete(name: str) -> None:
    folder = library.load(name, "cpu").card.folder
    assert (folder / "model.safetensors").stat().st_size < 8_000_000
    assert json.loads((folder / "config.json").read_text())["name"] == name
    assert not list(folder.glob("checkpoint*"))
