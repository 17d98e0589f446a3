"""Trains the two mixtures that ship, to say what one layer of the bilingual model says.

    python -m explorer.compute.parallelism.experts.train --text FILE … -o FOLDER

"balanced" has the load-balancing loss of the Switch Transformer beside its own, "free" has not.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from explorer.compute.models.library import LoadedModel, load
from explorer.compute.models.routing import balance, route
from explorer.compute.parallelism.experts import mixture
from explorer.compute.parallelism.experts.mixture import LAYER, Mixture

WEIGHT = {"balanced": 0.1, "free": 0.0}  # of the balancing loss
HELD_OUT = 0.1  # the end of each text, which the model was not trained on either
WINDOW = 255


def windows(model: LoadedModel, text: str, count: int, end: bool) -> list[list[int]]:
    """Token ids of evenly spread windows, from the part learned from or from the held-out end."""
    cut = int(len(text) * (1 - HELD_OUT))
    part = text[cut:] if end else text[:cut]
    step = len(part) // count
    return [model.encode(part[i * step : i * step + 1400])[: WINDOW + 1] for i in range(count)]


def seen(model: LoadedModel, rows: list[list[int]]) -> tuple[Tensor, Tensor]:
    """What the layer's feed-forward reads and says on these windows: (tokens, width) each."""
    reads, says = [], []
    for ids in rows:
        layer = model.capture(ids, only_layers=frozenset({LAYER})).layers[LAYER]
        # the token that only starts a text is unlike all others, and would be most of the loss
        reads.append(layer.feed_forward_normed[1:])
        says.append(layer.feed_forward_output[1:])
    return torch.cat(reads), torch.cat(says)


def train(reads: Tensor, says: Tensor, weight: float, steps: int, batch: int) -> Mixture:
    """Adam on the squared error, in units of the variance, plus `weight` · balance."""
    torch.manual_seed(0)
    model = Mixture()
    optimiser = torch.optim.Adam(model.parameters(), lr=2e-3)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, steps, 1e-4)
    variance = says.var()
    for _ in range(steps):
        rows = torch.randint(len(reads), (batch,))
        scores = model.scores(reads[rows])
        chosen, weights = route(scores, mixture.TOP_K)
        error = (model.mixed(reads[rows], chosen, weights) - says[rows]).square().mean() / variance
        loss = error + weight * balance(scores, chosen)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        schedule.step()
    return model.requires_grad_(False).eval()


def measure(model: LoadedModel, small: Mixture, rows: list[list[int]]) -> dict[str, float]:
    """On held-out windows: error, use of the experts, and the model's loss with and without it."""
    error, size, before, after, none, counts = 0.0, 0.0, 0.0, 0.0, 0.0, torch.zeros(mixture.EXPERTS)
    for ids in rows:
        capture = model.capture(ids, only_layers=frozenset({LAYER}))
        layer = capture.layers[LAYER]
        said = small(layer.feed_forward_normed)
        said[0] = layer.feed_forward_output[0]
        chosen, _ = route(small.scores(layer.feed_forward_normed[1:]), mixture.TOP_K)
        counts += torch.bincount(chosen.flatten(), minlength=mixture.EXPERTS)
        error += float((said - layer.feed_forward_output)[1:].square().sum())
        size += float(
            (layer.feed_forward_output[1:] - layer.feed_forward_output[1:].mean(0)).square().sum()
        )
        target = torch.tensor(ids[1:])
        silent = torch.zeros_like(said)
        silent[0] = layer.feed_forward_output[0]
        for logits, name in (
            (capture.logits, "before"),
            (mixture.continued(model, layer.residual_between, said), "after"),
            (mixture.continued(model, layer.residual_between, silent), "none"),
        ):
            loss = float(functional.cross_entropy(logits[:-1], target))
            before += loss * (name == "before")
            after += loss * (name == "after")
            none += loss * (name == "none")
    shares = counts / counts.sum()
    return {
        "unexplained": error / size,
        "loss_before": before / len(rows),
        "loss_after": after / len(rows),
        "loss_without": none / len(rows),
        "largest_share": float(shares.max()),
        "smallest_share": float(shares.min()),
        **{f"expert_{i}": float(s) for i, s in enumerate(shares)},
    }


def main() -> None:
    """Train both and write them with the facts of their making."""
    from safetensors.torch import save_file

    parser = argparse.ArgumentParser()
    parser.add_argument("--text", nargs="+", type=Path, required=True)
    parser.add_argument("--windows", type=int, default=48, help="of 255 tokens, per text")
    parser.add_argument("--steps", type=int, default=2000)
    parser.add_argument("--batch", type=int, default=1024)
    parser.add_argument("-o", "--output", type=Path, required=True)
    asked = parser.parse_args()
    torch.set_num_threads(1)
    model = load(mixture.MODEL, "cpu")
    texts = [path.read_text(encoding="utf-8") for path in asked.text]
    learned = [row for text in texts for row in windows(model, text, asked.windows, end=False)]
    held_out = [row for text in texts for row in windows(model, text, 6, end=True)]
    reads, says = seen(model, learned)
    asked.output.mkdir(parents=True, exist_ok=True)
    for name, weight in WEIGHT.items():
        start = time.perf_counter()
        small = train(reads, says, weight, asked.steps, asked.batch)
        seconds = time.perf_counter() - start
        stored = {key: value.half().contiguous() for key, value in small.state_dict().items()}
        save_file(stored, str(asked.output / f"{name}.safetensors"))
        print(
            f"{name}: {len(reads)} tokens, {asked.steps} steps, {seconds:.0f} s on one CPU thread"
        )
        for key, value in measure(model, small, held_out).items():
            print(f"  {key} {value:.4f}")


if __name__ == "__main__":
    main()
