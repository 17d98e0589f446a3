"""Files with mistakes: the labs about concepts name them, and open without them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from explorer.compute.concepts import index as index_module
from explorer.compute.concepts import path as path_module
from explorer.compute.concepts import questions as questions_module
from explorer.core import cards as cards_module
from explorer.core import tours as tours_module
from explorer.core.codec import load
from explorer.core.lab import Lab, open_lab, resolve
from explorer.core.paths import resources
from explorer.core.trace import drive
from tests.panels import drawing

pytestmark = pytest.mark.usefixtures("qapp")

CARD, CLAIM = "scaled-dot-product", "W065"
LABS = ("concepts/index", "concepts/claims", "concepts/questions")


def forget() -> None:
    """What was read once is read again."""
    for kept in (
        cards_module.cards, cards_module.claims, tours_module.questions, tours_module.tours,
        path_module.path, index_module.entries, index_module.chart, questions_module.asked,
        questions_module._places,
    ):  # fmt: skip
        kept.cache_clear()


@pytest.fixture(scope="module")
def tour() -> str:
    return sorted((resources() / "tours").glob("*.toml"))[0].stem


@pytest.fixture
def damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tour: str) -> Iterator[None]:
    """A card, the second line of the claims' file and a tour are no longer what they should be."""
    for part in ("concepts", "tours"):
        shutil.copytree(resources() / part, tmp_path / part)
    (tmp_path / f"concepts/attention/{CARD}.toml").write_text('id = "x"\ntab = 3\n', "utf-8")
    (tmp_path / f"tours/{tour}.toml").write_text("id = [", "utf-8")
    file = tmp_path / "concepts/floats/claims.toml"
    text = file.read_text("utf-8")
    assert f'id = "{CLAIM}"' in text
    file.write_text(text.replace(f'id = "{CLAIM}"', 'id = "no id"'), "utf-8")
    forget()
    for module in (cards_module, tours_module, path_module):
        monkeypatch.setattr(module, "resources", lambda: tmp_path)
    yield
    monkeypatch.undo()
    forget()


def lab_of(lab_id: str) -> Lab:
    return open_lab(lab_id)


def test_that_nothing_is_wrong_with_what_ships() -> None:
    assert [lab_of(lab_id).problems() for lab_id in LABS] == [(), (), ()]


@pytest.mark.usefixtures("damaged")
def test_that_each_lab_names_file_and_line(tour: str) -> None:
    index, claims, questions = (lab_of(lab_id).problems() for lab_id in LABS)
    assert [p.rsplit(":", 1)[0].split(": ")[0] for p in index] == [f"attention/{CARD}.toml:2"]
    assert len(claims) == 1
    assert claims[0].startswith("floats/claims.toml:")
    assert "no id" in claims[0]
    assert [p.split(":")[0] for p in questions] == [f"{tour}.toml"]


@pytest.mark.usefixtures("damaged")
@pytest.mark.parametrize("lab_id", LABS)
def test_that_a_lab_is_drawn_without_what_was_left_out(lab_id: str) -> None:
    lab = lab_of(lab_id)
    trace = drive(resolve(lab.run)(lab.Params()))
    assert lab.current(trace)
    for at in (0, len(trace) // 2, len(trace) - 1):
        assert drawing.painted_by(lab, trace, at)[1]
        assert lab.explain(trace, at)


@pytest.mark.usefixtures("damaged")
@pytest.mark.parametrize("lab_id", LABS)
def test_that_a_stored_trace_which_names_it_is_not_shown(lab_id: str) -> None:
    lab = lab_of(lab_id)
    file = Path(__file__).parents[3] / "resources/samples" / f"{lab_id.replace('/', '--')}.trace"
    assert not lab.current(load(file))
