"""For the tests of the interface: one styled application, in English, and workshops on real files."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

import resources
from db.store import SqliteStore
from tests.rooms import Room
from tests.ui.command_line import Result, Run
from ui import cli, i18n, theme
from ui.document import Document
from workshop.model.workshop import Depth, Participant, Settings
from workshop.packs.load import load_folder

# New files as they were made the first time, by what is in them.
_NEW: dict[tuple[object, ...], bytes] = {}
NAMES = ("王敏", "李娜", "张伟", "刘洋", "陈静")
MakeDocument = Callable[..., Document]


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """Let go of windows that the program has deleted itself; pytest-qt would close what is only a shell by now."""
    if widgets := getattr(item, "qt_widgets", None):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
        item.qt_widgets = [  # type: ignore[attr-defined]
            (ref, before) for ref, before in widgets if (widget := ref()) is not None and isValid(widget)]
    return (yield)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["pentatone-tests"]


@pytest.fixture(autouse=True)
def _styled(qapp: QApplication) -> Iterator[None]:
    """The house look once, and English words before each test."""
    if not qapp.property("styled"):
        theme.apply(qapp)
        qapp.setProperty("styled", True)
    i18n.switch("en")
    yield
    # What a test has put there is ours: left to the end, it would be freed after Python.
    QApplication.clipboard().clear()
    # Windows of the test are closed, but Qt frees them a little later: they must not be asked to speak once more.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    i18n.switch("en")


@pytest.fixture
def real_preview() -> None:
    """Let the commit stage make the pages of its report; without this fixture it does not."""


@pytest.fixture(autouse=True)
def _no_preview(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Making a report takes its time: only tests that are about its pages pay for them."""
    if "real_preview" not in request.fixturenames:
        monkeypatch.setattr("ui.stages.commit.preview.PreviewPane.renew", _not_now)


def _not_now(_pane: object) -> None:
    pass


@pytest.fixture
def make_document(tmp_path: Path) -> Iterator[MakeDocument]:
    """Return a maker of documents on new files; all are closed at the end."""
    made: list[Document] = []

    def make(people: int = 5, *, depth: Depth = "express", pack: str = "blank",
             grow: Callable[[Document], None] | None = None, **settings: object) -> Document:
        """`grow` fills the file the first time; every other test gets a copy of it."""
        path = tmp_path / f"{uuid.uuid4().hex[:6]}.pentatone"
        now = datetime(2026, 11, 21, 9, tzinfo=UTC)
        values = {"title": "Test day", "client": "Client", "depth": depth, "created": now.isoformat()} | settings
        crowd = tuple(Participant(f"p{i}", NAMES[i] if i < len(NAMES) else f"Person {i}", "Dept", "")
                      for i in range(people))
        key = (pack, people, repr(sorted(values.items())), grow)
        if key not in _NEW:
            store = SqliteStore.create(path, Settings(**values), load_folder(resources.path("packs", pack)), uid="u",
                                       at=now, people=crowd)
            if grow is not None:
                grow(Document(store, path))
            store.close()
            _NEW[key] = path.read_bytes()
        else:
            path.write_bytes(_NEW[key])
        store = SqliteStore(path)
        document = Document(store, path, close=store.close)
        made.append(document)
        return document

    yield make
    for document in made:
        document.close()


@pytest.fixture
def document(make_document: MakeDocument) -> Document:
    """A small workshop on the blank pack with five people."""
    return make_document()


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a call of the command line in this process."""
    def call(*arguments: object) -> Result:
        code = cli.main([str(argument) for argument in arguments])
        found = capsys.readouterr()
        return Result(code, found.out, found.err)
    return call


@pytest.fixture
def room(template: Path, tmp_path: Path) -> Iterator[Room]:
    """A copy of the file that a module's own `template` has filled."""
    found = Room.copy_of(template, tmp_path / "a.pentatone")
    yield found
    found.store.close()
