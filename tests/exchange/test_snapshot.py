"""A whole workshop as JSON and back: the same value, the same bytes, and a schema that its export keeps to."""

from __future__ import annotations

import copy
import dataclasses
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest

import resources
from tests.whole import Whole, whole_workshop
from workshop.errors import BadInput
from workshop.exchange.snapshot import checksum, document_bytes, from_document, read_document, stable, to_document
from workshop.exchange.snapshot_file import WorkshopFile
from workshop.exchange.snapshot_schema import schema_text
from workshop.model.workshop import Workshop
from workshop.redact import KINDS, redact
from workshop.redact_words import HIDDEN


@pytest.fixture(scope="module")
def whole() -> Whole:
    return whole_workshop()


@pytest.fixture(scope="module")
def document(whole: Whole) -> dict[str, Any]:
    return to_document(whole.workshop, whole.packs, whole.found.pictures)


def test_what_comes_back_is_equal(whole: Whole, document: dict[str, Any]) -> None:
    assert read_document(document_bytes(document)) == whole.found


def test_the_same_workshop_gives_the_same_bytes(whole: Whole, document: dict[str, Any]) -> None:
    again = read_document(document_bytes(document))
    packs = (again.framework, *again.companions)
    assert document_bytes(to_document(again.workshop, packs, again.pictures)) == document_bytes(document)
    assert checksum(document) == document["sha256"]


def test_every_field_of_the_workshop_is_in_it() -> None:
    renamed = {"pack": "framework", "pack_hash": "framework"}
    fields = {renamed.get(field.name, field.name) for field in dataclasses.fields(Workshop)}
    assert fields == {field.name for field in dataclasses.fields(WorkshopFile)} - {"format", "schema_version", "sha256"}


def test_another_program_may_write_it_in_its_own_way(whole: Whole, document: dict[str, Any]) -> None:
    loose = {key: document[key] for key in reversed(document)}
    text = json.dumps(loose, indent=3).replace('"seat": 1,', '"seat": 1.0,')
    assert '"seat": 1.0' in text
    assert read_document(b"\xef\xbb\xbf" + text.encode()).workshop == whole.workshop


def test_lists_without_an_order_come_in_that_of_the_file(whole: Whole, document: dict[str, Any]) -> None:
    turned = copy.deepcopy(document)
    for lines in ([r["ballots"] for r in turned["rounds"]] + [i["lifts"] for i in turned["initiatives"]]
                  + list(turned["answers"].values()) + [turned[name] for name in ("attendance", "scenarios", "targets")]
                  + [turned["rounds"], turned["participants"], turned["wall"]["dots"]]
                  + [turned["initiatives"][0]["duties"]]):
        lines.reverse()
    turned["initiatives"][1]["lags"].append({"predecessor": "i3", "periods": 2})  # of others it is not kept
    assert turned != document
    assert from_document({**turned, "sha256": ""}).workshop == whole.workshop


def test_whole_numbers_have_one_form() -> None:
    assert stable({"a": [1.0, -0.0, 2.5, 1e300], "b": (True, None)}) == {"a": [1, 0, 2.5, 1e300], "b": (True, None)}
    assert json.dumps(stable([1.0, -0.0])) == "[1, 0]"


def test_it_may_go_without_a_hash_but_not_with_a_wrong_one(whole: Whole, document: dict[str, Any]) -> None:
    assert from_document({**document, "sha256": ""}).workshop == whole.workshop


def test_what_is_left_of_a_redacted_workshop_can_be_taken_in_again(whole: Whole) -> None:
    kinds = set(KINDS) - {"client"}
    left = redact(whole.workshop, kinds)
    found = read_document(document_bytes(to_document(left, whole.packs, ())))
    assert found.workshop == left
    nameless = replace(left, settings=replace(left.settings, title=""))
    assert read_document(document_bytes(to_document(nameless, whole.packs, ()))).workshop.settings.title == HIDDEN


def test_packs_that_name_the_client_do_not_go_out_beside_a_workshop_that_does_not(whole: Whole) -> None:
    with pytest.raises(ValueError, match="packs"):
        to_document(redact(whole.workshop, {"client"}), whole.packs, whole.found.pictures)


# Schema -----------------------------------------------------------------------------------------------------------
@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    return dict(json.loads(resources.path("schema", "workshop-1.schema.json").read_text("utf-8")))


