"""The search over concepts: what is found, in which order; the map; the reader's notes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from explorer.compute.concepts.index import Params, chart, entries, run, wanted
from explorer.compute.concepts.notes import LONGEST, passage
from explorer.compute.concepts.path import ordered, path
from explorer.compute.concepts.pinyin import initial, initials
from explorer.compute.concepts.searching import PLACES, bare, entry_of, fold, place_of, search
from explorer.core.cards import cards
from explorer.core.params import ParamError
from explorer.core.trace import drive


def found(query: str) -> list[str]:
    return [hit.card for hit in search(query, entries())]


@pytest.mark.parametrize("card", cards()[0].values(), ids=lambda card: card.id)
def test_that_a_card_is_first_for_its_id_and_either_name(card: object) -> None:
    identity, names = card.id, card.name  # type: ignore[attr-defined]  # a Card
    same = {names["en"], names["zh"]}
    for query in (identity, names["en"], names["zh"]):
        first = cards()[0][found(query)[0]]
        # two concepts may share a name in one language
        assert first.id == identity or same & set(first.name.values())


def test_that_hits_are_ordered_by_place() -> None:
    for query in ("softmax", "rope", "注意力", "fp16", "score"):
        places = [PLACES.index(hit.place) for hit in search(query, entries())]
        assert places == sorted(places)
        assert places


def test_that_all_words_must_be_there() -> None:
    both = set(found("softmax overflow"))
    assert both == set(found("softmax")) & set(found("overflow"))
    assert "softmax-overflow" in both


def test_that_case_width_and_accents_do_not_matter() -> None:
    assert found("SOFTMAX") == found("softmax") == found("ｓｏｆｔｍａｘ")
    assert fold("Àé") == "ae"


@pytest.mark.parametrize("query", ["sqrt(d_k)", r"\sqrt{d_k}", "softmax\\left"])
def test_that_a_formula_is_found_with_and_without_the_marks_of_tex(query: str) -> None:
    hits = [cards()[0][name] for name in found(query)]
    assert any(bare(query) in bare(card.formula) for card in hits)


def test_that_pinyin_initials_find_a_name() -> None:
    assert "self-attention" in found("zzyl")  # 自注意力
    assert initials("自注意力（RoPE）") == "zzylrope"


def test_that_pinyin_comes_after_everything_else() -> None:
    assert PLACES[-1] == "pinyin"
    entry = entry_of(replace(cards()[0]["self-attention"], text={"en": "a zzyl", "zh": "。"}))
    assert place_of("zzyl", entry) == "text"
    assert place_of("zzy", replace(entry, text="")) == "pinyin"


@pytest.mark.parametrize(
    ("character", "letter"),
    [("啊", "a"), ("不", "b"), ("词", "c"), ("的", "d"), ("分", "f"), ("键", "j"), ("量", "l"),
     ("扩", "k"), ("頭", ""), ("a", ""), ("你", "n"), ("值", "z"), ("座", "z"), ("行", "x")],
)  # fmt: skip
def test_that_a_character_has_the_letter_of_its_reading(character: str, letter: str) -> None:
    assert initial(character) == letter


def test_that_rubbish_finds_nothing_and_never_fails() -> None:
    for query in ("\x00", "((((", "[a-", "𝔘" * 50, "\\", "no such thingummy at all"):
        search(query, entries())
    assert found("no such thingummy at all") == []
    assert [step.card for step in drive(run(Params(find="zzzz"))).steps] == [""]


def test_that_filters_leave_only_what_was_asked_for() -> None:
    for hit in wanted(Params(tab="floats", importance="high")):
        card = cards()[0][hit.card]
        assert card.tab == "floats"
        assert card.importance in ("core", "high")


def test_that_the_path_has_every_card_once() -> None:
    assert sorted(path()) == sorted(cards()[0])


def test_that_the_path_file_names_only_cards_and_forgets_none_of_a_tab() -> None:
    import tomllib

    from explorer.core.paths import resources

    content = tomllib.loads((resources() / "concepts/path.toml").read_text(encoding="utf-8"))
    for tab, names in content["order"].items():
        assert len(names) == len(set(names))
        assert {cards()[0][name].tab for name in names} <= {tab}
    assert set(content["tabs"]) == set(content["order"])


def test_that_a_card_the_path_does_not_know_comes_last_in_its_tab() -> None:
    some = {name: cards()[0][name] for name in ("bpe", "bbpe", "oov")}
    assert ordered(some, ["tokenizers"], {"tokenizers": ["oov"]})[0] == "oov"
    assert sorted(ordered(some, [], {})) == ["bbpe", "bpe", "oov"]


def test_that_the_map_is_the_same_each_time_and_related_concepts_are_nearer() -> None:
    at, pairs = chart()
    assert at.shape == (len(path()), 2)
    assert at.min() >= 0
    assert at.max() <= 1
    chart.cache_clear()
    assert np.array_equal(chart()[0], at)
    every = np.sqrt(((at[:, None] - at[None]) ** 2).sum(-1))
    related = every[pairs[:, 0], pairs[:, 1]]
    assert related.mean() < 0.5 * every[np.triu_indices(len(at), 1)].mean()
    assert np.unique(at.round(4), axis=0).shape == at.shape  # no dot hides another


def test_that_a_place_in_the_notes_is_read(tmp_path: Path) -> None:
    lines = [f"line {number}" for number in range(1, 60)]
    (tmp_path / "003 attention.md").write_text("\n".join(lines), encoding="utf-8")
    assert passage(tmp_path, "003:L31-32") == "line 31\nline 32"
    assert passage(tmp_path, "003:L8").startswith("line 8")
    assert passage(tmp_path, "003:L1-59").count("\n") == 20
    for missing in ("004:L1", "003:L99", "nonsense", ""):
        assert passage(tmp_path, missing) == ""
    (tmp_path / "005.md").write_text("x" * 5000, encoding="utf-8")
    assert len(passage(tmp_path, "005:L1")) == LONGEST


def test_that_the_readers_notes_come_with_the_concept(tmp_path: Path) -> None:
    card = next(card for card in cards()[0].values() if card.notes)
    number, _, line = card.notes[0].partition(":L")
    first = int(line.split("-")[0])
    text = "\n".join(["…"] * (first - 1) + ["here it is"])
    (tmp_path / f"{number}.md").write_text(text, encoding="utf-8")
    steps = drive(run(Params(find=card.id, notes_folder=str(tmp_path)))).steps
    assert (card.notes[0], "here it is") in steps[0].passages


def test_that_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    for wrong in (str(tmp_path / "none"), "a\0b", str(Path(__file__))):
        with pytest.raises(ParamError) as caught:
            Params(notes_folder=wrong).validate()
        assert caught.value.field == "notes_folder"
