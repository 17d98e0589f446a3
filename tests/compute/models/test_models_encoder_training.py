"""Rows the encoder and the encoder-decoder are trained on, the loop, and the bundled two."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import numpy as np
import pytest
import torch

from explorer.compute.models import encoder_train, train
from explorer.compute.models.encoder_config import EncoderConfig, EncoderDecoderConfig
from explorer.compute.models.encoder_data import (
    PairCorpus,
    sentences_of,
    task_batch,
)
from explorer.compute.models.encoder_library import load_encoder, load_encoder_decoder
from explorer.compute.models.encoder_measure import aligned_weight, score_task
from explorer.compute.models.encoder_recipes import ENCODER, ENCODER_DECODER
from explorer.compute.models.encoder_training import encoder_run, task_run
from explorer.compute.models.encoder_vocabulary import PairVocabulary, SymbolVocabulary
from explorer.compute.models.errors import ModelFileError, UnrepresentableText
from explorer.core.paths import resources

torch.set_num_threads(1)
NEWLINE = 4
SMALL = dataclasses.replace(
    ENCODER, steps=40, rows=16, warm_up=5, learning_rate=5e-3, save_every=10,
    model=EncoderConfig(
        layers=1, heads=2, width=16, context=24, vocabulary_size=40, feed_forward_width=32
    ),
)  # fmt: skip
TASK = dataclasses.replace(
    ENCODER_DECODER, steps=30, rows=16, warm_up=5, longest=6, symbols="abcdef",
    model=EncoderDecoderConfig(
        layers=1, heads=2, width=16, context=9, vocabulary_size=11, feed_forward_width=32
    ),
)  # fmt: skip


@pytest.fixture
def corpus() -> PairCorpus:
    """One text of 400 short sentences (none has to be cut); each begins with a newline."""
    random = np.random.default_rng(0)
    text = [
        [NEWLINE, *(5 + (at + k) % 35 for k in range(int(random.integers(1, 3))))]
        for at in range(400)
    ]
    return PairCorpus.split([text], 40, NEWLINE, 0.1)


def test_that_a_row_is_two_segments_with_the_special_tokens_of_bert(corpus: PairCorpus) -> None:
    batch = corpus.batch(SMALL, 0)
    for row, segments in zip(batch.targets.tolist(), batch.segments.tolist(), strict=True):
        end = row.index(PairVocabulary.pad) if PairVocabulary.pad in row else len(row)
        assert row[0] == PairVocabulary.cls
        first, second = (at for at, token in enumerate(row) if token == PairVocabulary.sep)
        assert second == end - 1
        assert first > 1
        assert second > first + 1
        assert segments == [int(first < at <= second) for at in range(len(row))]
        assert NEWLINE not in (row[1], row[first + 1])


def test_that_half_of_the_second_segments_follow_the_first(corpus: PairCorpus) -> None:
    text = corpus.training[0].ids.tolist()
    joined = " ".join(map(str, text))
    follows = []
    for step in range(8):
        batch = corpus.batch(SMALL, step)
        for row, unrelated in zip(batch.targets.tolist(), batch.unrelated.tolist(), strict=True):
            first, second = (at for at, token in enumerate(row) if token == PairVocabulary.sep)
            # the tokens of a related pair stand in the text with one newline in between
            pair = [*row[1:first], NEWLINE, *row[first + 1 : second]]
            found = f" {' '.join(map(str, pair))} " in f" {joined} "
            assert found or unrelated
            follows.append(not unrelated)
    assert np.mean(follows) == 0.5


def test_that_of_the_asked_tokens_eight_in_ten_are_masked_and_the_others_are_left_alone(
    corpus: PairCorpus,
) -> None:
    recipe = dataclasses.replace(SMALL, rows=512)
    batch = corpus.batch(recipe, 3)
    ordinary = batch.targets >= 4
    assert (batch.ids == batch.targets)[~batch.asked].all()
    assert not (batch.asked & ~ordinary).any()
    asked = int(batch.asked.sum())
    # binomial with about 800 asked for: three standard deviations are 0.04 and 0.012
    assert float((batch.ids == PairVocabulary.mask)[batch.asked].float().mean()) == pytest.approx(
        0.8, abs=0.05
    )
    assert asked / int(ordinary.sum()) == pytest.approx(0.15, abs=0.015)
    others = (batch.ids != batch.targets) & (batch.ids != PairVocabulary.mask)
    assert 0.04 < float(others[batch.asked].float().mean()) < 0.16


def test_that_the_same_step_gives_the_same_rows_and_the_held_out_part_is_another(
    corpus: PairCorpus,
) -> None:
    one, again, other = corpus.batch(SMALL, 5), corpus.batch(SMALL, 5), corpus.batch(SMALL, 6)
    assert torch.equal(one.ids, again.ids)
    assert not torch.equal(one.targets, other.targets)
    held = corpus.held_out[0]
    assert len(held.starts) - 1 == 40
    assert len(corpus.training[0].starts) - 1 == 360
    assert int(held.starts[-1]) == len(held.ids)
    assert corpus.held_out_batch(SMALL, 4).targets.shape == (4, 24)


def test_that_sentences_are_lines_and_long_lines_are_cut_behind_full_stops() -> None:
    long = "One, two. " + "word " * 20 + "end! “Last?” " + "more " * 5
    found = sentences_of(f"A line\n\n{long}\n甲来了。" + "乙" * 90 + "。丙")
    assert found[0] == "\nA line"
    assert found[1] == "\nOne, two."
    assert found[2].endswith("end!")
    assert found[3] == "\n“Last?”" or found[3] == "“Last?”"
    assert found[-3:] == ["甲来了。", "乙" * 90 + "。", "丙"]


def test_that_training_lowers_the_loss_and_an_interrupted_run_ends_with_the_same_weights(
    corpus: PairCorpus, tmp_path: Path
) -> None:
    whole = encoder_run(SMALL, corpus, "cpu")
    losses = [float(loss) for loss in whole.go()]
    assert np.mean(losses[-5:]) < np.mean(losses[:5]) - 0.1
    first = encoder_run(SMALL, corpus, "cpu")
    list(first.go(until=15))
    first.save(tmp_path)
    second = encoder_run(SMALL, corpus, "cpu")
    assert second.resume(tmp_path)
    list(second.go())
    theirs = second.model.state_dict()
    assert all(torch.equal(t, theirs[name]) for name, t in whole.model.state_dict().items())
    with pytest.raises(ModelFileError, match="another recipe or text"):
        encoder_run(dataclasses.replace(SMALL, seed=1), corpus, "cpu").resume(tmp_path)


def test_that_targets_are_sources_reversed_or_sorted() -> None:
    vocabulary = SymbolVocabulary(TASK.symbols)
    source, target = task_batch(TASK, vocabulary, 2)
    assert source.shape == target.shape == (16, 8)
    seen = set()
    for asked, right in zip(source.tolist(), target.tolist(), strict=True):
        body = asked[1 : asked.index(vocabulary.end)]
        written = right[1 : right.index(vocabulary.end)]
        reverse = asked[0] == vocabulary.task("reverse")
        assert written == (body[::-1] if reverse else sorted(body))
        seen.add(reverse)
        assert (
            vocabulary.answer("reverse" if reverse else "sort", vocabulary.decode(body))
            == (right[: len(body) + 2])
        )
    assert seen == {True, False}
    run = task_run(TASK, vocabulary, "cpu")
    losses = [float(loss) for loss in run.go()]
    assert np.mean(losses[-5:]) < np.mean(losses[:5])


def test_that_alignment_is_one_where_the_head_reads_what_is_written_next() -> None:
    vocabulary = SymbolVocabulary("abc")
    source = torch.tensor([vocabulary.source("reverse", "abca")])
    target = torch.tensor([vocabulary.answer("reverse", "abca")])
    weights = torch.zeros(1, 1, 2, 5, 6)
    for written, read in enumerate((4, 3, 2, 1)):  # ⟨reverse⟩ stands first
        weights[0, 0, 0, written, read] = 1.0
        weights[0, 0, 1, written, 5] = 1.0
    assert aligned_weight(weights, source, target, vocabulary).tolist() == [[1.0, 0.0]]
    uniform = torch.full((1, 1, 1, 5, 6), 1 / 6)
    # a stands twice, b and c once: (2 + 1 + 1 + 2) / 4 places of 6
    assert float(aligned_weight(uniform, source, target, vocabulary)) == pytest.approx(0.25)


def test_that_any_text_has_pair_tokens_and_the_longer_sentence_is_cut_first() -> None:
    vocabulary = load_encoder().vocabulary
    pair = vocabulary.pair("To be [MASK] not", "是也不是 🙂", 96)
    assert vocabulary.mask in pair.ids
    assert vocabulary.decode(pair.ids) == "To be not是也不是 🙂"
    whole = vocabulary.encode("To be or not")
    assert vocabulary.encode("To be [MASK] not") == [*whole[:2], vocabulary.mask, *whole[3:]]
    assert pair.segments == tuple(vocabulary.segments(pair.ids))
    short = vocabulary.pair("a b c d e f g h", "x", 8)
    assert len(short.ids) == 8
    assert short.cut == len(vocabulary.encode("a b c d e f g h")) - 4
    assert vocabulary.pair("alone", "", 96).segments[-1] == 0
    with pytest.raises(UnrepresentableText, match="Z"):
        load_encoder_decoder().vocabulary.source("sort", "aZ")
    with pytest.raises(ValueError, match="reverse or sort"):
        load_encoder_decoder().vocabulary.source("double", "a")


def test_that_the_bundled_two_are_small_and_say_how_they_were_made() -> None:
    for name in ("encoder", "encoder-decoder"):
        folder = resources() / "models" / name
        assert sum(path.stat().st_size for path in folder.iterdir()) < 5_000_000
        card = (folder / "README.md").read_text("utf-8")
        assert f"explorer.compute.models.train {name} " in card
        assert "## Measured" in card
        assert json.loads((folder / "config.json").read_text("utf-8"))["name"] == name


def test_that_the_bundled_encoder_decoder_does_its_tasks_and_a_head_reads_what_it_writes() -> None:
    model = load_encoder_decoder()
    recipe = dataclasses.replace(ENCODER_DECODER, rows=32)
    scores = score_task(model.model, model.vocabulary, recipe, batches=1)
    assert scores.whole["reverse"] >= 0.99
    assert scores.whole["sort"] >= 0.99
    # a head that spreads evenly over a source of some twelve symbols has about 0.2
    assert max(max(row) for row in scores.aligned["reverse"]) >= 0.5
    source, target = model.write("reverse", "abc 12")
    assert model.vocabulary.decode(target) == "21 cba"
    assert model.capture(source, target).cross_weights().shape[2:] == (len(target), len(source))


def test_that_the_bundled_encoder_names_a_masked_word_and_tells_who_follows_whom() -> None:
    model = load_encoder()
    pair = model.pair("The people of the United [MASK] are free.", "They want peace.")
    seen = model.capture(pair.ids, pair.segments)
    named = int(seen.logits[pair.ids.index(model.vocabulary.mask)].argmax())
    assert model.vocabulary.pieces([named]) == ("␣States",)
    first = "宝玉笑道：“好姐姐，你别恼我。”"
    followed = [
        float(model.capture(each.ids, each.segments).followed_logits.softmax(-1)[0])
        for each in (
            model.pair(first, "黛玉听了，也不言语，只管低头。"),  # the same book
            model.pair(first, "曹操引大军来到。"),  # another one
        )
    ]
    assert followed[0] > 0.5 > followed[1]


def test_that_both_answer_as_every_opened_model_does() -> None:
    encoder, both = load_encoder(), load_encoder_decoder()
    ids = encoder.encode("To be [SEP] or not")
    seen = encoder.observe(ids, without_heads={(0, 1)}, only_layers={0})
    assert list(seen.attention["encoder"]) == [0]
    assert (seen.attention["encoder"][0].head_outputs[1] == 0).all()  # type: ignore[index]  # ours has them
    assert len(seen.hidden["encoder"]) == encoder.stacks["encoder"].layers + 1
    source = both.encode("sort: cab")
    found = both.observe(source, [both.vocabulary.begin], stack="cross", without_heads={(1, 0)})
    assert found.attention["cross"][1].weights.shape[1:] == (1, len(source))
    assert (found.attention["cross"][1].head_outputs[0] == 0).all()  # type: ignore[index]  # ours has them
    assert found.logits is not None
    for refused in (lambda: encoder.observe(ids, ids), lambda: encoder.observe(ids, stack="cross")):
        with pytest.raises(ValueError, match="takes"):
            refused()


def test_that_a_damaged_folder_is_refused_in_one_sentence(tmp_path: Path) -> None:
    shipped = resources() / "models" / "encoder-decoder"
    for name in ("config.json", "vocabulary.json"):
        (tmp_path / name).write_bytes((shipped / name).read_bytes())
    with pytest.raises(ModelFileError, match=r"model\.safetensors"):
        load_encoder_decoder(tmp_path)
    with pytest.raises(ModelFileError, match='takes "llm-explorer-encoder"'):
        load_encoder(tmp_path)
    content = json.loads((tmp_path / "config.json").read_text("utf-8"))
    content["model"]["heads"] = 7
    (tmp_path / "config.json").write_text(json.dumps(content), "utf-8")
    with pytest.raises(ModelFileError, match="a multiple of heads=7"):
        load_encoder_decoder(tmp_path)
    for name in ("no-such-model", "x" * 100_000, "a\0b", "~no-such-user/model"):
        with pytest.raises(ModelFileError, match="no model"):
            load_encoder(name)


def test_that_the_command_makes_a_model_that_loads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(encoder_train.RUNS, "encoder-decoder", TASK)
    assert train.main(["encoder-decoder", "-o", str(tmp_path), "--steps", "3"]) == 0
    assert not (tmp_path / "checkpoint.pt").exists()
    assert load_encoder_decoder(tmp_path).card.title == TASK.title
    assert "3 steps of 16 rows" in (tmp_path / "README.md").read_text("utf-8")
    assert train.main(["encoder", "-o", str(tmp_path / "none")]) == 1
    assert "--text" in capsys.readouterr().err
