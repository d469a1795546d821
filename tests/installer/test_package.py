"""The parts of packaging that need no build: what goes in, what the system must bring, what each system is told."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import struct
import sys
import tarfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from installer.package import archive, contents, debian, elf, icons, notices, parts, portable
from installer.trouble import Trouble
from ui import children, frozen, licences

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "installer" / "package" / "linux"


@pytest.mark.parametrize(("goal", "kept"), [
    ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
    ("PySide6/Qt/plugins/platforms/libqwayland.so", True),
    ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
    ("PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so", True),
    ("PySide6/Qt/plugins/platforminputcontexts/libcomposeplatforminputcontextplugin.so", True),
    ("PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so", False),
    ("PySide6\\plugins\\platforms\\qwindows.dll", True),
    ("PySide6/plugins/styles/qmodernwindowsstyle.dll", True),
    ("PySide6/Qt/plugins/imageformats/libqsvg.so", True),
    ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
    ("PySide6/Qt/translations/qtbase_zh_CN.qm", True),
    ("PySide6/Qt/translations/qtbase_de.qm", False),
    ("PySide6/Qt/qml/QtQuick/qmldir", False),
    ("PySide6/Qt/lib/libQt6Widgets.so.6", True),
    ("PySide6/Qt/lib/libQt6QuickControls2.so.6", False),
    ("PySide6\\Qt6Network.dll", False),
    ("libxcb-cursor.so.0", False),
    ("libcrypto.so.3", True),
    ("libsqlite3.so.0", True),
])
def test_what_goes_into_the_folder(goal: str, kept: bool) -> None:
    assert contents.is_kept(goal, "/usr/lib/x86_64-linux-gnu/file") is kept


def test_a_library_that_a_wheel_brings_stays_whatever_it_is_called() -> None:
    assert contents.is_kept("pillow.libs/libjpeg-0123abcd.so.62", "/x/site-packages/pillow.libs/libjpeg-0123abcd.so.62")
    assert not contents.is_kept("libjpeg.so.62", "/usr/lib/x86_64-linux-gnu/libjpeg.so.62")


def test_no_link_leads_nowhere() -> None:
    entries = [("PySide6/Qt/lib/libQt6Gui.so.6", "/x/site-packages/libQt6Gui.so.6", "BINARY"),
               ("libQt6Gui.so.6", "PySide6/Qt/lib/libQt6Gui.so.6", "SYMLINK"),
               ("libQt6Qml.so.6", "PySide6/Qt/lib/libQt6Qml.so.6", "SYMLINK")]
    assert [entry[0] for entry in contents.kept(entries)] == [entry[0] for entry in entries[:2]]


def test_every_file_the_program_reads_is_taken_along() -> None:
    goals = {(Path(goal) / Path(source).name).as_posix() for source, goal in contents.data_files()}
    steps = {f"db/steps/{path.name}" for path in (ROOT / "db" / "steps").glob("*.sql")}
    assert steps and steps <= goals
    assert {"pyproject.toml", "resources/i18n/zh.qm", "resources/fonts/OFL.txt", "resources/icons/pentatone.svg",
            "resources/packs/consumer-goods-2020/pack.json", "resources/report/template.pptx",
            "resources/pictures/canvas-ring.png"} <= goals
    assert not [goal for goal in goals if goal.endswith((".py", ".ts"))]


# ---------------------------------------------------------------- what Linux must bring


def test_libraries_become_packages_with_the_version_of_glibc() -> None:
    found = debian.depends({"libstdc++.so.6", "libGL.so.1"}, (2, 35))
    assert found[0] == "libc6 (>= 2.35)"
    assert {"libstdc++6", "libegl1", "libxkbcommon-x11-0", "libxcb-cursor0"} <= {*found}
    assert "libglib2.0-0t64 | libglib2.0-0" in found


def test_an_unknown_library_stops_the_build() -> None:
    with pytest.raises(Trouble, match=r"libodd\.so\.7"):
        debian.depends({"libodd.so.7", "libGL.so.1"}, (2, 35))


def test_the_control_file_says_what_dpkg_wants(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contents, "version", lambda: "1.2rc1")
    text = debian.control({"libGL.so.1"}, (2, 35), "amd64", 123)
    fields = dict(line.split(": ", 1) for line in text.splitlines() if not line.startswith(" "))
    assert fields["Version"] == "1.2~rc1"
    assert (fields["Architecture"], fields["Installed-Size"]) == ("amd64", "123")
    assert "shared-mime-info" in fields["Recommends"]


@pytest.mark.skipif(sys.platform != "linux", reason="ELF is what Linux has")
def test_a_program_says_which_libraries_it_wants(tmp_path: Path) -> None:
    shutil.copyfile(sys.executable, tmp_path / "program")
    (tmp_path / "words.txt").write_text("no program")
    found = elf.read(tmp_path / "program")
    assert found is not None
    assert any(name.startswith("libc.so") for name in found.needed)
    assert found.glibc >= (2, 2)
    assert elf.read(tmp_path / "words.txt") is None
    wanted, glibc = elf.wanted_by(tmp_path)
    assert not {name for name in wanted if name.startswith("libc.")}
    assert glibc == found.glibc
    for name in wanted:
        (tmp_path / name).symlink_to("program")
    assert elf.wanted_by(tmp_path)[0] == set()
    with pytest.raises(Trouble):
        elf.wanted_by(tmp_path / "none")


# ---------------------------------------------------------------- archives


def test_the_same_folder_gives_the_same_archive(tmp_path: Path) -> None:
    found = []
    for name in ("one", "two"):
        folder = tmp_path / name / "program"
        folder.mkdir(parents=True)
        (folder / "run").write_text("#!/bin/sh\n")
        (folder / "run").chmod(0o700 if name == "one" else 0o755)
        (folder / "link").symlink_to("run")
        archive.tar_xz(folder, tmp_path / f"{name}.tar.xz", 1_700_000_000)
        found.append((tmp_path / f"{name}.tar.xz").read_bytes())
    assert found[0] == found[1]
    with tarfile.open(tmp_path / "one.tar.xz") as packed:
        assert {entry.name: (entry.mode, entry.uid, entry.mtime) for entry in packed} == {
            "program": (0o755, 0, 1_700_000_000), "program/link": (0o755, 0, 1_700_000_000),
            "program/run": (0o755, 0, 1_700_000_000)}


def test_checksums_are_those_of_what_is_there(tmp_path: Path) -> None:
    sums = tmp_path / "SHA256SUMS"
    (tmp_path / "old").write_text("old")
    (tmp_path / "new").write_text("new")
    sums.write_text(f"{archive.sha256(tmp_path / 'old')}  old\n{'0' * 64}  gone\n{'0' * 64}  new\n")
    archive.write_checksums([tmp_path / "new"], sums)
    assert sums.read_text() == "".join(f"{hashlib.sha256(name.encode()).hexdigest()}  {name}\n"
                                       for name in ("new", "old"))


def test_the_moment_of_a_build_can_be_given(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert archive.moment(tmp_path) == 1_700_000_000
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(Trouble):
        archive.moment(tmp_path)


# ---------------------------------------------------------------- what the systems are told


def test_the_kind_of_file_is_known_by_the_application_id() -> None:
    match = ElementTree.parse(LINUX / "pentatone.xml").find(".//{*}match/{*}match")
    assert match is not None
    assert (match.get("offset"), match.get("type")) == ("68", "big32")
    files = [*(ROOT / "db").glob("*.py"), *(ROOT / "db" / "steps").glob("*.sql")]
    sql = "".join(path.read_text("utf-8") for path in files)
    written = {int(found, 0) for found in re.findall(r"(?i)application_id\s*=\s*(0x[0-9a-f]+|\d+)", sql)}
    assert int(match.get("value", "0"), 0) in written
    assert struct.pack(">I", 0x50454E54) == b"PENT"


def test_all_systems_name_the_same_kind_of_file() -> None:
    entry = dict(line.split("=", 1) for line in (LINUX / "pentatone.desktop").read_text("utf-8").splitlines()
                 if "=" in line)
    assert entry["MimeType"].rstrip(";") == contents.MIME_TYPE
    assert entry["Exec"] == "pentatone %f"
    kind = ElementTree.parse(LINUX / "pentatone.xml").find("{*}mime-type")
    assert kind is not None and kind.get("type") == contents.MIME_TYPE
    plist = contents.info_plist()
    declared = plist["UTExportedTypeDeclarations"][0]["UTTypeTagSpecification"]
    assert declared == {"public.filename-extension": ["pentatone"], "public.mime-type": [contents.MIME_TYPE]}
    script = (ROOT / "installer" / "package" / "inno" / "pentatone.iss").read_text("utf-8")
    assert "PrivilegesRequired=lowest" in script and contents.MIME_TYPE in script


def test_the_installer_for_windows_removes_nothing_of_the_user() -> None:
    script = (ROOT / "installer" / "package" / "inno" / "pentatone.iss").read_text("utf-8")
    assert "[UninstallDelete]" not in script
    removed = re.findall(r'^Type: .*Name: "([^"]+)"', script, re.MULTILINE)
    assert removed == ["{app}\\_internal"]
    assert "NOT RUN" in script


def test_the_workflow_says_that_it_was_not_run_and_names_no_registry() -> None:
    text = (ROOT / ".github" / "workflows" / "packages.yml").read_text("utf-8")
    assert "NOT RUN" in text.splitlines()[0]
    assert "://" not in text and "index" not in text
    assert text.count("--self-test") >= 3


def test_icons_hold_the_drawing_in_every_size(qtbot: object) -> None:
    from PIL import Image, ImageChops, ImageStat
    for name in icons.NAMES:
        pictures = icons.pictures_in((icons.FOLDER / f"{name}.ico").read_bytes())
        assert tuple(sorted(pictures)) == icons.SIZES
        kept, drawn = (icons._opened(data).convert("RGBA") for data in
                       (pictures[32], icons.drawn(icons.FOLDER / f"{name}.svg", 32)))
        assert max(ImageStat.Stat(ImageChops.difference(kept, drawn)).mean) < 2
        with Image.open(icons.FOLDER / f"{name}.icns") as apple:
            assert (512, 512) in {size[:2] for size in apple.info["sizes"]}


# ---------------------------------------------------------------- licences


def made(name: str, **more: object) -> parts.Part:
    """A part of others."""
    values: dict[str, object] = {"version": "1", "licence": "MIT", "home": "",
                                 "texts": (("LICENSE", "Do <what> & so."),)}
    return parts.Part(name, **(values | more))  # type: ignore[arg-type]


def test_the_page_holds_every_text_and_says_how_qt_is_replaced() -> None:
    page = notices.page([made("Qt", version="6.11.3", licence="LGPL-3.0-only"), made("some_Package")])
    assert "Do &lt;what&gt; &amp; so." in page and 'href="#some-package"' in page
    assert "libQt6*.so.6" in page and "of Qt 6.11.3" in page
    assert page.count("(replaceable)") == 1
    with pytest.raises(ValueError, match="bare"):
        notices.page([made("Qt"), made("bare", texts=())])


def test_every_package_of_the_program_has_a_licence_we_know() -> None:
    found = {part.key: part for part in parts.packages()}
    assert {"pyside6-essentials", "reportlab", "ortools", "sqlcipher3", "numpy"} <= set(found)
    assert [name for name, part in found.items() if not part.texts] == []
    strong = {name for name, part in found.items() if re.search(r"(?<!L)GPL", part.licence)}
    assert strong == set(), "such a licence would be that of the whole program"
    assert {name for name, part in found.items() if "LGPL" in part.licence} == {"pyside6-essentials", "shiboken6"}


def test_an_unknown_licence_is_looked_at_by_somebody() -> None:
    from email.message import Message
    told = Message()
    told["Name"], told["License"] = "odd", "Ask the author"
    with pytest.raises(ValueError, match="odd"):
        parts.licence_of(told)  # type: ignore[arg-type]
    told["Classifier"] = "License :: OSI Approved :: MIT License"
    assert parts.licence_of(told) == "MIT"  # type: ignore[arg-type]


# ---------------------------------------------------------------- the frozen program


def test_others_get_their_own_libraries_back() -> None:
    environ = {"LD_LIBRARY_PATH": "/opt/pentatone/_internal", "LD_LIBRARY_PATH_ORIG": "/mine", "QT_PLUGIN_PATH": "ours",
               "DYLD_LIBRARY_PATH": "ours", "PATH": "/bin"}
    frozen.clean(environ)
    assert environ == {"LD_LIBRARY_PATH": "/mine", "PATH": "/bin"}


def test_a_folder_data_beside_the_program_takes_everything(tmp_path: Path) -> None:
    environ = {"PENTATONE_LOGS": "/logs"}
    assert not frozen.carry(environ, tmp_path)
    (tmp_path / "data").mkdir()
    assert frozen.carry(environ, tmp_path)
    assert environ == {"PENTATONE_LOGS": "/logs", "PENTATONE_CONFIG": str(tmp_path / "data" / "config"),
                       "PENTATONE_DATA": str(tmp_path / "data")}


def test_a_process_of_our_own_is_called_from_source_and_frozen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert children.command("ui.qtprobe") == [sys.executable, "-m", "ui.qtprobe"]
    with pytest.raises(KeyError):
        children.command("os")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "pentatone.exe"))
    assert children.command("ui.selfwindow", "x") == [str(tmp_path / "pentatone.exe"), "--child", "ui.selfwindow", "x"]
    (tmp_path / "pentatone-cli.exe").touch()
    assert children.command("ui.qtprobe")[0] == str(tmp_path / "pentatone-cli.exe")
    assert "QT_QPA_PLATFORM" in children.environment(display=False)
    assert children.be([]) == children.be(["os"]) == 2


def test_licences_are_named_where_they_are(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert "LICENSE" in licences.words()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "pentatone"))
    (tmp_path / licences.PAGE).touch()
    assert licences.PAGE == notices.NAME
    assert str(tmp_path / licences.PAGE) in licences.words()


def test_the_readme_of_the_archive_can_be_filled_in() -> None:
    text = portable.README.format(version="1.2", machine="x86_64", glibc="2.35", command="apt")
    assert "{" not in text and "1.2" in text
    assert json.dumps(text)
