"""Five tie rules in lock-step: five columns of merges, where they part, and what it changes.

What it shows: most steps are tied, the rules then choose differently, and yet the text ends about
as short under each.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.tokenizers.bpe_race import Race
from explorer.core.formatting import count as spaced
from explorer.core.trace import Trace
from explorer.panels.tokenizers.bpe.boxes import JOINING, box, joining_fill
from explorer.panels.tokenizers.bpe.flow import quoted
from explorer.panels.tokenizers.colours import strong
from explorer.ui import theme
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

DIFFERENT = "category 4"


def draw_race(ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
    """Rows are merges, the one to come in the middle; columns are the rules."""
    race: Race = trace.shared.race
    line, tiny = ink.line_height("small"), ink.line_height("tiny")
    number_width = ink.text_width("00000", "tiny", mono=True) + 4
    count_width = ink.text_width("00000 ×", "tiny", mono=True) + 6
    left = area.left() + number_width + count_width
    wide = (area.right() - left) / len(race.rules)
    for column, rule in enumerate(race.rules):
        head = QRectF(left + column * wide, area.top(), wide - 6, 2 * line)
        ink.text(head, ink.say("race-" + rule), size="small", bold=rule == trace.params.rule,
                 align="center middle", wrap=True)  # fmt: skip
    ink.text(QRectF(area.left(), area.top() + line, number_width + count_width, line),
             ink.say("race-count"), size="tiny", colour="muted")  # fmt: skip
    foot = 3 * line + 12
    top = area.top() + 2 * line + 6
    height = ink.line_height("body") + 7
    rows = max(1, int((area.bottom() - foot - top) // height))
    longest = max(len(counts) for counts in race.counts)
    first = max(0, min(index - rows // 2, longest - rows))
    for row in range(min(rows, longest - first)):
        merge = first + row
        y = top + row * height
        _row(ink, race, merge, index, QRectF(area.left(), y, area.width(), height), number_width,
             left, wide)  # fmt: skip
    _foot(ink, race, index, QRectF(area.left(), area.bottom() - foot + 6, area.width(), foot - 6),
          left, wide, tiny)  # fmt: skip


def _row(
    ink: Ink, race: Race, merge: int, index: int, line: QRectF, number_width: float, left: float,
    wide: float,
) -> None:  # fmt: skip
    tone = ink.view.theme
    if merge == index:
        ink.rect(line.adjusted(0, 0, 0, -1), fill="raised", radius=4)
    number = QRectF(line.left(), line.top(), number_width, line.height())
    ink.text(number, spaced(merge + 1), size="tiny", mono=True, colour="muted",
             align="right middle")  # fmt: skip
    # the counts can differ once the rules have parted: that of the first rule stands here
    if merge < len(race.counts[0]):
        place = QRectF(number.right(), line.top(), left - number.right() - 6, line.height())
        ink.text(place, f"{spaced(int(race.counts[0][merge]))} ×", size="tiny", mono=True,
                 align="right middle", colour="muted")  # fmt: skip
    first = _pair(race, 0, merge)
    for column in range(len(race.rules)):
        pair = _pair(race, column, merge)
        if pair is None:
            continue
        tied = int(race.ties[column][merge])
        apart = pair != first
        known = bool(race.known[column][merge])
        fill = ink.colour("surface")
        if not known:
            fill = theme.blend(theme.colour(tone, "surface"), theme.colour(tone, DIFFERENT), 0.35)
        elif apart:
            fill = theme.blend(theme.colour(tone, "surface"), theme.colour(tone, DIFFERENT), 0.14)
        if merge == index:
            fill = joining_fill(tone) if not apart else fill
        edge = strong(ink, JOINING) if tied > 1 else ink.colour("border")
        place = QRectF(left + column * wide + 2, line.top() + 2, wide - 10, line.height() - 5)
        made = pair[0] + pair[1]
        box(ink, place, made, ink.pixels("small"), fill=fill, line=edge,
            width=1.8 if tied > 1 else 1.0,
            alpha=0.55 if merge > index else 1.0)  # fmt: skip
        lines = [
            f"{quoted(pair[0])} + {quoted(pair[1])}",
            f"n = {spaced(int(race.counts[column][merge]))}",
            ink.say("race-ties", ties=spaced(tied)),
        ]
        if not known:
            lines.append(ink.say("race-never"))
        ink.mark(place, ReadOut(quoted(made), tuple(lines)), seek=merge)


def _foot(
    ink: Ink, race: Race, index: int, area: QRectF, left: float, wide: float, tiny: float
) -> None:  # fmt: skip
    """Tokens of the text now, how many tokens the first rule never makes, and the legend."""
    line = ink.line_height("small")
    ink.line(area.left(), area.top() - 3, area.right(), area.top() - 3, "hairline")
    for row, key in enumerate(("race-tokens", "race-missing")):
        ink.text(QRectF(area.left(), area.top() + row * line, left - area.left(), line),
                 ink.say(key), size="tiny", colour="muted")  # fmt: skip
    for column in range(len(race.rules)):
        tokens = race.tokens[column]
        now = spaced(int(tokens[min(index, len(tokens) - 1)]))
        for row, text in enumerate((now, spaced(race.missing(column)))):
            place = QRectF(left + column * wide, area.top() + row * line, wide - 6, line)
            ink.text(place, text, size="small", mono=True, align="center middle")
    y = area.top() + 2 * line + line / 2
    x = area.left()
    tone = ink.view.theme
    for key, fill, edge in (
        ("race-tied", ink.colour("surface"), strong(ink, JOINING)),
        ("race-apart", theme.blend(theme.colour(tone, "surface"), theme.colour(tone, DIFFERENT),
                                   0.14), ink.colour("border")),
        ("race-unknown", theme.blend(theme.colour(tone, "surface"),
                                     theme.colour(tone, DIFFERENT), 0.35), ink.colour("border")),
    ):  # fmt: skip
        text = ink.say(key)
        if x + 22 + ink.text_width(text, "small") > area.right():
            break
        ink.rect(QRectF(x, y - 6, 16, 12), fill=fill, line=edge, width=1.6, radius=3)
        ink.label(x + 21, y, text, size="small", colour="muted")
        x += 21 + ink.text_width(text, "small") + 14


def _pair(race: Race, column: int, merge: int) -> tuple[str, str] | None:
    if merge >= len(race.counts[column]):
        return None
    return race.lefts[column][merge], race.rights[column][merge]
