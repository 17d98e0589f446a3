"""Sentences often said about fine-tuning and compression, computed: one module per theme."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    key: text
    for theme in sorted(found.name for found in pkgutil.iter_modules(__path__))
    for key, text in importlib.import_module(f"{__name__}.{theme}").WORDS.items()
}
