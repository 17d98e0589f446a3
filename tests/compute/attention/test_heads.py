"""All heads on a text: against the decoder, ablations against closed forms and other routes."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import pytest
import torch

from explorer.compute.attention import heads_removal as removing
from explorer.compute.attention.heads import Params, heads_named, positions_named, toggled
from explorer.compute.attention.heads_checks import checks
from explorer.compute.attention.heads_probe import copying_scores, layers_of, probe
from explorer.compute.attention.heads_run import run
from explorer.compute.attention.stepwise import Halt, Stopped, stepwise
from explorer.compute.models import heads, library
from explorer.compute.models.probe import repeated_rows
from explorer.core.params import ParamError
from explorer.core.trace import Append, Trace, drive, same

pytestmark = pytest.mark.skipif(
    "clear" not in {card.name for card in library.bundled()}, reason="the model is not there"
)
TEXT = "the queen, the que"


def trace_of(**given: Any) -> Trace:
    return drive(run(Params(**given)))


@cache
def model() -> library.LoadedModel:
    return library.load("clear", "cpu")


def ids() -> torch.Tensor:
    return torch.tensor(model().encode(TEXT))


# maps ---------------------------------------------------------------------------------------------


def test_that_the_maps_are_the_decoders() -> None:
    shared = trace_of(text=TEXT).shared
    seen = model().capture(shared.ids)
    for layer in range(shared.layers):
        assert (shared.thumbnails[layer] == seen.layers[layer].weights.numpy()).all()
    assert (shared.weight == seen.layers[shared.layer].weights[shared.head].numpy()).all()


def test_that_a_long_text_is_pooled_and_goes_on_beyond_the_context() -> None:
    card = next((c for c in library.bundled() if c.decoder.positions == "rotary"), None)
    if card is None:
        pytest.skip("no model with rotary positions")
    text = "the cat sat on the mat and " * 60
    trace = trace_of(text=text, model=card.name, layer=1, head=1, knocked=())
    shared = trace.shared
    assert shared.tokens > card.decoder.context
    assert "notice.beyond" in [notice.key for notice in trace.notices]
    seen = library.load(card.name).capture(shared.ids, only_layers={0}).layers[0].weights
    whole = seen[0].cpu().numpy()
    assert np.abs(shared.weight - whole).max() < 1e-6  # another order of the same sums
    block, side = shared.block, shared.thumbnails.shape[-1]
    assert block > 1
    assert side == -(-shared.tokens // block) <= 64
    corner = shared.weight[-(shared.tokens - (side - 1) * block) :, :block]
    assert shared.thumbnails[0, 0, -1, 0] == corner.max()


def test_that_a_learned_model_stops_at_its_context() -> None:
    trace = trace_of(text="a" * 500, layer=1, head=1)
    assert trace.shared.tokens == model().config.context
    assert trace.notices[0].key == "notice.context"


def test_that_the_maps_come_before_the_removal_and_nothing_in_them_changes() -> None:
    producer = run(Params(text=TEXT))
    first = next(event.trace for event in producer if isinstance(event, Append))
    whole = trace_of(text=TEXT)
    assert first.shared.removal is None
    assert not first.complete
    assert len(first) == len(whole)
    assert same(first.steps, whole.steps)
    assert same(first.shared.thumbnails, whole.shared.thumbnails)


# labels -------------------------------------------------------------------------------------------


def test_that_the_measured_head_finds_matches_and_copies() -> None:
    shared = trace_of(text=TEXT).shared
    assert shared.strongest
    assert shared.name(shared.layer, shared.head) == "induction"
    score = heads.prefix_matching(shared.weight, shared.ids)
    assert float(score) == pytest.approx(
        float(shared.text_scores.induction[shared.layer, shared.head]), abs=1e-6
    )
    assert float(score) == pytest.approx(float(shared.text_scores.induction.max()), abs=1e-6)


def test_that_the_random_tokens_score_as_the_models_own_probe_does() -> None:
    """`models.probe` measures the same two scores, by other code, on more rows."""
    from explorer.compute.models.probe import measure

    found, theirs = probe(model()).scores, measure(model().decoder, 0, 31)
    # 8 rows of 32: the mean over fewer rows differs by chance
    assert np.abs(found.induction - np.array(theirs.induction)).max() < 0.05
    assert np.abs(found.previous - np.array(theirs.previous_token_repeated)).max() < 0.05
    assert np.abs(found.first_matched - np.array(theirs.first_token_second_copy)).max() < 0.05


def test_that_copying_is_what_writing_one_value_does_to_the_logits() -> None:
    """By another route: the whole vocabulary's logits of v_j W_O, one key at a time."""
    decoder, layer, head = model().decoder, 1, 2
    rows = repeated_rows(decoder, 0, 5)[:1]
    with torch.no_grad():
        seen = model().capture(rows[0].tolist(), only_layers={layer}).layers[layer]
        rises = []
        for key in range(6, 11):
            output = layers_of(decoder)[layer].attention.output.weight[
                :, head * 16 : (head + 1) * 16
            ]
            written = output @ seen.values[head, key]
            gain = decoder.state_dict()["final_norm.weight"]
            written = (written - written.mean()) * gain
            logits = decoder.unembed(written)[rows[0, 6:11]]
            own = logits[key - 6]
            rises.append(float((own - logits.mean()) / logits.std()))
        found = copying_scores(decoder, layer, seen.values[None], rows)[head]
    assert found == pytest.approx(np.mean(rises), abs=1e-4)


