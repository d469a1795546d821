"""All that can be done in the facilitator's window, in one ordered table: words, keys, group and where it goes."""

from __future__ import annotations

from dataclasses import dataclass

from ui.noop import QT_TRANSLATE_NOOP
from workshop.agenda import STAGE_NAMES
from workshop.model.text import Text


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do: `slot` is what it calls on the window, as a dotted name, with `value` where there is one.

    `words` are English and marked for the translators; `name` is put into them. `keys` are as Qt writes them, the first
    is the one that is shown. With `bound` the window listens to them; otherwise a part of it does already.
    """

    id: str
    words: str
    keys: tuple[str, ...]
    group: str
    slot: str
    value: str = ""
    name: Text | None = None
    bound: bool = True


GROUPS = {
    "stage": QT_TRANSLATE_NOOP("Actions", "Stages"),
    "here": QT_TRANSLATE_NOOP("Actions", "On this page"),
    "notes": QT_TRANSLATE_NOOP("Actions", "Notes"),
    "do": QT_TRANSLATE_NOOP("Actions", "Steps"),
    "day": QT_TRANSLATE_NOOP("Actions", "Day"),
    "room": QT_TRANSLATE_NOOP("Actions", "Room"),
    "look": QT_TRANSLATE_NOOP("Actions", "Look up"),
    "program": QT_TRANSLATE_NOOP("Actions", "Program"),
}

_GO = QT_TRANSLATE_NOOP("Actions", "Go to {0}")

WINDOW: tuple[Action, ...] = (
    Action("next", QT_TRANSLATE_NOOP("Actions", "Do the next action"), ("F9",), "do", "do_next"),
    Action("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), ("Ctrl+Z",), "do", "undo"),
    Action("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), ("Ctrl+Y", "Ctrl+Shift+Z"), "do", "redo"),
    Action("history", QT_TRANSLATE_NOOP("Actions", "History: go back to any step"), ("Ctrl+H",), "do",
           "tools.toggle_history"),
    Action("search", QT_TRANSLATE_NOOP("Actions", "Search over everything"), ("Ctrl+F",), "look",
           "tools.toggle_search"),
    Action("palette", QT_TRANSLATE_NOOP("Actions", "List all actions"), ("Ctrl+K",), "look", "tools.toggle_palette"),
    *(Action(f"go_{stage}", _GO, (f"Ctrl+{number}",), "stage", "go", stage, name)
      for number, (stage, name) in enumerate(STAGE_NAMES.items(), start=1)),
    Action("people", QT_TRANSLATE_NOOP("Actions", "Add people"), ("Ctrl+Shift+N",), "stage", "tools.add_people"),
    Action("report", QT_TRANSLATE_NOOP("Actions", "Go to the export of the report"), ("Ctrl+Shift+R",), "stage",
           "tools.show_report"),
    Action("advice", QT_TRANSLATE_NOOP("Actions", "Go where the day goes on"), ("Ctrl+J",), "day", "day.go"),
    Action("block", QT_TRANSLATE_NOOP("Actions", "Start or end a block of the day"), ("F8",), "day",
           "day.bar.next.click", bound=False),
    Action("pause", QT_TRANSLATE_NOOP("Actions", "Pause the clock"), ("Shift+F8",), "day", "day.bar.pause.click",
           bound=False),
    Action("plan", QT_TRANSLATE_NOOP("Actions", "Plan of the day"), ("F4",), "day", "day.toggle_plan", bound=False),
    Action("park", QT_TRANSLATE_NOOP("Actions", "Parking lot"), ("Ctrl+P",), "day", "day.park", bound=False),
    Action("tab_agenda", QT_TRANSLATE_NOOP("Actions", "Agenda"), ("Ctrl+Shift+A",), "day", "tools.show_day",
           "agenda"),
    Action("tab_script", QT_TRANSLATE_NOOP("Actions", "Script: what to say now"), ("Ctrl+Shift+S",), "day",
           "tools.show_day", "script"),
    Action("tab_people", QT_TRANSLATE_NOOP("Actions", "Sign-in: who is here"), ("Ctrl+Shift+I",), "day",
           "tools.show_day", "people"),
    Action("tab_repairs", QT_TRANSLATE_NOOP("Actions", "Win time back"), ("Ctrl+Shift+W",), "day", "tools.show_day",
           "repairs"),
    Action("projector", QT_TRANSLATE_NOOP("Actions", "Projector window"), ("F5",), "room", "audience_requested"),
    Action("freeze", QT_TRANSLATE_NOOP("Actions", "Freeze the projector"), ("F6",), "room", "freeze_requested"),
    Action("blank", QT_TRANSLATE_NOOP("Actions", "Darken the projector"), ("Ctrl+B",), "room", "toggle_blank"),
    Action("preview", QT_TRANSLATE_NOOP("Actions", "What the room sees"), ("F7",), "room", "preview.toggle"),
    Action("compare", QT_TRANSLATE_NOOP("Actions", "Two levels side by side"), ("F3",), "room", "desk.toggle_compare"),
    Action("poster", QT_TRANSLATE_NOOP("Actions", "Save the canvas as a picture"), ("Ctrl+Shift+G",), "look",
           "show_poster"),
    Action("last_time", QT_TRANSLATE_NOOP("Actions", "Compare with an earlier workshop"), ("Ctrl+Shift+L",), "look",
           "last_time_requested"),
    Action("library", QT_TRANSLATE_NOOP("Actions", "Case library"), ("Ctrl+E",), "look", "open_library"),
    Action("help", QT_TRANSLATE_NOOP("Actions", "Help for what is in front"), ("F1",), "look", "tools.help.toggle"),
    Action("levels", QT_TRANSLATE_NOOP("Actions", "How levels are made"), ("Shift+F1",), "look",
           "tools.help.toggle_levels"),
    Action("shortcuts", QT_TRANSLATE_NOOP("Actions", "Shortcuts: all keys at a glance"), ("Ctrl+F1",), "look",
           "tools.help.toggle_sheet"),
    Action("handbook", QT_TRANSLATE_NOOP("Actions", "Facilitator's handbook as PDF"), ("Ctrl+Shift+F1",), "look",
           "tools.help.offer_handbook"),
    Action("tour", QT_TRANSLATE_NOOP("Actions", "Guided tour"), ("Ctrl+Shift+T",), "look", "tools.start_tour"),
    Action("safety", QT_TRANSLATE_NOOP("Actions", "Safety: backups, passphrase, check, seal"), ("Ctrl+Shift+B",),
           "program", "tools.toggle_safety"),
    Action("notice", QT_TRANSLATE_NOOP("Actions", "Answer the notice on top"), ("F10",), "program",
           "tools.answer_notice"),
    Action("settings", QT_TRANSLATE_NOOP("Actions", "Settings: text size, displays, folders, this computer"),
           ("Ctrl+,",), "program", "tools.settings_requested"),
    Action("language", QT_TRANSLATE_NOOP("Actions", "Switch the language"), ("Ctrl+L",), "program",
           "language_requested"),
    Action("theme", QT_TRANSLATE_NOOP("Actions", "Switch the theme"), ("Ctrl+T",), "program", "theme_requested"),
    Action("home", QT_TRANSLATE_NOOP("Actions", "Close this workshop"), ("Ctrl+W",), "program", "home_requested"),
)

# What the pages themselves listen to. The words of a page's next action come from the page.
INITIATIVES: tuple[Action, ...] = (
    Action("new_initiative", QT_TRANSLATE_NOOP("Actions", "New initiative"), ("Ctrl+N",), "here", "make_new",
           bound=False),
    Action("copy_initiative", QT_TRANSLATE_NOOP("Actions", "Duplicate the chosen initiative"), ("Ctrl+D",), "here",
           "duplicate_current", bound=False),
    Action("drop_initiative", QT_TRANSLATE_NOOP("Actions", "Remove the chosen initiative"), ("Del",), "here",
           "remove_current", bound=False),
    Action("birth_gaps", QT_TRANSLATE_NOOP("Actions", "New initiative from a gap"), ("Alt+G",), "here", "show_gaps",
           bound=False),
    Action("birth_notes", QT_TRANSLATE_NOOP("Actions", "New initiative from a note"), ("Alt+N",), "here", "show_notes",
           bound=False),
    Action("birth_solutions", QT_TRANSLATE_NOOP("Actions", "New initiative from a solution"), ("Alt+S",), "here",
           "show_solutions", bound=False),
    Action("birth_cases", QT_TRANSLATE_NOOP("Actions", "New initiative from a case"), ("Alt+C",), "here", "show_cases",
           bound=False),
    Action("birth_templates", QT_TRANSLATE_NOOP("Actions", "New initiative from a template"), ("Alt+T",), "here",
           "show_templates", bound=False),
    Action("tick_initiatives", QT_TRANSLATE_NOOP("Actions", "Tick all initiatives, or none"), ("Alt+A",), "here",
           "outcome.toggle_all", bound=False),
    Action("radar", QT_TRANSLATE_NOOP("Actions", "Show or hide the radar"), ("Alt+R",), "here", "outcome.toggle_radar",
           bound=False),
    Action("outcome_room", QT_TRANSLATE_NOOP("Actions", "Show the room where the initiatives lead to"), ("Alt+O",),
           "here", "outcome.toggle_room", bound=False),
    Action("part_what", QT_TRANSLATE_NOOP("Actions", "Initiative: what it is"), ("Alt+1",), "here", "editor.to_what",
           bound=False),
    Action("part_work", QT_TRANSLATE_NOOP("Actions", "Initiative: its work"), ("Alt+2",), "here", "editor.to_work",
           bound=False),
    Action("part_rules", QT_TRANSLATE_NOOP("Actions", "Initiative: its rules"), ("Alt+3",), "here", "editor.to_rules",
           bound=False),
    Action("part_success", QT_TRANSLATE_NOOP("Actions", "Initiative: its success"), ("Alt+4",), "here",
           "editor.to_success", bound=False),
    Action("part_who", QT_TRANSLATE_NOOP("Actions", "Initiative: who"), ("Alt+5",), "here", "editor.to_who",
           bound=False),
    Action("release_pin", QT_TRANSLATE_NOOP("Actions", "Release the pinned start"), ("Alt+P",), "here",
           "editor.release_pin", bound=False),
)
# Lists of initiatives in and out; the bar that does it stands on the page of the initiatives.
EXCHANGE: tuple[Action, ...] = (
    Action("import_list", QT_TRANSLATE_NOOP("Actions", "Bring in a list of initiatives"), ("Alt+I",), "here",
           "ask_import", bound=False),
    Action("export_list", QT_TRANSLATE_NOOP("Actions", "Write the initiatives or the plan as a file"), ("Alt+E",),
           "here", "ask_export", bound=False),
)
PRIORITY: tuple[Action, ...] = tuple(
    Action(f"rank_{name}", words, (keys,), "here", slot, bound=False) for name, words, keys, slot in (
        ("sort", QT_TRANSLATE_NOOP("Actions", "Sort by the column in front"), "Alt+R", "sort_here"),
        ("value", QT_TRANSLATE_NOOP("Actions", "Sort columns: value and cost"), "Alt+1", "see_value"),
        ("rice", QT_TRANSLATE_NOOP("Actions", "Sort columns: RICE"), "Alt+2", "see_rice"),
        ("wsjf", QT_TRANSLATE_NOOP("Actions", "Sort columns: WSJF"), "Alt+3", "see_wsjf"),
        ("topsis", QT_TRANSLATE_NOOP("Actions", "Sort columns: TOPSIS"), "Alt+4", "see_topsis"),
        ("gaps", QT_TRANSLATE_NOOP("Actions", "Gaps by weight × gap"), "Alt+5", "see_gaps"),
        ("matrix", QT_TRANSLATE_NOOP("Actions", "Importance and gap as a chart"), "Alt+6", "see_matrix"),
        ("weights", QT_TRANSLATE_NOOP("Actions", "Show or hide the weights"), "Alt+W", "show_weights.click"),
        ("capabilities", QT_TRANSLATE_NOOP("Actions", "Weigh the capabilities"), "Alt+C", "panel.capabilities"),
        ("elements", QT_TRANSLATE_NOOP("Actions", "Weigh the business elements"), "Alt+E", "panel.elements"),
        ("pack", QT_TRANSLATE_NOOP("Actions", "Keep the weights of the framework"), "Alt+F", "panel.use_pack"),
        ("points", QT_TRANSLATE_NOOP("Actions", "Weigh by 100 points"), "Alt+P", "panel.use_points"),
        ("swing", QT_TRANSLATE_NOOP("Actions", "Weigh by swing"), "Alt+S", "panel.use_swing"),
        ("pairs", QT_TRANSLATE_NOOP("Actions", "Weigh by pairs (AHP)"), "Alt+A", "panel.use_pairs"),
        ("best", QT_TRANSLATE_NOOP("Actions", "Weigh by best and worst (BWM)"), "Alt+B", "panel.use_best"),
        ("whole", QT_TRANSLATE_NOOP("Actions", "Scale the points to 100"), "Alt+M", "panel.points.make_whole"),
        ("order", QT_TRANSLATE_NOOP("Actions", "Only weightings in our order, or all"), "Alt+O",
         "panel.in_order.click"),
    ))
ROADMAP: tuple[Action, ...] = (
    Action("replan", QT_TRANSLATE_NOOP("Actions", "Plan the roadmap again"), ("Ctrl+R",), "here", "plan", bound=False),
    *(Action(f"road_{name}", words, (keys,), "here", slot, bound=False) for name, words, keys, slot in (
        ("plan", QT_TRANSLATE_NOOP("Actions", "Choose the plan to follow"), "Alt+P", "choose_plan"),
        ("follow", QT_TRANSLATE_NOOP("Actions", "Re-plan at once after each edit, or not"), "Alt+A",
         "bar.follow.toggle"),
        ("release", QT_TRANSLATE_NOOP("Actions", "Release all pins"), "Alt+U", "desk.release"),
        ("gantt", QT_TRANSLATE_NOOP("Actions", "Gantt chart"), "Alt+1", "show_gantt"),
        ("board", QT_TRANSLATE_NOOP("Actions", "Now, next, later"), "Alt+2", "show_board"),
        ("portfolio", QT_TRANSLATE_NOOP("Actions", "Portfolio: value against cost"), "Alt+3", "show_portfolio"),
        ("maturity", QT_TRANSLATE_NOOP("Actions", "Maturity over time"), "Alt+4", "show_maturity"),
        ("money", QT_TRANSLATE_NOOP("Actions", "Money and people over time"), "Alt+5", "show_money"),
        ("other_way", QT_TRANSLATE_NOOP("Actions", "Show this view the other way"), "Alt+V",
         "other_way"),
        ("why", QT_TRANSLATE_NOOP("Actions", "Reasons of the chosen bar"), "Alt+W", "toggle_why"),
        ("bring", QT_TRANSLATE_NOOP("Actions", "What would bring the chosen initiative in"), "Alt+B",
         "panels.bring_in"),
        ("compare", QT_TRANSLATE_NOOP("Actions", "Plans side by side"), "Alt+C", "toggle_compare"),
        ("make", QT_TRANSLATE_NOOP("Actions", "Make all plans to compare"), "Alt+S", "panels.make_all"),
        ("curve", QT_TRANSLATE_NOOP("Actions", "Show what money buys"), "Alt+M", "panels.ask_curve"),
        ("robust", QT_TRANSLATE_NOOP("Actions", "How firm the plan is"), "Alt+F", "toggle_robust"),
        ("draw", QT_TRANSLATE_NOOP("Actions", "Plan again with votes drawn anew"), "Alt+D", "panels.draw_votes"),
        ("limits", QT_TRANSLATE_NOOP("Actions", "Limits: money, people, closed days"), "Alt+L", "toggle_limits"),
        ("export", QT_TRANSLATE_NOOP("Actions", "Export the roadmap"), "Ctrl+Shift+E", "export"),
    )),
)
COMMIT: tuple[Action, ...] = (
    *(Action(name, words, (keys,), "here", slot, bound=False) for name, words, keys, slot in (
        ("commit_last", QT_TRANSLATE_NOOP("Actions", "What became of last time"), "Alt+1", "go_last"),
        ("commit_owners", QT_TRANSLATE_NOOP("Actions", "Who does what by when"), "Alt+2", "go_owners"),
        ("commit_first", QT_TRANSLATE_NOOP("Actions", "The first 30 days"), "Alt+3", "go_first"),
        ("commit_sign", QT_TRANSLATE_NOOP("Actions", "Sign-off of the roadmap"), "Alt+4", "go_sign"),
        ("commit_out", QT_TRANSLATE_NOOP("Actions", "Minutes and report"), "Alt+5", "go_out"),
        ("last_done", QT_TRANSLATE_NOOP("Actions", "Action of last time: done"), "Alt+D", "say_done"),
        ("last_moved", QT_TRANSLATE_NOOP("Actions", "Action of last time: moved"), "Alt+V", "say_moved"),
        ("last_dropped", QT_TRANSLATE_NOOP("Actions", "Action of last time: dropped"), "Alt+X", "say_dropped"),
        ("last_carry", QT_TRANSLATE_NOOP("Actions", "Action of last time: an initiative of today"), "Alt+N",
         "carry_over"),
        ("sign", QT_TRANSLATE_NOOP("Actions", "The chosen person signs"), "Alt+S", "sign_here"),
        ("report_pages", QT_TRANSLATE_NOOP("Actions", "Look at the pages of the report"), "Alt+P", "see_pages"),
        ("report_title", QT_TRANSLATE_NOOP("Actions", "Edit the title of the page of the report"), "F2", "edit_title"),
        ("report_check", QT_TRANSLATE_NOOP("Actions", "What a reader would stumble over"), "Alt+C", "see_check"),
        ("last_vote", QT_TRANSLATE_NOOP("Actions", "The last vote of the day"), "Alt+L", "see_debrief"),
        ("minutes", QT_TRANSLATE_NOOP("Actions", "Write the minutes"), "Alt+M", "export_minutes"),
        ("export", QT_TRANSLATE_NOOP("Actions", "Export the report"), "Ctrl+Shift+E", "export_report"),
    )),
)
# What can be done on a canvas, wherever it stands.
CANVAS: tuple[Action, ...] = (
    Action("layout", QT_TRANSLATE_NOOP("Actions", "Grid or ring"), ("G",), "here", "toggle_layout", bound=False),
    Action("lens", QT_TRANSLATE_NOOP("Actions", "Next lens"), ("L",), "here", "next_lens", bound=False),
    Action("focus", QT_TRANSLATE_NOOP("Actions", "Put the element into the light"), ("F",), "here", "toggle_focus",
           bound=False),
    Action("fit", QT_TRANSLATE_NOOP("Actions", "Show the whole canvas"), ("0",), "here", "view.fit", bound=False),
    Action("fit_all", QT_TRANSLATE_NOOP("Actions", "Show the canvas with all notes"), ("Shift+0",), "here",
           "view.fit_all", bound=False),
    Action("charts", QT_TRANSLATE_NOOP("Actions", "Charts beside the canvas"), ("C",), "here", "toggle_charts",
           bound=False),
    Action("notes", QT_TRANSLATE_NOOP("Actions", "Tools for notes"), (), "here", "toggle_notes", bound=False),
    Action("call_room", QT_TRANSLATE_NOOP("Actions", "Call the room to what I see"), ("M",), "room", "call_room",
           bound=False),
    Action("lead_room", QT_TRANSLATE_NOOP("Actions", "The room follows my view, or not"), ("Shift+M",), "room",
           "lead_room", bound=False),
    Action("free_room", QT_TRANSLATE_NOOP("Actions", "The room sees the whole canvas"), (), "room", "free_room",
           bound=False),
)
