"""The pure parts of the set-up script: arguments, stamps, requirement files, messages, package names."""

from __future__ import annotations

import ast
import errno
import os
import re
import sys
from pathlib import Path

import pytest

from installer import bootstrap, checks, environment, pip_run, program, system_libs, tasks
from installer.environment import RUNTIME, TESTS, Stamp, Step, next_step
from installer.trouble import Trouble, from_os_error

PIN = re.compile(r"^([a-z0-9-]+)==([0-9][\w.]*)( ; .+?)? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$")


def pins(path: Path) -> dict[str, str]:
    """Name to version of a requirements file."""
    found = (PIN.match(line) for line in path.read_text("utf-8").splitlines())
    return {match[1]: match[2] for match in found if match}


# ---------------------------------------------------------------- arguments and old Pythons


@pytest.mark.parametrize("words", [[], ["go"], ["setup", "now"], ["--version"]])
def test_a_wrong_call_prints_the_usage(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert bootstrap.main(words) == 2
    assert capsys.readouterr().err.startswith("usage: python3 installer/bootstrap.py")


def test_help_is_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert bootstrap.main(["--help"]) == 0
    assert "setup" in capsys.readouterr().out


@pytest.mark.parametrize("words", [["run"], ["run", "packs", "list"], ["test", "-k", "x"], ["setup"], ["coverage"]])
def test_a_command_gets_the_words_after_it(words: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[str, list[str]]] = []
    monkeypatch.setattr(tasks, "perform", lambda command, rest: seen.append((command, rest)) or 7)
    monkeypatch.setattr("sys.path", [])
    assert bootstrap.main(words) == 7
    assert seen == [(words[0], words[1:])]


def test_an_old_python_gets_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap.sys, "version_info", (3, 10, 13, "final", 0))
    assert bootstrap.main(["run"]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "3.11 or newer" in said and "3.10" in said


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 14), (4, 0)])
def test_a_new_python_gets_none(version: tuple[int, int]) -> None:
    assert bootstrap.old_python_message(*version) is None


def test_an_old_python_can_read_the_script() -> None:
    source = Path(bootstrap.__file__).read_text("utf-8")
    tree = ast.parse(source, feature_version=(3, 4))
    outer = {name for node in tree.body for name in imported_names(node)}
    assert outer == {"os", "sys"}


def imported_names(node: ast.stmt) -> list[str]:
    """Modules a statement imports."""
    if isinstance(node, ast.Import):
        return [name.name for name in node.names]
    return [node.module or "."] if isinstance(node, ast.ImportFrom) else []


def test_trouble_is_told_in_a_sentence_without_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(with_tests: bool) -> Step:
        raise Trouble("The disk is full.")

    monkeypatch.setattr(environment, "what_is_left", fail)
    assert tasks.perform("setup", []) == 3
    assert capsys.readouterr().err == "The disk is full.\n"


# ---------------------------------------------------------------- stamps

WANTED = Stamp("cpython-311 linux", "r1", None, complete=True)
WANTED_WITH_TESTS = Stamp("cpython-311 linux", "r1", "t1", complete=True)


@pytest.mark.parametrize(
    ("found", "wanted", "step"),
    [
        (None, WANTED, Step.REBUILD),
        (Stamp("cpython-311 linux", "r1", None, complete=False), WANTED, Step.REBUILD),
        (Stamp("cpython-310 linux", "r1", None, complete=True), WANTED, Step.REBUILD),
        (Stamp("cpython-311 linux", "r0", None, complete=True), WANTED, Step.INSTALL),
        (WANTED, WANTED, Step.NOTHING),
        (WANTED_WITH_TESTS, WANTED, Step.NOTHING),
        (WANTED, WANTED_WITH_TESTS, Step.INSTALL),
        (Stamp("cpython-311 linux", "r1", "t0", complete=True), WANTED_WITH_TESTS, Step.INSTALL),
        (WANTED_WITH_TESTS, WANTED_WITH_TESTS, Step.NOTHING),
    ],
)
def test_next_step(found: Stamp | None, wanted: Stamp, step: Step) -> None:
    assert next_step(found, wanted) is step


def test_a_stamp_survives_the_disk(tmp_path: Path) -> None:
    environment.write_stamp(tmp_path, WANTED_WITH_TESTS)
    assert environment.read_stamp(tmp_path) == WANTED_WITH_TESTS
    assert [path.name for path in tmp_path.iterdir()] == [environment.STAMP_NAME]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"python": "x"}', '{"other": 1}', "\x00"])
def test_a_damaged_stamp_counts_as_none(text: str, tmp_path: Path) -> None:
    (tmp_path / environment.STAMP_NAME).write_text(text, "utf-8")
    assert environment.read_stamp(tmp_path) is None


