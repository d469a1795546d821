"""A crash report says where it happened and nothing of the client's words."""

from __future__ import annotations

from ui.crash import write_report


def fail(words: str) -> None:
    try:
        raise KeyError(words)
    except KeyError as error:
        raise ValueError(f"cannot use {words}") from error


def test_the_report_names_places_and_no_words() -> None:
    try:
        fail("华东乳业 secret")
    except ValueError as error:
        path = write_report(error, "test")
    assert path is not None
    text = path.read_text("utf-8")
    assert "华东乳业" not in text and "secret" not in text
    assert "KeyError" in text and "ValueError" in text and "test_crash.py" in text
    assert text.index("KeyError") < text.index("ValueError")
