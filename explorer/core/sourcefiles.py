"""Our own source files, taken apart: the top-level statements of a module and what they bind."""

from __future__ import annotations

import ast
import sys
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from explorer.core.scopes import (
    Target,
    Use,
    bound_by_import,
    bound_names,
    imported_module,
    is_own,
    own_aliases,
)


class SourceError(ValueError):
    """Source that cannot be found or taken apart; `str()` is a sentence."""


def path_of(module: str) -> Path:
    """The source file of one of our modules. Raises SourceError."""
    import explorer

    root = Path(explorer.__file__).resolve().parent
    inside = Path(root, *module.split(".")[1:])
    for path in (inside.with_suffix(".py"), inside / "__init__.py"):
        if is_own(module) and path.is_file():
            return path
    loaded = getattr(sys.modules.get(module), "__file__", None)
    if is_own(module) and loaded and Path(loaded).is_file():
        return Path(loaded)
    raise SourceError(f"{module}: its source is not here")


def exists(module: str) -> bool:
    """Whether there is such a module of ours."""
    try:
        path_of(module)
    except SourceError:
        return False
    return True


@dataclass
class Statement:
    """A top-level statement of a module: its place, the names it binds, and what it uses."""

    node: ast.stmt
    names: tuple[str, ...]
    uses: list[Use] = field(default_factory=list)
    local_imports: list[ast.Import | ast.ImportFrom] = field(default_factory=list)
    builtins: set[str] = field(default_factory=set)
    analysed: bool = False


@dataclass(frozen=True)
class External:
    """An import from elsewhere: `from module import name as bound`, or `import module as bound`."""

    module: str
    name: str
    bound: str
    plain: bool = False

    def line(self, bound: str) -> str:
        """The statement for a module as a whole, binding another name where it has to."""
        return f"import {self.module}" if self.plain else f"import {self.module} as {bound}"


class Module:
    """One of our modules, taken apart."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.path = path_of(name)
        self.source = self.path.read_bytes()
        self.tree = ast.parse(self.source)
        self.statements: list[Statement] = []
        self.bindings: dict[str, list[Statement]] = {}
        self.aliases: dict[str, Target] = {}
        self.externals: dict[str, External] = {}
        self.imported: list[str] = []
        for node in self.tree.body:
            self._take(node)

    def _take(self, node: ast.stmt) -> None:
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            self._take_import(node)
            return
        if isinstance(node, ast.If) and self._skipped(node.test):
            return
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            return  # docstrings
        statement = Statement(node, tuple(sorted(bound_names([node]))))
        self.statements.append(statement)
        for name in statement.names:
            self.bindings.setdefault(name, []).append(statement)

    @staticmethod
    def _skipped(test: ast.expr) -> bool:
        """`if TYPE_CHECKING:` and `if __name__ == "__main__":`."""
        names = {inner.id for inner in ast.walk(test) if isinstance(inner, ast.Name)}
        return bool(names & {"TYPE_CHECKING", "__name__"})

    def _take_import(self, node: ast.Import | ast.ImportFrom) -> None:
        module = imported_module(node)
        if module == "__future__":
            return
        if is_own(module):
            self.aliases.update(own_aliases(node))
            self.imported += [t.module for t in own_aliases(node).values()]
            self.imported += [f"{t.module}.{t.name}" for t in own_aliases(node).values() if t.name]
            return
        for item, bound in zip(node.names, bound_by_import(node), strict=True):
            if isinstance(node, ast.ImportFrom):
                self.externals[bound] = External(node.module or "", item.name, bound)
            else:
                self.externals[bound] = External(item.name, "", bound, plain=not item.asname)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every name that stands anywhere in it."""
        return frozenset(node.id for node in ast.walk(self.tree) if isinstance(node, ast.Name))

    @cached_property
    def line_starts(self) -> list[int]:
        """Byte offset of each line."""
        out = [0]
        for line in self.source.splitlines(keepends=True):
            out.append(out[-1] + len(line))
        return out

    def span(self, node: ast.stmt | ast.expr) -> tuple[int, int]:
        """Byte offsets of a node, decorators included."""
        decorators = [d.lineno for d in getattr(node, "decorator_list", [])]
        start = self.line_starts[min([node.lineno, *decorators]) - 1] + node.col_offset
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        return start, self.line_starts[node.end_lineno - 1] + node.end_col_offset
