"""Cards and claims: what is right is loaded, what is wrong is reported with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from explorer.core.cards import read_cards, read_claims

CARD = """\
id = "rope"
tab = "attention"
importance = "core"
formula = 'q^{\\top} k'
lab = "attention/one-head"
at = "score"
related = ["qkv"]
notes = ["001:L395"]

[name]
en = "Rotary positions"
zh = "旋转位置编码"

[text]
en = "Queries and keys are turned."
zh = "查询和键被旋转。"

[params]
layer = 2
"""
CLAIM = """\
[[claim]]
id = "W001"
severity = "wrong"
lab = "attention/one-head"

[claim.statement]
en = "A sentence."
zh = "一句话。"
"""


def write(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return folder


def test_that_a_card_is_read(tmp_path: Path) -> None:
    found, problems = read_cards(write(tmp_path, "attention/rope.toml", CARD))
    assert problems == ()
    card = found["rope"]
    assert (card.name["zh"], card.at, card.params) == ("旋转位置编码", "score", {"layer": 2})
    assert (card.related, card.notes) == (("qkv",), ("001:L395",))


@pytest.mark.parametrize(
    ("old", "new", "line", "why"),
    [
        ('id = "rope"', 'id = "ropes"', 1, "in a file called rope.toml"),
        ('id = "rope"', 'id = "Rope"', 1, "not of the form"),
        ('tab = "attention"', 'tab = "floats"', 2, "in the folder attention"),
        ('importance = "core"', 'importance = "huge"', 3, "takes one of core, high"),
        ('importance = "core"', "", 1, "importance is missing"),
        ('lab = "attention/one-head"', "lab = 7", 5, "lab takes text"),
        ('at = "score"', "at = -1", 6, "a step"),
        ('related = ["qkv"]', "related = [1]", 7, "a list of texts"),
        ('zh = "旋转位置编码"', "", 10, "a text for each of en, zh"),
        ('en = "Queries and keys are turned."', 'en = "  "', 14, "empty text"),
        ("[params]", "[parameters]", 18, "no field parameters"),
        ('[name]', '[name', 10, "at line 10"),
        ('"rope"', '"rope', 1, "at line 1"),
    ],
)  # fmt: skip
def test_that_a_mistake_has_its_line_and_the_rest_still_loads(
    tmp_path: Path, old: str, new: str, line: int, why: str
) -> None:
    assert old in CARD
    write(tmp_path, "attention/rope.toml", CARD.replace(old, new, 1))
    write(tmp_path, "attention/other.toml", CARD.replace('"rope"', '"other"'))
    found, problems = read_cards(tmp_path)
    assert list(found) == ["other"]
    assert [str(problem).startswith(f"attention/rope.toml:{line}: ") for problem in problems] == [
        True
    ]
    assert why in problems[0].text


def test_that_the_same_concept_in_two_tabs_is_a_mistake(tmp_path: Path) -> None:
    write(tmp_path, "attention/rope.toml", CARD)
    write(tmp_path, "floats/rope.toml", CARD.replace('tab = "attention"', 'tab = "floats"'))
    found, problems = read_cards(tmp_path)
    assert found["rope"].tab == "attention"
    assert "also a card of attention" in problems[0].text


def test_that_a_claim_with_a_mistake_leaves_the_others(tmp_path: Path) -> None:
    bad = CLAIM.replace("W001", "W002").replace('"wrong"', '"very"')
    good = CLAIM.replace("W001", "W003")
    write(tmp_path, "attention/claims.toml", "\n".join([CLAIM, bad, good, CLAIM]))
    found, problems = read_claims(tmp_path)
    assert list(found) == ["W001", "W003"]
    assert [(problem.line, problem.text[:8]) for problem in problems] == [
        (12, "severity"), (29, "W001 is "),
    ]  # fmt: skip


def test_that_a_file_that_is_no_toml_is_reported(tmp_path: Path) -> None:
    write(tmp_path, "attention/claims.toml", CLAIM)
    write(tmp_path, "floats/claims.toml", "[[claim]\n")
    (tmp_path / "floats" / "x.toml").write_bytes(b"\xff")
    found, problems = read_claims(tmp_path)
    assert (list(found), problems[0].file, problems[0].line) == (["W001"], "floats/claims.toml", 1)
    assert read_cards(tmp_path)[1][0].file == "floats/x.toml"
