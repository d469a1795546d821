"""The words of the templates of initiatives: short, in both languages, without numbers that look like facts."""

from __future__ import annotations

import re

import pytest

import resources
from workshop.templates import load_templates

TEMPLATES = load_templates(resources.path("planning", "templates.json"))
HAN = re.compile("[\u4e00-\u9fff]")


def test_the_note_says_that_the_numbers_are_ours_and_costs_are_left_open() -> None:
    assert "起始值" in TEMPLATES.note.zh and "费用" in TEMPLATES.note.zh
    assert "starting values" in TEMPLATES.note.en and "Costs" in TEMPLATES.note.en


@pytest.mark.parametrize("template", TEMPLATES.templates, ids=[t.id for t in TEMPLATES.templates])
def test_each_is_written_in_both_languages(template) -> None:
    for text in (template.name, template.kpi, template.first):
        assert HAN.search(text.zh) and not HAN.search(text.en)
    assert template.first.zh.endswith("。") and template.first.en.endswith(".")
    # A measure names what is counted; how much of it is for the group to say.
    assert not re.search(r"\d", template.kpi.zh + template.kpi.en)
    assert 1 <= template.quarters <= 6 and all(0 < e.months <= 24 for e in template.efforts)


def test_roles_have_names_of_their_own() -> None:
    names = [name for role in TEMPLATES.roles for name in (role.name.zh, role.name.en)]
    assert len(names) == len(set(names))
    used = {effort.role for template in TEMPLATES.templates for effort in template.efforts}
    assert {role.id for role in TEMPLATES.roles} == used
