"""Sessions: what goes in comes out; whatever else a file holds, one sentence, never a crash."""

from __future__ import annotations

import contextlib
import json
import time
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.core import session
from explorer.core.digest import digest_of
from explorer.core.params import param, to_json
from explorer.core.session import Session, SessionError, Stop, dumps, loads

FIXTURES = Path(__file__).parents[1] / "sessions" / "v1"


@dataclass(frozen=True)
class Params:
    """One field of most kinds."""

    text: str = param("the queen", longest=40)
    layer: int = param(1, low=1, high=8)
    factor: float = param(0.5, low=0.0, high=1.0)
    mode: str = param("plain", choices=("plain", "squared"))
    model: str = param("", kind="file")
    points: tuple = param((), kind="points")


def params_of(lab: str) -> type | None:
    """The labs of a program with one lab."""
    return Params if lab == "attention/one-head" else None


def first(text: str | bytes) -> tuple[Stop, tuple[str, ...]]:
    found, notices = loads(text, params_of)
    return found.stops[0], tuple(notice.key for notice in notices)


def file_of(*stops: object, **more: object) -> str:
    content = {"format": session.FORMAT, "version": 1, "stops": list(stops), **more}
    return json.dumps(content)


def stop_with(**fields: object) -> str:
    return file_of({"lab": "attention/one-head", **fields})


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)
STOPS = st.builds(
    Stop,
    lab=st.just("attention/one-head"),
    params=st.builds(
        lambda text, layer, factor: to_json(Params(text=text, layer=layer, factor=factor)),
        st.text(st.characters(exclude_categories=("Cs",)), max_size=40),
        st.integers(1, 8),
        st.floats(0, 1),
    ),
    at=st.integers(0, 1000).map(float) | st.floats(0, 1000),
    section=st.text(max_size=20),
    view=st.just({}) | st.just({"zoom": 2.0, "selection": {"query": 3}}),
    note=st.text(max_size=100),
    title=st.text(max_size=30),
    compare=st.none() | st.just(to_json(Params(layer=3))),
    rate=st.sampled_from([0.25, 1.0, 16.0]),
    loop=st.sampled_from(["once", "repeat", "bounce"]),
)


@given(st.lists(STOPS, max_size=5), st.integers(0, 4))
def test_that_a_session_survives_the_file(stops: list[Stop], current: int) -> None:
    kept = Session(tuple(stops), min(current, max(len(stops) - 1, 0)))
    back, notices = loads(dumps(kept).encode(), params_of)
    assert back == kept
    assert notices == ()


def test_that_lone_surrogates_survive_the_file() -> None:
    kept = Session((Stop("attention/one-head", to_json(Params()), note="a\ud800b"),))
    assert loads(dumps(kept).encode(), params_of)[0] == kept


@given(st.text() | st.binary())
def test_that_arbitrary_text_or_bytes_are_refused_with_a_sentence(data: str | bytes) -> None:
    with pytest.raises(SessionError) as error:
        loads(data, params_of)
    assert str(error.value) == session.WORDS[error.value.key].format(**error.value.args_of_key)


@given(JSON)
def test_that_arbitrary_json_is_a_session_or_a_session_error(value: object) -> None:
    for text in (
        json.dumps(value),
        file_of(value),
        file_of(current=value),
        json.dumps({"format": session.FORMAT, "version": value, "stops": []}),
        json.dumps({"format": session.FORMAT, "version": 1, "stops": value}),
    ):
        try:
            found, _ = loads(text, params_of)
        except SessionError:
            continue
        assert loads(dumps(found), params_of)[0] == found


@given(
    st.sampled_from(["params", "at", "view", "note", "title", "compare", "rate", "loop", "files"]),
    JSON,
)
def test_that_any_value_of_any_field_gives_a_valid_stop(name: str, value: object) -> None:
    stop, _ = first(stop_with(**{name: value}))
    assert loads(dumps(Session((stop,))), params_of)[0] == Session((stop,))


@given(st.sampled_from(["text", "layer", "factor", "mode", "model", "points", "other"]), JSON)
def test_that_any_value_of_any_param_gives_valid_params(name: str, value: object) -> None:
    stop, notices = first(stop_with(params={name: value}))
    assert stop.params.keys() == to_json(Params()).keys()
    assert (name == "other") <= ("unknown" in notices)


def test_that_every_truncation_is_refused() -> None:
    text = (FIXTURES / "two-stops.llmx").read_bytes().rstrip()
    for end in range(len(text)):
        with pytest.raises(SessionError):
            loads(text[:end], params_of)


def test_that_flipped_bytes_never_crash() -> None:
    text = (FIXTURES / "two-stops.llmx").read_bytes()
    for place in range(len(text)):
        for value in (0x00, 0x22, 0x7B, 0xFF):
            changed = bytearray(text)
            changed[place] = value
            with contextlib.suppress(SessionError):
                loads(bytes(changed), params_of)


def test_that_out_of_range_numbers_are_clamped_with_a_notice() -> None:
    stop, notices = first(stop_with(params={"layer": 99, "text": "x" * 100}, rate=1000, at=-3))
    assert (stop.params["layer"], len(stop.params["text"])) == (8, 40)
    assert (stop.rate, stop.at) == (16.0, 0.0)
    assert notices == ("clamped",) * 4


def test_that_wrong_types_become_the_default_with_a_notice() -> None:
    stop, notices = first(stop_with(params={"layer": "many", "mode": 7}, loop=3, title=["x"]))
    assert (stop.params["layer"], stop.params["mode"], stop.loop) == (1, "plain", "once")
    assert notices == ("default",) * 4


