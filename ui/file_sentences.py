"""Sentences about workshop files and the disks they lie on."""

from __future__ import annotations

from ui.noop import QT_TRANSLATE_NOOP

FILE = {
    "file_missing": QT_TRANSLATE_NOOP(
        "Sentences", "{where} is not there. Please check the name and the folder."),
    "file_not_workshop": QT_TRANSLATE_NOOP(
        "Sentences", "{where} is not a Pentatone workshop. It was left as it is."),
    "file_newer": QT_TRANSLATE_NOOP(
        "Sentences", "{where} was made by a newer Pentatone (format {found}, this program knows "
        "{known}). Nothing was changed; please update the program."),
    "file_damaged": QT_TRANSLATE_NOOP(
        "Sentences", "{where} is damaged and was not opened. It was left as it is; please use a copy "
        "or a backup from before."),
    "file_links_broken": QT_TRANSLATE_NOOP(
        "Sentences", "{where} is damaged: parts of it refer to others that are gone. It was left as it "
        "is; please use a copy or a backup from before."),
    "file_pack_wrong": QT_TRANSLATE_NOOP(
        "Sentences", "The framework pack inside {where} has mistakes. It was left as it is; please use "
        "a copy or a backup from before."),
    "file_history_broken": QT_TRANSLATE_NOOP(
        "Sentences", "Step {step} of the history of {where} cannot be read. The workshop itself was "
        "left as it is; steps before this one cannot be undone."),
    "file_unfinished": QT_TRANSLATE_NOOP(
        "Sentences", "{where} was left in the middle of a step and cannot be put right where it is. "
        "Nothing was changed; copy it with its -journal file to a folder you may write to and open it "
        "there."),
    "file_exists": QT_TRANSLATE_NOOP(
        "Sentences", "{where} is there already and was left as it is. Please choose another name."),
    "file_unreachable": QT_TRANSLATE_NOOP(
        "Sentences", "{where} cannot be reached. Please check the folder, the drive and your "
        "permission."),
    "file_read_only": QT_TRANSLATE_NOOP(
        "Sentences", "{where} may only be read here, so nothing was changed. To go on working, copy it "
        "to a folder you may write to."),
    "file_open_elsewhere": QT_TRANSLATE_NOOP(
        "Sentences", "{where} is open elsewhere ({who}). Nothing was changed; please close it there first, or take it "
        "over."),
    "file_taken_over": QT_TRANSLATE_NOOP(
        "Sentences", "{where} was taken over by {who}. The last step was not kept here; everything before it was."),
    "file_changed_elsewhere": QT_TRANSLATE_NOOP(
        "Sentences", "{where} was changed by another program. The last step was not kept; please open the file again "
        "to see what is in it now."),
    "file_locked": QT_TRANSLATE_NOOP(
        "Sentences", "{where} is in use by another program at this moment. The last step was not kept; "
        "everything before it was. Please try again."),
    "disk_full": QT_TRANSLATE_NOOP(
        "Sentences", "There is no room left on the disk of {where}. The last step was not kept; "
        "everything before it was. Please make room and try again."),
    "backups_unwritable": QT_TRANSLATE_NOOP(
        "Sentences", "The folder for backups, {where}, cannot be written. Please look at its permissions; “pentatone "
        "doctor” says more."),
    "media_gone": QT_TRANSLATE_NOOP(
        "Sentences", "{where} can no longer be read or written; perhaps the drive was taken out. The "
        "last step was not kept; everything before it was."),
    "file_foreign": QT_TRANSLATE_NOOP(
        "Sentences", "{where} holds something that no Pentatone put there ({what}). It was not opened and left as it "
        "is; please use a copy or a backup from before."),
    "file_too_large": QT_TRANSLATE_NOOP(
        "Sentences", "{where} is larger than any workshop can be. It was not opened and left as it is."),
    "file_history_differs": QT_TRANSLATE_NOOP(
        "Sentences", "The history of {where} does not lead to what is in it (step {step}, {table}): something was "
        "changed past the program. The file was only read."),
    "passphrase_needed": QT_TRANSLATE_NOOP(
        "Sentences", "{where} is locked. Please give its passphrase."),
    "passphrase_wrong": QT_TRANSLATE_NOOP(
        "Sentences", "This passphrase does not open {where}, or it is not a workshop. Nothing was changed."),
    "passphrase_short": QT_TRANSLATE_NOOP(
        "Sentences", "A passphrase needs at least {least} characters; several words are best. Nothing was changed."),
    "no_sqlcipher": QT_TRANSLATE_NOOP(
        "Sentences", "Files with a passphrase cannot be opened or made on this system: a part of the program is "
        "missing. Please install the program again."),
    "file_locked_already": QT_TRANSLATE_NOOP("Sentences", "{where} has a passphrase already. Nothing was changed."),
    "file_not_locked": QT_TRANSLATE_NOOP("Sentences", "{where} has no passphrase. Nothing was changed."),
    "nothing_remembered": QT_TRANSLATE_NOOP(
        "Sentences", "{where} could not be put together again from memory. Please take its newest backup."),
}
