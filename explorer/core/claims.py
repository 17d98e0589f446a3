"""Verdicts on claims: computed each time, never stored.

A subject registers its checks in `explorer/compute/<tab>/claims.py` (or a package of that name), by
the id of the claim:

    WORDS = {"copies": QT_TRANSLATE_NOOP("claims", "The three differ in {share} of all entries.")}

    @claim("W004")
    def three_copies() -> Verdict:
        ...
        return Verdict("false", {"share": share}, message("attention.copies", share=…))

Those modules import torch only inside functions, as the window reads their words. A check whose
claim opens a lab takes its params from `state`, so that the lab shows what was computed.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, TypeVar, get_args

from explorer.core.cards import claims
from explorer.core.params import coerce
from explorer.core.words import Message

Judgement = Literal["true", "false", "depends"]
VERDICTS = get_args(Judgement)


@dataclass(frozen=True)
class Verdict:
    """What a check found: the judgement, the numbers it rests on, a sentence about them."""

    verdict: Judgement
    numbers: Mapping[str, Any]
    message: Message


Check = Callable[[], Verdict]
C = TypeVar("C", bound=Check)
P = TypeVar("P")
_checks: dict[str, Check] = {}


def claim(claim_id: str) -> Callable[[C], C]:
    """Register a function without arguments as the check of a claim."""

    def register(check: C) -> C:
        known = _checks.get(claim_id)
        if known is not None and known.__module__ != check.__module__:
            raise ValueError(f"{claim_id} has a check in {known.__module__} already")
        _checks[claim_id] = check
        return check

    return register


def state(claim_id: str, params: type[P]) -> P:
    """The params in which a claim opens its lab; its check computes with the same."""
    return coerce(params, claims()[0][claim_id].params)[0]


@cache
def _modules() -> tuple[Any, ...]:
    """explorer.compute.<tab>.claims of every tab that has one; the names are data, like a lab's."""
    compute = importlib.import_module("explorer.compute")
    found = []
    for package in pkgutil.iter_modules(compute.__path__):
        name = f"explorer.compute.{package.name}.claims"
        try:
            found.append(importlib.import_module(name))
        except ModuleNotFoundError as error:
            if error.name != name:
                raise
    return tuple(found)


def checked_ids() -> tuple[str, ...]:
    """The claims that have a check."""
    _modules()
    return tuple(sorted(_checks))


def words() -> Mapping[str, str]:
    """The English sentences of all verdicts by message key, for translation under "claims"."""
    return {key: text for module in _modules() for key, text in module.WORDS.items()}


def check_claim(claim_id: str) -> Verdict:
    """Compute whether a claim is true. Raises KeyError for a claim without a check."""
    _modules()
    verdict = _checks[claim_id]()
    assert verdict.verdict in VERDICTS
    return verdict
