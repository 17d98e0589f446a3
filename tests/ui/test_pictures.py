"""What the window looks like, stated as facts: nothing clipped, nothing over another, contrast.

There are no golden pictures of the window: glyphs differ from machine to machine by more than the
errors such pictures would find. Stages have pixel tests of their own in tests/panels.
"""

from __future__ import annotations

import os
import time
from typing import Any

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDialog

from explorer.core.params import to_json
from explorer.panels import lab_ids
from explorer.ui import theme
from tests.ui.conftest import wait_until
from tests.ui.looking import clipped, overlapping, spilling

SIZES = ((1480, 900), (1366, 768), (1024, 640))
SCALES = (1.0, 1.5, 2.0)
LANGUAGES = ("en", "zh")
NIGHTLY = os.environ.get("HYPOTHESIS_PROFILE") == "nightly"


def look(window: Any, wait: Any, language: str, tone: str, scale: float) -> None:
    """Language, theme and text scale of the window."""
    window.settings.language, window.settings.theme = language, tone
    window.settings.text_scale = scale
    window.apply_settings()
    wait(window.is_built)


@pytest.fixture
def restored(window: Any, wait: Any) -> Any:
    """The window as it was, for the next test."""
    yield window
    look(window, wait, "en", "light", 1.0)
    window.resize(1480, 900)


@pytest.fixture(scope="module")
def traced(window: Any) -> Any:
    """Every lab with the trace of its tiny preset."""
    for lab_id in lab_ids():
        bench = window.desk.bench_of(lab_id)
        params = to_json(bench.lab.Params()) | dict(bench.lab.presets["tiny"].params)
        window.desk.open(lab_id, params, 1)
        wait_until(lambda: not window.desk.bench.busy, 600.0)
    return window


#: Where widgets lie depends on the language, not on the theme: each theme is seen in one of them.
LOOKS = [
    ("en", "light"), ("zh", "dark"),
    pytest.param("en", "dark", marks=pytest.mark.nightly),
    pytest.param("zh", "light", marks=pytest.mark.nightly),
]  # fmt: skip


def sizes_of(lab: int, language: str, scale: float) -> tuple[tuple[int, int], ...]:
    """The sizes at which a lab is looked at in one language and text size: every night all.

    Otherwise one of the three, another for each text size: in either language a lab is seen at
    every size and at every text size, and over the labs every combination is.
    """
    turn = lab + SCALES.index(scale) + LANGUAGES.index(language)
    return SIZES if NIGHTLY else (SIZES[turn % len(SIZES)],)


def test_that_each_lab_is_looked_at_in_every_size_in_both_languages() -> None:
    for lab in range(4):
        for language in LANGUAGES:
            seen = [sizes_of(lab, language, scale) for scale in SCALES]
            assert {size for sizes in seen for size in sizes} == set(SIZES)


def faults(root: Any) -> list[str]:
    """Everything wrong with how widgets lie."""
    return clipped(root) + overlapping(root) + spilling(root)


@pytest.mark.timeout(1200)  # every lab at every size
@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize(("language", "tone"), LOOKS)
def test_that_every_text_fits_its_widget_and_no_widget_lies_on_another(
    language: str, tone: str, scale: float, traced: Any, restored: Any, wait: Any
) -> None:
    window = traced
    look(window, wait, language, tone, scale)
    found = []
    for size in SIZES:
        window.resize(*size)
        for number, lab_id in enumerate(lab_ids()):
            if size not in sizes_of(number, language, scale):
                continue
            window.desk.open(lab_id)
            for drawer, face in (
                ("setup", 0),
                ("faces", 0),
                ("faces", 1),
                ("faces", 2),
                ("rail", 0),
            ):
                if not window._narrow() and drawer != "faces":
                    continue
                if drawer == "rail" and window.rail.isVisible():
                    continue
                window.show_face(face)
                window.drawer = drawer
                window._arrange()
                explain = window.faces.stack.widget(0)
                if explain._soon.isActive():
                    explain._soon.start(0)  # words follow 45 ms later; here in the next turn
                wait(lambda late=explain._soon: not late.isActive())
                # layouts settle over a few turns of the event loop, formulas are typeset elsewhere:
                # at once on an idle machine, late on a busy one
                settled = time.monotonic() + 30.0
                while (wrong := faults(window)) and time.monotonic() < settled:
                    soon = time.monotonic() + 0.15
                    wait(lambda end=soon: time.monotonic() > end)
                found += [f"{size} {lab_id} {drawer} {face}: {text}" for text in wrong]
    window.show_face(0)
    window.drawer = "setup"
    assert not found, "\n".join(found[:20])


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_every_text_of_the_dialogs_fits_and_none_is_larger_than_the_smallest_window(
    language: str, scale: float, traced: Any, restored: Any, wait: Any
) -> None:
    from explorer.ui.dialogs.simple import CrashDialog, FirstStart

    window, found = traced, []
    look(window, wait, language, "light", scale)
    window.resize(1024, 640)
    openers = (
        window.open_palette, window.open_settings, window.open_keys, window.open_about,
        window.open_export, FirstStart(window.settings, window.apply_settings, window).open,
        CrashDialog("ValueError: why", window).open,
    )  # fmt: skip
    for opener in openers:
        opener()
        wait(lambda: True)
        for dialog in window.findChildren(QDialog):
            if dialog.isVisible():
                found += [f"{type(dialog).__name__}: {text}" for text in faults(dialog)]
                if dialog.width() > 1024 or dialog.height() > 640:
                    found.append(f"{type(dialog).__name__}: {dialog.width()}x{dialog.height()}")
                dialog.reject()
        wait(lambda: True)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_stops_errors_and_the_question_lie_inside_the_stage_and_fit(
    language: str, traced: Any, restored: Any, wait: Any
) -> None:
    window, found = traced, []
    look(window, wait, language, "dark", 1.5)
    window.resize(1024, 640)
    window.desk.open("parallelism/collectives")
    bench = window.desk.bench
    window.desk.add_stop("a note")
    bench.error, bench.details = RuntimeError("It ended. Try less. " * 6), "line\n" * 40
    window.desk.traced.emit()
    window.error_card.more.click()
    wait(window.error_card.isVisible)
    assert window.stage.rect().contains(window.error_card.geometry())
    found += faults(window)
    window.desk.dismiss()
    bench.guess, window.settings.predict_first = None, True
    window.apply_settings()
    wait(lambda: window.is_built() and window.cover.isVisible())
    found += faults(window)
    window.cover._skip()
    window.settings.predict_first = False
    window.desk.replace_stops([])
    assert not found, "\n".join(found)


