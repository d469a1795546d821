"""Help topics: read from files of one language each, checked, and said with the names the program uses today.

A file holds one topic. Its first line is the title after `# `, the paragraph below it says what the topic is about.
Then each line is a block, told by how it begins: `## ` a heading, `1. ` a step, `- ` a point, `= term :: meaning`,
`? trouble :: what to do`, `[ ] ` a thing to tick; anything else is a paragraph. A line that begins with two spaces
goes on with the block above. Names stand in braces and are put in when the help is shown: `{key:F5}` a key,
`{keys:plan}` the keys of an action, `{action:plan}` its words, `{ui:Accept  A}` a text of the interface (with its
context before a bar where several have it), `{topic:score}` another topic, `{fact:voters}` a number the program has.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, Protocol, cast

from workshop.errors import Problem, bad_input
from workshop.infile import read_ordinary

BlockKind = Literal["head", "text", "step", "point", "term", "trouble", "check"]
NameKind = Literal["key", "keys", "action", "ui", "topic", "fact"]
Look = Literal["", "key", "name", "link"]
NAMES: tuple[NameKind, ...] = ("key", "keys", "action", "ui", "topic", "fact")
MARKS: Mapping[str, BlockKind] = {"## ": "head", "1. ": "step", "- ": "point", "= ": "term", "? ": "trouble",
                                  "[ ] ": "check"}
PAIRED: tuple[BlockKind, ...] = ("term", "trouble")
BETWEEN = " :: "
FALLBACK, QUOTED = "en", "zh"
MAX_FILE = 100_000  # bytes; one topic is a page or two
_BRACES = re.compile(r"\{([^{}]*)\}")
_WIDE = "\u2e80-\u9fff\uff00-\uffef"
_JOIN = re.compile(rf"(?<=[{_WIDE}]) (?=[{_WIDE}])")


@dataclass(frozen=True, slots=True)
class Name:
    """A place in a text where a name of the program goes."""

    kind: NameKind
    value: str


Part = str | Name


@dataclass(frozen=True, slots=True)
class Block:
    """One block: its words, and for a term or a trouble what stands beside them."""

    kind: BlockKind
    parts: tuple[Part, ...]
    beside: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic in one language. `group` is the part of the help it belongs to, by id."""

    id: str
    language: str
    title: str
    lead: tuple[Part, ...]
    blocks: tuple[Block, ...]
    group: str = ""

    def names(self) -> Iterator[Name]:
        """Yield every name of the program in it."""
        for parts in (self.lead, *(each for block in self.blocks for each in (block.parts, block.beside))):
            yield from (part for part in parts if isinstance(part, Name))


@dataclass(frozen=True, slots=True)
class Group:
    """A part of the help: id, its name in the language asked for, its topics in order."""

    id: str
    name: str
    topics: tuple[Topic, ...]


# Reading ----------------------------------------------------------------------------------------------------------
def load_help(folder: Path, *languages: str, also: Path | None = None) -> tuple[Group, ...]:
    """Read all topics that `contents.json` of a folder names, in its order, each in the first of `languages` there is.

    A topic `score` in Chinese is the file `score.zh.md`; English stands in for what is in none of them. Files
    in the folder `also`, if there is one, come first. Raises BadInput with every mistake when a file is missing, cannot
    be read or is written in another form.
    """
    wanted = (*languages, FALLBACK)
    faults: list[Problem] = []
    try:
        contents = json.loads((folder / "contents.json").read_text("utf-8"))
        groups = [(str(each["id"]), _named(each["name"], wanted), [str(name) for name in each["topics"]])
                  for each in contents]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise bad_input([Problem("help_unreadable", "contents.json")]) from None
    found = []
    for group, name, ids in groups:
        topics = []
        for topic in ids:
            files = (place / f"{topic}.{language}.md" for language in wanted for place in (also, folder) if place)
            path = next((file for file in files if file.exists()), None)
            if path is None:
                faults.append(Problem("help_missing", topic))
                continue
            try:
                topics.append(replace(read_topic(path), group=group))
            except ValueError as error:
                faults.append(Problem("help_form", path.name, {"what": str(error)}))
            except OSError:
                faults.append(Problem("help_unreadable", path.name))
        found.append(Group(group, name, tuple(topics)))
    if faults:
        raise bad_input(faults)
    return tuple(found)


def _named(names: Mapping[str, str], wanted: Sequence[str]) -> str:
    return next((names[language] for language in wanted if names.get(language)), names[FALLBACK])


def read_topic(path: Path) -> Topic:
    """Read one file, called ID.LANGUAGE.md; ValueError with the line when it is written in another form."""
    topic, language = path.name.removesuffix(".md").rsplit(".", 1)
    content = read_ordinary(path, MAX_FILE)
    if len(content) > MAX_FILE:
        raise ValueError(f"it is longer than {MAX_FILE} bytes")
    return parse(content.decode("utf-8"), topic, language)


def parse(text: str, topic: str, language: str) -> Topic:
    """Return the topic a text holds; ValueError with the number of the line that is in no known form."""
    lines = _joined(text.splitlines())
    if not lines or not lines[0][1].startswith("# ") or not lines[0][1][2:].strip():
        raise ValueError("line 1: the title is missing")
    if len(lines) < 2 or _mark_of(lines[1][1]):
        raise ValueError("line 2: the sentence that says what it is about is missing")
    blocks = tuple(_block(*line) for line in lines[2:])
    return Topic(topic, language, lines[0][1][2:].strip(), _parts(*lines[1]), blocks)


