"""The lab's run: remedies in order, rules by name, and counts that hold for every layout."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from explorer.compute.models.architecture import MODELS
from explorer.compute.parallelism import calculator_run, verify
from explorer.compute.parallelism.calculator import MODEL_NAMES, SHOWN, Params
from explorer.compute.parallelism.calculator_checks import checks
from explorer.compute.parallelism.calculator_counted import LAYOUTS, layouts_for
from explorer.compute.parallelism.calculator_run import run
from explorer.compute.parallelism.term import total
from explorer.core.params import ParamError
from explorer.core.trace import Trace, drive


def traced(**fields: object) -> Trace:
    return drive(run(Params(**fields)))  # type: ignore[arg-type]  # fields come from the tests


def test_that_remedies_come_in_order_and_the_last_is_the_layout_asked_for() -> None:
    trace = traced(tp=2, pp=2, dp=4, zero=2, recompute="full")
    names = [layout.remedy for layout in trace.shared.layouts]
    assert names == ["alone", "tp", "sequence", "pp", "dp", "zero1", "zero2", "full"]
    last = trace.shared.layouts[-1]
    assert (last.mesh.world, last.training.zero, last.training.recompute) == (16, 2, "full")


def test_that_the_models_on_offer_have_their_own_names() -> None:
    assert tuple(model.name for model in MODELS.values()) == MODEL_NAMES


def test_that_replicas_alone_save_nothing() -> None:
    layouts = {x.remedy: x for x in traced(tp=1, pp=1, dp=8, zero=1).shared.layouts}
    assert layouts["dp"].bytes == layouts["alone"].bytes
    assert layouts["zero1"].bytes < layouts["dp"].bytes


def test_that_gpt_3_on_9984_gpus_has_its_three_known_terms() -> None:
    """175e9 parameters over tp 8 · pp 16: 2.73 GB of weights and of gradients, and 0.21 GB of
    optimizer states over 78 replicas; the fullest stage holds the embedding besides."""
    layout = traced(model="gpt-175b", tp=8, pp=16, dp=78, sequence=2048,
                    micro_batches=32).shared.layouts[-1]  # fmt: skip
    terms = layout.terms
    assert total(terms, "weights") / 1e9 == pytest.approx(2.73, rel=0.1)
    assert total(terms, "gradients") == total(terms, "weights")
    assert total(terms, "optimizer") == pytest.approx(6 * total(terms, "weights") / 78, rel=1e-6)


def test_that_generating_needs_neither_gradients_nor_optimizer() -> None:
    parts = {t.part for t in traced(show="generating").shared.layouts[-1].terms}
    assert parts <= {"weights", "cache", "logits"}


@pytest.mark.parametrize(
    ("fields", "field", "key"),
    [
        ({"tp": 3}, "tp", "rule.heads"),
        ({"model": "gpt2", "pp": 13}, "pp", "rule.layers"),
        ({"cp": 3}, "cp", "rule.sequence"),
        ({"ep": 2}, "ep", "rule.experts"),
        ({"model": "mixtral-8x7b", "ep": 8, "dp": 2}, "ep", "mesh-experts"),
        ({"pp": 4, "micro_batches": 2}, "micro_batches", "rule.few"),
        (
            {"pp": 4, "micro_batches": 6, "schedule": "interleaved"}, "micro_batches",
            "rule.multiple",
        ),
        ({"show": "ledger", "model": "mixtral-8x7b"}, "model", "rule.ledger"),
        ({"model": "config"}, "config", "config-json"),
    ],
)  # fmt: skip
def test_that_a_broken_rule_is_named_with_its_numbers(
    fields: dict[str, object], field: str, key: str
) -> None:
    with pytest.raises(ParamError) as caught:
        Params(**fields).validate()  # type: ignore[arg-type]  # fields come from the tests
    assert (caught.value.field, caught.value.key) == (field, key)


def test_that_a_readers_config_is_counted() -> None:
    config = (
        '{"model_type": "llama", "hidden_size": 2048, "num_attention_heads": 32, '
        '"num_key_value_heads": 4, "intermediate_size": 5632, "num_hidden_layers": 22, '
        '"vocab_size": 32000}'
    )
    assert traced(model="config", config=config).shared.parameters == 1_100_048_384


def test_that_the_ledger_measures_what_is_predicted_at_full_size() -> None:
    shared = traced(show="ledger", sequence=2048).shared
    assert shared.measured == shared.predicted > 0


def test_that_bytes_of_all_gpus_are_at_most_those_of_the_busiest_times_their_number() -> None:
    trace = traced(show="traffic", tp=4, pp=4, dp=8)
    for axis in trace.shared.axes:
        assert axis.gpu_bytes < axis.total_bytes <= axis.gpu_bytes * 4 * 4 * 8


def test_that_a_token_is_bound_by_memory_and_a_training_step_by_arithmetic() -> None:
    params = Params(show="walls", tp=8, pp=2, dp=16)
    walls = {wall.name: wall for wall in drive(run(params)).shared.walls}
    token, step = walls["token"], walls["dp"]
    ridge = params.peak * 1e12 / (params.bandwidth * 1e9)
    assert token.flops / token.bytes < ridge < step.flops / step.bytes


@pytest.mark.parametrize("show", SHOWN)
def test_that_every_picture_has_as_many_steps_as_things_to_show(show: str) -> None:
    trace = traced(show=show, model="gpt2", sequence=256, tp=2, pp=2, dp=2)
    shared = trace.shared
    things = shared.layouts or shared.axes or shared.tensors or shared.tools or shared.counted
    assert len(trace) == (2 if show == "walls" else len(things))


def test_that_real_ranks_send_the_bytes_of_the_formula() -> None:
    """Four ranks in two processes over gloo; ZeRO-3 gathers twice and reduces once."""
    from explorer.compute.parallelism.calculator_checks import _messages

    found = _messages(Params(show="traffic", dp=4, zero=3))
    assert (found.status, found.difference) == ("passed", 0.0)


@pytest.mark.parametrize("model", ["gpt2", "llama3-8b", "qwen2.5-7b", "mixtral-8x7b"])
def test_that_the_checks_pass(model: str) -> None:
    pytest.importorskip("transformers")
    params = Params(model=model, tp=1, pp=1)
    found = checks(params, drive(run(params)))
    assert [(c.status, c.difference) for c in found] == [("passed", 0.0)] * 2


@pytest.fixture(scope="module")
def counted() -> Iterator[Trace]:
    """All layouts that four real processes can have."""
    yield drive(run(Params(show="counted")))
    verify.close()


def test_that_every_layout_that_runs_agrees_with_its_formulas(counted: Trace) -> None:
    found = {one.name: one for one in counted.shared.counted}
    assert list(found) == list(LAYOUTS)
    assert all(one.equal for one in found.values())
    assert [section.id for section in counted.sections] == list(found)
    # replicas save nothing, and gathering weights again costs half as much again
    assert found["replicas"].most == 4 * found["zero3"].most
    assert found["zero3"].sent == 1.5 * found["replicas"].sent
    made = checks(counted.params, counted)
    assert len(made) == 2 * len(LAYOUTS)
    assert all(check.status == "passed" for check in made)


def test_that_two_processes_have_the_layouts_of_one_axis_only() -> None:
    assert set(LAYOUTS) - set(layouts_for(2)) == {"hybrid", "both"}


def test_that_without_processes_it_says_why_and_is_never_green(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fails(name: str, ranks: int) -> Iterator[None]:
        yield None
        raise verify.RunError("no gloo here")

    monkeypatch.setattr(calculator_run, "count", fails)
    trace = drive(run(Params(show="counted")))
    assert (len(trace), trace.shared.missing.args) == (1, {"text": "no gloo here"})
    assert [c.status for c in checks(trace.params, trace)] == ["missing"]
