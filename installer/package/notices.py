"""The page of third-party licences: every part with licence and full text, and how Qt's libraries are replaced."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from installer.package import contents
from installer.package.parts import LGPL, WITHIN, Part

NAME = "THIRD-PARTY-LICENCES.html"
_HEAD = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Pentatone {version}: licences</title>
<style>
body {{ font: 15px/1.5 sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em }}
body {{ color: #1F2430; background: #FAF8F4 }}
h1, h2 {{ color: #0B4A63 }} table {{ border-collapse: collapse; width: 100% }}
td, th {{ text-align: left; padding: .25em .8em .25em 0; border-bottom: 1px solid #E4DFD4; vertical-align: top }}
pre {{ white-space: pre-wrap; font-size: 12px; background: #FFFFFF; padding: 1em; border: 1px solid #E4DFD4 }}
summary {{ cursor: pointer; padding: .3em 0 }} code {{ background: #F1EDE4; padding: 0 .2em }}
</style></head><body>
<h1>Pentatone {version}: licences</h1>
<p>Pentatone itself is under the MIT licence (below). It is built on the parts listed here, each under its own licence;
none of them was changed. Versions and digests stand in <code>sbom.cdx.json</code> beside this page (CycloneDX).</p>
<h2>Qt, under the GNU Lesser General Public License 3</h2>
<p>Qt, PySide6 and Shiboken are used under the LGPL, version 3. They are not linked into the program: they lie in its
folder as files of their own, and you may replace them by versions you have changed or built yourself.</p>
<ul>
<li>Linux: <code>_internal/PySide6/Qt/lib/libQt6*.so.6</code>, plug-ins in
<code>_internal/PySide6/Qt/plugins</code></li>
<li>Windows: <code>_internal\\PySide6\\Qt6*.dll</code>, plug-ins in <code>_internal\\PySide6\\plugins</code></li>
<li>macOS: <code>Contents/Frameworks/PySide6/Qt/lib/Qt*.framework</code>; sign the bundle again afterwards with
<code>codesign --force --deep --sign - Pentatone.app</code></li>
</ul>
<p>Put a library of the same name, built from your version of Qt {qt}, in the place of the old file and start the
program; <code>pentatone --self-test</code> says whether all still works. PySide6 asks Qt for this very number; for
another Qt 6, replace the files of the folders <code>PySide6</code> and <code>shiboken6</code> as well by those of the
PySide6 that fits it. Nothing in the program checks or hinders this. Taking the program apart to find faults in such
changes is allowed. The sources of Qt {qt} are offered by The Qt Company under
<a href="https://download.qt.io/official_releases/qt/">download.qt.io</a>, those of PySide6 and Shiboken beside
them under
<code>official_releases/QtForPython</code>; the licences of what Qt contains are described on
<a href="https://doc.qt.io/qt-6/licenses-used-in-qt.html">doc.qt.io</a>.</p>
"""


def page(parts: Sequence[Part]) -> str:
    """Return the whole page. Raises ValueError for a part without any text of its licence."""
    qt = next(part.version for part in parts if part.name == "Qt")
    lines = [_HEAD.format(version=contents.version(), qt=qt), "<h2>All parts</h2><table>",
             "<tr><th>Part</th><th>Version</th><th>Licence</th></tr>"]
    for part in parts:
        kept = " (replaceable)" if part.key in LGPL else ""
        lines.append(f'<tr><td><a href="#{part.key}">{escape(part.name)}</a></td><td>{escape(part.version)}</td>'
                     f"<td>{escape(part.licence)}{kept}</td></tr>")
    lines += ["</table>", "<h2>Compiled into these parts</h2><p>Their terms stand in the texts of the part that holds "
              "them, or are the usual texts of the licence that is named.</p><table>",
              "<tr><th>Component</th><th>In</th><th>Licence</th></tr>"]
    lines += [f"<tr><td>{escape(name)}</td><td>{escape(where)}</td><td>{escape(licence)}</td></tr>"
              for name, licence, where in WITHIN]
    own = contents.ROOT.joinpath("LICENSE").read_text("utf-8")
    lines += ["</table>", "<h2>Pentatone</h2>", f"<pre>{escape(own)}</pre>", "<h2>Full texts</h2>"]
    lines += [_texts(part) for part in parts]
    return "\n".join([*lines, "</body></html>", ""])


def _texts(part: Part) -> str:
    if not part.texts:
        raise ValueError(f"{part.name} brings no text of its licence: add one to installer/package/licences.")
    home = f' <a href="{escape(part.home)}">{escape(part.home)}</a>' if part.home.startswith("https://") else ""
    body = "".join(f"<h4>{escape(name)}</h4><pre>{escape(text)}</pre>" for name, text in part.texts)
    return (f'<details id="{part.key}"><summary><b>{escape(part.name)} {escape(part.version)}</b>, '
            f"{escape(part.licence)}</summary>{home}{body}</details>")
