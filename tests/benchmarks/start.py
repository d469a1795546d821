"""Start and memory: from the process to a painted window that can be used, ours, bare ones, and two peers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tests.benchmarks import made
from tests.benchmarks.peers import novelwriter_sample
from tests.benchmarks.run import Run, window
from tests.benchmarks.table import NOTHING, Row, timed
from tests.benchmarks.timing import ROOT, Took, Work, in_turn

PICTURE = ROOT / "resources" / "pictures" / "facilitator-canvas.png"


def rows(run: Run) -> Iterator[Row]:
    """Measure all of them in turn; each start is a process of its own, a first one fills the caches."""
    works: dict[str, Work] = {
        "bare": partial(run.window, "here:bare_window"),
        "widgets": partial(run.window, "here:bare_widgets"),
        "welcome": partial(run.window, "here:ours"),
        "sample": partial(run.window, "here:ours", str(made.sample(run.folder))),
        "large": partial(run.window, "here:ours", str(made.sized_file(run.folder))),
    }
    names = {**_novelwriter(run, works), **_beeref(run, works)}
    found = in_turn(3 if run.quick else run.runs, works)
    novel, bee = names["novelwriter"], names["beeref"]

    def of(name: str) -> Took:
        return found.get(name, NOTHING)

    yield timed("start: first window", of("welcome"), of("bare"), "bare PySide6 window", of("nw-start"),
                (novel and f"{novel}, start") or run.peers.why, note=_waits(of("nw-start")))
    yield timed("start: first window", of("welcome"), of("widgets"), "bare widgets, our fonts", of("bee-start"),
                f"{bee}, start" if "nothing" not in bee else bee)
    yield timed("start: sample workshop open", of("sample"), of("widgets"), "bare widgets, our fonts", of("nw-open"),
                (novel and f"{novel}, its sample project") or run.peers.why)
    yield timed("start: sample workshop open", of("sample"), of("bare"), "bare PySide6 window", of("bee-open"),
                f"{bee}, a picture" if "nothing" not in bee else bee)
    yield timed("start: large workshop open", of("large"), of("widgets"), "bare widgets, our fonts",
                note="11 x 25 x 30 people x 2 rounds")
    for what, name, bare, peer, words in (
            ("memory: first window", "welcome", "bare", "nw-start", novel),
            ("memory: sample open", "sample", "widgets", "nw-open", novel),
            ("memory: large open", "large", "widgets", "bee-open", bee)):
        yield Row(what, "MiB", of(name).memory, floor=of(bare).memory,
                  floor_is="bare window" if bare == "bare" else "bare widgets", peer=of(peer).memory,
                  peer_is=words or run.peers.why)


def _waits(peer: Took) -> str:
    """novelWriter sleeps behind its splash screen on purpose: beside its time stands what it really takes."""
    return f"the peer's processor time: {1000 * peer.cpu:.0f} ms" if peer.cpu > 0 else ""


def _novelwriter(run: Run, works: dict[str, Work]) -> dict[str, str]:
    name = run.peers.version("novelWriter")
    if name:
        home = run.folder / "novelwriter-home"
        words = [f"--config={home}", f"--data={home}"]
        home.mkdir(exist_ok=True)
        works["nw-start"] = partial(window, run.peers.python, "PyQt6", "novelwriter", *words, folder=run.folder)
        if sample := novelwriter_sample(run.peers, run.folder):
            works["nw-open"] = partial(window, run.peers.python, "PyQt6", "novelwriter", *words, str(sample),
                                       folder=run.folder)
    return {"novelwriter": name}


def _beeref(run: Run, works: dict[str, Work]) -> dict[str, str]:
    if not run.peers.python:
        return {"beeref": f"nothing: {run.peers.why}"}
    if not run.peers.beeref:
        return {"beeref": "nothing: BeeRef is on no package index; --beeref FOLDER takes a checkout"}
    home = run.folder / "beeref-home"
    words = ["beeref.__main__", "--settings-dir", str(home), "-l", "ERROR"]
    extra = {"PYTHONPATH": run.peers.beeref}
    works["bee-start"] = partial(window, run.peers.python, "PyQt6", *words, folder=run.folder, extra=extra)
    works["bee-open"] = partial(window, run.peers.python, "PyQt6", *words, str(PICTURE), folder=run.folder,
                                extra=extra)
    return {"beeref": "BeeRef (checkout)"}
