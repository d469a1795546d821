"""--self-test: the whole program tried once on this computer, in a private folder that is gone afterwards."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import resources
from ui import children, crash, dispatch
from ui.arguments import build
from ui.commands.output import Output
from ui.commands.trustfiles import TrustFiles
from ui.sentences import sentence
from workshop.errors import PentatoneError

PLACES = ("PENTATONE_CONFIG", "PENTATONE_DATA", "PENTATONE_LOGS")
PATIENCE = 60.0  # seconds for the windows
LANGUAGES = ("zh", "en")
_PEOPLE = "name,department\nAnn,Sales\nBob,IT\n陈静,市场\n李明,物流\n"
_SCORES = "participant,element,item,round,purpose,level\n" + "".join(
    f"{name},{element},{item},1,{purpose},{(place + item) % 3 + (3 if purpose == 'target' else 1)}\n"
    for place, name in enumerate(("Ann", "Bob", "陈静", "李明")) for element in ("brand", "channel")
    for item in (1, 2) for purpose in ("current", "target"))
_INITIATIVES = ("Initiative,Element,Lifts,Cost (thousand yuan),Duration (quarters),Starts after\n"
                "会员数据,Brand,Brand 1: 2>4,300,2,\nStores online,Channel,Channel 2: 2>4,400,1,会员数据\n")
_PHRASE = "宫商角徵羽 five notes"
# What each kind of file begins with.
_BEGINNINGS = {".pdf": b"%PDF-", ".xlsx": b"PK", ".pptx": b"PK", ".json": b"{"}

Library = Callable[[], Any]
MakeFiles = Callable[[str], TrustFiles]


class Failed(Exception):
    """A check found something wrong; the text says what."""


class _Answer(Output):
    """Keeps the answer of a command instead of printing it."""

    def __init__(self) -> None:
        super().__init__(as_json=False)
        self.document: Any = None

    def say(self, text: str = "") -> None:
        """Print nothing."""

    def answer(self, document: Any, lines: Callable[[], list[str]]) -> None:
        """Keep the document; the lines are made too, since that may fail as well."""
        lines()
        self.document = document


class SelfTest:
    """One run in one folder. Each check returns what it found in a few words, or raises."""

    def __init__(self, folder: Path, files: MakeFiles, library: Library) -> None:
        self.folder, self.files, self.library = folder, files, library
        self.workshop = folder / "自检 self-test.pentatone"

    def call(self, *words: str | Path, key: str = "") -> Any:
        """Run one command as the command line does and return its answer."""
        args = build().read([str(word) for word in words])
        kept = _Answer()
        dispatch.run(args, self.files(key), kept, self.library)
        return kept.document

    def _given(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text, "utf-8")
        return path

    # The checks, in their order ---------------------------------------------------------------------------------
    def resources(self) -> str:
        """All texts that come with the program are there in both languages."""
        texts = sorted(resources.path("help").rglob("*.json"))
        for path in texts:
            _want(bool(json.loads(path.read_text("utf-8"))), f"{path.name} is empty")
        fonts = list(resources.path("fonts").glob("*.ttf"))
        _want(len(fonts) >= 2, "the fonts are missing")
        _want(bool(texts), "the help is missing")
        _want(any(path.stat().st_size > 10_000 for path in resources.path("i18n").glob("zh.qm")),
              "the Chinese words are missing")
        packs = self.call("packs", "list")
        for pack in packs:
            for language in LANGUAGES:
                self.call("packs", "show", pack["id"], "--lang", language)
        return f"{len(packs)} packs, {len(texts)} files of help, {len(fonts)} fonts"

    def make(self) -> str:
        """A workshop is made with the framework and a list of people."""
        people = self._given("people.csv", _PEOPLE)
        made = self.call("new", self.workshop, "--title", "自检 self-test", "--people", people, "--elements",
                         "brand,channel", "--budget", "500")
        _want(made["participants"] == 4 and made["cells"] == 10, f"unexpected: {made}")
        return f"{made['participants']} people, {made['cells']} cells"

    def score(self) -> str:
        """Votes come in and are measured."""
        self.call("scores", "import", self.workshop, self._given("scores.csv", _SCORES))
        found = self.call("analyse", self.workshop)
        votes = self.call("info", self.workshop)["votes"]
        _want(votes == 32 and bool(found), f"{votes} votes instead of 32")
        return f"{votes} votes"

    def plan(self) -> str:
        """Initiatives are scheduled by OR-Tools."""
        self.call("initiatives", "import", self.workshop, self._given("initiatives.csv", _INITIATIVES))
        found = self.call("plan", self.workshop, "--keep")
        _want(found["status"] == "optimal", f"the plan is {found['status']}")
        return f"{len(found['initiatives'])} initiatives, {found['status']}"

    def write(self, ending: str) -> str:
        """The report is written as one kind of file."""
        goal = self.folder / f"报告 report{ending}"
        self.call("export", self.workshop, goal, *(() if ending == ".json" else ("--lang", "zh")),
                  *(("--report", "board") if ending == ".pdf" else ()))
        _want(goal.read_bytes().startswith(_BEGINNINGS[ending]), f"{goal.name} is no {ending[1:]} file")
        if ending in (".xlsx", ".pptx"):
            with zipfile.ZipFile(goal) as parts:
                _want(parts.testzip() is None, f"{goal.name} is damaged")
        if ending == ".pdf":
            self.call("verify-report", goal, self.workshop)
        return f"{max(1, goal.stat().st_size // 1000)} kB"

    def cases(self) -> str:
        """The case library answers in both languages."""
        counts = [len(self.call("cases", "search", word, "--lang", language))
                  for language, word in zip(LANGUAGES, ("库存", "stock"), strict=True)]
        _want(all(counts), f"the library found {counts} cases")
        return f"{sum(counts)} found"

    def lock(self) -> str:
        """A file gets a passphrase, opens with it, and does not without."""
        phrase = self._given("phrase.txt", _PHRASE + "\n")
        goal = self.folder / "locked.pentatone"
        self.call("backup", self.workshop, goal)
        self.call("lock", goal, "--passphrase-file", phrase, key=_PHRASE)
        info = self.call("info", goal, "--passphrase-file", phrase, key=_PHRASE)
        _want(info["votes"] == 32, "the locked file lacks votes")
        _want(not goal.read_bytes().startswith(b"SQLite"), "the file is not encrypted")
        return "AES-256, opens with its passphrase"

    def verify(self) -> str:
        """The file is sound and its history plays from empty."""
        found = self.call("verify", self.workshop)
        return f"{found['replayed']} steps played again"

    def windows(self) -> Iterator[tuple[str, float, bool, str]]:
        """Start Qt in a process of its own and draw; yields name, milliseconds, whether it is well, and words."""
        try:
            done = subprocess.run(
                children.command("ui.selfwindow", str(self.workshop)), stdin=subprocess.DEVNULL, capture_output=True,
                env=children.environment(display=False), text=True, encoding="utf-8", errors="replace",
                timeout=PATIENCE, check=False)
        except (OSError, subprocess.TimeoutExpired) as error:
            yield "window", PATIENCE, False, f"Qt did not answer ({type(error).__name__})"
            return
        found = []
        for line in done.stdout.splitlines():
            try:
                name, spent, good, words = json.loads(line)
            except (ValueError, TypeError):
                continue
            found.append(name)
            yield str(name), float(spent), bool(good), str(words)
        if done.returncode or not found:
            said = [line for line in done.stderr.splitlines() if line.strip()]
            yield "window", 0.0, False, said[-1][:200] if said else f"it ended with exit code {done.returncode}"


def _want(condition: bool, otherwise: str) -> None:
    if not condition:
        raise Failed(otherwise)


def self_test(files: MakeFiles, library: Library, say: Callable[[str], None] = print) -> int:
    """Try everything once, say a line for each check, and return 0 when all is well, else 1."""
    begun, bad, count = time.perf_counter(), 0, 0
    say(f"Pentatone {crash.version()}, Python {sys.version.split()[0]}, {sys.platform}"
        f"{', frozen' if getattr(sys, 'frozen', False) else ''}")
    with _private_folder() as folder:
        for name, spent, good, words in _results(SelfTest(folder, files, library)):
            count, bad = count + 1, bad + (not good)
            say(f"{'ok' if good else 'BAD':<4} {name:<12} {spent:6.0f} ms  {words}")
    say(f"{count - bad} checks passed, {bad} failed, {time.perf_counter() - begun:.1f} s")
    return 1 if bad else 0


def _results(run: SelfTest) -> Iterator[tuple[str, float, bool, str]]:
    """Run the checks one after the other; what comes after a failed one is tried too."""
    steps: tuple[tuple[str, Callable[[], str]], ...] = (
        ("resources", run.resources), ("workshop", run.make), ("votes", run.score), ("plan", run.plan),
        ("PDF", partial(run.write, ".pdf")), ("XLSX", partial(run.write, ".xlsx")),
        ("PPTX", partial(run.write, ".pptx")), ("JSON", partial(run.write, ".json")),
        ("cases", run.cases), ("passphrase", run.lock), ("history", run.verify))
    for name, step in steps:
        begun = time.perf_counter()
        good, words = _tried(step)
        yield name, (time.perf_counter() - begun) * 1000, good, words
    yield from run.windows()


def _tried(step: Callable[[], str]) -> tuple[bool, str]:
    try:
        return True, step()
    except Failed as failed:
        return False, str(failed)
    except PentatoneError as error:
        return False, " ".join(sentence(problem) for problem in error.problems)
    except SystemExit:
        return False, "the command does not know its own options"
    except Exception as error:
        # Whatever it is, the other checks are of use.
        return False, crash.excerpt(error)


@contextmanager
def _private_folder() -> Iterator[Path]:
    """Make a folder that also takes settings, data and reports while it is there."""
    before = {name: os.environ.get(name) for name in PLACES}
    with tempfile.TemporaryDirectory(prefix="pentatone-selftest-") as name:
        os.environ.update({place: str(Path(name, place.lower())) for place in PLACES})
        try:
            yield Path(name)
        finally:
            for place, value in before.items():
                if value is None:
                    os.environ.pop(place, None)
                else:
                    os.environ[place] = value
