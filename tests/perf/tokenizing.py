"""Byte-level BPE with its whole trace, over Hugging Face `tokenizers` and over teaching code.

The English text is what every Python brings along: the sources of its standard library, with their
docstrings. The Chinese one is simulated from this program's own Chinese texts: a chain in which
each character follows the one before it as often as it does there. A book has more different words
than that (and is what counts): `python -m tests.perf tokenizing --chinese FILE` measures with one.

Encoding a whole text is set against both ways of the library: `encode` of the same text in one
piece, which is one thread, and `encode_batch` of its lines on all threads, its fastest way.
"""

from __future__ import annotations

import random
import re
import sysconfig
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from tests.perf.measuring import ROOT, STAGE, Row, cpu, driven, in_turns, scratch

MEGABYTE = 10**6
LONG = 100_000  # characters: as many as a text in the set-up may have
BOOK: Path | None = None  # a Chinese text to measure with
FEW = 256  # merges that the teaching code is asked for, on a tenth of the text


def english(size: int) -> str:
    """The first `size` bytes of the standard library's sources, in the order of their names; from
    the start again where there is too little."""
    found: list[bytes] = []
    length = 0
    folder = Path(sysconfig.get_paths()["stdlib"])
    for path in sorted(folder.rglob("*.py")):
        if "site-packages" in path.parts or "test" in path.parts:
            continue
        found.append(path.read_bytes())
        length += len(found[-1])
        if length >= size:
            break
    whole = b"".join(found)
    whole *= size // max(len(whole), 1) + 1
    return whole[:size].decode("utf-8", "ignore")


