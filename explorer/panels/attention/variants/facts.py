"""The numbers of attention/variants by declared name."""

from __future__ import annotations

from typing import Any

from explorer.compute.attention.variants import REAL_MODELS, Run, Step
from explorer.core.trace import Trace

VALUE_NAMES = {
    "stage": "which part of the lab",
    "heads": "number of heads tried",
    "parameters": "weights of W_Q, W_K, W_V and W_O, counted on the modules",
    "torch_parameters": "the same of torch.nn.MultiheadAttention",
    "one_key_value_head": "the same with one key/value head",
    "kind": "mha, gqa, mqa or mla",
    "lanes": "key/value heads, or the one latent",
    "numbers": "numbers cached per token in the layer",
    "bytes": "bytes of the cached tensors of the layer, measured",
    "formula_bytes": "the same by the formula",
    "score_multiply_adds": "multiply-adds of scores and mixing for the last token",
    "key_value_weights": "weights that make keys and values",
    "output_change": "‖change of the layer’s output‖ / ‖output‖ on the text",
    "map_change": "half of the sum of |change| of a row of weights, mean",
    "tokens": "tokens in the cache",
    "bytes_by_variant": "bytes by variant",
    "name": "name of the published model",
    "bytes_per_token": "bytes of its whole cache per token",
    "full_bytes_per_token": "the same if every head had keys and values of its own",
    "equal_groups": "key/value heads that would take as many bytes",
    "scores": "scores of the last token’s query, (keys,)",
    "multiply_adds": "multiply-adds of one head’s scores in this order",
    "difference": "largest |difference| of the two orders, float64",
    "distance": "distance of query and key in tokens",
    "matrix_change": "‖M_t − M_0‖ / ‖M_0‖ at this distance",
    "turned": "score with the rotation between, at this distance",
    "frozen": "score with the matrix of distance 0 absorbed",
    "content": "q^C · k^C, (keys,)",
    "rotary": "q^R · k^R, (keys,)",
    "joined": "the product of the joined vectors, (keys,)",
    "groups": "key/value heads after averaging",
    "own_loss": "loss on held-out text of the model’s own, nats per token",
    "copy_loss": "loss on the second copy of random tokens, nats per token",
    "step": "steps of the repair training",
    "own_losses": "loss on own text by number of groups, nats per token",
    "copy_losses": "loss on the second copy by number of groups, nats per token",
}
RESULT_NAMES = {
    "model": "title of the model",
    "layer": "the layer shown, from 1",
    "head": "the head whose scores are shown, from 1",
    "variants": "kind of each variant",
    "numbers": "numbers cached per token and layer, by variant",
    "output_changes": "relative change of the layer’s output, by variant",
    "parameters": "weights of attention by number of heads: one value",
    "absorbed_difference": "largest |difference| of the two orders, float64",
    "groups": "key/value heads after averaging",
    "own_losses": "loss on own text, before repair",
    "copy_losses": "loss on the second copy, before repair",
    "repaired_own_losses": "loss on own text after repair; empty without",
    "repaired_copy_losses": "loss on the second copy after repair; empty without",
    "repair_steps": "steps of repair training that were done",
    "real_models": "bytes per token of published models",
}


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of one step."""
    run: Run = trace.shared
    step: Step = trace[index]
    at, latent, found = step.index, run.latent, run.conversion
    out: dict[str, Any] = {"stage": step.stage}
    if step.stage == "count":
        now = run.counts[at]
        out |= {"heads": now.heads, "parameters": now.parameters,
                "torch_parameters": now.torch_parameters,
                "one_key_value_head": now.one_key_value_head}  # fmt: skip
    elif step.stage == "wiring":
        each = run.variants[at]
        out |= {"kind": each.kind, "lanes": each.lanes, "numbers": each.numbers,
                "bytes": each.measured_bytes, "formula_bytes": each.formula_bytes,
                "score_multiply_adds": each.multiply_adds,
                "key_value_weights": each.key_value_weights,
                "output_change": each.output_change, "map_change": each.map_change}  # fmt: skip
    elif step.stage == "cache":
        sizes = [v.measured_bytes * (at + 1) // run.tokens for v in run.variants]
        out |= {"tokens": at + 1, "bytes_by_variant": sizes}
    elif step.stage == "models":
        model = REAL_MODELS[at]
        out |= {"name": model.name, "bytes_per_token": model.bytes_per_token,
                "full_bytes_per_token": model.full_bytes_per_token,
                "equal_groups": model.equal_groups}  # fmt: skip
    elif step.stage == "absorb":
        adds = (latent.rebuilt_multiply_adds, latent.absorbed_multiply_adds)
        out |= {"scores": (latent.rebuilt, latent.absorbed)[at], "multiply_adds": adds[at],
                "difference": latent.difference}  # fmt: skip
    elif step.stage == "rotation":
        token = run.tokens - 1 - at
        out |= {"distance": at, "matrix_change": float(latent.matrix_change[at]),
                "turned": float(latent.turned[token]),
                "frozen": float(latent.frozen[token])}  # fmt: skip
    elif step.stage == "decoupled":
        out |= {"content": latent.content, "rotary": latent.turning, "joined": latent.joined,
                "difference": latent.joined_difference}  # fmt: skip
    elif step.stage == "convert":
        out |= {"groups": found.groups[at], "bytes_per_token": found.bytes_per_token[at],
                "own_loss": found.own[at], "copy_loss": found.copy[at]}  # fmt: skip
    else:
        point = run.points[at]
        out |= {"step": point.step, "own_losses": list(point.own),
                "copy_losses": list(point.copy)}  # fmt: skip
    return out


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the whole run."""
    run: Run = trace.shared
    last = run.points[-1] if run.points else None
    return {
        "model": run.model, "layer": run.layer + 1, "head": run.head + 1,
        "variants": [v.kind for v in run.variants], "numbers": [v.numbers for v in run.variants],
        "output_changes": [v.output_change for v in run.variants],
        "parameters": run.counts[0].parameters, "absorbed_difference": run.latent.difference,
        "groups": list(run.conversion.groups), "own_losses": list(run.conversion.own),
        "copy_losses": list(run.conversion.copy),
        "repaired_own_losses": list(last.own) if last else [],
        "repaired_copy_losses": list(last.copy) if last else [],
        "repair_steps": last.step if last else 0,
        "real_models": {model.name: model.bytes_per_token for model in REAL_MODELS},
    }  # fmt: skip
