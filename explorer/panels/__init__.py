"""The tabs: one package each, listed here in the order of the rail."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from explorer.core.lab import LabEntry, Panel

TABS = (
    "attention", "diffusion", "tokenizers", "floats", "parallelism", "generation", "blocks",
    "training", "adapting", "alignment", "concepts",
)  # fmt: skip


@cache
def panels() -> tuple[Panel, ...]:
    """Every tab with its labs; cheap, imports no lab."""
    return tuple(import_module(f"explorer.panels.{tab}").PANEL for tab in TABS)


def lab_ids() -> tuple[str, ...]:
    """The ids of all labs, in the order of the rail."""
    return tuple(lab for panel in panels() for lab in panel.lab_ids())


def entry_of(lab_id: str) -> tuple[Panel, LabEntry, int]:
    """The tab of a lab, its line in the tab's list, and its number from 1. Raises KeyError."""
    for panel in panels():
        for number, entry in enumerate(panel.labs, 1):
            if f"{panel.id}/{entry.name}" == lab_id:
                return panel, entry, number
    raise KeyError(lab_id)
