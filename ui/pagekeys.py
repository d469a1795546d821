"""The keys that single pages and lists listen to themselves, in words: for the help and the sheet of shortcuts."""

from __future__ import annotations

from dataclasses import dataclass

from ui.noop import QT_TRANSLATE_NOOP

CONTEXT = "Shortcuts"


@dataclass(frozen=True, slots=True)
class KeyRow:
    """What keys do in one place; `shown` is how several keys are written together, empty for the keys in a row."""

    keys: tuple[str, ...]
    words: str
    shown: str = ""


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """The keys of one place, by its name."""

    id: str
    name: str
    rows: tuple[KeyRow, ...]


_DIGITS = ("1", "2", "3", "4", "5")
_ARROWS = ("←", "→", "↑", "↓")

VOTING = KeyGroup("voting", QT_TRANSLATE_NOOP("Shortcuts", "While voting"), (
    KeyRow(_DIGITS, QT_TRANSLATE_NOOP("Shortcuts", "The vote of the person whose turn it is"), "1 – 5"),
    KeyRow(("-",), QT_TRANSLATE_NOOP("Shortcuts", "Abstains")),
    KeyRow(("?",), QT_TRANSLATE_NOOP("Shortcuts", "Does not know")),
    KeyRow(("x",), QT_TRANSLATE_NOOP("Shortcuts", "Not applicable, with a reason")),
    KeyRow(("c",), QT_TRANSLATE_NOOP("Shortcuts", "A comment on the last vote")),
    KeyRow(("Backspace",), QT_TRANSLATE_NOOP("Shortcuts", "One seat back")),
    KeyRow(("Ctrl+V",), QT_TRANSLATE_NOOP("Shortcuts", "Paste a row of votes")),
    KeyRow(("Enter",), QT_TRANSLATE_NOOP("Shortcuts", "Reveal")),
    KeyRow(("Esc",), QT_TRANSLATE_NOOP("Shortcuts", "Back to the canvas; the round goes on")),
))
REVEALED = KeyGroup("revealed", QT_TRANSLATE_NOOP("Shortcuts", "After the reveal"), (
    KeyRow(_DIGITS, QT_TRANSLATE_NOOP("Shortcuts", "Choose the level"), "1 – 5"),
    KeyRow(("G",), QT_TRANSLATE_NOOP("Shortcuts", "Take the group's own level")),
    KeyRow(("A",), QT_TRANSLATE_NOOP("Shortcuts", "Accept, or note both positions")),
    KeyRow(("V",), QT_TRANSLATE_NOOP("Shortcuts", "Vote again")),
    KeyRow(("N",), QT_TRANSLATE_NOOP("Shortcuts", "Next cell")),
))
CANVAS_KEYS = KeyGroup("canvas", QT_TRANSLATE_NOOP("Shortcuts", "On the canvas"), (
    KeyRow(_ARROWS, QT_TRANSLATE_NOOP("Shortcuts", "Walk over the cells"), "← → ↑ ↓"),
    KeyRow(("Home", "End"), QT_TRANSLATE_NOOP("Shortcuts", "First and last cell"), "Home  End"),
    KeyRow(("Enter",), QT_TRANSLATE_NOOP("Shortcuts", "Open the chosen cell")),
    KeyRow(("+", "-"), QT_TRANSLATE_NOOP("Shortcuts", "Nearer, farther"), "+  −"),
    KeyRow(("Space",), QT_TRANSLATE_NOOP("Shortcuts", "Hold it and drag to move the canvas")),
    KeyRow(("Shift+L",), QT_TRANSLATE_NOOP("Shortcuts", "Lens before")),
    KeyRow(("Esc",), QT_TRANSLATE_NOOP("Shortcuts", "Leave what is open here")),
))
DOTS = KeyGroup("dots", QT_TRANSLATE_NOOP("Shortcuts", "Giving dots"), (
    KeyRow(("+", "-"), QT_TRANSLATE_NOOP("Shortcuts", "Give a dot, take it back"), "+  −"),
    KeyRow(("Enter",), QT_TRANSLATE_NOOP("Shortcuts", "Next person with dots left")),
))
TARGETS = KeyGroup("targets", QT_TRANSLATE_NOOP("Shortcuts", "Targets"), (
    KeyRow(_DIGITS, QT_TRANSLATE_NOOP("Shortcuts", "Level to reach in the chosen cell"), "1 – 5"),
    KeyRow(("Del",), QT_TRANSLATE_NOOP("Shortcuts", "Clear the target")),
))
BOARDS = KeyGroup("boards", QT_TRANSLATE_NOOP("Shortcuts", "Boards of the outlook"), (
    KeyRow(_ARROWS, QT_TRANSLATE_NOOP("Shortcuts", "Choose a card, an answer, a line or a person"), "← → ↑ ↓"),
    KeyRow(("+", "-"), QT_TRANSLATE_NOOP("Shortcuts", "One dot or hand more, one less"), "+  −"),
    KeyRow(("N", "X"), QT_TRANSLATE_NOOP("Shortcuts", "Mark where we are now, where we go next"), "N  X"),
    KeyRow(("Y", "P", "N"), QT_TRANSLATE_NOOP("Shortcuts", "Yes, partly, no"), "Y  P  N"),
    KeyRow(("T",), QT_TRANSLATE_NOOP("Shortcuts", "Use this board today, or not")),
    KeyRow(("Enter",), QT_TRANSLATE_NOOP("Shortcuts", "Show the published figures, then the next board")),
))
TABLES = KeyGroup("tables", QT_TRANSLATE_NOOP("Shortcuts", "Entry grid and paper"), (
    KeyRow(("Ctrl+←", "Ctrl+→"), QT_TRANSLATE_NOOP("Shortcuts", "Element before, next element"), "Ctrl+←  Ctrl+→"),
    KeyRow(("Ctrl+Enter",), QT_TRANSLATE_NOOP("Shortcuts", "Reveal what is complete")),
    KeyRow(("Ctrl+V",), QT_TRANSLATE_NOOP("Shortcuts", "Paste a block from a spreadsheet")),
    KeyRow((".",), QT_TRANSLATE_NOOP("Shortcuts", "A line left blank on the paper")),
    KeyRow(("Insert", "Del"), QT_TRANSLATE_NOOP("Shortcuts", "Move what was typed by one line"), "Insert  Del"),
    KeyRow(("Ctrl+F",), QT_TRANSLATE_NOOP("Shortcuts", "Another person, by seat code or name")),
    KeyRow(("1", "2"), QT_TRANSLATE_NOOP("Shortcuts", "The first typing counts, the second one"), "1  2"),
))
LISTS = KeyGroup("lists", QT_TRANSLATE_NOOP("Shortcuts", "Lists"), (
    KeyRow(("Space",), QT_TRANSLATE_NOOP("Shortcuts", "Tick, or take the tick away")),
    KeyRow(("Enter",), QT_TRANSLATE_NOOP("Shortcuts", "Open, or edit")),
    KeyRow(("Del",), QT_TRANSLATE_NOOP("Shortcuts", "Remove, or empty the field")),
    KeyRow(("Alt+↑", "Alt+↓"), QT_TRANSLATE_NOOP("Shortcuts", "Move a block of the day up or down"),
           "Alt+↑  Alt+↓"),
    KeyRow(("S",), QT_TRANSLATE_NOOP("Shortcuts", "Priorities: sort by the column you are in")),
))
GANTT = KeyGroup("gantt", QT_TRANSLATE_NOOP("Shortcuts", "Gantt chart"), (
    KeyRow(("Shift+←", "Shift+→"), QT_TRANSLATE_NOOP("Shortcuts", "Start earlier, later, and pin it there"),
           "Shift+←  Shift+→"),
    KeyRow(("Alt+←", "Alt+→"), QT_TRANSLATE_NOOP("Shortcuts", "Shorter, longer"), "Alt+←  Alt+→"),
    KeyRow(("P",), QT_TRANSLATE_NOOP("Shortcuts", "Pin the bar, or release it")),
    KeyRow(("L",), QT_TRANSLATE_NOOP("Shortcuts", "Let another bar wait for this one")),
    KeyRow(("U",), QT_TRANSLATE_NOOP("Shortcuts", "Next link of the bar; Del takes it away")),
    KeyRow(("C",), QT_TRANSLATE_NOOP("Shortcuts", "Critical chain")),
    KeyRow(("W",), QT_TRANSLATE_NOOP("Shortcuts", "Load of people")),
    KeyRow(("+", "-", "0"), QT_TRANSLATE_NOOP("Shortcuts", "Nearer, farther, all of it"), "+  −  0"),
))
PREVIEW = KeyGroup("pages", QT_TRANSLATE_NOOP("Shortcuts", "Pages of a report"), (
    KeyRow(("PgUp", "PgDown"), QT_TRANSLATE_NOOP("Shortcuts", "Page back, page on"), "PgUp  PgDn"),
    KeyRow(("+", "-", "0"), QT_TRANSLATE_NOOP("Shortcuts", "Larger, smaller, whole page"), "+  −  0"),
    KeyRow(("F2",), QT_TRANSLATE_NOOP("Shortcuts", "Edit the title of the page")),
))
PROJECTOR = KeyGroup("projector", QT_TRANSLATE_NOOP("Shortcuts", "In the projector window"), (
    KeyRow(("Esc",), QT_TRANSLATE_NOOP("Shortcuts", "Close it")),
    KeyRow(("B",), QT_TRANSLATE_NOOP("Shortcuts", "Dark, or back")),
    KeyRow(("F6",), QT_TRANSLATE_NOOP("Shortcuts", "Hold the picture, or follow again")),
    KeyRow(("Enter",), QT_TRANSLATE_NOOP("Shortcuts", "The next action")),
))
LIBRARY = KeyGroup("library", QT_TRANSLATE_NOOP("Shortcuts", "Case library"), (
    KeyRow(("Ctrl+F",), QT_TRANSLATE_NOOP("Shortcuts", "To the search")),
    KeyRow(("Ctrl+Enter",), QT_TRANSLATE_NOOP("Shortcuts", "Use the case in the chosen cell")),
    KeyRow(("Ctrl+P",), QT_TRANSLATE_NOOP("Shortcuts", "Show the case to the room, or take it down")),
    KeyRow(("Ctrl+N",), QT_TRANSLATE_NOOP("Shortcuts", "New case of your own")),
    KeyRow(("Ctrl+S",), QT_TRANSLATE_NOOP("Shortcuts", "Save the case")),
    KeyRow(("Ctrl+W",), QT_TRANSLATE_NOOP("Shortcuts", "Close the library")),
))
FRAMEWORKS = KeyGroup("frameworks", QT_TRANSLATE_NOOP("Shortcuts", "Frameworks"), (
    KeyRow(("Ctrl+G",), QT_TRANSLATE_NOOP("Shortcuts", "Next gap to be filled")),
    KeyRow(("Alt+↑", "Alt+↓"), QT_TRANSLATE_NOOP("Shortcuts", "Move the entry up or down"), "Alt+↑  Alt+↓"),
))
WELCOME = KeyGroup("welcome", QT_TRANSLATE_NOOP("Shortcuts", "First page"), (
    KeyRow(("Ctrl+R",), QT_TRANSLATE_NOOP("Shortcuts", "Rehearse")),
    KeyRow(("Ctrl+N",), QT_TRANSLATE_NOOP("Shortcuts", "New workshop")),
    KeyRow(("Ctrl+O",), QT_TRANSLATE_NOOP("Shortcuts", "Open a file")),
    KeyRow(("Ctrl+Enter",), QT_TRANSLATE_NOOP("Shortcuts", "Make what was prepared")),
))
PEOPLE = KeyGroup("people", QT_TRANSLATE_NOOP("Shortcuts", "List of people"), (
    KeyRow(("Ctrl+Enter",), QT_TRANSLATE_NOOP("Shortcuts", "Add the pasted list")),
))

PAGE_KEYS: tuple[KeyGroup, ...] = (WELCOME, PEOPLE, BOARDS, VOTING, REVEALED, TABLES, CANVAS_KEYS, DOTS, TARGETS, LISTS,
                                   GANTT, PREVIEW, PROJECTOR, LIBRARY, FRAMEWORKS)
