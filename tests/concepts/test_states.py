"""A claim opens its lab in the state that its check computes with."""

from __future__ import annotations

import sys
from typing import Any

import pytest

from explorer.core import claims as verdicts
from explorer.core.cards import claims
from explorer.core.lab import open_lab
from explorer.core.params import coerce

STATED = (
    "W121", "W123", "W124", "W125", "W126", "W127", "W128", "W131", "W144", "W146", "W212", "W213",
    "W214", "W215", "W218", "X090", "W169", "W170", "W171",
    "W160", "W161", "W162", "W163", "W164", "W196", "W181", "W182", "W184", "W188", "W189", "W197",
    "W165", "W166", "W167", "W168", "W172", "W173", "W190", "W191",
)  # fmt: skip


class Asked(Exception):  # noqa: N818 (it ends the check, and is no error)
    """What a check asked for."""


@pytest.mark.parametrize("claim_id", STATED)
def test_that_a_check_computes_with_the_params_its_lab_is_opened_with(
    claim_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def state(name: str, params: type) -> Any:
        raise Asked(name, params)

    assert claim_id in verdicts.checked_ids()
    check = verdicts._checks[claim_id]
    monkeypatch.setattr(sys.modules[check.__module__], "state", state)
    with pytest.raises(Asked) as asked:
        check()
    assert asked.value.args == (claim_id, open_lab(claims()[0][claim_id].lab).Params)


def test_that_a_state_has_what_the_claim_names_and_defaults_beside_it() -> None:
    lab, claim = open_lab("blocks/normalisation"), claims()[0]["W144"]
    found: Any = verdicts.state("W144", lab.Params)
    assert {name: getattr(found, name) for name in claim.params} == dict(claim.params)
    assert found == coerce(lab.Params, claim.params)[0] != lab.Params()
