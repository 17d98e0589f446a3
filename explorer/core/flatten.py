"""Flatten: a function and everything it uses, from many modules, as one file that runs alone.

Works on source text and syntax trees; nothing is imported, so that the window, which must not
load torch, can make such a file from a computation that does.
"""

from __future__ import annotations

import ast
import builtins
import re
import sys
from collections.abc import Iterable

from explorer.core.scopes import Target, Use, Uses, imported_module, is_own
from explorer.core.sourcefiles import External, Module, SourceError, Statement, exists


def changed_by(statement: Statement) -> set[Target]:
    """What a statement changes that it does not bind: the X of `X[k] = …`, of `X.add(…)`."""
    places: list[ast.expr] = []
    for node in ast.walk(statement.node):
        if isinstance(node, (ast.Assign, ast.Delete)):
            places += node.targets
        elif isinstance(node, ast.AugAssign):
            places.append(node.target)
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            places.append(node.value.func)
    found = {use.node: use.target for use in statement.uses}
    out = set()
    for place in places:
        while isinstance(place, (ast.Attribute, ast.Subscript)) and place not in found:
            place = place.value
        if place in found:
            out.add(found[place])
    return {target for target in out if target.name not in statement.names}


class Flattener:
    """Collects what the roots need and writes it as one text.

    `replaced` maps names to text that is written instead of their definition. `modules` are those
    that a collection with the same replacements has read already, and not written yet.
    """

    def __init__(
        self,
        roots: Iterable[Target],
        replaced: dict[Target, str],
        modules: dict[str, Module] | None = None,
    ) -> None:
        self.modules: dict[str, Module] = {} if modules is None else modules
        self.replaced = replaced
        self.roots = [self.follow(target) for target in roots]
        self.included: dict[str, set[int]] = {}
        self.externals: dict[External, set[Target]] = {}
        self.used_names: set[Target] = set()
        self.hidden: dict[Target, set[str]] = {}
        for target in self.roots:
            self._include(target)
        self._include_effects()
        self.names = self._name_everything()

    # finding ------------------------------------------------------------------------------

    def module(self, name: str) -> Module:
        """A module, read once."""
        if name not in self.modules:
            self.modules[name] = Module(name)
        return self.modules[name]

    def follow(self, target: Target) -> Target:
        """Where a name is defined, through re-exports; a module when it names one."""
        for _ in range(20):
            if not target.name or target in self.replaced:
                return target
            module = self.module(target.module)
            if target.name in module.bindings or target.name in module.externals:
                return target
            if target.name in module.aliases:
                target = module.aliases[target.name]
                continue
            inner = f"{target.module}.{target.name}"
            if exists(inner):
                return Target(inner)
            break
        raise SourceError(f"{target.module} has no {target.name}")

    def _analyse(self, module: Module, statement: Statement) -> None:
        if statement.analysed:
            return
        statement.analysed = True

        def meaning(name: str) -> Target | None:
            if name in module.aliases:
                return self.follow(module.aliases[name])
            known = name in module.bindings or name in module.externals
            return Target(module.name, name) if known else None

        walk = Uses(meaning, self.follow)
        walk.visit(statement.node)
        statement.uses = [Use(u.node, self.follow(u.target), u.hidden) for u in walk.found]
        statement.local_imports, statement.builtins = walk.local_imports, walk.builtins

    def _include(self, target: Target) -> None:
        waiting = [target]
        while waiting:
            now = waiting.pop()
            if now in self.used_names:
                continue
            if not now.name:
                raise SourceError(f"{now.module} is used as a value; only its names can be")
            self.used_names.add(now)
            if now in self.replaced:
                continue
            module = self.module(now.module)
            if now.name in module.externals:
                self.externals.setdefault(module.externals[now.name], set()).add(now)
                continue
            for statement in module.bindings[now.name]:
                waiting += self._include_statement(module, statement)

    def _include_statement(self, module: Module, statement: Statement) -> list[Target]:
        number = module.statements.index(statement)
        if number in self.included.setdefault(module.name, set()):
            return []
        self.included[module.name].add(number)
        self._analyse(module, statement)
        for use in statement.uses:
            self.hidden.setdefault(use.target, set()).update(use.hidden)
        own = [Target(module.name, name) for name in statement.names]
        return [use.target for use in statement.uses] + own

    def _include_effects(self) -> None:
        """Statements that bind nothing new but change what is included: registrations, fillings."""
        changed = True
        while changed:
            changed = False
            for name in list(self.included):
                module = self.modules[name]
                for number, statement in enumerate(module.statements):
                    if number in self.included[name] or isinstance(
                        statement.node,
                        (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.AnnAssign),
                    ):
                        continue
                    if isinstance(statement.node, ast.Assign) and statement.names:
                        continue
                    self._analyse(module, statement)
                    if self._belongs(statement):
                        changed = True
                        for target in self._include_statement(module, statement):
                            self._include(target)

    def _belongs(self, statement: Statement) -> bool:
        """Whether a statement changes something included, or is a call with everything it uses."""
        touched = changed_by(statement)
        if touched & self.used_names:
            return True
        defined = [
            target
            for target in (*(use.target for use in statement.uses), *touched)
            if target.name in self.module(target.module).bindings
            and target.name not in statement.names
        ]
        return all(target in self.used_names for target in defined)

    # naming -------------------------------------------------------------------------------

    def _name_everything(self) -> dict[Target, str]:
        """A name in the one file for every included one: its own wherever that is free."""
        shadowed = set(dir(builtins))
        every = set().union(*(module.words for module in self.modules.values()))
        taken: dict[str, Target | External] = {}
        out: dict[Target, str] = {}
        for external, targets in sorted(self.externals.items(), key=lambda item: item[0].bound):
            bound, number = external.bound, 1
            hidden = set().union(*(self.hidden.get(target, set()) for target in targets))
            while not external.plain and (
                bound in hidden or taken.get(bound, external) != external or bound in shadowed
            ):
                number += 1
                bound = f"{external.bound}_{number}"
            taken[bound] = external
            out.update(dict.fromkeys(targets, bound))
        roots = {target.module for target in self.roots}
        defined = sorted(
            (target for target in self.used_names if target not in out),
            key=lambda target: (target.module not in roots, target.module, target.name),
        )
        for target in defined:
            name, number = target.name, 0
            hidden = self.hidden.get(target, set())
            while name in hidden or name in shadowed or taken.get(name, target) != target:
                number += 1
                where = target.module.rpartition(".")[2]
                name = f"{target.name}_{where}" + ("" if number == 1 else f"_{number}")
                if name in every:
                    hidden = hidden | {name}
            taken[name] = target
            out[target] = name
        return out

    # writing ------------------------------------------------------------------------------

    def order(self) -> list[str]:
        """The included modules, each after those it imports at its top."""
        out: list[str] = []
        seen: set[str] = set()

        def visit(name: str) -> None:
            if name in seen or not exists(name):
                return
            seen.add(name)
            for inner in self.module(name).imported:
                visit(inner)
            if self.included.get(name):
                out.append(name)

        for name in sorted(self.included, key=[t.module for t in self.roots].count):
            visit(name)
        return out

    def imports(self) -> str:
        """The imports from elsewhere: the standard library first, names of a module together."""
        plain: dict[bool, set[str]] = {True: set(), False: set()}
        named: dict[bool, dict[str, set[str]]] = {True: {}, False: {}}
        for external, targets in self.externals.items():
            standard = external.module.split(".")[0] in sys.stdlib_module_names
            for target in targets:
                bound = self.names[target]
                if external.name:
                    renamed = "" if bound == external.name else f" as {bound}"
                    names = named[standard].setdefault(external.module, set())
                    names.add(external.name + renamed)
                else:
                    plain[standard].add(external.line(bound))
        parts = []
        for standard in (True, False):
            lines = sorted(plain[standard])
            for module, names in sorted(named[standard].items()):
                lines.append(f"from {module} import " + ", ".join(sorted(names)))
            parts.append("\n".join(lines))
        return "\n\n".join(filter(None, parts))

    def packages(self) -> set[str]:
        """The packages from elsewhere that the text imports, at its top or inside functions."""
        found = {external.module for external in self.externals}
        for name, numbers in self.included.items():
            for number in numbers:
                for node in ast.walk(self.modules[name].statements[number].node):
                    if isinstance(node, (ast.Import, ast.ImportFrom)):
                        found.add(imported_module(node))
        tops = {name.split(".")[0] for name in found}
        return {top for top in tops if not is_own(top)} - set(sys.stdlib_module_names)

    def body(self) -> str:
        """All definitions, under a comment line per module."""
        out = ""
        large = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
        for name in self.order():
            module = self.modules[name]
            out += f"\n\n\n# {'-' * 3} {name} {'-' * max(3, 90 - len(name))}"
            before: ast.stmt | None = None
            for number in sorted(self.included[name]):
                statement = module.statements[number]
                own = [Target(name, bound) for bound in statement.names]
                if own and all(target in self.replaced for target in own):
                    continue
                apart = isinstance(statement.node, large) or isinstance(before, large)
                out += "\n\n\n" if apart and before is not None else "\n\n" if apart else "\n"
                out += self._text(module, statement)
                before = statement.node
        return out.strip()

    def _text(self, module: Module, statement: Statement) -> str:
        """A statement with its comment lines above, names and local imports put right."""
        start, end = module.span(statement.node)
        edits: list[tuple[int, int, str]] = []
        for use in statement.uses:
            new = self.names[use.target]
            low, high = module.span(use.node)
            old = ast.unparse(use.node)
            if old == new:
                continue
            if old.encode() != module.source[low:high]:  # Python 3.11: inside f-strings
                return self._rebuilt(module, statement)
            edits.append((low, high, new))
        if isinstance(statement.node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            new = self.names.get(Target(module.name, statement.node.name), statement.node.name)
            low = module.line_starts[statement.node.lineno - 1] + statement.node.col_offset
            found = re.compile(rb"((?:async\s+)?(?:def|class)\s+)(\w+)").match(module.source, low)
            if found is not None and new != statement.node.name:
                edits.append((found.start(2), found.end(2), new))
        for node in statement.local_imports:
            edits.append((*module.span(node), "pass"))
        if any(isinstance(node, ast.Global) for node in ast.walk(statement.node)) and edits:
            return self._rebuilt(module, statement)
        text = bytearray(module.source[start:end])
        for low, high, new in sorted(edits, reverse=True):
            text[low - start : high - start] = new.encode()
        shown = re.sub(r"(?m)^[ \t]+pass\n(?=[ \t]*\S)", _dropped_pass, text.decode())
        # marks for our linter and formatter mean nothing elsewhere
        shown = re.sub(r"[ \t]+# (?:noqa|fmt|type: ignore).*", "", shown)
        return "\n".join([*self._comments(module, start), shown])

    @staticmethod
    def _comments(module: Module, start: int) -> list[str]:
        lines = module.source[:start].decode().split("\n")[:-1]
        out: list[str] = []
        while lines and lines[-1].startswith("#"):
            out.insert(0, lines.pop())
        return out

    def _rebuilt(self, module: Module, statement: Statement) -> str:
        """The statement written anew from its tree, without its comments."""
        names = {id(use.node): self.names[use.target] for use in statement.uses}
        gone = {id(node) for node in statement.local_imports}
        final = {name: self.names.get(Target(module.name, name), name) for name in module.bindings}

        class Renaming(ast.NodeTransformer):
            def visit(self, node: ast.AST) -> ast.AST:
                if id(node) in names:
                    assert isinstance(node, (ast.Name, ast.Attribute))
                    return ast.Name(names[id(node)], node.ctx)
                if id(node) in gone:
                    return ast.Pass()
                if isinstance(node, ast.Global):
                    return ast.Global([final.get(name, name) for name in node.names])
                return super().generic_visit(node)

        tree = Renaming().visit(statement.node)
        if isinstance(tree, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            tree.name = final.get(tree.name, tree.name)
        return ast.unparse(ast.fix_missing_locations(tree))


def _dropped_pass(match: re.Match[str]) -> str:
    """A `pass` that stands where an import was goes, if a statement of its block follows."""
    line = match.group()
    indent = line[: len(line) - len(line.lstrip())]
    rest = match.string[match.end() :]
    following = rest[: len(rest) - len(rest.lstrip(" \t"))]
    return "" if following == indent else line
