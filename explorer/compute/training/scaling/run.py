"""Runs the lab: trainings that grow first, then everything that rests on them or stands alone."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from typing import TypeVar

from explorer.compute.training.scaling.adders import skill_of
from explorer.compute.training.scaling.fit import fitted
from explorer.compute.training.scaling.growth import growth_of
from explorer.compute.training.scaling.law import law_of
from explorer.compute.training.scaling.lessons import lessons_of
from explorer.compute.training.scaling.params import (
    BUDGETS,
    CONTEXTS,
    LENGTHS,
    Growth,
    Params,
    Scaling,
    Skill,
    Step,
)
from explorer.core.trace import FINISH, Append, Producer, Progress, Section, Trace
from explorer.core.words import message

#: The last trainings, so that another law or another prompt does not train anew.
_grown: OrderedDict[tuple[float, ...], Growth] = OrderedDict()
_skilled: OrderedDict[tuple[int, ...], Skill] = OrderedDict()
K = TypeVar("K")
V = TypeVar("V")


def _keep(kept: OrderedDict[K, V], key: K, value: V) -> None:
    kept[key] = value
    if len(kept) > 4:
        kept.popitem(last=False)


def run(params: Params) -> Producer:
    """The sections in order; `shared` is a Scaling, a step names a place in it."""
    yield Progress(0.0)
    key = (params.networks, params.doublings, params.decay, params.seed)
    growth = _grown.get(key)
    enough = False
    for found in growth_of(params) if growth is None else ():
        growth = found or growth
        if found is not None and growth is not None and not growth.whole:
            asked = yield Append(trace_of(params, Scaling(growth), False))
        else:
            asked = yield None
        enough = enough or asked == FINISH
        if enough and growth is not None:
            return trace_of(params, Scaling(growth), True)
    assert growth is not None
    _keep(_grown, key, growth)
    shared = fits_of(params, growth)
    if (yield Append(trace_of(params, shared, False))) == FINISH:
        return trace_of(params, shared, True)
    from explorer.compute.training.scaling.work import work_of

    shared = replace(shared, work=work_of(int(params.width)), law=law_of(params.law))
    skill = _skilled.get((params.adders, params.seed))
    for found_skill in skill_of(params) if skill is None else ():
        skill = found_skill
        if (yield None) == FINISH:
            return trace_of(params, shared, True)
    assert skill is not None
    _keep(_skilled, (params.adders, params.seed), skill)
    shared = replace(shared, skill=skill)
    from explorer.compute.training.scaling.context import context_of

    shared = replace(shared, context=context_of(params))
    yield None
    return trace_of(params, replace(shared, lessons=lessons_of(params)), True)


def fits_of(params: Params, growth: Growth) -> Scaling:
    """The law through three sizes and more, with the floor known and not, for every training."""
    sizes = range(3, params.networks + 1)
    grown = [growth, *(growth.repeated(which) for which in range(len(growth.again)))]
    fits = [tuple(fitted(one, used) for used in sizes) for one in grown]
    free = [fitted(one, params.networks, free=True) for one in grown]
    return Scaling(growth, fits[0], free[0], tuple(fits[1:]), tuple(free[1:]))


def trace_of(params: Params, shared: Scaling, complete: bool) -> Trace:
    """The steps of everything that is there."""
    counts = {
        "grow": shared.growth.losses.size, "fit": len(shared.fits),
        "floor": int(shared.free is not None), "work": len(CONTEXTS) * (shared.work is not None),
        "law": len(BUDGETS) * (shared.law is not None),
        "emergence": len(LENGTHS) * (shared.skill is not None),
        "context": 0 if shared.context is None else len(shared.context.xs),
        "curriculum": 0 if shared.lessons is None else len(shared.lessons.errors),
    }  # fmt: skip
    steps, sections = list[Step](), list[Section]()
    for part, count in counts.items():
        if count:
            sections.append(Section(part, len(steps), message(f"section.{part}")))
            steps += [Step(part, place) for place in range(count)]
    return Trace(params, tuple(steps), shared, tuple(sections), complete=complete)
