"""What makes a document fit for an archive, PDF/A-3b (ISO 19005-3:2012), whichever canvas draws it."""

from __future__ import annotations

import re
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc

from workshop.report.srgb import srgb_profile
from workshop.report.tuned import tune

# The time in documents that are made of nothing that has a time.
TIMELESS = "20000101000000"
# What XML 1.0 has no place for.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPACES = {"rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "dc": "http://purl.org/dc/elements/1.1/",
           "xmp": "http://ns.adobe.com/xap/1.0/", "pdf": "http://ns.adobe.com/pdf/1.3/",
           "pdfaid": "http://www.aiim.org/pdfa/ns/id/"}


def archival(canvas: Any, *, made: str = TIMELESS, language: str = "", claim: bool = True,
             entries: dict[str, str] | None = None) -> None:
    """Give the document of a canvas its colour profile, its metadata as XMP and its properties.

    Call it before `save`, and before properties are set or after. `made` is the time as YYYYMMDDhhmmss, `language` a
    language tag, `entries` are further properties. `claim` says that the document is PDF/A-3b, which is no longer true
    once it is encrypted. Fonts inside, a file id and no forbidden action are the canvas's own part.
    """
    tune()
    document = canvas._doc
    document._pdfVersion = (1, 7)
    document.info = info = _Info.of(document.info, entries or {})
    canvas.setDateFormatter(lambda *_: f"D:{made}")
    add_to_catalogue(document, "OutputIntents", pdfdoc.PDFArray([_intent(document)]))
    # ReportLab asks for the metadata when all is drawn and the properties are final.
    document.Catalog.Metadata = pdfdoc.XMP(creator=lambda _: xmp(info, made, language, claim=claim))


def add_to_catalogue(document: Any, key: str, value: Any) -> None:
    """Put an entry into the catalogue that ReportLab does not know of."""
    catalogue = document.Catalog
    catalogue.__NoDefault__ = [*catalogue.__NoDefault__, key]
    setattr(catalogue, key, value)


class _Info(pdfdoc.PDFInfo):
    """The properties of a document: more entries than ReportLab has, and none that is empty."""

    entries: dict[str, str]

    @classmethod
    def of(cls, info: Any, entries: dict[str, str]) -> _Info:
        made = cls()
        made.__dict__.update(info.__dict__)
        made.entries = entries
        return made

    def digest(self, signature: Any) -> None:
        super().digest(signature)
        for value in self.entries.values():
            signature.update(value.encode())

    def format(self, document: Any) -> bytes:
        words = {"Title": self.title, "Author": self.author, "Subject": self.subject, "Keywords": self.keywords,
                 "Creator": self.creator, "Producer": self.producer, **self.entries}
        date = pdfdoc.PDFDate(ts=document._timeStamp, dateFormatter=self._dateFormatter)
        found = {key: pdfdoc.PDFString(text) for key, text in words.items() if text}
        return bytes(pdfdoc.PDFDictionary({**found, "CreationDate": date, "ModDate": date}).format(document))


def _intent(document: Any) -> Any:
    profile = pdfdoc.PDFStream(pdfdoc.PDFDictionary({"N": 3}), srgb_profile(), [pdfdoc.PDFZCompress])
    name = pdfdoc.PDFString("sRGB IEC61966-2.1")
    return pdfdoc.PDFDictionary({"Type": "/OutputIntent", "S": "/GTS_PDFA1", "OutputConditionIdentifier": name,
                                 "Info": name, "DestOutputProfile": document.Reference(profile, "sRGB")})


def xmp(info: Any, made: str, language: str, *, claim: bool) -> bytes:
    """Return the properties of a document as an XMP packet (ISO 16684-1) that says the same as they do."""
    date = f"{made[:4]}-{made[4:6]}-{made[6:8]}T{made[8:10]}:{made[10:12]}:{made[12:14]}"
    parts = ["<dc:format>application/pdf</dc:format>", _listed("dc:title", "Alt", info.title),
             _listed("dc:creator", "Seq", info.author), _listed("dc:description", "Alt", info.subject),
             _listed("dc:language", "Bag", language), _single("pdf:Keywords", info.keywords),
             _single("pdf:Producer", info.producer), _single("xmp:CreatorTool", info.creator),
             *(_single(f"xmp:{name}", date) for name in ("CreateDate", "ModifyDate", "MetadataDate"))]
    if claim:
        parts += [_single("pdfaid:part", "3"), _single("pdfaid:conformance", "B")]
    spaces = " ".join(f'xmlns:{name}="{space}"' for name, space in _SPACES.items() if name != "rdf")
    lines = ['<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>', '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
             f'<rdf:RDF xmlns:rdf="{_SPACES["rdf"]}">', f'<rdf:Description rdf:about="" {spaces}>',
             *(part for part in parts if part), "</rdf:Description>", "</rdf:RDF>", "</x:xmpmeta>",
             '<?xpacket end="r"?>']
    return "\n".join(lines).encode()


def _single(name: str, words: str) -> str:
    return f"<{name}>{_clean(words)}</{name}>" if words else ""


def _listed(name: str, kind: str, words: str) -> str:
    mark = ' xml:lang="x-default"' if kind == "Alt" else ""
    return f"<{name}><rdf:{kind}><rdf:li{mark}>{_clean(words)}</rdf:li></rdf:{kind}></{name}>" if words else ""


def _clean(words: str) -> str:
    return escape(_UNFIT.sub("\ufffd", words))
