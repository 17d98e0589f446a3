"""Adapting: formulas of the sheet."""

from __future__ import annotations

from explorer.compute.concepts.sheet import Formula

FORMULAS: tuple[Formula, ...] = ()
