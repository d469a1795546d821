"""Whatever users, files and frameworks say is shown letter by letter: no markup, no picture, no swallowed &."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QIdentityProxyModel, QModelIndex, Qt, QUrl
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtGui import Qt as Gui
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QGroupBox,
    QHeaderView,
    QLabel,
    QTabBar,
    QTextEdit,
    QWidget,
)

from tests.ui.hostile_fixture import FRONT, SHORT, hostile_document
from ui.audience.window import AudienceWindow
from ui.document import Document
from ui.facilitator.window import FacilitatorWindow
from ui.stages.book import STAGES
from ui.widgets.parts import button
from ui.widgets.plainwords import as_tip, caption, tip, window_title

ROOT = Path(__file__).resolve().parents[2]
# A single & before our letter would be taken for the mark of a shortcut.
_SWALLOWED = re.compile(r"(?<!&)(?:&&)*&Q")
_GUESSING = ("QMessageBox", "QErrorMessage", "QTextBrowser", "QInputDialog", "QProgressDialog")
_MARKUP = ("setHtml", "setMarkdown", "insertHtml", "RichText", "MarkdownText", "setOpenExternalLinks")
# A plain label or button is made in one place; these show pictures, or are told to be plain where they are made.
_BARE = {"ui/widgets/parts.py", "ui/facilitator/topbar.py", "ui/facilitator/preview.py", "ui/audience/view.py",
         "ui/stages/roadmap/views/board.py"}
_ASKED = re.compile("|".join(("setToolTip", "QLabel", "QPushButton", "QToolTip", "ToolTipRole", "openUrl", *_GUESSING,
                              *_MARKUP)))
_OURS = ("<p style='white-space:pre'>", "<br>", "</p>")


def rich(words: str) -> bool:
    """Tell whether Qt would show a tool tip as markup that is not ours: whole lines of escaped words."""
    for mark in _OURS:
        words = words.replace(mark, "")
    return Gui.mightBeRichText(words) if not words.count("&lt;") else bool(re.search("<[a-zA-Z/!?]", words))


def texts(widget: QWidget) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with one widget and its words."""
    if isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText and widget.text():
        yield "label", widget.text()
    # As Qt has it, not as our own buttons tell it.
    if isinstance(widget, QAbstractButton) and _SWALLOWED.search(words := QAbstractButton.text(widget)):
        yield "button", words
    if isinstance(widget, QLabel) and widget.buddy() is not None and _SWALLOWED.search(widget.text()):
        yield "buddy", widget.text()
    if isinstance(widget, QGroupBox) and _SWALLOWED.search(widget.title()):
        yield "group", widget.title()
    if isinstance(widget, QTabBar):
        yield from (("tab", widget.tabText(n)) for n in range(widget.count()) if _SWALLOWED.search(widget.tabText(n)))
    if isinstance(widget, QTextEdit) and widget.acceptRichText():
        yield "field", widget.objectName() or type(widget).__name__
    if rich(widget.toolTip()):
        yield "tip", widget.toolTip()
    if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView) and widget.model() is not None:
        # Some models keep to themselves how many columns they have; a proxy tells.
        open_to_all = QIdentityProxyModel()
        open_to_all.setSourceModel(widget.model())
        yield from cells(open_to_all, QModelIndex())


