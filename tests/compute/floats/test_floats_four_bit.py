"""The lab "Four bits": the film, the ledger, the anatomy of a block, the rules for a scale."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.compute.floats.four_bit.anatomy import packed
from explorer.compute.floats.four_bit.checks import checks
from explorer.compute.floats.four_bit.ledger import double_parts, plain_parts, total
from explorer.compute.floats.four_bit.rules import make_rules
from explorer.compute.floats.four_bit.run import MOST_COLUMNS, MOST_ROWS, run
from explorer.compute.floats.four_bit.settings import (
    ANATOMIES,
    ELEMENTS,
    LARGEST_BAR,
    TOPICS,
    Params,
    bell_block,
)
from explorer.compute.floats.four_bit.steps import STAGES, Shared
from explorer.compute.floats.matrices import matrices, read
from explorer.compute.floats.quantise.double import VARIANTS
from explorer.core.params import ParamError, specs
from explorer.core.paths import resources
from explorer.core.trace import drive

EVERY = [
    *({"topic": "film", "precision": p} for p in ("float32", "float64")),
    *({"topic": "ledger", "variant": v} for v in VARIANTS),
    {"topic": "ledger", "second_bits": 4},
    *({"topic": "anatomy", "format": f} for f in ANATOMIES),
    {"topic": "anatomy", "torchao_floor": False},
    *({"topic": "rules", "element": e} for e in ELEMENTS),
]


def of(**given_values: object) -> Shared:
    shared = drive(run(Params(**given_values))).shared  # type: ignore[arg-type]  # fields by name
    assert isinstance(shared, Shared)
    return shared


def weights() -> np.ndarray:
    """The matrix of the default params."""
    params = Params()
    every = matrices(resources() / "models" / params.model)
    return read(every[params.tensor], MOST_ROWS, MOST_COLUMNS)


@pytest.mark.parametrize("given_values", EVERY, ids=lambda v: "-".join(map(str, v.values())))
def test_that_every_view_agrees_with_a_second_implementation(
    given_values: dict[str, object],
) -> None:
    params = Params(**given_values)  # type: ignore[arg-type]  # fields by name
    trace = drive(run(params))
    assert [step.stage for step in trace.steps] == list(STAGES[params.topic])
    found = checks(params, trace)
    assert found
    assert all(check.status == "passed" for check in found), found


@pytest.mark.parametrize("topic", TOPICS)
def test_that_fields_of_other_topics_play_no_part(topic: str) -> None:
    others = {"precision": "float64", "size": "16", "second_size": "16", "format": "mx-e2m1",
              "at": 3, "element": "e5m2", "block": (1.0,), "model": "clear", "tensor": 0,
              "variant": "fp8", "torchao_floor": False, "second_bits": 3}  # fmt: skip
    unused = Params(topic=topic).unused()
    assert set(unused) < {spec.name for spec in specs(Params)} - {"topic"}
    from explorer.core.trace import same

    changed = {name: value for name, value in others.items() if name in unused}
    assert same(of(topic=topic), of(topic=topic, **changed))


# the film ---------------------------------------------------------------------------------


def test_that_slices_under_the_bell_have_one_size_on_each_side() -> None:
    film = of().film
    assert film is not None
    cdf = np.array([0.5 * (1 + math.erf(x / math.sqrt(2))) for x in film.ordered])
    # δ and ½ are float32 numbers here: a few units of 2^-24
    assert np.diff(cdf[7:]) == pytest.approx(np.full(8, (0.9677083 - 0.5) / 8), abs=1e-6)
    assert np.diff(cdf[:8]) == pytest.approx(np.full(7, (0.9677083 - 0.5) / 7), abs=1e-6)


def test_that_shares_of_normal_weights_sum_to_one_and_are_not_equal() -> None:
    film = of().film
    assert film is not None
    assert film.mass.sum() == pytest.approx(1, abs=1e-12)
    assert film.mass.max() / film.mass.min() > 1.2
    # equal shares are a different set of sixteen
    assert np.abs(film.equal / film.largest - film.thresholds).max() > 0.02


def test_that_real_weights_use_middle_codes_more_and_larger_blocks_more_so() -> None:
    small, large = of(size="64").film, of(size="4096").film
    assert small is not None
    assert large is not None
    assert small.counts.sum() == small.integers.sum() == weights().size
    assert small.counts[6:9].sum() > 3 / 16 * small.counts.sum()
    assert 4 > small.entropy > large.entropy
    assert small.entropy > small.integer_entropy


# the ledger -------------------------------------------------------------------------------


def test_that_the_ledger_has_the_published_bits() -> None:
    assert total(plain_parts(64)) == 4.5
    without_mean = total(double_parts(64, 256, 65_000_000_000)) - 32 / 65_000_000_000
    assert without_mean == pytest.approx(4.126953125, abs=1e-12)
    # 65 billion weights: 3.03 GB less
    assert (4.5 - without_mean) * 65e9 / 8 / 1e9 == pytest.approx(3.03, abs=0.005)


def test_that_the_parts_sum_to_the_bits_the_quantiser_counts() -> None:
    ledger = of(topic="ledger", size="32", second_size="128", second_bits=5).ledger
    assert ledger is not None
    from explorer.compute.floats.quantise import CodebookQuantiser
    from explorer.compute.floats.quantise.double import DoubleQuantiser

    got = CodebookQuantiser("nf4", 32, DoubleQuantiser("linear", 128, 5)).quantise(
        np.random.default_rng(0).normal(0, 1, weights().shape)
    )
    assert total(ledger.double) == pytest.approx(got.bits, abs=1e-12)


def test_that_double_quantisation_costs_little_and_small_blocks_gain_by_it() -> None:
    ledger = of(topic="ledger").ledger
    assert ledger is not None
    assert all(0 <= ledger.plain_sqnr - sqnr < 0.05 for _, sqnr in ledger.variants)
    sizes = {each.size: each for each in ledger.sizes}
    assert sizes[16].double_bits < sizes[64].plain_bits + 0.02
    assert sizes[16].double_sqnr > sizes[64].plain_sqnr + 0.5
    assert all(a.plain_bits > b.plain_bits for a, b in pairwise(ledger.sizes))


# the anatomy ------------------------------------------------------------------------------


def test_that_codes_are_packed_two_to_a_byte_with_the_first_one_low() -> None:
    assert packed(np.array([1, 2, 15, 0]), 4) == b"\x21\x0f"
    assert packed(np.array([7]), 4) == b"\x07"
    assert packed(np.array([1, 2]), 8) == b"\x01\x02"


@pytest.mark.parametrize("name", ANATOMIES)
def test_that_the_bytes_of_a_block_give_back_the_block(name: str) -> None:
    anatomy = of(topic="anatomy", format=name, at=5).anatomy
    assert anatomy is not None
    if anatomy.element_bits == 4:
        codes = [half for byte in anatomy.data for half in (byte & 15, byte >> 4)]
        table = (0, 0.5, 1, 1.5, 2, 3, 4, 6)
        values = np.array([(-1 if c & 8 else 1) * table[c & 7] for c in codes])
    else:
        import torch

        raw = torch.frombuffer(bytearray(anatomy.data), dtype=torch.float8_e4m3fn)
        values = raw.double().numpy()
    assert np.array_equal(values * anatomy.scale, anatomy.restored)
    if anatomy.tensor_bytes:
        assert np.frombuffer(anatomy.tensor_bytes, ">f4")[0] == anatomy.tensor_scale
    else:
        assert anatomy.scale == 2.0 ** (anatomy.scale_code - 127)


def test_that_the_block_with_the_largest_weight_is_found_and_its_scale_is_448() -> None:
    anatomy = of(topic="anatomy").anatomy
    assert anatomy is not None
    assert anatomy.scale_code == 0x7E
    assert np.abs(anatomy.values).max() == pytest.approx(2688 * anatomy.tensor_scale, rel=1e-6)


def test_that_a_block_beyond_the_last_becomes_the_last_with_a_notice() -> None:
    trace = drive(run(Params(topic="anatomy", at=100_000, tensor=1000)))
    assert [n.key for n in trace.notices] == ["notice.tensor", "notice.at"]


# the rules --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("largest", "exponents"),
    [(7.9, (0, 1, 1, 1)), (6.6, (0, 1, 1, 0)), (5.0, (0, 1, 0, 0)), (4.0, (0, 0, 0, 0)),
     (7.0, (0, 1, 1, 1)), (6.0, (0, 1, 0, 0))],
)  # fmt: skip
def test_that_each_rule_doubles_where_its_threshold_says(
    largest: float, exponents: tuple[int, ...]
) -> None:
    found = make_rules((largest, -0.3, 0.1), "e2m1")
    assert tuple(rule.exponent for rule in found.rules) == exponents
    assert [rule.doubled for rule in found.rules] == [e == 1 for e in exponents]


def test_that_floor_clips_a_largest_of_7_9_to_6() -> None:
    floor = make_rules(bell_block(7.9), "e2m1").rules[0]
    assert floor.clipped.sum() == 4  # the two largest on either side
    assert np.abs(floor.restored).max() == 6.0


@given(
    st.lists(st.floats(-LARGEST_BAR, LARGEST_BAR), min_size=1, max_size=32),
    st.sampled_from(ELEMENTS),
)
def test_that_only_floor_and_even_clip_and_zeroed_bars_were_not_zero(
    values: list[float], element: str
) -> None:
    found = make_rules(tuple(values), element)
    for rule in found.rules:
        assert np.isfinite(rule.restored).all()
        assert not (rule.zeroed & (found.values == 0)).any()
        if rule.name in ("ceil", "rceil"):
            assert not rule.clipped.any()
        if rule.doubled:
            assert rule.exponent >= found.rules[0].exponent


def test_that_a_block_of_zeros_is_kept_by_all() -> None:
    found = make_rules((0.0, 0.0), "e2m1")
    assert all(rule.sqnr == math.inf and not rule.zeroed.any() for rule in found.rules)


@pytest.mark.parametrize(
    "block",
    [(), (1.0,) * 33, (9.0,), ("x",), (None,), ((1.0,),), {"a": 1}, (True,), 7],
)
def test_that_a_block_that_is_none_is_refused_by_name(block: object) -> None:
    with pytest.raises(ParamError) as error:
        of(topic="rules", block=block)
    assert error.value.field == "block"
    assert error.value.key == "error.block"


def test_that_whole_numbers_are_a_block_too() -> None:
    rules = of(topic="rules", block=(1, 2, -3)).rules
    assert rules is not None
    assert rules.values.tolist() == [1.0, 2.0, -3.0]
