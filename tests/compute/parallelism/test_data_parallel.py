"""Data parallelism: replicas against modules of torch, buckets and samplers against torch's own."""

import itertools
import math

import numpy as np
import pytest
import torch
import torch.distributed as dist
from torch import nn
from torch.utils.data.distributed import DistributedSampler

from explorer.compute.models.architecture import MODELS
from explorer.compute.models.matrices import total
from explorer.compute.parallelism.data import replicas
from explorer.compute.parallelism.data.buckets import FIRST, assign, pieces
from explorer.compute.parallelism.data.params import CONTEXT, TENSORS, TEXT, Params
from explorer.compute.parallelism.data.run import run, setting_of
from explorer.compute.parallelism.data.sampler import shards
from explorer.compute.parallelism.data.timeline import (
    SEQUENCE,
    Machine,
    Setting,
    all_reduce_seconds,
    simulate,
)
from explorer.core.params import ParamError
from explorer.core.trace import drive

ROUNDING = 2.0**-23  # between two float32 of size one


def step(**fields):
    return replicas.training_step(Params(**fields))


# gradients --------------------------------------------------------------------------------


@pytest.mark.parametrize("ranks", [1, 2, 4, 8])
def test_that_equal_shares_average_to_the_gradient_of_the_whole_batch(ranks):
    found = step(ranks=ranks, batch=16)
    bound = 32 * ROUNDING * np.abs(found.local).max()  # 16 samples and 8 ranks are added
    assert np.abs(found.average - found.whole).max() <= bound
    assert math.isclose(found.loss.mean(), found.whole_loss, rel_tol=1e-6)


def test_that_uneven_shares_do_not_unless_they_are_weighted_by_samples():
    plain, weighted = step(ranks=3), step(ranks=3, average="samples")
    bound = 32 * ROUNDING * np.abs(plain.local).max()
    assert np.abs(plain.average - plain.whole).max() > 1000 * bound
    assert np.abs(weighted.average - weighted.whole).max() <= bound
    assert weighted.shares.tolist() == [6 / 16, 5 / 16, 5 / 16]


def test_that_replicas_stay_the_same_bit_for_bit_and_near_one_rank_alone():
    found = step(ranks=4)
    assert len({row.tobytes() for row in found.after}) == 1
    assert np.abs(found.after - found.alone).max() <= 32 * ROUNDING


def test_that_the_gradient_is_that_of_the_same_model_made_of_torch_modules():
    letters, rows = replicas.read(TEXT, 12)
    weights, samples = replicas.initial(len(letters), 3), torch.from_numpy(rows)
    table = nn.Embedding(len(letters), replicas.WIDTH)
    hidden = nn.Linear(CONTEXT * replicas.WIDTH, replicas.HIDDEN)
    out = nn.Linear(replicas.HIDDEN, len(letters))
    held = [table.weight, hidden.weight, hidden.bias, out.weight, out.bias]
    with torch.no_grad():
        for parameter, name in zip(held, TENSORS, strict=True):
            parameter.copy_(weights[name])
    scores = out(torch.tanh(hidden(table(samples[:, :CONTEXT]).flatten(1))))
    nn.CrossEntropyLoss()(scores, samples[:, CONTEXT]).backward()
    theirs = torch.cat([parameter.grad.flatten() for parameter in held])
    _, ours = replicas.gradient(weights, samples)
    torch.testing.assert_close(ours, theirs, atol=1e-7, rtol=1e-5)


def test_that_every_sample_has_one_owner_and_shares_differ_by_at_most_one():
    for batch in range(1, 40):
        for ranks in range(1, min(batch, 8) + 1):
            sizes = np.bincount(replicas.owners(batch, ranks), minlength=ranks)
            assert sizes.sum() == batch
            assert sizes.max() - sizes.min() <= 1


@pytest.mark.parametrize(
    ("fields", "field", "key"),
    [
        ({"ranks": 8, "batch": 7}, "batch", "batch-ranks"),
        ({"text": "abc"}, "text", "text-short"),
        ({"show": "sampler", "drop_last": True, "samples": 3}, "samples", "samples-ranks"),
        ({"show": "waiting", "ranks": 1, "slow": 0}, "ranks", "ranks-two"),
        ({"show": "waiting", "ranks": 2}, "slow", "slow-ranks"),
    ],
)
def test_that_a_broken_rule_is_named_with_its_numbers(fields, field, key):
    with pytest.raises(ParamError) as error:
        drive(run(Params(**fields)))
    assert (error.value.field, error.value.key) == (field, key)


# buckets and time -------------------------------------------------------------------------


