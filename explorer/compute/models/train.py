"""Makes a bundled model: `python -m explorer.compute.models.train clear --text FILE -o FOLDER`.

Ctrl-C saves a checkpoint in the folder; the same command goes on from it and ends with the same
weights, bit for bit, as a run that was not interrupted.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import torch
from safetensors.torch import save as safetensors_bytes

from explorer.compute.models.card import Made, write_card
from explorer.compute.models.data import Corpus
from explorer.compute.models.decoder import Decoder
from explorer.compute.models.errors import ModelFileError
from explorer.compute.models.files import describe_model
from explorer.compute.models.probe import measure
from explorer.compute.models.recipes import RECIPES, Recipe
from explorer.compute.models.training import CHECKPOINT, Training, held_out_loss
from explorer.compute.models.vocabulary import ByteLevelVocabulary, CharacterVocabulary
from explorer.core.paths import write_whole

BOS_TOKEN = "<bos>"
REPORT_EVERY = 50


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; returns the exit status (0 done, 1 failed, 130 interrupted)."""
    options = _parser().parse_args(arguments)
    torch.set_num_threads(1)  # the sums of another thread count differ in the last bits
    recipe = RECIPES[options.recipe]
    if options.seed is not None:
        recipe = dataclasses.replace(recipe, seed=options.seed)
    command = "python -m explorer.compute.models.train " + " ".join(
        [options.recipe, "--text", *(path.name for path in options.text)]
        + ([] if options.seed is None else ["--seed", str(options.seed)])
        + ["-o", options.output.as_posix()]
    )
    try:
        texts = [_read_text(path) for path in options.text]
        return make(recipe, texts, options.output, options.device, command)
    except (OSError, ValueError, ModelFileError) as error:
        print(f"train: {error}", file=sys.stderr)
        return 1


def make(
    recipe: Recipe, texts: list[tuple[str, str]], folder: Path, device: str, command: str
) -> int:
    """Train on (name, text) pairs and write the model into `folder`, or save a checkpoint."""
    folder.mkdir(parents=True, exist_ok=True)
    vocabulary = _vocabulary(recipe, [text for _, text in texts], folder)
    shape = dataclasses.replace(recipe.decoder, vocabulary_size=vocabulary.size)
    recipe = dataclasses.replace(recipe, decoder=shape)
    ids = [_without_bos(vocabulary, text) for _, text in texts]
    assert vocabulary.bos is not None
    corpus = Corpus.split(ids, vocabulary.size, vocabulary.bos, recipe.held_out)
    print(f"{recipe.name}: {sum(map(len, ids)):,} tokens, vocabulary {vocabulary.size}", flush=True)

    training = Training.start(recipe, corpus, device)
    if training.resume(folder):
        print(f"going on from step {training.step}", flush=True)
    with _ctrl_c_between_steps() as stopped:
        _train(training, folder, stopped)
    if training.step < recipe.steps:
        print(f"interrupted: {training.save(folder)} holds step {training.step}", flush=True)
        return 130
    _write(training, vocabulary, texts, ids, folder, command)
    (folder / CHECKPOINT).unlink(missing_ok=True)
    return 0


@contextmanager
def _ctrl_c_between_steps() -> Iterator[Callable[[], bool]]:
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


def _train(training: Training, folder: Path, stopped: Callable[[], bool]) -> None:
    recipe, recent = training.recipe, list[float]()
    for loss in training.run():
        recent.append(loss)
        if training.step % REPORT_EVERY == 0:
            mean = sum(recent) / len(recent)
            recent.clear()
            print(f"step {training.step}/{recipe.steps}  loss {mean:.3f}  "
                  f"{training.seconds:.0f} s", flush=True)  # fmt: skip
        if training.step % recipe.save_every == 0:
            _report(training)
            training.save(folder)
        if stopped():
            return


