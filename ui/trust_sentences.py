"""Sentences about locking, backups and sealing: what was done, what is left, what was asked for in vain."""

from __future__ import annotations

from ui.noop import QT_TRANSLATE_NOOP

TRUST = {
    "passphrase_unusable": QT_TRANSLATE_NOOP(
        "Sentences", "A passphrase is one line of 1 to {limit} characters that can be typed. Nothing was changed."),
    "passphrases_differ": QT_TRANSLATE_NOOP("Sentences", "The two passphrases differ. Nothing was changed."),
    "backup_none": QT_TRANSLATE_NOOP("Sentences", "There is no backup of {where}. Nothing was changed."),
    "backup_number": QT_TRANSLATE_NOOP(
        "Sentences", "There is no backup number {number} of {where}; they are numbered from 1, the newest, to {most}. "
        "Nothing was changed."),
    "backup_none_sound": QT_TRANSLATE_NOOP(
        "Sentences", "None of the {count} backups of {where} is sound. Nothing was changed."),
    "seal_folder": QT_TRANSLATE_NOOP(
        "Sentences", "The folder {where} cannot be written to. Nothing was sealed; please choose another one."),
    "seal_written": QT_TRANSLATE_NOOP("Sentences", "{where} was written without names and words of the group."),
    "seal_own_pack": QT_TRANSLATE_NOOP(
        "Sentences", "The redacted set has no JSON document: the framework is the client's own and would name them."),
    "seal_locked": QT_TRANSLATE_NOOP("Sentences", "{where} is locked with the passphrase, and was verified with it."),
    "seal_was_locked": QT_TRANSLATE_NOOP("Sentences", "{where} was locked with this passphrase already."),
    "seal_backups": QT_TRANSLATE_NOOP("Sentences", "Backups that were removed: {count}."),
    "seal_copies": QT_TRANSLATE_NOOP("Sentences", "Working copies beside the file that were removed: {count}."),
    "seal_drafts": QT_TRANSLATE_NOOP("Sentences", "Texts that were typed, not handed over, and removed now: {count}."),
    "seal_stays": QT_TRANSLATE_NOOP("Sentences", "{where} could not be removed. Please remove it yourself."),
    "seal_backups_stay": QT_TRANSLATE_NOOP(
        "Sentences", "The backups could not all be removed. Please look into {where} yourself."),
    "seal_drafts_stay": QT_TRANSLATE_NOOP(
        "Sentences", "Texts that were typed and not handed over could not be removed. They are in the locked file."),
    "seal_known": QT_TRANSLATE_NOOP(
        "Sentences", "{where} is another copy of this workshop without a passphrase. It was left as it is; lock or "
        "remove it yourself."),
    "seal_reports": QT_TRANSLATE_NOOP(
        "Sentences", "In {where} are reports about mistakes of the program with details, which may hold words of a "
        "workshop. Please look at them yourself."),
    "seal_unknown": QT_TRANSLATE_NOOP(
        "Sentences", "Reports, exports and copies made before, on sticks, in mail, in the trash or in backups of the "
        "system, are not known to the program. Please look for them yourself."),
    "seal_traces": QT_TRANSLATE_NOOP(
        "Sentences", "What was removed can perhaps be read from the disk or stick with special tools, above all from "
        "an SSD; only a disk that is encrypted as a whole is safe from that."),
    "seal_passphrase": QT_TRANSLATE_NOOP(
        "Sentences", "The passphrase is kept nowhere. Who loses it loses the workshop."),
}
