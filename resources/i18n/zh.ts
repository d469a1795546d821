<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_GB">
<context>
    <name>AcceptBar</name>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>一致同意</translation>
    </message>
    <message>
        <source>with reservation</source>
        <translation>有保留</translation>
    </message>
    <message>
        <source>not agreed</source>
        <translation>未达成一致</translation>
    </message>
    <message>
        <source>How far the room agrees</source>
        <translation>一致程度</translation>
    </message>
    <message>
        <source>Reason, reservation, or both positions</source>
        <translation>理由、保留意见或双方观点</translation>
    </message>
    <message>
        <source>Accept  A</source>
        <translation>接受  A</translation>
    </message>
    <message>
        <source>Vote again  V</source>
        <translation>再评一轮  V</translation>
    </message>
    <message>
        <source>Choose a level first: press 1 to {0}.</source>
        <translation>请先选择等级：按 1 到 {0}。</translation>
    </message>
    <message>
        <source>This differs from the group&apos;s level: please type the reason.</source>
        <translation>与小组结果不同，请填写理由。</translation>
    </message>
    <message>
        <source>Please type the reservation or the positions.</source>
        <translation>请填写保留意见或双方观点。</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>Use in this cell</source>
        <translation>用于这一格</translation>
    </message>
    <message>
        <source>Pin the case as evidence (Ctrl+Enter)</source>
        <translation>作为证据放进单元格 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Show to the room</source>
        <translation>投屏给大家看</translation>
    </message>
    <message>
        <source>Put the case on the projector, or take it down (Ctrl+P)</source>
        <translation>把案例投屏，或从投屏撤下 (Ctrl+P)</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建案例</translation>
    </message>
    <message>
        <source>Write a case of your own (Ctrl+N)</source>
        <translation>写一个自己的案例 (Ctrl+N)</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export own cases…</source>
        <translation>导出自有案例…</translation>
    </message>
    <message>
        <source>No cell is chosen</source>
        <translation>未选单元格</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Workshop {0}</source>
        <translation>工作坊 {0}</translation>
    </message>
    <message>
        <source>Where to keep the workshop</source>
        <translation>工作坊保存到哪里</translation>
    </message>
    <message>
        <source>Workshops (*.pentatone)</source>
        <translation>工作坊 (*.pentatone)</translation>
    </message>
    <message>
        <source>Digital co-creation</source>
        <translation>数智化共创</translation>
    </message>
    <message>
        <source>Open a workshop</source>
        <translation>打开工作坊</translation>
    </message>
    <message>
        <source>Making the sample…</source>
        <translation>正在生成示例…</translation>
    </message>
    <message>
        <source>The projector is frozen.</source>
        <translation>投屏已定格。</translation>
    </message>
    <message>
        <source>The projector follows again.</source>
        <translation>投屏恢复同步。</translation>
    </message>
    <message>
        <source>Something went wrong in the program. All votes are saved. A report without any of your words is in {0}</source>
        <translation>程序出了问题，所有评分都已保存。问题报告（不含你们填写的任何内容）在 {0}</translation>
    </message>
</context>
<context>
    <name>AudienceView</name>
    <message>
        <source>Where we are</source>
        <translation>我们在哪里</translation>
    </message>
    <message>
        <source>Where we want to be</source>
        <translation>我们要到哪里</translation>
    </message>
    <message>
        <source>How much we agree</source>
        <translation>看法有多一致</translation>
    </message>
    <message>
        <source>How far we have to go</source>
        <translation>还差多少</translation>
    </message>
    <message>
        <source>How far we have come</source>
        <translation>评到哪里了</translation>
    </message>
</context>
<context>
    <name>BoardList</name>
    <message>
        <source>Boards</source>
        <translation>看板</translation>
    </message>
</context>
<context>
    <name>BoardWidget</name>
    <message>
        <source>Source: {0}, {1}, {2}</source>
        <translation>来源：{0}，{1}，{2}</translation>
    </message>
    <message>
        <source>{0} (inferred)</source>
        <translation>{0}（推断）</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>not scored</source>
        <translation>未评</translation>
    </message>
    <message>
        <source>n/a</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>L{0}</source>
        <translation>{0} 级</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>未定目标</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>差距未知</translation>
    </message>
    <message>
        <source>&lt; 4 votes</source>
        <translation>不足 4 票</translation>
    </message>
    <message>
        <source>voting</source>
        <translation>评分中</translation>
    </message>
</context>
<context>
    <name>CanvasPane</name>
    <message>
        <source>Current</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>Disagreement</source>
        <translation>分歧</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <source>{0} of {1} scored</source>
        <translation>已评 {0} / {1}</translation>
    </message>
    <message>
        <source>{0} of {1} scored · overall {2}</source>
        <translation>已评 {0} / {1} · 总体 {2}</translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
</context>
<context>
    <name>CardsWidget</name>
    <message>
        <source>1 dot each · {0} of {1} given</source>
        <translation>每人1点 · 已投{0}/{1}点</translation>
    </message>
    <message>
        <source>{0} dots each · {1} given</source>
        <translation>每人{0}点 · 已投{1}点</translation>
    </message>
    <message>
        <source>{0} dots each · {1} of {2} given</source>
        <translation>每人{0}点 · 已投{1}/{2}点</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>痛点</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>做法</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>效果</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>Choose a card to talk about.</source>
        <translation>选一张卡片来谈。</translation>
    </message>
    <message>
        <source>Which of these matters most to us?</source>
        <translation>哪一张对我们最要紧？</translation>
    </message>
</context>
<context>
    <name>CaseBoard</name>
    <message>
        <source>The pain (inferred)</source>
        <translation>痛点（推断）</translation>
    </message>
    <message>
        <source>The pain</source>
        <translation>痛点</translation>
    </message>
    <message>
        <source>What they did</source>
        <translation>做法</translation>
    </message>
    <message>
        <source>What it brought</source>
        <translation>成效</translation>
    </message>
    <message>
        <source>Figures are reported by the company or vendor.</source>
        <translation>数字为企业或厂商自报。</translation>
    </message>
    <message>
        <source>Figures not marked otherwise are reported by the company or vendor.</source>
        <translation>未另注明的数字为企业或厂商自报。</translation>
    </message>
</context>
<context>
    <name>CaseCard</name>
    <message>
        <source>Choose a case on the left to read it here.</source>
        <translation>在左边选一个案例，在这里阅读。</translation>
    </message>
    <message>
        <source>The pain</source>
        <translation>痛点</translation>
    </message>
    <message>
        <source>What they did</source>
        <translation>做法</translation>
    </message>
    <message>
        <source>What it brought</source>
        <translation>成效</translation>
    </message>
    <message>
        <source>In figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>What to take from it</source>
        <translation>可以借鉴的</translation>
    </message>
    <message>
        <source>inferred, not stated by the source</source>
        <translation>推断所得，来源没有写明</translation>
    </message>
</context>
<context>
    <name>CaseForm</name>
    <message>
        <source>Edit the case</source>
        <translation>编辑案例</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建案例</translation>
    </message>
    <message>
        <source>It stays on this computer, in the library of own cases, until you export it.</source>
        <translation>案例存在这台电脑的自有案例库里，您导出之前不会离开这台电脑。</translation>
    </message>
    <message>
        <source>Label of the company</source>
        <translation>企业代称</translation>
    </message>
    <message>
        <source>such as: a dairy company</source>
        <translation>例如：某乳业公司</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>What was done, in one line</source>
        <translation>一句话说清做了什么</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>The pain</source>
        <translation>痛点</translation>
    </message>
    <message>
        <source>What hurt, and whom?</source>
        <translation>谁遇到了什么难处？</translation>
    </message>
    <message>
        <source>What they did</source>
        <translation>做法</translation>
    </message>
    <message>
        <source>What was changed, with what, in which order?</source>
        <translation>改了什么，用什么改，先后顺序如何？</translation>
    </message>
    <message>
        <source>What it brought</source>
        <translation>成效</translation>
    </message>
    <message>
        <source>What is different now?</source>
        <translation>现在有什么不同？</translation>
    </message>
    <message>
        <source>Anonymous: the company is not named</source>
        <translation>匿名：不写企业名称</translation>
    </message>
    <message>
        <source>Business elements, the main one first</source>
        <translation>业务要素（先点主要的）</translation>
    </message>
    <message>
        <source>Capabilities, the main one first</source>
        <translation>能力（先点主要的）</translation>
    </message>
    <message>
        <source>Lesson {0}</source>
        <translation>启示 {0}</translation>
    </message>
    <message>
        <source>Save  Ctrl+S</source>
        <translation>保存  Ctrl+S</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>请填写。</translation>
    </message>
    <message>
        <source>A figure needs what is measured (at most {0} characters or {1} words), a value and a year.</source>
        <translation>每个数字要写明指标（最多 {0} 个汉字或 {1} 个英文词）、数值和年份。</translation>
    </message>
    <message>
        <source>Please choose at least one.</source>
        <translation>请至少选一项。</translation>
    </message>
</context>
<context>
    <name>Cases</name>
    <message>
        <source>reported by the company or vendor</source>
        <translation>企业或厂商自报</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>before</source>
        <translation>改造前</translation>
    </message>
    <message>
        <source>{0} (anonymous)</source>
        <translation>{0}（匿名）</translation>
    </message>
    <message>
        <source>section “{0}”</source>
        <translation>章节“{0}”</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>第 {0} 行</translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>来源：{0}</translation>
    </message>
</context>
<context>
    <name>CasesBox</name>
    <message>
        <source>Who has done it</source>
        <translation>谁做过</translation>
    </message>
    <message>
        <source>{0} cases for this element · Ctrl+E</source>
        <translation>这个要素共{0}个案例 · Ctrl+E</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>Before the export</source>
        <translation>导出之前</translation>
    </message>
    <message>
        <source>Nothing is open. The report can go out.</source>
        <translation>没有遗留问题，报告可以发出。</translation>
    </message>
    <message>
        <source>The report can go out as it is; the marked lines will raise questions.</source>
        <translation>报告现在就可以发出，但标出的各项会被问到。</translation>
    </message>
    <message>
        <source>To scoring</source>
        <translation>去评分</translation>
    </message>
    <message>
        <source>To the targets</source>
        <translation>去定目标</translation>
    </message>
    <message>
        <source>To the initiatives</source>
        <translation>去看举措</translation>
    </message>
    <message>
        <source>To the roadmap</source>
        <translation>去看路线图</translation>
    </message>
    <message>
        <source>Every cell has a level.</source>
        <translation>每一格都有等级。</translation>
    </message>
    <message>
        <source>No round is open.</source>
        <translation>没有未揭示的轮次。</translation>
    </message>
    <message>
        <source>No target lies below the level of today.</source>
        <translation>没有目标低于现状。</translation>
    </message>
    <message>
        <source>Every initiative has an owner.</source>
        <translation>每项举措都有负责人。</translation>
    </message>
    <message>
        <source>Every initiative says what it lifts.</source>
        <translation>每项举措都写明了提升什么。</translation>
    </message>
    <message>
        <source>The plan is up to date.</source>
        <translation>排程是最新的。</translation>
    </message>
    <message>
        <source>Cells without a level: {0}. The report leaves them hatched.</source>
        <translation>还没有等级的格：{0} 个，报告中以斜线表示。</translation>
    </message>
    <message>
        <source>Rounds not revealed yet: {0}. Their votes are not in the report.</source>
        <translation>尚未揭示的轮次：{0} 轮，其中的评分不进入报告。</translation>
    </message>
    <message>
        <source>No target is set, so the report has no gaps.</source>
        <translation>还没有设定目标，报告中没有差距。</translation>
    </message>
    <message>
        <source>Targets below the level of today: {0}.</source>
        <translation>低于现状的目标：{0} 个。</translation>
    </message>
    <message>
        <source>There are no initiatives, so the report has no roadmap.</source>
        <translation>还没有举措，报告中没有路线图。</translation>
    </message>
    <message>
        <source>Initiatives without an owner: {0}.</source>
        <translation>没有负责人的举措：{0} 项。</translation>
    </message>
    <message>
        <source>Initiatives that lift nothing: {0}. They have no value in the plan.</source>
        <translation>没有写明提升什么的举措：{0} 项，在排程中没有价值。</translation>
    </message>
    <message>
        <source>There is no plan, so the report has no roadmap.</source>
        <translation>还没有排程，报告中没有路线图。</translation>
    </message>
    <message>
        <source>The plan is out of date: something it depends on has changed.</source>
        <translation>排程已过时：它所依据的内容有变动。</translation>
    </message>
