"""What each named value of a lab is can be read in every language."""

from __future__ import annotations

import pytest

from explorer.core.lab import open_lab
from explorer.ui import language

OTHERS = [code for code in language.LANGUAGES if code != "en"]


@pytest.mark.parametrize("code", OTHERS)
def test_that_what_a_named_value_is_stands_in_every_language(lab_id: str, code: str) -> None:
    names = open_lab(lab_id).value_names
    missing = [name for name, text in names.items() if language.text(code, lab_id, text) == text]
    assert not missing
