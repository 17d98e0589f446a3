"""A text on its way through the shipped models, against `transformers`, torch and plain counting.

Tolerances: float32 sums in another order, through at most six layers, relative to the largest
number: 2e-5; float64: 1e-9. What must be the same computation is compared bit for bit.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from explorer.compute.blocks import flow_depth, flow_exposure, flow_families, flow_images
from explorer.compute.blocks.flow import Params, Travel
from explorer.compute.blocks.flow_checks import checks
from explorer.compute.blocks.flow_run import run
from explorer.compute.blocks.flow_wires import through_decoder, through_target
from explorer.compute.models.capture import Capture
from explorer.compute.models.encoder_library import load_encoder, load_encoder_decoder
from explorer.compute.models.library import load
from explorer.core.params import ParamError
from explorer.core.trace import Trace, drive

TRAVELS: dict[str, dict[str, Any]] = {
    "both": {"text": "queen"},
    "both, sorted": {"text": "zebra71", "task": "sort"},
    "decoder": {"family": "decoder-only", "text": "the queen", "written": 2},
    "decoder, rotary": {"family": "decoder-only", "model": "bilingual", "text": "The king of",
                        "written": 2},
    "encoder": {"family": "encoder-only", "text": "the king and the queen", "masked": 2},
}  # fmt: skip


@cache
def trace_of(name: str) -> Trace:
    return drive(run(Params(**TRAVELS[name])))


@cache
def other(**given: Any) -> Trace:
    return drive(run(Params(**given)))


@pytest.mark.parametrize("name", TRAVELS)
def test_that_streams_are_as_long_as_in_transformers(name: str) -> None:
    trace = trace_of(name)
    for check in checks(trace.params, trace):
        assert check.status == "passed", check


@pytest.mark.parametrize("model", ["clear", "bilingual"])
def test_that_the_way_part_by_part_gives_the_models_own_logits(model: str) -> None:
    loaded = load(model, "cpu")
    ids = torch.tensor([1, 5, 9, 3, 7])
    with torch.no_grad():
        capture = Capture()
        theirs = loaded.decoder(ids, capture)
        ours = through_decoder(loaded.decoder, ids)
    assert ours.logits is not None
    assert torch.equal(ours.logits, theirs)
    for at, layer in capture.layers.items():
        station = ours.stations[1 + 2 * at]
        assert station.kind == "attention"
        np.testing.assert_array_equal(station.weights, layer.weights.mean(0).numpy())
        lengths = layer.attention_output.double().norm(dim=-1).numpy()
        np.testing.assert_array_equal(station.added, lengths)


def test_that_what_is_asked_for_is_the_input_one_place_further_on() -> None:
    travel: Travel = trace_of("both").shared
    shown, asked = travel.columns[1].pieces, travel.head.targets
    assert shown[1:] == asked[:-1]
    assert asked[-1] == "⟨EOS⟩"
    assert travel.columns[0].pieces[1:-1] == tuple("queen")
    assert asked[:-1] == tuple("neeuq")


def test_that_in_an_encoder_only_the_masked_place_is_asked_for() -> None:
    travel: Travel = trace_of("encoder").shared
    assert [at for at, one in enumerate(travel.head.targets) if one] == [2]
    assert travel.columns[0].pieces[2] == "[MASK]"
    assert np.isnan(np.delete(travel.head.loss, 2)).all()


@pytest.mark.parametrize("name", ["both", "decoder", "encoder"])
def test_that_the_loss_is_torchs_cross_entropy(name: str) -> None:
    travel: Travel = trace_of(name).shared
    if name == "both":
        loaded = load_encoder_decoder()
        target = loaded.vocabulary.answer("reverse", "queen")
        seen = loaded.capture(loaded.vocabulary.source("reverse", "queen"), target[:-1])
        logits, asked = seen.logits, torch.tensor(target[1:])
    elif name == "decoder":
        model = load("clear", "cpu")
        ids = model.encode("the queen")
        logits, asked = model.logits(ids), torch.tensor([*ids[1:], -100])
    else:
        encoder = load_encoder()
        pair = list(encoder.pair("the king and the queen").ids)
        asked = torch.full((len(pair),), -100)
        asked[2], pair[2] = pair[2], encoder.vocabulary.mask
        logits = encoder.capture(pair).logits
    theirs = nn.functional.cross_entropy(logits.double(), asked)
    assert np.nanmean(travel.head.loss) == pytest.approx(float(theirs), abs=1e-6)


def test_that_writing_gives_what_the_models_own_loop_writes() -> None:
    loaded = load_encoder_decoder()
    for name, task, text in (("both", "reverse", "queen"), ("both, sorted", "sort", "zebra71")):
        _, target = loaded.write(task, text)
        travel: Travel = trace_of(name).shared
        assert tuple(one.piece for one in travel.written) == loaded.vocabulary.pieces(target[1:])


def test_that_earlier_streams_do_not_change_when_a_token_is_written() -> None:
    loaded = load_encoder_decoder()
    source = torch.tensor(loaded.vocabulary.source("reverse", "queen"))
    target = torch.tensor(loaded.vocabulary.answer("reverse", "queen"))
    with torch.no_grad():
        memory = loaded.model.encode(source)
        short, long = (through_target(loaded.model, target[:end], memory) for end in (3, 5))
    for before, after in zip(short.stations, long.stations, strict=True):
        np.testing.assert_allclose(after.after[:3], before.after, rtol=1e-6)


def test_that_a_mistake_is_the_runner_up_and_goes_in_next() -> None:
    plain = trace_of("both, sorted").shared
    wrong = other(text="zebra71", task="sort", mistake=2).shared
    assert wrong.written[0] == plain.written[0]
    assert wrong.written[1].forced
    assert wrong.written[1].piece != plain.written[1].piece == wrong.written[1].likeliest
    assert wrong.use.pieces[2] == wrong.written[1].piece


def test_that_without_the_residual_only_what_the_part_gives_goes_on() -> None:
    travel: Travel = other(family="decoder-only", text="the queen", residual=False).shared
    for station in travel.columns[0].stations:
        if station.kind in ("attention", "feed_forward"):  # no norm stands on the way
            np.testing.assert_array_equal(station.after, station.added)


def test_that_lengths_obey_the_law_of_cosines() -> None:
    travel: Travel = trace_of("decoder").shared
    for station in travel.columns[0].stations[1:-1]:
        square = (station.before**2 + station.added**2
                  + 2 * station.before * station.added * station.along)  # fmt: skip
        np.testing.assert_allclose(station.after**2, square, rtol=1e-4)


# mistakes ---------------------------------------------------------------------------------


def test_that_own_mistakes_cost_more_and_whole_strings_the_same() -> None:
    shared = other(topic="exposure", noise=0.2).shared
    assert shared.whole_forced == shared.whole_own  # with nothing wrong both read the same
    assert shared.own.mean() > shared.forced.mean() > 0
    assert shared.after_wrong > shared.after_right
    assert shared.own[0] == shared.forced[0]  # nothing of one's own has been read yet


def test_that_as_shipped_there_is_no_gap() -> None:
    shared = other(topic="exposure", noise=0.0, length=12).shared
    assert shared.own.max() == shared.forced.max() == 0
    assert np.isnan(shared.after_wrong)


def test_that_the_tally_counts() -> None:
    forced = np.array([[0, 1, 0], [0, 0, 0]], bool)
    own = np.array([[0, 1, 1], [0, 0, 0]], bool)
    found = flow_exposure.tally(forced, own)
    assert (found.whole_forced, found.whole_own) == (0.5, 0.5)
    assert found.after_wrong == 1.0  # one mistake with something after it, and that was wrong
    assert found.after_right == pytest.approx(1 / 3)  # of three tokens after nothing wrong
    np.testing.assert_array_equal(found.own, [0, 0.5, 0.5])


# depth ------------------------------------------------------------------------------------


@pytest.mark.parametrize("norm", ["pre", "post", "none"])
def test_that_gradients_are_those_of_torchs_own_layers(norm: str) -> None:
    trace = other(topic="depth", norm=norm, layers=12)
    for check in checks(trace.params, trace):
        assert check.status == "passed", check


def test_that_without_residual_and_norm_the_gradient_dies_and_with_one_it_does_not() -> None:
    shared = other(topic="depth", norm="none", layers=12).shared
    ratio = shared.gradient[:, 0] / shared.gradient[:, -1]
    assert ratio[0] > 1
    assert ratio[1] < 1e-12


def test_that_a_norm_keeps_the_gradient_but_not_the_tokens_apart() -> None:
    shared = other(topic="depth", norm="pre", layers=12).shared
    ratio = shared.gradient[:, 0] / shared.gradient[:, -1]
    assert 0.01 < ratio[1] < 100
    assert shared.alike[1, -1] > 0.999 > 0.8 > shared.alike[0, -1]


def test_that_likeness_is_one_for_equal_tokens_and_zero_for_perpendicular_ones() -> None:
    assert flow_depth.alike(torch.ones(1, 3, 4)) == pytest.approx(1.0)
    assert flow_depth.alike(torch.eye(4)[None]) == pytest.approx(0.0, abs=1e-12)


# families ---------------------------------------------------------------------------------


def test_that_parameters_are_those_of_torchs_modules() -> None:
    trace = other(topic="families", width=128, layers=6)
    for check in checks(trace.params, trace):
        assert check.status == "passed", check


@pytest.mark.parametrize(("encoder", "decoder"), [(2, 0), (0, 2), (1, 1)])
def test_that_operations_are_those_torch_counts(encoder: int, decoder: int) -> None:
    """torch's counter sees all pairs of tokens, so the causal half is taken out by hand."""
    from torch.utils.flop_counter import FlopCounterMode

    from explorer.compute.models.attention import MultiHeadAttention
    from explorer.compute.models.encoder import FeedForward

    width, source, target = 32, 5, 7
    attention, feed = MultiHeadAttention(width, 4, False), FeedForward(width, 4 * width)
    both = bool(encoder and decoder)
    texts = [(encoder, source if both else source + target, False),
             (decoder, target if both else source + target, True)]  # fmt: skip
    with FlopCounterMode(display=False) as counter, torch.no_grad():
        for layers, tokens, causal in texts:
            stream = torch.randn(tokens, width)
            for _ in range(layers):
                attention(stream, stream)
                if both and causal:
                    attention(stream, torch.randn(source, width))
                feed(stream)
    hidden = sum(layers * 4 * width * tokens * (tokens - 1) // 2
                 for layers, tokens, causal in texts if causal)  # fmt: skip
    if both:
        family = flow_families.encoder_decoder(encoder, decoder, width, source, target)
    elif encoder:
        family = flow_families.encoder_only(encoder, width, source, target)
    else:
        family = flow_families.decoder_only(decoder, width, source, target)
    assert family.forward == counter.get_total_flops() - hidden


