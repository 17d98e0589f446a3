"""Selftest: every lab runs, draws, is checked and exported; the result is JSON.

The same command tests the source tree and a frozen bundle.
"""

from __future__ import annotations

import json
import platform
import tempfile
import time
import traceback
from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path
from typing import Any

import explorer
from explorer.core.formatting import jsonable
from explorer.core.lab import Lab, resolve
from explorer.core.params import coerce
from explorer.core.trace import Trace, same
from explorer.core.view import View
from explorer.ui.commandline import application, run_here

SIZE = (480, 360)


def _guarded(errors: list[str], what: str, work: Callable[[], Any]) -> Any:
    """The result of a piece of work, or None and a line in `errors`."""
    try:
        return work()
    except Exception as error:  # one failure must not hide the others
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}:{place.lineno}"
        errors.append(f"{what}: {type(error).__name__}: {error} ({where})")
        return None


def _draw(lab: Lab, trace: Trace) -> int:
    """Draw first, middle and last step in both themes and languages; returns how many."""
    from explorer.ui.export.picture import Frame, image

    drawn = 0
    for theme in ("light", "dark"):
        for language in ("en", "zh"):
            frame = Frame(lab, trace, View(theme=theme, language=language), SIZE)
            for at in sorted({0, len(trace) // 2, len(trace) - 1}):
                if not image(frame, at).isNull():
                    drawn += 1
    return drawn


def _export(lab: Lab, trace: Trace, folder: Path, errors: list[str]) -> dict[str, Any]:
    """Make every kind of file; the bytes of each, or "missing" where its encoder is not here."""
    from explorer.ui.export import mp4
    from explorer.ui.export.job import ENDINGS, ExportJob
    from explorer.ui.export.metadata import link_in_picture

    sizes: dict[str, Any] = {}
    few = tuple(range(min(len(trace), 12)))
    for ending in ENDINGS:
        if ending == ".mp4" and not mp4.mp4_maker():
            sizes[ending] = "missing"
            continue
        target = folder / f"{lab.id.replace('/', '-')}{ending}"

        def make(target: Path = target, ending: str = ending) -> int:
            steps = None if ending in (".png", ".svg") else few
            job = ExportJob(
                lab, trace, View(), target, steps=steps, size=SIZE, frames_per_second=5,
                seconds=3,
            )  # fmt: skip
            for _ in job.steps():
                pass
            if ending in (".png", ".svg", ".pdf") and link_in_picture(target) is None:
                errors.append(f"export {ending}: no link inside")
            return target.stat().st_size

        sizes[ending] = _guarded(errors, f"export {ending}", make)
    return sizes


def _codec(trace: Trace, folder: Path, errors: list[str]) -> int:
    from explorer.core.codec import load, save

    path = folder / "trace.zip"
    save(trace, path)
    if not same(load(path), trace):
        errors.append("codec: the trace read back differs")
    return path.stat().st_size


def _sources(lab: Lab) -> int:
    from explorer.core.source import function_source, standalone_script

    for name in lab.code:
        function_source(name)
    params: Any = coerce(lab.Params, lab.presets["tiny"].params)[0]
    script = standalone_script(lab.run, params)
    compile(script, "standalone.py", "exec")
    if lab.torchrun:
        compile(resolve(lab.torchrun)(params), "torchrun.py", "exec")
    return len(script.splitlines())


def report_on(lab: Lab, folder: Path) -> dict[str, Any]:
    """Everything about one lab, as a line of the report."""
    errors = list(lab.problems())
    out: dict[str, Any] = {"lab": lab.id, "errors": errors}
    start = time.perf_counter()

    def compute() -> Trace:
        params: Any = coerce(lab.Params, lab.presets["tiny"].params)[0]
        if hasattr(params, "validate"):
            params.validate()
        return run_here(lab, params)

    trace = _guarded(errors, "run", compute)
    out["seconds"] = round(time.perf_counter() - start, 3)
    if trace is None:
        return out
    out["steps"] = len(trace)
    if len(trace) == 0:
        errors.append("run: no steps")
        return out
    for name in filter(None, (lab.scene, lab.checks, lab.detail)):
        _guarded(errors, name, partial(resolve, name))
    out["drawn"] = _guarded(errors, "draw", lambda: _draw(lab, trace))
    if lab.checks:
        found = _guarded(errors, "checks", lambda: resolve(lab.checks)(trace.params, trace)) or []
        out["checks"] = jsonable(found)
        errors += [f"check: {c.what}: {c.difference}" for c in found if c.status == "failed"]
    out["exports"] = _export(lab, trace, folder, errors)
    out["trace_bytes"] = _guarded(errors, "codec", lambda: _codec(trace, folder, errors))
    out["script_lines"] = _guarded(errors, "source", lambda: _sources(lab))
    return out


def _claims(lab_ids: Collection[str], errors: list[str]) -> dict[str, str]:
    """The verdict on every claim that one of the labs shows, computed now."""
    from explorer.core.cards import claims
    from explorer.core.claims import check_claim

    shown = sorted(claim.id for claim in claims()[0].values() if claim.lab in lab_ids)
    found = {name: _guarded(errors, name, partial(check_claim, name)) for name in shown}
    return {name: verdict.verdict for name, verdict in found.items() if verdict is not None}


def selftest(lab_ids: Collection[str], open_lab: Callable[[str], Lab]) -> int:
    """Test the labs and their claims, print the report as JSON. 0 if nothing failed, else 1."""
    import numpy
    import PySide6

    application()
    start = time.perf_counter()
    reports = []
    with tempfile.TemporaryDirectory(prefix="llm-explorer-selftest-") as name:
        for lab_id in lab_ids:
            errors: list[str] = []
            lab = _guarded(errors, "open", partial(open_lab, lab_id))
            report = {"lab": lab_id, "errors": errors}
            reports.append(report if lab is None else report_on(lab, Path(name)))
    claim_errors: list[str] = []
    verdicts = _claims(lab_ids, claim_errors)
    failed = [report["lab"] for report in reports if report["errors"]]
    failed += ["claims"] if claim_errors else []
    print(
        json.dumps(
            {
                "version": explorer.__version__,
                "python": platform.python_version(),
                "platform": platform.platform(),
                "qt": PySide6.__version__,
                "numpy": numpy.__version__,
                "seconds": round(time.perf_counter() - start, 3),
                "ok": not failed,
                "failed": failed,
                "claims": verdicts,
                "claim_errors": claim_errors,
                "labs": reports,
            },
            indent=1,
        )
    )
    return 1 if failed else 0
