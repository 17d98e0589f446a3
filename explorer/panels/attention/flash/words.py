"""All words of the lab, and the names of its numbers."""

from __future__ import annotations

from explorer.compute.attention import reading
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.attention.flash.captions import CAPTIONS, READS
from explorer.panels.attention.flash.sentences import SENTENCES

STAGE = {
    "section.standard": QT_TRANSLATE_NOOP("attention/flash", "Whole matrix"),
    "section.rows": QT_TRANSLATE_NOOP("attention/flash", "Row blocks"),
    "section.tiles": QT_TRANSLATE_NOOP("attention/flash", "Tiles"),
    "section.compare": QT_TRANSLATE_NOOP("attention/flash", "Sizes"),
    "section.scores": QT_TRANSLATE_NOOP("attention/flash", "Scores"),
    "section.serial": QT_TRANSLATE_NOOP("attention/flash", "Alone"),
    "section.tree": QT_TRANSLATE_NOOP("attention/flash", "Maximum"),
    "section.spread": QT_TRANSLATE_NOOP("attention/flash", "Spread"),
    "section.sum_tree": QT_TRANSLATE_NOOP("attention/flash", "Sum"),
    "section.shares": QT_TRANSLATE_NOOP("attention/flash", "Shares"),
    "axis.queries": QT_TRANSLATE_NOOP("attention/flash", "queries Q ↓"),
    "axis.keys": QT_TRANSLATE_NOOP("attention/flash", "keys K →"),
    "legend.now": QT_TRANSLATE_NOOP("attention/flash", "in memory"),
    "legend.seen": QT_TRANSLATE_NOOP("attention/flash", "not kept"),
    "legend.skipped": QT_TRANSLATE_NOOP("attention/flash", "skipped"),
    "fast.title": QT_TRANSLATE_NOOP("attention/flash", "Fast memory (SRAM)"),
    "fast.used": QT_TRANSLATE_NOOP("attention/flash", "{used} in use, whatever N is"),
    "fast.kernel": QT_TRANSLATE_NOOP("attention/flash", "kernel {number} of {count}"),
    "fast.chunks": QT_TRANSLATE_NOOP("attention/flash", "a summary of each chunk of keys: {count}"),
    "fast.chunks.row": QT_TRANSLATE_NOOP(
        "attention/flash", "here for {query}; combined under one maximum at the end"
    ),
    "fast.running.short": QT_TRANSLATE_NOOP("attention/flash", "Kept"),
    "fast.running": QT_TRANSLATE_NOOP("attention/flash", "Kept from tile to tile"),
    "fast.work": QT_TRANSLATE_NOOP("attention/flash", "At work"),
    "fast.chain": QT_TRANSLATE_NOOP("attention/flash", "One kernel after another"),
    "fast.chain.note": QT_TRANSLATE_NOOP(
        "attention/flash", "between two of them a whole matrix waits in slow memory"
    ),
    "run.m": QT_TRANSLATE_NOOP("attention/flash", "m: largest score so far"),
    "run.l": QT_TRANSLATE_NOOP("attention/flash", "l: sum of e^(s − m) so far"),
    "run.o": QT_TRANSLATE_NOOP("attention/flash", "O ÷ l: mixture so far"),
    "fast.strip": QT_TRANSLATE_NOOP(
        "attention/flash", "a strip of scores, {rows} × {columns} at a time"
    ),
    "fast.strip.short": QT_TRANSLATE_NOOP("attention/flash", "{rows} × {columns} at a time"),
    "fast.chunks.row.short": QT_TRANSLATE_NOOP("attention/flash", "here for {query}"),
    "fast.summaries.short": QT_TRANSLATE_NOOP("attention/flash", "Summaries kept"),
    "fast.chunks.short": QT_TRANSLATE_NOOP("attention/flash", "of {count} chunks of keys"),
    "fast.summaries": QT_TRANSLATE_NOOP(
        "attention/flash", "Summaries, kept until the end of the strip"
    ),
    "kernel.scores": QT_TRANSLATE_NOOP("attention/flash", "S = Q·Kᵀ ÷ √d"),
    "kernel.scores.read": QT_TRANSLATE_NOOP("attention/flash", "reads Q, K"),
    "kernel.scores.written": QT_TRANSLATE_NOOP("attention/flash", "writes S"),
    "kernel.dots": QT_TRANSLATE_NOOP("attention/flash", "S = Q·Kᵀ"),
    "kernel.dots.read": QT_TRANSLATE_NOOP("attention/flash", "reads Q, K"),
    "kernel.dots.written": QT_TRANSLATE_NOOP("attention/flash", "writes S"),
    "kernel.scale": QT_TRANSLATE_NOOP("attention/flash", "S ÷ √d"),
    "kernel.scale.read": QT_TRANSLATE_NOOP("attention/flash", "reads S"),
    "kernel.scale.written": QT_TRANSLATE_NOOP("attention/flash", "writes S again"),
    "kernel.mask": QT_TRANSLATE_NOOP("attention/flash", "mask S"),
    "kernel.mask.read": QT_TRANSLATE_NOOP("attention/flash", "reads S once more"),
    "kernel.mask.written": QT_TRANSLATE_NOOP("attention/flash", "writes masked S"),
    "kernel.softmax": QT_TRANSLATE_NOOP("attention/flash", "P = softmax(S)"),
    "kernel.softmax.read": QT_TRANSLATE_NOOP("attention/flash", "reads all of S"),
    "kernel.softmax.written": QT_TRANSLATE_NOOP("attention/flash", "writes P"),
    "kernel.mix": QT_TRANSLATE_NOOP("attention/flash", "O = P·V"),
    "kernel.mix.read": QT_TRANSLATE_NOOP("attention/flash", "reads P, V"),
    "kernel.mix.written": QT_TRANSLATE_NOOP("attention/flash", "writes O"),
    "bars.traffic": QT_TRANSLATE_NOOP("attention/flash", "Bytes between slow and fast memory"),
    "bars.traffic.short": QT_TRANSLATE_NOOP("attention/flash", "Bytes moved"),
    "bars.peak": QT_TRANSLATE_NOOP("attention/flash", "Most alive at once"),
    "way.standard": QT_TRANSLATE_NOOP("attention/flash", "whole matrix"),
    "way.rows": QT_TRANSLATE_NOOP("attention/flash", "row blocks"),
    "way.tiles": QT_TRANSLATE_NOOP("attention/flash", "tiles"),
    "chip.right": QT_TRANSLATE_NOOP("attention/flash", "= torch SDPA, max |Δ| {difference}"),
    "chip.wrong": QT_TRANSLATE_NOOP("attention/flash", "≠ torch SDPA, max |Δ| {difference}"),
    "chip.tree": QT_TRANSLATE_NOOP("attention/flash", "= torch.softmax, max |Δ| {difference}"),
    "sweep.across": QT_TRANSLATE_NOOP("attention/flash", "size of a tile"),
    "sweep.up": QT_TRANSLATE_NOOP("attention/flash", "times less traffic than the whole matrix"),
    "sweep.rows": QT_TRANSLATE_NOOP("attention/flash", "rows Br vary, Bc = {columns}"),
    "sweep.columns": QT_TRANSLATE_NOOP("attention/flash", "columns Bc vary, Br = {rows}"),
    "sweep.same": QT_TRANSLATE_NOOP("attention/flash", "as much"),
    "leaves.scores": QT_TRANSLATE_NOOP("attention/flash", "scores"),
    "leaves.exponentials": QT_TRANSLATE_NOOP("attention/flash", "e^(s − m)"),
    "leaves.shares": QT_TRANSLATE_NOOP("attention/flash", "shares"),
    "tree.leaves": QT_TRANSLATE_NOOP("attention/flash", "each alone"),
    "tree.level": QT_TRANSLATE_NOOP("attention/flash", "level {level}"),
    "tree.steps": QT_TRANSLATE_NOOP("attention/flash", "Operations one after another"),
    "tree.alone": QT_TRANSLATE_NOOP("attention/flash", "1 thread"),
    "tree.together": QT_TRANSLATE_NOOP("attention/flash", "{threads} threads"),
    "type.float32": QT_TRANSLATE_NOOP("attention/flash", "FP32"),
    "type.float64": QT_TRANSLATE_NOOP("attention/flash", "FP64"),
    "type.float16": QT_TRANSLATE_NOOP("attention/flash", "FP16"),
    "source.drawn": QT_TRANSLATE_NOOP(
        "attention/flash",
        "Drawn from a normal distribution, seed {seed}; N = {tokens}, d = {width}, {type}",
    ),
    "source.trained": QT_TRANSLATE_NOOP(
        "attention/flash",
        "Layer {layer}, head {head} of “{model}”; N = {tokens}, d = {width}, {type}",
    ),
    "source.drawn.short": QT_TRANSLATE_NOOP(
        "attention/flash", "Drawn, seed {seed}; N {tokens}, d {width}, {type}"
    ),
    "source.trained.short": QT_TRANSLATE_NOOP(
        "attention/flash", "Layer {layer}, head {head}; N {tokens}, d {width}, {type}"
    ),
    "source.pooled.short": QT_TRANSLATE_NOOP(
        "attention/flash", "Layer {layer}, head {head}, keys averaged; N {tokens}"
    ),
    "source.pooled": QT_TRANSLATE_NOOP(
        "attention/flash",
        "Layer {layer}, head {head}, keys averaged to {heads} heads; N = {tokens}, d = "
        "{width}, {type}",
    ),
}

