"""Licence texts, the bill of materials, what is made smaller, and what is said once."""

from __future__ import annotations

import json
import re
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

import bundle as bundles
import facts
import icu
import licences
import parts
import sbom
import slim
from parts import Part
from tests.packaging import fakes

PARTS = [
    Part("Python", "3", "PSF-2.0", "pkg:generic/python@3", (("LICENSE.txt", "x"),), "platform"),
    Part("tokenizers", "1", "Apache-2.0", "pkg:pypi/tokenizers@1", ()),
    Part("torch", "2", "Apache-2.0 AND MIT", "pkg:pypi/torch@2", (("licenses/a/LICENSE", "y"),)),
    Part("odd", "1", "Someone's own licence", "pkg:pypi/odd@1", (("COPYING", "z"),)),
]  # fmt: skip


def test_that_every_part_has_its_texts_in_a_folder(tmp_path: Path) -> None:
    licences.write(PARTS, tmp_path / "licences")
    place = tmp_path / "licences"
    assert (place / "torch/a/LICENSE").read_text() == "y"
    assert "Apache License" in (place / "tokenizers/Apache-2.0.txt").read_text(encoding="utf-8")
    for title in licences.INSIDE:
        assert any((place / title).iterdir())


def test_that_a_part_without_a_text_is_an_error(tmp_path: Path) -> None:
    bare = Part("bare", "1", "MIT", "pkg:pypi/bare@1", ())
    with pytest.raises(licences.MissingTextError, match="bare"):
        licences.write([*PARTS, bare], tmp_path / "licences")
    assert not (tmp_path / "licences").exists()


def test_that_every_library_the_program_depends_on_has_a_text(root: Path) -> None:
    """Those of pyproject.toml as they are installed here, so that an upgrade cannot lose one."""
    import importlib.metadata
    import tomllib

    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = [re.split(r"[<>=!\s]", each)[0] for each in project["dependencies"]]
    for name in (name for name in names if name != "transformers"):
        found = importlib.metadata.distribution(name)
        has = any(parts.TEXT.search(str(file)) for file in found.files or ())
        assert has or name.lower().replace("-", "_") in licences.KEPT, name


def test_that_the_bill_is_cyclonedx_and_the_same_twice(tmp_path: Path) -> None:
    bundle = fakes.bundle(tmp_path)
    for name in ("one.json", "two.json"):
        sbom.write(PARTS, bundle, tmp_path / name)
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()
    bill = json.loads((tmp_path / "one.json").read_text(encoding="utf-8"))
    assert (bill["bomFormat"], bill["specVersion"], bill["version"]) == ("CycloneDX", "1.6", 1)
    # the pattern of the specification's JSON schema
    assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", bill["serialNumber"])
    references = [each["bom-ref"] for each in bill["components"]]
    assert len(set(references)) == len(references) == len(PARTS)
    assert set(bill["dependencies"][0]["dependsOn"]) == set(references)
    said = {each["name"]: each["licenses"] for each in bill["components"]}
    assert said["torch"] == [{"expression": "Apache-2.0 AND MIT"}]
    assert said["odd"] == [{"license": {"name": "Someone's own licence"}}]


def test_that_another_bundle_has_another_bill(tmp_path: Path) -> None:
    bundle = fakes.bundle(tmp_path)
    first = sbom.bill(PARTS, bundle)["serialNumber"]
    (bundle / "more").write_text("x")
    assert sbom.bill(PARTS, bundle)["serialNumber"] != first


