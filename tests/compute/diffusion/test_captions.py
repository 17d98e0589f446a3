"""Captions of the canvas: what is understood, what is refused, and that both ways agree."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.compute.diffusion.captions import (
    CELLS,
    CORNERS,
    END,
    GLYPHS,
    LENGTH,
    NUMBER,
    RELATIONS,
    START,
    WORDS,
    invented,
    numbers_of,
    read,
)
from explorer.core.params import ParamError


def test_that_a_caption_says_which_glyph_stands_in_which_quarter() -> None:
    found = read("A top left, 3 below")
    assert found.cells == (10, -1, 3, -1)
    assert found.words == ("A", "top", "left", ",", "3", "below")
    assert found.clause == (0, 0, 0, 0, 1, 1)
    assert found.cell == (0, 2)


def test_that_swapping_two_words_swaps_two_glyphs() -> None:
    assert read("A top left, 3 below").cells == (10, -1, 3, -1)
    assert read("3 top left, A below").cells == (3, -1, 10, -1)


def test_that_a_relation_is_taken_from_the_clause_before() -> None:
    found = read("B bottom right, 4 above, E beside, 7 below")
    assert found.cell == (3, 1, 0, 2)
    assert [GLYPHS[found.cells[cell]] for cell in found.cell] == ["B", "4", "E", "7"]


def test_that_the_way_there_and_back_leads_home() -> None:
    back = {"below": "above", "above": "below", "beside": "beside", "opposite": "opposite"}
    for name, steps in RELATIONS.items():
        for start, end in steps.items():
            assert RELATIONS[back[name]][end] == start


@pytest.mark.parametrize("text", ["", "  ", ",", " , ,"])
def test_that_nothing_at_all_is_a_caption_too(text: str) -> None:
    assert read(text).words == ()
    assert list(numbers_of(())[:2]) == [NUMBER[START], NUMBER[END]]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("A top middle", "error.word"),
        ("Ω top left", "error.word"),
        ("top left", "error.glyph"),
        ("A", "error.place"),
        ("A top", "error.place"),
        ("A top left right", "error.place"),
        ("A below", "error.first"),
        ("A bottom left, 3 below", "error.edge"),
        ("A top left, 3 top left", "error.taken"),
        ("1 top left, 2 beside, 3 below, 4 beside, 5 above", "error.many"),
    ],
)
def test_that_what_cannot_be_is_refused_by_name(text: str, key: str) -> None:
    with pytest.raises(ParamError) as error:
        read(text)
    assert error.value.field == "caption"
    assert error.value.key == key


def test_that_small_letters_name_glyphs_and_capitals_name_places() -> None:
    assert read("a TOP Left") == read("A top left")


@given(st.integers(0, 2**32 - 1))
def test_that_an_invented_caption_holds_the_glyphs_it_was_given(seed: int) -> None:
    rng = np.random.default_rng(seed)
    glyphs = [int(value) for value in rng.integers(0, len(GLYPHS), CELLS)]
    found = invented(rng, glyphs)
    assert 1 <= len(found.cell) <= CELLS
    for cell, glyph in enumerate(found.cells):
        assert glyph in (-1, glyphs[cell])
    numbers = numbers_of(found.words)
    assert len(numbers) == LENGTH
    assert tuple(WORDS[number] for number in numbers[1 : 1 + len(found.words)]) == found.words


def test_that_the_longest_caption_fits() -> None:
    longest = ", ".join(f"{glyph} {place}" for glyph, place in zip("1234", CORNERS, strict=True))
    assert len(read(longest).words) == LENGTH - 1
