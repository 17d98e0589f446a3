"""The command line: files that are whole, mistakes that end in one line, nothing half-done."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from explorer import __version__
from explorer.app import main
from explorer.core.lab import open_lab
from explorer.panels import lab_ids
from explorer.ui.commandline import read_setting, read_settings
from tests.sample_lab import LAB_ID

ROOT = Path(__file__).resolve().parents[1]
SMALL = ("--size", "200x120")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> int:
    """The exit status of a command."""
    try:
        return main(list(arguments))
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else -1


def render(*arguments: str) -> int:
    return run("render", LAB_ID, *SMALL, *arguments)


# what works --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "ending", ["png", "svg", "pdf", "gif", "webp", "html", "csv", "json", "PNG"]
)
def test_that_render_makes_every_kind_of_file(here: Path, ending: str) -> None:
    assert render("--seconds", "2", "--fps", "5", "-o", f"x.{ending}") == 0
    assert [path.name for path in here.iterdir()] == [f"x.{ending}"]


def test_that_settings_go_over_a_preset_and_the_preset_names_the_step(here: Path) -> None:
    assert render("--preset", "many", "--set", "count=20", "-o", "x.json") == 0
    content = json.loads((here / "x.json").read_text())
    assert content["params"]["count"] == 20
    assert content["params"]["mode"] == "squared"
    assert len(content["steps"]) == 20
    assert render("--preset", "many", "-o", "x.png") == 0
    assert "#15" in Image.open(here / "x.png").text["Source"]


@pytest.mark.parametrize(
    ("step", "at"), [("2", [2]), ("-1", [4]), ("middle", [2]), ("1..3", [1, 2, 3]),
                     ("start..middle", [0, 1, 2])],
)  # fmt: skip
def test_that_a_step_a_section_or_a_range_is_chosen(here: Path, step: str, at: list[int]) -> None:
    assert render("--step", step, "-o", "x.json") == 0
    assert [s["at"] for s in json.loads((here / "x.json").read_text())["steps"]] == at


def test_that_a_picture_can_be_between_two_steps(here: Path) -> None:
    for name, step in (("a", "1"), ("b", "1.5"), ("c", "2")):
        assert render("--step", step, "-o", f"{name}.png") == 0
    pictures = [np.asarray(Image.open(here / f"{name}.png")) for name in "abc"]
    assert not np.array_equal(pictures[0], pictures[1])
    assert not np.array_equal(pictures[1], pictures[2])


def test_that_all_steps_become_numbered_pictures(here: Path) -> None:
    assert render("--all", "-o", "x.png") == 0
    assert sorted(path.name for path in here.iterdir()) == [f"x-000{n}.png" for n in range(5)]


def test_that_size_and_scale_are_the_pixels(here: Path) -> None:
    assert run("render", LAB_ID, "--size", "300x200", "--scale", "2", "-o", "x.png") == 0
    assert Image.open(here / "x.png").size == (600, 400)


@pytest.mark.parametrize("ending", ["png", "svg", "pdf", "gif", "webp", "html", "csv", "json"])
def test_that_a_run_of_a_single_step_becomes_every_kind_of_file(here: Path, ending: str) -> None:
    assert render("--set", "count=1", "-o", f"x.{ending}") == 0
    assert (here / f"x.{ending}").stat().st_size > 50


def test_that_a_long_run_is_kept_and_found_again(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("explorer.ui.commandline.WORTH_KEEPING", 0.0)
    assert render("--set", "count=17", "-o", "a.json") == 0

    def never(*_: Any) -> None:
        raise AssertionError("computed again")

    monkeypatch.setattr("explorer.ui.commandline.run_here", never)
    assert render("--set", "count=17", "-o", "b.json") == 0
    assert (here / "a.json").read_bytes() == (here / "b.json").read_bytes()


def test_that_theme_language_and_view_change_the_picture(here: Path) -> None:
    assert render("-o", "plain.png") == 0
    for number, extra in enumerate((("--theme", "dark"), ("--view", "zoom=2"),
                                    ("--view", "text_scale=2"), ("--title", "auto"),
                                    ("--compare", "factor=9"))):  # fmt: skip
        assert render(*extra, "-o", f"{number}.png") == 0
        assert (here / f"{number}.png").read_bytes() != (here / "plain.png").read_bytes()


def test_that_text_is_taken_literally_and_files_are_read(here: Path) -> None:
    (here / "in.txt").write_bytes("第一行\r\nsecond @ line\n".encode())
    for given, text in (
        ("text=12", "12"), ('text="q"', '"q"'), ("text=a=b", "a=b"), ("text=", ""),
        ("text=@@home", "@home"), ("text=@in.txt", "第一行\r\nsecond @ line\n"),
        ("text=\ud800", "\ud800"),
    ):  # fmt: skip
        assert render("--set", given, "-o", "x.json") == 0
        assert json.loads((here / "x.json").read_text("utf-8"))["params"]["text"] == text


def test_that_structures_and_non_finite_numbers_are_json(here: Path) -> None:
    assert render("--set", "points=[[1,2],[3.5,4]]", "--set", "factor=nan", "-o", "x.json") == 0
    params = json.loads((here / "x.json").read_text())["params"]
    assert params["points"] == [[1, 2], [3.5, 4]]
    assert params["factor"] == "NaN"


def test_that_settings_are_read_in_order() -> None:
    assert read_settings(["a=1", "b=x=y", "a=2"]) == {"a": "2", "b": "x=y"}
    assert read_setting("a", "@@@x") == "@@x"


# what is refused ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (["render", "no/lab", "-o", "x.png"], "lab"),
        (["render", "nonsense", "-o", "x.png"], "lab"),
        (["render", "../../etc", "-o", "x.png"], "lab"),
        (["render", LAB_ID], "output"),
        (["render", LAB_ID, "-o", "x.bmp"], "output"),
        (["render", LAB_ID, "-o", "x"], "output"),
        (["render", LAB_ID, "-o", "missing/x.png"], "output"),
        (["render", LAB_ID, "-o", "."], "output"),
        (["render", LAB_ID, "--set", "count=99", "-o", "x.png"], "count"),
        (["render", LAB_ID, "--set", "count=1e309", "-o", "x.png"], "count"),
        (["render", LAB_ID, "--set", "count=nan", "-o", "x.png"], "count"),
        (["render", LAB_ID, "--set", "count=" + "9" * 5000, "-o", "x.png"], "count"),
        (["render", LAB_ID, "--set", "factor=much", "-o", "x.png"], "factor"),
        (["render", LAB_ID, "--set", "mode=cubed", "-o", "x.png"], "mode"),
        (["render", LAB_ID, "--set", "rounded=maybe", "-o", "x.png"], "rounded"),
        (["render", LAB_ID, "--set", "points=[[", "-o", "x.png"], "points"),
        (["render", LAB_ID, "--set", "points=" + "[" * 3000, "-o", "x.png"], "points"),
        (["render", LAB_ID, "--set", "text=" + "x" * 201, "-o", "x.png"], "text"),
        (["render", LAB_ID, "--set", "text=@nowhere.txt", "-o", "x.png"], "text"),
        (["render", LAB_ID, "--set", "text=@.", "-o", "x.png"], "text"),
        (["render", LAB_ID, "--set", "text=@a\0b", "-o", "x.png"], "text"),
        (["render", LAB_ID, "--set", "nothing=1", "-o", "x.png"], "nothing"),
        (["render", LAB_ID, "--set", "count", "-o", "x.png"], "count"),
        (["render", LAB_ID, "--set", "mode=squared", "--set", "count=45", "-o", "x.png"], "count"),
        (["render", LAB_ID, "--compare", "count=0", "-o", "x.png"], "count"),
        (["render", LAB_ID, "--compare", "count=4", "-o", "x.csv"], "output"),
        (["render", LAB_ID, "--preset", "none", "-o", "x.png"], "preset"),
        (["render", LAB_ID, "--step", "99", "-o", "x.png"], "step"),
        (["render", LAB_ID, "--step", "nowhere", "-o", "x.png"], "step"),
        (["render", LAB_ID, "--step", "4.5", "-o", "x.png"], "step"),
        (["render", LAB_ID, "--step", "3..1", "-o", "x.png"], "step"),
        (["render", LAB_ID, "--step", "1", "--all", "-o", "x.png"], "all"),
        (["render", LAB_ID, "--view", "zoom=0", "-o", "x.png"], "view zoom"),
        (["render", LAB_ID, "--view", "pan=1", "-o", "x.png"], "view pan"),
        (["render", LAB_ID, "--view", "nothing=1", "-o", "x.png"], "view nothing"),
        (["render", LAB_ID, "--size", "big", "-o", "x.png"], "size"),
        (["render", LAB_ID, "--size", "1x1", "-o", "x.png"], "size"),
        (["render", LAB_ID, "--size", "99999x9", "-o", "x.png"], "size"),
        (["render", LAB_ID, "--size", "8000x8000", "--scale", "8", "-o", "x.png"], "size"),
        (["render", LAB_ID, "--scale", "nan", "-o", "x.png"], "scale"),
        (["render", LAB_ID, "--scale", "0", "-o", "x.png"], "scale"),
        (["render", LAB_ID, "--fps", "1000", "-o", "x.gif"], "fps"),
        (["render", LAB_ID, "--seconds", "-1", "-o", "x.gif"], "seconds"),
        (["render", LAB_ID, "--theme", "pink", "-o", "x.png"], "theme"),
        (["render", LAB_ID, "--lang", "tlh", "-o", "x.png"], "lang"),
        (["render", LAB_ID, "--unheard-of", "-o", "x.png"], "unheard-of"),
        (["labs", "extra"], "extra"),
        (["selftest", "--fast"], "fast"),
        (["--nothing"], "nothing"),
        (["a", "b"], "b"),
    ],
)
def test_that_a_mistake_ends_in_one_line_that_names_it(
    arguments: list[str], names: str, here: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(*arguments) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert names in err
    assert len(err) < 600
    assert list(here.iterdir()) == []


@pytest.mark.parametrize(
    ("lab", "setting", "takes"),
    [
        ("attention/one-head", "layer=99", "layer: got 99; takes a number from 0 to 2"),
        ("attention/one-head", "head=5", "head: got 5; takes a number from 0 to 4"),
        ("attention/one-head", "query=19", "query: got 19; takes a number from -1 to 17"),
        ("diffusion/forward-reverse", "particle=250", "takes a number from 0 to 149"),
    ],
)
def test_that_a_number_beyond_what_the_input_has_is_refused(
    lab: str, setting: str, takes: str, here: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run("render", lab, "--set", setting, "-o", "x.json") == 2
    assert takes in capfd.readouterr().err
    assert list(here.iterdir()) == []


def test_that_a_default_beyond_what_the_input_has_is_not_held_against_the_reader(
    here: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run("render", "generation/decoding", "--set", "new=1", "-o", "x.json") == 0
    assert capfd.readouterr().err == ""
    assert (
        run("render", "generation/decoding", "--set", "new=1", "--set", "slow=20", "-o", "y.json")
        == 2
    )
    assert "slow: got 20" in capfd.readouterr().err
    assert [file.name for file in here.iterdir()] == ["x.json"]


@pytest.mark.skipif(
    sys.platform == "win32" or (hasattr(os, "geteuid") and os.geteuid() == 0),
    reason="root writes everywhere, Windows has other rights",
)
def test_that_a_folder_that_may_not_be_written_to_is_said(
    here: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (here / "locked").mkdir(mode=0o500)
    assert render("-o", "locked/x.png") == 2
    assert "written" in capfd.readouterr().err


def test_that_a_full_disk_is_one_sentence_and_leaves_nothing(
    here: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert render("-o", "x.png") == 1
    assert capfd.readouterr().err == "llm-explorer: No space left on device\n"
    assert list(here.iterdir()) == []


def test_that_an_interrupted_command_says_so_and_leaves_nothing(
    here: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("explorer.ui.commandline.run_here", interrupted)
    assert render("-o", "x.png") == 130
    assert capfd.readouterr().err == "llm-explorer: interrupted\n"
    assert list(here.iterdir()) == []


# labs, version, selftest -------------------------------------------------------------------


def test_that_labs_lists_every_lab_as_json(capfd: pytest.CaptureFixture[str]) -> None:
    assert run("labs", "--json") == 0
    found = json.loads(capfd.readouterr().out)
    assert tuple(item["lab"] for item in found) == lab_ids()
    for item in found:
        lab = open_lab(item["lab"])
        assert item["question"] == lab.question
        assert {preset["id"] for preset in item["presets"]} == set(lab.presets)
        assert item["values"] == dict(lab.value_names)


def test_that_labs_is_readable_too(capfd: pytest.CaptureFixture[str]) -> None:
    assert run("labs") == 0
    out = capfd.readouterr().out
    for lab_id in lab_ids():
        assert lab_id in out


def test_that_the_version_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    assert run("--version") == 0
    assert capfd.readouterr().out == f"llm-explorer {__version__}\n"


def selftest_of(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], run_name: str
) -> tuple[int, Any]:
    from explorer.core import lab as lab_module
    from tests.sample_lab import LAB

    monkeypatch.setattr(lab_module, "open_lab", lambda lab_id: LAB)
    monkeypatch.setattr(type(LAB), "run", run_name)
    status = run("selftest", LAB_ID)
    return status, json.loads(capfd.readouterr().out)


def test_that_selftest_passes_for_a_lab_that_works(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    status, report = selftest_of(monkeypatch, capfd, "explorer.compute.sample.counting:run")
    assert report["failed"] == []
    assert status == 0
    (line,) = report["labs"]
    assert line["drawn"] == 12
    assert line["checks"][0]["status"] == "passed"
    assert all(size == "missing" or size > 100 for size in line["exports"].values())


def test_that_selftest_fails_for_a_lab_that_does_not(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    status, report = selftest_of(monkeypatch, capfd, "explorer.compute.sample.counting:missing")
    assert status == 1
    assert report["failed"] == [LAB_ID]
    assert "missing" in report["labs"][0]["errors"][0]


def test_that_selftest_computes_the_claims_of_the_labs_it_tests_and_no_others() -> None:
    from explorer.core.cards import claims
    from explorer.ui.selftest import _claims

    lab_id, errors = "floats/bits", list[str]()
    found = _claims([lab_id], errors)
    assert errors == []
    assert found.keys() == {claim.id for claim in claims()[0].values() if claim.lab == lab_id}
    assert found


# in a process of its own -------------------------------------------------------------------


def process(*arguments: str, **changes: Any) -> subprocess.CompletedProcess[str]:
    environment = {
        name: value for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }  # fmt: skip
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *arguments],
        capture_output=True, text=True, env=environment, check=False, timeout=120, **changes,
    )  # fmt: skip


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a display is optional on Linux")
def test_that_without_a_display_render_works_and_the_window_says_what_it_needs(here: Path) -> None:
    lab_id = lab_ids()[-1]
    done = process("render", lab_id, "--preset", "tiny", "-o", "x.svg", cwd=here)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (here / "x.svg").exists()
    window = process(cwd=here)
    assert window.returncode == 2
    assert window.stderr.count("\n") == 1
    assert "display" in window.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break in another way on Windows")
def test_that_a_closed_pipe_is_one_line_and_no_traceback() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [sys.executable, str(ROOT / "main.py"), "labs", "--json"],
            stdout=writing, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    finally:
        os.close(writing)
    assert done.returncode == 1
    assert done.stderr == "llm-explorer: the output was closed before all of it was written\n"


def test_that_starting_imports_no_qt_and_no_numpy() -> None:
    code = (
        "import sys, explorer.app\n"
        "print([m for m in ('PySide6', 'numpy', 'torch') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
