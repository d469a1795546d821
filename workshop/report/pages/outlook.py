"""What the room said on the boards of the outlook stage, beside the published figures."""

from __future__ import annotations

from workshop.boards import ROOM, centre, point_of
from workshop.model.evidence import BoardAnswer
from workshop.model.knowledge import (
    Card,
    CardsBoard,
    CheckItem,
    ChecklistBoard,
    Corner,
    CornerText,
    LadderBoard,
    Option,
    PollBoard,
    QuadrantBoard,
    Rung,
)
from workshop.model.text import Text
from workshop.outlook import BoardShow, board_show
from workshop.report.backing import Meter, OutlookBoard, OutlookPage, OutlookRow
from workshop.report.pages.book import NONE, Book
from workshop.report.pages.plain import plain
from workshop.report.values import Head

MOST_CARDS = 5
ABOUT = {"exactly": "published_exactly", "about": "published_about", "nearly": "published_nearly",
         "over": "published_over"}
ANSWERS = {"yes": "answer_yes", "partly": "answer_partly", "no": "answer_no"}
PINS = {"now": "pin_now", "target": "pin_target"}


def outlook(book: Book) -> OutlookPage | None:
    """Write the boards that were answered, in the order of the packs; None when there are none."""
    say = book.say
    shows = [show for key, _ in book.workshop.boards() if (show := board_show(book.workshop, key))]
    boards = tuple(_board(book, show) for show in shows if _answered(show))
    if not boards:
        return None
    mark = say("inferred")
    inferred = any(text.endswith(mark) for board in boards for row in board.rows for text in row.texts)
    return OutlookPage(Head(say("outline_outlook"), say("kicker_outlook"), say("outlook_title", n=len(boards)),
                            say("outlook_lead")), boards, (say("outlook_inferred"),) if inferred else ())


def _answered(show: BoardShow) -> bool:
    if isinstance(show.board, CardsBoard | PollBoard):
        return show.given > 0
    return any(answer.value for answer in show.answers)


def _board(book: Book, show: BoardShow) -> OutlookBoard:
    board = show.board
    if isinstance(board, PollBoard):
        return _poll(book, show, board)
    if isinstance(board, CardsBoard):
        return _cards(book, show, board)
    if isinstance(board, QuadrantBoard):
        return _quadrant(book, show, board)
    if isinstance(board, LadderBoard):
        return _ladder(book, show, board)
    return _checklist(book, show, board)


def _in(book: Book, text: Text) -> str:
    return plain(text.in_(book.say.language))


def _name(book: Book, entry: Option | Card | CheckItem | Rung | CornerText) -> str:
    """Return the name of an entry, marked when it is not in the source as it stands."""
    text = entry.title if isinstance(entry, Card) else entry.name
    return _in(book, text) + (book.say("inferred") if entry.inferred else "")


def _from(book: Book, show: BoardShow) -> str:
    source = show.source
    return book.say("board_from", title=_in(book, source.title), publisher=_in(book, source.publisher),
                    year=source.year)


# Polls and cards ------------------------------------------------------------------------------------------------
def _poll(book: Book, show: BoardShow, board: PollBoard) -> OutlookBoard:
    say, survey = book.say, board.survey
    rows = []
    for option in board.options:
        count = show.count(option.id)
        share = min(count / show.base, 1.0)
        published = option.published
        percent = published is not None and published.unit == "%"
        mark = min(published.number / 100, 1.0) if published is not None and percent else None
        rows.append(OutlookRow((_name(book, option), str(count), book.percent(share), _published(book, option)),
                               Meter(share, mark)))
    title = _in(book, survey.title)
    beside = say("poll_survey_open", title=title, year=survey.year) if survey.sample is None else \
        say("poll_survey", title=title, year=survey.year, sample=f"{survey.sample:,}")
    base = "poll_base_people" if board.several else "poll_base_hands"
    columns = (say("col_option"), say("col_room"), say("col_share"), say("col_published"), "")
    return OutlookBoard(_in(book, board.name), _in(book, board.question), columns, (0.36, 0.08, 0.1, 0.22, 0.24),
                        (1, 2), tuple(rows), (say.sentences(beside, say(base, n=show.base), say("poll_bar")),
                                              _from(book, show)))


