"""Which names in a piece of Python mean what: a walk over its syntax tree with scopes.

Only what `explorer.core.flatten` needs: for every name, whether it is local, or belongs to the
module, and which names of enclosing functions would hide another name put in its place.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass, field

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
OWN = "explorer"


@dataclass(frozen=True)
class Target:
    """A name of a module of this program; an empty `name` is the module itself."""

    module: str
    name: str = ""


@dataclass(frozen=True)
class Use:
    """A place in the source which means something outside the statement it stands in.

    `node` is a Name or an Attribute; `hidden` are the names bound in the functions around it.
    """

    node: ast.expr
    target: Target
    hidden: frozenset[str]


@dataclass
class _Scope:
    bound: set[str]
    aliases: dict[str, Target] = field(default_factory=dict)
    is_class: bool = False


def is_own(module: str | None) -> bool:
    """Whether a module belongs to this program."""
    return module is not None and module.split(".")[0] == OWN


def imported_module(node: ast.Import | ast.ImportFrom) -> str:
    """The module an import statement names."""
    return (node.module or "") if isinstance(node, ast.ImportFrom) else node.names[0].name


def bound_by_import(node: ast.Import | ast.ImportFrom) -> list[str]:
    """The names that an import statement binds."""
    return [item.asname or item.name.split(".")[0] for item in node.names]


def own_aliases(node: ast.Import | ast.ImportFrom) -> dict[str, Target]:
    """What an import of our own modules binds; a plain `import explorer.x` binds nothing usable."""
    if isinstance(node, ast.ImportFrom):
        module = node.module or ""
        return {item.asname or item.name: Target(module, item.name) for item in node.names}
    return {item.asname: Target(item.name) for item in node.names if item.asname}


def bound_names(body: list[ast.stmt]) -> set[str]:
    """Names that the statements bind in their own scope, not those bound in scopes inside it."""
    found: set[str] = set()
    outside: set[str] = set()

    def visit(node: ast.AST) -> None:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            found.add(node.name)
            return
        if isinstance(node, ast.Lambda):
            return
        if isinstance(node, COMPREHENSIONS):
            # only an assignment expression inside binds out here
            found.update(
                inner.target.id for inner in ast.walk(node) if isinstance(inner, ast.NamedExpr)
            )
            return
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            found.add(node.id)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            # an import of our own is taken out, and then binds nothing
            if not is_own(imported_module(node)):
                found.update(bound_by_import(node))
        elif isinstance(node, (ast.ExceptHandler, ast.MatchAs, ast.MatchStar)) and node.name:
            found.add(node.name)
        elif isinstance(node, ast.MatchMapping) and node.rest:
            found.add(node.rest)
        elif isinstance(node, (ast.Global, ast.Nonlocal)):
            outside.update(node.names)
        for child in ast.iter_child_nodes(node):
            visit(child)

    for statement in body:
        visit(statement)
    return found - outside


class Uses(ast.NodeVisitor):
    """Collects the uses of module-level names in a statement.

    `meaning(name)` says what a name of the module means: a Target, or None for a builtin.
    `local_imports` are the imports of our own modules inside functions: they have to go.
    """

    def __init__(
        self, meaning: Callable[[str], Target | None], inside: Callable[[Target], Target | None]
    ) -> None:
        self._meaning, self._inside = meaning, inside
        self._scopes: list[_Scope] = []
        self.found: list[Use] = []
        self.local_imports: list[ast.Import | ast.ImportFrom] = []
        self.builtins: set[str] = set()

    # what a name means --------------------------------------------------------------------

    def _look_up(self, name: str) -> Target | None:
        for depth, scope in enumerate(reversed(self._scopes)):
            if scope.is_class and depth > 0:
                continue  # a method does not see the names of its class
            if name in scope.aliases:
                return scope.aliases[name]
            if name in scope.bound:
                return None
        target = self._meaning(name)
        if target is None:
            self.builtins.add(name)
        return target

    def _module_of(self, node: ast.expr) -> Target | None:
        """The module that an expression names, if it names one of ours."""
        if isinstance(node, ast.Name):
            target = self._look_up(node.id)
        elif isinstance(node, ast.Attribute):
            outer = self._module_of(node.value)
            target = None if outer is None else Target(outer.module, node.attr)
        else:
            return None
        found = None if target is None else self._inside(target)
        return found if found is not None and not found.name else None

    def _add(self, node: ast.expr, target: Target) -> None:
        hidden = set().union(*(scope.bound for scope in self._scopes if not scope.is_class))
        self.found.append(Use(node, target, frozenset(hidden)))

    # the walk -----------------------------------------------------------------------------

    def visit_Name(self, node: ast.Name) -> None:
        target = self._look_up(node.id)
        if target is not None:
            self._add(node, target)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        module = self._module_of(node.value)
        if module is not None:
            self._add(node, Target(module.module, node.attr))
        else:
            self.visit(node.value)

    def _function(self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) -> None:
        arguments = node.args
        every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
        every += [extra for extra in (arguments.vararg, arguments.kwarg) if extra]
        for outer in (*arguments.defaults, *filter(None, arguments.kw_defaults)):
            self.visit(outer)
        names = {argument.arg for argument in every}
        if isinstance(node, ast.Lambda):
            self._scopes.append(_Scope(names))
            self.visit(node.body)
        else:
            annotations = [*(argument.annotation for argument in every), node.returns]
            for around in (*node.decorator_list, *filter(None, annotations)):
                self.visit(around)
            self._scopes.append(_Scope(names | bound_names(node.body)))
            for statement in node.body:
                self.visit(statement)
        self._scopes.pop()

    visit_FunctionDef = _function  # noqa: N815 (the name ast looks for)
    visit_AsyncFunctionDef = _function  # noqa: N815 (the name ast looks for)
    visit_Lambda = _function  # noqa: N815 (the name ast looks for)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        for outer in (*node.decorator_list, *node.bases, *node.keywords):
            self.visit(outer)
        self._scopes.append(_Scope(bound_names(node.body), is_class=True))
        for statement in node.body:
            self.visit(statement)
        self._scopes.pop()

    def _comprehension(
        self, node: ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp
    ) -> None:
        self.visit(node.generators[0].iter)
        names = {
            inner.id
            for generator in node.generators
            for inner in ast.walk(generator.target)
            if isinstance(inner, ast.Name)
        }
        self._scopes.append(_Scope(names))
        for number, generator in enumerate(node.generators):
            if number:
                self.visit(generator.iter)
            for condition in generator.ifs:
                self.visit(condition)
        for name in ("key", "value", "elt"):
            part = getattr(node, name, None)
            if part is not None:
                self.visit(part)
        self._scopes.pop()

    visit_ListComp = _comprehension  # noqa: N815 (the name ast looks for)
    visit_SetComp = _comprehension  # noqa: N815 (the name ast looks for)
    visit_DictComp = _comprehension  # noqa: N815 (the name ast looks for)
    visit_GeneratorExp = _comprehension  # noqa: N815 (the name ast looks for)

    def _import(self, node: ast.Import | ast.ImportFrom) -> None:
        if self._scopes and is_own(imported_module(node)):
            self.local_imports.append(node)
            self._scopes[-1].aliases.update(own_aliases(node))

    visit_Import = _import  # noqa: N815 (the name ast looks for)
    visit_ImportFrom = _import  # noqa: N815 (the name ast looks for)
