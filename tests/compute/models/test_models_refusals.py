"""What is said about a folder that cannot be opened: what was found, and what would work."""

from __future__ import annotations

import builtins
import gc
import json
import pickle
import re
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file

from explorer.compute.models import folder as folders
from explorer.compute.models import library
from explorer.compute.models.errors import ModelFileError, UnsupportedModel
from explorer.core import machine
from tests.compute.models.small_models import byte_tokenizer, random_model, save

FAMILIES = ("llama", "bert")  # one that our own decoder computes, one that transformers does


@pytest.fixture(params=FAMILIES)
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return save(random_model(request.param), tmp_path / "mine")


def refused(folder: Path) -> ModelFileError:
    with pytest.raises(ModelFileError) as caught:
        library.open_model(folder, "cpu")
    assert "\n" not in str(caught.value)
    return caught.value


def edit(folder: Path, change: Callable[[dict[str, Any]], Any]) -> None:
    path = folder / "config.json"
    content = json.loads(path.read_text())
    change(content)
    path.write_text(json.dumps(content))


def test_that_a_folder_without_config_names_what_it_holds(folder: Path) -> None:
    (folder / "config.json").unlink()
    error = refused(folder)
    assert error.key == "model.no_config"
    assert "model.safetensors" in error.values["found"]
    assert "config.json is missing" in str(error)


@pytest.mark.parametrize("name", ["pytorch_model.bin", "model.pt", "model.gguf", "tf_model.h5"])
def test_that_a_pickle_is_refused_and_never_opened(
    folder: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "model.safetensors").unlink()
    torch.save({"weight": torch.zeros(2)}, folder / name)
    opened: list[str] = []
    real = builtins.open

    def watched(file: Any, *args: Any, **kwargs: Any) -> Any:
        opened.append(str(file))
        return real(file, *args, **kwargs)

    monkeypatch.setattr(builtins, "open", watched)
    error = refused(folder)
    assert error.key == "model.pickle"
    assert error.values["found"] == name
    assert "save_pretrained" in str(error)
    assert not [file for file in opened if file.endswith(name)]


def test_that_a_pickle_beside_the_weights_is_left_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("something was unpickled")

    (folder / "pytorch_model.bin").write_bytes(b"cos\nsystem\n(S'false'\ntR.")
    for module, name in ((pickle, "load"), (pickle, "loads"), (pickle, "Unpickler"),
                         (torch, "load")):  # fmt: skip
        monkeypatch.setattr(module, name, refuse)
    model = library.open_model(folder, "cpu")
    assert model.observe([1, 2, 3]).attention


def test_that_a_folder_without_weights_names_what_it_holds(folder: Path) -> None:
    (folder / "model.safetensors").unlink()
    error = refused(folder)
    assert error.key == "model.no_weights"
    assert "config.json" in error.values["found"]


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("intermediate_size", 64, r"\(48,.*\(64,"),
        ("vocab_size", 300, r"\(260,.*\(300,"),
        ("num_hidden_layers", 4, r"no tensor \".*3"),
    ],
)
def test_that_weights_that_do_not_fit_the_config_are_named(
    folder: Path, field: str, value: int, words: str
) -> None:
    edit(folder, lambda content: content.update({field: value}))
    error = refused(folder)
    assert re.search(words, str(error)), str(error)
    assert error.key in ("model.shape", "model.missing")


def test_that_fewer_layers_than_the_weights_have_are_no_error(folder: Path) -> None:
    edit(folder, lambda content: content.update(num_hidden_layers=2))
    model = library.open_model(folder, "cpu")
    assert [shape.layers for shape in model.stacks.values()] == [2]


def test_that_a_missing_tensor_is_named(folder: Path) -> None:
    tensors = load_file(folder / "model.safetensors")
    lost = next(name for name in tensors if ".2." in name and name.endswith("weight"))
    del tensors[lost]
    save_file(tensors, folder / "model.safetensors", metadata={"format": "pt"})
    assert lost.split(".", 1)[1] in str(refused(folder))


def test_that_a_missing_tokenizer_is_named(folder: Path) -> None:
    (folder / "tokenizer.json").unlink()
    assert "tokenizer.json is missing" in str(refused(folder))


def test_that_a_tokenizer_beyond_the_vocabulary_is_explained(folder: Path) -> None:
    byte_tokenizer(more=10).save(str(folder / "tokenizer.json"))  # 267 tokens, the model knows 260
    error = refused(folder)
    assert error.key == "model.tokenizer"
    assert error.values["largest"] == 266
    assert error.values["tokens"] == 260


