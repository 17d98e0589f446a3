"""The weights that ship: what their cards claim, measured again on the files themselves."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
import torch
from torch.testing import assert_close

from explorer.compute.models import checkpoints, library
from explorer.compute.models.cleanest import cleanness
from explorer.compute.models.errors import UnrepresentableText
from explorer.compute.models.measured import Measured
from explorer.compute.models.probe import measure, repeated_rows, second_copy_loss
from explorer.compute.models.recipes import RECIPES
from explorer.compute.models.training import mean_loss

TEXT = "First Citizen:\nBefore we proceed any further, hear me."
GENERAL = [card.name for card in library.BUNDLED]
POSITIONS = [card.name for card in library.bundled(family="positions")]
CIRCUIT = [card.name for card in library.bundled(family="circuit")]
NAMES = GENERAL + POSITIONS + CIRCUIT
CLEAN = ["clear", "clear-four"]


def loaded(name: str) -> library.LoadedModel:
    return library.load(name, "cpu")


def test_that_all_models_are_there_and_the_general_list_is_short() -> None:
    assert GENERAL == ["clear", "clear-four", "bilingual"]
    kinds = ("alibi", "learned", "none", "rotary", "sinusoidal", "t5")
    assert [f"positions-{kind}" for kind in kinds] == POSITIONS
    assert CIRCUIT == ["one-layer", "attention-only"]


@pytest.mark.parametrize("name", GENERAL)
def test_that_shipped_weights_equal_transformers_eager_for_every_head(
    name: str, twin_of: Callable[[Any], Any]
) -> None:
    model = loaded(name)
    ids = model.encode(TEXT)
    capture = model.capture(ids)
    with torch.no_grad():
        theirs = twin_of(model.decoder)(torch.tensor([ids]), output_attentions=True)
    assert len(theirs.attentions) == model.config.layers
    # Weights: 1e-5. Logits grow to about 10 over the layers, and the rounding with them: 1e-4.
    for layer, weights in enumerate(theirs.attentions):
        assert_close(capture.layers[layer].weights, weights[0], atol=1e-5, rtol=1e-5)
    assert_close(capture.logits, theirs.logits[0], atol=1e-4, rtol=1e-4)


@pytest.mark.parametrize("name", CLEAN)
def test_that_the_clear_models_have_the_heads_they_were_made_for(name: str) -> None:
    model = loaded(name)
    torch_rows = torch.tensor([model.encode(TEXT * 2)[:64]])
    scores = measure(model.decoder, bos=0, period=31, text_windows=torch_rows)
    layer, head, previous = scores.best("previous_token")
    assert (layer, previous >= 0.8) == (0, True)
    layer, _, induction = scores.best("induction")
    assert (layer, induction >= 0.8) == (1, True)
    assert scores.second_copy_loss <= 0.2
    assert scores.second_copy_accuracy >= 0.95
    assert scores.first_copy_loss > 4.0  # about ln 65: random characters cannot be guessed
    # Once there is something to copy, no induction head rests on BOS …
    for by_layer, resting in zip(scores.induction, scores.first_token_second_copy, strict=True):
        for score, rest in zip(by_layer, resting, strict=True):
            assert score < 0.5 or rest <= 0.02
    assert scores.first_token is not None
    assert max(scores.first_token[1]) >= 0.4  # as one of them does where there is not …
    # … and without the previous-token head there is nothing they could find.
    rows = repeated_rows(model.decoder, bos=0, period=31)
    assert second_copy_loss(model.decoder, rows, {(0, head)}) >= 3.0


def test_that_the_heads_of_the_clear_model_copy_real_text_too() -> None:
    model = loaded("clear")
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
    # It takes both halves: the previous-token head, and the head that relies on it. (There are
    # several of these, and each does a part of the other's work.)
    rows = torch.cat((windows, windows[:, 1:]), dim=1)
    for name, cost in (("previous_token", 1.5), ("induction", 0.2)):
        without = second_copy_loss(model.decoder, rows, {probed.best(name)[:2]})
        assert without >= scores.second_copy_loss + cost


def test_that_the_checkpoints_show_the_birth_of_the_circuit_step_by_step() -> None:
    model = loaded("clear")
    found = checkpoints.read(model.card.folder, model.config)
    assert len(found.steps) == 25
    assert found.steps[0] == 0
    assert found.steps[-1] == RECIPES["clear"].steps
    rows = repeated_rows(model.decoder, 0, 31)
    losses = [second_copy_loss(found.decoder(index), rows) for index in range(25)]
    assert losses[0] > 4.0
    assert losses[-1] <= 0.2
    # No jump from one to the next is more than a fifth of the whole fall.
    assert max(a - b for a, b in pairwise(losses)) < 0.2 * losses[0]
    for name, weight in found.decoder(24).state_dict().items():  # the last one, in float16
        assert_close(weight, model.decoder.state_dict()[name], atol=1e-3, rtol=1e-3)


def test_that_the_bilingual_model_copies_any_tokens_and_knows_both_languages() -> None:
    model = loaded("bilingual")
    scores = measure(model.decoder, bos=0, period=31)
    assert scores.best("induction")[2] >= 0.8
    assert scores.second_copy_loss <= 0.2
    assert scores.second_copy_accuracy >= 0.95
    assert scores.without_best_previous_token_head is not None
    assert scores.without_best_previous_token_head >= 3.0
    # Sentences made up here, in the manner of its books: a token costs far less than ln 4096.
    for text in (
        "My fellow citizens, the Congress has done its duty to the people of this Nation.",
        "黛玉笑道：“你今日怎么来了？”宝玉道：“老太太叫我来的。”",
        "却说曹操引兵回许都，玄德与关公、张飞商议。",
    ):
        ids = torch.tensor(model.encode(text))
        loss = float(mean_loss(model.logits(ids.tolist())[:-1], ids[1:]))
        assert loss < 4.5
        shuffled = ids[1:].flip(0)
        backwards = [0, *shuffled.tolist()]
        assert float(mean_loss(model.logits(backwards)[:-1], shuffled)) > loss + 2.0


def test_that_models_of_one_family_differ_in_their_positions_alone() -> None:
    cards = library.bundled(family="positions")
    assert {card.decoder.positions for card in cards} == {
        "none", "learned", "sinusoidal", "rotary", "alibi", "t5",
    }  # fmt: skip
    assert len({(card.layers, card.heads, card.decoder.width, card.context) for card in cards}) == 1
    scores = {
        card.decoder.positions: measure(loaded(card.name).decoder, 0, 31).second_copy_loss
        for card in cards
    }
    assert scores.pop("none") > 2.0  # without positions no previous token is found …
    assert max(scores.values()) <= 0.2  # … and all others do


def test_that_alibi_alone_copies_far_beyond_the_length_it_was_trained_at() -> None:
    losses = {}
    for kind in ("alibi", "rotary", "sinusoidal", "t5"):
        decoder = loaded(f"positions-{kind}").decoder
        losses[kind] = second_copy_loss(decoder, repeated_rows(decoder, 0, 120))
    assert losses.pop("alibi") <= 1.0
    assert min(losses.values()) >= 1.5


def test_that_the_circuit_needs_two_layers_and_nothing_but_attention() -> None:
    assert measure(loaded("attention-only").decoder, 0, 31).second_copy_loss <= 0.2
    one = measure(loaded("one-layer").decoder, 0, 31)
    assert one.second_copy_loss >= 3.0
    assert one.best("induction")[2] <= 0.1


def test_that_the_clear_model_names_a_model_for_what_it_cannot_write() -> None:
    with pytest.raises(UnrepresentableText) as caught:
        loaded("clear").encode("宝玉")
    assert caught.value.characters == ("宝", "玉")
    assert caught.value.alternatives == ("bilingual",)


@pytest.mark.parametrize("name", NAMES)
def test_that_the_card_states_what_the_file_measures(name: str) -> None:
    model = loaded(name)
    card = (model.card.folder / "README.md").read_text("utf-8")
    stated = re.search(r"with (\d+) tokens in s.*?on the second\s+([\d.]+) nats", card, re.DOTALL)
    assert stated is not None
    scores = measure(model.decoder, bos=0, period=int(stated[1]))
    # Three digits on the card; another machine may round its sums differently.
    assert scores.second_copy_loss == pytest.approx(float(stated[2]), abs=0.01)
    for words in ("python -m explorer.compute.models.train", "public domain", "seconds",
                  f"train {name} ", "During the training", RECIPES[name].note):  # fmt: skip
        assert words in card
    found = Measured.read(model.card.folder)
    assert found.scores["second_copy_loss"] == pytest.approx(scores.second_copy_loss, abs=0.01)
    assert found.points[0].step == 0
    assert found.chosen in {point.step for point in found.points}
    assert len(found.held_out) == len(re.findall(r"^- .+ characters$", card, re.MULTILINE))


@pytest.mark.parametrize("name", CLEAN)
def test_that_the_clear_models_meet_the_rule_they_were_chosen_by(name: str) -> None:
    assert cleanness(Measured.read(loaded(name).card.folder)).clean


@pytest.mark.parametrize("name", NAMES)
def test_that_a_shipped_folder_is_small_complete_and_made_by_its_recipe(name: str) -> None:
    model = loaded(name)
    folder, recipe = model.card.folder, RECIPES[name]
    size = (folder / "model.safetensors").stat().st_size
    assert size < (25_000_000 if name == "bilingual" else 500_000)
    assert (model.card.name, model.card.title) == (name, recipe.title)
    assert model.card.family == recipe.family
    shape = {**recipe.decoder.as_dict(), "vocabulary_size": model.vocabulary.size}
    assert model.config.as_dict() == shape
    assert json.loads((folder / "config.json").read_text())["name"] == name
    assert not list(folder.glob("*.pt"))
    assert (folder / checkpoints.FILE).is_file() == bool(recipe.kept)
