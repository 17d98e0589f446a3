"""What the lab says about each step."""

from __future__ import annotations

from explorer.compute.tokenizers.normalisers import META
from explorer.compute.tokenizers.sentencepiece.model import BYTE, UNKNOWN
from explorer.compute.tokenizers.sentencepiece.types import Params, Shared
from explorer.core.lab import Explanation
from explorer.core.words import Message, message

FORMULA = {
    "raw": r"n = |x|",
    "normalised": r"x' = \nu(x)",
    "marked": r"|m| = |x'| + 1",
    "pieces": r"m = p_1 p_2 \ldots p_n",
    "ids": r"i_k = V(p_k)",
    "decoded": r"\delta(\epsilon(x)) = \nu(x)",
}


def heading(shared: Shared, name: str) -> Message:
    """The step in one line, with its number."""
    track = shared.track
    if name == "raw":
        return message("head-raw", characters=len(shared.text))
    if name == "normalised":
        return message("head-normalised", lost=len(shared.lost), characters=len(shared.text))
    if name == "marked":
        return message("head-marked", marks=shared.marked.count(META))
    if name == "pieces":
        numbers = {track.kind: len(track.ids) for track in shared.tracks}
        return Message("head-pieces", numbers)
    if name == "ids":
        bytes_used = int((track.types == BYTE).sum())
        return message("head-ids", ids=len(track.ids), bytes=bytes_used)
    return message("head-decoded-" + outcome(shared), lost=len(shared.lost))


def outcome(shared: Shared) -> str:
    """Whether the text comes back: "same", "normal" (only the normalised one) or "other"."""
    if shared.track.decoded == shared.text:
        return "same"
    return "normal" if shared.track.decoded == shared.normalised else "other"


def numbers_of(shared: Shared, name: str) -> str:
    """The formula with this step's numbers."""
    track = shared.track
    if name == "raw":
        return f"n = {len(shared.text)}"
    if name == "normalised":
        return rf"{len(shared.text)} \to {len(shared.normalised)}"
    if name == "marked":
        return f"{len(shared.marked)} = {len(shared.normalised)} + {shared.offset}"
    if name == "pieces":
        return f"n = {len(track.ids)}"
    if name == "ids":
        shown = r",\ ".join(map(str, track.ids[:6].tolist()))
        return shown + (r",\ \ldots" if len(track.ids) > 6 else "")
    sign = "=" if track.decoded == shared.normalised else r"\neq"
    return rf"\delta(\epsilon(x)) {sign} \nu(x)"


def notices(params: Params, shared: Shared, name: str) -> tuple[Message, ...]:
    """What to look at."""
    track, out = shared.track, []
    if name == "normalised" and len(shared.lost):
        out.append(message("notice-lost"))
    if name == "marked":
        out.append(message("notice-mark"))
        if META in shared.text:
            out.append(message("notice-literal"))
    if name == "pieces":
        if any(c.isdigit() and c.isascii() for c in shared.normalised):
            out.append(message("notice-digits-on" if params.digits else "notice-digits-off"))
        out.append(message("notice-training"))
    if name in ("pieces", "ids"):
        if (track.types == BYTE).any():
            out.append(message("notice-bytes", bytes=int((track.types == BYTE).sum())))
        if (track.types == UNKNOWN).any():
            out.append(message("notice-unknown"))
    if name == "decoded" and track.kind == "word" and META in track.decoded:
        out.append(message("notice-word-bytes"))
    return tuple(out)


def explain(params: Params, shared: Shared, name: str) -> Explanation:
    """The words beside a step."""
    key = "text-decoded-" + outcome(shared) if name == "decoded" else "text-" + name
    return Explanation(
        heading(shared, name), message(key, size=shared.track.size), FORMULA[name],
        numbers_of(shared, name), notices(params, shared, name),
    )  # fmt: skip
