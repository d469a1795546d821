"""Archives of office files without any time in them: the same parts give the same bytes."""

from __future__ import annotations

import zipfile
from datetime import datetime
from pathlib import Path
from typing import IO, Any

# The first moment that an archive can name.
EPOCH = datetime(1980, 1, 1)


class SameZip(zipfile.ZipFile):
    """An archive to write in which every part has the same time and no trace of the machine."""

    def __init__(self, stream: IO[bytes]) -> None:
        super().__init__(stream, "w", zipfile.ZIP_DEFLATED, allowZip64=True)

    def writestr(self, zinfo_or_arcname: Any, data: Any, *_: Any, **__: Any) -> None:
        """Write one part."""
        name = getattr(zinfo_or_arcname, "filename", zinfo_or_arcname)
        clean = zipfile.ZipInfo(str(name).replace("\\", "/"), EPOCH.timetuple()[:6])
        clean.compress_type, clean.create_system = zipfile.ZIP_DEFLATED, 3
        super().writestr(clean, data)

    def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:
        """Write the bytes of a file as one part."""
        path = Path(filename)
        self.writestr(arcname or path.name, path.read_bytes())


def cleaned(source: IO[bytes], target: IO[bytes]) -> None:
    """Write an archive once more with the same parts in the same order, but without times."""
    with zipfile.ZipFile(source) as read, SameZip(target) as write:
        for info in read.infolist():
            write.writestr(info.filename, read.read(info))