def test_that_a_model_too_large_for_the_memory_says_what_would_fit(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    weights = folders.inspect(folder)
    expected = sum(t.numel() for t in load_file(folder / "model.safetensors").values())
    assert weights.parameters == expected
    free = 3 * expected  # bytes: enough for two a number, not for four
    monkeypatch.setattr(machine, "memory_free", lambda: free)
    error = refused(folder)
    assert error.key == "model.memory.half"
    assert machine.bytes_shown(4 * expected) in str(error)
    assert "bfloat16" in str(error)
    assert library.open_model(folder, "cpu", "bfloat16").observe([1, 2]).attention
    with pytest.raises(ModelFileError) as caught:  # step by step is float32 alone
        library.load(folder, "cpu")
    assert caught.value.key in ("model.memory", "model.steps")
    monkeypatch.setattr(machine, "memory_free", lambda: expected)
    assert refused(folder).key == "model.memory"
    monkeypatch.setattr(machine, "memory_free", lambda: None)
    assert library.open_model(folder, "cpu").observe([1, 2]).attention


def test_that_a_family_without_attention_is_refused(tmp_path: Path) -> None:
    error = refused(save(random_model("mamba"), tmp_path))
    assert error.key == "model.no_attention"
    assert error.values["family"] == "mamba"


@pytest.mark.parametrize("family", ["no-such-thing", "", 5, None, ["bert"]])
def test_that_an_unknown_family_runs_no_code_of_its_own(folder: Path, family: object) -> None:
    (folder / "modeling_evil.py").write_text("raise AssertionError('run')")
    (folder / "configuration_evil.py").write_text("raise AssertionError('run')")
    edit(folder, lambda content: content.update(
        model_type=family, auto_map={"AutoConfig": "configuration_evil.Evil",
                                     "AutoModel": "modeling_evil.Evil"},
    ))  # fmt: skip
    error = refused(folder)
    assert error.key == "model.family"


def test_that_quantised_weights_are_refused(tmp_path: Path) -> None:
    folder = save(random_model("bert"), tmp_path)
    edit(folder, lambda content: content.update(quantization_config={"quant_method": "gptq"}))
    assert refused(folder).key == "model.quantised"


def test_that_a_config_that_a_family_refuses_is_one_sentence(tmp_path: Path) -> None:
    folder = save(random_model("bert"), tmp_path)
    edit(folder, lambda content: content.update(num_attention_heads=5))
    assert "attention heads" in str(refused(folder))
    edit(folder, lambda content: content.update(num_attention_heads="many"))
    assert "many" in str(refused(folder)) or "num_attention_heads" in str(refused(folder))


@pytest.mark.parametrize(
    "header",
    [b"", b"\x00" * 7, b"\xff" * 8, b"\x02" + b"\x00" * 7 + b"[]", b"\x02" + b"\x00" * 7 + b"{}x",
     b"\x0d" + b"\x00" * 7 + b'{"a": {"b":1}', b"\x07" + b"\x00" * 7 + b'{"a":1}'],
)  # fmt: skip
def test_that_a_header_that_describes_no_tensors_is_said_to_be_damaged(
    folder: Path, header: bytes
) -> None:
    (folder / "model.safetensors").write_bytes(header)
    error = refused(folder)
    assert error.key == "model.damaged"
    assert "damaged or incomplete" in str(error)


def test_that_a_download_that_broke_off_says_how_much_is_there(folder: Path) -> None:
    path = folder / "model.safetensors"
    size = path.stat().st_size
    path.write_bytes(path.read_bytes()[: size // 2])
    assert f"{size // 2} bytes of {size}" in str(refused(folder))


def test_that_a_part_that_the_index_names_must_be_there(folder: Path) -> None:
    (folder / "model.safetensors").rename(folder / "one.safetensors")
    index = {"weight_map": {"a": "one.safetensors", "b": "../two.safetensors"}}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index))
    error = refused(folder)
    assert error.key == "model.part"
    assert error.values["part"] == "two.safetensors"


def test_that_only_our_own_decoder_is_loaded_where_steps_are_asked_for(tmp_path: Path) -> None:
    folder = save(random_model("bert"), tmp_path)
    with pytest.raises(UnsupportedModel, match="gpt2, llama, mistral, qwen2, qwen3 or gemma"):
        library.load(folder, "cpu")


@pytest.mark.parametrize(
    ("family", "changes"),
    [
        ("llama", {"rope_parameters": {"rope_type": "dynamic", "rope_theta": 1e4, "factor": 2.0}}),
        ("gpt2", {"scale_attn_by_inverse_layer_idx": True}),
        ("gpt2", {"activation_function": "relu"}),
        ("qwen2", {"use_sliding_window": True, "sliding_window": 4, "layer_types": None,
                   "max_window_layers": 1}),
    ],
)  # fmt: skip
def test_that_what_our_decoder_lacks_is_left_to_transformers(
    family: str, changes: dict[str, Any], tmp_path: Path
) -> None:
    folder = save(random_model(family), tmp_path)
    edit(folder, lambda content: content.update(changes))
    with pytest.raises(UnsupportedModel):
        library.load(folder, "cpu")
    model = library.open_model(folder, "cpu")
    assert library.step_by_step(model) is None
    assert model.family == family


def test_that_opening_tells_how_far_it_is_and_can_be_stopped(folder: Path) -> None:
    steps = library.opening(folder, "cpu")
    shares = [next(steps) for _ in range(5)]
    assert shares == sorted(shares)
    assert 0.0 <= shares[0] < shares[-1] <= 1.0
    kept = len(library._kept)
    steps.close()
    assert len(library._kept) == kept
    whole = list(library.opening(folder, "cpu"))
    tensors = len(folders.inspect(folder).shapes)
    assert len(whole) >= tensors  # a checkpoint for every tensor
    assert whole == sorted(whole)
    assert list(library.opening(folder, "cpu")) == []  # from memory


def test_that_models_held_in_memory_make_room_for_a_new_one(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = save(random_model("gpt2"), tmp_path / "other")
    held = weakref.ref(library.open_model(other, "cpu"))
    monkeypatch.setattr(library, "ROOM", 0)
    library.open_model(folder, "cpu")
    assert len(library._kept) == 1
    gc.collect()
    assert held() is None
    # Not enough is free: what is held goes before anything is refused.
    frees = iter([1000, 1 << 40])
    monkeypatch.setattr(machine, "memory_free", lambda: next(frees))
    library.open_model(other, "cpu")
    assert len(library._kept) == 1


def test_that_an_unknown_dtype_is_refused(folder: Path) -> None:
    with pytest.raises(ValueError, match="it takes float32, bfloat16, float16"):
        library.open_model(folder, "cpu", "float8")
