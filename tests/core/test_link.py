"""Links lead back to the same lab, params, step, view and comparison, or say what is wrong."""

from __future__ import annotations

import contextlib
import dataclasses
import math
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.core.link import (
    LONGEST,
    files_named,
    format_link,
    is_link,
    params_of_link,
    parse_link,
)
from explorer.core.params import ParamError, param
from explorer.core.view import View
from tests.sample_lab import COMPUTE

Params = COMPUTE.Params

texts = st.text(st.characters(min_codepoint=0, max_codepoint=0x10FFFF), max_size=200)
reals = st.floats(-10, 10) | st.sampled_from([math.nan, math.inf, -math.inf])
some_params = st.builds(
    Params,
    text=texts,
    count=st.integers(1, 50),
    factor=reals,
    rounded=st.booleans(),
    mode=st.sampled_from(["plain", "squared"]),
    points=st.lists(st.tuples(st.floats(-9, 9), st.floats(-9, 9)), max_size=4).map(tuple),
)


def equal(left: object, right: object) -> bool:
    """Equality of params in which NaN equals itself."""
    return repr(left) == repr(right)


@given(some_params, st.integers(0, 10**6) | st.text(string.ascii_lowercase + "-", min_size=1))
def test_that_a_link_leads_back_to_any_params_and_position(params: object, at: int | str) -> None:
    found = parse_link(format_link("sample/counting", params, at))
    assert found.lab == "sample/counting"
    assert found.at == at
    # −0.0 equals the default 0.0 nowhere here: the default factor is 1.5
    assert equal(params_of_link(found, Params)[0], params)


@given(some_params, some_params)
def test_that_a_link_carries_both_sides_of_a_comparison(here: object, kept: object) -> None:
    found = parse_link(format_link("sample/counting", here, 0, None, kept))
    back, beside = params_of_link(found, Params)
    assert equal(back, here)
    # fields in which A has the default and B has not are written too
    assert equal(beside, kept)


@given(st.floats(0.1, 64), st.tuples(st.floats(-1e5, 1e5), st.floats(-1e5, 1e5)))
def test_that_a_link_carries_how_the_trace_is_looked_at(
    zoom: float, pan: tuple[float, float]
) -> None:
    view = View(zoom=zoom, pan=pan, scale="log", selection={"query": 3})
    found = parse_link(format_link("sample/counting", Params(), 0, view.kept()))
    assert View().restored(dict(found.view)) == view


def test_that_only_what_differs_from_the_defaults_is_written() -> None:
    assert format_link("sample/counting", Params()) == "llm-explorer://sample/counting"
    changed = dataclasses.replace(Params(), text="the queen & co", count=7)
    link = format_link("sample/counting", changed, 12)
    assert link == "llm-explorer://sample/counting?text=the%20queen%20%26%20co&count=7#12"


def test_that_a_text_that_looks_like_json_or_a_file_stays_a_text() -> None:
    for text in ("12", "true", "null", '"x"', "@/etc/passwd", "@@", "", "a=b#c?d&e", "%41"):
        found = parse_link(format_link("sample/counting", dataclasses.replace(Params(), text=text)))
        assert params_of_link(found, Params)[0].text == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "https://attention/one-head",
        "llm-explorer:attention/one-head",
        "llm-explorer://",
        "llm-explorer://attention",
        "llm-explorer://../../etc",
        "llm-explorer://Attention/One?x=1",
        "llm-explorer://a/b?novalue",
        "llm-explorer://a/b?x=1&x=2",
        "llm-explorer://a/b?view.zoom=1&view.zoom=2",
        "llm-explorer://a/b?compare.x=1&compare.x=2",
        "llm-explorer://a/b?x=%ff",
        "llm-explorer://a/b#%ff",
        "llm-explorer://a/b?x=" + "1" * LONGEST,
    ],
)
def test_that_what_is_no_link_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(ParamError) as refusal:
        parse_link(text)
    assert "\n" not in str(refusal.value)
    assert len(str(refusal.value)) < 250


@given(st.text(max_size=80))
def test_that_any_text_at_all_gives_a_link_or_a_refusal(text: str) -> None:
    for candidate in (text, "llm-explorer://" + text, "llm-explorer://a/b?" + text):
        with contextlib.suppress(ParamError):
            assert parse_link(candidate).lab


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("count=99", "count"),
        ("count=x", "count"),
        ("nothing=1", "nothing"),
        ("points=[[", "points"),
    ],
)
def test_that_bad_values_name_their_field(query: str, field: str) -> None:
    link = parse_link(f"llm-explorer://sample/counting?{query}")
    with pytest.raises(ParamError) as refusal:
        params_of_link(link, Params)
    assert refusal.value.field == field


def test_that_out_of_range_values_are_clamped_where_the_window_asks_for_it() -> None:
    link = parse_link("llm-explorer://sample/counting?count=99")
    assert params_of_link(link, Params, clamp=True)[0].count == 50


def test_that_a_link_longer_than_a_link_may_be_is_not_made() -> None:
    @dataclasses.dataclass(frozen=True)
    class Long:
        text: str = param("")

    with pytest.raises(ParamError, match="at most"):
        format_link("sample/counting", Long("字" * LONGEST))


def test_that_the_files_params_name_are_listed_before_anything_reads_them() -> None:
    @dataclasses.dataclass(frozen=True)
    class WithFile:
        model: str = param("", kind="file")
        text: str = param("x")

    link = parse_link("llm-explorer://a/b?model=%2Fhome%2Fmodel")
    assert files_named(params_of_link(link, WithFile)[0]) == ("/home/model",)
    assert files_named(WithFile()) == ()


def test_that_links_are_told_from_files_and_labs() -> None:
    assert is_link("llm-explorer://a/b")
    assert is_link("LLM-Explorer://a/b")
    assert not is_link("attention/one-head")
    assert not is_link("tour.llmx")