def test_that_numbers_no_machine_can_hold_are_no_reason_to_crash() -> None:
    huge = '"factor": 1e309, "layer": ' + "9" * 5000
    stop, notices = first(stop_with(params={"layer": 1}).replace('"layer": 1', huge))
    assert (stop.params["factor"], stop.params["layer"]) == (0.5, 8)
    assert notices == ("default", "clamped")


def test_that_stops_of_unknown_labs_are_kept_aside_and_saved_again() -> None:
    stranger = {"lab": "future/lab", "params": {"x": 1}}
    text = file_of(
        {"lab": "attention/one-head"}, stranger, {"lab": "attention/one-head"}, current=2
    )
    found, notices = loads(text, params_of)
    assert [len(found.stops), found.current, [n.key for n in notices]] == [2, 1, ["lab"]]
    saved = json.loads(dumps(found))
    assert [stop["lab"] for stop in saved["stops"]][1] == "future/lab"
    assert saved["stops"][1] == stranger
    assert saved["current"] == 2


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "foreign"),
        ("[]", "foreign"),
        ("hello", "foreign"),
        ('{"format": "other"}', "foreign"),
        (file_of(version=True), "foreign"),
        (file_of(version=2), "newer"),
        (file_of(version=10**40), "newer"),
        ('{"format": "llm-explorer-session", ', "damaged"),
        (b"\xff\xfe\x00", "encoding"),
        ("[" * 100_000, "depth"),
        ('{"a": ' * 5_000, "depth"),
        (" " * (session.LARGEST + 1), "size"),
    ],
)
def test_that_a_refusal_says_why(text: str | bytes, key: str) -> None:
    with pytest.raises(SessionError) as error:
        loads(text, params_of)
    assert error.value.key == key
    assert str(error.value)


def test_that_hostile_text_costs_no_more_than_one_pass() -> None:
    hostile = ['"' + '\\"' * 900_000, "[]" * 900_000, '"' * 1_900_000, "\\" * 1_900_000]
    began = time.perf_counter()
    for text in hostile:
        with pytest.raises(SessionError):
            loads(text, params_of)
    assert time.perf_counter() - began < 20  # quadratic would take hours


def test_that_too_large_a_session_is_not_written() -> None:
    stop = Stop("attention/one-head", {"text": "x" * 100_000})
    with pytest.raises(SessionError) as error:
        dumps(Session((stop,) * 30))
    assert error.value.key == "size"


def test_that_many_corrections_are_summed_up() -> None:
    found, notices = loads(file_of(*[7] * 400, current=900), params_of)
    assert found == Session()
    assert len(notices) == session.MOST_NOTICES + 1
    assert str(notices[-1]) == "380 more corrections of this kind."


def test_that_migrations_run_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    def second(content: dict) -> dict:
        return {**content, "stops": [{"lab": "attention/one-head", "note": content["remark"]}]}

    def third(content: dict) -> dict:
        content["stops"][0]["note"] += "!"
        return content

    monkeypatch.setattr(session, "MIGRATIONS", (second, third))
    monkeypatch.setattr(session, "VERSION", 3)
    old = json.dumps({"format": session.FORMAT, "version": 1, "remark": "hello"})
    assert loads(old, params_of)[0].stops[0].note == "hello!"


@pytest.mark.parametrize("file", sorted(FIXTURES.glob("*.llmx")), ids=lambda file: file.name)
def test_that_files_of_version_1_are_read(file: Path) -> None:
    if file.name.startswith("not-"):
        with pytest.raises(SessionError):
            loads(file.read_bytes(), params_of)
    else:
        assert loads(file.read_bytes(), params_of)[0].stops


def test_that_files_are_named_before_they_are_read(tmp_path: Path) -> None:
    here = tmp_path / "model.txt"
    here.write_text("weights")
    params = to_json(Params(model=str(here)))
    other = to_json(Params(model="/elsewhere"))
    kept = Session((Stop("attention/one-head", params, compare=other), Stop("x/y", params)))
    assert session.files_named(kept, params_of) == (str(here), "/elsewhere")


def test_that_a_changed_file_is_noticed(tmp_path: Path) -> None:
    here = tmp_path / "model.txt"
    here.write_text("weights")
    kept = Session((Stop("attention/one-head", to_json(Params(model=str(here)))),))
    kept = session.with_digests(kept, params_of)
    back, _ = loads(dumps(kept), params_of)
    assert session.changed_files(back) == ()
    here.write_text("others")
    assert session.changed_files(back) == (str(here),)
    here.unlink()
    assert session.changed_files(back) == (str(here),)
    assert replace(back.stops[0], files={}) == replace(kept.stops[0], files={})


def test_that_digests_tell_contents_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from explorer.core import digest

    file = tmp_path / "a"
    file.write_bytes(b"abc")
    assert digest_of(file) == (
        "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
    whole = digest_of(tmp_path)
    file.write_bytes(b"abd")
    assert digest_of(tmp_path) != whole
    assert digest_of(tmp_path / "none") == digest_of("a\0b") == digest_of("/dev/zero") == ""
    monkeypatch.setattr(digest, "WHOLE", 10)
    monkeypatch.setattr(digest, "END", 4)
    large = tmp_path / "large"
    seen = set()
    for content in (b"abcdefghijklm", b"abcdefghijklx", b"xbcdefghijklm", b"abcdefghijklmm"):
        large.write_bytes(content)
        seen.add(digest_of(large))
    assert len(seen) == 4
