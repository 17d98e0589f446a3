"""Text to ids and back, for any text a reader may type."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.compute.models.errors import ModelFileError, UnrepresentableText
from explorer.compute.models.vocabulary import ByteLevelVocabulary, CharacterVocabulary, visible
from tests.compute.models.tokens import train_tokenizer

any_text = st.text(st.characters(exclude_categories=()), max_size=40)  # lone surrogates included


@pytest.fixture(scope="module")
def byte_level(tmp_path_factory: pytest.TempPathFactory) -> ByteLevelVocabulary:
    path = tmp_path_factory.mktemp("tokens") / "tokenizer.json"
    text = "To be, or not to be, that is the question.\n宝玉笑道：我不信。宝玉又笑道。\n"
    path.write_text(train_tokenizer([text] * 3, 300), "utf-8")
    return ByteLevelVocabulary(path, literal=True)


@given(text=any_text)
@settings(max_examples=300, deadline=None)
def test_that_any_text_comes_back_from_byte_level_tokens(
    byte_level: ByteLevelVocabulary, text: str
) -> None:
    ids = byte_level.encode(text)
    whole = "".join("\ufffd" if "\ud800" <= mark <= "\udfff" else mark for mark in text)
    assert ids[0] == byte_level.bos
    assert byte_level.decode(ids) == whole
    assert len(byte_level.pieces(ids)) == len(ids)
    assert byte_level.missing(text) == ()
    assert all(0 <= index < byte_level.size for index in ids)


@given(text=any_text)
@settings(max_examples=100, deadline=None)
def test_that_a_character_vocabulary_takes_its_own_characters_and_names_the_others(
    text: str,
) -> None:
    vocabulary = CharacterVocabulary("abc \n")
    missing = vocabulary.missing(text)
    assert missing == tuple(dict.fromkeys(mark for mark in text if mark not in "abc \n"))
    if missing:
        with pytest.raises(UnrepresentableText) as caught:
            vocabulary.encode(text)
        assert caught.value.characters == missing
        assert str(caught.value).encode()  # the message itself holds no surrogate
    else:
        assert vocabulary.decode(vocabulary.encode(text)) == text


def test_that_bos_is_always_first() -> None:
    vocabulary = CharacterVocabulary.from_text("hello\n")
    assert vocabulary.encode("") == [0]
    assert vocabulary.encode("he") == [0, 3, 2]
    assert vocabulary.pieces([0, 1, 2]) == ("⟨BOS⟩", "⏎", "e")
    assert vocabulary.size == 6


def test_that_pieces_show_spaces_newlines_and_incomplete_bytes(
    byte_level: ByteLevelVocabulary,
) -> None:
    assert byte_level.pieces(byte_level.encode("")) == ("⟨BOS⟩",)
    pieces = byte_level.pieces(byte_level.encode(" q\n龘\x00"))[1:]
    assert "".join(pieces) == "␣q⏎⟨E9⟩⟨BE⟩⟨98⟩␀"
    assert visible(b"\xb8\xadA") == "⟨B8⟩⟨AD⟩A"
    assert visible("笑\t\x7f".encode()) == "笑␉␡"


def test_that_typing_the_name_of_a_special_token_does_not_make_one(
    byte_level: ByteLevelVocabulary,
) -> None:
    ids = byte_level.encode("<bos>")
    assert ids.count(0) == 1
    assert byte_level.decode(ids) == "<bos>"


def test_that_a_missing_character_is_named_with_a_model_that_takes_it() -> None:
    error = UnrepresentableText(("宝", "\n"), ("bilingual",))
    assert "宝 (U+5B9D)" in str(error)
    assert "U+000A" in str(error)
    assert '"bilingual"' in str(error)
    copy = pickle.loads(pickle.dumps(error))
    assert (str(copy), copy.characters) == (str(error), error.characters)


def test_that_vocabulary_files_survive_a_round_trip(tmp_path: Path) -> None:
    path = tmp_path / "vocabulary.json"
    path.write_text(CharacterVocabulary.from_text("naïve 宝\n").to_json(), "utf-8")
    assert CharacterVocabulary.read(path).characters == tuple(sorted(set("naïve 宝\n")))


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"characters": "aa"}', '{"characters": 3}'])
def test_that_a_damaged_character_list_is_said_to_be_damaged(tmp_path: Path, content: str) -> None:
    path = tmp_path / "vocabulary.json"
    path.write_text(content, "utf-8")
    with pytest.raises(ModelFileError, match=r"vocabulary\.json"):
        CharacterVocabulary.read(path)


@pytest.mark.parametrize("content", ["", "{}", "null"])
def test_that_a_damaged_tokenizer_is_said_to_be_damaged(tmp_path: Path, content: str) -> None:
    path = tmp_path / "tokenizer.json"
    with pytest.raises(ModelFileError, match="missing"):
        ByteLevelVocabulary(path)
    path.write_text(content, "utf-8")
    with pytest.raises(ModelFileError, match="damaged"):
        ByteLevelVocabulary(path)


def test_that_sentencepiece_style_tokens_are_shown_in_the_same_way(tmp_path: Path) -> None:
    from tokenizers import Tokenizer, decoders, models, normalizers

    vocabulary = {
        "<unk>": 0,
        "▁": 1,
        "a": 2,
        "▁a": 3,
        **{f"<0x{b:02X}>": 4 + b for b in range(256)},
    }
    tokenizer = Tokenizer(models.BPE(vocabulary, [("▁", "a")], byte_fallback=True))
    tokenizer.normalizer = normalizers.Replace(" ", "▁")
    tokenizer.decoder = decoders.ByteFallback()
    path = tmp_path / "tokenizer.json"
    tokenizer.save(str(path))
    tokens = ByteLevelVocabulary(path)
    ids = tokens.encode(" aé")
    assert tokens.pieces(ids) == ("␣a", "⟨C3⟩", "⟨A9⟩")
    assert tokens.decode(ids) == " aé"
