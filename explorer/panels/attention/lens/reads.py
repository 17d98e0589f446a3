"""Read-outs: the words under the mouse, with the formula filled in."""

from __future__ import annotations

from explorer.compute.attention.lens import METHODS, NORMALISATIONS, Run
from explorer.core.formatting import count, fixed, number
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def named(run: Run, token: int) -> str:
    """A token of the text with its position: “e” (8)."""
    return f"“{run.pieces[token]}” ({token})"


def station_name(ink: Ink, run: Run, station: int) -> str:
    """After which part of which layer."""
    place = run.stations[station]
    return ink.say("station." + place.kind, layer=place.layer + 1)


def read_place(
    ink: Ink, run: Run, normalisation: str, station: int, piece: str, rank: int, chance: float
) -> ReadOut:
    """A token at a station."""
    return ReadOut(f"“{piece}”", (
        station_name(ink, run, station),
        ink.say("read.rank", rank=count(rank), all=count(run.vocabulary)),
        f"softmax = {number(chance)}",
        ink.say("norm." + normalisation),
    ))  # fmt: skip


def read_station(ink: Ink, run: Run, normalisation: str, station: int) -> ReadOut:
    """A station: what is likeliest there, how far from the output, how large the stream is."""
    lens = run.lens(normalisation)
    likeliest = "  ".join(
        f"“{piece}” {fixed(chance)}"
        for piece, chance in zip(
            lens.top_pieces[station][:4], lens.top_chance[station], strict=False
        )
    )
    return ReadOut(station_name(ink, run, station), (
        likeliest,
        f"KL = {number(float(lens.divergence[station]))} nats",
        ink.say("read.entropy", value=number(float(lens.entropy[station]))),
        ink.say("read.size", value=number(float(run.size[station])),
                last=number(float(run.size[-1]))),
    ))  # fmt: skip


def read_divergence(ink: Ink, run: Run, station: int) -> ReadOut:
    """All three distances at a station."""
    lines = [
        f"{ink.say('norm.' + name)}: {number(float(run.lens(name).divergence[station]))} nats"
        for name in NORMALISATIONS
    ]
    return ReadOut("KL: " + station_name(ink, run, station), tuple(lines))


def read_added(ink: Ink, run: Run, station: int) -> ReadOut:
    """What a part adds to the answer's logit, by head where it is attention."""
    parts, place = run.attribution, run.stations[station]
    lines = [ink.say("read.added", value=number(float(parts.part[station])), answer=run.answer)]
    if place.kind == "attention":
        heads = parts.head[place.layer]
        lines += [
            ink.say("read.added.head", head=index + 1, value=number(float(heads[index])))
            for index in sorted(range(len(heads)), key=lambda i: -abs(heads[i]))[:4]
        ]
    total = float(parts.part.sum())
    lines.append(f"Σ {number(total, 5)} + β {number(parts.bias, 4)} = {number(parts.logit, 5)}")
    return ReadOut(station_name(ink, run, station), tuple(lines))


def read_bar(ink: Ink, run: Run, row: int, token: int, way: str) -> ReadOut:
    """One token by one method."""
    mattered = run.mattered
    if row == len(METHODS):
        without = mattered.log_chance - float(mattered.truth[token])
        return ReadOut(ink.say("read.without", token=named(run, token)), (
            ink.say("read.way." + way),
            f"ln p(“{run.answer}”) = {number(mattered.log_chance)} → {number(without)}",
            ink.say("read.drop", value=number(float(mattered.truth[token]))),
        ))  # fmt: skip
    value = float(mattered.score[row, token])
    name = METHODS[row]
    return ReadOut(
        f"{ink.say('row.' + name)}: {named(run, token)}",
        (ink.say("read." + name, value=number(value), reader=named(run, run.token)),),
    )


def read_correlation(ink: Ink, run: Run, row: int) -> ReadOut:
    """How far a method's order agrees with leaving out."""
    return ReadOut(ink.say("row." + METHODS[row]), (
        ink.say("read.correlation", value=fixed(float(run.mattered.correlation[row]), 3)),
        ink.say("read.shared", count=shared_first(run, row), most=most_of(run)),
    ))  # fmt: skip


def first_tokens(run: Run, row: int) -> set[int]:
    """The (up to three) tokens that count most by a method; the last row is leaving out."""
    scores = run.mattered.truth if row == len(METHODS) else run.mattered.score[row]
    order = sorted(range(len(scores)), key=lambda token: -abs(float(scores[token])))
    return set(order[: most_of(run)])


def most_of(run: Run) -> int:
    """How many tokens are compared at the top: three, or all of a shorter text."""
    return min(3, run.token + 1)


def shared_first(run: Run, row: int) -> int:
    """How many of the tokens that count most by leaving out a method finds."""
    return len(first_tokens(run, row) & first_tokens(run, len(METHODS)))