def test_that_the_list_of_files_is_the_same_twice_and_sees_every_change(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    one, two = fakes.bundle(tmp_path / "a"), fakes.bundle(tmp_path / "b")
    assert bundles.files(one) == bundles.files(two)
    names = [name for name, _ in bundles.files(one)]
    assert names == sorted(names)
    assert dict(bundles.files(one))["_internal/liblink.so"] == "-> libreal.so.1"
    (two / "_internal/resources/data.txt").write_text("other")
    assert bundles.files(one) != bundles.files(two)


def test_that_sizes_per_component_add_up(tmp_path: Path) -> None:
    bundle = fakes.bundle(tmp_path)
    found = dict(bundles.sizes(bundle))
    assert sum(found.values()) == bundles.size(bundle)
    assert found["the program: resources"] == len("数据\n".encode()) * 1000
    assert bundles.component_of("_internal/torch/lib/libtorch_cpu.so").startswith("PyTorch: kern")
    assert bundles.component_of("_internal/PySide6/Qt/lib/libicudata.so.73") == "ICU"


def common_data(items: dict[str, bytes]) -> bytes:
    """A file in ICU's common data format, as its own tools lay it out."""
    header = struct.pack("<HBBHHBBBB4s8s", 32, 0xDA, 0x27, 20, 0, 0, 0, 2, 0, b"CmnD", bytes(8))
    header = header.ljust(32, b"\0")
    return icu.packed(header, list(items.items()))


ITEMS = {
    "icudt73l/root.res": b"r" * 40, "icudt73l/zh.res": b"z" * 17, "icudt73l/de.res": b"d" * 33,
    "icudt73l/coll/sv.res": b"s", "icudt73l/coll/zh.res": b"c" * 5, "icudt73l/uts46.nrm": b"u",
    "icudt73l/supplementalData.res": b"t" * 3, "icudt73l/translit/root.res": b"x" * 9,
    "icudt73l/gb18030.cnv": b"g" * 7, "icudt73l/ibm-37_P100-1995.cnv": b"i" * 7,
    "icudt73l/brkitr/thaidict.dict": b"k",
}  # fmt: skip


def test_that_locales_of_the_programs_languages_stay() -> None:
    stay = {name for name in ITEMS if icu.kept(name)}
    assert stay == {
        "icudt73l/root.res", "icudt73l/zh.res", "icudt73l/coll/zh.res", "icudt73l/uts46.nrm",
        "icudt73l/supplementalData.res", "icudt73l/gb18030.cnv",
    }  # fmt: skip


def test_that_what_stays_is_unchanged_sorted_and_aligned() -> None:
    header, items = icu.items_of(common_data(ITEMS))
    assert [name for name, _ in items] == sorted(ITEMS)
    data = icu.packed(header, [item for item in items if icu.kept(item[0])])
    again_header, again = icu.items_of(data)
    assert again_header == header
    for name, content in again:
        # padded with 0xaa to 16 bytes, as ICU's tools do
        assert content.rstrip(b"\xaa") == ITEMS[name]
        assert data.index(content) % 16 == 0
    with pytest.raises(ValueError, match="common data"):
        icu.items_of(b"\x7fELF" + bytes(60))


@pytest.mark.skipif(sys.platform != "linux", reason="ELF")
def test_that_a_stripped_library_still_works_and_others_stay_untouched(tmp_path: Path) -> None:
    if not (shutil.which("gcc") and shutil.which("strip")):
        pytest.skip("binutils and gcc are not installed")
    (tmp_path / "x.c").write_text("int answer(void) { return 42; }")
    (tmp_path / "in" / "some.libs").mkdir(parents=True)
    for name in ("in/libx.so", "in/some.libs/liby.so"):
        target = tmp_path / name
        subprocess.run(["gcc", "-g", "-shared", "-o", target, tmp_path / "x.c"], check=True)
    (tmp_path / "in" / "data.txt").write_text("text")
    untouched = (tmp_path / "in/some.libs/liby.so").read_bytes()
    before = (tmp_path / "in/libx.so").stat().st_size
    saved = slim.strip(tmp_path)
    assert saved == before - (tmp_path / "in/libx.so").stat().st_size > 0
    assert (tmp_path / "in/some.libs/liby.so").read_bytes() == untouched
    assert (tmp_path / "in/data.txt").read_text() == "text"
    code = "import ctypes, sys; print(ctypes.CDLL(sys.argv[1]).answer())"
    called = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "in/libx.so")], capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    assert called.stdout == "42\n"


@pytest.mark.skipif(sys.platform != "linux", reason="ELF")
def test_that_a_library_the_loader_could_not_map_is_noticed(tmp_path: Path) -> None:
    data = bytearray(Path(sys.executable).resolve().read_bytes())
    file = tmp_path / "x"
    file.write_bytes(data)
    assert slim.well_formed(file)
    table, size, count = (
        struct.unpack_from("<Q", data, 32)[0], *struct.unpack_from("<HH", data, 54),
    )  # fmt: skip
    loads = [table + i * size for i in range(count)]
    place = next(p for p in loads if struct.unpack_from("<I", data, p)[0] == slim.LOAD)
    (offset,) = struct.unpack_from("<Q", data, place + 8)
    struct.pack_into("<Q", data, place + 8, offset + 8)
    file.write_bytes(data)
    assert not slim.well_formed(file)


def test_that_the_moment_of_everything_built_can_be_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert facts.epoch() == 1_700_000_000
    assert facts.date() == "2023-11-14"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    assert facts.epoch() > 0
