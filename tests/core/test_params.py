"""Params: anything a file, a link or a command line holds becomes params or names its field."""

from __future__ import annotations

import json
import math
import pickle
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.core.params import (
    KINDS,
    LARGEST_STRUCTURE,
    ParamError,
    changed,
    coerce,
    differing,
    param,
    specs,
    to_json,
)


@dataclass(frozen=True)
class Params:
    """One field of every kind."""

    integer: int = param(3, low=1, high=12)
    number: float = param(0.5, low=-2.0, high=2.0)
    open_number: float = param(1.0, nonfinite=True)
    truth: bool = param(False)
    choice: str = param("1", choices=("1", "2", "1e3", "soft"))
    text: str = param("abc", longest=10)
    seed: int = param(7, kind="seed")
    file: str = param("", kind="file")
    array: tuple = param((), kind="array")
    points: tuple = param((), kind="points")
    curve: tuple = param((), kind="curve")
    set: tuple = param((), kind="set")
    table: tuple = param((), kind="table")
    overrides: dict = param(None, kind="overrides")  # noqa: RUF009 (a declaration)


NAMES = [spec.name for spec in specs(Params)]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
    | st.sampled_from(["NaN", "Infinity", "-1e999", "−3", "true", "[1]", "{", "[" * 3000, "1e3"])
    | st.sampled_from([10**400, -(10**400), 2**63, 1e308, 5e-324,
                       10**4000]),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


def test_that_every_kind_is_covered_here() -> None:
    assert {spec.kind for spec in specs(Params)} == set(KINDS)


@given(st.sampled_from(NAMES), JSON, st.booleans())
def test_that_any_value_gives_params_or_an_error_that_names_the_field(
    name: str, value: Any, clamp: bool
) -> None:
    try:
        params, _ = coerce(Params, {name: value}, clamp=clamp)
    except ParamError as refused:
        error = refused
    else:
        json.dumps(to_json(params), allow_nan=False)
        return
    assert error.field == name
    assert str(error).startswith(f"{name}: got ")
    assert len(str(error)) < 400


@given(st.dictionaries(st.sampled_from(NAMES), JSON, max_size=3))
def test_that_coercing_twice_is_coercing_once(given_values: dict[str, Any]) -> None:
    try:
        params, _ = coerce(Params, given_values, clamp=True)
    except ParamError:
        return
    again, clamped = coerce(Params, to_json(params))
    assert to_json(again) == to_json(params)
    assert clamped == ()


@given(st.sampled_from(["integer", "number", "seed", "text"]), JSON)
def test_that_clamping_only_moves_what_the_command_line_refuses(name: str, value: Any) -> None:
    try:
        _, clamped = coerce(Params, {name: value}, clamp=True)
    except ParamError:
        return
    if clamped:
        with pytest.raises(ParamError) as refused:
            coerce(Params, {name: value})
        assert refused.value.rule in ("range", "length")
    else:
        coerce(Params, {name: value})


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("integer", "4", 4), ("integer", "4.0", 4), ("integer", " 4 ", 4), ("integer", 4.0, 4),
        ("number", "−0.5", -0.5), ("number", 1, 1.0), ("number", "1e-3", 1e-3),
        ("open_number", "Infinity", math.inf), ("open_number", "-inf", -math.inf),
        ("truth", "Yes", True), ("truth", "0", False),
        ("choice", 1, "1"), ("choice", 1000, "1000"), ("choice", "soft", "soft"),
        ("points", "[[1, 2.5]]", ((1, 2.5),)), ("overrides", {"a": [1]}, {"a": (1,)}),
    ],
)  # fmt: skip
def test_that_text_is_read_as_the_type_of_its_field(name: str, text: Any, value: Any) -> None:
    if (name, text) == ("choice", 1000):
        with pytest.raises(ParamError, match="one of 1, 2, 1e3, soft"):
            coerce(Params, {name: text})
        return
    found = getattr(coerce(Params, {name: text})[0], name)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("name", "value", "rule"),
    [
        ("integer", 13, "range"), ("integer", "many", "type"), ("integer", 2.5, "type"),
        ("integer", True, "type"), ("number", math.nan, "finite"), ("number", "inf", "finite"),
        ("number", 10**400, "range"), ("truth", 1, "type"), ("choice", "other", "choice"),
        ("choice", 10**400, "choice"), ("points", [2**63], "range"),
        ("text", "x" * 11, "length"), ("text", None, "type"),
        ("points", [math.inf], "finite"), ("points", "[", "type"), ("points", {1, 2}, "type"),
        ("array", [0] * LARGEST_STRUCTURE, "length"), ("nothing", 1, "unknown"),
    ],
)  # fmt: skip
def test_that_a_refusal_has_its_rule(name: str, value: Any, rule: str) -> None:
    with pytest.raises(ParamError) as error:
        coerce(Params, {name: value})
    assert (error.value.field, error.value.rule) == (name, rule)


@pytest.mark.parametrize("value", [True, 7, 1.5, None, {"a": 1}, "true"])
def test_that_a_set_takes_no_single_value(value: Any) -> None:
    @dataclass(frozen=True)
    class Several:
        parts: tuple[str, ...] = param((), kind="set")

    with pytest.raises(ParamError) as caught:
        coerce(Several, {"parts": value})
    assert caught.value.field == "parts"


def test_that_a_very_deep_list_is_refused() -> None:
    deep: list = []
    for _ in range(100_000):
        deep = [deep]
    with pytest.raises(ParamError):
        coerce(Params, {"table": deep})
    while deep:  # taken apart here: freeing it recursively could overflow
        deep = deep[0]


def test_that_unknown_fields_can_be_dropped() -> None:
    assert coerce(Params, {"nothing": 1, "seed": 3}, unknown="drop")[0] == Params(seed=3)


def test_that_changes_are_clamped_and_checked() -> None:
    assert changed(Params(), {"integer": 99}) == Params(integer=12)
    with pytest.raises(ParamError, match="nothing"):
        changed(Params(), {"nothing": 1})


def test_that_fields_that_differ_are_known() -> None:
    assert differing(Params(integer=4, text="abc")) == ("integer",)


def test_that_an_error_travels_between_processes_unchanged() -> None:
    error = ParamError("text", "x" * 100, "less", "rule", "key", {"count": 3})
    back = pickle.loads(pickle.dumps(error))
    assert str(back) == str(error)
    assert vars(back) == vars(error)
    assert type(back) is ParamError


def test_that_a_field_without_a_kind_is_the_authors_mistake() -> None:
    with pytest.raises(TypeError, match="kind"):
        param([1])
    with pytest.raises(TypeError, match="kind"):
        param(1, kind="colour")


def test_that_a_number_too_long_to_be_written_out_is_refused_all_the_same() -> None:
    for name in ("integer", "number", "seed", "choice", "points"):
        with pytest.raises(ParamError, match=f"^{name}: got"):
            coerce(Params, {name: [10**5000] if name == "points" else 10**5000})