def _joined(lines: Sequence[str]) -> list[tuple[int, str]]:
    """Return the lines that are not empty with their numbers, those that go on joined to the one above."""
    found: list[tuple[int, str]] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        if line.startswith("  ") and found:
            start, words = found[-1]
            found[-1] = (start, _JOIN.sub("", f"{words} {line.strip()}"))
        else:
            found.append((number, line.rstrip()))
    return found


def _mark_of(line: str) -> str:
    return next((mark for mark in MARKS if line.startswith(mark)), "")


def _block(number: int, line: str) -> Block:
    mark = _mark_of(line)
    if line.startswith("#") and not mark:
        raise ValueError(f"line {number}: there is one title only, and headings begin with ##")
    kind, words = MARKS.get(mark, "text"), line[len(mark):].strip()
    if kind not in PAIRED:
        return Block(kind, _parts(number, words))
    first, between, second = words.partition(BETWEEN)
    if not (first.strip() and between and second.strip()):
        raise ValueError(f"line {number}: two texts with “::” between them are needed")
    return Block(kind, _parts(number, first.strip()), _parts(number, second.strip()))


def _parts(number: int, words: str) -> tuple[Part, ...]:
    found: list[Part] = []
    at = 0
    for match in _BRACES.finditer(words):
        kind, colon, value = match[1].partition(":")
        if kind not in NAMES or not colon or not value:
            raise ValueError(f"line {number}: “{match[0]}” is no name of a known kind")
        if match.start() > at:
            found.append(words[at:match.start()])
        found.append(Name(cast(NameKind, kind), value))
        at = match.end()
    if at < len(words):
        found.append(words[at:])
    if any(isinstance(part, str) and ("{" in part or "}" in part) for part in found):
        raise ValueError(f"line {number}: a brace is open")
    return tuple(found)


# Saying -----------------------------------------------------------------------------------------------------------
class Vocabulary(Protocol):
    """What the names in a text are called today; LookupError for one that does not exist."""

    def key(self, keys: str) -> str:
        """Return a key as it stands on the keyboard of this system."""

    def keys(self, action: str) -> str:
        """Return the first keys of an action."""

    def action(self, action: str) -> str:
        """Return the words of an action."""

    def ui(self, text: str) -> str:
        """Return a text of the interface, without its keys."""

    def fact(self, name: str) -> str:
        """Return a number the program goes by."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of words that look the same; `target` is the topic a link leads to."""

    text: str
    look: Look = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A block with all names said. A step has its `number`, from 1 after each heading."""

    kind: BlockKind
    spans: tuple[Span, ...]
    beside: tuple[Span, ...] = ()
    number: int = 0


@dataclass(frozen=True, slots=True)
class SpokenTopic:
    """A topic as it is read, on the screen and on paper."""

    id: str
    group: str
    title: str
    lead: tuple[Span, ...]
    lines: tuple[Line, ...]

    def plain(self) -> Iterator[str]:
        """Yield title and blocks as plain text."""
        yield self.title
        yield text_of(self.lead)
        for line in self.lines:
            yield text_of(line.spans + ((Span(" "), *line.beside) if line.beside else ()))


@dataclass(frozen=True, slots=True)
class SpokenGroup:
    """A part of the help as it is read."""

    id: str
    name: str
    topics: tuple[SpokenTopic, ...]


def text_of(spans: Iterable[Span]) -> str:
    """Return the words of spans in one text."""
    return "".join(span.text for span in spans)


def speak(groups: Sequence[Group], vocabulary: Vocabulary) -> tuple[SpokenGroup, ...]:
    """Return all topics with their names said; LookupError for a name the program does not have.

    Names stand between quotation marks in Chinese, where nothing else tells them from the words around them.
    """
    titles = {topic.id: topic.title for group in groups for topic in group.topics}
    said = _Said(vocabulary, titles)
    return tuple(SpokenGroup(group.id, group.name, tuple(map(said.topic, group.topics))) for group in groups)


class _Said:
    def __init__(self, vocabulary: Vocabulary, titles: Mapping[str, str]) -> None:
        self._titles = titles
        self._say: dict[NameKind, Callable[[str], str]] = {
            "key": vocabulary.key, "keys": vocabulary.keys, "action": vocabulary.action, "ui": vocabulary.ui,
            "fact": vocabulary.fact}

    def topic(self, topic: Topic) -> SpokenTopic:
        lines, number = [], 0
        for block in topic.blocks:
            number = 0 if block.kind == "head" else number + (block.kind == "step")
            here = topic.language
            lines.append(Line(block.kind, self._spans(block.parts, here), self._spans(block.beside, here),
                              number if block.kind == "step" else 0))
        return SpokenTopic(topic.id, topic.group, topic.title, self._spans(topic.lead, topic.language), tuple(lines))

    def _spans(self, parts: Sequence[Part], language: str) -> tuple[Span, ...]:
        return tuple(Span(part) if isinstance(part, str) else self._span(part, language) for part in parts)

    def _span(self, name: Name, language: str) -> Span:
        if name.kind == "topic":
            return Span(self._titles[name.value], "link", name.value)
        words = self._say[name.kind](name.value)
        if name.kind in ("key", "keys"):
            return Span(words, "key")
        if name.kind == "fact":
            return Span(words)
        return Span(f"“{words}”" if language == QUOTED else words, "name")
