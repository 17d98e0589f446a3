"""The lab "Flash attention": the same result from tiles, without the matrix."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explorer.compute.attention.flash import Flash, Params, Step
from explorer.core.lab import Explanation, Lab, Prediction, Preset
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.attention.flash.names import token_of
from explorer.panels.attention.flash.telling import explained
from explorer.panels.attention.flash.values import result_of, values_of
from explorer.panels.attention.flash.words import RESULT_NAMES, VALUE_NAMES, WORDS

LARGE = {"source": "drawn", "tokens": 1024, "width": 64}
PRESETS = {
    "large": Preset(
        QT_TRANSLATE_NOOP("attention/flash", "1024 tokens, tiles of 64 × 64"),
        {**LARGE, "block_rows": 64, "block_columns": 64}, "compare",
    ),
    "taller": Preset(
        QT_TRANSLATE_NOOP("attention/flash", "Tiles twice as tall"),
        {**LARGE, "block_rows": 128, "block_columns": 64}, "compare",
    ),
    "wider": Preset(
        QT_TRANSLATE_NOOP("attention/flash", "Tiles twice as wide"),
        {**LARGE, "block_rows": 64, "block_columns": 128}, "compare",
    ),
    "memory": Preset(
        QT_TRANSLATE_NOOP("attention/flash", "Row blocks: little memory, no less traffic"),
        {"source": "drawn"}, "rows",
    ),
    "overflow": Preset(
        QT_TRANSLATE_NOOP("attention/flash", "Broken: no maximum, FP16 overflows"),
        {"fault": "no_max", "gain": 4.0}, "tiles",
    ),
    "forgotten": Preset(
        QT_TRANSLATE_NOOP("attention/flash", "Broken: the rescale is forgotten"),
        {"fault": "no_rescale"}, "tiles",
    ),
    "future": Preset(
        QT_TRANSLATE_NOOP("attention/flash", "Broken: the mask is off by one"),
        {"fault": "offset"}, "tiles",
    ),
    "shuffled": Preset(
        QT_TRANSLATE_NOOP("attention/flash", "Broken: keys of the wrong group"),
        {"fault": "repeat", "model": "bilingual", "text": "To be, or not to be"}, "tiles",
    ),
    "tree": Preset(
        QT_TRANSLATE_NOOP("attention/flash", "A softmax as two trees"),
        {"topic": "tree", "source": "drawn", "tokens": 32}, "tree",
    ),
    "pairs": Preset(
        QT_TRANSLATE_NOOP("attention/flash", "One tree of pairs (m, l)"),
        {"topic": "tree", "source": "drawn", "tokens": 32, "online": True}, "tree",
    ),
    "tiny": Preset("tiny", {"text": "abcab", "block_rows": 2, "block_columns": 2}, hidden=True),
}  # fmt: skip
#: Bounds of the answers: how many times less the tiles move.
STEPS = (1.0, 1.5, 3.0)


def answer(trace: Trace) -> int:
    """Which of the four ranges the ratio lies in."""
    shared: Flash = trace.shared
    return sum(shared.traffic.ratio >= bound for bound in STEPS)


class FlashLab(Lab):
    """Attention tile by tile, and one softmax by many threads."""

    id = "attention/flash"
    question = QT_TRANSLATE_NOOP(
        "attention/flash", "How can attention be exact without ever storing its matrix?"
    )
    Params = Params
    run = "explorer.compute.attention.flash_run:run"
    scene = "explorer.panels.attention.flash.scene:FlashScene"
    checks = "explorer.compute.attention.flash_checks:checks"
    words = WORDS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    presets = PRESETS
    beat = 0.7
    code = (
        "explorer.compute.attention.flash_tiles:tiles_of_rows",
        "explorer.compute.attention.flash_tiles:settled",
        "explorer.compute.attention.flash_whole:whole",
        "explorer.compute.attention.flash_whole:summaries",
        "explorer.compute.attention.flash_whole:combine",
        "explorer.compute.attention.flash_traffic:tile_moves",
        "explorer.compute.attention.flash_tree:reduce_row",
        "explorer.compute.attention.flash_tree:halved",
        "explorer.compute.attention.flash_tree:merge",
    )
    prediction = Prediction(
        "predict.question", tuple(f"predict.{n}" for n in ("more", "little", "some", "much")),
        answer, -1,
    )  # fmt: skip

    def explain(self, trace: Trace, index: int) -> Explanation:
        """What happens at a step."""
        return explained(trace, index)

    def values(self, trace: Trace, index: int) -> dict[str, Any]:
        """The numbers of a step."""
        return values_of(trace, index)

    def result(self, trace: Trace) -> dict[str, Any]:
        """The numbers of the run."""
        return result_of(trace)

    def baseline(self, params: Any) -> Any | None:
        """The same without the fault; not where the fault decides which head is shown."""
        measured = params.source == "text" and not (params.layer and params.head)
        if params.fault == "none" or (measured and params.fault in ("no_max", "repeat")):
            return None
        return replace(params, fault="none")

    def search_text(self, trace: Trace, index: int) -> str:
        """The queries and keys of a tile."""
        step: Step = trace[index]
        shared: Flash = trace.shared
        if step.tile is None:
            return step.part
        rows = shared.plan.row_span(step.tile.row_block)
        return " ".join(
            token_of(shared, row) for row in range(rows.start, min(rows.stop, rows.start + 8))
        )


LAB = FlashLab()
