"""What invented people say: patterns that the words of the framework are put into.

Slots: {element} and {item} are names, {level} the digit, {name} the name of that level, {said} its descriptor, {next}
the descriptor of the level above, {below} that of the level below, {department} the speaker's.
"""

from __future__ import annotations

from collections.abc import Mapping

from workshop.model.text import Text
from workshop.rehearsal.troupe import Personality

Patterns = tuple[Text, ...]

LOW: Patterns = (
    Text("{level}级。我们{department}这边看到的就是：{said}。",
         "A {level}. What we see in {department} is this: “{said}”."),
    Text("{element}这块我给{level}级。说白了，{said}。", "For {element} I say {level}. To put it plainly: “{said}”."),
    Text("别拿试点当全部，{element}眼下就是：{said}。",
         "One pilot is not the whole. {element} today is this: “{said}”."),
    Text("上个月底我们还在加班手工补数，{level}级到头了。",
         "At the end of last month we still typed figures in by hand. {level} is the most it can be."),
    Text("“{next}”——这话跟我们一点都对不上，只能给{level}级。",
         "“{next}” — not a word of that is true for us, so {level}."),
    Text("来之前我问了三个同事，说法都一样：{said}。", "I asked three colleagues and all said the same: “{said}”."),
    Text("{item}讲了两年，现场还是老样子，{level}级。",
         "We have talked about {item} for two years and nothing on the floor has changed. {level}."),
    Text("这半年的投诉和返工，一多半跟{element}脱不了干系，我给不出更高的分。",
         "Most complaints and rework of the past six months go back to {element}. I cannot go higher."),
    Text("{element}出了问题还是靠打电话找人，这么看的不止我一个。",
         "When something breaks in {element} we phone somebody. I am not the only one who sees it so."),
    Text("对号入座，就是“{name}”这一级：{said}。", "“{name}” it is: “{said}”."),
)
MIDDLE: Patterns = (
    Text("只做了一半：{said}。所以给{level}级。", "Half of the way: “{said}”. So {level}."),
    Text("{element}比前年强多了，可要说“{next}”，还谈不上。",
         "{element} is far better than two years ago, but “{next}” is still not so."),
    Text("总部做到了，大区还没跟上，按大区说只有{level}级。",
         "Head office has it, the regions do not yet. For the regions it is {level}."),
    Text("制度写得比这高，可没人照着做全，只能算{level}级。",
         "The rules promise more, but nobody follows all of them. It is a {level}."),
    Text("{item}这几级我对照着读了两遍，最像的是“{said}”。",
         "I read the levels of {item} twice; the line that fits best is “{said}”."),
    Text("用是能用，就是离不开人盯着，{level}级。", "It works as long as somebody watches it. {level}."),
    Text("大单子走系统，小单子走微信，{element}只能算“{name}”。",
         "Large orders run in the system, small ones by chat. For {element} that is “{name}”."),
    Text("“{below}”那一级我们过了，可再往上还差一截，就{level}级。",
         "We are past “{below}”, but not yet one level further: {level}."),
)
HIGH: Patterns = (
    Text("{level}级，我有底气：{said}。", "{level}, and I can stand by it: “{said}”."),
    Text("去年大促全程没掉链子，{element}当得起{level}级。",
         "Last year's peak season went through without a hitch. {element} has earned its {level}."),
    Text("“{said}”，这句说的就是我们。", "“{said}”: that is exactly us."),
    Text("{item}这一套每周例会都在用，现在就能打开给大家看。",
         "We use {item} in our meeting every week; I can open it for you now."),
    Text("内审刚查过{element}，照那份结论，够得上{level}级。",
         "The auditors have just been through {element}; by their report it is a {level}."),
    Text("同行来参观，点名要看我们的{element}，{level}级不过分。",
         "When others visit us, {element} is what they ask to see. {level} is fair."),
    Text("不是吹，{element}就是{level}级：{said}。", "No boasting: {element} is a {level}. “{said}”."),
)
# For those who stand a level or more from the middle of the others.
BELOW: Patterns = (
    Text("我知道大家给得比我高，可我在现场看到的是：{said}。",
         "I know that you went higher. What I see on the floor is this: “{said}”."),
    Text("我给得低。谁现在打开系统给我看一眼，我马上改。",
         "I went low. Open the system and show me, and I change at once."),
    Text("大家讲的是规划，我讲的是今天：{element}只有{level}级。",
         "You speak of the plan, I speak of today: {element} is a {level}."),
    Text("“{next}”？我们{department}这边，一个例子都举不出来。",
         "“{next}”? In {department} I know of no example."),
    Text("系统是有，可没人照着用，所以我给{level}级。",
         "There is a system, but nobody works by it. Hence my {level}."),
    Text("也许我们部门最惨，可{element}的数就是从我们这儿出的。",
         "Perhaps we have it worst, but the figures of {element} begin with us."),
)
ABOVE: Patterns = (
    Text("我给得高，是因为我们部门已经做到了：{said}。",
         "I went high because in my department it is done: “{said}”."),
    Text("大家可能还不知道，{element}上个季度刚上线了一批新功能。",
         "You may not know it yet: last quarter a lot of new functions went live in {element}."),
    Text("{item}我看的是做得最好的那一块，别处确实没这么高。",
         "I looked at the best part of {item}. Elsewhere it is lower, true."),
    Text("要是连{level}级都不到，这两年的投入没法交代。",
         "If it is not even {level}, how do I explain what we spent in two years?"),
    Text("会后我带大家去看一趟，看完再说够不够{level}级。",
         "Come and see it with me after this; then tell me whether it is a {level}."),
)
BY_PERSONALITY: Mapping[Personality, Patterns] = {
    "careful": (
        Text("两级之间拿不准，我宁可给低的，{level}级。", "Between two I take the lower one: {level}."),
        Text("“{next}”？这话我不敢打包票，先按{level}级。", "I would not swear to “{next}”, so {level} for now."),
        Text("话别说太满，{element}先记{level}级，半年后再看。",
             "Let us not promise too much: {element} at {level}, and look again in half a year."),
        Text("吃过一次亏，我现在都往低里给，{level}级。",
             "We were burnt once; since then I stay on the low side. {level}."),
    ),
    "bold": (
        Text("{level}级！不绕弯子：{said}。", "{level}! No need to beat about the bush: “{said}”."),
        Text("成了就是成了，没成就是没成，{element}就{level}级。",
             "It is done or it is not. {element} is a {level}, full stop."),
        Text("这题不用多想，{level}级。", "Three seconds are enough for this one: {level}."),
        Text("今天不说实话，开这个会干什么？{level}级。",
             "If we do not say it today, what are we here for? {level}."),
    ),
    "follower": (
        Text("我跟领导看法差不多，{level}级左右吧。", "I see it much as our chief does: about {level}."),
        Text("大家怎么看？我先给{level}级，可以再商量。",
             "What do the others say? I put {level}, but I am open."),
        Text("上次汇报，领导点评过{element}，我按那个给的{level}级。",
             "The chief spoke about {element} in the last review; I went by that: {level}."),
        Text("我没什么不同意见，{level}级。", "I see it no differently: {level}."),
    ),
    "stubborn": (
        Text("我一直说是{level}级，今天还是{level}级。", "I have always said {level}, and I say {level} today."),
        Text("再投几轮也是{level}级：{said}。", "Vote as often as you like, it stays {level}: “{said}”."),
        Text("大家可以不同意，请把我的{level}级记上。", "You may disagree. Please write my {level} down."),
        Text("去年我就给这个分，什么都没变，{level}级。",
             "I gave the same last year, and nothing has changed. {level}."),
    ),
    "silent": (
        Text("{level}级。", "{level}."),
        Text("嗯，{level}级。没什么要补充的。", "Well, {level}. Nothing to add."),
        Text("牌上写着呢，{level}级。", "As the card says: {level}."),
        Text("先听别人讲吧，我给的{level}级。", "Let the others speak first; I gave {level}."),
    ),
    "evidence": (
        Text("我只认拿得出来的：{evidence}。就凭这些，够{level}级。",
             "I go by what can be shown. “{evidence}”: that is enough for {level}."),
        Text("谁手上有数？没有数，我就停在{level}级。", "Who has figures? Without any I stay at {level}."),
        Text("“{said}”我亲眼见过，“{next}”没见过。",
             "“{said}” I have seen with my own eyes; “{next}” I have not."),
        Text("谁拿出证据，我马上改；拿不出来，先记{level}级。",
             "Show me evidence and I change at once; until then it is {level}."),
    ),
    "proud": (
        Text("我们{department}这两年没白干，{level}级是应该的。",
             "In {department} we have not worked two years for nothing; {level} is only fair."),
        Text("不怕大家笑话，{item}这块我们比同行强，{level}级。",
             "Laugh if you like: at {item} we beat our competitors. {level}."),
        Text("“{said}”，能到这一步，靠的就是我们团队。", "“{said}”: that we are this far is the work of my team."),
        Text("给低了伤士气，凭良心说，{level}级。", "Too low would hurt the team; in all honesty it is {level}."),
    ),
}
UNSURE: Patterns = (
    Text("{element}我接触得少，说不准，所以举“不清楚”。",
         "I have little to do with {element}; I cannot judge it, so “don't know”."),
    Text("这一题我真不清楚，听听管{element}的同事怎么说。",
         "I honestly do not know. Let us hear those who work in {element}."),
    Text("不敢乱投，{item}我们部门平时碰不到。", "I would be guessing: my department never touches {item}."),
    Text("“{question}”——我答不上来。", "“{question}” — I have no answer to that."),
)
ABSTAINS: Patterns = (
    Text("这一题我弃权，原因不方便讲。", "I abstain on this one, and would rather not say why."),
    Text("这块我刚接手，这次先弃权。", "I have just taken this over; this time I abstain."),
)
NOT_HERE: Patterns = (
    Text("我们的{element}没有这方面的业务，{item}不适用。",
         "Our {element} has no such business; {item} does not apply."),
    Text("{element}整块外包了，{item}轮不到我们来评，算不适用。",
         "All of {element} is contracted out; {item} is not ours to score and does not apply."),
    Text("{item}问的事，我们{element}这边压根没有。", "What {item} asks about does not exist in {element}."),
)

ALL: Patterns = (*LOW, *MIDDLE, *HIGH, *BELOW, *ABOVE, *(t for group in BY_PERSONALITY.values() for t in group),
                 *UNSURE, *ABSTAINS, *NOT_HERE)
