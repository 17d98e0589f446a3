"""attention/lens: what the residual stream would say on its way, and which tokens mattered."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from explorer.compute.attention.lens import METHODS, Params, Run, Step, best_method
from explorer.core.lab import Lab, Prediction, Preset, Telling
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.panels.attention.lens import told
from explorer.panels.attention.lens.words import WORDS

PRESETS = {
    "speak": Preset(
        QT_TRANSLATE_NOOP("attention/lens", "The answer climbs place by place"),
        {"text": "Speak to me, my lord. Speak to"},
        "layers",
    ),
    "unsure": Preset(
        QT_TRANSLATE_NOOP("attention/lens", "A model that is not sure"),
        {"text": "What is the mat"},
        "layers",
    ),
    "pieces": Preset(
        QT_TRANSLATE_NOOP("attention/lens", "Word pieces: the king or the queen?"),
        {"model": "bilingual", "text": "the king and the queen, the king and the"},
        "layers",
    ),
    "frozen": Preset(
        QT_TRANSLATE_NOOP("attention/lens", "The norm's scale frozen"),
        {"normalisation": "frozen"},
        "layers",
    ),
    "none": Preset(
        QT_TRANSLATE_NOOP("attention/lens", "Without the norm: not the output even at the end"),
        {"normalisation": "none", "model": "bilingual",
         "text": "To be, or not to be, that is the"},
        "layers",
    ),
    "mattered": Preset(
        QT_TRANSLATE_NOOP("attention/lens", "Does attention say what mattered?"), {}, "truth"
    ),
    "blank": Preset(
        QT_TRANSLATE_NOOP("attention/lens", "Left out as a blank: positions stay"),
        {"leave_out": "blank"},
        "truth",
    ),
    "tiny": Preset("tiny", {"text": "the the", "model": "clear"}, hidden=True),
}  # fmt: skip
VALUE_NAMES = {
    "stage": "after which part, or which method",
    "top": "likeliest tokens at this station, with their probability",
    "rank": "place of each followed token, from 1",
    "divergence": "KL(output ‖ lens), nats",
    "divergence_by_norm": "the same by each of the three normalisations",
    "entropy": "of the lens's distribution, nats",
    "size": "what the final norm would divide by",
    "added": "what this part adds to the answer's logit, the last norm's scale frozen",
    "added_by_head": "the same by head, (heads,)",
    "score": "how much each token counts by this method, (tokens,); leaving out: nats",
    "rank_correlation": "Spearman's, of the sizes, with leaving out",
}
RESULT_NAMES = {
    "model": "title of the model",
    "tokens": "tokens up to the chosen one",
    "answer": "the likeliest next token",
    "chance": "its probability",
    "answer_rank": "its place at every station, (stations,)",
    "first_place": "the station from which on it stays in first place, from 0; −1: never",
    "divergence": "KL(output ‖ lens) at every station, nats",
    "last_difference": "|logit of the lens after the last layer − the model's|",
    "sum_of_parts": "what all parts and the norm's bias add to the answer's logit",
    "logit": "the answer's logit",
    "rank_correlation": "Spearman's of each method with leaving out",
    "closest": "the method with the largest",
    "leave_one_out": "loss of ln p(answer) without each token, (tokens,), nats",
    "rollout_row_error": "largest |row sum − 1| of the rollout",
}


def _answer(trace: Trace) -> int:
    """The method whose order is closest to leaving out, as computed."""
    run: Run = trace.shared
    return best_method(run.mattered)


class LensLab(Lab):
    """The residual stream read on its way, and what the answer rests on."""

    id = "attention/lens"
    question = QT_TRANSLATE_NOOP(
        "attention/lens", "When does the model know the answer, and from which tokens?"
    )
    Params = Params
    run = "explorer.compute.attention.lens_run:run"
    scene = "explorer.panels.attention.lens.scene:LensScene"
    checks = "explorer.compute.attention.lens_checks:checks"
    words = WORDS
    beat = 1.0
    code = (
        "explorer.compute.attention.lens_residual:residual_at",
        "explorer.compute.attention.lens_residual:look_through",
        "explorer.compute.attention.lens_mattered:raw_attention",
        "explorer.compute.attention.lens_mattered:rollout",
        "explorer.compute.attention.lens_mattered:value_weighted",
        "explorer.compute.attention.lens_mattered:gradient_times_input",
        "explorer.compute.attention.lens_mattered:leave_one_out",
        "explorer.compute.attention.lens:spearman",
    )
    prediction = Prediction(
        "predict.question", tuple(f"predict.{name}" for name in METHODS), _answer, "truth"
    )
    presets = PRESETS
    value_names = VALUE_NAMES
    result_names = RESULT_NAMES
    told_by = Telling(told.explain, told.values, told.result)

    def baseline(self, params: Any) -> Any:
        """Without the norm; or, where that is shown, with it."""
        without = params.normalisation != "none"
        return replace(params, normalisation="none" if without else "recomputed")

    def search_text(self, trace: Trace, index: int) -> str:
        """The token that is in first place."""
        run: Run = trace.shared
        step: Step = trace[index]
        return run.lens(trace.params.normalisation).top_pieces[step.station][0]


LAB = LensLab()
