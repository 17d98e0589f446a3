"""Sentences about which model uses which tokenizer, put to the classes of `transformers`."""

from __future__ import annotations

from explorer.core.claims import Verdict, claim
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "tokenizers.roberta_wordpiece": QT_TRANSLATE_NOOP(
        "claims",
        "The transformers library gives RoBERTa {roberta}, with {roberta_ids} ids, and BERT "
        "{bert}, with {bert_ids}. RoBERTa's pieces are made of bytes, so no text is unknown to it.",
    ),
    "tokenizers.roberta_wordpiece_table": QT_TRANSLATE_NOOP(
        "claims",
        "By their papers RoBERTa uses {roberta} over bytes, with {roberta_ids} ids, and BERT "
        "{bert}, with {bert_ids}. (The transformers library is not installed to ask it.)",
    ),
    "tokenizers.one_algorithm": QT_TRANSLATE_NOOP(
        "claims",
        "Of {count} families BPE is used by {bpe}, WordPiece by {wordpiece}, Unigram by {unigram}; "
        "the vocabularies have from {smallest} to {largest} ids. The transformers library agrees "
        "on {agreed} of the {asked} it has.",
    ),
}  # fmt: skip


@claim("W062")
def roberta_wordpiece() -> Verdict:
    """Does RoBERTa use WordPiece? What its tokenizer class in `transformers` is made of."""
    from explorer.compute.tokenizers.families import family, library

    found = {name: library(family(name)) for name in ("RoBERTa", "BERT")}
    asked = None not in found.values()
    rows = {name: family(name) for name in found}
    facts = {name: found[name] or (row.algorithm, row.units, row.ids) for name, row in rows.items()}
    roberta, bert = facts["RoBERTa"], facts["BERT"]
    numbers = {
        "roberta_algorithm": roberta[0], "roberta_units": roberta[1], "roberta_ids": roberta[2],
        "bert_algorithm": bert[0], "bert_ids": bert[2], "asked_the_library": asked,
    }  # fmt: skip
    key = "tokenizers.roberta_wordpiece" + ("" if asked else "_table")
    sentence = message(
        key, roberta=roberta[0], roberta_ids=roberta[2], bert=bert[0], bert_ids=bert[2],
    )  # fmt: skip
    return Verdict("true" if roberta[0] == "WordPiece" else "false", numbers, sentence)


@claim("W064")
def one_algorithm() -> Verdict:
    """Do all models cut text in the same way? The algorithms of ten families, and their sizes."""
    from explorer.compute.tokenizers.families import FAMILIES, library

    kinds = [row.algorithm for row in FAMILIES]
    asked = {row.name: library(row) for row in FAMILIES}
    known = {row.name: (row.algorithm, row.units, row.ids) for row in FAMILIES}
    answers = {name: answer for name, answer in asked.items() if answer is not None}
    numbers = {
        "families": len(kinds), "bpe": kinds.count("BPE"), "wordpiece": kinds.count("WordPiece"),
        "unigram": kinds.count("Unigram"), "smallest": min(row.ids for row in FAMILIES),
        "largest": max(row.ids for row in FAMILIES), "asked": len(answers),
        "agreed": sum(answer == known[name] for name, answer in answers.items()),
    }  # fmt: skip
    told = {name: value for name, value in numbers.items() if name != "families"}
    sentence = message("tokenizers.one_algorithm", count=len(kinds), **told)
    return Verdict("true" if len(set(kinds)) == 1 else "false", numbers, sentence)
