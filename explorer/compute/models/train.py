"""Makes a bundled model: `python -m explorer.compute.models.train clear --text FILE -o FOLDER`.

Ctrl-C saves a checkpoint in the folder; the same command goes on from it and ends with the same
weights, bit for bit on one CPU thread, as a run that was not interrupted. `--device cuda` makes the
same model on a GPU. A recipe with byte-level tokens takes a `--tokenizer`, which
`python -m explorer.compute.tokenizers.train model-bpe` makes. "encoder" and "encoder-decoder" are
made by `encoder_train`.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import torch
from safetensors.torch import save as safetensors_bytes

from explorer.compute.models import checkpoints, encoder_train, measured
from explorer.compute.models.card import Made, write_card
from explorer.compute.models.data import Corpus
from explorer.compute.models.decoder import Decoder
from explorer.compute.models.errors import ModelFileError
from explorer.compute.models.files import describe_model
from explorer.compute.models.measured import Measured, Point
from explorer.compute.models.probe import glance, measure
from explorer.compute.models.recipes import RECIPES, Recipe
from explorer.compute.models.sampling import continued
from explorer.compute.models.training import CHECKPOINT, Training, held_out_loss
from explorer.compute.models.vocabulary import ByteLevelVocabulary, CharacterVocabulary
from explorer.core.paths import write_whole

REPORT_EVERY = 50
SAMPLE_TOKENS = 120
Stop = Callable[[], bool]


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; returns the exit status (0 done, 1 failed, 130 interrupted)."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and given[0] in encoder_train.RUNS:  # no decoder
        return encoder_train.main(given)
    options = _parser().parse_args(given)
    torch.set_num_threads(1)  # the sums of another thread count differ in the last bits
    recipe = RECIPES[options.recipe]
    if options.seed is not None:
        recipe = dataclasses.replace(recipe, seed=options.seed)
    command = "python -m explorer.compute.models.train " + " ".join(
        [options.recipe, "--text", *(path.name for path in options.text)]
        + ([] if options.tokenizer is None else ["--tokenizer", options.tokenizer.name])
        + ([] if options.seed is None else ["--seed", str(options.seed)])
        + ([] if options.device == "cpu" else ["--device", options.device])
        + ["-o", options.output.as_posix()]
    )
    try:
        texts = [_read_text(path) for path in options.text]
        return make(recipe, texts, options.output, options.device, command, options.tokenizer,
                    options.minutes)  # fmt: skip
    except (OSError, ValueError, ModelFileError) as error:
        print(f"train: {error}", file=sys.stderr)
        return 1


def make(
    recipe: Recipe, texts: list[tuple[str, str]], folder: Path, device: str, command: str,
    tokenizer: Path | None = None, minutes: float | None = None,
) -> int:  # fmt: skip
    """Train on (name, text) pairs and write the model into `folder`, or save a checkpoint.

    After `minutes` the training ends early, and the model as it is then is written.
    """
    began = time.monotonic()

    def gone() -> float:
        return 0.0 if minutes is None else (time.monotonic() - began) / (60 * minutes)

    folder.mkdir(parents=True, exist_ok=True)
    vocabulary = _vocabulary(recipe, [text for _, text in texts], folder, tokenizer)
    shape = dataclasses.replace(recipe.decoder, vocabulary_size=vocabulary.size)
    recipe = dataclasses.replace(recipe, decoder=shape)
    ids = [_without_bos(vocabulary, text) for _, text in texts]
    if vocabulary.bos is None:
        raise ValueError("the tokenizer has no token <bos>")
    corpus = Corpus.split(ids, vocabulary.size, vocabulary.bos, recipe.held_out)
    print(f"{recipe.name}: {sum(map(len, ids)):,} tokens, vocabulary {vocabulary.size}", flush=True)

    training = Training.start(recipe, corpus, device)
    if training.resume(folder):
        print(f"going on from step {training.step}", flush=True)
    training.time_share = gone
    with _ctrl_c_between_steps() as stopped:
        _train(training, folder, lambda: stopped() or gone() >= 1.0)
    if training.step < recipe.steps and gone() < 1.0:
        print(f"interrupted: {training.save(folder)} holds step {training.step}", flush=True)
        return 130
    if training.points[-1].step != training.step:
        training.record(_point(training))
    _write(training, vocabulary, texts, ids, folder, command)
    (folder / CHECKPOINT).unlink(missing_ok=True)
    return 0


@contextmanager
def _ctrl_c_between_steps() -> Iterator[Stop]:
    """Says whether Ctrl-C was pressed: no step is cut in half. A second Ctrl-C ends at once."""
    pressed = threading.Event()

    def press(number: int, frame: object) -> None:
        pressed.set()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    if threading.current_thread() is not threading.main_thread():
        yield pressed.is_set  # signals arrive in the main thread only
        return
    before = signal.signal(signal.SIGINT, press)
    try:
        yield pressed.is_set
    finally:
        signal.signal(signal.SIGINT, before)


def _train(training: Training, folder: Path, stopped: Stop) -> None:
    recipe = training.recipe
    if not training.points:
        training.record(_point(training))
    for _ in training.run():
        if training.step % REPORT_EVERY == 0:
            mean = sum(training.losses[-REPORT_EVERY:]) / REPORT_EVERY
            print(f"step {training.step}/{recipe.steps}  loss {mean:.3f}  "
                  f"{training.seconds:.0f} s", flush=True)  # fmt: skip
        if training.step % recipe.probe_every == 0 or training.step == recipe.steps:
            training.record(_point(training))
            _report(training.points[-1])
        if training.step % recipe.save_every == 0:
            training.save(folder)
        if stopped():
            return


def _point(training: Training) -> Point:
    """Measure the model as it is, and let it go on training."""
    recipe, corpus, decoder = training.recipe, training.corpus, training.decoder
    windows = corpus.held_out_windows(16, recipe.decoder.context)[0]
    first, second, previous, induction, resting = glance(
        decoder, corpus.bos, _probe_period(recipe), windows
    )
    losses = [held_out_loss(decoder, corpus, training.device, index, rows=32)
              for index in range(len(corpus.held_out))]  # fmt: skip
    since = training.losses[training.points[-1].step if training.points else 0 :]
    decoder.train()
    return Point(
        training.step, round(training.seconds, 2),
        round(sum(since) / len(since), 4) if since else float("nan"),
        [round(loss, 4) for loss in losses], round(first, 4), round(second, 4), previous,
        induction, resting,
    )  # fmt: skip


def _report(point: Point) -> None:
    losses = " ".join(f"{loss:.3f}" for loss in point.held_out)
    print(f"    held-out {losses}  second copy {point.second_copy:.3f}  previous token "
          f"{point.best('previous_token'):.2f}  induction {point.best('induction'):.2f}",
          flush=True)  # fmt: skip


def _probe_period(recipe: Recipe) -> int:
    # BOS + s + s has to fit into the context and into the periods trained on.
    return min(31, recipe.stages[-1].longest_period, (recipe.decoder.context - 1) // 2)


def _write(
    training: Training,
    vocabulary: CharacterVocabulary | ByteLevelVocabulary,
    texts: list[tuple[str, str]],
    ids: list[list[int]],
    folder: Path,
    command: str,
) -> None:
    recipe, corpus, decoder = training.recipe, training.corpus, training.decoder
    chosen = training.finish()
    if recipe.stored_as == "float16":
        decoder.half().float()  # what is measured is what is stored
    losses = []
    for index, (name, text) in enumerate(texts):
        loss = held_out_loss(decoder, corpus, training.device, index)
        losses.append((name, loss, loss * len(ids[index]) / len(text)))
    windows = corpus.held_out_windows(32, recipe.decoder.context)[0]
    scores = measure(decoder, corpus.bos, _probe_period(recipe), windows)
    device = "one CPU thread" if training.device.type == "cpu" else torch.cuda.get_device_name()
    samples = []
    for prompt in recipe.prompts:
        written = continued(decoder, vocabulary.encode(prompt), SAMPLE_TOKENS)
        samples.append(vocabulary.decode(written))
    made = Made(
        recipe=recipe,
        command=command,
        texts=tuple((name, len(text)) for name, text in texts),
        seconds=training.seconds,
        steps=training.step,
        chosen=chosen,
        device=device,
        parameters=sum(weight.numel() for weight in decoder.parameters()),
        losses=tuple(losses),
        scores=scores,
        points=tuple(training.points),
        samples=tuple(samples),
    )
    if isinstance(vocabulary, CharacterVocabulary):
        write_whole(folder / "vocabulary.json", vocabulary.to_json().encode())
    description = describe_model(
        recipe.name, recipe.title, recipe.vocabulary, recipe.decoder, recipe.family
    )
    write_whole(folder / "config.json", (json.dumps(description, indent=2) + "\n").encode())
    write_whole(folder / "README.md", write_card(made).encode())
    found = Measured(
        chosen, made.points, scores.as_dict(),
        {name: (round(loss, 4), round(per, 4)) for name, loss, per in losses},
    )  # fmt: skip
    write_whole(folder / measured.FILE, found.to_json().encode())
    if recipe.kept:
        steps = checkpoints.spaced(training.points, recipe.kept)
        write_whole(folder / checkpoints.FILE, checkpoints.file_bytes(training.states, steps))
    # Last, because a folder with weights counts as a model.
    write_whole(folder / "model.safetensors", model_bytes(decoder, recipe.stored_as))
    print(json.dumps(scores.as_dict()), flush=True)


def model_bytes(decoder: Decoder, stored_as: str = "float32") -> bytes:
    """The weights as a safetensors file: the same weights give the same bytes."""
    dtype = torch.float16 if stored_as == "float16" else torch.float32
    state = decoder.state_dict()
    return safetensors_bytes(
        {name: tensor.to("cpu", dtype).contiguous() for name, tensor in state.items()},
        metadata={"format": "pt"},
    )


def _vocabulary(
    recipe: Recipe, texts: list[str], folder: Path, tokenizer: Path | None
) -> CharacterVocabulary | ByteLevelVocabulary:
    if recipe.vocabulary == "characters":
        return CharacterVocabulary.from_text("".join(texts))
    if tokenizer is None:
        raise ValueError(
            f"{recipe.name} takes --tokenizer FILE, a byte-level tokenizer.json with <bos>"
        )
    path = folder / "tokenizer.json"
    if tokenizer.resolve() != path.resolve():
        write_whole(path, tokenizer.read_bytes())
    return ByteLevelVocabulary(path, literal=True)


def _without_bos(vocabulary: CharacterVocabulary | ByteLevelVocabulary, text: str) -> list[int]:
    ids: list[int] = []
    for line in text.splitlines(True):  # whole books at once are slow
        ids.extend(vocabulary.encode(line)[1:])
    return ids


def _read_text(path: Path) -> tuple[str, str]:
    try:
        return path.name, path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"{path} is not UTF-8 text (byte {error.start})") from error


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="explorer.compute.models.train", description=__doc__)
    parser.add_argument("recipe", choices=sorted(RECIPES))
    parser.add_argument("--text", type=Path, nargs="+", required=True, help="UTF-8 text files")
    parser.add_argument("-o", "--output", type=Path, required=True, help="folder to write")
    parser.add_argument("--tokenizer", type=Path, help="tokenizer.json, for byte-level tokens")
    parser.add_argument("--device", default="cpu", help="cpu (default) or cuda")
    parser.add_argument("--seed", type=int, help="instead of the recipe's")
    parser.add_argument("--minutes", type=float, help="end early after so long, and write")
    return parser


if __name__ == "__main__":
    sys.exit(main())
