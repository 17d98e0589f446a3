"""The page for the browser and the tables: complete, valid, and alone."""

from __future__ import annotations

import csv
import io
import json
import math
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.core.params import ParamError, to_json
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.ui import theme
from explorer.ui.export import page, table
from explorer.ui.export.job import ExportJob
from explorer.ui.export.metadata import Metadata, link_in_picture
from tests.sample_lab import COMPUTE, LAB


def written(trace: Trace, target: Path, **options: Any) -> bytes:
    view = options.pop("view", View())
    for _ in ExportJob(LAB, trace, view, target, **options).steps():
        pass
    return target.read_bytes()


# the page ----------------------------------------------------------------------------------


class Reader(HTMLParser):
    """Collects attributes that refer to something, and scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.references: list[str] = []
        self.tags: list[str] = []
        self.scripts: dict[str, str] = {}
        self._script = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            if name in ("src", "href", "xlink:href", "data", "action", "srcset", "poster"):
                self.references.append(value or "")
        if tag == "script":
            self._script = dict(attrs).get("id") or "code"

    def handle_data(self, data: str) -> None:
        if self._script:
            self.scripts[self._script] = self.scripts.get(self._script, "") + data

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._script = ""


def read(data: bytes) -> Reader:
    reader = Reader()
    reader.feed(data.decode("utf-8"))
    return reader


def test_that_a_page_refers_to_nothing_outside_itself(trace: Trace, tmp_path: Path) -> None:
    data = written(trace, tmp_path / "x.html", size=(200, 120))
    reader = read(data)
    assert all(reference.startswith("data:image/webp;base64,") for reference in reader.references)
    # what pictures hold in base 64 may contain "//v" by chance
    plain = re.sub(rb"base64,[A-Za-z0-9+/=]+", b"", data.replace(b"llm-explorer://", b""))
    assert not re.search(rb"https?:|//[a-z]|@import|url\(", plain)
    assert "link" not in reader.tags


def test_that_a_page_has_a_picture_and_the_words_of_every_step(
    trace: Trace, tmp_path: Path
) -> None:
    steps = json.loads(read(written(trace, tmp_path / "x.html")).scripts["steps"])
    assert [step["at"] for step in steps] == list(range(6))
    assert len({step["picture"] for step in steps}) == 6
    assert steps[2]["heading"] == "After 3 numbers"
    assert steps[2]["paragraph"] == "The sum is 9.00."
    assert steps[0]["section"] == "start"
    assert steps[0]["formula"].startswith("<math")


def test_that_a_page_can_be_used_by_keyboard_and_by_ear(trace: Trace, tmp_path: Path) -> None:
    text = written(trace, tmp_path / "x.html").decode()
    for key in ("ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End"):
        assert key in text
    assert 'aria-live="polite"' in text
    assert text.count("aria-label=") >= 3
    assert '<html lang="en">' in text


@pytest.mark.parametrize("tone", ["light", "dark"])
def test_that_a_page_takes_the_colours_of_the_theme(
    trace: Trace, tmp_path: Path, tone: str
) -> None:
    text = written(trace, tmp_path / "x.html", view=View(theme=tone)).decode()
    assert f"--background:{theme.THEMES[tone]['background']}" in text
    assert f"color-scheme:{tone}" in text


def test_that_words_cannot_break_out_of_the_page(tmp_path: Path) -> None:
    nasty = "</script><script>alert(1)</script>\"'&<!--"
    step = page.PageStep(0, nasty, nasty, nasty, nasty, (nasty,), "data:image/webp;base64,")
    data = page.html_page([step], Metadata(nasty, nasty, nasty), "light", "en", 0.8)
    reader = read(data)
    assert reader.tags.count("script") == 2
    assert json.loads(reader.scripts["steps"])[0]["heading"] == nasty
    assert "alert" not in reader.scripts["code"]


def test_that_a_very_long_trace_makes_a_page_of_bounded_length(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page, "MOST_PICTURES", 7)
    trace = drive(COMPUTE.run(COMPUTE.Params(count=50)))
    data = written(trace, tmp_path / "x.html", size=(64, 64))
    steps = [step["at"] for step in json.loads(read(data).scripts["steps"])]
    assert len(steps) == 7
    assert (steps[0], steps[-1]) == (0, 49)


def test_that_the_link_comes_back_out_of_a_page(tmp_path: Path) -> None:
    trace = drive(COMPUTE.run(COMPUTE.Params(count=3, text="a&b <c>")))
    written(trace, tmp_path / "x.html", size=(64, 64))
    link = "llm-explorer://sample/counting?text=a%26b%20%3Cc%3E&count=3"
    assert link_in_picture(tmp_path / "x.html") == link


def test_that_tex_that_cannot_be_read_stays_readable() -> None:
    assert page.mathml("") == ""
    assert "xmlns" not in page.mathml(r"\frac{a}{b}")
    assert page.mathml(r"\frac{") in (r"<code>\frac{</code>", page.mathml(r"\frac{"))


# JSON and CSV ------------------------------------------------------------------------------


def parsed(data: bytes) -> Any:
    """JSON by the letter: no NaN, no Infinity."""

    def refuse(text: str) -> None:
        raise AssertionError(f"{text} is not JSON")

    return json.loads(data, parse_constant=refuse)


def test_that_json_has_the_four_parts_and_every_step(trace: Trace, tmp_path: Path) -> None:
    content = parsed(written(trace, tmp_path / "x.json"))
    assert list(content) == ["lab", "params", "steps", "result"]
    assert content["lab"] == "sample/counting"
    assert content["params"] == to_json(trace.params)
    assert [step["at"] for step in content["steps"]] == list(range(6))
    assert set(content["steps"][0]) == {"at", "message", "values"}
    assert content["steps"][3]["values"] == {"total": 15.0, "sums": [1.5, 4.5, 9.0, 15.0]}
    assert content["result"] == {"final": 31.5}


@pytest.mark.parametrize("factor", [math.nan, math.inf, -math.inf])
def test_that_json_is_valid_with_non_finite_numbers(factor: float, tmp_path: Path) -> None:
    trace = drive(COMPUTE.run(COMPUTE.Params(factor=factor, count=2)))
    content = parsed(written(trace, tmp_path / "x.json"))
    shown = "NaN" if math.isnan(factor) else "Infinity" if factor > 0 else "-Infinity"
    assert content["params"]["factor"] == shown
    assert content["result"]["final"] == shown


@given(st.text(st.characters(min_codepoint=0, max_codepoint=0x10FFFF), max_size=40))
def test_that_json_carries_any_text_the_reader_may_type(text: str) -> None:
    trace = drive(COMPUTE.run(COMPUTE.Params(text=text, count=1)))
    assert parsed(table.json_file(LAB, trace, [], False))["params"]["text"] == text


def test_that_big_arrays_are_summarised_unless_asked_for() -> None:
    trace = drive(COMPUTE.run(COMPUTE.Params(count=50)))

    class Wide(type(LAB)):  # type: ignore[misc]
        def values(self, trace: Trace, index: int) -> dict[str, Any]:
            return {"grid": np.arange(100.0).reshape(10, 10)}

    short = table.step_entry(Wide(), trace, 0, "en", False)["values"]["grid"]
    assert short["shape"] == [10, 10]
    assert (short["min"], short["max"]) == (0.0, 99.0)
    assert len(short["sha256"]) == 64
    assert table.step_entry(Wide(), trace, 0, "en", True)["values"]["grid"][9][9] == 99.0


def test_that_a_csv_has_a_row_per_step_and_a_column_per_number(
    trace: Trace, tmp_path: Path
) -> None:
    data = written(trace, tmp_path / "x.csv")
    assert data.startswith(b"\xef\xbb\xbf")  # so that spreadsheets read Chinese
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert len(rows) == 6
    assert list(rows[0])[:4] == ["at", "message", "total", "sums[0]"]
    assert [float(row["total"]) for row in rows] == [1.5, 4.5, 9.0, 15.0, 22.5, 31.5]
    assert rows[0]["sums[5]"] == ""
    assert float(rows[5]["sums[5]"]) == 31.5


@given(st.text(st.characters(min_codepoint=1, max_codepoint=0x10FFFF), max_size=30))
def test_that_csv_keeps_commas_quotes_and_lines_inside_a_cell(text: str) -> None:
    data = table.csv_file([{"at": 0, "message": text, "values": {"a,b": text}}])
    shown = text.encode("utf-8", errors="backslashreplace").decode("utf-8")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert rows == [["at", "message", "a,b"], ["0", shown, shown]]


def test_that_a_table_too_wide_for_spreadsheets_is_refused() -> None:
    wide = {"at": 0, "message": "", "values": {"x": [0.0] * (table.MOST_COLUMNS + 1)}}
    with pytest.raises(ParamError, match="columns"):
        table.csv_file([wide])


def test_that_nested_values_become_named_columns() -> None:
    nested = {"a": [1, {"b": [2]}], "c": None}
    assert dict(table.flat("", nested)) == {"a[0]": 1, "a[1].b[0]": 2, "c": None}