def _report(training: Training) -> None:
    corpus, decoder = training.corpus, training.decoder
    loss = held_out_loss(decoder, corpus, training.device, rows=16)
    stage = training.recipe.stage_at(training.step - 1)
    scores = measure(decoder, corpus.bos, min(31, stage.longest_period),
                     corpus.held_out_windows(16, decoder.config.context)[0])  # fmt: skip
    decoder.train()
    print(f"    held-out {loss:.3f}  second copy {scores.second_copy_loss:.3f}  previous token "
          f"L{'H'.join(map(str, scores.best('previous_token')[:2]))} "
          f"{scores.best('previous_token')[2]:.2f}  induction "
          f"L{'H'.join(map(str, scores.best('induction')[:2]))} "
          f"{scores.best('induction')[2]:.2f}", flush=True)  # fmt: skip
    if (passages := scores.passages) is not None:
        print(f"    repeated passages {passages.second_copy_loss:.3f}, {passages.without_best:.3f} "
              f"without L{'H'.join(map(str, passages.best[:2]))}, which matches "
              f"{passages.best[2]:.2f}", flush=True)  # fmt: skip


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
    losses = []
    for index, (name, text) in enumerate(texts):
        loss = held_out_loss(decoder, corpus, training.device, index)
        losses.append((name, loss, loss * len(ids[index]) / len(text)))
    windows = corpus.held_out_windows(32, recipe.decoder.context)[0]
    scores = measure(decoder, corpus.bos, _probe_period(recipe), windows)
    device = "one CPU thread" if training.device.type == "cpu" else torch.cuda.get_device_name()
    made = Made(
        recipe=recipe,
        command=command,
        texts=tuple((name, len(text)) for name, text in texts),
        seconds=training.seconds,
        device=device,
        parameters=sum(weight.numel() for weight in decoder.parameters()),
        losses=tuple(losses),
        scores=scores,
        stored_as="float32",
    )
    if isinstance(vocabulary, CharacterVocabulary):
        write_whole(folder / "vocabulary.json", vocabulary.to_json().encode())
    description = describe_model(recipe.name, recipe.title, recipe.vocabulary, recipe.decoder)
    write_whole(folder / "config.json", (json.dumps(description, indent=2) + "\n").encode())
    write_whole(folder / "README.md", write_card(made).encode())
    # Last, because a folder with weights counts as a model.
    write_whole(folder / "model.safetensors", model_bytes(decoder))
    print(json.dumps(scores.as_dict()), flush=True)


def model_bytes(decoder: Decoder) -> bytes:
    """The weights as a safetensors file: the same weights give the same bytes."""
    state = {name: tensor.cpu().contiguous() for name, tensor in decoder.state_dict().items()}
    return safetensors_bytes(state, metadata={"format": "pt"})


def _vocabulary(
    recipe: Recipe, texts: list[str], folder: Path
) -> CharacterVocabulary | ByteLevelVocabulary:
    if recipe.vocabulary == "characters":
        return CharacterVocabulary.from_text("".join(texts))
    path = folder / "tokenizer.json"
    resumed = (folder / CHECKPOINT).exists()  # such a run keeps its tokens
    if not (resumed and path.exists()):
        write_whole(path, train_tokenizer(texts, recipe.decoder.vocabulary_size).encode())
    return ByteLevelVocabulary(path, literal=True)


def train_tokenizer(texts: Sequence[str], size: int) -> str:
    """A byte-level BPE tokenizer.json (Sennrich et al. 2016; Radford et al. 2019), BOS as id 0."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors, trainers

    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=size,
        special_tokens=[BOS_TOKEN],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(
        (line for text in texts for line in text.splitlines(True)), trainer
    )
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{BOS_TOKEN} $A", special_tokens=[(BOS_TOKEN, 0)]
    )
    return str(tokenizer.to_str())


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
    parser.add_argument("--device", default="cpu", help="cpu (default) or cuda")
    parser.add_argument("--seed", type=int, help="instead of the recipe's")
    return parser


if __name__ == "__main__":
    sys.exit(main())
