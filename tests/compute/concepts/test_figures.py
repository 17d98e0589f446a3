"""Figures often quoted: computed again, and the computing checked against real modules."""

from __future__ import annotations

import math

import pytest
import torch
import transformers
from sklearn.metrics import roc_auc_score

from explorer.compute.concepts.figures import blocks, diffusion, measures
from explorer.compute.concepts.sheet import Figure, figures


def figure(name: str) -> Figure:
    entry: Figure = figures()[name][1]
    return entry


def computed(name: str) -> tuple[float, ...]:
    compute = figure(name).compute
    assert compute is not None, name
    return tuple(compute())


def parameters(model: torch.nn.Module) -> int:
    return sum(p.numel() for p in model.parameters())


def of(config: transformers.PretrainedConfig, kind: type) -> int:
    with torch.device("meta"):
        return parameters(kind(config))


def test_that_every_figure_is_computed_or_has_a_source() -> None:
    for name, (_, entry) in figures().items():
        assert (entry.compute is not None) or entry.source, name
        assert entry.said, name
        assert entry.title, name


def test_that_what_is_computed_is_finite_and_as_many_as_are_said() -> None:
    for name, (_, entry) in figures().items():
        if entry.compute is not None:
            found = entry.compute()
            assert len(found) == len(entry.said), name
            assert all(math.isfinite(value) for value in found), name
            assert 0 <= entry.tolerance < 0.25, name


def test_that_the_numbers_of_the_list_are_all_there() -> None:
    numbers = sorted(int(name[1:]) for name in figures())
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) >= 43


@pytest.mark.parametrize("name", ["N18", "N19", "N20"])
def test_that_what_is_wrong_comes_out_corrected(name: str) -> None:
    assert figure(name).verdict(computed(name)) == "corrected"


def test_that_the_others_of_the_first_half_are_reproduced() -> None:
    for name, (_, entry) in figures().items():
        if int(name[1:]) <= 43 and name not in ("N18", "N19", "N20") and entry.compute:
            assert entry.verdict(entry.compute()) == "reproduced", name


def test_that_both_berts_have_what_the_modules_have() -> None:
    small, large = transformers.BertConfig(), transformers.BertConfig(
        hidden_size=1024, num_hidden_layers=24, num_attention_heads=16, intermediate_size=4096
    )  # fmt: skip
    assert computed("N24") == (of(small, transformers.BertModel),) == (109_482_240,)
    assert computed("N25") == (of(large, transformers.BertModel),) == (335_141_888,)


def test_that_gpt_3_and_its_layer_are_gpt_2s_at_that_width() -> None:
    config = transformers.GPT2Config(n_embd=12_288, n_layer=2, n_head=96, n_positions=2048)
    two = of(config, transformers.GPT2Model)
    assert computed("N03") == (two + 94 * blocks.layer(12_288),)
    one = transformers.GPT2Config(n_embd=768, n_layer=1)
    none = transformers.GPT2Config(n_embd=768, n_layer=0)
    layer = of(one, transformers.GPT2Model) - of(none, transformers.GPT2Model)
    assert computed("N41") == (12, 13, layer)


def test_that_qwen_and_baichuan_have_what_the_modules_have() -> None:
    def qwen(vocabulary: int, d: int, layers: int, d_ffn: int) -> int:
        return of(
            transformers.Qwen2Config(
                vocab_size=vocabulary, hidden_size=d, num_hidden_layers=layers,
                num_attention_heads=d // 128, num_key_value_heads=d // 128,
                intermediate_size=d_ffn, tie_word_embeddings=False,
            ),
            transformers.Qwen2ForCausalLM,
        )  # fmt: skip

    assert computed("N43")[0] == qwen(151_936, 4096, 32, 11_008)
    # 40 layers of 5120 are built one at a time: two sizes give a layer and the rest.
    one, two = (qwen(152_064, 5120, layers, 13_696) for layers in (1, 2))
    assert computed("N43")[1] == one + 39 * (two - one)
    biases = 3 * 4096
    assert computed("N39")[0] == qwen(64_000, 4096, 1, 11_008) - biases + 31 * (
        qwen(64_000, 4096, 2, 11_008) - qwen(64_000, 4096, 1, 11_008) - biases
    )


def test_that_the_gates_are_counted_on_torchs_recurrent_nets() -> None:
    plain = parameters(torch.nn.RNN(128, 128))
    ours = computed("N08")
    for gates, kind in zip(ours, (torch.nn.LSTM, torch.nn.GRU), strict=True):
        assert parameters(kind(128, 128)) == (gates + 1) * plain


def test_that_the_fields_and_limits_of_halves_are_torchs() -> None:
    half, brain = torch.finfo(torch.float16), torch.finfo(torch.bfloat16)
    assert computed("N28") == (half.max,)
    assert computed("N29") == (pytest.approx(half.resolution), half.eps, half.tiny)
    assert computed("N30") == (
        pytest.approx(brain.resolution), brain.max, brain.eps, brain.tiny,
    )  # fmt: skip
    assert 2.0 ** computed("N26")[4] == half.tiny
    assert computed("N31") == (torch.finfo(torch.float32).bits,)


def test_that_the_areas_are_those_of_scikit_learn() -> None:
    for positive, negative in (([3.0, 1.0], [2.0, 0.0]), ([1.0, 1.0], [1.0, 0.0])):
        labels = [1] * len(positive) + [0] * len(negative)
        theirs = roc_auc_score(labels, positive + negative)
        assert measures.area(positive, negative) == pytest.approx(theirs)
    assert computed("N18") == (0, 0.5, 1)


def test_that_outside_its_bounds_a_step_of_noise_is_no_number() -> None:
    low, high, last = diffusion.allowed()
    assert last == 0
    for beta in (low - 0.01, high + 0.01):
        with pytest.raises(ValueError, match="math domain"):
            _ = math.sqrt(beta), math.sqrt(1 - beta)
