"""Compute processes as copies of one that has imported torch and every lab's computation.

A window starts its processes anew, and each would import torch for seconds: in tests of the window
that is most of what they would do. How the program itself starts them is tested in
`tests/ui/test_processes.py`, where nothing is copied.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable
from multiprocessing import forkserver
from typing import Any


def begin(environment: dict[str, str], target: Callable[..., None], args: tuple[Any, ...]) -> None:
    """In the copy: the environment of the test that asked for it, then what it is for."""
    os.environ.clear()
    os.environ.update(environment)
    target(*args)


class Forking:
    """What a context of multiprocessing is to `explorer.ui.tasks`."""

    def __init__(self) -> None:
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(["tests.ui.preloaded"])
        forkserver.ensure_running()

    def Pipe(self, duplex: bool = True) -> Any:  # noqa: N802 (multiprocessing's name)
        """A pipe."""
        return self._context.Pipe(duplex)

    def Process(  # noqa: N802 (multiprocessing's name)
        self, *, target: Callable[..., None], args: tuple[Any, ...], daemon: bool
    ) -> Any:
        """A process, not started yet."""
        given = (dict(os.environ), target, args)
        return self._context.Process(target=begin, args=given, daemon=daemon)