def cells(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[tuple[str, str]]:
    """Yield the tips of a model that Qt would show as markup."""
    role = Qt.ItemDataRole.ToolTipRole
    ways = ((Qt.Orientation.Horizontal, model.columnCount(parent)), (Qt.Orientation.Vertical, model.rowCount(parent)))
    for way, count in ways:
        heads = (str(model.headerData(n, way, role) or "") for n in range(count))
        yield from (("head", said) for said in heads if rich(said))
    for row in range(model.rowCount(parent)):
        for column in range(model.columnCount(parent)):
            index = model.index(row, column, parent)
            if (said := index.data(role)) and rich(str(said)):
                yield "cell", str(said)
            if model.hasChildren(index):
                yield from cells(model, index)


def wrong(window: QWidget) -> list[str]:
    """Return everything in a window that is not shown as plain words."""
    found = [f"{kind}: {type(widget).__module__}.{type(widget).__name__}: {words[:90]}"
             for widget in (window, *window.findChildren(QWidget)) for kind, words in texts(widget)]
    actions = window.findChildren(QAction)
    found += [f"action: {action.text()[:90]}" for action in actions if _SWALLOWED.search(action.text())]
    found += [f"action tip: {action.toolTip()[:90]}" for action in actions if rich(action.toolTip())]
    return found


@pytest.fixture
def document(tmp_path: Path) -> Iterator[Document]:
    found = hostile_document(tmp_path / "<b>&Qday.pentatone")
    yield found
    found.close()


def test_no_window_shows_markup_of_others(qtbot, document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QTextDocument, "loadResource", lambda _self, _kind, name: asked.append(QUrl(name).toString()))
    window = FacilitatorWindow(document)
    qtbot.addWidget(window)
    window.show()
    room = AudienceWindow()
    qtbot.addWidget(room)
    found: dict[str, list[str]] = {}
    words = 0
    for stage in STAGES:
        window.go(stage)
        QApplication.processEvents()
        room.present(window.presentation())
        found[stage] = sorted({*wrong(window), *wrong(room)})
        words += sum(FRONT in label.text() or SHORT in label.text() for label in window.findChildren(QLabel))
    window.close()
    assert not any(found.values()), "\n".join(f"{stage}: {line}" for stage, lines in found.items() for line in lines)
    assert words > 10, "the hostile words are not on the screen"
    assert asked == []


def test_words_on_tips_and_buttons(qapp) -> None:
    assert as_tip("Alt & <") == "Alt & <"
    assert as_tip("<b>x</b>\n&lt;") == tip("<b>x</b>", "&lt;") == (
        "<p style='white-space:pre'>&lt;b&gt;x&lt;/b&gt;<br>&amp;lt;</p>")
    assert as_tip("&lt;img&gt;") == tip("&lt;img&gt;")
    ours = tip("<b>")
    assert as_tip(ours) == ours and "&lt;p" in as_tip("".join(ours)), "our own markup is left alone, not what looks so"
    assert caption("R&D && <b>") == "R&&D &&&& <b>"
    shown = button()
    shown.setText("R&D && <b>")
    assert shown.text() == "R&D && <b>" and QAbstractButton.text(shown) == "R&&D &&&& <b>"
    # Qt takes [*] for the place of its mark of changes, and two of them for one to be shown.
    assert window_title("Day [*] one") == "Day [*][*] one"


def _said(call: ast.Call) -> ast.expr | None:
    """Return the words of a call that sets a tool tip."""
    if not isinstance(call.func, ast.Attribute):
        return None
    name, owner = call.func.attr, call.func.value
    if name == "setToolTip":
        return call.args[-1]
    if name == "showText" and isinstance(owner, ast.Name) and owner.id == "QToolTip":
        return call.args[1]
    return call.args[1] if name == "setItemData" and "ToolTipRole" in ast.dump(call) else None


def _ours(words: ast.expr) -> bool:
    """Tell whether words are the program's own, or go through one of the two functions for others'."""
    match words:
        case ast.Constant():
            return True
        case ast.IfExp(body=body, orelse=other):
            return _ours(body) and _ours(other)
        case ast.Call(func=ast.Name(id=name)):
            return name in ("tip", "as_tip")
        case ast.Call(func=ast.Attribute(attr="tr")):
            return True
    return False


@pytest.fixture(scope="module")
def calls() -> tuple[tuple[str, ast.AST], ...]:
    """Return every name, attribute and call that this file asks about, with its place; each file is read once."""
    return tuple((f"{path.relative_to(ROOT).as_posix()}:{getattr(node, 'lineno', 0)}", node)
                 for path in sorted((ROOT / "ui").rglob("*.py")) if _ASKED.search(text := path.read_text("utf-8"))
                 for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call | ast.Name | ast.Attribute))


def test_every_tip_goes_through_one_place(calls: tuple[tuple[str, ast.AST], ...]) -> None:
    slips = [f"{place}: {ast.unparse(words)}" for place, node in calls
             if isinstance(node, ast.Call) and (words := _said(node)) is not None and not _ours(words)]
    assert slips == []


def test_nothing_is_used_that_guesses_whether_words_are_markup(calls: tuple[tuple[str, ast.AST], ...]) -> None:
    assert [place for place, node in calls if (isinstance(node, ast.Name) and node.id in _GUESSING)
            or (isinstance(node, ast.Attribute) and node.attr in _MARKUP)] == []


def test_labels_and_buttons_are_made_in_one_place(calls: tuple[tuple[str, ast.AST], ...]) -> None:
    made = {place.partition(":")[0] for place, node in calls if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name) and node.func.id in ("QLabel", "QPushButton")}
    assert "ui/widgets/parts.py" in made and made <= _BARE


def test_only_files_of_the_program_are_opened_by_others(calls: tuple[tuple[str, ast.AST], ...]) -> None:
    """Links of users are text: nothing but a file that the program has just written is given to another program."""
    found = [ast.unparse(node.args[0]) for _, node in calls
             if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "openUrl"]
    assert found and all(words.startswith("QUrl.fromLocalFile(") for words in found), found


def test_the_name_of_an_axis_is_words(qtbot) -> None:
    """The library of the charts makes markup of it."""
    from ui.charts.base import BaseChart
    made = BaseChart()
    qtbot.addWidget(made)
    made.name_axis("left", "<b>x</b> &amp;")
    assert made.getAxis("left").label.toPlainText().strip() == "<b>x</b> &amp;"
