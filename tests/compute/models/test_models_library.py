"""Bundled models, readers' own folders, and what is said about damaged ones."""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file
from torch.testing import assert_close

from explorer.compute.models import library
from explorer.compute.models.config import DecoderConfig
from explorer.compute.models.decoder import Decoder
from explorer.compute.models.errors import ModelFileError
from explorer.compute.models.files import describe_model
from explorer.compute.models.train import model_bytes
from explorer.compute.models.vocabulary import CharacterVocabulary
from tests.compute.models.small_models import byte_tokenizer

CONFIG = DecoderConfig(
    layers=1, heads=2, key_value_heads=2, width=8, context=16, vocabulary_size=6,
    feed_forward_width=16,
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "mine"
    path.mkdir()
    torch.manual_seed(0)
    (path / "model.safetensors").write_bytes(model_bytes(Decoder(CONFIG)))
    description = describe_model("mine", "Mine", "characters", CONFIG)
    (path / "config.json").write_text(json.dumps(description))
    (path / "vocabulary.json").write_text(CharacterVocabulary("abcde").to_json())
    return path


def edit_config(folder: Path, **changes: Any) -> None:
    path = folder / "config.json"
    content = json.loads(path.read_text())
    content["decoder"].update(changes)
    path.write_text(json.dumps(content))


def test_that_a_folder_of_ours_loads_and_stays_in_memory(folder: Path) -> None:
    model = library.load(folder, "cpu")
    assert model.card.title == "Mine"
    assert model.encode("abe") == [0, 1, 2, 5]
    capture = model.capture([0, 1, 2], without_heads={(0, 1)}, only_layers={0})
    assert torch.equal(capture.logits, model.logits([0, 1, 2], {(0, 1)}))
    assert not capture.logits.requires_grad
    assert library.load(str(folder), "cpu") is model
    edit_config(folder, norm_epsilon=1e-3)
    assert library.load(folder, "cpu") is not model


def test_that_the_memory_of_models_is_bounded(folder: Path) -> None:
    for index in range(library.KEPT + 2):
        edit_config(folder, norm_epsilon=1e-5 * (index + 1))
        library.load(folder, "cpu")
    assert len(library._kept) == library.KEPT


@pytest.mark.parametrize("name", ["model.safetensors", "config.json", "vocabulary.json"])
def test_that_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(ModelFileError, match=name.replace(".", r"\.")):
        library.load(folder, "cpu")


@pytest.mark.parametrize("kept", [0, 4, 20, -1])
def test_that_truncated_weights_are_said_to_be_damaged(folder: Path, kept: int) -> None:
    path = folder / "model.safetensors"
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(ModelFileError, match="damaged or incomplete"):
        library.load(folder, "cpu")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"feed_forward_width": 32}, r"\(16, 8\).*\(32, 8\)"),
        ({"layers": 2}, 'no tensor "layers.1.'),
        ({"heads": 4}, r"\(8, 8\).*\(16, 8\)"),
        ({"heads": 3}, "divisor of heads=3"),
        ({"width": "8"}, "field \"width\" is '8'"),
        ({"surprise": 0}, "surprise"),
        ({"vocabulary_size": 7}, "6 tokens, the model 7"),
    ],
)
def test_that_a_configuration_that_does_not_fit_is_explained(
    folder: Path, changes: dict[str, Any], words: str
) -> None:
    edit_config(folder, **changes)
    with pytest.raises(ModelFileError, match=words):
        library.load(folder, "cpu")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("{", "valid JSON"),
        ("[" * 100_000, "valid JSON"),
        ("[]", "no JSON object"),
        ("{}", "qwen3 or gemma"),
        ('{"model_type": "mamba"}', "'mamba'"),
        ('{"model_type": "llama"}', "is missing"),
        ('{"model_type": "gpt2", "n_head": "x"}', "heads"),
        ('{"model_type": "gpt2", "activation_function": "relu"}', "relu"),
        ('{"model_type": "gpt2", "n_head": null}', "n_head|heads"),
        ('{"format": "llm-explorer-decoder", "format_version": 9}', "9"),
        ('{"format": "llm-explorer-decoder", "format_version": 1}', '"name"'),
    ],
)
def test_that_a_foreign_or_damaged_config_is_one_sentence(
    folder: Path, content: str, words: str
) -> None:
    (folder / "config.json").write_text(content)
    with pytest.raises(ModelFileError, match=words) as caught:
        library.load(folder, "cpu")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["", "no-such-model", "a" * 5000, "a\0b"])
