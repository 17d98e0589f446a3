"""What a call of a network costs: multiply-adds, counted by torch while it runs (torch)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode


def products(function: Callable[..., Any], *given: Any) -> int:
    """Multiply-adds of one call: products of matrices and convolutions, as torch counts them (it
    counts a multiplication and an addition as two). Works on the device "meta", without numbers."""
    with FlopCounterMode(display=False) as counted, torch.no_grad():
        function(*given)
    return int(counted.get_total_flops()) // 2


def weights(network: nn.Module) -> int:
    """How many numbers a network has learnt."""
    return sum(weight.numel() for weight in network.parameters())
