"""What the column beside the stage says about a model."""

from __future__ import annotations

from explorer.compute.blocks.parameters.lab import Step
from explorer.core.formatting import count, number, percent
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.blocks.parameters.names import flop, short, size

ATTENTION = ("query", "key", "value", "latent", "output")
INNER = ("gate", "up", "down", "visited", "idle", "shared", "router")
ENDS = ("embedding", "positions", "segments", "pooler", "head")


def share_of(step: Step, names: tuple[str, ...]) -> float:
    """The share of the parameters that these parts hold."""
    return sum(part.parameters for part in step.parts if part.id in names) / step.parameters


def explain(trace: Trace, index: int) -> Explanation:
    """The words beside a model, for the picture that is shown."""
    step: Step = trace[index]
    name: str | Message = step.model.name or message("own")
    heading = message("caption", name=name, count=count(step.parameters))
    if trace.params.show == "formula":
        return _rule(step, heading)
    if trace.params.show == "devices":
        return _devices(trace, step, heading)
    return _parts(trace, step, heading)


def _parts(trace: Trace, step: Step, heading: Message) -> Explanation:
    model = step.model
    scores = step.part("scores")
    assert scores is not None
    if model.experts:
        paragraph = message(
            "para.experts", count=short(step.parameters), active=short(step.active),
            share=percent(step.active / step.parameters), visited=model.experts_per_token,
            experts=model.experts, flop=flop(step.operations), twice=flop(2 * step.active),
        )  # fmt: skip
    else:
        paragraph = message(
            "para.parts", inner=percent(share_of(step, INNER)),
            attention=percent(share_of(step, ATTENTION)), ends=percent(share_of(step, ENDS)),
            flop=flop(step.operations), twice=flop(2 * step.parameters),
            context=count(trace.params.context), scores=flop(scores.operations),
        )  # fmt: skip
    notice = []
    if model.tied and not model.pooler:
        notice.append(message("note.tied"))
    if model.key_value_heads < model.heads:
        notice.append(_grouped(step))
    if 0 < model.positions < trace.params.context:
        notice.append(message("note.beyond", positions=count(model.positions),
                              context=count(trace.params.context)))  # fmt: skip
    if step.source:
        notice.append(message("note.source", source=step.source))
    return Explanation(
        heading, paragraph, step.formula.formula,
        rf"{step.formula.numbers} = {step.formula.value}", tuple(notice),
        ("W152", "W150") if model.experts else ("W150",),
        {"parameters": step.parameters, "operations": step.operations},
    )  # fmt: skip


def _grouped(step: Step) -> Message:
    model = step.model
    times = number(model.heads / model.key_value_heads, 2)
    key = "note.grouped" if model.key_value_heads > 1 else "note.grouped.one"
    return message(key, shared=model.key_value_heads, heads=model.heads, times=times)


def _rule(step: Step, heading: Message) -> Explanation:
    model, h = step.model, step.model.hidden
    layer = step.terms[:-1]
    rule, real = sum(t.rule for t in layer), sum(t.real for t in layer)
    key = "para.rule.exact" if rule == real else "para.rule"
    paragraph = message(key, rule=count(rule), real=count(real))
    notice = []
    if model.key_value_heads < model.heads:
        notice.append(_grouped(step))
    if model.experts:
        notice.append(message("note.experts", experts=model.experts))
    elif model.gated:
        ratio = number(3 * model.feed_forward / h, 3)
        notice.append(message("note.gated", inner=count(model.feed_forward), ratio=ratio))
    if not model.layer_norm and not model.output_bias:
        biases = message("note.qkv-bias" if model.qkv_bias else "note.no-bias")
        notice.append(message("note.bare", biases=biases))
    notice.append(message("note.positions" if model.tied else "note.head"))
    return Explanation(
        heading, paragraph, r"\Phi_{\mathrm{layer}} = 12h^2 + 13h",
        rf"12 \cdot {h}^2 + 13 \cdot {h} = {rule}", tuple(notice), ("W159",),
        {"rule": rule, "layer": real},
    )  # fmt: skip


def _devices(trace: Trace, step: Step, heading: Message) -> Explanation:
    needs = {need.precision: need for need in step.needs}
    paragraph = message(
        "para.devices", bf16=size(needs["bf16"].bytes), int4=size(needs["int4"].bytes),
        training=size(needs["training"].bytes), free=trace.params.spare,
        device=message(f"device.{needs['bf16'].device}"),
        trainer=message(f"device.{needs['training'].device}"),
    )  # fmt: skip
    return Explanation(
        heading, paragraph, r"M = \Phi \cdot b",
        rf"{step.parameters} \cdot 2 = {2 * step.parameters}",
        (message("note.scale"), message("note.more")), (),
        {"bytes_bf16": needs["bf16"].bytes},
    )  # fmt: skip