def test_that_an_unknown_name_lists_the_bundled_ones(name: str) -> None:
    with pytest.raises(ModelFileError, match="clear"):
        library.load(name)


def test_that_a_device_that_is_not_there_is_refused(folder: Path) -> None:
    with pytest.raises(ValueError, match="abacus"):
        library.load(folder, "abacus")


def test_that_listing_skips_what_is_damaged_or_unfinished(folder: Path) -> None:
    assert [card.name for card in library.bundled(folder.parent)] == ["mine"]
    (folder / "model.safetensors").unlink()
    assert library.bundled(folder.parent) == ()
    (folder / "config.json").write_text("{")
    assert library.bundled(folder.parent) == ()


def test_that_loading_a_model_does_not_make_torch_import_its_compiler() -> None:
    code = (
        "import sys; from explorer.compute.models.library import load; load('clear', 'cpu'); "
        "assert 'torch._dynamo' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_that_listing_models_imports_no_torch() -> None:
    code = (
        "import sys; from explorer.compute.models import library, heads, recipes, vocabulary;"
        "assert library.BUNDLED; assert 'torch' not in sys.modules, 'torch'"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize("sharded", [False, True])
def test_that_a_readers_huggingface_model_gives_the_same_logits(
    decoder: Decoder,
    random_ids: torch.Tensor,
    twin_of: Callable[[Decoder], Any],
    tmp_path: Path,
    sharded: bool,
) -> None:
    twin = twin_of(decoder)
    twin.save_pretrained(tmp_path)
    byte_tokenizer().save(str(tmp_path / "tokenizer.json"))
    if sharded:
        tensors = load_file(tmp_path / "model.safetensors")
        names = list(tensors)
        parts = {"one.safetensors": names[::2], "two.safetensors": names[1::2]}
        for part, held in parts.items():
            save_file({name: tensors[name] for name in held}, tmp_path / part)
        index = {"weight_map": {name: part for part, held in parts.items() for name in held}}
        (tmp_path / "model.safetensors.index.json").write_text(json.dumps(index))
        (tmp_path / "model.safetensors").unlink()
    model = library.load(tmp_path, "cpu")
    with torch.no_grad():
        expected = twin(random_ids[None]).logits[0]
    # 1e-5: other order of the same float32 sums, see test_models_decoder.
    assert_close(model.logits(random_ids.tolist()), expected, atol=1e-5, rtol=1e-5)
    assert model.config == dataclasses.replace(decoder.config)


def test_that_a_huggingface_model_without_a_tensor_names_it(
    decoder: Decoder, twin_of: Callable[[Decoder], Any], tmp_path: Path
) -> None:
    twin_of(decoder).save_pretrained(tmp_path)
    byte_tokenizer().save(str(tmp_path / "tokenizer.json"))
    tensors = load_file(tmp_path / "model.safetensors")
    lost = next(name for name in tensors if "mlp" in name)
    del tensors[lost]
    save_file(tensors, tmp_path / "model.safetensors")
    with pytest.raises(ModelFileError, match=lost.replace(".", r"\.")):
        library.load(tmp_path, "cpu")


def test_that_a_token_to_begin_with_that_the_model_lacks_is_left_out(
    decoder: Decoder, twin_of: Callable[[Decoder], Any], tmp_path: Path
) -> None:
    twin_of(decoder).save_pretrained(tmp_path)
    byte_tokenizer().save(str(tmp_path / "tokenizer.json"))
    content = json.loads((tmp_path / "config.json").read_text())
    for named in (50256, -1, True, "<s>", 0):
        (tmp_path / "config.json").write_text(json.dumps({**content, "bos_token_id": named}))
        model = library.load(tmp_path, "cpu")
        assert model.vocabulary.bos == 0  # the tokenizer's own
        assert model.logits(model.encode("")).shape == (1, decoder.config.vocabulary_size)