def misfits(data: Any, schema: Mapping[str, Any], root: Mapping[str, Any], where: str = "") -> Iterator[str]:
    """Yield where data breaks a schema; only the words of draft 2020-12 that this schema uses are known."""
    known = {"$ref", "anyOf", "const", "enum", "type", "properties", "required", "additionalProperties", "items",
             "prefixItems", "minItems", "maxItems", "uniqueItems", "minimum", "maximum", "default", "description",
             "title", "$schema", "$defs"}
    assert set(schema) <= known, set(schema) - known
    if "$ref" in schema:
        yield from misfits(data, root["$defs"][schema["$ref"].removeprefix("#/$defs/")], root, where)
    if "anyOf" in schema and all(any(True for _ in misfits(data, one, root, where)) for one in schema["anyOf"]):
        yield f"{where}: fits none"
    if "const" in schema and data != schema["const"]:
        yield f"{where}: is not {schema['const']!r}"
    if "enum" in schema and data not in schema["enum"]:
        yield f"{where}: is none of {schema['enum']}"
    if "type" in schema and not is_of(data, schema["type"]):
        yield f"{where}: is not of type {schema['type']}"
        return
    if isinstance(data, int | float) and not schema.get("minimum", data) <= data <= schema.get("maximum", data):
        yield f"{where}: out of range"
    if isinstance(data, dict):
        properties, more = schema.get("properties", {}), schema.get("additionalProperties", True)
        yield from (f"{where}/{name}: missing" for name in schema.get("required", ()) if name not in data)
        for name, item in data.items():
            if name in properties:
                yield from misfits(item, properties[name], root, f"{where}/{name}")
            elif more is False:
                yield f"{where}/{name}: unknown"
            elif more is not True:
                yield from misfits(item, more, root, f"{where}/{name}")
    if isinstance(data, list):
        if not schema.get("minItems", 0) <= len(data) <= schema.get("maxItems", len(data)):
            yield f"{where}: wrong length"
        for index, item in enumerate(data):
            first = schema.get("prefixItems", [])
            yield from misfits(item, first[index] if index < len(first) else schema.get("items", {}), root,
                               f"{where}/{index}")


def is_of(data: Any, kind: str) -> bool:
    kinds: dict[str, tuple[type, ...]] = {"object": (dict,), "array": (list,), "string": (str,), "boolean": (bool,),
                                          "null": (type(None),), "integer": (int,), "number": (int, float)}
    return isinstance(data, kinds[kind]) and (kind == "boolean" or not isinstance(data, bool))


def test_the_shipped_schema_is_that_of_the_program(schema: dict[str, Any]) -> None:
    assert resources.path("schema", "workshop-1.schema.json").read_text("utf-8") == schema_text()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_the_schema_leaves_nothing_open(schema: dict[str, Any]) -> None:
    def parts(part: Any) -> Iterator[dict[str, Any]]:
        if isinstance(part, dict):
            yield part
            for inner in part.values():
                yield from parts(inner)
        elif isinstance(part, list):
            for inner in part:
                yield from parts(inner)

    objects = [part for part in parts(schema) if part.get("type") == "object"]
    arrays = [part for part in parts(schema) if part.get("type") == "array"]
    assert len(objects) > 50
    assert all("additionalProperties" in part and part["additionalProperties"] is not True for part in objects)
    assert all("items" in part or "prefixItems" in part for part in arrays)
    assert {part["$ref"].removeprefix("#/$defs/") for part in parts(schema) if isinstance(part.get("$ref"), str)} \
        == set(schema["$defs"])


def test_the_export_keeps_to_the_schema(document: dict[str, Any], schema: dict[str, Any]) -> None:
    assert list(misfits(document, schema, schema)) == []


@pytest.mark.parametrize(("field", "value"), [
    ("format", "other"), ("rounds", {}), ("extra", 1), ("settings", {}), ("targets", [{"cell": ["a"], "level": 1}]),
    ("planning", {"unit": "week"}), ("debrief", {"counts": [1.5]}), ("plan", 3)])
def test_the_schema_and_the_program_refuse_alike(document: dict[str, Any], schema: dict[str, Any], field: str,
                                                 value: Any) -> None:
    wrong = {**document, field: value, "sha256": ""}
    assert list(misfits(wrong, schema, schema))
    with pytest.raises(BadInput):
        from_document(wrong)


# The fixture ------------------------------------------------------------------------------------------------------
def test_the_whole_workshop_has_something_in_every_field(whole: Whole) -> None:
    """Else the tests above, and those of redaction, would say less than they seem to."""
    held: dict[tuple[str, str], bool] = {}
    for value, name, found in _fields(whole.workshop):
        key = type(value).__name__, name
        held[key] = held.get(key, False) or found not in ("", (), None, {}, frozenset())
    assert [key for key, filled in held.items() if not filled] == []
    assert len(held) > 150


def _fields(value: Any) -> Iterator[tuple[Any, str, Any]]:
    if isinstance(value, Mapping):
        for item in value.values():
            yield from _fields(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from _fields(item)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            held = getattr(value, field.name)
            # Packs have tests of their own; a workshop only holds them.
            if field.name not in ("pack", "companions"):
                yield value, field.name, held
                yield from _fields(held)