# removal ------------------------------------------------------------------------------------------


def test_that_removing_nothing_changes_nothing_at_all() -> None:
    decoder = model().decoder
    with torch.no_grad():
        whole = decoder(ids())
        for part in ("output", "q", "k", "v", "residual"):
            assert torch.equal(removing.run_without(decoder, ids(), {}, part, 1), whole)
    removal = trace_of(text=TEXT, knocked=()).shared.removal
    assert removal.rise == 0.0
    assert (removal.loss == removal.loss_removed).all()


def test_that_zeroing_is_what_the_decoder_does_without_heads() -> None:
    removal = trace_of(text=TEXT, knocked=("1.1", "2.3")).shared.removal
    logits = model().logits(ids().tolist(), without_heads={(0, 0), (1, 2)})
    losses = torch.nn.functional.cross_entropy(logits[:-1], ids()[1:], reduction="none")
    assert np.abs(removal.loss_removed - losses.numpy()).max() < 1e-5
    assert removal.knocked == ((0, 0), (1, 2))


def test_that_replacing_a_head_by_itself_changes_nothing() -> None:
    decoder, own = model().decoder, removing.outputs_of(model(), ids().tolist(), [(0, 1), (1, 2)])
    with torch.no_grad():
        found, whole = removing.run_without(decoder, ids(), own), decoder(ids())
    assert torch.equal(found, whole)


def test_that_all_three_paths_and_the_stream_together_are_the_whole_removal() -> None:
    """Queries, keys, values and the stream of the later layer are all it takes from before."""
    decoder = model().decoder
    replacements, _, _ = removing.replacements_for(model(), [(0, 0)], len(ids()), "zero", 0)
    with torch.no_grad():
        without = removing.run_without(decoder, ids(), replacements)
        with removing.replacing(decoder, replacements):
            reads = removing.reads_of(decoder, ids(), 1)
        with (
            removing.replacing(decoder, replacements),
            removing.reading_from(decoder, 1, reads, None),
        ):
            both = decoder(ids())
    assert torch.equal(both, without)


def test_that_the_circuit_runs_through_the_keys() -> None:
    """On random tokens said twice, the previous-token head acts through the keys of layer 2."""
    decoder = model().decoder
    rows = repeated_rows(decoder, 0, 31)[:8]
    scores = probe(model()).scores
    head = (0, int(scores.previous[0].argmax()))
    zero = {head: torch.zeros(model().config.head_width)}
    loss: dict[str, float] = {}
    with torch.no_grad():
        for part in ("q", "k", "v", "residual"):
            logits = removing.run_without(decoder, rows, zero, part, 1)
            loss[part] = float(removing.token_losses(logits, rows)[:, 32:].mean())
        whole = float(removing.token_losses(decoder(rows), rows)[:, 32:].mean())
    assert loss["k"] > whole + 0.5
    assert loss["k"] == max(loss.values())
    assert abs(loss["v"] - whole) < 0.3


def test_that_one_head_of_the_later_layer_can_be_cut_by_itself() -> None:
    decoder = model().decoder
    zero = {(0, 0): torch.zeros(model().config.head_width)}
    with torch.no_grad():
        one = removing.run_without(decoder, ids(), zero, "q", 1, 2)
        every = removing.run_without(decoder, ids(), zero, "q", 1)
        whole = decoder(ids())
    assert not torch.equal(one, every)
    assert not torch.equal(one, whole)


def test_that_a_mean_is_the_mean_over_the_other_texts() -> None:
    found, texts, counted = removing.replacements_for(model(), [(1, 2)], 10, "mean", 0)
    rows = [row[: model().config.context] for row in removing.other_texts(model())]
    outputs = [model().capture(row).layers[1].head_outputs[2][1:] for row in rows]
    assert torch.allclose(found[1, 2], torch.cat(outputs).mean(0), atol=1e-6)
    assert (texts, counted) == (len(rows), sum(len(row) - 1 for row in rows))


def test_that_another_text_takes_the_place_of_this_one_with_resample() -> None:
    found, _, _ = removing.replacements_for(model(), [(1, 2)], 10, "resample", 1)
    other = removing.other_texts(model())[1][:10]
    assert torch.equal(found[1, 2], model().capture(other).layers[1].head_outputs[2])
    traces = [
        trace_of(text=TEXT, method="resample", seed=seed, knocked=("1.1",)) for seed in (0, 1)
    ]
    assert traces[0].shared.removal.rise != traces[1].shared.removal.rise
    for seed, trace in enumerate(traces):
        begun = trace.shared.removal.other_text.removesuffix(" …")
        assert removing.OTHER_TEXTS[seed].startswith(begun)
        assert begun


