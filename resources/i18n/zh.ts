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
        <translation>同意</translation>
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
        <source>Why not the group&apos;s level?</source>
        <translation>为什么不取小组结果？</translation>
    </message>
    <message>
        <source>The reservation, in a sentence</source>
        <translation>用一句话写下保留意见</translation>
    </message>
    <message>
        <source>Position of the lower side</source>
        <translation>较低一方的观点</translation>
    </message>
    <message>
        <source>Position of the higher side</source>
        <translation>较高一方的观点</translation>
    </message>
    <message>
        <source>Please type the reservation.</source>
        <translation>请写下保留意见。</translation>
    </message>
    <message>
        <source>Please type both positions.</source>
        <translation>请写下双方观点。</translation>
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
        <source>The group&apos;s own: {0}  G</source>
        <translation>小组结果：{0}  G</translation>
    </message>
    <message>
        <source>Choose a level first: press 1 to {0}.</source>
        <translation>请先选择等级：按 1 到 {0}。</translation>
    </message>
    <message>
        <source>Choose a level first: press 1 to {0}, or G for the group&apos;s own.</source>
        <translation>请先选择等级：按 1 到 {0}，或按 G 取小组结果。</translation>
    </message>
    <message>
        <source>This differs from the group&apos;s level: please type the reason.</source>
        <translation>与小组结果不同，请填写理由。</translation>
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
    <name>ActionDesk</name>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>Nothing has been done yet.</source>
        <translation>还没有任何步骤。</translation>
    </message>
    <message>
        <source>Nothing has been undone.</source>
        <translation>没有被撤销的步骤。</translation>
    </message>
    <message>
        <source>This page has no next action now.</source>
        <translation>本页现在没有下一步。</translation>
    </message>
    <message>
        <source>Choose a cell first.</source>
        <translation>请先选一个格子。</translation>
    </message>
    <message>
        <source>There is no case library here.</source>
        <translation>这里没有案例库。</translation>
    </message>
    <message>
        <source>The projector window is not open: F5 opens it.</source>
        <translation>投影窗口没有打开：按 F5 打开。</translation>
    </message>
    <message>
        <source>This page has no canvas.</source>
        <translation>本页没有画布。</translation>
    </message>
    <message>
        <source>This window has no file of its own.</source>
        <translation>这个窗口没有自己的文件。</translation>
    </message>
    <message>
        <source>There is no notice now.</source>
        <translation>现在没有提示。</translation>
    </message>
    <message>
        <source>There is no plan of the day yet.</source>
        <translation>今天还没有日程。</translation>
    </message>
    <message>
        <source>No block of the day is left.</source>
        <translation>今天的环节都已完成。</translation>
    </message>
    <message>
        <source>No clock is running.</source>
        <translation>现在没有在计时。</translation>
    </message>
    <message>
        <source>The day is not late.</source>
        <translation>进度没有落后。</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Stages</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>便签</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>投屏</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>查阅</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Go to {0}</source>
        <translation>前往{0}</translation>
    </message>
    <message>
        <source>Do the next action</source>
        <translation>执行下一步</translation>
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
        <source>History: go back to any step</source>
        <translation>历史：回到任意一步</translation>
    </message>
    <message>
        <source>Search over everything</source>
        <translation>全局搜索</translation>
    </message>
    <message>
        <source>List all actions</source>
        <translation>列出全部操作</translation>
    </message>
    <message>
        <source>Add people</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Go to the export of the report</source>
        <translation>前往导出报告</translation>
    </message>
    <message>
        <source>Go where the day goes on</source>
        <translation>前往今天的下一项</translation>
    </message>
    <message>
        <source>Start or end a block of the day</source>
        <translation>开始或结束一个环节</translation>
    </message>
    <message>
        <source>Pause the clock</source>
        <translation>暂停计时</translation>
    </message>
    <message>
        <source>Plan of the day</source>
        <translation>今天的日程</translation>
    </message>
    <message>
        <source>Parking lot</source>
        <translation>停车场</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>议程</translation>
    </message>
    <message>
        <source>Script: what to say now</source>
        <translation>引导词：现在说什么</translation>
    </message>
    <message>
        <source>Sign-in: who is here</source>
        <translation>签到：谁到场了</translation>
    </message>
    <message>
        <source>Win time back</source>
        <translation>把时间追回来</translation>
    </message>
    <message>
        <source>Projector window</source>
        <translation>投屏窗口</translation>
    </message>
    <message>
        <source>Freeze the projector</source>
        <translation>定格投屏</translation>
    </message>
    <message>
        <source>Darken the projector</source>
        <translation>投屏黑屏</translation>
    </message>
    <message>
        <source>What the room sees</source>
        <translation>大屏画面</translation>
    </message>
    <message>
        <source>Two levels side by side</source>
        <translation>两个等级并排对照</translation>
    </message>
    <message>
        <source>Save the canvas as a picture</source>
        <translation>把画布存成图片</translation>
    </message>
    <message>
        <source>Compare with an earlier workshop</source>
        <translation>与以往工作坊对比</translation>
    </message>
    <message>
        <source>Case library</source>
        <translation>案例库</translation>
    </message>
    <message>
        <source>Help for what is in front</source>
        <translation>当前环节的帮助</translation>
    </message>
    <message>
        <source>How levels are made</source>
        <translation>等级是怎么来的</translation>
    </message>
    <message>
        <source>Shortcuts: all keys at a glance</source>
        <translation>快捷键：全部按键一览</translation>
    </message>
    <message>
        <source>Facilitator&apos;s handbook as PDF</source>
        <translation>把主持人手册存为 PDF</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>Safety: backups, passphrase, check, seal</source>
        <translation>安全：备份、口令、检查、封存</translation>
    </message>
    <message>
        <source>Answer the notice on top</source>
        <translation>处理最上面的提示</translation>
    </message>
    <message>
        <source>Settings: text size, displays, folders, this computer</source>
        <translation>设置：字号、显示器、文件夹、本机</translation>
    </message>
    <message>
        <source>Switch the language</source>
        <translation>切换语言</translation>
    </message>
    <message>
        <source>Switch the theme</source>
        <translation>切换主题</translation>
    </message>
    <message>
        <source>Close this workshop</source>
        <translation>关闭此工作坊</translation>
    </message>
    <message>
        <source>New initiative</source>
        <translation>新建举措</translation>
    </message>
    <message>
        <source>Duplicate the chosen initiative</source>
        <translation>复制所选举措</translation>
    </message>
    <message>
        <source>Remove the chosen initiative</source>
        <translation>移除所选举措</translation>
    </message>
    <message>
        <source>New initiative from a gap</source>
        <translation>从差距新建举措</translation>
    </message>
    <message>
        <source>New initiative from a note</source>
        <translation>从便签新建举措</translation>
    </message>
    <message>
        <source>New initiative from a solution</source>
        <translation>从解决方案新建举措</translation>
    </message>
    <message>
        <source>New initiative from a case</source>
        <translation>从案例新建举措</translation>
    </message>
    <message>
        <source>New initiative from a template</source>
        <translation>从模板新建举措</translation>
    </message>
    <message>
        <source>Tick all initiatives, or none</source>
        <translation>举措全选或全不选</translation>
    </message>
    <message>
        <source>Show or hide the radar</source>
        <translation>显示或隐藏雷达图</translation>
    </message>
    <message>
        <source>Show the room where the initiatives lead to</source>
        <translation>投屏显示举措带来的变化</translation>
    </message>
    <message>
        <source>Initiative: what it is</source>
        <translation>举措：内容</translation>
    </message>
    <message>
        <source>Initiative: its work</source>
        <translation>举措：投入</translation>
    </message>
    <message>
        <source>Initiative: its rules</source>
        <translation>举措：规则</translation>
    </message>
    <message>
        <source>Initiative: its success</source>
        <translation>举措：成效</translation>
    </message>
    <message>
        <source>Initiative: who</source>
        <translation>举措：责任</translation>
    </message>
    <message>
        <source>Release the pinned start</source>
        <translation>解除开始时间的锁定</translation>
    </message>
    <message>
        <source>Bring in a list of initiatives</source>
        <translation>导入举措清单</translation>
    </message>
    <message>
        <source>Write the initiatives or the plan as a file</source>
        <translation>把举措或排程导出为文件</translation>
    </message>
    <message>
        <source>Sort by the column in front</source>
        <translation>按当前列排序</translation>
    </message>
    <message>
        <source>Sort columns: value and cost</source>
        <translation>排序列：价值与成本</translation>
    </message>
    <message>
        <source>Sort columns: RICE</source>
        <translation>排序列：RICE</translation>
    </message>
    <message>
        <source>Sort columns: WSJF</source>
        <translation>排序列：WSJF</translation>
    </message>
    <message>
        <source>Sort columns: TOPSIS</source>
        <translation>排序列：TOPSIS</translation>
    </message>
    <message>
        <source>Gaps by weight × gap</source>
        <translation>按权重 × 差距排列差距</translation>
    </message>
    <message>
        <source>Importance and gap as a chart</source>
        <translation>重要性与差距图</translation>
    </message>
    <message>
        <source>Show or hide the weights</source>
        <translation>显示或收起权重</translation>
    </message>
    <message>
        <source>Weigh the capabilities</source>
        <translation>给能力定权重</translation>
    </message>
    <message>
        <source>Weigh the business elements</source>
        <translation>给业务要素定权重</translation>
    </message>
    <message>
        <source>Keep the weights of the framework</source>
        <translation>用框架自带的权重</translation>
    </message>
    <message>
        <source>Weigh by 100 points</source>
        <translation>用 100 分定权重</translation>
    </message>
    <message>
        <source>Weigh by swing</source>
        <translation>用摆幅法定权重</translation>
    </message>
    <message>
        <source>Weigh by pairs (AHP)</source>
        <translation>两两比较定权重（AHP）</translation>
    </message>
    <message>
        <source>Weigh by best and worst (BWM)</source>
        <translation>最优最劣法定权重（BWM）</translation>
    </message>
    <message>
        <source>Scale the points to 100</source>
        <translation>把分数凑足 100</translation>
    </message>
    <message>
        <source>Only weightings in our order, or all</source>
        <translation>只试符合我们先后的权重，或全部</translation>
    </message>
    <message>
        <source>Plan the roadmap again</source>
        <translation>重新排路线图</translation>
    </message>
    <message>
        <source>Choose the plan to follow</source>
        <translation>选择要采用的方案</translation>
    </message>
    <message>
        <source>Re-plan at once after each edit, or not</source>
        <translation>改动后是否立即重新排程</translation>
    </message>
    <message>
        <source>Release all pins</source>
        <translation>全部解除锁定</translation>
    </message>
    <message>
        <source>Gantt chart</source>
        <translation>甘特图</translation>
    </message>
    <message>
        <source>Now, next, later</source>
        <translation>近期、中期、远期</translation>
    </message>
    <message>
        <source>Portfolio: value against cost</source>
        <translation>举措组合：价值与成本</translation>
    </message>
    <message>
        <source>Maturity over time</source>
        <translation>成熟度走势</translation>
    </message>
    <message>
        <source>Money and people over time</source>
        <translation>资金与人力走势</translation>
    </message>
    <message>
        <source>Show this view the other way</source>
        <translation>当前路线图视图换一种看法</translation>
    </message>
    <message>
        <source>Reasons of the chosen bar</source>
        <translation>所选横条的理由</translation>
    </message>
    <message>
        <source>What would bring the chosen initiative in</source>
        <translation>怎样让所选举措排入</translation>
    </message>
    <message>
        <source>Plans side by side</source>
        <translation>方案对比</translation>
    </message>
    <message>
        <source>Make all plans to compare</source>
        <translation>生成全部方案供对比</translation>
    </message>
    <message>
        <source>Show what money buys</source>
        <translation>看多少钱办多少事</translation>
    </message>
    <message>
        <source>How firm the plan is</source>
        <translation>方案稳健性</translation>
    </message>
    <message>
        <source>Plan again with votes drawn anew</source>
        <translation>按重抽的投票重新排程</translation>
    </message>
    <message>
        <source>Limits: money, people, closed days</source>
        <translation>约束条件：资金、人力、停工日</translation>
    </message>
    <message>
        <source>Export the roadmap</source>
        <translation>导出路线图</translation>
    </message>
    <message>
        <source>What became of last time</source>
        <translation>上次的决定落实得怎么样</translation>
    </message>
    <message>
        <source>Who does what by when</source>
        <translation>谁在什么时候做什么</translation>
    </message>
    <message>
        <source>The first 30 days</source>
        <translation>前 30 天</translation>
    </message>
    <message>
        <source>Sign-off of the roadmap</source>
        <translation>路线图签字确认</translation>
    </message>
    <message>
        <source>Minutes and report</source>
        <translation>会议纪要与报告</translation>
    </message>
    <message>
        <source>Action of last time: done</source>
        <translation>上次行动：完成</translation>
    </message>
    <message>
        <source>Action of last time: moved</source>
        <translation>上次行动：顺延</translation>
    </message>
    <message>
        <source>Action of last time: dropped</source>
        <translation>上次行动：放弃</translation>
    </message>
    <message>
        <source>Action of last time: an initiative of today</source>
        <translation>上次行动：转为今天的举措</translation>
    </message>
    <message>
        <source>The chosen person signs</source>
        <translation>所选的人签字</translation>
    </message>
    <message>
        <source>Look at the pages of the report</source>
        <translation>查看报告页面</translation>
    </message>
    <message>
        <source>Edit the title of the page of the report</source>
        <translation>修改报告页面的标题</translation>
    </message>
    <message>
        <source>What a reader would stumble over</source>
        <translation>读者会问到的地方</translation>
    </message>
    <message>
        <source>The last vote of the day</source>
        <translation>当天的最后一票</translation>
    </message>
    <message>
        <source>Write the minutes</source>
        <translation>生成会议纪要</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>Grid or ring</source>
        <translation>网格或环图</translation>
    </message>
    <message>
        <source>Next lens</source>
        <translation>换下一个视角</translation>
    </message>
    <message>
        <source>Put the element into the light</source>
        <translation>突出这个要素</translation>
    </message>
    <message>
        <source>Show the whole canvas</source>
        <translation>显示整张画布</translation>
    </message>
    <message>
        <source>Show the canvas with all notes</source>
        <translation>显示画布和全部便签</translation>
    </message>
    <message>
        <source>Charts beside the canvas</source>
        <translation>画布旁的图表</translation>
    </message>
    <message>
        <source>Tools for notes</source>
        <translation>便签工具</translation>
    </message>
    <message>
        <source>Call the room to what I see</source>
        <translation>投屏切到我的视图</translation>
    </message>
    <message>
        <source>The room follows my view, or not</source>
        <translation>投屏跟随／不跟随我的视图</translation>
    </message>
    <message>
        <source>The room sees the whole canvas</source>
        <translation>投屏显示整张画布</translation>
    </message>
    <message>
        <source>Choose a cell first.</source>
        <translation>请先选一个格子。</translation>
    </message>
    <message>
        <source>Lens: {0}</source>
        <translation>视角：{0}</translation>
    </message>
</context>
<context>
    <name>Agenda</name>
    <message>
        <source>Shorten what is left: {minutes} min in all, shared by {count} blocks</source>
        <translation>后面 {count} 个环节按比例压缩，共省 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Skip {names}: saves {minutes} min</source>
        <translation>跳过{names}，省 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Leave the details out of {names}: saves {minutes} min</source>
        <translation>{names}不展开明细，省 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Make {names} {minutes} min shorter</source>
        <translation>{names}缩短 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Park the open points of {names}: saves {minutes} min</source>
        <translation>{names}中未谈完的放进停车场，省 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Put {names} on the next day: saves {minutes} min today</source>
        <translation>把{names}移到第二天：今天省出{minutes}分钟</translation>
    </message>
    <message>
        <source>End {names} now and park what is open: saves {minutes} min</source>
        <translation>现在结束{names}，未谈完的放进停车场，省 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Choose the business elements</source>
        <translation>选择业务要素</translation>
    </message>
    <message>
        <source>Add people</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Say who votes</source>
        <translation>确定谁投票</translation>
    </message>
    <message>
        <source>Sign in: {missing} of {total} missing</source>
        <translation>签到：{total} 人中还差 {missing} 人</translation>
    </message>
    <message>
        <source>Start the clock  F8</source>
        <translation>开始计时  F8</translation>
    </message>
    <message>
        <source>Nobody in the room votes: sign in</source>
        <translation>在场没有投票人：请签到</translation>
    </message>
    <message>
        <source>Go on: {cell}, {answers} of {asked} votes</source>
        <translation>继续：{cell}，{answers} / {asked} 票</translation>
    </message>
    <message>
        <source>Reveal {cell}</source>
        <translation>揭示 {cell}</translation>
    </message>
    <message>
        <source>Score {cell} ({left} left)</source>
        <translation>去评 {cell}（还剩 {left} 格）</translation>
    </message>
    <message>
        <source>Open the details of {cell} ({left} left)</source>
        <translation>展开明细：{cell}（还剩 {left} 格）</translation>
    </message>
    <message>
        <source>Vote again: {cell} ({left} left)</source>
        <translation>再评一轮：{cell}（还剩 {left} 格）</translation>
    </message>
    <message>
        <source>Accept {cell} ({left} left)</source>
        <translation>接受 {cell}（还剩 {left} 格）</translation>
    </message>
    <message>
        <source>Set targets</source>
        <translation>去定目标</translation>
    </message>
    <message>
        <source>Find initiatives</source>
        <translation>去找举措</translation>
    </message>
    <message>
        <source>Name owners: {left} missing</source>
        <translation>落实负责人：还差 {left} 项</translation>
    </message>
    <message>
        <source>Say what initiatives lift: {left} open</source>
        <translation>写明举措提升什么：还有 {left} 项</translation>
    </message>
    <message>
        <source>Weigh what matters</source>
        <translation>定权重：什么更要紧</translation>
    </message>
    <message>
        <source>Make the roadmap</source>
        <translation>排出路线图</translation>
    </message>
    <message>
        <source>Plan again: things have changed</source>
        <translation>情况有变，重新排程</translation>
    </message>
    <message>
        <source>Empty the parking lot: {left} open</source>
        <translation>清理停车场：还有 {left} 项</translation>
    </message>
    <message>
        <source>Ask: worth our time?</source>
        <translation>问一句：今天值不值？</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>All done: close the workshop</source>
        <translation>全部完成，可以关闭</translation>
    </message>
    <message>
        <source>left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>soon up</source>
        <translation>快到点了</translation>
    </message>
    <message>
        <source>last moments</source>
        <translation>马上到点</translation>
    </message>
    <message>
        <source>over time</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>“{0}”</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0}和另外 {1} 个环节</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} 分钟</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} 小时 {1} 分钟</translation>
    </message>
    <message>
        <source>{taken} of {planned} planned</source>
        <translation>用时 {taken}，计划 {planned}</translation>
    </message>
    <message>
        <source>{0} min ahead</source>
        <translation>提前 {0} 分钟</translation>
    </message>
    <message>
        <source>{0} min behind</source>
        <translation>落后 {0} 分钟</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>准时</translation>
    </message>
    <message>
        <source>{pace} · day {day} ends {end}</source>
        <translation>{pace} · 第{day}天 {end} 结束</translation>
    </message>
    <message>
        <source>{pace} · ends {end}</source>
        <translation>{pace} · 预计 {end} 结束</translation>
    </message>
</context>
<context>
    <name>AgendaModel</name>
    <message>
        <source>then day {0}</source>
        <translation>之后是第 {0} 天</translation>
    </message>
    <message>
        <source>1 board</source>
        <translation>1 块看板</translation>
    </message>
    <message>
        <source>{0} boards</source>
        <translation>{0} 块看板</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>the clock stands</source>
        <translation>不计时</translation>
    </message>
    <message>
        <source>✓ took {0} min</source>
        <translation>✓ 用时 {0} 分钟</translation>
    </message>
    <message>
        <source>● running, {0} min</source>
        <translation>● 进行中，{0} 分钟</translation>
    </message>
    <message>
        <source>paused after {0} min</source>
        <translation>已暂停，{0} 分钟</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>进展</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Workshops (*.pentatone)</source>
        <translation>工作坊 (*.pentatone)</translation>
    </message>
    <message>
        <source>Open a workshop</source>
        <translation>打开工作坊</translation>
    </message>
</context>
<context>
    <name>AskedList</name>
    <message>
        <source>All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>None</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Tick at least one. Somebody who is asked nothing is an observer.</source>
        <translation>至少选一项。一项都不问的人，请设为旁听。</translation>
    </message>
    <message>
        <source>Asked about</source>
        <translation>问到的要素</translation>
    </message>
</context>
<context>
    <name>AttendanceModel</name>
    <message>
        <source>not signed in</source>
        <translation>未签到</translation>
    </message>
    <message>
        <source>here since {0}</source>
        <translation>{0} 到场</translation>
    </message>
    <message>
        <source>left at {0}</source>
        <translation>{0} 离场</translation>
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
        <source>Signed in</source>
        <translation>签到</translation>
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
    <message>
        <source>How well we know it</source>
        <translation>证据有多扎实</translation>
    </message>
    <message>
        <source>Where we were last time</source>
        <translation>上次在哪一级</translation>
    </message>
    <message>
        <source>Where the plan takes us</source>
        <translation>规划能带我们到哪里</translation>
    </message>
    <message>
        <source>What comes first</source>
        <translation>先做哪些</translation>
    </message>
    <message>
        <source>What holds us back</source>
        <translation>卡在哪里</translation>
    </message>
</context>
<context>
    <name>BackupDesk</name>
    <message>
        <source>No backup could be made just now; the workshop itself is saved. {0}</source>
        <translation>刚才没能做备份；工作坊本身已保存。{0}</translation>
    </message>
</context>
<context>
    <name>BackupList</name>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Save a copy as…</source>
        <translation>另存一份…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation>备份，最新的在前</translation>
    </message>
    <message>
        <source>No backup yet. One is made when the workshop is closed, and every ten minutes while something changes.</source>
        <translation>还没有备份。关闭工作坊时会做一份，有改动时每十分钟也做一份。</translation>
    </message>
    <message>
        <source>{0}  ·  {1}  ·  {2}</source>
        <translation>{0}  ·  {1}  ·  {2}</translation>
    </message>
</context>
<context>
    <name>BackupsGate</name>
    <message>
        <source>Backups on this computer</source>
        <translation>本机上的备份</translation>
    </message>
    <message>
        <source>A backup is looked at before anything is replaced, and what is in the file now is kept beside it.</source>
        <translation>替换之前会先检查备份；文件里现在的内容会留在旁边。</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
</context>
<context>
    <name>BeforeBox</name>
    <message>
        <source>The last workshop</source>
        <translation>上次会议</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>选择其他文件…</translation>
    </message>
    <message>
        <source>Passphrase of the last workshop</source>
        <translation>上次会议文件的口令</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Comes over: {0}.</source>
        <translation>一并沿用：{0}。</translation>
    </message>
    <message>
        <source>Targets ({0})</source>
        <translation>目标（{0}）</translation>
    </message>
    <message>
        <source>Initiatives not finished ({0})</source>
        <translation>未完成的举措（{0}）</translation>
    </message>
    <message>
        <source>Parked matters ({0})</source>
        <translation>停车场事项（{0}）</translation>
    </message>
    <message>
        <source>No vote, no comment and no note comes over. The last file is only read.</source>
        <translation>投票、评论和便签都不会带过来；上次的文件只读取，不改动。</translation>
    </message>
    <message>
        <source>The new workshop gets the same passphrase.</source>
        <translation>新的工作坊使用同一口令。</translation>
    </message>
    <message>
        <source>client “{0}”</source>
        <translation>客户“{0}”</translation>
    </message>
    <message>
        <source>framework “{0}” with {1} knowledge packs</source>
        <translation>评估框架“{0}”及 {1} 个知识包</translation>
    </message>
    <message>
        <source>framework “{0}”</source>
        <translation>评估框架“{0}”</translation>
    </message>
    <message>
        <source>{0} business elements</source>
        <translation>{0} 个业务要素</translation>
    </message>
    <message>
        <source>{0} people with seats, duties and weights</source>
        <translation>{0} 人及其座位、职责和权重</translation>
    </message>
    <message>
        <source>rules, budget and horizon</source>
        <translation>规则、预算和规划期</translation>
    </message>
    <message>
        <source>{0} levels of {1} to compare with</source>
        <translation>{1} 的 {0} 个等级，供对比</translation>
    </message>
    <message>
        <source>Which workshop was the last one?</source>
        <translation>上次会议是哪个文件？</translation>
    </message>
    <message>
        <source>Workshops (*.pentatone)</source>
        <translation>工作坊 (*.pentatone)</translation>
    </message>
</context>
<context>
    <name>BestWorstForm</name>
    <message>
        <source>Name what matters most and what matters least, then compare each of the others with these two: 1 is equal, 9 is extremely more.</source>
        <translation>先选最要紧和最不要紧的，再把其余各项和这两项比：1 为同样，9 为极其更要紧。</translation>
    </message>
    <message>
        <source>Matters most</source>
        <translation>最要紧</translation>
    </message>
    <message>
        <source>Matters least</source>
        <translation>最不要紧</translation>
    </message>
    <message>
        <source>{0} over {1}</source>
        <translation>“{0}”比“{1}”</translation>
    </message>
</context>
<context>
    <name>BoardList</name>
    <message>
        <source>Boards</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Used today; T takes it out</source>
        <translation>今天用；按 T 取消</translation>
    </message>
    <message>
        <source>Click the box or press T to use it today</source>
        <translation>点方框或按 T，今天用</translation>
    </message>
    <message>
        <source>{0}, today</source>
        <translation>{0}，今天用</translation>
    </message>
    <message>
        <source>Only today&apos;s ({0})</source>
        <translation>只看今天的（{0}）</translation>
    </message>
    <message>
        <source>{0} min, about {1} min each</source>
        <translation>共 {0} 分钟，每块约 {1} 分钟</translation>
    </message>
    <message>
        <source>Tick the boards for today (T)</source>
        <translation>勾选今天用的看板（T）</translation>
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
    <name>BookRow</name>
    <message>
        <source>Handbook as PDF…</source>
        <translation>手册存为 PDF…</translation>
    </message>
    <message>
        <source>All of the help, the scripts and the keys, to print and to read</source>
        <translation>全部帮助、引导词和快捷键，可打印，可阅读</translation>
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
        <source>Facilitator&apos;s handbook</source>
        <translation>主持人手册</translation>
    </message>
    <message>
        <source>Where to write the handbook</source>
        <translation>手册保存到哪里</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Where to write the shortcuts</source>
        <translation>快捷键保存到哪里</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在生成…</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>已生成：{0}</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>已停止，没有写入任何内容。</translation>
    </message>
    <message>
        <source>It could not be made, because of a mistake in the program. Your workshops are safe.</source>
        <translation>程序出错，没有生成。您的工作坊内容完好。</translation>
    </message>
    <message>
        <source>No program could open it. It is here: {0}</source>
        <translation>没有程序能打开它，文件在：{0}</translation>
    </message>
</context>
<context>
    <name>Boxes</name>
    <message>
        <source>blank</source>
        <translation>空</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>Leave the tour</source>
        <translation>离开导览</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Take it on a practice copy</source>
        <translation>在练习副本里走一遍</translation>
    </message>
</context>
<context>
    <name>CalmPage</name>
    <message>
        <source>We begin in a moment.</source>
        <translation>马上开始。</translation>
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
        <source>told</source>
        <translation>听说</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未核实</translation>
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
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <source>target {0}</source>
        <translation>目标 {0}</translation>
    </message>
    <message>
        <source>in disagreement</source>
        <translation>有分歧</translation>
    </message>
    <message>
        <source>partly in agreement</source>
        <translation>部分一致</translation>
    </message>
    <message>
        <source>{0} of {1} scored</source>
        <translation>已评 {0}/{1}</translation>
    </message>
    <message>
        <source>voting</source>
        <translation>评分中</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 张便签</translation>
    </message>
    <message>
        <source>{0} notes</source>
        <translation>{0} 张便签</translation>
    </message>
    <message>
        <source>1 proof</source>
        <translation>1 条证据</translation>
    </message>
    <message>
        <source>{0} proofs</source>
        <translation>{0} 条证据</translation>
    </message>
    <message>
        <source>rank {0}</source>
        <translation>第 {0} 位</translation>
    </message>
    <message>
        <source>disagreement {0}</source>
        <translation>分歧 {0}</translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation>无证据</translation>
    </message>
    <message>
        <source>not asked then</source>
        <translation>上次未问</translation>
    </message>
    <message>
        <source>no last time</source>
        <translation>没有上次数据</translation>
    </message>
    <message>
        <source>no plan</source>
        <translation>没有计划</translation>
    </message>
    <message>
        <source>no gap</source>
        <translation>差距未知</translation>
    </message>
    <message>
        <source>gap {0}</source>
        <translation>差距 {0}</translation>
    </message>
    <message>
        <source>n {0}</source>
        <translation>{0} 票</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>总体</translation>
    </message>
</context>
<context>
    <name>CanvasBar</name>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>环图</translation>
    </message>
    <message>
        <source>Grid or ring (G)</source>
        <translation>网格或环图（G）</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>便签</translation>
    </message>
    <message>
        <source>Sticky notes and dots (N)</source>
        <translation>便签与贴点（N）</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Charts beside the canvas (C)</source>
        <translation>画布旁的图表（C）</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>投屏</translation>
    </message>
    <message>
        <source>What the room sees of the canvas, and the canvas as a picture</source>
        <translation>投屏上看到画布的哪一部分；把画布存成图片</translation>
    </message>
    <message>
        <source>The room sees the whole canvas</source>
        <translation>投屏显示整张画布</translation>
    </message>
    <message>
        <source>Call the room to what I see (M)</source>
        <translation>投屏切到我的视图（M）</translation>
    </message>
    <message>
        <source>The room follows my view (Shift+M)</source>
        <translation>投屏跟随我的视图（Shift+M）</translation>
    </message>
    <message>
        <source>Save the canvas as a picture…</source>
        <translation>把画布存成图片…</translation>
    </message>
    <message>
        <source>What to discuss</source>
        <translation>讨论清单</translation>
    </message>
    <message>
        <source>Entry grid</source>
        <translation>录入表</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸票</translation>
    </message>
    <message>
        <source>Lens: {0}</source>
        <translation>视角：{0}</translation>
    </message>
    <message>
        <source>What the cells show (L for the next one)</source>
        <translation>格子里显示什么（按 L 换下一种）</translation>
    </message>
    <message>
        <source>Another earlier workshop…</source>
        <translation>换一场以往工作坊…</translation>
    </message>
    <message>
        <source>Compare with last time…</source>
        <translation>与上次对比…</translation>
    </message>
</context>
<context>
    <name>CanvasPane</name>
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
    <message>
        <source>The room sees the whole canvas.</source>
        <translation>投屏显示整张画布。</translation>
    </message>
    <message>
        <source>The room sees what you see now.</source>
        <translation>投屏已切到您的视图。</translation>
    </message>
    <message>
        <source>The room follows your view.</source>
        <translation>投屏跟随您的视图。</translation>
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
        <translation>每人1点 · 已贴{0}/{1}点</translation>
    </message>
    <message>
        <source>{0} dots each · {1} given</source>
        <translation>每人{0}点 · 已贴{1}点</translation>
    </message>
    <message>
        <source>{0} dots each · {1} of {2} given</source>
        <translation>每人{0}点 · 已贴{1}/{2}点</translation>
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
    <name>CellNoteBox</name>
    <message>
        <source>How sure is the group?</source>
        <translation>大家有多大把握？</translation>
    </message>
    <message>
        <source>Comment on this cell</source>
        <translation>这一格的说明</translation>
    </message>
</context>
<context>
    <name>CellNumbers</name>
    <message>
        <source>Voting is under way. Numbers appear after the reveal.</source>
        <translation>正在评分，揭示后显示结果。</translation>
    </message>
    <message>
        <source>Not scored yet.</source>
        <translation>尚未评分。</translation>
    </message>
    <message>
        <source>Round {0} is under way; these are the votes of round {1}.</source>
        <translation>第 {0} 轮正在评；这里是第 {1} 轮的票。</translation>
    </message>
    <message>
        <source>Target: level {0}</source>
        <translation>目标：{0} 级</translation>
    </message>
    <message>
        <source>Round {0} · {1} of {2} asked gave a level</source>
        <translation>第 {0} 轮 · 问到 {2} 人，{1} 人给出等级</translation>
    </message>
    <message>
        <source>Round {0} · {1} gave a level</source>
        <translation>第 {0} 轮 · {1} 人给出等级</translation>
    </message>
    <message>
        <source>{0} don&apos;t know</source>
        <translation>{0} 人不清楚</translation>
    </message>
    <message>
        <source>{0} abstained</source>
        <translation>{0} 人弃权</translation>
    </message>
    <message>
        <source>{0} not applicable</source>
        <translation>{0} 人不适用</translation>
    </message>
    <message>
        <source>{0} of those who abstained gave no answer at all.</source>
        <translation>弃权的人中有 {0} 人没有作任何回答。</translation>
    </message>
    <message>
        <source>More people say it does not apply than gave a level: the cell does not count.</source>
        <translation>认为不适用的人多于给出等级的人：这一格不计入。</translation>
    </message>
    <message>
        <source>Nobody gave a level.</source>
        <translation>没有人给出等级。</translation>
    </message>
    <message>
        <source>Lower median {0}, interpolated median {1}, mean {2}</source>
        <translation>下中位数 {0}，插值中位数 {1}，平均 {2}</translation>
    </message>
    <message>
        <source>Level {0}: at least half say {0}.</source>
        <translation>{0} 级：至少一半人给 {0} 级。</translation>
    </message>
    <message>
        <source>Level {0}: at least half say {0} or higher.</source>
        <translation>{0} 级：至少一半人给 {0} 级或更高。</translation>
    </message>
    <message>
        <source>Two people picked at random differ by {0} levels on average.</source>
        <translation>随机取两个人，平均相差 {0} 级。</translation>
    </message>
    <message>
        <source>Consensus Cns {0} on a scale from 0 to 1 (Tastle and Wierman 2007)</source>
        <translation>共识度 Cns {0}，范围 0 到 1（Tastle 与 Wierman，2007）</translation>
    </message>
    <message>
        <source>Had any one been absent: {0} all the same</source>
        <translation>去掉任何一人：仍是 {0}</translation>
    </message>
    <message>
        <source>Had any one been absent: {0} to {1}</source>
        <translation>去掉任何一人：{0} 到 {1}</translation>
    </message>
    <message>
        <source>Interpolated median with each voter left out in turn: {0} to {1}; with all {2}</source>
        <translation>逐一去掉一人后的插值中位数：{0} 到 {1}；全体为 {2}</translation>
    </message>
    <message>
        <source>Accepted: level {0}</source>
        <translation>已接受：{0} 级</translation>
    </message>
    <message>
        <source>Accepted with reservation: level {0}</source>
        <translation>有保留地接受：{0} 级</translation>
    </message>
    <message>
        <source>Not agreed; noted for planning: level {0}</source>
        <translation>未达成一致，供规划参考：{0} 级</translation>
    </message>
    <message>
        <source>{0} (the group&apos;s own: {1})</source>
        <translation>{0}（小组：{1} 级）</translation>
    </message>
    <message>
        <source>Why another: {0}</source>
        <translation>为什么不同：{0}</translation>
    </message>
    <message>
        <source>Reservation: {0}</source>
        <translation>保留意见：{0}</translation>
    </message>
    <message>
        <source>Lower side: {0}</source>
        <translation>较低一方：{0}</translation>
    </message>
    <message>
        <source>Higher side: {0}</source>
        <translation>较高一方：{0}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>… and {0} more</source>
        <translation>……还有 {0} 条</translation>
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
</context>
<context>
    <name>ChangesBox</name>
    <message>
        <source>… and {0} more; the exported history has them all.</source>
        <translation>……还有 {0} 处；导出的历史里全部都有。</translation>
    </message>
</context>
<context>
    <name>ChartHost</name>
    <message>
        <source>Levels and targets of each element appear here: score cells first (Ctrl+4), or choose one above and press the level to reach.</source>
        <translation>各要素的现状与目标会显示在这里：先评分（Ctrl+4），或在上方选一格，按下要达到的等级。</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>Capabilities</source>
        <translation>能力雷达</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>要素雷达</translation>
    </message>
    <message>
        <source>Dots</source>
        <translation>逐票点图</translation>
    </message>
    <message>
        <source>Importance × gap</source>
        <translation>重要性 × 差距</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>逐轮变化</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>投票分布</translation>
    </message>
    <message>
        <source>Radar by capability</source>
        <translation>按能力看的雷达图</translation>
    </message>
    <message>
        <source>Radar by element</source>
        <translation>按要素看的雷达图</translation>
    </message>
    <message>
        <source>Every vote of the element as a dot</source>
        <translation>本要素的每一票画成一个点</translation>
    </message>
    <message>
        <source>From round to round in the cell</source>
        <translation>本格从一轮到下一轮的变化</translation>
    </message>
    <message>
        <source>Votes of the cell</source>
        <translation>本格的投票</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Question inside the cell</source>
        <translation>本格内的问题</translation>
    </message>
    <message>
        <source>Save PNG…</source>
        <translation>存为 PNG…</translation>
    </message>
    <message>
        <source>Save SVG…</source>
        <translation>存为 SVG…</translation>
    </message>
    <message>
        <source>Choose a cell and press Enter to score it: the chart follows.</source>
        <translation>请选一个格子，按 Enter 评分：图表会跟着更新。</translation>
    </message>
    <message>
        <source>{0} is written.</source>
        <translation>已写入 {0}。</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>SVG drawings (*.svg)</source>
        <translation>SVG 矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>保存图表</translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message>
        <source>What a reader would stumble over</source>
        <translation>读者会问到的地方</translation>
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
        <source>{0} and {1} more</source>
        <translation>{0}等，另有 {1} 项</translation>
    </message>
    <message>
        <source>To scoring</source>
        <translation>去评分</translation>
    </message>
    <message>
        <source>To the preparation</source>
        <translation>去准备</translation>
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
        <source>To last time</source>
        <translation>去上次行动</translation>
    </message>
    <message>
        <source>To the owners</source>
        <translation>去负责人</translation>
    </message>
    <message>
        <source>To the first steps</source>
        <translation>去第一步</translation>
    </message>
    <message>
        <source>To the sign-off</source>
        <translation>去签字确认</translation>
    </message>
    <message>
        <source>To the parking lot</source>
        <translation>去停车场</translation>
    </message>
    <message>
        <source>Every reader will ask.</source>
        <translation>读者一定会问。</translation>
    </message>
    <message>
        <source>Some readers will ask.</source>
        <translation>有的读者会问。</translation>
    </message>
    <message>
        <source>Good to know.</source>
        <translation>供参考。</translation>
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
    <name>ClosureList</name>
    <message>
        <source>Spring Festival and the National Day week are closed</source>
        <translation>春节和国庆假期停工</translation>
    </message>
    <message>
        <source>Closed stretches</source>
        <translation>停工时段</translation>
    </message>
    <message>
        <source>Spring Festival {0}</source>
        <translation>春节 {0}</translation>
    </message>
    <message>
        <source>National Day {0}</source>
        <translation>国庆 {0}</translation>
    </message>
</context>
<context>
    <name>ClosureModel</name>
    <message>
        <source>Closed for</source>
        <translation>停工原因</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Add a stretch…</source>
        <translation>添加停工时段…</translation>
    </message>
    <message>
        <source>“{0}” is no day such as 2027-03-31. Nothing was changed.</source>
        <translation>“{0}”不是 2027-03-31 这样的日期。未作任何更改。</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>想做什么？</translation>
    </message>
    <message>
        <source>↑ ↓ choose, Enter does it, Esc closes</source>
        <translation>↑ ↓ 选择，Enter 执行，Esc 关闭</translation>
    </message>
    <message>
        <source>No action is called “{0}”. A few letters of its name are enough.</source>
        <translation>没有叫“{0}”的操作。输入名称里的几个字就够了。</translation>
    </message>
    <message>
        <source>Used lately</source>
        <translation>最近使用</translation>
    </message>
</context>
<context>
    <name>CommitBoard</name>
    <message>
        <source>What became of last time</source>
        <translation>上次的决定落实得怎么样</translation>
    </message>
    <message>
        <source>Who does what by when</source>
        <translation>谁在什么时候做什么</translation>
    </message>
    <message>
        <source>The first 30 days, until {0}</source>
        <translation>前 30 天，至 {0}</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>When</source>
        <translation>起止</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待回顾</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>已顺延</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>no date yet</source>
        <translation>日期待定</translation>
    </message>
    <message>
        <source>Signed: {0} of {1}</source>
        <translation>已签字：{0} / {1} 人</translation>
    </message>
    <message>
        <source>page {0} of {1}</source>
        <translation>第 {0} 页，共 {1} 页</translation>
    </message>
</context>
<context>
    <name>CommitPage</name>
    <message>
        <source>Last time</source>
        <translation>上次</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>First 30 days</source>
        <translation>前 30 天</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>签字确认</translation>
    </message>
    <message>
        <source>Minutes, report</source>
        <translation>纪要与报告</translation>
    </message>
    <message>
        <source>nothing open</source>
        <translation>均已落实</translation>
    </message>
    <message>
        <source>no earlier workshop</source>
        <translation>没有上次的工作坊</translation>
    </message>
    <message>
        <source>{0} of {1} open</source>
        <translation>{1} 项中 {0} 项待回顾</translation>
    </message>
    <message>
        <source>no initiatives</source>
        <translation>还没有举措</translation>
    </message>
    <message>
        <source>{0} of {1} with gaps</source>
        <translation>{1} 项中 {0} 项有缺项</translation>
    </message>
    <message>
        <source>no first steps</source>
        <translation>还没有第一步</translation>
    </message>
    <message>
        <source>{0} of {1} in time</source>
        <translation>{1} 项中 {0} 项在 30 天内</translation>
    </message>
    <message>
        <source>{0} signed, {1} to go</source>
        <translation>已签 {0} 人，待签 {1} 人</translation>
    </message>
    <message>
        <source>{0} signed</source>
        <translation>已签 {0} 人</translation>
    </message>
    <message>
        <source>nothing written yet</source>
        <translation>尚未导出</translation>
    </message>
    <message>
        <source>Look at the pages and at what is still open, then write. F2 edits the title of a page.</source>
        <translation>先看页面和遗留问题，再导出。F2 修改页面标题。</translation>
    </message>
    <message>
        <source>A report is being written.</source>
        <translation>正在写报告。</translation>
    </message>
    <message>
        <source>Nothing was left open last time.</source>
        <translation>上次没有遗留的行动。</translation>
    </message>
    <message>
        <source>Nobody is in the workshop yet.</source>
        <translation>工作坊里还没有人。</translation>
    </message>
    <message>
        <source>Go through what was decided last time: done, moved, or dropped with a reason.</source>
        <translation>逐条回顾上次的决定：完成、顺延，或说明理由后放弃。</translation>
    </message>
    <message>
        <source>Each initiative has one owner, a first step with a day, and a KPI.</source>
        <translation>每项举措都要有一位负责人、带日期的第一步和一个 KPI。</translation>
    </message>
    <message>
        <source>What happens in the first 30 days decides whether the rest happens.</source>
        <translation>前 30 天做了什么，决定了后面能不能做成。</translation>
    </message>
    <message>
        <source>Everyone who agrees signs the roadmap.</source>
        <translation>认同这张路线图的人，请签字确认。</translation>
    </message>
    <message>
        <source>Go on: {0}</source>
        <translation>下一步：{0}</translation>
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
    <name>ComparePanel</name>
    <message>
        <source>Plans side by side</source>
        <translation>方案对比</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自定</translation>
    </message>
    <message>
        <source>Make the missing plans</source>
        <translation>生成缺少的方案</translation>
    </message>
    <message>
        <source>Show what money buys</source>
        <translation>看多少钱办多少事</translation>
    </message>
    <message>
        <source>What money buys</source>
        <translation>多少钱办多少事</translation>
    </message>
    <message>
        <source>The best value for each amount of money in all, within all other limits. Arrow keys walk the points, Enter takes one as the limit.</source>
        <translation>其他约束条件不变时，每个总预算能换来的最大价值。方向键逐点查看，Enter 把该点定为总预算。</translation>
    </message>
    <message>
        <source>Choose the plan to follow. Out of date: {0}.</source>
        <translation>选择要采用的方案。已过时：{0}。</translation>
    </message>
    <message>
        <source>Choose the plan to follow.</source>
        <translation>选择要采用的方案。</translation>
    </message>
    <message>
        <source>Value, discounted</source>
        <translation>价值（折现）</translation>
    </message>
    <message>
        <source>Gap closed</source>
        <translation>补上的差距</translation>
    </message>
    <message>
        <source>Overall level</source>
        <translation>总体等级</translation>
    </message>
    <message>
        <source>Ends in</source>
        <translation>完成于</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>Initiatives</source>
        <translation>举措</translation>
    </message>
    <message>
        <source>There is no plan to compare yet: add initiatives first (Ctrl+6).</source>
        <translation>还没有可比较的方案：请先添加举措（Ctrl+6）。</translation>
    </message>
    <message>
        <source>There is no plan to compare yet. Press Alt+S to make them all.</source>
        <translation>还没有可比较的方案。按 Alt+S 一次排出所有方案。</translation>
    </message>
    <message>
        <source>Cost, {0}</source>
        <translation>成本（{0}）</translation>
    </message>
    <message>
        <source>thousand yuan</source>
        <translation>万元</translation>
    </message>
    <message>
        <source>Person-months</source>
        <translation>人月</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>最优证明</translation>
    </message>
    <message>
        <source> and {0} more</source>
        <translation>，另有 {0} 项</translation>
    </message>
    <message>
        <source>Against the plan that is followed:</source>
        <translation>与当前方案相比：</translation>
    </message>
</context>
<context>
    <name>ConfidenceChips</name>
    <message>
        <source>guess</source>
        <translation>猜测</translation>
    </message>
    <message>
        <source>fairly sure</source>
        <translation>比较有把握</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Confidence {0}, {1}</source>
        <translation>把握程度 {0}，{1}</translation>
    </message>
</context>
<context>
    <name>DamageStrip</name>
    <message>
        <source>{0} more</source>
        <translation>另外 {0} 项</translation>
    </message>
    <message>
        <source>Lost or incomplete: {0}.</source>
        <translation>丢失或不全：{0}。</translation>
    </message>
    <message>
        <source>All of it could be read.</source>
        <translation>内容都读出来了。</translation>
    </message>
    <message>
        <source>Looking for a good backup…</source>
        <translation>正在找完好的备份…</translation>
    </message>
    <message>
        <source>There is no good backup on this computer.</source>
        <translation>本机上没有完好的备份。</translation>
    </message>
    <message>
        <source>Newest good backup: {0} ({1}).</source>
        <translation>最新的完好备份：{0}（{1}）。</translation>
    </message>
    <message>
        <source>Save what is readable as a new file…</source>
        <translation>把能读的另存为新文件…</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Restore that backup…</source>
        <translation>恢复这份备份…</translation>
    </message>
    <message>
        <source>This file is damaged. You see what can be read of it; it stays as it is.</source>
        <translation>这个文件已损坏。您看到的是能读出的部分；原文件保持不动。</translation>
    </message>
</context>
<context>
    <name>DayAgenda</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Start of the day</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>End of the day</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>End is fixed</source>
        <translation>结束时间固定</translation>
    </message>
    <message>
        <source>A fixed end does not move when minutes change</source>
        <translation>固定后，改分钟数不会移动结束时间</translation>
    </message>
    <message>
        <source>There is no agenda yet. The program can lay out the day: scoring gets the time its cells need, and you change what you like.</source>
        <translation>还没有议程。程序可以先排一版：评分按格数留足时间，其余您可以随意调整。</translation>
    </message>
    <message>
        <source>Lay out the day</source>
        <translation>排出日程</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>议程</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Add a break</source>
        <translation>加休息</translation>
    </message>
    <message>
        <source>Add a talk</source>
        <translation>加讨论</translation>
    </message>
    <message>
        <source>Add a night</source>
        <translation>插入过夜</translation>
    </message>
    <message>
        <source>The day ends here, and goes on the next morning; the clock stands</source>
        <translation>当天到此结束，次日早上继续；夜间不计时</translation>
    </message>
    <message>
        <source>Follows from the minutes; fix the end to set it</source>
        <translation>由分钟数推算；勾选“结束时间固定”后可以自己填</translation>
    </message>
    <message>
        <source>{0} min planned</source>
        <translation>计划 {0} 分钟</translation>
    </message>
    <message>
        <source>Do not skip</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>讨论</translation>
    </message>
</context>
<context>
    <name>DayAttendance</name>
    <message>
        <source>Sign-in list</source>
        <translation>签到表</translation>
    </message>
    <message>
        <source>Nobody is in the workshop yet: add people under Prepare (Ctrl+1).</source>
        <translation>还没有参与者：请在“准备与签到”里添加（Ctrl+1）。</translation>
    </message>
    <message>
        <source>Everybody is here</source>
        <translation>全部到齐</translation>
    </message>
    <message>
        <source>Is here</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>离场</translation>
    </message>
    <message>
        <source>Who has left is not counted from the next vote on.</source>
        <translation>离场后，从下一次投票起不再计入应投人数。</translation>
    </message>
    <message>
        <source>{0} of {1} signed in · {2} counted in the room</source>
        <translation>已签到 {0}/{1} · 计入在场 {2} 人</translation>
    </message>
</context>
<context>
    <name>DayBar</name>
    <message>
        <source>Agenda, script, parking lot, sign-in</source>
        <translation>议程、引导词、停车场、签到</translation>
    </message>
    <message>
        <source>Win time back</source>
        <translation>把时间追回来</translation>
    </message>
    <message>
        <source>Day plan</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>The day is done</source>
        <translation>今天结束了</translation>
    </message>
    <message>
        <source>Day {0} · {1} min · ends {2}</source>
        <translation>第 {0} 天 · {1} 分钟 · {2} 结束</translation>
    </message>
    <message>
        <source>{0} min · ends {1}</source>
        <translation>共 {0} 分钟 · {1} 结束</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Finish  F8</source>
        <translation>结束  F8</translation>
    </message>
    <message>
        <source>Next  F8</source>
        <translation>下一段  F8</translation>
    </message>
    <message>
        <source>Go on  F8</source>
        <translation>继续  F8</translation>
    </message>
    <message>
        <source>Start  F8</source>
        <translation>开始  F8</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause (Shift+F8)</source>
        <translation>暂停（Shift+F8）</translation>
    </message>
</context>
<context>
    <name>DayClock</name>
    <message>
        <source>The clock of this computer was set forward by {0}. The clock of the day goes on as it was.</source>
        <translation>电脑的时钟被拨快了 {0}。日程计时照常继续。</translation>
    </message>
    <message>
        <source>The clock of this computer was set back by {0}. The clock of the day goes on as it was.</source>
        <translation>电脑的时钟被拨慢了 {0}。日程计时照常继续。</translation>
    </message>
    <message>
        <source>{0} more for “{1}”.</source>
        <translation>“{1}”多计 {0}。</translation>
    </message>
</context>
<context>
    <name>DayParking</name>
    <message>
        <source>What is put aside for later? Type it and press Enter</source>
        <translation>有什么要先放一放？写下来，按 Enter</translation>
    </message>
    <message>
        <source>New parked matter</source>
        <translation>新的停车场事项</translation>
    </message>
    <message>
        <source>Parking lot</source>
        <translation>停车场</translation>
    </message>
    <message>
        <source>Nothing is parked. What leads away from the topic goes here and is not forgotten: Ctrl+P, type it, Enter.</source>
        <translation>停车场是空的。跑题的事先放进来，不会忘：按 Ctrl+P，输入，再按 Enter。</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>放入</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>{0} open, {1} done</source>
        <translation>未处理 {0} 项，已处理 {1} 项</translation>
    </message>
</context>
<context>
    <name>DayPlanPanel</name>
    <message>
        <source>Plan of the day</source>
        <translation>今天的日程</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>议程</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>引导词</translation>
    </message>
    <message>
        <source>Parking lot {0}</source>
        <translation>停车场 {0}</translation>
    </message>
    <message>
        <source>Parking lot</source>
        <translation>停车场</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Win time back</source>
        <translation>把时间追回来</translation>
    </message>
</context>
<context>
    <name>DayRepairs</name>
    <message>
        <source>The day then ends at {0}</source>
        <translation>预计 {0} 结束</translation>
    </message>
    <message>
        <source>Now the day would end at {0}; planned was {1}.</source>
        <translation>照现在的进度，{0} 才能结束；原定 {1}。</translation>
    </message>
    <message>
        <source>Nothing changes until you choose. Undo takes it back.</source>
        <translation>点选之前什么都不会变；选错了可以撤销。</translation>
    </message>
    <message>
        <source>No single step keeps the locked end. Unlock it, or skip blocks in the agenda.</source>
        <translation>哪一种办法都赶不上固定的结束时间。请取消固定，或在议程中跳过几个环节。</translation>
    </message>
    <message>
        <source>There is nothing left to shorten.</source>
        <translation>后面已经没有可以压缩的环节了。</translation>
    </message>
</context>
<context>
    <name>DayScript</name>
    <message>
        <source>Script</source>
        <translation>引导词</translation>
    </message>
    <message>
        <source>There is no script for this block.</source>
        <translation>这个环节没有引导词。</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>说</translation>
    </message>
    <message>
        <source>Watch for</source>
        <translation>留意</translation>
    </message>
    <message>
        <source>If behind</source>
        <translation>时间不够时</translation>
    </message>
</context>
<context>
    <name>DayTemplates</name>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Lay out the day anew; blocks that have begun stay</source>
        <translation>重新排日程；已经开始的环节保留</translation>
    </message>
</context>
<context>
    <name>DebriefBox</name>
    <message>
        <source>Was this worth our time?</source>
        <translation>今天值不值？</translation>
    </message>
    <message>
        <source>Eyes closed, show of hands: from 1, not at all, to 5, fully. Count each and type the five numbers.</source>
        <translation>闭眼举手：1 分完全不值，5 分非常值。从 1 分到 5 分逐一数手，依次输入五个人数。</translation>
    </message>
    <message>
        <source>Hands for 1 to 5, five numbers</source>
        <translation>1 到 5 分的举手人数，五个数</translation>
    </message>
    <message>
        <source>What should be different next time?</source>
        <translation>下次该有什么不同？</translation>
    </message>
    <message>
        <source>Hands for 1 to 5</source>
        <translation>1 到 5 分的举手人数</translation>
    </message>
    <message>
        <source>At least half say 1, not at all.</source>
        <translation>至少一半人给 1 分：完全不值。</translation>
    </message>
    <message>
        <source>At least half say 2 or more: hardly.</source>
        <translation>至少一半人给 2 分或更高：不太值。</translation>
    </message>
    <message>
        <source>At least half say 3 or more: partly.</source>
        <translation>至少一半人给 3 分或更高：还算值。</translation>
    </message>
    <message>
        <source>At least half say 4 or more: mostly.</source>
        <translation>至少一半人给 4 分或更高：比较值。</translation>
    </message>
    <message>
        <source>At least half say 5: fully.</source>
        <translation>至少一半人给 5 分：非常值。</translation>
    </message>
    <message>
        <source>1 hand.</source>
        <translation>1 人举手。</translation>
    </message>
    <message>
        <source>{0} hands.</source>
        <translation>{0} 人举手。</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0}{1}</translation>
    </message>
    <message>
        <source>Matters still parked: {0}. {1}. Ctrl+P opens the parking lot.</source>
        <translation>停车场里还有 {0} 件：{1}。按 Ctrl+P 打开停车场。</translation>
    </message>
    <message>
        <source>Type five counts, one for each of 1 to 5, such as 0 0 2 6 4.</source>
        <translation>请填五个人数，对应 1 到 5 分，例如 0 0 2 6 4。</translation>
    </message>
</context>
<context>
    <name>DeskPane</name>
    <message>
        <source>← Canvas  Esc</source>
        <translation>← 画布  Esc</translation>
    </message>
    <message>
        <source>What to discuss</source>
        <translation>讨论清单</translation>
    </message>
    <message>
        <source>To talk about</source>
        <translation>先谈哪些</translation>
    </message>
    <message>
        <source>Details to open</source>
        <translation>展开哪些</translation>
    </message>
    <message>
        <source>Space takes a cell out; Enter opens the ticked ones. Only you see this.</source>
        <translation>空格取消勾选；Enter 展开勾选的格子。只有您看得到。</translation>
    </message>
    <message>
        <source>↑ ↓ choose a cell, Enter opens its votes; the room sees the reveal, never this list.</source>
        <translation>↑ ↓ 选一格，Enter 打开它的票；大屏只显示揭示的结果，不显示这份清单。</translation>
    </message>
    <message>
        <source>Back to the canvas  Esc</source>
        <translation>回到画布  Esc</translation>
    </message>
    <message>
        <source>Discuss the first: {0}</source>
        <translation>先谈：{0}</translation>
    </message>
    <message>
        <source>Next cell</source>
        <translation>下一格</translation>
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
    <name>Doctor</name>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Case library</source>
        <translation>案例库</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Displays</source>
        <translation>显示器</translation>
    </message>
    <message>
        <source>Folder of the settings</source>
        <translation>设置文件夹</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Folder for workshops</source>
        <translation>工作坊文件夹</translation>
    </message>
    <message>
        <source>Folder of the backups</source>
        <translation>备份文件夹</translation>
    </message>
    <message>
        <source>Folder of the reports</source>
        <translation>出错报告文件夹</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Reports of mistakes</source>
        <translation>程序出错报告</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>not made yet</source>
        <translation>尚未建立</translation>
    </message>
    <message>
        <source>missing: files with a passphrase cannot be opened</source>
        <translation>缺失：无法打开有口令的文件</translation>
    </message>
    <message>
        <source>damaged: the next start sets it aside and makes a new one</source>
        <translation>已损坏：下次启动时会另存旧库并新建一个</translation>
    </message>
    <message>
        <source>{0} on {1}</source>
        <translation>{0}，系统 {1}</translation>
    </message>
    <message>
        <source>This Python lacks the full-text search of SQLite; please use another one.</source>
        <translation>此 Python 的 SQLite 不带全文检索，请换一个。</translation>
    </message>
    <message>
        <source>Please install the program&apos;s requirements anew.</source>
        <translation>请重新安装程序所需的组件。</translation>
    </message>
    <message>
        <source>Cases of your own that can be read are kept.</source>
        <translation>能读出的自有案例会保留。</translation>
    </message>
    <message>
        <source>the window cannot be opened: {0}</source>
        <translation>窗口无法打开：{0}</translation>
    </message>
    <message>
        <source>Please install what it names, or the program&apos;s requirements anew.</source>
        <translation>请安装其中提到的组件，或重新安装程序所需的组件。</translation>
    </message>
    <message>
        <source>{0}, platform {1}</source>
        <translation>{0}，平台 {1}</translation>
    </message>
    <message>
        <source>there is none here</source>
        <translation>这里没有</translation>
    </message>
    <message>
        <source>The command line works; the window needs one.</source>
        <translation>命令行可用，窗口需要显示器。</translation>
    </message>
    <message>
        <source>Please install the program anew.</source>
        <translation>请重新安装程序。</translation>
    </message>
    <message>
        <source>{0} lacks {1} signs, such as {2}</source>
        <translation>{0} 缺少 {1} 个字符，例如 {2}</translation>
    </message>
    <message>
        <source>the fonts are missing</source>
        <translation>缺少字体</translation>
    </message>
    <message>
        <source>{0} fonts have all {1} signs</source>
        <translation>{0} 种字体，{1} 个字符齐全</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>At text size {0} % not all of a window is seen at once, so it scrolls; a smaller text size or a smaller scale of the system shows more.</source>
        <translation>字号为 {0}% 时窗口一屏显示不全，需要滚动；调小字号或系统缩放可以看到更多。</translation>
    </message>
    <message>
        <source>{0} is a file</source>
        <translation>{0} 是一个文件</translation>
    </message>
    <message>
        <source>Please move it away.</source>
        <translation>请把它移走。</translation>
    </message>
    <message>
        <source>{0} cannot be written to</source>
        <translation>{0} 无法写入</translation>
    </message>
    <message>
        <source>Please give yourself the permission.</source>
        <translation>请为自己开通权限。</translation>
    </message>
    <message>
        <source>{0} (not made yet)</source>
        <translation>{0}（尚未建立）</translation>
    </message>
    <message>
        <source>{0}, {1} free</source>
        <translation>{0}，可用 {1}</translation>
    </message>
    <message>
        <source>Please make room on this disk.</source>
        <translation>请在此磁盘上腾出空间。</translation>
    </message>
    <message>
        <source>a disk that can be pulled out</source>
        <translation>可移动磁盘</translation>
    </message>
    <message>
        <source>a disk of the network</source>
        <translation>网络磁盘</translation>
    </message>
    <message>
        <source>A disk of this computer is safer and faster.</source>
        <translation>放在本机磁盘上更安全也更快。</translation>
    </message>
    <message>
        <source>Other users of this computer can look into it; chmod 700 keeps them out.</source>
        <translation>本机其他用户可以查看；用 chmod 700 可禁止。</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>all of it is understood</source>
        <translation>全部可以识别</translation>
    </message>
    <message>
        <source>they cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Please look at the permissions of their folder.</source>
        <translation>请检查所在文件夹的权限。</translation>
    </message>
    <message>
        <source>copies: {0}, workshops: {1}, {2}, the newest {3}</source>
        <translation>备份 {0} 份，工作坊 {1} 个，{2}，最近一份：{3}</translation>
    </message>
    <message>
        <source>The clock of this computer went backwards; please set it.</source>
        <translation>本机时钟倒退了，请校准。</translation>
    </message>
    <message>
        <source>{0} about mistakes of the program in {1}</source>
        <translation>{0} 份程序出错报告，位于 {1}</translation>
    </message>
    <message>
        <source>Please pass them on if you want them mended.</source>
        <translation>如希望修复，请转交给开发方。</translation>
    </message>
    <message>
        <source>no mistakes of the program</source>
        <translation>没有出错记录</translation>
    </message>
    <message>
        <source>in the future</source>
        <translation>在未来</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>{0} minutes ago</source>
        <translation>{0} 分钟前</translation>
    </message>
    <message>
        <source>{0} hours ago</source>
        <translation>{0} 小时前</translation>
    </message>
    <message>
        <source>{0} days ago</source>
        <translation>{0} 天前</translation>
    </message>
</context>
<context>
    <name>DotSeats</name>
    <message>
        <source>Dots left, in the order of the seats</source>
        <translation>各人剩余点数，按座次</translation>
    </message>
    <message>
        <source>{0}: {1} left</source>
        <translation>{0}：剩 {1} 点</translation>
    </message>
</context>
<context>
    <name>DotStrip</name>
    <message>
        <source>Dots each</source>
        <translation>每人点数</translation>
    </message>
    <message>
        <source>Whole room</source>
        <translation>全场</translation>
    </message>
    <message>
        <source>Count the dots of the room as a whole, without persons</source>
        <translation>不分人，只计全场的点</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation>下一位</translation>
    </message>
    <message>
        <source>The next person who has dots left  Enter</source>
        <translation>下一位还有点的人  Enter</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>End the dot vote  Esc</source>
        <translation>结束贴点  Esc</translation>
    </message>
    <message>
        <source>Click a person to let them give dots; then click notes</source>
        <translation>先点人名，再点便签，替这个人贴点</translation>
    </message>
    <message>
        <source>{0} is suggested for this many notes; 0 takes the suggestion</source>
        <translation>按便签数建议 {0} 点；填 0 采用建议</translation>
    </message>
    <message>
        <source>{0}: {1} left</source>
        <translation>{0}：剩 {1} 点</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>剩 {0} 点</translation>
    </message>
    <message>
        <source>A click on a note gives a dot, with Shift it takes one back; so do + and -</source>
        <translation>单击便签贴一点，按住 Shift 单击收回一点；也可按 + 和 -</translation>
    </message>
</context>
<context>
    <name>DraftDesk</name>
    <message>
        <source>They stay in the file and are offered again at the next opening.</source>
        <translation>它们留在文件里，下次打开时会再次提示。</translation>
    </message>
    <message>
        <source>The text is in the clipboard.</source>
        <translation>文字已复制到剪贴板。</translation>
    </message>
    <message>
        <source>The text is in the parking lot.</source>
        <translation>文字已放入停车场。</translation>
    </message>
    <message>
        <source>Thrown away: {0}</source>
        <translation>已丢弃：{0}</translation>
    </message>
    <message>
        <source>Its field is not there now. The text is in the clipboard: Ctrl+V puts it where you want it.</source>
        <translation>原来的输入框现在不在。文字已复制到剪贴板，按 Ctrl+V 可粘贴到需要的地方。</translation>
    </message>
    <message>
        <source>The text is back in its field.</source>
        <translation>文字已放回原来的输入框。</translation>
    </message>
</context>
<context>
    <name>DraftPanel</name>
    <message>
        <source>Not handed over</source>
        <translation>未提交的文字</translation>
    </message>
    <message>
        <source>This was typed in the last run, and the program ended before it was handed over. It is in the file, but in no step, no report and no export.</source>
        <translation>这些是上次运行时输入的，程序结束前没有提交。它们存在文件里，但不在任何步骤、报告或导出中。</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>放回去</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>To the parking lot</source>
        <translation>去停车场</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>丢弃</translation>
    </message>
</context>
<context>
    <name>DraftStrip</name>
    <message>
        <source>Found after the last run: one text that was not handed over.</source>
        <translation>上次运行后发现 1 段未提交的文字。</translation>
    </message>
    <message>
        <source>Found after the last run: {0} texts that were not handed over.</source>
        <translation>上次运行后发现 {0} 段未提交的文字。</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>看一看</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>看一看</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
</context>
<context>
    <name>Duties</name>
    <message>
        <source>Voter</source>
        <translation>投票人</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Scribe</source>
        <translation>记录员</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>旁听</translation>
    </message>
    <message>
        <source>Senior</source>
        <translation>高层</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>中层</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>基层</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>记名</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>不记名</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>无记名（密封）</translation>
    </message>
    <message>
        <source>1 facilitator</source>
        <translation>1 人主持</translation>
    </message>
    <message>
        <source>{0} facilitators</source>
        <translation>{0} 人主持</translation>
    </message>
    <message>
        <source>1 scribe</source>
        <translation>1 人记录</translation>
    </message>
    <message>
        <source>{0} scribes</source>
        <translation>{0} 人记录</translation>
    </message>
    <message>
        <source>1 observer</source>
        <translation>1 人旁听</translation>
    </message>
    <message>
        <source>{0} observers</source>
        <translation>{0} 人旁听</translation>
    </message>
    <message>
        <source>{0} in the room</source>
        <translation>在场 {0} 人</translation>
    </message>
    <message>
        <source>1 votes</source>
        <translation>1 人投票</translation>
    </message>
    <message>
        <source>{0} vote</source>
        <translation>{0} 人投票</translation>
    </message>
    <message>
        <source>{0} away</source>
        <translation>{0} 人不在场</translation>
    </message>
</context>
<context>
    <name>DutiesEditor</name>
    <message>
        <source>Parts: R responsible, A accountable (one), C consulted, I informed</source>
        <translation>分工：R 执行，A 最终负责（一人），C 咨询，I 告知</translation>
    </message>
    <message>
        <source>+ Person: choose or type, then Enter</source>
        <translation>+ 人员：选择或输入后按 Enter</translation>
    </message>
    <message>
        <source>Person to add</source>
        <translation>要添加的人</translation>
    </message>
</context>
<context>
    <name>DutyModel</name>
    <message>
        <source>Initiative</source>
        <translation>举措</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>起止</translation>
    </message>
    <message>
        <source>Accountable</source>
        <translation>最终负责人</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>第一步</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>设想</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>已商定</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>待补充</translation>
    </message>
    <message>
        <source>before the workshop</source>
        <translation>早于工作坊当天</translation>
    </message>
    <message>
        <source>after 30 days</source>
        <translation>超过 30 天</translation>
    </message>
    <message>
        <source>step or day missing</source>
        <translation>缺第一步或日期</translation>
    </message>
    <message>
        <source>“{0}” is no day such as 2027-03-31. Nothing was changed.</source>
        <translation>“{0}”不是 2027-03-31 这样的日期。未作任何更改。</translation>
    </message>
    <message>
        <source>“{0}” is no status. Nothing was changed.</source>
        <translation>没有“{0}”这个状态。未作任何更改。</translation>
    </message>
</context>
<context>
    <name>DutyRow</name>
    <message>
        <source>{0} is responsible: does the work</source>
        <translation>{0}：负责执行（R）</translation>
    </message>
    <message>
        <source>{0} is accountable: answers for it</source>
        <translation>{0}：最终负责（A）</translation>
    </message>
    <message>
        <source>{0} is consulted before</source>
        <translation>{0}：事前咨询（C）</translation>
    </message>
    <message>
        <source>{0} is informed after</source>
        <translation>{0}：事后告知（I）</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>移除 {0}</translation>
    </message>
</context>
<context>
    <name>EarlierBox</name>
    <message>
        <source>Progress since</source>
        <translation>与哪次工作坊对比进展</translation>
    </message>
    <message>
        <source>No earlier workshop</source>
        <translation>不对比</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>An earlier workshop of the same client</source>
        <translation>同一客户以前的工作坊</translation>
    </message>
    <message>
        <source>Workshops (*.pentatone)</source>
        <translation>工作坊 (*.pentatone)</translation>
    </message>
    <message>
        <source>That is this workshop itself.</source>
        <translation>这就是当前的工作坊。</translation>
    </message>
    <message>
        <source>That workshop was for another client: {0}.</source>
        <translation>那次工作坊属于另一个客户：{0}。</translation>
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
    <name>EffortRow</name>
    <message>
        <source>Person-months of {0}</source>
        <translation>{0} 的人月</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>移除 {0}</translation>
    </message>
</context>
<context>
    <name>EffortsEditor</name>
    <message>
        <source>Person-months by role</source>
        <translation>各角色人月</translation>
    </message>
    <message>
        <source>+ Role: choose or type, then Enter</source>
        <translation>+ 角色：选择或输入后按 Enter</translation>
    </message>
    <message>
        <source>Role to add</source>
        <translation>要添加的角色</translation>
    </message>
</context>
<context>
    <name>ElementChips</name>
    <message>
        <source>Business elements</source>
        <translation>业务要素</translation>
    </message>
    <message>
        <source>Ctrl+← and Ctrl+→ change the element</source>
        <translation>Ctrl+← 和 Ctrl+→ 换要素</translation>
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
    <message>
        <source>Ours</source>
        <translation>我们自己的</translation>
    </message>
</context>
<context>
    <name>ElsewhereGate</name>
    <message>
        <source>Take over from {0}?</source>
        <translation>要从 {0} 接手吗？</translation>
    </message>
    <message>
        <source>Nothing that is in the file is lost. Over there the window can only read from its next step on, and says that you have taken over; what is typed there and not yet in the file has to be entered again. Ask them first, if you can.</source>
        <translation>文件里已有的内容一点不丢。对方的窗口从下一步起只能看，并会写明由您接手；对方那边还没进文件的内容需要重新录入。可以的话请先问一声。</translation>
    </message>
    <message>
        <source>Take over now</source>
        <translation>现在接手</translation>
    </message>
    <message>
        <source>Do not take over</source>
        <translation>不接手</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>Open since {0}.</source>
        <translation>自 {0} 起打开。</translation>
    </message>
    <message>
        <source>Last sign of life: {0}.</source>
        <translation>最近一次活动：{0}。</translation>
    </message>
    <message>
        <source>Open elsewhere: {0}</source>
        <translation>别处正打开着：{0}</translation>
    </message>
    <message>
        <source>Two cannot write at the same time. You can read it as it is now, or take it over.</source>
        <translation>两个人不能同时写。您可以先只看，或者接手。</translation>
    </message>
    <message>
        <source>Open read only</source>
        <translation>只读打开</translation>
    </message>
    <message>
        <source>Take over…</source>
        <translation>接手…</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>New note</source>
        <translation>新便签</translation>
    </message>
    <message>
        <source>{0} lines: Enter adds {0} notes, Esc drops them</source>
        <translation>共 {0} 行：Enter 添加 {0} 张便签，Esc 放弃</translation>
    </message>
    <message>
        <source>Type in silence and press Enter</source>
        <translation>静默书写，按 Enter</translation>
    </message>
    <message>
        <source>Type a note and press Enter</source>
        <translation>写一张便签，按 Enter</translation>
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
        <source>Link or file name: kept as text, never opened</source>
        <translation>链接或文件名：只存为文字，不会打开</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>+ Picture</source>
        <translation>+ 图片</translation>
    </message>
    <message>
        <source>Choose a picture; dropping one here or Ctrl+V does it as well</source>
        <translation>选择图片；也可以拖到这里，或按 Ctrl+V 粘贴</translation>
    </message>
    <message>
        <source>+ Link</source>
        <translation>+ 链接</translation>
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
        <source>Whose evidence</source>
        <translation>谁的证据</translation>
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
        <source>Look at the picture</source>
        <translation>查看图片</translation>
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
    <message>
        <source>the group&apos;s own</source>
        <translation>小组的</translation>
    </message>
</context>
<context>
    <name>ExchangeBar</name>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Bring in a list of initiatives, CSV or XLSX (Alt+I)</source>
        <translation>导入举措清单，CSV 或 XLSX（Alt+I）</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write the initiatives as XLSX or CSV, or the plan for Microsoft Project or GanttProject (Alt+E)</source>
        <translation>把举措导出为 XLSX 或 CSV，或把排程导出到 Microsoft Project 或 GanttProject（Alt+E）</translation>
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
        <source>A list is being read or written.</source>
        <translation>正在导入或导出清单。</translation>
    </message>
    <message>
        <source>Lists of initiatives (*.xlsx *.csv)</source>
        <translation>举措清单 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Bring in initiatives</source>
        <translation>导入举措</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Comma-separated text (*.csv)</source>
        <translation>逗号分隔文本 (*.csv)</translation>
    </message>
    <message>
        <source>Plan for Microsoft Project (*.xml)</source>
        <translation>Microsoft Project 排程 (*.xml)</translation>
    </message>
    <message>
        <source>Plan for GanttProject (*.gan)</source>
        <translation>GanttProject 排程 (*.gan)</translation>
    </message>
    <message>
        <source>initiatives</source>
        <translation>举措</translation>
    </message>
    <message>
        <source>Write the initiatives</source>
        <translation>导出举措</translation>
    </message>
    <message>
        <source>Drop the list to bring it in</source>
        <translation>松开即导入这份清单</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed and nothing was written.</source>
        <translation>已停止。未作任何更改，也没有写入文件。</translation>
    </message>
    <message>
        <source>Nothing was changed or written: 1 problem</source>
        <translation>未作任何更改，也没有写入文件：1 处问题</translation>
    </message>
    <message>
        <source>Nothing was changed or written: {0} problems</source>
        <translation>未作任何更改，也没有写入文件：{0} 处问题</translation>
    </message>
    <message>
        <source>Nothing was changed or written</source>
        <translation>未作任何更改，也没有写入文件</translation>
    </message>
    <message>
        <source>The list could not be read or written, because of a mistake in the program. The workshop is safe.</source>
        <translation>程序出错，清单没能导入或导出。工作坊的数据是安全的。</translation>
    </message>
    <message>
        <source>Reading or writing…</source>
        <translation>正在导入或导出…</translation>
    </message>
    <message>
        <source>or drop a list here</source>
        <translation>或把清单拖到这里</translation>
    </message>
    <message>
        <source>Written: {0} with {1} initiatives, {2} of them planned</source>
        <translation>已导出 {0}：{1} 项举措，其中 {2} 项已排程</translation>
    </message>
    <message>
        <source>New: {0}</source>
        <translation>新增：{0}</translation>
    </message>
    <message>
        <source>Changed: {0}</source>
        <translation>更新：{0}</translation>
    </message>
    <message>
        <source>Unchanged: {0}</source>
        <translation>未变：{0}</translation>
    </message>
    <message>
        <source>New roles, without a limit yet: {0}</source>
        <translation>新增角色（尚无人数限制）：{0}</translation>
    </message>
    <message>
        <source>Columns not used: {0}</source>
        <translation>未使用的列：{0}</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Minutes PDF</source>
        <translation>导出纪要 PDF</translation>
    </message>
    <message>
        <source>Write the minutes (Alt+M)</source>
        <translation>生成会议纪要（Alt+M）</translation>
    </message>
    <message>
        <source>Which report</source>
        <translation>导出哪份报告</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Write the report (Ctrl+Shift+E)</source>
        <translation>生成报告（Ctrl+Shift+E）</translation>
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
        <source>Export {0}</source>
        <translation>导出 {0}</translation>
    </message>
    <message>
        <source>Minutes of the day</source>
        <translation>会议纪要</translation>
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
        <source>Writing the minutes…</source>
        <translation>正在生成会议纪要…</translation>
    </message>
    <message>
        <source>Where to write the report</source>
        <translation>报告存放位置</translation>
    </message>
    <message>
        <source>Written: {0} and {1} more</source>
        <translation>已写入：{0}，另有 {1} 个文件</translation>
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
        <source>Read only  {0} here</source>
        <translation>只读  {0} 人在场</translation>
    </message>
    <message>
        <source>Saved ✓  {0} here</source>
        <translation>已保存 ✓  在场 {0} 人</translation>
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
        <source>Next: {0}</source>
        <translation>下一步：{0}</translation>
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
    <name>FaultStrip</name>
    <message>
        <source>Not kept: {0}.</source>
        <translation>没存下：{0}。</translation>
    </message>
    <message>
        <source>Everything up to {0} is safe in memory.</source>
        <translation>{0} 之前的内容都在内存里，没有丢。</translation>
    </message>
    <message>
        <source>Everything before it is safe in memory.</source>
        <translation>在此之前的内容都在内存里，没有丢。</translation>
    </message>
    <message>
        <source>A backup of {0} is on this computer.</source>
        <translation>本机上有 {0} 的备份。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Try once more</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Go on in a copy on this computer</source>
        <translation>在本机的副本里继续</translation>
    </message>
    <message>
        <source>Go on in a copy elsewhere…</source>
        <translation>在别处的副本里继续…</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘满了。</translation>
    </message>
    <message>
        <source>Make room and try again, or go on in a copy on another disk.</source>
        <translation>请腾出空间后再试，或在另一个磁盘的副本里继续。</translation>
    </message>
    <message>
        <source>{0} has taken this workshop over.</source>
        <translation>{0} 接手了这个工作坊。</translation>
    </message>
    <message>
        <source>Here it can only be read from now on.</source>
        <translation>这边从现在起只能看。</translation>
    </message>
    <message>
        <source>Agree on who goes on; look again to see what they have entered.</source>
        <translation>请商量好谁继续；重新看一下可以看到对方录入的内容。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新看一下</translation>
    </message>
    <message>
        <source>Another program has changed this file.</source>
        <translation>别的程序改动了这个文件。</translation>
    </message>
    <message>
        <source>Nothing was written over.</source>
        <translation>没有覆盖任何内容。</translation>
    </message>
    <message>
        <source>Open it anew</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>The file has been damaged while it was open.</source>
        <translation>文件在打开期间损坏了。</translation>
    </message>
    <message>
        <source>The file can no longer be written.</source>
        <translation>文件不能再写了。</translation>
    </message>
    <message>
        <source>The file is gone: perhaps the stick was taken out.</source>
        <translation>文件不见了：可能拔掉了 U 盘。</translation>
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
    <name>FirstBox</name>
    <message>
        <source>The first 30 days</source>
        <translation>前 30 天</translation>
    </message>
    <message>
        <source>Type or Enter to edit · Tab goes on · a day such as 12-05 is enough · Del empties</source>
        <translation>直接输入或按 Enter 编辑 · Tab 到下一格 · 日期写 12-05 即可 · Del 清空</translation>
    </message>
    <message>
        <source>There is no first step yet: under Owners, say for each initiative what comes first.</source>
        <translation>还没有第一步：请在上一步“负责人”里，为每项举措写上最先做什么。</translation>
    </message>
    <message>
        <source>First steps by date</source>
        <translation>按日期排列的第一步</translation>
    </message>
    <message>
        <source>From {0} to {1}: {2} of {3} first steps.</source>
        <translation>{0} 至 {1}：{3} 项第一步中有 {2} 项。</translation>
    </message>
    <message>
        <source>Outside of it: {0}.</source>
        <translation>不在这段时间内：{0} 项。</translation>
    </message>
    <message>
        <source>Without step or day: {0}.</source>
        <translation>缺第一步或日期：{0} 项。</translation>
    </message>
</context>
<context>
    <name>Flaws</name>
    <message>
        <source>The workshop has no client, so the report has none on its cover.</source>
        <translation>没有填写客户，封面上不会出现客户名称。</translation>
    </message>
    <message>
        <source>The title says nothing of this workshop yet.</source>
        <translation>标题还是默认的，看不出是哪次工作坊。</translation>
    </message>
    <message>
        <source>Nobody is named as facilitator.</source>
        <translation>没有指定主持人。</translation>
    </message>
    <message>
        <source>The roadmap begins in a quarter that was over before the day.</source>
        <translation>路线图的起始季度在工作坊之前就已结束。</translation>
    </message>
    <message>
        <source>Cells without a level: {0}. The report leaves them hatched.</source>
        <translation>没有等级的格子：{0} 个，报告中以斜线表示。</translation>
    </message>
    <message>
        <source>Rounds not revealed yet: {0}. Their votes are not in the report.</source>
        <translation>尚未揭示的轮次：{0} 个，其投票不进入报告。</translation>
    </message>
    <message>
        <source>Cells where too few gave a level: {0}.</source>
        <translation>给出等级的人太少的格子：{0} 个。</translation>
    </message>
    <message>
        <source>Cells where the room disagrees, not voted again and not settled: {0}.</source>
        <translation>存在分歧、既未再投也未定下的格子：{0} 个。</translation>
    </message>
    <message>
        <source>Reservations or two sides without words: {0}.</source>
        <translation>有保留意见或双方观点却没写内容的：{0} 处。</translation>
    </message>
    <message>
        <source>Levels with a reservation or without agreement: {0}. The report prints the words.</source>
        <translation>带保留意见或未达成一致的等级：{0} 个，报告会印出原话。</translation>
    </message>
    <message>
        <source>The two highest levels without evidence: {0}.</source>
        <translation>评为最高两级却没有证据的格子：{0} 个。</translation>
    </message>
    <message>
        <source>Cells with evidence that is older than two years: {0}.</source>
        <translation>证据超过两年的格子：{0} 个。</translation>
    </message>
    <message>
        <source>No target is set, so the report has no gaps.</source>
        <translation>没有设定目标，报告中不会有差距。</translation>
    </message>
    <message>
        <source>Targets below the level of today: {0}.</source>
        <translation>目标低于现状的格子：{0} 个。</translation>
    </message>
    <message>
        <source>Cells with a level but without a target: {0}.</source>
        <translation>有现状、没有目标的格子：{0} 个。</translation>
    </message>
    <message>
        <source>There are no initiatives, so the report has no roadmap.</source>
        <translation>没有举措，报告中不会有路线图。</translation>
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
        <source>Initiatives that have no name of their own yet: {0}.</source>
        <translation>还没有起名的举措：{0} 项。</translation>
    </message>
    <message>
        <source>Initiatives without a first step: {0}.</source>
        <translation>没有第一步的举措：{0} 项。</translation>
    </message>
    <message>
        <source>First steps without a date: {0}.</source>
        <translation>没有日期的第一步：{0} 项。</translation>
    </message>
    <message>
        <source>First steps that were due before the day: {0}.</source>
        <translation>日期早于工作坊当天的第一步：{0} 项。</translation>
    </message>
    <message>
        <source>Initiatives without a KPI: {0}.</source>
        <translation>没有 KPI 的举措：{0} 项。</translation>
    </message>
    <message>
        <source>There is no plan, so the report has no roadmap.</source>
        <translation>还没有排程，报告中不会有路线图。</translation>
    </message>
    <message>
        <source>The plan is out of date: something it depends on has changed.</source>
        <translation>排程已过期：它依据的内容有了变化。</translation>
    </message>
    <message>
        <source>Initiatives that must be done, but are left out of the plan: {0}.</source>
        <translation>必须做却未排进路线图的举措：{0} 项。</translation>
    </message>
    <message>
        <source>Actions of last time nobody has said a word on: {0}.</source>
        <translation>上次的行动中还没有交代结果的：{0} 项。</translation>
    </message>
    <message>
        <source>People who are here and have not signed: {0}.</source>
        <translation>在场但尚未签字的人：{0} 位。</translation>
    </message>
    <message>
        <source>Matters still parked: {0}.</source>
        <translation>停车场里未处理的事项：{0} 项。</translation>
    </message>
</context>
<context>
    <name>FrontierView</name>
    <message>
        <source>Best value by money</source>
        <translation>资金与最大价值</translation>
    </message>
    <message>
        <source>{0} buy a value of {1}</source>
        <translation>{0} 换来价值 {1}</translation>
    </message>
    <message>
        <source>{0} at least, not proven</source>
        <translation>{0} 以上，未证明最优</translation>
    </message>
</context>
<context>
    <name>GanttWords</name>
    <message>
        <source>starts as early as the roadmap does</source>
        <translation>从路线图一开始就启动</translation>
    </message>
    <message>
        <source>may not start before {1}</source>
        <translation>不早于 {1} 启动</translation>
    </message>
    <message>
        <source>is pinned here</source>
        <translation>已锁定在这里</translation>
    </message>
    <message>
        <source>waits for “{0}”</source>
        <translation>等“{0}”完成</translation>
    </message>
    <message>
        <source>the budget of {1} is used up</source>
        <translation>{1} 的预算已用完</translation>
    </message>
    <message>
        <source>the money in all is used up</source>
        <translation>总预算已用完</translation>
    </message>
    <message>
        <source>“{0}” has nobody free in {1}</source>
        <translation>“{0}”在 {1} 没有空闲人手</translation>
    </message>
    <message>
        <source>is done instead of “{0}”</source>
        <translation>代替“{0}”来做</translation>
    </message>
    <message>
        <source>{1} is closed</source>
        <translation>{1} 停工</translation>
    </message>
    <message>
        <source>could start earlier, but all together bring more like this</source>
        <translation>可以更早启动，但这样排整体价值更高</translation>
    </message>
    <message>
        <source>Spring Festival</source>
        <translation>春节</translation>
    </message>
    <message>
        <source>National Day</source>
        <translation>国庆节</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>近期</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>中期</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>远期</translation>
    </message>
    <message>
        <source>No capability</source>
        <translation>未定能力</translation>
    </message>
    <message>
        <source>No business element</source>
        <translation>未定业务要素</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>未定负责人</translation>
    </message>
    <message>
        <source>No direction</source>
        <translation>未定方向</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不设上限</translation>
    </message>
    <message>
        <source>of {0} in all</source>
        <translation>总预算 {0}</translation>
    </message>
    <message>
        <source>of {0} a quarter</source>
        <translation>每季度 {0}</translation>
    </message>
    <message>
        <source>of {0} a month</source>
        <translation>每月 {0}</translation>
    </message>
    <message>
        <source>Budget used</source>
        <translation>预算占用</translation>
    </message>
    <message>
        <source>{0} % of all the gaps the initiatives close</source>
        <translation>占全部举措所补差距的 {0} %</translation>
    </message>
    <message>
        <source>one of several: {0}</source>
        <translation>二选一：{0}</translation>
    </message>
    <message>
        <source>must be in the plan</source>
        <translation>必须排入</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>breaks a limit here</source>
        <translation>在这里违反约束条件</translation>
    </message>
    <message>
        <source>on the critical chain</source>
        <translation>在关键链上</translation>
    </message>
    <message>
        <source>no slack: if it slips, something else has to give</source>
        <translation>没有余量：它一推迟，别的举措也得跟着动</translation>
    </message>
    <message>
        <source>slack of 1 quarter</source>
        <translation>余量 1 个季度</translation>
    </message>
    <message>
        <source>slack of 1 month</source>
        <translation>余量 1 个月</translation>
    </message>
    <message>
        <source>slack of {0} quarters</source>
        <translation>余量 {0} 个季度</translation>
    </message>
    <message>
        <source>slack of {0} months</source>
        <translation>余量 {0} 个月</translation>
    </message>
    <message>
        <source>1 moved</source>
        <translation>1 项有变动</translation>
    </message>
    <message>
        <source>{0} moved</source>
        <translation>{0} 项有变动</translation>
    </message>
    <message>
        <source>“{1}” waits for “{0}”. Del takes this away.</source>
        <translation>“{1}”等“{0}”完成。按 Del 取消。</translation>
    </message>
    <message>
        <source>“{1}” shall wait for “{0}”: Enter</source>
        <translation>让“{1}”等“{0}”完成：按 Enter</translation>
    </message>
    <message>
        <source>Roadmap</source>
        <translation>路线图</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>上限 {0}</translation>
    </message>
    <message>
        <source>{0} person-months</source>
        <translation>{0} 人月</translation>
    </message>
    <message>
        <source>{0} of {1} person-months</source>
        <translation>{0} / {1} 人月</translation>
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
    <message>
        <source>Cell</source>
        <translation>格子</translation>
    </message>
    <message>
        <source>Now</source>
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
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Weight × gap</source>
        <translation>权重 × 差距</translation>
    </message>
</context>
<context>
    <name>GapTable</name>
    <message>
        <source>There is no gap yet: score cells (Ctrl+4), then set targets above their levels (Ctrl+5).</source>
        <translation>还没有差距：先评分（Ctrl+4），再把目标定得高于现状（Ctrl+5）。</translation>
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
    <name>GridModel</name>
    <message>
        <source>not asked</source>
        <translation>未问到</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>未录入</translation>
    </message>
    <message>
        <source>shown · level {0}</source>
        <translation>已揭示 · {0} 级</translation>
    </message>
    <message>
        <source>shown · no level</source>
        <translation>已揭示 · 无等级</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>secret, by card</source>
        <translation>密封，逐人点卡</translation>
    </message>
    <message>
        <source>show of hands</source>
        <translation>举手</translation>
    </message>
</context>
<context>
    <name>GridPane</name>
    <message>
        <source>← Canvas  Esc</source>
        <translation>← 画布  Esc</translation>
    </message>
    <message>
        <source>↓ Down</source>
        <translation>↓ 向下</translation>
    </message>
    <message>
        <source>A key moves to the next person</source>
        <translation>录入后移到下一个人</translation>
    </message>
    <message>
        <source>→ Right</source>
        <translation>→ 向右</translation>
    </message>
    <message>
        <source>A key moves to the next item</source>
        <translation>录入后移到下一项</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reveal all complete ones</source>
        <translation>揭示全部已录完的项</translation>
    </message>
    <message>
        <source>The rules of this room make rounds secret: they are voted by card, one person at a time, so that nobody can tell whose vote is whose. A table of names and votes is not offered.</source>
        <translation>本场规则规定无记名（密封）投票：只能逐人点卡，谁也不知道哪一票是谁的。因此不提供写着姓名和评分的表格。</translation>
    </message>
    <message>
        <source>Votes on {0}: people down, items across</source>
        <translation>“{0}”的评分：行是人，列是评分项</translation>
    </message>
    <message>
        <source>{0} of {1} items complete</source>
        <translation>{1} 项中 {0} 项已录完</translation>
    </message>
    <message>
        <source>{0} of them revealed</source>
        <translation>其中 {0} 项已揭示</translation>
    </message>
    <message>
        <source>Nobody in the room is asked about {0}.</source>
        <translation>在场的人都不用评“{0}”。</translation>
    </message>
    <message>
        <source>Nobody votes yet: add people under Prepare (Ctrl+1).</source>
        <translation>还没有投票人：请在“准备与签到”里添加（Ctrl+1）。</translation>
    </message>
    <message>
        <source>Reveal {0} items at once? The room then sees the result of each without having talked about it.</source>
        <translation>要一次揭示 {0} 项吗？大家会在没有讨论的情况下看到每一项的结果。</translation>
    </message>
    <message>
        <source>Reveal {0}</source>
        <translation>揭示 {0} 项</translation>
    </message>
    <message>
        <source>Type why it does not apply; Enter keeps the vote, Esc leaves it out.</source>
        <translation>请写明为什么不适用；Enter 保存这一票，Esc 放弃。</translation>
    </message>
    <message>
        <source>Nothing was entered. Put the block right in the spreadsheet and paste it again.</source>
        <translation>没有录入任何内容。请在电子表格里改好，再粘贴一次。</translation>
    </message>
    <message>
        <source>1 to {0} · - abstain · ? don&apos;t know · x not applicable · Backspace one back · Enter next line · Ctrl+V pastes a block</source>
        <translation>1 到 {0} 打分 · - 弃权 · ? 不清楚 · x 不适用 · Backspace 退一格 · Enter 下一列 · Ctrl+V 粘贴一块</translation>
    </message>
    <message>
        <source>Nothing can be typed here. Ctrl+← and Ctrl+→ change the element.</source>
        <translation>这里没有可以录入的内容。Ctrl+← 和 Ctrl+→ 换要素。</translation>
    </message>
    <message>
        <source>Reveal 1 item  Ctrl+Enter</source>
        <translation>揭示 1 项  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Reveal {0} items, one by one  Ctrl+Enter</source>
        <translation>逐项揭示 {0} 项  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Next empty place</source>
        <translation>下一个空格</translation>
    </message>
    <message>
        <source>Next element  Ctrl+→</source>
        <translation>下一个要素  Ctrl+→</translation>
    </message>
    <message>
        <source>This round is closed; its votes stay as they are.</source>
        <translation>本轮已经关闭，评分保持原样。</translation>
    </message>
    <message>
        <source>The block was not entered</source>
        <translation>粘贴的内容没有录入</translation>
    </message>
    <message>
        <source>{0} votes entered in one step; Ctrl+Z takes them back.</source>
        <translation>一步录入了 {0} 票，Ctrl+Z 可以撤销。</translation>
    </message>
</context>
<context>
    <name>GroupsLine</name>
    <message>
        <source>By department</source>
        <translation>按部门</translation>
    </message>
    <message>
        <source>By rank</source>
        <translation>按职级</translation>
    </message>
    <message>
        <source>Only for you: the audience never sees it.</source>
        <translation>只给您看，不会投到大屏。</translation>
    </message>
    <message>
        <source>Who sees it differently</source>
        <translation>谁的看法不同</translation>
    </message>
    <message>
        <source>Nothing can be compared yet: in a cell, every group that voted needs at least {0} votes.</source>
        <translation>还不能比较：同一格里，每个投了票的群体都要有至少 {0} 票。</translation>
    </message>
    <message>
        <source>{0}: {1} levels apart on average, over 1 cell that may be compared.</source>
        <translation>{0}：可比较的 1 格中，平均相差 {1} 级。</translation>
    </message>
    <message>
        <source>{0}: {1} levels apart on average, over {2} cells that may be compared.</source>
        <translation>{0}：可比较的 {2} 格中，平均相差 {1} 级。</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0}{1}</translation>
    </message>
    <message>
        <source>Nowhere by a whole level.</source>
        <translation>没有一格相差一整级。</translation>
    </message>
    <message>
        <source>{0}: level {1} ({2} votes)</source>
        <translation>{0}：{1} 级（{2} 票）</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>This step is on another page.</source>
        <translation>这一步在另一个页面上。</translation>
    </message>
    <message>
        <source>✓ Done.</source>
        <translation>✓ 完成。</translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation>第 {0} 步，共 {1} 步</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>结束导览</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Take me there</source>
        <translation>带我过去</translation>
    </message>
    <message>
        <source>Do it for me</source>
        <translation>替我完成</translation>
    </message>
    <message>
        <source>Enter or → next, ← back, Esc leaves</source>
        <translation>Enter 或 → 下一步，← 上一步，Esc 离开</translation>
    </message>
    <message>
        <source>Ctrl+Shift+T puts the keyboard here.</source>
        <translation>Ctrl+Shift+T 让键盘回到这里。</translation>
    </message>
    <message>
        <source>This is a practice copy with twelve invented people. Try everything: no other file is touched.</source>
        <translation>这是一份练习副本，十二位参与者都是虚构的。请放心操作，不会动到别的文件。</translation>
    </message>
    <message>
        <source>In this workshop the tour only points and changes nothing. On a practice copy you try everything yourself.</source>
        <translation>在这个工作坊里，导览只指给您看，什么也不改。想亲手试，请用练习副本。</translation>
    </message>
    <message>
        <source>{0} The room sees the stages change: F6 holds its picture.</source>
        <translation>{0}大屏会跟着换环节：F6 可以定格。</translation>
    </message>
</context>
<context>
    <name>HandsBox</name>
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
        <source>Hands for {0}</source>
        <translation>举手人数：{0}</translation>
    </message>
    <message>
        <source>Why does it not apply?</source>
        <translation>为什么不适用？</translation>
    </message>
    <message>
        <source>{0} of {1} hands</source>
        <translation>已举手 {0}/{1}</translation>
    </message>
    <message>
        <source>only whole numbers</source>
        <translation>只能填整数</translation>
    </message>
    <message>
        <source>{0} too many: count again</source>
        <translation>多出 {0} 人，请再数</translation>
    </message>
    <message>
        <source>{0} not raised</source>
        <translation>{0} 人没有举手</translation>
    </message>
    <message>
        <source>complete · Enter</source>
        <translation>人数齐了 · Enter</translation>
    </message>
    <message>
        <source>type 0 2 6 3 1</source>
        <translation>依次输入 0 2 6 3 1</translation>
    </message>
    <message>
        <source>Hands not raised count as abstained once the round is closed</source>
        <translation>本轮关闭后，没有举手的人计为弃权</translation>
    </message>
    <message>
        <source>no hands counted yet</source>
        <translation>还没有数举手</translation>
    </message>
    <message>
        <source>why not applicable?</source>
        <translation>为什么不适用？</translation>
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
    <name>HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Search in the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Topics of the help</source>
        <translation>帮助主题</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>全部主题</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>← Back</source>
        <translation>← 返回</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>All keys at a glance (Ctrl+F1)</source>
        <translation>全部按键一览（Ctrl+F1）</translation>
    </message>
    <message>
        <source>How levels are made</source>
        <translation>等级是怎么来的</translation>
    </message>
    <message>
        <source>From votes to a level, step by step (Shift+F1)</source>
        <translation>从投票到等级，一步步来（Shift+F1）</translation>
    </message>
    <message>
        <source>Here: {0}</source>
        <translation>当前：{0}</translation>
    </message>
    <message>
        <source>No topic has all of these words.</source>
        <translation>没有同时包含这些词语的主题。</translation>
    </message>
</context>
<context>
    <name>HereSection</name>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>您的数据</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Reports of mistakes</source>
        <translation>程序出错报告</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the folder: {0}</source>
        <translation>打开文件夹：{0}</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>检查本机</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Pentatone {0}. Nothing leaves this computer.</source>
        <translation>Pentatone {0}。任何内容都不会离开这台电脑。</translation>
    </message>
    <message>
        <source>{0} cannot be made; please look at the permissions.</source>
        <translation>无法建立 {0}，请检查权限。</translation>
    </message>
    <message>
        <source>The system cannot show folders. It is {0}</source>
        <translation>系统无法打开文件夹。位置是 {0}</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>正在检查本机…</translation>
    </message>
    <message>
        <source>All is well: {0} things were looked at.</source>
        <translation>一切正常：共检查 {0} 项。</translation>
    </message>
    <message>
        <source>{0} of {1} want a look.</source>
        <translation>{1} 项中有 {0} 项需要留意。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>The workshop was made</source>
        <translation>新建工作坊</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>修改设置</translation>
    </message>
    <message>
        <source>Scope: one business element</source>
        <translation>范围：1 个业务要素</translation>
    </message>
    <message>
        <source>Scope: {count} business elements</source>
        <translation>范围：{count} 个业务要素</translation>
    </message>
    <message>
        <source>New person: {names}</source>
        <translation>新增人员：{names}</translation>
    </message>
    <message>
        <source>{count} new people: {names}</source>
        <translation>新增 {count} 人：{names}</translation>
    </message>
    <message>
        <source>Person changed: {name}</source>
        <translation>修改人员：{name}</translation>
    </message>
    <message>
        <source>Person removed: {name}</source>
        <translation>移除人员：{name}</translation>
    </message>
    <message>
        <source>Seats put in order</source>
        <translation>调整座次</translation>
    </message>
    <message>
        <source>{name} signed in</source>
        <translation>{name} 签到</translation>
    </message>
    <message>
        <source>{count} people signed in</source>
        <translation>{count} 人签到</translation>
    </message>
    <message>
        <source>{name} left</source>
        <translation>{name} 离场</translation>
    </message>
    <message>
        <source>{count} people left</source>
        <translation>{count} 人离场</translation>
    </message>
    <message>
        <source>Opened into its indicators: {cell}</source>
        <translation>展开为指标：{cell}</translation>
    </message>
    <message>
        <source>One cell opened into its indicators</source>
        <translation>1 个格子展开为指标</translation>
    </message>
    <message>
        <source>{count} cells opened into their indicators</source>
        <translation>{count} 个格子展开为指标</translation>
    </message>
    <message>
        <source>Indicators closed again: {cell}</source>
        <translation>收起指标：{cell}</translation>
    </message>
    <message>
        <source>Start of round {round}: {cell}</source>
        <translation>开始第 {round} 轮：{cell}</translation>
    </message>
    <message>
        <source>Another way to vote in {cell}, round {round}</source>
        <translation>{cell} 第 {round} 轮换了评分方式</translation>
    </message>
    <message>
        <source>Names taken off round {round}: {cell}</source>
        <translation>第 {round} 轮去掉姓名：{cell}</translation>
    </message>
    <message>
        <source>Round {round} cancelled: {cell}</source>
        <translation>取消第 {round} 轮：{cell}</translation>
    </message>
    <message>
        <source>Vote in {cell}, round {round}</source>
        <translation>{cell} 第 {round} 轮的一票</translation>
    </message>
    <message>
        <source>Vote taken back in {cell}, round {round}</source>
        <translation>{cell} 第 {round} 轮撤回一票</translation>
    </message>
    <message>
        <source>A secret slip</source>
        <translation>一张密封票</translation>
    </message>
    <message>
        <source>A secret slip taken back</source>
        <translation>撤回一张密封票</translation>
    </message>
    <message>
        <source>Hands counted in {cell}, round {round}</source>
        <translation>{cell} 第 {round} 轮举手计数</translation>
    </message>
    <message>
        <source>End of voting in {cell}, round {round}</source>
        <translation>{cell} 第 {round} 轮投票结束</translation>
    </message>
    <message>
        <source>Votes revealed in {cell}, round {round}</source>
        <translation>{cell} 第 {round} 轮揭示</translation>
    </message>
    <message>
        <source>Level {level} accepted for {cell}</source>
        <translation>{cell} 定为 {level} 级</translation>
    </message>
    <message>
        <source>Ballots entered for {cell}</source>
        <translation>录入选票：{cell}</translation>
    </message>
    <message>
        <source>Ballots entered for {count} cells</source>
        <translation>录入 {count} 个格子的选票</translation>
    </message>
    <message>
        <source>One round imported</source>
        <translation>导入 1 轮评分</translation>
    </message>
    <message>
        <source>{count} rounds imported</source>
        <translation>导入 {count} 轮评分</translation>
    </message>
    <message>
        <source>Target {level} for {cell}</source>
        <translation>{cell} 目标 {level} 级</translation>
    </message>
    <message>
        <source>Target cleared for {cell}</source>
        <translation>清除目标：{cell}</translation>
    </message>
    <message>
        <source>Targets changed in {count} cells</source>
        <translation>修改 {count} 个格子的目标</translation>
    </message>
    <message>
        <source>New initiative: {title}</source>
        <translation>新增举措：{title}</translation>
    </message>
    <message>
        <source>Initiative changed: {title}</source>
        <translation>修改举措：{title}</translation>
    </message>
    <message>
        <source>Initiative removed: {title}</source>
        <translation>移除举措：{title}</translation>
    </message>
    <message>
        <source>Roadmap planned with one initiative</source>
        <translation>排出路线图，含 1 项举措</translation>
    </message>
    <message>
        <source>Roadmap planned with {count} initiatives</source>
        <translation>排出路线图，含 {count} 项举措</translation>
    </message>
    <message>
        <source>Roadmap removed</source>
        <translation>移除路线图</translation>
    </message>
    <message>
        <source>{count} new initiatives</source>
        <translation>新增 {count} 项举措</translation>
    </message>
    <message>
        <source>{count} initiatives changed</source>
        <translation>修改了 {count} 项举措</translation>
    </message>
    <message>
        <source>Initiative taken in from a list: {title}</source>
        <translation>从清单导入举措：{title}</translation>
    </message>
    <message>
        <source>{count} initiatives taken in from a list</source>
        <translation>从清单导入 {count} 项举措</translation>
    </message>
    <message>
        <source>Moved in the plan: {title}</source>
        <translation>调整排程：{title}</translation>
    </message>
    <message>
        <source>No longer pinned: {title}</source>
        <translation>解除锁定：{title}</translation>
    </message>
    <message>
        <source>{count} initiatives moved in the plan</source>
        <translation>调整了 {count} 项举措的排程</translation>
    </message>
    <message>
        <source>One scenario worked out</source>
        <translation>算出 1 个方案</translation>
    </message>
    <message>
        <source>{count} scenarios worked out</source>
        <translation>算出 {count} 个方案</translation>
    </message>
    <message>
        <source>Robustness of the plan worked out</source>
        <translation>已检验方案稳健性</translation>
    </message>
    <message>
        <source>Limits or weights of the plan changed</source>
        <translation>修改了约束条件或权重</translation>
    </message>
    <message>
        <source>Signed off by {person}</source>
        <translation>{person} 已签字确认</translation>
    </message>
    <message>
        <source>Sign-off taken back: {person}</source>
        <translation>撤销签字：{person}</translation>
    </message>
    <message>
        <source>Earlier action done: {title}</source>
        <translation>上次行动已完成：{title}</translation>
    </message>
    <message>
        <source>Earlier action carried over: {title}</source>
        <translation>上次行动已顺延：{title}</translation>
    </message>
    <message>
        <source>Earlier action dropped: {title}</source>
        <translation>上次行动已放弃：{title}</translation>
    </message>
    <message>
        <source>Earlier action open again: {title}</source>
        <translation>上次行动改回待回顾：{title}</translation>
    </message>
    <message>
        <source>New evidence in {cell}: {text}</source>
        <translation>{cell} 新增证据：{text}</translation>
    </message>
    <message>
        <source>New evidence in {cell}</source>
        <translation>{cell} 新增证据</translation>
    </message>
    <message>
        <source>Evidence changed in {cell}: {text}</source>
        <translation>{cell} 修改证据：{text}</translation>
    </message>
    <message>
        <source>Evidence changed in {cell}</source>
        <translation>{cell} 修改证据</translation>
    </message>
    <message>
        <source>Evidence removed from {cell}: {text}</source>
        <translation>{cell} 移除证据：{text}</translation>
    </message>
    <message>
        <source>Evidence removed from {cell}</source>
        <translation>{cell} 移除证据</translation>
    </message>
    <message>
        <source>Remark on {cell}: {text}</source>
        <translation>{cell} 的备注：{text}</translation>
    </message>
    <message>
        <source>How sure the group is of {cell}</source>
        <translation>{cell} 的把握程度</translation>
    </message>
    <message>
        <source>Answer on the board {board}</source>
        <translation>看板作答：{board}</translation>
    </message>
    <message>
        <source>Knowledge pack added: {pack}</source>
        <translation>加入知识包：{pack}</translation>
    </message>
    <message>
        <source>Knowledge pack removed: {pack}</source>
        <translation>移除知识包：{pack}</translation>
    </message>
    <message>
        <source>Plan of the day changed</source>
        <translation>修改今天的日程</translation>
    </message>
    <message>
        <source>Clock started: {block}</source>
        <translation>开始计时：{block}</translation>
    </message>
    <message>
        <source>Clock stopped</source>
        <translation>停止计时</translation>
    </message>
    <message>
        <source>Clock set right: {block}</source>
        <translation>计时已校正：{block}</translation>
    </message>
    <message>
        <source>Parked: {text}</source>
        <translation>放入停车场：{text}</translation>
    </message>
    <message>
        <source>Parked matter changed: {text}</source>
        <translation>修改停车场事项：{text}</translation>
    </message>
    <message>
        <source>Parked matter done: {text}</source>
        <translation>停车场事项已办：{text}</translation>
    </message>
    <message>
        <source>Parked matter removed: {text}</source>
        <translation>移除停车场事项：{text}</translation>
    </message>
    <message>
        <source>The word at the end written down</source>
        <translation>记下收尾时的一句话</translation>
    </message>
    <message>
        <source>Title of a report page: {title}</source>
        <translation>报告页标题：{title}</translation>
    </message>
    <message>
        <source>Title of a report page taken from the data again</source>
        <translation>报告页标题恢复为自动生成</translation>
    </message>
    <message>
        <source>New note: {text}</source>
        <translation>新便签：{text}</translation>
    </message>
    <message>
        <source>A new note</source>
        <translation>一张新便签</translation>
    </message>
    <message>
        <source>{count} new notes</source>
        <translation>{count} 张新便签</translation>
    </message>
    <message>
        <source>Note changed: {text}</source>
        <translation>修改便签：{text}</translation>
    </message>
    <message>
        <source>A note changed</source>
        <translation>修改一张便签</translation>
    </message>
    <message>
        <source>{count} notes changed</source>
        <translation>修改 {count} 张便签</translation>
    </message>
    <message>
        <source>Note moved: {text}</source>
        <translation>移动便签：{text}</translation>
    </message>
    <message>
        <source>A note moved</source>
        <translation>移动一张便签</translation>
    </message>
    <message>
        <source>{count} notes moved</source>
        <translation>移动 {count} 张便签</translation>
    </message>
    <message>
        <source>A stack moved</source>
        <translation>移动一组便签</translation>
    </message>
    <message>
        <source>{count} stacks moved</source>
        <translation>移动 {count} 组便签</translation>
    </message>
    <message>
        <source>A note put into the stack {title}</source>
        <translation>1 张便签归入“{title}”组</translation>
    </message>
    <message>
        <source>{count} notes put into the stack {title}</source>
        <translation>{count} 张便签归入“{title}”组</translation>
    </message>
    <message>
        <source>A note put into a stack</source>
        <translation>1 张便签归为一组</translation>
    </message>
    <message>
        <source>{count} notes put into a stack</source>
        <translation>{count} 张便签归为一组</translation>
    </message>
    <message>
        <source>Note taken out of its stack: {text}</source>
        <translation>便签移出组：{text}</translation>
    </message>
    <message>
        <source>A note taken out of its stack</source>
        <translation>1 张便签移出组</translation>
    </message>
    <message>
        <source>{count} notes taken out of their stacks</source>
        <translation>{count} 张便签移出组</translation>
    </message>
    <message>
        <source>Stack named: {title}</source>
        <translation>组标题：{title}</translation>
    </message>
    <message>
        <source>Name of a stack changed</source>
        <translation>修改组标题</translation>
    </message>
    <message>
        <source>{count} notes made one: {text}</source>
        <translation>{count} 张便签合为一张：{text}</translation>
    </message>
    <message>
        <source>{count} notes made one</source>
        <translation>{count} 张便签合为一张</translation>
    </message>
    <message>
        <source>A note split into {count}</source>
        <translation>一张便签拆成 {count} 张</translation>
    </message>
    <message>
        <source>Note removed: {text}</source>
        <translation>移除便签：{text}</translation>
    </message>
    <message>
        <source>A note removed</source>
        <translation>移除一张便签</translation>
    </message>
    <message>
        <source>{count} notes removed</source>
        <translation>移除 {count} 张便签</translation>
    </message>
    <message>
        <source>Notes written in silence shown</source>
        <translation>亮出静默书写的便签</translation>
    </message>
    <message>
        <source>Dots on a note: {text}</source>
        <translation>便签贴点：{text}</translation>
    </message>
    <message>
        <source>Dots on a note</source>
        <translation>便签贴点</translation>
    </message>
    <message>
        <source>Dots for each person: {count}</source>
        <translation>每人点数：{count}</translation>
    </message>
    <message>
        <source>Dots for each person as suggested</source>
        <translation>每人点数按建议</translation>
    </message>
    <message>
        <source>Note became an initiative: {text}</source>
        <translation>便签转为举措：{text}</translation>
    </message>
    <message>
        <source>Note became a parked matter: {text}</source>
        <translation>便签放入停车场：{text}</translation>
    </message>
    <message>
        <source>Note became a bottleneck: {text}</source>
        <translation>便签转为瓶颈：{text}</translation>
    </message>
    <message>
        <source>A line of the pen</source>
        <translation>画笔一笔</translation>
    </message>
    <message>
        <source>{count} lines of the pen</source>
        <translation>画笔 {count} 笔</translation>
    </message>
    <message>
        <source>A line of the pen wiped away</source>
        <translation>擦去一笔</translation>
    </message>
    <message>
        <source>{count} lines of the pen wiped away</source>
        <translation>擦去 {count} 笔</translation>
    </message>
    <message>
        <source>Earlier workshop to compare with: {title}</source>
        <translation>用来对比的以往工作坊：{title}</translation>
    </message>
    <message>
        <source>No earlier workshop to compare with</source>
        <translation>不再与以往工作坊对比</translation>
    </message>
    <message>
        <source>Given out: full report, edition {edition}</source>
        <translation>发出：完整报告，第 {edition} 版</translation>
    </message>
    <message>
        <source>Given out: board brief, edition {edition}</source>
        <translation>发出：管理层简报，第 {edition} 版</translation>
    </message>
    <message>
        <source>Given out: hand-out, edition {edition}</source>
        <translation>发出：参会者材料，第 {edition} 版</translation>
    </message>
    <message>
        <source>Given out: roadmap, edition {edition}</source>
        <translation>发出：路线图，第 {edition} 版</translation>
    </message>
    <message>
        <source>Given out: poster, edition {edition}</source>
        <translation>发出：海报，第 {edition} 版</translation>
    </message>
    <message>
        <source>Given out: redacted report, edition {edition}</source>
        <translation>发出：脱敏版报告，第 {edition} 版</translation>
    </message>
    <message>
        <source>Given out: director&apos;s book, edition {edition}</source>
        <translation>发出：主持手册，第 {edition} 版</translation>
    </message>
    <message>
        <source>Given out: minutes, edition {edition}</source>
        <translation>发出：会议纪要，第 {edition} 版</translation>
    </message>
    <message>
        <source>Given out: a report, edition {edition}</source>
        <translation>发出：报告，第 {edition} 版</translation>
    </message>
    <message>
        <source>A step taken back</source>
        <translation>撤销一步</translation>
    </message>
    <message>
        <source>Taken back: {step}</source>
        <translation>撤销：{step}</translation>
    </message>
    <message>
        <source>Went back {count} steps to: {step}</source>
        <translation>后退 {count} 步到：{step}</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>重做：{step}</translation>
    </message>
    <message>
        <source>Went forward {count} steps to: {step}</source>
        <translation>前进 {count} 步到：{step}</translation>
    </message>
</context>
<context>
    <name>HistoryExport</name>
    <message>
        <source>Everything…</source>
        <translation>全部…</translation>
    </message>
    <message>
        <source>Without names of people…</source>
        <translation>不含人名…</translation>
    </message>
    <message>
        <source>Without names, client and typed words…</source>
        <translation>不含人名、客户和输入的文字…</translation>
    </message>
    <message>
        <source>History of changes</source>
        <translation>变更历史</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>数据 (*.json)</translation>
    </message>
    <message>
        <source>Where to write the history</source>
        <translation>历史保存到哪里</translation>
    </message>
    <message>
        <source>Writing {0}…</source>
        <translation>正在写入 {0}…</translation>
    </message>
    <message>
        <source>Written: {0} ({1} lines)</source>
        <translation>已写好：{0}（{1} 行）</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>已停止；没有写入任何文件。</translation>
    </message>
    <message>
        <source>The history could not be written, because of a mistake in the program.</source>
        <translation>程序出错，历史没有写成。</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>the computer&apos;s clock had been set back by {0}</source>
        <translation>此前电脑时钟被拨慢了 {0}</translation>
    </message>
    <message>
        <source>here we are</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Find a step</source>
        <translation>查找步骤</translation>
    </message>
    <message>
        <source>Steps, newest first</source>
        <translation>步骤，最新在前</translation>
    </message>
    <message>
        <source>Also ways back and forth</source>
        <translation>也列出撤销与重做</translation>
    </message>
    <message>
        <source>Go there (Enter)</source>
        <translation>到这一步（Enter）</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>The history calls you</source>
        <translation>历史里您的名字</translation>
    </message>
    <message>
        <source>What this step changed</source>
        <translation>这一步改了什么</translation>
    </message>
    <message>
        <source>This step changed no value.</source>
        <translation>这一步没有改动任何内容。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>No step has these words.</source>
        <translation>没有步骤包含这些字。</translation>
    </message>
    <message>
        <source>Here we are: {0}</source>
        <translation>当前：{0}</translation>
    </message>
    <message>
        <source>This file can only be read: {0}</source>
        <translation>此文件只读：{0}</translation>
    </message>
    <message>
        <source>A way back or forth is told here, but nothing leads to it.</source>
        <translation>这一条只记录撤销或重做，不能前往。</translation>
    </message>
    <message>
        <source>Another step has taken the place of this one.</source>
        <translation>这一步已被后来的步骤取代。</translation>
    </message>
    <message>
        <source>This has happened and cannot be taken back: {0}</source>
        <translation>已经发生，不能撤销：{0}</translation>
    </message>
    <message>
        <source>Back 1 step to: {0}</source>
        <translation>后退 1 步到：{0}</translation>
    </message>
    <message>
        <source>Forward 1 step to: {0}</source>
        <translation>前进 1 步到：{0}</translation>
    </message>
    <message>
        <source>Back {0} steps to: {1}</source>
        <translation>后退 {0} 步到：{1}</translation>
    </message>
    <message>
        <source>Forward {0} steps to: {1}</source>
        <translation>前进 {0} 步到：{1}</translation>
    </message>
    <message>
        <source>On the way to: {0}</source>
        <translation>正前往：{0}</translation>
    </message>
    <message>
        <source>We are at: {0}</source>
        <translation>已到：{0}</translation>
    </message>
    <message>
        <source>Stopped at: {0}</source>
        <translation>停在：{0}</translation>
    </message>
</context>
<context>
    <name>InitiativeEditor</name>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>投入</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>成效</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>责任</translation>
    </message>
    <message>
        <source>Choose an initiative to edit it here.</source>
        <translation>选择一项举措，在这里编辑。</translation>
    </message>
</context>
<context>
    <name>InitiativeModel</name>
    <message>
        <source>lifts nothing yet</source>
        <translation>尚未写明提升什么</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>must not</source>
        <translation>不做</translation>
    </message>
    <message>
        <source>no owner</source>
        <translation>无负责人</translation>
    </message>
</context>
<context>
    <name>InitiativesPage</name>
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
        <source>No gap yet: score and set targets, or begin with a template or one of your own.</source>
        <translation>还没有差距：先评分、定目标，或从模板开始，也可自己新建。</translation>
    </message>
    <message>
        <source>Turn the first gaps into initiatives: press + beside a gap.</source>
        <translation>把排在前面的差距变成举措：点差距旁的 + 号。</translation>
    </message>
    <message>
        <source>Prioritise</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Choose an initiative first.</source>
        <translation>请先选一项举措。</translation>
    </message>
    <message>
        <source>There is no case library here.</source>
        <translation>这里没有案例库。</translation>
    </message>
    <message>
        <source>This initiative is not pinned.</source>
        <translation>这项举措没有锁定。</translation>
    </message>
    <message>
        <source>“{0}” was removed. Undo brings it back.</source>
        <translation>已删除“{0}”，撤销即可恢复。</translation>
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
        <source>Close the indicators</source>
        <translation>收起指标</translation>
    </message>
    <message>
        <source>Open into {0} indicators</source>
        <translation>展开为 {0} 项指标</translation>
    </message>
</context>
<context>
    <name>IssueTick</name>
    <message>
        <source>Given out: note it in the history</source>
        <translation>这份发出去：记入历史</translation>
    </message>
    <message>
        <source>The next report that says something else is then the next edition, and lists what was changed since this one.</source>
        <translation>之后内容有变的报告就是下一版，并列出自这一版以来的改动。</translation>
    </message>
    <message>
        <source>This file can only be read, so its history does not note that it was given out.</source>
        <translation>这个文件只能读，历史里没有记下它已发出。</translation>
    </message>
    <message>
        <source>The history notes it as edition {0}.</source>
        <translation>历史里记为第 {0} 版。</translation>
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
    <name>KeyForm</name>
    <message>
        <source>Present passphrase</source>
        <translation>现在的口令</translation>
    </message>
    <message>
        <source>The workshop is closed for a moment and opened again.</source>
        <translation>工作坊会关一下，马上再打开。</translation>
    </message>
    <message>
        <source>The backups made so far ({0}) are replaced by a new one with the new passphrase.</source>
        <translation>以前的备份（{0} 份）会换成一份用新口令的备份。</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>Lock this workshop with a passphrase</source>
        <translation>用口令给这个工作坊加锁</translation>
    </message>
    <message>
        <source>The file is encrypted. Without the passphrase nobody can open it again, also not we: note it in a safe place, apart from the file.</source>
        <translation>文件会被加密。没有口令谁也打不开，我们也不行：请把口令记在安全的地方，不要和文件放在一起。</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>加锁</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>修改口令</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>去掉口令</translation>
    </message>
    <message>
        <source>Everybody who has the file can read it then.</source>
        <translation>之后拿到文件的人都能看。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>That is not the present passphrase. Nothing was changed.</source>
        <translation>这不是现在的口令。什么都没有改。</translation>
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
    <name>LabelList</name>
    <message>
        <source>and {0} more</source>
        <translation>还有 {0} 项</translation>
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
    <name>LagRow</name>
    <message>
        <source>at once</source>
        <translation>随即开始</translation>
    </message>
    <message>
        <source> months later</source>
        <translation> 个月后</translation>
    </message>
    <message>
        <source> quarters later</source>
        <translation> 个季度后</translation>
    </message>
    <message>
        <source>Wait after {0}</source>
        <translation>在“{0}”之后等多久</translation>
    </message>
    <message>
        <source>after {0}</source>
        <translation>在“{0}”之后</translation>
    </message>
</context>
<context>
    <name>LastBox</name>
    <message>
        <source>What became of last time?</source>
        <translation>上次的决定落实得怎么样？</translation>
    </message>
    <message>
        <source>Choose the client&apos;s earlier workshop (Ctrl+Shift+L)</source>
        <translation>选择该客户上次的工作坊（Ctrl+Shift+L）</translation>
    </message>
    <message>
        <source>Alt+D done · Alt+V moved · Alt+X dropped · Alt+N makes it an initiative of today · ↑ ↓ go through</source>
        <translation>Alt+D 完成 · Alt+V 顺延 · Alt+X 放弃 · Alt+N 转为今天的举措 · ↑ ↓ 逐条查看</translation>
    </message>
    <message>
        <source>Choose the earlier workshop…</source>
        <translation>选择上次的工作坊…</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>换一个…</translation>
    </message>
    <message>
        <source>What the client decided last time comes along from that workshop&apos;s file: its open initiatives are gone through first.</source>
        <translation>客户上次的决定会从当时的工作坊文件带过来：先逐条回顾未完成的举措。</translation>
    </message>
    <message>
        <source>Where the client had a workshop before, its open initiatives are gone through first.</source>
        <translation>如果客户以前做过工作坊，先逐条回顾当时未完成的举措。</translation>
    </message>
    <message>
        <source>“{0}” of {1}.</source>
        <translation>《{0}》（{1}）。</translation>
    </message>
    <message>
        <source>It left no initiative open.</source>
        <translation>没有遗留未完成的举措。</translation>
    </message>
    <message>
        <source>{0} of {1} actions gone through.</source>
        <translation>{1} 项中已回顾 {0} 项。</translation>
    </message>
    <message>
        <source>“{0}” of {1}: {2} open initiatives</source>
        <translation>《{0}》（{1}）：{2} 项举措未完成</translation>
    </message>
</context>
<context>
    <name>LastCopies</name>
    <message>
        <source>No backup could be made when the workshop was closed. {0}</source>
        <translation>关闭工作坊时没能做备份。{0}</translation>
    </message>
</context>
<context>
    <name>LastRow</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>顺延</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>“{0}” is done</source>
        <translation>“{0}”完成</translation>
    </message>
    <message>
        <source>“{0}” is moved: still to be done</source>
        <translation>“{0}”顺延：还要做</translation>
    </message>
    <message>
        <source>“{0}” is dropped, with a reason</source>
        <translation>“{0}”放弃，须说明理由</translation>
    </message>
    <message>
        <source>Why? Enter keeps it</source>
        <translation>为什么？按 Enter 保存</translation>
    </message>
    <message>
        <source>Why “{0}” is dropped</source>
        <translation>放弃“{0}”的理由</translation>
    </message>
    <message>
        <source>+ Make it an initiative of today</source>
        <translation>+ 转为今天的举措</translation>
    </message>
    <message>
        <source>Make “{0}” an initiative of today</source>
        <translation>把“{0}”转为今天的举措</translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>原定 {0} 完成</translation>
    </message>
    <message>
        <source>first step: {0}</source>
        <translation>第一步：{0}</translation>
    </message>
    <message>
        <source>Initiative of today: {0}</source>
        <translation>今天的举措：{0}</translation>
    </message>
</context>
<context>
    <name>LastTimeDesk</name>
    <message>
        <source>Which workshop was it last time?</source>
        <translation>上次是哪一场工作坊？</translation>
    </message>
    <message>
        <source>Workshops (*.pentatone)</source>
        <translation>工作坊 (*.pentatone)</translation>
    </message>
    <message>
        <source>Reading {0}…</source>
        <translation>正在读取 {0}…</translation>
    </message>
    <message>
        <source>Last time: “{0}” of {1}, {2} levels to compare with.</source>
        <translation>上次：{1}《{0}》，有 {2} 个等级可以对比。</translation>
    </message>
    <message>
        <source>{0} open initiatives came along.</source>
        <translation>带入 {0} 项未完成的举措。</translation>
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
        <source>“{0}” has too few people</source>
        <translation>“{0}”人手不够</translation>
    </message>
    <message>
        <source>too few people</source>
        <translation>人手不够</translation>
    </message>
    <message>
        <source>“{0}” is done instead</source>
        <translation>改做“{0}”</translation>
    </message>
    <message>
        <source>another one is done instead</source>
        <translation>改做另一项</translation>
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
        <source>was ruled out</source>
        <translation>已被排除</translation>
    </message>
    <message>
        <source>is done already, or was dropped</source>
        <translation>已经完成或放弃</translation>
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
        <source>could not end in time: “{0}” ends too late in this plan</source>
        <translation>来不及完成：本方案中“{0}”结束得太晚</translation>
    </message>
    <message>
        <source>costs more in one period than the budget allows</source>
        <translation>单期成本超出预算</translation>
    </message>
    <message>
        <source>the others close more with the money there is in all</source>
        <translation>总预算之内，其他举措补上的差距更多</translation>
    </message>
    <message>
        <source>the others close more within the money and the time</source>
        <translation>在同样的资金和时间内，其他举措补上的差距更多</translation>
    </message>
</context>
<context>
    <name>Lens</name>
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
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>上次</translation>
    </message>
    <message>
        <source>After the plan</source>
        <translation>规划后</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
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
        <source>How sure the group is</source>
        <translation>大家有多大把握</translation>
    </message>
    <message>
        <source>How sure the group is of this lift: it weighs the lift in the plan</source>
        <translation>大家对这项提升有多大把握：排程时按把握折算</translation>
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
    <name>LimitsModel</name>
    <message>
        <source>Budget, {0}</source>
        <translation>预算（{0}）</translation>
    </message>
    <message>
        <source>thousand yuan</source>
        <translation>万元</translation>
    </message>
    <message>
        <source>Add a role…</source>
        <translation>添加角色…</translation>
    </message>
    <message>
        <source>Del removes the role; what it was to do stays as work of nobody in particular.</source>
        <translation>按 Del 删除角色；它的工作量保留为不指定角色的工作量。</translation>
    </message>
    <message>
        <source>From the budget per quarter of the workshop; type to change it.</source>
        <translation>取自工作坊的每季度预算；可直接输入改动。</translation>
    </message>
    <message>
        <source>No limit. The first number holds in all periods.</source>
        <translation>不设上限。输入的第一个数适用于各期。</translation>
    </message>
    <message>
        <source>The last number goes on.</source>
        <translation>沿用前一个数。</translation>
    </message>
    <message>
        <source>“{0}” is no number from 0 on. Nothing was changed.</source>
        <translation>“{0}”不是 0 或以上的数。未作任何更改。</translation>
    </message>
</context>
<context>
    <name>LimitsPanel</name>
    <message>
        <source>Money and people</source>
        <translation>资金与人力</translation>
    </message>
    <message>
        <source>Periods and settings</source>
        <translation>周期与参数</translation>
    </message>
    <message>
        <source>Closed days</source>
        <translation>停工日</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Quarters</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Plan in</source>
        <translation>排程单位</translation>
    </message>
    <message>
        <source>All periods together</source>
        <translation>总预算</translation>
    </message>
    <message>
        <source>A year&apos;s delay costs</source>
        <translation>推迟一年的折损</translation>
    </message>
    <message>
        <source>The cheapest plan brings at least</source>
        <translation>最省方案的价值不低于</translation>
    </message>
    <message>
        <source>Another unit rounds up to whole periods and drops the plans; undo brings them back.</source>
        <translation>更换单位会进位到整期并清除现有方案；撤销即可恢复。</translation>
    </message>
    <message>
        <source>No plan spends more than this in all. 0 is no limit.</source>
        <translation>任何方案的总成本都不超过它；0 表示不设上限。</translation>
    </message>
    <message>
        <source>A benefit is worth this much less for each year it comes later.</source>
        <translation>成效晚一年到来，价值就打这么多折扣。</translation>
    </message>
    <message>
        <source>It may close less than the best plan, but not less than this part of its value.</source>
        <translation>补上的差距可以少于价值最大的方案，但价值不低于它的这一比例。</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不设上限</translation>
    </message>
    <message>
        <source> % of the best</source>
        <translation> %（占最大价值）</translation>
    </message>
    <message>
        <source>No plan spends more in a period, and no role works more than its people can on open days. The last number goes on; empty is no limit.</source>
        <translation>任何方案每期的成本不超出预算，各角色的投入不超出开工日内的人力。以后各期沿用最后一个数；留空表示不设上限。</translation>
    </message>
    <message>
        <source>What all plans have in common.</source>
        <translation>所有方案共用的设定。</translation>
    </message>
    <message>
        <source>On these days nobody works on initiatives: roles have less time in those periods.</source>
        <translation>这些日子不推进举措，当期的可用人力随之减少。</translation>
    </message>
</context>
<context>
    <name>LinkLine</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the link {0}</source>
        <translation>复制链接 {0}</translation>
    </message>
</context>
<context>
    <name>LoadChart</name>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{0}, no limit</source>
        <translation>{0}，不设上限</translation>
    </message>
    <message>
        <source>limit {0} {1}</source>
        <translation>上限 {0} {1}</translation>
    </message>
    <message>
        <source>Nothing is above its limit.</source>
        <translation>没有任何一期超出上限。</translation>
    </message>
    <message>
        <source>1 amount is above its limit.</source>
        <translation>有 1 处超出上限。</translation>
    </message>
    <message>
        <source>{0} amounts are above their limits.</source>
        <translation>有 {0} 处超出上限。</translation>
    </message>
    <message>
        <source>{0}, {1}: {2} of {3}</source>
        <translation>{0}，{1}：{2}，上限 {3}</translation>
    </message>
    <message>
        <source>{0} too much</source>
        <translation>超出 {0}</translation>
    </message>
</context>
<context>
    <name>LoadTable</name>
    <message>
        <source>limit</source>
        <translation>上限</translation>
    </message>
</context>
<context>
    <name>LockedGate</name>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>This workshop is locked</source>
        <translation>这个工作坊已加锁</translation>
    </message>
    <message>
        <source>Type its passphrase to open it. It is not kept anywhere; without it nobody can open the file.</source>
        <translation>输入口令打开。口令不会存在任何地方；没有口令谁也打不开。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
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
    <name>LookDesk</name>
    <message>
        <source>Theme: {0}</source>
        <translation>主题：{0}</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Language and look</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Use it now</source>
        <translation>立即使用</translation>
    </message>
    <message>
        <source>The settings cannot be written, so the text size stays as it is. Please check the folder {0}.</source>
        <translation>设置无法写入，字号保持不变。请检查文件夹 {0}。</translation>
    </message>
    <message>
        <source>The program closes and opens again in the same place; nothing is lost, and undo goes on. A file with a passphrase asks for it.</source>
        <translation>程序会关闭，再回到原处打开；内容不会丢失，撤销照常可用。有口令的文件会再次询问口令。</translation>
    </message>
    <message>
        <source>Everything in these windows becomes larger or smaller. What the room sees stays as it is.</source>
        <translation>这些窗口里的内容整体放大或缩小，投屏画面保持不变。</translation>
    </message>
</context>
<context>
    <name>MakingDesk</name>
    <message>
        <source>Workshop {0}</source>
        <translation>工作坊 {0}</translation>
    </message>
    <message>
        <source>Digital co-creation</source>
        <translation>数智化共创</translation>
    </message>
    <message>
        <source>Making the workshop…</source>
        <translation>正在建立工作坊…</translation>
    </message>
    <message>
        <source>This workshop is locked. Please give its passphrase.</source>
        <translation>这个工作坊设有口令，请输入口令。</translation>
    </message>
    <message>
        <source>Pentatone sample</source>
        <translation>五音示例</translation>
    </message>
    <message>
        <source>Making the sample…</source>
        <translation>正在生成示例…</translation>
    </message>
    <message>
        <source>Rehearsal {0}</source>
        <translation>演练 {0}</translation>
    </message>
    <message>
        <source>Inviting the room…</source>
        <translation>正在请人入场…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，未作任何改动。</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>Score cells (Ctrl+4), then set their targets (Ctrl+5).</source>
        <translation>请先评分（Ctrl+4），再定目标（Ctrl+5）。</translation>
    </message>
</context>
<context>
    <name>MaturityChart</name>
    <message>
        <source>Overall</source>
        <translation>总体</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>{0}: {1} now, {2} after the plan</source>
        <translation>{0}：现状 {1}，完成后 {2}</translation>
    </message>
    <message>
        <source>{0}, end of {1}: {2}</source>
        <translation>{0}，{1} 末：{2}</translation>
    </message>
    <message>
        <source>target {0}</source>
        <translation>目标 {0}</translation>
    </message>
</context>
<context>
    <name>MaturityOverTime</name>
    <message>
        <source>Capabilities</source>
        <translation>能力</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>业务要素</translation>
    </message>
    <message>
        <source>A line for each capability (Alt+V)</source>
        <translation>每项能力一条线（Alt+V）</translation>
    </message>
    <message>
        <source>A line for each business element (Alt+V)</source>
        <translation>每个业务要素一条线（Alt+V）</translation>
    </message>
    <message>
        <source>Maturity over time</source>
        <translation>成熟度走势</translation>
    </message>
    <message>
        <source>Finished in this period</source>
        <translation>本期完成</translation>
    </message>
    <message>
        <source>There is no level yet: maturity over time starts from what the room has scored (Ctrl+4).</source>
        <translation>还没有等级：成熟度走势从大家评出的现状开始（Ctrl+4）。</translation>
    </message>
    <message>
        <source>There is no plan yet: it is made of initiatives. Add some on the page Initiatives first (Ctrl+6).</source>
        <translation>还没有方案：方案由举措构成。请先到“举措”页添加（Ctrl+6）。</translation>
    </message>
    <message>
        <source>There is no plan yet. Press Ctrl+R to plan; then this shows how the levels rise with each initiative that is finished.</source>
        <translation>还没有排程。按 Ctrl+R 排程后，这里会显示成熟度如何随举措逐项完成而提升。</translation>
    </message>
    <message>
        <source>Choose a period to see what is finished in it.</source>
        <translation>选择一期，查看当期完成的举措。</translation>
    </message>
    <message>
        <source>Finished in {0}:</source>
        <translation>{0} 完成：</translation>
    </message>
    <message>
        <source>Nothing is finished in {0}.</source>
        <translation>{0} 没有举措完成。</translation>
    </message>
</context>
<context>
    <name>MiniMap</name>
    <message>
        <source>Overview of the canvas</source>
        <translation>画布全图</translation>
    </message>
    <message>
        <source>Overview: click to go there</source>
        <translation>全图：点哪里就看哪里</translation>
    </message>
</context>
<context>
    <name>MismatchRows</name>
    <message>
        <source>Differences between the two typings</source>
        <translation>两遍录入不一致的地方</translation>
    </message>
    <message>
        <source>Line {0}, {1}: 1 keeps {2}, 2 takes {3}</source>
        <translation>第 {0} 行，{1}：按 1 保留 {2}，按 2 采用 {3}</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空</translation>
    </message>
    <message>
        <source>2 second</source>
        <translation>2 第二遍</translation>
    </message>
    <message>
        <source>1 first</source>
        <translation>1 第一遍</translation>
    </message>
</context>
<context>
    <name>MissingGate</name>
    <message>
        <source>The folder is there, but not this file. Perhaps it was moved or got another name.</source>
        <translation>文件夹还在，文件不在了。可能被移走，或改了名字。</translation>
    </message>
    <message>
        <source>Its folder cannot be reached. If it is on a stick or a network drive, plug that in and try again.</source>
        <translation>它所在的文件夹打不开。如果在 U 盘或网络盘上，请接上后再试。</translation>
    </message>
    <message>
        <source>Try once more</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Look for it…</source>
        <translation>找一找…</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation>从列表中去掉</translation>
    </message>
    <message>
        <source>The workshop is not there</source>
        <translation>找不到这个工作坊</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
</context>
<context>
    <name>ModeBar</name>
    <message>
        <source>← Canvas  Esc</source>
        <translation>← 画布  Esc</translation>
    </message>
    <message>
        <source>Strip</source>
        <translation>举牌</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>点卡</translation>
    </message>
    <message>
        <source>Hands</source>
        <translation>举手</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>触屏</translation>
    </message>
    <message>
        <source>All raise a card at once; the digits are typed in seat order.</source>
        <translation>大家同时举牌，按座位顺序录入数字。</translation>
    </message>
    <message>
        <source>One person at a time, blind.</source>
        <translation>逐人点卡，互不可见。</translation>
    </message>
    <message>
        <source>Only the number of hands per level is typed.</source>
        <translation>只录入每一级举手的人数。</translation>
    </message>
    <message>
        <source>Touch panel: several tap at once. Not blind.</source>
        <translation>触摸屏：多人同时点选，互相看得见。</translation>
    </message>
    <message>
        <source>Cancel round</source>
        <translation>取消本轮</translation>
    </message>
    <message>
        <source>Without names, for good</source>
        <translation>不显示姓名（不可恢复）</translation>
    </message>
    <message>
        <source>Secret: by card, the file keeps no names</source>
        <translation>密封：点卡投票，文件里不存姓名</translation>
    </message>
    <message>
        <source>With names</source>
        <translation>显示姓名</translation>
    </message>
    <message>
        <source>Without names</source>
        <translation>不显示姓名</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>密封</translation>
    </message>
    <message>
        <source>Last time: {0}</source>
        <translation>上一轮：{0}</translation>
    </message>
    <message>
        <source>No last vote</source>
        <translation>上一轮没有投票</translation>
    </message>
    <message>
        <source>Hold: my last vote</source>
        <translation>按住看我上一轮的票</translation>
    </message>
</context>
<context>
    <name>MoneyAndPeople</name>
    <message>
        <source>Money and people over time</source>
        <translation>资金与人力走势</translation>
    </message>
    <message>
        <source>Exact values</source>
        <translation>精确数值</translation>
    </message>
    <message>
        <source>Show or hide the table beneath the chart (Alt+V)</source>
        <translation>显示或隐藏图下的表格（Alt+V）</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>各期</translation>
    </message>
    <message>
        <source>Who takes it</source>
        <translation>由哪些举措占用</translation>
    </message>
    <message>
        <source>There is no plan yet: it is made of initiatives. Add some on the page Initiatives first (Ctrl+6).</source>
        <translation>还没有方案：方案由举措构成。请先到“举措”页添加（Ctrl+6）。</translation>
    </message>
    <message>
        <source>There is no plan yet. Press Ctrl+R to plan; then this shows how much money and how many people it takes in each period.</source>
        <translation>还没有排程。按 Ctrl+R 排程后，这里显示每期所需的资金与人力。</translation>
    </message>
    <message>
        <source>Choose a column to see who takes it.</source>
        <translation>选择一列，查看由哪些举措占用。</translation>
    </message>
    <message>
        <source>Taken in {0} by:</source>
        <translation>{0} 由以下举措占用：</translation>
    </message>
    <message>
        <source>Nothing is taken in {0}.</source>
        <translation>{0} 没有占用。</translation>
    </message>
</context>
<context>
    <name>NewFrom</name>
    <message>
        <source>New from</source>
        <translation>新建来源</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>Gaps by priority (Alt+G)</source>
        <translation>按优先度排列的差距（Alt+G）</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>便签</translation>
    </message>
    <message>
        <source>Notes of the wall (Alt+N)</source>
        <translation>墙上的便签（Alt+N）</translation>
    </message>
    <message>
        <source>Solutions</source>
        <translation>解决方案</translation>
    </message>
    <message>
        <source>Solutions the framework knows (Alt+S)</source>
        <translation>框架自带的解决方案（Alt+S）</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案例</translation>
    </message>
    <message>
        <source>Cases of the library (Alt+C)</source>
        <translation>案例库里的案例（Alt+C）</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Initiatives many companies begin with (Alt+T)</source>
        <translation>许多企业先做的举措（Alt+T）</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>搜索…</translation>
    </message>
    <message>
        <source>Search in this list</source>
        <translation>在列表中搜索</translation>
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
        <source>What an initiative can be made of</source>
        <translation>可以生成举措的内容</translation>
    </message>
    <message>
        <source>Enter or + makes an initiative of a gap. ✓ marks what is lifted already.</source>
        <translation>按 Enter 或点 + 由差距生成举措；✓ 表示已有举措。</translation>
    </message>
    <message>
        <source>Enter or + makes an initiative of it. ✓ marks what was made already.</source>
        <translation>按 Enter 或点 + 生成举措；✓ 表示已经生成过。</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>No open note. Write notes on the page Pain points (Ctrl+3): they stand here until they have become something.</source>
        <translation>没有待处理的便签。请在“痛点”页写便签（Ctrl+3）：转化之前都会列在这里。</translation>
    </message>
    <message>
        <source>This framework knows no solutions.</source>
        <translation>这个框架没有解决方案。</translation>
    </message>
    <message>
        <source>The library has no cases.</source>
        <translation>案例库里没有案例。</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>再输一遍</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Long beats complicated: four or five words, at least {0} characters.</source>
        <translation>长比复杂好：四五个词，至少 {0} 个字符。</translation>
    </message>
    <message>
        <source>Too short: at least {0} characters.</source>
        <translation>太短：至少 {0} 个字符。</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一样。</translation>
    </message>
    <message>
        <source>Weak. A few more words make it good.</source>
        <translation>偏弱。再加几个词就好。</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>不错。</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>很强。</translation>
    </message>
</context>
<context>
    <name>NoteActions</name>
    <message>
        <source>Write notes</source>
        <translation>写便签</translation>
    </message>
    <message>
        <source>Go to the notes by keyboard</source>
        <translation>用键盘选便签</translation>
    </message>
    <message>
        <source>Change the words</source>
        <translation>修改文字</translation>
    </message>
    <message>
        <source>Tie to the chosen cell</source>
        <translation>归到选中的格子</translation>
    </message>
    <message>
        <source>Tie to nothing</source>
        <translation>取消归属</translation>
    </message>
    <message>
        <source>Put into a stack</source>
        <translation>归为一组</translation>
    </message>
    <message>
        <source>Take out of the stack</source>
        <translation>移出本组</translation>
    </message>
    <message>
        <source>Merge into one note</source>
        <translation>合并为一张</translation>
    </message>
    <message>
        <source>Split by lines</source>
        <translation>按行拆分</translation>
    </message>
    <message>
        <source>Align left edges</source>
        <translation>左对齐</translation>
    </message>
    <message>
        <source>Align top edges</source>
        <translation>顶对齐</translation>
    </message>
    <message>
        <source>Distribute across</source>
        <translation>横向等距</translation>
    </message>
    <message>
        <source>Distribute down</source>
        <translation>纵向等距</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>排列整齐</translation>
    </message>
    <message>
        <source>Sort by votes</source>
        <translation>按点数排序</translation>
    </message>
    <message>
        <source>Make an initiative of it</source>
        <translation>转为举措</translation>
    </message>
    <message>
        <source>Put into the parking lot</source>
        <translation>放入停车场</translation>
    </message>
    <message>
        <source>Make it a bottleneck of its element</source>
        <translation>转为该要素的瓶颈</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Photos as notes…</source>
        <translation>照片便签…</translation>
    </message>
    <message>
        <source>Look at the photo</source>
        <translation>查看照片</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Wipe lines away</source>
        <translation>橡皮</translation>
    </message>
    <message>
        <source>Write in silence</source>
        <translation>静默书写</translation>
    </message>
    <message>
        <source>Show all hidden notes</source>
        <translation>亮出全部隐藏便签</translation>
    </message>
    <message>
        <source>Vote with dots</source>
        <translation>贴点投票</translation>
    </message>
    <message>
        <source>Choose all notes</source>
        <translation>全选便签</translation>
    </message>
    <message>
        <source>Choose one note first.</source>
        <translation>请先选一张便签。</translation>
    </message>
    <message>
        <source>Choose notes first: click one, add more with Shift.</source>
        <translation>请先选便签：单击一张，按住 Shift 再加。</translation>
    </message>
    <message>
        <source>Choose at least two notes first.</source>
        <translation>请先选至少两张便签。</translation>
    </message>
    <message>
        <source>Choose at least three notes first.</source>
        <translation>请先选至少三张便签。</translation>
    </message>
    <message>
        <source>Choose a stack, or notes in one, first.</source>
        <translation>请先选一组，或组里的便签。</translation>
    </message>
    <message>
        <source>Choose notes and a cell or an element first.</source>
        <translation>请先选便签，再选一个格子或要素。</translation>
    </message>
    <message>
        <source>Choose notes that belong to a cell or an element first.</source>
        <translation>请先选已归到格子或要素的便签。</translation>
    </message>
    <message>
        <source>There are no notes yet.</source>
        <translation>还没有便签。</translation>
    </message>
    <message>
        <source>No notes are hidden.</source>
        <translation>没有隐藏的便签。</translation>
    </message>
    <message>
        <source>Choose one note that has not become anything yet.</source>
        <translation>请选一张还没有转出的便签。</translation>
    </message>
    <message>
        <source>Choose one note that belongs to an element and has not become anything yet.</source>
        <translation>请选一张已归到要素、还没有转出的便签。</translation>
    </message>
    <message>
        <source>Choose one photo first.</source>
        <translation>请先选一张照片。</translation>
    </message>
</context>
<context>
    <name>NoteBar</name>
    <message>
        <source>New notes: {0}</source>
        <translation>新便签：{0}</translation>
    </message>
    <message>
        <source>Who wrote it</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Who wrote it: may stay open</source>
        <translation>作者，可不填</translation>
    </message>
    <message>
        <source>In silence</source>
        <translation>静默</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部亮出</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>便签</translation>
    </message>
    <message>
        <source>More for notes</source>
        <translation>更多便签操作</translation>
    </message>
    <message>
        <source>Tone and width of the pen</source>
        <translation>画笔颜色和粗细</translation>
    </message>
    <message>
        <source>+ Photo</source>
        <translation>+ 照片</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Dots</source>
        <translation>贴点</translation>
    </message>
    <message>
        <source>What new notes belong to</source>
        <translation>新便签归到哪里</translation>
    </message>
    <message>
        <source>{0}: kind of new notes. Alt+Up and Alt+Down in the line change it.</source>
        <translation>{0}：新便签的类别。在输入行按 Alt+↑、Alt+↓ 切换。</translation>
    </message>
    <message>
        <source>text colour</source>
        <translation>墨色</translation>
    </message>
    <message>
        <source>signal colour</source>
        <translation>醒目色</translation>
    </message>
    <message>
        <source>accent colour</source>
        <translation>强调色</translation>
    </message>
    <message>
        <source>Tie new notes to {0}</source>
        <translation>新便签归到{0}</translation>
    </message>
    <message>
        <source>New notes belong to {0}; press to leave them free</source>
        <translation>新便签归到{0}；再按一下则不归属</translation>
    </message>
    <message>
        <source>New notes stay hidden until all are shown: only their number is seen  H</source>
        <translation>新便签先隐藏，亮出前只显示张数  H</translation>
    </message>
    <message>
        <source>Reading photos, {0} to go…</source>
        <translation>正在读取照片，还剩 {0} 张…</translation>
    </message>
    <message>
        <source>1 note written, hidden</source>
        <translation>已写 1 张，未亮出</translation>
    </message>
    <message>
        <source>{0} notes written, hidden</source>
        <translation>已写 {0} 张，未亮出</translation>
    </message>
    <message>
        <source>{0} hidden</source>
        <translation>{0} 张未亮出</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>不署名</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排列</translation>
    </message>
    <message>
        <source>Make something of it</source>
        <translation>转为</translation>
    </message>
    <message>
        <source>Another kind</source>
        <translation>改类别</translation>
    </message>
    <message>
        <source>Another author</source>
        <translation>改作者</translation>
    </message>
    <message>
        <source>thin, {0}</source>
        <translation>细，{0}</translation>
    </message>
    <message>
        <source>thick, {0}</source>
        <translation>粗，{0}</translation>
    </message>
</context>
<context>
    <name>NoteDesk</name>
    <message>
        <source>Stack {0}, notes: {1}, dots: {2}</source>
        <translation>组：{0}，{1} 张便签，{2} 点</translation>
    </message>
    <message>
        <source>{0} notes chosen</source>
        <translation>已选 {0} 张便签</translation>
    </message>
    <message>
        <source>dots: {0}</source>
        <translation>{0} 点</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Title of the stack</source>
        <translation>组标题</translation>
    </message>
    <message>
        <source>Words of the note</source>
        <translation>便签文字</translation>
    </message>
    <message>
        <source>Enter keeps it, Esc drops it</source>
        <translation>Enter 保存，Esc 放弃</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps it, Esc drops it, Ctrl+Shift+Enter splits the note here</source>
        <translation>Ctrl+Enter 保存，Esc 放弃，Ctrl+Shift+Enter 在此拆成两张</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Pain</source>
        <translation>痛点</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>想法</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>疑问</translation>
    </message>
    <message>
        <source>Parking</source>
        <translation>待议</translation>
    </message>
    <message>
        <source>initiative</source>
        <translation>举措</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>已入停车场</translation>
    </message>
    <message>
        <source>bottleneck</source>
        <translation>瓶颈</translation>
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
    <name>NowNextLaterBoard</name>
    <message>
        <source>Not in the plan</source>
        <translation>未排入路线图</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>近期</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>中期</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>远期</translation>
    </message>
    <message>
        <source>There are no initiatives to sort yet. Add some on the page Initiatives first (Ctrl+6).</source>
        <translation>还没有可分近中远期的举措。请先到“举措”页添加（Ctrl+6）。</translation>
    </message>
    <message>
        <source>Not in the plan, and without a wish · {0}</source>
        <translation>未排入，也没有期望时段 · {0}</translation>
    </message>
    <message>
        <source>Not planned yet, and without a wish · {0}</source>
        <translation>尚未排程，也没有期望时段 · {0}</translation>
    </message>
    <message>
        <source>1 wish is not kept by this plan.</source>
        <translation>有 1 项期望未能在本方案中实现。</translation>
    </message>
    <message>
        <source>{0} wishes are not kept by this plan.</source>
        <translation>有 {0} 项期望未能在本方案中实现。</translation>
    </message>
    <message>
        <source>Nothing starts here. Drag a card here to wish for it.</source>
        <translation>没有举措在此时段启动。把卡片拖到这里，就是期望放在此时段。</translation>
    </message>
    <message>
        <source>The horizon is too short for this column.</source>
        <translation>规划期太短，没有这一时段。</translation>
    </message>
    <message>
        <source>Wished, but not in the plan</source>
        <translation>期望在此，但未排入</translation>
    </message>
    <message>
        <source>Wished, not planned yet</source>
        <translation>期望在此，尚未排程</translation>
    </message>
    <message>
        <source>{0} % of all the gaps the initiatives close</source>
        <translation>占全部举措所补差距的 {0} %</translation>
    </message>
    <message>
        <source>closes no gap</source>
        <translation>没有补上任何差距</translation>
    </message>
    <message>
        <source>must be in the plan</source>
        <translation>必须排入</translation>
    </message>
    <message>
        <source>Wished: {0}, not kept</source>
        <translation>期望：{0}（未实现）</translation>
    </message>
    <message>
        <source>Wished: {0}</source>
        <translation>期望：{0}</translation>
    </message>
</context>
<context>
    <name>OfferChips</name>
    <message>
        <source>Lower capabilities carry higher ones. Offered here:</source>
        <translation>下层能力支撑上层能力，可作前置的有：</translation>
    </message>
    <message>
        <source>Click to start after it</source>
        <translation>点一下，排在它之后</translation>
    </message>
    <message>
        <source>Start after {0}</source>
        <translation>排在“{0}”之后</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>The file is damaged. Reading what can be read…</source>
        <translation>文件已损坏。正在读取还能读的部分…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Where is {0}?</source>
        <translation>{0} 在哪里？</translation>
    </message>
    <message>
        <source>Workshops (*.pentatone)</source>
        <translation>工作坊 (*.pentatone)</translation>
    </message>
    <message>
        <source>{0}, as of {1}</source>
        <translation>{0}（{1}）</translation>
    </message>
    <message>
        <source>Where to keep the copy</source>
        <translation>副本存到哪里</translation>
    </message>
    <message>
        <source>The copy is in {0}</source>
        <translation>副本在 {0}</translation>
    </message>
    <message>
        <source>The backup is back. What was there before is in {0}</source>
        <translation>备份已恢复。原来的内容在 {0}</translation>
    </message>
    <message>
        <source>The backup is back.</source>
        <translation>备份已恢复。</translation>
    </message>
    <message>
        <source>The new passphrase is set. Copies made before do not have it ({0}): {1}</source>
        <translation>新口令已设好。以前的副本没有这个口令（{0} 份）：{1}</translation>
    </message>
    <message>
        <source>You work on a copy now: {0}</source>
        <translation>您现在用的是副本：{0}</translation>
    </message>
    <message>
        <source>What was readable is in {0}</source>
        <translation>能读的部分在 {0}</translation>
    </message>
    <message>
        <source>The workshop is locked with its passphrase.</source>
        <translation>工作坊已用口令加锁。</translation>
    </message>
    <message>
        <source>The workshop has no passphrase any more.</source>
        <translation>工作坊不再有口令。</translation>
    </message>
    <message>
        <source>The workshop has its new passphrase.</source>
        <translation>工作坊已换成新口令。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was locked and nothing removed.</source>
        <translation>已停止。没有加锁，也没有清除任何东西。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，未作任何改动。</translation>
    </message>
    <message>
        <source>Something went wrong in the program.</source>
        <translation>程序出了错。</translation>
    </message>
</context>
<context>
    <name>OutPart</name>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Last vote</source>
        <translation>最后一票</translation>
    </message>
    <message>
        <source>Before the export · {0}</source>
        <translation>导出前检查 · {0}</translation>
    </message>
    <message>
        <source>Before the export</source>
        <translation>导出前检查</translation>
    </message>
</context>
<context>
    <name>OutcomeBoard</name>
    <message>
        <source>No level yet</source>
        <translation>还没有等级</translation>
    </message>
    <message>
        <source>Overall level {0} → {1}</source>
        <translation>总体等级 {0} → {1}</translation>
    </message>
    <message>
        <source>line: now · dashes: target · dots: with those ticked initiatives</source>
        <translation>实线：现状 · 虚线：目标 · 点线：勾选的举措完成后</translation>
    </message>
</context>
<context>
    <name>OutcomePanel</name>
    <message>
        <source>Radar</source>
        <translation>雷达图</translation>
    </message>
    <message>
        <source>Show or hide the radar (Alt+R)</source>
        <translation>显示或隐藏雷达图（Alt+R）</translation>
    </message>
    <message>
        <source>To the room</source>
        <translation>投屏</translation>
    </message>
    <message>
        <source>Show the radar to the room instead of the canvas (Alt+O)</source>
        <translation>投屏显示雷达图，不显示画布（Alt+O）</translation>
    </message>
    <message>
        <source>Where the ticked initiatives lead</source>
        <translation>勾选的举措带来的变化</translation>
    </message>
    <message>
        <source>No level yet</source>
        <translation>还没有等级</translation>
    </message>
    <message>
        <source>Overall {0} → {1}</source>
        <translation>总体 {0} → {1}</translation>
    </message>
    <message>
        <source>{0} of {1} ticked</source>
        <translation>勾选了 {0} 项，共 {1} 项</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Tick all or none (Alt+A); Space ticks one</source>
        <translation>全选或全不选（Alt+A）；空格键勾选一项</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>with those ticked</source>
        <translation>勾选的举措完成后</translation>
    </message>
    <message>
        <source>Radar of the capabilities, now and with those ticked initiatives</source>
        <translation>能力雷达图：现状，以及勾选举措完成之后</translation>
    </message>
</context>
<context>
    <name>OutlookPage</name>
    <message>
        <source>This framework has no boards. Knowledge packs can be added under Prepare.</source>
        <translation>这个框架没有看板。可以在“准备”里加上知识包。</translation>
    </message>
    <message>
        <source>T marks the board for today.</source>
        <translation>T 把这块看板列入今天或取消。</translation>
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
        <source>Go on to the pain points</source>
        <translation>接着谈痛点</translation>
    </message>
    <message>
        <source>Start scoring</source>
        <translation>开始评分</translation>
    </message>
    <message>
        <source>Next board  Enter</source>
        <translation>下一块看板  Enter</translation>
    </message>
    <message>
        <source>Next board: {0}  Enter</source>
        <translation>下一块：{0}  Enter</translation>
    </message>
</context>
<context>
    <name>OwnersBox</name>
    <message>
        <source>Who does what by when?</source>
        <translation>谁在什么时候做什么？</translation>
    </message>
    <message>
        <source>Type or Enter to edit · Tab goes on · ↓ offers the people of the room · a day such as 12-05 is enough · Del empties</source>
        <translation>直接输入或按 Enter 编辑 · Tab 到下一格 · ↓ 列出在场的人 · 日期写 12-05 即可 · Del 清空</translation>
    </message>
    <message>
        <source>There are no initiatives yet: they are made on the page Initiatives (Ctrl+6), and planned on the roadmap (Ctrl+8).</source>
        <translation>还没有举措：请在“举措”页创建（Ctrl+6），再到路线图排程（Ctrl+8）。</translation>
    </message>
    <message>
        <source>Owners of the initiatives</source>
        <translation>各项举措的负责人</translation>
    </message>
    <message>
        <source>{0} initiatives in the plan, by start.</source>
        <translation>方案中有 {0} 项举措，按开始时间排列。</translation>
    </message>
    <message>
        <source>{0} initiatives; there is no plan yet, so they have no dates.</source>
        <translation>共 {0} 项举措；还没有排程，因此没有时间。</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>没有缺项。</translation>
    </message>
    <message>
        <source>Missing: {0} owners, {1} first steps, {2} days, {3} KPIs.</source>
        <translation>缺 {0} 位负责人、{1} 个第一步、{2} 个日期、{3} 个 KPI。</translation>
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
    <name>PainPage</name>
    <message>
        <source>What is written in silence stays hidden until you show it: only the number is seen.</source>
        <translation>静默书写的便签先不公开，只显示张数，等您亮出来。</translation>
    </message>
    <message>
        <source>N begins a note; choose a cell or an element first to tie it. Paste a list to add many.</source>
        <translation>按 N 写便签；先选格子或要素，便签就归到那里。粘贴多行可一次写多张。</translation>
    </message>
    <message>
        <source>Click a note to give a dot, with Shift to take one back. Enter: the next person.</source>
        <translation>单击便签贴一点，按住 Shift 单击收回一点；Enter 换下一位。</translation>
    </message>
    <message>
        <source>Drag a note onto a cell to tie it, onto another note to stack them. Ctrl+K lists everything.</source>
        <translation>把便签拖到格子上就归到那里，拖到另一张上就归为一组。Ctrl+K 列出全部操作。</translation>
    </message>
    <message>
        <source>Show {0} notes</source>
        <translation>亮出 {0} 张便签</translation>
    </message>
    <message>
        <source>Give dots</source>
        <translation>开始贴点</translation>
    </message>
    <message>
        <source>Start scoring</source>
        <translation>开始评分</translation>
    </message>
    <message>
        <source>Write notes  N</source>
        <translation>写便签  N</translation>
    </message>
</context>
<context>
    <name>PairsForm</name>
    <message>
        <source>Which of the two matters more, and how much? Arrow keys move the scale, Enter says that both matter equally.</source>
        <translation>两项里哪项更要紧，要紧多少？方向键移动，Enter 表示同样要紧。</translation>
    </message>
    <message>
        <source>not compared yet</source>
        <translation>还没比</translation>
    </message>
    <message>
        <source>equally important</source>
        <translation>同样要紧</translation>
    </message>
    <message>
        <source>{0}: {1} times as important</source>
        <translation>“{0}”是 {1} 倍要紧</translation>
    </message>
</context>
<context>
    <name>PaperKit</name>
    <message>
        <source>On paper</source>
        <translation>纸面材料</translation>
    </message>
    <message>
        <source>Ballots (PDF)</source>
        <translation>选票（PDF）</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>填写表（XLSX）</translation>
    </message>
    <message>
        <source>Voting cards (PDF)</source>
        <translation>投票卡（PDF）</translation>
    </message>
    <message>
        <source>Sign-in sheet (PDF)</source>
        <translation>签到表（PDF）</translation>
    </message>
    <message>
        <source>One a person, with only what they are asked, and a seat code for typing in</source>
        <translation>每人一份，只有问到他的内容，录入时用座位码</translation>
    </message>
    <message>
        <source>One sheet a person, to fill in at a desk and read back here</source>
        <translation>每人一张表，在电脑上填好，再从这里读入</translation>
    </message>
    <message>
        <source>1 to 5, ? and –, to hold up: a set for each voter</source>
        <translation>1 到 5、? 和 –，举牌用，每位投票人一套</translation>
    </message>
    <message>
        <source>Everybody in seat order, with the times of sign-in</source>
        <translation>按座位顺序列出所有人，附签到时间</translation>
    </message>
    <message>
        <source>Read filled workbooks</source>
        <translation>读入填好的填写表</translation>
    </message>
    <message>
        <source>Several files at once; every problem is listed before anything is written</source>
        <translation>可一次选多个文件；写入前会列出所有问题</translation>
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
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Votes are secret: they are taken by card only, not on ballots.</source>
        <translation>本场是无记名（密封）投票：只能逐人点卡，不用纸质选票。</translation>
    </message>
    <message>
        <source>ballots</source>
        <translation>选票</translation>
    </message>
    <message>
        <source>workbook of ballots</source>
        <translation>填写表</translation>
    </message>
    <message>
        <source>voting cards</source>
        <translation>投票卡</translation>
    </message>
    <message>
        <source>sign-in sheet</source>
        <translation>签到表</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing {0}…</source>
        <translation>正在写入 {0}…</translation>
    </message>
    <message>
        <source>Reading the workbooks…</source>
        <translation>正在读取填写表…</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>已生成：{0}</translation>
    </message>
    <message>
        <source>{0} votes of {1} people entered, not yet shown.</source>
        <translation>已录入 {1} 人的 {0} 票，尚未揭示。</translation>
    </message>
    <message>
        <source>{0} lines were left blank.</source>
        <translation>{0} 行留空。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>已停止，没有写入任何内容。</translation>
    </message>
    <message>
        <source>{0} problems: nothing was written.</source>
        <translation>有 {0} 个问题：没有写入任何内容。</translation>
    </message>
    <message>
        <source>It could not be made, because of a mistake in the program. The workshop is safe.</source>
        <translation>程序出错，没有生成。工作坊内容完好。</translation>
    </message>
    <message>
        <source>No program could open it. It is here: {0}</source>
        <translation>没有程序能打开它，文件在：{0}</translation>
    </message>
</context>
<context>
    <name>PaperPane</name>
    <message>
        <source>← Canvas  Esc</source>
        <translation>← 画布  Esc</translation>
    </message>
    <message>
        <source>Double entry check</source>
        <translation>两遍录入核对</translation>
    </message>
    <message>
        <source>Each sheet is typed twice, the second time without seeing the first</source>
        <translation>每张选票录两遍，第二遍看不到第一遍</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>选票</translation>
    </message>
    <message>
        <source>Type the reason from the paper; Enter keeps it, Esc leaves it for the end.</source>
        <translation>照选票录入原因；Enter 保存，Esc 留到最后再填。</translation>
    </message>
    <message>
        <source>1 keeps the first typing, 2 takes the second, ↑ and ↓ go to another line.</source>
        <translation>按 1 保留第一遍，按 2 采用第二遍，↑ 和 ↓ 换行。</translation>
    </message>
    <message>
        <source>1 to {0} · - abstain · ? don&apos;t know · x not applicable · . blank · Insert and Delete shift · Enter enters the sheet · Ctrl+F another person</source>
        <translation>1 到 {0} 打分 · - 弃权 · ? 不清楚 · x 不适用 · . 空行 · Insert 和 Delete 移位 · Enter 录入整张 · Ctrl+F 换人</translation>
    </message>
    <message>
        <source>Settle 1 difference</source>
        <translation>核定 1 处不一致</translation>
    </message>
    <message>
        <source>Settle {0} differences</source>
        <translation>核定 {0} 处不一致</translation>
    </message>
    <message>
        <source>Compare the typings  Enter</source>
        <translation>比较两遍录入  Enter</translation>
    </message>
    <message>
        <source>Put the sheet in  Enter</source>
        <translation>录入这张选票  Enter</translation>
    </message>
    <message>
        <source>Next sheet  Ctrl+F</source>
        <translation>下一张选票  Ctrl+F</translation>
    </message>
    <message>
        <source>Reveal {0} items, one by one</source>
        <translation>逐项揭示 {0} 项</translation>
    </message>
    <message>
        <source>The string was not taken</source>
        <translation>粘贴的内容没有采用</translation>
    </message>
    <message>
        <source>Typed once. Now the same sheet again.</source>
        <translation>录了一遍。请把同一张选票再录一遍。</translation>
    </message>
    <message>
        <source>{0} signs for {1} lines: somewhere one was typed twice. Nothing was entered.</source>
        <translation>录入了 {0} 个，而只有 {1} 行：有一行录了两遍。没有录入任何内容。</translation>
    </message>
    <message>
        <source>{0} signs for {1} lines. Nothing was entered; type a full stop for a line left blank.</source>
        <translation>录入了 {0} 个，而有 {1} 行。没有录入任何内容；空着的一行请打一个句点。</translation>
    </message>
    <message>
        <source>The sheet is not complete</source>
        <translation>选票没有录完整</translation>
    </message>
    <message>
        <source>The sheet of {0} is in.</source>
        <translation>{0}的选票已录入。</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>大写锁定好像开着。</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>隐藏输入</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>显示输入</translation>
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
    <message>
        <source>senior</source>
        <translation>高层</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>中层</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>基层</translation>
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
    <message>
        <source>In</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>职级</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>问到</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Sign-in: tick who is in the room</source>
        <translation>签到：在场的人打勾</translation>
    </message>
    <message>
        <source>Only voters are counted</source>
        <translation>只有投票人计入人数</translation>
    </message>
    <message>
        <source>The business elements this person votes on</source>
        <translation>此人参与投票的业务要素</translation>
    </message>
    <message>
        <source>Used only in the weighted scenario</source>
        <translation>只用于加权情景</translation>
    </message>
    <message>
        <source>in the room</source>
        <translation>在场</translation>
    </message>
    <message>
        <source>away</source>
        <translation>不在场</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0}/{1} 项</translation>
    </message>
    <message>
        <source>Only voters are asked.</source>
        <translation>只有投票人会被问到。</translation>
    </message>
    <message>
        <source>Nothing in scope: this person is asked about other business elements.</source>
        <translation>范围内没有要问此人的：问到他的是其他业务要素。</translation>
    </message>
    <message>
        <source>Came {0}</source>
        <translation>{0} 到</translation>
    </message>
    <message>
        <source>Left {0}</source>
        <translation>{0} 离场</translation>
    </message>
    <message>
        <source>Expected, not signed in</source>
        <translation>预计到场，尚未签到</translation>
    </message>
    <message>
        <source>Not in the room</source>
        <translation>不在场</translation>
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
        <source>People</source>
        <translation>参与者</translation>
    </message>
    <message>
        <source>Nobody yet. Type a name above and press Enter, or paste the whole list beneath, in the order in which people sit.</source>
        <translation>还没有人。在上方输入姓名后按 Enter，或者在下方贴入整份名单，都按座位顺序。</translation>
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
        <source>Paste a list</source>
        <translation>粘贴名单</translation>
    </message>
    <message>
        <source>One person a line: name, department, role. A first line of headings may name more: duty, rank, weight, elements.</source>
        <translation>每行一人：姓名，部门，职务。首行可以写表头，另加职责、职级、权重、要素几列。</translation>
    </message>
    <message>
        <source>Clear sign-in</source>
        <translation>清空签到</translation>
    </message>
    <message>
        <source>Sign in all</source>
        <translation>全部签到</translation>
    </message>
    <message>
        <source>Clear every tick before people sign in</source>
        <translation>签到开始前清空所有勾选</translation>
    </message>
    <message>
        <source>Sign in all who are still missing</source>
        <translation>给还没到的人全部签到</translation>
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
    <name>Photos</name>
    <message>
        <source>Photos as notes</source>
        <translation>照片便签</translation>
    </message>
    <message>
        <source>Pictures ({0})</source>
        <translation>图片（{0}）</translation>
    </message>
    <message>
        <source>pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
</context>
<context>
    <name>PictureField</name>
    <message>
        <source>Look at the picture</source>
        <translation>查看图片</translation>
    </message>
    <message>
        <source>Leave the picture out</source>
        <translation>去掉图片</translation>
    </message>
    <message>
        <source>A picture as evidence</source>
        <translation>选择作为证据的图片</translation>
    </message>
    <message>
        <source>Pictures ({0})</source>
        <translation>图片（{0}）</translation>
    </message>
    <message>
        <source>pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>正在读取图片…</translation>
    </message>
    <message>
        <source>Making it ready to keep…</source>
        <translation>正在整理图片…</translation>
    </message>
    <message>
        <source>{0} × {1}, {2} KB, without place and camera</source>
        <translation>{0} × {1}，{2} KB，已去掉地点与相机信息</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Esc closes</source>
        <translation>Esc 关闭</translation>
    </message>
    <message>
        <source>Picture: {0}</source>
        <translation>图片：{0}</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>PinnedNames</name>
    <message>
        <source>Capability names</source>
        <translation>能力名称</translation>
    </message>
    <message>
        <source>Element names</source>
        <translation>要素名称</translation>
    </message>
</context>
<context>
    <name>PlaceLine</name>
    <message>
        <source>Kept in</source>
        <translation>保存到</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Where to keep the workshop</source>
        <translation>工作坊保存到哪里</translation>
    </message>
</context>
<context>
    <name>Placing</name>
    <message>
        <source>Tied to {0}.</source>
        <translation>已归到{0}。</translation>
    </message>
    <message>
        <source>Tied to nothing.</source>
        <translation>已取消归属。</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>Most value</source>
        <translation>价值最大</translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation>最快</translation>
    </message>
    <message>
        <source>Cheapest</source>
        <translation>最省</translation>
    </message>
    <message>
        <source>Our own</source>
        <translation>自定</translation>
    </message>
    <message>
        <source>Our own plan</source>
        <translation>自定方案</translation>
    </message>
    <message>
        <source>Plan {0} · {1}</source>
        <translation>方案 {0} · {1}</translation>
    </message>
    <message>
        <source>Closes the largest gap, early closure counting more, within all limits.</source>
        <translation>在全部约束条件之内补上最多差距，越早补上越值。</translation>
    </message>
    <message>
        <source>Does what plan A does, and ends as early as possible.</source>
        <translation>做方案 A 的全部举措，尽早完成。</translation>
    </message>
    <message>
        <source>Spends least for the part of the best value that the limits ask for.</source>
        <translation>价值达到约束条件里定的比例，成本最低。</translation>
    </message>
    <message>
        <source>Closes the largest gap around the pins of the group.</source>
        <translation>小组锁定的举措不动，其余补上最多差距。</translation>
    </message>
    <message>
        <source>optimal, proven</source>
        <translation>已证明最优</translation>
    </message>
    <message>
        <source>best found, at most {0} % above the bound</source>
        <translation>目前最好，比下界最多高 {0} %</translation>
    </message>
    <message>
        <source>best found, at most {0} % below the bound</source>
        <translation>目前最好，与上界最多相差 {0} %</translation>
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
        <source>1 month</source>
        <translation>1 个月</translation>
    </message>
    <message>
        <source>{0} months</source>
        <translation>{0} 个月</translation>
    </message>
    <message>
        <source>{0} in, {1}</source>
        <translation>{0} 排入 {1}</translation>
    </message>
    <message>
        <source>{0} out</source>
        <translation>{0} 移出</translation>
    </message>
    <message>
        <source>1 person-month</source>
        <translation>1 人月</translation>
    </message>
    <message>
        <source>{0} person-months</source>
        <translation>{0} 人月</translation>
    </message>
    <message>
        <source>p-months</source>
        <translation>人月</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Cost so far</source>
        <translation>累计成本</translation>
    </message>
    <message>
        <source>No role named</source>
        <translation>未指定角色</translation>
    </message>
    <message>
        <source>Spring Festival</source>
        <translation>春节</translation>
    </message>
    <message>
        <source>National Day</source>
        <translation>国庆节</translation>
    </message>
</context>
<context>
    <name>PointsForm</name>
    <message>
        <source>Imagine all of them at level 1. What would you raise first? That is 100; how much is each of the others worth beside it?</source>
        <translation>设想各项都在 1 级：先提升哪一项？给它 100，其余各项相比值多少？</translation>
    </message>
    <message>
        <source>Share 100 points: the more a level is worth to you, the more points.</source>
        <translation>分 100 分：提升一级越值，分越多。</translation>
    </message>
    <message>
        <source>Make it 100</source>
        <translation>凑足 100</translation>
    </message>
    <message>
        <source>Scale all points so that they sum to 100 (Alt+M)</source>
        <translation>按比例调整，合计为 100（Alt+M）</translation>
    </message>
    <message>
        <source>Sum: {0} of 100</source>
        <translation>合计 {0} / 100</translation>
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
    <name>PortfolioChart</name>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Effort (person-months)</source>
        <translation>投入（人月）</translation>
    </message>
    <message>
        <source>↑ Gap closed (weighted levels)</source>
        <translation>↑ 补上的差距（加权等级）</translation>
    </message>
    <message>
        <source>larger: more person-months</source>
        <translation>圆越大，人月越多</translation>
    </message>
    <message>
        <source>larger: costs more</source>
        <translation>圆越大，成本越高</translation>
    </message>
    <message>
        <source>dashed: equal value for money</source>
        <translation>虚线：每元价值相同</translation>
    </message>
    <message>
        <source>dashed: equal value for effort</source>
        <translation>虚线：每人月价值相同</translation>
    </message>
    <message>
        <source>in the plan</source>
        <translation>已排入</translation>
    </message>
    <message>
        <source>not in the plan</source>
        <translation>未排入</translation>
    </message>
    <message>
        <source>{0} per ¥ 1 M</source>
        <translation>每百万元 {0}</translation>
    </message>
    <message>
        <source>{0} per 10 person-months</source>
        <translation>每 10 人月 {0}</translation>
    </message>
    <message>
        <source>closes {0} levels, {1} % of all gaps the initiatives close</source>
        <translation>补上 {0} 级，占全部举措所补差距的 {1} %</translation>
    </message>
    <message>
        <source>in the plan: {0}</source>
        <translation>已排入：{0}</translation>
    </message>
    <message>
        <source>closes no gap</source>
        <translation>没有补上任何差距</translation>
    </message>
</context>
<context>
    <name>PortfolioDesk</name>
    <message>
        <source>Workshops of the portfolio</source>
        <translation>选择要汇总的工作坊</translation>
    </message>
    <message>
        <source>Workshops (*.pentatone)</source>
        <translation>工作坊 (*.pentatone)</translation>
    </message>
    <message>
        <source>Portfolio {0}</source>
        <translation>工作坊汇总 {0}</translation>
    </message>
    <message>
        <source>Where to write the portfolio</source>
        <translation>汇总保存到哪里</translation>
    </message>
    <message>
        <source>Reading workshops: {0} of {1}…</source>
        <translation>正在读取工作坊：第 {0} 个，共 {1} 个…</translation>
    </message>
    <message>
        <source>Writing the portfolio…</source>
        <translation>正在生成汇总…</translation>
    </message>
    <message>
        <source>Written: {0}, {1} workshops.</source>
        <translation>已写入：{0}，共 {1} 次工作坊。</translation>
    </message>
    <message>
        <source>Files that could not be read: {0}; they are named in it.</source>
        <translation>有 {0} 个文件无法读取，汇总中已注明。</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>已停止；没有写入任何文件。</translation>
    </message>
</context>
<context>
    <name>PortfolioMatrix</name>
    <message>
        <source>Value against</source>
        <translation>价值对比</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>人力</translation>
    </message>
    <message>
        <source>Money to the right, size by person-months (Alt+V)</source>
        <translation>横轴为成本，圆的大小表示人月（Alt+V）</translation>
    </message>
    <message>
        <source>Person-months to the right, size by cost (Alt+V)</source>
        <translation>横轴为人月，圆的大小表示成本（Alt+V）</translation>
    </message>
    <message>
        <source>Portfolio: value against what it takes</source>
        <translation>举措组合：价值与投入</translation>
    </message>
    <message>
        <source>The portfolio is made of initiatives. Add some on the page Initiatives first (Ctrl+6).</source>
        <translation>举措组合由举措构成。请先到“举措”页添加（Ctrl+6）。</translation>
    </message>
    <message>
        <source>No initiative closes a gap yet: say which cells it lifts, and set targets.</source>
        <translation>还没有举措能补上差距：请填写它提升哪些格子，并设定目标。</translation>
    </message>
    <message>
        <source>Arrow keys walk from one initiative to the next, Enter opens it.</source>
        <translation>方向键在举措之间移动，Enter 打开。</translation>
    </message>
</context>
<context>
    <name>PosterPanel</name>
    <message>
        <source>The canvas as a picture</source>
        <translation>画布存成图片</translation>
    </message>
    <message>
        <source>File</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Paper, landscape</source>
        <translation>纸张（横向）</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>热力图</translation>
    </message>
    <message>
        <source>Indicators as bars</source>
        <translation>指标条形</translation>
    </message>
    <message>
        <source>Indicators with votes</source>
        <translation>指标与投票分布</translation>
    </message>
    <message>
        <source>With the notes</source>
        <translation>连同便签</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>ring</source>
        <translation>环图</translation>
    </message>
    <message>
        <source>As it is on the screen: {0}, {1}. Colours are those of the theme in use.</source>
        <translation>与屏幕上一致：{0}，{1}。颜色用当前主题。</translation>
    </message>
    <message>
        <source>{0} × {1} pixels, {2} dots per inch</source>
        <translation>{0} × {1} 像素，{2} dpi</translation>
    </message>
    <message>
        <source>Sharp at any size. An A0 poster prints from the same file.</source>
        <translation>放大多少都清晰，同一个文件可以打印 A0 海报。</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <source>Where to keep the picture</source>
        <translation>图片存到哪里</translation>
    </message>
    <message>
        <source>The canvas is in {0}</source>
        <translation>画布已存到 {0}</translation>
    </message>
    <message>
        <source>Stopped; no picture was written.</source>
        <translation>已停止，没有写出图片。</translation>
    </message>
</context>
<context>
    <name>PrepareFoot</name>
    <message>
        <source>Make the workshop  Ctrl+Enter</source>
        <translation>建立工作坊  Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>PreparePage</name>
    <message>
        <source>Say who the workshop is for, then add the people in the order they sit.</source>
        <translation>先填写工作坊为谁而办，再按座位顺序添加参与者。</translation>
    </message>
    <message>
        <source>{0} actions of last time are open: go through them first, on the page Commit.</source>
        <translation>上次还有 {0} 项行动待回顾：请先到“承诺”页面逐条过一遍。</translation>
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
    <message>
        <source>Prepare a workshop</source>
        <translation>准备工作坊</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>From scratch</source>
        <translation>从头开始</translation>
    </message>
    <message>
        <source>Go on from the last workshop</source>
        <translation>沿用上次会议</translation>
    </message>
    <message>
        <source>Takes over client, framework, people, rules and agenda, and what you tick</source>
        <translation>沿用客户、框架、人员、规则和议程，以及勾选的内容</translation>
    </message>
    <message>
        <source>Title of the workshop</source>
        <translation>工作坊标题</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>框架</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>报告语言</translation>
    </message>
    <message>
        <source>People expected</source>
        <translation>预计人数</translation>
    </message>
    <message>
        <source>What is scored in a new workshop</source>
        <translation>新工作坊评什么</translation>
    </message>
    <message>
        <source>How deep to score</source>
        <translation>评分深度</translation>
    </message>
    <message>
        <source>Template of the day</source>
        <translation>日程模板</translation>
    </message>
    <message>
        <source>Dark is the scoring. Everything can be changed later in the plan of the day (F4).</source>
        <translation>深色是评分时间；之后都可以在今天的日程（F4）里调整。</translation>
    </message>
    <message>
        <source>that of the last workshop</source>
        <translation>与上次会议相同</translation>
    </message>
    <message>
        <source>Digital co-creation</source>
        <translation>数智化共创</translation>
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
        <translation>每种能力、每个要素问一题。之后可以把一格展开为各项指标，已有的票不会丢。</translation>
    </message>
    <message>
        <source>The indicators that matter most to each element.</source>
        <translation>每个要素只评最要紧的指标。</translation>
    </message>
    <message>
        <source>Every indicator for every element. Plan a second day.</source>
        <translation>每个要素评全部指标，请安排两天。</translation>
    </message>
    <message>
        <source>Where to keep the workshop</source>
        <translation>工作坊保存到哪里</translation>
    </message>
    <message>
        <source>Workshops (*.pentatone)</source>
        <translation>工作坊 (*.pentatone)</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>What the room sees</source>
        <translation>大屏画面</translation>
    </message>
    <message>
        <source>The room would see (F5 opens the window)</source>
        <translation>大屏将显示（F5 打开）</translation>
    </message>
    <message>
        <source>The room sees · frozen, F6 lets it follow</source>
        <translation>大屏画面 · 已定格，F6 恢复同步</translation>
    </message>
    <message>
        <source>The room sees</source>
        <translation>大屏画面</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Page back (PgUp)</source>
        <translation>上一页（PgUp）</translation>
    </message>
    <message>
        <source>Page on (PgDn)</source>
        <translation>下一页（PgDn）</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>缩小（−）</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Full width</source>
        <translation>页宽</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Pages of the report</source>
        <translation>报告页面</translation>
    </message>
    <message>
        <source>The pages could not be made, because of a mistake in the program. The workshop is safe.</source>
        <translation>程序出错，页面没有生成。工作坊数据完好。</translation>
    </message>
    <message>
        <source>The pages are not up to date.</source>
        <translation>页面不是最新的。</translation>
    </message>
    <message>
        <source>The pages are being made…</source>
        <translation>正在生成页面…</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>第 {0} 页，共 {1} 页</translation>
    </message>
    <message>
        <source>Being renewed…</source>
        <translation>内容已变，正在更新…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重新生成</translation>
    </message>
</context>
<context>
    <name>Priority</name>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Person-months</source>
        <translation>人月</translation>
    </message>
    <message>
        <source>Value / effort</source>
        <translation>价值/人月</translation>
    </message>
    <message>
        <source>Value / cost</source>
        <translation>价值/成本</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>覆盖面</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>RICE</source>
        <translation>RICE</translation>
    </message>
    <message>
        <source>Business value</source>
        <translation>业务价值</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧迫程度</translation>
    </message>
    <message>
        <source>Risk or chance</source>
        <translation>风险或机会</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>WSJF</source>
        <translation>WSJF</translation>
    </message>
    <message>
        <source>TOPSIS</source>
        <translation>TOPSIS</translation>
    </message>
    <message>
        <source>Importance × gap: levels of gap closed, weighted by capability and element and by how sure you are</source>
        <translation>重要性 × 差距：能补上几级差距，按能力和业务要素的权重、把握折算</translation>
    </message>
    <message>
        <source>Total cost</source>
        <translation>总成本</translation>
    </message>
    <message>
        <source>Person-months of all roles</source>
        <translation>所有角色合计的人月</translation>
    </message>
    <message>
        <source>Value for each person-month. It only sorts; the roadmap decides.</source>
        <translation>每人月的价值。只用来排着看，先后由路线图定。</translation>
    </message>
    <message>
        <source>Value for each million yuan. It only sorts; the roadmap decides.</source>
        <translation>每百万元的价值。只用来排着看，先后由路线图定。</translation>
    </message>
    <message>
        <source>How many people or stores it reaches in a quarter</source>
        <translation>一个季度能覆盖多少人或多少门店</translation>
    </message>
    <message>
        <source>How much it does for each of them: 0.25 minimal, 0.5 low, 1 medium, 2 high, 3 massive</source>
        <translation>对每个对象的作用：0.25 极小，0.5 小，1 中，2 大，3 极大</translation>
    </message>
    <message>
        <source>How sure you are of what it lifts, on average</source>
        <translation>对提升效果的平均把握</translation>
    </message>
    <message>
        <source>Reach × impact × confidence / person-months. It only sorts.</source>
        <translation>覆盖面 × 影响 × 把握 ÷ 人月。只用来排着看。</translation>
    </message>
    <message>
        <source>What it brings the business, 1 to 10</source>
        <translation>给业务带来什么，1 到 10</translation>
    </message>
    <message>
        <source>What waiting costs, 1 to 10</source>
        <translation>晚做的代价，1 到 10</translation>
    </message>
    <message>
        <source>Risk it takes away, or doors it opens, 1 to 10</source>
        <translation>消除的风险或打开的机会，1 到 10</translation>
    </message>
    <message>
        <source>How big the job is, 1 to 10</source>
        <translation>这件事有多大，1 到 10</translation>
    </message>
    <message>
        <source>(Business value + urgency + risk or chance) / size. It only sorts.</source>
        <translation>（业务价值 + 紧迫程度 + 风险或机会）÷ 规模。只用来排着看。</translation>
    </message>
    <message>
        <source>Closeness to the best in value (half), cost and person-months (a quarter each), 0 to 1. It only sorts.</source>
        <translation>与最优的接近程度，0 到 1：价值占一半，成本、人月各占四分之一。只用来排着看。</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一名</translation>
    </message>
    <message>
        <source>Top three</source>
        <translation>前三名</translation>
    </message>
    <message>
        <source>Top five</source>
        <translation>前五名</translation>
    </message>
    <message>
        <source>First in {0} of plausible weightings</source>
        <translation>在 {0} 的合理权重下排第一</translation>
    </message>
    <message>
        <source>In the top three in {0} of plausible weightings</source>
        <translation>在 {0} 的合理权重下排进前三</translation>
    </message>
    <message>
        <source>In the top five in {0} of plausible weightings</source>
        <translation>在 {0} 的合理权重下排进前五</translation>
    </message>
    <message>
        <source>How often it is among the first when capabilities are weighed differently and votes are drawn anew</source>
        <translation>换不同的能力权重、重抽投票后，它有多少次排在前面</translation>
    </message>
    <message>
        <source>{0} weightings in the order of your weights</source>
        <translation>{0} 组权重，先后与你们定的一致</translation>
    </message>
    <message>
        <source>{0} weightings, all equally likely</source>
        <translation>{0} 组权重，机会均等</translation>
    </message>
    <message>
        <source> (± {0} %)</source>
        <translation>（± {0} %）</translation>
    </message>
    <message>
        <source>first in {0}</source>
        <translation>{0} 排第一</translation>
    </message>
    <message>
        <source>it comes first above all with more weight on {0}</source>
        <translation>更看重{0}时它最容易排第一</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0}（{1}）</translation>
    </message>
    <message>
        <source>{0} points are left to give</source>
        <translation>还有 {0} 分没分</translation>
    </message>
    <message>
        <source>{0} points too many</source>
        <translation>多分了 {0} 分</translation>
    </message>
    <message>
        <source>Name what matters most and what matters least</source>
        <translation>先选出最要紧的和最不要紧的</translation>
    </message>
    <message>
        <source>{0} have no swing yet</source>
        <translation>还有 {0} 项没打分</translation>
    </message>
    <message>
        <source>One has no swing yet</source>
        <translation>还有 1 项没打分</translation>
    </message>
    <message>
        <source>{0} pairs are not compared yet</source>
        <translation>还有 {0} 对没比</translation>
    </message>
    <message>
        <source>One pair is not compared yet</source>
        <translation>还有 1 对没比</translation>
    </message>
    <message>
        <source>{0}. Until then the framework&apos;s weights count.</source>
        <translation>{0}。在此之前用框架自带的权重。</translation>
    </message>
    <message>
        <source>consistency ratio {0}, limit {1}</source>
        <translation>一致性比率 {0}，上限 {1}</translation>
    </message>
    <message>
        <source>The comparisons do not contradict each other ({0}).</source>
        <translation>各组比较没有矛盾（{0}）。</translation>
    </message>
    <message>
        <source>The comparisons fit together ({0}).</source>
        <translation>各组比较基本一致（{0}）。</translation>
    </message>
    <message>
        <source>the others make {0} about {1} times as important as {2}</source>
        <translation>按其他比较推算，“{0}”约为“{2}”的 {1} 倍</translation>
    </message>
    <message>
        <source>the others make {0} and {1} equally important</source>
        <translation>按其他比较推算，“{0}”和“{1}”同样要紧</translation>
    </message>
    <message>
        <source>The comparisons contradict each other ({0}). Look again at this pair: {1}.</source>
        <translation>比较前后矛盾（{0}）。请再看这一对：{1}。</translation>
    </message>
</context>
<context>
    <name>PriorityBoard</name>
    <message>
        <source>What comes first</source>
        <translation>先做哪些</translation>
    </message>
    <message>
        <source>What matters more to us</source>
        <translation>什么对我们更要紧</translation>
    </message>
    <message>
        <source>Weights of the framework</source>
        <translation>框架自带的权重</translation>
    </message>
    <message>
        <source>No initiatives yet.</source>
        <translation>还没有举措。</translation>
    </message>
    <message>
        <source>{0} of {1} initiatives</source>
        <translation>{1} 项举措中的前 {0} 项</translation>
    </message>
    <message>
        <source>{0} initiatives</source>
        <translation>{0} 项举措</translation>
    </message>
    <message>
        <source>First: in how many of {0} plausible weightings it comes first</source>
        <translation>第一名：试 {0} 组权重，有多少次排第一</translation>
    </message>
    <message>
        <source>Top three: in how many of {0} plausible weightings it is among the first three</source>
        <translation>前三名：试 {0} 组权重，有多少次进前三</translation>
    </message>
    <message>
        <source>Top five: in how many of {0} plausible weightings it is among the first five</source>
        <translation>前五名：试 {0} 组权重，有多少次进前五</translation>
    </message>
</context>
<context>
    <name>PriorityModel</name>
    <message>
        <source>Initiative</source>
        <translation>举措</translation>
    </message>
</context>
<context>
    <name>PriorityPage</name>
    <message>
        <source>Prioritise</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Value and cost</source>
        <translation>价值与成本</translation>
    </message>
    <message>
        <source>RICE</source>
        <translation>RICE</translation>
    </message>
    <message>
        <source>WSJF</source>
        <translation>WSJF</translation>
    </message>
    <message>
        <source>TOPSIS</source>
        <translation>TOPSIS</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>Importance × gap</source>
        <translation>重要性 × 差距</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Show or hide the weights (Alt+W)</source>
        <translation>显示或收起权重（Alt+W）</translation>
    </message>
    <message>
        <source>There are no initiatives yet: turn gaps into initiatives first. What matters more can be weighed already.</source>
        <translation>还没有举措，请先把差距变成举措。什么更要紧，现在就可以定。</translation>
    </message>
    <message>
        <source>Go to initiatives</source>
        <translation>去写举措</translation>
    </message>
    <message>
        <source>Initiatives by priority</source>
        <translation>按优先度排列的举措</translation>
    </message>
    <message>
        <source>Gaps by priority</source>
        <translation>按优先度排列的差距</translation>
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
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>S sorts by the column you are in. Type in the boxes; Del clears it.</source>
        <translation>按 S 按当前列排序。方框里的数可直接输入，Del 清除。</translation>
    </message>
    <message>
        <source>S sorts by the column you are in, Enter on a title opens the initiative.</source>
        <translation>按 S 按当前列排序，在标题上按 Enter 打开举措。</translation>
    </message>
    <message>
        <source>Weight × gap: what matters more and has further to go comes first.</source>
        <translation>权重 × 差距：更要紧、差得更远的排在前面。</translation>
    </message>
    <message>
        <source>Plan the roadmap</source>
        <translation>排路线图</translation>
    </message>
    <message>
        <source>“{0}” is not a number.</source>
        <translation>“{0}”不是数字。</translation>
    </message>
    <message>
        <source>A whole number is wanted here.</source>
        <translation>这里要填整数。</translation>
    </message>
    <message>
        <source>Trying weightings…</source>
        <translation>正在试各组权重…</translation>
    </message>
    <message>
        <source>Stopped: weightings have not been tried.</source>
        <translation>已停止：没有试各组权重。</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Nothing was written</source>
        <translation>没有写入任何内容</translation>
    </message>
    <message>
        <source>1 problem in the workbooks</source>
        <translation>填写表中有 1 个问题</translation>
    </message>
    <message>
        <source>{0} problems in the workbooks</source>
        <translation>填写表中有 {0} 个问题</translation>
    </message>
    <message>
        <source>No vote was written. Put these right in the files, then read them again: all of them together.</source>
        <translation>没有写入任何一票。请在文件里改好这些问题，再把全部文件一起读入。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
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
    <name>Projector</name>
    <message>
        <source>The projector window is not open: F5 opens it.</source>
        <translation>投影窗口没有打开：按 F5 打开。</translation>
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
        <source>A second display is there: F5 shows the room its picture.</source>
        <translation>检测到第二块屏幕：按 F5 投给大家看。</translation>
    </message>
    <message>
        <source>The display of last time is not connected. The room&apos;s picture is in a window here, and goes there by itself when the display is plugged in.</source>
        <translation>上次用的显示器没有连接。投屏画面先放在本机的一个窗口里，接上显示器后会自动移过去。</translation>
    </message>
    <message>
        <source>The projector is back and shows the room its picture.</source>
        <translation>投屏已恢复，大屏画面已回到投屏上。</translation>
    </message>
    <message>
        <source>The projector is gone. Nothing is lost; the room&apos;s picture is put away and goes back by itself when a display is plugged in. F5 twice shows it in a window.</source>
        <translation>投影断开了。内容没有丢；现场画面先收起，接上显示器后会自动回去。按两次 F5 可在窗口里显示。</translation>
    </message>
    <message>
        <source>The projector shows the same as this screen, with everything that is only for you. Please extend the screen in the settings of the system (Windows: Win+P); the room&apos;s picture then goes there by itself.</source>
        <translation>投影和本屏幕显示相同，只给您看的内容现场也看得到。请在系统设置里改为“扩展”屏幕（Windows：Win+P），现场画面会自动过去。</translation>
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
    <name>QueueHalf</name>
    <message>
        <source>Talk about it: disagreement × importance</source>
        <translation>先谈哪些：分歧 × 重要性</translation>
    </message>
    <message>
        <source>Agreement under</source>
        <translation>共识度低于</translation>
    </message>
    <message>
        <source>Show cells whose agreement is under</source>
        <translation>显示共识度低于此值的格子</translation>
    </message>
    <message>
        <source>Only a look: it changes no setting and no vote.</source>
        <translation>只是看一看：不改设置，也不改票。</translation>
    </message>
    <message>
        <source>Agreement is Cns (Tastle and Wierman 2007), 0 to 100 %.</source>
        <translation>共识度即 Cns（Tastle 与 Wierman，2007），0 到 100%。</translation>
    </message>
    <message>
        <source>What to discuss, the most urgent first</source>
        <translation>讨论清单，最要紧的在前</translation>
    </message>
    <message>
        <source>accepted: level {0}</source>
        <translation>已接受：{0} 级</translation>
    </message>
    <message>
        <source>accepted with reservation: level {0}</source>
        <translation>有保留地接受：{0} 级</translation>
    </message>
    <message>
        <source>not agreed, both positions noted: level {0}</source>
        <translation>未达成一致，已记下双方观点：{0} 级</translation>
    </message>
    <message>
        <source>1 cell flagged of {0}</source>
        <translation>{0} 格中标出 1 格</translation>
    </message>
    <message>
        <source>{0} cells flagged of {1}</source>
        <translation>{1} 格中标出 {0} 格</translation>
    </message>
    <message>
        <source> · {0} settled</source>
        <translation> · 已谈定 {0} 格</translation>
    </message>
    <message>
        <source> · {0} with fewer than {1} votes, so without a verdict</source>
        <translation> · {0} 格不足 {1} 票，不作判断</translation>
    </message>
    <message>
        <source>Nothing is revealed yet. Score the first cells; where the room disagrees, they appear here.</source>
        <translation>还没有揭示任何一格。先评几格，有分歧的会出现在这里。</translation>
    </message>
    <message>
        <source>No cell is under {0} %: nothing has to be discussed. Move the slider to the right to see the next ones.</source>
        <translation>没有一格低于 {0}%，不必再谈。把滑块往右移，可以看到接下来的格子。</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>settled</source>
        <translation>已谈定</translation>
    </message>
    <message>
        <source>Votes from the lowest level up: {0}</source>
        <translation>各级票数（从低到高）：{0}</translation>
    </message>
    <message>
        <source>Two people picked at random differ by {0} levels on average.</source>
        <translation>随机取两个人，平均相差 {0} 级。</translation>
    </message>
    <message>
        <source>Disagreement {0} (1 - Cns) × importance {1} = {2}</source>
        <translation>分歧 {0}（1 - Cns）× 重要性 {1} = {2}</translation>
    </message>
</context>
<context>
    <name>ReadOnlyStrip</name>
    <message>
        <source>Work on a copy…</source>
        <translation>在副本上工作…</translation>
    </message>
    <message>
        <source>Read only: {0} has it open.</source>
        <translation>只读：{0} 正打开着。</translation>
    </message>
    <message>
        <source>You see it as it was at {0}.</source>
        <translation>您看到的是 {0} 时的内容。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新看一下</translation>
    </message>
    <message>
        <source>Read only.</source>
        <translation>只读。</translation>
    </message>
    <message>
        <source>The file or its folder may not be written: perhaps it is on a protected stick, or belongs to somebody else.</source>
        <translation>文件或文件夹不能写：可能在写保护的 U 盘上，或者属于别人。</translation>
    </message>
</context>
<context>
    <name>ReasonLine</name>
    <message>
        <source>Why does it not apply?</source>
        <translation>为什么不适用？</translation>
    </message>
    <message>
        <source>Reason or comment, if any</source>
        <translation>理由或说明（可不填）</translation>
    </message>
    <message>
        <source>How sure is {0}?</source>
        <translation>{0}有多大把握？</translation>
    </message>
    <message>
        <source>How sure? Alt+1 to Alt+3 while typing</source>
        <translation>有多大把握？输入时可按 Alt+1 到 Alt+3</translation>
    </message>
    <message>
        <source>A reason is needed</source>
        <translation>需要写明原因</translation>
    </message>
    <message>
        <source>Enter keeps · Esc leaves</source>
        <translation>Enter 保存 · Esc 离开</translation>
    </message>
</context>
<context>
    <name>RecentBox</name>
    <message>
        <source>Workshops you open appear here.</source>
        <translation>打开过的工作坊会显示在这里。</translation>
    </message>
    <message>
        <source>Recent workshops</source>
        <translation>最近的工作坊</translation>
    </message>
    <message>
        <source>Go on with</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>{0}  ·  not there now</source>
        <translation>{0}  ·  现在找不到</translation>
    </message>
    <message>
        <source>Other recent workshops</source>
        <translation>其他最近的工作坊</translation>
    </message>
    <message>
        <source>locked with a passphrase</source>
        <translation>设有口令</translation>
    </message>
    <message>
        <source>rehearsal</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>next: {0}</source>
        <translation>下一步：{0}</translation>
    </message>
</context>
<context>
    <name>RehearsalTag</name>
    <message>
        <source>Rehearsal</source>
        <translation>演练</translation>
    </message>
</context>
<context>
    <name>RelaxPanel</name>
    <message>
        <source>What would make it fit</source>
        <translation>怎样才排得下</translation>
    </message>
    <message>
        <source>Each of these is enough, and each is the least of its kind that was found.</source>
        <translation>做到其中一项即可；每一项都是同类办法中找到的最小改动。</translation>
    </message>
</context>
<context>
    <name>Remedies</name>
    <message>
        <source>Insist on it: there is room, only the plan is worth less with it</source>
        <translation>定为必做：排得下，只是方案的总价值会降低</translation>
    </message>
    <message>
        <source>(less may do)</source>
        <translation>（也许更少就够）</translation>
    </message>
    <message>
        <source>Add {0} to the budget</source>
        <translation>预算增加 {0}</translation>
    </message>
    <message>
        <source>{0} in {1}</source>
        <translation>{0}（{1}）</translation>
    </message>
    <message>
        <source>Raise the money for all periods by {0} to {1}</source>
        <translation>总预算增加 {0}，达到 {1}</translation>
    </message>
    <message>
        <source>{0} more of “{1}” in {2}</source>
        <translation>{2} 增加 {0} 名“{1}”</translation>
    </message>
    <message>
        <source>“{0}” may start as late as {1}</source>
        <translation>允许“{0}”最晚 {1} 开始</translation>
    </message>
    <message>
        <source>Plan 1 quarter more</source>
        <translation>规划期延长 1 个季度</translation>
    </message>
    <message>
        <source>Plan {0} quarters more</source>
        <translation>规划期延长 {0} 个季度</translation>
    </message>
    <message>
        <source>No longer insist on {0}</source>
        <translation>{0}不再必做</translation>
    </message>
    <message>
        <source>Release the pin of {0}</source>
        <translation>解除{0}的锁定</translation>
    </message>
    <message>
        <source>Allow {0} side by side</source>
        <translation>允许{0}都做</translation>
    </message>
    <message>
        <source>No longer require one of “{0}”</source>
        <translation>不再要求“{0}”中必选一项</translation>
    </message>
    <message>
        <source>Leave out {0} instead</source>
        <translation>改为放弃{0}</translation>
    </message>
</context>
<context>
    <name>RemedyList</name>
    <message>
        <source>Nothing was found that would do within the time of the search.</source>
        <translation>在限定时间内没有找到可行的办法。</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>就这么办</translation>
    </message>
    <message>
        <source>Do it: {0}</source>
        <translation>就这么办：{0}</translation>
    </message>
</context>
<context>
    <name>ReportChoices</name>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金额单位</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>隐去</translation>
    </message>
    <message>
        <source>中文 with English captions</source>
        <translation>中文附英文标题</translation>
    </message>
    <message>
        <source>As made</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>The custom of the language</source>
        <translation>按语言习惯</translation>
    </message>
    <message>
        <source>in 万元 (ten thousand yuan)</source>
        <translation>万元</translation>
    </message>
    <message>
        <source>in thousand yuan</source>
        <translation>千元</translation>
    </message>
    <message>
        <source>Protect with a password</source>
        <translation>用密码保护</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>Nobody can open the file without it: a lost password cannot be recovered.</source>
        <translation>没有密码谁也打不开文件：密码丢失后无法找回。</translation>
    </message>
    <message>
        <source>Own design…</source>
        <translation>自己的模板…</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>不用模板</translation>
    </message>
    <message>
        <source>The two passwords are not the same yet.</source>
        <translation>两次输入的密码还不一致。</translation>
    </message>
    <message>
        <source>In the design of the program</source>
        <translation>使用程序自带的版式</translation>
    </message>
    <message>
        <source>Slides in your own design</source>
        <translation>自己的幻灯片模板</translation>
    </message>
    <message>
        <source>PowerPoint slides (*.pptx)</source>
        <translation>PowerPoint 幻灯片 (*.pptx)</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Board brief</source>
        <translation>管理层简报</translation>
    </message>
    <message>
        <source>Decision, map, roadmap and money</source>
        <translation>决策、全景、路线图与投入</translation>
    </message>
    <message>
        <source>Hand-out</source>
        <translation>参会者材料</translation>
    </message>
    <message>
        <source>For everybody who was in the room</source>
        <translation>发给到场的每一位</translation>
    </message>
    <message>
        <source>Full report</source>
        <translation>完整报告</translation>
    </message>
    <message>
        <source>Every number, down to the votes</source>
        <translation>每个数字都能追溯到投票</translation>
    </message>
    <message>
        <source>Roadmap</source>
        <translation>路线图</translation>
    </message>
    <message>
        <source>What is done when, and by whom</source>
        <translation>何时做什么、由谁做</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>海报</translation>
    </message>
    <message>
        <source>One sheet for the wall</source>
        <translation>一张纸，贴上墙</translation>
    </message>
    <message>
        <source>Redacted</source>
        <translation>脱敏版</translation>
    </message>
    <message>
        <source>Without client, names and words</source>
        <translation>不含客户、姓名和原话</translation>
    </message>
    <message>
        <source>Director&apos;s book</source>
        <translation>主持手册</translation>
    </message>
    <message>
        <source>For the facilitator, before the day</source>
        <translation>供主持人会前使用</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>会议纪要</translation>
    </message>
    <message>
        <source>Who decided what, who does what</source>
        <translation>谁决定了什么、谁来做什么</translation>
    </message>
    <message>
        <source>PDF: pages to send and print</source>
        <translation>PDF：用于发送和打印</translation>
    </message>
    <message>
        <source>PowerPoint: slides to edit</source>
        <translation>PowerPoint：可编辑的幻灯片</translation>
    </message>
    <message>
        <source>The slides say what these pages say; tables and charts can be edited.</source>
        <translation>幻灯片与这些页面内容一致，表格和图表可以编辑。</translation>
    </message>
    <message>
        <source>Excel: everything, as numbers</source>
        <translation>Excel：全部数据</translation>
    </message>
    <message>
        <source>A workbook has no pages. It holds everything: levels, votes where they may be seen, gaps, initiatives, plan and evidence, one sheet each.</source>
        <translation>工作簿没有页面。其中包含全部内容：等级、可公开的投票、差距、举措、排程和证据，各占一张表。</translation>
    </message>
    <message>
        <source>CSV: one line a cell</source>
        <translation>CSV：每格一行</translation>
    </message>
    <message>
        <source>A table has no pages. It has one line for each cell, with its levels, target and gap.</source>
        <translation>数据表没有页面。每个格子一行，含等级、目标和差距。</translation>
    </message>
    <message>
        <source>JSON: the whole workshop</source>
        <translation>JSON：整个工作坊</translation>
    </message>
    <message>
        <source>A data file has no pages. It is the whole workshop, also votes not shown yet and private notes, and can be made a workshop again.</source>
        <translation>数据文件没有页面。它是整个工作坊，含尚未揭示的投票和私密便签，可以再还原成工作坊。</translation>
    </message>
    <message>
        <source>PNG: each page as a picture</source>
        <translation>PNG：每页一张图</translation>
    </message>
    <message>
        <source>Each page becomes a file of its own, numbered.</source>
        <translation>每页存为一个带编号的文件。</translation>
    </message>
    <message>
        <source>SVG: each chart as a drawing</source>
        <translation>SVG：每张图表一个文件</translation>
    </message>
    <message>
        <source>No pages: radars, matrix and the votes of each business element become one drawing each, sharp at any size.</source>
        <translation>没有页面：雷达图、矩阵图和各业务要素的投票图各存为一个文件，放大不失真。</translation>
    </message>
    <message>
        <source>Names of people</source>
        <translation>人名</translation>
    </message>
    <message>
        <source>Comments and notes</source>
        <translation>评论与便签</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Client and title</source>
        <translation>客户与标题</translation>
    </message>
    <message>
        <source>All other words people typed</source>
        <translation>其他输入的文字</translation>
    </message>
</context>
<context>
    <name>RestorePanel</name>
    <message>
        <source>Passphrase of the backup</source>
        <translation>备份的口令</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
    <message>
        <source>The backup of {0} has another passphrase</source>
        <translation>{0} 的备份用的是另一个口令</translation>
    </message>
    <message>
        <source>Type the one the workshop had then.</source>
        <translation>请输入当时的口令。</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>The backup of {0}</source>
        <translation>{0} 的备份</translation>
    </message>
    <message>
        <source>Replace it with the backup of {0}?</source>
        <translation>换成 {0} 的备份吗？</translation>
    </message>
    <message>
        <source>The backup is sound.</source>
        <translation>备份完好。</translation>
    </message>
    <message>
        <source>Replace now</source>
        <translation>现在替换</translation>
    </message>
    <message>
        <source>In the file now</source>
        <translation>现在文件里</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>备份里</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>最后改动</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>People</source>
        <translation>参与者</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>投票</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>The file as it is now cannot be read.</source>
        <translation>现在的文件读不出来。</translation>
    </message>
    <message>
        <source>The file is damaged; on the left is what can be read of it.</source>
        <translation>文件已损坏；左边是还能读出的部分。</translation>
    </message>
    <message>
        <source>{0} later steps are not in the backup.</source>
        <translation>之后的 {0} 步不在备份里。</translation>
    </message>
    <message>
        <source>What is in the file now stays beside it under another name.</source>
        <translation>文件里现在的内容会换个名字留在旁边。</translation>
    </message>
    <message>
        <source>Looking at every part of the backup…</source>
        <translation>正在逐项检查备份…</translation>
    </message>
    <message>
        <source>Please choose another backup.</source>
        <translation>请换一份备份。</translation>
    </message>
</context>
<context>
    <name>RevealBoard</name>
    <message>
        <source>round {0} revealed</source>
        <translation>第 {0} 轮揭示</translation>
    </message>
    <message>
        <source>{0}, secret</source>
        <translation>{0} · 密封</translation>
    </message>
    <message>
        <source>{0}, without names</source>
        <translation>{0} · 不显示姓名</translation>
    </message>
    <message>
        <source>{0}, not blind</source>
        <translation>{0} · 公开点选</translation>
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
        <source>no answer: {0}</source>
        <translation>未作答：{0}</translation>
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
        <source>Whoever said {0}: what may be missing?</source>
        <translation>投 {0} 级的：还缺什么？</translation>
    </message>
    <message>
        <source>Whoever said {0}: what can be seen?</source>
        <translation>投 {0} 级的：看到什么？</translation>
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
        <source>Since round {0}: at least {1} of {2} changed their vote</source>
        <translation>与第 {0} 轮相比：{2} 人中至少 {1} 人改了评分</translation>
    </message>
    <message>
        <source>{0} · level {1} → {2}</source>
        <translation>{0} · 等级 {1} → {2}</translation>
    </message>
    <message>
        <source>Accepted: level {0}</source>
        <translation>已接受：{0} 级</translation>
    </message>
    <message>
        <source>Accepted with reservation: level {0}</source>
        <translation>有保留地接受：{0} 级</translation>
    </message>
    <message>
        <source>Not agreed; noted for planning: level {0}</source>
        <translation>未达成一致，供规划参考：{0} 级</translation>
    </message>
    <message>
        <source>Weighted: {0}, unweighted: {1}</source>
        <translation>加权：{0} 级，不加权：{1} 级</translation>
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
    <message>
        <source>out of date</source>
        <translation>已过时</translation>
    </message>
    <message>
        <source>page {0} of {1}</source>
        <translation>第 {0} 页，共 {1} 页</translation>
    </message>
</context>
<context>
    <name>RoadmapDesk</name>
    <message>
        <source>Something changed while this was being computed, so the result was dropped. Ask again.</source>
        <translation>计算期间内容有变动，结果已作废，请重新计算。</translation>
    </message>
    <message>
        <source>It was stopped. What is in the file stays as it was.</source>
        <translation>已停止，文件内容保持不变。</translation>
    </message>
    <message>
        <source>Nothing is pinned.</source>
        <translation>没有锁定的举措。</translation>
    </message>
    <message>
        <source>As a limit 0 means none at all. Choose a point with money.</source>
        <translation>总预算填 0 表示不设上限，请选一个有金额的点。</translation>
    </message>
</context>
<context>
    <name>RoadmapPage</name>
    <message>
        <source>Re-plan</source>
        <translation>重新排程</translation>
    </message>
    <message>
        <source>Looking for the best schedule…</source>
        <translation>正在寻找最优排程…</translation>
    </message>
    <message>
        <source>There is no plan yet. Planning says which initiatives are done and when, so that they close the most gap with the money and the people there are.</source>
        <translation>还没有排程。排程会在现有资金和人力之内，定下做哪些举措、何时做，补上最多的差距。</translation>
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
        <source>With “{0}” in {1} no plan fits. Nothing was changed.</source>
        <translation>“{0}”放在 {1} 排不出方案。未作任何更改。</translation>
    </message>
    <message>
        <source>Only another start would help.</source>
        <translation>只有换一个开始时间才行。</translation>
    </message>
    <message>
        <source>No plan fits: “{0}” cannot end within the horizon.</source>
        <translation>排不出方案：“{0}”在规划期内无法完成。</translation>
    </message>
    <message>
        <source>No plan fits: “{0}” costs more in a period than the budget allows.</source>
        <translation>排不出方案：“{0}”单期成本超出预算。</translation>
    </message>
    <message>
        <source>No plan fits with “{0}” in it.</source>
        <translation>放入“{0}”就排不出方案。</translation>
    </message>
    <message>
        <source>No plan fits: what must be in it ({0}) does not go together.</source>
        <translation>排不出方案：必做的举措（{0}）无法同时排入。</translation>
    </message>
    <message>
        <source>Drag a bar, or press Shift and an arrow, to pin it: the rest is planned around it.</source>
        <translation>拖动横条，或按 Shift 加方向键把它锁定：其余举措会围绕它重新排程。</translation>
    </message>
    <message>
        <source>Something is being computed.</source>
        <translation>正在计算。</translation>
    </message>
    <message>
        <source>There is no plan yet.</source>
        <translation>还没有排程。</translation>
    </message>
    <message>
        <source>Nothing is pinned.</source>
        <translation>没有锁定的举措。</translation>
    </message>
    <message>
        <source>This view of the plan has no other way.</source>
        <translation>这个视图没有另一种看法。</translation>
    </message>
    <message>
        <source>Making plans to compare…</source>
        <translation>正在生成对比方案…</translation>
    </message>
    <message>
        <source>Looking for what money buys…</source>
        <translation>正在计算资金与价值的关系…</translation>
    </message>
    <message>
        <source>Planning again with votes drawn anew…</source>
        <translation>正在按重抽的投票重新排程…</translation>
    </message>
    <message>
        <source>Looking for what would bring it in…</source>
        <translation>正在寻找让它排入的办法…</translation>
    </message>
    <message>
        <source>Looking for the best schedule… so far at most {0} % from the bound</source>
        <translation>正在寻找最优排程…目前与界限最多相差 {0} %</translation>
    </message>
    <message>
        <source>Looking for the least that would have to give way…</source>
        <translation>正在寻找代价最小的放宽办法…</translation>
    </message>
    <message>
        <source> and {0} more</source>
        <translation>，另有 {0} 项</translation>
    </message>
    <message>
        <source>Moved: {0}</source>
        <translation>有变动：{0}</translation>
    </message>
    <message>
        <source>Something this plan depends on has changed since it was made.</source>
        <translation>这份排程所依据的内容后来有变动。</translation>
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
        <source>There are no initiatives yet.</source>
        <translation>还没有举措。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>去导出</translation>
    </message>
</context>
<context>
    <name>RoadmapPanels</name>
    <message>
        <source>Choose an initiative that is left out.</source>
        <translation>请先选一项未排入的举措。</translation>
    </message>
    <message>
        <source>Nothing can be bought: no plan fits at all.</source>
        <translation>无从比较：任何方案都排不出来。</translation>
    </message>
</context>
<context>
    <name>RobustPanel</name>
    <message>
        <source>How firm the plan is</source>
        <translation>方案稳健性</translation>
    </message>
    <message>
        <source>Draw the votes 200 times</source>
        <translation>重抽投票 200 次</translation>
    </message>
    <message>
        <source>Take as many votes as were shown for each cell from them with replacement, and plan again; 200 times, with a fixed seed</source>
        <translation>每格按原票数有放回地重抽投票，再重新排程，共 200 次，随机种子固定</translation>
    </message>
    <message>
        <source>Initiative</source>
        <translation>举措</translation>
    </message>
    <message>
        <source>Chosen in</source>
        <translation>入选比例</translation>
    </message>
    <message>
        <source>Starts in</source>
        <translation>开始于</translation>
    </message>
    <message>
        <source>The plan is made again with votes drawn anew from those that were shown. What stays in it whatever happens is firm; the rest depends on who is right.</source>
        <translation>从已揭示的投票中重新抽取，再次排程。怎么抽都入选的举措是稳的，其余取决于谁判断得对。</translation>
    </message>
    <message>
        <source>It needs a plan first: Ctrl+R makes one of the initiatives.</source>
        <translation>先要有方案：Ctrl+R 用举措排出一份。</translation>
    </message>
    <message>
        <source>{0} draws.</source>
        <translation>共重抽 {0} 次。</translation>
    </message>
    <message>
        <source>In {0} of them the plan is not proven to be the best.</source>
        <translation>其中 {0} 次未能证明最优。</translation>
    </message>
    <message>
        <source>Something has changed since: draw again.</source>
        <translation>之后内容有变动，请重新抽取。</translation>
    </message>
    <message>
        <source>{0} (left out)</source>
        <translation>{0}（未排入）</translation>
    </message>
    <message>
        <source>chosen in {0} % of {1} draws</source>
        <translation>{1} 次重抽中 {0} % 入选</translation>
    </message>
    <message>
        <source>{0}; it depends on who is right about {1}</source>
        <translation>{0}；取决于谁对{1}判断得对</translation>
    </message>
    <message>
        <source>Choose a row to see what it depends on.</source>
        <translation>选一行，看它取决于什么。</translation>
    </message>
    <message>
        <source>Every initiative is chosen in {0} % of the draws or more.</source>
        <translation>每项举措的入选比例都不低于 {0} %。</translation>
    </message>
</context>
<context>
    <name>RolesTable</name>
    <message>
        <source>Money and people in each period</source>
        <translation>各期的资金与人力</translation>
    </message>
</context>
<context>
    <name>RoomRulesForm</name>
    <message>
        <source>How the room votes</source>
        <translation>投票规则</translation>
    </message>
    <message>
        <source>Names in new rounds</source>
        <translation>新一轮的记名方式</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>What is shown and opened</source>
        <translation>显示与展开</translation>
    </message>
    <message>
        <source>Verdict on agreement from</source>
        <translation>满多少票才判断是否一致</translation>
    </message>
    <message>
        <source>Agreed, when agreement is at least</source>
        <translation>一致：共识度不低于</translation>
    </message>
    <message>
        <source>Partly agreed, when it is at least</source>
        <translation>部分一致：共识度不低于</translation>
    </message>
    <message>
        <source>Votes on one cell, at most</source>
        <translation>同一格最多投</translation>
    </message>
    <message>
        <source>Stable, when at most this share changed its vote</source>
        <translation>稳定：改票的人不超过</translation>
    </message>
    <message>
        <source>… and the level moved by less than</source>
        <translation>……且等级变动小于</translation>
    </message>
    <message>
        <source>Departments and ranks are compared from</source>
        <translation>按部门、职级比较，至少要有</translation>
    </message>
    <message>
        <source>Details are opened, when agreement is under</source>
        <translation>展开明细：共识度低于</translation>
    </message>
    <message>
        <source>… or the gap to the target is at least</source>
        <translation>……或与目标的差距不小于</translation>
    </message>
    <message>
        <source> votes</source>
        <translation> 票</translation>
    </message>
    <message>
        <source> rounds</source>
        <translation> 轮</translation>
    </message>
    <message>
        <source> levels</source>
        <translation> 级</translation>
    </message>
    <message>
        <source>Cns of Tastle and Wierman, 2007: 100 % when all say the same, 0 % when half say 1 and half say the highest level</source>
        <translation>Tastle 与 Wierman（2007）的 Cns：所有人一致为 100 %，一半最低、一半最高为 0 %</translation>
    </message>
    <message>
        <source>Weighted scenario</source>
        <translation>加权情景</translation>
    </message>
    <message>
        <source>Everyone counts the same by default. With the scenario, the weights of people give a second result; the unweighted one always stands beside it.</source>
        <translation>默认人人权重相同。启用后，按每人的权重另算一个结果；不加权的结果始终并列显示。</translation>
    </message>
    <message>
        <source>Back to the defaults</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>The room sees who voted what, once a round is revealed.</source>
        <translation>揭示之后，全场能看到谁投了几分。</translation>
    </message>
    <message>
        <source>The file knows who voted what; nothing shows it and nothing exports it.</source>
        <translation>文件里留有谁投了几分，但任何画面和导出都不显示。</translation>
    </message>
    <message>
        <source>Nobody can tell who voted what, the file included. Votes are taken by card only.</source>
        <translation>谁投了几分，谁也无从知道，文件里也没有。只能逐人点卡投票。</translation>
    </message>
    <message>
        <source>Named votes</source>
        <translation>记名投票</translation>
    </message>
    <message>
        <source>Unnamed votes</source>
        <translation>不记名投票</translation>
    </message>
    <message>
        <source>Secret votes</source>
        <translation>无记名（密封）投票</translation>
    </message>
    <message>
        <source>1 round</source>
        <translation>1 轮</translation>
    </message>
    <message>
        <source>up to {0} rounds</source>
        <translation>最多 {0} 轮</translation>
    </message>
    <message>
        <source>verdict from {0} votes</source>
        <translation>满 {0} 票才作判断</translation>
    </message>
    <message>
        <source>with a weighted scenario</source>
        <translation>另有加权情景</translation>
    </message>
    <message>
        <source>other limits changed</source>
        <translation>其他界限已改动</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Votes exist. From here it can only become more secret: people were promised no less.</source>
        <translation>已经有人投过票，之后只能更保密，不能低于当初的承诺。</translation>
    </message>
</context>
<context>
    <name>RoundBoard</name>
    <message>
        <source>Round {0}</source>
        <translation>第 {0} 轮</translation>
    </message>
    <message>
        <source>{0} · secret</source>
        <translation>{0} · 密封</translation>
    </message>
    <message>
        <source>{0} · without names</source>
        <translation>{0} · 不显示姓名</translation>
    </message>
    <message>
        <source>{0} · blocks: round {1}</source>
        <translation>{0} · 小方块：第 {1} 轮的票</translation>
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
        <source>Raise your hands now</source>
        <translation>请举手</translation>
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
        <source>Hear in this order: {0}. Then V votes again, or a level and A.</source>
        <translation>发言顺序：{0}。听完按 V 再评一轮，或选等级后按 A。</translation>
    </message>
    <message>
        <source>1 to 5 choose a level · G takes the group&apos;s own · A accepts · V votes again · N next cell</source>
        <translation>1 到 5 选等级 · G 取小组结果 · A 接受 · V 再评一轮 · N 下一格</translation>
    </message>
    <message>
        <source>All votes are in. Enter reveals; Backspace corrects the last one.</source>
        <translation>全部评完。Enter 揭示；Backspace 改最后一票。</translation>
    </message>
    <message>
        <source>Type in seat order: 1 to 5 · - abstain · ? don&apos;t know · x not applicable · c comment · Backspace one seat back</source>
        <translation>按座位录入：1–5 · - 弃权 · ? 不清楚 · x 不适用 · c 备注 · Backspace 回到上一位</translation>
    </message>
    <message>
        <source>Type how many hands went up for each level, then Enter.</source>
        <translation>逐级录入举手人数，再按 Enter。</translation>
    </message>
    <message>
        <source>Everybody taps in the own row, several at once. This is not blind: all see all.</source>
        <translation>各人在自己那一行点选，可多人同时点。这不是盲投：大家互相看得见。</translation>
    </message>
    <message>
        <source>Secret: one person at a time taps a card. The file does not keep whose slip is whose.</source>
        <translation>密封：逐人点卡。文件里不保存哪张票是谁的。</translation>
    </message>
    <message>
        <source>One person at a time taps a card, here or on the big screen. Nothing stays visible.</source>
        <translation>一次一人点卡，在这里或大屏上都行，点过不留痕迹。</translation>
    </message>
</context>
<context>
    <name>RulesPart</name>
    <message>
        <source>Must be in the plan</source>
        <translation>必须排入</translation>
    </message>
    <message>
        <source>Must not</source>
        <translation>不做</translation>
    </message>
    <message>
        <source>Starts after</source>
        <translation>前置举措</translation>
    </message>
    <message>
        <source>Either this or another: at most one of a group is done</source>
        <translation>二选一：同一组里最多做一项</translation>
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
        <source>Name of the group: choose or type</source>
        <translation>组名：选择或输入</translation>
    </message>
    <message>
        <source>Either/or group</source>
        <translation>二选一的组</translation>
    </message>
    <message>
        <source>One of the group must be done</source>
        <translation>组里必须做一项</translation>
    </message>
    <message>
        <source>must</source>
        <translation>必做</translation>
    </message>
    <message>
        <source>must not</source>
        <translation>不做</translation>
    </message>
    <message>
        <source>after {0} others</source>
        <translation>{0} 项前置举措</translation>
    </message>
    <message>
        <source>either/or: {0}</source>
        <translation>二选一：{0}</translation>
    </message>
</context>
<context>
    <name>Runner</name>
    <message>
        <source>This note has one line. To split it elsewhere, open it with Enter, put the cursor there and press Ctrl+Shift+Enter.</source>
        <translation>这张便签只有一行。要从中间拆开，请按 Enter 打开，把光标放到拆分处，再按 Ctrl+Shift+Enter。</translation>
    </message>
    <message>
        <source>It stands in the parking lot now.</source>
        <translation>已放入停车场。</translation>
    </message>
    <message>
        <source>It is one of the bottlenecks of its element now.</source>
        <translation>已列为该要素的瓶颈。</translation>
    </message>
    <message>
        <source>It is an initiative now; it waits under Initiatives.</source>
        <translation>已成为举措，在“举措”里等着。</translation>
    </message>
</context>
<context>
    <name>SafetyPanel</name>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>This file</source>
        <translation>这个文件</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Backups on this computer</source>
        <translation>本机上的备份</translation>
    </message>
    <message>
        <source>Seal the session</source>
        <translation>封存会议（保密）</translation>
    </message>
    <message>
        <source>When all is done: encrypt the file, remove working copies and backups, keep a redacted set.</source>
        <translation>全部做完以后：加密文件，清除工作副本和备份，留下一套脱敏材料。</translation>
    </message>
    <message>
        <source>Check this file</source>
        <translation>检查这个文件</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Fingerprint of the content</source>
        <translation>内容指纹</translation>
    </message>
    <message>
        <source>Set a passphrase…</source>
        <translation>设置口令…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>去掉…</translation>
    </message>
    <message>
        <source>Seal this session…</source>
        <translation>封存会议（保密）…</translation>
    </message>
    <message>
        <source>{0}
Every step is in it at once.</source>
        <translation>{0}
每一步都立即存入。</translation>
    </message>
    <message>
        <source>The file is encrypted and opens with its passphrase only.</source>
        <translation>文件已加密，只能用口令打开。</translation>
    </message>
    <message>
        <source>None: everybody who has the file can read it.</source>
        <translation>没有：拿到文件的人都能看。</translation>
    </message>
    <message>
        <source>A round is running. Close it first; nothing was changed.</source>
        <translation>正在投票。请先结束这一轮；什么都没有改。</translation>
    </message>
    <message>
        <source>Looking at every part of the file…</source>
        <translation>正在逐项检查文件…</translation>
    </message>
    <message>
        <source>Sound: {0} steps.</source>
        <translation>完好：{0} 步。</translation>
    </message>
    <message>
        <source>Done again from the beginning, they give the same.</source>
        <translation>从头重做一遍，结果相同。</translation>
    </message>
    <message>
        <source>Stopped; the file was only read.</source>
        <translation>已停止；文件只读取过，没有改动。</translation>
    </message>
    <message>
        <source>The fingerprint is on the clipboard.</source>
        <translation>指纹已复制。</translation>
    </message>
    <message>
        <source>{0}, as of {1}</source>
        <translation>{0}（{1}）</translation>
    </message>
    <message>
        <source>Where to keep the copy</source>
        <translation>副本存到哪里</translation>
    </message>
    <message>
        <source>Workshops (*.pentatone)</source>
        <translation>工作坊 (*.pentatone)</translation>
    </message>
    <message>
        <source>Copying, and looking at every part of the copy…</source>
        <translation>正在复制并检查副本的每个部分…</translation>
    </message>
    <message>
        <source>The copy is in {0}</source>
        <translation>副本在 {0}</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>已停止；没有写入任何文件。</translation>
    </message>
</context>
<context>
    <name>ScenarioBar</name>
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
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Go to the export of the report (Ctrl+Shift+E)</source>
        <translation>去导出报告（Ctrl+Shift+E）</translation>
    </message>
    <message>
        <source>Re-plan at once</source>
        <translation>改动即重新排程</translation>
    </message>
    <message>
        <source>Each edit on this page is followed by a new plan; otherwise the plan is marked as out of date (Alt+A)</source>
        <translation>本页每次改动后立即重新排程；否则只把方案标为已过时（Alt+A）</translation>
    </message>
    <message>
        <source>Plan that is followed</source>
        <translation>当前采用的方案</translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation>还没有方案</translation>
    </message>
    <message>
        <source>Choose another plan to follow (Alt+P)</source>
        <translation>换一个方案（Alt+P）</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>已过时</translation>
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
        <source>{0} months</source>
        <translation>{0} 个月</translation>
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
        <source>no level yet</source>
        <translation>还没有等级</translation>
    </message>
    <message>
        <source>Overall level {0} → {1} after the plan</source>
        <translation>总体等级 {0} → 完成后 {1}</translation>
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
        <source>Hear both ends, then vote again  V</source>
        <translation>先听两端，再评一轮  V</translation>
    </message>
    <message>
        <source>Note both positions  A</source>
        <translation>记下双方观点  A</translation>
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
    <name>SealForm</name>
    <message>
        <source>1  The file is encrypted with a passphrase and checked; the open one is overwritten.</source>
        <translation>1  文件用口令加密并检查；原来的明文会被覆盖。</translation>
    </message>
    <message>
        <source>2  Working copies and the backups of this workshop ({0}) are removed.</source>
        <translation>2  清除这个工作坊的工作副本和备份（{0} 份）。</translation>
    </message>
    <message>
        <source>3  A redacted set, without client, names and comments, is written for you to keep.</source>
        <translation>3  写出一套脱敏材料供留存，不含客户、姓名和评语。</translation>
    </message>
    <message>
        <source>4  Nobody can open the file without the passphrase, also not we.</source>
        <translation>4  没有口令谁也打不开，我们也不行。</translation>
    </message>
    <message>
        <source>Keep its present passphrase</source>
        <translation>沿用现在的口令</translation>
    </message>
    <message>
        <source>Folder of the redacted set</source>
        <translation>脱敏材料放在</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Take it off the list of recent workshops</source>
        <translation>从最近的工作坊中去掉</translation>
    </message>
    <message>
        <source>Its path may hold the name of the client</source>
        <translation>路径里可能有客户名称</translation>
    </message>
    <message>
        <source>Seal this session</source>
        <translation>封存这次会议</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Notes</source>
        <translation>便签</translation>
    </message>
    <message>
        <source>Initiatives</source>
        <translation>举措</translation>
    </message>
    <message>
        <source>Parking lot</source>
        <translation>停车场</translation>
    </message>
    <message>
        <source>People</source>
        <translation>参与者</translation>
    </message>
    <message>
        <source>Plan of the day</source>
        <translation>今天的日程</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Remarks on cells</source>
        <translation>格子备注</translation>
    </message>
    <message>
        <source>Reasons for votes</source>
        <translation>评分理由</translation>
    </message>
    <message>
        <source>Reservations and positions</source>
        <translation>保留意见与立场</translation>
    </message>
    <message>
        <source>Elements and capabilities</source>
        <translation>要素与能力</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Bottlenecks</source>
        <translation>瓶颈</translation>
    </message>
    <message>
        <source>Capabilities to build</source>
        <translation>建设方向</translation>
    </message>
    <message>
        <source>Solutions</source>
        <translation>解决方案</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>看板</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search notes, comments, people, initiatives, boards, indicators …</source>
        <translation>搜索便签、意见、人员、举措、看板、指标……</translation>
    </message>
    <message>
        <source>Search over everything</source>
        <translation>全局搜索</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>All words have to occur. ↑ ↓ choose, Enter goes there, Esc closes</source>
        <translation>须包含全部词语。↑ ↓ 选择，Enter 前往，Esc 关闭</translation>
    </message>
    <message>
        <source>{0} more …</source>
        <translation>还有 {0} 条……</translation>
    </message>
    <message>
        <source>Nothing has all of these words. Fewer or shorter ones find more.</source>
        <translation>没有同时含这些词的内容。词少一些、短一些更容易找到。</translation>
    </message>
    <message>
        <source>1 place found. Enter goes there</source>
        <translation>找到 1 处，Enter 前往</translation>
    </message>
    <message>
        <source>{0} places found. Enter goes to the chosen one</source>
        <translation>找到 {0} 处，Enter 前往所选</translation>
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
        <source>{where} is open elsewhere ({who}). Nothing was changed; please close it there first, or take it over.</source>
        <translation>{where} 正在别处打开（{who}）。未作任何改动；请先在那边关闭，或者接管。</translation>
    </message>
    <message>
        <source>{where} was taken over by {who}. The last step was not kept here; everything before it was.</source>
        <translation>{where} 已被 {who} 接管。最后一步未保存在此，之前的都已保存。</translation>
    </message>
    <message>
        <source>{where} was changed by another program. The last step was not kept; please open the file again to see what is in it now.</source>
        <translation>{where} 被另一个程序改动过。最后一步未保存；请重新打开文件查看现在的内容。</translation>
    </message>
    <message>
        <source>The folder for backups, {where}, cannot be written. Please look at its permissions; “pentatone doctor” says more.</source>
        <translation>备份文件夹 {where} 无法写入。请检查它的权限；运行“pentatone doctor”可了解详情。</translation>
    </message>
    <message>
        <source>{where} holds something that no Pentatone put there ({what}). It was not opened and left as it is; please use a copy or a backup from before.</source>
        <translation>{where} 里有不是五音写入的内容（{what}）。文件未打开，保持原样；请使用之前的副本或备份。</translation>
    </message>
    <message>
        <source>{where} is larger than any workshop can be. It was not opened and left as it is.</source>
        <translation>{where} 大得不可能是一场工作坊。文件未打开，保持原样。</translation>
    </message>
    <message>
        <source>The history of {where} does not lead to what is in it (step {step}, {table}): something was changed past the program. The file was only read.</source>
        <translation>{where} 的历史推不出现在的内容（第 {step} 步，{table}）：有人绕过程序改动过。文件只被读取，未作改动。</translation>
    </message>
    <message>
        <source>{where} is locked. Please give its passphrase.</source>
        <translation>{where} 已加锁，请输入口令。</translation>
    </message>
    <message>
        <source>This passphrase does not open {where}, or it is not a workshop. Nothing was changed.</source>
        <translation>这个口令打不开 {where}，或者它不是工作坊文件。未作任何改动。</translation>
    </message>
    <message>
        <source>A passphrase needs at least {least} characters; several words are best. Nothing was changed.</source>
        <translation>口令至少需要 {least} 个字符，最好是几个词连成一句。未作任何改动。</translation>
    </message>
    <message>
        <source>Files with a passphrase cannot be opened or made on this system: a part of the program is missing. Please install the program again.</source>
        <translation>本机无法打开或建立带口令的文件：程序缺少一个组件。请重新安装程序。</translation>
    </message>
    <message>
        <source>{where} has a passphrase already. Nothing was changed.</source>
        <translation>{where} 已经有口令。未作任何改动。</translation>
    </message>
    <message>
        <source>{where} has no passphrase. Nothing was changed.</source>
        <translation>{where} 没有口令。未作任何改动。</translation>
    </message>
    <message>
        <source>{where} could not be put together again from memory. Please take its newest backup.</source>
        <translation>无法从内存中重建 {where}。请使用它最新的备份。</translation>
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
        <source>The password is empty. Nothing was written; please give at least one character.</source>
        <translation>密码是空的。没有写入任何文件；请至少输入一个字符。</translation>
    </message>
    <message>
        <source>The password is too long: at most {limit} bytes fit, about {limit} Latin letters or 40 Chinese characters. Nothing was written.</source>
        <translation>密码太长：最多 {limit} 个字节，约 {limit} 个英文字母或 40 个汉字。没有写入任何文件。</translation>
    </message>
    <message>
        <source>The password holds characters that not every reader can take. Nothing was written; please use letters, digits and signs of one line of text in UTF-8, with one direction of writing.</source>
        <translation>密码里有些字符不是每个阅读器都认得。没有写入任何文件；请只用 UTF-8 的一行文字，字母、数字和符号均可，书写方向保持一致。</translation>
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
        <source>The chart “{where}” is about one cell. Nothing was written; please name it with --cell ELEMENT/ITEM.</source>
        <translation>图表“{where}”针对某一格。未写入任何内容；请用 --cell 要素/题目 指明是哪一格。</translation>
    </message>
    <message>
        <source>The framework of this workshop names the client, so there is no JSON without the client. Nothing was written; please choose another format.</source>
        <translation>本次工作坊使用的框架中写有客户名称，因此无法导出隐去客户的 JSON。没有写入任何文件，请选择其他格式。</translation>
    </message>
    <message>
        <source>No chart has anything to show yet. Nothing was written.</source>
        <translation>目前没有任何图表有内容可画。没有写入任何文件。</translation>
    </message>
    <message>
        <source>There is nothing to draw in the chart “{where}” yet: no round has been shown there, or no target is set. Nothing was written.</source>
        <translation>图表“{where}”暂时没有可画的内容：那里尚未揭示任何一轮，或没有设定目标。未写入任何内容。</translation>
    </message>
    <message>
        <source>That is this workshop itself. Please choose the one of last time; nothing was changed.</source>
        <translation>这就是本场工作坊，请选上次的那一场。未作任何更改。</translation>
    </message>
    <message>
        <source>That workshop used another framework ({where}), so its levels mean something else. Nothing was changed.</source>
        <translation>那场工作坊用的是另一套模型（{where}），等级含义不同。未作任何更改。</translation>
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
        <source>“{where}” must last 1 to {limit} periods. Nothing was changed.</source>
        <translation>“{where}”的工期须为 1 到 {limit} 期。未作任何更改。</translation>
    </message>
    <message>
        <source>A start of “{where}” lies outside the roadmap. Nothing was changed.</source>
        <translation>“{where}”的开始时间不在路线图范围内。未作任何更改。</translation>
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
        <source>Line {where}: “{duty}” is none of voter, facilitator, scribe, observer.</source>
        <translation>第 {where} 行：“{duty}”不是投票人、主持人、记录员、旁听中的任何一种。</translation>
    </message>
    <message>
        <source>Line {where}: “{rank}” is none of senior, middle, staff.</source>
        <translation>第 {where} 行：“{rank}”不是高层、中层、基层中的任何一种。</translation>
    </message>
    <message>
        <source>Line {where}: “{weight}” is not a weight from {least} to {most}.</source>
        <translation>第 {where} 行：“{weight}”不是 {least} 到 {most} 之间的权重。</translation>
    </message>
    <message>
        <source>Line {where}: this framework has no business element “{element}”.</source>
        <translation>第 {where} 行：本框架没有业务要素“{element}”。</translation>
    </message>
    <message>
        <source>Line {where}: business elements can only be named once a framework is chosen; please leave the column out.</source>
        <translation>第 {where} 行：选定框架之后才能填写业务要素，请先去掉这一列。</translation>
    </message>
    <message>
        <source>Line {where}: “{confidence}” is not a confidence: 1, 2, 3, or nothing.</source>
        <translation>第 {where} 行：“{confidence}”不是把握程度，请填 1、2、3，或不填。</translation>
    </message>
    <message>
        <source>Line {where}: “{name}” stands for a vote without a name; such votes cannot be brought in, please leave the line out.</source>
        <translation>第 {where} 行：“{name}”代表一张不记名的票，这样的票不能导入，请删去这一行。</translation>
    </message>
    <message>
        <source>{where}: an initiative needs a title.</source>
        <translation>{where}：举措必须有名称。</translation>
    </message>
    <message>
        <source>{where}: “{title}” is in {first} already; please tell the two apart.</source>
        <translation>{where}：“{title}”在 {first} 已经出现，请把两者区分开。</translation>
    </message>
    <message>
        <source>{where}: several initiatives are called “{title}”; please put the id of one into the row.</source>
        <translation>{where}：有多项举措都叫“{title}”，请在该行填上其中一项的编号。</translation>
    </message>
    <message>
        <source>{where}: “{text}” is not a number from 0 to {most}.</source>
        <translation>{where}：“{text}”不是 0 到 {most} 的数。</translation>
    </message>
    <message>
        <source>{where}: “{text}” is not a whole number from {least} to {most}.</source>
        <translation>{where}：“{text}”不是 {least} 到 {most} 的整数。</translation>
    </message>
    <message>
        <source>{where}: “{text}” is none of {words}.</source>
        <translation>{where}：“{text}”不是以下各项之一：{words}。</translation>
    </message>
    <message>
        <source>{where}: “{text}” is neither yes nor no.</source>
        <translation>{where}：“{text}”既不是“是”也不是“否”。</translation>
    </message>
    <message>
        <source>{where}: this framework has no business element “{text}”.</source>
        <translation>{where}：本框架没有业务要素“{text}”。</translation>
    </message>
    <message>
        <source>{where}: this framework has no capability or indicator “{text}”.</source>
        <translation>{where}：本框架没有能力或指标“{text}”。</translation>
    </message>
    <message>
        <source>{where}: this framework has no direction “{text}”.</source>
        <translation>{where}：本框架没有方向“{text}”。</translation>
    </message>
    <message>
        <source>{where}: the cell has more than {limit} characters.</source>
        <translation>{where}：单元格超过 {limit} 个字符。</translation>
    </message>
    <message>
        <source>{where}: there are more than {limit} entries in this cell, or one of more than {longest} characters.</source>
        <translation>{where}：这个单元格里的条目超过 {limit} 个，或者有一条超过 {longest} 个字符。</translation>
    </message>
    <message>
        <source>{where}: “{text}” is not a lift such as “brand 1.1: 2&gt;4 80%”.</source>
        <translation>{where}：“{text}”不是等级提升的写法，应如“品牌 1.1: 2&gt;4 80%”。</translation>
    </message>
    <message>
        <source>{where}: “{text}” does not begin with a business element and a capability or indicator of this framework.</source>
        <translation>{where}：“{text}”的开头不是本框架的业务要素加能力或指标。</translation>
    </message>
    <message>
        <source>{where}: “{text}” must rise from one level to a higher one, from 1 to {top}.</source>
        <translation>{where}：“{text}”必须从低等级升到更高的等级（1 到 {top}）。</translation>
    </message>
    <message>
        <source>{where}: in “{text}”, how sure it is must be 1 to 100 per cent.</source>
        <translation>{where}：“{text}”的把握须为 1% 至 100%。</translation>
    </message>
    <message>
        <source>{where}: “{text}” is not a period such as {example}.</source>
        <translation>{where}：“{text}”不是时间，应如 {example}。</translation>
    </message>
    <message>
        <source>{where}: “{text}” does not lie between {first} and {last}.</source>
        <translation>{where}：“{text}”不在 {first} 到 {last} 之间。</translation>
    </message>
    <message>
        <source>{where}: “{text}” is not a day such as 2027-03-31.</source>
        <translation>{where}：“{text}”不是日期，应如 2027-03-31。</translation>
    </message>
    <message>
        <source>{where}: “{text}” is an initiative neither of this list nor of the workshop.</source>
        <translation>{where}：“{text}”既不在本清单中，也不是工作坊里的举措。</translation>
    </message>
    <message>
        <source>{where}: “{text}” could be several initiatives; please write its number, such as #3.</source>
        <translation>{where}：“{text}”可能指多项举措，请改写序号，如 #3。</translation>
    </message>
    <message>
        <source>{where}: “{text}” is there twice.</source>
        <translation>{where}：“{text}”出现了两次。</translation>
    </message>
    <message>
        <source>{where}: “{text}” is not a role with its months, such as “IT: 2.5”.</source>
        <translation>{where}：“{text}”不是“角色：人月”，应如“IT: 2.5”。</translation>
    </message>
    <message>
        <source>{where}: the role “{text}” is there twice.</source>
        <translation>{where}：角色“{text}”出现了两次。</translation>
    </message>
    <message>
        <source>{where}: “{text}” is not one of the letters R, A, C, I and a name, such as “A Ann”.</source>
        <translation>{where}：“{text}”不是 R、A、C、I 之一加姓名，应如“A 张伟”。</translation>
    </message>
    <message>
        <source>{where}: “{text}” is neither “evidence: id” nor “case: pack/id”.</source>
        <translation>{where}：“{text}”既不是“evidence: 编号”，也不是“case: 包/编号”。</translation>
    </message>
    <message>
        <source>{where}: this is a formula; please type the value itself.</source>
        <translation>{where}：这里是公式，请直接填写数值或文字。</translation>
    </message>
    <message>
        <source>{where}: cells are merged here, so it cannot be told which row they belong to.</source>
        <translation>{where}：这里的单元格已合并，无法判断属于哪一行。</translation>
    </message>
    <message>
        <source>{where}: “{text}” is no sum in whole thousand yuan, at most {most} thousand.</source>
        <translation>{where}：“{text}”不能折算成整千元的金额（上限 {most} 千元）。</translation>
    </message>
    <message>
        <source>{where}: “{text}” is no unit for this column. Known: {known}.</source>
        <translation>{where}：这一列不能用单位“{text}”。可用：{known}。</translation>
    </message>
    <message>
        <source>{where}: the list counts months, but this workshop plans in quarters.</source>
        <translation>{where}：清单按月计，而本工作坊按季度排程。</translation>
    </message>
    <message>
        <source>{where}: the list counts quarters, but this workshop plans in months.</source>
        <translation>{where}：清单按季度计，而本工作坊按月排程。</translation>
    </message>
    <message>
        <source>{where} holds far more than a list of initiatives and was not opened. Nothing was changed.</source>
        <translation>{where} 的内容远超一份举措清单，没有打开。未作任何更改。</translation>
    </message>
    <message>
        <source>The list has more than {limit} rows. Nothing was changed.</source>
        <translation>清单超过 {limit} 行。未作任何更改。</translation>
    </message>
    <message>
        <source>There is no initiative yet. Nothing was written.</source>
        <translation>还没有举措。没有写入任何内容。</translation>
    </message>
    <message>
        <source>{where} does not end in {endings}, so its format cannot be told. Nothing was done.</source>
        <translation>{where} 的扩展名不是 {endings}，无法判断格式。未作任何处理。</translation>
    </message>
    <message>
        <source>No plan has been kept yet. Nothing was written; please plan the roadmap first.</source>
        <translation>还没有保存排程。没有写入任何内容；请先给路线图排程。</translation>
    </message>
    <message>
        <source>As things are now, the kept plan does not hold for “{where}”. Nothing was written; please plan the roadmap again.</source>
        <translation>按现在的情况，已保存的排程对“{where}”不再成立。没有写入任何内容；请重新排程。</translation>
    </message>
    <message>
        <source>As things are now, the kept plan breaks a limit of money or people. Nothing was written; please plan the roadmap again.</source>
        <translation>按现在的情况，已保存的排程超出预算或人力。没有写入任何内容；请重新排程。</translation>
    </message>
    <message>
        <source>All days of “{where}” in the plan are closed, so it has no dates. Nothing was written.</source>
        <translation>“{where}”排到的日子全部停工，没有日期可写。没有写入任何内容。</translation>
    </message>
    <message>
        <source>{where} is not an ordinary file but a folder, a pipe or a device. Nothing was read or written.</source>
        <translation>{where} 不是普通文件，而是文件夹、管道或设备。没有读取也没有写入任何内容。</translation>
    </message>
    <message>
        <source>The document has more than {limit} values and was not read. Nothing was written.</source>
        <translation>文档中的数值和条目超过 {limit} 个，没有读取，也没有写入任何内容。</translation>
    </message>
    <message>
        <source>{where}: “{found}” is not a number that can be kept.</source>
        <translation>{where}：“{found}”不是可以保存的数。</translation>
    </message>
    <message>
        <source>{where}: {count} places have another form than belongs here; it seems to be another kind of file. Nothing was written.</source>
        <translation>{where}：有 {count} 处的格式不符，看来是另一种文件。没有写入任何内容。</translation>
    </message>
    <message>
        <source>In {where} more than {limit} lists and objects lie inside each other. Nothing was written.</source>
        <translation>{where} 中嵌套的列表和对象超过 {limit} 层。没有写入任何内容。</translation>
    </message>
    <message>
        <source>{where} is a link to a file outside of the pack, so nothing of the pack was read.</source>
        <translation>{where} 是指向框架包之外文件的链接，因此整个包都没有读取。</translation>
    </message>
    <message>
        <source>Line {where}: a cell has more than {limit} characters. Nothing was written.</source>
        <translation>第 {where} 行：有一个单元格超过 {limit} 个字符。没有写入任何内容。</translation>
    </message>
    <message>
        <source>Line {where} has more than {limit} columns. Nothing was written.</source>
        <translation>第 {where} 行超过 {limit} 列。没有写入任何内容。</translation>
    </message>
    <message>
        <source>What was pasted has more than {limit} characters. Nothing was taken over.</source>
        <translation>粘贴的内容超过 {limit} 个字符，没有采用。</translation>
    </message>
    <message>
        <source>This is a rehearsal: its votes are invented and never leave it. Nothing was written.</source>
        <translation>这是演练：其中的票全是虚构的，不能导出。没有写入任何文件。</translation>
    </message>
    <message>
        <source>Sign {where}: “{sign}” is not a level from 1 to {top}, and none of - ? x.</source>
        <translation>第 {where} 个符号：“{sign}”不是 1 到 {top} 的等级，也不是 -、?、x。</translation>
    </message>
    <message>
        <source>{found} signs were typed, but the ballot has {expected} lines. Nothing was entered; type a full stop for a line left blank.</source>
        <translation>录入了 {found} 个符号，而这张选票有 {expected} 行。没有录入任何内容；空着的一行请打一个句点。</translation>
    </message>
    <message>
        <source>There is no vote in it. Nothing was changed.</source>
        <translation>里面没有一张票。未作任何更改。</translation>
    </message>
    <message>
        <source>{where}: “{name}” is not among the people of this workshop.</source>
        <translation>{where}：“{name}”不在本工作坊的参与者中。</translation>
    </message>
    <message>
        <source>{where}: {item} is not asked for {element}.</source>
        <translation>{where}：{element}不评 {item}。</translation>
    </message>
    <message>
        <source>{where}: “{vote}” is not a level from 1 to {top}, and none of - ? x.</source>
        <translation>{where}：“{vote}”不是 1 到 {top} 的等级，也不是 -、?、x。</translation>
    </message>
    <message>
        <source>{where}: “not applicable” needs a reason.</source>
        <translation>{where}：“不适用”需要写明原因。</translation>
    </message>
    <message>
        <source>{where}: “{confidence}” is not a confidence: 1, 2, 3, or nothing.</source>
        <translation>{where}：“{confidence}”不是把握程度，请填 1、2、3，或不填。</translation>
    </message>
    <message>
        <source>{where}: the reason is longer than {limit} characters.</source>
        <translation>{where}：理由超过 {limit} 个字符。</translation>
    </message>
    <message>
        <source>{where}: there is a character in the reason that cannot be kept.</source>
        <translation>{where}：理由中有无法保存的字符。</translation>
    </message>
    <message>
        <source>{where}: the votes of this cell have been shown; open another round for a new vote.</source>
        <translation>{where}：这一格的评分已经揭示；要再评请新开一轮。</translation>
    </message>
    <message>
        <source>{where}: the round of this cell is closed and takes no more votes.</source>
        <translation>{where}：这一格本轮已经关闭，不再接收评分。</translation>
    </message>
    <message>
        <source>{where}: the round of this cell is secret and takes votes by card only.</source>
        <translation>{where}：这一格是密封的一轮，只能逐人点卡。</translation>
    </message>
    <message>
        <source>{where}: hands have been counted in this cell; choose another way to vote first.</source>
        <translation>{where}：这一格已经数过举手；请先换一种投票方式。</translation>
    </message>
    <message>
        <source>{where}: {name} is not asked about {element}.</source>
        <translation>{where}：{name}不用评{element}。</translation>
    </message>
    <message>
        <source>{where}: {name} is not on the roll of this cell; sign the person in first.</source>
        <translation>{where}：{name}不在这一格的应评名单上；请先签到。</translation>
    </message>
    <message>
        <source>{where}: {name} has voted in this cell already.</source>
        <translation>{where}：{name}在这一格已经投过票。</translation>
    </message>
    <message>
        <source>{where} is not a workbook that can be read. Nothing was changed; please save it as .xlsx again, without a password.</source>
        <translation>{where} 不是可以读取的工作簿。未作任何更改；请重新保存为 .xlsx，不要设密码。</translation>
    </message>
    <message>
        <source>{where} holds far more than a workbook of ballots and was not opened. Nothing was changed.</source>
        <translation>{where} 的内容远远超出一份填写表，没有打开。未作任何更改。</translation>
    </message>
    <message>
        <source>{where} has macros or links to other files and was not opened. Nothing was changed; please save it as plain .xlsx.</source>
        <translation>{where} 带有宏或指向其他文件的链接，没有打开。未作任何更改；请另存为普通的 .xlsx。</translation>
    </message>
    <message>
        <source>{where} is not a workbook of ballots written by this program, or its hidden sheet is gone. Nothing was changed.</source>
        <translation>{where} 不是本程序生成的填写表，或者其中的隐藏工作表已被删除。未作任何更改。</translation>
    </message>
    <message>
        <source>{where} was written for another workshop. Nothing was changed.</source>
        <translation>{where} 是为另一个工作坊生成的。未作任何更改。</translation>
    </message>
    <message>
        <source>{where} was written for another version of the framework. Nothing was changed; please write it anew.</source>
        <translation>{where} 是为框架的另一个版本生成的。未作任何更改；请重新生成。</translation>
    </message>
    <message>
        <source>{where}: this vote is in {first} already.</source>
        <translation>{where}：这张票在 {first} 已经有了。</translation>
    </message>
    <message>
        <source>The sheet {where} holds the ballot of {code}: two sheets have been mixed up.</source>
        <translation>工作表 {where} 里是 {code} 的选票：有两张工作表弄混了。</translation>
    </message>
    <message>
        <source>The sheet {where} is a copy of the ballot on the sheet {first}.</source>
        <translation>工作表 {where} 是工作表 {first} 上那张选票的副本。</translation>
    </message>
    <message>
        <source>The sheet {where} belongs to somebody who is no longer in the workshop.</source>
        <translation>工作表 {where} 的主人已不在本工作坊中。</translation>
    </message>
    <message>
        <source>The sheet {where} has lost its column “{column}”.</source>
        <translation>工作表 {where} 缺少“{column}”一列。</translation>
    </message>
    <message>
        <source>{where}: cells are merged here, so it cannot be told whose vote is whose.</source>
        <translation>{where}：这里有合并的单元格，分不清哪一票是哪一格的。</translation>
    </message>
    <message>
        <source>{where}: this row is not one of the ballot; rows may not be added.</source>
        <translation>{where}：这一行不属于这张选票；请不要增加行。</translation>
    </message>
    <message>
        <source>{where}: this cell is answered in row {first} already.</source>
        <translation>{where}：这一格在第 {first} 行已经填过。</translation>
    </message>
    <message>
        <source>{where}: there is a reason or a confidence, but no vote.</source>
        <translation>{where}：写了理由或把握程度，却没有评分。</translation>
    </message>
    <message>
        <source>{where}: this is a formula; please type the vote itself.</source>
        <translation>{where}：这是公式；请直接填写评分。</translation>
    </message>
    <message>
        <source>What was pasted has more than {rows} rows or {columns} columns. Nothing was entered.</source>
        <translation>粘贴的内容超过 {rows} 行或 {columns} 列。没有录入任何内容。</translation>
    </message>
    <message>
        <source>What was pasted cannot be read as a table. Nothing was entered; please copy it again.</source>
        <translation>粘贴的内容不是可以读取的表格。没有录入任何内容；请重新复制。</translation>
    </message>
    <message>
        <source>{where}: there are only {count} columns to fill from here.</source>
        <translation>{where}：从这里起只有 {count} 列可填。</translation>
    </message>
    <message>
        <source>{where}: there are only {count} rows to fill from here.</source>
        <translation>{where}：从这里起只有 {count} 行可填。</translation>
    </message>
    <message>
        <source>{where}: “{item}” is no capability or indicator that is asked here.</source>
        <translation>{where}：“{item}”不是这里要问的能力或指标。</translation>
    </message>
    <message>
        <source>{where}: “{item}” is there twice.</source>
        <translation>{where}：“{item}”出现了两次。</translation>
    </message>
    <message>
        <source>{where}: there is a vote in a column without a heading.</source>
        <translation>{where}：没有标题的一列里有评分。</translation>
    </message>
    <message>
        <source>{where}: “{name}” is there twice.</source>
        <translation>{where}：“{name}”出现了两次。</translation>
    </message>
    <message>
        <source>{where} takes something from another place ({found}), which would be fetched wherever the slides are opened. Nothing was written; please use a design that holds all it shows.</source>
        <translation>{where} 引用了别处的内容（{found}），在任何地方打开幻灯片都会去读取它。没有写入任何内容；请使用自身包含全部内容的模板。</translation>
    </message>
    <message>
        <source>{where} cannot be used as a template for slides. Nothing was written; please choose a .pptx file with at least one layout.</source>
        <translation>{where} 不能用作幻灯片模板，没有写入任何内容；请选择至少含有一种版式的 .pptx 文件。</translation>
    </message>
    <message>
        <source>No page of this report can be shown as a slide. Nothing was written; please choose another report, such as the full one or the board brief.</source>
        <translation>这种报告没有可以做成幻灯片的页面，没有写入任何内容；请改选完整报告、管理层简报等其他报告。</translation>
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
        <source>The document is larger than {limit} MB and was not read. Nothing was written.</source>
        <translation>文档超过 {limit} MB，没有读取。未写入任何内容。</translation>
    </message>
    <message>
        <source>The document is not text in UTF-8. Nothing was written.</source>
        <translation>文档不是 UTF-8 文本。未写入任何内容。</translation>
    </message>
    <message>
        <source>In line {where} the document stops being valid JSON. Nothing was written.</source>
        <translation>从第 {where} 行起，文档不再是有效的 JSON。未写入任何内容。</translation>
    </message>
    <message>
        <source>In the document more than {limit} lists and objects lie inside each other. Nothing was written.</source>
        <translation>文档中的列表和对象嵌套超过 {limit} 层。未写入任何内容。</translation>
    </message>
    <message>
        <source>An object in the document has the field “{where}” twice. Nothing was written.</source>
        <translation>文档中有一个对象的字段“{where}”出现了两次。未写入任何内容。</translation>
    </message>
    <message>
        <source>{where}: this number is not possible here.</source>
        <translation>{where}：这里不能是这个数值。</translation>
    </message>
    <message>
        <source>This is not a workshop as “pentatone export FILE OUT.json” writes it. Nothing was written.</source>
        <translation>这不是“pentatone export FILE OUT.json”导出的工作坊。未写入任何内容。</translation>
    </message>
    <message>
        <source>{where}: the document is of format {found}, this program knows {known}. Please update the program.</source>
        <translation>{where}：文档的格式版本是 {found}，本程序只认得 {known}。请更新程序。</translation>
    </message>
    <message>
        <source>{where}: the document has been changed since it was written. If that was meant, please take out the field {where}; nothing was written.</source>
        <translation>{where}：文档导出后被改动过。如果是有意改动，请删去字段 {where}；未写入任何内容。</translation>
    </message>
    <message>
        <source>{where}: expected is a value of the kind {expected}.</source>
        <translation>{where}：这里应为 {expected} 类型的值。</translation>
    </message>
    <message>
        <source>{where}: no such field is known.</source>
        <translation>{where}：没有这个字段。</translation>
    </message>
    <message>
        <source>{where}: only {allowed} can stand here.</source>
        <translation>{where}：这里只能是 {allowed}。</translation>
    </message>
    <message>
        <source>{where}: the text has a character that cannot be kept.</source>
        <translation>{where}：文字中有无法保存的字符。</translation>
    </message>
    <message>
        <source>{where}: “{found}” is not an id; it needs 1 to 200 visible characters without blanks.</source>
        <translation>{where}：“{found}”不是有效的编号；编号须为 1 到 200 个可见字符，不含空格。</translation>
    </message>
    <message>
        <source>{where}: “{found}” is there twice.</source>
        <translation>{where}：“{found}”出现了两次。</translation>
    </message>
    <message>
        <source>{where}: “{found}” is nowhere else in the document.</source>
        <translation>{where}：文档的其他地方没有“{found}”。</translation>
    </message>
    <message>
        <source>{where}: “{found}” is not a time such as 2027-03-31T09:00:00+00:00.</source>
        <translation>{where}：“{found}”不是 2027-03-31T09:00:00+00:00 这样的时间。</translation>
    </message>
    <message>
        <source>{where}: at most one block can be running.</source>
        <translation>{where}：同一时间最多只能有一个环节在计时。</translation>
    </message>
    <message>
        <source>{where}: there are more than {limit} entries.</source>
        <translation>{where}：超过 {limit} 条。</translation>
    </message>
    <message>
        <source>{where}: this is not the picture that its key, kind and size tell of, or there is more in it than pixels, such as words or a place.</source>
        <translation>{where}：这不是其标识、类型和尺寸所说的图片，或者图片里除了像素还带有文字、地点等其他信息。</translation>
    </message>
    <message>
        <source>{where} does not go with “{other}” beside it.</source>
        <translation>{where} 与同处的“{other}”不相符。</translation>
    </message>
    <message>
        <source>{where}: the framework must be a framework pack, its companions knowledge packs.</source>
        <translation>{where}：framework 必须是框架包，companions 必须是知识包。</translation>
    </message>
    <message>
        <source>{because} It stands at {where}.</source>
        <translation>{because}位置：{where}。</translation>
    </message>
    <message>
        <source>Something in the document cannot be kept in a workshop file. Nothing was written.</source>
        <translation>文档中有内容无法保存到工作坊文件。未写入任何内容。</translation>
    </message>
    <message>
        <source>{where} is not a PDF, or it is damaged.</source>
        <translation>{where} 不是 PDF，或已损坏。</translation>
    </message>
    <message>
        <source>{where} does not open with this password.</source>
        <translation>这个密码打不开 {where}。</translation>
    </message>
    <message>
        <source>{where} is behind a password. Please put it into a file and name that with --password-file.</source>
        <translation>{where} 有密码保护。请把密码写入一个文件，并用 --password-file 指定。</translation>
    </message>
    <message>
        <source>{where} carries no data of a workshop, so it cannot be told what it was made from.</source>
        <translation>{where} 没有附带工作坊数据，无法判断它由什么生成。</translation>
    </message>
    <message>
        <source>{where} was tampered with: its data is not what the hash in its properties names.</source>
        <translation>{where} 被改动过：附带的数据与文档属性中的校验值不符。</translation>
    </message>
    <message>
        <source>{where} was made by a newer Pentatone. Please update the program.</source>
        <translation>{where} 由更新版本的五音生成。请更新程序。</translation>
    </message>
    <message>
        <source>{where} is the report of another workshop, not of {file}.</source>
        <translation>{where} 是另一个工作坊的报告，不是 {file} 的。</translation>
    </message>
    <message>
        <source>{file} was changed since {where} was made: {parts}.</source>
        <translation>{where} 生成之后，{file} 有改动：{parts}。</translation>
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
    <message>
        <source>“{where}” is no duty in the room. Nothing was changed.</source>
        <translation>“{where}”不是现场的职责。未作任何更改。</translation>
    </message>
    <message>
        <source>“{where}” is no rank. Nothing was changed.</source>
        <translation>“{where}”不是职级。未作任何更改。</translation>
    </message>
    <message>
        <source>The weight of {where} must be from {least} to {most}. Nothing was changed.</source>
        <translation>{where}的权重必须在 {least} 到 {most} 之间。未作任何更改。</translation>
    </message>
    <message>
        <source>“{where}” is no way to vote. Nothing was changed.</source>
        <translation>“{where}”不是投票方式。未作任何更改。</translation>
    </message>
    <message>
        <source>A secret round is voted by card, one person at a time. Nothing was changed.</source>
        <translation>密封的一轮只能逐人点卡投票。未作任何更改。</translation>
    </message>
    <message>
        <source>“{where}” is no kind of anonymity. Nothing was changed.</source>
        <translation>“{where}”不是记名方式。未作任何更改。</translation>
    </message>
    <message>
        <source>A board shows every vote beside its name. Choose another way to vote first; nothing was changed.</source>
        <translation>触屏点选会把每一票显示在姓名旁边。请先换一种投票方式；未作任何更改。</translation>
    </message>
    <message>
        <source>Votes were tapped on the board, where all saw them: this round stays on the board. All votes are kept.</source>
        <translation>有人已在触屏上点选，大家都看见了：本轮只能继续用触屏。票都在。</translation>
    </message>
    <message>
        <source>Votes were promised more anonymity than that. It can only go up; nothing was changed.</source>
        <translation>之前承诺的保密程度比这更高；保密只能加强，不能放松。未作任何更改。</translation>
    </message>
    <message>
        <source>People have already voted one by one in this round. Hands are counted in a round of their own; all votes are kept.</source>
        <translation>本轮已经有人逐一投票；举手请另开一轮。已有的票都在。</translation>
    </message>
    <message>
        <source>The hands of this round are already counted. Choose another way to vote first.</source>
        <translation>本轮已经数过举手，请先换一种投票方式。</translation>
    </message>
    <message>
        <source>A show of hands needs {top} counts, none below zero, such as 0 2 6 3 1. Nothing was changed.</source>
        <translation>举手要填 {top} 个人数，都不小于零，例如 0 2 6 3 1。未作任何更改。</translation>
    </message>
    <message>
        <source>{found} hands are more than the {asked} people asked. Please count again; nothing was changed.</source>
        <translation>举手 {found} 人，多于问到的 {asked} 人。请再数一遍；未作任何更改。</translation>
    </message>
    <message>
        <source>Confidence is said as 1, 2 or 3, or not at all. Nothing was changed.</source>
        <translation>把握程度填 1、2、3，或不填。未作任何更改。</translation>
    </message>
    <message>
        <source>This round is secret: its slips go in by card only. Nothing was changed.</source>
        <translation>本轮密封，只能逐人点卡。未作任何更改。</translation>
    </message>
    <message>
        <source>This round is not secret. Nothing was changed.</source>
        <translation>本轮不是密封投票。未作任何更改。</translation>
    </message>
    <message>
        <source>{where} is not asked in this round. Nothing was changed.</source>
        <translation>本轮没有问到{where}。未作任何更改。</translation>
    </message>
    <message>
        <source>With fewer than {least} slips a secret is none. The round stays closed; all slips are kept.</source>
        <translation>少于 {least} 张票，谈不上密封。本轮保持关闭，票都在。</translation>
    </message>
    <message>
        <source>{count} times “not applicable” without a reason. Please type why; nothing was shown, all votes are kept.</source>
        <translation>有 {count} 票“不适用”没有写原因。请补上原因；尚未揭示，票都在。</translation>
    </message>
    <message>
        <source>This differs from the group&apos;s level: please type the reason. All votes are kept.</source>
        <translation>与小组结果不同：请写明理由。票都在。</translation>
    </message>
    <message>
        <source>Please type the reservation. All votes are kept.</source>
        <translation>请写下保留意见。票都在。</translation>
    </message>
    <message>
        <source>Please type both positions. All votes are kept.</source>
        <translation>请写下双方观点。票都在。</translation>
    </message>
    <message>
        <source>Since the program was started anew nobody can tell whose slip is whose: it cannot be taken back. Cancel the round to vote anew.</source>
        <translation>程序重新启动后，谁也无法知道哪张票是谁的，因此不能撤回。要重投请取消本轮。</translation>
    </message>
    <message>
        <source>Secret slips are in this round and cannot be undone. Cancel the round to drop them.</source>
        <translation>本轮已有密封票，不能撤销。要作废请取消本轮。</translation>
    </message>
    <message>
        <source>The picture is not in this workshop. Please choose it again; nothing was changed.</source>
        <translation>这张图片不在本工作坊中。请重新选择；未作任何更改。</translation>
    </message>
    <message>
        <source>“{where}” cannot be kept as a picture: it must be a whole JPEG, PNG, WebP or BMP that does not move. Nothing was changed.</source>
        <translation>“{where}”无法作为图片保存：必须是完整的 JPEG、PNG、WebP 或 BMP 静态图片。未作任何更改。</translation>
    </message>
    <message>
        <source>“{where}” is too large: a picture has at most {megabytes} MB and {megapixels} megapixels. Nothing was changed.</source>
        <translation>“{where}”太大：图片最多 {megabytes} MB、{megapixels} 百万像素。未作任何更改。</translation>
    </message>
    <message>
        <source>“{where}” is not a time such as 09:00. Nothing was changed.</source>
        <translation>“{where}”不是 09:00 这样的时间。未作任何更改。</translation>
    </message>
    <message>
        <source>To lock the end of the day, say when it is. Nothing was changed.</source>
        <translation>要锁定结束时间，请先填写几点结束。未作任何更改。</translation>
    </message>
    <message>
        <source>An agenda has at most {limit} blocks. Nothing was changed.</source>
        <translation>议程最多 {limit} 个环节。未作任何更改。</translation>
    </message>
    <message>
        <source>“{where}” is a rehearsal: everything in it is invented. Please start from a real workshop; nothing was made.</source>
        <translation>“{where}”是演练，其中内容均为虚构。请沿用真实的工作坊；没有建立任何文件。</translation>
    </message>
    <message>
        <source>An agenda has at most {limit} days. Nothing was changed.</source>
        <translation>议程最多 {limit} 天。没有改动任何内容。</translation>
    </message>
    <message>
        <source>Two blocks of the agenda have the same mark. Nothing was changed.</source>
        <translation>议程中有两个环节的编号相同。未作任何更改。</translation>
    </message>
    <message>
        <source>Every block of the agenda needs a name. Nothing was changed.</source>
        <translation>议程的每个环节都要有名称。未作任何更改。</translation>
    </message>
    <message>
        <source>{where}: minutes go from 0 to {limit}. Nothing was changed.</source>
        <translation>{where}：分钟数在 0 到 {limit} 之间。未作任何更改。</translation>
    </message>
    <message>
        <source>The clock of this block is running. Stop it or start the next block first; nothing was changed.</source>
        <translation>这个环节正在计时。请先停表或开始下一个环节；未作任何更改。</translation>
    </message>
    <message>
        <source>This block is no longer on the agenda. Nothing was changed.</source>
        <translation>这个环节已经不在议程里。未作任何更改。</translation>
    </message>
    <message>
        <source>The clock of this block runs already.</source>
        <translation>这个环节已经在计时。</translation>
    </message>
    <message>
        <source>A block of the day takes at most {limit} days.</source>
        <translation>一个环节最多计 {limit} 天。</translation>
    </message>
    <message>
        <source>No clock is running.</source>
        <translation>现在没有在计时。</translation>
    </message>
    <message>
        <source>Type what is to be parked. Nothing was changed.</source>
        <translation>请写下要放进停车场的事。未作任何更改。</translation>
    </message>
    <message>
        <source>This matter is parked already. Nothing was changed.</source>
        <translation>这件事已在停车场里。未作任何更改。</translation>
    </message>
    <message>
        <source>This matter is no longer in the parking lot. Nothing was changed.</source>
        <translation>这件事已不在停车场里。未作任何更改。</translation>
    </message>
    <message>
        <source>The report has no page {where}. Nothing was changed.</source>
        <translation>报告里没有“{where}”这一页。未做任何更改。</translation>
    </message>
    <message>
        <source>Type five counts, one for each of 1 to 5, such as 0 0 2 6 4. Nothing was changed.</source>
        <translation>请填五个人数，对应 1 到 5 分，例如 0 0 2 6 4。未作任何更改。</translation>
    </message>
    <message>
        <source>These limits do not fit together: shares go from 0 to 1, and agreement lies above partly agreed. Nothing was changed.</source>
        <translation>这些界限互相矛盾：比例在 0 到 1 之间，“一致”的界限要高于“部分一致”。未作任何更改。</translation>
    </message>
    <message>
        <source>These numbers are out of range: verdict from 2 votes, 1 to 9 rounds, groups of at least 3. Nothing was changed.</source>
        <translation>这些数字超出范围：至少 2 票才作判断，最多 1 到 9 轮，每个群体至少 3 票。未作任何更改。</translation>
    </message>
    <message>
        <source>Nobody chosen has anything to vote on, so there is no ballot to print. Please choose people who vote, and elements that are not scored yet; nothing was written.</source>
        <translation>所选的人都没有要投的题目，没有选票可以打印。请选择投票人和尚未评分的要素；没有写入任何文件。</translation>
    </message>
    <message>
        <source>A rehearsal stays a rehearsal. Nothing was changed.</source>
        <translation>演练文件永远是演练。未作任何更改。</translation>
    </message>
    <message>
        <source>A note needs words or a picture. Nothing was changed.</source>
        <translation>便签要有文字或图片。未作任何更改。</translation>
    </message>
    <message>
        <source>“{where}” is no kind of note. Nothing was changed.</source>
        <translation>没有“{where}”这种便签。未作任何更改。</translation>
    </message>
    <message>
        <source>A note cannot lie that far away. It stays where it was.</source>
        <translation>便签不能放得那么远，已留在原处。</translation>
    </message>
    <message>
        <source>The same note was meant twice. Nothing was changed.</source>
        <translation>同一张便签出现了两次。未作任何更改。</translation>
    </message>
    <message>
        <source>This note has become something already; it stays as it is. Nothing was changed.</source>
        <translation>这张便签已经转出，保持原样。未作任何更改。</translation>
    </message>
    <message>
        <source>This stack is no longer on the wall. Nothing was changed.</source>
        <translation>这一组已不在墙上。未作任何更改。</translation>
    </message>
    <message>
        <source>A wall holds at most {limit} notes. Please merge or delete some; nothing was changed.</source>
        <translation>墙上最多 {limit} 张便签。请合并或删除一些；未作任何更改。</translation>
    </message>
    <message>
        <source>This note is no longer on the wall. Nothing was changed.</source>
        <translation>这张便签已不在墙上。未作任何更改。</translation>
    </message>
    <message>
        <source>This note was written in silence and is hidden. Show all notes first; nothing was changed.</source>
        <translation>这张便签是静默书写的，尚未亮出。请先全部亮出；未作任何更改。</translation>
    </message>
    <message>
        <source>This note has only one part. Nothing was changed.</source>
        <translation>这张便签只有一段，拆不开。未作任何更改。</translation>
    </message>
    <message>
        <source>No note is hidden.</source>
        <translation>没有隐藏的便签。</translation>
    </message>
    <message>
        <source>No dot of this person is on this note. Nothing was changed.</source>
        <translation>这个人在这张便签上没有点。未作任何更改。</translation>
    </message>
    <message>
        <source>All {limit} dots of this person are given. Take one back first; nothing was changed.</source>
        <translation>这个人的 {limit} 个点都已贴出。请先收回一个；未作任何更改。</translation>
    </message>
    <message>
        <source>All {limit} dots of the room are given. Take one back first; nothing was changed.</source>
        <translation>全场的 {limit} 个点都已贴出。请先收回一个；未作任何更改。</translation>
    </message>
    <message>
        <source>Each person gets from 0 to {limit} dots. Nothing was changed.</source>
        <translation>每人的点数为 0 到 {limit}。未作任何更改。</translation>
    </message>
    <message>
        <source>Somebody has given {limit} dots already: it cannot be fewer for each. Nothing was changed.</source>
        <translation>已有人贴出 {limit} 个点：每人点数不能更少。未作任何更改。</translation>
    </message>
    <message>
        <source>A bottleneck belongs to an element: tie the note to one first. Nothing was changed.</source>
        <translation>瓶颈要归到要素：请先把便签归到一个要素。未作任何更改。</translation>
    </message>
    <message>
        <source>This line cannot be kept. Nothing was changed.</source>
        <translation>这一笔无法保存。未作任何更改。</translation>
    </message>
    <message>
        <source>A canvas holds at most {limit} lines. Please wipe some away; nothing was changed.</source>
        <translation>画布上最多 {limit} 笔。请擦掉一些；未作任何更改。</translation>
    </message>
    <message>
        <source>This line is no longer there. Nothing was changed.</source>
        <translation>这一笔已经不在了。未作任何更改。</translation>
    </message>
    <message>
        <source>The earlier workshop has no levels that could be compared. Nothing was changed.</source>
        <translation>那场工作坊没有可对比的等级。未作任何更改。</translation>
    </message>
    <message>
        <source>“{where}” could not start at all: its last start lies before its first one. Nothing was changed.</source>
        <translation>“{where}”无法开始：最晚开始早于最早开始。未作任何更改。</translation>
    </message>
    <message>
        <source>“{where}” cannot be both required and ruled out. Nothing was changed.</source>
        <translation>“{where}”不能既定为必做又定为不做。未作任何更改。</translation>
    </message>
    <message>
        <source>The wait of “{where}” after another initiative must be 1 to {limit} periods. Nothing was changed.</source>
        <translation>“{where}”在前置举措之后的间隔须为 1 到 {limit} 期。未作任何更改。</translation>
    </message>
    <message>
        <source>A rating of “{where}” is outside its scale. Nothing was changed.</source>
        <translation>“{where}”的打分超出范围。未作任何更改。</translation>
    </message>
    <message>
        <source>The framework has no direction “{where}”. Nothing was changed.</source>
        <translation>框架中没有方向“{where}”。未作任何更改。</translation>
    </message>
    <message>
        <source>“{where}” needs people of a role that is not there, or names a role twice. Nothing was changed.</source>
        <translation>“{where}”所需的角色不存在，或同一角色写了两次。未作任何更改。</translation>
    </message>
    <message>
        <source>A role needs a name. Nothing was changed.</source>
        <translation>角色需要名称。未作任何更改。</translation>
    </message>
    <message>
        <source>Two roles have the same name. Nothing was changed.</source>
        <translation>有两个角色重名。未作任何更改。</translation>
    </message>
    <message>
        <source>At most {limit} roles fit. Nothing was changed.</source>
        <translation>最多 {limit} 个角色。未作任何更改。</translation>
    </message>
    <message>
        <source>The people of “{where}” must be 0 to {limit} in each period. Nothing was changed.</source>
        <translation>“{where}”每期的人数须为 0 到 {limit}。未作任何更改。</translation>
    </message>
    <message>
        <source>A budget must be 0 to {limit}. Nothing was changed.</source>
        <translation>预算须为 0 到 {limit}。未作任何更改。</translation>
    </message>
    <message>
        <source>Rate and least value must be 0 to 100 per cent. Nothing was changed.</source>
        <translation>折现率与最低价值须为 0 到 100%。未作任何更改。</translation>
    </message>
    <message>
        <source>At most {limit} closed stretches fit. Nothing was changed.</source>
        <translation>最多 {limit} 个停工时段。未作任何更改。</translation>
    </message>
    <message>
        <source>“{where}” ends before it begins. Nothing was changed.</source>
        <translation>“{where}”的结束早于开始。未作任何更改。</translation>
    </message>
    <message>
        <source>“{where}” is not a day such as 2027-03-31. Nothing was changed.</source>
        <translation>“{where}”不是日期（应如 2027-03-31）。未作任何更改。</translation>
    </message>
    <message>
        <source>A person is named twice in “{where}”, or has no name. Nothing was changed.</source>
        <translation>“{where}”中有人重复分工或没有姓名。未作任何更改。</translation>
    </message>
    <message>
        <source>Only one person can be accountable for “{where}”. Nothing was changed.</source>
        <translation>“{where}”只能有一位最终负责人。未作任何更改。</translation>
    </message>
    <message>
        <source>The same evidence stands twice behind “{where}”. Nothing was changed.</source>
        <translation>“{where}”重复引用了同一条证据。未作任何更改。</translation>
    </message>
    <message>
        <source>The evidence behind “{where}” is no longer there. Nothing was changed.</source>
        <translation>“{where}”引用的证据已不存在。未作任何更改。</translation>
    </message>
    <message>
        <source>The framework has no “{where}” to be weighed. Nothing was changed.</source>
        <translation>框架中没有可加权的“{where}”。未作任何更改。</translation>
    </message>
    <message>
        <source>A weight or comparison is outside its scale. Nothing was changed.</source>
        <translation>权重或比较值超出范围。未作任何更改。</translation>
    </message>
    <message>
        <source>This action of the earlier workshop is no longer there. Nothing was changed.</source>
        <translation>上次工作坊的这项行动已不存在。未作任何更改。</translation>
    </message>
    <message>
        <source>“{where}” is dropped only with a reason. Nothing was changed.</source>
        <translation>放弃“{where}”须写明理由。未作任何更改。</translation>
    </message>
    <message>
        <source>{where} None of these files could be read.</source>
        <translation>{where}这些文件都读不出来。</translation>
    </message>
    <message>
        <source>This workshop is in the list already, under another name.</source>
        <translation>这次工作坊已经在列表里，只是文件名不同。</translation>
    </message>
    <message>
        <source>Reports of a rehearsal are not given out, so the history does not note it.</source>
        <translation>演练的报告不对外发出，历史里不记。</translation>
    </message>
    <message>
        <source>The history cannot note a report like this as given out ({where}). The file was left as it is.</source>
        <translation>这样的报告（{where}）不能在历史里记为已发出。文件没有改动。</translation>
    </message>
    <message>
        <source>A passphrase is one line of 1 to {limit} characters that can be typed. Nothing was changed.</source>
        <translation>口令须为一行，1 到 {limit} 个可以键入的字符。没有做任何改动。</translation>
    </message>
    <message>
        <source>The two passphrases differ. Nothing was changed.</source>
        <translation>两次输入的口令不一致。没有做任何改动。</translation>
    </message>
    <message>
        <source>There is no backup of {where}. Nothing was changed.</source>
        <translation>{where} 没有备份。没有做任何改动。</translation>
    </message>
    <message>
        <source>There is no backup number {number} of {where}; they are numbered from 1, the newest, to {most}. Nothing was changed.</source>
        <translation>{where} 没有第 {number} 号备份；编号从 1（最新）到 {most}。没有做任何改动。</translation>
    </message>
    <message>
        <source>None of the {count} backups of {where} is sound. Nothing was changed.</source>
        <translation>{where} 的 {count} 份备份都不完好。没有做任何改动。</translation>
    </message>
    <message>
        <source>The folder {where} cannot be written to. Nothing was sealed; please choose another one.</source>
        <translation>文件夹 {where} 无法写入。会议没有封存；请另选一个文件夹。</translation>
    </message>
    <message>
        <source>{where} was written without names and words of the group.</source>
        <translation>已写出 {where}，不含姓名和参与者的原话。</translation>
    </message>
    <message>
        <source>The redacted set has no JSON document: the framework is the client&apos;s own and would name them.</source>
        <translation>脱敏资料中没有 JSON 文档：所用框架是客户自己的，会透露客户名称。</translation>
    </message>
    <message>
        <source>{where} is locked with the passphrase, and was verified with it.</source>
        <translation>{where} 已用口令加锁，并已用该口令核验。</translation>
    </message>
    <message>
        <source>{where} was locked with this passphrase already.</source>
        <translation>{where} 原本就用这个口令加了锁。</translation>
    </message>
    <message>
        <source>Backups that were removed: {count}.</source>
        <translation>已删除的备份：{count} 份。</translation>
    </message>
    <message>
        <source>Working copies beside the file that were removed: {count}.</source>
        <translation>已删除的文件旁工作副本：{count} 份。</translation>
    </message>
    <message>
        <source>Texts that were typed, not handed over, and removed now: {count}.</source>
        <translation>已删除的未提交文字：{count} 条。</translation>
    </message>
    <message>
        <source>{where} could not be removed. Please remove it yourself.</source>
        <translation>{where} 未能删除，请自行删除。</translation>
    </message>
    <message>
        <source>The backups could not all be removed. Please look into {where} yourself.</source>
        <translation>备份未能全部删除，请自行查看 {where}。</translation>
    </message>
    <message>
        <source>Texts that were typed and not handed over could not be removed. They are in the locked file.</source>
        <translation>未提交的文字未能删除，它们在已加锁的文件里。</translation>
    </message>
    <message>
        <source>{where} is another copy of this workshop without a passphrase. It was left as it is; lock or remove it yourself.</source>
        <translation>{where} 是本工作坊的另一份副本，没有口令。程序没有动它；请自行加锁或删除。</translation>
    </message>
    <message>
        <source>In {where} are reports about mistakes of the program with details, which may hold words of a workshop. Please look at them yourself.</source>
        <translation>{where} 里有带细节的程序错误报告，其中可能含有工作坊的文字，请自行查看。</translation>
    </message>
    <message>
        <source>Reports, exports and copies made before, on sticks, in mail, in the trash or in backups of the system, are not known to the program. Please look for them yourself.</source>
        <translation>此前生成的报告、导出文件和副本（在 U 盘、邮件、回收站或系统备份里）程序并不知道，请自行查找。</translation>
    </message>
    <message>
        <source>What was removed can perhaps be read from the disk or stick with special tools, above all from an SSD; only a disk that is encrypted as a whole is safe from that.</source>
        <translation>已删除的内容仍可能被专门工具从硬盘或 U 盘中读出，固态硬盘尤其如此；只有整盘加密的硬盘才能避免。</translation>
    </message>
    <message>
        <source>The passphrase is kept nowhere. Who loses it loses the workshop.</source>
        <translation>口令不保存在任何地方。丢失口令，就丢失了这次工作坊。</translation>
    </message>
    <message>
        <source>The file {where} of the help cannot be read. Please install the program again.</source>
        <translation>帮助文件 {where} 无法读取。请重新安装程序。</translation>
    </message>
    <message>
        <source>The help has no file for “{where}”. Please install the program again.</source>
        <translation>帮助缺少“{where}”的文件。请重新安装程序。</translation>
    </message>
    <message>
        <source>The file {where} of the help is in another form: {what}.</source>
        <translation>帮助文件 {where} 的格式不对：{what}。</translation>
    </message>
    <message>
        <source>{where} is no name for a language: it is a code like de or pt_BR. The file is left out.</source>
        <translation>{where} 不能用作语言文件名：应为 de、pt_BR 这样的代码。该文件已略过。</translation>
    </message>
    <message>
        <source>{where} exists already. Nothing was written; please choose another folder or code.</source>
        <translation>{where} 已存在，没有写入任何内容；请换一个文件夹或语言代码。</translation>
    </message>
    <message>
        <source>Please say which language: its code is missing, as in “pentatone languages {where} de”.</source>
        <translation>请说明是哪种语言：缺少语言代码，例如“pentatone languages {where} de”。</translation>
    </message>
    <message>
        <source>The language file {where} cannot be read. It is left out; please look at its permissions.</source>
        <translation>语言文件 {where} 无法读取，已略过；请检查它的权限。</translation>
    </message>
    <message>
        <source>The language file {where} is no sound TOML of at most 16 kB. It is left out.</source>
        <translation>语言文件 {where} 不是完好的 TOML 文件（最大 16 kB），已略过。</translation>
    </message>
    <message>
        <source>In the language file {where} the entry “{entry}” is missing or cannot be used. The language is left out.</source>
        <translation>语言文件 {where} 缺少“{entry}”这一项，或其值不可用。该语言已略过。</translation>
    </message>
    <message>
        <source>In the language file {where} the entry “{entry}” means nothing. The language is left out.</source>
        <translation>语言文件 {where} 中的“{entry}”没有意义。该语言已略过。</translation>
    </message>
    <message>
        <source>Beside the language file {where} there are no texts; {texts} is missing. The language is left out.</source>
        <translation>语言文件 {where} 旁边没有译文，缺少 {texts}。该语言已略过。</translation>
    </message>
    <message>
        <source>The language file {where} is left out: Chinese and English come with the program. Please give it another name.</source>
        <translation>语言文件 {where} 已略过：中文和英文由程序自带，请换一个文件名。</translation>
    </message>
    <message>
        <source>The texts in {where} are no sound file of Qt Linguist of at most 8 MB. The interface stays in a language of the program.</source>
        <translation>{where} 不是完好的 Qt Linguist 译文文件（最大 8 MB）。界面仍使用程序自带的语言。</translation>
    </message>
    <message>
        <source>{count} texts of {where} do not fit the program and are shown untranslated; the first is “{first}”.</source>
        <translation>{where} 中有 {count} 条译文与程序不符，显示原文；第一条是“{first}”。</translation>
    </message>
    <message>
        <source>{count} words of {where} do not fit the program and are shown untranslated; the first is “{first}”.</source>
        <translation>{where} 中有 {count} 条词语与程序不符，显示原文；第一条是“{first}”。</translation>
    </message>
    <message>
        <source>The words in {where} are no sound JSON of at most 2 MB. They are left out.</source>
        <translation>{where} 不是完好的 JSON 文件（最大 2 MB），其中的词语已略过。</translation>
    </message>
    <message>
        <source>Some settings in {file} could not be understood and are as at first: {where}. All others were kept.</source>
        <translation>{file} 中有几项设置无法识别，已恢复为初始值：{where}。其余设置都保留。</translation>
    </message>
    <message>
        <source>The file of the settings was broken. It was set aside in its folder as {where}, and all settings are as at first. Workshops are not touched by that.</source>
        <translation>设置文件已损坏，已在原文件夹中另存为 {where}，所有设置恢复为初始值。工作坊文件不受影响。</translation>
    </message>
    <message>
        <source>The settings in {where} cannot be read; please look at its permissions. They are as at first.</source>
        <translation>无法读取设置文件 {where}，请检查其权限。现按初始设置运行。</translation>
    </message>
    <message>
        <source>There is no setting “{where}” to set. Those are: {known}. Nothing was changed.</source>
        <translation>没有名为“{where}”的设置可改。可改的有：{known}。没有做任何更改。</translation>
    </message>
    <message>
        <source>“{found}” cannot be the setting “{where}”; it is {known}. Nothing was changed.</source>
        <translation>设置“{where}”不能是“{found}”，应为：{known}。没有做任何更改。</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
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
    <name>SheetHead</name>
    <message>
        <source>Type it once more</source>
        <translation>重新录第二遍</translation>
    </message>
    <message>
        <source>{0} of {1} lines</source>
        <translation>{0} / {1} 行</translation>
    </message>
    <message>
        <source>Nobody votes here yet</source>
        <translation>还没有投票人</translation>
    </message>
    <message>
        <source>Not on it, because shown, closed or secret by now: {0}.</source>
        <translation>因已揭示、已关闭或密封而不在其中的：{0} 项。</translation>
    </message>
    <message>
        <source>The two typings differ. Look at the paper: 1 keeps the first, 2 takes the second.</source>
        <translation>两遍录入不一致。请对照选票：按 1 保留第一遍，按 2 采用第二遍。</translation>
    </message>
    <message>
        <source>Some votes came in another way: they are compared with what you type, the rest is entered.</source>
        <translation>部分评分是用别的方式录入的：会与这次录入比较，其余的直接存入。</translation>
    </message>
    <message>
        <source>Second typing: the boxes are empty again, so that the first does not show through.</source>
        <translation>第二遍录入：格子重新清空，看不到第一遍。</translation>
    </message>
    <message>
        <source>First typing, in the order of the paper. A full stop is a line left blank.</source>
        <translation>第一遍录入，按选票上的顺序。空着的一行打一个句点。</translation>
    </message>
    <message>
        <source>What is in the file. Type over it to correct; Enter keeps the corrections.</source>
        <translation>这是已经存入的评分。直接改写即可更正，Enter 保存更正。</translation>
    </message>
    <message>
        <source>Add people under Prepare (Ctrl+1), and print their ballots there.</source>
        <translation>请在“准备与签到”里添加参与者，并在那里打印选票（Ctrl+1）。</translation>
    </message>
    <message>
        <source>The rules of this room make rounds secret: they are voted by card only, and no sheet with a seat code on it can be typed in.</source>
        <translation>本场规则规定无记名（密封）投票：只能逐人点卡，印有座位码的选票不能录入。</translation>
    </message>
    <message>
        <source>Not signed in: sign this person in to type the sheet.</source>
        <translation>尚未签到：请先为这个人签到，再录入选票。</translation>
    </message>
    <message>
        <source>Nothing is left to type for this person: every item is shown, closed or not asked.</source>
        <translation>这个人没有要录入的内容了：各项都已揭示、已关闭或没有问到。</translation>
    </message>
</context>
<context>
    <name>SheetModel</name>
    <message>
        <source>{0} differ</source>
        <translation>{0} 处不一致</translation>
    </message>
    <message>
        <source>{0} of {1} there</source>
        <translation>已有 {0} / {1}</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>未录入</translation>
    </message>
    <message>
        <source>typed once</source>
        <translation>录了一遍</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>not signed in</source>
        <translation>未签到</translation>
    </message>
    <message>
        <source>nothing left to type</source>
        <translation>没有要录入的了</translation>
    </message>
</context>
<context>
    <name>SheetPanel</name>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>As PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Write the shortcuts as a PDF to print</source>
        <translation>把快捷键存为 PDF，可以打印</translation>
    </message>
</context>
<context>
    <name>SheetPeople</name>
    <message>
        <source>Seat code or name  Ctrl+F</source>
        <translation>座位码或姓名  Ctrl+F</translation>
    </message>
    <message>
        <source>Seat code or name</source>
        <translation>座位码或姓名</translation>
    </message>
    <message>
        <source>People and their sheets</source>
        <translation>参与者和各自的选票</translation>
    </message>
    <message>
        <source>Ballots are printed and filled workbooks are read under Prepare, “On paper”.</source>
        <translation>打印选票、读入填好的填写表：在“准备”的“纸面材料”里。</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>While voting</source>
        <translation>投票时</translation>
    </message>
    <message>
        <source>The vote of the person whose turn it is</source>
        <translation>轮到的那一位的票</translation>
    </message>
    <message>
        <source>Abstains</source>
        <translation>弃权</translation>
    </message>
    <message>
        <source>Does not know</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <source>Not applicable, with a reason</source>
        <translation>不适用，要写原因</translation>
    </message>
    <message>
        <source>A comment on the last vote</source>
        <translation>给上一票加备注</translation>
    </message>
    <message>
        <source>One seat back</source>
        <translation>退回一个座位</translation>
    </message>
    <message>
        <source>Paste a row of votes</source>
        <translation>粘贴一排评分</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>揭示</translation>
    </message>
    <message>
        <source>Back to the canvas; the round goes on</source>
        <translation>回到画布，本轮继续</translation>
    </message>
    <message>
        <source>After the reveal</source>
        <translation>揭示之后</translation>
    </message>
    <message>
        <source>Choose the level</source>
        <translation>选等级</translation>
    </message>
    <message>
        <source>Take the group&apos;s own level</source>
        <translation>取小组结果</translation>
    </message>
    <message>
        <source>Accept, or note both positions</source>
        <translation>接受，或记下双方观点</translation>
    </message>
    <message>
        <source>Vote again</source>
        <translation>再评一轮</translation>
    </message>
    <message>
        <source>Next cell</source>
        <translation>下一格</translation>
    </message>
    <message>
        <source>On the canvas</source>
        <translation>画布上</translation>
    </message>
    <message>
        <source>Walk over the cells</source>
        <translation>逐格移动</translation>
    </message>
    <message>
        <source>First and last cell</source>
        <translation>第一格、最后一格</translation>
    </message>
    <message>
        <source>Open the chosen cell</source>
        <translation>打开选中的格</translation>
    </message>
    <message>
        <source>Nearer, farther</source>
        <translation>拉近、拉远</translation>
    </message>
    <message>
        <source>Hold it and drag to move the canvas</source>
        <translation>按住并拖动画布</translation>
    </message>
    <message>
        <source>Lens before</source>
        <translation>上一种视角</translation>
    </message>
    <message>
        <source>Leave what is open here</source>
        <translation>退出当前打开的内容</translation>
    </message>
    <message>
        <source>Giving dots</source>
        <translation>贴点</translation>
    </message>
    <message>
        <source>Give a dot, take it back</source>
        <translation>投一点、收回一点</translation>
    </message>
    <message>
        <source>Next person with dots left</source>
        <translation>下一位还有点的人</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Level to reach in the chosen cell</source>
        <translation>选中的格要达到的等级</translation>
    </message>
    <message>
        <source>Clear the target</source>
        <translation>清除目标</translation>
    </message>
    <message>
        <source>Boards of the outlook</source>
        <translation>研判看板</translation>
    </message>
    <message>
        <source>Choose a card, an answer, a line or a person</source>
        <translation>选卡片、答案、行或人</translation>
    </message>
    <message>
        <source>One dot or hand more, one less</source>
        <translation>加一、减一（点或举手）</translation>
    </message>
    <message>
        <source>Mark where we are now, where we go next</source>
        <translation>标现在、标下一步</translation>
    </message>
    <message>
        <source>Yes, partly, no</source>
        <translation>是、部分、否</translation>
    </message>
    <message>
        <source>Use this board today, or not</source>
        <translation>今天用或不用这块看板</translation>
    </message>
    <message>
        <source>Show the published figures, then the next board</source>
        <translation>亮出公布的数字，再到下一块看板</translation>
    </message>
    <message>
        <source>Entry grid and paper</source>
        <translation>录入表和纸票</translation>
    </message>
    <message>
        <source>Element before, next element</source>
        <translation>上一个、下一个要素</translation>
    </message>
    <message>
        <source>Reveal what is complete</source>
        <translation>揭示已录完的</translation>
    </message>
    <message>
        <source>Paste a block from a spreadsheet</source>
        <translation>粘贴电子表格里的一块</translation>
    </message>
    <message>
        <source>A line left blank on the paper</source>
        <translation>纸票上空着的一行</translation>
    </message>
    <message>
        <source>Move what was typed by one line</source>
        <translation>已录的内容移一行</translation>
    </message>
    <message>
        <source>Another person, by seat code or name</source>
        <translation>换人，按座位码或姓名</translation>
    </message>
    <message>
        <source>The first typing counts, the second one</source>
        <translation>以第一遍为准、以第二遍为准</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Tick, or take the tick away</source>
        <translation>勾选或取消</translation>
    </message>
    <message>
        <source>Open, or edit</source>
        <translation>打开或编辑</translation>
    </message>
    <message>
        <source>Remove, or empty the field</source>
        <translation>删除或清空</translation>
    </message>
    <message>
        <source>Move a block of the day up or down</source>
        <translation>环节上移、下移</translation>
    </message>
    <message>
        <source>Priorities: sort by the column you are in</source>
        <translation>排序：按当前列排</translation>
    </message>
    <message>
        <source>Gantt chart</source>
        <translation>甘特图</translation>
    </message>
    <message>
        <source>Start earlier, later, and pin it there</source>
        <translation>提前、推后并锁定</translation>
    </message>
    <message>
        <source>Shorter, longer</source>
        <translation>缩短、延长</translation>
    </message>
    <message>
        <source>Pin the bar, or release it</source>
        <translation>锁定或解除</translation>
    </message>
    <message>
        <source>Let another bar wait for this one</source>
        <translation>让另一项等它完成</translation>
    </message>
    <message>
        <source>Next link of the bar; Del takes it away</source>
        <translation>下一条先后关系；Del 取消</translation>
    </message>
    <message>
        <source>Critical chain</source>
        <translation>关键链</translation>
    </message>
    <message>
        <source>Load of people</source>
        <translation>人员负荷</translation>
    </message>
    <message>
        <source>Nearer, farther, all of it</source>
        <translation>拉近、拉远、全部</translation>
    </message>
    <message>
        <source>Pages of a report</source>
        <translation>报告页面</translation>
    </message>
    <message>
        <source>Page back, page on</source>
        <translation>上一页、下一页</translation>
    </message>
    <message>
        <source>Larger, smaller, whole page</source>
        <translation>放大、缩小、整页</translation>
    </message>
    <message>
        <source>Edit the title of the page</source>
        <translation>修改页面标题</translation>
    </message>
    <message>
        <source>In the projector window</source>
        <translation>投屏窗口里</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Dark, or back</source>
        <translation>黑屏或恢复</translation>
    </message>
    <message>
        <source>Hold the picture, or follow again</source>
        <translation>定格或恢复同步</translation>
    </message>
    <message>
        <source>The next action</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Case library</source>
        <translation>案例库</translation>
    </message>
    <message>
        <source>To the search</source>
        <translation>到搜索框</translation>
    </message>
    <message>
        <source>Use the case in the chosen cell</source>
        <translation>案例用于选中的格</translation>
    </message>
    <message>
        <source>Show the case to the room, or take it down</source>
        <translation>案例投屏或收起</translation>
    </message>
    <message>
        <source>New case of your own</source>
        <translation>新建自己的案例</translation>
    </message>
    <message>
        <source>Save the case</source>
        <translation>保存案例</translation>
    </message>
    <message>
        <source>Close the library</source>
        <translation>关闭案例库</translation>
    </message>
    <message>
        <source>Frameworks</source>
        <translation>评估框架</translation>
    </message>
    <message>
        <source>Next gap to be filled</source>
        <translation>下一处要补的文字</translation>
    </message>
    <message>
        <source>Move the entry up or down</source>
        <translation>条目上移、下移</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>开始页</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>New workshop</source>
        <translation>新建工作坊</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Make what was prepared</source>
        <translation>建立准备好的工作坊</translation>
    </message>
    <message>
        <source>List of people</source>
        <translation>参与者名单</translation>
    </message>
    <message>
        <source>Add the pasted list</source>
        <translation>添加贴进来的名单</translation>
    </message>
</context>
<context>
    <name>SideCard</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
</context>
<context>
    <name>SignBox</name>
    <message>
        <source>Sign-off</source>
        <translation>签字确认</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>The chosen person signs (Alt+S)</source>
        <translation>所选的人签字（Alt+S）</translation>
    </message>
    <message>
        <source>Enter or a click signs · Del takes the signature back · a remark can be typed once signed · the report goes out with or without names</source>
        <translation>Enter 或点击即签字 · Del 撤销签字 · 签字后可写备注 · 没签字也能导出报告</translation>
    </message>
    <message>
        <source>Who has signed</source>
        <translation>谁已签字</translation>
    </message>
    <message>
        <source>Who is here signs by name: add people under Prepare (Ctrl+1).</source>
        <translation>在场的人逐一签字：请先在“准备与签到”里添加参与者（Ctrl+1）。</translation>
    </message>
    <message>
        <source>We stand behind this roadmap: {0} of {1} present have signed.</source>
        <translation>我们认可这张路线图：在场 {1} 人，已签字 {0} 人。</translation>
    </message>
    <message>
        <source>Others: {0}.</source>
        <translation>另有 {0} 人签字。</translation>
    </message>
    <message>
        <source>Nobody is in the workshop yet.</source>
        <translation>工作坊里还没有人。</translation>
    </message>
</context>
<context>
    <name>SignModel</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>不在场</translation>
    </message>
    <message>
        <source>signed {0}</source>
        <translation>{0} 已签字</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签字</translation>
    </message>
</context>
<context>
    <name>SleepStrip</name>
    <message>
        <source>The computer slept {0}.</source>
        <translation>电脑休眠了 {0}。</translation>
    </message>
    <message>
        <source>The file was closed for up to {0}.</source>
        <translation>文件关闭了最多 {0}。</translation>
    </message>
    <message>
        <source>Meanwhile the clock of “{0}” stood still. Does this time count for it?</source>
        <translation>这段时间“{0}”的计时停着。要把它算进去吗？</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>不算</translation>
    </message>
    <message>
        <source>Count it</source>
        <translation>算进去</translation>
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
    <name>SourceBook</name>
    <message>
        <source>{0} dots</source>
        <translation>{0} 点</translation>
    </message>
    <message>
        <source>{0} person-months</source>
        <translation>{0} 人月</translation>
    </message>
    <message>
        <source>usually after {0}</source>
        <translation>通常排在{0}之后</translation>
    </message>
    <message>
        <source>meets no open gap</source>
        <translation>没有对应的差距</translation>
    </message>
    <message>
        <source>1 gap</source>
        <translation>1 个差距</translation>
    </message>
    <message>
        <source>{0} gaps</source>
        <translation>{0} 个差距</translation>
    </message>
</context>
<context>
    <name>Spans</name>
    <message>
        <source>1 quarter</source>
        <translation>1 个季度</translation>
    </message>
    <message>
        <source>{0} quarters</source>
        <translation>{0} 个季度</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 个月</translation>
    </message>
    <message>
        <source>{0} months</source>
        <translation>{0} 个月</translation>
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
    <name>StackPicker</name>
    <message>
        <source>Title of a new stack, then Enter</source>
        <translation>新组的标题，按 Enter 建组</translation>
    </message>
    <message>
        <source>Title of a new stack</source>
        <translation>新组的标题</translation>
    </message>
    <message>
        <source>Stacks that are there</source>
        <translation>已有的组</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0}（{1}）</translation>
    </message>
    <message>
        <source>without a title</source>
        <translation>无标题</translation>
    </message>
</context>
<context>
    <name>StageRail</name>
    <message>
        <source>Prepare</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>Outlook</source>
        <translation>研判</translation>
    </message>
    <message>
        <source>Pain points</source>
        <translation>痛点</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>现状评分</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Initiatives</source>
        <translation>举措</translation>
    </message>
    <message>
        <source>Prioritise</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Roadmap</source>
        <translation>路线图</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Safety of the file: backups, passphrase, check (Ctrl+Shift+B)</source>
        <translation>文件的安全：备份、口令、检查 (Ctrl+Shift+B)</translation>
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
        <source>sign-in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>opening of cells</source>
        <translation>展开格子</translation>
    </message>
    <message>
        <source>another way to vote</source>
        <translation>换投票方式</translation>
    </message>
    <message>
        <source>count of hands</source>
        <translation>举手计数</translation>
    </message>
    <message>
        <source>ballots entered</source>
        <translation>录入选票</translation>
    </message>
    <message>
        <source>note on a cell</source>
        <translation>格子备注</translation>
    </message>
    <message>
        <source>agenda</source>
        <translation>议程</translation>
    </message>
    <message>
        <source>parked matter</source>
        <translation>放进停车场</translation>
    </message>
    <message>
        <source>change of a parked matter</source>
        <translation>修改停车场事项</translation>
    </message>
    <message>
        <source>removal of a parked matter</source>
        <translation>删除停车场事项</translation>
    </message>
    <message>
        <source>word at the end</source>
        <translation>收尾评价</translation>
    </message>
    <message>
        <source>title of a report page</source>
        <translation>报告页标题</translation>
    </message>
    <message>
        <source>report given out</source>
        <translation>发出报告</translation>
    </message>
    <message>
        <source>removal of the plan</source>
        <translation>删除排程</translation>
    </message>
    <message>
        <source>new notes</source>
        <translation>新便签</translation>
    </message>
    <message>
        <source>change of notes</source>
        <translation>修改便签</translation>
    </message>
    <message>
        <source>move of notes</source>
        <translation>移动便签</translation>
    </message>
    <message>
        <source>notes put into a stack</source>
        <translation>便签归组</translation>
    </message>
    <message>
        <source>notes taken out of a stack</source>
        <translation>便签移出组</translation>
    </message>
    <message>
        <source>name of a stack</source>
        <translation>修改组标题</translation>
    </message>
    <message>
        <source>notes made one</source>
        <translation>合并便签</translation>
    </message>
    <message>
        <source>split of a note</source>
        <translation>拆分便签</translation>
    </message>
    <message>
        <source>removal of notes</source>
        <translation>移除便签</translation>
    </message>
    <message>
        <source>showing of the hidden notes</source>
        <translation>亮出静默书写的便签</translation>
    </message>
    <message>
        <source>dots</source>
        <translation>贴点</translation>
    </message>
    <message>
        <source>number of dots</source>
        <translation>每人点数</translation>
    </message>
    <message>
        <source>promotion of a note</source>
        <translation>便签转出</translation>
    </message>
    <message>
        <source>lines of the pen</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>wiping of lines</source>
        <translation>擦去笔迹</translation>
    </message>
    <message>
        <source>earlier workshop</source>
        <translation>以往工作坊</translation>
    </message>
    <message>
        <source>new initiatives</source>
        <translation>新增举措</translation>
    </message>
    <message>
        <source>change of initiatives</source>
        <translation>修改举措</translation>
    </message>
    <message>
        <source>list of initiatives</source>
        <translation>举措清单</translation>
    </message>
    <message>
        <source>move in the plan</source>
        <translation>排程调整</translation>
    </message>
    <message>
        <source>scenarios</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>robustness of the plan</source>
        <translation>方案稳健性</translation>
    </message>
    <message>
        <source>limits of the plan</source>
        <translation>约束条件</translation>
    </message>
    <message>
        <source>sign-off</source>
        <translation>签字确认</translation>
    </message>
    <message>
        <source>removal of a sign-off</source>
        <translation>撤销签字</translation>
    </message>
    <message>
        <source>word on an earlier action</source>
        <translation>上次行动的结论</translation>
    </message>
</context>
<context>
    <name>Strips</name>
    <message>
        <source>Re-plan</source>
        <translation>重新排程</translation>
    </message>
    <message>
        <source>Look for the best schedule again (Ctrl+R)</source>
        <translation>重新寻找最优排程（Ctrl+R）</translation>
    </message>
    <message>
        <source>What would help</source>
        <translation>怎么解决</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What is in the file stays as it is (Esc)</source>
        <translation>文件内容保持不变（Esc）</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>SuccessPart</name>
    <message>
        <source>Measured by (KPI)</source>
        <translation>衡量指标（KPI）</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线值</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>What could go wrong</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>What speaks for it: evidence of the lifted cells, and cases</source>
        <translation>依据：所提升格子的证据，以及案例</translation>
    </message>
    <message>
        <source>There is no evidence in the lifted cells yet.</source>
        <translation>所提升的格子还没有证据。</translation>
    </message>
    <message>
        <source>Evidence and cases behind the initiative</source>
        <translation>举措背后的证据和案例</translation>
    </message>
    <message>
        <source>Evidence that was removed</source>
        <translation>已移除的证据</translation>
    </message>
    <message>
        <source>Picture or link</source>
        <translation>图片或链接</translation>
    </message>
    <message>
        <source>Case: {0}</source>
        <translation>案例：{0}</translation>
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
    <name>TapBoard</name>
    <message>
        <source>open voting, not blind</source>
        <translation>公开点选（非盲投）</translation>
    </message>
    <message>
        <source>abstain</source>
        <translation>弃权</translation>
    </message>
    <message>
        <source>don&apos;t know</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>未录入</translation>
    </message>
    <message>
        <source>{0}: {1}. Chosen: {2}</source>
        <translation>{0}：{1}。已选：{2}</translation>
    </message>
    <message>
        <source>Round {0}</source>
        <translation>第 {0} 轮</translation>
    </message>
    <message>
        <source>Target · {0}</source>
        <translation>目标 · {0}</translation>
    </message>
    <message>
        <source>{0} of {1} voted</source>
        <translation>已评 {0}/{1}</translation>
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
        <source>A gap needs a level too: score a cell (Ctrl+4) and set its target above the level.</source>
        <translation>差距还需要现状：先给这一格评分（Ctrl+4），再把目标定得高于现状。</translation>
    </message>
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
    <name>TaskGate</name>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Left for you to do</source>
        <translation>还要您来做的</translation>
    </message>
    <message>
        <source>Making the copy and looking at every part of it…</source>
        <translation>正在做副本并逐项检查…</translation>
    </message>
    <message>
        <source>Saving what is readable…</source>
        <translation>正在保存能读的部分…</translation>
    </message>
    <message>
        <source>Bringing the backup back…</source>
        <translation>正在恢复备份…</translation>
    </message>
    <message>
        <source>Encrypting the file and checking it…</source>
        <translation>正在加密并检查文件…</translation>
    </message>
    <message>
        <source>Decrypting the file and checking it…</source>
        <translation>正在解密并检查文件…</translation>
    </message>
    <message>
        <source>Encrypting the file anew and checking it…</source>
        <translation>正在重新加密并检查文件…</translation>
    </message>
    <message>
        <source>Writing the redacted set, then encrypting and checking the file…</source>
        <translation>正在写脱敏材料，然后加密并检查文件…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>A copy to work on</source>
        <translation>用来工作的副本</translation>
    </message>
    <message>
        <source>What is readable, as a new file</source>
        <translation>能读的部分，另存为新文件</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Lock with a passphrase</source>
        <translation>用口令加锁</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>去掉口令</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>修改口令</translation>
    </message>
    <message>
        <source>Seal the session</source>
        <translation>封存会议（保密）</translation>
    </message>
    <message>
        <source>Open the workshop</source>
        <translation>打开工作坊</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The session is sealed</source>
        <translation>会议已封存</translation>
    </message>
    <message>
        <source>To the start page  Esc</source>
        <translation>回到首页  Esc</translation>
    </message>
    <message>
        <source>Open the workshop again</source>
        <translation>重新打开工作坊</translation>
    </message>
</context>
<context>
    <name>TemplateCards</name>
    <message>
        <source>As last time</source>
        <translation>与上次相同</translation>
    </message>
    <message>
        <source>{0} blocks, 1 day</source>
        <translation>{0} 个环节，1 天</translation>
    </message>
    <message>
        <source>{0} blocks, {1} days</source>
        <translation>{0} 个环节，{1} 天</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Half day</source>
        <translation>半天</translation>
    </message>
    <message>
        <source>One day</source>
        <translation>一天</translation>
    </message>
    <message>
        <source>Two days</source>
        <translation>两天</translation>
    </message>
    <message>
        <source>Scoring {minutes} min: enough for all {cells} cells with {people} people.</source>
        <translation>评分 {minutes} 分钟：{people} 人能评完全部 {cells} 格。</translation>
    </message>
    <message>
        <source>Scoring {minutes} min: enough for about {fits} of {cells} cells with {people} people.</source>
        <translation>评分 {minutes} 分钟：{people} 人大约能评 {fits} 格，共 {cells} 格。</translation>
    </message>
    <message>
        <source>{0} min.</source>
        <translation>{0} 分钟。</translation>
    </message>
    <message>
        <source>Day {0}: {1} min.</source>
        <translation>第 {0} 天：{1} 分钟。</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} 小时</translation>
    </message>
    <message>
        <source>all {0} cells</source>
        <translation>全部 {0} 格</translation>
    </message>
    <message>
        <source>about {0} of {1} cells</source>
        <translation>约 {0} 格（共 {1} 格）</translation>
    </message>
</context>
<context>
    <name>Themes</name>
    <message>
        <source>light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation>高对比度</translation>
    </message>
</context>
<context>
    <name>TitleBar</name>
    <message>
        <source>Take that of the data</source>
        <translation>恢复自动标题</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>Title of the page</source>
        <translation>页面标题</translation>
    </message>
    <message>
        <source>Enter keeps it, Esc leaves it as it was; nothing at all brings back that of the data.</source>
        <translation>Enter 保留，Esc 放弃；清空则恢复自动标题。</translation>
    </message>
    <message>
        <source>From the data: {0}</source>
        <translation>自动标题：{0}</translation>
    </message>
    <message>
        <source>Keep  Enter</source>
        <translation>保留  Enter</translation>
    </message>
    <message>
        <source>Edit title  F2</source>
        <translation>修改标题  F2</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Rehearsal</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Close this workshop and go to the start page</source>
        <translation>关闭工作坊，回到开始页</translation>
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
    <name>Tour</name>
    <message>
        <source>The day, from top to bottom</source>
        <translation>一天的流程，自上而下</translation>
    </message>
    <message>
        <source>Nine stages. A tick says that something is there already. Ctrl+1 to Ctrl+9 go there.</source>
        <translation>一共九个环节，打勾表示里面已有内容。Ctrl+1 到 Ctrl+9 直接前往。</translation>
    </message>
    <message>
        <source>Click Prepare, or press Ctrl+1.</source>
        <translation>请点“准备与签到”，或按 Ctrl+1。</translation>
    </message>
    <message>
        <source>Who sits where</source>
        <translation>谁坐在哪里</translation>
    </message>
    <message>
        <source>Type or paste the people in the order they sit. In this order you will type their votes.</source>
        <translation>按座位顺序输入或粘贴名单，录票也按这个顺序。</translation>
    </message>
    <message>
        <source>The canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <source>Business elements across, the five capabilities upwards. A hatched cell has no votes yet.</source>
        <translation>横向是业务要素，自下而上是五种能力。斜线格表示还没有投票。</translation>
    </message>
    <message>
        <source>Click this cell, or go there with the arrow keys.</source>
        <translation>请点这一格，或用方向键走过去。</translation>
    </message>
    <message>
        <source>All about the chosen cell</source>
        <translation>选中的这一格</translation>
    </message>
    <message>
        <source>The question to the room and what each of the five levels looks like. Later also votes, cases and evidence.</source>
        <translation>要问大家的问题，五个等级各是什么样子；之后还有票、案例和证据。</translation>
    </message>
    <message>
        <source>The one next action</source>
        <translation>下一步，就在这里</translation>
    </message>
    <message>
        <source>What comes next always stands here, so you never have to search. F9 does it anywhere, Enter nearly everywhere.</source>
        <translation>接下来该做什么总写在这里，不用到处找。任何地方都能按 F9，多数地方也能按 Enter。</translation>
    </message>
    <message>
        <source>Press Enter: round 1 begins.</source>
        <translation>请按 Enter：第 1 轮开始。</translation>
    </message>
    <message>
        <source>Cards up!</source>
        <translation>举牌！</translation>
    </message>
    <message>
        <source>All raise a card at once; you type the numbers in seat order. A minus abstains, a question mark does not know, Backspace goes one seat back.</source>
        <translation>大家同时举牌，您按座位顺序录入数字。减号是弃权，问号是不清楚，Backspace 退回一个座位。</translation>
    </message>
    <message>
        <source>Type a digit from 1 to 5 for every seat.</source>
        <translation>请为每个座位输入 1 到 5 的数字。</translation>
    </message>
    <message>
        <source>Nobody has seen a vote yet</source>
        <translation>到现在谁也没看到票</translation>
    </message>
    <message>
        <source>Up to now the projector shows only how many have voted.</source>
        <translation>目前大屏上只显示有几个人投了票。</translation>
    </message>
    <message>
        <source>Press Enter: all see all votes at the same moment.</source>
        <translation>请按 Enter：所有人同时看到全部的票。</translation>
    </message>
    <message>
        <source>Agreed, or talk first?</source>
        <translation>接受，还是先谈一谈？</translation>
    </message>
    <message>
        <source>Above: the level, how far the room agrees, who should speak first. V would vote again.</source>
        <translation>上方是等级、看法有多一致、请谁先讲。按 V 可以再评一轮。</translation>
    </message>
    <message>
        <source>Press G for the group&apos;s own level, then A to accept it.</source>
        <translation>请按 G 取小组结果，再按 A 接受。</translation>
    </message>
    <message>
        <source>What to discuss</source>
        <translation>讨论清单</translation>
    </message>
    <message>
        <source>First where people disagree and it matters. Enter opens the votes. Only you see this list.</source>
        <translation>分歧大、又要紧的排在最前。按 Enter 看这一格的票。这份清单只有您看得到。</translation>
    </message>
    <message>
        <source>Where to go</source>
        <translation>要走到哪一级</translation>
    </message>
    <message>
        <source>One key sets the level that the chosen cell should reach. What is missing is the gap.</source>
        <translation>按一个键，就定下选中的格要达到的等级；目标和现状之差就是差距。</translation>
    </message>
    <message>
        <source>Press 4.</source>
        <translation>请按 4。</translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>Initiatives come from gaps, notes, solutions, cases and templates. Those with a tick count: the level beneath and the radar follow at once.</source>
        <translation>举措来自差距、便签、解决方案、案例和模板。打勾的才计入：下方的等级和雷达图马上跟着变。</translation>
    </message>
    <message>
        <source>Take one tick away: Space, or click the box.</source>
        <translation>请去掉一个勾：按空格键，或点方框。</translation>
    </message>
    <message>
        <source>The roadmap plans itself</source>
        <translation>路线图自动排程</translation>
    </message>
    <message>
        <source>It is the best one that money, people and order allow. Alt+W says why a bar is where it is.</source>
        <translation>在现有的钱、人和先后关系下，这是最优的排法。按 Alt+W 看一根横条为什么排在那里。</translation>
    </message>
    <message>
        <source>Drag this bar one period on, or press Shift+→: the rest is planned around it.</source>
        <translation>请把这根横条往后拖一期，或按 Shift+→：其余会围绕它重新排。</translation>
    </message>
    <message>
        <source>What the room sees</source>
        <translation>大屏画面</translation>
    </message>
    <message>
        <source>F5 opens the window for the projector. It shows only what is revealed; F6 holds its picture, Ctrl+B makes it dark.</source>
        <translation>F5 打开投屏窗口，只显示已经揭示的内容；F6 定格，Ctrl+B 黑屏。</translation>
    </message>
    <message>
        <source>Press F7 to see it here in small.</source>
        <translation>请按 F7，在这里看大屏的缩小画面。</translation>
    </message>
    <message>
        <source>The clock of the day</source>
        <translation>当天的时间</translation>
    </message>
    <message>
        <source>F4 opens the plan of the day with what to say in each stage, F8 starts the next block, Ctrl+P parks a matter. Ctrl+J goes where the day goes on.</source>
        <translation>F4 打开今天的日程，里面有每个环节的引导词；F8 开始下一个环节，Ctrl+P 把话题放进停车场，Ctrl+J 前往接下来该做的地方。</translation>
    </message>
    <message>
        <source>Leave with a report</source>
        <translation>带走一份报告</translation>
    </message>
    <message>
        <source>Owners, first steps and signatures first. Then choose for whom, look at the pages, and write; Alt+M writes the minutes.</source>
        <translation>先定负责人、第一步，再签字。然后选给谁看、看页面、导出报告；Alt+M 生成会议纪要。</translation>
    </message>
    <message>
        <source>Never search for a button</source>
        <translation>不用到处找按钮</translation>
    </message>
    <message>
        <source>Ctrl+K finds every action by a few letters. F1 helps with the stage in front. Ctrl+Z takes anything back.</source>
        <translation>Ctrl+K 输几个字就能找到任何操作。F1 是当前环节的帮助。Ctrl+Z 可以撤销任何一步。</translation>
    </message>
    <message>
        <source>Press Ctrl+K, look around, and close it with Esc.</source>
        <translation>请按 Ctrl+K，看一看，再按 Esc 关闭。</translation>
    </message>
</context>
<context>
    <name>TourDesk</name>
    <message>
        <source>The tour is over. Go on trying; Ctrl+W closes this practice copy.</source>
        <translation>导览到此结束。可以接着练；按 Ctrl+W 关闭这份练习副本。</translation>
    </message>
    <message>
        <source>The tour is over. Ctrl+K and “tour” begins it again.</source>
        <translation>导览到此结束。按 Ctrl+K 输入“导览”，可以再走一遍。</translation>
    </message>
</context>
<context>
    <name>TourProgram</name>
    <message>
        <source>Making a practice copy for the tour…</source>
        <translation>正在为导览准备练习副本…</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>Practice copy</source>
        <translation>练习副本</translation>
    </message>
</context>
<context>
    <name>TriageHalf</name>
    <message>
        <source>Look closer: details worth their time</source>
        <translation>展开哪些：值得花时间的明细</translation>
    </message>
    <message>
        <source>Agreement under</source>
        <translation>共识度低于</translation>
    </message>
    <message>
        <source>or gap at least</source>
        <translation>或差距达到</translation>
    </message>
    <message>
        <source>Open details where agreement is under</source>
        <translation>共识度低于此值就展开明细</translation>
    </message>
    <message>
        <source>Open details where the gap is at least</source>
        <translation>差距达到此值就展开明细</translation>
    </message>
    <message>
        <source>A setting of this workshop: it is stored when you let go.</source>
        <translation>这是本工作坊的设置，松手即保存。</translation>
    </message>
    <message>
        <source>Cells worth opening; Space takes one out</source>
        <translation>值得展开的格子；空格取消勾选</translation>
    </message>
    <message>
        <source>{0} levels</source>
        <translation>{0} 级</translation>
    </message>
    <message>
        <source>{0} details</source>
        <translation>{0} 项明细</translation>
    </message>
    <message>
        <source>opened · {0} of {1} left</source>
        <translation>已展开 · 还剩 {0}/{1} 项</translation>
    </message>
    <message>
        <source>opened · all {0} scored</source>
        <translation>已展开 · {0} 项都已评</translation>
    </message>
    <message>
        <source>wide spread</source>
        <translation>分歧大</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>有人要求</translation>
    </message>
    <message>
        <source>large gap ({0} levels)</source>
        <translation>差距大（{0} 级）</translation>
    </message>
    <message>
        <source>Today: {0} seconds from one cell to the next (median)</source>
        <translation>今天：从一格到下一格 {0} 秒（中位数）</translation>
    </message>
    <message>
        <source>Not measured yet: that takes a few rounds one after another.</source>
        <translation>还没有实测：要连续评几轮才知道。</translation>
    </message>
    <message>
        <source>Open this cell</source>
        <translation>展开这一格</translation>
    </message>
    <message>
        <source>Open these {0} cells</source>
        <translation>展开这 {0} 格</translation>
    </message>
    <message>
        <source>Open these cells</source>
        <translation>展开这些格子</translation>
    </message>
    <message>
        <source>Score the details</source>
        <translation>去评明细</translation>
    </message>
    <message>
        <source>{0} of {1} details needed, {2} min at today&apos;s pace</source>
        <translation>{1} 项明细中需要评 {0} 项，按今天的速度 {2} 分钟</translation>
    </message>
    <message>
        <source>{0} of {1} details needed, {2} min at the planned pace of one minute</source>
        <translation>{1} 项明细中需要评 {0} 项，按计划每项一分钟共 {2} 分钟</translation>
    </message>
    <message>
        <source>In this workshop the details are asked from the start: nothing has to be opened.</source>
        <translation>本工作坊一开始就逐项评明细，不必展开。</translation>
    </message>
    <message>
        <source>Score the cells first. Those with a wide spread or a large gap to their target then appear here.</source>
        <translation>先给各格评分。分歧大、或离目标远的格子会出现在这里。</translation>
    </message>
    <message>
        <source>No cell is that disputed, or that far from its target: nothing has to be opened. Move a slider to look closer.</source>
        <translation>没有哪一格分歧这么大，也没有哪一格离目标这么远，不必展开。移动滑块可以看得更细。</translation>
    </message>
</context>
<context>
    <name>TroubleBox</name>
    <message>
        <source>Something went wrong in the program</source>
        <translation>程序出了点问题</translation>
    </message>
    <message>
        <source>It is a mistake of the program, not yours. All votes are saved, and you can go on working.</source>
        <translation>这是程序的错误，不是您的操作问题。所有投票都已保存，您可以继续工作。</translation>
    </message>
    <message>
        <source>Add details that may contain words of this workshop</source>
        <translation>加入细节（可能含有本次工作坊的文字）</translation>
    </message>
    <message>
        <source>This is the report. Nothing is sent anywhere; pass it on yourself if you want the mistake to be mended.</source>
        <translation>报告内容如下。程序不会向任何地方发送；如果希望修复这个错误，请自行转交。</translation>
    </message>
    <message>
        <source>Text of the report</source>
        <translation>报告内容</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>There was another one since.</source>
        <translation>此后又出现了一个错误。</translation>
    </message>
    <message>
        <source>There were {0} more since.</source>
        <translation>此后又出现了 {0} 个错误。</translation>
    </message>
    <message>
        <source>A report could not be written; you can copy it from here.</source>
        <translation>报告未能写入文件；可以从这里复制。</translation>
    </message>
    <message>
        <source>The report could not be changed: {0}</source>
        <translation>报告未能修改：{0}</translation>
    </message>
    <message>
        <source>The report is here: {0}</source>
        <translation>报告在这里：{0}</translation>
    </message>
    <message>
        <source>No program could open the folder.</source>
        <translation>没有程序能打开这个文件夹。</translation>
    </message>
</context>
<context>
    <name>TroubleDesk</name>
    <message>
        <source>The mistake from before came again. All votes are saved. The report is in {0}</source>
        <translation>先前的错误又出现了。所有投票都已保存。报告在 {0}</translation>
    </message>
    <message>
        <source>The program did not end by itself last time ({0}). Every vote up to then is in the file.</source>
        <translation>上次程序没有正常结束（{0}）。在那之前的每一票都在文件里。</translation>
    </message>
    <message>
        <source>The program did not end by itself last time ({0}). Every vote up to then is in the file. A report without any of your words is in {1}</source>
        <translation>上次程序没有正常结束（{0}）。在那之前的每一票都在文件里。一份不含您任何文字的报告在 {1}</translation>
    </message>
</context>
<context>
    <name>TroupeBar</name>
    <message>
        <source>Rehearsal</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>All votes in this file are invented. They never enter a real report.</source>
        <translation>本文件里的票全是虚构的，绝不会进入真实报告。</translation>
    </message>
    <message>
        <source>Cards up</source>
        <translation>亮牌</translation>
    </message>
    <message>
        <source>See what everybody holds up, in seat order, and practise typing it</source>
        <translation>按座位顺序查看每个人举的牌，练习录入</translation>
    </message>
    <message>
        <source>Let them vote</source>
        <translation>替他们投</translation>
    </message>
    <message>
        <source>Fill in every vote that is still missing</source>
        <translation>补齐所有还缺的票</translation>
    </message>
    <message>
        <source>Raised cards</source>
        <translation>举起的牌</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>先不管</translation>
    </message>
    <message>
        <source>Hear them one after the other, lowest first; then accept, or vote again.</source>
        <translation>从最低的开始，一个一个听；然后接受，或再评一轮。</translation>
    </message>
    <message>
        <source>Choose a cell and press Enter: a round begins, and the invented room votes.</source>
        <translation>选一格按 Enter：一轮开始，虚构的参与者会来投票。</translation>
    </message>
    <message>
        <source>Once the clock of the day runs (F4, then F8), people come late, ask and leave.</source>
        <translation>当天的时钟走起来之后（F4，再按 F8），会有人迟到、提问、离场。</translation>
    </message>
    <message>
        <source>Let them vote: every slip is put in.</source>
        <translation>“替他们投”：投入每一张票。</translation>
    </message>
    <message>
        <source>Cards up: see what they hold, count it, and type the counts.</source>
        <translation>“亮牌”：看他们举的牌，逐级数一数，录入人数。</translation>
    </message>
    <message>
        <source>Cards up: see what they hold and practise typing it. Let them vote: it is typed for you.</source>
        <translation>“亮牌”：看他们举的牌，练习录入。“替他们投”：自动录入。</translation>
    </message>
    <message>
        <source>{0}/{1}</source>
        <translation>{0}/{1}</translation>
    </message>
    <message>
        <source>Next voice {0}</source>
        <translation>下一位发言 {0}</translation>
    </message>
    <message>
        <source>A voice</source>
        <translation>有人</translation>
    </message>
    <message>
        <source>{0} ({1}): {2}</source>
        <translation>{0}（{1}）：{2}</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>登记离场</translation>
    </message>
    <message>
        <source>Open the cell</source>
        <translation>展开此格</translation>
    </message>
    <message>
        <source>Park it</source>
        <translation>放入停车场</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>Trust</name>
    <message>
        <source>votes</source>
        <translation>投票</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>initiatives</source>
        <translation>举措</translation>
    </message>
    <message>
        <source>the roadmap</source>
        <translation>路线图</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>便签</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>words of the framework</source>
        <translation>框架中的文字</translation>
    </message>
    <message>
        <source>the plan of the day</source>
        <translation>当天议程</translation>
    </message>
    <message>
        <source>targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>the scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>answers on boards</source>
        <translation>研判板上的回答</translation>
    </message>
    <message>
        <source>last time</source>
        <translation>上一次</translation>
    </message>
    <message>
        <source>sign-offs</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>titles of the report</source>
        <translation>报告标题</translation>
    </message>
    <message>
        <source>unsent text</source>
        <translation>未提交的文字</translation>
    </message>
    <message>
        <source>undo and history</source>
        <translation>撤销和历史</translation>
    </message>
    <message>
        <source>when it was closed</source>
        <translation>关闭时</translation>
    </message>
    <message>
        <source>while working</source>
        <translation>工作中</translation>
    </message>
    <message>
        <source>before it was made newer</source>
        <translation>升级格式之前</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>恢复之前</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>{0} steps, {1} people, {2} votes</source>
        <translation>{0} 步，{1} 人，{2} 票</translation>
    </message>
</context>
<context>
    <name>TrustDesk</name>
    <message>
        <source>The file is there again.</source>
        <translation>文件又能用了。</translation>
    </message>
    <message>
        <source>Writing the copy…</source>
        <translation>正在写副本…</translation>
    </message>
    <message>
        <source>The workshop goes on in {0}.</source>
        <translation>工作坊在 {0} 里继续。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，未作任何改动。</translation>
    </message>
    <message>
        <source>Writing the copy: {0} %</source>
        <translation>正在写副本：{0} %</translation>
    </message>
    <message>
        <source>The file of the workshop was gone. All of it is in {0}</source>
        <translation>工作坊的文件不见了。全部内容在 {0}</translation>
    </message>
    <message>
        <source>Please do once more what was not kept: {0}.</source>
        <translation>请再做一次没存下的这一步：{0}。</translation>
    </message>
    <message>
        <source>What was held back is kept now: {0}.</source>
        <translation>刚才没存下的已补存：{0}。</translation>
    </message>
    <message>
        <source>Steps before it that were not kept: {0}.</source>
        <translation>在它之前没存下的步骤：{0}。</translation>
    </message>
    <message>
        <source>{0} (rescued)</source>
        <translation>{0}（抢救）</translation>
    </message>
    <message>
        <source>Where to keep the copy</source>
        <translation>副本存到哪里</translation>
    </message>
    <message>
        <source>Workshops (*.pentatone)</source>
        <translation>工作坊 (*.pentatone)</translation>
    </message>
</context>
<context>
    <name>UnreadableGate</name>
    <message>
        <source>There are {0} backups of it on this computer.</source>
        <translation>本机上有它的 {0} 份备份。</translation>
    </message>
    <message>
        <source>There is one backup of it on this computer.</source>
        <translation>本机上有它的 1 份备份。</translation>
    </message>
    <message>
        <source>There is no backup of it on this computer.</source>
        <translation>本机上没有它的备份。</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation>从列表中去掉</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>This file does not open</source>
        <translation>这个文件打不开</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>返回  Esc</translation>
    </message>
</context>
<context>
    <name>UnsavedCase</name>
    <message>
        <source>This case was being written when the program ended. It is not saved yet.</source>
        <translation>程序结束时正在写这个案例，它还没有保存。</translation>
    </message>
</context>
<context>
    <name>VariantList</name>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 页</translation>
    </message>
    <message>
        <source>{0} pages</source>
        <translation>{0} 页</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Too few votes for a verdict: talk, then settle.</source>
        <translation>票数太少，不作判断：先讨论，再定级。</translation>
    </message>
    <message>
        <source>The room agrees: accept.</source>
        <translation>看法一致：可以接受。</translation>
    </message>
    <message>
        <source>Hear both ends, then vote again.</source>
        <translation>先听两端，再评一轮。</translation>
    </message>
    <message>
        <source>Few votes still move: the room agrees well enough.</source>
        <translation>改票已经很少：看法够一致了，可以接受。</translation>
    </message>
    <message>
        <source>Few votes still move: write down both positions.</source>
        <translation>改票已经很少：分歧稳定，记下双方观点。</translation>
    </message>
    <message>
        <source>Enough rounds: write down both positions and go on.</source>
        <translation>轮数已够：记下双方观点，继续下一格。</translation>
    </message>
</context>
<context>
    <name>ViewBar</name>
    <message>
        <source>Gantt</source>
        <translation>甘特图</translation>
    </message>
    <message>
        <source>Now-next-later</source>
        <translation>近中远期</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>举措组合</translation>
    </message>
    <message>
        <source>Maturity</source>
        <translation>成熟度</translation>
    </message>
    <message>
        <source>Money, people</source>
        <translation>资金与人力</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why a bar lies where it lies (Alt+W)</source>
        <translation>横条为什么排在这里（Alt+W）</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Plans side by side, and what money buys (Alt+C)</source>
        <translation>方案对比，以及多少钱办多少事（Alt+C）</translation>
    </message>
    <message>
        <source>Firmness</source>
        <translation>稳健性</translation>
    </message>
    <message>
        <source>What stays when the votes are drawn anew (Alt+F)</source>
        <translation>重抽投票后哪些举措仍入选（Alt+F）</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>约束条件</translation>
    </message>
    <message>
        <source>Money, people, closed days (Alt+L)</source>
        <translation>资金、人力、停工日（Alt+L）</translation>
    </message>
    <message>
        <source>By capability</source>
        <translation>按能力</translation>
    </message>
    <message>
        <source>By element</source>
        <translation>按业务要素</translation>
    </message>
    <message>
        <source>By owner</source>
        <translation>按负责人</translation>
    </message>
    <message>
        <source>By horizon</source>
        <translation>按时段</translation>
    </message>
    <message>
        <source>By direction</source>
        <translation>按方向</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>关键链</translation>
    </message>
    <message>
        <source>Show the critical chain (C)</source>
        <translation>显示关键链（C）</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负荷</translation>
    </message>
    <message>
        <source>Show the load of the fullest role, of all, of none (W)</source>
        <translation>依次显示最忙角色、全部角色、不显示负荷（W）</translation>
    </message>
</context>
<context>
    <name>WaitLine</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>WeighPanel</name>
    <message>
        <source>What matters more</source>
        <translation>什么更要紧</translation>
    </message>
    <message>
        <source>Capabilities</source>
        <translation>能力</translation>
    </message>
    <message>
        <source>Weigh the capabilities (Alt+C)</source>
        <translation>给能力定权重（Alt+C）</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>业务要素</translation>
    </message>
    <message>
        <source>Weigh the business elements (Alt+E)</source>
        <translation>给业务要素定权重（Alt+E）</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>框架</translation>
    </message>
    <message>
        <source>Keep the weights of the framework (Alt+F)</source>
        <translation>用框架自带的权重（Alt+F）</translation>
    </message>
    <message>
        <source>100 points</source>
        <translation>分 100 分</translation>
    </message>
    <message>
        <source>Share 100 points (Alt+P)</source>
        <translation>分 100 分（Alt+P）</translation>
    </message>
    <message>
        <source>Swing</source>
        <translation>摆幅</translation>
    </message>
    <message>
        <source>What would you raise first? (Alt+S)</source>
        <translation>先提升哪一项？（Alt+S）</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>两两比较</translation>
    </message>
    <message>
        <source>Compare every pair: AHP (Alt+A)</source>
        <translation>每两项比一次：AHP（Alt+A）</translation>
    </message>
    <message>
        <source>Best–worst</source>
        <translation>最优最劣</translation>
    </message>
    <message>
        <source>Compare with the best and the worst: BWM (Alt+B)</source>
        <translation>和最要紧、最不要紧的比：BWM（Alt+B）</translation>
    </message>
    <message>
        <source>Weights in use</source>
        <translation>当前权重</translation>
    </message>
    <message>
        <source>The thin line marks the framework&apos;s weight.</source>
        <translation>细线是框架自带的权重。</translation>
    </message>
    <message>
        <source>Try only weightings in this order</source>
        <translation>只试符合这个先后的权重</translation>
    </message>
    <message>
        <source>Off: all weightings are drawn, whatever you said (Alt+O)</source>
        <translation>不勾选时试所有权重，不管你们怎么定（Alt+O）</translation>
    </message>
    <message>
        <source>The framework&apos;s weights count. Choose a way to say what matters more to this company.</source>
        <translation>现在用框架自带的权重。选一种方法，说清什么对本企业更要紧。</translation>
    </message>
    <message>
        <source>Your weights count.</source>
        <translation>用你们定的权重。</translation>
    </message>
</context>
<context>
    <name>WelcomeWindow</name>
    <message>
        <source>A day with the managers: score where you are, agree where to go, leave with a roadmap. All of it stays on this computer.</source>
        <translation>与管理者共创一天：评现状，定目标，带走路线图。所有内容只留在这台电脑上。</translation>
    </message>
    <message>
        <source>Look at a sample</source>
        <translation>看看示例</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Light, dark, high contrast (Ctrl+T)</source>
        <translation>浅色、深色、高对比度（Ctrl+T）</translation>
    </message>
    <message>
        <source>Frameworks…</source>
        <translation>评估框架…</translation>
    </message>
    <message>
        <source>Play a workshop with twelve invented people. Nothing can go wrong.</source>
        <translation>和十二位虚构的参与者演练一场，怎么试都不会出错。</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>Set up a new workshop, or go on from the last one: half a day, one day or two.</source>
        <translation>新建工作坊，或沿用上次会议：半天、一天或两天。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>第一次使用？</translation>
    </message>
    <message>
        <source>A finished workshop of an invented dairy, to look around in</source>
        <translation>一场虚构乳企的完整工作坊，可随意翻看</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>Portfolio report…</source>
        <translation>多次工作坊汇总…</translation>
    </message>
    <message>
        <source>Several workshops in one table, as PDF, Excel or CSV</source>
        <translation>把多次工作坊汇成一张表，可存为 PDF、Excel 或 CSV</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Help  F1</source>
        <translation>帮助  F1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>设置（Ctrl+,）</translation>
    </message>
    <message>
        <source>Language of the program (Ctrl+L)</source>
        <translation>界面语言（Ctrl+L）</translation>
    </message>
    <message>
        <source>Theme: {0}</source>
        <translation>主题：{0}</translation>
    </message>
    <message>
        <source>A .pentatone file from this computer or a USB stick.</source>
        <translation>本机或 U 盘上的 .pentatone 文件。</translation>
    </message>
</context>
<context>
    <name>WhatPart</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Short label for the roadmap</source>
        <translation>路线图上的简称</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Capability</source>
        <translation>能力</translation>
    </message>
    <message>
        <source>Business element</source>
        <translation>业务要素</translation>
    </message>
    <message>
        <source>Direction of the element</source>
        <translation>该要素的提升方向</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>as the title</source>
        <translation>与名称相同</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>近期</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>中期</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>远期</translation>
    </message>
    <message>
        <source>wherever it fits</source>
        <translation>不限</translation>
    </message>
</context>
<context>
    <name>WhoPart</name>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>第一步</translation>
    </message>
    <message>
        <source>First step by</source>
        <translation>第一步完成日期</translation>
    </message>
    <message>
        <source>That is no day. Write it as 2027-03-31; until then it is not kept.</source>
        <translation>这不是日期。请写成 2027-03-31，改好之前不会保存。</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>设想</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>已商定</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已放弃</translation>
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
<context>
    <name>WhyPanel</name>
    <message>
        <source>Reasons</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>From votes to the level after the plan</source>
        <translation>从投票到完成后的等级</translation>
    </message>
    <message>
        <source>The plan as a whole</source>
        <translation>方案整体</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open this initiative (Enter)</source>
        <translation>打开这项举措（Enter）</translation>
    </message>
    <message>
        <source>What would bring it in?</source>
        <translation>怎样才能排入？</translation>
    </message>
    <message>
        <source>The least change for which it fits beside all that is planned (Alt+B)</source>
        <translation>在保留已排举措的前提下，让它排入所需的最小改动（Alt+B）</translation>
    </message>
    <message>
        <source>Reasons come with the plan: Ctrl+R makes one of the initiatives.</source>
        <translation>有了方案才有理由：Ctrl+R 用举措排出一份。</translation>
    </message>
    <message>
        <source>Choose a bar to see its reasons.</source>
        <translation>选一根横条，看它的理由。</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>为什么没有排入</translation>
    </message>
    <message>
        <source>Why it starts in {0}</source>
        <translation>为什么从 {0} 开始</translation>
    </message>
    <message>
        <source>Release the pin</source>
        <translation>解除锁定</translation>
    </message>
    <message>
        <source>Pin it here</source>
        <translation>锁定在这里</translation>
    </message>
    <message>
        <source>A pinned initiative stays where it is; the rest is planned around it (P)</source>
        <translation>锁定的举措位置不变，其余围绕它排程（P）</translation>
    </message>
    <message>
        <source> ({0} of {1} are taken)</source>
        <translation>（已占 {0} / {1}）</translation>
    </message>
    <message>
        <source>Taken by {0}{1}</source>
        <translation>由以下举措占用：{0}{1}</translation>
    </message>
    <message>
        <source>It waits for “{0}” to end.</source>
        <translation>要等“{0}”完成。</translation>
    </message>
    <message>
        <source>{0} have to pass after that.</source>
        <translation>之后还要间隔{0}。</translation>
    </message>
    <message>
        <source>Nothing is earlier: it starts with the roadmap.</source>
        <translation>不能更早：它随路线图一起开始。</translation>
    </message>
    <message>
        <source>It may not start before {0}.</source>
        <translation>不得早于 {0} 开始。</translation>
    </message>
    <message>
        <source>The group has pinned it to {0}.</source>
        <translation>小组把它锁定在 {0}。</translation>
    </message>
    <message>
        <source>One period earlier, the budget of {0} would not do.</source>
        <translation>再早一期，{0} 的预算就不够了。</translation>
    </message>
    <message>
        <source>The money for all periods together would not do.</source>
        <translation>总预算不够。</translation>
    </message>
    <message>
        <source>One period earlier, “{0}” would be short of people in {1} (person-months).</source>
        <translation>再早一期，“{0}”在 {1} 人手就不够了（单位：人月）。</translation>
    </message>
    <message>
        <source>In {0} there are too few open days, or nobody is there.</source>
        <translation>{0} 开工日太少，或没有人手。</translation>
    </message>
    <message>
        <source>It is done instead of “{0}”.</source>
        <translation>做它而不做“{0}”。</translation>
    </message>
    <message>
        <source>It could start earlier, but the plan as a whole is better like this.</source>
        <translation>它可以更早开始，但整体上这样更好。</translation>
    </message>
    <message>
        <source>It was ruled out, or is done or dropped already.</source>
        <translation>它已被排除，或已完成、已放弃。</translation>
    </message>
    <message>
        <source>“{0}” is done instead.</source>
        <translation>改做“{0}”。</translation>
    </message>
    <message>
        <source>It would have to wait for “{0}”, which is left out.</source>
        <translation>它要等“{0}”，而后者没有排入。</translation>
    </message>
    <message>
        <source>It cannot end in time.</source>
        <translation>在规划期内无法完成。</translation>
    </message>
    <message>
        <source>In this plan “{0}” ends too late for it to end in time.</source>
        <translation>本方案中“{0}”结束得太晚，它来不及在规划期内完成。</translation>
    </message>
    <message>
        <source>The money for all periods together is used up.</source>
        <translation>总预算已用完。</translation>
    </message>
    <message>
        <source>Where it would fit best, the budget of {0} does not do.</source>
        <translation>在最合适的位置，{0} 的预算不够。</translation>
    </message>
    <message>
        <source>Where it would fit best, “{0}” is short of people in {1} (person-months).</source>
        <translation>在最合适的位置，“{0}”在 {1} 人手不够（单位：人月）。</translation>
    </message>
    <message>
        <source>Where it would fit best, {0} has too few open days.</source>
        <translation>在最合适的位置，{0} 开工日太少。</translation>
    </message>
    <message>
        <source>There would be room for it, but the plan is better without it.</source>
        <translation>排得下，但不做它方案整体更好。</translation>
    </message>
    <message>
        <source>With all others where they are it cannot start later: a limit, one that waits for it, or the end of the plan is in the way.</source>
        <translation>其他举措不动时，它不能再推迟：会碰到约束、后续举措或方案的结束时间。</translation>
    </message>
    <message>
        <source>It could start {0} later with all others where they are.</source>
        <translation>其他举措不动时，它可以推迟{0}开始。</translation>
    </message>
    <message>
        <source>It lies on the critical chain.</source>
        <translation>它在关键链上。</translation>
    </message>
    <message>
        <source>1 vote</source>
        <translation>1 票</translation>
    </message>
    <message>
        <source>{0} votes</source>
        <translation>{0} 票</translation>
    </message>
    <message>
        <source>{0} now ({1})</source>
        <translation>现状 {0}（{1}）</translation>
    </message>
    <message>
        <source>{0} now</source>
        <translation>现状 {0}</translation>
    </message>
    <message>
        <source>target {0}</source>
        <translation>目标 {0}</translation>
    </message>
    <message>
        <source>, {0} % sure</source>
        <translation>（把握 {0} %）</translation>
    </message>
    <message>
        <source>lifted to {0}{1}</source>
        <translation>提升到 {0}{1}</translation>
    </message>
    <message>
        <source>{0} after the plan</source>
        <translation>完成后 {0}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>No other plan is as good: a second run gives the same one.</source>
        <translation>没有同样好的其他方案：再算一次仍是这一个。</translation>
    </message>
    <message>
        <source>Others may be as good; this one was found first.</source>
        <translation>可能还有同样好的方案，这是最先找到的一个。</translation>
    </message>
    <message>
        <source>Made in {0} s.</source>
        <translation>用时 {0} 秒。</translation>
    </message>
</context>
<context>
    <name>WindowTools</name>
    <message>
        <source>This element is not in the scope of this workshop.</source>
        <translation>该要素不在本次工作坊范围内。</translation>
    </message>
</context>
<context>
    <name>WorkPart</name>
    <message>
        <source>Cost in total</source>
        <translation>总成本</translation>
    </message>
    <message>
        <source>Duration in months</source>
        <translation>工期（月）</translation>
    </message>
    <message>
        <source>Duration in quarters</source>
        <translation>工期（季度）</translation>
    </message>
    <message>
        <source>Effort in person-months, of no role</source>
        <translation>不分角色的人月</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>不早于</translation>
    </message>
    <message>
        <source>Not after</source>
        <translation>不晚于</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>解除锁定</translation>
    </message>
    <message>
        <source>Let the plan choose the start again (Alt+P)</source>
        <translation>重新由排程决定开始时间（Alt+P）</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Pinned on the roadmap: starts in {0}</source>
        <translation>已在路线图上锁定：{0} 开始</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} 至 {1}</translation>
    </message>
    <message>
        <source>{0} a month</source>
        <translation>每月 {0}</translation>
    </message>
    <message>
        <source>{0} a quarter</source>
        <translation>每季度 {0}</translation>
    </message>
    <message>
        <source>person-months</source>
        <translation>人月</translation>
    </message>
</context>
<context>
    <name>WorkSection</name>
    <message>
        <source>Work and windows</source>
        <translation>工作与窗口</translation>
    </message>
    <message>
        <source>Name in the history</source>
        <translation>历史记录中的姓名</translation>
    </message>
    <message>
        <source>Folder for workshops</source>
        <translation>工作坊文件夹</translation>
    </message>
    <message>
        <source>Display for the room</source>
        <translation>投屏用的显示器</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>The last one</source>
        <translation>用上次的</translation>
    </message>
    <message>
        <source>The folder of the workshop opened last</source>
        <translation>上次打开的工作坊所在文件夹</translation>
    </message>
    <message>
        <source>The window of a workshop begins maximised</source>
        <translation>打开工作坊时窗口最大化</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>Forget recent files</source>
        <translation>清空最近文件</translation>
    </message>
    <message>
        <source>The list becomes empty; the files stay</source>
        <translation>只清空列表，文件都还在</translation>
    </message>
    <message>
        <source>The one of last time, else another</source>
        <translation>上次用的那台，否则用另一台</translation>
    </message>
    <message>
        <source>{0}, not connected</source>
        <translation>{0}，未连接</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>A note holds {0} characters; what was over is left out.</source>
        <translation>一张便签最多 {0} 字，超出的部分没有放进来。</translation>
    </message>
    <message>
        <source>A note needs words: it was left as it was. Del deletes it.</source>
        <translation>便签不能没有文字：已保持原样。按 Del 可删除。</translation>
    </message>
</context>
</TS>
