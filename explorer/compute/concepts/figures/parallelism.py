"""Parallelism: figures of the sheet."""

from __future__ import annotations

from explorer.compute.concepts.sheet import Figure

FIGURES: tuple[Figure, ...] = ()
