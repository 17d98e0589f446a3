"""A bare interpreter that has imported torch and runs scripts in copies of itself.

Started with `-I` outside the repository, so that nothing of ours is on its path. It reads folders
from standard input, a line of JSON each; runs `script.py` there as the main module, in a fork; and
writes the exit status, a line each. What a script says is in `stdout` and `stderr` of its folder.
"""

from __future__ import annotations

import json
import os
import runpy
import signal
import sys
import traceback

SECONDS = 120  # a script may take


def run(folder: str) -> None:
    """In the copy: run the script and end the process."""
    signal.alarm(SECONDS)
    os.chdir(folder)
    for number, name in ((1, "stdout"), (2, "stderr")):
        file = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(file, number)
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # it is a TextIOWrapper
    sys.stderr.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # it is a TextIOWrapper
    sys.argv = ["script.py"]
    status = 1
    try:
        runpy.run_path("script.py", run_name="__main__")
        status = 0
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:
        traceback.print_exc()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


def main() -> None:
    """Serve until standard input ends."""
    import torch

    assert torch.get_num_threads() == 1
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            run(json.loads(line))
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    main()
