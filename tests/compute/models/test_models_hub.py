"""Downloads: from a hub on this machine that answers as the real one does."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from explorer.compute.models import hub, library
from explorer.compute.models.errors import ModelFileError
from explorer.core.downloads import HubModel, delete, downloads
from explorer.core.own_models import OwnModels
from explorer.core.trace import Progress
from tests.compute.models.hub_server import NAME, Hub
from tests.compute.models.small_models import random_model, save


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    monkeypatch.setenv("LLM_EXPLORER_SETTINGS", str(tmp_path / "settings"))
    monkeypatch.setenv("LLM_EXPLORER_CACHE", str(tmp_path / "cache"))
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.delenv(name, raising=False)
    save(random_model("bert"), tmp_path / "there")
    (tmp_path / "there" / "pytorch_model.bin").write_bytes(b"a pickle")
    with Hub(tmp_path / "there") as running:
        threading.Thread(target=running.serve_forever, args=(0.02,), daemon=True).start()
        OwnModels(endpoint=running.address).save()
        yield running
        running.shutdown()


def fetched(model: HubModel) -> Path:
    steps = hub.fetch(model)
    while True:
        try:
            next(steps)
        except StopIteration as stop:
            found: Path = stop.value
            return found


def refused(name: str = NAME) -> ModelFileError:
    with pytest.raises(ModelFileError) as caught:
        fetched(hub.look_up(name))
    assert "\n" not in str(caught.value)
    return caught.value


def test_that_looking_up_brings_a_list_and_no_file(server: Hub) -> None:
    found = hub.look_up(NAME)
    assert server.asked == [f"/api/models/{NAME}"]
    names = {file.name for file in found.files}
    assert {"config.json", "tokenizer.json", "model.safetensors"} <= names
    assert "pytorch_model.bin" not in names
    assert (found.commit, found.licence) == ("0123abcd", "mit")
    assert found.size == sum((server.folder / name).stat().st_size for name in names)
    assert downloads() == ()


def test_that_a_downloaded_model_opens_and_can_be_deleted(server: Hub) -> None:
    folder = fetched(hub.look_up(NAME))
    for name in ("config.json", "tokenizer.json", "model.safetensors"):
        assert (folder / name).read_bytes() == (server.folder / name).read_bytes()
    asked = len(server.asked)
    assert library.open_model(NAME, "cpu").observe([1, 2, 3]).logits is not None
    assert len(server.asked) == asked  # opening asks nobody
    (kept,) = downloads()
    assert (kept.id, kept.whole) == (NAME, True)
    assert kept.size == sum(path.stat().st_size for path in folder.iterdir())
    delete(kept)
    assert downloads() == ()
    with pytest.raises(ModelFileError) as caught:
        library.open_model(NAME, "cpu")
    assert caught.value.key == "model.not_here"


def test_that_opening_a_hub_id_never_goes_to_the_network(server: Hub) -> None:
    with pytest.raises(ModelFileError, match="if you want"):
        library.open_model(NAME, "cpu")
    assert server.asked == []


def test_that_a_stopped_download_goes_on_where_it_stopped(
    server: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hub, "PIECE", 1 << 14)
    model = hub.look_up(NAME)
    steps = hub.fetch(model)
    for there, _ in steps:
        if there > model.size // 2:
            break
    steps.close()
    (kept,) = downloads()
    assert not kept.whole
    assert model.size // 2 < kept.size < model.size
    with pytest.raises(ModelFileError):
        library.open_model(NAME, "cpu")
    before = list(server.asked)
    folder = fetched(model)
    assert server.ranges  # the rest only
    assert f"/{NAME}/resolve/0123abcd/config.json" not in server.asked[len(before) :]
    source = (server.folder / "model.safetensors").read_bytes()
    assert (folder / "model.safetensors").read_bytes() == source


def test_that_progress_rises_to_the_whole(server: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hub, "PIECE", 1 << 14)
    events = list(hub.run(hub.look_up(NAME)))
    shares = [event.done for event in events if isinstance(event, Progress)]
    assert shares == sorted(shares)
    assert len(shares) > 10
    assert shares[-1] == 1.0


def test_that_what_differs_from_the_hubs_digest_is_thrown_away(server: Hub) -> None:
    server.digest = "0" * 64
    assert refused().key == "hub.changed"
    assert all(not download.whole for download in downloads())
    server.digest = ""
    assert fetched(hub.look_up(NAME)).is_dir()


def test_that_a_connection_that_breaks_says_so(server: Hub) -> None:
    model = hub.look_up(NAME)
    server.truncate = True
    with pytest.raises(ModelFileError) as caught:
        fetched(model)
    assert caught.value.key in ("hub.unreachable", "hub.changed")


@pytest.mark.parametrize(
    ("status", "key"),
    [(404, "hub.unknown"), (401, "hub.gated"), (403, "hub.gated"), (500, "hub.unreachable")],
)
def test_that_what_the_hub_refuses_is_explained(server: Hub, status: int, key: str) -> None:
    server.status = status
    error = refused()
    assert error.key == key
    assert server.address in str(error)


def test_that_a_hub_that_is_not_there_names_its_address(server: Hub) -> None:
    OwnModels(endpoint="http://127.0.0.1:9").save()
    error = refused()
    assert error.key == "hub.unreachable"
    assert "127.0.0.1:9" in str(error)


@pytest.mark.parametrize("name", ["", "gpt2", "a/b/c", "../b", "a b/c", "http://x/y", "a/b?c"])
def test_that_what_is_no_id_is_not_asked_for(server: Hub, name: str) -> None:
    assert refused(name).key == "hub.id"
    assert server.asked == []


def test_that_a_model_with_pickles_only_is_refused(server: Hub) -> None:
    server.without = {"model.safetensors"}
    error = refused()
    assert error.key == "hub.no_safetensors"
    assert "pytorch_model.bin" in str(error)


@pytest.mark.parametrize("name", ["config.json", "tokenizer.json"])
def test_that_a_model_that_could_not_be_opened_is_refused(server: Hub, name: str) -> None:
    server.without = {name}
    error = refused()
    assert (error.key, error.values["file"]) == ("hub.lacks", name)


def test_that_files_outside_the_folder_are_never_written(server: Hub) -> None:
    server.without = {"model.safetensors"}
    server.more = {
        "model.safetensors.index.json": 5, "../evil.safetensors": 5, "..\\evil.safetensors": 5,
        "sub/other.safetensors": 5, "C:evil.safetensors": 5, ".hidden.safetensors": 5,
        "model-00001-of-00001.safetensors": 5,
    }  # fmt: skip
    names = {file.name for file in hub.look_up(NAME).files if "safetensors" in file.name}
    assert names == {"model.safetensors.index.json", "model-00001-of-00001.safetensors"}


def test_that_a_full_disk_is_said_before_anything_comes(
    server: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = hub.look_up(NAME)
    usage = type("Usage", (), {"free": 1000})
    monkeypatch.setattr(hub.shutil, "disk_usage", lambda _: usage)
    asked = len(server.asked)
    with pytest.raises(ModelFileError) as caught:
        fetched(model)
    assert caught.value.key == "hub.disk"
    assert len(server.asked) == asked


def test_that_an_installation_without_encryption_says_so(
    server: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    OwnModels().save()
    monkeypatch.setattr(hub, "find_spec", lambda _: None)
    assert refused().key == "hub.no_ssl"


def test_that_a_proxy_is_used_where_one_is_set(server: Hub) -> None:
    """The server stands for a proxy: it is asked for the whole address of a hub elsewhere."""
    OwnModels(endpoint="http://hub.example", proxy=server.address).save()
    with pytest.raises(ModelFileError):
        hub.look_up(NAME)
    assert server.asked == [f"http://hub.example/api/models/{NAME}"]


def test_that_a_hub_that_answers_something_else_is_said_to(server: Hub) -> None:
    server.listing = lambda: {"error": "no"}  # type: ignore[method-assign]  # a hub of this test
    assert refused().key == "hub.answer"


def test_that_downloads_go_where_the_reader_wants_them(server: Hub, tmp_path: Path) -> None:
    OwnModels(endpoint=server.address, folder=str(tmp_path / "models of mine")).save()
    (tmp_path / "models of mine" / "not--a-download").mkdir(parents=True)
    folder = fetched(hub.look_up(NAME))
    assert folder == tmp_path / "models of mine" / "someone--small-bert"
    assert [download.id for download in downloads()] == [NAME]  # nothing of the reader's own
