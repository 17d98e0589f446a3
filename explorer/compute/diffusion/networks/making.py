"""What the recipes of `explorer.compute.diffusion.make` share: running, saving, the card."""

from __future__ import annotations

import hashlib
import platform
import signal
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from safetensors.torch import save as safetensors_bytes

from explorer.compute.diffusion.networks.training import Training, TrainingConfig
from explorer.core.paths import write_whole

REPORT_EVERY, SAVE_EVERY = 100, 1000


class Interrupted(Exception):  # noqa: N818 (no error: the run can go on)
    """Ctrl-C was pressed; the message says where the checkpoint is."""


@dataclass(frozen=True)
class Job:
    """A recipe at work: its name, the folder to write, and the command that was given."""

    name: str
    folder: Path
    command: str

    def train(self, training: Training) -> Training:
        """Run to the end, going on from the folder's checkpoint; Interrupted after Ctrl-C."""
        path = self.folder / f"checkpoint-{_fingerprint(training)}.safetensors"
        if path.exists():
            training.restore(load_file(path))
            print(f"going on from update {training.number}", flush=True)
        with ctrl_c_between_updates() as pressed:
            for update in training.run():
                if update.number % REPORT_EVERY == 0:
                    mean = sum(training.losses[-REPORT_EVERY:]) / REPORT_EVERY
                    print(f"{self.name} {update.number}/{training.config.updates}  loss {mean:.4f}"
                          f"  {training.seconds:.0f} s", flush=True)  # fmt: skip
                if update.number % SAVE_EVERY == 0 or pressed.is_set():
                    write_whole(path, safetensors_bytes(training.state()))
                if pressed.is_set() and update.number < training.config.updates:
                    raise Interrupted(f"interrupted: {path} holds update {update.number}")
        return training

    def done(self) -> None:
        """No checkpoint is needed any more."""
        for path in self.folder.glob("checkpoint-*.safetensors"):
            path.unlink()


def _fingerprint(training: Training) -> str:
    """Eight characters that change with anything the run is told."""
    told: Any = (training.config, training.network.config, training.choose.__qualname__)
    return hashlib.sha256(repr(told).encode()).hexdigest()[:8]


@contextmanager
def ctrl_c_between_updates() -> Iterator[threading.Event]:
    """An event that Ctrl-C sets: no update is cut in half. A second Ctrl-C ends at once."""
    pressed = threading.Event()

    def press(number: int, frame: object) -> None:
        pressed.set()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    if threading.current_thread() is not threading.main_thread():
        yield pressed  # signals arrive in the main thread only
        return
    before = signal.signal(signal.SIGINT, press)
    try:
        yield pressed
    finally:
        signal.signal(signal.SIGINT, before)


def card(
    title: str, what: str, command: str, seconds: float, config: TrainingConfig | None, data: str,
    measured: Mapping[str, Any], parameters: int, stored_as: str, licence: str,
) -> str:  # fmt: skip
    """README.md beside the weights. `what` is one sentence on the network, `data` what it was
    trained on and where that is from."""
    lines = [
        f"# {title}", "", f"{what} {parameters:,} weights, stored as {stored_as}.", "",
        "## How it was made", "", f"    {command}", "",
        f"{seconds:.0f} seconds of training on one CPU thread, with PyTorch {torch.__version__} on "
        f"{platform.machine()}.",
    ]  # fmt: skip
    if config is not None:
        average = f", running mean of the weights with decay {config.average:g}"
        drop = f", {config.label_drop:.0%} of the labels withheld"
        lines += [
            f"{config.updates:,} updates of {config.batch} samples, AdamW, learning rate "
            f"{config.learning_rate:g} along a half cosine after {config.warm_up} warm-up updates, "
            f"gradients clipped at norm {config.clip:g}{average if config.average else ''}"
            f"{drop if config.label_drop else ''}; noise schedule {config.schedule}, "
            f"T = {config.timesteps}; seed {config.seed}.",
        ]
    lines += ["", "## Data", "", data, "", "## Measured", ""]
    lines += [f"- {name}: {_shown(value)}" for name, value in measured.items()]
    lines += ["", "## Licence", "", licence]
    return "\n".join(lines) + "\n"


def _shown(value: Any) -> str:
    return f"{value:.4g}" if isinstance(value, float) else str(value)
