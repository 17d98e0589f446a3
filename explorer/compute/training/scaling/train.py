"""Trains the network for prompts of examples that ships.

    python -m explorer.compute.training.scaling.train -o resources/training/prompts

Every prompt is new: 1 to 4 inputs, x and w from N(0, 1), y = w·x + N(0, 0.3²).
"""

from __future__ import annotations

import argparse
import math
import time
from pathlib import Path

import torch

from explorer.compute.training.scaling.params import EXAMPLES
from explorer.compute.training.scaling.prompts import DIMENSIONS, NOISE, PromptNet

BATCH, RATE, WARMUP = 64, 2e-3, 500


def drawn(generator: torch.Generator) -> tuple[torch.Tensor, torch.Tensor]:
    """A batch of prompts; the inputs that a function does not have are 0."""
    xs = torch.randn(BATCH, EXAMPLES, DIMENSIONS, generator=generator)
    sizes = torch.randint(1, DIMENSIONS + 1, (BATCH, 1, 1), generator=generator)
    xs = xs * (torch.arange(DIMENSIONS) < sizes)
    weights = torch.randn(BATCH, DIMENSIONS, 1, generator=generator)
    noise = torch.randn(BATCH, EXAMPLES, generator=generator)
    return xs, (xs @ weights)[..., 0] + NOISE * noise


def main() -> None:
    """Train, write the weights, and say how long it took."""
    from safetensors.torch import save_file

    parser = argparse.ArgumentParser()
    parser.add_argument("--steps", type=int, default=20000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("-o", "--output", type=Path, required=True)
    asked = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(asked.seed)
    generator = torch.Generator().manual_seed(asked.seed)
    net = PromptNet()
    optimiser = torch.optim.AdamW(net.parameters(), RATE, (0.9, 0.98), weight_decay=0.0)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: min(
        (step + 1) / WARMUP, 0.5 + 0.5 * math.cos(math.pi * step / asked.steps)
    ))  # fmt: skip
    asked.output.mkdir(parents=True, exist_ok=True)
    start, recent = time.perf_counter(), 0.0
    for step in range(asked.steps):
        xs, ys = drawn(generator)
        loss = (net(xs, ys) - ys).square().mean()
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        recent += loss.item()
        if (step + 1) % 500 == 0:
            seconds = time.perf_counter() - start
            print(f"{step + 1} steps, {seconds:.0f} s: loss {recent / 500:.4f}", flush=True)
            recent = 0.0
    save_file(net.state_dict(), str(asked.output / "model.safetensors"))


if __name__ == "__main__":
    main()
