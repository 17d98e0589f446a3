"""Which rank reads which sample, as torch's DistributedSampler deals them out.

One shuffled order for all ranks, the same because all shuffle with the same seed; rank r takes
every N-th from r on. The seed is `seed + epoch`, and the epoch is what `set_epoch` told, 0 if it
never did: then every epoch has the same order, and a rank sees the same samples for ever.
"""

from __future__ import annotations

import numpy as np

from explorer.compute.parallelism.data.params import Shards


def order(
    samples: int, ranks: int, epoch: int, seed: int, *, shuffle: bool, drop_last: bool
) -> list[int]:
    """The samples of one epoch in common order, made to divide among the ranks."""
    # [order]
    if shuffle:
        import torch

        generator = torch.Generator()
        generator.manual_seed(seed + epoch)
        found = torch.randperm(samples, generator=generator).tolist()
    else:
        found = list(range(samples))
    # [deal]
    if drop_last:
        return found[: samples // ranks * ranks]
    padding = -samples % ranks  # read a second time, so that all ranks have as many steps
    while padding > 0:
        found += found[: min(padding, samples)]
        padding = -len(found) % ranks
    return found


def shards(
    samples: int, ranks: int, epochs: int, seed: int, *, shuffle: bool, set_epoch: bool,
    drop_last: bool,
) -> Shards:  # fmt: skip
    """What every rank reads in every epoch, and what it has seen by then."""
    reads = np.stack([
        np.array(
            order(samples, ranks, epoch if set_epoch else 0, seed, shuffle=shuffle,
                  drop_last=drop_last), dtype=np.int64,
        ).reshape(-1, ranks).T
        for epoch in range(epochs)
    ])  # fmt: skip
    first = np.full((epochs, samples), -1, dtype=np.int64)
    when = np.full((epochs, samples), -1, dtype=np.int64)
    times = np.zeros((epochs, samples), dtype=np.int64)
    seen = np.zeros((epochs, ranks), dtype=np.int64)
    known: list[set[int]] = [set() for _ in range(ranks)]
    for epoch in range(epochs):
        for step in range(reads.shape[2]):
            for rank in range(ranks):
                sample = int(reads[epoch, rank, step])
                known[rank].add(sample)
                times[epoch, sample] += 1
                if first[epoch, sample] < 0:
                    first[epoch, sample], when[epoch, sample] = rank, step
        seen[epoch] = [len(one) for one in known]
    same = np.array(
        [epoch > 0 and bool((reads[epoch] == reads[epoch - 1]).all()) for epoch in range(epochs)]
    )
    used = reads.shape[1] * reads.shape[2]
    return Shards(
        reads, first, when, times, seen, same, max(used - samples, 0), max(samples - used, 0)
    )
