"""Training is deterministic, survives interruption bit for bit, and learns."""

from __future__ import annotations

import dataclasses
import os
import signal
from pathlib import Path

import numpy as np
import pytest
import torch

from explorer.compute.models import library, train
from explorer.compute.models.config import DecoderConfig
from explorer.compute.models.data import Corpus
from explorer.compute.models.errors import ModelFileError
from explorer.compute.models.recipes import BILINGUAL, CLEAR, RECIPES, Recipe, Stage
from explorer.compute.models.training import CHECKPOINT, Training, learning_rate

TINY = Recipe(
    name="tiny",
    title="Tiny",
    vocabulary="characters",
    decoder=DecoderConfig(
        layers=2, heads=2, key_value_heads=1, width=16, context=16, vocabulary_size=28,
        feed_forward_width=32, positions="rotary", norm="rms", feed_forward="swiglu",
        feed_forward_biases=False,
    ),
    stages=(Stage(20, 8, 4, 2, 2, 2, 4), Stage(20, 16, 4, 2, 2, 2, 7)),
    learning_rate=1e-2,
    warm_up=5,
    save_every=15,
)  # fmt: skip
TEXT = "the quick brown fox jumps over the lazy dog and runs away " * 40


def corpus(recipe: Recipe = TINY) -> Corpus:
    ids = [1 + sorted(set(TEXT)).index(mark) for mark in TEXT]
    return Corpus.split([ids], recipe.decoder.vocabulary_size, 0, recipe.held_out)


def same_weights(one: Training, other: Training) -> bool:
    ours, theirs = one.decoder.state_dict(), other.decoder.state_dict()
    return all(torch.equal(ours[name], theirs[name]) for name in ours)


def test_that_a_short_run_lowers_the_loss() -> None:
    recipe = dataclasses.replace(TINY, stages=(Stage(150, 16, 8, 0, 0, 2, 7),))
    losses = list(Training.start(recipe, corpus()).run())
    assert len(losses) == 150
    # A sentence that comes again and again: from ln 28 = 3.3 to well below its letters' entropy.
    assert np.mean(losses[-5:]) < np.mean(losses[:5]) - 1.5


def test_that_an_interrupted_and_resumed_run_equals_an_uninterrupted_one(tmp_path: Path) -> None:
    whole = Training.start(TINY, corpus())
    list(whole.run())
    first = Training.start(TINY, corpus())
    list(first.run(until=23))
    first.save(tmp_path)
    second = Training.start(TINY, corpus())
    assert second.resume(tmp_path)
    assert second.step == 23
    list(second.run())
    assert same_weights(whole, second)
    assert whole.losses == second.losses


def test_that_the_command_can_be_interrupted_and_writes_the_same_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(RECIPES, "tiny", TINY)
    text = tmp_path / "text.txt"
    text.write_text(TEXT)

    def run(folder: Path) -> int:
        return train.main(["tiny", "--text", str(text), "-o", str(folder)])

    assert run(tmp_path / "whole") == 0

    update = Training._update

    def update_then_ctrl_c(self: Training) -> float:
        loss = update(self)
        if self.step == 18:
            os.kill(os.getpid(), signal.SIGINT)
        return loss

    with monkeypatch.context() as patch:
        patch.setattr(Training, "_update", update_then_ctrl_c)
        assert run(tmp_path / "cut") == 130
    assert (tmp_path / "cut" / CHECKPOINT).is_file()
    assert not (tmp_path / "cut" / "model.safetensors").exists()
    assert library.bundled(tmp_path) != ()  # the finished one only
    assert [card.folder.name for card in library.bundled(tmp_path)] == ["whole"]
    assert run(tmp_path / "cut") == 0
    assert "going on from step 18" in capsys.readouterr().out
    for name in ("model.safetensors", "config.json", "vocabulary.json"):
        assert (tmp_path / "whole" / name).read_bytes() == (tmp_path / "cut" / name).read_bytes()
    assert sorted(path.name for path in (tmp_path / "cut").iterdir()) == [
        "README.md", "config.json", "measured.json", "model.safetensors", "vocabulary.json",
    ]  # fmt: skip
    card = (tmp_path / "whole" / "README.md").read_text("utf-8")
    assert "--text text.txt" in card
    assert library.load(tmp_path / "cut", "cpu").encode("fox") == [0, 7, 16, 25]


def test_that_a_batch_depends_on_seed_and_step_only() -> None:
    first, again = corpus().batch(TINY, 7), corpus().batch(TINY, 7)
    assert torch.equal(first[0], again[0])
    assert not torch.equal(first[0], corpus().batch(TINY, 8)[0])


def test_that_rows_start_with_bos_and_repeated_rows_repeat() -> None:
    inputs, targets = corpus().batch(TINY, 30)
    stage = TINY.stage_at(30)
    assert inputs.shape == (8, 16)
    assert (inputs[:, 0] == 0).all()
    assert (targets != 0).all()
    assert torch.equal(inputs[:, 1:], targets[:, :-1])
    for row in targets[stage.text_rows :]:
        assert any(
            torch.equal(row[period:], row[:-period])
            for period in range(stage.shortest_period, stage.longest_period + 1)
        )


def test_that_held_out_text_is_never_trained_on() -> None:
    whole = Corpus.split([list(range(1, 101))], 200, 0, 0.1)
    assert whole.training[0].max() < whole.held_out[0].min()


def test_that_the_learning_rate_warms_up_and_falls_to_a_tenth() -> None:
    rates = [learning_rate(CLEAR, step) for step in range(CLEAR.steps)]
    assert rates[0] == pytest.approx(CLEAR.learning_rate / CLEAR.warm_up)
    assert max(rates) == CLEAR.learning_rate == rates[CLEAR.warm_up]
    assert rates[-1] == pytest.approx(CLEAR.learning_rate / 10, rel=1e-2)


def test_that_a_damaged_or_foreign_checkpoint_is_refused(tmp_path: Path) -> None:
    Training.start(CLEAR, corpus(CLEAR)).save(tmp_path)
    with pytest.raises(ModelFileError, match="another recipe"):
        Training.start(TINY, corpus()).resume(tmp_path)
    (tmp_path / CHECKPOINT).write_bytes(b"PK\x03\x04")
    with pytest.raises(ModelFileError, match="damaged"):
        Training.start(TINY, corpus()).resume(tmp_path)


def test_that_bad_texts_end_with_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, content in (("short.txt", b"abc"), ("latin.txt", b"\xff\xfe\xfa")):
        path = tmp_path / name
        path.write_bytes(content)
        assert train.main(["clear", "--text", str(path), "-o", str(tmp_path / "out")]) == 1
    assert train.main(["clear", "--text", str(tmp_path / "no"), "-o", str(tmp_path / "out")]) == 1
    assert len(capsys.readouterr().err.strip().splitlines()) == 3


@pytest.mark.parametrize("recipe", [CLEAR, BILINGUAL], ids=lambda recipe: recipe.name)
def test_that_every_row_of_a_recipe_fits_its_model(recipe: Recipe) -> None:
    assert max(stage.context for stage in recipe.stages) == recipe.decoder.context
    assert all(2 * stage.longest_period <= stage.context for stage in recipe.stages)