</context>
<context>
    <name>ChecklistWidget</name>
    <message>
        <source>{0} yes · {1} partly · {2} no</source>
        <translation>是 {0} · 部分 {1} · 否 {2}</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Choose a line to read the question.</source>
        <translation>选一行，读一读问题。</translation>
    </message>
</context>
<context>
    <name>CommitPage</name>
    <message>
        <source>Look through the list, then write the report. Every line leads to where it is put right.</source>
        <translation>先看一遍清单，再导出报告；每一行都能跳到要处理的地方。</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation>导出 PDF</translation>
    </message>
</context>
<context>
    <name>CompareBoard</name>
    <message>
        <source>Level {0} or {1}?</source>
        <translation>{0}级还是{1}级？</translation>
    </message>
    <message>
        <source>1 vote</source>
        <translation>1票</translation>
    </message>
    <message>
        <source>{0} votes</source>
        <translation>{0}票</translation>
    </message>
    <message>
        <source>Check: {0}</source>
        <translation>现场看：{0}</translation>
    </message>
    <message>
        <source>Found here: {0}</source>
        <translation>现场证据：{0}</translation>
    </message>
    <message>
        <source>The library has no case for this cell yet.</source>
        <translation>案例库里还没有这一格的案例。</translation>
    </message>
    <message>
        <source>Who has done it (not tied to a level)</source>
        <translation>谁做过（不代表等级）</translation>
    </message>
    <message>
        <source>reported by the company or vendor</source>
        <translation>企业或厂商自报</translation>
    </message>
</context>
<context>
    <name>DigitStrip</name>
    <message>
        <source>Digit strip</source>
        <translation>举牌录入</translation>
    </message>
</context>
<context>
    <name>DirectionRow</name>
    <message>
        <source>{0} Indicators: {1}.</source>
        <translation>{0}对应指标：{1}。</translation>
    </message>
</context>
<context>
    <name>EditorHeader</name>
    <message>
        <source>‹ All frameworks</source>
        <translation>‹ 全部框架</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Use for a new workshop</source>
        <translation>用它新建工作坊</translation>
    </message>
    <message>
        <source>First put right what is listed below</source>
        <translation>请先改好下面列出的问题</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
</context>
<context>
    <name>ElementForm</name>
    <message>
        <source>Typical bottlenecks</source>
        <translation>常见瓶颈</translation>
    </message>
    <message>
        <source>Asked at standard depth</source>
        <translation>标准深度评哪些</translation>
    </message>
    <message>
        <source>Questions of its own</source>
        <translation>专用问法</translation>
    </message>
    <message>
        <source>The indicators that matter most to this element.</source>
        <translation>对这个要素最要紧的指标。</translation>
    </message>
    <message>
        <source>Where the general question does not fit this element, ask it in other words. Empty in both languages, the general question is asked.</source>
        <translation>通用问法不适合这个要素时，换一种问法。两种语言都留空，就按通用问法来问。</translation>
    </message>
    <message>
        <source>Add a bottleneck</source>
        <translation>添加瓶颈</translation>
    </message>
    <message>
        <source>Ask an indicator in other words</source>
        <translation>给一项指标换个问法</translation>
    </message>
    <message>
        <source>Remove bottleneck {0}</source>
        <translation>删除瓶颈 {0}</translation>
    </message>
    <message>
        <source>Ask an indicator in other words…</source>
        <translation>给一项指标换个问法…</translation>
    </message>
    <message>
        <source>Business element · {0}</source>
        <translation>业务要素 · {0}</translation>
    </message>
</context>
<context>
    <name>ElementStrip</name>
    <message>
        <source>Bottlenecks</source>
        <translation>瓶颈</translation>
    </message>
    <message>
        <source>Where it could go</source>
        <translation>未来模式</translation>
    </message>
    <message>
        <source>What it takes</source>
        <translation>能力方向</translation>
    </message>
    <message>
        <source>Typical of {0} in the industry</source>
        <translation>行业常见 · {0}</translation>
    </message>
</context>
<context>
    <name>EntryButtons</name>
    <message>
        <source>Add indicator</source>
        <translation>添加指标</translation>
    </message>
    <message>
        <source>Add capability</source>
        <translation>添加能力</translation>
    </message>
    <message>
        <source>Add element</source>
        <translation>添加要素</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Del removes the chosen entry; Ctrl+Z brings it back</source>
        <translation>按 Del 删除所选条目，按 Ctrl+Z 恢复</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
</context>
<context>
    <name>EntryTree</name>
    <message>
        <source>has problems</source>
        <translation>有问题</translation>
    </message>
</context>
<context>
    <name>EvidenceBox</name>
    <message>
        <source>Evidence in this cell</source>
        <translation>这一格的证据</translation>
    </message>
    <message>
        <source>What was seen or said?</source>
        <translation>看到、听到了什么？</translation>
    </message>
    <message>
        <source>New evidence</source>
        <translation>新证据</translation>
    </message>
    <message>
        <source>Day it describes</source>
        <translation>证据的日期</translation>
    </message>
    <message>
        <source>How well it is known</source>
        <translation>可靠程度</translation>
    </message>
    <message>
        <source>Make it a case…</source>
        <translation>整理成案例…</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未核实</translation>
    </message>
    <message>
        <source>told</source>
        <translation>听说</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>见过</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>有数据</translation>
    </message>
    <message>
        <source>Take out of this cell</source>
        <translation>从这一格移走</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Keep the change</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Decision page, heat map, gaps, roadmap, and every number down to the votes.</source>
        <translation>决策页、热力图、差距、路线图，每个数字都能追溯到每一票。</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>报告语言</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation>导出 PDF</translation>
    </message>
    <message>
        <source>Write the report (Ctrl+E)</source>
        <translation>生成报告（Ctrl+E）</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>正在生成报告…</translation>
    </message>
    <message>
        <source>A file of this name is there; the export replaces it.</source>
        <translation>已有同名文件，导出时会替换它。</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>已生成：{0}</translation>
    </message>
    <message>
        <source>Where to write the report</source>
        <translation>报告存放位置</translation>
    </message>
    <message>
        <source>The export was stopped. No file was written.</source>
        <translation>导出已停止，没有写入文件。</translation>
    </message>
    <message>
        <source>The report could not be made, because of a mistake in the program. The workshop is safe.</source>
        <translation>程序出错，报告没有生成。工作坊内容完好。</translation>
    </message>
    <message>
        <source>No program could open it. It is here: {0}</source>
        <translation>没有程序能打开它，文件在：{0}</translation>
    </message>
</context>
<context>
    <name>FacilitatorWindow</name>
    <message>
        <source>The last step is not saved</source>
        <translation>最后一步没有保存</translation>
    </message>
    <message>
        <source>(read only)</source>
        <translation>（只读）</translation>
    </message>
    <message>
        <source>Saved ✓  {0} people</source>
        <translation>已保存 ✓  {0} 人</translation>
    </message>
    <message>
        <source>Back to the stage  Esc</source>
        <translation>回到环节  Esc</translation>
    </message>
    <message>
        <source>← and → show other levels; Esc or F3 goes back.</source>
        <translation>← → 换另一对等级；Esc 或 F3 返回。</translation>
    </message>
    <message>
        <source>Take the case off the screen</source>
        <translation>收起投屏案例</translation>
    </message>
    <message>
        <source>The room sees a case from the library.</source>
        <translation>大屏上正在显示案例库里的一个案例。</translation>
    </message>
    <message>
        <source>The projector is dark.</source>
        <translation>投屏已黑屏。</translation>
    </message>
    <message>
        <source>The projector is back.</source>
        <translation>投屏已恢复。</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>已撤销：{0}</translation>
    </message>
    <message>
        <source>Redone: {0}</source>
        <translation>已重做：{0}</translation>
    </message>
</context>
<context>
    <name>FigureRow</name>
    <message>
        <source>What is measured</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Kind of figure</source>
        <translation>数字的性质</translation>
    </message>
    <message>
        <source>Remove this figure</source>
        <translation>删除这个数字</translation>
    </message>
</context>
<context>
    <name>FigureRows</name>
    <message>
        <source>Figures (at most {0}), each with its year</source>
        <translation>数字（最多 {0} 个，各写年份）</translation>
    </message>
    <message>
        <source>Add a figure</source>
        <translation>添加数字</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Search: company, pain, solution, figure…</source>
        <translation>搜索：企业、痛点、做法、数字…</translation>
    </message>
    <message>
        <source>Search the cases</source>
        <translation>搜索案例</translation>
    </message>
    <message>
        <source>Business element</source>
        <translation>业务要素</translation>
    </message>
    <message>
        <source>Capability</source>
        <translation>能力</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>案例集</translation>
    </message>
    <message>
        <source>All elements</source>
        <translation>全部要素</translation>
    </message>
    <message>
        <source>All capabilities</source>
        <translation>全部能力</translation>
    </message>
    <message>
        <source>All sectors</source>
        <translation>全部行业</translation>
    </message>
    <message>
        <source>All collections</source>
        <translation>全部案例集</translation>
    </message>
</context>
<context>
    <name>GanttView</name>
    <message>
        <source>Roadmap</source>
        <translation>路线图</translation>
    </message>
    <message>
        <source>of {0} a quarter</source>
        <translation>每季度 {0}</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Budget used</source>
        <translation>预算占用</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>{0} % of all the gaps the initiatives close</source>
        <translation>占全部举措所补差距的 {0} %</translation>
    </message>
    <message>
        <source>must be in the plan</source>
        <translation>必须排入</translation>
    </message>
</context>
<context>
    <name>GapModel</name>
    <message>
        <source>Gap {0} × weight {1} = priority {2}</source>
        <translation>差距 {0} × 权重 {1} = 优先度 {2}</translation>
    </message>
    <message>
        <source>Initiatives that lift it: {0}</source>
        <translation>提升它的举措：{0} 项</translation>
    </message>
</context>
<context>
    <name>GapsPanel</name>
    <message>
        <source>Next gap  Ctrl+G</source>
        <translation>下一处空缺  Ctrl+G</translation>
    </message>
    <message>
        <source>What is still to be put right</source>
        <translation>还要改好的地方</translation>
    </message>
    <message>
        <source>{0} of {1} texts lack Chinese</source>
        <translation>{1} 条文字中有 {0} 条缺中文</translation>
    </message>
    <message>
        <source>{0} of {1} texts lack English</source>
        <translation>{1} 条文字中有 {0} 条缺英文</translation>
    </message>
    <message>
        <source>All {0} texts are there in both languages</source>
        <translation>{0} 条文字中英文齐全</translation>
    </message>
    <message>
        <source>{0} to be put right</source>
        <translation>{0} 处要改</translation>
    </message>
    <message>
        <source>Ready for a workshop</source>
        <translation>可以用于工作坊</translation>
    </message>
</context>
<context>
    <name>HeadForm</name>
    <message>
        <source>Names of the levels</source>
        <translation>等级名称</translation>
    </message>
    <message>
        <source>Where the framework comes from</source>
        <translation>框架的来源</translation>
    </message>
    <message>
        <source>The framework</source>
        <translation>框架本身</translation>
    </message>
