"""View: everything besides the trace and the position that changes the picture. A frozen value."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any


@dataclass(frozen=True)
class View:
    """How the reader looks at a trace.

    `selection` is what is picked, as plain JSON (a query, a particle, a rank: the lab decides);
    `hover` is what is under the mouse, in the same terms; `scale` names a colour scale.
    """

    theme: str = "light"
    language: str = "en"
    text_scale: float = 1.0
    zoom: float = 1.0
    pan: tuple[float, float] = (0.0, 0.0)
    selection: Any = None
    hover: Any = None
    scale: str = "linear"
    reduced_motion: bool = False
    presenting: bool = False
    options: dict[str, Any] = field(default_factory=dict)

    def with_(self, **changes: Any) -> View:
        """A copy with some fields replaced."""
        return replace(self, **changes)

    def kept(self) -> dict[str, Any]:
        """The part that belongs to a session or a link, as JSON."""
        out: dict[str, Any] = {}
        if self.zoom != 1.0:
            out["zoom"] = self.zoom
        if self.pan != (0.0, 0.0):
            out["pan"] = list(self.pan)
        if self.selection is not None:
            out["selection"] = self.selection
        if self.scale != "linear":
            out["scale"] = self.scale
        return out

    def restored(self, kept: dict[str, Any]) -> View:
        """This view with what a session kept; anything malformed is ignored."""
        changes: dict[str, Any] = {}
        zoom, pan = kept.get("zoom"), kept.get("pan")
        if isinstance(zoom, (int, float)) and 0.1 <= zoom <= 64:
            changes["zoom"] = float(zoom)
        if isinstance(pan, (list, tuple)) and len(pan) == 2:
            across, down = pan
            if all(isinstance(v, (int, float)) and abs(v) < 1e6 for v in (across, down)):
                changes["pan"] = (float(across), float(down))
        if isinstance(kept.get("scale"), str):
            changes["scale"] = kept["scale"]
        if "selection" in kept:
            changes["selection"] = kept["selection"]
        return replace(self, **changes)
