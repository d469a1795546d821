"""The template of slides: how the shipped one is made, and how one of the customer's is opened.

`python -m workshop.report.pptx resources/report/template.pptx` makes the shipped one anew.
"""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

from workshop.errors import Problem, bad_input, world_fault
from workshop.exchange.samezip import EPOCH, cleaned
from workshop.infile import read_ordinary
from workshop.report.pptx.deck import NS, SIDE, emu
from workshop.report.styles import ACTION, ATTENTION, INK, LEVELS, PAPER, QUIET, SURFACE

# What a layout may be called, and its place in a template that uses other names.
LAYOUTS = {"title": (("title", "title slide", "标题幻灯片", "标题页", "封面"), 0),
           "title only": (("title only", "仅标题", "只有标题"), 5)}
EAST, SPARE_EAST = "Microsoft YaHei", "Noto Sans SC"
WIDE, HIGH = 960.0, 540.0
MAX_FILE, MAX_UNPACKED, MAX_PARTS = 50_000_000, 150_000_000, 5_000
# Of one part, packed to unpacked; small parts may be anything.
_RATIO, _RATIO_FROM = 200, 1_000_000
_FORBIDDEN = ("vbaproject", "activex/", "macrosheets/")
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"


# Opening ----------------------------------------------------------------------------------------------------------
def open_template(path: Path) -> tuple[Any, dict[str, Any], str, tuple[str, ...]]:
    """Return a presentation without slides, its layouts by name, the font of Chinese letters, and what it lacks.

    A layout is found by its name, else by its place, else the last one stands in; the names of those that were not
    found by name are returned. Raises BadInput with one problem: `slides_template` when the file is no template,
    `slides_outside` when it brings pictures or data from other computers, which the report would fetch then.
    """
    presentation = _opened(path)
    try:
        layouts, missed = _layouts(presentation)
        outside = _outside(presentation)
        east = _east(presentation)
    except Exception as error:
        # What the parts of a file say of each other can be wrong in any place too.
        raise bad_input([Problem("slides_template", path.name)]) from error
    if outside:
        raise bad_input([Problem("slides_outside", path.name, {"found": outside})])
    return presentation, layouts, east, missed


def _outside(presentation: Any) -> str:
    """Return a place outside of the file that its reader's program would fetch by itself; empty when there is none.

    A link to click on is no such place.
    """
    return next((str(rel._target) for rel in presentation.part.package.iter_rels()
                 if rel.is_external and not rel.reltype.endswith("/hyperlink")), "")


def _layouts(presentation: Any) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Take the slides out; return the layouts by name, and the names of those that were not found by name."""
    names = presentation.slides._sldIdLst
    for old in list(names):
        presentation.part.drop_rel(old.rId)
        names.remove(old)
    layouts, missed = {}, []
    for key, (known, place) in LAYOUTS.items():
        found = next((one for one in presentation.slide_layouts if one.name.strip().casefold() in known), None)
        if found is None:
            missed.append(key)
            found = presentation.slide_layouts[min(place, len(presentation.slide_layouts) - 1)]
        layouts[key] = found
    return layouts, tuple(missed)


def _opened(path: Path) -> Any:
    from pptx import Presentation
    try:
        stream = io.BytesIO(data := read_ordinary(path, MAX_FILE))
        with zipfile.ZipFile(stream) as archive:
            _check_parts(archive.infolist(), len(data))
        presentation = Presentation(stream)
        if not len(presentation.slide_layouts) or not presentation.slide_width:
            raise ValueError("no layouts")
    except FileNotFoundError:
        raise world_fault("file_missing", path.name) from None
    except Exception as error:
        # A file of another kind can break zipfile, lxml and python-pptx in any place; this is the file's fault.
        raise bad_input([Problem("slides_template", path.name)]) from error
    return presentation


def _check_parts(members: list[zipfile.ZipInfo], size: int) -> None:
    names = [info.filename.lower() for info in members]
    # The sizes in the directory hold: zipfile gives out no byte more than they say.
    if size > MAX_FILE or len(members) > MAX_PARTS or sum(info.file_size for info in members) > MAX_UNPACKED or any(
            info.file_size > max(_RATIO_FROM, _RATIO * info.compress_size) for info in members):
        raise ValueError("too large")
    if len(set(names)) < len(names) or any(part in name for name in names for part in _FORBIDDEN):
        raise ValueError("two parts of one name, or a program")


def _east(presentation: Any) -> str:
    """Return the font of Chinese letters: that of the theme where it names one."""
    from pptx.opc.constants import RELATIONSHIP_TYPE
    from pptx.oxml import parse_xml
    theme = presentation.slide_masters[0].part.part_related_by(RELATIONSHIP_TYPE.THEME)
    found = parse_xml(theme.blob).find(f".//{{{_A}}}minorFont/{{{_A}}}ea")
    return "+mn-ea" if found is not None and found.get("typeface") else EAST


# Making -----------------------------------------------------------------------------------------------------------
def make_template(path: Path) -> None:
    """Write the shipped template: two layouts, the fonts and colours of the report, wide slides. Same bytes always."""
    from pptx import Presentation
    from pptx.opc.constants import RELATIONSHIP_TYPE
    presentation: Any = Presentation()
    presentation.slide_width, presentation.slide_height = emu(WIDE), emu(HIGH)
    master = presentation.slide_masters[0]
    keep = {"Title Slide": "title", "Title Only": "title only"}
    for layout in list(presentation.slide_layouts):
        if layout.name not in keep:
            presentation.slide_layouts.remove(layout)
    for layout in presentation.slide_layouts:
        layout.name = keep[layout.name]
        for holder in list(layout.placeholders):
            if holder.placeholder_format.type not in _HOLDERS:
                holder._element.getparent().remove(holder._element)
        _place(layout)
    for holder in list(master.placeholders):
        if holder.placeholder_format.idx > 1 and holder.placeholder_format.type not in _HOLDERS:
            holder._element.getparent().remove(holder._element)
    _place_master(master)
    _without_leftovers(presentation)
    theme = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme._blob = _themed(theme.blob)
    properties = presentation.core_properties
    properties.title = properties.author = properties.last_modified_by = "Pentatone"
    properties.created = properties.modified = EPOCH
    properties.revision = 1
    stream = io.BytesIO()
    presentation.save(stream)
    stream.seek(0)
    with path.open("wb") as target:
        cleaned(stream, target)


def _without_leftovers(presentation: Any) -> None:
    """Take out what the library's own template brings along: a small picture, and the settings of a printer."""
    package = presentation.part.package
    for owner in (package, presentation.part):
        rels = owner._rels
        for key in [key for key, rel in rels.items() if rel.reltype.rsplit("/", 1)[-1] in _LEFTOVERS]:
            rels.pop(key)


