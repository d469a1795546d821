"""Makes the template of slides anew: `python -m workshop.report.pptx FILE.pptx`."""

from __future__ import annotations

import sys
from pathlib import Path

from workshop.report.pptx.template import make_template

make_template(Path(sys.argv[1]))
