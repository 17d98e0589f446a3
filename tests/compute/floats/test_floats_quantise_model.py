"""A model in few bits, held against other implementations, against counting, and against itself.

float32 sums in another order differ in the last bits; where a tolerance stands, it says from what.
"""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch.nn import functional

from explorer.compute.floats.quantise import Grouping, IntegerQuantiser
from explorer.compute.floats.quantise_model import (
    reading,
    weights,
)
from explorer.compute.floats.quantise_model.checks import checks
from explorer.compute.floats.quantise_model.settings import (
    CHINESE,
    ENGLISH,
    GRANULARITIES,
    TOPICS,
    WIDTHS,
    Params,
    grouping_of,
)
from explorer.compute.models.vocabulary import ByteLevelVocabulary
from explorer.core.params import ParamError, specs
from tests.compute.floats.quantised_models import PROMPT, finished, plain, ran, reader

# weights ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["clear", "bilingual"])
def test_that_sixteen_bits_are_the_float_model(name: str) -> None:
    decoder, window = reader(name).model.decoder, torch.tensor(reader(name).windows[0])
    with torch.no_grad():
        exact, found = decoder(window), plain(name)(window)
    # FP16 rounds by at most 2⁻¹¹ relative; some of that adds up over the layers
    assert (found - exact).norm() / exact.norm() < 2**-10
    same_copy = finished(weights.quantised_copy(plain(name), 16, Grouping(), True))
    with torch.no_grad():
        assert torch.equal(same_copy(window), found)


@pytest.mark.parametrize("granularity", GRANULARITIES)
@pytest.mark.parametrize("bits", [2, 3, 4])
def test_that_a_scale_has_no_more_numbers_than_its_bits(bits: int, granularity: str) -> None:
    grouping = grouping_of(granularity, 16)
    copy = finished(weights.quantised_copy(plain(), bits, grouping, True))
    for name, weight in weights.matrices(copy, True).items():
        groups = grouping.split(weight.detach().numpy())
        assert max(len(np.unique(group)) for group in groups) <= 2**bits, name


def test_that_only_what_is_named_is_quantised() -> None:
    exact = dict(plain().named_parameters())
    copy = finished(weights.quantised_copy(plain(), 3, Grouping("row"), False, {1}))
    changed = {n for n, weight in copy.named_parameters() if not torch.equal(weight, exact[n])}
    assert changed == {n for n, weight in exact.items() if weight.dim() == 2 and ".1." in n}


@pytest.mark.parametrize("granularity", GRANULARITIES)
def test_that_bytes_are_what_packing_takes(granularity: str) -> None:
    grouping, bits = grouping_of(granularity, 32), 4
    total = 0
    for name, weight in plain().named_parameters():
        array = weight.detach().numpy()
        if array.ndim == 2:
            done = IntegerQuantiser(bits, grouping=grouping, scale_bits=16).quantise(array)
            nibbles = (done.codes.reshape(-1).astype(np.int64) + 7).astype(np.uint8)
            assert nibbles.max() < 16, name
            packed = nibbles[0::2] | (nibbles[1::2] << 4)
            total += packed.nbytes + done.scales.astype(np.float16).nbytes
        else:
            total += array.astype(np.float16).nbytes
    assert weights.size_of(plain(), bits, grouping, True).bytes == total


def test_that_the_divergence_rises_with_every_bit_taken_away() -> None:
    """The loss on one text may fall by chance; the distance from the 16-bit model may not."""
    shared = ran("bits").shared
    columns = [list(shared.widths).index(bits) for bits in (16, 8, 6, 4, 3, 2)]
    for line in shared.curve_divergence:
        assert (np.diff(line[columns]) > 0).all()
    loss = shared.curve_loss.mean(axis=0)[columns]
    assert abs(loss[1] - loss[0]) < 0.02, "8 bits change next to nothing"
    assert loss[5] > loss[4] > loss[3] + 0.1 > loss[0] + 0.1


def test_that_smaller_groups_lose_less() -> None:
    shared = ran("bits").shared
    for bits in (8, 6, 4, 3):
        tensor, channel, group = shared.curve_divergence[:, list(shared.widths).index(bits)]
        assert tensor > channel > group