</context>
<context>
    <name>InitiativeEditor</name>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Capability</source>
        <translation>能力</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Cost in total</source>
        <translation>总成本</translation>
    </message>
    <message>
        <source>Effort in person-months</source>
        <translation>工作量（人月）</translation>
    </message>
    <message>
        <source>Duration in quarters</source>
        <translation>工期（季度）</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>不早于</translation>
    </message>
    <message>
        <source>Must be in the plan</source>
        <translation>必须排入</translation>
    </message>
    <message>
        <source>Starts after</source>
        <translation>前置举措</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Initiatives that must end first</source>
        <translation>须先完成的举措</translation>
    </message>
    <message>
        <source>There is no other initiative yet.</source>
        <translation>还没有其他举措。</translation>
    </message>
    <message>
        <source>Choose an initiative to edit it here.</source>
        <translation>选择一项举措，在这里编辑。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>不限</translation>
    </message>
</context>
<context>
    <name>InitiativeModel</name>
    <message>
        <source>lifts nothing yet</source>
        <translation>尚未写明提升什么</translation>
    </message>
    <message>
        <source>1 quarter</source>
        <translation>1 个季度</translation>
    </message>
    <message>
        <source>{0} quarters</source>
        <translation>{0} 个季度</translation>
    </message>
    <message>
        <source>no owner</source>
        <translation>无负责人</translation>
    </message>
</context>
<context>
    <name>InitiativesPage</name>
    <message>
        <source>Gaps by priority</source>
        <translation>差距（按优先度）</translation>
    </message>
    <message>
        <source>Enter or + makes an initiative of a gap. ✓ marks what is lifted already.</source>
        <translation>按 Enter 或 + 由差距生成举措；✓ 为已有举措。</translation>
    </message>
    <message>
        <source>No gap is open: score the cells and set targets above their levels.</source>
        <translation>还没有差距：先评分，再设定高于现状的目标。</translation>
    </message>
    <message>
        <source>Set targets</source>
        <translation>去定目标</translation>
    </message>
    <message>
        <source>No initiative yet: press + beside a gap, or write one yourself.</source>
        <translation>还没有举措：点差距旁的 + 号，或自己新建一项。</translation>
    </message>
    <message>
        <source>New initiative</source>
        <translation>新建举措</translation>
    </message>
    <message>
        <source>New initiative (Ctrl+N)</source>
        <translation>新建举措（Ctrl+N）</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Duplicate the chosen initiative (Ctrl+D)</source>
        <translation>复制所选举措（Ctrl+D）</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove the chosen initiative (Del in the list)</source>
        <translation>删除所选举措（列表中按 Del）</translation>
    </message>
    <message>
        <source>Turn the first gaps into initiatives: press + beside a gap.</source>
        <translation>把排在前面的差距变成举措：点差距旁的 + 号。</translation>
    </message>
    <message>
        <source>“{0}” was removed. Undo brings it back.</source>
        <translation>已删除“{0}”，撤销即可恢复。</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>Initiatives</source>
        <translation>举措</translation>
    </message>
    <message>
        <source>Say for each initiative what it lifts, what it costs and how long it takes.</source>
        <translation>为每项举措写明提升什么、花费多少、需要多久。</translation>
    </message>
    <message>
        <source>Plan the roadmap</source>
        <translation>排路线图</translation>
    </message>
    <message>
        <source>Raise {1} in {0}</source>
        <translation>提升{0}的{1}</translation>
    </message>
    <message>
        <source>{0} (copy)</source>
        <translation>{0}（副本）</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Choose a cell on the canvas: click it, or walk with the arrow keys. Its question, its five levels and its votes appear here.</source>
        <translation>请在画布上选一格：点击，或用方向键移动。这里会显示它的问题、五个等级和评分。</translation>
    </message>
    <message>
        <source>What the levels look like</source>
        <translation>各等级的表现</translation>
    </message>
    <message>
        <source>Items in this cell</source>
        <translation>这一格的评分项</translation>
    </message>
    <message>
        <source>Voting is under way. Numbers appear after the reveal.</source>
        <translation>正在评分，揭示后显示结果。</translation>
    </message>
    <message>
        <source>Not scored yet.</source>
        <translation>尚未评分。</translation>
    </message>
    <message>
        <source>Two people picked at random differ by {0} levels on average.</source>
        <translation>随机取两个人，平均相差 {0} 级。</translation>
    </message>
    <message>
        <source>Round {0} · {1} votes</source>
        <translation>第 {0} 轮 · {1} 票</translation>
    </message>
    <message>
        <source>Lower median {0}   interpolated {1}   mean {2}</source>
        <translation>下中位数 {0}   插值 {1}   平均 {2}</translation>
    </message>
    <message>
        <source>Consensus Cns {0}: {1}, {2}</source>
        <translation>共识度 Cns {0}：{1}，{2}</translation>
    </message>
    <message>
        <source>Accepted: level {0}</source>
        <translation>已接受：{0} 级</translation>
    </message>
    <message>
        <source>Target: level {0}</source>
        <translation>目标：{0} 级</translation>
    </message>
    <message>
        <source>Close the indicators</source>
        <translation>收起指标</translation>
    </message>
    <message>
        <source>Open into {0} indicators</source>
        <translation>展开为 {0} 项指标</translation>
    </message>
</context>
<context>
    <name>ItemForm</name>
    <message>
        <source>What the levels look like</source>
        <translation>各等级的表现</translation>
    </message>
    <message>
        <source>One sentence a level, about what one could see. Two people in the room should not be able to take one sentence for its neighbour.</source>
        <translation>每级一句话，写看得见的情形。要让在场的人不会把相邻两级看混。</translation>
    </message>
    <message>
        <source>Indicator of {0}</source>
        <translation>指标，属于 {0}</translation>
    </message>
    <message>
        <source>Capability</source>
        <translation>能力</translation>
    </message>
</context>
<context>
    <name>KnowledgeDesk</name>
    <message>
        <source>Choose a cell first; then F3 shows two of its levels side by side.</source>
        <translation>先选一格，再按 F3 并排看相邻两级。</translation>
    </message>
    <message>
        <source>“{0}” is evidence in {1} now.</source>
        <translation>“{0}”已放进{1}作参考案例。</translation>
    </message>
    <message>
        <source>Please save or cancel this case first.</source>
        <translation>请先保存或取消正在写的案例。</translation>
    </message>
</context>
<context>
    <name>KnowledgePacks</name>
    <message>
        <source>Knowledge for the outlook</source>
        <translation>研判用的知识包</translation>
    </message>
    <message>
        <source>Their boards and polls stand under Outlook, beside those of the framework.</source>
        <translation>选中后，其看板和投票会出现在“研判”环节。</translation>
    </message>
</context>
<context>
    <name>LadderWidget</name>
    <message>
        <source>● now   ○ next</source>
        <translation>● 现在   ○ 下一步</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Choose a rung to read what it means.</source>
        <translation>选一级，读一读它的意思。</translation>
    </message>
</context>
<context>
    <name>LeftOutList</name>
    <message>
        <source>Left out</source>
        <translation>未排入</translation>
    </message>
    <message>
        <source>Left out · {0}</source>
        <translation>未排入 · {0}</translation>
    </message>
    <message>
        <source>came after this plan was made</source>
        <translation>在这次排程之后才加入</translation>
    </message>
    <message>
        <source>no plan fits</source>
        <translation>没有可行的排程</translation>
    </message>
    <message>
        <source>closes no gap</source>
        <translation>没有补上任何差距</translation>
    </message>
    <message>
        <source>starts after “{0}”, which is left out</source>
        <translation>前置举措“{0}”未排入</translation>
    </message>
    <message>
        <source>cannot end within the horizon</source>
        <translation>在规划期内无法完成</translation>
    </message>
    <message>
        <source>costs more in a quarter than the budget allows</source>
        <translation>单季成本超出季度预算</translation>
    </message>
    <message>
        <source>the others close more within the money and the time</source>
        <translation>在同样的资金和时间内，其他举措补上的差距更多</translation>
    </message>
</context>
<context>
    <name>LevelsPanel</name>
    <message>
        <source>How levels are made</source>
        <translation>等级是怎么来的</translation>
    </message>
    <message>
        <source>The method page of the report shows the same notes.</source>
        <translation>报告的“方法说明”一页写的也是这些。</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
</context>
<context>
    <name>LibraryWindow</name>
    <message>
        <source>Case library – Pentatone</source>
        <translation>案例库 – Pentatone</translation>
    </message>
    <message>
        <source>Cases found</source>
        <translation>找到的案例</translation>
    </message>
    <message>
        <source>The best {0} cases</source>
        <translation>最相关的 {0} 个案例</translation>
    </message>
    <message>
        <source>{0} cases</source>
        <translation>{0} 个案例</translation>
    </message>
    <message>
        <source>1 case</source>
        <translation>1 个案例</translation>
    </message>
    <message>
        <source>No case fits. Fewer words or wider filters find more.</source>
        <translation>没有符合的案例。减少字词或放宽筛选再试。</translation>
    </message>
    <message>
        <source>Please save or cancel this case first.</source>
        <translation>请先保存或取消正在写的案例。</translation>
    </message>
    <message>
        <source>“{0}” is in the library.</source>
        <translation>“{0}”已存入案例库。</translation>
    </message>
    <message>
        <source>“{0}” is changed.</source>
        <translation>“{0}”已更新。</translation>
    </message>
    <message>
        <source>What was typed is put aside.</source>
        <translation>写的内容已暂存。</translation>
    </message>
    <message>
        <source>“{0}” is removed.</source>
        <translation>“{0}”已删除。</translation>
    </message>
    <message>
        <source>Taken back: {0}</source>
        <translation>已撤销：{0}</translation>
    </message>
    <message>
        <source>Import cases</source>
        <translation>导入案例</translation>
    </message>
    <message>
        <source>{0}: {1} added, {2} already there, {3} changed.</source>
        <translation>{0}：新增 {1} 个，已有 {2} 个，更新 {3} 个。</translation>
    </message>
    <message>
        <source>The own cases as they were are in {0}.</source>
        <translation>原来的自有案例保存在 {0}。</translation>
    </message>
    <message>
        <source>Own cases</source>
        <translation>自有案例</translation>
    </message>
    <message>
        <source>Export own cases</source>
        <translation>导出自有案例</translation>
    </message>
    <message>
        <source>Own cases written to {0}: {1}</source>
        <translation>自有案例已写入 {0}，共 {1} 个</translation>
    </message>
    <message>
        <source>Cases (*.pentatone-cases *.json)</source>
        <translation>案例 (*.pentatone-cases *.json)</translation>
    </message>
</context>
<context>
    <name>LiftRow</name>
    <message>
        <source>Business element to lift</source>
        <translation>要提升的业务要素</translation>
    </message>
    <message>
        <source>Capability or indicator to lift</source>
        <translation>要提升的能力或指标</translation>
    </message>
    <message>
        <source>From level</source>
        <translation>起始等级</translation>
    </message>
    <message>
        <source>To level</source>
        <translation>达到等级</translation>
    </message>
    <message>
        <source>Remove this lift</source>
        <translation>删除这一项提升</translation>
    </message>
</context>
<context>
    <name>LiftsEditor</name>
    <message>
        <source>Lifts</source>
        <translation>提升</translation>
    </message>
    <message>
        <source>Say which cell rises to which level: without it the initiative has no value in the plan.</source>
        <translation>写明哪一格升到哪一级：不写，这项举措在排程中就没有价值。</translation>
    </message>
    <message>
        <source>+ Add a lift</source>
        <translation>+ 添加一项</translation>
    </message>
</context>
<context>
    <name>LimitedField</name>
    <message>
        <source>At most {0} words fit on the card.</source>
        <translation>卡片上最多放 {0} 个英文词。</translation>
    </message>
    <message>
        <source>At most {0} characters fit on the card.</source>
        <translation>卡片上最多放 {0} 个字。</translation>
    </message>
    <message>
        <source>{0} / {1} words</source>
        <translation>{0} / {1} 词</translation>
    </message>
    <message>
        <source>{0} / {1} characters</source>
        <translation>{0} / {1} 字</translation>
    </message>
