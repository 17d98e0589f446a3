"""A layout as one file for `torchrun`: the job, the model, the counting; nothing of this program.

Made from the source texts of the modules that the workers run, so that the script does what they
do. Nothing of torch is loaded by making it.
"""

from __future__ import annotations

import ast
from importlib.metadata import PackageNotFoundError, version

from explorer.compute.parallelism.verify.case import Case
from explorer.core.flatten import Flattener
from explorer.core.scopes import Target
from explorer.core.source import SourceError, literal

_PACKAGE = __name__.rpartition(".")[0]
_SCRIPT = '''"""The layout "{job}" on real processes, compared with one process and its formulas.

Made by LLM Explorer. Needs Python 3.11 or newer with torch {version}. On one machine:

    torchrun --nproc-per-node {ranks} script.py

On several, add what torchrun's documentation says (--nnodes, --rdzv-endpoint). It trains a tiny
model on processors, not on GPUs: what is compared are numbers, bytes and calls, not times.
"""

from __future__ import annotations

{imports}

{body}


if __name__ == "__main__":
    {launched}({job!r}, {params}, {function}, {setting}({given}))
'''


def script(case: Case) -> str:
    """The text of the file. Raises SourceError when a source is not here."""
    module = f"{_PACKAGE}.{case.job}"
    start = Target(f"{_PACKAGE}.launched", "launched")
    flat = Flattener([Target(module, "job"), Target(module, "Setting"), start], {})
    function, setting, launched = (flat.names[root] for root in flat.roots)
    text = _SCRIPT.format(
        job=case.job, ranks=case.ranks, version=_torch_version(), imports=flat.imports(),
        body=flat.body(), params=literal(dict(case.params)), launched=launched, function=function,
        setting=setting, given=", ".join(f"{k}={literal(v)}" for k, v in case.params.items()),
    )  # fmt: skip
    try:
        ast.parse(text)
    except SyntaxError as error:
        raise SourceError(f"{case.job}: the script would not be valid Python ({error})") from None
    return text


def _torch_version() -> str:
    """Which torch is installed, without loading it."""
    try:
        return version("torch").partition("+")[0]
    except PackageNotFoundError:  # a bundle may come without its list of packages
        return "2.13"
