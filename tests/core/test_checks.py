"""Comparisons: what travels to the window with them is plain."""

from __future__ import annotations

from explorer.core.lab import compared, missing


class Version(str):
    """As torch's own: text of a class that only the library knows."""


def test_that_a_version_travels_as_plain_text() -> None:
    for check in (
        compared("library {version}: {count} values", 0.0, 1.0, "float64",
                 version=Version("1.2"), count=3),
        missing("library {version}: {count} values", version=Version("1.2"), count=3),
    ):  # fmt: skip
        assert check.what == "library 1.2: 3 values"
        assert check.args == {"version": "1.2", "count": 3}
        assert type(check.args["version"]) is str
