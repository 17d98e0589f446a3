"""Normalisers and pre-tokenizers against Python, `tokenizers`, `sentencepiece` and `tiktoken`."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import numpy as np
import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.compute.tokenizers.normalisers import (
    LOWER,
    NFC,
    NFD,
    NFKC,
    NFKD,
    NO_ACCENTS,
    NORMALISERS,
    SENTENCEPIECE,
    chain,
)
from explorer.compute.tokenizers.pretokenizers import (
    CL100K,
    GPT2,
    O200K,
    PRE_TOKENIZERS,
    own_pattern,
    patient_spans,
    walls,
    whole,
)
from explorer.core.params import ParamError

profile = settings(max_examples=60, deadline=None)
#: Letters that compose, decompose, reorder and change length, among plain ones.
tricky = st.text(
    st.sampled_from(
        "ae o\u0301\u0323\u0308\u3099\uff76\uff9e가\u1100\u1161\u11a8ﬁ①½Ω\u212bİß中\u2581\u200b\t "
    )
    | st.characters(exclude_categories=["Cs"]),
    max_size=24,
)
EXAMPLE = "Hello, how are  you?"


@profile
@given(tricky)
def test_that_forms_are_unicodes_and_every_character_knows_where_it_came_from(text: str) -> None:
    for normaliser, form in ((NFC, "NFC"), (NFD, "NFD"), (NFKC, "NFKC"), (NFKD, "NFKD")):
        done = normaliser(text)
        assert done.text == unicodedata.normalize(form, text)  # type: ignore[arg-type]  # a literal
        assert len(done.starts) == len(done.ends) == len(done.text)
        for i in range(len(done.text)):
            start, end = done.original(i, i + 1)
            assert 0 <= start < end <= len(text)
            # what stands there is, normalised alone, the stretch around the character
            again = unicodedata.normalize(form, text[start:end])  # type: ignore[arg-type]  # same
            first = int(np.searchsorted(done.starts, start))
            last = int(np.searchsorted(done.starts, end))
            assert again == done.text[first:last]
        assert all(np.diff(done.starts) >= 0)


@profile
@given(tricky, st.lists(st.sampled_from(sorted(NORMALISERS)), max_size=3))
def test_that_chains_of_normalisers_align_with_the_first_text(text: str, names: list[str]) -> None:
    done = chain(*(NORMALISERS[name] for name in names))(text)
    step = text
    for name in names:
        step = NORMALISERS[name](step).text
    assert done.text == step
    assert done.length == len(text)
    assert all(0 <= s <= e <= len(text) for s, e in zip(done.starts, done.ends, strict=True))
    assert all(a <= b for a, b in pairwise(done.starts.tolist()))


@profile
@given(tricky)
def test_that_lower_case_accents_and_berts_cleaning_are_the_librarys(text: str) -> None:
    library = pytest.importorskip("tokenizers").normalizers
    # what Unicode versions disagree about is left out: characters without a name here
    text = "".join(c for c in text if unicodedata.category(c) not in ("Cn", "Co"))
    assert LOWER(text).text == library.Lowercase().normalize_str(text)
    ascii_and_latin = "".join(c for c in text if ord(c) < 0x250)
    assert NO_ACCENTS(ascii_and_latin).text == library.Sequence(
        [library.NFD(), library.StripAccents()]
    ).normalize_str(ascii_and_latin)
    plain = "".join(c for c in text if ord(c) < 0x250 or "\u4e00" <= c <= "\u9fff")
    assert NORMALISERS["bert"](plain).text == library.BertNormalizer().normalize_str(plain)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("  Hello   world ", "▁Hello▁world"), ("ＡＢＣ１２３", "▁ABC123"), ("㌔", "▁キロ"),
        ("︰", "▁.."), ("ﬁne", "▁fine"), ("①", "▁1"), ("e\u0301", "▁é"), ("a\u200bb", "▁a▁b"),
        ("™", "▁TM"), ("½", "▁1⁄2"), ("\u3000a\u3000\u3000b", "▁a▁b"), ("～", "▁～"), ("", ""),
    ],
)  # fmt: skip
def test_that_sentencepieces_rules_give_its_known_results(typed: str, expected: str) -> None:
    assert SENTENCEPIECE(typed).text == expected


@profile
@given(st.text(st.characters(exclude_categories=["Cs", "Cn", "Co", "Mn", "Mc", "Me"]), max_size=20))
def test_that_sentencepieces_rules_are_the_librarys_but_for_marks(text: str) -> None:
    library = pytest.importorskip("sentencepiece")
    # letters of newer Unicode versions than the library's, and jamo, which its table leaves apart
    apart = r"[\0\u0340-\u0345\u1100-\u11ff\u3099-\u309c\ua7f1\uff9e\uff9f\uffa0-\uffdc]"
    text = "".join(c for c in regex.sub(apart, "", text) if ord(c) < 0x1CCD0)
    theirs = library.SentencePieceNormalizer(
        rule_name="nmt_nfkc", add_dummy_prefix=True, escape_whitespaces=True,
        remove_extra_whitespaces=True,
    )  # fmt: skip
    assert SENTENCEPIECE(text).text == theirs.normalize(text)


def test_that_pre_tokenizers_give_the_spans_of_the_library() -> None:
    library = pytest.importorskip("tokenizers").pre_tokenizers
    for name, cut in (
        ("bert", library.BertPreTokenizer()),
        ("gpt2", library.ByteLevel(add_prefix_space=False)),
        ("words", library.Whitespace()),
        ("digits", library.Digits(individual_digits=True)),
    ):
        for text in (EXAMPLE, "a1b22½ x\n\n y's 中文，好 don't_do", ""):
            theirs = [tuple(span) for _, span in cut.pre_tokenize_str(text)]
            assert PRE_TOKENIZERS[name].spans(text) == theirs, (name, text)
    meta = NORMALISERS["metaspace"](EXAMPLE)
    pieces = [meta.text[a:b] for a, b in PRE_TOKENIZERS["metaspace"].spans(meta.text)]
    assert pieces == [piece for piece, _ in library.Metaspace().pre_tokenize_str(EXAMPLE)]
    assert pieces == ["▁Hello,", "▁how", "▁are", "▁", "▁you?"]


@profile
@given(st.text("aZé中1 \n\r\t'sS,.!_/½", max_size=40))
def test_that_the_patterns_of_openai_cut_as_its_current_ones_do(text: str) -> None:
    public = pytest.importorskip("tiktoken_ext.openai_public")
    for name, theirs in (
        ("gpt2", public.r50k_pat_str),
        ("cl100k", _pattern(public, "cl100k_base")),
        ("o200k", _pattern(public, "o200k_base")),
    ):
        assert PRE_TOKENIZERS[name].words(text) == regex.findall(theirs, text)
    assert GPT2 != CL100K != O200K


def _pattern(public: object, name: str) -> str:
    """The pattern of an encoding, without loading its ranks."""
    monkey = pytest.MonkeyPatch()
    try:
        monkey.setattr(public, "load_tiktoken_bpe", lambda *_args, **_given: {})
        return str(getattr(public, name)()["pat_str"])
    finally:
        monkey.undo()


@profile
@given(st.text(max_size=40))
def test_that_cuts_that_lose_nothing_put_the_text_together_again(text: str) -> None:
    for name in ("gpt2", "cl100k", "o200k", "whitespace", "digits", "metaspace", "none"):
        spans = PRE_TOKENIZERS[name].spans(text)
        assert whole(text, spans)
        assert [text[a:b] for a, b in spans] == PRE_TOKENIZERS[name].words(text)
    assert whole(text, own_pattern("[a-z]+").spans(text))
    assert walls([(0, 2), (2, 5)]) == [0, 2, 5]


def test_that_patterns_that_are_none_or_never_end_are_refused_with_their_reason() -> None:
    for pattern in ("(", "[a", "a{2,1}", "(?P<x>", "*"):
        with pytest.raises(ParamError) as refused:
            own_pattern(pattern)
        assert refused.value.key == "bad-pattern"
        assert refused.value.args_of_key["why"]
    with pytest.raises(ParamError) as refused:
        own_pattern("a" * 1001)
    assert refused.value.key == "long-pattern"
    monkey = pytest.MonkeyPatch()
    monkey.setattr("explorer.compute.tokenizers.pretokenizers.PATIENCE", 0.1)
    try:
        with pytest.raises(ParamError) as refused:
            patient_spans(own_pattern(r"(?:a|aa|a?)+$|(a+)+\1c"), "a" * 40 + "b")
        assert refused.value.key == "slow-pattern"
    finally:
        monkey.undo()