</context>
<context>
    <name>LookBar</name>
    <message>
        <source>Trends</source>
        <translation>看大势</translation>
    </message>
    <message>
        <source>Benchmarks</source>
        <translation>看标杆</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>看市场</translation>
    </message>
    <message>
        <source>Ourselves</source>
        <translation>看自己</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation>定方向</translation>
    </message>
</context>
<context>
    <name>NoticeLine</name>
    <message>
        <source>Undo  Ctrl+Z</source>
        <translation>撤销  Ctrl+Z</translation>
    </message>
</context>
<context>
    <name>OutlookPage</name>
    <message>
        <source>This framework has no boards. Knowledge packs can be added under Prepare.</source>
        <translation>这个框架没有看板。可以在“准备”里加上知识包。</translation>
    </message>
    <message>
        <source>Arrows choose a card; + and − give and take dots.</source>
        <translation>方向键选卡片，+ 投一点，− 收一点。</translation>
    </message>
    <message>
        <source>Arrows choose a card to talk about.</source>
        <translation>方向键选一张卡片来谈。</translation>
    </message>
    <message>
        <source>Arrows choose an answer; type how many hands are up, or use + and −.</source>
        <translation>方向键选答案，输入举手人数，或按 + −。</translation>
    </message>
    <message>
        <source>Click where the marked person points; N today, X target, arrows choose the person.</source>
        <translation>点被选中的人所指的位置；N 今天，X 目标，方向键换人。</translation>
    </message>
    <message>
        <source>Arrows choose; N marks where we stand now, X where we go next.</source>
        <translation>方向键选择；N 标现在，X 标下一步。</translation>
    </message>
    <message>
        <source>Arrows choose a line; Y yes, P partly, N no.</source>
        <translation>方向键选一行；Y 是，P 部分，N 否。</translation>
    </message>
    <message>
        <source>Show the published figures  Enter</source>
        <translation>亮出公布的数字  Enter</translation>
    </message>
    <message>
        <source>Next board  Enter</source>
        <translation>下一块看板  Enter</translation>
    </message>
    <message>
        <source>Start scoring</source>
        <translation>开始评分</translation>
    </message>
</context>
<context>
    <name>PackEditor</name>
    <message>
        <source>Entries of the framework</source>
        <translation>框架的条目</translation>
    </message>
    <message>
        <source>The framework</source>
        <translation>框架本身</translation>
    </message>
    <message>
        <source>Capabilities and indicators</source>
        <translation>能力与指标</translation>
    </message>
    <message>
        <source>Business elements</source>
        <translation>业务要素</translation>
    </message>
</context>
<context>
    <name>PackEditorWindow</name>
    <message>
        <source>Frameworks – Pentatone</source>
        <translation>评估框架 – 五音</translation>
    </message>
    <message>
        <source>The editor cannot open this pack. Please mend the file first:</source>
        <translation>编辑器打不开这个包，请先修好文件：</translation>
    </message>
    <message>
        <source>“{0}” was removed.</source>
        <translation>已删除“{0}”。</translation>
    </message>
    <message>
        <source>Import a pack</source>
        <translation>导入包</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>没有导入任何内容。</translation>
    </message>
    <message>
        <source>This pack is here already, as {0}.</source>
        <translation>已有这个包，编号为 {0}。</translation>
    </message>
    <message>
        <source>Imported as {0}: {1} is the id of another pack.</source>
        <translation>已导入，编号改为 {0}：{1} 已是另一个包的编号。</translation>
    </message>
    <message>
        <source>Imported as {0}.</source>
        <translation>已导入，编号为 {0}。</translation>
    </message>
    <message>
        <source>Export a pack</source>
        <translation>导出包</translation>
    </message>
    <message>
        <source>Written to {0}.</source>
        <translation>已写入 {0}。</translation>
    </message>
    <message>
        <source>Packs (*.pentatone-pack)</source>
        <translation>包 (*.pentatone-pack)</translation>
    </message>
    <message>
        <source>What was typed since then is not on the disk. Export it elsewhere, or leave once more to give it up.</source>
        <translation>此后填写的内容还没有写到磁盘上。请导出到别处；再离开一次，就放弃这些内容。</translation>
    </message>
</context>
<context>
    <name>PackListPage</name>
    <message>
        <source>Frameworks</source>
        <translation>评估框架</translation>
    </message>
    <message>
        <source>A framework says what is scored: capabilities, indicators, levels and business elements. Those of the program stay as they are; copy one to make it yours.</source>
        <translation>框架规定评什么：能力、指标、等级和业务要素。程序自带的框架保持原样；复制一份，就可以改成自己的。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>In it</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Copy and edit</source>
        <translation>复制后编辑</translation>
    </message>
    <message>
        <source>Use for a new workshop</source>
        <translation>用它新建工作坊</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>放回去</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>知识包</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>框架</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>自建</translation>
    </message>
    <message>
        <source>of the program</source>
        <translation>程序自带</translation>
    </message>
    <message>
        <source>{0} boards</source>
        <translation>{0} 块看板</translation>
    </message>
    <message>
        <source>{0} elements, {1} capabilities, {2} indicators</source>
        <translation>{0} 个要素，{1} 种能力，{2} 项指标</translation>
    </message>
    <message>
        <source>{0} to be put right</source>
        <translation>{0} 处要改</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>{0}: boards that go with a framework. A knowledge pack is written as a file and can be imported and exported here.</source>
        <translation>{0}：配合框架使用的看板。知识包要写成文件，可以在这里导入和导出。</translation>
    </message>
    <message>
        <source>{0}: comes with the program and is never changed.</source>
        <translation>{0}：程序自带，不会改动。</translation>
    </message>
    <message>
        <source>{0}: yours. Export it to give it to a colleague.</source>
        <translation>{0}：自建。导出后就可以发给同事。</translation>
    </message>
</context>
<context>
    <name>PackWords</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Question to the room</source>
        <translation>现场提问</translation>
    </message>
    <message>
        <source>Evidence to look for</source>
        <translation>可以查看的证据</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Future mode</source>
        <translation>未来模式</translation>
    </message>
    <message>
        <source>Asked at standard depth</source>
        <translation>标准深度评哪些</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Note of the scale</source>
        <translation>音名</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>发布方</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>The framework</source>
        <translation>框架本身</translation>
    </message>
    <message>
        <source>Capabilities</source>
        <translation>能力</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Business elements</source>
        <translation>业务要素</translation>
    </message>
    <message>
        <source>Solutions</source>
        <translation>解决方案</translation>
    </message>
    <message>
        <source>Own questions</source>
        <translation>专用问法</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Level {0}</source>
        <translation>{0} 级</translation>
    </message>
    <message>
        <source>Bottleneck {0}</source>
        <translation>瓶颈 {0}</translation>
    </message>
    <message>
        <source>Question about {0}</source>
        <translation>{0} 的专用问法</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>(no name yet)</source>
        <translation>（尚未命名）</translation>
    </message>
</context>
<context>
    <name>Pattern</name>
    <message>
        <source>unanimous</source>
        <translation>全员同分</translation>
    </message>
    <message>
        <source>close together</source>
        <translation>评分集中</translation>
    </message>
    <message>
        <source>spread out</source>
        <translation>评分分散</translation>
    </message>
    <message>
        <source>two camps</source>
        <translation>分成两派</translation>
    </message>
    <message>
        <source>one lone voice</source>
        <translation>一人不同</translation>
    </message>
    <message>
        <source>too few votes for a verdict</source>
        <translation>票数太少，暂不判断</translation>
    </message>
    <message>
        <source>in agreement</source>
        <translation>看法一致</translation>
    </message>
    <message>
        <source>partly in agreement</source>
        <translation>部分一致</translation>
    </message>
    <message>
        <source>in disagreement</source>
        <translation>有分歧</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Seat</source>
        <translation>座位</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职务</translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message>
        <source>Name, department, role</source>
        <translation>姓名，部门，职务</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新参与者</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Seat up</source>
        <translation>座位上移</translation>
    </message>
    <message>
        <source>Seat down</source>
        <translation>座位下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Or paste a list, one person a line: name, department, role</source>
        <translation>或粘贴名单，每行一人：姓名，部门，职务</translation>
    </message>
    <message>
        <source>List of people</source>
        <translation>参与者名单</translation>
    </message>
    <message>
        <source>Add the list</source>
        <translation>添加名单</translation>
    </message>
    <message>
        <source>People in seat order · {0}</source>
        <translation>参与者（按座位顺序）· {0} 人</translation>
    </message>
</context>
<context>
    <name>PollWidget</name>
    <message>
        <source>several answers · {0} hands</source>
        <translation>可多选 · 共{0}票</translation>
    </message>
    <message>
        <source>{0} of {1} hands</source>
        <translation>已举手 {0}/{1}</translation>
    </message>
    <message>
        <source>{0} hands</source>
        <translation>共{0}票</translation>
    </message>
    <message>
        <source>{0} ({1}%)</source>
        <translation>{0}（{1}%）</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>约{0}</translation>
    </message>
    <message>
        <source>nearly {0}</source>
        <translation>近{0}</translation>
    </message>
    <message>
        <source>over {0}</source>
        <translation>超过{0}</translation>
    </message>
    <message>
        <source>{0} (inferred)</source>
        <translation>{0}（推断）</translation>
    </message>
    <message>
        <source>This room</source>
        <translation>在场的人</translation>
    </message>
    <message>
        <source>The survey gives no figures for these answers.</source>
        <translation>调查没有给出这些答案的数字。</translation>
    </message>
    <message>
        <source>The published figures come after the show of hands.</source>
        <translation>举手之后再亮出公布的数字。</translation>
    </message>
    <message>
        <source>sample size not published</source>
        <translation>样本量未公布</translation>
    </message>
    <message>
        <source>{0} answers</source>
        <translation>{0}份答卷</translation>
    </message>
    <message>
        <source>{0}, {1}, {2}</source>
        <translation>{0}，{1}，{2}</translation>
    </message>
</context>
<context>
    <name>PreparePage</name>
    <message>
        <source>Say who the workshop is for, then add the people in the order they sit.</source>
        <translation>先填写工作坊为谁而办，再按座位顺序添加参与者。</translation>
    </message>
    <message>
        <source>Seats follow the room: the digit strip runs in this order.</source>
        <translation>座位按现场排列：录入举牌时就按这个顺序。</translation>
    </message>
    <message>
        <source>Start scoring</source>
        <translation>开始评分</translation>
    </message>
    <message>
        <source>Go to the outlook</source>
        <translation>进入研判</translation>
    </message>
</context>
<context>
    <name>ProblemPage</name>
    <message>
        <source>{0} was not imported. Places to put right: {1}. Nothing was changed.</source>
        <translation>{0} 未导入，共有 {1} 处要改。未作任何更改。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>QuadrantWidget</name>
    <message>
        <source>{0} pins for today · {1} for the target</source>
        <translation>今天 {0}枚 · 目标 {1}枚</translation>
    </message>
    <message>
        <source>e.g. {0}</source>
        <translation>例：{0}</translation>
    </message>
    <message>
        <source>● today</source>
        <translation>● 今天</translation>
    </message>
    <message>
        <source>○ target</source>
        <translation>○ 目标</translation>
    </message>
    <message>
        <source>■ the room&apos;s centre</source>
        <translation>■ 全场中心</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>The room</source>
        <translation>全场</translation>
    </message>
