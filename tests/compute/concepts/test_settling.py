"""Claims in a list: which are settled, and that no verdict is remembered."""

from __future__ import annotations

import pytest

from explorer.compute.concepts.settling import TABS, Params, Step, listed, run
from explorer.core import cache
from explorer.core import claims as verdicts
from explorer.core.cards import claims
from explorer.core.params import ParamError, coerce
from explorer.core.trace import FINISH, Append, Trace, drive
from explorer.panels import TABS as ALL_TABS


def trace_of(**changes: object) -> Trace:
    params = coerce(Params, changes)[0]
    params.validate()
    return drive(run(params))


def test_that_the_tabs_are_those_of_the_window() -> None:
    assert (*TABS, "concepts") == ALL_TABS


def test_that_every_claim_is_listed_once_in_the_order_of_the_tabs() -> None:
    found = trace_of().shared.listed
    assert sorted(found) == sorted(claims()[0])
    tabs = [claims()[0][name].tab for name in found]
    assert tabs == sorted(tabs, key=TABS.index)


def test_that_words_of_either_language_find_a_claim() -> None:
    english = {claim.id for claim in listed(Params(find="smallest positive"))}
    chinese = {claim.id for claim in listed(Params(find="最小 正数"))}
    assert "W065" in english & chinese
    assert {claim.id for claim in listed(Params(find="w065"))} == {"W065"}


def test_that_a_verdict_is_what_the_check_computes_now(monkeypatch: pytest.MonkeyPatch) -> None:
    found = next(s for s in trace_of(chosen=["W065=true"]).steps if s.verdict)
    assert (found.claim, found.verdict, found.judged) == ("W065", "false", "true")
    other = verdicts.Verdict("true", {"eps": 1}, verdicts.check_claim("W065").message)
    monkeypatch.setitem(verdicts._checks, "W065", lambda: other)
    assert next(s for s in trace_of(chosen=["W065"]).steps if s.verdict).verdict == "true"


def test_that_only_what_was_asked_for_is_computed() -> None:
    steps: tuple[Step, ...] = tuple(trace_of(tab="floats", chosen=["W065", "W004"]).steps)
    assert [step.claim for step in steps if step.verdict] == ["W065"]
    assert {claims()[0][step.claim].tab for step in steps} == {"floats"}


def test_that_a_check_that_fails_is_said_and_the_rest_goes_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken() -> verdicts.Verdict:
        raise ArithmeticError("no such number")

    verdicts.checked_ids()  # all checks are registered
    monkeypatch.setitem(verdicts._checks, "W065", broken)
    found = {s.claim: s for s in trace_of(only=["W065", "W066"], settle="all").steps}
    assert found["W065"].verdict == "error"
    assert "no such number" in found["W065"].evidence.args["error"]
    assert found["W066"].verdict in verdicts.VERDICTS


def test_that_the_trace_grows_and_can_be_finished_early() -> None:
    producer = run(Params(only=("W065", "W066", "W067"), settle="all"))
    grown, event, found = [], next(producer), None
    while found is None:
        try:
            event = producer.send(FINISH if isinstance(event, Append) else None)
        except StopIteration as stop:
            found = stop.value
        if isinstance(event, Append) and found is None:
            grown.append(len(event.trace))
    assert grown == [1]
    verdict = [step.verdict for step in found.steps]
    assert verdict[0] != ""
    assert verdict[1:] == ["", ""]


def test_that_no_verdict_is_kept_on_disk() -> None:
    params = Params(only=("W065",), settle="all")
    assert not cache.keep("concepts/claims", params, drive(run(params)))
    assert cache.find("concepts/claims", params) is None


@pytest.mark.parametrize("wrong", ["W999", "W065=perhaps", "nothing", 7])
def test_that_an_id_that_is_none_is_refused(wrong: object) -> None:
    with pytest.raises(ParamError) as caught:
        trace_of(chosen=[wrong])
    assert caught.value.field == "chosen"


def test_that_nothing_found_is_a_step_of_its_own() -> None:
    trace = trace_of(find="no claim says abracadabra")
    assert [step.claim for step in trace.steps] == [""]
