"""Any tokenizer on any text: the stages, the seams between two cuts, one word step by step."""

from __future__ import annotations

import itertools
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.compute.tokenizers.encode.check import check
from explorer.compute.tokenizers.encode.cuts import differences
from explorer.compute.tokenizers.encode.run import run
from explorer.compute.tokenizers.encode.types import (
    SHIPPED,
    SPECIAL,
    TRAINED,
    UNKNOWN,
    Params,
    Shared,
)
from explorer.compute.tokenizers.families import FAMILIES, Family, library
from explorer.compute.tokenizers.files import templates
from explorer.compute.tokenizers.files.dropout import chance_of, dropped_out
from explorer.compute.tokenizers.files.models import BpeModel
from explorer.compute.tokenizers.files.opening import content_of
from explorer.compute.tokenizers.files.pipeline import FileTokenizer
from explorer.compute.tokenizers.files.reading import Source
from explorer.compute.tokenizers.files.types import ModelContent
from explorer.core.claims import check_claim
from explorer.core.params import ParamError
from explorer.core.paths import resources
from explorer.core.trace import Trace, drive
from tests.compute.tokenizers.file_samples import PROBES, SHAPES


def traced(**changes: Any) -> Trace:
    return drive(run(Params(**changes)))


def shared_of(**changes: Any) -> Shared:
    found: Shared = traced(**changes).shared
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every shape of tokenizer as a file."""
    pytest.importorskip("tokenizers")
    place = tmp_path_factory.mktemp("shapes")
    for name, make in SHAPES.items():
        make().save(str(place / f"{name}.json"))
    return place


def test_that_the_default_is_checked_against_the_library() -> None:
    trace = traced()
    assert [found.status for found in check(trace.params, trace)] == ["passed"] * 4


@pytest.mark.parametrize("choice", SHIPPED)
def test_that_a_shipped_tokenizer_gives_the_library_s_ids_for_the_shipped_texts(
    choice: str,
) -> None:
    pytest.importorskip("tokenizers")
    for file in sorted((resources() / "texts").glob("*.txt")):
        text = file.read_text("utf-8")[:2000]
        trace = traced(text=text, tokenizer=choice, second="none")
        found = check(trace.params, trace)
        assert [one.status for one in found] == ["passed", "passed"], file.name


@pytest.mark.parametrize("shape", sorted(SHAPES))
def test_that_a_file_of_the_reader_is_checked_against_the_library(shape: str, folder: Path) -> None:
    trace = traced(tokenizer="file", file=str(folder / f"{shape}.json"), second="bytes")
    found = check(trace.params, trace)
    assert len(found) == 3
    assert {one.status for one in found} == {"passed"}


def test_that_seams_are_shared_or_of_one_side_and_nothing_else() -> None:
    shared = shared_of(text="the people of the nation", second="clear")
    assert shared.second is not None
    every = {*range(len("the people of the nation") + 1)}
    assert {*shared.same.tolist(), *shared.only_second.tolist()} == every, "a cut per character"
    assert shared.only_first.size == 0
    assert not {*shared.same.tolist()} & {*shared.only_second.tolist()}


def test_that_the_last_decision_on_a_word_leaves_its_tokens() -> None:
    shared = shared_of(text="The government of the people", word=1)
    inside = shared.first.ids[shared.first.word == 1].tolist()
    assert list(shared.states[-1].ids) == inside
    ranks = [state.number for state in shared.states[1:]]
    assert len(ranks) > 2
    assert all(sum(state.sizes) == len(" government") for state in shared.states)


@pytest.mark.parametrize(
    ("shape", "kind"), [("bert", "WordPiece"), ("t5", "Unigram"), ("llama", "BPE")]
)
def test_that_words_of_other_models_end_in_their_tokens(
    shape: str, kind: str, folder: Path
) -> None:
    shared = shared_of(
        text="dedicated nation", tokenizer="file", file=str(folder / f"{shape}.json"), word=0
    )
    assert shared.first.kind == kind
    inside = shared.first.ids[shared.first.word == 0].tolist()
    assert list(shared.states[-1].ids) == inside


@pytest.mark.parametrize(
    ("shape", "text", "stage"),
    [
        ("bert", "Four score", "normalizer"),
        ("t5", "a new  nation", "normalizer"),
        ("bert", "nation, and nation", ""),
        ("end-of-word", "four  score", "pre_tokenizer"),
        ("digits", "now ☃ we", "model"),
        ("gpt2", "any ☃ text  at all", ""),
    ],
)
def test_that_a_loss_is_put_down_to_the_first_stage_that_makes_it(
    shape: str, text: str, stage: str, folder: Path
) -> None:
    shared = shared_of(text=text, tokenizer="file", file=str(folder / f"{shape}.json"))
    assert (shared.first.lost, shared.first.text_back == text) == (stage, stage == "")


def test_that_a_decoder_that_writes_something_else_is_named(folder: Path, tmp_path: Path) -> None:
    stated = json.loads((folder / "gpt2.json").read_text("utf-8"))
    swap = {"type": "Replace", "pattern": {"String": "t"}, "content": "d"}
    stated["decoder"] = {"type": "Sequence", "decoders": [stated["decoder"], swap]}
    (tmp_path / "x.json").write_text(json.dumps(stated), "utf-8")
    shared = shared_of(text="so that", tokenizer="file", file=str(tmp_path / "x.json"))
    assert (shared.first.lost, shared.first.lost_at) == ("decoder", 3)
    assert shared.first.text_back == "so dhad"


@given(st.text(max_size=20), st.text(max_size=20))
@settings(max_examples=100, deadline=None)
def test_that_differences_turn_one_text_into_the_other(text: str, back: str) -> None:
    out, last = "", 0
    for start, end, new in differences(text, back):
        out += text[last:start] + new
        last = end
    assert out + text[last:] == back


def test_that_special_tokens_stand_around_the_text_only_if_wanted() -> None:
    for around in (True, False):
        kinds = shared_of(text="the", around=around).first.kinds.tolist()
        assert (SPECIAL in kinds) == around


def test_that_a_chat_template_is_read_as_text_and_its_special_tokens_are_named(
    tmp_path: Path,
) -> None:
    pytest.importorskip("tokenizers")
    SHAPES["gpt2"]().save(str(tmp_path / "tokenizer.json"))
    template = (
        "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>{% endfor %}"
    )
    config = {"chat_template": template}
    (tmp_path / templates.CONFIG).write_text(json.dumps(config))
    shared = shared_of(tokenizer="file", file=str(tmp_path / "tokenizer.json"))
    assert shared.first.template == template
    assert shared.first.template_specials == ("<|im_start|>", "<|im_end|>")


def test_that_a_template_in_a_file_of_its_own_comes_before_the_one_in_the_configuration(
    tmp_path: Path,
) -> None:
    (tmp_path / templates.CONFIG).write_text(json.dumps({"chat_template": "old <s>"}))
    place = str(tmp_path / "tokenizer.json")
    assert templates.beside(place).text == "old <s>"
    (tmp_path / templates.FILE).write_text("new <|end|>", encoding="utf-8")
    assert templates.beside(place) == templates.Template("new <|end|>", ("<|end|>",))
    (tmp_path / templates.FILE).write_bytes(b"\xff\xfe")
    assert templates.beside(place).text == "old <s>"


@pytest.mark.parametrize("config", ["[]", "{", '{"chat_template": 3}', '{"chat_template": [7]}'])
def test_that_a_damaged_configuration_is_no_template(config: str, tmp_path: Path) -> None:
    (tmp_path / templates.CONFIG).write_text(config)
    assert templates.beside(str(tmp_path / "tokenizer.json")).text == ""


def test_that_what_the_file_asks_for_besides_is_told(folder: Path, tmp_path: Path) -> None:
    stated = json.loads((folder / "gpt2.json").read_text("utf-8"))
    stated["truncation"] = {"max_length": 3, "strategy": "LongestFirst", "stride": 0,
                            "direction": "Right"}  # fmt: skip
    (tmp_path / "x.json").write_text(json.dumps(stated), "utf-8")
    trace = traced(tokenizer="file", file=str(tmp_path / "x.json"))
    assert [notice.args["what"] for notice in trace.notices] == ["truncation"]
    assert len(trace.shared.first.ids) > 3
    assert {found.status for found in check(trace.params, trace)} == {"passed"}


def test_that_dropout_cuts_the_same_words_otherwise_and_only_those_of_the_first() -> None:
    text = "the government of the people, " * 8
    shared = shared_of(text=text, dropout=0.4, second="bilingual")
    assert shared.second is not None
    plain = shared_of(text=text, second="none").first
    assert shared.second.ids.tolist() == plain.ids.tolist()
    assert len(shared.first.ids) > len(plain.ids)
    assert shared.first.text_back == text
    again = shared_of(text=text, dropout=0.4, second="none").first
    assert again.ids.tolist() == shared.first.ids.tolist()
    other = shared_of(text=text, dropout=0.4, seed=1, second="none").first
    assert other.ids.tolist() != shared.first.ids.tolist()
    ways = {tuple(shared.first.ids[shared.first.word == word].tolist())
            for word in range(1, 8 * 6, 6)}  # fmt: skip
    assert len(ways) > 1, "the same word, cut in several ways"


def test_that_the_merges_left_out_are_told_and_lead_to_the_tokens_of_the_word() -> None:
    for seed in range(12):
        shared = shared_of(text="The government of the people", word=1, dropout=0.3, seed=seed)
        assert list(shared.states[-1].ids) == shared.first.ids[shared.first.word == 1].tolist()
        for before, after in itertools.pairwise(shared.states):
            possible = sorted((r, i) for i, r in enumerate(before.ranks) if r >= 0)
            order = [place for _, place in possible]
            assert order[: len(before.skipped)] == list(before.skipped)
            assert order[len(before.skipped)] == after.fresh
        last = shared.states[-1]
        assert sorted(last.skipped) == [i for i, r in enumerate(last.ranks) if r >= 0]


Entries = tuple[tuple[int, int, int], ...]  # rank, place of the left unit, new id


def book_ways(model: BpeModel, word: str, dropout: float) -> Counter[tuple[int, ...]]:
    """The probability of every cut: of the possible merges in their order, the first that chance
    does not leave out."""
    exact: Counter[tuple[int, ...]] = Counter()

    def walk(ids: tuple[int, ...], weight: float) -> None:
        possible = sorted(
            (found[0], i, found[1])
            for i, pair in enumerate(itertools.pairwise(ids))
            if (found := model.rank(pair)) is not None
        )
        for _, place, new in possible:
            walk((*ids[:place], new, *ids[place + 2 :]), weight * (1 - dropout))
            weight *= dropout
        exact[ids] += weight  # type: ignore[assignment]  # a share

    walk(tuple(token for token, _, _ in model.units(word)), 1.0)
    return exact


def library_ways(model: BpeModel, word: str, dropout: float) -> Counter[tuple[int, ...]]:
    """The same in `tokenizers` (Word::merge_all): one queue for the whole word, in which merges
    that are no longer possible still stand. When such a one is not left out, nothing is merged, but
    those left out before get another chance."""
    exact: Counter[tuple[int, ...]] = Counter()

    def walk(ids: tuple[int, ...], queue: Entries, aside: Entries, weight: float) -> None:
        if not queue:
            exact[tuple(i for i in ids if i >= 0)] += weight  # type: ignore[assignment]  # a share
            return
        first, rest = queue[0], queue[1:]
        walk(ids, rest, (*aside, first), weight * dropout)
        weight *= 1 - dropout
        _, left, new = first
        after = next((i for i in range(left + 1, len(ids)) if ids[i] >= 0), None)
        waiting = [*rest, *aside]
        found = None
        if ids[left] >= 0 and after is not None:
            found = model.rank((ids[left], ids[after]))
        if found is not None and found[1] == new:
            assert after is not None
            now = list(ids)
            now[left], now[after] = new, -1
            ids = tuple(now)
            standing = [i for i, token in enumerate(ids) if token >= 0]
            for a, b in itertools.pairwise(standing):
                if left in (a, b) and (more := model.rank((ids[a], ids[b]))) is not None:
                    waiting.append((more[0], a, more[1]))
        walk(ids, tuple(sorted(waiting)), (), weight)

    ids = tuple(token for token, _, _ in model.units(word))
    start = [(found[0], i, found[1]) for i, pair in enumerate(itertools.pairwise(ids))
             if (found := model.rank(pair)) is not None]  # fmt: skip
    walk(ids, tuple(sorted(start)), (), 1.0)
    return exact


@pytest.mark.parametrize("dropout", [0.1, 0.5])
def test_that_dropout_has_the_distribution_of_the_paper_and_the_library_a_neighbouring_one(
    dropout: float,
) -> None:
    """Chi squared with at most 12 degrees of freedom is above 45 about once in a hundred thousand.
    The library draws without a seed."""
    tokenizers = pytest.importorskip("tokenizers")
    tokens = {t: i for i, t in enumerate(["h", "u", "g", "s", "hu", "ug", "hug", "gs", "ugs"])}
    merges = [("u", "g"), ("h", "ug"), ("g", "s"), ("h", "u"), ("hu", "g"), ("ug", "s")]
    ranked = tuple((tokens[a], tokens[b], tokens[a + b]) for a, b in merges)
    model = BpeModel(ModelContent("BPE", tokens, ranked))
    library = tokenizers.models.BPE(tokens, merges, dropout=dropout)
    drawn = 3000
    ours = Counter(
        tuple(t for t, _, _ in dropped_out(model, "hugs", dropout, chance_of(seed, 0)))
        for seed in range(drawn)
    )
    theirs = Counter(tuple(t.id for t in library.tokenize("hugs")) for _ in range(drawn))
    book = book_ways(model, "hugs", dropout)
    other = library_ways(model, "hugs", dropout)
    assert book != other
    for seen, exact in ((ours, book), (theirs, other)):
        assert sum(exact.values()) == pytest.approx(1.0, abs=1e-12)
        assert set(seen) <= set(exact)
        chi = sum((seen[ids] - drawn * p) ** 2 / (drawn * p) for ids, p in exact.items())
        assert chi < 45


def test_that_dropout_of_1_leaves_the_units_in_the_library_too() -> None:
    trace = traced(text="the people of the nation", dropout=1.0, second="none")
    assert [found.status for found in check(trace.params, trace)] == ["passed"] * 2
    assert len(trace.shared.first.ids) == 1 + len("the people of the nation")
    trace = traced(text="the people", tokenizer="wordpiece", dropout=1.0, second="none")
    assert trace.shared.first.dropout == 0.0, "there are no merges to leave out"


@pytest.mark.parametrize("choice", sorted(TRAINED))
@pytest.mark.parametrize("size", [1, 300, 4000])
def test_that_a_tokenizer_trained_here_passes_the_library_s_check_and_writes_its_own_text(
    choice: str, size: int
) -> None:
    trace = traced(tokenizer=choice, second="none", size=size)
    assert [found.status for found in check(trace.params, trace)] == ["passed"] * 2
    text = Params().training.split("\n")[0].lower()
    shared = shared_of(text=text, tokenizer=choice, second="none", size=size, training=text)
    assert not shared.first.lost or choice == "trained-wordpiece"
    assert UNKNOWN not in shared.first.kinds.tolist(), "no character of the text is unknown"
    alphabet = shared_of(text="a", tokenizer=choice, second="none", size=1).first.size
    assert shared_of(text="a", tokenizer=choice, second="none", size=size).first.size <= max(
        size, alphabet
    )


@pytest.mark.parametrize("choice", sorted(TRAINED))
@pytest.mark.parametrize(
    "text", ["a", "aaaa", "\x01a\x02", "\u2581x \u2581", "é\u0301", "\0z", "5"]
)
def test_that_any_text_with_a_letter_or_a_number_can_be_trained_on(choice: str, text: str) -> None:
    assert traced(text="a b", tokenizer=choice, second="none", training=text).shared.first.size > 0


def test_that_nothing_to_train_on_is_refused_only_where_it_is_needed() -> None:
    for training in ("", " ", "\0", "!?"):
        with pytest.raises(ParamError) as refused:
            traced(tokenizer="trained-unigram", training=training)
        assert refused.value.key == "no-training"
        assert traced(text="a", training=training).shared.first.size > 0


def test_that_nothing_to_encode_and_no_file_are_refused() -> None:
    for params, key in (
        (Params(text=""), "no-text"), (Params(tokenizer="file"), "no-file"),
        (Params(second="file", second_file=" "), "no-file"),
    ):  # fmt: skip
        with pytest.raises(ParamError) as refused:
            drive(run(params))
        assert refused.value.key == key


def test_that_the_table_of_families_is_what_transformers_has() -> None:
    pytest.importorskip("transformers")
    asked = {row.name: library(row) for row in FAMILIES if row.module}
    assert asked == {
        row.name: (row.algorithm, row.units, row.ids) for row in FAMILIES if row.module
    }
    assert len(asked) == 8


@pytest.mark.parametrize("row", [row for row in FAMILIES if row.module], ids=lambda row: row.module)
def test_that_the_pipeline_of_a_family_gives_the_library_s_ids(row: Family) -> None:
    """The vocabularies of these classes are all but empty; their stages are the released ones."""
    transformers = pytest.importorskip("transformers")
    backend = getattr(transformers, row.tokenizer)().backend_tokenizer
    stated = json.loads(backend.to_str())
    if not stated["model"]["vocab"]:  # GPT-2's; one that begins with the first bytes will do
        stated["model"]["vocab"] = {"Ġ": 0, "a": 1, "t": 2}
        backend = pytest.importorskip("tokenizers").Tokenizer.from_str(json.dumps(stated))
    source = Source("file", row.name)
    tokenizer = FileTokenizer(content_of(backend.to_str().encode(), source), source)
    for text in PROBES:
        expected = backend.encode(text).ids
        assert tokenizer.ids(text, around=True) == expected, text
        assert tokenizer.decode(expected) == backend.decode(expected, skip_special_tokens=False)


@pytest.mark.parametrize("asked", [True, False])
def test_that_claims_about_families_are_judged_with_the_library_and_without_it(
    asked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if asked:
        pytest.importorskip("transformers")
    else:
        monkeypatch.setattr("explorer.compute.tokenizers.families.library", lambda row: None)
    roberta, all_alike = check_claim("W062"), check_claim("W064")
    assert roberta.verdict == all_alike.verdict == "false"
    assert roberta.numbers["asked_the_library"] is asked
    assert (roberta.numbers["roberta_algorithm"], roberta.numbers["roberta_ids"]) == ("BPE", 50265)
    assert all_alike.numbers["agreed"] == all_alike.numbers["asked"] == (8 if asked else 0)
