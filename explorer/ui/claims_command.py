"""The command `claims`: sentences one often hears, each settled by computing it now."""

from __future__ import annotations

import json
import sys
import textwrap
import time
from argparse import Namespace
from collections.abc import Iterable
from typing import Any

from explorer.core.cards import LANGUAGES, Claim
from explorer.core.cards import claims as read
from explorer.core.claims import Verdict, check_claim, checked_ids, words
from explorer.core.formatting import jsonable
from explorer.core.params import ParamError

#: Characters a line; Chinese ones are twice as wide.
WIDTH = {"en": 96, "zh": 48}


def chosen(tab: str, ids: Iterable[str]) -> list[Claim]:
    """The claims of a tab (all for ""), or those named. Raises ParamError for one unknown."""
    found = read()[0]
    tabs = sorted({claim.tab for claim in found.values()})
    if tab and tab not in tabs:
        raise ParamError("tab", tab, f"one of {', '.join(tabs)}")
    for name in ids:
        if name not in found:
            raise ParamError("claim", name, "the id of a claim, as this command lists them")
    wanted = set(ids) or set(found)
    return [c for c in found.values() if c.id in wanted and (not tab or c.tab == tab)]


def evidence(verdict: Verdict) -> dict[str, str]:
    """The sentence about the numbers of a verdict, by language."""
    from explorer.ui import language

    return {code: language.say(code, "claims", words(), verdict.message) for code in LANGUAGES}


def settled(claim: Claim) -> dict[str, Any]:
    """A claim with its verdict, computed now, as JSON; `error` where the check failed."""
    began = time.perf_counter()
    entry: dict[str, Any] = {
        "claim": claim.id, "tab": claim.tab, "severity": claim.severity,
        "statement": dict(claim.statement), "lab": claim.lab, "verdict": None,
    }  # fmt: skip
    if claim.id not in checked_ids():
        return {**entry, "error": "no check"}
    try:
        verdict = check_claim(claim.id)
    except Exception as error:  # one check that fails must not hide the others
        return {**entry, "error": f"{type(error).__name__}: {error}"}
    return {
        **entry, "verdict": verdict.verdict, "evidence": evidence(verdict),
        "numbers": jsonable(dict(verdict.numbers)),
        "seconds": round(time.perf_counter() - began, 3),
    }  # fmt: skip


def show(entry: dict[str, Any], language: str) -> None:
    """Print one settled claim for people."""
    print(f"{entry['claim']}  {entry['verdict'] or 'not settled'}")
    for text in (f"“{entry['statement'][language]}”", entry.get("evidence", {}).get(language, "")):
        if text:
            indent = "    "
            print(textwrap.fill(text, WIDTH[language], initial_indent=indent,
                                subsequent_indent=indent))  # fmt: skip


def claims(options: Namespace) -> int:
    """Compute the verdicts asked for and print each; 1 if one failed or a file has a mistake."""
    from explorer.ui.commandline import application

    application()
    found = []
    for claim in chosen(options.tab, options.claim):
        entry = settled(claim)
        found.append(entry)
        if not options.json:
            show(entry, options.lang)
            sys.stdout.flush()
    if options.json:
        print(json.dumps(found, ensure_ascii=True, allow_nan=False, indent=1))
    for problem in read()[1]:
        print(f"llm-explorer: {problem}", file=sys.stderr)
    failed = [entry for entry in found if "error" in entry]
    for entry in failed:
        print(f"llm-explorer: {entry['claim']}: {entry['error']}", file=sys.stderr)
    return 1 if failed or read()[1] else 0