def test_line_endings_do_not_change_the_digest(tmp_path: Path) -> None:
    unix, dos = tmp_path / "unix", tmp_path / "dos"
    unix.write_bytes(b"a==1\nb==2\n")
    dos.write_bytes(b"a==1\r\nb==2\r\n")
    assert environment.digest(unix) == environment.digest(dos)
    dos.write_bytes(b"a==1\r\nb==3\r\n")
    assert environment.digest(unix) != environment.digest(dos)


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that the script takes for its own environment, with pip and venv recorded."""
    folder = tmp_path / ".venv"
    monkeypatch.setattr(environment, "FOLDER", folder)
    monkeypatch.setattr(environment, "ROOM_NEEDED", 0)
    return folder


def pretend_python(folder: Path) -> None:
    """Put a file where the interpreter of an environment stands."""
    python = environment.python_in(folder)
    python.parent.mkdir(parents=True, exist_ok=True)
    python.touch()


def test_a_foreign_folder_is_never_deleted(checkout: Path) -> None:
    checkout.mkdir()
    (checkout / "mine.txt").write_text("keep", "utf-8")
    assert environment.what_is_left(with_tests=False) is Step.REBUILD
    with pytest.raises(Trouble, match="not made by this script"):
        environment.ensure(Step.REBUILD, with_tests=False)
    assert (checkout / "mine.txt").read_text("utf-8") == "keep"


def test_an_environment_without_its_python_is_made_anew(checkout: Path) -> None:
    checkout.mkdir()
    complete = Stamp(environment.this_python(), environment.digest(RUNTIME), None, complete=True)
    environment.write_stamp(checkout, complete)
    assert environment.what_is_left(with_tests=False) is Step.REBUILD
    pretend_python(checkout)
    assert environment.what_is_left(with_tests=False) is Step.NOTHING
    assert environment.what_is_left(with_tests=True) is Step.INSTALL


@pytest.mark.parametrize("unpacking", [False, True])
def test_a_failed_update_spoils_the_environment_only_once_it_changes(
    unpacking: bool, checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = Stamp(environment.this_python(), "an older set", None, complete=True)
    pretend_python(checkout)
    environment.write_stamp(checkout, old)

    def fail(*arguments: object) -> None:
        before_unpacking = arguments[-1]
        assert callable(before_unpacking)
        if unpacking:
            before_unpacking()
        raise Trouble("no network")

    monkeypatch.setattr(pip_run, "install", fail)
    with pytest.raises(Trouble, match="no network"):
        environment.ensure(Step.INSTALL, with_tests=False)
    assert environment.read_stamp(checkout) == (
        Stamp(environment.this_python(), "", None, complete=False) if unpacking else old
    )


def test_a_full_disk_is_seen_before_anything_is_made(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "ROOM_NEEDED", 10**18)
    with pytest.raises(Trouble, match="MB free"):
        environment.ensure(Step.REBUILD, with_tests=False)
    assert not checkout.exists()


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "disk is full"),
        (OSError(errno.EROFS, "Read-only file system"), "read-only disk"),
        (PermissionError(errno.EACCES, "Permission denied"), "No permission"),
        (OSError(errno.EIO, "Input/output error"), "Input/output error"),
    ],
)
def test_file_errors_become_sentences(error: OSError, words: str) -> None:
    assert words in str(from_os_error(error, Path("somewhere")))


# ---------------------------------------------------------------- requirement files


@pytest.mark.parametrize("path", [RUNTIME, TESTS], ids=lambda path: path.name)
def test_every_pin_has_a_hash_and_nothing_else_is_in_the_file(path: Path) -> None:
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    pin_lines = [number for number, line in enumerate(lines) if PIN.match(line)]
    assert len(pin_lines) > 20
    assert all(PIN.match(line) or HASH.match(line) for line in lines)
    assert all(HASH.match(lines[number + 1]) for number in pin_lines)
    assert len(pin_lines) == pip_run.count_pins(path)


@pytest.mark.parametrize("path", [RUNTIME, TESTS], ids=lambda path: path.name)
def test_no_address_and_no_path_is_in_the_file(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not re.search(r"://|@|--(extra-)?index-url|--find-links|--trusted-host|(^|\s)/", text)


def test_the_test_set_contains_the_runtime_set_in_the_same_versions() -> None:
    assert pins(RUNTIME).items() <= pins(TESTS).items()


def test_the_pins_are_what_pyproject_allows() -> None:
    packaging = pytest.importorskip("packaging.requirements")
    import tomllib

    project = tomllib.loads((environment.ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for path, wanted in ((RUNTIME, []), (TESTS, project["optional-dependencies"]["dev"])):
        fixed = pins(path)
        for line in [*project["dependencies"], *wanted]:
            requirement = packaging.Requirement(line)
            assert requirement.specifier.contains(fixed[requirement.name]), line


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (
            "WARNING: Retrying ... NewConnectionError(...)\nERROR: No matching distribution found for a==1",
            "network",
        ),
        ("ERROR: No matching distribution found for pyside6-essentials==6.11.3", "glibc 2.34"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "not the one"),
        (
            "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
            "disk is full",
        ),
        (
            "ERROR: Could not install packages due to an OSError: [Errno 13] Permission denied: 'x'",
            "cannot be written",
        ),
        ("SSLError(... CERTIFICATE_VERIFY_FAILED ...)", "certificates"),
        ("ERROR: something new", "something new"),
        ("", "no reason given"),
    ],
)
def test_pip_failures_become_sentences(line: str, words: str) -> None:
    sentence = pip_run.explain(line.splitlines(), Path("pip.log"))
    assert words in sentence
    assert "Traceback" not in sentence and "\n" not in sentence


# ---------------------------------------------------------------- shared libraries


def test_libraries_map_to_the_names_apt_knows() -> None:
    libraries = ["libEGL.so.1", "libglib-2.0.so.0", "libgthread-2.0.so.0"]
    assert system_libs.packages_for(libraries, {"libegl1", "libglib2.0-0"}.__contains__) == [
        "libegl1",
        "libglib2.0-0",
    ]
    newer = {"libegl1", "libglib2.0-0t64", "libglib2.0-0"}
    assert system_libs.packages_for(libraries, newer.__contains__) == ["libegl1", "libglib2.0-0t64"]


def test_without_package_lists_the_lasting_names_are_used() -> None:
    every = [*system_libs.OFFSCREEN, *system_libs.WINDOW]
    names = system_libs.packages_for(every, lambda package: False)
    assert not [name for name in names if name.endswith("t64")]
    assert len(names) == len(set(names)) == len(every) - 1


def test_only_missing_libraries_are_listed() -> None:
    found = system_libs.missing_libraries(["a", "b", "c"], works={"b"}.__contains__)
    assert found == ["a", "c"]


def test_a_library_that_does_not_exist_does_not_load() -> None:
    assert not system_libs.loads("libthis-is-not-there.so.0")


def test_without_rights_the_exact_command_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_libs.sys, "platform", "linux")
    monkeypatch.setattr(system_libs, "loads", lambda library: False)
    monkeypatch.setattr(system_libs, "missing_libraries", lambda wanted: list(wanted))
    monkeypatch.setattr(system_libs.shutil, "which", lambda name: "/usr/bin/" + name)
    monkeypatch.setattr(system_libs, "_administrator", lambda: None)
    monkeypatch.setattr(system_libs, "_apt_knows", lambda package: True)
    with pytest.raises(
        Trouble, match=r"sudo apt-get install -y --no-install-recommends libegl1 libxcb-cursor0$"
    ):
        system_libs.ensure(["libEGL.so.1", "libxcb-cursor.so.0"], venv=False)


# ---------------------------------------------------------------- display, folders, summary


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "vnc"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_display(platform: str, variables: dict[str, str], expected: bool) -> None:
    assert program.has_display(platform, variables) is expected


def test_data_folders(tmp_path: Path) -> None:
    assert program.data_folder("linux", {}, tmp_path) == tmp_path / ".local" / "share" / "pentatone"
    assert program.data_folder("linux", {"XDG_DATA_HOME": "d"}, tmp_path) == Path("d", "pentatone")
    assert program.data_folder("win32", {"LOCALAPPDATA": "l"}, tmp_path) == Path("l", "Pentatone")
    assert program.data_folder("darwin", {}, tmp_path).parts[-3:] == (
        "Library",
        "Application Support",
        "Pentatone",
    )


def test_a_failed_demo_leaves_no_sample_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.setattr(program.sys, "platform", "linux")

    def half(python: Path, words: list[str], quiet: bool = False) -> int:
        Path(words[1]).write_text("half", "utf-8")
        return 1

    monkeypatch.setattr(program, "call", half)
    with pytest.raises(Trouble, match="exit code 1"):
        program.run_sample(Path("python"))
    assert list((tmp_path / "pentatone").iterdir()) == []


@pytest.mark.parametrize("display", [False, True])
def test_the_sample_is_made_once_and_opened_or_printed(
    display: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr(program.sys, "platform", "linux")
    monkeypatch.setattr(program, "has_display", lambda platform, environ: display)
    calls: list[str] = []

    def record(python: Path, words: list[str], quiet: bool = False) -> int:
        calls.append(words[0])
        if words[0] == "demo":
            Path(words[1]).write_text("whole", "utf-8")
        return 0

    monkeypatch.setattr(program, "call", record)
    assert program.run_sample(Path("python")) == program.run_sample(Path("python")) == 0
    last = "open" if display else "export"
    assert calls == ["demo", last, last]
    assert (tmp_path / "pentatone" / "sample.pentatone").read_text("utf-8") == "whole"


def test_the_summary_has_a_line_for_each_check() -> None:
    lines = checks.summary([("ruff", True, 0.04), ("pytest", False, 61.2)])
    assert [line.split() for line in lines] == [
        ["ruff", "passed", "0.0", "s"],
        ["pytest", "FAILED", "61.2", "s"],
    ]


def test_modules_are_translated_beside_the_static_checks(tmp_path: Path) -> None:
    done = tmp_path / "done"
    with checks._translated(Path(sys.executable), dict(os.environ), ("-c", f"open({str(done)!r}, 'w')")):
        pass
    assert done.exists()
    with checks._translated(Path("no such python"), {}, ()):
        pass
