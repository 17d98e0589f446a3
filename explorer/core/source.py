"""Source: the functions behind a picture, as text, and as a script that runs on its own.

Reads files and syntax trees; imports nothing, so that the window can do it.
"""

from __future__ import annotations

import ast
import math
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from explorer.core.flatten import Flattener
from explorer.core.params import specs
from explorer.core.paths import resources
from explorer.core.scopes import Target
from explorer.core.sourcefiles import SourceError, path_of

_SECTION = re.compile(r"^\s*#\s*\[([\w .,/-]+)\]")


class FunctionSource(NamedTuple):
    """A function as it stands in its file.

    `first_line` is the number of its first line in the file, from 1. `sections` maps the id of a
    section to the lines of `text` that belong to it, counted from 0: those after a comment line
    `# [id]` up to the next such comment. A comment may name several ids, separated by commas, and
    an id may come back.
    """

    text: str
    first_line: int
    sections: Mapping[str, tuple[int, ...]]


@lru_cache(maxsize=256)
def function_source(name: str) -> FunctionSource:
    """The source of "module:function" ("module:Class.method" too). Raises SourceError."""
    module, _, qualified = name.partition(":")
    source = path_of(module).read_text(encoding="utf-8")
    node: ast.AST = ast.parse(source)
    for part in qualified.split("."):
        for inner in getattr(node, "body", []):
            if getattr(inner, "name", None) == part:
                node = inner
                break
        else:
            raise SourceError(f"{module} has no {qualified}")
    assert isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
    first = min([node.lineno, *(d.lineno for d in node.decorator_list)])
    lines = source.splitlines()[first - 1 : node.end_lineno]
    indent = min((len(x) - len(x.lstrip()) for x in lines if x.strip()), default=0)
    lines = [line[indent:] for line in lines]
    return FunctionSource("\n".join(lines) + "\n", first, _sections(lines))


def _sections(lines: list[str]) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    now: list[str] = []
    for number, line in enumerate(lines):
        match = _SECTION.match(line)
        if match:
            now = [part.strip() for part in match.group(1).split(",")]
            for section in now:
                found.setdefault(section, [])
        elif line.strip():
            for section in now:
                found[section].append(number)
    return {section: tuple(numbers) for section, numbers in found.items()}


def literal(value: Any) -> str:
    """A param's value as Python source."""
    if isinstance(value, float) and not math.isfinite(value):
        return f'float("{value}")'
    if isinstance(value, tuple):
        inner = ", ".join(map(literal, value))
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key!r}: {literal(v)}" for key, v in value.items()) + "}"
    return repr(value)


_SCRIPT = '''"""{title}

Made by LLM Explorer: the function that computed the picture, and everything it uses, in one file.
Needs Python 3.11 or newer{needs}. Run it:  python script.py
"""

from __future__ import annotations

{imports}
{resources}

{body}


def main() -> None:
    """Run it with the params the picture was made with, and print its last step."""
    params = {params_class}({given})
{validate}    trace = {drive}({run}(params))
    print(f"{{len(trace)}} steps; the last one:")
    print(trace[len(trace) - 1])


if __name__ == "__main__":
    main()
'''
_PACKAGES = {"sklearn": "scikit-learn", "PIL": "Pillow"}


def standalone_script(run: str, params: Any) -> str:
    """One file that computes what "module:function" computes with these params.

    It holds the function and everything of this program it uses, imports only what is installed
    from elsewhere, and where files of the program are needed names their folder at its top.
    Raises SourceError when the source cannot be found or does not fit into one file.
    """
    module, _, function = run.partition(":")
    params_class = type(params)
    folder = Target("explorer.core.paths", "resources")
    start = Target(module, function)
    made = Target(params_class.__module__, params_class.__qualname__)
    driver = Target("explorer.core.trace", "drive")
    path_class = Target("explorer.core.paths", "Path")
    flat = Flattener([start, made, driver], {folder: ""})
    needs_folder = folder in flat.used_names
    if needs_folder:
        flat = Flattener([start, made, driver, path_class], {folder: ""}, flat.modules)
    names = flat.names
    constants = ""
    if needs_folder:
        constants = (
            "\n# trained weights and other files of the program\n"
            f"RESOURCES = {str(resources())!r}\n\n\n"
            f"def {names[folder]}() -> {names[path_class]}:\n"
            '    """The folder of the program\'s files."""\n'
            f"    return {names[path_class]}(RESOURCES)\n"
        )
    outside = sorted(flat.packages())
    listed = ", ".join(_PACKAGES.get(name, name) for name in outside)
    given = "".join(
        f"\n        {spec.name}={literal(getattr(params, spec.name))}," for spec in specs(params)
    )
    validate = "    params.validate()\n" if hasattr(params_class, "validate") else ""
    if "torch" in outside:
        # the same number of threads as in the program: the same sums, bit for bit
        validate += "    import torch\n\n    torch.set_num_threads(1)\n"
    text = _SCRIPT.format(
        title=f"{run.replace(':', '.')}, as one script.",
        needs=f" with {listed}" if outside else "",
        imports=flat.imports(), resources=constants, body=flat.body(),
        params_class=names[flat.roots[1]], given=given + ("\n    " if given else ""),
        validate=validate, drive=names[flat.roots[2]], run=names[flat.roots[0]],
    )  # fmt: skip
    text = re.sub(r"\n{4,}", "\n\n\n", text)
    try:
        ast.parse(text)
    except SyntaxError as error:
        raise SourceError(f"{run}: the script would not be valid Python ({error})") from None
    return text


__all__ = ["FunctionSource", "SourceError", "function_source", "standalone_script"]
