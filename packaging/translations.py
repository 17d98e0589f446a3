"""Translations: collect the texts, fill them in, build what the program loads, check it.

    python packaging/translations.py update [GROUP ...]    collect marked texts into .ts (lupdate)
    python packaging/translations.py fill GROUP FILE.json  take {"English": "…"} from a file
    python packaging/translations.py build [GROUP ...]     .ts to .qm (lrelease)
    python packaging/translations.py check                 nothing unfinished, placeholders match

A group is "app" (the window, and the titles of models) or a tab; each has its own file
resources/i18n/GROUP_zh_CN.ts.
"""

from __future__ import annotations

import ast
import json
import re
import string
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "i18n"
LANGUAGE = "zh_CN"
#: Names under which the sources call what marks a text: marker(context, text, …).
MARKERS = ("translate", "QT_TRANSLATE_NOOP", "noop", "say")
#: Functions whose first argument is the name of a comparison (`core.lab.Check`): marked by that, as
#: is the fourth, what its numbers are, where that is no type of numbers.
COMPARISONS = ("compared", "missing", "Check", "largest", "_largest")
NUMBERS = re.compile(r"b?float\d+|u?int\d+")


def groups() -> dict[str, list[Path]]:
    """Source folders of each group."""
    tabs = sorted(
        p.name for p in (ROOT / "explorer/panels").iterdir() if (p / "__init__.py").exists()
    )
    found = {tab: [ROOT / "explorer/panels" / tab, ROOT / "explorer/compute" / tab] for tab in tabs}
    found["app"] = [
        *(ROOT / "explorer" / part for part in ("ui", "core", "compute/models", "app.py"))
    ]
    return found


def file_of(group: str) -> Path:
    """The .ts file of a group."""
    return FOLDER / f"{group}_{LANGUAGE}.ts"


def _tool(name: str) -> str:
    import PySide6

    return str(Path(PySide6.__file__).parent / name)


def _translations(group: str) -> dict[tuple[str, str], str]:
    """Finished translations of a group by (context, English text)."""
    if not file_of(group).exists():
        return {}
    found = {}
    for context in ElementTree.parse(file_of(group)).iter("context"):
        for entry in context.iter("message"):
            target = entry.find("translation")
            if target is not None and target.text and target.get("type") != "unfinished":
                key = (context.findtext("name") or "", entry.findtext("source") or "")
                found[key] = target.text
    return found


def _marked(file: Path, group: str) -> list[tuple[str, str]]:
    """(context, English text) of every call of a marker with two literals at its head, and of
    every comparison of a computation, whose context is the tab."""
    found = []
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or len(node.args) < 2:
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        first = node.args[0].value if isinstance(node.args[0], ast.Constant) else None
        if name in COMPARISONS and "compute" in file.parts:
            if isinstance(first, str):
                found.append((group, first))
            unit = node.args[3] if name == "compared" and len(node.args) > 3 else None
            if isinstance(unit, ast.Constant) and not NUMBERS.fullmatch(str(unit.value)):
                found.append((group, str(unit.value)))
        texts = [a.value for a in node.args[:2] if isinstance(a, ast.Constant)]
        if name in MARKERS and len(texts) == 2 and all(isinstance(t, str) for t in texts):
            found.append((str(texts[0]), str(texts[1])))
    return found


def _named(group: str) -> list[tuple[str, str]]:
    """(lab, English text) of what each named value of the labs of a tab is: marked by standing in
    `value_names`, under the lab's id."""
    sys.path.insert(0, str(ROOT))
    from explorer.core.lab import open_lab
    from explorer.panels import lab_ids

    labs = [lab_id for lab_id in lab_ids() if lab_id.partition("/")[0] == group]
    return [(lab_id, text) for lab_id in labs for text in open_lab(lab_id).value_names.values()]


