"""Initiatives many companies begin with, read from one file: starting values of ours, to be changed by the group."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from workshop.model.pack import Pack
from workshop.model.text import Text
from workshop.wire import from_plain

SCHEMA_VERSION = 1
# A first step and a measure have to fit into the fields of an initiative, a name into a bar of the roadmap.
LONGEST, LONGEST_NAME_ZH, LONGEST_NAME_EN = 200, 16, 40


@dataclass(frozen=True, slots=True)
class TemplateRole:
    """People of one kind, as templates name them."""

    id: str
    name: Text


@dataclass(frozen=True, slots=True)
class TemplateEffort:
    """Person-months of one of the roles."""

    role: str
    months: float


@dataclass(frozen=True, slots=True)
class Template:
    """An initiative to start from: `quarters` long, usually after those in `after`; it has no cost.

    `elements` are those it usually concerns, the first one most. `kpi` is a measure without numbers, `first` the step
    of the first month.
    """

    id: str
    name: Text
    capability: str
    elements: tuple[str, ...]
    quarters: int
    efforts: tuple[TemplateEffort, ...]
    after: tuple[str, ...]
    kpi: Text
    first: Text


@dataclass(frozen=True, slots=True)
class Templates:
    """All templates with the roles they name; `note` says where their numbers come from."""

    schema_version: int
    note: Text
    roles: tuple[TemplateRole, ...]
    templates: tuple[Template, ...]

    def template(self, template: str) -> Template | None:
        """Return a template by id, or None."""
        return next((found for found in self.templates if found.id == template), None)

    def role(self, role: str) -> TemplateRole:
        """Return a role by id; KeyError when there is none."""
        found = next((found for found in self.roles if found.id == role), None)
        if found is None:
            raise KeyError(role)
        return found


def load_templates(path: Path) -> Templates:
    """Read the templates; ValueError when the file is something else or is not sound."""
    found: Templates = from_plain(Templates, json.loads(path.read_text("utf-8")))
    if wrong := faults(found):
        raise ValueError("; ".join(wrong))
    return found


def faults(found: Templates) -> tuple[str, ...]:
    """Return what is wrong, one text each: ids twice or unknown, a circle, a length or number out of bounds."""
    ids = [template.id for template in found.templates]
    roles = {role.id for role in found.roles}
    wrong = [f"{name}: there twice" for name in sorted({n for n in ids if ids.count(n) > 1})]
    if found.schema_version != SCHEMA_VERSION:
        wrong.append(f"schema_version {found.schema_version}")
    for number, template in enumerate(found.templates):
        # Each comes after those it follows: then there is no circle.
        wrong += [f"{template.id}: follows {name}" for name in template.after if name not in ids[:number]]
        wrong += [f"{template.id}: role {e.role}" for e in template.efforts if e.role not in roles or e.months <= 0]
        if template.quarters < 1 or not template.elements:
            wrong.append(f"{template.id}: no duration or no element")
        if len(template.name.zh) > LONGEST_NAME_ZH or len(template.name.en) > LONGEST_NAME_EN:
            wrong.append(f"{template.id}: name too long")
        for text in (template.name, template.kpi, template.first):
            if not (text.zh.strip() and text.en.strip()) or max(len(text.zh), len(text.en)) > LONGEST:
                wrong.append(f"{template.id}: text empty or too long: {text.en[:40]}")
    return tuple(wrong)


def misfits(templates: Sequence[Template], pack: Pack) -> tuple[str, ...]:
    """Return the capabilities and elements that templates name and a framework does not have."""
    return tuple(sorted({t.capability for t in templates if not pack.has_item(t.capability)}
                        | {e for t in templates for e in t.elements if not pack.has_element(e)}))
