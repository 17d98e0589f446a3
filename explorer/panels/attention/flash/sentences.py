"""Headings, paragraphs and what to notice."""

from __future__ import annotations

from explorer.core.words import QT_TRANSLATE_NOOP

SENTENCES = {
    "heading.rows": QT_TRANSLATE_NOOP(
        "attention/flash", "Queries {span}, row block {block} of {blocks}"
    ),
    "heading.tiles": QT_TRANSLATE_NOOP(
        "attention/flash", "Tile {number}: queries {queries}, keys {keys}"
    ),
    "heading.compare": QT_TRANSLATE_NOOP(
        "attention/flash", "The same result, {ratio} times less traffic"
    ),
    "heading.compare.more": QT_TRANSLATE_NOOP(
        "attention/flash", "The same result, {inverse} times as much traffic"
    ),
    "heading.compare.wrong": QT_TRANSLATE_NOOP("attention/flash", "Not the same result"),
    "text.scores": QT_TRANSLATE_NOOP(
        "attention/flash",
        "Attention as it is written down begins with all N² scores. They do not fit into fast"
        " memory, so the kernel reads Q and K ({read}) and writes S ({written}).",
    ),
    "text.dots": QT_TRANSLATE_NOOP(
        "attention/flash",
        "Attention as it is written down begins with all N² dot products. They do not fit "
        "into fast memory, so the kernel reads Q and K ({read}) and writes S ({written}).",
    ),
    "text.scale": QT_TRANSLATE_NOOP(
        "attention/flash",
        "A program that calls one operation after the other pays for each: {read} are read "
        "and {written} written only to divide. Fusing it into the kernel before costs "
        "nothing.",
    ),
    "text.mask": QT_TRANSLATE_NOOP(
        "attention/flash",
        "The mask as an operation of its own: {read} are read, {written} written, and half of"
        " it is −∞.",
    ),
    "text.softmax": QT_TRANSLATE_NOOP(
        "attention/flash",
        "Softmax needs the maximum and the sum of a whole row. It reads all of S ({read}) and"
        " writes P ({written}), as large again.",
    ),
    "text.mix": QT_TRANSLATE_NOOP(
        "attention/flash",
        "The last kernel reads P and V ({read}) and writes O ({written}). The two matrices in"
        " between are what all the traffic was about.",
    ),
    "text.rows": QT_TRANSLATE_NOOP(
        "attention/flash",
        "Memory-efficient attention (Rabe and Staats 2021) takes {rows} queries at a time and"
        " the keys in {chunks} chunks. Each chunk leaves its maximum, its sum and its mixture"
        " of values; the division waits until all are there. At most {peak_rows} live at "
        "once, against {peak_standard}.",
    ),
    "text.tiles": QT_TRANSLATE_NOOP(
        "attention/flash",
        "The scores of {queries} with {keys} are made, used and forgotten inside fast memory."
        " Only three things go on to the next tile: the largest score so far m, the sum l, "
        "and the mixture O. For {query}, m is {after} and l {total}.",
    ),
    "text.rescale": QT_TRANSLATE_NOOP(
        "attention/flash",
        "A larger score has come: for {query} the maximum rises from {before} to {after}. "
        "Everything summed so far was relative to the old maximum, so l and O are multiplied "
        "by e^(old − new) = {factor}; then the tile is added as always. Rows that did this "
        "here: {count}.",
    ),
    "text.rescale.forgotten": QT_TRANSLATE_NOOP(
        "attention/flash",
        "A larger score has come: for {query} the maximum rises from {before} to {after}. "
        "Everything summed so far was relative to the old maximum, so l and O should be "
        "multiplied by e^(old − new) = {due}. They are not: what came earlier now weighs too "
        "much. Rows that needed it here: {count}.",
    ),
    "text.compare": QT_TRANSLATE_NOOP(
        "attention/flash",
        "Whole matrix {standard}, row blocks {lazy}, tiles {flash}. K and V are read again "
        "for each block of rows: taller tiles mean fewer blocks. Wider tiles read the same "
        "keys in fewer pieces.",
    ),
    "heading.scores": QT_TRANSLATE_NOOP("attention/flash", "The scores of {query}"),
    "heading.serial": QT_TRANSLATE_NOOP("attention/flash", "{threads} threads, each alone"),
    "heading.serial.pair": QT_TRANSLATE_NOOP(
        "attention/flash", "{threads} threads, each with a running (m, l)"
    ),
    "heading.tree": QT_TRANSLATE_NOOP("attention/flash", "Maximum, level {level} of {levels}"),
    "heading.tree.pair": QT_TRANSLATE_NOOP("attention/flash", "Pairs, level {level} of {levels}"),
    "heading.spread": QT_TRANSLATE_NOOP("attention/flash", "The maximum comes back to all"),
    "heading.sum_tree": QT_TRANSLATE_NOOP("attention/flash", "Sum, level {level} of {levels}"),
    "heading.shares": QT_TRANSLATE_NOOP("attention/flash", "Divide"),
    "text.tree_scores": QT_TRANSLATE_NOOP(
        "attention/flash",
        "{query} has {count} scores. Each of {threads} threads takes every {threads}-th of "
        "them; darker and paler bars are their rounds.",
    ),
    "text.serial": QT_TRANSLATE_NOOP(
        "attention/flash",
        "Each thread goes through its {rounds} numbers and keeps the largest. Neighbouring "
        "threads read neighbouring numbers, so that the reads are coalesced.",
    ),
    "text.serial.pair": QT_TRANSLATE_NOOP(
        "attention/flash",
        "Each thread keeps a pair while it goes through its {rounds} numbers: the largest so "
        "far, and the sum relative to it.",
    ),
    "text.tree": QT_TRANSLATE_NOOP(
        "attention/flash",
        "Thread t takes in the number of thread t + stride, and the stride halves: after "
        "{levels} levels thread 0 has the maximum, {maximum}.",
    ),
    "text.tree.pair": QT_TRANSLATE_NOOP(
        "attention/flash",
        "Two pairs become one: the larger maximum, and both sums under it. This is "
        "associative, so a tree may do it. After {levels} levels: m = {maximum}, l = {total}.",
    ),
    "text.spread": QT_TRANSLATE_NOOP(
        "attention/flash",
        "Thread 0 alone knows the maximum, {maximum}. It writes it where all can read it, and"
        " all wait until it stands there. Then each adds up e^(s − m) of its own numbers.",
    ),
    "text.sum_tree": QT_TRANSLATE_NOOP(
        "attention/flash",
        "The same tree with + instead of max; after {levels} levels the sum is {total}.",
    ),
    "text.shares": QT_TRANSLATE_NOOP(
        "attention/flash",
        "The sum {total} is told to all, and each number is divided. The largest share is {share}.",
    ),
    "notice.model": QT_TRANSLATE_NOOP(
        "attention/flash",
        "Traffic is counted in an idealised model: fast memory is empty when a kernel starts,"
        " each input is read once and each output written once, and there are no caches.",
    ),
    "notice.measured": QT_TRANSLATE_NOOP(
        "attention/flash",
        "Layer {layer}, head {head} was chosen by measurement: on this text its running "
        "maxima rise most often.",
    ),
    "notice.measured.no_max": QT_TRANSLATE_NOOP(
        "attention/flash",
        "Layer {layer}, head {head} was chosen by measurement: on this text it has the "
        "largest score, and needs the maximum most.",
    ),
    "notice.rows": QT_TRANSLATE_NOOP(
        "attention/flash",
        "Little memory, but not little traffic: as operations one after the other it moves "
        "{lazy}, the whole matrix {standard}.",
    ),
    "notice.skipped": QT_TRANSLATE_NOOP(
        "attention/flash",
        "{skipped} of {skipped} + {tiles} tiles lie wholly after their queries: they are "
        "never touched.",
    ),
    "notice.tiles": QT_TRANSLATE_NOOP(
        "attention/flash",
        "In all {rescales} rescales; the result differs from torch's by {difference}.",
    ),
    "notice.no_max": QT_TRANSLATE_NOOP(
        "attention/flash",
        "The fault: m stays 0, so exponentials may grow beyond FP16 (65504). Without overflow"
        " the result would be right.",
    ),
    "notice.no_rescale": QT_TRANSLATE_NOOP(
        "attention/flash",
        "The fault: when m rises, l and O are not multiplied by e^(m old − m new).",
    ),
    "notice.offset": QT_TRANSLATE_NOOP(
        "attention/flash", "The fault: query i may read up to key i + 1."
    ),
    "notice.repeat": QT_TRANSLATE_NOOP(
        "attention/flash",
        "The fault: shared keys are laid out 0 1 0 1 (repeat) for the query heads, not 0 0 1 "
        "1 (repeat_interleave).",
    ),
    "notice.rope_v": QT_TRANSLATE_NOOP(
        "attention/flash",
        "The fault: values are turned by their position, as queries and keys are. What is "
        "mixed must not be turned.",
    ),
    "notice.rope_v.learned": QT_TRANSLATE_NOOP(
        "attention/flash",
        "The fault: values are turned by their position, as RoPE turns queries and keys (base"
        " 10000). This model itself turns nothing. What is mixed must not be turned.",
    ),
    "notice.apart": QT_TRANSLATE_NOOP(
        "attention/flash",
        "This model adds to its scores by distance, or reads within a window; here its Q, K "
        "and V are taken alone.",
    ),
    "notice.mask_after": QT_TRANSLATE_NOOP(
        "attention/flash",
        "The fault: masked scores go into m and l, and only their weights are set to 0: rows "
        "no longer sum to 1.",
    ),
    "notice.order": QT_TRANSLATE_NOOP(
        "attention/flash",
        "In general Θ(N²·d²/M) with fast memory of M numbers, against Θ(N·d + N²): with tall "
        "tiles, M is mostly Q and O.",
    ),
    "notice.equal": QT_TRANSLATE_NOOP(
        "attention/flash",
        "Nothing is approximated: the difference from torch's attention is {difference}; "
        "rounding explains up to {tolerance}.",
    ),
    "notice.unequal": QT_TRANSLATE_NOOP(
        "attention/flash",
        "The result is wrong: it differs from torch's attention by {difference}, and rounding"
        " explains up to {tolerance}.",
    ),
    "notice.more": QT_TRANSLATE_NOOP(
        "attention/flash",
        "With tiles this low, K and V are read so often that the tiles move more than the "
        "whole matrix does.",
    ),
    "notice.barrier": QT_TRANSLATE_NOOP(
        "attention/flash",
        "All threads wait for one another between two levels: a thread that reads too early "
        "gets an old number.",
    ),
    "notice.tree": QT_TRANSLATE_NOOP(
        "attention/flash",
        "{together} operations one after the other for each reduction, against {alone} for "
        "one thread.",
    ),
}
