"""The command `claims`, run as from a shell."""

from __future__ import annotations

import json

import pytest

from explorer import app
from explorer.core import claims as verdicts
from explorer.core.cards import Problem, claims
from explorer.ui import claims_command


def run(*arguments: str) -> int:
    return app.main(["claims", *arguments])


def test_that_a_claim_is_printed_with_its_verdict_and_evidence(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert run("W065", "--lang", "en") == 0
    out = capfd.readouterr().out
    claim, verdict = claims()[0]["W065"], verdicts.check_claim("W065")
    first, statement, *rest = out.splitlines()
    assert first.split() == ["W065", verdict.verdict]
    assert statement.strip() == f"“{claim.statement['en']}”"
    assert "".join(rest).strip()


def test_that_json_has_what_the_check_found_in_both_languages(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert run("W065", "W066", "--json") == 0
    found = json.loads(capfd.readouterr().out)
    assert [entry["claim"] for entry in found] == ["W065", "W066"]
    for entry in found:
        assert entry["verdict"] == verdicts.check_claim(entry["claim"]).verdict
        assert set(entry["evidence"]) == set(entry["statement"]) == {"en", "zh"}
        assert entry["evidence"]["en"] != entry["evidence"]["zh"]
        assert entry["numbers"]


def test_that_a_tab_chooses_its_claims() -> None:
    from explorer.ui.claims_command import chosen

    every = chosen("", ())
    assert {claim.id for claim in every} == set(claims()[0])
    for tab in {claim.tab for claim in every}:
        assert chosen(tab, ()) == [claim for claim in every if claim.tab == tab]


def test_that_a_check_that_fails_is_named_and_the_others_are_computed(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken() -> verdicts.Verdict:
        raise ArithmeticError("no such number")

    verdicts.checked_ids()  # all checks are registered
    monkeypatch.setitem(verdicts._checks, "W065", broken)
    assert run("W065", "W066") == 1
    out, err = capfd.readouterr()
    assert err == "llm-explorer: W065: ArithmeticError: no such number\n"
    assert "W066" in out


def test_that_a_file_with_a_mistake_is_named_with_its_line_and_the_rest_computed(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    known, mistake = claims()[0], Problem("floats/claims.toml", 12, "severity is missing")
    monkeypatch.setattr(claims_command, "read", lambda: (known, (mistake,)))
    assert run("W066") == 1
    out, err = capfd.readouterr()
    assert err == "llm-explorer: floats/claims.toml:12: severity is missing\n"
    assert "W066" in out


@pytest.mark.parametrize(
    ("arguments", "names"),
    [(["W999"], "claim"), (["--tab", "nothing"], "tab"), (["--lang", "tlh"], "lang")],
)
def test_that_a_mistake_is_one_line_that_names_it(
    arguments: list[str], names: str, capfd: pytest.CaptureFixture[str]
) -> None:
    try:
        status = run(*arguments)
    except SystemExit as stop:
        status = int(str(stop.code))
    assert status == 2
    out, err = capfd.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert names in err
