"""A calm word about a mistake of the program: what is safe, what the report says, and whose words may go into it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.crash import Report
from ui.i18n import in_a_row
from ui.widgets.parts import button, label


class TroubleBox(QDialog):
    """Shows one report as it stands in its file; the tick puts the details in and takes them out again.

    It does not take the keyboard: somebody may be typing votes.
    """

    def __init__(self, report: Report, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, True)
        self.report, self._more = report, 0
        self._head, self._safe, self._where = label("lead"), label(wrap=True), label("quiet", wrap=True)
        self._others, self._below = label("quiet", wrap=True), label("quiet", wrap=True)
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.details, self.preview = QCheckBox(), QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.folder, self.copy, self.go_on = button(), button(), button("primary")
        self._build()
        self.retranslate()
        self._show_text()

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 18)
        box.setSpacing(10)
        for part in (self._head, self._safe, self._where, self._others, self.details, self._below):
            box.addWidget(part)
        box.addWidget(self.preview, 1)
        row = QHBoxLayout()
        row.addWidget(self.folder)
        row.addWidget(self.copy)
        row.addStretch(1)
        row.addWidget(self.go_on)
        box.addLayout(row)
        self._others.hide()
        self.folder.setVisible(self.report.path is not None)
        self.details.toggled.connect(self._show_text)
        self.folder.clicked.connect(self._open_folder)
        self.copy.clicked.connect(self._copy)
        self.go_on.clicked.connect(self.accept)
        # With a large text size a small display is smaller than that; the frame of the window needs room too.
        self.resize(QSize(620, 440).boundedTo(self.screen().availableSize() - QSize(16, 44)))

    def retranslate(self) -> None:
        """Set every text."""
        self._head.setText(self.tr("Something went wrong in the program"))
        self.setWindowTitle(self._head.text())
        self._safe.setText(self.tr("It is a mistake of the program, not yours. All votes are saved, and you can go on "
                                   "working."))
        self.details.setText(self.tr("Add details that may contain words of this workshop"))
        self._below.setText(self.tr("This is the report. Nothing is sent anywhere; pass it on yourself if you want "
                                    "the mistake to be mended."))
        self.preview.setAccessibleName(self.tr("Text of the report"))
        self.folder.setText(self.tr("Show folder"))
        self.copy.setText(self.tr("Copy"))
        self.go_on.setText(self.tr("Go on"))
        self._say_where()
        self.count(self._more)

    def count(self, more: int) -> None:
        """Say how many more mistakes there were since."""
        self._more = more
        self._others.setText(self.tr("There was another one since.") if more == 1 else
                             self.tr("There were {0} more since.").format(more))
        self._others.setVisible(more > 0)

    def _say_where(self, kept: bool = True) -> None:
        if self.report.path is None:
            self._where.setText(self.tr("A report could not be written; you can copy it from here."))
        elif not kept:
            self._where.setText(self.tr("The report could not be changed: {0}").format(self.report.path))
        else:
            self._where.setText(self.tr("The report is here: {0}").format(self.report.path))

    def _show_text(self) -> None:
        full = self.details.isChecked()
        kept = self.report.path is None or self.report.keep(full=full)
        self.preview.setPlainText(self.report.full if full else self.report.plain)
        self._say_where(kept)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.preview.toPlainText())

    def _open_folder(self) -> None:
        assert self.report.path is not None
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.report.path.parent))):
            self._where.setText(in_a_row(self.tr("No program could open the folder."),
                                         self.tr("The report is here: {0}").format(self.report.path)))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
