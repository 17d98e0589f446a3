"""The vocabularies that ship: what they are, that the library agrees, and the command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from explorer.compute.tokenizers import train
from explorer.compute.tokenizers.compare.shipped import FOLDERS, SAMPLES
from explorer.compute.tokenizers.compare.texts import sample
from explorer.compute.tokenizers.files.opening import open_tokenizer
from explorer.compute.tokenizers.recipes import RECIPES, frequent
from explorer.core.paths import resources

KINDS = sorted(RECIPES.keys() - {"model-bpe"})  # that one ships with the model


@pytest.mark.parametrize("kind", KINDS)
def test_that_every_recipe_has_a_file_of_its_size_and_a_card(kind: str) -> None:
    folder = resources() / "tokenizers" / kind
    data = (folder / "tokenizer.json").read_bytes()
    assert len(data) <= train.LARGEST
    card = (folder / "README.md").read_text(encoding="utf-8")
    assert f"python -m explorer.compute.tokenizers.train {kind} --text" in card
    assert "public domain" in card
    assert open_tokenizer(str(folder / "tokenizer.json")).size == RECIPES[kind].size


def test_that_the_bilingual_models_tokens_are_of_its_recipe() -> None:
    found = open_tokenizer(str(resources() / "models" / "bilingual" / "tokenizer.json"))
    assert found.size == RECIPES["model-bpe"].size
    assert found.content.model.tokens["<bos>"] == 0
    assert found.content.before == (0,)
    plain = open_tokenizer(str(resources() / "tokenizers" / "byte-bpe" / "tokenizer.json"))
    merges = [tuple(part - 1 for part in merge) for merge in found.content.model.merges]
    assert merges == list(plain.content.model.merges[: len(merges)])  # after <bos>, the same


@pytest.mark.parametrize("name", sorted(FOLDERS))
def test_that_the_library_reads_it_and_gives_the_same_ids(name: str) -> None:
    tokenizers = pytest.importorskip("tokenizers")
    path = str(resources() / FOLDERS[name] / "tokenizer.json")
    theirs, ours = tokenizers.Tokenizer.from_file(path), open_tokenizer(path)
    for text in map(sample, SAMPLES):
        assert list(ours.encode(text).ids) == theirs.encode(text, add_special_tokens=False).ids


@pytest.mark.parametrize("name", ["byte-bpe", "piece-bpe"])
def test_that_bytes_lose_no_sign(name: str) -> None:
    ours = open_tokenizer(str(resources() / FOLDERS[name] / "tokenizer.json"))
    for text in ("emoji", "mixed", "numbers"):
        line = sample(text).splitlines()[0]
        assert ours.decode(ours.encode(line).ids) == line


def test_that_the_command_repeated_gives_the_same_file(tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text(sample("english") + sample("chinese"), encoding="utf-8")
    for kind, size in (("byte-bpe", 400), ("wordpiece", 620), ("unigram", 640), ("piece-bpe", 860),
                       ("model-bpe", 400)):  # fmt: skip
        files = []
        for turn in ("a", "b"):
            folder = tmp_path / kind / turn
            arguments = [kind, "--size", str(size), "--text", str(text), "-o", str(folder)]
            assert train.main(arguments) == 0
            files.append((folder / "tokenizer.json").read_bytes())
        assert files[0] == files[1]
        assert json.loads(files[0])["model"]["type"]


def test_that_byte_level_training_is_that_of_the_library() -> None:
    tokenizers = pytest.importorskip("tokenizers")
    text = sample("english")
    content = train.made(RECIPES["byte-bpe"], [text], 500)
    theirs = tokenizers.Tokenizer(tokenizers.models.BPE())
    theirs.pre_tokenizer = tokenizers.pre_tokenizers.ByteLevel(add_prefix_space=False)
    alphabet = tokenizers.pre_tokenizers.ByteLevel.alphabet()
    trainer = tokenizers.trainers.BpeTrainer(
        vocab_size=500, min_frequency=2, show_progress=False, initial_alphabet=alphabet
    )
    theirs.train_from_iterator([train.split(text)[0]], trainer)
    assert dict(content.model.tokens) == theirs.get_vocab()


def test_that_rare_characters_cut_words() -> None:
    from collections import Counter

    assert frequent(Counter({"abxba": 2, "ab": 1}), 2) == {"ab": 3, "ba": 2}


def test_that_a_text_that_is_not_there_ends_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = str(tmp_path / "none.txt")
    assert train.main(["unigram", "--text", missing, "-o", str(tmp_path / "x")]) == 1
    assert "none.txt" in capsys.readouterr().err
    assert not (tmp_path / "x").exists()
