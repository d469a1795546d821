"""Native charts on slides, in the colours of the report; their numbers can be edited in the office program."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from workshop.report.pptx.deck import NS, Slide, emu
from workshop.report.pptx.marks import clean, fill
from workshop.report.styles import ACTION, ATTENTION, INK, LINE, QUIET, RULE, SURFACE


@dataclass(frozen=True, slots=True)
class Series:
    """One row of numbers: its name, values (None where there is none), colour, and how it is drawn.

    `marker` is that of a point; without one it is a bar. `form` is how numbers are written, empty for no labels.
    """

    name: str
    values: Sequence[float | None]
    colour: str = ACTION
    marker: str = ""
    form: str = "0.0"
    size: int = 10
    where: str = ""


@dataclass(frozen=True, slots=True)
class Axis:
    """The axis of numbers: from, to and step; None is left to the office program."""

    low: float | None = None
    high: float | None = None
    step: float | None = None
    form: str = "0"


def _untyped(thing: Any) -> Any:
    """Return what the library has not given types to."""
    return thing


def _data(names: Sequence[str], series: Sequence[Series]) -> Any:
    from pptx.chart.data import CategoryChartData
    data = _untyped(CategoryChartData)()
    data.categories = [clean(name) for name in names]
    for one in series:
        data.add_series(clean(one.name), one.values)
    return data


def _upwards(names: Sequence[str], series: Sequence[Series]) -> tuple[Sequence[str], list[Series]]:
    """Return everything in the other order: bars that lie are drawn from the bottom up."""
    return names[::-1], [replace(one, values=one.values[::-1]) for one in series]


def points(slide: Slide, names: Sequence[str], series: Sequence[Series], axis: Axis, place: tuple[float, ...], *,
           name: str, joined: bool = False) -> Any:
    """Draw each series as points over the names; a thin line joins the lowest and the highest at each name."""
    from pptx.enum.chart import XL_CHART_TYPE
    chart = _chart(slide, XL_CHART_TYPE.LINE_MARKERS, _data(names, series), place, name)
    _common(slide, chart, axis, legend=len(series) > 1)
    for drawn, one in zip(chart.plots[0].series, series, strict=True):
        _point(drawn, one, joined=joined)
    if not joined:
        _join(chart)
    return chart


def columns(slide: Slide, names: Sequence[str], series: Sequence[Series], axis: Axis, place: tuple[float, ...], *,
            name: str, across: bool = False, stacked: bool = False, gap: int = 60) -> Any:
    """Draw bars: upright, or `across` with the first name at the top; `stacked` puts the series onto each other."""
    from pptx.enum.chart import XL_CHART_TYPE as KINDS
    kind = {(False, False): KINDS.COLUMN_CLUSTERED, (False, True): KINDS.COLUMN_STACKED,
            (True, False): KINDS.BAR_CLUSTERED, (True, True): KINDS.BAR_STACKED}[across, stacked]
    if across:
        names, series = _upwards(names, series)
    chart = _chart(slide, kind, _data(names, series), place, name)
    _common(slide, chart, axis, legend=len(series) > 1)
    plot = chart.plots[0]
    plot.gap_width = gap
    plot.overlap = 100 if stacked else 0
    for drawn, one in zip(plot.series, series, strict=True):
        _paint(drawn.format.fill, one.colour)
        drawn.invert_if_negative = False
        if one.form:
            _labels(drawn, one)
    return chart


Spots = Sequence[tuple[float, float, str]]


def scatter(slide: Slide, series: Sequence[tuple[str, Spots, str]], titles: tuple[str, str],
            place: tuple[float, ...], *, name: str, form: str = "#,##0") -> Any:
    """Draw points by two numbers, each with a short word at its right; `series` are name, points and colour."""
    from pptx.chart.data import XyChartData
    from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
    data = _untyped(XyChartData)()
    for title, spots, _ in series:
        row = data.add_series(clean(title))
        for x, y, _ in spots:
            row.add_data_point(x, y)
    chart = _chart(slide, XL_CHART_TYPE.XY_SCATTER, data, place, name)
    _common(slide, chart, Axis(form="0.0"), legend=len(series) > 1)
    chart.category_axis.minimum_scale = chart.value_axis.minimum_scale = 0
    for axis, words in ((chart.category_axis, titles[0]), (chart.value_axis, titles[1])):
        axis.has_title = True
        axis.axis_title.text_frame.text = clean(words)
        axis.axis_title.text_frame.paragraphs[0].runs[0].font.size = emu(9)
        axis.axis_title.text_frame.paragraphs[0].runs[0].font.bold = False
    labels = chart.category_axis.tick_labels
    labels.number_format, labels.number_format_is_linked = form, False
    for drawn, (_, spots, colour) in zip(chart.plots[0].series, series, strict=True):
        _point(drawn, Series("", (), colour, "circle", "", 11), joined=False)
        for index, (_, _, word) in enumerate(spots):
            label = drawn.points[index].data_label
            label.position = XL_LABEL_POSITION.RIGHT
            label.text_frame.text = clean(word)
            label.text_frame.paragraphs[0].runs[0].font.size = emu(9)
    return chart


# Parts ------------------------------------------------------------------------------------------------------------
def _chart(slide: Slide, kind: Any, data: Any, place: tuple[float, ...], name: str) -> Any:
    _words_only()
    frame = slide.raw.shapes.add_chart(kind, *(emu(points) for points in place), data)
    frame.name = name
    return frame.chart


def _words_only() -> None:
    """Let the workbooks behind charts keep words as words.

    By itself the library takes a name that begins with = for a formula, and one with an address for a link.
    """
    from pptx.chart import xlsx
    module = _untyped(xlsx)
    if module.Workbook is not _plain_workbook:
        module.Workbook = _plain_workbook


def _plain_workbook(stream: Any, options: dict[str, Any]) -> Any:
    from xlsxwriter import Workbook  # type: ignore[import-untyped]
    return Workbook(stream, {**options, "strings_to_formulas": False, "strings_to_urls": False})


def _common(slide: Slide, chart: Any, axis: Axis, *, legend: bool) -> None:
    """Give a chart the look of the report: fine grey lines, small quiet words, the legend below."""
    from pptx.enum.chart import XL_LEGEND_POSITION, XL_TICK_MARK
    chart.has_title = False
    chart.has_legend = legend
    if legend:
        chart.legend.position = XL_LEGEND_POSITION.BOTTOM
        chart.legend.include_in_layout = False
    chart.font.size = emu(10)
    _paint(chart.font.fill, INK)
    _east(slide, chart)
    values, names = chart.value_axis, chart.category_axis
    if axis.low is not None:
        values.minimum_scale = axis.low
    if axis.high is not None:
        values.maximum_scale = axis.high
    if axis.step is not None:
        values.major_unit = axis.step
    values.has_major_gridlines = True
    values.major_gridlines.format.line.width = emu(0.5)
    _paint(values.major_gridlines.format.line.fill, LINE)
    values.format.line.fill.background()
    values.major_tick_mark = names.major_tick_mark = XL_TICK_MARK.NONE
    values.tick_labels.number_format, values.tick_labels.number_format_is_linked = axis.form, False
    values.tick_labels.font.size = emu(9)
    _paint(values.tick_labels.font.fill, QUIET)
    names.tick_labels.font.size = emu(10)
    names.format.line.width = emu(0.75)
    _paint(names.format.line.fill, RULE)


def _east(slide: Slide, chart: Any) -> None:
    """Name the font of Chinese letters for the whole chart."""
    from pptx.oxml import parse_xml
    properties = chart._chartSpace.txPr.p_lst[0].pPr.defRPr
    for tag, face in (("latin", "+mn-lt"), ("ea", slide.deck.pen.east)):
        properties.append(parse_xml(f'<a:{tag} {NS} typeface="{face}"/>'))


def _paint(target: Any, colour: str) -> None:
    from pptx.dml.color import RGBColor
    from pptx.enum.dml import MSO_THEME_COLOR
    target.solid()
    theme = {ACTION: MSO_THEME_COLOR.ACCENT_1, ATTENTION: MSO_THEME_COLOR.ACCENT_2, INK: MSO_THEME_COLOR.TEXT_1}
    if colour in theme:
        target.fore_color.theme_color = theme[colour]
    else:
        target.fore_color.rgb = _untyped(RGBColor).from_string(colour.lstrip("#"))


def _point(drawn: Any, one: Series, *, joined: bool) -> None:
    from pptx.enum.chart import XL_MARKER_STYLE
    drawn.smooth = False
    if joined:
        drawn.format.line.width = emu(2)
        _paint(drawn.format.line.fill, one.colour)
    else:
        drawn.format.line.fill.background()
    drawn.marker.style = {"circle": XL_MARKER_STYLE.CIRCLE, "dash": XL_MARKER_STYLE.DASH,
                          "diamond": XL_MARKER_STYLE.DIAMOND}[one.marker or "circle"]
    drawn.marker.size = one.size
    _paint(drawn.marker.format.fill, one.colour)
    drawn.marker.format.line.width = emu(0.75)
    _paint(drawn.marker.format.line.fill, SURFACE if one.marker == "circle" else one.colour)
    if one.form:
        _labels(drawn, one)


def _labels(drawn: Any, one: Series) -> None:
    from pptx.enum.chart import XL_LABEL_POSITION
    labels = drawn.data_labels
    labels.show_value = True
    labels.number_format, labels.number_format_is_linked = one.form, False
    labels.font.size = emu(9)
    places = {"right": XL_LABEL_POSITION.RIGHT, "above": XL_LABEL_POSITION.ABOVE, "below": XL_LABEL_POSITION.BELOW,
              "end": XL_LABEL_POSITION.OUTSIDE_END, "inside": XL_LABEL_POSITION.INSIDE_END,
              "centre": XL_LABEL_POSITION.CENTER}
    if one.where:
        labels.position = places[one.where]
    _paint(labels.font.fill, SURFACE if one.where in ("inside", "centre") else INK)


def _join(chart: Any) -> None:
    """Let a line run from the lowest to the highest point of each name."""
    from pptx.oxml import parse_xml
    drawn = chart._chartSpace.chart.plotArea.xpath("c:lineChart")[0]
    space = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    line = parse_xml(f'<c:hiLowLines xmlns:c="{space}" {NS}><c:spPr><a:ln w="9525">{fill(RULE)}</a:ln></c:spPr>'
                     '</c:hiLowLines>')
    marker = drawn.find(f"{{{space}}}marker")
    if marker is None:
        drawn.xpath("c:axId")[0].addprevious(line)
    else:
        marker.addprevious(line)