def chinese(size: int) -> str:
    """The first `size` bytes of the book, repeated where it is shorter; without one simulated:
    characters as they follow each other in the program's translations."""
    if BOOK is not None:
        whole = BOOK.read_bytes()
        return (whole * (size // max(len(whole), 1) + 1))[:size].decode("utf-8", "ignore")
    follows: defaultdict[str, list[str]] = defaultdict(list)
    for path in sorted((ROOT / "resources" / "i18n").glob("*.ts")):
        for text in re.findall("<translation>([^<]*)</translation>", path.read_text("utf-8")):
            for here, there in zip(text, text[1:] + "\n", strict=True):
                follows[here].append(there)
    chance = random.Random(0)
    starts = sorted(follows)
    out = ["\n"]
    length = 0
    while length < size:
        nexts = follows.get(out[-1]) or starts
        out.append(chance.choice(nexts))
        length += len(out[-1].encode())
    return "".join(out)


def rows(rounds: int) -> Iterator[Row]:
    """Wall and processor time, memory; the least of several turns, each in a fresh process."""
    with scratch() as name:
        folder = Path(name)
        for language, make in (("English", english), ("Chinese", chinese)):
            for megabytes in (1, 10):
                path = folder / f"{language}-{megabytes}.txt"
                path.write_text(make(megabytes * MEGABYTE), encoding="utf-8")
                yield from against_library(f"{language} {megabytes} MB", path, rounds, folder)
        small = folder / "small.txt"
        small.write_text(english(MEGABYTE // 10), encoding="utf-8")
        yield against_teaching(small, rounds, folder)
        for language in ("English", "Chinese"):
            path = folder / f"{language}-1.txt"
            yield from encoding(language, path, rounds)
            for kind in ("byte-bpe", "wordpiece", "unigram", "piece-bpe"):
                yield lines_encoded(kind, language, path, rounds)
        for language in ("English", "Chinese"):
            path = folder / f"{language}-1.txt"
            text = path.read_text(encoding="utf-8")[:LONG]
            yield repainting(f"any of 8,192 merges painted, {language} 1 MB", "tokenizers/bpe",
                             {"file": str(path), "merges": 8192})  # fmt: skip
            yield repainting(f"any step painted, WordPiece, {language}", "tokenizers/wordpiece",
                             {"text": text, "vocabulary": 8000, "minimum": 1})  # fmt: skip
            yield repainting(f"any step painted, Unigram, {language}", "tokenizers/unigram",
                             {"text": text, "size": 3000})  # fmt: skip


def against_library(what: str, path: Path, rounds: int, folder: Path) -> Iterator[Row]:
    """Training to 8,192, the library's in turns with ours."""
    found: dict[str, list[dict[str, Any]]] = {"ours": [], "library": []}

    def once(which: str) -> Callable[[], float]:
        def measure() -> float:
            found[which].append(driven("training", folder, which, str(path)))
            return 0.0

        return measure

    in_turns(max(rounds, 1), once("ours"), once("library"))

    def least(which: str, key: str) -> float:
        return float(min(run[key] for run in found[which]))

    name = f"BPE to 8,192, {what}"
    for key, label, aim in (("wall", "", 1.0), ("processor", ", processor", 1.0)):
        yield Row(
            name + label, least("ours", key), least("library", key), "s", "tokenizers, no trace",
            aim,
        )  # fmt: skip
    yield Row(
        name + ", memory", least("ours", "peak"), least("library", "peak"), "MB",
        "tokenizers", 300.0, "ours",
    )  # fmt: skip


def against_teaching(path: Path, rounds: int, folder: Path) -> Row:
    """The same first merges, counted anew each time."""
    ours = [driven("training", folder, "ours", str(path), str(FEW)) for _ in range(rounds)]
    naive = driven("training", folder, "naive", str(path), str(FEW))
    return Row(
        f"{FEW} merges, English 0.1 MB: teaching code", naive["processor"],
        min(run["processor"] for run in ours), "s", "ours", 100.0, most=False,
    )  # fmt: skip


def encoding(language: str, path: Path, rounds: int) -> Iterator[Row]:
    """Encoding 1 MB in one string with the same merges, against both ways of the library."""
    from tokenizers import Tokenizer as Library
    from tokenizers import models, pre_tokenizers

    from explorer.compute.tokenizers.alphabets import byte_characters
    from explorer.compute.tokenizers.bpe_corpus import Options, count_words, learn
    from explorer.compute.tokenizers.bpe_model import model_of
    from explorer.compute.tokenizers.pretokenizers import PRE_TOKENIZERS
    from explorer.compute.tokenizers.tokenizer import Tokenizer
    from tests.perf.drivers.training import ended

    text, cut = path.read_text(encoding="utf-8"), PRE_TOKENIZERS["gpt2"]
    learned = ended(learn(ended(count_words(text, cut)), Options(minimum=2, size=8192)))
    letters = byte_characters()
    names = ["".join(letters[byte] for byte in piece) for piece in learned.pieces]
    merges = [(names[left], names[right]) for left, right, _ in learned.merges]
    lines = text.splitlines(keepends=True)

    def mine() -> object:
        return Tokenizer(model_of(learned), pre_tokenizer=cut).ids(text)

    names_of_ways = ("tokenizers, encode, one thread", "tokenizers, encode_batch of the lines")
    mines: list[float] = []
    others: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):  # each with nothing remembered
        mines.append(wall(mine))
        for way, found in enumerate(others):
            library = Library(models.BPE({name: i for i, name in enumerate(names)}, merges))
            library.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
            whole, batch = partial(library.encode, text), partial(library.encode_batch, lines)
            found.append(wall(batch if way else whole))
    for name, found in zip(names_of_ways, others, strict=True):
        yield Row(f"encoding {language} 1 MB, BPE", min(mines), min(found), "s", name, 3.0)


def lines_encoded(kind: str, language: str, path: Path, rounds: int) -> Row:
    """A shipped vocabulary on 1 MB, line by line, against the library on all its threads."""
    from tokenizers import Tokenizer as Library

    from explorer.compute.tokenizers.files.opening import tokenizer_in
    from explorer.compute.tokenizers.files.reading import read_bytes

    file = ROOT / "resources" / "tokenizers" / kind / "tokenizer.json"
    lines = path.read_text(encoding="utf-8").splitlines()
    mines, others = [], []
    for _ in range(rounds):  # each of the two with nothing remembered
        source, data = read_bytes(str(file), "file")
        ours, library = tokenizer_in(data, source), Library.from_file(str(file))
        mines.append(wall(lambda: [ours.ids(line) for line in lines]))  # noqa: B023 (called here)
        others.append(wall(lambda: library.encode_batch(lines)))  # noqa: B023 (called here)
    return Row(
        f"encoding {language} 1 MB by lines, {kind}", min(mines), min(others), "s",
        "tokenizers, encode_batch", 3.0,
    )  # fmt: skip


def wall(work: Callable[[], object]) -> float:
    """Seconds of one call."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def repainting(what: str, lab_id: str, params: dict[str, Any]) -> Row:
    """Processor time of painting steps in no order, as scrubbing does; the median of many."""
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QGuiApplication, QImage, QPainter

    from explorer.core.lab import open_lab, resolve
    from explorer.core.trace import drive
    from explorer.core.view import View

    application = QGuiApplication.instance() or QGuiApplication([])
    lab = open_lab(lab_id)
    trace = drive(resolve(lab.run)(lab.Params(**params)))
    image = QImage(*STAGE, QImage.Format.Format_ARGB32_Premultiplied)
    scene, view, painter = resolve(lab.scene)(lab), View(), QPainter(image)
    chance = random.Random(0)
    times = []
    for _ in range(150):
        step = float(chance.randrange(len(trace)))
        times.append(cpu(partial(scene.paint, painter, QRectF(image.rect()), trace, step, view)))
    painter.end()
    assert application is not None
    found = sorted(times[20:])
    return Row(what, 1000 * found[len(found) // 2], 16.0, "ms", "a frame at 60 Hz", 16.0, "ours")