def _add_marked(group: str, files: list[Path], known: dict[tuple[str, str], str]) -> None:
    """Add what lupdate passes over: texts followed by arguments, markers under another name, and
    what named values are."""
    tree = ElementTree.parse(file_of(group))
    root = tree.getroot()
    contexts = {c.findtext("name") or "": c for c in root.iter("context")}
    there = {
        (name, m.findtext("source") or "")
        for name, c in contexts.items()
        for m in c.iter("message")
    }
    marked = [pair for file in files for pair in _marked(file, group)]
    for context, source in (*marked, *_named(group)):
        if (context, source) in there:
            continue
        there.add((context, source))
        if context not in contexts:
            contexts[context] = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(contexts[context], "name").text = context
        entry = ElementTree.SubElement(contexts[context], "message")
        ElementTree.SubElement(entry, "source").text = source
        target = ElementTree.SubElement(entry, "translation")
        if (context, source) in known:
            target.text = known[context, source]
        else:
            target.set("type", "unfinished")
    _write(group, root)


def _write(group: str, root: ElementTree.Element) -> None:
    ElementTree.indent(root, "    ")
    body = ElementTree.tostring(root, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    file_of(group).write_text(head + body + "\n", encoding="utf-8")


def update(group: str) -> None:
    """Collect the marked texts of a group; translations already there stay."""
    sources = [
        str(file)
        for place in groups()[group]
        for file in ([place] if place.suffix else sorted(place.rglob("*.py")))
        if file.exists()
    ]
    FOLDER.mkdir(parents=True, exist_ok=True)
    known = _translations(group)
    subprocess.run(
        [
            _tool("lupdate"),
            "-silent",
            "-locations",
            "none",
            "-no-obsolete",
            *sources,
            "-ts",
            str(file_of(group)),
        ],
        check=True,
    )
    _add_marked(group, [Path(file) for file in sources], known)


def fill(group: str, translations: dict[str, str]) -> int:
    """Set translations by their English text; returns how many texts are still unfinished."""
    tree = ElementTree.parse(file_of(group))
    left = 0
    for entry in tree.iter("message"):
        source, target = entry.findtext("source") or "", entry.find("translation")
        assert target is not None
        if source in translations:
            target.text = translations[source]
            target.attrib.pop("type", None)
        elif target.get("type") == "unfinished":
            left += 1
            print("unfinished:", source)
    _write(group, tree.getroot())
    return left


def build(group: str) -> None:
    """Make the .qm of a group; renamed over the old one, which running programs have mapped."""
    target = file_of(group).with_suffix(".qm")
    part = target.with_suffix(".part")
    subprocess.run(
        [_tool("lrelease"), "-silent", str(file_of(group)), "-qm", str(part)], check=True
    )
    part.replace(target)


def fields(template: str) -> set[str]:
    """Names of the placeholders of a format string."""
    return {
        name.split(".")[0].split("[")[0]
        for _, name, _, _ in string.Formatter().parse(template)
        if name is not None
    }


def problems() -> list[str]:
    """Everything that is wrong with the translation files, one line each."""
    found = []
    for group in groups():
        if not file_of(group).exists():
            found.append(f"{group}: no file {file_of(group).name}")
            continue
        for entry in ElementTree.parse(file_of(group)).iter("message"):
            source, target = entry.findtext("source") or "", entry.find("translation")
            if (
                target is None
                or target.get("type") == "unfinished"
                or not (target.text or "").strip()
            ):
                found.append(f"{group}: unfinished: {source!r}")
            elif fields(source) != fields(target.text or ""):
                found.append(f"{group}: placeholders differ: {source!r}")
            elif re.search(r"&\w", source) and not re.search(r"&\w", target.text or ""):
                found.append(f"{group}: mnemonic missing: {source!r}")
    return found


def main(arguments: list[str]) -> int:
    """Run one of the commands above."""
    if not arguments:
        print(__doc__)
        return 2
    command, rest = arguments[0], arguments[1:]
    if command in ("update", "build"):
        for group in rest or groups():
            if command == "update":
                update(group)
            if file_of(group).exists():
                build(group)
        return 0
    if command == "fill":
        left = fill(rest[0], json.loads(Path(rest[1]).read_text(encoding="utf-8")))
        build(rest[0])
        return 1 if left else 0
    found = problems()
    print("\n".join(found) or "translations complete")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
