"""Transport: whatever is pressed in whatever order, the cursor stays on the trace."""

from __future__ import annotations

import math
import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.core.transport import RATES, Loop, Transport

COMMANDS = ("play", "pause", "seek", "step", "tick", "loop", "range", "resized", "rate", "follow")


def command(state: Transport, name: str, chance: random.Random) -> Transport:
    if name == "play":
        return state.play()
    if name == "pause":
        return state.pause()
    if name == "seek":
        return state.seek(chance.choice([-5, 0, chance.random() * 30, 1e12, math.inf]))
    if name == "step":
        return state.step(chance.choice([-3, -1, 1, 2, 100]))
    if name == "tick":
        return state.tick(chance.choice([0.0, 0.016, 0.5, 7.3, 1000.0, -1.0]))
    if name == "loop":
        return replace(state, loop=chance.choice(list(Loop)))
    if name == "range":
        return replace(state, low=chance.choice([0, 2, 9]), high=chance.choice([None, 1, 5, 99]))
    if name == "resized":
        return state.resized(chance.choice([0, 1, 2, 7, 40]))
    if name == "follow":
        return replace(state, follow_end=not state.follow_end)
    return state.faster(chance.choice([-1, 1]))


def test_that_two_thousand_random_commands_keep_the_cursor_on_the_trace() -> None:
    for seed in range(40):
        chance = random.Random(seed)
        count = chance.choice([0, 1, 2, 10])
        dwell = tuple(chance.random() * 3 for _ in range(count // 2))
        state = Transport(count, dwell=dwell)
        for _ in range(2000 // 40):
            state = command(state, chance.choice(COMMANDS), chance)
            assert 0 <= state.cursor <= max(state.count - 1, 0)
            assert math.isfinite(state.cursor)
            assert state.index == (int(state.cursor) if state.count else -1)
            assert state.direction in (1, -1)
            assert state.rate in RATES
            assert state.first >= 0
            assert state.last < max(state.count, 1)
            if state.count <= 1:
                assert state.tick(10).cursor == state.cursor


def test_that_a_long_tick_crosses_steps_as_short_ones_do() -> None:
    start = Transport(20, beat=0.5, dwell=(1.0, 2.0, 0.5)).play()
    once = start.tick(3.0)
    often = start
    for _ in range(300):
        often = often.tick(0.01)
    assert once.cursor == pytest.approx(often.cursor, abs=1e-6)  # sums of 300 roundings
    # 0.5 s on step 0, 1 s on step 1, 0.25 s on step 2, then 1.25 s at 0.5 s each
    assert once.cursor == pytest.approx(3 + 2.5)


def test_that_playing_ends_on_the_last_step() -> None:
    ended = Transport(5).play().tick(100)
    assert (ended.cursor, ended.playing) == (4.0, False)
    assert ended.play().cursor == 0.0


def test_that_the_rate_scales_time() -> None:
    slow, fast = Transport(50, rate=0.5).play(), Transport(50, rate=4.0).play()
    assert slow.tick(8).cursor == pytest.approx(fast.tick(1).cursor)


def test_that_repeating_starts_again_within_the_range() -> None:
    state = Transport(10, loop=Loop.REPEAT, low=2, high=5, beat=1.0).play()
    seen = set()
    for _ in range(40):
        state = state.tick(0.5)
        seen.add(state.index)
    assert seen == {2, 3, 4, 5}  # the last step too is shown for its time
    assert state.playing


def test_that_bouncing_turns_at_both_ends() -> None:
    state = Transport(4, loop=Loop.BOUNCE, beat=1.0).play()
    path = []
    for _ in range(12):
        state = state.tick(1.0)
        path.append(state.cursor)
    assert path == [1, 2, 3, 3, 2, 1, 0, 1, 2, 3, 3, 2]


def test_that_every_step_of_a_loop_is_shown_for_its_time() -> None:
    for loop, expected in ((Loop.REPEAT, [1, 2, 1, 3]), (Loop.BOUNCE, [2, 4, 2, 3])):
        state, shown = Transport(4, loop=loop, beat=1.0, dwell=(1, 2, 1, 3)).play(), [0.0] * 4
        for _ in range(1000 * sum(expected)):
            shown[state.index] += 0.001
            state = state.tick(0.001)
        assert shown == pytest.approx(expected, abs=0.01)  # a tick or two at each turn


def test_that_stepping_pauses_and_lands_on_whole_steps() -> None:
    between = Transport(10, cursor=3.4, playing=True)
    assert (between.step(1).cursor, between.step(-1).cursor) == (4.0, 3.0)
    assert not between.step(1).playing
    assert Transport(10, cursor=3.0).step(-1).cursor == 2.0
    assert Transport(10, cursor=9.0).step(1).cursor == 9.0


def test_that_a_growing_trace_is_followed_when_asked() -> None:
    assert Transport(5, cursor=4.0, follow_end=True).resized(9).cursor == 8.0
    assert Transport(5, cursor=4.0).resized(9).cursor == 4.0
    assert Transport(5, cursor=4.0).resized(2).cursor == 1.0


def test_that_pausing_lands_on_the_step_in_sight() -> None:
    assert Transport(9, cursor=3.7, playing=True).pause() == Transport(9, cursor=3.0)


@given(st.integers(0, 30), st.floats(0, 100), st.floats(0, 60), st.sampled_from(list(Loop)))
def test_that_time_is_never_lost_between_ticks(
    count: int, cursor: float, seconds: float, loop: Loop
) -> None:
    dwell = (1.0, 3.0, 0.5, 2.0)
    state = Transport(count, loop=loop, beat=0.7, dwell=dwell).seek(cursor).play()
    half = state.tick(seconds / 2).tick(seconds / 2)
    whole = state.tick(seconds)
    wrapped = abs(half.cursor - whole.cursor)
    if loop is Loop.REPEAT and count > 1:  # 0 and the end are the same moment
        wrapped = min(wrapped, abs(wrapped - (count - 1)))
    assert wrapped < 1e-6
    assert half.playing == whole.playing or abs(half.cursor - (count - 1)) < 1e-6
