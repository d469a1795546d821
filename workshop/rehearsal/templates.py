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
    Text("{level}级。在{department}看到的就是：{said}。", "A {level}. What I see from {department} is this: “{said}”."),
    Text("{element}这块我给{level}。说白了，{said}。", "For {element} I say {level}. To put it plainly: “{said}”."),
    Text("别把试点当全部。{element}眼下是：{said}。",
         "One pilot is not the whole. {element} today means: “{said}”."),
    Text("上个月底我们还在手工补数，{level}级到头了。",
         "At the end of last month we still typed figures in by hand. {level} is the most it can be."),
    Text("“{next}”——这句话我一个字也对不上，只能给{level}。",
         "“{next}” — not a word of that is true for us, so {level}."),
    Text("我问过三个同事，都说：{said}。", "I asked three colleagues and all said the same: “{said}”."),
    Text("{item}讲了两年，现场没变样，{level}级。",
         "We have talked about {item} for two years and the floor looks the same. {level}."),
    Text("客户投诉里一半跟{element}有关，我给不出更高的分。",
         "Half of our complaints have to do with {element}. I cannot go higher."),
    Text("出了问题还是打电话找人，{element}不止我一个人这么看。",
         "When something breaks we phone somebody. In {element} I am not the only one who sees it so."),
    Text("{name}，就是“{said}”那一格。", "“{name}” it is: “{said}”."),
)
MIDDLE: Patterns = (
    Text("做了一半：{said}。所以{level}级。", "Half of the way: {said}. So {level}."),
    Text("{element}比前年强多了，可“{next}”还谈不上。",
         "{element} is far better than two years ago, but “{next}” is still not so."),
    Text("总部做到了，各大区没有，取中间，{level}级。",
         "Head office has it, the regions do not. In between lies {level}."),
    Text("看制度该高一级，看执行该低一级，我给{level}。",
         "By the rules one higher, by what people do one lower. I say {level}."),
    Text("{item}我对照着读了两遍，最像的是“{said}”。",
         "I read {item} twice; the line that fits best is “{said}”."),
    Text("能用，但离不开人盯着，{level}级。", "It works as long as somebody watches it. {level}."),
    Text("大单子走系统，小单子走微信，{element}只能算{name}。",
         "Large orders run in the system, small ones by chat message. For {element} that is “{name}”."),
    Text("已经不止“{below}”了，可也就到这一步。", "We are past “{below}”, and no further than that."),
)
HIGH: Patterns = (
    Text("{level}级，我有底气：{said}。", "{level}, and I can stand by it: “{said}”."),
    Text("去年大促全程没掉链子，{element}配得上{level}级。",
         "Last year's peak season went through without a hitch. {element} has earned its {level}."),
    Text("对照着看，“{said}”这句就是我们。", "Held against the text, “{said}” is exactly us."),
    Text("{item}每周例会都在用，随时可以打开给大家看。",
         "{item} is in use every week; I can open it for you any time."),
    Text("审计刚查过{element}，给的结论跟{level}级差不多。",
         "The auditors have just been through {element}; what they wrote comes to about {level}."),
    Text("同行来参观，看的就是我们的{element}。", "When others visit us, {element} is what they come to see."),
    Text("{element}到{level}级不是吹的：{said}。", "No boasting: {element} is a {level}. {said}."),
)
# For those who stand a level or more from the middle of the others.
BELOW: Patterns = (
    Text("我知道大家给得高，可在现场看到的是：{said}。",
         "I know that you went higher. On the floor I see this: “{said}”."),
    Text("我是低的那个。谁能现场打开给我看，我就改。",
         "I am the low one. Whoever can open it for me here changes my mind."),
    Text("大家说的是规划，我说的是今天：{element}只有{level}级。",
         "You speak of the plan, I speak of today: {element} is a {level}."),
    Text("“{next}”？请举一个{department}的例子。", "“{next}”? Then give me one example from {department}."),
    Text("系统是有，可是没人照着做，所以我给{level}。",
         "There is a system, but nobody works by it. Hence my {level}."),
    Text("可能我们部门最惨，但{element}的数是从我们这儿出的。",
         "Perhaps we have it worst, but the figures of {element} begin with us."),
)
ABOVE: Patterns = (
    Text("我给得高，因为我们部门已经做到：{said}。",
         "I went high because in my department it is done: “{said}”."),
    Text("大家可能不知道，{element}上季度刚上线了一批功能。",
         "You may not know it: {element} went live with a lot of new functions last quarter."),
    Text("我看的是{item}最好的那一块，别的地方确实没这么高。",
         "I looked at the best part of {item}. Elsewhere it is lower, true."),
    Text("低于{level}级的话，这两年的投入就没法交代了。",
         "If it is under {level}, how do I explain what we spent in two years?"),
    Text("会后带大家去看一趟，看完再说是不是{level}级。",
         "Come and see it with me after this; then tell me whether it is a {level}."),
)
BY_PERSONALITY: Mapping[Personality, Patterns] = {
    "careful": (
        Text("两可之间我宁愿低一级，{level}。", "Between two I take the lower one: {level}."),
        Text("没有十足把握“{next}”，先按{level}级。", "I would not swear to “{next}”, so {level} for now."),
        Text("话别说满，{element}先记{level}级，半年后再看。",
             "Let us not promise too much: {element} at {level}, and look again in half a year."),
        Text("出过一次事故，我现在都往低里打，{level}。",
             "We had an accident once; since then I score on the low side. {level}."),
    ),
    "bold": (
        Text("{level}级！不用绕弯子，{said}。", "{level}! No need to beat about the bush: “{said}”."),
        Text("要么做成，要么没做成，{element}就是{level}级。",
             "It is done or it is not. {element} is a {level}, full stop."),
        Text("这题三秒钟就够，{level}。", "Three seconds are enough for this one: {level}."),
        Text("今天不说实话，开这个会干什么？{level}级。",
             "If we do not say it today, what are we here for? {level}."),
    ),
    "follower": (
        Text("我跟领导想的差不多，{level}级左右吧。", "I see it much as our chief does: about {level}."),
        Text("大家怎么看？我这边先写{level}，可以再商量。",
             "What do the others say? I wrote {level}, but I am open."),
        Text("上次汇报时领导说过{element}的情况，我按那个给{level}。",
             "The chief spoke about {element} in the last review; by that I say {level}."),
        Text("我没有不同意见，{level}级。", "I have no other opinion: {level}."),
    ),
    "stubborn": (
        Text("我一开始就说{level}，现在还是{level}。", "I said {level} at the start and I say {level} now."),
        Text("再投几轮也是{level}级：{said}。", "Vote as often as you like, it stays {level}: “{said}”."),
        Text("大家可以不同意，请把我的{level}记上。", "You may differ. Please write my {level} down."),
        Text("去年也是这个分，什么都没变，{level}。", "It was this last year and nothing has changed. {level}."),
    ),
    "silent": (
        Text("{level}。", "{level}."),
        Text("嗯，{level}级。没什么要补充的。", "Well, {level}. Nothing to add."),
        Text("就是卡片上写的那样，{level}。", "As the card says: {level}."),
        Text("先听别人说吧，我写的是{level}。", "Let the others speak first; I wrote {level}."),
    ),
    "evidence": (
        Text("我只看拿得出来的东西：{evidence}。现在够{level}级。",
             "I go by what can be shown: {evidence}. Today that is enough for {level}."),
        Text("谁手上有数？没有数我就停在{level}级。", "Who has figures? Without any I stay at {level}."),
        Text("“{said}”我亲眼见过，“{next}”没见过。",
             "“{said}” I have seen with my own eyes; “{next}” I have not."),
        Text("听了低分的理由，我愿意再往下走一级；请先看一眼证据。",
             "After the reasons from below I could go one down; but let us look at the evidence first."),
    ),
    "proud": (
        Text("{department}这两年没白干，{level}级是应该的。",
             "{department} has not worked two years for nothing; {level} is only fair."),
        Text("不怕大家笑，{item}我们做得比同行好，{level}。",
             "Laugh if you like: at {item} we beat our competitors. {level}."),
        Text("我们团队天天在用，{said}。", "My team uses it every day: “{said}”."),
        Text("给低了伤士气，凭良心说是{level}级。", "Too low would hurt the team; in all honesty it is {level}."),
    ),
}
UNSURE: Patterns = (
    Text("{element}我接触少，说不准，写“不清楚”。",
         "I have little to do with {element}; I cannot judge it."),
    Text("这一题我真不知道，听听{element}的同事怎么说。",
         "I honestly do not know. Let us hear those who work in {element}."),
    Text("不敢乱打分，{item}在我们部门看不到。", "I would be guessing: from my department {item} cannot be seen."),
    Text("“{question}”——我答不上来。", "“{question}” — I have no answer to that."),
)
ABSTAINS: Patterns = (
    Text("这一题我弃权，不方便说。", "I abstain on this one, and would rather not say why."),
    Text("刚接手这块，先不投。", "I have just taken this over; no vote from me yet."),
)
NOT_HERE: Patterns = (
    Text("我们公司的{element}没有这块业务，{item}不适用。",
         "Our {element} has no such business; {item} does not apply."),
    Text("{element}整块外包了，{item}不该由我们来打。",
         "All of {element} is contracted out; {item} is not ours to score."),
    Text("{item}说的事在{element}不存在。", "What {item} asks about does not exist in {element}."),
)

ALL: Patterns = (*LOW, *MIDDLE, *HIGH, *BELOW, *ABOVE, *(t for group in BY_PERSONALITY.values() for t in group),
                 *UNSURE, *ABSTAINS, *NOT_HERE)
