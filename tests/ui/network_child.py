"""The real program in a guarded process: its command line, its window, and a control that does open a socket."""

from __future__ import annotations

import contextlib
import io
import os
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.guarded import NO_FILTER, by_python, by_the_kernel, watchable


def command_line(folder: Path) -> None:
    """Run the main commands one after the other."""
    from ui.cli import main
    day, again, secret = folder / "day.pentatone", folder / "again.pentatone", folder / "secret.txt"
    secret.write_text("correct horse")
    for words in (("demo", day, "--people", "4"), ("info", day), ("verify", day), ("export", day, folder / "a.json"),
                  ("export", day, folder / "a.xlsx"), ("export", day, folder / "a.pptx", "--report", "board"),
                  ("export", day, folder / "a.pdf", "--report", "minutes"), ("import", folder / "a.json", again),
                  ("backup", day), ("lock", again, "--passphrase-file", secret),
                  ("verify", again, "--passphrase-file", secret), ("packs", "list"), ("cases", "search", "数据")):
        with contextlib.redirect_stdout(io.StringIO()):
            code = main([str(word) for word in words])
        assert code == 0, words


def window(folder: Path) -> None:
    """Run the program in its window: welcome, sample, every stage, the room's window, a report, the end."""
    from PySide6.QtCore import QTimer

    import ui.app
    seen: list[ui.app.Application] = []

    class Seen(ui.app.Application):
        def __init__(self, settings: object) -> None:
            super().__init__(settings)  # type: ignore[arg-type]
            seen.append(self)

    ui.app.Application = Seen  # type: ignore[misc]
    left = walk(seen, folder)
    failed: list[BaseException] = []

    def step() -> None:
        try:
            wait = next(left, -1)
        except BaseException as error:
            failed.append(error)
            os._exit(_told(error))
        if wait >= 0:
            QTimer.singleShot(wait, step)

    QTimer.singleShot(0, step)
    assert ui.app.run() == 0
    assert next(left, None) is None, "the walk was not finished"


def _told(error: BaseException) -> int:
    import traceback
    traceback.print_exception(error)
    return 1


def walk(programs: list, folder: Path) -> Iterator[int]:
    """Do one thing after the other; what is yielded are milliseconds to wait."""
    from ui.stages.book import STAGES
    yield 0
    program = programs[0]
    program.settings.last_folder = str(folder)
    program.settings.language = "en"
    assert program.welcome.isVisible()
    program.open_sample()
    yield from until(lambda: program.window is not None)
    program.toggle_audience()
    for stage in STAGES:
        program.window.go(stage)
        yield 0
    assert program.audience is not None and program.audience.isVisible()
    form = program.window.page("commit").form
    form.folder.setText(str(folder))
    form.start_minutes()
    yield from until(lambda: not form.running)
    assert form.problem.text() == "" and list(folder.glob("*.pdf"))
    program.go_home()
    yield 50
    program.welcome.close()


def until(there: Callable[[], bool]) -> Iterator[int]:
    """Wait until something is so."""
    for _ in range(1000):
        if there():
            return
        yield 20
    raise AssertionError("waited for too long")


def control() -> None:
    """Open what the program must not open."""
    # The family as a number: on this side of Python nothing looks at names.
    socket.socket(socket.AF_INET6, socket.SOCK_DGRAM).close()


def main() -> None:
    """`network_child.py kernel|python|both program|control FOLDER`."""
    guard, what, folder = sys.argv[1:]
    if guard in ("kernel", "both") and watchable():
        try:
            by_the_kernel()
        except OSError as error:
            print(error, file=sys.stderr)
            if guard == "kernel":
                sys.exit(NO_FILTER)
    if guard in ("python", "both"):
        by_python()
    if what == "control":
        control()
        return
    command_line(Path(folder))
    # The window opens the sample that is there.
    (Path(folder) / "day.pentatone").rename(Path(folder) / "Pentatone sample.pentatone")
    window(Path(folder))
    print(*(name.split(".")[1] for name in sys.modules if name.startswith("PySide6.Qt")))


if __name__ == "__main__":
    main()