WORDS = {**reading.WORDS, **STAGE, **CAPTIONS, **READS, **SENTENCES}

VALUE_NAMES = {
    "part": "which part of the trace",
    "place": "which kernel, row block, tile or level of it, from 0",
    "kernel": "kernel of the standard way",
    "read": "bytes it reads from slow memory",
    "written": "bytes it writes to slow memory",
    "chunk_maxima": "largest score of each chunk of keys, (chunks, rows)",
    "chunk_sums": "Σ e^(s − m) of each chunk, (chunks, rows)",
    "row_block": "row block of the tile, from 0",
    "key_block": "key block of the tile, from 0",
    "s": "masked scores of the tile, (rows, columns)",
    "p": "e^(s − m), (rows, columns)",
    "m": "running maximum, (rows,)",
    "l": "running sum, (rows,)",
    "factor": "what l and O were multiplied by, (rows,)",
    "accumulator": "running O, not yet divided by l, (rows, d)",
    "rescaled": "rows that rescaled at this tile",
    "rescaled_so_far": "the same up to this tile",
    "ratio": "bytes of the whole matrix ÷ bytes of the tiles",
    "sizes": "sizes of a tile, (sizes,)",
    "by_rows": "the ratio with that many rows, (sizes,)",
    "by_columns": "the ratio with that many columns, (sizes,)",
    "level": "level of the tree, from 1",
    "scores": "scores of the row, (T,)",
    "maxima": "what each thread holds of the maximum, (levels + 1, threads); NaN: idle",
    "sums": "the same of the sum",
    "shares": "the softmax, (T,)",
}

RESULT_NAMES = {
    "tokens": "N",
    "width": "d",
    "tiles": "tiles visited",
    "skipped": "tiles skipped",
    "rescales": "how often a row rescaled",
    "read": "bytes read by each way",
    "written": "bytes written by each way",
    "ratio": "bytes of the whole matrix ÷ bytes of the tiles",
    "peak": "most bytes alive at once by each way, beside Q, K, V and O",
    "fast_memory": "bytes of fast memory that the tiles need",
    "output": "O, (N, d)",
    "log_sum": "m + ln l, (N,)",
    "difference": "largest |O − torch SDPA in FP64|",
    "tolerance": "what rounding explains",
    "wrong": "whether the difference is beyond it",
    "first_wrong": "first wrong cell of O: row, number; −1: none",
    "first_wrong_tile": "first tile after which it is wrong, from 0; −1: none",
    "maximum": "largest score of the row",
    "sum": "Σ e^(s − m)",
    "shares": "the softmax, (T,)",
    "steps_alone": "operations one after another for one thread",
    "steps_together": "the same for all threads",
}
