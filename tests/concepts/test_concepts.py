"""The cards and claims that ship: complete, in both languages, leading somewhere, computed."""

from __future__ import annotations

import json
import math
import os
import re
import time
from functools import lru_cache

import pytest

from explorer.compute.concepts.subjects import UNTABBED
from explorer.core import claims as verdicts
from explorer.core.cards import Card, Claim, cards, claims
from explorer.core.formatting import jsonable
from explorer.core.lab import open_lab, resolve
from explorer.core.params import coerce
from explorer.core.tours import TourStop, tours
from explorer.core.trace import FINISH, Trace, frozen
from explorer.core.typeset import svg_of
from explorer.panels import TABS, lab_ids
from explorer.ui import language

CARDS, CLAIMS = cards()[0], claims()[0]
THINGS: list[Card | Claim] = [*CARDS.values(), *CLAIMS.values()]
LEADS: list[tuple[str, Card | Claim | TourStop]] = [
    *((thing.id, thing) for thing in THINGS),
    *((f"{tour.id}-{number}", stop) for tour in tours()[0].values()
      for number, stop in enumerate(tour.stops, 1)),
]  # fmt: skip
NIGHTLY = os.environ.get("HYPOTHESIS_PROFILE") == "nightly"
#: What ends a sentence, by language.
SENTENCES = {"en": r"[.!?](?=\s|$)", "zh": "[。！？]"}
LONG = 3.0  # seconds of the processor, for a check that is computed twice
#: Many lead to the same run: one after the other.
BY_RUN = sorted(LEADS, key=lambda lead: (lead[1].lab, json.dumps(dict(lead[1].params))))


@lru_cache(maxsize=2)  # of the same params: the run cut short, and the whole one
def run_of(lab_id: str, params: str, patience: float = math.inf) -> Trace:
    """The trace of a lab with params given as JSON; a training is over after `patience` seconds."""
    lab = open_lab(lab_id)
    producer = resolve(lab.run)(coerce(lab.Params, json.loads(params))[0])
    began, command = time.monotonic(), None
    try:
        while True:
            next(producer) if command is None else producer.send(command)
            command = FINISH if time.monotonic() - began > patience else None
    except StopIteration as stop:
        return frozen(stop.value)


def test_that_no_file_has_a_mistake() -> None:
    assert [str(problem) for problem in cards()[1] + claims()[1]] == []


def test_that_every_subject_has_cards_and_a_claim() -> None:
    subjects = set(TABS) - {"concepts"}  # which has none of its own
    assert {card.tab for card in CARDS.values()} == subjects | set(UNTABBED)
    assert {claim.tab for claim in CLAIMS.values()} == subjects


@pytest.mark.parametrize("thing", THINGS, ids=lambda thing: thing.id)
def test_that_it_leads_to_a_lab_that_takes_its_params(thing: Card | Claim) -> None:
    assert thing.lab in lab_ids()
    lab = open_lab(thing.lab)
    params, _ = coerce(lab.Params, dict(thing.params))
    if hasattr(params, "validate"):
        params.validate()


@pytest.mark.parametrize(
    "thing", [thing for _, thing in BY_RUN], ids=[name for name, _ in BY_RUN]
)  # fmt: skip
def test_that_it_leads_to_a_step_there_is(thing: Card | Claim | TourStop) -> None:
    if thing.at == 0:
        return
    lab, params = open_lab(thing.lab), json.dumps(dict(thing.params))
    try:
        lab.step_of(run_of(thing.lab, params, 1.0), thing.at)
    except KeyError:  # further on than the training came in a second
        lab.step_of(run_of(thing.lab, params), thing.at)


@pytest.mark.parametrize("card", CARDS.values(), ids=lambda card: card.id)
def test_that_a_card_is_well_made(card: Card) -> None:
    assert set(card.related) <= CARDS.keys() - {card.id}
    assert len(card.text["en"]) < 500, "a card is read in half a minute"
    for tongue, ends in SENTENCES.items():
        assert 2 <= len(re.findall(ends, card.text[tongue])) <= 5, tongue
    assert any("\u4e00" <= letter <= "\u9fff" for letter in card.name["zh"] + card.text["zh"])
    assert not any("\u4e00" <= letter <= "\u9fff" for letter in card.text["en"])
    if card.formula:
        assert "<svg" in svg_of(card.formula, 16.0, "#171A21")


def test_that_every_claim_has_a_check_and_every_check_a_claim() -> None:
    assert set(verdicts.checked_ids()) == CLAIMS.keys()


@pytest.mark.parametrize("claim_id", CLAIMS)
def test_that_a_check_computes_a_verdict_with_words_and_numbers(claim_id: str) -> None:
    began = time.process_time()
    found = verdicts.check_claim(claim_id)
    took = time.process_time() - began
    assert found.verdict in verdicts.VERDICTS
    assert found.numbers
    json.dumps(jsonable(dict(found.numbers)), allow_nan=False)
    assert found.message.key in verdicts.words()
    for code in language.LANGUAGES:
        assert language.say(code, "claims", verdicts.words(), found.message)
    # a training that takes longer is the same again in the tests of its own lab, and every night
    if took < LONG or NIGHTLY:
        assert verdicts.check_claim(claim_id).numbers == found.numbers, "the same each time"


def test_that_verdicts_are_translated() -> None:
    for text in verdicts.words().values():
        assert language.text("zh", "claims", text) != text


def test_that_an_unknown_claim_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        verdicts.check_claim("Z999")


def test_that_the_sum_of_tenths_agrees_with_ml_dtypes() -> None:
    """The oracle of X001: the same sums in other people's number types."""
    ml_dtypes = pytest.importorskip("ml_dtypes")
    import numpy as np

    types = {
        "fp32": np.float32, "fp16": np.float16, "bf16": ml_dtypes.bfloat16,
        "e5m2": ml_dtypes.float8_e5m2, "e4m3fn": ml_dtypes.float8_e4m3fn, "fp64": np.float64,
    }  # fmt: skip
    numbers = verdicts.check_claim("X001").numbers
    for name, kind in types.items():
        gap = float(kind(0.1) + kind(0.2)) - float(kind(0.3))
        assert numbers[f"difference_{name}"] == pytest.approx(gap, abs=1e-17)