</context>
<context>
    <name>RevealBoard</name>
    <message>
        <source>round {0} revealed</source>
        <translation>第 {0} 轮揭示</translation>
    </message>
    <message>
        <source>target, {0}</source>
        <translation>目标 · {0}</translation>
    </message>
    <message>
        <source>abstained</source>
        <translation>弃权</translation>
    </message>
    <message>
        <source>don&apos;t know</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Nobody gave a level</source>
        <translation>没有人给出等级</translation>
    </message>
    <message>
        <source>Lower median of {0} votes; {1}</source>
        <translation>{0} 票的中位数；{1}</translation>
    </message>
    <message>
        <source>Lower median of {0} votes. Consensus {1}: {2}, {3}</source>
        <translation>{0} 票的中位数。共识度 {1}：{2}，{3}</translation>
    </message>
    <message>
        <source>The group&apos;s level</source>
        <translation>小组结果</translation>
    </message>
    <message>
        <source>{0} (level {1}): what is missing?</source>
        <translation>{0}（{1} 级）：还缺什么？</translation>
    </message>
    <message>
        <source>{0} (level {1}): what have you seen?</source>
        <translation>{0}（{1} 级）：看到什么？</translation>
    </message>
    <message>
        <source>Hear both ends first</source>
        <translation>先听两端</translation>
    </message>
    <message>
        <source>Since round {0}: {1} of {2} changed their vote</source>
        <translation>与第 {0} 轮相比：{2} 人中 {1} 人改了评分</translation>
    </message>
    <message>
        <source>Level {0} → {1}</source>
        <translation>{0} 级 → {1} 级</translation>
    </message>
</context>
<context>
    <name>RoadmapBoard</name>
    <message>
        <source>Roadmap · {0} initiatives</source>
        <translation>路线图 · {0} 项举措</translation>
    </message>
    <message>
        <source>overall level {0} → {1}</source>
        <translation>总体 {0} → {1} 级</translation>
    </message>
</context>
<context>
    <name>RoadmapPage</name>
    <message>
        <source>Roadmap</source>
        <translation>路线图</translation>
    </message>
    <message>
        <source>Re-plan</source>
        <translation>重新排程</translation>
    </message>
    <message>
        <source>Look for the best schedule again (Ctrl+R)</source>
        <translation>重新寻找最优排程（Ctrl+R）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Looking for the best schedule…</source>
        <translation>正在寻找最优排程…</translation>
    </message>
    <message>
        <source>There is no plan yet. Planning puts the initiatives into quarters so that they close the most gap within the budget.</source>
        <translation>还没有排程。排程把举措放进各个季度，使预算之内补上的差距最多。</translation>
    </message>
    <message>
        <source>Plan now</source>
        <translation>开始排程</translation>
    </message>
    <message>
        <source>A roadmap needs initiatives: what will be done, what it costs and what it lifts.</source>
        <translation>路线图由举措组成：先写明做什么、花费多少、提升什么。</translation>
    </message>
    <message>
        <source>Go to initiatives</source>
        <translation>去写举措</translation>
    </message>
    <message>
        <source>budget {0}</source>
        <translation>预算 {0}</translation>
    </message>
    <message>
        <source>no limit on the budget</source>
        <translation>预算不限</translation>
    </message>
    <message>
        <source>1 initiative</source>
        <translation>1 项举措</translation>
    </message>
    <message>
        <source>{0} initiatives</source>
        <translation>{0} 项举措</translation>
    </message>
    <message>
        <source>{0} quarters</source>
        <translation>{0} 个季度</translation>
    </message>
    <message>
        <source>{0} planned</source>
        <translation>已排 {0}</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>已过时</translation>
    </message>
    <message>
        <source>optimal, proven</source>
        <translation>已证明最优</translation>
    </message>
    <message>
        <source>best found, at most {0} % below the bound</source>
        <translation>目前最好，与上界最多相差 {0} %</translation>
    </message>
    <message>
        <source>no level yet</source>
        <translation>还没有等级</translation>
    </message>
    <message>
        <source>Overall level {0} → {1} after the plan</source>
        <translation>总体等级 {0} → 完成后 {1}</translation>
    </message>
    <message>
        <source>No plan fits: {0}</source>
        <translation>没有可行的排程：{0}</translation>
    </message>
    <message>
        <source>Something this plan depends on has changed since it was made.</source>
        <translation>这份排程所依据的内容后来有变动。</translation>
    </message>
    <message>
        <source>“{0}” cannot end within the horizon.</source>
        <translation>“{0}”在规划期内无法完成。</translation>
    </message>
    <message>
        <source>“{0}” costs more in a quarter than the budget allows.</source>
        <translation>“{0}”的单季成本超出季度预算。</translation>
    </message>
    <message>
        <source>what must be in it ({0}) does not go together within {1} quarters and the budget.</source>
        <translation>必须排入的举措（{0}）在 {1} 个季度和预算之内排不下。</translation>
    </message>
    <message>
        <source>First say what will be done: the roadmap is made of initiatives.</source>
        <translation>先写明要做什么：路线图由举措组成。</translation>
    </message>
    <message>
        <source>Plan once, then talk about the order: Ctrl+R plans again after every change.</source>
        <translation>先排一次，再讨论先后；改动之后按 Ctrl+R 重新排程。</translation>
    </message>
    <message>
        <source>Arrow keys walk the bars, Enter opens an initiative, Ctrl and the wheel zoom.</source>
        <translation>方向键在条块间移动，Enter 打开举措，Ctrl 加滚轮缩放。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>去导出</translation>
    </message>
    <message>
        <source>Looking for the best schedule… so far at most {0} % below the bound</source>
        <translation>正在寻找最优排程…目前与上界最多相差 {0} %</translation>
    </message>
    <message>
        <source>Planning was stopped. The plan in the file stays as it was.</source>
        <translation>排程已停止，文件中的排程保持不变。</translation>
    </message>
</context>
<context>
    <name>RoundBoard</name>
    <message>
        <source>Round {0}</source>
        <translation>第 {0} 轮</translation>
    </message>
    <message>
        <source>Target · {0}</source>
        <translation>目标 · {0}</translation>
    </message>
    <message>
        <source>{0} of {1} voted · votes hidden until the reveal</source>
        <translation>{0} / {1} 已评 · 未揭示</translation>
    </message>
    <message>
        <source>Raise your card now</source>
        <translation>请举牌</translation>
    </message>
    <message>
        <source>All votes are in</source>
        <translation>全部评完</translation>
    </message>
    <message>
        <source>Voting now</source>
        <translation>正在评分</translation>
    </message>
    <message>
        <source>0  not applicable</source>
        <translation>0  不适用</translation>
    </message>
    <message>
        <source>?  don&apos;t know</source>
        <translation>?  不清楚</translation>
    </message>
    <message>
        <source>-  abstain</source>
        <translation>-  弃权</translation>
    </message>
    <message>
        <source>←  take back</source>
        <translation>←  撤回</translation>
    </message>
</context>
<context>
    <name>RoundPane</name>
    <message>
        <source>← Canvas  Esc</source>
        <translation>← 画布  Esc</translation>
    </message>
    <message>
        <source>Digit strip</source>
        <translation>举牌录入</translation>
    </message>
    <message>
        <source>Card, one by one</source>
        <translation>逐人点卡</translation>
    </message>
    <message>
        <source>Cancel round</source>
        <translation>取消本轮</translation>
    </message>
    <message>
        <source>A accepts · V votes again · 1 to 5 choose another level · Enter goes on</source>
        <translation>A 接受 · V 再评一轮 · 1 到 5 改选等级 · Enter 继续</translation>
    </message>
    <message>
        <source>All votes are in. Enter reveals; Backspace corrects the last one.</source>
        <translation>全部评完。Enter 揭示；Backspace 改最后一票。</translation>
    </message>
    <message>
        <source>Type in seat order: 1 to 5 · - abstain · ? don&apos;t know · x not applicable · Backspace one seat back</source>
        <translation>按座位顺序录入：1 到 5 打分 · - 弃权 · ? 不清楚 · x 不适用 · Backspace 退回上一座位</translation>
    </message>
    <message>
        <source>One person at a time taps a card, here or on the big screen. Nothing stays visible.</source>
        <translation>一次一人点卡，在这里或大屏上都行，点过不留痕迹。</translation>
    </message>
