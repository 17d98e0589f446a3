"""Looking up is a product with a one-hot vector; its gradient falls on the used rows (torch)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor

from explorer.compute.blocks.head.params import MOST_ROWS, SHOWN, Lookup, Rows
from explorer.compute.models.capture import Capture
from explorer.core.paths import resources

if TYPE_CHECKING:
    from explorer.compute.models.library import LoadedModel


def one_hot(row: int, size: int) -> np.ndarray:
    """(V,): 1 at a row, else 0."""
    out = np.zeros(size, dtype=np.float32)
    out[row] = 1.0
    return out


def looked_up(matrix: np.ndarray, ids: np.ndarray) -> np.ndarray:
    """(T, d): the rows of the matrix (V, d) for ids (T,); the same as one-hot vectors times it."""
    # [lookup]
    return matrix[ids]


def gradient_of_rows(by_token: np.ndarray, ids: np.ndarray, size: int) -> np.ndarray:
    """(V, d): what arrives at each token (T, d) is added to the row it came from, and no other."""
    # [gradient]
    gradient = np.zeros((size, by_token.shape[1]), dtype=by_token.dtype)
    np.add.at(gradient, ids, by_token)
    return gradient


def embedding_of(model: LoadedModel) -> np.ndarray:
    """(V, d) float32."""
    return model.decoder.token_embedding.weight.detach().float().cpu().numpy().copy()


def gradients(model: LoadedModel, ids: list[int]) -> tuple[np.ndarray, np.ndarray, float]:
    """∂L/∂ what was looked up (T, d), ∂L/∂W of the head (V, d), and L, the mean next-token loss.

    The looked-up rows are made a variable of their own on their way into the first layer, and the
    head is a copy: so the two uses of a tied matrix have two gradients.
    """
    decoder = model.decoder
    inputs = torch.tensor(ids)
    rows = decoder.token_embedding.weight.detach()[inputs].clone().requires_grad_()
    head = decoder.token_embedding.weight.detach().clone().requires_grad_()

    def replaced(_: object, __: object, ___: object) -> Tensor:
        return rows

    hook = decoder.token_embedding.register_forward_hook(replaced)
    try:
        capture = Capture(frozenset())
        with torch.enable_grad():
            decoder(inputs, capture)
            logits = capture.final_normed @ head.T
            loss = torch.nn.functional.cross_entropy(logits[:-1], inputs[1:])
            by_token, by_head = torch.autograd.grad(loss, [rows, head])
    finally:
        hook.remove()
    return by_token.numpy(), by_head.numpy(), float(loss.detach())


def lookup_of(model: LoadedModel, ids: list[int]) -> Lookup:
    """The text as rows, and both gradients."""
    matrix = embedding_of(model)
    size = len(matrix)
    by_token, by_output, loss = gradients(model, ids)
    rows = np.array(ids)
    by_input = gradient_of_rows(by_token, rows, size)
    used = sorted(set(ids))
    others = [row for row in np.linspace(0, size - 1, MOST_ROWS).astype(int).tolist()
              if row not in used]  # fmt: skip
    keep = max(MOST_ROWS - len(used), 4)
    step = max(len(others) / keep, 1.0)
    shown = np.array(
        sorted({*used, *(others[int(at * step)] for at in range(min(keep, len(others))))})
    )
    return Lookup(
        model.vocabulary.pieces(ids), rows, shown, model.vocabulary.pieces(shown.tolist()),
        matrix[shown], size, by_token, by_input[shown], by_output[shown],
        np.linalg.norm(by_input, axis=1), np.linalg.norm(by_output, axis=1),
        np.bincount(rows, minlength=size), loss,
    )  # fmt: skip


# rows of the head ---------------------------------------------------------------------------


def pages(model: LoadedModel) -> list[int]:
    """A page of English, and of Chinese where the model reads any text, as tokens."""
    names = ["english"] + (["chinese"] if model.card.vocabulary == "bytes" else [])
    folder = resources() / "texts"
    text = "".join((folder / f"{name}.txt").read_text(encoding="utf-8") for name in names)
    missing = set(model.vocabulary.missing(text))
    ids = model.encode("".join(one for one in text if one not in missing))
    return ids[len(model.encode("")) :]  # what begins every text stands in none


def normalised(head: np.ndarray) -> np.ndarray:
    """NormHead: every row (V, d) divided by its length."""
    # [normhead]
    return np.asarray(head / np.linalg.norm(head, axis=1, keepdims=True))


def rows_of(model: LoadedModel, ids: list[int]) -> Rows:
    """Lengths of rows against counts on the pages; logits after the text, plain and divided."""
    head = embedding_of(model)
    norms = np.linalg.norm(head, axis=1)
    tokens = pages(model)
    counts = np.bincount(tokens, minlength=len(head))
    there = np.flatnonzero(counts)
    with torch.no_grad():
        final = model.capture(ids, only_layers=frozenset()).final_normed[-1].double().numpy()
    plain = head @ final
    divided = normalised(head) @ final * norms.mean()
    order = np.argsort(-plain, kind="stable")[:SHOWN]
    places = np.argsort(np.argsort(-divided, kind="stable"), kind="stable") + 1
    return Rows(
        norms[there], counts[there], model.vocabulary.pieces(there.tolist()),
        float(np.corrcoef(norms[there], np.log(counts[there]))[0, 1]), len(tokens),
        model.vocabulary.pieces(order.tolist()), plain[order], divided[order], places[order],
        model.vocabulary.pieces(ids[-1:])[0],
    )  # fmt: skip