def test_that_each_head_alone_is_one_run_without_it() -> None:
    removal = trace_of(text=TEXT).shared.removal
    whole = float(torch.nn.functional.cross_entropy(model().logits(ids().tolist())[:-1], ids()[1:]))
    for layer, head in ((0, 0), (1, 3)):
        logits = model().logits(ids().tolist(), without_heads={(layer, head)})
        loss = float(torch.nn.functional.cross_entropy(logits[:-1], ids()[1:]))
        assert removal.alone[layer, head] == pytest.approx(loss - whole, abs=1e-5)


def test_that_the_star_is_the_head_that_costs_most() -> None:
    removal = trace_of(text=TEXT).shared.removal
    (found,) = removal.knocked
    assert removal.alone[found] == removal.alone.max()
    assert removal.rise == pytest.approx(float(removal.alone.max()), abs=1e-5)


def test_that_earlier_layers_keep_their_maps() -> None:
    shared = trace_of(text=TEXT, knocked=("1.1",)).shared
    assert (shared.removal.thumbnails[0] == shared.thumbnails[0]).all()
    assert np.abs(shared.removal.thumbnails[1] - shared.thumbnails[1]).max() > 0.1


def test_that_next_tokens_hold_the_five_likeliest_of_both_runs() -> None:
    removal = trace_of(text=TEXT).shared.removal
    with_heads = model().logits(ids().tolist())[-1].softmax(-1)
    (knocked,) = removal.knocked
    without = model().logits(ids().tolist(), without_heads={knocked})[-1].softmax(-1)
    last = len(ids()) - 1
    shown = {int(removal.next_ids[last, place]) for place in removal.candidates(last)}
    assert shown == {*with_heads.topk(5).indices.tolist(), *without.topk(5).indices.tolist()}


def test_that_no_hook_is_left_behind() -> None:
    trace_of(text=TEXT, knocked=("1",), part="k")
    for layer in layers_of(model().decoder):
        for part in (layer.attention.output, layer.attention.queries, layer.attention.keys):
            assert not part._forward_hooks
            assert not part._forward_pre_hooks


# what the reader may set --------------------------------------------------------------------------


def test_that_all_checks_pass() -> None:
    for params in (Params(), Params(text=TEXT, knocked=("1.2", "2"))):
        for check in checks(params, drive(run(params))):
            assert check.status in ("passed", "missing"), check


def test_that_the_same_params_give_the_same_trace() -> None:
    assert same(trace_of(text=TEXT, method="mean"), trace_of(text=TEXT, method="mean"))


def test_that_names_of_heads_are_read_and_unknown_ones_reported() -> None:
    found, absent = heads_named("knocked", ("2.3", "1", "9.1", "★", " 1 . 2 "), 2, 4)
    assert found == [(0, 0), (0, 1), (0, 2), (0, 3), (1, 2)]
    assert absent == ["9.1"]
    assert "notice.heads" in [n.key for n in trace_of(text=TEXT, knocked=("7.7",)).notices]


@pytest.mark.parametrize("given", [("x",), (2.3,), ("1.2.3",), 7, {"a": 1}, (None,)])
def test_that_what_is_no_name_of_a_head_is_refused_in_a_sentence(given: Any) -> None:
    with pytest.raises(ParamError) as caught:
        trace_of(text=TEXT, knocked=given)
    assert caught.value.field == "knocked"


def test_that_positions_are_read_and_those_beyond_the_text_reported() -> None:
    assert positions_named("more", (3, 1, 3.0, 99, -1), 10) == ([1, 3], [99, -1])
    with pytest.raises(ParamError):
        positions_named("more", ("x",), 10)


def test_that_a_click_puts_a_head_in_and_takes_it_out() -> None:
    assert toggled([(0, 0)], 1, 2, 4) == ("1.1", "2.3")
    assert toggled([(0, 0), (1, 2)], 0, 0, 4) == ("2.3",)
    assert toggled([(0, 0)], 0, None, 4) == ("1.1", "1.2", "1.3", "1.4")
    assert toggled([(0, head) for head in range(4)], 0, None, 4) == ()


def test_that_a_path_from_the_last_layer_carries_nothing() -> None:
    trace = trace_of(text=TEXT, knocked=("2.1",), part="k")
    assert "notice.path.none" in [notice.key for notice in trace.notices]
    assert trace.shared.removal.rise == 0.0


def test_that_a_single_token_is_enough() -> None:
    shared = trace_of(text="").shared
    assert shared.tokens == 1
    assert len(shared.removal.loss) == 0


def test_that_long_work_can_be_stopped_and_tells_its_errors() -> None:
    ended = []

    def work(halt: Halt) -> int:
        try:
            while True:
                halt.check()
        except Stopped:
            ended.append(True)
            raise

    steps = stepwise(work)
    next(steps)
    steps.close()
    assert ended == [True]

    def failing(halt: Halt) -> int:
        raise KeyError("what went wrong")

    with pytest.raises(KeyError):
        list(stepwise(failing))
