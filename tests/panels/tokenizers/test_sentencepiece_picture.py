"""The picture of the lab SentencePiece: every character and token stands on one grid."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("PySide6")

import dataclasses
import itertools

from PySide6.QtCore import QRectF

from explorer.compute.tokenizers.sentencepiece.model_file import write_model
from explorer.compute.tokenizers.sentencepiece.paths import groups_of
from explorer.compute.tokenizers.sentencepiece.run import run
from explorer.compute.tokenizers.sentencepiece.training import model_of
from explorer.compute.tokenizers.sentencepiece.types import Params
from explorer.core.lab import open_lab, resolve
from explorer.core.params import ParamError
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.ui.canvas.scene import Mark

SIZES = [(480, 420), (690, 715), (1240, 620)]


@cache
def traced(**changes: Any) -> Trace:
    return drive(run(Params(**changes)))


def named(trace: Trace, at: float, name: str, size: tuple[int, int] = (690, 715)) -> list[Mark]:
    lab = open_lab("tokenizers/sentencepiece")
    found = resolve(lab.scene)(lab).marks(QRectF(0, 0, *size), trace, at, View())
    return [mark for mark in found if mark.name == name]


@pytest.mark.parametrize("size", SIZES)
def test_that_every_character_and_token_of_the_example_is_on_the_stage(
    size: tuple[int, int], qapp: Any
) -> None:
    trace = traced()
    shared = trace.shared
    stage = QRectF(0, 0, *size)
    wanted = {"raw": len(shared.text), "normalised": len(shared.normalised),
              "marked": len(shared.marked)}  # fmt: skip
    wanted |= {"token " + track.kind: len(track.ids) for track in shared.tracks}
    for name, number in wanted.items():
        areas = [mark.area for mark in named(trace, 5, name, size)]
        assert len(areas) == number, name
        assert all(stage.contains(area) for area in areas)
        for left, right in itertools.pairwise(areas):
            assert left.right() <= right.left() + 1


def test_that_rows_appear_step_by_step(qapp: Any) -> None:
    trace = traced()
    assert not named(trace, 0, "normalised")
    assert named(trace, 1, "normalised")
    assert not named(trace, 1, "marked")
    assert not named(trace, 2, "token bpe")
    assert not named(trace, 4, "decoded")
    assert named(trace, 5, "decoded")


def test_that_a_long_text_is_drawn_from_the_character_asked_for(qapp: Any) -> None:
    text = "the boats are tied at night and untied in the morning and again" * 2
    first = named(traced(text=text), 0, "raw")
    later = named(traced(text=text, start=40), 0, "raw")
    assert 10 < len(first) < len(text)
    assert later[0].read is not None
    read = later[0].read(later[0].area.center())
    assert read is not None
    assert " 40 " in read.title


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=20))
def test_that_groups_cover_both_texts_and_what_is_not_lost_is_unchanged(text: str) -> None:
    model = model_of("char", [("a", -1.0)], byte_fallback=True)
    done = model.rewritten(text)
    groups = groups_of(text, done)
    places = [i for g in groups for i in range(g.first, g.last)]
    assert places == list(range(len(text)))
    assert [i for g in groups for i in range(g.start, g.end)] == list(range(len(done.text)))
    for group in groups:
        if not group.lost:
            assert text[group.first : group.last] == done.text[group.start : group.end]


def test_that_a_file_that_is_no_model_is_refused_with_a_sentence(tmp_path: Any) -> None:
    path = tmp_path / "wrong.model"
    path.write_bytes(b"\x0a\xff\xff\xff\xff")
    with pytest.raises(ParamError) as caught:
        drive(run(Params(file=str(path))))
    assert caught.value.field == "file"
    assert caught.value.key in open_lab("tokenizers/sentencepiece").words


def test_that_the_library_agrees_with_every_number_of_the_example() -> None:
    pytest.importorskip("sentencepiece")
    lab = open_lab("tokenizers/sentencepiece")
    trace = traced()
    checks = resolve(lab.checks)(trace.params, trace)
    assert len(checks) == 5
    assert {check.status for check in checks} == {"passed"}


def test_that_all_kinds_cut_the_text_in_the_pipeline_of_the_file(tmp_path: Any, qapp: Any) -> None:
    # as in Llama 2: nothing rewritten, every space kept
    model = model_of("char", [("\u2581", -1.0), ("a", -2.0)], byte_fallback=True)
    plain = dataclasses.replace(model, rule="identity", squeeze=False)
    path = tmp_path / "own.model"
    path.write_bytes(write_model(plain))
    trace = traced(file=str(path), text="a  \ufb01 ")
    shared = trace.shared
    assert shared.track.kind == "char"
    assert shared.marked == "\u2581a\u2581\u2581\ufb01\u2581"
    assert not len(shared.lost)
    assert shared.track.decoded == shared.text
    for track in shared.tracks:
        assert track.ends.max() == len(shared.marked)
    assert named(trace, 5, "token char")
    lab = open_lab("tokenizers/sentencepiece")
    pytest.importorskip("sentencepiece")
    assert {c.status for c in resolve(lab.checks)(trace.params, trace)} == {"passed"}
