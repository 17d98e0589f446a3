"""The sentences about files that cannot be followed, by key."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

REFUSALS = {
    "file-cannot-read": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "{name} cannot be read: choose another file."
    ),
    "file-not-a-file": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "{name} is not a file: choose a tokenizer.json, a *.tiktoken or a *.model file.",
    ),
    "file-empty": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "{name} is empty: choose a tokenizer file with something in it."
    ),
    "file-too-large": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "{name} is larger than {most} MiB: no tokenizer file in use is."
    ),
    "file-not-utf8": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "{name} is not UTF-8 text (byte {place}): it may be damaged."
    ),
    "file-not-json": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "{name} is not valid JSON: line {line}, column {column}."
    ),
    "file-too-deep": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "{name} is nested more than {most} levels deep: no tokenizer file is."
    ),
    "file-foreign": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "{name} is neither a tokenizer.json nor a rank file of tiktoken nor a .model file of "
        "SentencePiece: choose one of these.",
    ),
    "file-pickle": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "{name} is an archive or a pickle, which can hold programs: it is not opened. Choose a "
        "tokenizer.json, a *.tiktoken or a *.model file.",
    ),
    "model-cut-off": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "{name} ends too early: after byte {about} something is missing."
    ),
    "model-damaged": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "{name} is damaged, or is no .model file of SentencePiece."
    ),
    "model-too-large": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "{name} is too large: at most {about} bytes or pieces are read."
    ),
    "model-no-pieces": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "{name} has no vocabulary with exactly one unknown piece."
    ),
    "model-kind": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "{name} has a model of a kind that does not exist: {about}."
    ),
    "takes-object": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "{name}: {where} is {got}; an object belongs there."
    ),
    "takes-list": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "{name}: {where} is {got}; a list belongs there."
    ),
    "takes-text": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "{name}: {where} is {got}; a text belongs there."
    ),
    "takes-integer": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "{name}: {where} is {got}; a whole number from 0 on belongs there."
    ),
    "takes-truth": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "{name}: {where} is {got}; true or false belongs there."
    ),
    "takes-number": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "{name}: {where} is {got}; a number belongs there."
    ),
    "missing-field": QT_TRANSLATE_NOOP("tokenizers/encode", "{name}: {where} is missing."),
    "bad-characters": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "{name}: {where} holds half a character (a lone surrogate)."
    ),
    "unsupported-component": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "{name}: the {stage} “{kind}” is not one of those followed here, and its effect is not "
        "guessed.",
    ),
    "unsupported-setting": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "{name}: {where} = {got} is a setting that is not followed here."
    ),
    "id-out-of-range": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "{name}: the id {id} in {where} is out of range."
    ),
    "id-twice": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "{name}: the id {id} belongs to two tokens, “{first}” and “{second}”."
    ),
    "token-twice": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "{name}: the token “{token}” is in the vocabulary twice."
    ),
    "added-id": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "{name}: the added token “{token}” claims the id {id}, which does not fit the vocabulary.",
    ),
    "merge-unknown": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "{name}: merge {merge} needs “{token}”, which is not in the vocabulary.",
    ),
    "merge-malformed": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "{name}: merge {merge} is {got}; two tokens belong there."
    ),
    "unknown-missing": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "{name}: the unknown token “{token}” is not in the vocabulary."
    ),
    "empty-vocabulary": QT_TRANSLATE_NOOP("tokenizers/encode", "{name}: the vocabulary is empty."),
    "token-too-long": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "{name}: the token “{token}” is longer than {most} characters: no real one is.",
    ),
    "template-unknown": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "{name}: the template puts “{token}” around the text, but does not give its id.",
    ),
    "bad-pattern": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "{name}: the pattern “{pattern}” does not compile: {why}."
    ),
    "slow-pattern": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "{name}: the pattern “{pattern}” takes more than {seconds} seconds on this text; it "
        "would try ways without end.",
    ),
    "bad-charsmap": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "{name}: its table of normalisations is damaged."
    ),
    "rank-line": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "{name}: line {line} is not a token in base64 and a rank."
    ),
    "rank-twice": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "{name}: line {line} gives the rank {rank} a second time."
    ),
    "rank-token-twice": QT_TRANSLATE_NOOP(
        "tokenizers/encode", "{name}: line {line} gives the same token a second rank."
    ),
    "rank-bytes": QT_TRANSLATE_NOOP(
        "tokenizers/encode",
        "{name}: single bytes without a rank: {count}, the first is {byte}. Every byte needs one.",
    ),
}
