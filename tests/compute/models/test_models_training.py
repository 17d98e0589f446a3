"""Training is deterministic, survives interruption bit for bit, and learns."""

from __future__ import annotations

import dataclasses
import os
import signal
from pathlib import Path

import numpy as np
import pytest
import torch

from explorer.compute.models import checkpoints, library, train
from explorer.compute.models.config import DecoderConfig
from explorer.compute.models.data import Corpus
from explorer.compute.models.errors import ModelFileError
from explorer.compute.models.measured import Measured, Point
from explorer.compute.models.recipes import CLEAR, RECIPES, Recipe, Stage
from explorer.compute.models.sampling import continued
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


def test_that_measurements_and_weights_along_the_way_are_kept_and_survive_a_pause(
    tmp_path: Path,
) -> None:
    recipe = dataclasses.replace(
        TINY, probe_every=5, kept=4, dropout=0.1, stored_as="float16", prompts=("the ",)
    )
    assert train.make(recipe, [("text.txt", TEXT)], tmp_path / "whole", "cpu", "command") == 0
    kept = Training.start(dataclasses.replace(recipe, decoder=decoder_of(recipe)), corpus(recipe))
    list(kept.run(until=10))
    kept.record(train._point(kept))
    kept.save(tmp_path / "cut")
    again = Training.start(kept.recipe, kept.corpus)
    assert again.resume(tmp_path / "cut")
    assert again.points == kept.points
    assert again.states.keys() == {10}
    list(kept.run()), list(again.run())
    assert same_weights(kept, again)  # dropout too depends on (seed, step) only

    found = Measured.read(tmp_path / "whole")
    assert [point.step for point in found.points] == [0, *range(5, 41, 5)]
    assert found.points[0].loss != found.points[0].loss  # no batch yet
    assert found.points[-1].mean_held_out < found.points[0].mean_held_out - 0.5
    assert Measured.read(tmp_path / "whole").to_json() == found.to_json()
    model = library.load(tmp_path / "whole", "cpu")
    stored = checkpoints.read(model.card.folder, model.config)
    assert len(stored.steps) == 4
    assert (stored.steps[0], stored.steps[-1]) == (0, 40)
    for name, weight in stored.decoder(3).state_dict().items():
        assert torch.equal(weight, model.decoder.state_dict()[name])
    card = (tmp_path / "whole" / "README.md").read_text("utf-8")
    assert "dropout 0.1" in card
    assert 'After "the "' in card


def decoder_of(recipe: Recipe) -> DecoderConfig:
    return dataclasses.replace(recipe.decoder, vocabulary_size=1 + len(set(TEXT)))


def test_that_a_time_limit_ends_early_and_writes_the_model(tmp_path: Path) -> None:
    long = dataclasses.replace(TINY, stages=(Stage(10**6, 16, 4, 2, 2, 2, 7),), probe_every=10**6)
    text = [("text.txt", TEXT)]
    assert train.make(long, text, tmp_path, "cpu", "command", minutes=0.01) == 0
    found = Measured.read(tmp_path)
    assert 0 < found.points[-1].step < 10**6
    assert "of 1000000 that were planned" in (tmp_path / "README.md").read_text("utf-8")
    assert learning_rate(long, 10, 0.5) < learning_rate(long, 10)
    assert learning_rate(long, 10, 2.0) == pytest.approx(0.1 * long.learning_rate)


def point(step: int, second: float, induction: float, held_out: float = 2.0) -> Point:
    return Point(step, 0.0, 1.0, [held_out], 4.0, second, [[0.9]], [[induction]], [[0.0]])


def test_that_kept_steps_are_close_together_where_the_model_changes_fast() -> None:
    points = [point(25 * i, 4.0 if i < 50 else 4.0 - 0.4 * min(i - 50, 10),
                    0.09 * min(max(i - 50, 0), 10)) for i in range(101)]  # fmt: skip
    steps = checkpoints.spaced(points, 25)
    assert len(steps) == 25
    assert (steps[0], steps[-1]) == (0, 2500)
    assert set(range(1250, 1501, 25)) <= set(steps)
    assert checkpoints.spaced(points[:3], 25) == (0, 25, 50)


def test_that_the_best_model_is_one_with_an_induction_head() -> None:
    training = Training.start(dataclasses.replace(TINY, choose="best"), corpus())
    for step, induction, held_out, chosen in (
        (0, 0.0, 3.0, 0), (5, 0.1, 1.0, 5), (10, 0.6, 2.0, 10), (15, 0.7, 2.5, 10),
        (20, 0.7, 1.5, 20), (25, 0.2, 0.5, 20),
    ):  # fmt: skip
        training.record(point(step, 1.0, induction, held_out))
        assert training.best is not None
        assert training.best[0] == chosen
    assert training.best is not None
    best = training.best[1]["token_embedding.weight"].clone()
    list(training.run(until=3))
    assert training.finish() == 20
    assert torch.equal(training.decoder.token_embedding.weight, best)


def test_that_a_byte_level_recipe_asks_for_a_tokenizer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = tmp_path / "text.txt"
    text.write_text(TEXT)
    assert train.main(["bilingual", "--text", str(text), "-o", str(tmp_path / "out")]) == 1
    assert "--tokenizer" in capsys.readouterr().err


def test_that_a_sample_begins_with_its_prompt_and_keeps_bos_in_a_full_context() -> None:
    decoder = Training.start(TINY, corpus()).decoder
    found = continued(decoder, [0, 3, 4], 30, seed=1)
    assert found[:3] == [0, 3, 4]
    assert len(found) == 33
    assert 0 not in found[1:]
    assert found == continued(decoder, [0, 3, 4], 30, seed=1)
    assert found != continued(decoder, [0, 3, 4], 30, seed=2)


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


@pytest.mark.parametrize("recipe", RECIPES.values(), ids=lambda recipe: recipe.name)
def test_that_every_row_of_a_recipe_fits_its_model(recipe: Recipe) -> None:
    assert max(stage.context for stage in recipe.stages) == recipe.decoder.context
    assert all(2 * stage.longest_period <= stage.context for stage in recipe.stages)