</context>
<context>
    <name>ScorePage</name>
    <message>
        <source>Nobody is in the room yet: add people under Prepare.</source>
        <translation>还没有参与者：请在“准备”里添加。</translation>
    </message>
    <message>
        <source>Choose a cell, press Enter, type the raised cards in seat order, press Enter to reveal.</source>
        <translation>选一格，按 Enter 开始；按座位顺序录入举牌，再按 Enter 揭示。</translation>
    </message>
    <message>
        <source>Add people</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Reveal ({0}/{1})  Enter</source>
        <translation>揭示（{0}/{1}）  Enter</translation>
    </message>
    <message>
        <source>Accept  A</source>
        <translation>接受  A</translation>
    </message>
    <message>
        <source>Next cell  Enter</source>
        <translation>下一格  Enter</translation>
    </message>
    <message>
        <source>Start round 1  Enter</source>
        <translation>开始第 1 轮  Enter</translation>
    </message>
    <message>
        <source>Continue round {0}  Enter</source>
        <translation>继续第 {0} 轮  Enter</translation>
    </message>
    <message>
        <source>Show round {0}  Enter</source>
        <translation>查看第 {0} 轮  Enter</translation>
    </message>
    <message>
        <source>Every cell in scope is scored.</source>
        <translation>范围内的格都已评完。</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>… and {more} more.</source>
        <translation>……还有 {more} 处。</translation>
    </message>
    <message>
        <source>{where} is not there. Please check the name and the folder.</source>
        <translation>找不到“{where}”。请检查文件名和文件夹。</translation>
    </message>
    <message>
        <source>{where} is not a Pentatone workshop. It was left as it is.</source>
        <translation>“{where}”不是五音工作坊文件。文件保持原样。</translation>
    </message>
    <message>
        <source>{where} was made by a newer Pentatone (format {found}, this program knows {known}). Nothing was changed; please update the program.</source>
        <translation>“{where}”由更新版本的五音创建（格式 {found}，本程序只认识 {known}）。未作任何更改；请更新程序。</translation>
    </message>
    <message>
        <source>{where} is damaged and was not opened. It was left as it is; please use a copy or a backup from before.</source>
        <translation>“{where}”已损坏，没有打开。文件保持原样；请使用之前的副本或备份。</translation>
    </message>
    <message>
        <source>{where} is damaged: parts of it refer to others that are gone. It was left as it is; please use a copy or a backup from before.</source>
        <translation>“{where}”已损坏：其中一些内容所依据的部分已经丢失。文件保持原样；请使用之前的副本或备份。</translation>
    </message>
    <message>
        <source>The tables of {where} are not those of a Pentatone workshop; another program has changed them. It was left as it is; please use a copy or a backup from before.</source>
        <translation>“{where}”的数据表与五音工作坊不符，被别的程序改过。文件保持原样；请使用之前的副本或备份。</translation>
    </message>
    <message>
        <source>The framework pack inside {where} has mistakes. It was left as it is; please use a copy or a backup from before.</source>
        <translation>“{where}”内的模型包有错误。文件保持原样；请使用之前的副本或备份。</translation>
    </message>
    <message>
        <source>Step {step} of the history of {where} cannot be read. The workshop itself was left as it is; steps before this one cannot be undone.</source>
        <translation>“{where}”历史记录的第 {step} 步无法读取。工作坊本身保持原样；这一步之前的操作无法撤销。</translation>
    </message>
    <message>
        <source>{where} was left in the middle of a step and cannot be put right where it is. Nothing was changed; copy it with its -journal file to a folder you may write to and open it there.</source>
        <translation>“{where}”停在一步操作的中途，在当前位置无法恢复。未作任何更改；请连同它的 -journal 文件一起复制到可写入的文件夹，在那里打开。</translation>
    </message>
    <message>
        <source>{where} is there already and was left as it is. Please choose another name.</source>
        <translation>“{where}”已经存在，保持原样。请换一个名称。</translation>
    </message>
    <message>
        <source>{where} cannot be reached. Please check the folder, the drive and your permission.</source>
        <translation>无法访问“{where}”。请检查文件夹、磁盘和权限。</translation>
    </message>
    <message>
        <source>{where} may only be read here, so nothing was changed. To go on working, copy it to a folder you may write to.</source>
        <translation>“{where}”在这里只能读取，所以未作任何更改。要继续工作，请复制到可写入的文件夹。</translation>
    </message>
    <message>
        <source>{where} is open elsewhere ({who}). Nothing was changed; please close it there first.</source>
        <translation>“{where}”已在别处打开（{who}）。未作任何更改；请先在那里关闭。</translation>
    </message>
    <message>
        <source>{where} is in use by another program at this moment. The last step was not kept; everything before it was. Please try again.</source>
        <translation>“{where}”此刻正被别的程序占用。最后一步没有保存，之前的都已保存。请再试一次。</translation>
    </message>
    <message>
        <source>There is no room left on the disk of {where}. The last step was not kept; everything before it was. Please make room and try again.</source>
        <translation>“{where}”所在磁盘已满。最后一步没有保存，之前的都已保存。请腾出空间再试。</translation>
    </message>
    <message>
        <source>{where} can no longer be read or written; perhaps the drive was taken out. The last step was not kept; everything before it was.</source>
        <translation>“{where}”无法再读写，可能磁盘已被拔出。最后一步没有保存，之前的都已保存。</translation>
    </message>
    <message>
        <source>There is no display to open a window on. Everything but the window works from the command line, see “pentatone --help”.</source>
        <translation>没有可用的显示器，无法打开窗口。除窗口外的功能都可在命令行使用，见“pentatone --help”。</translation>
    </message>
    <message>
        <source>The font {where} of the program is missing or broken. Nothing was written; please install the program again.</source>
        <translation>程序的字体 {where} 缺失或损坏。没有写入任何内容；请重新安装程序。</translation>
    </message>
    <message>
        <source>The font of the report has no sign for {char} ({code}), which stands in “{where}”. Nothing was written; please write it in another way.</source>
        <translation>报告字体中没有“{where}”里的字符 {char}（{code}）。没有写入任何内容；请换一种写法。</translation>
    </message>
    <message>
        <source>{where} is a folder. Please give the name of a file to write.</source>
        <translation>“{where}”是文件夹。请给出要写入的文件名。</translation>
    </message>
    <message>
        <source>{where} is a workshop and was not written over. Please choose another name.</source>
        <translation>“{where}”是工作坊文件，没有覆盖。请换一个名称。</translation>
    </message>
    <message>
        <source>{where} cannot be written. Please check the folder, the drive and your permission.</source>
        <translation>无法写入“{where}”。请检查文件夹、磁盘和权限。</translation>
    </message>
    <message>
        <source>There is no room left on the disk for {where}. Nothing was written; make room and try again.</source>
        <translation>磁盘空间不足，放不下“{where}”。没有写入任何内容；请腾出空间再试。</translation>
    </message>
    <message>
        <source>The workshop needs a title. Nothing was changed.</source>
        <translation>工作坊需要一个标题。未作任何更改。</translation>
    </message>
    <message>
        <source>The text beginning with “{where}” is too long; at most {limit} characters fit. Nothing was changed.</source>
        <translation>以“{where}”开头的文字太长，最多 {limit} 个字符。未作任何更改。</translation>
    </message>
    <message>
        <source>The text beginning with “{where}” contains a character that cannot be kept. Nothing was changed; please type it again.</source>
        <translation>以“{where}”开头的文字含有无法保存的字符。未作任何更改；请重新输入。</translation>
    </message>
    <message>
        <source>The horizon must be 1 to {limit} quarters. Nothing was changed.</source>
        <translation>规划期须为 1 到 {limit} 个季度。未作任何更改。</translation>
    </message>
    <message>
        <source>The budget per quarter must be 0 to {limit} thousand yuan. Nothing was changed.</source>
        <translation>每季度预算须在 0 到 {limit} 千元之间（10 千元为 1 万元）。未作任何更改。</translation>
    </message>
    <message>
        <source>“{where}” is not a quarter. Please write it like 2027Q1; nothing was changed.</source>
        <translation>“{where}”不是季度。请写成 2027Q1 的样子；未作任何更改。</translation>
    </message>
    <message>
        <source>The time at which a workshop was made cannot be changed. Nothing was changed.</source>
        <translation>工作坊的创建时间不能更改。未作任何更改。</translation>
    </message>
    <message>
        <source>At least one business element must stay in scope. Nothing was changed.</source>
        <translation>范围内至少要留一个业务要素。未作任何更改。</translation>
    </message>
    <message>
        <source>A business element is in the scope twice. Nothing was changed.</source>
        <translation>范围内有重复的业务要素。未作任何更改。</translation>
    </message>
    <message>
        <source>This framework has no business element “{where}”. Nothing was changed.</source>
        <translation>本框架没有业务要素“{where}”。未作任何更改。</translation>
    </message>
    <message>
        <source>A person needs a name. Nothing was changed.</source>
        <translation>参与者需要姓名。未作任何更改。</translation>
    </message>
    <message>
        <source>The name beginning with “{where}” is too long; at most {limit} characters fit. Nothing was changed.</source>
        <translation>以“{where}”开头的姓名太长，最多 {limit} 个字符。未作任何更改。</translation>
    </message>
    <message>
        <source>The name “{where}” is there already. Nothing was changed; please tell the two apart, for example by department.</source>
        <translation>已有叫“{where}”的参与者。未作任何更改；请加以区分，例如注明部门。</translation>
    </message>
    <message>
        <source>“{where}” is not among the people of this workshop. Nothing was changed.</source>
        <translation>“{where}”不在本工作坊的参与者中。未作任何更改。</translation>
    </message>
    <message>
        <source>“{where}” has voted and therefore stays in the workshop. Nothing was changed.</source>
        <translation>“{where}”已经评过分，因此保留在工作坊中。未作任何更改。</translation>
    </message>
    <message>
        <source>The order of seats must name every person once. The seats stay as they were.</source>
        <translation>座位顺序须包含每位参与者，且各一次。座位保持原样。</translation>
    </message>
    <message>
        <source>This framework has no cell “{where}”. Nothing was changed.</source>
        <translation>本框架没有“{where}”这一格。未作任何更改。</translation>
    </message>
    <message>
        <source>The cell “{where}” is not asked in this workshop. Nothing was changed; choose another depth or open the cell first.</source>
        <translation>本工作坊不评“{where}”这一格。未作任何更改；请改选评分深度，或先展开这一格。</translation>
    </message>
    <message>
        <source>“{where}” is an indicator; only a capability can be opened. Nothing was changed.</source>
        <translation>“{where}”是指标，只有能力才能展开。未作任何更改。</translation>
    </message>
    <message>
        <source>There are votes on indicator “{where}”, so the cell stays open. Nothing was changed.</source>
        <translation>指标“{where}”已有评分，所以这一格保持展开。未作任何更改。</translation>
    </message>
    <message>
        <source>There is nobody to vote yet. Please add the people first.</source>
        <translation>还没有人可以评分。请先添加参与者。</translation>
    </message>
    <message>
        <source>This round is no longer there. Nothing was changed.</source>
        <translation>这一轮已经不在了。未作任何更改。</translation>
    </message>
    <message>
        <source>Round {where} of this cell is still running. Nothing was changed; reveal or cancel it first.</source>
        <translation>这一格的第 {where} 轮还在进行。未作任何更改；请先揭示或取消。</translation>
    </message>
    <message>
        <source>Round {where} is closed and its votes stay as they are. To vote again, start a new round.</source>
        <translation>第 {where} 轮已结束，评分不再变动。要重评，请再开一轮。</translation>
    </message>
    <message>
        <source>The votes of this round have been shown already. Nothing was changed.</source>
        <translation>这一轮的评分已经揭示。未作任何更改。</translation>
    </message>
    <message>
        <source>A level can be accepted only after the votes were shown. Nothing was changed.</source>
        <translation>揭示之后才能接受等级。未作任何更改。</translation>
    </message>
    <message>
        <source>Round {where} was followed by a newer one; only the newest can be accepted. Nothing was changed.</source>
        <translation>第 {where} 轮之后又评过一轮，只能接受最新一轮。未作任何更改。</translation>
    </message>
    <message>
        <source>Nobody has voted in this round yet, so there is nothing to show. Nothing was changed.</source>
        <translation>这一轮还没有人评分，没有可揭示的内容。未作任何更改。</translation>
    </message>
    <message>
        <source>This seat has no vote to take back. Nothing was changed.</source>
        <translation>这个座位没有可撤回的评分。未作任何更改。</translation>
    </message>
    <message>
        <source>“{where}” is not a level from 1 to {top}. Nothing was changed.</source>
        <translation>“{where}”不是 1 到 {top} 之间的等级。未作任何更改。</translation>
    </message>
    <message>
        <source>An initiative needs a title. Nothing was changed.</source>
        <translation>举措需要一个名称。未作任何更改。</translation>
    </message>
    <message>
        <source>The initiative “{where}” is there already. Nothing was changed.</source>
        <translation>举措“{where}”已经存在。未作任何更改。</translation>
    </message>
    <message>
        <source>The initiative “{where}” is no longer there. Nothing was changed.</source>
        <translation>举措“{where}”已经不在了。未作任何更改。</translation>
    </message>
    <message>
        <source>“{where}” must last 1 to {limit} quarters. Nothing was changed.</source>
        <translation>“{where}”的工期须为 1 到 {limit} 个季度。未作任何更改。</translation>
    </message>
    <message>
        <source>The earliest quarter of “{where}” lies before the start of the roadmap. Nothing was changed.</source>
        <translation>“{where}”的最早开始季度早于路线图的起点。未作任何更改。</translation>
    </message>
    <message>
        <source>Cost and effort of “{where}” must be 0 to {limit}. Nothing was changed.</source>
        <translation>“{where}”的费用和人力须在 0 到 {limit} 之间。未作任何更改。</translation>
    </message>
    <message>
        <source>In cell “{where}” an initiative must lift from a lower to a higher level of the framework. Nothing was changed.</source>
        <translation>在“{where}”这一格，举措须从框架的较低等级提升到较高等级。未作任何更改。</translation>
    </message>
    <message>
        <source>The cell “{where}” is lifted twice by the same initiative. Nothing was changed.</source>
        <translation>同一举措对“{where}”这一格提升了两次。未作任何更改。</translation>
    </message>
    <message>
        <source>“{where}” waits for an initiative that is not there. Nothing was changed.</source>
        <translation>“{where}”的前置举措不存在。未作任何更改。</translation>
    </message>
    <message>
        <source>“{where}” waits twice for the same initiative. Nothing was changed.</source>
        <translation>“{where}”重复列出了同一个前置举措。未作任何更改。</translation>
    </message>
    <message>
        <source>“{where}” would wait for itself, directly or through others. Nothing was changed.</source>
        <translation>“{where}”会直接或间接地成为自己的前置举措。未作任何更改。</translation>
    </message>
    <message>
        <source>No schedule keeps all the rules, so there is no plan to keep. The plan in the file stays as it was.</source>
        <translation>没有满足全部条件的排程，所以没有可保存的内容。文件中的排程保持原样。</translation>
    </message>
    <message>
        <source>Planning was stopped before any plan was found. Nothing was changed; give it more time.</source>
        <translation>排程在得出结果之前停止。未作任何更改；请多给一些时间。</translation>
    </message>
    <message>
        <source>The initiatives have changed since this plan was made. It was not kept; please plan again.</source>
        <translation>这次排程之后举措又有改动，结果没有保存；请重新排程。</translation>
    </message>
    <message>
        <source>The file is larger than {limit} MB and was not read. Nothing was changed.</source>
        <translation>文件超过 {limit} MB，没有读取。未作任何更改。</translation>
    </message>
    <message>
        <source>The file is not text in UTF-8 or GB18030. Nothing was changed; please save it as CSV again.</source>
        <translation>文件不是 UTF-8 或 GB18030 编码的文本。未作任何更改；请重新另存为 CSV。</translation>
    </message>
    <message>
        <source>There is nothing in this list. Nothing was changed.</source>
        <translation>名单是空的。未作任何更改。</translation>
    </message>
    <message>
        <source>The first line has no column “{column}”. Nothing was changed; please add the heading.</source>
        <translation>第一行没有“{column}”列。未作任何更改；请补上列名。</translation>
    </message>
    <message>
        <source>The first line has the column “{column}” twice. Nothing was changed; please remove one.</source>
        <translation>第一行有两个“{column}”列。未作任何更改；请删去一个。</translation>
    </message>
    <message>
        <source>Line {where} has {found} columns instead of {expected}.</source>
        <translation>第 {where} 行有 {found} 列，应为 {expected} 列。</translation>
    </message>
    <message>
        <source>Line {where} has {found} columns instead of {expected}; a text with a separator in it needs quotation marks around it.</source>
        <translation>第 {where} 行有 {found} 列，应为 {expected} 列；含分隔符的文字要加引号。</translation>
    </message>
    <message>
        <source>From line {where} on the file cannot be read; probably a quotation mark is missing.</source>
        <translation>从第 {where} 行起无法读取，可能缺少一个引号。</translation>
    </message>
    <message>
        <source>Line {where} is beyond the {limit} lines that are read at most.</source>
        <translation>第 {where} 行超出上限，最多读取 {limit} 行。</translation>
    </message>
    <message>
        <source>Line {where} has {found} parts; at most {expected} are understood: name, department, role, seat.</source>
        <translation>第 {where} 行有 {found} 项，最多识别 {expected} 项：姓名、部门、职务、座位。</translation>
    </message>
    <message>
        <source>Line {where} has no name.</source>
        <translation>第 {where} 行没有姓名。</translation>
    </message>
    <message>
        <source>Line {where}: the name “{name}” is longer than {limit} characters.</source>
        <translation>第 {where} 行：姓名“{name}”超过 {limit} 个字符。</translation>
    </message>
    <message>
        <source>Line {where}: the name “{name}” is in line {first} already; please tell the two apart.</source>
        <translation>第 {where} 行：姓名“{name}”在第 {first} 行已经出现；请加以区分。</translation>
    </message>
    <message>
        <source>Line {where}: “{name}” is in the workshop already.</source>
        <translation>第 {where} 行：“{name}”已在工作坊中。</translation>
    </message>
    <message>
        <source>Line {where}: “{seat}” is not a seat number from 1 to {limit}.</source>
        <translation>第 {where} 行：“{seat}”不是 1 到 {limit} 之间的座位号。</translation>
    </message>
    <message>
        <source>Line {where}: seat {seat} is taken by line {first}.</source>
        <translation>第 {where} 行：座位 {seat} 已被第 {first} 行占用。</translation>
    </message>
    <message>
        <source>Line {where} is beyond the {limit} people a list may have.</source>
        <translation>第 {where} 行超出上限，名单最多 {limit} 人。</translation>
    </message>
    <message>
        <source>Line {where}: “{name}” is not among the people of this workshop.</source>
        <translation>第 {where} 行：“{name}”不在本工作坊的参与者中。</translation>
    </message>
    <message>
        <source>Line {where}: this framework has no business element “{element}”.</source>
        <translation>第 {where} 行：本框架没有业务要素“{element}”。</translation>
    </message>
    <message>
        <source>Line {where}: the business element “{element}” is not in the scope of this workshop.</source>
        <translation>第 {where} 行：业务要素“{element}”不在本工作坊的范围内。</translation>
    </message>
    <message>
        <source>Line {where}: this framework has no capability or indicator “{item}”.</source>
        <translation>第 {where} 行：本框架没有能力或指标“{item}”。</translation>
    </message>
    <message>
        <source>Line {where}: {item} is not asked for {element} at this depth ({depth}).</source>
        <translation>第 {where} 行：当前评分深度（{depth}）下，{element} 不评 {item}。</translation>
    </message>
    <message>
        <source>Line {where}: “{level}” is not a level from 1 to {top}, and none of - ? x.</source>
        <translation>第 {where} 行：“{level}”不是 1 到 {top} 之间的等级，也不是 - ? x 之一。</translation>
    </message>
    <message>
        <source>Line {where}: “{round}” is not a round, a whole number from 1 to {limit}.</source>
        <translation>第 {where} 行：“{round}”不是轮次，轮次应为 1 到 {limit} 的整数。</translation>
    </message>
    <message>
        <source>Line {where}: the purpose “{purpose}” is neither current nor target.</source>
        <translation>第 {where} 行：purpose 列的“{purpose}”既不是 current（现状）也不是 target（目标）。</translation>
    </message>
    <message>
        <source>Line {where}: the comment is longer than {limit} characters.</source>
        <translation>第 {where} 行：备注超过 {limit} 个字符。</translation>
    </message>
    <message>
        <source>Line {where}: there is a character in the name or comment that cannot be kept.</source>
        <translation>第 {where} 行：姓名或备注中有无法保存的字符。</translation>
    </message>
    <message>
        <source>Line {where}: “{name}” votes here a second time, after line {first}.</source>
        <translation>第 {where} 行：“{name}”在第 {first} 行之后又评了一次。</translation>
    </message>
    <message>
        <source>Line {where}: a round on {element} {item} is still running; reveal or cancel it first.</source>
        <translation>第 {where} 行：{element} {item} 还有一轮正在进行；请先揭示或取消。</translation>
    </message>
    <message>
        <source>Line {where}: round {round} is closed and holds another vote of “{name}”, or none.</source>
        <translation>第 {where} 行：第 {round} 轮已结束，其中“{name}”的评分与此不同，或没有评分。</translation>
    </message>
    <message>
        <source>{where} is not a folder with a framework pack.</source>
        <translation>“{where}”不是模型包文件夹。</translation>
    </message>
    <message>
        <source>There is no framework pack “{where}”. There are {known}.</source>
        <translation>没有模型包“{where}”。现有 {known}。</translation>
    </message>
    <message>
        <source>The program itself brings a pack with the id “{where}”. Nothing was changed; please give yours another id.</source>
        <translation>程序自带的包已使用编号“{where}”。未作任何更改；请换一个编号。</translation>
    </message>
    <message>
        <source>“{where}” is not one of your own packs. Nothing was changed.</source>
        <translation>“{where}”不是自建的包。未作任何更改。</translation>
    </message>
    <message>
        <source>“{where}” is a knowledge pack: it goes with a framework, but a workshop cannot start from it. Nothing was changed.</source>
        <translation>“{where}”是知识包，要配合框架使用，不能用来新建工作坊。未作任何更改。</translation>
    </message>
    <message>
        <source>The pack has no file {where}.</source>
        <translation>模型包中没有文件 {where}。</translation>
    </message>
    <message>
        <source>{where} is too large for a framework pack.</source>
        <translation>{where} 太大，不能用作模型包。</translation>
    </message>
    <message>
        <source>{where} is not text in UTF-8.</source>
        <translation>{where} 不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>{where} is not valid JSON.</source>
        <translation>{where} 不是有效的 JSON。</translation>
    </message>
    <message>
        <source>{where}: expected is a value of the kind {expected}.</source>
        <translation>{where}：这里应为 {expected} 类型的值。</translation>
    </message>
    <message>
        <source>{where}: the pack is of format {found}, this program knows {known}. Please update the program.</source>
        <translation>{where}：模型包格式为 {found}，本程序只认识 {known}。请更新程序。</translation>
    </message>
    <message>
        <source>{where}: “{found}” is not a pack format; this program knows {known}.</source>
        <translation>{where}：“{found}”不是模型包格式；本程序只认识 {known}。</translation>
    </message>
    <message>
        <source>{where} is missing or empty.</source>
        <translation>{where} 缺失或为空。</translation>
    </message>
    <message>
        <source>{where}: the text in language “{language}” is missing.</source>
        <translation>{where}：缺少语言“{language}”的文字。</translation>
    </message>
    <message>
        <source>{where}: “{found}” is not an id of small letters, digits, dots and hyphens.</source>
        <translation>{where}：“{found}”不是有效的 id，只能用小写字母、数字、点和连字符。</translation>
    </message>
    <message>
        <source>{where}: the id “{found}” is there twice.</source>
        <translation>{where}：id “{found}”出现了两次。</translation>
    </message>
    <message>
        <source>{where}: nothing in the pack has the id “{found}”.</source>
        <translation>{where}：模型包中没有 id 为“{found}”的内容。</translation>
    </message>
    <message>
        <source>{where}: a pack needs 3 to {most} levels.</source>
        <translation>{where}：模型包须有 3 到 {most} 个等级。</translation>
    </message>
    <message>
        <source>{where}: the levels must be numbered 1, 2, 3 and so on, in this order.</source>
        <translation>{where}：等级须按 1、2、3 的顺序编号。</translation>
    </message>
    <message>
        <source>{where}: one text for each of the {expected} levels is needed.</source>
        <translation>{where}：{expected} 个等级各需一段文字。</translation>
    </message>
    <message>
        <source>{where}: “{found}” is not a colour such as #0B4A63.</source>
        <translation>{where}：“{found}”不是颜色，颜色应写成 #0B4A63 的样子。</translation>
    </message>
    <message>
        <source>{where}: “{found}” is not a weight, a number above 0.</source>
        <translation>{where}：“{found}”不是权重，权重应为大于 0 的数。</translation>
    </message>
    <message>
        <source>{where}: the text is longer than {limit} characters.</source>
        <translation>{where}：文字超过 {limit} 个字符。</translation>
    </message>
    <message>
        <source>{where}: the text is longer than {limit} words.</source>
        <translation>{where}：文字超过 {limit} 个词。</translation>
    </message>
    <message>
        <source>Evidence needs at least a few words. Nothing was changed.</source>
        <translation>证据至少要写几个字。未作改动。</translation>
    </message>
    <message>
        <source>“{where}” is not one of none, told, seen, measured. Nothing was changed.</source>
        <translation>“{where}”不是 none、told、seen、measured 之一。未作改动。</translation>
    </message>
    <message>
        <source>“{where}” is not a day. Please write it like 2026-11-21; nothing was changed.</source>
        <translation>“{where}”不是日期，请写成 2026-11-21 这样。未作改动。</translation>
    </message>
    <message>
        <source>This case is in the cell already. Nothing was changed.</source>
        <translation>这个案例已经在这一格里。未作改动。</translation>
    </message>
    <message>
        <source>This piece of evidence is no longer there. Nothing was changed.</source>
        <translation>这条证据已经不在了。未作改动。</translation>
    </message>
    <message>
        <source>The board “{where}” is not in this workshop. Nothing was changed.</source>
        <translation>这场工作坊里没有看板“{where}”。未作改动。</translation>
    </message>
    <message>
        <source>This answer does not belong on the board ({where}). Nothing was changed.</source>
        <translation>这个回答不属于这块看板（{where}）。未作改动。</translation>
    </message>
    <message>
        <source>All {limit} dots of the room are given. Take one back first.</source>
        <translation>全场{limit}点都投完了，先收回一点。</translation>
    </message>
    <message>
        <source>There are only {limit} hands in the room. Take one back first.</source>
        <translation>全场只有{limit}票，先减去一票。</translation>
    </message>
    <message>
        <source>The pack “{where}” is in this workshop already. Nothing was changed.</source>
        <translation>这场工作坊里已经有知识包“{where}”。未作改动。</translation>
    </message>
    <message>
        <source>The pack “{where}” is not in this workshop. Nothing was changed.</source>
        <translation>这场工作坊里没有知识包“{where}”。未作改动。</translation>
    </message>
    <message>
        <source>The room has worked on a board of “{where}”, so the pack stays. Nothing was changed.</source>
        <translation>“{where}”的看板上已有记录，所以知识包保留。未作改动。</translation>
    </message>
    <message>
        <source>{where}: there is no such field; perhaps a slip of the pen.</source>
        <translation>{where}：没有这个字段，可能是笔误。</translation>
    </message>
    <message>
        <source>{where}: must be one of {allowed}.</source>
        <translation>{where}：只能是 {allowed} 之一。</translation>
    </message>
    <message>
        <source>{where}: a knowledge pack has boards only; this part belongs to a framework.</source>
        <translation>{where}：知识包只有看板，这一部分属于评估框架。</translation>
    </message>
    <message>
        <source>{where}: indicator {found} belongs to a capability this solution does not name.</source>
        <translation>{where}：指标 {found} 所属的能力，这个方案没有列出。</translation>
    </message>
    <message>
        <source>{where}: at least {least} entries are needed.</source>
        <translation>{where}：至少要有{least}项。</translation>
    </message>
    <message>
        <source>{where}: dots must be 0 to {limit}.</source>
        <translation>{where}：点数必须是 0 到 {limit}。</translation>
    </message>
    <message>
        <source>{where}: a case has at most {figures} figures and {lessons} lessons.</source>
        <translation>{where}：一个案例最多{figures}个数字、{lessons}条启示。</translation>
    </message>
    <message>
        <source>The case library was damaged. It was kept as {kept}, and a new one was made; {count} cases of your own or imported ones were brought over.</source>
        <translation>案例库文件已损坏，原文件保留为 {kept}，并已新建案例库；自有和导入的案例找回 {count} 个。</translation>
    </message>
    <message>
        <source>The case library {where} cannot be written. Cases you write now last until the program ends; please export them.</source>
        <translation>案例库 {where} 无法写入。现在写的案例只保留到程序关闭，请及时导出。</translation>
    </message>
    <message>
        <source>The case library {where} is in use by another program. Cases you write now last until the program ends; please close the other program and start again, or export them.</source>
        <translation>案例库 {where} 正被其他程序占用。现在写的案例只保留到程序关闭；请关闭那个程序后重新启动，或把案例导出。</translation>
    </message>
    <message>
        <source>The case library {where} was made by a newer Pentatone (format {found}, this program knows {known}) and stays as it is. Cases you write now last until the program ends; please export them.</source>
        <translation>案例库 {where} 由更新版本的 Pentatone 创建（格式 {found}，本程序支持 {known}），已原样保留。现在写的案例只保留到程序关闭，请及时导出。</translation>
    </message>
    <message>
        <source>The import would change own cases, and a copy of them could not be written beside {where}. Nothing was changed.</source>
        <translation>导入会改动自有案例，但无法在 {where} 旁边写下备份。未作任何更改。</translation>
    </message>
    <message>
        <source>The case “{where}” is not in the library. Nothing was changed.</source>
        <translation>案例库中没有案例“{where}”。未作任何更改。</translation>
    </message>
    <message>
        <source>The collection “{where}” comes with the program and cannot be changed. Nothing was changed.</source>
        <translation>案例集“{where}”是程序自带的，不能更改。未作任何更改。</translation>
    </message>
