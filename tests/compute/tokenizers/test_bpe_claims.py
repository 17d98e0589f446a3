"""What is often said about byte-pair encoding, put to the test."""

from __future__ import annotations

from explorer.core.claims import check_claim


def test_that_the_first_merge_is_a_pair_in_several_words_and_not_the_most_frequent_word() -> None:
    found = check_claim("W057")
    assert found.verdict == "false"
    assert (found.numbers["first_merge"], found.numbers["count_of_the_pair"]) == ("ug", 20)


def test_that_a_character_costs_three_bytes_until_merges_of_its_language_are_learned() -> None:
    found = check_claim("W058")
    assert found.verdict == "depends"
    assert found.numbers["before_any_merge"] == found.numbers["learned_from_english"] == 3.0
    assert found.numbers["learned_from_chinese"] < 2.0


def test_that_many_learned_tokens_are_no_whole_characters() -> None:
    found = check_claim("W059")
    assert found.verdict == "false"
    assert found.numbers["bytes_in_the_alphabet"] == 256
    assert 0 < found.numbers["tokens_that_are_no_utf8"] < found.numbers["tokens_learned"]