# colours -----------------------------------------------------------------------------------

#: token of the text, tokens it is written on
TEXTS = {
    "text": ("background", "surface", "raised", "accent_soft", "selection"),
    "muted": ("background", "surface", "raised"), "accent": ("background", "surface"),
    "on_accent": ("accent",), "error": ("surface", "background"), "ok": ("surface",),
    "warn": ("surface",), "query": ("surface",), "key": ("surface",), "value": ("surface",),
    "weight": ("surface",), "negative": ("surface",), "sign": ("surface",),
    "exponent": ("surface",), "significand": ("surface",),
}  # fmt: skip
MARKS = ("border", "focus", "accent", "ok", "warn", "error", "query", "key", "value", "weight",
         "negative", "sign", "exponent", "significand", "neutral")  # fmt: skip


@pytest.mark.parametrize("tone", theme.THEMES)
@pytest.mark.parametrize(
    ("over", "under"), [(over, under) for over, unders in TEXTS.items() for under in unders]
)
def test_that_text_has_a_contrast_of_at_least_four_and_a_half(
    tone: str, over: str, under: str
) -> None:
    got = theme.contrast(theme.colour(tone, over), theme.colour(tone, under))
    assert got >= 4.5, f"{over} on {under} ({tone}): {got:.2f}"


@pytest.mark.parametrize("tone", theme.THEMES)
@pytest.mark.parametrize("under", ["surface", "background"])
@pytest.mark.parametrize("over", MARKS)
def test_that_marks_and_borders_have_a_contrast_of_at_least_three(
    tone: str, over: str, under: str
) -> None:
    got = theme.contrast(theme.colour(tone, over), theme.colour(tone, under))
    least = 3.0
    assert got >= least, f"{over} on {under} ({tone}): {got:.2f}"


def test_that_contrast_is_that_of_the_standard() -> None:
    # WCAG 2.2: black on white 21, and the greys of its technique G18 within rounding
    white = QColor("#FFFFFF")
    assert theme.contrast(QColor("#000000"), white) == pytest.approx(21.0)
    assert theme.contrast(QColor("#767676"), white) == pytest.approx(4.54, abs=0.01)
    assert theme.contrast(QColor("#949494"), white) == pytest.approx(3.03, abs=0.01)


@pytest.mark.parametrize("tone", theme.THEMES)
def test_that_the_two_themes_have_the_same_tokens_and_the_window_shows_them(
    tone: str, traced: Any, restored: Any, wait: Any
) -> None:
    assert set(theme.LIGHT) == set(theme.DARK)
    window = traced
    look(window, wait, "en", tone, 1.0)
    wait(lambda: True)
    picture = window.grab().toImage()

    def at(widget: Any, x: int, y: int) -> str:
        ratio = picture.devicePixelRatio()
        place = widget.mapTo(window, widget.rect().topLeft())
        return picture.pixelColor(
            round((place.x() + x) * ratio), round((place.y() + y) * ratio)
        ).name()

    assert at(window.rail, 3, window.rail.height() // 2) == theme.colour(tone, "surface").name()
    assert at(window.stage, 4, window.stage.height() // 2) == theme.colour(tone, "surface").name()
    assert at(window.centralWidget(), window.rail.width() + 4, 300) == (
        theme.colour(tone, "background").name()
    )
    play = window.transport_bar.play
    assert at(play, 6, play.height() // 2) == theme.colour(tone, "accent").name()