</context>
<context>
    <name>SetupForm</name>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Title of the workshop</source>
        <translation>工作坊标题</translation>
    </message>
    <message>
        <source>Roadmap starts in</source>
        <translation>路线图起始季度</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>规划期</translation>
    </message>
    <message>
        <source>Budget per quarter</source>
        <translation>每季度预算</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>报告语言</translation>
    </message>
    <message>
        <source> quarters</source>
        <translation> 个季度</translation>
    </message>
    <message>
        <source> thousand</source>
        <translation> 万元</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>How deep to score</source>
        <translation>评分深度</translation>
    </message>
    <message>
        <source>Business elements in scope</source>
        <translation>范围内的业务要素</translation>
    </message>
    <message>
        <source>Express · {0} cells</source>
        <translation>快速 · {0} 格</translation>
    </message>
    <message>
        <source>Standard · {0} cells</source>
        <translation>标准 · {0} 格</translation>
    </message>
    <message>
        <source>Full · {0} cells</source>
        <translation>完整 · {0} 格</translation>
    </message>
    <message>
        <source>One question per capability and element. A cell can be opened into its indicators later without losing its vote.</source>
        <translation>每项能力、每个要素问一题。之后可以把一格展开为各项指标，已有评分不会丢。</translation>
    </message>
    <message>
        <source>The indicators that matter most to each element.</source>
        <translation>每个要素只评最关键的指标。</translation>
    </message>
    <message>
        <source>Every indicator for every element. Plan a second day.</source>
        <translation>每个要素评全部指标，请安排第二天。</translation>
    </message>
