"""The list of parts of a frozen folder in CycloneDX, for people who must know what runs on their machines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from installer.package import contents, elf
from installer.package.archive import sha256
from installer.package.parts import Part, sqlite_version

NAME = "sbom.cdx.json"


def document(parts: Sequence[Part], folder: Path, at: int) -> str:
    """Return the list as JSON (CycloneDX 1.6). The same parts at the same moment `at` give the same text."""
    from cyclonedx.model.bom import Bom
    from cyclonedx.model.component import ComponentType
    from cyclonedx.output.json import JsonV1Dot6
    program = _component("Pentatone", contents.version(), "MIT", ComponentType.APPLICATION, "generic")
    bom = Bom(serial_number=uuid5(NAMESPACE_URL, f"{contents.BUNDLE_ID}/{contents.version()}/{at}"))
    bom.metadata.timestamp = datetime.fromtimestamp(at, UTC)
    bom.metadata.component = program
    made = {part.key: _of(part) for part in parts}
    for component in made.values():
        bom.components.add(component)
    for part in parts:
        bom.register_dependency(made[part.key], [made[key] for key in part.needs if key in made])
    needed = {key for part in parts for key in part.needs}
    bom.register_dependency(program, [made[part.key] for part in parts if part.key not in needed])
    for name, version, licence in (("SQLite", sqlite_version(), "blessing"),):
        component = _component(name, version, licence, ComponentType.LIBRARY, "generic")
        bom.components.add(component)
        bom.register_dependency(made["python"], [component])
    for path in _libraries(folder):
        bom.components.add(_file(path, folder))
    text: str = JsonV1Dot6(bom).output_as_string(indent=1)
    return text + "\n"


def _of(part: Part) -> Any:
    from cyclonedx.model.component import ComponentType
    kind = ComponentType.FILE if part.name.startswith("Noto") else ComponentType.LIBRARY
    return _component(part.name, part.version, part.licence, kind, part.kind, part.home)


def _component(name: str, version: str, licence: str, kind: Any, origin: str, home: str = "") -> Any:
    from cyclonedx.factory.license import LicenseFactory
    from cyclonedx.model import ExternalReference, ExternalReferenceType, XsUri
    from cyclonedx.model.component import Component
    from packageurl import PackageURL

    from installer.package.parts import plain
    address = PackageURL(type=origin, name=plain(name.replace(" ", "-")), version=version)
    links = [ExternalReference(type=ExternalReferenceType.WEBSITE, url=XsUri(home))] if home else []
    return Component(name=name, version=version, type=kind, purl=address, bom_ref=str(address),
                     licenses=[LicenseFactory().make_from_string(licence)], external_references=links)


def _libraries(folder: Path) -> list[Path]:
    """Return the libraries of Qt, which may be replaced, and the executables, in a fixed order."""
    return [path for path in elf.files_in(folder) if path.suffix != ".qm" and
            ("Qt6" in path.name or (path.parent == folder and path.name.startswith("pentatone")))]


def _file(path: Path, folder: Path) -> Any:
    from cyclonedx.model import HashAlgorithm, HashType
    from cyclonedx.model.component import Component, ComponentType
    name = path.relative_to(folder).as_posix()
    return Component(name=name, type=ComponentType.FILE, bom_ref=f"file:{name}",
                     hashes=[HashType(alg=HashAlgorithm.SHA_256, content=sha256(path))])
