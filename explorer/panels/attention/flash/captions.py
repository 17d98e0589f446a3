"""The sentence above the picture, and the read-outs."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

CAPTIONS = {
    "caption.scores": QT_TRANSLATE_NOOP(
        "attention/flash", "All {scores} scores are written to slow memory"
    ),
    "caption.dots": QT_TRANSLATE_NOOP(
        "attention/flash", "All {scores} dot products are written to slow memory"
    ),
    "caption.scale": QT_TRANSLATE_NOOP(
        "attention/flash", "All {scores} are read and written again, only to be divided"
    ),
    "caption.mask": QT_TRANSLATE_NOOP("attention/flash", "And once more, to be masked"),
    "caption.softmax": QT_TRANSLATE_NOOP(
        "attention/flash", "All {scores} scores are read back, and as many weights written"
    ),
    "caption.mix": QT_TRANSLATE_NOOP(
        "attention/flash", "The weights are read once more: {matrix} for {width} numbers per row"
    ),
    "caption.rows": QT_TRANSLATE_NOOP(
        "attention/flash", "Queries {span}: little memory, yet every score still travels"
    ),
    "caption.tile": QT_TRANSLATE_NOOP(
        "attention/flash",
        "Queries {queries} meet keys {keys}; the scores never leave fast memory",
    ),
    "caption.rescale": QT_TRANSLATE_NOOP(
        "attention/flash", "{query} meets a larger score: what it had is multiplied by {factor}"
    ),
    "caption.written": QT_TRANSLATE_NOOP(
        "attention/flash", "Queries {queries}: done. Only O and one number per row are written"
    ),
    "caption.compare": QT_TRANSLATE_NOOP(
        "attention/flash", "Tall tiles save traffic; wide ones hardly. Here: {ratio} times less"
    ),
    "caption.compare.more": QT_TRANSLATE_NOOP(
        "attention/flash",
        "Tiles this low move more than the whole matrix: {inverse} times as much",
    ),
    "caption.tree_scores": QT_TRANSLATE_NOOP(
        "attention/flash", "One softmax: {count} scores of {query}, {threads} threads"
    ),
    "caption.serial": QT_TRANSLATE_NOOP(
        "attention/flash", "{threads} threads go through {count} numbers, each alone"
    ),
    "caption.tree": QT_TRANSLATE_NOOP(
        "attention/flash",
        "Level {level} of {levels}: half of the threads hand over their maximum",
    ),
    "caption.tree.pair": QT_TRANSLATE_NOOP(
        "attention/flash",
        "Level {level} of {levels}: half of the threads hand over a pair (m, l)",
    ),
    "caption.spread": QT_TRANSLATE_NOOP(
        "attention/flash", "All threads are told the maximum, and sum up e^(s − m) alone"
    ),
    "caption.sum_tree": QT_TRANSLATE_NOOP(
        "attention/flash", "Level {level} of {levels}: half of the threads hand over their sum"
    ),
    "caption.shares": QT_TRANSLATE_NOOP(
        "attention/flash", "All threads are told the sum, and divide"
    ),
    "wrong.no_max": QT_TRANSLATE_NOOP(
        "attention/flash",
        "From tile {number} on: e^s is beyond FP16, first wrong at {query}, number {column}",
    ),
    "wrong.no_rescale": QT_TRANSLATE_NOOP(
        "attention/flash",
        "From tile {number} on: old sums weigh too much, first wrong at {query}, number {column}",
    ),
    "wrong.offset": QT_TRANSLATE_NOOP(
        "attention/flash",
        "From tile {number} on: a key of the future is read, first wrong at {query}, number "
        "{column}",
    ),
    "wrong.repeat": QT_TRANSLATE_NOOP(
        "attention/flash",
        "From tile {number} on: keys of group {given}, not {reads}; first wrong at {query}, "
        "number {column}",
    ),
    "wrong.rope_v": QT_TRANSLATE_NOOP(
        "attention/flash",
        "From tile {number} on: values were turned too, first wrong at {query}, number {column}",
    ),
    "wrong.mask_after": QT_TRANSLATE_NOOP(
        "attention/flash",
        "From tile {number} on: l counts masked keys, first wrong at {query}, number {column}",
    ),
    "spared.no_max": QT_TRANSLATE_NOOP(
        "attention/flash",
        "Nothing overflows here: the largest score is {largest}, FP16 bears e^{limit}",
    ),
    "spared.no_rescale": QT_TRANSLATE_NOOP(
        "attention/flash", "No row needed a rescale here: nothing was forgotten"
    ),
    "spared.offset": QT_TRANSLATE_NOOP(
        "attention/flash", "The one key too many changes nothing that rounding could not"
    ),
    "spared.repeat": QT_TRANSLATE_NOOP(
        "attention/flash", "This head comes out right by luck: both orders give it the same keys"
    ),
    "spared.rope_v": QT_TRANSLATE_NOOP(
        "attention/flash", "Turning V changes nothing here: there is one position only"
    ),
    "spared.mask_after": QT_TRANSLATE_NOOP("attention/flash", "No masked key weighs anything here"),
}

READS = {
    "read.cell": QT_TRANSLATE_NOOP("attention/flash", "{query} with key {key}"),
    "read.tile": QT_TRANSLATE_NOOP(
        "attention/flash", "tile {row}, {column}: queries {rows}, keys {keys}"
    ),
    "read.skipped": QT_TRANSLATE_NOOP("attention/flash", "all masked: this tile is never touched"),
    "read.masked": QT_TRANSLATE_NOOP("attention/flash", "masked: the key comes after the query"),
    "read.score": QT_TRANSLATE_NOOP(
        "attention/flash", "s = q·k × {scale} = {dot} × {scale} = {score}"
    ),
    "read.share": QT_TRANSLATE_NOOP(
        "attention/flash", "weight = e^({score} − {log_sum}) = {share}"
    ),
    "read.chunk": QT_TRANSLATE_NOOP("attention/flash", "Chunk {chunk} of keys, for {query}"),
    "read.rescales": QT_TRANSLATE_NOOP("attention/flash", "{count} times a row rescaled so far"),
    "read.row": QT_TRANSLATE_NOOP("attention/flash", "Row of {query}"),
    "read.factor": QT_TRANSLATE_NOOP(
        "attention/flash", "factor = e^({before} − {after}) = {factor}"
    ),
    "read.output": QT_TRANSLATE_NOOP("attention/flash", "O of {query}, number {column}"),
    "read.output.ours": QT_TRANSLATE_NOOP("attention/flash", "this way: {value}"),
    "read.output.theirs": QT_TRANSLATE_NOOP("attention/flash", "torch, FP64: {value}"),
    "read.moved": QT_TRANSLATE_NOOP("attention/flash", "so far: read {read}, written {written}"),
    "read.moved.all": QT_TRANSLATE_NOOP("attention/flash", "reads {read}, writes {written}"),
    "read.total": QT_TRANSLATE_NOOP(
        "attention/flash", "in all {total}; the whole matrix moves {ratio} times as much"
    ),
    "read.model.standard": QT_TRANSLATE_NOOP(
        "attention/flash",
        "each kernel reads its inputs and writes its output once, nothing is skipped; caches "
        "are left out",
    ),
    "read.model.rows": QT_TRANSLATE_NOOP(
        "attention/flash",
        "three kernels for each chunk of keys, and one to combine the summaries; caches are "
        "left out",
    ),
    "read.model.tiles": QT_TRANSLATE_NOOP(
        "attention/flash",
        "Q once, K and V once per visited tile, O and m + ln l once; caches are left out",
    ),
    "read.peak.standard": QT_TRANSLATE_NOOP(
        "attention/flash", "S and P live at once: 2·N² numbers, {size}"
    ),
    "read.peak.rows": QT_TRANSLATE_NOOP(
        "attention/flash", "two chunks of scores and all summaries of a row block: {size}"
    ),
    "read.peak.tiles": QT_TRANSLATE_NOOP(
        "attention/flash", "the tiles in fast memory, and one number per row: {size}"
    ),
    "read.sweep": QT_TRANSLATE_NOOP("attention/flash", "Tiles of size {size}"),
    "read.sweep.rows": QT_TRANSLATE_NOOP("attention/flash", "that many rows: {ratio} times less"),
    "read.sweep.columns": QT_TRANSLATE_NOOP(
        "attention/flash", "that many columns: {ratio} times less"
    ),
    "read.chip": QT_TRANSLATE_NOOP(
        "attention/flash",
        "compared with torch's attention in FP64: {difference}; rounding explains up to "
        "{tolerance}",
    ),
    "read.chip.tree": QT_TRANSLATE_NOOP(
        "attention/flash", "compared with torch's softmax in FP64: {difference}"
    ),
    "read.thread": QT_TRANSLATE_NOOP("attention/flash", "thread {thread}, round {round}"),
    "read.key": QT_TRANSLATE_NOOP("attention/flash", "Key {key}"),
    "read.node": QT_TRANSLATE_NOOP("attention/flash", "Thread {thread}, level {level}"),
    "read.steps.alone": QT_TRANSLATE_NOOP("attention/flash", "{trees} × ({count} − 1) = {steps}"),
    "read.steps.together": QT_TRANSLATE_NOOP(
        "attention/flash", "{trees} × ({rounds} − 1 alone + {levels} levels) = {steps}"
    ),
    "name.plane": QT_TRANSLATE_NOOP("attention/flash", "The plane of queries and keys"),
    "name.tile": QT_TRANSLATE_NOOP("attention/flash", "Go to tile {number}"),
    "name.rescales": QT_TRANSLATE_NOOP("attention/flash", "Rescales so far"),
    "name.traffic": QT_TRANSLATE_NOOP("attention/flash", "Traffic: {way}"),
    "name.peak": QT_TRANSLATE_NOOP("attention/flash", "Memory: {way}"),
    "name.sweep": QT_TRANSLATE_NOOP("attention/flash", "Ratio for other sizes"),
    "notice.row": QT_TRANSLATE_NOOP(
        "attention/flash", "There is no row {row}; the last one, {last}, is reduced."
    ),
    "error.no_mask": QT_TRANSLATE_NOOP(
        "attention/flash", "This fault needs a mask to get wrong: switch the causal mask on."
    ),
    "error.width": QT_TRANSLATE_NOOP(
        "attention/flash", "The width takes an even number, as rotary positions turn pairs."
    ),
    "error.tiles": QT_TRANSLATE_NOOP(
        "attention/flash",
        "{tokens} tokens in tiles of {rows} × {columns} are {tiles} tiles, more than the "
        "{most} that can be walked: take larger tiles or fewer tokens.",
    ),
    "predict.question": QT_TRANSLATE_NOOP(
        "attention/flash", "How much do tiles save, in bytes moved, against the whole matrix?"
    ),
    "predict.more": QT_TRANSLATE_NOOP("attention/flash", "Nothing: they move more"),
    "predict.little": QT_TRANSLATE_NOOP("attention/flash", "A little: up to 1.5 times less"),
    "predict.some": QT_TRANSLATE_NOOP("attention/flash", "Some: 1.5 to 3 times less"),
    "predict.much": QT_TRANSLATE_NOOP("attention/flash", "Much: more than 3 times less"),
}
