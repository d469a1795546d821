"""The kinds of columns that most tables have."""

# No future annotations import here: SQLModel reads the annotations at class creation.
from sqlalchemy import Column, ForeignKey, Integer, Text, text


def words(*, null: bool = False, key: bool = False, refers: str | None = None,
          default: str | None = None) -> Column[str]:
    """Return a column of text, empty when `null` is not said."""
    args = [ForeignKey(refers)] if refers else []
    return Column(Text, *args, primary_key=key, nullable=null,
                  server_default=None if default is None else text(f"'{default}'"))


def whole(*, default: int | None = None, key: bool = False) -> Column[int]:
    """Return a column of whole numbers that is never NULL."""
    return Column(Integer, primary_key=key, nullable=False,
                  server_default=None if default is None else text(str(default)))