_LEFTOVERS = ("thumbnail", "printerSettings", "extended-properties")
# Title, centred title, subtitle, body.
_HOLDERS = (1, 3, 4, 2)


def _place(layout: Any) -> None:
    """Put the title and subtitle of a layout where the slides expect them."""
    title = layout.name == "title"
    for holder in layout.placeholders:
        sub = holder.placeholder_format.type == 4
        top, high = (300.0, 60.0) if sub else (190.0, 100.0) if title else (36.0, 58.0)
        holder.left, holder.top = emu(SIDE), emu(top)
        holder.width, holder.height = emu(WIDE - 2 * SIDE), emu(high)


def _place_master(master: Any) -> None:
    from pptx.oxml import parse_xml
    for holder in master.placeholders:
        body = holder.placeholder_format.type == 2
        holder.left, holder.top = emu(SIDE), emu(110.0 if body else 36.0)
        holder.width, holder.height = emu(WIDE - 2 * SIDE), emu(380.0 if body else 58.0)
        # Titles begin at the left and at the top, in ink.
        holder.text_frame._txBody.bodyPr.set("anchor", "t")
    styles = master._element.find("{http://schemas.openxmlformats.org/presentationml/2006/main}txStyles")
    first = styles.find(f"{{{styles.nsmap['p']}}}titleStyle/{{{_A}}}lvl1pPr")
    first.set("algn", "l")
    run = first.find(f"{{{_A}}}defRPr")
    run.set("sz", "2400")
    run.set("b", "1")
    back = master._element.cSld
    old = back.find(f"{{{styles.nsmap['p']}}}bg")
    if old is not None:
        back.remove(old)
    back.insert(0, parse_xml(f'<p:bg {NS}><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/>'
                             '</p:bgPr></p:bg>'))


def _themed(blob: bytes) -> bytes:
    """Return a theme in the colours and fonts of the report."""
    from lxml import etree  # type: ignore[import-untyped]
    root = etree.fromstring(blob)
    root.set("name", "Pentatone")
    colours = {"dk1": INK, "lt1": SURFACE, "dk2": ACTION, "lt2": PAPER, "accent1": ACTION, "accent2": ATTENTION,
               "accent3": LEVELS[3], "accent4": LEVELS[2], "accent5": LEVELS[1], "accent6": QUIET, "hlink": ACTION,
               "folHlink": QUIET}
    scheme = root.find(f".//{{{_A}}}clrScheme")
    scheme.set("name", "Pentatone")
    for key, colour in colours.items():
        one = scheme.find(f"{{{_A}}}{key}")
        for child in list(one):
            one.remove(child)
        etree.SubElement(one, f"{{{_A}}}srgbClr").set("val", colour.lstrip("#"))
    fonts = root.find(f".//{{{_A}}}fontScheme")
    fonts.set("name", "Pentatone")
    for kind in ("majorFont", "minorFont"):
        font = fonts.find(f"{{{_A}}}{kind}")
        for child in list(font):
            font.remove(child)
        # With its family, a machine without the font takes another one of the kind.
        for tag in ("latin", "ea"):
            etree.SubElement(font, f"{{{_A}}}{tag}", typeface=EAST, panose="020B0503020204020204", pitchFamily="34",
                             charset="-122")
        etree.SubElement(font, f"{{{_A}}}cs", typeface="")
        etree.SubElement(font, f"{{{_A}}}font", script="Hans", typeface=SPARE_EAST)
    found: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return found


def made_on(presentation: Any, made_at: datetime) -> None:
    """Give a presentation one time, so that the same content gives the same bytes."""
    properties = presentation.core_properties
    properties.created = properties.modified = made_at
    properties.revision = 1
