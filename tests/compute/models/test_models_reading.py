"""A reader's own model in the labs: opened as they chose, and refused in the reader's language."""

from __future__ import annotations

import json
import pickle
import string
from pathlib import Path

import pytest

from explorer.compute.models import huggingface_config, library, reading
from explorer.compute.models.errors import ModelFileError
from explorer.compute.models.places import hub_folder
from explorer.compute.models.refusals import REFUSALS
from explorer.core import cache, machine, own_models
from explorer.core.own_models import OwnModels
from explorer.core.params import ParamError
from explorer.core.trace import Progress
from explorer.core.words import Message
from tests.compute.models.small_models import byte_tokenizer, random_model, save


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LLM_EXPLORER_SETTINGS", str(tmp_path / "settings"))
    monkeypatch.setenv("LLM_EXPLORER_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return save(random_model("bert"), tmp_path / "mine")


def refusal(folder: Path | str) -> ParamError:
    with pytest.raises(ParamError) as caught:
        reading.open_any("clear", str(folder))
    assert caught.value.field == "folder"
    assert caught.value.key == "error.model"
    return caught.value


def filled(error: ParamError) -> str:
    """The sentence as the window fills it in."""
    reason = error.args_of_key["reason"]
    assert isinstance(reason, Message)
    return REFUSALS[reason.key].format(**reason.args)


def test_that_every_refusal_has_a_sentence_to_translate_with_its_facts(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: dict[str, str] = {}

    def take(place: Path | str) -> None:
        error = refusal(place)
        reason = error.args_of_key["reason"]
        said[reason.key] = filled(error)
        assert filled(pickle.loads(pickle.dumps(error))) == said[reason.key]

    config = json.loads((folder / "config.json").read_text())
    weights = (folder / "model.safetensors").read_bytes()

    def write(**changes: object) -> None:
        (folder / "config.json").write_text(json.dumps({**config, **changes}))

    with monkeypatch.context() as without:
        without.setattr(huggingface_config, "find_spec", lambda _: None)
        take(folder)
    for changes in ({"intermediate_size": 64}, {"num_hidden_layers": 4}, {"model_type": "nobody"},
                    {"quantization_config": {"bits": 4}}):  # fmt: skip
        write(**changes)
        take(folder)
    write()
    numbers = library.inspect(folder).parameters
    for free in (3 * numbers, numbers):
        monkeypatch.setattr(machine, "memory_free", lambda free=free: free)
        take(folder)
    monkeypatch.setattr(machine, "memory_free", lambda: None)
    (folder / "tokenizer.json").unlink()
    take(folder)
    byte_tokenizer(more=20).save(str(folder / "tokenizer.json"))
    take(folder)
    (folder / "model.safetensors").write_bytes(weights[:100])
    take(folder)
    (folder / "model.safetensors").rename(folder / "model.bin")
    take(folder)
    (folder / "model.bin").unlink()
    take(folder)
    (folder / "model.safetensors.index.json").write_text('{"weight_map": {"a": "b.safetensors"}}')
    take(folder)
    (folder / "config.json").unlink()
    take(folder)
    take("someone/something")
    take(save(random_model("mamba"), tmp_path / "other"))
    with pytest.raises(ParamError) as caught:
        reading.load_model("clear", str(save(random_model("bert"), tmp_path / "third")))
    said["model.steps"] = filled(caught.value)
    assert set(said) == set(REFUSALS)
    assert not [text for text in said.values() if "{" in text]
    assert "bfloat16" in said["model.memory.half"]


def test_that_words_name_their_facts_only() -> None:
    for text in REFUSALS.values():
        names = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
        assert all(name.isidentifier() for name in names)


def test_that_a_model_opens_in_the_precision_that_was_chosen_for_own_models(folder: Path) -> None:
    OwnModels(precision="bfloat16", device="cpu").save()
    own = reading.open_any("clear", str(folder))
    weights = own.observe([1, 2, 3]).attention["encoder"][0].weights
    assert str(weights.dtype) == "torch.bfloat16"
    taken_apart = reading.load_model("clear", str(save(random_model("qwen3"), folder / "steps")))
    assert str(taken_apart.logits([1, 2]).dtype) == "torch.float32"
    shipped = reading.load_model("clear")
    assert str(shipped.logits([1, 2]).dtype) == "torch.float32"


def test_that_a_large_model_shows_how_far_it_is(folder: Path) -> None:
    steps = reading.opening("clear", str(folder))
    events = list(steps)
    assert len(events) > 20
    assert all(isinstance(event, Progress) for event in events)


def test_that_a_downloaded_model_opens_under_its_id(folder: Path) -> None:
    downloads = own_models.load().downloads
    downloads.mkdir(parents=True)
    folder.rename(downloads / "someone--small.model")
    assert reading.open_any("clear", "someone/small.model").family == "bert"


@pytest.mark.parametrize(
    "name", ["../x", "a/../b", "a/b/c", "~/x", "a b/c", "/a/b", "~nobody-of-this-name"]
)
def test_that_only_the_form_of_a_hub_id_is_looked_for_among_the_downloads(name: str) -> None:
    assert hub_folder(name) is None
    with pytest.raises(ModelFileError):
        library.open_model(name)


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{", '{"precision": "float8", "device": 3, "endpoint": "file:///x"}',
     '{"endpoint": "http://", "proxy": "socks", "folder": "a\\u0000b"}'],
)  # fmt: skip
def test_that_damaged_settings_take_their_defaults(content: str) -> None:
    place = own_models.paths.settings_folder()
    place.mkdir(parents=True, exist_ok=True)
    (place / "models.json").write_text(content)
    assert own_models.load() == OwnModels()


def test_that_settings_of_own_models_come_back_as_saved() -> None:
    for settings in (
        OwnModels(),
        OwnModels("https://hf-mirror.com", "http://127.0.0.1:8080", "/data/models", "float16",
                  "cuda"),
    ):  # fmt: skip
        settings.save()
        assert own_models.load() == settings


def test_that_another_precision_is_another_trace(folder: Path) -> None:
    from explorer.compute.attention.one_head import Params

    own, shipped = Params(folder=str(folder)), Params()
    before = cache.key("attention/one-head", own), cache.key("attention/one-head", shipped)
    OwnModels(precision="float16").save()
    after = cache.key("attention/one-head", own), cache.key("attention/one-head", shipped)
    assert before[0] != after[0]
    assert before[1] == after[1]