def test_that_rows_are_measured_as_torch_measures() -> None:
    found = reading.chances(plain(), reader())
    other = finished(weights.quantised_copy(plain(), 3, Grouping("row"), True))
    ours = reading.chances(other, reader())
    judged = reading.quality(ours, found, reader())
    coming = torch.cat([torch.tensor(window[1:]) for window in reader().windows])
    ours_flat = torch.cat([window[:-1] for window in ours])
    theirs_flat = torch.cat([window[:-1] for window in found])
    assert judged.loss == pytest.approx(float(functional.nll_loss(ours_flat, coming)), rel=1e-5)
    kl = functional.kl_div(ours_flat, theirs_flat, log_target=True, reduction="batchmean")
    assert judged.divergence == pytest.approx(float(kl), rel=1e-4)
    assert reading.quality(found, found, reader()).divergence == 0
    assert len(coming) == reader().predictions


# what is written --------------------------------------------------------------------------


@pytest.mark.parametrize("text", [ENGLISH, CHINESE, "张郃，张飞 \t\n ok 👍 é", "a\x03b\x7f"])
def test_that_pieces_joined_are_the_text(text: str) -> None:
    vocabulary = reader("bilingual").model.vocabulary
    pieces = reading.readable(vocabulary, vocabulary.encode(text)[1:])
    shown = text.replace("\n", "⏎").replace("\t", "⟨09⟩").replace("\x03", "⟨03⟩")
    assert "".join(pieces) == shown.replace("\x7f", "⟨7F⟩")


def test_that_bytes_of_no_character_are_shown_as_bytes() -> None:
    vocabulary = reader("bilingual").model.vocabulary
    assert isinstance(vocabulary, ByteLevelVocabulary)
    start = next(i for i in range(vocabulary.size) if vocabulary.token_bytes(i) == b"\xe4")
    letter = vocabulary.encode("a")[1]
    assert "".join(reading.readable(vocabulary, [start, letter, start])) == "⟨E4⟩a⟨E4⟩"
    assert reading.readable(vocabulary, [0, letter]) == ("⟨BOS⟩", "a"), "never nothing at all"


def test_that_the_first_difference_is_marked() -> None:
    assert reading.written(reader(), (5, 6, 7), (5, 6, 7)).different == -1
    assert reading.written(reader(), (5, 9, 7), (5, 6, 8)).different == 1


def test_that_a_continuation_takes_the_likeliest_token_each_time() -> None:
    ids = finished(reading.continuation(plain(), reader()))
    whole = torch.tensor([*reader().prompt, *ids])
    with torch.no_grad():
        likeliest = plain()(whole).argmax(-1)[len(reader().prompt) - 1 : -1]
    assert tuple(likeliest.tolist()) == ids


def test_that_unknown_characters_are_left_out_with_a_notice() -> None:
    found = reading.open_reader("clear", "却the说", ENGLISH)
    assert "".join(found.shown(found.prompt[1:])) == "the"
    assert [m.key for m in found.notices] == ["notice.prompt_characters"]
    with pytest.raises(ParamError) as error:
        reading.open_reader("clear", "却说", ENGLISH)
    assert error.value.field == "prompt"


def test_that_long_texts_are_cut_to_what_the_model_takes() -> None:
    found = reading.open_reader("clear", "to be " * 60, "or not " * 200)
    context = found.model.config.context
    assert len(found.prompt) + found.length <= context
    assert max(len(window) for window in found.windows) <= context
    assert found.predictions == reading.MOST_TOKENS
    assert {m.key for m in found.notices} == {"notice.prompt", "notice.text"}


# all topics -------------------------------------------------------------------------------


@pytest.mark.parametrize("topic", TOPICS)
def test_that_second_implementations_agree_in_every_topic(topic: str) -> None:
    params = Params(topic=topic, model="clear", prompt=PROMPT, text="To be, or not to be")
    for check in checks(params, None):  # type: ignore[arg-type]  # these need no trace
        assert check.status == "passed", check


def test_that_unused_fields_are_fields() -> None:
    names = {spec.name for spec in specs(Params)}
    for topic in TOPICS:
        assert set(Params(topic=topic).unused()) < names
    assert "group" not in Params(granularity="group").unused()
    assert "group" in Params(granularity="tensor").unused()


def test_that_every_width_has_a_row_and_a_section() -> None:
    trace = ran("bits")
    assert [row.bits for row in trace.steps] == list(WIDTHS)
    assert [section.id for section in trace.sections] == [f"bits-{bits}" for bits in WIDTHS]
