"""The notes of the sample workshop and of a rehearsal: what an invented dairy writes on its wall, and its dots."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from workshop.commands import AddNotes, Command, GroupNotes, SetDots
from workshop.model.notes import Note, NoteKind, Stack
from workshop.model.text import Text
from workshop.model.workshop import Workshop
from workshop.notes import GAP, budget, free_places, stack_size

# Kind, element, capability, stack, words. An element that the framework does not have is left out.
_WRITTEN: tuple[tuple[NoteKind, str, str, str, Text], ...] = (
    ("pain", "channel", "3", "stock",
     Text("经销商库存看不见，压货靠电话", "Dealer stock is invisible; orders go by phone")),
    ("pain", "retail", "4", "member",
     Text("门店会员与线上会员不是同一个人", "Store and online members are not one person")),
    ("pain", "retail", "5", "", Text("选址凭经验", "Store sites are chosen by gut feeling")),
    ("idea", "logistics", "3", "stock",
     Text("一盘货：总仓与电商仓合并", "One stock: merge main and online warehouse")),
    ("evidence", "marketing", "2", "", Text("终端扫码率只有31%", "Only 31 % of packs are scanned at the shelf")),
    ("pain", "brand", "4", "", Text("舆情靠人工翻", "Social media is read by hand")),
    ("pain", "product", "4", "", Text("新品上市前听不到消费者", "New products start without hearing consumers")),
    ("pain", "manufacturing", "2", "", Text("停机原因还记在纸上", "Reasons for line stops are kept on paper")),
    ("pain", "logistics", "2", "", Text("冷链断点查不到", "Breaks in the cold chain cannot be traced")),
    ("pain", "finance", "3", "", Text("渠道返利一个季度才算得清", "Channel rebates take a quarter to settle")),
    ("pain", "organisation", "1", "", Text("业务和IT各提各的需求", "Business and IT each write their own list")),
    ("pain", "technology", "1", "", Text("老系统没有接口文档", "The old systems have no interface papers")),
    ("pain", "service", "4", "", Text("投诉工单回不到产品部", "Complaints never reach the product people")),
    ("idea", "retail", "4", "member",
     Text("会员统一ID，先打通小程序和门店", "One member ID; start with mini program and stores")),
    ("idea", "marketing", "3", "", Text("促销费用按扫码结算", "Settle promotion money by scans")),
    ("question", "channel", "4", "stock", Text("经销商愿意开放库存数据吗？", "Will dealers open their stock data?")),
    ("decision", "channel", "", "", Text("先做两个试点大区", "Pilot two sales regions first")),
    ("evidence", "service", "2", "", Text("客服录音有六成没转文字", "60 % of service calls are never transcribed")),
    ("question", "organisation", "4", "", Text("数据到底归谁管？", "Who owns the data?")),
    ("parking", "", "", "", Text("海外业务另开一场", "Overseas business gets a day of its own")),
)
_STACKS = {"stock": Text("库存与订货", "Stock and orders"), "member": Text("会员", "Members")}


def note_steps(workshop: Workshop, rng: Random) -> Iterator[Command]:
    """Yield the notes, their stacks and the dots of everybody who votes, for a workshop whose wall is empty."""
    language, pack, voters = workshop.settings.language, workshop.pack, workshop.voters()
    written = [entry for entry in _WRITTEN if not entry[1] or entry[1] in workshop.elements]
    stacks = {key: [entry for entry in written if entry[3] == key] for key in _STACKS}
    # The stacks stand side by side, the other notes in lines beneath them.
    top = max((stack_size(len(found))[1] for found in stacks.values()), default=0.0) + GAP
    places = iter(free_places(workshop.wall, len(written)))
    notes = []
    for kind, element, item, stack, words in written:
        x, y = (0.0, 0.0) if stack else next(places)
        y += 0.0 if stack else top
        author = voters[int(rng.random() * len(voters))].id if voters and rng.random() < 0.5 else ""
        notes.append(Note(f"{rng.getrandbits(128):032x}", kind, words.in_(language), element,
                          item if item and pack.has_item(item) else "", x, y, author))
    if not notes:
        return
    yield AddNotes(tuple(notes))
    left = 0.0
    for key, title in _STACKS.items():
        inside = [note.id for note, entry in zip(notes, written, strict=True) if entry[3] == key]
        if inside:
            yield GroupNotes(Stack(f"{rng.getrandbits(128):032x}", title.in_(language), left, 0.0), tuple(inside))
            left += stack_size(len(inside))[0] + GAP
    yield from _dots(workshop, notes, rng)


def _dots(workshop: Workshop, notes: list[Note], rng: Random) -> Iterator[Command]:
    wanted = {note.id: rng.random() ** 3 + 0.05 for note in notes if note.kind != "parking"}
    if not wanted:
        return
    each = budget(workshop)
    for person in workshop.voters():
        given: dict[str, int] = {}
        for note in rng.choices(list(wanted), list(wanted.values()), k=min(each, 5)):
            given[note] = given.get(note, 0) + 1
        for note, count in given.items():
            yield SetDots(note, person.id, count)
