"""Pairs that are equally frequent: the order that each rule gives."""

from __future__ import annotations

import itertools
from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.compute.tokenizers.bpe_model import model_of
from explorer.compute.tokenizers.bpe_ties import RULES
from explorer.compute.tokenizers.pretokenizers import PRE_TOKENIZERS
from tests.compute.tokenizers.bpe_library import (
    SENNRICH,
    crowded,
    made_by,
    profile,
    text_of,
    trained,
)

SENNRICH_MERGES = {
    "first-seen": "es est est</w> lo low ne new newest</w> low</w> wi",
    "tokenizers": "es t</w> est</w> lo low ew new newest</w> low</w> dest</w>",
    "lexicographic": "t</w> st</w> est</w> ow low west</w> ne newest</w> low</w> wi",
    "sentencepiece": "es est est</w> lo low ew new newest</w> low</w> id",
}


@pytest.mark.parametrize("rule", sorted(SENNRICH_MERGES))
def test_that_each_tie_rule_gives_its_own_order_on_sennrichs_words(rule: str) -> None:
    ours = trained(SENNRICH, alphabet="characters", end_of_word="</w>", merges=10, rule=rule)
    assert " ".join(made_by(ours)) == SENNRICH_MERGES[rule]
    assert ours.learned.counts == [9, 9, 9, 7, 7, 6, 6, 6, 5, 3]


def test_that_the_string_of_wikipedia_ends_as_xdxac_by_two_routes() -> None:
    routes = {}
    for rule in RULES:
        ours = trained({"aaabdaaabac": 1}, alphabet="characters", merges=3, rule=rule)
        routes[rule] = list(made_by(ours))
        assert [ours.pieces[t] for t, _, _ in model_of(ours).encode_word("aaabdaaabac")] == [
            "aaab", "d", "aaab", "a", "c",
        ]  # fmt: skip
    assert routes["first-seen"] == routes["lexicographic"] == ["aa", "aaa", "aaab"]
    assert routes["tokenizers"] == routes["sentencepiece"] == ["aa", "ab", "aaab"]


def test_that_first_seen_follows_the_order_of_the_text() -> None:
    for text, expected in (
        ("bbbaaaddddcccc", "dd cc bb aa"), ("aaabbbccccdddd", "cc dd aa bb"),
    ):  # fmt: skip
        ours = trained({text: 1}, alphabet="characters", rule="first-seen", merges=4)
        assert " ".join(made_by(ours)) == expected


@profile
@given(times=crowded, rule=st.sampled_from(RULES))
def test_that_every_rule_chooses_as_a_plain_recount_would(times: dict[str, int], rule: str) -> None:
    ours = trained(times, alphabet="characters", rule=rule)
    pieces = [text_of(piece) for piece in ours.pieces]
    words = [[pieces.index(c) for c in word] for word in times]

    def key(pair: tuple[int, int], seen: int) -> Any:
        a, b = pair
        whole = pieces[a] + pieces[b]
        if rule == "first-seen":
            return seen
        if rule == "lexicographic":  # the largest first: every character's distance from the top
            return [[-ord(c) for c in pieces[i]] + [1] for i in pair]
        if rule == "sentencepiece":
            return len(whole), whole.encode()
        return (max(pair), min(pair), -a) if rule == "youtokentome" else pair

    for merge, (left, right, new) in enumerate(ours.merges):
        counts: Counter[tuple[int, int]] = Counter()
        for word, often in zip(words, times.values(), strict=True):
            for pair in itertools.pairwise(word):
                counts[pair] += often
        top = max(counts.values())
        tied = [(key(pair, seen), pair) for seen, pair in enumerate(counts) if counts[pair] == top]
        assert min(tied)[1] == (left, right)
        assert ours.learned.ties[merge] == len(tied)
        assert ours.learned.distinct[merge] == len(counts)
        for word in words:
            i = 0
            while i < len(word) - 1:
                if (word[i], word[i + 1]) == (left, right):
                    word[i : i + 2] = [new]
                i += 1


COURSE = (
    "This is the Hugging Face Course.",
    "This chapter is about tokenization.",
    "This section shows several tokenizer algorithms.",
    "Hopefully, you will be able to understand how they are trained and generate tokens.",
)


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (
            "first-seen",
            "Ġt is er Ġa Ġto en Th This ou se Ġtok Ġtoken nd Ġis Ġth Ġthe in Ġab Ġtokeni",
        ),
        ("tokenizers", "Ġt er is Ġa en Ġto Th ken nd ou se Ġtoken This at he ho in io iz"),
    ],
)
def test_that_the_four_sentences_of_the_course_give_its_list_by_its_rule(
    rule: str, expected: str
) -> None:
    times = Counter(word for line in COURSE for word in PRE_TOKENIZERS["gpt2"].words(line))
    ours = trained(times, rule=rule, merges=19)
    assert " ".join(made_by(ours)) == expected
    assert ours.learned.counts == [7, 5, 5, 5, 4, 4, 3, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2]
