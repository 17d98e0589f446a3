"""The numbers of a run as text: what the torchrun script prints, and what its reader compares."""

from __future__ import annotations

from explorer.compute.parallelism.verify.case import Verified


def report(verified: Verified) -> str:
    """A line for each comparison, with both of its numbers; then whether all of them hold."""
    first = verified.ranks[0]
    lines = [
        f"ranks                {len(verified.ranks)}",
        f"loss                 {verified.loss:.9g}   of one process {verified.reference:.9g}",
        f"gradients            apart by {verified.difference:.3g}   "
        f"tolerance {verified.tolerance:.3g}",
    ]
    if verified.updated is not None:
        lines.append(
            f"weights after        apart by {verified.updated:.3g}   "
            f"tolerance {verified.update_tolerance:.3g}"
        )
    for kind, held in verified.local.items():
        expected = [found.expected_local[kind] for found in verified.ranks]
        lines.append(f"{kind:<20} {list(held)} bytes   formula {expected}")
    called, planned = first.called(), first.expected_calls
    for name in sorted({*called, *planned}):
        (calls, size), (expected_calls, expected_size) = (
            table.get(name, (0, 0)) for table in (called, planned)
        )
        lines.append(
            f"{name:<20} {calls} calls, {size} bytes   formula {expected_calls}, {expected_size}"
        )
    lines.append(
        f"sent by rank 0       {float(first.sent):.10g} bytes   "
        f"formula {float(first.expected_sent):.10g}"
    )
    if verified.wire is not None:
        lines.append(f"on the wire          {verified.wire} bytes   gloo {verified.gloo_bytes}")
    lines.append("all equal" if verified.ok else "NOT EQUAL")
    return "\n".join(lines)
