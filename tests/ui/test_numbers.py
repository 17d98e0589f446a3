"""The Numbers face in the window: what a value is, in the language that is read."""

from __future__ import annotations

from typing import Any

import pytest

from explorer.ui import language
from explorer.ui.faces.numbers import NumbersFace


@pytest.mark.parametrize("code", language.LANGUAGES)
def test_that_what_a_value_is_is_said_in_the_language_that_is_read(
    window: Any, open_tiny: Any, wait: Any, code: str
) -> None:
    before = window.desk.view.language
    window.show_face(2)
    try:
        bench = open_tiny("floats/codes")
        face = window.findChild(NumbersFace)
        wait(lambda: face.table.rowCount() > 0)
        window.desk.look(language=code)
        face.table.setCurrentCell(-1, -1)
        face.table.setCurrentCell(0, 0)
        name = face.table.item(0, 0).text()
        meaning = bench.lab.value_names[name]
        assert face.hint.text() == language.text(code, bench.lab.id, meaning)
        assert (face.hint.text() == meaning) == (code == "en")
    finally:
        window.desk.look(language=before)
        window.show_face(0)
