"""Starts a window program and says when its first large window is painted and the event loop has nothing left to do.

Run by the interpreter of the program that is measured: firstwindow.py BINDING MODULE [WORDS...], where MODULE.main() is
called, or MODULE:NAME names the function. Only Qt is touched: QApplication is replaced by a subclass that watches for
paint events; the process ends as soon as it has said so. All programs, ours and bare ones too, are measured by this.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
import time

LEAST = 200  # pixels: smaller windows, and splash screens, are not what people wait for


def watch(binding: str) -> None:
    """Put the watching application in the place of the binding's own."""
    core = importlib.import_module(binding + ".QtCore")
    widgets = importlib.import_module(binding + ".QtWidgets")
    plain = widgets.QApplication
    paint = core.QEvent.Type.Paint
    state = {"painted": False, "running": False}

    def usable() -> None:
        print("\n" + json.dumps({"memory": memory(), "cpu": time.process_time()}), flush=True)
        os._exit(0)

    def maybe() -> None:
        if state["painted"] and state["running"]:
            # A timer without a delay comes when nothing else is waiting: the picture is complete then.
            core.QTimer.singleShot(0, usable)

    class Watch(core.QObject):  # type: ignore[misc, name-defined]
        def eventFilter(self, watched, event):  # type: ignore[no-untyped-def]
            if not state["painted"] and event.type() == paint and watched.isWidgetType() and large(watched.window()):
                state["painted"] = True
                core.QTimer.singleShot(0, maybe)
            return False

    def large(window) -> bool:  # type: ignore[no-untyped-def]
        splash = core.Qt.WindowType.SplashScreen
        return min(window.width(), window.height()) >= LEAST and (window.windowFlags() & splash) != splash

    class Watched(plain):  # type: ignore[misc, valid-type]
        def __init__(self, *words):  # type: ignore[no-untyped-def]
            super().__init__(*words)
            self.watch = Watch()
            self.installEventFilter(self.watch)

        @staticmethod
        def exec(*_words):  # type: ignore[no-untyped-def]
            begun()
            return plain.exec()

    class Asking(widgets.QDialog):  # type: ignore[misc, name-defined]
        def exec(self):  # type: ignore[no-untyped-def]
            begun()
            return super().exec()

    def begun() -> None:
        state["running"] = True
        core.QTimer.singleShot(0, maybe)

    class Telling(widgets.QMessageBox):  # type: ignore[misc, name-defined]
        def exec(self):  # type: ignore[no-untyped-def]
            return widgets.QMessageBox.StandardButton.Ok

    # Some programs ask something in a loop of its own before the main one begins; what is only told is closed at once.
    widgets.QApplication, widgets.QDialog, widgets.QMessageBox = Watched, Asking, Telling


def memory() -> float:
    """Return the resident memory in MiB, 0 where it is not known."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
    except OSError:
        return 0.0


# What bare programs cost ------------------------------------------------------------------------------------------
def bare_window() -> None:
    """Show an empty window."""
    from PySide6.QtWidgets import QApplication, QWidget
    app = QApplication([])
    window = QWidget()
    window.resize(1280, 720)
    window.show()
    app.exec()


def bare_widgets() -> None:
    """Show some plain widgets in the fonts of the program."""
    from PySide6.QtGui import QFontDatabase
    from PySide6.QtWidgets import QApplication, QFrame, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

    import resources
    app = QApplication([])
    app.setStyle("Fusion")
    for weight in ("Regular", "Bold"):
        QFontDatabase.addApplicationFont(str(resources.path("fonts", f"NotoSansSC-{weight}.ttf")))
    window = QWidget()
    box = QVBoxLayout(window)
    for kind in (QFrame, QLabel, QPushButton, QListWidget):
        box.addWidget(kind())
    window.resize(1280, 720)
    window.show()
    app.exec()


def ours() -> None:
    """Start the program as the command does, on a file when there is one."""
    from pathlib import Path

    from ui.app import run
    run(Path(sys.argv[1]) if len(sys.argv) > 1 else None)


if __name__ == "__main__":
    binding, name, *rest = sys.argv[1:]
    sys.argv = [name, *rest]
    if "" not in sys.path:
        sys.path.insert(0, os.getcwd())
    watch(binding)
    module, _, function = name.partition(":")
    started = sys.modules["__main__"] if module == "here" else importlib.import_module(module)
    getattr(started, function or "main")()
