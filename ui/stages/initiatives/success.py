"""How the success of an initiative is seen: a measure, the risk, and what speaks for it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout

from ui.document import Document
from ui.i18n import language
from ui.stages.initiatives.gate import FieldGate
from ui.stages.initiatives.part import TEXT_H, EditorPart, FieldGrid, put_text, typed_text
from ui.stages.initiatives.ticklist import TickList, TickRow
from ui.widgets.marks import lane_heading
from ui.widgets.parts import label
from workshop.library import CaseLibrary
from workshop.model.evidence import Evidence
from workshop.model.initiative import Initiative, Kpi, Proof, ProofKind
from workshop.rules import MAX_TEXT, MAX_TITLE

# Cases of the library are offered for the first cells that are lifted, a few for each.
CELLS, CASES = 3, 2


class SuccessPart(EditorPart):
    """KPI with baseline and target, risk, and the evidence and cases behind the initiative."""

    def __init__(self, document: Document, gate: FieldGate) -> None:
        super().__init__(document, gate)
        self.library: CaseLibrary | None = None
        self._shown, self._order = "", list[str]()
        self.kpi, self.baseline, self.target = QLineEdit(), QLineEdit(), QLineEdit()
        self.risk, self.proofs = QPlainTextEdit(), TickList()
        self._risk_head, self._proof_head, self._no_proof = label("quiet"), label("quiet", wrap=True), label(
            "quiet", wrap=True)
        for field in (self.kpi, self.baseline, self.target):
            field.setMaxLength(MAX_TITLE)
        self.risk.setFixedHeight(TEXT_H)
        self.risk.setTabChangesFocus(True)
        self._grid = FieldGrid()
        self._grid.put(self.kpi, 0, 0, 2)
        self._grid.put(self.baseline, 1, 0)
        self._grid.put(self.target, 1, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addLayout(self._grid)
        for widget in (self._risk_head, self.risk, self._proof_head, self._no_proof, self.proofs):
            box.addWidget(widget)
        self.watch(self.kpi, self.baseline, self.target, self.risk)
        self.proofs.edited.connect(self.finish)
        self.retranslate()

    def retranslate(self) -> None:
        self._grid.name(self.tr("Measured by (KPI)"), self.tr("Baseline"), self.tr("Target"))
        self._risk_head.setText(self.tr("What could go wrong"))
        self.risk.setAccessibleName(self.tr("What could go wrong"))
        self._proof_head.setText(self.tr("What speaks for it: evidence of the lifted cells, and cases"))
        self._no_proof.setText(self.tr("There is no evidence in the lifted cells yet."))
        self.proofs.setAccessibleName(self.tr("Evidence and cases behind the initiative"))

    # Showing ----------------------------------------------------------------------------------------------------
    def present(self, stored: Initiative, *, fresh: bool) -> None:
        put_text(self.kpi, stored.kpi.name, fresh=fresh)
        put_text(self.baseline, stored.kpi.baseline, fresh=fresh)
        put_text(self.target, stored.kpi.target, fresh=fresh)
        put_text(self.risk, stored.risk, fresh=fresh)
        rows = self._offered(stored)
        self.proofs.fill(rows, tuple(_name(proof) for proof in stored.proofs))
        self.proofs.setVisible(bool(rows))
        self._no_proof.setVisible(not rows)

    def _offered(self, stored: Initiative) -> list[TickRow]:
        workshop = self.document.workshop
        rows: dict[str, TickRow] = {}
        for lift in stored.lifts:
            for evidence in workshop.evidence_of(lift.cell):
                rows[f"evidence:{evidence.id}"] = self._evidence(evidence)
        if self.library is not None:
            for lift in stored.lifts[:CELLS]:
                capability = workshop.pack.capability_of(lift.cell.item).id
                for hit in self.library.for_cell(lift.cell.element, capability, CASES):
                    rows.setdefault(f"case:{hit.key}", self._case(hit.key))
        # What stands behind it stays in the list even when the cell is lifted no more.
        for proof in stored.proofs:
            if (name := _name(proof)) not in rows:
                rows[name] = self._case(proof.key) if proof.kind == "case" else self._evidence(next(
                    (e for e in workshop.evidence if e.id == proof.key), None), proof.key)
        return [rows[name] for name in self._ordered(stored, rows)]

    def _ordered(self, stored: Initiative, names: Iterable[str]) -> list[str]:
        """Return what stands behind it first; a line that is ticked stays where it is while one looks at it."""
        known = self._order if stored.id == self._shown else [_name(proof) for proof in stored.proofs]
        there = list(names)
        self._shown = stored.id
        self._order = [*(name for name in known if name in there), *(name for name in there if name not in known)]
        return self._order

    def _evidence(self, evidence: Evidence | None, key: str = "") -> TickRow:
        if evidence is None:
            return TickRow(f"evidence:{key}", self.tr("Evidence that was removed"))
        pack, lang = self.document.workshop.pack, language()
        words = " ".join(evidence.text.split()) or (evidence.case.case.title.in_(lang) if evidence.case else "")
        place = f"{pack.element(evidence.cell.element).name.in_(lang)} × {pack.item(evidence.cell.item).name.in_(lang)}"
        return TickRow(f"evidence:{evidence.id}", words or self.tr("Picture or link"), place,
                       lane_heading(pack, evidence.cell.item))

    def _case(self, key: str) -> TickRow:
        filed = self.library.get(key) if self.library is not None else None
        if filed is None:
            return TickRow(f"case:{key}", self.tr("Case: {0}").format(key))
        lang = language()
        return TickRow(f"case:{key}", self.tr("Case: {0}").format(filed.case.title.in_(lang)),
                       filed.case.company.in_(lang))

    # Reading ----------------------------------------------------------------------------------------------------
    def read(self, old: Initiative) -> Initiative:
        kpi = Kpi(self.kpi.text().strip(), self.baseline.text().strip(), self.target.text().strip())
        return dataclasses.replace(old, kpi=kpi, risk=typed_text(self.risk, old.risk, MAX_TEXT),
                                   proofs=tuple(_proof(name) for name in self.proofs.ticked()))

    def summary(self, stored: Initiative) -> str:
        return stored.kpi.name


def _name(proof: Proof) -> str:
    return f"{proof.kind}:{proof.key}"


def _proof(name: str) -> Proof:
    kind, _, key = name.partition(":")
    kinds: dict[str, ProofKind] = {"evidence": "evidence", "case": "case"}
    return Proof(kinds[kind], key)
