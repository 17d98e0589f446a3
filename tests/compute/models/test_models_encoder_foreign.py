"""A reader's BERT in our encoder: the numbers transformers gives, and refusals in one sentence.

Tolerance 1e-5 in float32, as in `test_models_encoder`.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch
from torch.testing import assert_close

from explorer.compute.attention import embeddings_run
from explorer.compute.attention.embeddings import Params, Split
from explorer.compute.attention.embeddings_checks import checks
from explorer.compute.models.encoder_library import LoadedEncoder, load_encoder
from explorer.compute.models.errors import ModelFileError
from explorer.core.params import ParamError
from explorer.core.trace import drive

torch.set_num_threads(1)
TOLERANCE = {"atol": 1e-5, "rtol": 1e-5}
WORDS = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "the", "king", "people", "know", "##s", ".")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small random BERT without heads and a WordPiece tokenizer, as their libraries save them."""
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors
    from transformers import BertConfig, BertModel

    path = tmp_path_factory.mktemp("bert")
    torch.manual_seed(0)
    config = BertConfig(
        vocab_size=len(WORDS), hidden_size=32, num_hidden_layers=2, num_attention_heads=4,
        intermediate_size=48, max_position_embeddings=40, initializer_range=0.5,
    )  # fmt: skip
    model = BertModel(config, add_pooling_layer=False)
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if name.endswith("bias"):  # which start as zeros
                weight.normal_(0.0, 0.3)
    model.save_pretrained(path)
    tokenizer = Tokenizer(
        models.WordPiece({word: at for at, word in enumerate(WORDS)}, unk_token="[UNK]")
    )
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.post_processor = processors.BertProcessing(("[SEP]", 3), ("[CLS]", 2))
    tokenizer.add_special_tokens(list(WORDS[:5]))
    tokenizer.save(str(path / "tokenizer.json"))
    return path


@pytest.fixture(scope="module")
def model(folder: Path) -> LoadedEncoder:
    return load_encoder(folder)


def test_that_two_sentences_get_the_frame_and_the_segments_of_bert(model: LoadedEncoder) -> None:
    pair = model.pair("The king knows", "the [MASK] .")
    assert model.vocabulary.pieces(pair.ids) == (
        "[CLS]", "the", "king", "know", "##s", "[SEP]", "the", "[MASK]", ".", "[SEP]",
    )  # fmt: skip
    assert pair.segments == (0,) * 6 + (1,) * 4
    assert model.vocabulary.mask == 4


def test_that_every_layer_gives_the_numbers_of_transformers(
    model: LoadedEncoder, folder: Path
) -> None:
    from transformers import BertModel

    theirs = BertModel.from_pretrained(folder, attn_implementation="eager", local_files_only=True)
    pair = model.pair("The king knows the people", "the people know .")
    seen = model.capture(pair.ids, pair.segments)
    with torch.no_grad():
        found = theirs.eval()(
            torch.tensor([pair.ids]), token_type_ids=torch.tensor([pair.segments]),
            output_attentions=True,
        )  # fmt: skip
    for index, weights in enumerate(found.attentions):
        assert_close(seen.layers[index].weights, weights[0], **TOLERANCE)
    assert_close(seen.final, found.last_hidden_state[0], **TOLERANCE)


def test_that_a_score_of_it_is_nine_products_and_what_biases_add(folder: Path) -> None:
    params = Params(first="The king knows", second="the people .", folder=str(folder))
    trace = drive(embeddings_run.run(params))
    split: Split = trace.shared
    assert split.model == folder.name
    assert abs(split.rest()) > 1e-3
    score = float(split.score[split.query, split.key])
    assert split.nine().sum() + split.rest() == pytest.approx(score, abs=2e-5 * max(1, abs(score)))
    assert [check.status for check in checks(params, trace)] == ["passed"] * 4


def test_that_other_folders_are_refused_in_one_sentence(folder: Path, tmp_path: Path) -> None:
    content = json.loads((folder / "config.json").read_text("utf-8"))
    for file in ("tokenizer.json", "model.safetensors"):
        (tmp_path / file).write_bytes((folder / file).read_bytes())

    def refused(said: str, **changes: object) -> None:
        (tmp_path / "config.json").write_text(json.dumps({**content, **changes}), "utf-8")
        with pytest.raises(ModelFileError, match=said):
            load_encoder(tmp_path)

    refused('this lab takes "bert"', model_type="gpt2")
    refused('it takes "gelu"', hidden_act="relu")
    refused("a multiple of heads=5", num_attention_heads=5)
    refused("has the shape", hidden_size=16)
    refused("but the model knows", vocab_size=8)
    (tmp_path / "model.safetensors").rename(tmp_path / "pytorch_model.bin")
    refused("can run code and is never opened")
    with pytest.raises(ParamError, match="folder"):
        drive(embeddings_run.run(Params(folder=str(tmp_path))))


def test_that_the_real_minilm_is_taken_apart(minilm: Path) -> None:
    params = Params(folder=str(minilm))
    trace = drive(embeddings_run.run(params))
    assert trace.shared.heads == 12
    assert [check.status for check in checks(params, trace)] == ["passed"] * 4
