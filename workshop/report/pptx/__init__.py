"""The report as slides: the pages of the report as native tables, charts and shapes, for people to go on with."""

from workshop.report.pptx.write import missing_layouts, write_deck, write_slides

__all__ = ["missing_layouts", "write_deck", "write_slides"]