@pytest.mark.parametrize("model", ["gpt2", "qwen2.5-0.5b", "llama3-8b"])
@pytest.mark.parametrize("cap", [1, 5, 25, 100, 4096])
def test_that_buckets_are_those_of_torchs_own_reducer(model, cap):
    sizes = [p.elements * 4 for p in reversed(pieces(MODELS[model], SEQUENCE)) if p.elements]
    tensors = [torch.empty(size // 4, device="meta") for size in sizes]
    theirs, _ = dist._compute_bucket_assignment_by_size(tensors, [FIRST, cap * 2**20])
    assert assign(sizes, cap * 2**20) == [list(group) for group in theirs]


@pytest.mark.parametrize("model", ["gpt2", "qwen2.5-0.5b", "llama3-8b"])
def test_that_the_pieces_are_all_parameters_of_the_model(model):
    assert sum(p.elements for p in pieces(MODELS[model], SEQUENCE)) == total(MODELS[model])


def machine(speed=1e14, bandwidth=25e9, latency=0.0):
    return Machine(speed, bandwidth, latency)


def setting(rates, factors=(1.0,) * 4, cap=25 * 2**20):
    return Setting(MODELS["gpt2"], 8192, 4, cap, factors, rates)


def test_that_ddp_sends_what_the_closed_form_says():
    found = simulate(Setting(MODELS["llama3-8b"], 1024, 2, 2**25, (1.0,) * 8, machine()), "ddp")
    assert found.sent.max() / 1e9 == pytest.approx(28.11, abs=0.005)
    assert sum(found.buckets) == 2 * total(MODELS["llama3-8b"])


def test_that_free_messages_leave_computing_and_free_computing_leaves_messages():
    computing = simulate(setting(machine(bandwidth=1e30)), "ddp").ways
    for way in ("ddp", "after", "dp"):
        busy, exposed, whole = computing[way]
        assert exposed == pytest.approx(0.0, abs=1e-12)
        assert whole == pytest.approx(busy)
    found = simulate(setting(machine(speed=1e40)), "ddp")
    size = total(MODELS["gpt2"]) * 4
    assert found.ways["ddp"][2] == pytest.approx(all_reduce_seconds(size, 4, machine()))
    assert found.ways["ddp"][2] == pytest.approx(2 * 3 / 4 * size / 25e9)


def test_that_overlap_saves_time_and_no_bytes_and_is_never_slower():
    for cap in (2**20, 2**25, 2**40):
        found = simulate(setting(machine(latency=1e-5), cap=cap), "ddp")
        assert found.ways["ddp"][2] <= found.ways["after"][2] + 1e-12
        assert found.most_sent["ddp"] == found.most_sent["after"]
    one_bucket = simulate(setting(machine(), cap=2**40), "ddp")
    assert len(one_bucket.buckets) == 2  # the first is closed at 1 MiB


def test_that_all_wait_for_the_slowest():
    level = simulate(setting(machine()), "ddp").ways["ddp"]
    slow = simulate(setting(machine(), (1.0, 2.0, 1.0, 1.0)), "ddp")
    assert slow.ways["ddp"][0] == pytest.approx(2 * level[0])
    assert slow.ways["ddp"][2] > 1.8 * level[2]
    assert {b.rank for b in slow.blocks if b.kind == "wait"} == {0, 2, 3}


def test_that_the_first_gpu_of_one_process_carries_everything():
    found = simulate(setting(machine()), "dp")
    assert found.sent[0] == found.received[1:].sum()
    assert found.received[0] == found.sent[1:].sum()
    weights, outputs = total(MODELS["gpt2"]) * 4, 8192 * MODELS["gpt2"].vocabulary * 4
    assert found.sent[0] == 3 * (weights + outputs)
    assert found.sent[1] == weights + outputs


@pytest.mark.parametrize("way", ["ddp", "after", "dp"])
def test_that_no_rank_does_two_things_on_one_lane_at_a_time(way):
    found = simulate(setting_of(Params(show="timeline", way=way, factor=1.7)), way)
    for rank in range(4):
        for lane in ("compute", "network"):
            blocks = sorted(
                (b for b in found.blocks if (b.rank, b.lane) == (rank, lane)),
                key=lambda b: b.start,
            )
            for one, after in itertools.pairwise(blocks):
                assert one.end <= after.start + 1e-12


# samples ----------------------------------------------------------------------------------


@pytest.mark.parametrize("samples", [1, 3, 8, 22, 23])
@pytest.mark.parametrize("ranks", [1, 3, 4, 8])
@pytest.mark.parametrize("shuffle", [True, False])
@pytest.mark.parametrize("drop_last", [True, False])
@pytest.mark.parametrize("set_epoch", [True, False])
def test_that_shards_are_those_of_torchs_sampler(samples, ranks, shuffle, drop_last, set_epoch):
    if drop_last and samples < ranks:
        return  # refused by the params
    found = shards(samples, ranks, 3, 7, shuffle=shuffle, set_epoch=set_epoch,
                   drop_last=drop_last)  # fmt: skip
    for rank in range(ranks):
        sampler = DistributedSampler(range(samples), ranks, rank, shuffle, 7, drop_last)
        for epoch in range(3):
            if set_epoch:
                sampler.set_epoch(epoch)
            assert list(sampler) == found.reads[epoch, rank].tolist()


def test_that_without_set_epoch_a_rank_never_sees_another_sample():
    fresh = shards(22, 4, 6, 0, shuffle=True, set_epoch=True, drop_last=False)
    stale = shards(22, 4, 6, 0, shuffle=True, set_epoch=False, drop_last=False)
    assert stale.seen[0].tolist() == stale.seen[-1].tolist() == [6, 6, 6, 6]
    assert stale.same.tolist() == [False] + [True] * 5
    assert fresh.seen[-1].min() > 15
    assert not fresh.same.any()


def test_that_padding_and_dropping_are_counted():
    padded = shards(22, 4, 1, 0, shuffle=True, set_epoch=True, drop_last=False)
    dropped = shards(22, 4, 1, 0, shuffle=True, set_epoch=True, drop_last=True)
    assert (padded.padded, padded.dropped) == (2, 0)
    assert (padded.times[0] == 2).sum() == 2
    assert (dropped.padded, dropped.dropped) == (0, 2)
    assert (dropped.times[0] == 0).sum() == 2
