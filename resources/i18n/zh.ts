<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>AcceptBar</name>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with reservation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How willingly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason, reservation, or both positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept  A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vote again  V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a level first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This differs from the group&apos;s level: please type the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please type the reservation or the positions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Workshop {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to keep the workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workshops (*.pentatone)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digital co-creation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The projector is frozen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The projector follows again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in the program. All votes are saved. A report without any of your words is in {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AudienceView</name>
    <message>
        <source>Where we are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where we want to be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much we agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far we have come</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>not scored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n/a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CanvasPane</name>
    <message>
        <source>Current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disagreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} scored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} scored · overall {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typical bottlenecks · {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DigitStrip</name>
    <message>
        <source>Digit strip</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FacilitatorWindow</name>
    <message>
        <source>(read only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved ✓  {0} people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The projector is dark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The projector is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Choose a cell on the canvas: click it, or walk with the arrow keys. Its question, its five levels and its votes appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the levels look like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence to look for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items in this cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voting is under way. Numbers appear after the reveal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not scored yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two of you picked at random differ by {0} levels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round {0} · {1} votes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower median {0}   interpolated {1}   mean {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consensus Cns {0}: {1}, {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted: level {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target: level {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the indicators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open into {0} indicators</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pattern</name>
    <message>
        <source>unanimous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spread out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two camps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one lone voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too few votes for a verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly in agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in disagreement</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message>
        <source>Name, department, role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seat up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seat down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or paste a list, one person a line: name, department, role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People in seat order · {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreparePage</name>
    <message>
        <source>Say who the workshop is for, then add the people in the order they sit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats follow the room: the digit strip runs in this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start scoring</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RevealBoard</name>
    <message>
        <source>round {0} revealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target, {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>abstained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>don&apos;t know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody gave a level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower median of {0} votes; {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower median of {0} votes. Consensus {1}: {2}, {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group&apos;s level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (level {1}): what is missing?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (level {1}): what have you seen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear both ends first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since round {0}: {1} of {2} changed their vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level {0} → {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoundBoard</name>
    <message>
        <source>Round {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target · {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} voted · hidden until the reveal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise your card now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All votes are in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voting now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0  not applicable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>?  don&apos;t know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-  abstain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⌫  take back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoundPane</name>
    <message>
        <source>← Canvas  Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digit strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card, one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A accepts · V votes again · 1 to 5 choose another level · Enter goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All votes are in. Enter reveals; Backspace corrects the last one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type in seat order: 1 to 5 · - abstain · ? don&apos;t know · x not applicable · Backspace one seat back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One person at a time taps a card, here or on the big screen. Nothing stays visible.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScorePage</name>
    <message>
        <source>Nobody is in the room yet: add people under Prepare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a cell, press Enter, type the raised cards in seat order, press Enter to reveal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal ({0}/{1})  Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept  A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next cell  Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next open cell  Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start round 1  Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show round {0}  Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every cell in scope is scored.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>… and {more} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} is not there. Please check the name and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} is not a Pentatone workshop. It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} was made by a newer Pentatone (format {found}, this program knows {known}). Nothing was changed; please update the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} was made by an older Pentatone and cannot be brought up to date where it is. Nothing was changed; copy it to a folder you may write to and open the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} is damaged and was not opened. It was left as it is; please use a copy or a backup from before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} is damaged: parts of it refer to others that are gone. It was left as it is; please use a copy or a backup from before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tables of {where} are not those of a Pentatone workshop; another program has changed them. It was left as it is; please use a copy or a backup from before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The framework pack inside {where} has mistakes. It was left as it is; please use a copy or a backup from before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {step} of the history of {where} cannot be read. The workshop itself was left as it is; steps before this one cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} was left in the middle of a step and cannot be put right where it is. Nothing was changed; copy it with its -journal file to a folder you may write to and open it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} is there already and was left as it is. Please choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} cannot be reached. Please check the folder, the drive and your permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} may only be read here, so nothing was changed. To go on working, copy it to a folder you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} is open elsewhere ({who}). Nothing was changed; please close it there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} is in use by another program at this moment. The last step was not kept; everything before it was. Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left on the disk of {where}. The last step was not kept; everything before it was. Please make room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} can no longer be read or written; perhaps the drive was taken out. The last step was not kept; everything before it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workshop needs a title. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text beginning with “{where}” is too long; at most {limit} characters fit. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text beginning with “{where}” contains a character that cannot be kept. Nothing was changed; please type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The horizon must be 1 to {limit} quarters. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The budget per quarter must be 0 to {limit} thousand yuan. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” is not a quarter. Please write it like 2027Q1; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time at which a workshop was made cannot be changed. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least one business element must stay in scope. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A business element is in the scope twice. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This framework has no business element “{where}”. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person needs a name. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name beginning with “{where}” is too long; at most {limit} characters fit. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name “{where}” is there already. Nothing was changed; please tell the two apart, for example by department.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” is not among the people of this workshop. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” has voted and therefore stays in the workshop. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order of seats must name every person once. The seats stay as they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This framework has no cell “{where}”. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell “{where}” is not asked in this workshop. Nothing was changed; choose another depth or open the cell first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” is an indicator; only a capability can be opened. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are votes on indicator “{where}”, so the cell stays open. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody to vote yet. Please add the people first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This round is no longer there. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round {where} of this cell is still running. Nothing was changed; reveal or cancel it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round {where} is closed and its votes stay as they are. To vote again, start a new round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The votes of this round have been shown already. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A level can be accepted only after the votes were shown. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round {where} was followed by a newer one; only the newest can be accepted. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has voted in this round yet, so there is nothing to show. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This seat has no vote to take back. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” is not a level from 1 to {top}. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An initiative needs a title. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The initiative “{where}” is there already. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The initiative “{where}” is no longer there. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” must last 1 to {limit} quarters. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The earliest quarter of “{where}” lies before the start of the roadmap. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost and effort of “{where}” must be 0 to {limit}. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In cell “{where}” an initiative must lift from a lower to a higher level of the framework. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell “{where}” is lifted twice by the same initiative. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” waits for an initiative that is not there. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” waits twice for the same initiative. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{where}” would wait for itself, directly or through others. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The initiatives have changed since this plan was made. It was not kept; please plan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than {limit} MB and was not read. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not text in UTF-8 or GB18030. Nothing was changed; please save it as CSV again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in this list. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first line has no column “{column}”. Nothing was changed; please add the heading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first line has the column “{column}” twice. Nothing was changed; please remove one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {where} has {found} columns instead of {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {where} has {found} columns instead of {expected}; a text with a separator in it needs quotation marks around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From line {where} on the file cannot be read; probably a quotation mark is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {where} is beyond the {limit} lines that are read at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {where} has {found} parts; at most {expected} are understood: name, department, role, seat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {where} has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {where}: the name “{name}” is longer than {limit} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {where}: the name “{name}” is in line {first} already; please tell the two apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {where}: “{name}” is in the workshop already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {where}: “{seat}” is not a seat number from 1 to {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {where}: seat {seat} is taken by line {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {where} is beyond the {limit} people a list may have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {where}: “{name}” is not among the people of this workshop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {where}: this framework has no business element “{element}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {where}: the business element “{element}” is not in the scope of this workshop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {where}: this framework has no capability or indicator “{item}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {where}: {item} is not asked for {element} at this depth ({depth}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {where}: “{level}” is not a level from 1 to {top}, and none of - ? x.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {where}: “{round}” is not a round, a whole number from 1 to {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {where}: the purpose “{purpose}” is neither current nor target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {where}: the comment is longer than {limit} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {where}: there is a character in the name or comment that cannot be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {where}: “{name}” votes here a second time, after line {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {where}: a round on {element} {item} is still running; reveal or cancel it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {where}: round {round} is closed and holds another vote of “{name}”, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} is not a folder with a framework pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack has no file {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} is too large for a framework pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} is not text in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} is not valid JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: expected is a value of the kind {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: the pack is of format {found}, this program knows {known}. Please update the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: “{found}” is not a pack format; this program knows {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} is missing or empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: the text in language “{language}” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: “{found}” is not an id of small letters, digits, dots and hyphens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: the id “{found}” is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: nothing in the pack has the id “{found}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: a pack needs 3 to {most} levels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: the levels must be numbered 1, 2, 3 and so on, in this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: one text for each of the {expected} levels is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: “{found}” is not a colour such as #0B4A63.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: “{found}” is not a weight, a number above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: the text is longer than {limit} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: the text is longer than {limit} words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetupForm</name>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roadmap starts in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget per quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> quarters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> thousand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How deep to score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business elements in scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Express · {0} cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard · {0} cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full · {0} cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One question per capability and element. A cell can be opened into its indicators later without losing its vote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The indicators that matter most to each element.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every indicator for every element. Plan a second day.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SplitLegend</name>
    <message>
        <source>partly agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disagree</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>change of settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removal of a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order of seats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening of a cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closing of a cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start of a round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdrawn vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close of a round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reveal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported votes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new initiative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of an initiative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removal of an initiative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removal of the plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TargetBar</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All without one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target: choose a cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target for {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TargetPage</name>
    <message>
        <source>Choose a cell and press 1 to 5 for the level to reach; Delete clears it. The orange mark shows the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find initiatives</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Close this workshop and go to the start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch the language (Ctrl+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {0} (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: {0} (Ctrl+Y)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projector F5  ●</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projector F5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomeWindow</name>
    <message>
        <source>A day with the managers: score where you are, agree where to go, leave with a roadmap. All of it stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New workshop  Ctrl+N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file  Ctrl+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where to keep it; everything is saved as you go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A .pentatone file from this computer or a stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A finished workshop with twelve invented people, to try everything on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent workshops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workshops you open appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中文</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
