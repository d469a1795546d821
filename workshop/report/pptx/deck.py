"""One presentation being written: its template, its slides, and the boxes on them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from workshop.report.pptx.marks import (
    LEADING,
    Look,
    Pen,
    Words,
    clean,
    cut,
    fill,
    fitted,
    height_of,
    lines_of,
    paragraph,
    quiet,
)
from workshop.report.styles import ATTENTION, QUIET, ink_on
from workshop.report.values import Head
from workshop.report.whole import ReportContent

POINT = 12700
SIDE, BANNER, FOOT, TOP = 40.0, 20.0, 20.0, 36.0
TITLES = tuple(Look(size, bold=True) for size in (24.0, 22.0, 20.0, 18.0, 16.0, 14.0))
CAPTION = quiet(11.5)
NS = ('xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
      'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
      'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"')


def emu(points: float) -> int:
    """Return points in the unit of the format."""
    return round(points * POINT)


class Slide:
    """One slide: where there is room on it, and ways to put something there. All places are points from above."""

    def __init__(self, deck: Deck, raw: Any, top: float) -> None:
        self.deck, self.raw, self.top = deck, raw, top
        self.head: Head | None = None
        self.left, self.right, self.bottom = SIDE, deck.wide - SIDE, deck.high - FOOT - 14

    @property
    def width(self) -> float:
        """The width of the room."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """The height of the room."""
        return self.bottom - self.top

    def text(self, words: Sequence[Words], left: float, top: float, width: float, height: float, *,
             anchor: str = "t", name: str = "") -> Any:
        """Put words into a box of this size; the caller has seen to it that they fit."""
        box = self.raw.shapes.add_textbox(emu(left), emu(top), emu(width), emu(height))
        box.name = name or f"Text {box.shape_id}"
        self.deck.set_words(box, words, anchor=anchor)
        return box

    def box(self, left: float, top: float, width: float, height: float, colour: str, *, fixed: bool = True,
            round_: bool = False, name: str = "") -> Any:
        """Draw a filled rectangle without an edge."""
        from pptx.enum.shapes import MSO_SHAPE
        kind = MSO_SHAPE.ROUNDED_RECTANGLE if round_ else MSO_SHAPE.RECTANGLE
        shape = self.raw.shapes.add_shape(kind, emu(left), emu(top), emu(max(width, 0.5)), emu(max(height, 0.5)))
        shape.name = name or f"Box {shape.shape_id}"
        self.deck.paint(shape, colour, fixed=fixed)
        return shape

    def line(self, left: float, top: float, right: float, bottom: float, colour: str, thick: float = 0.5) -> Any:
        """Draw a straight line."""
        from pptx.enum.shapes import MSO_CONNECTOR
        shape = self.raw.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, emu(left), emu(top), emu(right), emu(bottom))
        self.deck.stroke(shape, colour, thick)
        return shape

    def notes(self, lines: Sequence[str]) -> None:
        """Write the notes of the speaker."""
        frame = self.raw.notes_slide.notes_text_frame
        if frame is not None:
            self.deck.fill_body(frame._txBody, [Words(line, Look(12)) for line in lines if line])


class Deck:
    """The presentation. `wide` and `high` are the size of its slides in points."""

    def __init__(self, presentation: Any, content: ReportContent, layouts: dict[str, Any], east: str) -> None:
        self.presentation, self.content, self.layouts = presentation, content, layouts
        self.wide: float = presentation.slide_width / POINT
        self.high: float = presentation.slide_height / POINT
        self.pen = Pen(content.language, east)
        self.slides: list[Slide] = []

    # Slides -----------------------------------------------------------------------------------------------------
    def slide(self, head: Head, *, part: tuple[int, int] = (1, 1), lead: bool = True) -> Slide:
        """Begin a slide under a head; the further parts of one say so above the title."""
        raw = self.presentation.slides.add_slide(self.layouts["title only"])
        start = BANNER if self.content.banner else 0.0
        slide = Slide(self, raw, TOP + start)
        slide.head = head
        more = f"　{part[0]} / {part[1]}" if part[1] > 1 else ""
        kicker = cut(head.kicker, quiet(), slide.width - 60, 1) + more
        slide.text([Words(kicker, quiet())], SIDE, 20 + start, slide.width, 14, name="Kicker")
        self._title(slide, head)
        if lead and head.lead and part[0] == 1:
            self._words(slide, Words(head.lead, quiet(10.5)), 2, "Lead")
        slide.top += 8
        self._frame(slide)
        self.slides.append(slide)
        return slide

    def _fitted_title(self, head: Head, width: float) -> tuple[str, Look, float]:
        """Return the title in the largest size that takes two lines, in the smallest up to five, and its height."""
        text = f"{head.title}（{head.edited}）" if head.edited else head.title
        words, look = fitted(text, TITLES[:-1], width, 2)
        if words != clean(text):
            words, look = fitted(text, TITLES[-1:], width, 5)
        return words, look, len(lines_of(words, look, width)) * look.size * LEADING + 4

    def room(self, head: Head) -> float:
        """Return the height of the room on a further slide under a head."""
        width = self.wide - 2 * SIDE
        top = TOP + (BANNER if self.content.banner else 0.0) + self._fitted_title(head, width)[2] + 8
        if head.caption:
            top += height_of(Words(cut(head.caption, CAPTION, width, 2), CAPTION), width) + 2
        return self.high - FOOT - 14 - top

    def _title(self, slide: Slide, head: Head) -> None:
        words, look, high = self._fitted_title(head, slide.width)
        title = slide.raw.shapes.title
        if title is None:
            slide.text([Words(words, look)], SIDE, slide.top, slide.width, high, name="Title")
        else:
            title.left, title.top, title.width, title.height = map(emu, (SIDE, slide.top, slide.width, high))
            self.set_words(title, [Words(words, look)])
        slide.top += high
        if head.caption:
            self._words(slide, Words(head.caption, CAPTION), 2, "Caption")

    def _words(self, slide: Slide, words: Words, most: int, name: str) -> None:
        text = cut(words.text, words.look, slide.width, most)
        high = height_of(Words(text, words.look), slide.width) + 2
        slide.text([Words(text, words.look)], SIDE, slide.top, slide.width, high, name=name)
        slide.top += high

    def _frame(self, slide: Slide) -> None:
        """Put the foot and, for invented votes, the banner on a slide; leave no empty placeholder."""
        foot, y, small = self.content.footer, self.high - FOOT - 4, quiet(8)
        third = slide.width / 3
        slide.text([Words(cut(f"{foot.left} · {foot.date}", small, third + 40, 1), small)], SIDE, y, third + 40, 12,
                   name="Foot left")
        slide.text([Words(cut(foot.middle, small, third - 80, 1), small.but(align="ctr"))], SIDE + third + 40, y,
                   third - 80, 12, name="Foot middle")
        box = slide.text([], SIDE + 2 * third - 40, y, third + 40, 12, name="Foot right")
        self._number(box, cut(foot.right, small, third - 20, 1))
        if self.content.banner:
            bar = slide.box(0, 0, self.wide, BANNER, ATTENTION, name="Rehearsal")
            words = Words(self.content.banner, Look(11, True, ink_on(ATTENTION), "ctr", fixed=True))
            self.set_words(bar, [words], anchor="ctr")
        for holder in list(slide.raw.placeholders):
            if holder.has_text_frame and not holder.text_frame.text:
                holder._element.getparent().remove(holder._element)

    def _number(self, box: Any, words: str) -> None:
        """Write the foot on the right, with the number of the slide as a field."""
        from pptx.oxml import parse_xml
        look = quiet(8).but(align="r")
        text = paragraph(Words(f"{words} · ", look), self.pen)
        mark = (f'<a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum">'
                f'<a:rPr lang="en-US" sz="800">{fill(QUIET)}</a:rPr><a:t>{len(self.slides) + 1}</a:t></a:fld>')
        body = box.text_frame._txBody
        for old in body.p_lst:
            body.remove(old)
        body.append(parse_xml(text.replace("<a:p>", f"<a:p {NS}>", 1).replace("<a:endParaRPr", mark + "<a:endParaRPr",
                                                                              1)))

    # Words and paint --------------------------------------------------------------------------------------------
    def set_words(self, shape: Any, words: Sequence[Words], *, anchor: str = "t") -> None:
        """Give a shape words of its own, without margins, broken at its edges."""
        body = shape.text_frame._txBody
        properties = body.bodyPr
        for name in ("lIns", "tIns", "rIns", "bIns"):
            properties.set(name, "0")
        properties.set("wrap", "square")
        properties.set("anchor", anchor)
        for child in list(properties):
            properties.remove(child)
        self.fill_body(body, words)

    def fill_body(self, body: Any, words: Sequence[Words]) -> None:
        """Replace the paragraphs of a text."""
        from pptx.oxml import parse_xml
        for old in body.p_lst:
            body.remove(old)
        for one in words or [Words("")]:
            body.append(parse_xml(paragraph(one, self.pen).replace("<a:p>", f"<a:p {NS}>", 1)))

    def paint(self, shape: Any, colour: str, *, fixed: bool = True, edge: str = "") -> None:
        """Fill a shape, without shadow or effects of the theme."""
        from pptx.oxml import parse_xml
        style = shape._element.find(f"{{{_P}}}style")
        if style is not None:
            shape._element.remove(style)
        properties = shape._element.spPr
        for tag in ("solidFill", "ln", "noFill"):
            for old in properties.findall(f"{{{_A}}}{tag}"):
                properties.remove(old)
        properties.append(parse_xml(fill(colour, fixed=fixed).replace("<a:solidFill>", f"<a:solidFill {NS}>", 1)))
        inner = fill(edge) if edge else "<a:noFill/>"
        properties.append(parse_xml(f'<a:ln {NS} w="6350">{inner}</a:ln>'))

    def stroke(self, shape: Any, colour: str, thick: float, *, arrow: bool = False, dashed: bool = False) -> None:
        """Give a line its colour and width in points."""
        from pptx.oxml import parse_xml
        style = shape._element.find(f"{{{_P}}}style")
        if style is not None:
            shape._element.remove(style)
        properties = shape._element.spPr
        for old in properties.findall(f"{{{_A}}}ln"):
            properties.remove(old)
        dash = '<a:prstDash val="dash"/>' if dashed else ""
        tail = '<a:tailEnd type="triangle" w="sm" len="sm"/>' if arrow else ""
        properties.append(parse_xml(f'<a:ln {NS} w="{emu(thick)}">{fill(colour)}{dash}<a:round/>{tail}</a:ln>'))


_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