def test_that_twice_the_layers_in_halves_cost_little_more_than_once_in_one_stack() -> None:
    """Raffel et al. 2020, section 3.2.2: L + L layers, about the operations of L."""
    _, decoder, _, double = flow_families.counted(24, 4096, 128, 128).families
    assert double.parameters == pytest.approx(2 * decoder.parameters, rel=0.2)
    assert double.forward == pytest.approx(decoder.forward, rel=0.2)


# images -----------------------------------------------------------------------------------


@pytest.mark.parametrize("given", [1, 24, 96])
def test_that_any_number_of_vectors_becomes_the_same_number_of_latents(given: int) -> None:
    led = flow_images.Led(load("clear", "cpu").decoder, 64, 0)
    with torch.no_grad():
        assert led.resampler(flow_images.vectors(given, 64, 0)).shape == (64, 64)


def test_that_a_shut_gate_leaves_every_bit_of_the_language_model() -> None:
    shared = other(topic="images", gate=0.0).shared
    assert shared.equal
    assert shared.difference == shared.divergence == 0.0
    assert shared.change[shared.gates == 0] == 0 < shared.change[shared.gates == 0.25]


def test_that_latents_and_gate_agree_with_torch() -> None:
    trace = other(topic="images", gate=1.0)
    assert not trace.shared.equal
    for check in checks(trace.params, trace):
        assert check.status == "passed", check


# texts ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "key"),
    [({"text": ""}, "error.empty"), ({"text": "naïve"}, "error.characters"),
     ({"text": "\0", "family": "decoder-only"}, "error.characters")],
)  # fmt: skip
def test_that_a_text_without_tokens_is_refused(given: dict[str, Any], key: str) -> None:
    with pytest.raises(ParamError) as error:
        drive(run(Params(**given)))
    assert (error.value.field, error.value.key) == ("text", key)


def test_that_a_long_text_is_cut_with_a_notice() -> None:
    trace = other(text="a" * 30)
    assert len(trace.shared.columns[0].pieces) == 18
    assert [one.key for one in trace.notices] == ["notice.cut"]
