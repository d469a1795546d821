"""Making a new workshop from scratch or from the last one, for the window and the command line; no Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from ui.commands.files import Files, OpenStore, new_file, snapshot
from ui.glance import Glance
from ui.ids import new_id
from workshop.agenda_next import what_next
from workshop.agenda_templates import TemplateId, template_of
from workshop.commands import ChangeScope, SetAgenda
from workshop.errors import PentatoneError, refuse
from workshop.model.workshop import Participant, Settings, Workshop
from workshop.offer import Offer, Part
from workshop.startfrom import offer_of, people_from, settings_from, steps_from

Progress = Callable[[float, str], None]


@dataclass(frozen=True, slots=True)
class Start:
    """What somebody wants a new workshop to be.

    Its framework is `pack`, or that of the workshop `before`, of which `parts` come along beside what always does.
    Without a `template` there is the agenda of `before`, or none. Where `people` or `elements` are given, and settings
    named in `own`, they stand before what `before` has.
    """

    path: Path
    settings: Settings
    at: datetime
    author: str = ""
    pack: str = ""
    template: TemplateId | None = None
    before: Path | None = None
    parts: frozenset[Part] = frozenset()
    people: tuple[Participant, ...] = ()
    elements: tuple[str, ...] = ()
    own: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Last:
    """What is known of the last workshop: what it has to give, and its framework, scope and people without a vote."""

    path: Path
    key: str
    offer: Offer
    outline: Workshop


def read_last(files: Files, path: Path, key: str, _progress: Progress, _should_stop: Callable[[], bool]) -> Last:
    """Return what the workshop at `path` has to give; its file is only read."""
    store = files.read(path)
    try:
        before = store.workshop
    finally:
        store.close()
    outline = Workshop("", before.settings, before.pack, before.pack_hash, before.elements,
                       participants=before.participants)
    return Last(path, key, offer_of(before, locked=bool(key)), outline)


def outline_of(pack: str, _progress: Progress, _should_stop: Callable[[], bool]) -> Workshop:
    """Return an empty workshop of a framework, to count its cells; it is kept nowhere."""
    from ui.commands.packs import find_framework  # pydantic comes with it: not before the first window
    document = find_framework(pack)
    return Workshop("", Settings(""), document.pack, document.sha256,
                    tuple(element.id for element in document.pack.elements))


def glance_at(files: Files, names: tuple[str, ...], progress: Progress,
              should_stop: Callable[[], bool]) -> dict[str, Glance]:
    """Return what those files are that are there, one after the other; each is only read."""
    found = {}
    for number, name in enumerate(names):
        if should_stop():
            break
        if Path(name).is_file():
            found[name] = _glance(files, Path(name))
        progress((number + 1) / len(names), "")
    return found


def _glance(files: Files, path: Path) -> Glance:
    try:
        workshop = snapshot(files, path)
    except PentatoneError as error:
        locked = any(problem.key == "passphrase_needed" for problem in error.problems)
        return Glance(locked=locked, unreadable=not locked)
    s = workshop.settings
    return Glance(s.title, s.client, s.created[:10], what_next(workshop).stage, s.rehearsal)


def make_new(files: Files, start: Start, _progress: Progress, should_stop: Callable[[], bool]) -> Path:
    """Make a workshop and return its path; see `make`. Raises Stopped as well, which leaves nothing."""
    from ui.writers import looking
    make(files, start, looking(should_stop))
    return start.path


def make(files: Files, start: Start, look: Callable[[], None] = lambda: None) -> Workshop:
    """Make a workshop at a path where nothing is yet and return it; when anything goes wrong, nothing is left.

    `look` is called between two steps; what it raises ends the work.
    """
    if start.before is not None:
        return _make_from(files, start, start.before, look)
    from ui.commands.packs import companions, find_framework
    document = find_framework(start.pack)
    for element in start.elements:
        if not document.pack.has_element(element):
            raise refuse("element_unknown", element)
    look()
    with new_file(start.path) as part:
        store = files.create(part, start.settings, document, uid=new_id(), at=start.at, author=start.author,
                             people=start.people, companions=companions(document.pack))
        try:
            if start.elements:
                store.apply(ChangeScope(start.elements), at=start.at, author=start.author)
            if start.template is not None:
                agenda = template_of(store.workshop, start.template).agenda
                store.apply(SetAgenda(agenda), at=start.at, author=start.author)
            look()
            return store.workshop
        finally:
            store.close()


def _make_from(files: Files, start: Start, path: Path, look: Callable[[], None]) -> Workshop:
    earlier = files.read(path)
    try:
        before, documents = earlier.workshop, earlier.pack_documents()
    finally:
        earlier.close()
    offer_of(before)
    settings = settings_from(before, start.settings, start.own)
    people = start.people or people_from(before, new_id)
    with new_file(start.path) as part:
        store = files.create(part, settings, documents[0], uid=new_id(), at=start.at, author=start.author,
                             people=people, companions=documents[1:])
        try:
            return _first_steps(store, before, start, look)
        finally:
            store.close()


def _first_steps(store: OpenStore, before: Workshop, start: Start, look: Callable[[], None]) -> Workshop:
    if start.elements:
        before = replace(before, elements=start.elements)
    for step in steps_from(before, store.workshop, start.parts, new_id, start.template):
        look()
        store.apply(step, at=start.at, author=start.author)
    return store.workshop
