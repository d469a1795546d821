"""Which fields hold text worth keeping while it is typed, what each is called, and how it is found again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QAbstractSpinBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from workshop.drafts import DraftPlace
from workshop.model.workshop import Workshop

TextField = QLineEdit | QPlainTextEdit | QTextEdit
KINDS = (QLineEdit, QPlainTextEdit, QTextEdit)
# What is typed here is not content: words to look for, names of files, single digits.
NOT_CONTENT = ("HistoryPanel.field", "HistoryPanel.me", ".search", "ExportForm.name", "ExportForm.folder",
               "HandsBox.fields",
               # A passphrase is no password field while its eye is open.
               "PassphraseField.")
SEARCHES = frozenset({"Finder", "SearchField"})
# What is said with a vote: kept only where all votes have names.
OF_A_VOTE = ("ReasonLine.", "HandsBox.")


def owners(widget: QWidget) -> Iterator[QWidget]:
    """Return the widgets around one that are of this program, from the inside out."""
    owner = widget.parentWidget()
    while owner is not None:
        if type(owner).__module__.startswith("ui."):
            yield owner
        owner = owner.parentWidget()


def path_of(field: QWidget, levels: int = 2) -> str:
    """Return the way to a field by the names it has in the program, such as `WhatPart.title`; the same in every run."""
    parts: list[str] = []
    chain: list[QWidget] = [field]
    owner = field.parentWidget()
    while owner is not None and len(parts) < levels:
        ours = type(owner).__module__.startswith("ui.")
        if ours and (name := next((found for one in chain if (found := _name_in(owner, one))), "")):
            parts.insert(0, f"{type(owner).__name__}.{name}")
            chain = []
        chain.append(owner)
        owner = owner.parentWidget()
    if type(field).__module__.startswith("ui."):
        parts.append(type(field).__name__)
    return "/".join(parts) or type(field).__name__


def _name_in(owner: QWidget, child: QWidget) -> str:
    for name, value in vars(owner).items():
        if value is child:
            return name
        if isinstance(value, dict):
            if (key := next((key for key, one in value.items() if one is child), None)) is not None:
                return f"{name}[{key}]"
        elif isinstance(value, list | tuple) and any(one is child for one in value):
            return f"{name}[{[one is child for one in value].index(True)}]"
    return ""


def belongs(field: QWidget, window: QWidget) -> bool:
    """Tell whether a field is in a window, or in a dialog or panel of it."""
    top: QWidget | None = field.window()
    while top is not None and top is not window:
        around = top.parentWidget()
        top = around.window() if around is not None else None
    return top is window


def worth_keeping(field: TextField, path: str, workshop: Workshop) -> bool:
    """Tell whether what is typed into a field is kept: no passwords, no search, nothing about a vote without a name."""
    if field.isReadOnly() or isinstance(field.parentWidget(), QAbstractSpinBox):
        return False
    if isinstance(field, QLineEdit) and field.echoMode() != QLineEdit.EchoMode.Normal:
        return False
    around = {kind.__name__ for owner in (field, *owners(field)) for kind in type(owner).__mro__}
    if around & SEARCHES or any(part in path for part in NOT_CONTENT):
        return False
    if any(part in path for part in OF_A_VOTE):
        hidden = any(not round_.named and not round_.shown for round_ in workshop.all_rounds())
        return workshop.settings.rules.anonymity == "named" and not hidden
    return True


def place_of(field: TextField, path: str, stage: str) -> DraftPlace:
    """Return where a field stands now. What is said with a vote is never called by the name of who said it."""
    about = next((found for owner in (field, *owners(field)) if (found := _about(owner))), "")
    view = next((owner for owner in _around(field) if isinstance(owner, QAbstractItemView)), None)
    name = field.placeholderText() if any(part in path for part in OF_A_VOTE) else field.accessibleName()
    if not name and view is not None:
        name = _cell_name(view)
    return DraftPlace(stage, path, about, " ".join(name.split()) or " ".join(field.placeholderText().split()))


def _about(owner: QWidget) -> str:
    tell = getattr(owner, "draft_of", None)
    return str(tell()) if callable(tell) else ""


def _around(field: QWidget) -> Iterator[QWidget]:
    owner = field.parentWidget()
    while owner is not None:
        yield owner
        owner = owner.parentWidget()


def _cell_name(view: QAbstractItemView) -> str:
    """Return what a cell of a table is called: its column, and the table."""
    index, model = view.currentIndex(), view.model()
    head = model.headerData(index.column(), Qt.Orientation.Horizontal) if index.isValid() else ""
    return " · ".join(part for part in (view.accessibleName(), str(head or "")) if part)


def text_of(field: TextField) -> str:
    """Return what stands in a field and is not handed over."""
    tell = getattr(field, "draft_text", None)
    if callable(tell):
        return str(tell())
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def is_typed(field: TextField) -> bool:
    """Tell whether somebody typed there, rather than the program."""
    if callable(getattr(field, "draft_text", None)):
        return True
    return field.isModified() if isinstance(field, QLineEdit) else field.document().isModified()


def put_back(field: TextField, text: str) -> bool:
    """Put a text into a field as if it had been typed, and the keyboard behind it; False when it does not go in."""
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    take = getattr(field, "take_draft", None)
    if callable(take):
        take(text)
    elif isinstance(field, QLineEdit):
        field.selectAll()
        field.insert(text)
    else:
        field.selectAll()
        field.insertPlainText(text)
    return text_of(field).split() == text.split()


def find(window: QWidget, path: str) -> TextField | None:
    """Return the field of a path that can be typed into now, or None."""
    from ui.stages.initiatives.fold import Fold
    fields = cast(list[TextField], [field for kind in KINDS for field in window.findChildren(kind)])
    for field in fields:
        if not field.isEnabled() or field.isReadOnly() or path_of(field) != path:
            continue
        for owner in _around(field):
            if isinstance(owner, Fold):
                owner.open()
        if field.isVisible():
            return field
    return None