def _published(book: Book, option: Option) -> str:
    """Return a published figure in words; its number is the one of the source."""
    found = option.published
    if found is None:
        return NONE
    unit = "\u00a0%" if found.unit == "%" else plain(found.unit)
    words = book.say(ABOUT[found.about], value=f"{found.number:,g}", unit=unit)
    return words + (book.say("inferred") if found.matched == "inferred" else "")


def _cards(book: Book, show: BoardShow, board: CardsBoard) -> OutlookBoard:
    say = book.say
    cards = [(column, card) for column in board.columns for card in column.cards if show.count(card.id)]
    cards.sort(key=lambda pair: -show.count(pair[1].id))
    most = show.count(cards[0][1].id)
    rows = tuple(OutlookRow((_name(book, card), _in(book, column.name), str(show.count(card.id))),
                            Meter(show.count(card.id) / most)) for column, card in cards[:MOST_CARDS])
    given = say("cards_all" if len(cards) == len(rows) else "cards_given", n=show.given, shown=len(rows))
    return OutlookBoard(_in(book, board.name), "", (say("col_card"), say("col_column"), say("col_dots"), ""),
                        (0.36, 0.32, 0.08, 0.24), (2,), rows,
                        (say.sentences(given, _from(book, show)),))


# Quadrants, ladders and checklists ------------------------------------------------------------------------------
def _quadrant(book: Book, show: BoardShow, board: QuadrantBoard) -> OutlookBoard:
    say = book.say
    rows = []
    for pin, key in PINS.items():
        middle = centre(show.answers, pin)
        if middle is None:
            continue
        pins = sum(answer.item == pin and point_of(answer.value) is not None for answer in show.answers)
        corner = getattr(board.corners, _corner(middle.x, middle.y))
        rows.append(OutlookRow((say(key), str(pins), book.percent(middle.x), book.percent(middle.y),
                                _name(book, corner))))
    axes = [say("quadrant_axis", axis=_in(book, axis.name), low=_in(book, axis.low), high=_in(book, axis.high))
            for axis in (board.x, board.y)]
    columns = (say("col_pin"), say("col_pins"), _in(book, board.x.name), _in(book, board.y.name), say("col_corner"))
    return OutlookBoard(_in(book, board.name), "", columns, (0.14, 0.1, 0.22, 0.22, 0.32), (1, 2, 3), tuple(rows),
                        (say.sentences(say("quadrant_note"), *axes), _from(book, show)))


def _corner(x: float, y: float) -> Corner:
    return ("hh" if y >= 0.5 else "hl") if x >= 0.5 else ("lh" if y >= 0.5 else "ll")


def _ladder(book: Book, show: BoardShow, board: LadderBoard) -> OutlookBoard:
    say = book.say
    rungs = {rung.id: _rung(book, board, index, rung) for index, rung in enumerate(board.rungs, start=1)}
    names = {ROOM: say("ladder_room")} if board.subject == ROOM else \
        {element.id: _in(book, element.name) for element in book.workshop.pack.elements}
    rows = []
    for subject, name in names.items():
        now, aim = (rungs.get(show.value(f"{time}.{subject}"), NONE) for time in ("now", "next"))
        if (now, aim) != (NONE, NONE):
            rows.append(OutlookRow((name, now, aim)))
    notes = _from(book, show) if board.ranked else say.sentences(say("ladder_unranked"), _from(book, show))
    return OutlookBoard(_in(book, board.name), "", (say("col_subject"), say("col_present"), say("col_next")),
                        (0.26, 0.37, 0.37), (), tuple(rows), (notes,))


def _rung(book: Book, board: LadderBoard, number: int, rung: Rung) -> str:
    name = _name(book, rung)
    return book.say("rung", n=number, name=name) if board.ranked else name


def _checklist(book: Book, show: BoardShow, board: ChecklistBoard) -> OutlookBoard:
    say = book.say
    rows = []
    for number, item in enumerate(board.items, start=1):
        answer: BoardAnswer | None = next((a for a in show.answers if a.item == item.id and a.value in ANSWERS), None)
        if answer is None:
            continue
        name = _name(book, item)
        if item.group is not None:
            name = say("check_group", group=_in(book, item.group), name=name)
        if board.numbered:
            name = say("check_step", n=number, name=name)
        rows.append(OutlookRow((name, say(ANSWERS[answer.value]))))
    count = say("answered_of", of=len(board.items), n=len(rows))
    return OutlookBoard(_in(book, board.name), "", (say("col_check"), say("col_answer")), (0.8, 0.2), (),
                        tuple(rows), (say.sentences(count, _from(book, show)),))