</context>
<context>
    <name>SolutionsBox</name>
    <message>
        <source>Solutions for this cell</source>
        <translation>这一格的方案</translation>
    </message>
    <message>
        <source>First month: {0}</source>
        <translation>第一个月：{0}</translation>
    </message>
    <message>
        <source>{0} more in the framework</source>
        <translation>框架里还有{0}个</translation>
    </message>
    <message>
        <source>Plan it as an initiative</source>
        <translation>列为举措</translation>
    </message>
</context>
<context>
    <name>SplitLegend</name>
    <message>
        <source>partly agree</source>
        <translation>部分一致</translation>
    </message>
    <message>
        <source>disagree</source>
        <translation>有分歧</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>change of settings</source>
        <translation>修改设置</translation>
    </message>
    <message>
        <source>change of scope</source>
        <translation>修改范围</translation>
    </message>
    <message>
        <source>new people</source>
        <translation>添加参与者</translation>
    </message>
    <message>
        <source>change of a person</source>
        <translation>修改参与者</translation>
    </message>
    <message>
        <source>removal of a person</source>
        <translation>移除参与者</translation>
    </message>
    <message>
        <source>order of seats</source>
        <translation>调整座位</translation>
    </message>
    <message>
        <source>opening of a cell</source>
        <translation>展开一格</translation>
    </message>
    <message>
        <source>closing of a cell</source>
        <translation>收起一格</translation>
    </message>
    <message>
        <source>start of a round</source>
        <translation>开始一轮</translation>
    </message>
    <message>
        <source>cancelled round</source>
        <translation>取消一轮</translation>
    </message>
    <message>
        <source>vote</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>withdrawn vote</source>
        <translation>撤回评分</translation>
    </message>
    <message>
        <source>close of a round</source>
        <translation>结束一轮</translation>
    </message>
    <message>
        <source>reveal</source>
        <translation>揭示</translation>
    </message>
    <message>
        <source>accepted level</source>
        <translation>接受等级</translation>
    </message>
    <message>
        <source>imported votes</source>
        <translation>导入评分</translation>
    </message>
    <message>
        <source>target</source>
        <translation>设定目标</translation>
    </message>
    <message>
        <source>new initiative</source>
        <translation>新增举措</translation>
    </message>
    <message>
        <source>change of an initiative</source>
        <translation>修改举措</translation>
    </message>
    <message>
        <source>removal of an initiative</source>
        <translation>删除举措</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>保存排程</translation>
    </message>
    <message>
        <source>new evidence</source>
        <translation>新增证据</translation>
    </message>
    <message>
        <source>change of evidence</source>
        <translation>修改证据</translation>
    </message>
    <message>
        <source>removal of evidence</source>
        <translation>移走证据</translation>
    </message>
    <message>
        <source>answer on a board</source>
        <translation>看板记录</translation>
    </message>
    <message>
        <source>knowledge pack</source>
        <translation>加入知识包</translation>
    </message>
    <message>
        <source>removal of a knowledge pack</source>
        <translation>移走知识包</translation>
    </message>
    <message>
        <source>removal of the plan</source>
        <translation>删除排程</translation>
    </message>
</context>
<context>
    <name>TagPicker</name>
    <message>
        <source>{0} (main)</source>
        <translation>{0}（主要）</translation>
    </message>
</context>
<context>
    <name>TargetBar</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Whole row</source>
        <translation>用于整行</translation>
    </message>
    <message>
        <source>All without target</source>
        <translation>其余未设的格</translation>
    </message>
    <message>
        <source>Target: choose a cell</source>
        <translation>目标：请选一格</translation>
    </message>
    <message>
        <source>Target for {0}</source>
        <translation>目标：{0}</translation>
    </message>
</context>
<context>
    <name>TargetPage</name>
    <message>
        <source>Choose a cell and press 1 to 5 for the level to reach; Delete clears it. The orange mark shows the target.</source>
        <translation>选一格，按 1 到 5 设定要达到的等级，Delete 清除。橙色刻度表示目标。</translation>
    </message>
    <message>
        <source>Find initiatives</source>
        <translation>去找举措</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Close this workshop and go to the start page</source>
        <translation>关闭工作坊，回到开始页</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Switch the language (Ctrl+L)</source>
        <translation>切换语言（Ctrl+L）</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Undo: {0} (Ctrl+Z)</source>
        <translation>撤销：{0}（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Redo: {0} (Ctrl+Y)</source>
        <translation>重做：{0}（Ctrl+Y）</translation>
    </message>
    <message>
        <source>Projector F5  ●</source>
        <translation>投屏 F5  ●</translation>
    </message>
    <message>
        <source>Projector F5</source>
        <translation>投屏 F5</translation>
    </message>
</context>
<context>
    <name>WelcomeWindow</name>
    <message>
        <source>A day with the managers: score where you are, agree where to go, leave with a roadmap. All of it stays on this computer.</source>
        <translation>与管理者共创一天：评现状，定目标，带走路线图。所有内容只留在这台电脑上。</translation>
    </message>
    <message>
        <source>New workshop  Ctrl+N</source>
        <translation>新建工作坊  Ctrl+N</translation>
    </message>
    <message>
        <source>Open a file  Ctrl+O</source>
        <translation>打开文件  Ctrl+O</translation>
    </message>
    <message>
        <source>Look at a sample</source>
        <translation>看看示例</translation>
    </message>
    <message>
        <source>Choose where to keep it; everything is saved as you go.</source>
        <translation>选好保存位置，之后自动保存。</translation>
    </message>
    <message>
        <source>Frameworks…</source>
        <translation>评估框架…</translation>
    </message>
    <message>
        <source>Framework of a new workshop</source>
        <translation>新工作坊用的框架</translation>
    </message>
    <message>
        <source>What is scored in a new workshop</source>
        <translation>新工作坊评什么</translation>
    </message>
    <message>
        <source>A finished workshop with twelve invented people, to try everything on.</source>
        <translation>一场已完成的工作坊，十二位虚构人物，功能都可试用。</translation>
    </message>
    <message>
        <source>Recent workshops</source>
        <translation>最近的工作坊</translation>
    </message>
    <message>
        <source>A .pentatone file from this computer or a USB stick.</source>
        <translation>本机或 U 盘上的 .pentatone 文件。</translation>
    </message>
    <message>
        <source>Workshops you open appear here.</source>
        <translation>打开过的工作坊会列在这里。</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>English</translation>
    </message>
</context>
<context>
    <name>WhyLevelBox</name>
    <message>
        <source>One level lower</source>
        <translation>低一级</translation>
    </message>
    <message>
        <source>One level higher</source>
        <translation>高一级</translation>
    </message>
    <message>
        <source>{0} is the highest level</source>
        <translation>{0} 级已是最高一级</translation>
    </message>
    <message>
        <source>Why {0} and not {1}?</source>
        <translation>为什么是 {0} 级，不是 {1} 级？</translation>
    </message>
    <message>
        <source>To give {0}, check first</source>
        <translation>要给 {0} 级，先核实</translation>
    </message>
    <message>
        <source>It has to show that all of sentence {0} holds. If only part of it does, or it is still a plan, it is {1}.</source>
        <translation>要看得出第 {0} 级的描述全部成立。只做到一部分，或者还在计划里，就是 {1}&#xa0;级。</translation>
    </message>
    <message>
        <source>{0} of {1} votes, round {2}</source>
        <translation>{1} 票中 {0} 票，第 {2} 轮</translation>
    </message>
    <message>
        <source>No evidence in this cell yet.</source>
        <translation>这一格还没有证据。</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未核实</translation>
    </message>
    <message>
        <source>told</source>
        <translation>听说</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>见过</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>有数据</translation>
    </message>
    <message>
        <source>cases {0}</source>
        <translation>案例 {0}</translation>
    </message>
    <message>
        <source>Evidence in this cell: {0}</source>
        <translation>这一格的证据：{0}</translation>
    </message>
</context>
</TS>
