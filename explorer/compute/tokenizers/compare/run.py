"""The comparison, from the params to a trace of eight parts."""

from __future__ import annotations

import numpy as np

from explorer.compute.tokenizers.compare.autopsy import autopsy
from explorer.compute.tokenizers.compare.ngrams import neighbours
from explorer.compute.tokenizers.compare.shipped import shipped
from explorer.compute.tokenizers.compare.texts import (
    SENTENCES,
    clean,
    mixed,
    sample,
    source,
    split,
)
from explorer.compute.tokenizers.compare.trained import BASE, Trained, count_curve, trained
from explorer.compute.tokenizers.compare.types import (
    AUGMENTED,
    MEASURED,
    SHARES,
    UNITS,
    Compared,
    Measured,
    Params,
    Setting,
    Step,
)
from explorer.compute.tokenizers.compare.units import compared
from explorer.compute.tokenizers.reading import without_surrogates
from explorer.core.trace import Producer, Progress, Section, Trace
from explorer.core.words import Message, message

POINTS = 12  # sizes of the vocabulary that are steps


def run(params: Params) -> Producer:
    """Train at eleven shares of Chinese, extend one vocabulary, then look at one of them closely.

    Counts are exact; equal params give equal traces.
    """
    english, chinese, held_out, notices = read(params)
    own, changed = clean(params.text)
    notices = (*notices, *changed)
    texts = tuple(measured(*pair) for pair in zip(MEASURED, held_out, strict=True))

    settings: list[Setting] = []
    tokenizers: list[Trained] = []
    for number, share in enumerate(SHARES):
        yield Progress(number / (len(SHARES) + 1), message("training", share=share))
        training = mixed(english, chinese, share)
        tokenizer = yield from trained(training, params.vocabulary)
        tokenizers.append(tokenizer)
        settings.append(setting(tokenizer, held_out, own, training))
    training = mixed(english, chinese, 100)
    tokenizer = yield from tokenizers[0].extended(training, params.added)
    settings.append(setting(tokenizer, held_out, own, mixed(english, chinese, 0) + training))
    yield None

    chosen = chosen_setting(params)
    tokenizer, training = tokenizers[chosen], mixed(english, chinese, SHARES[chosen])
    merges = len(tokenizer.pairs)
    curve = np.stack([count_curve(tokenizer.gone(text), merges) for text in held_out])
    yield None
    ready = yield from shipped()
    word, replaced = without_surrogates(params.unseen, "unseen")
    notices = (*notices, *replaced)
    near = yield from neighbours(english, word)
    units = compared(training, held_out[:2], params.vocabulary, tokenizer)
    yield None
    shared = Compared(
        texts=texts,
        scripts=tuple(SENTENCES),
        settings=tuple(settings),
        sizes=sizes(merges),
        curve=curve,
        own=own.encode("utf-8"),
        own_gone=tokenizer.gone(own),
        units=units,
        autopsy=autopsy(tokenizer, training, held_out[:2]),
        shipped=ready,
        neighbours=near,
    )
    if merges + BASE < params.vocabulary:
        notices = (*notices, message("smaller", reached=merges + BASE, wanted=params.vocabulary))
    return Trace(
        params=params,
        steps=tuple(steps(shared, chosen)),
        shared=shared,
        sections=sections(shared),
        scales=scales(shared),
        notices=notices,
    )


def read(params: Params) -> tuple[str, str, tuple[str, str, str], tuple[Message, ...]]:
    """English and Chinese to train on, the three texts to measure, and what was changed in them."""
    english, notices = source(params.english, "english")
    chinese, more = source(params.chinese, "chinese")
    (english, english_rest), (chinese, chinese_rest) = split(english), split(chinese)
    return english, chinese, (english_rest, chinese_rest, sample("code")), (*notices, *more)


def training_text(params: Params) -> str:
    """The mixture at the chosen share."""
    english, chinese, _, _ = read(params)
    return mixed(english, chinese, SHARES[chosen_setting(params)])


def held_out_texts(params: Params) -> tuple[str, str, str]:
    """The texts that are measured."""
    return read(params)[2]


def chosen_setting(params: Params) -> int:
    """Which of the settings has the chosen share (the nearest one)."""
    return min(range(len(SHARES)), key=lambda place: abs(SHARES[place] - params.share))


def measured(name: str, text: str) -> Measured:
    """The lengths of a text that no tokenizer changes."""
    return Measured(name, len(text), len(text.encode("utf-8")), len(text.split()))


def setting(tokenizer: Trained, held_out: tuple[str, ...], own: str, training: str) -> Setting:
    """What a vocabulary makes of all the texts."""
    chinese = sum(len(c.encode("utf-8")) for c in training if c > "\u2e7f")
    return Setting(
        vocabulary=len(tokenizer.pieces),
        tokens=np.array([len(tokenizer.ids(text)) for text in held_out], np.int64),
        rows=tuple(tokenizer.cut(text) for text in SENTENCES.values()),
        own=tokenizer.cut(own),
        learned_from=(chinese, len(training.encode("utf-8")) - chinese),
    )


def sizes(merges: int) -> tuple[int, ...]:
    """Numbers of merges to stop at: none, all, and some between, closer at the start."""
    some = {round(merges * (place / (POINTS - 1)) ** 2) for place in range(POINTS)}
    return tuple(sorted(some))


def steps(shared: Compared, chosen: int) -> list[Step]:
    """Shares, the extension, sizes, units, and the vocabulary itself."""
    merges = [setting.vocabulary - BASE for setting in shared.settings]
    out = [Step("mix", place, place, merges[place]) for place in range(len(SHARES))]
    out += [Step("augment", place, at, merges[at]) for place, at in enumerate((0, AUGMENTED))]
    out += [Step("size", place, chosen, size) for place, size in enumerate(shared.sizes)]
    out += [Step("unit", place, chosen, merges[chosen]) for place in range(len(UNITS))]
    out.append(Step("ngrams", 0, chosen, merges[chosen]))
    out.append(Step("vocabulary", 0, chosen, merges[chosen]))
    out.append(Step("shipped", 0, chosen, merges[chosen]))
    out.append(Step("families", 0, chosen, merges[chosen]))
    return out


def sections(shared: Compared) -> tuple[Section, ...]:
    """The eight parts."""
    lengths = (len(SHARES), 2, len(shared.sizes), len(UNITS), 1, 1, 1, 1)
    starts = np.cumsum([0, *lengths])[:-1].tolist()
    names = ("mix", "augment", "size", "unit", "ngrams", "vocabulary", "shipped", "families")
    return tuple(
        Section(name, start, message("section-" + name))
        for name, start in zip(names, starts, strict=True)
    )


def scales(shared: Compared) -> dict[str, tuple[float, float]]:
    """One range per quantity for the whole trace."""
    characters = np.array([text.characters for text in shared.texts])
    per_character = [setting.tokens / np.maximum(characters, 1) for setting in shared.settings]
    at_start = shared.curve[:, 0] / np.maximum(characters, 1)
    longest = max(len(row) for setting in shared.settings for row in setting.rows)
    return {
        "tokens_per_character": (0.0, float(max(np.max(per_character), at_start.max()))),
        "tokens": (0.0, float(longest)),
    }
