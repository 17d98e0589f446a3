"""Rank layouts: Megatron-LM's documented groups, and a transpose of numpy as second source."""

from __future__ import annotations

from itertools import permutations, product

import numpy as np
import pytest

from explorer.compute.parallelism.mesh import Mesh, divisors
from explorer.core.params import ParamError


def lists(groups: tuple[tuple[int, ...], ...]) -> list[list[int]]:
    return [list(group) for group in groups]


def test_that_sixteen_ranks_are_grouped_as_in_megatrons_docstring() -> None:
    mesh = Mesh(tp=2, dp=2, pp=4)
    assert lists(mesh.groups("tp"))[:2] == [[0, 1], [2, 3]]
    assert lists(mesh.groups("dp")) == [
        [0, 2], [1, 3], [4, 6], [5, 7], [8, 10], [9, 11], [12, 14], [13, 15],
    ]  # fmt: skip
    assert lists(mesh.groups("pp")) == [
        [0, 4, 8, 12], [1, 5, 9, 13], [2, 6, 10, 14], [3, 7, 11, 15],
    ]  # fmt: skip


def test_that_joined_axes_give_the_union_of_their_groups() -> None:
    mesh = Mesh(tp=2, cp=2, dp=2, pp=2)
    assert lists(mesh.groups("cp"))[:2] == [[0, 2], [1, 3]]
    assert lists(mesh.groups("dp"))[:5] == [[0, 4], [1, 5], [2, 6], [3, 7], [8, 12]]
    assert lists(mesh.groups("dp-cp")) == [
        [0, 2, 4, 6], [1, 3, 5, 7], [8, 10, 12, 14], [9, 11, 13, 15],
    ]  # fmt: skip


def test_that_other_published_layouts_come_out() -> None:
    assert lists(Mesh(tp=4, cp=2).groups("cp")) == [[0, 4], [1, 5], [2, 6], [3, 7]]
    three = lists(Mesh(tp=2, dp=3, pp=4).groups("dp"))
    assert three[:3] == [[0, 2, 4], [1, 3, 5], [6, 8, 10]]
    assert three[-1] == [19, 21, 23]
    turned = Mesh(tp=2, dp=2, pp=2, order="tp-pp-cp-ep-dp")
    assert lists(turned.groups("dp")) == [[0, 4], [1, 5], [2, 6], [3, 7]]
    experts = Mesh(tp=2, dp=4, pp=2, ep=4)
    assert lists(experts.groups("ep")) == [
        [0, 2, 4, 6], [1, 3, 5, 7], [8, 10, 12, 14], [9, 11, 13, 15],
    ]  # fmt: skip


def test_that_every_order_of_the_axes_agrees_with_a_transpose_in_numpy() -> None:
    """All 24 orders × 36 sizes = 864 meshes: the groups along an axis are the rows of the grid of
    ranks with that axis moved to the end."""
    for sizes in product((1, 2, 3), (1, 2), (1, 2, 4), (1, 3)):
        for order in permutations(("tp", "cp", "dp", "pp")):
            mesh = Mesh(*sizes, order="-".join((*order, "ep")))
            by_name = dict(zip(("tp", "cp", "dp", "pp"), sizes, strict=True))
            grid = np.arange(mesh.world).reshape([by_name[name] for name in order[::-1]])
            for axis in order:
                rows = np.moveaxis(grid, order[::-1].index(axis), -1).reshape(-1, by_name[axis])
                assert lists(mesh.groups(axis)) == rows.tolist(), (mesh, axis)


def test_that_rank_and_coordinates_are_inverse() -> None:
    mesh = Mesh(tp=2, cp=3, dp=2, pp=2)
    for rank in range(mesh.world):
        assert mesh.rank(mesh.coordinates(rank)) == rank
        assert rank in mesh.group_of(rank, "dp")
    assert mesh.shape() == (2, 2, 3, 2)


def test_that_experts_regroup_the_ranks_and_do_not_multiply_them() -> None:
    mesh = Mesh(tp=2, dp=4, pp=2, ep=4)
    assert mesh.world == 16
    assert (mesh.expert_tp, mesh.expert_dp) == (2, 1)
    with pytest.raises(ParamError) as caught:
        Mesh(tp=2, dp=4, ep=3).check()
    assert caught.value.key == "mesh-experts"


def test_that_a_wrong_order_is_refused() -> None:
    with pytest.raises(ParamError) as caught:
        Mesh(order="tp-dp").check()
    assert caught.value.key == "mesh-order"


def test_that_tensor_parallelism_wider_than_a_node_crosses_it() -> None:
    assert Mesh(tp=8, dp=2).crossing("tp") == 0
    assert Mesh(tp=16).crossing("tp") == 1
    assert Mesh(tp=8, dp=2).crossing("dp") == 8
    assert Mesh(tp=16).nodes == 2


def test_that_the_first_group_is_known_without_the_others() -> None:
    mesh = Mesh(tp=2, cp=3, dp=2, pp=2)
    for axis in ("tp", "cp", "dp", "pp", "dp-cp", "edp"):
        assert mesh.first_group(axis) == mesh.groups(axis)[0]
    assert len(Mesh(tp=64, cp=64, dp=4096, pp=128).first_group("dp")) == 4096


def test_that_divisors_are_all_of_them() -> None:
    assert divisors(36) == tuple(d for d in range(1, 37) if 36 % d == 0)
