"""Names that a computation gives, models' titles and comparisons, in the reader's language."""

from __future__ import annotations

import pytest

from explorer.compute.models.encoder_recipes import ENCODER, ENCODER_DECODER
from explorer.compute.models.recipes import RECIPES
from explorer.core.lab import Check, compared, missing
from explorer.core.words import message
from explorer.ui import language
from explorer.ui.faces.explain import describe_check

TITLES = [*(recipe.title for recipe in RECIPES.values()), ENCODER.title, ENCODER_DECODER.title]
WORDS = {"note": "The model “{model}”"}


@pytest.fixture(autouse=True)
def chinese() -> object:
    before = language.current()
    language.use("zh")
    yield
    language.use(before)


@pytest.mark.parametrize("title", TITLES)
def test_that_a_sentence_names_a_shipped_model_in_the_readers_language(title: str) -> None:
    shown = language.say("zh", "attention/heads", WORDS, message("note", model=title))
    assert title not in shown
    assert language.say("en", "attention/heads", WORDS, message("note", model=title)) == (
        f"The model “{title}”"
    )


def test_that_a_readers_own_model_keeps_its_name() -> None:
    for title in ("my-model {x}", "tiny-t5"):
        shown = language.say("zh", "attention/heads", WORDS, message("note", model=title))
        assert shown == f"The model “{title}”"
    assert language.say("zh", "x", {"n": "{model} times"}, message("n", model=3)) == "3 times"


def test_that_a_comparison_is_translated_before_its_fields_are_filled_in() -> None:
    check = compared("torch SDPA, mask: {name}", 0.0, 1.0, "float64", name="window")
    assert check.what == "torch SDPA, mask: window"
    assert "torch SDPA，掩码：window" in describe_check(check, "attention/cost")
    gone = missing("sentencepiece: ids, {kind}", kind="bpe")
    assert (gone.what, gone.status) == ("sentencepiece: ids, bpe", "missing")
    assert "sentencepiece：编号（id），bpe" in describe_check(gone, "tokenizers/sentencepiece")


def test_that_what_a_difference_is_counted_in_is_translated_too() -> None:
    check = compared("tokenizers: ids", 0, 0, "id")
    assert "（编号）" in describe_check(check, "tokenizers/encode")
    assert "float64" in describe_check(compared("torch SDPA", 0, 0, "float64"), "attention/flash")


def test_that_braces_in_a_name_without_fields_stay() -> None:
    check = compared("a set {1, 2}", 0.0, 0.0, "id")
    assert check.what == "a set {1, 2}"
    assert "a set {1, 2}" in describe_check(check, "attention/cost")
    assert "plain" in describe_check(Check("plain", "missing"), "attention/cost")
