"""Transport: where on a trace we are and how it plays. A pure value; methods return a new one.

`cursor` is a float: the whole part is the step, the fraction how far the eye has moved to the next.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Loop(StrEnum):
    """What happens at the end of the range."""

    ONCE = "once"
    REPEAT = "repeat"
    BOUNCE = "bounce"


RATES = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0)


@dataclass(frozen=True)
class Transport:
    """The playing position over `count` steps; `low` and `high` bound the played range.

    `beat` is the seconds one step lasts at rate 1; `dwell` stretches single steps;
    `rested` is how long the last step has been shown before a loop goes on.
    """

    count: int = 0
    cursor: float = 0.0
    playing: bool = False
    rate: float = 1.0
    loop: Loop = Loop.ONCE
    direction: int = 1
    low: int = 0
    high: int | None = None
    beat: float = 0.8
    dwell: tuple[float, ...] = ()
    follow_end: bool = False
    rested: float = 0.0

    @property
    def last(self) -> int:
        """Index of the last step of the range, -1 when there is no step."""
        end = self.count - 1
        return end if self.high is None else max(min(self.high, end), min(self.low, end))

    @property
    def first(self) -> int:
        """Index of the first step of the range."""
        return max(0, min(self.low, self.count - 1))

    @property
    def index(self) -> int:
        """The current step, -1 when there is none."""
        return min(int(self.cursor), self.count - 1) if self.count else -1

    def seek(self, position: float) -> Transport:
        """Go to a position, kept within the trace."""
        return replace(
            self, cursor=float(min(max(position, 0), max(self.count - 1, 0))), rested=0.0
        )

    def step(self, by: int) -> Transport:
        """Pause, and go `by` whole steps."""
        here = int(self.cursor)
        # stepping back from a position between two steps first returns to the step itself
        if by < 0 and self.cursor > here:
            by += 1
        return replace(self, playing=False, follow_end=False).seek(here + by)

    def play(self) -> Transport:
        """Play; from the start of the range when at its end."""
        if self.count <= 1:
            return replace(self, playing=False)
        if self.loop is not Loop.BOUNCE:
            if self.cursor >= self.last or self.cursor < self.first:
                return replace(self, playing=True, direction=1, cursor=float(self.first))
            return replace(self, playing=True, direction=1)
        return replace(self, playing=True)

    def pause(self) -> Transport:
        """Stop where we are, on a whole step."""
        return replace(self, playing=False, cursor=float(int(self.cursor)))

    def resized(self, count: int) -> Transport:
        """The same transport over a trace of another length."""
        grown = replace(self, count=count)
        if self.follow_end:
            return grown.seek(count - 1)
        return grown.seek(self.cursor)

    def _duration(self, step: int) -> float:
        weight = self.dwell[step] if step < len(self.dwell) else 1.0
        return max(self.beat * weight, 1e-3)

    def tick(self, seconds: float) -> Transport:
        """Advance by a stretch of time; a long one crosses several steps."""
        if not self.playing or self.count <= 1:
            return self
        now, left = self, max(seconds, 0.0) * self.rate
        for _ in range(10_000):
            if left <= 0 or not now.playing:
                break
            if now.direction > 0 and now.cursor >= now.last:
                rest = now._duration(now.index) - now.rested
                if now.loop is Loop.ONCE or left >= rest:
                    left -= rest
                    now = now._turned()
                else:
                    now, left = replace(now, rested=now.rested + left), 0.0
            elif now.direction < 0 and now.cursor <= now.first:
                now = replace(now, direction=1, cursor=float(now.first))
            else:
                now, left = now._moved(left)
        at_end = now.direction > 0 and now.cursor >= now.last
        return replace(now, playing=False) if at_end and now.loop is Loop.ONCE else now

    def _moved(self, seconds: float) -> tuple[Transport, float]:
        """Go on at most to the next whole step; what time is left."""
        here = int(self.cursor)
        if self.direction > 0:
            arrived, duration = here + 1, self._duration(here)
        else:
            # on the way back a step is crossed from its end to its beginning
            arrived = here if self.cursor > here else here - 1
            duration = self._duration(arrived)
        room = abs(arrived - self.cursor) * duration
        if seconds >= room:
            return replace(self, cursor=float(arrived)), seconds - room
        return replace(self, cursor=self.cursor + self.direction * seconds / duration), 0.0

    def _turned(self) -> Transport:
        """Apply the loop rule at the end of the range."""
        if self.loop is Loop.REPEAT:
            return replace(self, cursor=float(self.first), rested=0.0)
        if self.loop is Loop.BOUNCE:
            return replace(self, cursor=float(self.last), direction=-1, rested=0.0)
        return replace(self, cursor=float(self.last), playing=False)

    def faster(self, by: int) -> Transport:
        """One of the fixed rates up or down."""
        nearest = min(range(len(RATES)), key=lambda i: abs(RATES[i] - self.rate))
        return replace(self, rate=RATES[min(max(nearest + by, 0), len(RATES) - 1)])
