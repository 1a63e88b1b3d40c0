<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
  <context>
    <name>AboutDialog</name>
    <message>
      <source>关于</source>
      <translation>About</translation>
    </message>
    <message>
      <source>关闭</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>数据文件夹：{folder}</source>
      <translation>Data folder: {folder}</translation>
    </message>
    <message>
      <source>版本 {v}</source>
      <translation>Version {v}</translation>
    </message>
    <message>
      <source>程序以木兰宽松许可证第 2 版发布。界面用 Qt（LGPL），图标用 Tabler Icons（MIT），字体用思源黑体（OFL）。</source>
      <translation>Released under the Mulan Permissive Software License v2. Interface: Qt (LGPL); icons: Tabler Icons (MIT); font: Noto Sans SC (OFL).</translation>
    </message>
    <message>
      <source>给村（社区）协管员和镇人社中心用的离线工作台。不连网，数据只在这台电脑上。</source>
      <translation>An offline desk for village social-insurance assistants and the town center. It never goes online; the data stay on this computer.</translation>
    </message>
  </context>
  <context>
    <name>AddDialog</name>
    <message>
      <source>保存</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>保存，再加同户的人</source>
      <translation>Save and add another of the household</translation>
    </message>
    <message>
      <source>已新增 {name}（Ctrl+Z 可撤销）</source>
      <translation>{name} added (Ctrl+Z undoes it)</translation>
    </message>
    <message>
      <source>新增居民</source>
      <translation>Add resident</translation>
    </message>
    <message>
      <source>村（社区）</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>返回</source>
      <translation>Go back</translation>
    </message>
  </context>
  <context>
    <name>AgePopup</name>
    <message>
      <source>不限</source>
      <translation>Any</translation>
    </message>
    <message>
      <source>从几岁</source>
      <translation>From age</translation>
    </message>
    <message>
      <source>到几岁</source>
      <translation>To age</translation>
    </message>
    <message>
      <source>岁</source>
      <translation>years</translation>
    </message>
    <message>
      <source>岁到</source>
      <translation>to</translation>
    </message>
    <message>
      <source>确定</source>
      <translation>OK</translation>
    </message>
  </context>
  <context>
    <name>AnswerDialog</name>
    <message>
      <source>佐证材料</source>
      <translation>Evidence</translation>
    </message>
    <message>
      <source>整改情况</source>
      <translation>What was corrected</translation>
    </message>
    <message>
      <source>日期</source>
      <translation>Date</translation>
    </message>
    <message>
      <source>答复人</source>
      <translation>Answered by</translation>
    </message>
  </context>
  <context>
    <name>AnswersDialog</name>
    <message>
      <source>今天</source>
      <translation>today</translation>
    </message>
    <message>
      <source>关闭</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>原因</source>
      <translation>Reason</translation>
    </message>
    <message>
      <source>只看还没回复的</source>
      <translation>Only those not yet answered</translation>
    </message>
    <message>
      <source>备注</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>工作清单</source>
      <translation>Work list</translation>
    </message>
    <message>
      <source>已回复 {done:,} / {total:,}</source>
      <translation>{done:,} of {total:,} answered</translation>
    </message>
    <message>
      <source>已登记 {name} 的核实结果。</source>
      <translation>Answer entered for {name}.</translation>
    </message>
    <message>
      <source>打开这个人</source>
      <translation>Open this person</translation>
    </message>
    <message>
      <source>数字或字母选结果　Enter 登记并到下一个　PgUp/PgDn 换人　日期可写 3.2、昨天</source>
      <translation>Digit or letter chooses　Enter saves and goes on　PgUp/PgDn change person　dates like 3.2</translation>
    </message>
    <message>
      <source>日期</source>
      <translation>Date</translation>
    </message>
    <message>
      <source>没有要回复的清单</source>
      <translation>Nothing to answer</translation>
    </message>
    <message>
      <source>登记，下一个</source>
      <translation>Save, next</translation>
    </message>
    <message>
      <source>请先选一个核实结果：按它前面的数字或字母。</source>
      <translation>First choose an outcome: press the digit or letter before it.</translation>
    </message>
    <message>
      <source>都回复了</source>
      <translation>All answered</translation>
    </message>
    <message>
      <source>镇里下发的未参保、未缴费清单，收包以后会列在这里。</source>
      <translation>The town's lists of the unregistered and unpaid appear here once received.</translation>
    </message>
  </context>
  <context>
    <name>AnswersPrintDialog</name>
    <message>
      <source>政策问答</source>
      <translation>Policy answers</translation>
    </message>
  </context>
  <context>
    <name>ArrearsDialog</name>
    <message>
      <source>从哪天起欠缴</source>
      <translation>In arrears since</translation>
    </message>
    <message>
      <source>欠缴金额和起始日要一起填。</source>
      <translation>Enter the sum owed together with its first day.</translation>
    </message>
    <message>
      <source>欠缴金额（元）</source>
      <translation>Sum owed (yuan)</translation>
    </message>
    <message>
      <source>滞纳金从起始日起按日加收{percent}%（{source}，{day}起），在“政策参数”里改。</source>
      <translation>The late fee is {percent} % a day from the first day ({source}, from {day}); it is changed on the policy page.</translation>
    </message>
    <message>
      <source>滞纳金的比例还没有填，请在“政策参数”里填写。</source>
      <translation>The late fee's rate is not known; enter it on the policy page.</translation>
    </message>
    <message>
      <source>这个比例待核实。</source>
      <translation> This rate is not confirmed.</translation>
    </message>
  </context>
  <context>
    <name>ArrivalDialog</name>
    <message>
      <source>凭证号</source>
      <translation>Voucher no.</translation>
    </message>
    <message>
      <source>到账日期</source>
      <translation>Day of arrival</translation>
    </message>
    <message>
      <source>备注</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>请填写到账日期。</source>
      <translation>Say on which day it came.</translation>
    </message>
    <message>
      <source>请填写金额。</source>
      <translation>Enter the amount.</translation>
    </message>
    <message>
      <source>金额（元）</source>
      <translation>Amount (yuan)</translation>
    </message>
  </context>
  <context>
    <name>AttachmentsDialog</name>
    <message>
      <source>关闭</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>另存为</source>
      <translation>Save as</translation>
    </message>
    <message>
      <source>另存为…</source>
      <translation>Save as…</translation>
    </message>
    <message>
      <source>已存到“{file}”。这份文件没有加密，用完请删除。</source>
      <translation>Saved to “{file}”. This copy is not encrypted: delete it after use.</translation>
    </message>
    <message>
      <source>文件不在本机。措施进展的附件留在镇里。</source>
      <translation>The file is not on this desk. What is attached to measures stays at the town.</translation>
    </message>
    <message>
      <source>没有附件。</source>
      <translation>Nothing attached.</translation>
    </message>
  </context>
  <context>
    <name>BackupDialog</name>
    <message>
      <source>上次备份在 {n} 天前</source>
      <translation>Last backup {n} days ago</translation>
    </message>
    <message>
      <source>今天备份过</source>
      <translation>Backed up today</translation>
    </message>
    <message>
      <source>从备份恢复…</source>
      <translation>Restore a backup…</translation>
    </message>
    <message>
      <source>关闭</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>备份做好了：{file}</source>
      <translation>Backed up: {file}</translation>
    </message>
    <message>
      <source>备份做好了：{file}。现在可以拔出 U 盘。</source>
      <translation>Backed up: {file}. The stick may be pulled out now.</translation>
    </message>
    <message>
      <source>备份到哪里</source>
      <translation>Back up to</translation>
    </message>
    <message>
      <source>备份到这里</source>
      <translation>Back up here</translation>
    </message>
    <message>
      <source>备份在这台电脑上</source>
      <translation>On this computer</translation>
    </message>
    <message>
      <source>完好</source>
      <translation>sound</translation>
    </message>
    <message>
      <source>有问题</source>
      <translation>damaged</translation>
    </message>
    <message>
      <source>检查数据</source>
      <translation>Examine the data</translation>
    </message>
    <message>
      <source>电脑坏了、丢了，靠备份恢复。每周备份一次到 U 盘，U 盘不要和电脑放在一起。备份文件也是加密的，用现在的口令打开。</source>
      <translation>A backup brings a broken or lost computer back. Back up to a stick every week and keep it elsewhere. The copy is encrypted as well, under today's pass-phrase.</translation>
    </message>
    <message>
      <source>还没有做过备份</source>
      <translation>Never backed up</translation>
    </message>
  </context>
  <context>
    <name>BatchDialog</name>
    <message>
      <source>{n:,} 人有电话，{w:,} 人没有电话。</source>
      <translation>{n:,} people with a phone, {w:,} without. </translation>
    </message>
    <message>
      <source>{n:,} 人，一户一封，按走访顺序打印。</source>
      <translation>{n:,} people, a letter a household, printed in walking order.</translation>
    </message>
    <message>
      <source>共 {n:,} 条短信（70 字以内算一条）。</source>
      <translation>{n:,} SMS together (one up to 70 characters).</translation>
    </message>
    <message>
      <source>关闭</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>另存为</source>
      <translation>Save as</translation>
    </message>
    <message>
      <source>名单</source>
      <translation>List</translation>
    </message>
    <message>
      <source>复制</source>
      <translation>Copy</translation>
    </message>
    <message>
      <source>复制全部</source>
      <translation>Copy all</translation>
    </message>
    <message>
      <source>复制这一条</source>
      <translation>Copy this one</translation>
    </message>
    <message>
      <source>姓名</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>存为表格</source>
      <translation>Save as workbook</translation>
    </message>
    <message>
      <source>存为表格…</source>
      <translation>Save as workbook…</translation>
    </message>
    <message>
      <source>已复制 {n:,} 人的电话和文字，可以粘贴到表格或手机助手里。</source>
      <translation>Numbers and texts of {n:,} people copied; paste them into a sheet or a phone's desk program.</translation>
    </message>
    <message>
      <source>已复制给 {name}（{phone}）的文字。</source>
      <translation>The text for {name} ({phone}) is copied.</translation>
    </message>
    <message>
      <source>已存到“{file}”。</source>
      <translation>Saved as “{file}”.</translation>
    </message>
    <message>
      <source>已登记 {n:,} 人。当天已联系过 {a:,} 人，没有电话 {w:,} 人，没有登记。</source>
      <translation>{n:,} people entered. Passed over: {a:,} reached today already, {w:,} without a phone.</translation>
    </message>
    <message>
      <source>怎样联系</source>
      <translation>How</translation>
    </message>
    <message>
      <source>怎样联系(&amp;M)</source>
      <translation>How (&amp;M)</translation>
    </message>
    <message>
      <source>打印信件…</source>
      <translation>Print letters…</translation>
    </message>
    <message>
      <source>批量联系</source>
      <translation>Reach many</translation>
    </message>
    <message>
      <source>改文字…</source>
      <translation>Change the wording…</translation>
    </message>
    <message>
      <source>整理名单</source>
      <translation>Putting the list together</translation>
    </message>
    <message>
      <source>文字</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>灵活就业{mode}.xlsx</source>
      <translation>Flexible workers {mode}.xlsx</translation>
    </message>
    <message>
      <source>电话</source>
      <translation>Phone</translation>
    </message>
    <message>
      <source>登记</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>登记为已联系</source>
      <translation>Enter as reached</translation>
    </message>
    <message>
      <source>程序不发送，复制到手机上发。</source>
      <translation>The program sends nothing: copy them into a phone. </translation>
    </message>
    <message>
      <source>表格 (*.xlsx)</source>
      <translation>Workbook (*.xlsx)</translation>
    </message>
    <message>
      <source>这个人的文字</source>
      <translation>This person's text</translation>
    </message>
    <message>
      <source>逐个打电话；打完在名单上按 F4 登记答复。</source>
      <translation>Call one after another; then enter the answer with F4 on the list.</translation>
    </message>
    <message>
      <source>（Ctrl+Z 可撤销整批）</source>
      <translation> (Ctrl+Z takes the whole batch back)</translation>
    </message>
  </context>
  <context>
    <name>BeginningPage</name>
    <message>
      <source>不用连网，数据只存在这台电脑上，并且加密。先选一种开始的方式：</source>
      <translation>No network needed; the data stay on this computer, encrypted. How would you like to begin?</translation>
    </message>
    <message>
      <source>人社中心用：管全镇各村，发包、收包</source>
      <translation>For the town center: all its villages, sending and receiving bundles</translation>
    </message>
    <message>
      <source>打开开村包</source>
      <translation>Open a kit</translation>
    </message>
    <message>
      <source>打开练习村</source>
      <translation>Open the practice village</translation>
    </message>
    <message>
      <source>新建村（社区）工作台</source>
      <translation>New desk of a village</translation>
    </message>
    <message>
      <source>新建镇（街道）工作台</source>
      <translation>New desk of a town</translation>
    </message>
    <message>
      <source>欢迎使用养老保险工作台</source>
      <translation>Welcome to Pension Desk</translation>
    </message>
    <message>
      <source>自己选村，自己导入名单</source>
      <translation>Choose the village and import the lists yourself</translation>
    </message>
    <message>
      <source>里面的人都是虚构的，随便试，不怕弄坏</source>
      <translation>Everyone in it is invented; nothing can go wrong</translation>
    </message>
    <message>
      <source>镇里发来的文件和开村口令</source>
      <translation>A file and a pass-code from the town</translation>
    </message>
  </context>
  <context>
    <name>BenefitActs</name>
    <message>
      <source>已放进打印队列：新增 {n} 份，原来就有 {m} 份</source>
      <translation>Put into the print queue: {n} new, {m} were there already</translation>
    </message>
  </context>
  <context>
    <name>BenefitFilters</name>
    <message>
      <source>{month} 到龄</source>
      <translation>of age in {month}</translation>
    </message>
    <message>
      <source>{month}（{n} 人）</source>
      <translation>{month} ({n} people)</translation>
    </message>
    <message>
      <source>全部屯组</source>
      <translation>All hamlets</translation>
    </message>
    <message>
      <source>全部月份</source>
      <translation>All months</translation>
    </message>
    <message>
      <source>全部村</source>
      <translation>All villages</translation>
    </message>
    <message>
      <source>哪个月到龄</source>
      <translation>Of age in</translation>
    </message>
    <message>
      <source>屯组</source>
      <translation>Hamlet</translation>
    </message>
    <message>
      <source>提前 {n} 个月</source>
      <translation>{n} months ahead</translation>
    </message>
    <message>
      <source>提前几个月</source>
      <translation>Months ahead</translation>
    </message>
    <message>
      <source>村</source>
      <translation>Village</translation>
    </message>
  </context>
  <context>
    <name>BenefitPart</name>
    <message>
      <source>上报死亡（F8）</source>
      <translation>Report a death (F8)</translation>
    </message>
    <message>
      <source>办理</source>
      <translation>Step</translation>
    </message>
    <message>
      <source>办理一步（F2）</source>
      <translation>Next step (F2)</translation>
    </message>
    <message>
      <source>办理过程</source>
      <translation>Course</translation>
    </message>
    <message>
      <source>原因</source>
      <translation>Reason</translation>
    </message>
    <message>
      <source>日期</source>
      <translation>Day</translation>
    </message>
    <message>
      <source>登记认证（F7）</source>
      <translation>Proof of life (F7)</translation>
    </message>
    <message>
      <source>经办人</source>
      <translation>By</translation>
    </message>
  </context>
  <context>
    <name>BenefitsPage</name>
    <message>
      <source>{n:,} 人</source>
      <translation>{n:,} people</translation>
    </message>
    <message>
      <source>先导入居民名册和参保人员名册，就能看到谁快到龄、谁该认证。</source>
      <translation>Import the household register and the scheme's register first, to see who is about to reach the benefit's age and whose proof of life is due.</translation>
    </message>
    <message>
      <source>导入名单</source>
      <translation>Import a list</translation>
    </message>
    <message>
      <source>导出名单</source>
      <translation>Export the list</translation>
    </message>
    <message>
      <source>导出名单…</source>
      <translation>Export…</translation>
    </message>
    <message>
      <source>已导出 {n:,} 人：{file}</source>
      <translation>{n:,} people exported: {file}</translation>
    </message>
    <message>
      <source>待遇名单</source>
      <translation>Lists about benefits</translation>
    </message>
    <message>
      <source>表格 (*.xlsx)</source>
      <translation>Workbook (*.xlsx)</translation>
    </message>
    <message>
      <source>还没有可以办的待遇</source>
      <translation>No benefits to follow yet</translation>
    </message>
    <message>
      <source>这份名单上没有人</source>
      <translation>Nobody is on this list</translation>
    </message>
  </context>
  <context>
    <name>BoardDialog</name>
    <message>
      <source>{all} 个村，{opened} 个开了村，{silent} 个逾期没有上报。</source>
      <translation>{all} villages, {opened} set up, {silent} overdue with their report.</translation>
    </message>
    <message>
      <source>{all} 个村，{opened} 个开了村，没有逾期的。</source>
      <translation>{all} villages, {opened} set up, none overdue.</translation>
    </message>
    <message>
      <source>↑↓ 移动　Enter 看收发记录　按住 Ctrl 或 Shift 可以选几个村</source>
      <translation>↑↓ move   Enter log   Ctrl or Shift to choose several</translation>
    </message>
    <message>
      <source>停用</source>
      <translation>Revoke</translation>
    </message>
    <message>
      <source>停用{village}现在用的电脑？</source>
      <translation>Revoke the laptop of {village}?</translation>
    </message>
    <message>
      <source>停用丢失的电脑…</source>
      <translation>Revoke a lost laptop…</translation>
    </message>
    <message>
      <source>关闭</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>制作开村包…</source>
      <translation>Make kit…</translation>
    </message>
    <message>
      <source>发给选中的村…</source>
      <translation>Send to chosen villages…</translation>
    </message>
    <message>
      <source>各村收发情况</source>
      <translation>Exchange with villages</translation>
    </message>
    <message>
      <source>它最后一次上报是 {day} 的第 {n} 号。</source>
      <translation>Its last report was no. {n} of {day}. </translation>
    </message>
    <message>
      <source>已停用{village}的电脑。要接着用，请给它做一个新的开村包。</source>
      <translation>The laptop of {village} is revoked. To go on, make it a new kit.</translation>
    </message>
    <message>
      <source>收发记录…</source>
      <translation>Log…</translation>
    </message>
    <message>
      <source>电脑丢了、被偷了或转给别人时才停用。停用不能撤销：那台电脑以后发来的包一律不收，已经写好还没交来的也不收；没有上报的改动就没有了。它上报过的都还在，做一个新的开村包就能在别的电脑上接着用。</source>
      <translation>Only for a laptop that was lost, stolen or given away. This cannot be taken back: whatever that laptop still sends is refused, also what it has written already; what it never reported is gone. What it did report stays, and a new kit lets the village go on with another laptop.</translation>
    </message>
  </context>
  <context>
    <name>BulkMenu</name>
    <message>
      <source>先选几个单位（Ctrl、Shift 加点击）</source>
      <translation>Choose employers first (Ctrl or Shift and click)</translation>
    </message>
    <message>
      <source>已改 {n} 个单位（Ctrl+Z 可撤销）</source>
      <translation>{n} employers changed (Ctrl+Z takes it back)</translation>
    </message>
    <message>
      <source>归哪个村</source>
      <translation>Belongs to village</translation>
    </message>
    <message>
      <source>打印文书…</source>
      <translation>Print papers…</translation>
    </message>
    <message>
      <source>按行业名称</source>
      <translation>By the trade's name</translation>
    </message>
    <message>
      <source>标为重点行业</source>
      <translation>Mark as key trade</translation>
    </message>
    <message>
      <source>登记联系…</source>
      <translation>Record a contact…</translation>
    </message>
  </context>
  <context>
    <name>BulletinPage</name>
    <message>
      <source>主要指标</source>
      <translation>Main indicator</translation>
    </message>
    <message>
      <source>从</source>
      <translation>From</translation>
    </message>
    <message>
      <source>其次</source>
      <translation>Then</translation>
    </message>
    <message>
      <source>再次</source>
      <translation>And then</translation>
    </message>
    <message>
      <source>到</source>
      <translation>To</translation>
    </message>
    <message>
      <source>印发</source>
      <translation>Issue</translation>
    </message>
    <message>
      <source>印发后内容不能再改，只能撤回；随下次发包到各村。</source>
      <translation>Once issued it cannot be changed, only withdrawn; it goes to the villages with the next bundle.</translation>
    </message>
    <message>
      <source>印发这一期通报？</source>
      <translation>Issue this bulletin?</translation>
    </message>
    <message>
      <source>印发通报</source>
      <translation>Issue the bulletin</translation>
    </message>
    <message>
      <source>存为 PDF…</source>
      <translation>Save as PDF…</translation>
    </message>
    <message>
      <source>存为 Word…</source>
      <translation>Save as Word…</translation>
    </message>
    <message>
      <source>存为表格…</source>
      <translation>Save as workbook…</translation>
    </message>
    <message>
      <source>已于 {day} 撤回：{reason}</source>
      <translation>Withdrawn on {day}: {reason}</translation>
    </message>
    <message>
      <source>已印发{year}年第{n}期通报</source>
      <translation>Bulletin {year} no. {n} issued</translation>
    </message>
    <message>
      <source>已印发的通报</source>
      <translation>Issued bulletins</translation>
    </message>
    <message>
      <source>已撤回第 {n} 期通报</source>
      <translation>Bulletin no. {n} withdrawn</translation>
    </message>
    <message>
      <source>撤回</source>
      <translation>Withdraw</translation>
    </message>
    <message>
      <source>撤回…</source>
      <translation>Withdraw…</translation>
    </message>
    <message>
      <source>撤回的原因</source>
      <translation>Why it is withdrawn</translation>
    </message>
    <message>
      <source>撤回通报</source>
      <translation>Withdraw a bulletin</translation>
    </message>
    <message>
      <source>数字的名单…</source>
      <translation>Records behind numbers…</translation>
    </message>
    <message>
      <source>新一期</source>
      <translation>The next one</translation>
    </message>
    <message>
      <source>时段</source>
      <translation>Period</translation>
    </message>
    <message>
      <source>第 {n} 期撤回后，时段可以重新通报，期号不再使用。</source>
      <translation>Once no. {n} is withdrawn its period is free again; its number is not.</translation>
    </message>
    <message>
      <source>草稿，还没有印发</source>
      <translation>A draft, not issued yet</translation>
    </message>
    <message>
      <source>请填写通报时段的起止日期。</source>
      <translation>Please give the first and last day of the period.</translation>
    </message>
    <message>
      <source>还没有通报。填好时段，先预览，再印发。</source>
      <translation>No bulletin yet. Give a period, look at it, then issue it.</translation>
    </message>
    <message>
      <source>这一期的名单没有留在本机</source>
      <translation>The records of this bulletin were not kept on this computer</translation>
    </message>
    <message>
      <source>镇里还没有印发通报；印发后随数据包到村里。</source>
      <translation>The town has issued none yet; they come with its bundles.</translation>
    </message>
    <message>
      <source>预览</source>
      <translation>Preview</translation>
    </message>
    <message>
      <source>（不选）</source>
      <translation>(none)</translation>
    </message>
  </context>
  <context>
    <name>ChangePassphraseDialog</name>
    <message>
      <source>口令已更换。以前的备份仍用旧口令打开。</source>
      <translation>The pass-phrase is changed. Earlier backups still open with the old one.</translation>
    </message>
    <message>
      <source>更换口令</source>
      <translation>Change pass-phrase</translation>
    </message>
    <message>
      <source>现在的口令</source>
      <translation>Present pass-phrase</translation>
    </message>
  </context>
  <context>
    <name>ChannelCombo</name>
    <message>
      <source>0 渠道不详</source>
      <translation>0 Not known</translation>
    </message>
    <message>
      <source>缴费渠道</source>
      <translation>Payment channel</translation>
    </message>
  </context>
  <context>
    <name>ChartPanel</name>
    <message>
      <source>{month}底已完成 {n:,}。点一个月份，看到月底为止完成的人。</source>
      <translation>{n:,} done by the end of {month}. Click a month to see who was done by its end.</translation>
    </message>
    <message>
      <source>{village} {name}（到{month}底）</source>
      <translation>{village} {name} (to the end of {month})</translation>
    </message>
    <message>
      <source>今年未缴费 {age}</source>
      <translation>Not paid this year, {age}</translation>
    </message>
    <message>
      <source>全年进度</source>
      <translation>The year's progress</translation>
    </message>
    <message>
      <source>全年进度曲线</source>
      <translation>The year's curve</translation>
    </message>
    <message>
      <source>共 {n} 个征地项目。点一个状态，看是哪些项目。</source>
      <translation>{n} land projects. Click a state to see which.</translation>
    </message>
    <message>
      <source>参保人数、新增首次缴费人数和当年缴费率有全年进度曲线。</source>
      <translation>People covered, newly covered and this year's payment rate have a curve over the year.</translation>
    </message>
    <message>
      <source>各村完成情况</source>
      <translation>Villages against their targets</translation>
    </message>
    <message>
      <source>已参保登记、今年未缴费的共 {n:,} 人。点一个年龄段，看名单。</source>
      <translation>{n:,} people registered but not paid this year. Click an age to see who.</translation>
    </message>
    <message>
      <source>已完成</source>
      <translation>Done</translation>
    </message>
    <message>
      <source>应达到</source>
      <translation>Should be done</translation>
    </message>
    <message>
      <source>征地项目状态</source>
      <translation>States of land projects</translation>
    </message>
    <message>
      <source>未缴费人员年龄</source>
      <translation>Ages of the unpaid</translation>
    </message>
    <message>
      <source>看哪张图</source>
      <translation>Which chart</translation>
    </message>
    <message>
      <source>竖线是按时间进度今天应达到的位置。点一个村，看它的指标。</source>
      <translation>The upright line is where the calendar says it should be today. Click a village to see its indicators.</translation>
    </message>
    <message>
      <source>这个指标没有分村的数。</source>
      <translation>This indicator has no figures by village.</translation>
    </message>
  </context>
  <context>
    <name>CheckDialog</name>
    <message>
      <source>不到位时的新期限</source>
      <translation>New limit if not corrected</translation>
    </message>
    <message>
      <source>整改不到位</source>
      <translation>Not corrected</translation>
    </message>
    <message>
      <source>整改到位</source>
      <translation>Corrected</translation>
    </message>
    <message>
      <source>核查意见</source>
      <translation>Remark</translation>
    </message>
    <message>
      <source>核查日期</source>
      <translation>Checked on</translation>
    </message>
    <message>
      <source>核查结果</source>
      <translation>Result</translation>
    </message>
  </context>
  <context>
    <name>ChipBar</name>
    <message>
      <source>全部清除</source>
      <translation>Clear all</translation>
    </message>
    <message>
      <source>点一下去掉这个条件</source>
      <translation>Click to remove this filter</translation>
    </message>
    <message>
      <source>筛选条件</source>
      <translation>Filters</translation>
    </message>
    <message>
      <source>筛选条件：{text}，按空格去掉</source>
      <translation>Filter: {text}; Space removes it</translation>
    </message>
  </context>
  <context>
    <name>ChoicePopup</name>
    <message>
      <source>{text}，已选</source>
      <translation>{text}, chosen</translation>
    </message>
    <message>
      <source>{text}，未选</source>
      <translation>{text}, not chosen</translation>
    </message>
    <message>
      <source>不限</source>
      <translation>Any</translation>
    </message>
  </context>
  <context>
    <name>Closing</name>
    <message>
      <source>“{title}”还没有做完，要现在关闭吗？</source>
      <translation>“{title}” is not finished. Close now?</translation>
    </message>
    <message>
      <source>做完后会自动关闭。</source>
      <translation>Closes by itself when it is done.</translation>
    </message>
    <message>
      <source>先不关</source>
      <translation>Do not close</translation>
    </message>
    <message>
      <source>刚才的改动</source>
      <translation>The last change</translation>
    </message>
    <message>
      <source>取消它，然后关闭</source>
      <translation>Cancel it, then close</translation>
    </message>
    <message>
      <source>取消的话，数据会和开始之前一样。</source>
      <translation>Cancelling leaves the data as they were before it began.</translation>
    </message>
    <message>
      <source>等它做完再关闭</source>
      <translation>Wait for it, then close</translation>
    </message>
  </context>
  <context>
    <name>ComparePage</name>
    <message>
      <source>单位</source>
      <translation>Whose</translation>
    </message>
    <message>
      <source>备份以后又有 {n:,} 项改动，恢复以后要重新录入，或者从 U 盘再收一次。</source>
      <translation>{n:,} changes were made since; after restoring they must be entered again, or received again by stick.</translation>
    </message>
    <message>
      <source>备份以后没有新的改动。</source>
      <translation>Nothing was changed since the backup.</translation>
    </message>
    <message>
      <source>备份时间</source>
      <translation>Made at</translation>
    </message>
    <message>
      <source>备份里的</source>
      <translation>In the backup</translation>
    </message>
    <message>
      <source>居民</source>
      <translation>Residents</translation>
    </message>
    <message>
      <source>恢复时窗口会关上再打开。现在的数据另放在数据文件夹里，名字以 replaced 开头。恢复以后请尽快用 U 盘收发一次，对方已经收到过的会补回来。</source>
      <translation>The window closes and opens again. The present data are kept in the data folder, under a name that begins with “replaced”. Exchange by stick soon after: what the other side had already received comes back.</translation>
    </message>
    <message>
      <source>改动记录</source>
      <translation>Changes</translation>
    </message>
    <message>
      <source>最后一次操作</source>
      <translation>Last act</translation>
    </message>
    <message>
      <source>现在的</source>
      <translation>Now</translation>
    </message>
    <message>
      <source>现在的数据没有打开，不能和备份比较。</source>
      <translation>The present data are not open and cannot be compared.</translation>
    </message>
    <message>
      <source>这是{other}的备份，不是{here}的！恢复以后这台电脑就成了{other}的。</source>
      <translation>This is a backup of {other}, not of {here}! Restored, this computer becomes that of {other}.</translation>
    </message>
  </context>
  <context>
    <name>ComparePanel</name>
    <message>
      <source>{kind} 第 {row} 行</source>
      <translation>{kind}, row {row}</translation>
    </message>
    <message>
      <source>{name}　{sex}　{age} 岁</source>
      <translation>{name}  {sex}  {age}</translation>
    </message>
    <message>
      <source>一年缴</source>
      <translation>A year</translation>
    </message>
    <message>
      <source>与户主关系</source>
      <translation>Relation to head</translation>
    </message>
    <message>
      <source>两种办法比较</source>
      <translation>Both schemes</translation>
    </message>
    <message>
      <source>住处</source>
      <translation>Home</translation>
    </message>
    <message>
      <source>何时领</source>
      <translation>Draws from</translation>
    </message>
    <message>
      <source>依据：{why}</source>
      <translation>Why: {why}</translation>
    </message>
    <message>
      <source>出处</source>
      <translation>From</translation>
    </message>
    <message>
      <source>出生日期</source>
      <translation>Birth date</translation>
    </message>
    <message>
      <source>办法</source>
      <translation>Way</translation>
    </message>
    <message>
      <source>单位：元。</source>
      <translation>In yuan.</translation>
    </message>
    <message>
      <source>单位：元。有 {n} 个数字待核实，按最近一次的数字试算。</source>
      <translation>In yuan. {n} figures are to be confirmed; reckoned with the last known.</translation>
    </message>
    <message>
      <source>号码</source>
      <translation>Number</translation>
    </message>
    <message>
      <source>同户的人</source>
      <translation>Household</translation>
    </message>
    <message>
      <source>名册里的人</source>
      <translation>In the register</translation>
    </message>
    <message>
      <source>名单上写的</source>
      <translation>On the list</translation>
    </message>
    <message>
      <source>回本</source>
      <translation>earned back</translation>
    </message>
    <message>
      <source>左边选一个人</source>
      <translation>Choose somebody at the left</translation>
    </message>
    <message>
      <source>性别</source>
      <translation>Sex</translation>
    </message>
    <message>
      <source>户编号</source>
      <translation>Household no.</translation>
    </message>
    <message>
      <source>打开这个人</source>
      <translation>Open this person</translation>
    </message>
    <message>
      <source>残缺</source>
      <translation>damaged</translation>
    </message>
    <message>
      <source>每月领</source>
      <translation>A month</translation>
    </message>
    <message>
      <source>没有</source>
      <translation>none</translation>
    </message>
    <message>
      <source>没有找到吻合的人</source>
      <translation>Nobody fits</translation>
    </message>
    <message>
      <source>登记答复（F4）</source>
      <translation>Enter the answer (F4)</translation>
    </message>
    <message>
      <source>经济账（F6）</source>
      <translation>The sum (F6)</translation>
    </message>
    <message>
      <source>职工养老的退休年龄表没有录入。</source>
      <translation>The table of retirement ages is not entered.</translation>
    </message>
    <message>
      <source>职工养老退休：{month}，{age}</source>
      <translation>Employees' scheme: retires {month}, at {age}</translation>
    </message>
    <message>
      <source>联系电话</source>
      <translation>Phone</translation>
    </message>
    <message>
      <source>（空白）</source>
      <translation>(blank)</translation>
    </message>
  </context>
  <context>
    <name>ComputeDialog</name>
    <message>
      <source>{n} 人的补贴金额各电脑不一致，要先核定。</source>
      <translation> Desks differ about the sums of {n} people: decide them first.</translation>
    </message>
    <message>
      <source>保存测算结果</source>
      <translation>Keep the results</translation>
    </message>
    <message>
      <source>关闭</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>取消</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>另有 {n} 户县里还没有审核，不能测算。</source>
      <translation> {n} more households cannot be reckoned: the county has not reviewed them.</translation>
    </message>
    <message>
      <source>可测算 {n} 户 {people} 人，共 {total} 元；应缴存 {required} 元。{m} 户有变化。</source>
      <translation>{n} households and {people} people can be reckoned, {total} yuan in all; {required} yuan to be deposited. {m} households change.</translation>
    </message>
    <message>
      <source>各户测算</source>
      <translation>Households reckoned</translation>
    </message>
    <message>
      <source>已保存 {n} 户的测算结果（Ctrl+Z 可撤销）。</source>
      <translation>Results of {n} households kept (Ctrl+Z takes them back).</translation>
    </message>
    <message>
      <source>待核实的参数：{names}。</source>
      <translation> Parameters to be confirmed: {names}.</translation>
    </message>
    <message>
      <source>政策参数…</source>
      <translation>Policy parameters…</translation>
    </message>
    <message>
      <source>测算补贴</source>
      <translation>Reckon subsidies</translation>
    </message>
  </context>
  <context>
    <name>ContactDialog</name>
    <message>
      <source>内容</source>
      <translation>What was said</translation>
    </message>
    <message>
      <source>已登记联系：{who}（Ctrl+Z 可撤销）</source>
      <translation>Contact recorded: {who} (Ctrl+Z takes it back)</translation>
    </message>
    <message>
      <source>方式</source>
      <translation>How</translation>
    </message>
    <message>
      <source>日期</source>
      <translation>Day</translation>
    </message>
    <message>
      <source>答应办理的日期</source>
      <translation>Promised for</translation>
    </message>
    <message>
      <source>结果</source>
      <translation>Result</translation>
    </message>
    <message>
      <source>联合走访单位</source>
      <translation>Visited together with</translation>
    </message>
    <message>
      <source>见到谁</source>
      <translation>Met</translation>
    </message>
  </context>
  <context>
    <name>ContestedDialog</name>
    <message>
      <source>{rule}？</source>
      <translation>{rule}?</translation>
    </message>
    <message>
      <source>“{rule}”一处也定不了：那一边没有写，或者分不出先后。</source>
      <translation>“{rule}” decides nothing: that side wrote nothing, or neither is later.</translation>
    </message>
    <message>
      <source>↑↓ 移动　1、2… 用那一处的　Ctrl 或 Shift 选几处，再用下面的按钮一起定</source>
      <translation>↑↓ move   1, 2… take that side   Ctrl or Shift to choose several for the buttons below</translation>
    </message>
    <message>
      <source>两边不一致的内容</source>
      <translation>What differs between desks</translation>
    </message>
    <message>
      <source>关闭</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>只定不要紧的 {n:,} 处</source>
      <translation>Only the {n:,} that are not grave</translation>
    </message>
    <message>
      <source>定下 {n:,} 处</source>
      <translation>Decide {n:,}</translation>
    </message>
    <message>
      <source>已撤销：{what}。</source>
      <translation>Undone: {what}.</translation>
    </message>
    <message>
      <source>已核定 {n:,} 处（{rule}）。</source>
      <translation>{n:,} decided ({rule}).</translation>
    </message>
    <message>
      <source>已核定 {name} 的“{label}”：{value}。</source>
      <translation>Decided: “{label}” of {name} is {value}.</translation>
    </message>
    <message>
      <source>撤销</source>
      <translation>Undo</translation>
    </message>
    <message>
      <source>撤销刚才的核定</source>
      <translation>Undo these decisions</translation>
    </message>
    <message>
      <source>收包时两边填得不一样的内容会列在这里，等人定夺。</source>
      <translation>What desks filled in differently is listed here until a person decides.</translation>
    </message>
    <message>
      <source>核定冲突</source>
      <translation>Deciding</translation>
    </message>
    <message>
      <source>没有不一致的内容</source>
      <translation>Nothing differs</translation>
    </message>
    <message>
      <source>用选中的这个</source>
      <translation>Use the chosen one</translation>
    </message>
    <message>
      <source>返回</source>
      <translation>Back</translation>
    </message>
    <message>
      <source>连 {n:,} 处要紧的一起定</source>
      <translation>With the {n:,} grave ones</translation>
    </message>
  </context>
  <context>
    <name>ContestedFilters</name>
    <message>
      <source>{shown:,} 处</source>
      <translation>{shown:,}</translation>
    </message>
    <message>
      <source>{shown:,} 处，共 {of:,} 处</source>
      <translation>{shown:,} of {of:,}</translation>
    </message>
    <message>
      <source>全部村（社区）</source>
      <translation>All villages</translation>
    </message>
    <message>
      <source>全部记录</source>
      <translation>All records</translation>
    </message>
    <message>
      <source>只看可复核的</source>
      <translation>Only those not grave</translation>
    </message>
    <message>
      <source>只看要核定的</source>
      <translation>Only grave ones</translation>
    </message>
    <message>
      <source>哪一类记录</source>
      <translation>Kind of record</translation>
    </message>
    <message>
      <source>村（社区）</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>轻重</source>
      <translation>Weight</translation>
    </message>
    <message>
      <source>轻重都看</source>
      <translation>Grave or not</translation>
    </message>
  </context>
  <context>
    <name>CorrectDialog</name>
    <message>
      <source>年度录错</source>
      <translation>Wrong year</translation>
    </message>
    <message>
      <source>应为（元）</source>
      <translation>Should be (yuan)</translation>
    </message>
    <message>
      <source>应属年度</source>
      <translation>Belongs to year</translation>
    </message>
    <message>
      <source>更正</source>
      <translation>Correct</translation>
    </message>
    <message>
      <source>本来没有这笔</source>
      <translation>There was no such payment</translation>
    </message>
    <message>
      <source>本来没有这笔的，填 0</source>
      <translation>0 where the entry should not be there</translation>
    </message>
    <message>
      <source>税务更正</source>
      <translation>Corrected by the tax office</translation>
    </message>
  </context>
  <context>
    <name>CountRow</name>
    <message>
      <source>待核对的行 {n:,}</source>
      <translation>Rows to check {n:,}</translation>
    </message>
    <message>
      <source>快到期和逾期 {n:,}</source>
      <translation>Due or overdue {n:,}</translation>
    </message>
    <message>
      <source>要参保、村不明 {n:,}</source>
      <translation>Owing, village unknown {n:,}</translation>
    </message>
    <message>
      <source>（差 {n:,} 人）</source>
      <translation> ({n:,} missing)</translation>
    </message>
  </context>
  <context>
    <name>CountsPart</name>
    <message>
      <source>{since} 至 {until}：{n:,} 次，{p:,} 人，{h:,} 户</source>
      <translation>{since} to {until}: {n:,} visits, {p:,} people, {h:,} households</translation>
    </message>
    <message>
      <source>人数</source>
      <translation>People</translation>
    </message>
    <message>
      <source>今天</source>
      <translation>today</translation>
    </message>
    <message>
      <source>今年1月1日</source>
      <translation>1 January</translation>
    </message>
    <message>
      <source>从</source>
      <translation>From</translation>
    </message>
    <message>
      <source>到</source>
      <translation>To</translation>
    </message>
    <message>
      <source>屯组</source>
      <translation>Hamlet</translation>
    </message>
    <message>
      <source>怎么统计</source>
      <translation>Count</translation>
    </message>
    <message>
      <source>户数</source>
      <translation>Households</translation>
    </message>
    <message>
      <source>次数</source>
      <translation>Visits</translation>
    </message>
    <message>
      <source>没有填</source>
      <translation>not said</translation>
    </message>
    <message>
      <source>要走访的人</source>
      <translation>People to visit</translation>
    </message>
    <message>
      <source>要走访的户</source>
      <translation>Households to visit</translation>
    </message>
    <message>
      <source>走访统计</source>
      <translation>Counts</translation>
    </message>
    <message>
      <source>走访覆盖</source>
      <translation>Coverage</translation>
    </message>
    <message>
      <source>走访过的人</source>
      <translation>Visited</translation>
    </message>
    <message>
      <source>走访过的户</source>
      <translation>Visited</translation>
    </message>
    <message>
      <source>项目</source>
      <translation>What</translation>
    </message>
  </context>
  <context>
    <name>CoveragePart</name>
    <message>
      <source>{place}：{what}</source>
      <translation>{place}: {what}</translation>
    </message>
    <message>
      <source>各屯覆盖</source>
      <translation>Hamlets</translation>
    </message>
    <message>
      <source>没有走访过的户里的人</source>
      <translation>People of households not visited</translation>
    </message>
    <message>
      <source>没有问过政策的成年人</source>
      <translation>Adults not asked about the policy</translation>
    </message>
    <message>
      <source>看哪些人</source>
      <translation>Which people</translation>
    </message>
    <message>
      <source>说不了解政策的人</source>
      <translation>People who do not know the policy</translation>
    </message>
  </context>
  <context>
    <name>DeathDialog</name>
    <message>
      <source>上报</source>
      <translation>Report</translation>
    </message>
    <message>
      <source>上报 {name} 死亡</source>
      <translation>Report the death of {name}</translation>
    </message>
    <message>
      <source>上报死亡</source>
      <translation>Report a death</translation>
    </message>
    <message>
      <source>从 {month} 起停发，当月照发。个人账户余额可以继承。{funeral}。</source>
      <translation>Stops from {month}; that month is still paid. The account can be inherited. {funeral}.</translation>
    </message>
    <message>
      <source>备注</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>如 11.3</source>
      <translation>like 11.3</translation>
    </message>
    <message>
      <source>已上报 {name} 死亡（Ctrl+Z 可撤销）</source>
      <translation>Death of {name} reported (Ctrl+Z undoes it)</translation>
    </message>
    <message>
      <source>村里的上报不改户籍，只告诉镇里停发；死亡名单来了以名单为准。</source>
      <translation>The village's report changes no register, it tells the town to stop paying; the list of deaths decides when it comes.</translation>
    </message>
    <message>
      <source>死亡日期</source>
      <translation>Died on</translation>
    </message>
    <message>
      <source>请填写死亡日期。</source>
      <translation>Please enter the day of death.</translation>
    </message>
    <message>
      <source>账户继承人</source>
      <translation>Heir of the account</translation>
    </message>
    <message>
      <source>返回</source>
      <translation>Go back</translation>
    </message>
  </context>
  <context>
    <name>DecisionDialog</name>
    <message>
      <source>事项</source>
      <translation>What is to be done</translation>
    </message>
    <message>
      <source>期限</source>
      <translation>Deadline</translation>
    </message>
    <message>
      <source>责任单位</source>
      <translation>Responsible unit</translation>
    </message>
  </context>
  <context>
    <name>DeskMenu</name>
    <message>
      <source>关于</source>
      <translation>About</translation>
    </message>
    <message>
      <source>快捷键</source>
      <translation>Keys</translation>
    </message>
    <message>
      <source>撤销</source>
      <translation>Undo</translation>
    </message>
    <message>
      <source>撤销上一步</source>
      <translation>Undo last act</translation>
    </message>
    <message>
      <source>撤销上一步？</source>
      <translation>Undo the last act?</translation>
    </message>
    <message>
      <source>政策参数</source>
      <translation>Policy parameters</translation>
    </message>
    <message>
      <source>更换口令</source>
      <translation>Change pass-phrase</translation>
    </message>
    <message>
      <source>没有可以撤销的操作。</source>
      <translation>Nothing to undo.</translation>
    </message>
    <message>
      <source>表单文字</source>
      <translation>Form wording</translation>
    </message>
    <message>
      <source>设置</source>
      <translation>Settings</translation>
    </message>
    <message>
      <source>重新读取</source>
      <translation>Reload</translation>
    </message>
    <message>
      <source>锁定</source>
      <translation>Lock</translation>
    </message>
  </context>
  <context>
    <name>DetailStrip</name>
    <message>
      <source>{n} 岁</source>
      <translation>aged {n}</translation>
    </message>
    <message>
      <source>上报死亡（F8）</source>
      <translation>Report a death (F8)</translation>
    </message>
    <message>
      <source>办理一步（F2）</source>
      <translation>Next step (F2)</translation>
    </message>
    <message>
      <source>打开这个人</source>
      <translation>Open this person</translation>
    </message>
    <message>
      <source>放进打印队列（F9）</source>
      <translation>Into the print queue (F9)</translation>
    </message>
    <message>
      <source>登记认证（F7）</source>
      <translation>Proof of life (F7)</translation>
    </message>
    <message>
      <source>符合条件的从 {month} 起领取</source>
      <translation>if entitled, paid from {month}</translation>
    </message>
    <message>
      <source>资格认证 {how}</source>
      <translation>proof of life {how}</translation>
    </message>
    <message>
      <source>还缺：{what}</source>
      <translation>missing: {what}</translation>
    </message>
    <message>
      <source>选一个人，就能在这里办理</source>
      <translation>Choose somebody to go on here</translation>
    </message>
  </context>
  <context>
    <name>DivisionPage</name>
    <message>
      <source>例如：动界</source>
      <translation>e.g. 动界</translation>
    </message>
    <message>
      <source>例如：大安</source>
      <translation>e.g. 大安</translation>
    </message>
    <message>
      <source>您在哪里工作？</source>
      <translation>Where do you work?</translation>
    </message>
    <message>
      <source>村（社区）</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>没有这个名称的镇（街道），请从列表里选一个。</source>
      <translation>No town of that name; choose one from the list.</translation>
    </message>
    <message>
      <source>请从列表里选您的村（社区）；列表里没有的，请检查上面选的镇对不对。</source>
      <translation>Choose your village from the list; if it is missing, check the town.</translation>
    </message>
    <message>
      <source>输入名称的一部分就能找到；上下键选择，回车继续。</source>
      <translation>Type a part of the name; arrow keys choose, Enter goes on.</translation>
    </message>
    <message>
      <source>镇（街道）</source>
      <translation>Town</translation>
    </message>
  </context>
  <context>
    <name>DuePart</name>
    <message>
      <source>今天和以前到期的</source>
      <translation>Due by today</translation>
    </message>
    <message>
      <source>到什么时候</source>
      <translation>Until when</translation>
    </message>
    <message>
      <source>到期的承诺和回访</source>
      <translation>Promises and next visits that are due</translation>
    </message>
    <message>
      <source>打开这个人</source>
      <translation>Open this person</translation>
    </message>
    <message>
      <source>承诺 {n:,} 条，回访 {m:,} 条</source>
      <translation>{n:,} promises, {m:,} next visits</translation>
    </message>
    <message>
      <source>没有到期的承诺</source>
      <translation>No promise is due</translation>
    </message>
    <message>
      <source>登记走访（F4）</source>
      <translation>Enter visit (F4)</translation>
    </message>
    <message>
      <source>走访时填了承诺日期或下次时间，到了那天会列在这里。</source>
      <translation>What was promised or planned at a visit is listed here once its day comes.</translation>
    </message>
    <message>
      <source>连同今后 30 天</source>
      <translation>And the next 30 days</translation>
    </message>
    <message>
      <source>连同今后 7 天</source>
      <translation>And the next 7 days</translation>
    </message>
  </context>
  <context>
    <name>DuplicatesDialog</name>
    <message>
      <source>{name}的两条记录已经合并。</source>
      <translation>The two records of {name} are merged.</translation>
    </message>
    <message>
      <source>关闭</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>分开成两个人</source>
      <translation>Part into two people</translation>
    </message>
    <message>
      <source>勾上的项目取“并入的一条”写的；参保、缴费、走访都归到保留的一条。X 对换　空格 勾选　M 合并　U 撤销</source>
      <translation>Ticked fields are taken from the merged record; registrations, payments and visits go to the one that is kept. X swap   Space tick   M merge   U undo</translation>
    </message>
    <message>
      <source>合并（M）</source>
      <translation>Merge (M)</translation>
    </message>
    <message>
      <source>已经分开，{name}又是单独的一条。</source>
      <translation>Parted: {name} is a record of its own again.</translation>
    </message>
    <message>
      <source>已经合并</source>
      <translation>Merged</translation>
    </message>
    <message>
      <source>已经合并的人</source>
      <translation>People merged</translation>
    </message>
    <message>
      <source>已经合并（{n:,}）</source>
      <translation>Merged ({n:,})</translation>
    </message>
    <message>
      <source>打开这个人</source>
      <translation>Open this person</translation>
    </message>
    <message>
      <source>撤销刚才的合并（U）</source>
      <translation>Undo this merge (U)</translation>
    </message>
    <message>
      <source>没有疑似重复的人</source>
      <translation>Nobody seems to be entered twice</translation>
    </message>
    <message>
      <source>疑似重复</source>
      <translation>Entered twice?</translation>
    </message>
    <message>
      <source>疑似重复的人</source>
      <translation>People perhaps entered twice</translation>
    </message>
    <message>
      <source>疑似重复（{n:,}）</source>
      <translation>Entered twice? ({n:,})</translation>
    </message>
    <message>
      <source>身份证号码相同，或者同户、同名、同生日的，会列在这里。</source>
      <translation>Those with one ID number, or of one name and birth date in a household, are listed here.</translation>
    </message>
  </context>
  <context>
    <name>EditDialog</name>
    <message>
      <source>依据(&amp;S)</source>
      <translation>Source (&amp;S)</translation>
    </message>
    <message>
      <source>保存</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>保存（Ctrl+S）</source>
      <translation>Save (Ctrl+S)</translation>
    </message>
    <message>
      <source>修改问答</source>
      <translation>Change an answer</translation>
    </message>
    <message>
      <source>别的问法(&amp;W)</source>
      <translation>Asked as (&amp;W)</translation>
    </message>
    <message>
      <source>回答(&amp;A)</source>
      <translation>Answer (&amp;A)</translation>
    </message>
    <message>
      <source>插入数字</source>
      <translation>Put in a figure</translation>
    </message>
    <message>
      <source>插入数字…</source>
      <translation>Put in a figure…</translation>
    </message>
    <message>
      <source>数字不要直接打字，请从“插入数字”里选：以后数字变了，回答会跟着变，没有确认的会自动注明。</source>
      <translation>Do not type figures: put them in from the list. When a figure changes the answer changes with it, and what nobody has confirmed says so.</translation>
    </message>
    <message>
      <source>文件名、文号，或者是谁答复的</source>
      <translation>A document's name or number, or who answered</translation>
    </message>
    <message>
      <source>新增问答</source>
      <translation>New answer</translation>
    </message>
    <message>
      <source>类别(&amp;T)</source>
      <translation>Subject (&amp;T)</translation>
    </message>
    <message>
      <source>群众还会怎么问，用顿号隔开</source>
      <translation>How else people ask, parted by commas</translation>
    </message>
    <message>
      <source>返回</source>
      <translation>Go back</translation>
    </message>
    <message>
      <source>问题(&amp;Q)</source>
      <translation>Question (&amp;Q)</translation>
    </message>
  </context>
  <context>
    <name>EmployerChoiceDialog</name>
    <message>
      <source>单位</source>
      <translation>Employers</translation>
    </message>
    <message>
      <source>单位名称、代码或电话</source>
      <translation>Name, code or phone</translation>
    </message>
    <message>
      <source>取消</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>就是它</source>
      <translation>This one</translation>
    </message>
    <message>
      <source>查找单位</source>
      <translation>Find an employer</translation>
    </message>
  </context>
  <context>
    <name>EmployerDialog</name>
    <message>
      <source>单位名称</source>
      <translation>Employer</translation>
    </message>
    <message>
      <source>参保人数</source>
      <translation>Insured</translation>
    </message>
    <message>
      <source>地址</source>
      <translation>Address</translation>
    </message>
    <message>
      <source>备注</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>按行业名称</source>
      <translation>By the trade's name</translation>
    </message>
    <message>
      <source>村</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>法定代表人、经营者</source>
      <translation>Legal representative</translation>
    </message>
    <message>
      <source>申报用工人数</source>
      <translation>Declared staff</translation>
    </message>
    <message>
      <source>登记状态</source>
      <translation>Registration state</translation>
    </message>
    <message>
      <source>登记电话</source>
      <translation>Registered phone</translation>
    </message>
    <message>
      <source>类型</source>
      <translation>Kind</translation>
    </message>
    <message>
      <source>统一社会信用代码</source>
      <translation>Credit code</translation>
    </message>
    <message>
      <source>联系人</source>
      <translation>Contact person</translation>
    </message>
    <message>
      <source>联系电话</source>
      <translation>Contact phone</translation>
    </message>
    <message>
      <source>行业</source>
      <translation>Trade</translation>
    </message>
    <message>
      <source>重点行业</source>
      <translation>Key trade</translation>
    </message>
  </context>
  <context>
    <name>EmployerFilters</name>
    <message>
      <source>{name}：全部</source>
      <translation>{name}: all</translation>
    </message>
    <message>
      <source>单位名称、代码或电话</source>
      <translation>Name, code or phone</translation>
    </message>
    <message>
      <source>参保情况</source>
      <translation>Cover</translation>
    </message>
    <message>
      <source>含“{word}”</source>
      <translation>Has “{word}”</translation>
    </message>
    <message>
      <source>已逾期</source>
      <translation>Overdue</translation>
    </message>
    <message>
      <source>快到期</source>
      <translation>Due soon</translation>
    </message>
    <message>
      <source>快到期和逾期</source>
      <translation>Due or overdue</translation>
    </message>
    <message>
      <source>有人没参保</source>
      <translation>Somebody not insured</translation>
    </message>
    <message>
      <source>有要核对的</source>
      <translation>Something to check</translation>
    </message>
    <message>
      <source>村</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>查找单位</source>
      <translation>Find an employer</translation>
    </message>
    <message>
      <source>行业</source>
      <translation>Trade</translation>
    </message>
    <message>
      <source>还没联系过</source>
      <translation>Never contacted</translation>
    </message>
    <message>
      <source>进度</source>
      <translation>Stage</translation>
    </message>
  </context>
  <context>
    <name>EmployerPanel</name>
    <message>
      <source>修改…</source>
      <translation>Edit…</translation>
    </message>
    <message>
      <source>修改记录</source>
      <translation>Changes</translation>
    </message>
    <message>
      <source>单位的内容</source>
      <translation>About the employer</translation>
    </message>
    <message>
      <source>参保</source>
      <translation>Insured</translation>
    </message>
    <message>
      <source>发现</source>
      <translation>Found</translation>
    </message>
    <message>
      <source>告知</source>
      <translation>Notified</translation>
    </message>
    <message>
      <source>打印文书（F9）</source>
      <translation>Print papers (F9)</translation>
    </message>
    <message>
      <source>欠缴…</source>
      <translation>Arrears…</translation>
    </message>
    <message>
      <source>没有信用代码</source>
      <translation>No credit code</translation>
    </message>
    <message>
      <source>滞纳金：{working}</source>
      <translation>Late fee: {working}</translation>
    </message>
    <message>
      <source>用工人员</source>
      <translation>Staff</translation>
    </message>
    <message>
      <source>用工人员 {n}</source>
      <translation>Staff {n}</translation>
    </message>
    <message>
      <source>申报用工 {staff} 人，参保 {insured} 人</source>
      <translation>{staff} declared, {insured} insured</translation>
    </message>
    <message>
      <source>登记联系（F7）</source>
      <translation>Record a contact (F7)</translation>
    </message>
    <message>
      <source>经过</source>
      <translation>Course</translation>
    </message>
    <message>
      <source>联系</source>
      <translation>Contacted</translation>
    </message>
    <message>
      <source>证据 {n}…</source>
      <translation>Evidence {n}…</translation>
    </message>
    <message>
      <source>证据…</source>
      <translation>Evidence…</translation>
    </message>
    <message>
      <source>选一个单位，就能在这里办理</source>
      <translation>Choose an employer to work on it here</translation>
    </message>
    <message>
      <source>限期改正</source>
      <translation>Correcting</translation>
    </message>
    <message>
      <source>（{month} 申报）</source>
      <translation> (declared for {month})</translation>
    </message>
    <message>
      <source>，另有 {n} 人不在最近的名单上</source>
      <translation>, {n} more not on the latest list</translation>
    </message>
    <message>
      <source>，差 {n} 人</source>
      <translation>, {n} missing</translation>
    </message>
    <message>
      <source>；人员名单 {n} 人，其中 {m} 人没有参保</source>
      <translation>; named {n}, {m} of them not insured</translation>
    </message>
  </context>
  <context>
    <name>EmployerQuestionsDialog</name>
    <message>
      <source>↑↓ 移动　Y 是这个单位　N 不要这一行</source>
      <translation>↑↓ move　Y it is this employer　N leave the row out</translation>
    </message>
    <message>
      <source>不要这一行（N）</source>
      <translation>Leave the row out (N)</translation>
    </message>
    <message>
      <source>全部接受有把握的</source>
      <translation>Accept all that are certain</translation>
    </message>
    <message>
      <source>全部接受有把握的（{n:,}）</source>
      <translation>Accept all that are certain ({n:,})</translation>
    </message>
    <message>
      <source>关闭</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>另立一个单位</source>
      <translation>An employer of its own</translation>
    </message>
    <message>
      <source>另选单位…（F）</source>
      <translation>Another employer… (F)</translation>
    </message>
    <message>
      <source>名单里代码有错、只有旧号、只能靠名称认的行会列在这里。</source>
      <translation>Rows with a wrong code, an old number, or only a name to go by stand here.</translation>
    </message>
    <message>
      <source>已处理 {n:,} 行。</source>
      <translation>{n:,} rows answered.</translation>
    </message>
    <message>
      <source>待核对的行</source>
      <translation>Rows to check</translation>
    </message>
    <message>
      <source>是这个单位（Y）</source>
      <translation>It is this employer (Y)</translation>
    </message>
    <message>
      <source>没有待核对的单位</source>
      <translation>No rows to check</translation>
    </message>
    <message>
      <source>没有退回过的行</source>
      <translation>No rows were turned down</translation>
    </message>
    <message>
      <source>退回过的</source>
      <translation>Turned down</translation>
    </message>
    <message>
      <source>重新核对（R）</source>
      <translation>Check again (R)</translation>
    </message>
  </context>
  <context>
    <name>EmployersPage</name>
    <message>
      <source>{n:,} 个单位，没参保的 {m:,} 人</source>
      <translation>{n:,} employers, {m:,} people not insured</translation>
    </message>
    <message>
      <source>企业扩面清单.xlsx</source>
      <translation>employers.xlsx</translation>
    </message>
    <message>
      <source>全部显示</source>
      <translation>Show all</translation>
    </message>
    <message>
      <source>分行业、分村…</source>
      <translation>By trade, by village…</translation>
    </message>
    <message>
      <source>对选中的单位</source>
      <translation>With those chosen</translation>
    </message>
    <message>
      <source>导入名单</source>
      <translation>Import a list</translation>
    </message>
    <message>
      <source>导入市场主体登记名单、税务申报用工名单和单位参保名单，就能看到哪些单位没有参保、差多少人。</source>
      <translation>Import the market register, the tax office's list of staff and the list of insured employers to see who insures nobody or too few.</translation>
    </message>
    <message>
      <source>导出清单</source>
      <translation>Export list</translation>
    </message>
    <message>
      <source>导出清单…</source>
      <translation>Export list…</translation>
    </message>
    <message>
      <source>已导出 {n:,} 个单位：{file}</source>
      <translation>{n:,} employers exported: {file}</translation>
    </message>
    <message>
      <source>新增单位…</source>
      <translation>New employer…</translation>
    </message>
    <message>
      <source>没有这样的单位</source>
      <translation>No such employers</translation>
    </message>
    <message>
      <source>用人单位</source>
      <translation>Employers</translation>
    </message>
    <message>
      <source>用人单位由镇里导入，随下发的数据包到村里。</source>
      <translation>The town imports employers; they come to the village with its bundle.</translation>
    </message>
    <message>
      <source>表格 (*.xlsx)</source>
      <translation>Workbook (*.xlsx)</translation>
    </message>
    <message>
      <source>还没有用人单位</source>
      <translation>No employers yet</translation>
    </message>
  </context>
  <context>
    <name>EnteredPart</name>
    <message>
      <source>{sum} 元</source>
      <translation>{sum} yuan</translation>
    </message>
    <message>
      <source>　填了没存的 {t:,} 行</source>
      <translation>  {t:,} typed, not saved</translation>
    </message>
    <message>
      <source>一起撤回选中的几笔（F8 到这里，Delete）</source>
      <translation>Take the chosen ones back together (F8 to get here, Delete)</translation>
    </message>
    <message>
      <source>今天 {n:,} 笔</source>
      <translation>{n:,} today</translation>
    </message>
    <message>
      <source>今天录入的</source>
      <translation>Entered today</translation>
    </message>
    <message>
      <source>撤回选中的</source>
      <translation>Take back</translation>
    </message>
    <message>
      <source>走访 {v:,} 次　这份清单还有 {n:,} 行没录</source>
      <translation>{v:,} visits  {n:,} lines of this list left</translation>
    </message>
  </context>
  <context>
    <name>EntriesPage</name>
    <message>
      <source>姓名</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>屯组户号</source>
      <translation>Hamlet, household</translation>
    </message>
    <message>
      <source>已撤回 {name} 的一笔登记（Ctrl+Z 可撤销）</source>
      <translation>A payment of {name} was withdrawn (Ctrl+Z undoes it)</translation>
    </message>
    <message>
      <source>年度</source>
      <translation>Year</translation>
    </message>
    <message>
      <source>撤回</source>
      <translation>Withdraw</translation>
    </message>
    <message>
      <source>撤回 {name} {year}年 {sum}元的登记？</source>
      <translation>Withdraw the payment of {name} for {year}, {sum} yuan?</translation>
    </message>
    <message>
      <source>撤回的原因</source>
      <translation>Why it is withdrawn</translation>
    </message>
    <message>
      <source>撤回缴费登记</source>
      <translation>Withdraw payment</translation>
    </message>
    <message>
      <source>撤回选中的登记</source>
      <translation>Withdraw the chosen one</translation>
    </message>
    <message>
      <source>日期</source>
      <translation>Date</translation>
    </message>
    <message>
      <source>最近登记</source>
      <translation>Last entries</translation>
    </message>
    <message>
      <source>渠道</source>
      <translation>Channel</translation>
    </message>
    <message>
      <source>登记错人</source>
      <translation>Wrong person</translation>
    </message>
    <message>
      <source>重复登记</source>
      <translation>Entered twice</translation>
    </message>
    <message>
      <source>金额</source>
      <translation>Amount</translation>
    </message>
    <message>
      <source>金额填错</source>
      <translation>Wrong amount</translation>
    </message>
  </context>
  <context>
    <name>EntryCard</name>
    <message>
      <source>Enter 存，到下一人　Esc 上一人　F2 换缴费/走访　Ctrl+Z 撤回上一笔</source>
      <translation>Enter saves, next  Esc back  F2 payment/visit  Ctrl+Z takes the last back</translation>
    </message>
    <message>
      <source>Enter 存，到下一人　Shift+Enter 存，不换人　Esc 上一人　Tab 下一格　PgDn 下一户　Ctrl+Z 撤回上一笔　Ctrl+Delete 撤回这一行　F2 换缴费/走访　Ctrl+G 找人、找行　F8 今天录的</source>
      <translation>Enter saves, next  Shift+Enter saves and stays  Esc back  Tab field  PgDn household  Ctrl+Z takes the last back  Ctrl+Delete this line  F2 payment/visit  Ctrl+G find  F8 today</translation>
    </message>
    <message>
      <source>{age}岁</source>
      <translation>{age}</translation>
    </message>
    <message>
      <source>{field}：{keys}</source>
      <translation>{field}: {keys}</translation>
    </message>
    <message>
      <source>{own}　{common}</source>
      <translation>{own}  {common}</translation>
    </message>
    <message>
      <source>{year}年还没缴</source>
      <translation>nothing for {year} yet</translation>
    </message>
    <message>
      <source>{year}年：{told}</source>
      <translation>{year}: {told}</translation>
    </message>
    <message>
      <source>…{tail}</source>
      <translation>…{tail}</translation>
    </message>
    <message>
      <source>　上次 {sum} 元</source>
      <translation>  last time {sum} yuan</translation>
    </message>
    <message>
      <source>仍要登记（Ctrl+Enter）</source>
      <translation>Enter it all the same (Ctrl+Enter)</translation>
    </message>
    <message>
      <source>后四位</source>
      <translation>Last four</translation>
    </message>
    <message>
      <source>清单外</source>
      <translation>Not on the list</translation>
    </message>
    <message>
      <source>第 {n} 行</source>
      <translation>Line {n}</translation>
    </message>
    <message>
      <source>这份清单没有人</source>
      <translation>Nobody is on this list</translation>
    </message>
  </context>
  <context>
    <name>EntryDialog</name>
    <message>
      <source>{name} {year}年 {kind} {sum} 元</source>
      <translation>{name} {year} {kind} {sum} yuan</translation>
    </message>
    <message>
      <source>{name}：{act}，已记入台账（Ctrl+Z 可撤销）</source>
      <translation>{name}: {act}, entered in the ledger (Ctrl+Z undoes)</translation>
    </message>
    <message>
      <source>原因</source>
      <translation>Reason</translation>
    </message>
    <message>
      <source>原来的那一笔保留不动，另记一笔。</source>
      <translation>The entry itself stays; another one is made.</translation>
    </message>
    <message>
      <source>请填写金额，单位是元。</source>
      <translation>Enter a sum in yuan.</translation>
    </message>
    <message>
      <source>返回</source>
      <translation>Back</translation>
    </message>
  </context>
  <context>
    <name>EntryFields</name>
    <message>
      <source>今天</source>
      <translation>today</translation>
    </message>
    <message>
      <source>如 12.1</source>
      <translation>e.g. 12.1</translation>
    </message>
  </context>
  <context>
    <name>EntryPage</name>
    <message>
      <source>上次填了没存的 {n:,} 行都在，看一眼再按 Enter</source>
      <translation>The {n:,} lines typed and not saved last time are still here: look, then Enter</translation>
    </message>
    <message>
      <source>撤回了 {n:,} 笔，填过的还在那一行，改好再按 Enter</source>
      <translation>{n:,} taken back; what was typed is in its line: mend it, then Enter</translation>
    </message>
    <message>
      <source>第 {n} 行 {name} 没存上：{why}（点那一行改正）</source>
      <translation>Line {n} {name} was not saved: {why} (click the line to mend it)</translation>
    </message>
    <message>
      <source>第 {n} 行的人已不在名册上（合并、删除或迁走）。</source>
      <translation>The person of line {n} is no longer on the roster (merged, deleted or moved).</translation>
    </message>
    <message>
      <source>这份清单录到最后一行了</source>
      <translation>This was the last line of the list</translation>
    </message>
    <message>
      <source>这份清单没有第 {n} 行。</source>
      <translation>This list has no line {n}.</translation>
    </message>
  </context>
  <context>
    <name>EntrySheet</name>
    <message>
      <source>{place} {day} 印的清单　编号 {code}　{n:,} 行</source>
      <translation>{place}, list printed {day}  code {code}  {n:,} lines</translation>
    </message>
    <message>
      <source>先导入居民名册；或者换一个屯、换一种名单。印过的入户登记清单，扫右上角的码就到。</source>
      <translation>Import the roster first; or choose another hamlet or list. A printed field list opens by the code at its top right.</translation>
    </message>
    <message>
      <source>导入名单</source>
      <translation>Import lists</translation>
    </message>
    <message>
      <source>没有可以录入的人</source>
      <translation>Nobody to enter</translation>
    </message>
    <message>
      <source>清单</source>
      <translation>List</translation>
    </message>
  </context>
  <context>
    <name>FieldsDialog</name>
    <message>
      <source>保存</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>取消</source>
      <translation>Cancel</translation>
    </message>
  </context>
  <context>
    <name>FigureDialog</name>
    <message>
      <source>不知道时勾选“数字不详”。</source>
      <translation>Tick “Not known” when you do not know it.</translation>
    </message>
    <message>
      <source>从哪天起(&amp;D)</source>
      <translation>From (&amp;D)</translation>
    </message>
    <message>
      <source>保存</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>出处(&amp;S)</source>
      <translation>Source (&amp;S)</translation>
    </message>
    <message>
      <source>如 2026-01-01</source>
      <translation>e.g. 2026-01-01</translation>
    </message>
    <message>
      <source>如 2026-01-01。</source>
      <translation>e.g. 2026-01-01.</translation>
    </message>
    <message>
      <source>已保存：{name}，{day} 起（Ctrl+Z 可撤销）</source>
      <translation>Saved: {name}, from {day} (Ctrl+Z takes it back)</translation>
    </message>
    <message>
      <source>已对照文件核实(&amp;V)</source>
      <translation>Checked against the document (&amp;V)</translation>
    </message>
    <message>
      <source>数字(&amp;N)</source>
      <translation>Figure (&amp;N)</translation>
    </message>
    <message>
      <source>数字不详(&amp;U)</source>
      <translation>Not known (&amp;U)</translation>
    </message>
    <message>
      <source>数字（{unit}）(&amp;N)</source>
      <translation>Figure ({unit}) (&amp;N)</translation>
    </message>
    <message>
      <source>文件名或文号</source>
      <translation>Name or number of the document</translation>
    </message>
    <message>
      <source>没有写从哪天起。</source>
      <translation>The first day is missing.</translation>
    </message>
    <message>
      <source>没有填写数字。</source>
      <translation>The figure is missing.</translation>
    </message>
    <message>
      <source>说明(&amp;M)</source>
      <translation>Note (&amp;M)</translation>
    </message>
    <message>
      <source>返回</source>
      <translation>Back</translation>
    </message>
  </context>
  <context>
    <name>FigureRow</name>
    <message>
      <source>{name}的数怎么算：</source>
      <translation>{name}, reckoned:</translation>
    </message>
    <message>
      <source>看这个数是怎么算出来的</source>
      <translation>See how this figure is reckoned</translation>
    </message>
  </context>
  <context>
    <name>FilesField</name>
    <message>
      <source>不附了</source>
      <translation>Attach none</translation>
    </message>
    <message>
      <source>照片、扫描件，每个不超过 4 MB</source>
      <translation>Photos or scans, up to 4 MB each</translation>
    </message>
    <message>
      <source>照片和PDF (*.jpg *.jpeg *.png *.pdf)</source>
      <translation>Photos and PDF (*.jpg *.jpeg *.png *.pdf)</translation>
    </message>
    <message>
      <source>选照片或扫描件</source>
      <translation>Choose photos or scans</translation>
    </message>
    <message>
      <source>附上文件…</source>
      <translation>Attach files…</translation>
    </message>
  </context>
  <context>
    <name>FillInDialog</name>
    <message>
      <source>截止日期</source>
      <translation>Due on</translation>
    </message>
    <message>
      <source>请填写日期。</source>
      <translation>Enter a date.</translation>
    </message>
  </context>
  <context>
    <name>FilterBar</name>
    <message>
      <source>含去世迁出</source>
      <translation>With dead and moved</translation>
    </message>
    <message>
      <source>屯组</source>
      <translation>Hamlet</translation>
    </message>
    <message>
      <source>年龄</source>
      <translation>Age</translation>
    </message>
    <message>
      <source>性别</source>
      <translation>Sex</translation>
    </message>
    <message>
      <source>村</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>疑点</source>
      <translation>Findings</translation>
    </message>
    <message>
      <source>筛选</source>
      <translation>Filter</translation>
    </message>
    <message>
      <source>筛选方案</source>
      <translation>Saved filters</translation>
    </message>
    <message>
      <source>类别</source>
      <translation>Category</translation>
    </message>
    <message>
      <source>责任人</source>
      <translation>Responsible</translation>
    </message>
    <message>
      <source>资料</source>
      <translation>Missing data</translation>
    </message>
    <message>
      <source>身份</source>
      <translation>Standing</translation>
    </message>
  </context>
  <context>
    <name>FilterMenu</name>
    <message>
      <source>保存</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>保存现在的筛选…</source>
      <translation>Save this filter…</translation>
    </message>
    <message>
      <source>保存筛选方案</source>
      <translation>Save filter</translation>
    </message>
    <message>
      <source>删除方案</source>
      <translation>Delete filter</translation>
    </message>
    <message>
      <source>名称</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>已保存筛选方案“{name}”</source>
      <translation>Filter “{name}” saved</translation>
    </message>
    <message>
      <source>已删除筛选方案“{name}”</source>
      <translation>Filter “{name}” deleted</translation>
    </message>
    <message>
      <source>给“{words}”起个名字</source>
      <translation>Name the filter “{words}”</translation>
    </message>
    <message>
      <source>还没有保存过筛选方案</source>
      <translation>No filter saved yet</translation>
    </message>
  </context>
  <context>
    <name>FinishDialog</name>
    <message>
      <source>办理结果</source>
      <translation>Result</translation>
    </message>
    <message>
      <source>办结日期</source>
      <translation>Done on</translation>
    </message>
  </context>
  <context>
    <name>FirstStart</name>
    <message>
      <source>上一步</source>
      <translation>Back</translation>
    </message>
    <message>
      <source>下一步</source>
      <translation>Next</translation>
    </message>
    <message>
      <source>准备数据</source>
      <translation>Preparing the data</translation>
    </message>
    <message>
      <source>口令</source>
      <translation>Pass-phrase</translation>
    </message>
    <message>
      <source>姓名</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>字号和明暗</source>
      <translation>Text and theme</translation>
    </message>
    <message>
      <source>完成</source>
      <translation>Finish</translation>
    </message>
    <message>
      <source>工作地点</source>
      <translation>Place</translation>
    </message>
    <message>
      <source>开始方式</source>
      <translation>Beginning</translation>
    </message>
    <message>
      <source>开村包</source>
      <translation>Kit</translation>
    </message>
    <message>
      <source>正在准备…</source>
      <translation>Preparing…</translation>
    </message>
    <message>
      <source>电脑换了，从备份恢复…</source>
      <translation>New computer? Restore a backup…</translation>
    </message>
  </context>
  <context>
    <name>FlexibleFilters</name>
    <message>
      <source>就业情况</source>
      <translation>Work</translation>
    </message>
    <message>
      <source>屯组</source>
      <translation>Hamlet</translation>
    </message>
    <message>
      <source>年龄</source>
      <translation>Age</translation>
    </message>
    <message>
      <source>村</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>电话</source>
      <translation>Phone</translation>
    </message>
    <message>
      <source>筛选</source>
      <translation>Filter</translation>
    </message>
    <message>
      <source>联系情况</source>
      <translation>Contact</translation>
    </message>
  </context>
  <context>
    <name>FlexiblePage</name>
    <message>
      <source>{state} {n:,}</source>
      <translation>{state} {n:,}</translation>
    </message>
    <message>
      <source>先导入户籍名册和参保名册，就能看到谁两种养老保险都没参加。</source>
      <translation>Import the household and scheme registers first: then it shows who is in neither scheme.</translation>
    </message>
    <message>
      <source>列出 {n:,} 人，共 {m:,} 人（有电话 {p:,}）：{states}</source>
      <translation>{n:,} of {m:,} people ({p:,} with a phone): {states}</translation>
    </message>
    <message>
      <source>劳动年龄内两种养老保险都没参加的人会列在这里。</source>
      <translation>Whoever of working age is in neither scheme stands here.</translation>
    </message>
    <message>
      <source>可以参保的劳动年龄人员</source>
      <translation>People of working age who could join</translation>
    </message>
    <message>
      <source>导入名单</source>
      <translation>Import a list</translation>
    </message>
    <message>
      <source>就业情况</source>
      <translation>Work</translation>
    </message>
    <message>
      <source>已登记 {n:,} 人（Ctrl+Z 可撤销）。</source>
      <translation>{n:,} people entered (Ctrl+Z takes it back).</translation>
    </message>
    <message>
      <source>批量联系…（F9）</source>
      <translation>Reach many… (F9)</translation>
    </message>
    <message>
      <source>还没有居民名册</source>
      <translation>No roster yet</translation>
    </message>
    <message>
      <source>这样筛选没有人</source>
      <translation>Nobody fits these filters</translation>
    </message>
    <message>
      <source>；</source>
      <translation>; </translation>
    </message>
  </context>
  <context>
    <name>FormEditor</name>
    <message>
      <source>表单的文字</source>
      <translation>The form's texts</translation>
    </message>
  </context>
  <context>
    <name>FormList</name>
    <message>
      <source>{name}（已改）</source>
      <translation>{name} (changed)</translation>
    </message>
    <message>
      <source>{name}（用不了）</source>
      <translation>{name} (unusable)</translation>
    </message>
    <message>
      <source>单子种类</source>
      <translation>Kinds of form</translation>
    </message>
  </context>
  <context>
    <name>FormsDialog</name>
    <message>
      <source>上次的说明：{note}</source>
      <translation>Last note: {note}</translation>
    </message>
    <message>
      <source>从文件读入</source>
      <translation>Read in from a file</translation>
    </message>
    <message>
      <source>从文件读入…</source>
      <translation>Read in…</translation>
    </message>
    <message>
      <source>保存</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>保存表单文字</source>
      <translation>Saving the wording</translation>
    </message>
    <message>
      <source>关闭</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>导出成文件</source>
      <translation>Export to a file</translation>
    </message>
    <message>
      <source>导出成文件…</source>
      <translation>Export…</translation>
    </message>
    <message>
      <source>已保存。各村收到开村包或下发包后换上新的文字。</source>
      <translation>Saved. Villages use it once they take in a starter kit or an assignment.</translation>
    </message>
    <message>
      <source>已导出“{file}”。</source>
      <translation>Exported “{file}”.</translation>
    </message>
    <message>
      <source>已恢复程序自带的文字。</source>
      <translation>The shipped wording holds again.</translation>
    </message>
    <message>
      <source>已撤销：{what}</source>
      <translation>Undone: {what}</translation>
    </message>
    <message>
      <source>恢复</source>
      <translation>Restore</translation>
    </message>
    <message>
      <source>恢复程序自带的文字？</source>
      <translation>Restore the shipped wording?</translation>
    </message>
    <message>
      <source>恢复自带的文字</source>
      <translation>Restore shipped</translation>
    </message>
    <message>
      <source>插入填写项</source>
      <translation>Insert fill-in</translation>
    </message>
    <message>
      <source>撤销上一步</source>
      <translation>Undo</translation>
    </message>
    <message>
      <source>改了什么、依据什么（可以不填）</source>
      <translation>What was changed, on what grounds (optional)</translation>
    </message>
    <message>
      <source>改了的文字还没有保存，要放弃吗？</source>
      <translation>The changed texts are not saved. Discard them?</translation>
    </message>
    <message>
      <source>改动说明</source>
      <translation>Note of the change</translation>
    </message>
    <message>
      <source>放弃改动</source>
      <translation>Discard</translation>
    </message>
    <message>
      <source>有的文字不对，看标红的地方；预览还是改之前的样子。</source>
      <translation>Some texts are wrong: see those in red. The preview still shows the form as before.</translation>
    </message>
    <message>
      <source>表单文件 (*.toml)</source>
      <translation>Form files (*.toml)</translation>
    </message>
    <message>
      <source>表单文字由镇里统一修改，收包后自动换上；这里只看不改。</source>
      <translation>The town changes the wording; it comes with bundles. Here it can only be read.</translation>
    </message>
    <message>
      <source>读入表单</source>
      <translation>Reading a form in</translation>
    </message>
    <message>
      <source>镇里改过的文字不再使用；恢复以后还可以撤销。</source>
      <translation>The town's wording is no longer used; this can be undone.</translation>
    </message>
    <message>
      <source>镇里的说明：{note}</source>
      <translation> The town's note: {note}</translation>
    </message>
  </context>
  <context>
    <name>FundPlanFields</name>
    <message>
      <source>人数</source>
      <translation>People</translation>
    </message>
    <message>
      <source>备注</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>年度</source>
      <translation>Year</translation>
    </message>
    <message>
      <source>请填写人数。</source>
      <translation>Enter the number of people.</translation>
    </message>
    <message>
      <source>请填写年度。</source>
      <translation>Enter the year.</translation>
    </message>
    <message>
      <source>请填写金额。</source>
      <translation>Enter the sum.</translation>
    </message>
    <message>
      <source>金额（元）</source>
      <translation>Sum (yuan)</translation>
    </message>
  </context>
  <context>
    <name>FundPlanStep</name>
    <message>
      <source>原因</source>
      <translation>Reason</translation>
    </message>
    <message>
      <source>日期</source>
      <translation>Day</translation>
    </message>
  </context>
  <context>
    <name>FundPlansDialog</name>
    <message>
      <source>修改…</source>
      <translation>Change…</translation>
    </message>
    <message>
      <source>关闭</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>删除</source>
      <translation>Remove</translation>
    </message>
    <message>
      <source>已删除 {year} 年度用款计划（Ctrl+Z 可撤销）。</source>
      <translation>The fund plan of {year} was removed (Ctrl+Z takes it back).</translation>
    </message>
    <message>
      <source>年度用款计划</source>
      <translation>Yearly fund plans</translation>
    </message>
    <message>
      <source>新拟计划…</source>
      <translation>Draft a plan…</translation>
    </message>
  </context>
  <context>
    <name>GroupsDialog</name>
    <message>
      <source>{name}：{definition}</source>
      <translation>{name}: {definition}</translation>
    </message>
    <message>
      <source>关闭</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>分村</source>
      <translation>By village</translation>
    </message>
    <message>
      <source>分行业</source>
      <translation>By trade</translation>
    </message>
    <message>
      <source>合计</source>
      <translation>Total</translation>
    </message>
    <message>
      <source>怎样分</source>
      <translation>How to group</translation>
    </message>
    <message>
      <source>扩面指标</source>
      <translation>Indicators</translation>
    </message>
    <message>
      <source>看这些单位</source>
      <translation>Show these employers</translation>
    </message>
  </context>
  <context>
    <name>HamletChoice</name>
    <message>
      <source>、</source>
      <translation>, </translation>
    </message>
    <message>
      <source>全部</source>
      <translation>All</translation>
    </message>
    <message>
      <source>选几个屯…</source>
      <translation>Several hamlets…</translation>
    </message>
    <message>
      <source>选几个屯（组）</source>
      <translation>Several hamlets</translation>
    </message>
  </context>
  <context>
    <name>HamletsPage</name>
    <message>
      <source>{place} {n:,} 人</source>
      <translation>{place}: {n:,} people</translation>
    </message>
    <message>
      <source>{place} {n:,} 人，按走访顺序</source>
      <translation>{place}: {n:,} people, in visiting order</translation>
    </message>
    <message>
      <source>{year} 年度</source>
      <translation>Year {year}</translation>
    </message>
    <message>
      <source>先导入居民名册，再导入城乡居民养老保险参保人员名册，就能看到谁还没有缴费。</source>
      <translation>Import the household register, then the residents' scheme register, to see who has not paid yet.</translation>
    </message>
    <message>
      <source>各屯进度</source>
      <translation>Progress by hamlet</translation>
    </message>
    <message>
      <source>导入名单</source>
      <translation>Import list</translation>
    </message>
    <message>
      <source>已缴</source>
      <translation>Paid</translation>
    </message>
    <message>
      <source>最近登记</source>
      <translation>Last entries</translation>
    </message>
    <message>
      <source>未缴</source>
      <translation>To pay</translation>
    </message>
    <message>
      <source>缴费年度</source>
      <translation>Payment year</translation>
    </message>
    <message>
      <source>还没有可以跟踪的缴费</source>
      <translation>No payments to follow yet</translation>
    </message>
  </context>
  <context>
    <name>HandoutDialog</name>
    <message>
      <source>发放人</source>
      <translation>Handed out by</translation>
    </message>
    <message>
      <source>备注</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>日期</source>
      <translation>Date</translation>
    </message>
    <message>
      <source>材料</source>
      <translation>Material</translation>
    </message>
    <message>
      <source>每个屯的份数</source>
      <translation>Pieces per hamlet</translation>
    </message>
    <message>
      <source>请填写份数。</source>
      <translation>Enter how many pieces.</translation>
    </message>
  </context>
  <context>
    <name>HandoverDialog</name>
    <message>
      <source>{village}没有别的责任人，请先登记接手的人。</source>
      <translation>{village} has no other officer: enter who takes over first.</translation>
    </message>
    <message>
      <source>交接</source>
      <translation>Hand over</translation>
    </message>
    <message>
      <source>交给</source>
      <translation>To</translation>
    </message>
    <message>
      <source>从哪天起</source>
      <translation>From</translation>
    </message>
  </context>
  <context>
    <name>HandoverLists</name>
    <message>
      <source>关闭</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>工作交接</source>
      <translation>Handover</translation>
    </message>
    <message>
      <source>打印清单…</source>
      <translation>Print the list…</translation>
    </message>
    <message>
      <source>还没有办过工作交接。</source>
      <translation>No handover so far.</translation>
    </message>
  </context>
  <context>
    <name>HomeTab</name>
    <message>
      <source>{paid:,} / {due:,} 人</source>
      <translation>{paid:,} of {due:,}</translation>
    </message>
    <message>
      <source>{year} 年度缴费进度</source>
      <translation>Payments of {year}</translation>
    </message>
    <message>
      <source>一周之内没有到期的事。</source>
      <translation>Nothing falls due within a week.</translation>
    </message>
    <message>
      <source>今天要做</source>
      <translation>Today</translation>
    </message>
    <message>
      <source>先导入派出所或镇里发来的户籍人口花名册，别的名单以后随时可以补。</source>
      <translation>Begin with the household register from the police station or the town; other lists can follow at any time.</translation>
    </message>
    <message>
      <source>导入名单</source>
      <translation>Import list</translation>
    </message>
    <message>
      <source>手头的事</source>
      <translation>At hand</translation>
    </message>
    <message>
      <source>本年度缴费进度</source>
      <translation>Payments this year</translation>
    </message>
    <message>
      <source>眼下没有要办的事。</source>
      <translation>Nothing to be done at the moment.</translation>
    </message>
    <message>
      <source>还没有居民名册</source>
      <translation>No roster yet</translation>
    </message>
    <message>
      <source>这一周</source>
      <translation>This week</translation>
    </message>
  </context>
  <context>
    <name>HouseholdDialog</name>
    <message>
      <source>{head} 户</source>
      <translation>Household of {head}</translation>
    </message>
    <message>
      <source>全部征收</source>
      <translation>All of it taken</translation>
    </message>
    <message>
      <source>凭证编号</source>
      <translation>Evidence no.</translation>
    </message>
    <message>
      <source>删除…</source>
      <translation>Remove…</translation>
    </message>
    <message>
      <source>备注</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>屯（组）</source>
      <translation>Hamlet</translation>
    </message>
    <message>
      <source>户主姓名</source>
      <translation>Head of household</translation>
    </message>
    <message>
      <source>户内人数</source>
      <translation>Members</translation>
    </message>
    <message>
      <source>户编号</source>
      <translation>Household no.</translation>
    </message>
    <message>
      <source>户里的人也一起删除。</source>
      <translation> Its people go with it.</translation>
    </message>
    <message>
      <source>承包地合计（亩）</source>
      <translation>Contracted in all (mu)</translation>
    </message>
    <message>
      <source>是否全部征收</source>
      <translation>Wholly taken?</translation>
    </message>
    <message>
      <source>权属凭证</source>
      <translation>Evidence</translation>
    </message>
    <message>
      <source>村（社区）</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>被征面积（亩）</source>
      <translation>Taken (mu)</translation>
    </message>
    <message>
      <source>部分征收</source>
      <translation>Part of it taken</translation>
    </message>
  </context>
  <context>
    <name>HouseholdView</name>
    <message>
      <source>{head} 户</source>
      <translation>Household of {head}</translation>
    </message>
    <message>
      <source>{project}　{village}{hamlet}　户编号 {number}　{members} 人　承包 {contracted} 亩，被征 {taken} 亩{wholly}　{evidence}</source>
      <translation>{project}  {village} {hamlet}  household {number}  {members} members  {contracted} mu contracted, {taken} mu taken{wholly}  {evidence}</translation>
    </message>
    <message>
      <source>修改面积…</source>
      <translation>Change areas…</translation>
    </message>
    <message>
      <source>关闭</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>处理异议…</source>
      <translation>Settle an objection…</translation>
    </message>
    <message>
      <source>已测算，计算过程在下面。</source>
      <translation>Reckoned; the working is below.</translation>
    </message>
    <message>
      <source>户内成员</source>
      <translation>Members of the household</translation>
    </message>
    <message>
      <source>打印…</source>
      <translation>Print…</translation>
    </message>
    <message>
      <source>撤回使用…</source>
      <translation>Take back a use…</translation>
    </message>
    <message>
      <source>政策参数…</source>
      <translation>Policy parameters…</translation>
    </message>
    <message>
      <source>新增成员…</source>
      <translation>Add a member…</translation>
    </message>
    <message>
      <source>权属凭证…</source>
      <translation>Evidence…</translation>
    </message>
    <message>
      <source>权属凭证（{n}）…</source>
      <translation>Evidence ({n})…</translation>
    </message>
    <message>
      <source>测算补贴</source>
      <translation>Reckon the subsidy</translation>
    </message>
    <message>
      <source>登记异议…</source>
      <translation>Enter an objection…</translation>
    </message>
    <message>
      <source>登记补贴使用…</source>
      <translation>Enter its use…</translation>
    </message>
    <message>
      <source>经过和计算过程</source>
      <translation>Steps and working</translation>
    </message>
    <message>
      <source>这一步由对方的电脑来做，收发数据包后会更新。</source>
      <translation>The other desk takes this step; exchange bundles to see it here.</translation>
    </message>
    <message>
      <source>镇里认定…</source>
      <translation>Town's ruling…</translation>
    </message>
    <message>
      <source>（全部征收）</source>
      <translation> (all of it)</translation>
    </message>
  </context>
  <context>
    <name>ImportDialog</name>
    <message>
      <source>Excel 工作簿 (*.xlsx)</source>
      <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
      <source>{stem}_未导入.xlsx</source>
      <translation>{stem}_not_imported.xlsx</translation>
    </message>
    <message>
      <source>再导入一份…</source>
      <translation>Import another…</translation>
    </message>
    <message>
      <source>取消</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>另存未导入的行</source>
      <translation>Save rows not imported</translation>
    </message>
    <message>
      <source>名单文件 ({endings});;所有文件 (*)</source>
      <translation>Lists ({endings});;All files (*)</translation>
    </message>
    <message>
      <source>完成</source>
      <translation>Finish</translation>
    </message>
    <message>
      <source>导入</source>
      <translation>Import</translation>
    </message>
    <message>
      <source>导入 {file}</source>
      <translation>Import {file}</translation>
    </message>
    <message>
      <source>已存为“{file}”。最后一列是原因，改好后可以直接再导入这份文件。</source>
      <translation>Saved as “{file}”. The last column says why; mend it and import this very file.</translation>
    </message>
    <message>
      <source>换一份…</source>
      <translation>Another file…</translation>
    </message>
    <message>
      <source>读取 {file}</source>
      <translation>Read {file}</translation>
    </message>
    <message>
      <source>辨认各列</source>
      <translation>Recognise columns</translation>
    </message>
    <message>
      <source>还不能导入，请看上面的提示。</source>
      <translation>Cannot be imported yet; see above.</translation>
    </message>
    <message>
      <source>选择名单文件</source>
      <translation>Choose a list</translation>
    </message>
    <message>
      <source>预演</source>
      <translation>Rehearsal</translation>
    </message>
    <message>
      <source>预演已停下。改动任何一列，或按“导入”，都会重来。</source>
      <translation>The rehearsal was stopped. Changing a column, or “Import”, begins it anew.</translation>
    </message>
  </context>
  <context>
    <name>IndicatorDialog</name>
    <message>
      <source>全部</source>
      <translation>All</translation>
    </message>
    <message>
      <source>关闭</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>指标</source>
      <translation>Indicators</translation>
    </message>
    <message>
      <source>指标怎样分</source>
      <translation>How the indicators come apart</translation>
    </message>
    <message>
      <source>按年度</source>
      <translation>By year</translation>
    </message>
    <message>
      <source>按村（社区）</source>
      <translation>By village</translation>
    </message>
    <message>
      <source>按项目</source>
      <translation>By project</translation>
    </message>
    <message>
      <source>这个数后面的人和项目</source>
      <translation>People and projects behind the number</translation>
    </message>
  </context>
  <context>
    <name>IndicatorsPage</name>
    <message>
      <source>{year}年</source>
      <translation>{year}</translation>
    </message>
    <message>
      <source>全部名单</source>
      <translation>Everybody who counts</translation>
    </message>
    <message>
      <source>完成：{done}；基数：{whole}。{definition}</source>
      <translation>Done: {done}; base: {whole}. {definition}</translation>
    </message>
    <message>
      <source>导入名单</source>
      <translation>Import a list</translation>
    </message>
    <message>
      <source>导入户籍人口花名册和参保、缴费名单，就能看到每个指标完成多少。</source>
      <translation>Import the household register and the lists of registrations and payments to see how far each indicator is.</translation>
    </message>
    <message>
      <source>导出名单</source>
      <translation>Export the list</translation>
    </message>
    <message>
      <source>导出未完成名单…</source>
      <translation>Export who is lacking…</translation>
    </message>
    <message>
      <source>已完成名单</source>
      <translation>Who is done</translation>
    </message>
    <message>
      <source>已导出 {n:,} 条到“{name}”（号码遮住）</source>
      <translation>{n:,} lines exported to “{name}” (numbers masked)</translation>
    </message>
    <message>
      <source>年度</source>
      <translation>Year</translation>
    </message>
    <message>
      <source>截至 {day}</source>
      <translation>As of {day}</translation>
    </message>
    <message>
      <source>指标</source>
      <translation>Indicator</translation>
    </message>
    <message>
      <source>未完成名单</source>
      <translation>Who is lacking</translation>
    </message>
    <message>
      <source>村（社区）</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>正在计算…</source>
      <translation>Reckoning…</translation>
    </message>
    <message>
      <source>计算指标</source>
      <translation>Reckoning the indicators</translation>
    </message>
    <message>
      <source>还没有数</source>
      <translation>No figures yet</translation>
    </message>
  </context>
  <context>
    <name>InspectionDialog</name>
    <message>
      <source>发现的问题</source>
      <translation>Findings</translation>
    </message>
    <message>
      <source>日期</source>
      <translation>Date</translation>
    </message>
    <message>
      <source>村（社区）</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>督查人</source>
      <translation>Inspector</translation>
    </message>
    <message>
      <source>督查内容</source>
      <translation>Subject</translation>
    </message>
  </context>
  <context>
    <name>InspectionsPart</name>
    <message>
      <source>修改…</source>
      <translation>Change…</translation>
    </message>
    <message>
      <source>发整改通知…</source>
      <translation>Serve an order…</translation>
    </message>
    <message>
      <source>没有督查记录</source>
      <translation>No inspections</translation>
    </message>
    <message>
      <source>登记到村（社区）督查的日期和发现的问题，可以直接发整改通知。</source>
      <translation>Enter when a village was inspected and what was found; an order can follow at once.</translation>
    </message>
    <message>
      <source>登记督查</source>
      <translation>Enter an inspection</translation>
    </message>
    <message>
      <source>登记督查…</source>
      <translation>Enter an inspection…</translation>
    </message>
    <message>
      <source>督查</source>
      <translation>Inspections</translation>
    </message>
    <message>
      <source>镇里到本村督查的记录会列在这里。</source>
      <translation>The town's inspections of this village are listed here.</translation>
    </message>
  </context>
  <context>
    <name>ItemField</name>
    <message>
      <source>{name}　已改</source>
      <translation>{name}　changed</translation>
    </message>
    <message>
      <source>用自带的</source>
      <translation>Use shipped</translation>
    </message>
    <message>
      <source>（空着不印）</source>
      <translation>(empty: not printed)</translation>
    </message>
    <message>
      <source>（空着）</source>
      <translation>(empty)</translation>
    </message>
  </context>
  <context>
    <name>JumpBox</name>
    <message>
      <source>扫清单上的码，或输编号、序号、姓名</source>
      <translation>Scan a list's code, or type a code, a line, a name</translation>
    </message>
    <message>
      <source>跳到</source>
      <translation>Go to</translation>
    </message>
    <message>
      <source>跳到哪份清单、哪一行、哪个人（Ctrl+G）</source>
      <translation>Go to a list, a line or a person (Ctrl+G)</translation>
    </message>
  </context>
  <context>
    <name>KeptDialog</name>
    <message>
      <source>{name}：{n:,} 条印发以后有变动，现在不再计入</source>
      <translation>{name}: {n:,} have changed since it was issued and no longer count</translation>
    </message>
    <message>
      <source>{n}期 {village} {name}（{side}）</source>
      <translation>No. {n}, {village}, {name} ({side})</translation>
    </message>
    <message>
      <source>{year}年第{n}期：印发时是谁，名单就是谁；以后的变动另外注明。</source>
      <translation>No. {n} of {year}: the records as they were when it was issued; later changes are noted.</translation>
    </message>
    <message>
      <source>关闭</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>删除…</source>
      <translation>Delete…</translation>
    </message>
    <message>
      <source>已删除“{title}”。</source>
      <translation>“{title}” was removed.</translation>
    </message>
    <message>
      <source>已附上“{title}”。</source>
      <translation>“{title}” is attached.</translation>
    </message>
    <message>
      <source>文件还没有传到本机，收下对方的数据包后就能看。</source>
      <translation>The file has not come to this desk yet; it will with the other desk's bundle.</translation>
    </message>
    <message>
      <source>照片和PDF (*.jpg *.jpeg *.png *.pdf)</source>
      <translation>Photos and PDF (*.jpg *.jpeg *.png *.pdf)</translation>
    </message>
    <message>
      <source>看名单</source>
      <translation>Show records</translation>
    </message>
    <message>
      <source>选照片或扫描件</source>
      <translation>Choose a photo or scan</translation>
    </message>
    <message>
      <source>通报里的数</source>
      <translation>Numbers of the bulletin</translation>
    </message>
    <message>
      <source>附上文件…</source>
      <translation>Attach a file…</translation>
    </message>
  </context>
  <context>
    <name>KeyHelp</name>
    <message>
      <source>保存</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>关闭</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>在查找结果里走动、打开</source>
      <translation>Walk and open the results</translation>
    </message>
    <message>
      <source>在页签里换到第几页</source>
      <translation>Go to a page of the tab</translation>
    </message>
    <message>
      <source>备份</source>
      <translation>Back up</translation>
    </message>
    <message>
      <source>导入名单</source>
      <translation>Import list</translation>
    </message>
    <message>
      <source>待遇：上报死亡</source>
      <translation>Benefits: report a death</translation>
    </message>
    <message>
      <source>待遇：办理一步；问答：修改</source>
      <translation>Benefits: the next step; answers: change</translation>
    </message>
    <message>
      <source>待遇：放进打印队列；灵活就业：批量联系</source>
      <translation>Benefits: into the print queue; flexible workers: reach many</translation>
    </message>
    <message>
      <source>待遇：登记认证</source>
      <translation>Benefits: record a proof of life</translation>
    </message>
    <message>
      <source>快捷键</source>
      <translation>Keys</translation>
    </message>
    <message>
      <source>打印</source>
      <translation>Print</translation>
    </message>
    <message>
      <source>换到第几个页签</source>
      <translation>Go to a tab</translation>
    </message>
    <message>
      <source>撤销上一步</source>
      <translation>Undo last act</translation>
    </message>
    <message>
      <source>新增居民</source>
      <translation>Add resident</translation>
    </message>
    <message>
      <source>查找居民</source>
      <translation>Find a resident</translation>
    </message>
    <message>
      <source>清空查找；退出对话框</source>
      <translation>Clear the search; leave a dialog</translation>
    </message>
    <message>
      <source>登记缴费</source>
      <translation>Enter payment</translation>
    </message>
    <message>
      <source>登记走访</source>
      <translation>Enter visit</translation>
    </message>
    <message>
      <source>经济账</source>
      <translation>The household's sum</translation>
    </message>
    <message>
      <source>设置</source>
      <translation>Settings</translation>
    </message>
    <message>
      <source>这张表</source>
      <translation>This list</translation>
    </message>
    <message>
      <source>重新读取</source>
      <translation>Reload</translation>
    </message>
    <message>
      <source>锁定</source>
      <translation>Lock</translation>
    </message>
  </context>
  <context>
    <name>KindList</name>
    <message>
      <source>单子种类</source>
      <translation>Kinds of paper</translation>
    </message>
  </context>
  <context>
    <name>KitDialog</name>
    <message>
      <source>再给{village}做一个开村包？</source>
      <translation>Make another kit for {village}?</translation>
    </message>
    <message>
      <source>写到哪里</source>
      <translation>Write to</translation>
    </message>
    <message>
      <source>制作</source>
      <translation>Make</translation>
    </message>
    <message>
      <source>制作开村包</source>
      <translation>Make a kit</translation>
    </message>
    <message>
      <source>取消</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>口令只显示这一次，请先抄在纸上，再勾选“已经抄在纸上”。</source>
      <translation>The pass-code is shown only this once: write it down, then tick the box.</translation>
    </message>
    <message>
      <source>口令已复制。剪贴板里的内容别的程序也看得到，粘贴后请再复制点别的把它盖掉。</source>
      <translation>Copied. Other programs can read the clipboard: after pasting, copy something else over it.</translation>
    </message>
    <message>
      <source>口令已经抄在纸上</source>
      <translation>The pass-code is written down on paper</translation>
    </message>
    <message>
      <source>口令：{code}</source>
      <translation>Pass-code: {code}</translation>
    </message>
    <message>
      <source>复制口令</source>
      <translation>Copy the pass-code</translation>
    </message>
    <message>
      <source>它原来的工作台从此作废，还没有上报的改动会收不到。</source>
      <translation>Its former desk is void from then on; what it has not reported cannot be received.</translation>
    </message>
    <message>
      <source>完成</source>
      <translation>Done</translation>
    </message>
    <message>
      <source>已写成“{file}”，可以拔出 U 盘。</source>
      <translation>Written as “{file}”; the stick may be pulled out.</translation>
    </message>
    <message>
      <source>开村包里是这个村的居民、清单和政策参数，加了密。村里第一次启动时用它建立自己的工作台，要输入下一步显示的口令。</source>
      <translation>The kit holds the village's residents, lists and parameters, encrypted. The village makes its desk from it at first start, with the pass-code shown in the next step.</translation>
    </message>
    <message>
      <source>打开它的口令，只显示这一次：</source>
      <translation>The pass-code that opens it, shown only this once:</translation>
    </message>
    <message>
      <source>请抄在纸上，当面或电话告诉村里。不要写进 U 盘，不要和 U 盘放在一起：捡到两样东西的人就能看到全村的资料。</source>
      <translation>Write it on paper and tell the village in person or by phone. Keep it off the stick and away from it: whoever finds both can read the whole village.</translation>
    </message>
    <message>
      <source>这个村已经有过开村包。再做一个，它原来的工作台发来的包就不再接收。</source>
      <translation>This village was given a kit before. With another one, bundles from its former desk are refused.</translation>
    </message>
  </context>
  <context>
    <name>KitPage</name>
    <message>
      <source>24 位数字，分六组</source>
      <translation>24 digits in six groups</translation>
    </message>
    <message>
      <source>开村包文件</source>
      <translation>Kit file</translation>
    </message>
    <message>
      <source>开村口令</source>
      <translation>Pass-code</translation>
    </message>
    <message>
      <source>打开开村包</source>
      <translation>Open a kit</translation>
    </message>
    <message>
      <source>找不到这个文件。请插好U盘，再选一次。</source>
      <translation>The file is not there. Insert the stick and choose again.</translation>
    </message>
    <message>
      <source>文件</source>
      <translation>File</translation>
    </message>
    <message>
      <source>请照纸条输入开村口令。</source>
      <translation>Type the pass-code from the slip.</translation>
    </message>
    <message>
      <source>请选择开村包文件。</source>
      <translation>Choose the kit's file.</translation>
    </message>
    <message>
      <source>选择开村包</source>
      <translation>Choose a kit</translation>
    </message>
    <message>
      <source>选择文件…</source>
      <translation>Choose file…</translation>
    </message>
    <message>
      <source>镇里会给您一个文件（在U盘里）和一张写着开村口令的纸条。两样都要有。</source>
      <translation>The town gives you a file on a stick and a slip of paper with a pass-code. You need both.</translation>
    </message>
  </context>
  <context>
    <name>KnowledgePage</name>
    <message>
      <source>Ctrl+Z 可以撤销。</source>
      <translation>Ctrl+Z takes it back.</translation>
    </message>
    <message>
      <source>{n:,} 条</source>
      <translation>{n:,} answers</translation>
    </message>
    <message>
      <source>修改…（F2）</source>
      <translation>Change… (F2)</translation>
    </message>
    <message>
      <source>删去</source>
      <translation>Take off</translation>
    </message>
    <message>
      <source>删去这条问答：{q}</source>
      <translation>Delete this answer: {q}</translation>
    </message>
    <message>
      <source>复制</source>
      <translation>Copy</translation>
    </message>
    <message>
      <source>大字（Enter）</source>
      <translation>Large type (Enter)</translation>
    </message>
    <message>
      <source>已保存（Ctrl+Z 可撤销）。</source>
      <translation>Saved (Ctrl+Z takes it back).</translation>
    </message>
    <message>
      <source>已办好（Ctrl+Z 可撤销）。</source>
      <translation>Done (Ctrl+Z takes it back).</translation>
    </message>
    <message>
      <source>已复制，可以粘贴到微信里。</source>
      <translation>Copied; paste it into WeChat.</translation>
    </message>
    <message>
      <source>恢复原文</source>
      <translation>Restore the original</translation>
    </message>
    <message>
      <source>恢复原来的文字：{q}</source>
      <translation>Restore the original words: {q}</translation>
    </message>
    <message>
      <source>打印…</source>
      <translation>Print…</translation>
    </message>
    <message>
      <source>换几个字再查，或者把这个问题和答复记下来，下次就有了。</source>
      <translation>Try other words, or write the question and its answer down for the next time.</translation>
    </message>
    <message>
      <source>推广到全镇</source>
      <translation>Make it the town's</translation>
    </message>
    <message>
      <source>新增…</source>
      <translation>New…</translation>
    </message>
    <message>
      <source>新增问答</source>
      <translation>New answer</translation>
    </message>
    <message>
      <source>查问答</source>
      <translation>Search the answers</translation>
    </message>
    <message>
      <source>没有找到这样的问答</source>
      <translation>No such answer was found</translation>
    </message>
    <message>
      <source>类别</source>
      <translation>Category</translation>
    </message>
    <message>
      <source>群众怎么问就怎么打，如 断了几年怎么补；也可以打拼音首字母，如 zgrz</source>
      <translation>Type what was asked, or pinyin initials such as zgrz</translation>
    </message>
    <message>
      <source>问题</source>
      <translation>Findings</translation>
    </message>
  </context>
  <context>
    <name>LandTab</name>
    <message>
      <source>共 {n} 个项目</source>
      <translation>Projects: {n}</translation>
    </message>
    <message>
      <source>导入名单</source>
      <translation>Import a list</translation>
    </message>
    <message>
      <source>导入征地项目台账和被征地农民花名册，就能看到每个项目核实到哪一步、资金到了多少。</source>
      <translation>Import the project ledger and the roster of farmers to see how far each project is verified and how much money has come.</translation>
    </message>
    <message>
      <source>征地项目</source>
      <translation>Projects</translation>
    </message>
    <message>
      <source>征地项目由镇里登记，随下发的数据包到村里。</source>
      <translation>The town enters projects; they come with its bundles.</translation>
    </message>
    <message>
      <source>指标明细…</source>
      <translation>Indicators in detail…</translation>
    </message>
    <message>
      <source>新增项目…</source>
      <translation>Add a project…</translation>
    </message>
    <message>
      <source>显示哪些项目</source>
      <translation>Which projects to show</translation>
    </message>
    <message>
      <source>期限待核实…</source>
      <translation>Periods to be confirmed…</translation>
    </message>
    <message>
      <source>还没有征地项目</source>
      <translation>No projects yet</translation>
    </message>
  </context>
  <context>
    <name>LeaveDialog</name>
    <message>
      <source>从哪天起</source>
      <translation>From</translation>
    </message>
    <message>
      <source>办工作交接…</source>
      <translation>Hand over…</translation>
    </message>
    <message>
      <source>离任</source>
      <translation>Leave</translation>
    </message>
  </context>
  <context>
    <name>LedgerPart</name>
    <message>
      <source>只看这个数是哪几笔加起来的</source>
      <translation>Show only the entries that this sum is made of</translation>
    </message>
    <message>
      <source>撤回这笔登记</source>
      <translation>Withdraw this entry</translation>
    </message>
    <message>
      <source>更正…</source>
      <translation>Correct…</translation>
    </message>
    <message>
      <source>缴费台账</source>
      <translation>Contribution ledger</translation>
    </message>
    <message>
      <source>退费…</source>
      <translation>Refund…</translation>
    </message>
  </context>
  <context>
    <name>ListBar</name>
    <message>
      <source>{year} 年度</source>
      <translation>{year}</translation>
    </message>
    <message>
      <source>全村</source>
      <translation>Whole village</translation>
    </message>
    <message>
      <source>名单</source>
      <translation>Whom</translation>
    </message>
    <message>
      <source>屯（组）</source>
      <translation>Hamlet</translation>
    </message>
    <message>
      <source>录缴费（F2）</source>
      <translation>Payments (F2)</translation>
    </message>
    <message>
      <source>录走访（F2）</source>
      <translation>Visits (F2)</translation>
    </message>
    <message>
      <source>所有人</source>
      <translation>Everybody</translation>
    </message>
    <message>
      <source>村（社区）</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>缴费和走访（F2）</source>
      <translation>Payments and visits (F2)</translation>
    </message>
    <message>
      <source>缴费年度</source>
      <translation>Payment year</translation>
    </message>
    <message>
      <source>要走访的人（同清单）</source>
      <translation>To be visited (as the field list)</translation>
    </message>
    <message>
      <source>跳到</source>
      <translation>Go to</translation>
    </message>
    <message>
      <source>（没写屯组）</source>
      <translation>(no hamlet)</translation>
    </message>
  </context>
  <context>
    <name>LockCover</name>
    <message>
      <source>口令</source>
      <translation>Pass-phrase</translation>
    </message>
    <message>
      <source>已锁定</source>
      <translation>Locked</translation>
    </message>
    <message>
      <source>正在核对…</source>
      <translation>Checking…</translation>
    </message>
    <message>
      <source>离开太久或按了 Ctrl+L。没有做完的事都还在。</source>
      <translation>Away too long, or Ctrl+L. Everything unfinished is still there.</translation>
    </message>
    <message>
      <source>解锁</source>
      <translation>Unlock</translation>
    </message>
    <message>
      <source>输入口令解锁</source>
      <translation>Pass-phrase to unlock</translation>
    </message>
  </context>
  <context>
    <name>LogDialog</name>
    <message>
      <source>Excel 表格 (*.xlsx)</source>
      <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
      <source>{name}收发记录{day}.xlsx</source>
      <translation>{name} bundles {day}.xlsx</translation>
    </message>
    <message>
      <source>关闭</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>导出到</source>
      <translation>Export to</translation>
    </message>
    <message>
      <source>导出收发记录</source>
      <translation>Exporting the log</translation>
    </message>
    <message>
      <source>导出表格…</source>
      <translation>Export…</translation>
    </message>
    <message>
      <source>已导出到“{file}”。</source>
      <translation>Exported to “{file}”.</translation>
    </message>
    <message>
      <source>撤销最近一次收包…</source>
      <translation>Take the last import back…</translation>
    </message>
    <message>
      <source>收发的数据包</source>
      <translation>Bundles exchanged</translation>
    </message>
    <message>
      <source>有冲突或未接收的改动</source>
      <translation>Changes contested or refused</translation>
    </message>
    <message>
      <source>用 U 盘收发过的每个包都会记在这里：编号、日期、回执和没有收下的改动。</source>
      <translation>Every bundle exchanged by stick is kept here: number, day, receipt, and what was not taken.</translation>
    </message>
    <message>
      <source>还没有收发过</source>
      <translation>Nothing exchanged yet</translation>
    </message>
    <message>
      <source>选中的包里有 {n:,} 项有冲突或未接收：</source>
      <translation>{n:,} changes of the chosen bundles were contested or refused:</translation>
    </message>
  </context>
  <context>
    <name>LookChoice</name>
    <message>
      <source>大</source>
      <translation>Large</translation>
    </message>
    <message>
      <source>文字大小</source>
      <translation>Text size</translation>
    </message>
    <message>
      <source>明亮</source>
      <translation>Light</translation>
    </message>
    <message>
      <source>明暗</source>
      <translation>Theme</translation>
    </message>
    <message>
      <source>标准</source>
      <translation>Standard</translation>
    </message>
    <message>
      <source>深色</source>
      <translation>Dark</translation>
    </message>
    <message>
      <source>特大</source>
      <translation>Very large</translation>
    </message>
    <message>
      <source>跟随系统</source>
      <translation>As the system</translation>
    </message>
  </context>
  <context>
    <name>LookPage</name>
    <message>
      <source>{kind}（也可能是）</source>
      <translation>{kind} (also possible)</translation>
    </message>
    <message>
      <source>{name}（不导入）</source>
      <translation>{name} (not imported)</translation>
    </message>
    <message>
      <source>人工</source>
      <translation>by hand</translation>
    </message>
    <message>
      <source>名单种类</source>
      <translation>Kind of list</translation>
    </message>
    <message>
      <source>名单种类(&amp;K)</source>
      <translation>&amp;Kind of list</translation>
    </message>
    <message>
      <source>导入后会有什么变化</source>
      <translation>What would change</translation>
    </message>
    <message>
      <source>工作表</source>
      <translation>Sheet</translation>
    </message>
    <message>
      <source>把握很大</source>
      <translation>quite sure</translation>
    </message>
    <message>
      <source>把握较大，请核对</source>
      <translation>fairly sure, please check</translation>
    </message>
    <message>
      <source>未导入的行</source>
      <translation>Rows not imported</translation>
    </message>
    <message>
      <source>正在预演，不会写入…</source>
      <translation>Rehearsing, nothing is written…</translation>
    </message>
    <message>
      <source>没有把握，请核对</source>
      <translation>not sure, please check</translation>
    </message>
    <message>
      <source>看得清楚吗？</source>
      <translation>Easy to read?</translation>
    </message>
    <message>
      <source>认不出，请选定</source>
      <translation>not recognised, please choose</translation>
    </message>
    <message>
      <source>请选择…</source>
      <translation>Please choose…</translation>
    </message>
    <message>
      <source>选一个舒服的字号和明暗，以后随时可以在设置里改。</source>
      <translation>Choose a comfortable text size and theme; the settings change them at any time.</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>页签</source>
      <translation>Tabs</translation>
    </message>
  </context>
  <context>
    <name>MakeUpPage</name>
    <message>
      <source>Excel 表格 (*.xlsx)</source>
      <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
      <source>{n:,} 人可以补缴，其中 {m:,} 人补了才能领</source>
      <translation>{n:,} may make up, {m:,} only draw when they do</translation>
    </message>
    <message>
      <source>先导入居民名册和参保人员名册，就能看到谁可以补缴。</source>
      <translation>Import the household register and the register of the scheme to see who may make up.</translation>
    </message>
    <message>
      <source>只看补了才能领的(&amp;O)</source>
      <translation>Only those who then draw (&amp;O)</translation>
    </message>
    <message>
      <source>可以补缴的人</source>
      <translation>Who may make up</translation>
    </message>
    <message>
      <source>导入名单</source>
      <translation>Import a list</translation>
    </message>
    <message>
      <source>导出…</source>
      <translation>Export…</translation>
    </message>
    <message>
      <source>导出到</source>
      <translation>Export to</translation>
    </message>
    <message>
      <source>导出补缴测算表</source>
      <translation>Exporting the make-up sheet</translation>
    </message>
    <message>
      <source>已参保、还没领取、有中断年度的人会列在这里。</source>
      <translation>Whoever is registered, does not draw yet and has missed years stands here.</translation>
    </message>
    <message>
      <source>已导出 {n:,} 人：{file}</source>
      <translation>{n:,} people exported: {file}</translation>
    </message>
    <message>
      <source>打开这个人</source>
      <translation>Open this person</translation>
    </message>
    <message>
      <source>按每人最低的一档算，以后年年缴。中断的年度没有补贴；到龄一次补的有补贴。带 * 的数待核实。</source>
      <translation>At each person's lowest tier, every year to come paid. Missed years bring no subsidy; paying at once at the benefit's age does. Figures with * are not confirmed.</translation>
    </message>
    <message>
      <source>村（社区）</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>正在计算…</source>
      <translation>Reckoning…</translation>
    </message>
    <message>
      <source>没有要补缴的人</source>
      <translation>Nobody has anything to make up</translation>
    </message>
    <message>
      <source>经济账</source>
      <translation>Sum</translation>
    </message>
    <message>
      <source>缴费年限不够，还不能按月领，没有算法可看。</source>
      <translation>Years are missing for a monthly benefit: there is no working to show.</translation>
    </message>
    <message>
      <source>补缴测算{place}{day}.xlsx</source>
      <translation>make-up {place} {day}.xlsx</translation>
    </message>
    <message>
      <source>计算补缴</source>
      <translation>Reckoning who may make up</translation>
    </message>
    <message>
      <source>还没有名册</source>
      <translation>No roster yet</translation>
    </message>
  </context>
  <context>
    <name>MaskedText</name>
    <message>
      <source>显示完整内容（会记录）</source>
      <translation>Show in full (is logged)</translation>
    </message>
    <message>
      <source>重新遮住</source>
      <translation>Mask again</translation>
    </message>
  </context>
  <context>
    <name>MatrixPart</name>
    <message>
      <source>{place}：{n} 户没有责任人</source>
      <translation>{place}: {n} households without anybody</translation>
    </message>
    <message>
      <source>{place}：户户有人</source>
      <translation>{place}: every household has somebody</translation>
    </message>
    <message>
      <source>共 {n:,} 户，{m:,} 户还没有责任人</source>
      <translation>{n:,} households, {m:,} without a responsible person</translation>
    </message>
    <message>
      <source>共 {n:,} 户，户户有责任人</source>
      <translation>{n:,} households, every one with a responsible person</translation>
    </message>
    <message>
      <source>只看有缺口的</source>
      <translation>Only gaps</translation>
    </message>
    <message>
      <source>名册里还没有人</source>
      <translation>The roster is empty</translation>
    </message>
    <message>
      <source>导入名单</source>
      <translation>Import lists</translation>
    </message>
    <message>
      <source>导入户籍人口花名册以后，这里列出每个屯由谁负责、哪些户还没有责任人。</source>
      <translation>Once the household register is imported, this shows who holds each hamlet and which households nobody holds.</translation>
    </message>
    <message>
      <source>户主</source>
      <translation>Head</translation>
    </message>
    <message>
      <source>户号</source>
      <translation>Household</translation>
    </message>
    <message>
      <source>没有责任人的户</source>
      <translation>Households without anybody</translation>
    </message>
    <message>
      <source>落实到户…</source>
      <translation>Name households…</translation>
    </message>
    <message>
      <source>落实责任人…</source>
      <translation>Name somebody…</translation>
    </message>
    <message>
      <source>责任矩阵</source>
      <translation>Matrix</translation>
    </message>
  </context>
  <context>
    <name>MeasureDialog</name>
    <message>
      <source>内容</source>
      <translation>Content</translation>
    </message>
    <message>
      <source>备注</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>完成时限</source>
      <translation>Deadlines</translation>
    </message>
    <message>
      <source>完成时限 {n}</source>
      <translation>Deadline {n}</translation>
    </message>
    <message>
      <source>条目</source>
      <translation>Section</translation>
    </message>
    <message>
      <source>责任单位</source>
      <translation>Responsible unit</translation>
    </message>
  </context>
  <context>
    <name>MeasurePanel</name>
    <message>
      <source>{section}　责任单位：{units}</source>
      <translation>{section}　Responsible: {units}</translation>
    </message>
    <message>
      <source>修改…</source>
      <translation>Change…</translation>
    </message>
    <message>
      <source>删除…</source>
      <translation>Delete…</translation>
    </message>
    <message>
      <source>填期限…</source>
      <translation>Fill in…</translation>
    </message>
    <message>
      <source>完成…</source>
      <translation>Done…</translation>
    </message>
    <message>
      <source>完成时限：{words}　{state}</source>
      <translation>Deadline: {words}　{state}</translation>
    </message>
    <message>
      <source>情况</source>
      <translation>State</translation>
    </message>
    <message>
      <source>改期限…</source>
      <translation>Change…</translation>
    </message>
    <message>
      <source>方案没有写责任单位</source>
      <translation>the plan names nobody</translation>
    </message>
    <message>
      <source>日期</source>
      <translation>Date</translation>
    </message>
    <message>
      <source>登记进展…</source>
      <translation>Enter progress…</translation>
    </message>
    <message>
      <source>进展</source>
      <translation>Progress</translation>
    </message>
    <message>
      <source>进展的附件</source>
      <translation>Attached to this entry</translation>
    </message>
    <message>
      <source>附件</source>
      <translation>Files</translation>
    </message>
  </context>
  <context>
    <name>MeasuresPart</name>
    <message>
      <source>共 {n} 条</source>
      <translation>{n} measures</translation>
    </message>
    <message>
      <source>可以载入随程序附带的样例方案（十三条措施），再填上本镇的日期；也可以自己一条条写。</source>
      <translation>Load the sample plan that comes with the program (thirteen measures) and fill in your dates, or write your own.</translation>
    </message>
    <message>
      <source>台账里还没有措施</source>
      <translation>No measures yet</translation>
    </message>
    <message>
      <source>导出…</source>
      <translation>Export…</translation>
    </message>
    <message>
      <source>工作措施台账</source>
      <translation>Ledger of measures</translation>
    </message>
    <message>
      <source>已载入 {n} 条措施，期限里的空白请填上本镇的日期</source>
      <translation>{n} measures loaded; fill in the dates that the plan leaves blank</translation>
    </message>
    <message>
      <source>措施、进展、会议、议定事项和通报整改，各一张表</source>
      <translation>Measures, progress, meetings, decisions and orders, a sheet each</translation>
    </message>
    <message>
      <source>措施台账</source>
      <translation>Measures</translation>
    </message>
    <message>
      <source>措施由镇里登记，随下发的数据包到村里。</source>
      <translation>The town enters measures; they come with its bundles.</translation>
    </message>
    <message>
      <source>新增措施…</source>
      <translation>New measure…</translation>
    </message>
    <message>
      <source>载入样例方案</source>
      <translation>Load the sample plan</translation>
    </message>
    <message>
      <source>，{m} 个期限待填</source>
      <translation>, {m} deadlines to fill in</translation>
    </message>
  </context>
  <context>
    <name>MeetDialog</name>
    <message>
      <source>完成日期</source>
      <translation>Done on</translation>
    </message>
  </context>
  <context>
    <name>MeetingDialog</name>
    <message>
      <source>会议情况</source>
      <translation>Minutes</translation>
    </message>
    <message>
      <source>参加人员</source>
      <translation>Who was there</translation>
    </message>
    <message>
      <source>日期</source>
      <translation>Date</translation>
    </message>
    <message>
      <source>类别</source>
      <translation>Kind</translation>
    </message>
    <message>
      <source>议题</source>
      <translation>Topic</translation>
    </message>
  </context>
  <context>
    <name>MeetingsPart</name>
    <message>
      <source>会议</source>
      <translation>Meetings</translation>
    </message>
    <message>
      <source>会议由镇里登记，随下发的数据包到村里。</source>
      <translation>The town enters meetings; they come with its bundles.</translation>
    </message>
    <message>
      <source>修改…</source>
      <translation>Change…</translation>
    </message>
    <message>
      <source>删除…</source>
      <translation>Delete…</translation>
    </message>
    <message>
      <source>办结…</source>
      <translation>Done…</translation>
    </message>
    <message>
      <source>新增议定事项…</source>
      <translation>New decision…</translation>
    </message>
    <message>
      <source>登记会议</source>
      <translation>Enter a meeting</translation>
    </message>
    <message>
      <source>登记会议…</source>
      <translation>Enter a meeting…</translation>
    </message>
    <message>
      <source>登记调度会和议定事项，每项写明责任单位和期限，到期会在工作台提醒。</source>
      <translation>Enter meetings and what they decided, each with its unit and deadline; the home page reminds of what falls due.</translation>
    </message>
    <message>
      <source>议定事项</source>
      <translation>Decisions</translation>
    </message>
    <message>
      <source>还没有登记会议</source>
      <translation>No meetings yet</translation>
    </message>
  </context>
  <context>
    <name>MemberPage</name>
    <message>
      <source>个人共缴</source>
      <translation>Paid in</translation>
    </message>
    <message>
      <source>共领到</source>
      <translation>Drawn</translation>
    </message>
    <message>
      <source>到法定退休年龄还差年限，要缴到满 {n} 年。</source>
      <translation> Years are missing at the retirement age: paying goes on until {n} are full.</translation>
    </message>
    <message>
      <source>可以补缴的年度</source>
      <translation>What may be made up</translation>
    </message>
    <message>
      <source>各档次比较</source>
      <translation>Tiers side by side</translation>
    </message>
    <message>
      <source>回本</source>
      <translation>earned back</translation>
    </message>
    <message>
      <source>居保和职保比较</source>
      <translation>The two schemes</translation>
    </message>
    <message>
      <source>已到职工养老的退休年龄，或缴费基数没有录入，不再比较。</source>
      <translation>The employees' retirement age is reached, or the base is not entered.</translation>
    </message>
    <message>
      <source>开始领</source>
      <translation>draws</translation>
    </message>
    <message>
      <source>曲线</source>
      <translation>Curve</translation>
    </message>
    <message>
      <source>档次</source>
      <translation>Tiers</translation>
    </message>
    <message>
      <source>没有可以补缴的年度。</source>
      <translation>There is nothing to make up.</translation>
    </message>
    <message>
      <source>登记册上的年限比明细多 {n} 年，到底缺哪几年要对照参保档案。</source>
      <translation>The register counts {n} years more than the ledger: which ones are missing must be looked up.</translation>
    </message>
    <message>
      <source>职保按今天的基数算，须当年12月31日前缴，不能补往年。居保转职保要缴满职保的最低年限，账户转走、年限不算；不满的职保可以转回居保，年限合并。</source>
      <translation>Employees' scheme at today's base, paid by 31 December of each year, no past years. Residents' money moves in once the employees' scheme has its fewest years, its own years do not count; fewer employees' years move back and add up.</translation>
    </message>
    <message>
      <source>职工养老</source>
      <translation>Employees</translation>
    </message>
    <message>
      <source>补缴</source>
      <translation>Make-up</translation>
    </message>
    <message>
      <source>账户余额</source>
      <translation>Account</translation>
    </message>
    <message>
      <source>选更高的档次，就能看到往年补差额要多少。</source>
      <translation>Choose a higher tier to see what raising past years costs.</translation>
    </message>
    <message>
      <source>逐年</source>
      <translation>Years</translation>
    </message>
    <message>
      <source>逐年明细</source>
      <translation>Year by year</translation>
    </message>
    <message>
      <source>逐年曲线</source>
      <translation>Curve over the years</translation>
    </message>
    <message>
      <source>首次参保以前的 {n} 年（{a}—{b}）能不能补缴待核实，没有列入。</source>
      <translation>Whether the {n} years before joining ({a}–{b}) may be made up is unconfirmed; they are left out.</translation>
    </message>
  </context>
  <context>
    <name>MembersBox</name>
    <message>
      <source>{name} 的结果</source>
      <translation>Outcome of {name}</translation>
    </message>
    <message>
      <source>{n} 岁</source>
      <translation>aged {n}</translation>
    </message>
    <message>
      <source>结果同下</source>
      <translation>as below</translation>
    </message>
  </context>
  <context>
    <name>Messages</name>
    <message>
      <source>知道了</source>
      <translation>OK</translation>
    </message>
    <message>
      <source>返回</source>
      <translation>Go back</translation>
    </message>
  </context>
  <context>
    <name>MoneyPage</name>
    <message>
      <source>{year} 年度用款计划：{state}</source>
      <translation>Fund plan {year}: {state}</translation>
    </message>
    <message>
      <source>删除到账…</source>
      <translation>Remove an arrival…</translation>
    </message>
    <message>
      <source>到账</source>
      <translation>Arrived</translation>
    </message>
    <message>
      <source>应缴存 {required}　已到账 {deposited}　已使用 {used}　结余 {left} 元</source>
      <translation>Required {required}　arrived {deposited}　used {used}　left {left} yuan</translation>
    </message>
    <message>
      <source>测算全项目…</source>
      <translation>Reckon the project…</translation>
    </message>
    <message>
      <source>用款计划…</source>
      <translation>Fund plans…</translation>
    </message>
    <message>
      <source>登记到账…</source>
      <translation>Enter an arrival…</translation>
    </message>
    <message>
      <source>第 {n} 期应缴存</source>
      <translation>Instalment {n} due</translation>
    </message>
    <message>
      <source>缴存计划…</source>
      <translation>Deposit plan…</translation>
    </message>
    <message>
      <source>资金</source>
      <translation>Money</translation>
    </message>
  </context>
  <context>
    <name>NamePage</name>
    <message>
      <source>姓名</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>您的姓名</source>
      <translation>Your name</translation>
    </message>
    <message>
      <source>每次改动都会记下是谁做的。以后换人，可以在设置里改。</source>
      <translation>Every change is kept under a name. The settings change it when somebody else sits here.</translation>
    </message>
    <message>
      <source>经办人姓名</source>
      <translation>Name of who sits here</translation>
    </message>
    <message>
      <source>请填写您的姓名。</source>
      <translation>Please give your name.</translation>
    </message>
  </context>
  <context>
    <name>NamingDialog</name>
    <message>
      <source>{village}{hamlet}的 {n} 户：{some}</source>
      <translation>{village} {hamlet}, {n} households: {some}</translation>
    </message>
    <message>
      <source>{village}：勾选屯组（空格键勾选）。挂全村的领导请选“全村”。</source>
      <translation>{village}: tick hamlets (space bar). For who leads the whole village choose “Whole village”.</translation>
    </message>
    <message>
      <source>不填就是一直</source>
      <translation>empty: always</translation>
    </message>
    <message>
      <source>从哪天起</source>
      <translation>From</translation>
    </message>
    <message>
      <source>保存</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>全村</source>
      <translation>Whole village</translation>
    </message>
    <message>
      <source>勾选的屯（组）</source>
      <translation>Ticked hamlets</translation>
    </message>
    <message>
      <source>取消</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>属于哪一片</source>
      <translation>Area</translation>
    </message>
    <message>
      <source>屯（组）</source>
      <translation>Hamlets</translation>
    </message>
    <message>
      <source>替换原来同一职务的人</source>
      <translation>In place of who held it in the same role</translation>
    </message>
    <message>
      <source>范围</source>
      <translation>Reach</translation>
    </message>
    <message>
      <source>责任人</source>
      <translation>Officer</translation>
    </message>
    <message>
      <source>这个村还没有登记责任人，请先在“责任人”里登记。</source>
      <translation>This village has no officers yet: enter them under “Officers” first.</translation>
    </message>
    <message>
      <source>这些户</source>
      <translation>These households</translation>
    </message>
  </context>
  <context>
    <name>NewPassphrase</name>
    <message>
      <source>两遍输入的口令不一样，请把第二遍重新输入。</source>
      <translation>The two are not the same; type the second again.</translation>
    </message>
    <message>
      <source>再输一遍</source>
      <translation>Once more</translation>
    </message>
    <message>
      <source>口令</source>
      <translation>Pass-phrase</translation>
    </message>
    <message>
      <source>口令丢了，谁也找不回来，数据就再也打不开。请写在纸上，锁进抽屉；不要和电脑、U盘放在一起。</source>
      <translation>Nobody can recover a lost pass-phrase: the data could never be opened again. Write it on paper and lock it in a drawer, away from the computer and the stick.</translation>
    </message>
    <message>
      <source>口令至少要 {n} 个字符，例如几个不相干的词连在一起。</source>
      <translation>A pass-phrase needs at least {n} characters, for example some unrelated words in a row.</translation>
    </message>
  </context>
  <context>
    <name>NoticeChoice</name>
    <message>
      <source>不限</source>
      <translation>Any</translation>
    </message>
    <message>
      <source>全部村（社区）</source>
      <translation>All villages</translation>
    </message>
    <message>
      <source>全部，或一户的编号</source>
      <translation>all, or one household's number</translation>
    </message>
    <message>
      <source>包片人</source>
      <translation>Officer</translation>
    </message>
    <message>
      <source>印哪几种（可以一次印几种，同一户的放在一起）</source>
      <translation>What to print (several kinds go in one, household by household)</translation>
    </message>
    <message>
      <source>只印名册里筛选出的人</source>
      <translation>Only whom the roster's filter shows</translation>
    </message>
    <message>
      <source>屯（组）</source>
      <translation>Hamlet</translation>
    </message>
    <message>
      <source>户编号</source>
      <translation>Household no.</translation>
    </message>
    <message>
      <source>村（社区）</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>联系人</source>
      <translation>Contact</translation>
    </message>
    <message>
      <source>联系人和电话会印在每张单子上。</source>
      <translation>Contact and phone are printed on every paper.</translation>
    </message>
    <message>
      <source>联系电话</source>
      <translation>Phone</translation>
    </message>
  </context>
  <context>
    <name>NoticesDialog</name>
    <message>
      <source>关闭</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>打印</source>
      <translation>Print</translation>
    </message>
    <message>
      <source>打印队列</source>
      <translation>Print queue</translation>
    </message>
    <message>
      <source>页</source>
      <translation>Pages</translation>
    </message>
  </context>
  <context>
    <name>ObjectionDialog</name>
    <message>
      <source>内容</source>
      <translation>What about</translation>
    </message>
    <message>
      <source>提出人</source>
      <translation>Raised by</translation>
    </message>
    <message>
      <source>提出日期</source>
      <translation>Raised on</translation>
    </message>
  </context>
  <context>
    <name>OfficerDialog</name>
    <message>
      <source>备注</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>姓名</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>工作单位</source>
      <translation>Unit</translation>
    </message>
    <message>
      <source>村（社区）</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>职务</source>
      <translation>Role</translation>
    </message>
    <message>
      <source>联系电话</source>
      <translation>Phone</translation>
    </message>
  </context>
  <context>
    <name>OfficersPart</name>
    <message>
      <source>交接清单…</source>
      <translation>Handover lists…</translation>
    </message>
    <message>
      <source>修改…</source>
      <translation>Change…</translation>
    </message>
    <message>
      <source>共 {n} 人</source>
      <translation>{n} people</translation>
    </message>
    <message>
      <source>共 {n} 人，{m} 人名下还没有落实</source>
      <translation>{n} people, {m} without anything named to them</translation>
    </message>
    <message>
      <source>删除</source>
      <translation>Delete</translation>
    </message>
    <message>
      <source>删除…</source>
      <translation>Delete…</translation>
    </message>
    <message>
      <source>删除责任人“{name}”？</source>
      <translation>Delete the officer “{name}”?</translation>
    </message>
    <message>
      <source>取消落实</source>
      <translation>Take back</translation>
    </message>
    <message>
      <source>只用于录错的。删除后可以用 Ctrl+Z 撤销。</source>
      <translation>Only for one entered by mistake. Ctrl+Z brings it back.</translation>
    </message>
    <message>
      <source>导入名单…</source>
      <translation>Import a list…</translation>
    </message>
    <message>
      <source>导入责任人</source>
      <translation>Import officers</translation>
    </message>
    <message>
      <source>导出…</source>
      <translation>Export…</translation>
    </message>
    <message>
      <source>工作交接…</source>
      <translation>Hand over…</translation>
    </message>
    <message>
      <source>已取消对{name}的落实，Ctrl+Z 可以撤销</source>
      <translation>What {name} held was taken back; Ctrl+Z undoes it</translation>
    </message>
    <message>
      <source>录错的责任人：名下什么也没有落实过的，可以删除</source>
      <translation>Entered by mistake: an officer to whom nothing was ever assigned can be deleted</translation>
    </message>
    <message>
      <source>新登记 {a} 人，修改 {c} 人，落实 {d} 个屯组</source>
      <translation>{a} entered, {c} changed, {d} hamlets named</translation>
    </message>
    <message>
      <source>登记挂村领导、支书、包片干部等，或者导入责任人名单，再把屯组落实到人。</source>
      <translation>Enter leaders, secretaries and area officers, or import a list; then name hamlets to them.</translation>
    </message>
    <message>
      <source>登记责任人</source>
      <translation>Enter an officer</translation>
    </message>
    <message>
      <source>登记责任人…</source>
      <translation>Enter an officer…</translation>
    </message>
    <message>
      <source>离任…</source>
      <translation>Leave…</translation>
    </message>
    <message>
      <source>第 {n} 行：{why}</source>
      <translation>Row {n}: {why}</translation>
    </message>
    <message>
      <source>落实责任…</source>
      <translation>Name hamlets…</translation>
    </message>
    <message>
      <source>表格 (*.xlsx *.xls *.et *.csv *.ods)</source>
      <translation>Sheets (*.xlsx *.xls *.et *.csv *.ods)</translation>
    </message>
    <message>
      <source>责任人</source>
      <translation>Officer</translation>
    </message>
    <message>
      <source>责任人名单</source>
      <translation>Officers</translation>
    </message>
    <message>
      <source>还没有登记责任人</source>
      <translation>No officers yet</translation>
    </message>
    <message>
      <source>选责任人名单</source>
      <translation>Choose a list of officers</translation>
    </message>
    <message>
      <source>；{n} 处没有收：</source>
      <translation>; {n} not taken:</translation>
    </message>
  </context>
  <context>
    <name>OrderDialog</name>
    <message>
      <source>发出</source>
      <translation>Served</translation>
    </message>
    <message>
      <source>发出日期</source>
      <translation>Served on</translation>
    </message>
    <message>
      <source>发给哪些村（社区）</source>
      <translation>Villages</translation>
    </message>
    <message>
      <source>发给哪些村（社区）（空格键勾选）</source>
      <translation>To which villages (space bar ticks)</translation>
    </message>
    <message>
      <source>存在的问题</source>
      <translation>Facts</translation>
    </message>
    <message>
      <source>整改期限</source>
      <translation>Limit</translation>
    </message>
    <message>
      <source>整改要求</source>
      <translation>Demands</translation>
    </message>
    <message>
      <source>文号</source>
      <translation>Number</translation>
    </message>
    <message>
      <source>类别</source>
      <translation>Kind</translation>
    </message>
  </context>
  <context>
    <name>OrderPanel</name>
    <message>
      <source>{day} {by}核查：{verdict} {note}</source>
      <translation>{day} checked by {by}: {verdict} {note}</translation>
    </message>
    <message>
      <source>{day} {by}答复：{words}</source>
      <translation>{day} answered by {by}: {words}</translation>
    </message>
    <message>
      <source>{day} 销号</source>
      <translation>{day} closed</translation>
    </message>
    <message>
      <source>{village}的{kind}已销号</source>
      <translation>{kind} to {village} closed</translation>
    </message>
    <message>
      <source>上次核查</source>
      <translation>earlier check</translation>
    </message>
    <message>
      <source>发出 {day}</source>
      <translation>Served {day}</translation>
    </message>
    <message>
      <source>存在的问题：{words}</source>
      <translation>Facts: {words}</translation>
    </message>
    <message>
      <source>打印…</source>
      <translation>Print…</translation>
    </message>
    <message>
      <source>撤回…</source>
      <translation>Take back…</translation>
    </message>
    <message>
      <source>整改不到位</source>
      <translation>Not corrected</translation>
    </message>
    <message>
      <source>整改到位</source>
      <translation>Corrected</translation>
    </message>
    <message>
      <source>整改的附件</source>
      <translation>Attached to the answer</translation>
    </message>
    <message>
      <source>整改要求：{words}</source>
      <translation>Demands: {words}</translation>
    </message>
    <message>
      <source>核查…</source>
      <translation>Check…</translation>
    </message>
    <message>
      <source>答复…</source>
      <translation>Answer…</translation>
    </message>
    <message>
      <source>销号</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>附件 {n}…</source>
      <translation>Files {n}…</translation>
    </message>
    <message>
      <source>附件…</source>
      <translation>Files…</translation>
    </message>
    <message>
      <source>，期限 {day}</source>
      <translation>, limit {day}</translation>
    </message>
  </context>
  <context>
    <name>OrdersPart</name>
    <message>
      <source>发出通报或整改通知</source>
      <translation>Serve a notice or order</translation>
    </message>
    <message>
      <source>发出通报或整改通知…</source>
      <translation>Serve a notice or order…</translation>
    </message>
    <message>
      <source>对推进不力的村（社区）通报批评，或者责令限期整改；村里答复、镇里核查、销号都在这里。</source>
      <translation>Criticise villages that lag, or order them to correct within a limit; answers, checks and closing are here.</translation>
    </message>
    <message>
      <source>没有通报和整改</source>
      <translation>No notices or orders</translation>
    </message>
    <message>
      <source>通报和整改</source>
      <translation>Notices and orders</translation>
    </message>
    <message>
      <source>镇里发来的通报批评和整改通知会列在这里，请按期答复。</source>
      <translation>The town's notices and orders are listed here: answer them in time.</translation>
    </message>
  </context>
  <context>
    <name>OutcomeList</name>
    <message>
      <source>核实结果</source>
      <translation>Outcome</translation>
    </message>
  </context>
  <context>
    <name>OwedPart</name>
    <message>
      <source>全部 {m:,} 人，还欠 {n:,} 人（{h:,} 户）</source>
      <translation>{m:,} people, {n:,} left ({h:,} households)</translation>
    </message>
    <message>
      <source>只看谁负责的户</source>
      <translation>Whose households</translation>
    </message>
    <message>
      <source>只看还欠的</source>
      <translation>Only those left</translation>
    </message>
    <message>
      <source>各屯还欠的走访</source>
      <translation>Visits left by hamlet</translation>
    </message>
    <message>
      <source>左边选屯（Ctrl 可多选），就是今天要走的；Enter 登记这一户，存好自动到下一户。</source>
      <translation>Choose today's hamlets at the left (Ctrl for several); Enter enters this household and goes on to the next.</translation>
    </message>
    <message>
      <source>所有责任人</source>
      <translation>Everybody's</translation>
    </message>
    <message>
      <source>打印走访清单…</source>
      <translation>Print the field list…</translation>
    </message>
    <message>
      <source>打开这个人</source>
      <translation>Open this person</translation>
    </message>
    <message>
      <source>没有还欠走访结果的人。</source>
      <translation>Nobody is owed an outcome.</translation>
    </message>
    <message>
      <source>登记走访（F4）</source>
      <translation>Enter visit (F4)</translation>
    </message>
    <message>
      <source>还欠走访结果的人</source>
      <translation>People owed an outcome</translation>
    </message>
    <message>
      <source>都有结果了</source>
      <translation>All have an outcome</translation>
    </message>
  </context>
  <context>
    <name>PagePreview</name>
    <message>
      <source>/ {pages:,} 页</source>
      <translation>/ {pages:,} pages</translation>
    </message>
    <message>
      <source>上一页</source>
      <translation>Previous page</translation>
    </message>
    <message>
      <source>下一页</source>
      <translation>Next page</translation>
    </message>
    <message>
      <source>打印预览</source>
      <translation>Print preview</translation>
    </message>
    <message>
      <source>放大</source>
      <translation>Zoom in</translation>
    </message>
    <message>
      <source>第 {page} 页，共 {pages} 页</source>
      <translation>Page {page} of {pages}</translation>
    </message>
    <message>
      <source>缩小</source>
      <translation>Zoom out</translation>
    </message>
    <message>
      <source>页码</source>
      <translation>Page</translation>
    </message>
  </context>
  <context>
    <name>PagedTab</name>
    <message>
      <source>{page}（Alt+{n}）</source>
      <translation>{page} (Alt+{n})</translation>
    </message>
    <message>
      <source>本页签的页面</source>
      <translation>Pages of this tab</translation>
    </message>
  </context>
  <context>
    <name>PairPanel</name>
    <message>
      <source>两条记录的内容</source>
      <translation>What both records say</translation>
    </message>
    <message>
      <source>保留</source>
      <translation>Keep</translation>
    </message>
    <message>
      <source>对换（X）</source>
      <translation>Swap (X)</translation>
    </message>
    <message>
      <source>并入它</source>
      <translation>Merge into it</translation>
    </message>
  </context>
  <context>
    <name>PaperDialog</name>
    <message>
      <source>PDF 文件 (*.pdf)</source>
      <translation>PDF (*.pdf)</translation>
    </message>
    <message>
      <source>关闭</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>另存为</source>
      <translation>Save as</translation>
    </message>
    <message>
      <source>存为 PDF…</source>
      <translation>Save as PDF…</translation>
    </message>
    <message>
      <source>存为表格…</source>
      <translation>Save as workbook…</translation>
    </message>
    <message>
      <source>已存到“{file}”。</source>
      <translation>Saved to “{file}”.</translation>
    </message>
    <message>
      <source>已送去打印，共 {n} 页。</source>
      <translation>Sent to the printer: {n} pages.</translation>
    </message>
    <message>
      <source>打印</source>
      <translation>Print</translation>
    </message>
    <message>
      <source>打印…</source>
      <translation>Print…</translation>
    </message>
    <message>
      <source>生成表单</source>
      <translation>Making the paper</translation>
    </message>
    <message>
      <source>表格 (*.xlsx)</source>
      <translation>Workbook (*.xlsx)</translation>
    </message>
  </context>
  <context>
    <name>PaperPane</name>
    <message>
      <source>另存为</source>
      <translation>Save as</translation>
    </message>
    <message>
      <source>已存到“{file}”。</source>
      <translation>Saved to “{file}”.</translation>
    </message>
    <message>
      <source>已送去打印，共 {n} 页。</source>
      <translation>{n} pages sent to the printer.</translation>
    </message>
    <message>
      <source>打印</source>
      <translation>Print</translation>
    </message>
    <message>
      <source>打印…</source>
      <translation>Print…</translation>
    </message>
    <message>
      <source>正在生成…</source>
      <translation>Being made…</translation>
    </message>
    <message>
      <source>生成表单</source>
      <translation>Making the form</translation>
    </message>
  </context>
  <context>
    <name>PassphrasePage</name>
    <message>
      <source>以后每次打开都要输入。中文、字母、数字、空格都可以。</source>
      <translation>It is asked at every start. Chinese, letters, digits and spaces will do.</translation>
    </message>
    <message>
      <source>设一个口令</source>
      <translation>Choose a pass-phrase</translation>
    </message>
  </context>
  <context>
    <name>PayDialog</name>
    <message>
      <source>今天</source>
      <translation>today</translation>
    </message>
    <message>
      <source>仍要登记</source>
      <translation>Enter it all the same</translation>
    </message>
    <message>
      <source>代缴单位</source>
      <translation>Paid by</translation>
    </message>
    <message>
      <source>困难身份</source>
      <translation>Identity</translation>
    </message>
    <message>
      <source>备注</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>已登记：{name} {year}年 {sum}元（Ctrl+Z 可撤销）</source>
      <translation>Saved: {name}, {year}, {sum} yuan (Ctrl+Z undoes it)</translation>
    </message>
    <message>
      <source>登记</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>登记 {name} 的缴费</source>
      <translation>Payment of {name}</translation>
    </message>
    <message>
      <source>登记缴费</source>
      <translation>Enter payment</translation>
    </message>
    <message>
      <source>票据号码</source>
      <translation>Voucher</translation>
    </message>
    <message>
      <source>类别</source>
      <translation>Kind</translation>
    </message>
    <message>
      <source>缴费年度</source>
      <translation>Payment year</translation>
    </message>
    <message>
      <source>缴费日期</source>
      <translation>Paid on</translation>
    </message>
    <message>
      <source>缴费渠道</source>
      <translation>Payment channel</translation>
    </message>
    <message>
      <source>返回</source>
      <translation>Go back</translation>
    </message>
    <message>
      <source>金额（元）</source>
      <translation>Amount (yuan)</translation>
    </message>
  </context>
  <context>
    <name>PaymentEntryStrip</name>
    <message>
      <source>3.2、2026-03-02 都可以；下一笔照用</source>
      <translation>As 3.2 or 2026-03-02; kept for the next one</translation>
    </message>
    <message>
      <source>{year}年已缴 {sum} 元</source>
      <translation>{sum} yuan paid for {year}</translation>
    </message>
    <message>
      <source>{year}年未缴</source>
      <translation>{year} not paid</translation>
    </message>
    <message>
      <source>仍要登记</source>
      <translation>Enter it all the same</translation>
    </message>
    <message>
      <source>元</source>
      <translation>yuan</translation>
    </message>
    <message>
      <source>姓名、拼音首字母或证号尾号</source>
      <translation>Name, pinyin initials or end of ID number</translation>
    </message>
    <message>
      <source>已登记：{name} {year}年 {sum}元（Ctrl+Z 可撤销）</source>
      <translation>Saved: {name}, {year}, {sum} yuan (Ctrl+Z undoes it)</translation>
    </message>
    <message>
      <source>日期：今天</source>
      <translation>Date: today</translation>
    </message>
    <message>
      <source>登记</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>登记（在渠道上按回车）</source>
      <translation>Save (Enter in the channel)</translation>
    </message>
    <message>
      <source>票据号码</source>
      <translation>Voucher</translation>
    </message>
    <message>
      <source>缴费日期</source>
      <translation>Paid on</translation>
    </message>
    <message>
      <source>谁缴费</source>
      <translation>Who pays</translation>
    </message>
    <message>
      <source>选一个人，或在下面的名单里点一行</source>
      <translation>Choose a person, or click a line below</translation>
    </message>
  </context>
  <context>
    <name>PaymentStrip</name>
    <message>
      <source>历年缴费</source>
      <translation>Payments by year</translation>
    </message>
  </context>
  <context>
    <name>PeoplePage</name>
    <message>
      <source>{what}（{n} 人）</source>
      <translation>{what} ({n} people)</translation>
    </message>
    <message>
      <source>人员</source>
      <translation>People</translation>
    </message>
    <message>
      <source>全部人员</source>
      <translation>Everybody</translation>
    </message>
    <message>
      <source>共 {n} 人</source>
      <translation>{n} people</translation>
    </message>
    <message>
      <source>可以登记使用</source>
      <translation>May be entered as used</translation>
    </message>
    <message>
      <source>已使用</source>
      <translation>Used</translation>
    </message>
    <message>
      <source>待镇里认定</source>
      <translation>For the town to rule on</translation>
    </message>
    <message>
      <source>撤回使用…</source>
      <translation>Take back a use…</translation>
    </message>
    <message>
      <source>显示哪些人</source>
      <translation>Whom to show</translation>
    </message>
    <message>
      <source>没有对应居民</source>
      <translation>No resident</translation>
    </message>
    <message>
      <source>登记补贴使用…</source>
      <translation>Enter a use…</translation>
    </message>
    <message>
      <source>补贴对象</source>
      <translation>To be subsidised</translation>
    </message>
    <message>
      <source>镇里认定…</source>
      <translation>The town's ruling…</translation>
    </message>
  </context>
  <context>
    <name>PeoplePanel</name>
    <message>
      <source>在名册里列出</source>
      <translation>List on the roster</translation>
    </message>
    <message>
      <source>打开这个人</source>
      <translation>Open this person</translation>
    </message>
    <message>
      <source>数字背后的人</source>
      <translation>The people behind the number</translation>
    </message>
  </context>
  <context>
    <name>PeopleTable</name>
    <message>
      <source>缴费名单</source>
      <translation>List of payers</translation>
    </message>
  </context>
  <context>
    <name>PersonActs</name>
    <message>
      <source>从名册里删除 {name}？去世和迁出的人不要删除。</source>
      <translation>Delete {name} from the roster? Do not delete the dead or those who moved away.</translation>
    </message>
    <message>
      <source>删除</source>
      <translation>Delete</translation>
    </message>
    <message>
      <source>删除居民</source>
      <translation>Delete resident</translation>
    </message>
    <message>
      <source>删除的原因</source>
      <translation>Why it is deleted</translation>
    </message>
    <message>
      <source>已删除 {name}（Ctrl+Z 可撤销）</source>
      <translation>{name} deleted (Ctrl+Z undoes it)</translation>
    </message>
    <message>
      <source>已撤回 {name} 的一笔登记（Ctrl+Z 可撤销）</source>
      <translation>A payment of {name} was withdrawn (Ctrl+Z undoes it)</translation>
    </message>
    <message>
      <source>撤回</source>
      <translation>Withdraw</translation>
    </message>
    <message>
      <source>撤回 {name} {year}年的这笔登记？</source>
      <translation>Withdraw this payment of {name} for {year}?</translation>
    </message>
    <message>
      <source>撤回的原因</source>
      <translation>Why it is withdrawn</translation>
    </message>
    <message>
      <source>撤回缴费登记</source>
      <translation>Withdraw payment</translation>
    </message>
    <message>
      <source>登记错人</source>
      <translation>Wrong person</translation>
    </message>
    <message>
      <source>登记错误，没有这个人</source>
      <translation>Entered by mistake, no such person</translation>
    </message>
    <message>
      <source>重复登记</source>
      <translation>Entered twice</translation>
    </message>
    <message>
      <source>金额填错</source>
      <translation>Wrong amount</translation>
    </message>
  </context>
  <context>
    <name>PersonDialog</name>
    <message>
      <source>出生日期（没有身份证号码的填）</source>
      <translation>Date of birth (if no ID number)</translation>
    </message>
    <message>
      <source>删除…</source>
      <translation>Remove…</translation>
    </message>
    <message>
      <source>备注</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>姓名</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>居民档案…</source>
      <translation>Resident's page…</translation>
    </message>
    <message>
      <source>按年龄自动判断</source>
      <translation>By age</translation>
    </message>
    <message>
      <source>是否补贴对象</source>
      <translation>To be subsidised?</translation>
    </message>
    <message>
      <source>联系电话</source>
      <translation>Telephone</translation>
    </message>
    <message>
      <source>身份证号码</source>
      <translation>ID number</translation>
    </message>
    <message>
      <source>银行账号</source>
      <translation>Bank account</translation>
    </message>
  </context>
  <context>
    <name>PersonForm</name>
    <message>
      <source>关系</source>
      <translation>Relation</translation>
    </message>
    <message>
      <source>地址</source>
      <translation>Address</translation>
    </message>
    <message>
      <source>备注</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>姓名</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>屯组</source>
      <translation>Hamlet</translation>
    </message>
    <message>
      <source>性别</source>
      <translation>Sex</translation>
    </message>
    <message>
      <source>户号</source>
      <translation>Household no.</translation>
    </message>
    <message>
      <source>显示完整号码并更正（会记录）</source>
      <translation>Show the whole number and correct it (is logged)</translation>
    </message>
    <message>
      <source>更正</source>
      <translation>Correct</translation>
    </message>
    <message>
      <source>民族</source>
      <translation>Nation</translation>
    </message>
    <message>
      <source>电话</source>
      <translation>Phone</translation>
    </message>
    <message>
      <source>身份证</source>
      <translation>ID number</translation>
    </message>
  </context>
  <context>
    <name>PersonHead</name>
    <message>
      <source>关上这一页</source>
      <translation>Close this page</translation>
    </message>
    <message>
      <source>关上这一页（Esc）</source>
      <translation>Close this page (Esc)</translation>
    </message>
    <message>
      <source>删除</source>
      <translation>Delete</translation>
    </message>
    <message>
      <source>删除登记错的人</source>
      <translation>Delete who was entered by mistake</translation>
    </message>
    <message>
      <source>登记缴费</source>
      <translation>Enter payment</translation>
    </message>
    <message>
      <source>登记缴费（F3）</source>
      <translation>Enter payment (F3)</translation>
    </message>
    <message>
      <source>登记走访</source>
      <translation>Enter visit</translation>
    </message>
    <message>
      <source>登记走访（F4）</source>
      <translation>Enter visit (F4)</translation>
    </message>
    <message>
      <source>经济账</source>
      <translation>Sum</translation>
    </message>
    <message>
      <source>经济账：缴多少、领多少（F6）</source>
      <translation>What they pay and what they get (F6)</translation>
    </message>
  </context>
  <context>
    <name>PersonPane</name>
    <message>
      <source>{name} 的资料改了还没有保存，怎么办？</source>
      <translation>The changes to {name} are not saved yet. What now?</translation>
    </message>
    <message>
      <source>不保存</source>
      <translation>Do not save</translation>
    </message>
    <message>
      <source>保存</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>保存（Ctrl+S）</source>
      <translation>Save (Ctrl+S)</translation>
    </message>
    <message>
      <source>历史</source>
      <translation>History</translation>
    </message>
    <message>
      <source>参保</source>
      <translation>Schemes</translation>
    </message>
    <message>
      <source>参保、身份与清单</source>
      <translation>Schemes, standings, lists</translation>
    </message>
    <message>
      <source>家庭</source>
      <translation>Household</translation>
    </message>
    <message>
      <source>家庭成员</source>
      <translation>Members of the household</translation>
    </message>
    <message>
      <source>已保存 {name} 的资料（Ctrl+Z 可撤销）</source>
      <translation>{name} saved (Ctrl+Z undoes it)</translation>
    </message>
    <message>
      <source>待遇</source>
      <translation>Benefit</translation>
    </message>
    <message>
      <source>改动历史</source>
      <translation>History of changes</translation>
    </message>
    <message>
      <source>缴费</source>
      <translation>Payments</translation>
    </message>
    <message>
      <source>资料</source>
      <translation>Details</translation>
    </message>
    <message>
      <source>走访</source>
      <translation>Visits</translation>
    </message>
    <message>
      <source>走访记录</source>
      <translation>Visits</translation>
    </message>
    <message>
      <source>返回接着改</source>
      <translation>Go on editing</translation>
    </message>
    <message>
      <source>还原</source>
      <translation>Revert</translation>
    </message>
  </context>
  <context>
    <name>PickPage</name>
    <message>
      <source>先看清楚会有什么变化，点“导入”之前什么都不会写入。</source>
      <translation>First see what would change; nothing is written before you press “Import”.</translation>
    </message>
    <message>
      <source>户籍、参保、缴费、职保、低保、残疾、学生、死亡等名单都可以，Excel、WPS 和文本文件（.xlsx .xls .et .csv .txt .ods）不用先改格式。</source>
      <translation>Lists of households, insured, payments, employees, low income, disability, students, deaths and so on, as Excel, WPS or text (.xlsx .xls .et .csv .txt .ods), just as they came.</translation>
    </message>
    <message>
      <source>把名单文件拖到这里</source>
      <translation>Drop a list here</translation>
    </message>
    <message>
      <source>选择文件…</source>
      <translation>Choose file…</translation>
    </message>
  </context>
  <context>
    <name>PlacePicker</name>
    <message>
      <source>{name}（{folder}，还有 {free:.1f} GB）</source>
      <translation>{name} ({folder}, {free:.1f} GB free)</translation>
    </message>
    <message>
      <source>别的文件夹…</source>
      <translation>Another folder…</translation>
    </message>
    <message>
      <source>正在看里面有什么…</source>
      <translation>Looking at what lies there…</translation>
    </message>
    <message>
      <source>没有看到 U 盘。插上后稍等一下，这里会自己出现。</source>
      <translation>No stick in sight. Plug one in: it appears here by itself.</translation>
    </message>
    <message>
      <source>选择文件夹</source>
      <translation>Choose a folder</translation>
    </message>
  </context>
  <context>
    <name>PlacesDialog</name>
    <message>
      <source>在哪些屯组（空格键勾选；一个都不勾就是全村，不算哪个屯的覆盖）</source>
      <translation>In which hamlets (space bar ticks; none: the whole village, which counts for no hamlet)</translation>
    </message>
    <message>
      <source>在哪些屯（组）</source>
      <translation>Hamlets</translation>
    </message>
    <message>
      <source>村（社区）</source>
      <translation>Village</translation>
    </message>
  </context>
  <context>
    <name>PlacesTree</name>
    <message>
      <source>各村各屯缴费进度</source>
      <translation>Payments by village and hamlet</translation>
    </message>
  </context>
  <context>
    <name>PlanDialog</name>
    <message>
      <source>{n} 期，合计 {total} 元</source>
      <translation>{n} instalments, {total} yuan in all</translation>
    </message>
    <message>
      <source>修改所选(&amp;M)</source>
      <translation>Change the chosen one (&amp;M)</translation>
    </message>
    <message>
      <source>先选一期。</source>
      <translation>Choose an instalment first.</translation>
    </message>
    <message>
      <source>删除所选(&amp;D)</source>
      <translation>Remove the chosen (&amp;D)</translation>
    </message>
    <message>
      <source>各期缴存</source>
      <translation>Instalments</translation>
    </message>
    <message>
      <source>平均分几期</source>
      <translation>How many equal instalments</translation>
    </message>
    <message>
      <source>平均分期(&amp;S)</source>
      <translation>Spread equally (&amp;S)</translation>
    </message>
    <message>
      <source>应缴存日期</source>
      <translation>Due on</translation>
    </message>
    <message>
      <source>每几个月一期</source>
      <translation>Months between them</translation>
    </message>
    <message>
      <source>添加一期(&amp;A)</source>
      <translation>Add an instalment (&amp;A)</translation>
    </message>
    <message>
      <source>第一期日期</source>
      <translation>First due on</translation>
    </message>
    <message>
      <source>请填写大于0的金额。</source>
      <translation>Enter a sum above 0.</translation>
    </message>
    <message>
      <source>请填写日期。</source>
      <translation>Enter the day.</translation>
    </message>
    <message>
      <source>请填写第一期的日期。</source>
      <translation>Enter the first instalment's day.</translation>
    </message>
    <message>
      <source>金额（元）</source>
      <translation>Sum (yuan)</translation>
    </message>
    <message>
      <source>，多出 {yuan} 元</source>
      <translation>, {yuan} yuan too much</translation>
    </message>
    <message>
      <source>，还差 {yuan} 元</source>
      <translation>, {yuan} yuan short</translation>
    </message>
  </context>
  <context>
    <name>PolicyDialog</name>
    <message>
      <source>{n} 个参数，{a} 个待核实，{b} 个数字不详</source>
      <translation>{n} parameters, {a} unconfirmed, {b} not known</translation>
    </message>
    <message>
      <source>以后按随程序带来的数字，或前一个数字。</source>
      <translation>What ships with the program, or the figure before, holds again.</translation>
    </message>
    <message>
      <source>修改…</source>
      <translation>Change…</translation>
    </message>
    <message>
      <source>全部类别</source>
      <translation>All groups</translation>
    </message>
    <message>
      <source>关闭</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>删去</source>
      <translation>Take off</translation>
    </message>
    <message>
      <source>删去镇里填写的</source>
      <translation>Take off the town's</translation>
    </message>
    <message>
      <source>删去镇里填写的这个数字：{value}，{day} 起？</source>
      <translation>Take off this figure of the town's: {value}, from {day}?</translation>
    </message>
    <message>
      <source>历年数字</source>
      <translation>Figures over the years</translation>
    </message>
    <message>
      <source>只看待核实的(&amp;O)</source>
      <translation>Only unconfirmed (&amp;O)</translation>
    </message>
    <message>
      <source>填写新数字…</source>
      <translation>New figure…</translation>
    </message>
    <message>
      <source>导入…</source>
      <translation>Import…</translation>
    </message>
    <message>
      <source>导入政策参数</source>
      <translation>Import policy parameters</translation>
    </message>
    <message>
      <source>导出…</source>
      <translation>Export…</translation>
    </message>
    <message>
      <source>导出政策参数</source>
      <translation>Export policy parameters</translation>
    </message>
    <message>
      <source>已删去（Ctrl+Z 可撤销）。</source>
      <translation>Taken off (Ctrl+Z brings it back).</translation>
    </message>
    <message>
      <source>已把 {n} 个数字导出到“{file}”。</source>
      <translation>{n} figures exported to “{file}”.</translation>
    </message>
    <message>
      <source>已确认：{name} {value}。随U盘带给各村后，各村的待核实标记也会去掉。</source>
      <translation>Confirmed: {name} {value}. The mark goes in the villages too, once sticks have carried it there.</translation>
    </message>
    <message>
      <source>政策参数</source>
      <translation>Policy parameters</translation>
    </message>
    <message>
      <source>政策参数 (*.toml)</source>
      <translation>Policy parameters (*.toml)</translation>
    </message>
    <message>
      <source>政策参数.toml</source>
      <translation>policy parameters.toml</translation>
    </message>
    <message>
      <source>政策参数由镇里统一维护，村里只能查看；数字不对请告诉镇中心。</source>
      <translation>The town keeps the policy parameters; a village can only look. Tell the town center when a figure is wrong.</translation>
    </message>
    <message>
      <source>文件里的数字和现在的一样，没有改动。</source>
      <translation>The file has the same figures; nothing was changed.</translation>
    </message>
    <message>
      <source>确认</source>
      <translation>Confirm</translation>
    </message>
    <message>
      <source>确认无误</source>
      <translation>It is right</translation>
    </message>
    <message>
      <source>类别</source>
      <translation>Group</translation>
    </message>
    <message>
      <source>采用了 {n} 个数字：{names}（Ctrl+Z 可撤销）。</source>
      <translation>{n} figures taken: {names} (Ctrl+Z takes them back).</translation>
    </message>
  </context>
  <context>
    <name>PreparingDialog</name>
    <message>
      <source>知道了</source>
      <translation>OK</translation>
    </message>
  </context>
  <context>
    <name>PrintPage</name>
    <message>
      <source>PDF 文件 (*.pdf)</source>
      <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
      <source>{left_out:,} 张现在不用印了</source>
      <translation>{left_out:,} are no longer needed</translation>
    </message>
    <message>
      <source>{papers:,} 张单子，{households:,} 户，{pages:,} 页</source>
      <translation>{papers:,} papers, {households:,} households, {pages:,} pages</translation>
    </message>
    <message>
      <source>保存 PDF</source>
      <translation>Save PDF</translation>
    </message>
    <message>
      <source>保存 PDF…</source>
      <translation>Save PDF…</translation>
    </message>
    <message>
      <source>先放着，以后和别的一起印；“{names}”是清单，只能直接打印。</source>
      <translation>Kept to be printed later with others; “{names}” is a list and is printed at once.</translation>
    </message>
    <message>
      <source>其中 {reprints:,} 张以前印过</source>
      <translation>{reprints:,} of them were printed before</translation>
    </message>
    <message>
      <source>居民名册里还没有人，请先导入户籍人口花名册。</source>
      <translation>The roster is still empty: import the household register first.</translation>
    </message>
    <message>
      <source>已存为“{file}”，{papers:,} 张记为印过一次。</source>
      <translation>Saved as “{file}”; {papers:,} papers count as printed once more.</translation>
    </message>
    <message>
      <source>打印</source>
      <translation>Print</translation>
    </message>
    <message>
      <source>打印…</source>
      <translation>Print…</translation>
    </message>
    <message>
      <source>排版</source>
      <translation>Layout</translation>
    </message>
    <message>
      <source>改为按范围选</source>
      <translation>Choose by place instead</translation>
    </message>
    <message>
      <source>改单子上的文字…</source>
      <translation>Change the wording…</translation>
    </message>
    <message>
      <source>放入打印队列</source>
      <translation>Add to queue</translation>
    </message>
    <message>
      <source>新放入 {added:,} 张；{known:,} 张早就在队列里。</source>
      <translation>{added:,} added; {known:,} were there before.</translation>
    </message>
    <message>
      <source>正在排版…</source>
      <translation>Laying out…</translation>
    </message>
    <message>
      <source>没有可打印的单子</source>
      <translation>Nothing to print</translation>
    </message>
    <message>
      <source>第 {first} 页到第 {last} 页已送到打印机，印到的记为印过一次。</source>
      <translation>Pages {first} to {last} went to the printer; what is on them counts as printed.</translation>
    </message>
    <message>
      <source>请在上面勾选要印的单子</source>
      <translation>Tick what to print above</translation>
    </message>
  </context>
  <context>
    <name>ProgressDialog</name>
    <message>
      <source>佐证材料</source>
      <translation>Evidence</translation>
    </message>
    <message>
      <source>情况</source>
      <translation>State</translation>
    </message>
    <message>
      <source>日期</source>
      <translation>Date</translation>
    </message>
    <message>
      <source>进展</source>
      <translation>Progress</translation>
    </message>
  </context>
  <context>
    <name>ProgressPanel</name>
    <message>
      <source>取消</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>后面还有 {n} 件</source>
      <translation>{n} more to come</translation>
    </message>
    <message>
      <source>正在取消，数据会保持原样…</source>
      <translation>Cancelling; the data stay as they were…</translation>
    </message>
  </context>
  <context>
    <name>ProgressPart</name>
    <message>
      <source>怎么统计</source>
      <translation>How to count</translation>
    </message>
    <message>
      <source>挂全村的人计全村；一户有几个责任人的，各人都计。</source>
      <translation>Who leads a village counts all of it; a household with several people counts for each.</translation>
    </message>
    <message>
      <source>按片</source>
      <translation>By area</translation>
    </message>
    <message>
      <source>按责任人</source>
      <translation>By person</translation>
    </message>
    <message>
      <source>每一片的进度</source>
      <translation>Progress by area</translation>
    </message>
    <message>
      <source>每个人的进度</source>
      <translation>Progress by person</translation>
    </message>
    <message>
      <source>看哪些人</source>
      <translation>Which people</translation>
    </message>
  </context>
  <context>
    <name>ProjectDialog</name>
    <message>
      <source>人员名单</source>
      <translation>List of people</translation>
    </message>
    <message>
      <source>供地日期</source>
      <translation>Land supplied on</translation>
    </message>
    <message>
      <source>删除…</source>
      <translation>Remove…</translation>
    </message>
    <message>
      <source>协议签订日期</source>
      <translation>Agreement signed on</translation>
    </message>
    <message>
      <source>备注</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>它的缴存计划和用款计划也一起删除。</source>
      <translation> Its deposit and fund plans go with it.</translation>
    </message>
    <message>
      <source>已收齐</source>
      <translation>complete</translation>
    </message>
    <message>
      <source>年度</source>
      <translation>Year</translation>
    </message>
    <message>
      <source>应缴存补贴资金（元）</source>
      <translation>Funds required (yuan)</translation>
    </message>
    <message>
      <source>征收面积（亩）</source>
      <translation>Area taken (mu)</translation>
    </message>
    <message>
      <source>批准文号</source>
      <translation>Approval no.</translation>
    </message>
    <message>
      <source>没有收齐</source>
      <translation>not complete</translation>
    </message>
    <message>
      <source>用地类型</source>
      <translation>Use of the land</translation>
    </message>
    <message>
      <source>请填写年度。</source>
      <translation>Enter the year.</translation>
    </message>
    <message>
      <source>项目名称（批次）</source>
      <translation>Project (batch)</translation>
    </message>
  </context>
  <context>
    <name>ProjectPanel</name>
    <message>
      <source>{number}　{year} 年　{use}　协议 {signed}　征收 {area} 亩　名单{closed}</source>
      <translation>{number}  {year}  {use}  agreement {signed}  {area} mu taken  list {closed}</translation>
    </message>
    <message>
      <source>{what}（{n} 户）</source>
      <translation>{what} ({n} households)</translation>
    </message>
    <message>
      <source>人员</source>
      <translation>People</translation>
    </message>
    <message>
      <source>修改项目…</source>
      <translation>Change the project…</translation>
    </message>
    <message>
      <source>各户</source>
      <translation>Households</translation>
    </message>
    <message>
      <source>已收齐</source>
      <translation>complete</translation>
    </message>
    <message>
      <source>户</source>
      <translation>Households</translation>
    </message>
    <message>
      <source>所选各户进度不同，请分开办。</source>
      <translation>The chosen households stand at different steps; take them apart.</translation>
    </message>
    <message>
      <source>打印…</source>
      <translation>Print…</translation>
    </message>
    <message>
      <source>新增户…</source>
      <translation>Add a household…</translation>
    </message>
    <message>
      <source>没有收齐</source>
      <translation>not complete</translation>
    </message>
    <message>
      <source>资金</source>
      <translation>Money</translation>
    </message>
    <message>
      <source>这一步由对方的电脑来做。</source>
      <translation>The other desk takes this step.</translation>
    </message>
    <message>
      <source>问题</source>
      <translation>Findings</translation>
    </message>
    <message>
      <source>问题 {n}</source>
      <translation>Findings {n}</translation>
    </message>
    <message>
      <source>项目的内容</source>
      <translation>Contents of the project</translation>
    </message>
  </context>
  <context>
    <name>ProofDialog</name>
    <message>
      <source>{names}等 {n} 人</source>
      <translation>{names} and others, {n} people</translation>
    </message>
    <message>
      <source>、</source>
      <translation>, </translation>
    </message>
    <message>
      <source>今天</source>
      <translation>today</translation>
    </message>
    <message>
      <source>已登记 {n} 人的资格认证（Ctrl+Z 可撤销）</source>
      <translation>Proofs of life of {n} people saved (Ctrl+Z undoes it)</translation>
    </message>
    <message>
      <source>方式</source>
      <translation>How</translation>
    </message>
    <message>
      <source>村里看到或听到本人在世就可以登记；名单来了再由名单确认。</source>
      <translation>Enter it once the village saw or heard the person alive; the office's list confirms it later.</translation>
    </message>
    <message>
      <source>登记</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>登记资格认证</source>
      <translation>Enter a proof of life</translation>
    </message>
    <message>
      <source>认证日期</source>
      <translation>Proved on</translation>
    </message>
    <message>
      <source>返回</source>
      <translation>Go back</translation>
    </message>
  </context>
  <context>
    <name>ProposalsDialog</name>
    <message>
      <source>{n:,} 行重新等您确认。</source>
      <translation>{n:,} rows wait for your answer again.</translation>
    </message>
    <message>
      <source>↑↓ 移动　Y 是这个人　N 不是　Enter 打开这个人的页面</source>
      <translation>↑↓ move　Y this person　N not　Enter opens the person's page</translation>
    </message>
    <message>
      <source>不是（N）</source>
      <translation>Not this one (N)</translation>
    </message>
    <message>
      <source>全部接受有把握的</source>
      <translation>Accept all certain ones</translation>
    </message>
    <message>
      <source>全部接受有把握的（{n:,}）</source>
      <translation>Accept all certain ones ({n:,})</translation>
    </message>
    <message>
      <source>关闭</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>导入的名单里号码有疑问的行会列在这里，等您看一眼。</source>
      <translation>Rows of imported lists with doubtful numbers wait here for you.</translation>
    </message>
    <message>
      <source>已确认 {n:,} 行。</source>
      <translation>{n:,} rows accepted.</translation>
    </message>
    <message>
      <source>已退回 {n:,} 行：名单上的内容没有记到这个人名下。</source>
      <translation>{n:,} rows rejected: what they say was not entered for this person.</translation>
    </message>
    <message>
      <source>待确认的行</source>
      <translation>Rows to answer</translation>
    </message>
    <message>
      <source>打开这个人</source>
      <translation>Open this person</translation>
    </message>
    <message>
      <source>接受有把握的</source>
      <translation>Accept the certain ones</translation>
    </message>
    <message>
      <source>是这个人（Y）</source>
      <translation>This person (Y)</translation>
    </message>
    <message>
      <source>没有待确认的行</source>
      <translation>No questions</translation>
    </message>
    <message>
      <source>没有退回过的行</source>
      <translation>No rows were turned down</translation>
    </message>
    <message>
      <source>退回过的</source>
      <translation>Turned down</translation>
    </message>
    <message>
      <source>重新确认（R）</source>
      <translation>Ask again (R)</translation>
    </message>
  </context>
  <context>
    <name>PublicityPage</name>
    <message>
      <source>各屯覆盖</source>
      <translation>Hamlets</translation>
    </message>
    <message>
      <source>名册里还没有人</source>
      <translation>The roster is empty</translation>
    </message>
    <message>
      <source>宣传</source>
      <translation>Publicity</translation>
    </message>
    <message>
      <source>宣讲和发放记录</source>
      <translation>Talks and material</translation>
    </message>
    <message>
      <source>导入名单</source>
      <translation>Import lists</translation>
    </message>
    <message>
      <source>导入户籍人口花名册以后，这里列出每个屯宣讲过几次、走访了几户、多少人了解政策。</source>
      <translation>Once the household register is imported, this shows each hamlet's talks, visits and who knows the policy.</translation>
    </message>
    <message>
      <source>导出…</source>
      <translation>Export…</translation>
    </message>
    <message>
      <source>已宣传到的屯组</source>
      <translation>Hamlets reached</translation>
    </message>
    <message>
      <source>开过宣讲的屯组</source>
      <translation>Hamlets with a talk</translation>
    </message>
    <message>
      <source>政策宣传覆盖情况</source>
      <translation>Publicity</translation>
    </message>
    <message>
      <source>登记发放材料…</source>
      <translation>Enter material…</translation>
    </message>
    <message>
      <source>登记宣讲…</source>
      <translation>Enter a talk…</translation>
    </message>
    <message>
      <source>走访过的户</source>
      <translation>Households visited</translation>
    </message>
    <message>
      <source>问过的人里了解政策</source>
      <translation>Know the policy, of those asked</translation>
    </message>
  </context>
  <context>
    <name>PullBanner</name>
    <message>
      <source>弹出 U 盘</source>
      <translation>Eject the stick</translation>
    </message>
  </context>
  <context>
    <name>QueueFilterBar</name>
    <message>
      <source>全部</source>
      <translation>All</translation>
    </message>
    <message>
      <source>全部单子</source>
      <translation>All papers</translation>
    </message>
    <message>
      <source>全部屯（组）</source>
      <translation>All hamlets</translation>
    </message>
    <message>
      <source>全部村（社区）</source>
      <translation>All villages</translation>
    </message>
    <message>
      <source>单子种类</source>
      <translation>Kind of paper</translation>
    </message>
    <message>
      <source>屯（组）</source>
      <translation>Hamlet</translation>
    </message>
    <message>
      <source>村（社区）</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>状态</source>
      <translation>State</translation>
    </message>
  </context>
  <context>
    <name>QueuePage</name>
    <message>
      <source>{n:,} 张已标为送达。</source>
      <translation>{n:,} marked as delivered.</translation>
    </message>
    <message>
      <source>{n:,} 张没印的已移出队列。</source>
      <translation>{n:,} unprinted taken out of the queue.</translation>
    </message>
    <message>
      <source>今天</source>
      <translation>today</translation>
    </message>
    <message>
      <source>列出 {n:,} 张</source>
      <translation>{n:,} listed</translation>
    </message>
    <message>
      <source>列出 {n:,} 张，还有 {more:,} 张没列出，请缩小范围</source>
      <translation>{n:,} listed, {more:,} more: narrow the filter</translation>
    </message>
    <message>
      <source>另有 {n:,} 张没有标：{why}</source>
      <translation>{n:,} were not marked: {why}</translation>
    </message>
    <message>
      <source>回执已登记</source>
      <translation>Slip entered</translation>
    </message>
    <message>
      <source>在“打印”里选好单子，打印或放入打印队列，就会列在这里，送到哪户一目了然。</source>
      <translation>Papers that are printed or put into the queue are listed here, with the household they go to.</translation>
    </message>
    <message>
      <source>已撤销：{what}</source>
      <translation>Undone: {what}</translation>
    </message>
    <message>
      <source>已送达：{code}　{hamlet} {number}</source>
      <translation>Delivered: {code}　{hamlet} {number}</translation>
    </message>
    <message>
      <source>打印…</source>
      <translation>Print…</translation>
    </message>
    <message>
      <source>打印队列</source>
      <translation>Print queue</translation>
    </message>
    <message>
      <source>撤销</source>
      <translation>Undo</translation>
    </message>
    <message>
      <source>撤销上一步</source>
      <translation>Undo</translation>
    </message>
    <message>
      <source>撤销上一步？</source>
      <translation>Undo the last act?</translation>
    </message>
    <message>
      <source>标为已送达</source>
      <translation>Delivered</translation>
    </message>
    <message>
      <source>标为已送达（{n:,}）</source>
      <translation>Delivered ({n:,})</translation>
    </message>
    <message>
      <source>没有可以撤销的操作。</source>
      <translation>There is nothing to undo.</translation>
    </message>
    <message>
      <source>没有这样的单子</source>
      <translation>No such papers</translation>
    </message>
    <message>
      <source>登记回执</source>
      <translation>Enter slip</translation>
    </message>
    <message>
      <source>移出队列</source>
      <translation>Take out</translation>
    </message>
    <message>
      <source>空格打勾　Ctrl+A 全选　D 已送达　R 登记回执　P 打印　Delete 移出　Enter 打开这一户</source>
      <translation>Space ticks　Ctrl+A all　D delivered　R slip　P print　Delete takes out　Enter opens</translation>
    </message>
    <message>
      <source>送达人</source>
      <translation>Delivered by</translation>
    </message>
    <message>
      <source>送达日期</source>
      <translation>Delivered on</translation>
    </message>
  </context>
  <context>
    <name>ReadingDialog</name>
    <message>
      <source>上一条（←）</source>
      <translation>Previous (←)</translation>
    </message>
    <message>
      <source>下一条（→）</source>
      <translation>Next (→)</translation>
    </message>
    <message>
      <source>关闭</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>政策问答</source>
      <translation>Policy answers</translation>
    </message>
    <message>
      <source>第 {n} 条，共 {m} 条</source>
      <translation>{n} of {m}</translation>
    </message>
  </context>
  <context>
    <name>ReadingPane</name>
    <message>
      <source>回答</source>
      <translation>Answer</translation>
    </message>
  </context>
  <context>
    <name>ReceivedPage</name>
    <message>
      <source>{names}等 {n} 个包</source>
      <translation>{names} and others, {n} bundles</translation>
    </message>
    <message>
      <source>{sender}{kind}第 {n} 号</source>
      <translation>{sender} {kind} no. {n}</translation>
    </message>
    <message>
      <source>一个包也收不下，原因如下。</source>
      <translation>No bundle can be taken, for these reasons.</translation>
    </message>
    <message>
      <source>在结果里查找</source>
      <translation>Search the result</translation>
    </message>
    <message>
      <source>对方的回执：我们第 {n} 号包，{by} 收下 {accepted:,} 项，无变化 {unchanged:,} 项，有冲突 {contested:,} 项，未接收 {refused:,} 项。</source>
      <translation>Receipt: of our bundle no. {n}, {by} took {accepted:,}, {unchanged:,} were known, {contested:,} contested, {refused:,} refused.</translation>
    </message>
    <message>
      <source>将收下：{names}。</source>
      <translation>To be taken: {names}. </translation>
    </message>
    <message>
      <source>按户</source>
      <translation>By household</translation>
    </message>
    <message>
      <source>按户的变化</source>
      <translation>Changes by household</translation>
    </message>
    <message>
      <source>按户（{n:,}）</source>
      <translation>By household ({n:,})</translation>
    </message>
    <message>
      <source>有冲突或未接收</source>
      <translation>Contested or refused</translation>
    </message>
    <message>
      <source>有冲突或未接收的改动</source>
      <translation>Changes contested or refused</translation>
    </message>
    <message>
      <source>有冲突或未接收（{n:,}）</source>
      <translation>Contested or refused ({n:,})</translation>
    </message>
    <message>
      <source>查找：姓名、户编号、村</source>
      <translation>Find: name, household, village</translation>
    </message>
    <message>
      <source>这些包以前都收过了，没有任何变化。</source>
      <translation>These bundles were taken before; nothing changed.</translation>
    </message>
  </context>
  <context>
    <name>ReconciliationFilters</name>
    <message>
      <source>处理</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>差异</source>
      <translation>Difference</translation>
    </message>
    <message>
      <source>村</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>疑点</source>
      <translation>Findings</translation>
    </message>
    <message>
      <source>筛选</source>
      <translation>Filter</translation>
    </message>
  </context>
  <context>
    <name>ReconciliationPage</name>
    <message>
      <source>Excel 表格 (*.xlsx)</source>
      <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
      <source>{n:,} 行重新待处理</source>
      <translation>{n:,} lines open again</translation>
    </message>
    <message>
      <source>{sides}这一年没有登记，不参加核对</source>
      <translation>{sides}: nothing entered this year, left out of it</translation>
    </message>
    <message>
      <source>{year} 年度</source>
      <translation>{year}</translation>
    </message>
    <message>
      <source>{year}年度缴费对账{day}.xlsx</source>
      <translation>Reconciliation {year} {day}.xlsx</translation>
    </message>
    <message>
      <source>、</source>
      <translation>, </translation>
    </message>
    <message>
      <source>先选中要结清的行；Ctrl+A 选中全部。</source>
      <translation>First choose the lines to settle; Ctrl+A chooses all.</translation>
    </message>
    <message>
      <source>全部一致，或者都已经结清。想看所有的行，把筛选条件清除。</source>
      <translation>All agree or are settled. To see every line, clear the filter.</translation>
    </message>
    <message>
      <source>原因（以后情况不变就不再提示）</source>
      <translation>Reason (not asked again while nothing changes)</translation>
    </message>
    <message>
      <source>导入名单</source>
      <translation>Import a list</translation>
    </message>
    <message>
      <source>导出</source>
      <translation>Export</translation>
    </message>
    <message>
      <source>导出到</source>
      <translation>Export to</translation>
    </message>
    <message>
      <source>导出对账表</source>
      <translation>Export reconciliation</translation>
    </message>
    <message>
      <source>已导出 {n:,} 行到 {name}</source>
      <translation>{n:,} lines exported to {name}</translation>
    </message>
    <message>
      <source>已结清 {n:,} 行（Ctrl+Z 可撤销）</source>
      <translation>{n:,} lines settled (Ctrl+Z undoes)</translation>
    </message>
    <message>
      <source>把显示的行和合计导出成表格</source>
      <translation>Export the lines shown and the totals</translation>
    </message>
    <message>
      <source>撤销结清</source>
      <translation>Reopen</translation>
    </message>
    <message>
      <source>显示 {shown:,} 行，共 {all:,} 行：待处理 {open:,}，已结清 {settled:,}</source>
      <translation>{shown:,} of {all:,} lines: {open:,} open, {settled:,} settled</translation>
    </message>
    <message>
      <source>村里登记缴费、镇里登记缴费，或者导入税务缴费明细以后，就可以在这里核对。</source>
      <translation>Once a village or the town has entered payments, or a tax list was imported, they are compared here.</translation>
    </message>
    <message>
      <source>核对缴费</source>
      <translation>Reconciling payments</translation>
    </message>
    <message>
      <source>核对过身份证，是同一个人</source>
      <translation>ID card checked: the same person</translation>
    </message>
    <message>
      <source>没有可以导出的行。</source>
      <translation>There are no lines to export.</translation>
    </message>
    <message>
      <source>没有要处理的差异</source>
      <translation>Nothing to settle</translation>
    </message>
    <message>
      <source>清除条件</source>
      <translation>Clear the filter</translation>
    </message>
    <message>
      <source>税务数据还没有到</source>
      <translation>The tax data have not come yet</translation>
    </message>
    <message>
      <source>税务窗口直接缴，村里没有登记</source>
      <translation>Paid at the tax office, not entered by the village</translation>
    </message>
    <message>
      <source>结清</source>
      <translation>Settle</translation>
    </message>
    <message>
      <source>结清差异</source>
      <translation>Settle differences</translation>
    </message>
    <message>
      <source>结清选中的 {n:,} 行？</source>
      <translation>Settle the {n:,} chosen lines?</translation>
    </message>
    <message>
      <source>结清选中的行（空格）</source>
      <translation>Settle the chosen lines (Space)</translation>
    </message>
    <message>
      <source>缴费年度</source>
      <translation>Payment year</translation>
    </message>
    <message>
      <source>这一年还没有可以核对的缴费</source>
      <translation>Nothing to reconcile in this year yet</translation>
    </message>
    <message>
      <source>选中的行重新待处理（Delete）</source>
      <translation>Open the chosen lines again (Delete)</translation>
    </message>
    <message>
      <source>重复缴费，已经退费</source>
      <translation>Paid twice, refunded</translation>
    </message>
    <message>
      <source>金额登记错，已经更正</source>
      <translation>Wrong amount, corrected</translation>
    </message>
  </context>
  <context>
    <name>ReconciliationTable</name>
    <message>
      <source>对账明细</source>
      <translation>Reconciliation</translation>
    </message>
  </context>
  <context>
    <name>RecordsPart</name>
    <message>
      <source>删除</source>
      <translation>Delete</translation>
    </message>
    <message>
      <source>删除 {day} {what}的记录？</source>
      <translation>Delete the record of {day}, {what}?</translation>
    </message>
    <message>
      <source>删除…</source>
      <translation>Delete…</translation>
    </message>
    <message>
      <source>删除记录</source>
      <translation>Delete a record</translation>
    </message>
    <message>
      <source>原因</source>
      <translation>Reason</translation>
    </message>
    <message>
      <source>宣讲和发放记录</source>
      <translation>Talks and material</translation>
    </message>
  </context>
  <context>
    <name>RefundDialog</name>
    <message>
      <source>与职保重叠</source>
      <translation>Overlaps employees' scheme</translation>
    </message>
    <message>
      <source>死亡后缴费</source>
      <translation>Paid after death</translation>
    </message>
    <message>
      <source>退费</source>
      <translation>Refund</translation>
    </message>
    <message>
      <source>退费日期</source>
      <translation>Refunded on</translation>
    </message>
    <message>
      <source>退费（元）</source>
      <translation>Refund (yuan)</translation>
    </message>
    <message>
      <source>重复缴费</source>
      <translation>Paid twice</translation>
    </message>
    <message>
      <source>领取待遇后缴费</source>
      <translation>Paid after benefit began</translation>
    </message>
  </context>
  <context>
    <name>RemoveArrivalDialog</name>
    <message>
      <source>删除</source>
      <translation>Remove</translation>
    </message>
    <message>
      <source>原因</source>
      <translation>Reason</translation>
    </message>
  </context>
  <context>
    <name>ReportDialog</name>
    <message>
      <source>不写：身份证号码和电话遮住。要完整号码，请写明用途，会记录下来</source>
      <translation>Left blank: ID and phone numbers are masked. For whole numbers name the purpose; it is logged</translation>
    </message>
    <message>
      <source>完整号码的用途(&amp;U)</source>
      <translation>Purpose of whole numbers (&amp;U)</translation>
    </message>
  </context>
  <context>
    <name>ReportsPage</name>
    <message>
      <source>{n:,} 人</source>
      <translation>{n:,} people</translation>
    </message>
    <message>
      <source>{n:,} 人，{m:,} 组</source>
      <translation>{n:,} people, {m:,} groups</translation>
    </message>
    <message>
      <source>{n} 栏…</source>
      <translation>{n} columns…</translation>
    </message>
    <message>
      <source>人数</source>
      <translation>People</translation>
    </message>
    <message>
      <source>保存</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>保存…</source>
      <translation>Save…</translation>
    </message>
    <message>
      <source>保存报表</source>
      <translation>Save the report</translation>
    </message>
    <message>
      <source>保存的报表</source>
      <translation>Saved reports</translation>
    </message>
    <message>
      <source>倒序</source>
      <translation>Descending</translation>
    </message>
    <message>
      <source>先导入居民名册，就能自己挑人、挑栏目做报表。</source>
      <translation>Import the register first: then choose people and columns for reports.</translation>
    </message>
    <message>
      <source>删除</source>
      <translation>Take off</translation>
    </message>
    <message>
      <source>删除报表“{name}”？</source>
      <translation>Delete the report “{name}”?</translation>
    </message>
    <message>
      <source>名称</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>导入名单</source>
      <translation>Import a list</translation>
    </message>
    <message>
      <source>已保存报表“{name}”。</source>
      <translation>The report “{name}” is saved.</translation>
    </message>
    <message>
      <source>已删除报表“{name}”。</source>
      <translation>The report “{name}” is deleted.</translation>
    </message>
    <message>
      <source>打印、导出…</source>
      <translation>Print, export…</translation>
    </message>
    <message>
      <source>报表</source>
      <translation>Report</translation>
    </message>
    <message>
      <source>按栏目：{column}</source>
      <translation>By column: {column}</translation>
    </message>
    <message>
      <source>按这些条件没有人</source>
      <translation>Nobody fits these conditions</translation>
    </message>
    <message>
      <source>排序</source>
      <translation>Order</translation>
    </message>
    <message>
      <source>整理报表</source>
      <translation>Preparing the report</translation>
    </message>
    <message>
      <source>新报表</source>
      <translation>New report</translation>
    </message>
    <message>
      <source>栏目</source>
      <translation>Columns</translation>
    </message>
    <message>
      <source>汇总</source>
      <translation>Counts</translation>
    </message>
    <message>
      <source>给这张报表起个名字，以后点一下就能再出。</source>
      <translation>Give the report a name; later one click runs it again.</translation>
    </message>
    <message>
      <source>还没有居民名册</source>
      <translation>No roster yet</translation>
    </message>
  </context>
  <context>
    <name>RestoreDialog</name>
    <message>
      <source>上一步</source>
      <translation>Back</translation>
    </message>
    <message>
      <source>从备份恢复</source>
      <translation>Restore a backup</translation>
    </message>
    <message>
      <source>别的文件…</source>
      <translation>Another file…</translation>
    </message>
    <message>
      <source>取消</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>备份 (*.pdbackup)</source>
      <translation>Backups (*.pdbackup)</translation>
    </message>
    <message>
      <source>备份在 U 盘上的，插上就会列出来。先输入备份时的口令看看里面；现在的数据不会删掉，恢复时另放一边。</source>
      <translation>Backups on a stick are listed once it is plugged in. Type the pass-phrase of that time to look inside; the present data are set aside, never deleted.</translation>
    </message>
    <message>
      <source>备份时的口令</source>
      <translation>Pass-phrase of that time</translation>
    </message>
    <message>
      <source>恢复这份备份</source>
      <translation>Restore this backup</translation>
    </message>
    <message>
      <source>所有文件 (*)</source>
      <translation>All files (*)</translation>
    </message>
    <message>
      <source>找到的备份</source>
      <translation>Backups found</translation>
    </message>
    <message>
      <source>插上放备份的 U 盘，这里会自己列出来；备份放在别处的，用“别的文件”去选。</source>
      <translation>Plug in the stick with the backups and they are listed here; for those elsewhere use “Another file”.</translation>
    </message>
    <message>
      <source>没有找到备份</source>
      <translation>No backup found</translation>
    </message>
    <message>
      <source>看看里面</source>
      <translation>Look inside</translation>
    </message>
    <message>
      <source>读取备份</source>
      <translation>Reading the backup</translation>
    </message>
    <message>
      <source>选一份备份</source>
      <translation>Choose a backup</translation>
    </message>
  </context>
  <context>
    <name>ResultPage</name>
    <message>
      <source>“{file}”（{kind}）已导入。</source>
      <translation>“{file}” ({kind}) was imported.</translation>
    </message>
    <message>
      <source>“{file}”（{kind}）没有带来任何变化。</source>
      <translation>“{file}” ({kind}) changed nothing.</translation>
    </message>
    <message>
      <source>去确认</source>
      <translation>Answer questions</translation>
    </message>
    <message>
      <source>去确认（{n:,} 行）</source>
      <translation>Answer questions ({n:,} rows)</translation>
    </message>
    <message>
      <source>另存未导入的行…</source>
      <translation>Save rows not imported…</translation>
    </message>
    <message>
      <source>未导入的行</source>
      <translation>Rows not imported</translation>
    </message>
    <message>
      <source>要整份撤销，关闭后按 Ctrl+Z。</source>
      <translation> To undo the whole list, close this and press Ctrl+Z.</translation>
    </message>
  </context>
  <context>
    <name>RosterTab</name>
    <message>
      <source>先导入派出所或镇里发来的户籍人口花名册；只想看看怎么用，可以在菜单里打开练习村。</source>
      <translation>Begin with the household register from the police station or the town; just to try things out, open the practice village from the menu.</translation>
    </message>
    <message>
      <source>列</source>
      <translation>Columns</translation>
    </message>
    <message>
      <source>导入名单</source>
      <translation>Import list</translation>
    </message>
    <message>
      <source>导出</source>
      <translation>Export</translation>
    </message>
    <message>
      <source>把显示的人导出成表格</source>
      <translation>Export the people shown</translation>
    </message>
    <message>
      <source>换个条件试试，或者把条件全部清除。</source>
      <translation>Try another filter, or clear all.</translation>
    </message>
    <message>
      <source>新增</source>
      <translation>Add</translation>
    </message>
    <message>
      <source>新增居民（Insert）</source>
      <translation>Add resident (Insert)</translation>
    </message>
    <message>
      <source>显示 {n:,} 人，名册共 {m:,} 人</source>
      <translation>{n:,} of {m:,} people shown</translation>
    </message>
    <message>
      <source>没有符合条件的人</source>
      <translation>Nobody fits the filters</translation>
    </message>
    <message>
      <source>清除全部条件</source>
      <translation>Clear all filters</translation>
    </message>
    <message>
      <source>疑似有两条记录的人：核对、合并</source>
      <translation>People perhaps entered twice: compare, merge</translation>
    </message>
    <message>
      <source>走访</source>
      <translation>Visits</translation>
    </message>
    <message>
      <source>还欠走访结果的人，按走访顺序排队</source>
      <translation>People who are still owed an outcome, in walking order</translation>
    </message>
    <message>
      <source>还没有居民名册</source>
      <translation>No roster yet</translation>
    </message>
    <message>
      <source>选择显示哪些列</source>
      <translation>Choose the columns shown</translation>
    </message>
    <message>
      <source>重复</source>
      <translation>Twice</translation>
    </message>
  </context>
  <context>
    <name>RosterTable</name>
    <message>
      <source>复制选中的行（Ctrl+C）</source>
      <translation>Copy the chosen rows (Ctrl+C)</translation>
    </message>
    <message>
      <source>复制，带完整身份证号码…</source>
      <translation>Copy with whole ID numbers…</translation>
    </message>
    <message>
      <source>居民名册</source>
      <translation>Roster</translation>
    </message>
    <message>
      <source>恢复默认列</source>
      <translation>Usual columns</translation>
    </message>
    <message>
      <source>新增居民…</source>
      <translation>Add resident…</translation>
    </message>
  </context>
  <context>
    <name>RulingDialog</name>
    <message>
      <source>是否补贴对象</source>
      <translation>To be subsidised?</translation>
    </message>
    <message>
      <source>理由</source>
      <translation>Reason</translation>
    </message>
  </context>
  <context>
    <name>ScanLine</name>
    <message>
      <source>单子编号</source>
      <translation>Code of the paper</translation>
    </message>
    <message>
      <source>扫到就打开这一户</source>
      <translation>Scan: open household</translation>
    </message>
    <message>
      <source>扫到就标为已送达</source>
      <translation>Scan: mark delivered</translation>
    </message>
    <message>
      <source>扫到就登记回执</source>
      <translation>Scan: enter slip</translation>
    </message>
    <message>
      <source>扫码以后做什么</source>
      <translation>What a scan does</translation>
    </message>
    <message>
      <source>扫码，或输入编号按 Enter</source>
      <translation>Scan, or type a code and Enter</translation>
    </message>
  </context>
  <context>
    <name>ScoresPage</name>
    <message>
      <source>{year}年</source>
      <translation>{year}</translation>
    </message>
    <message>
      <source>{year}年绩效考核表</source>
      <translation>Performance sheet {year}</translation>
    </message>
    <message>
      <source>各村得分</source>
      <translation>Points by village</translation>
    </message>
    <message>
      <source>存为 PDF…</source>
      <translation>Save as PDF…</translation>
    </message>
    <message>
      <source>存为表格…</source>
      <translation>Save as workbook…</translation>
    </message>
    <message>
      <source>已完成名单</source>
      <translation>Who is done</translation>
    </message>
    <message>
      <source>年度</source>
      <translation>Year</translation>
    </message>
    <message>
      <source>未完成名单</source>
      <translation>Who is lacking</translation>
    </message>
    <message>
      <source>权重…</source>
      <translation>Weights…</translation>
    </message>
    <message>
      <source>计算过程</source>
      <translation>Working</translation>
    </message>
    <message>
      <source>还没有户籍人口，考核不了。请先导入户籍人口花名册。</source>
      <translation>Nobody to be scored yet. Import the household register first.</translation>
    </message>
  </context>
  <context>
    <name>ScreeningDialog</name>
    <message>
      <source>Excel 工作簿 (*.xlsx)</source>
      <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
      <source>{n:,} 人，{year} 年度，截至 {day}</source>
      <translation>{n:,} people, year {year}, as of {day}</translation>
    </message>
    <message>
      <source>{place}{year}年</source>
      <translation>{place} {year} </translation>
    </message>
    <message>
      <source>下发</source>
      <translation>Push</translation>
    </message>
    <message>
      <source>下发清单</source>
      <translation>Push the lists</translation>
    </message>
    <message>
      <source>下发清单…</source>
      <translation>Push lists…</translation>
    </message>
    <message>
      <source>全部村（社区）</source>
      <translation>All villages</translation>
    </message>
    <message>
      <source>关闭</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>各村各类人数</source>
      <translation>People by village and category</translation>
    </message>
    <message>
      <source>各村疑点人数</source>
      <translation>People by village and finding</translation>
    </message>
    <message>
      <source>各类人数</source>
      <translation>Categories</translation>
    </message>
    <message>
      <source>名单</source>
      <translation>List</translation>
    </message>
    <message>
      <source>导出名单</source>
      <translation>Export list</translation>
    </message>
    <message>
      <source>导出名单…</source>
      <translation>Export list…</translation>
    </message>
    <message>
      <source>居民名册里还没有人，请先导入户籍人口花名册。</source>
      <translation>The roster is empty: import the household register first.</translation>
    </message>
    <message>
      <source>已导出 {n:,} 人到“{file}”。里面有完整的身份证号码，请妥善保管。</source>
      <translation>{n:,} people exported to “{file}”. It holds whole ID numbers: keep it safe.</translation>
    </message>
    <message>
      <source>已经下发过的不会重复；不再符合的会自动销号。之后用“发包”带给各村。</source>
      <translation>Nothing is pushed twice; lines that no longer apply are closed. Then carry them by “Send”.</translation>
    </message>
    <message>
      <source>截至日期(&amp;D)</source>
      <translation>As of (&amp;D)</translation>
    </message>
    <message>
      <source>把未参保、未缴费两份清单下发给各村？</source>
      <translation>Push the lists of the unregistered and the unpaid to the villages?</translation>
    </message>
    <message>
      <source>新下发 {n:,} 条。用“发包”带给各村后，村里就能逐条回复。</source>
      <translation>{n:,} new lines. Once carried by “Send”, the villages can answer them.</translation>
    </message>
    <message>
      <source>村（社区）</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>核实回复…</source>
      <translation>Answers…</translation>
    </message>
    <message>
      <source>没有新的要下发，各村手里的清单已经是最新的。</source>
      <translation>Nothing new to push: the villages' lists are up to date.</translation>
    </message>
    <message>
      <source>点任何一个数字，就在居民名册里打开这些人。</source>
      <translation>Any number opens its people on the roster.</translation>
    </message>
    <message>
      <source>疑点</source>
      <translation>Findings</translation>
    </message>
    <message>
      <source>筛查</source>
      <translation>Screening</translation>
    </message>
    <message>
      <source>缴费年度(&amp;Y)</source>
      <translation>Payment &amp;year</translation>
    </message>
    <message>
      <source>重新筛查</source>
      <translation>Screen again</translation>
    </message>
  </context>
  <context>
    <name>SearchBox</name>
    <message>
      <source>查找居民</source>
      <translation>Find a resident</translation>
    </message>
    <message>
      <source>查找居民（Ctrl+F）</source>
      <translation>Find a resident (Ctrl+F)</translation>
    </message>
    <message>
      <source>查找：姓名、拼音首字母、身份证号、电话、户号、屯名、单子编号</source>
      <translation>Search: name, initials, ID number, phone, household, hamlet, code of a paper</translation>
    </message>
  </context>
  <context>
    <name>SecretLine</name>
    <message>
      <source>显示或遮住口令</source>
      <translation>Show or mask the pass-phrase</translation>
    </message>
  </context>
  <context>
    <name>SettingsDialog</name>
    <message>
      <source>{n} 分钟不动就锁定</source>
      <translation>After {n} minutes without a touch</translation>
    </message>
    <message>
      <source>不自动锁定</source>
      <translation>Never by itself</translation>
    </message>
    <message>
      <source>换语言后，下次打开时生效。</source>
      <translation>A new language shows at the next start.</translation>
    </message>
    <message>
      <source>经办人</source>
      <translation>Who sits here</translation>
    </message>
    <message>
      <source>自动锁定</source>
      <translation>Lock</translation>
    </message>
    <message>
      <source>设置</source>
      <translation>Settings</translation>
    </message>
    <message>
      <source>语言</source>
      <translation>Language</translation>
    </message>
    <message>
      <source>请填写经办人姓名：每次改动都会记在这个名字下。</source>
      <translation>Please give a name: every change is kept under it.</translation>
    </message>
  </context>
  <context>
    <name>SettleDialog</name>
    <message>
      <source>{day}　{by}：{about}</source>
      <translation>{day}　{by}: {about}</translation>
    </message>
    <message>
      <source>处理日期</source>
      <translation>Settled on</translation>
    </message>
    <message>
      <source>处理结果</source>
      <translation>Outcome</translation>
    </message>
    <message>
      <source>异议</source>
      <translation>Objection</translation>
    </message>
  </context>
  <context>
    <name>SheetDialog</name>
    <message>
      <source>“{name}”是哪个村？</source>
      <translation>Which village is “{name}”?</translation>
    </message>
    <message>
      <source>不是本镇的村，不取</source>
      <translation>Not a village of this town: leave out</translation>
    </message>
    <message>
      <source>从表格导入目标任务</source>
      <translation>Targets from a sheet</translation>
    </message>
    <message>
      <source>填进表里</source>
      <translation>Put into the grid</translation>
    </message>
    <message>
      <source>没有取的行</source>
      <translation>Rows left out</translation>
    </message>
    <message>
      <source>读到 {n} 个目标，{asked} 个村名不认识，{refused} 处没有取。</source>
      <translation>{n} targets read, {asked} villages unknown, {refused} places left out.</translation>
    </message>
    <message>
      <source>读取表格</source>
      <translation>Reading the sheet</translation>
    </message>
    <message>
      <source>返回</source>
      <translation>Back</translation>
    </message>
  </context>
  <context>
    <name>SheetModel</name>
    <message>
      <source>未导入</source>
      <translation>not imported</translation>
    </message>
  </context>
  <context>
    <name>SheetView</name>
    <message>
      <source>共 {n:,} 行</source>
      <translation>{n:,} rows</translation>
    </message>
    <message>
      <source>共 {n:,} 行，这里只显示开头和末尾的 {shown} 行</source>
      <translation>{n:,} rows; the first and last {shown} are shown</translation>
    </message>
    <message>
      <source>工作表“{name}”</source>
      <translation>Sheet “{name}”</translation>
    </message>
  </context>
  <context>
    <name>SidesPanel</name>
    <message>
      <source>几处填写的</source>
      <translation>What each side says</translation>
    </message>
    <message>
      <source>各处填写的内容</source>
      <translation>What each side says</translation>
    </message>
    <message>
      <source>这一项的历史</source>
      <translation>History of this field</translation>
    </message>
    <message>
      <source>这一项的历史（{n}）</source>
      <translation>History of this field ({n})</translation>
    </message>
    <message>
      <source>这一项的改动历史</source>
      <translation>History of this field</translation>
    </message>
  </context>
  <context>
    <name>SlipDialog</name>
    <message>
      <source>{kind}　{code}　{hamlet} {number}　{name}</source>
      <translation>{kind}　{code}　{hamlet} {number}　{name}</translation>
    </message>
    <message>
      <source>今天</source>
      <translation>today</translation>
    </message>
    <message>
      <source>写了什么</source>
      <translation>What it says</translation>
    </message>
    <message>
      <source>回执上勾了哪一项</source>
      <translation>What is ticked on the slip</translation>
    </message>
    <message>
      <source>如 12.1，可以不填</source>
      <translation>e.g. 12.1, may stay empty</translation>
    </message>
    <message>
      <source>已登记回执：{code}，{answer}</source>
      <translation>Slip entered: {code}, {answer}</translation>
    </message>
    <message>
      <source>承诺办理日期</source>
      <translation>Promised for</translation>
    </message>
    <message>
      <source>接着登记一次走访（把回执的内容带过去）</source>
      <translation>Then enter a visit (with what the slip says)</translation>
    </message>
    <message>
      <source>收回日期</source>
      <translation>Returned on</translation>
    </message>
    <message>
      <source>数字选哪一项　Tab 到下一格　Enter 登记</source>
      <translation>Digits choose　Tab goes on　Enter enters</translation>
    </message>
    <message>
      <source>登记</source>
      <translation>Enter</translation>
    </message>
    <message>
      <source>登记回执</source>
      <translation>Enter a return slip</translation>
    </message>
    <message>
      <source>返回</source>
      <translation>Back</translation>
    </message>
  </context>
  <context>
    <name>SpreadDialog</name>
    <message>
      <source>全镇总数</source>
      <translation>The town's total</translation>
    </message>
    <message>
      <source>全镇总数“{text}”不是整数。</source>
      <translation>The town's total “{text}” is not a whole number.</translation>
    </message>
    <message>
      <source>分解</source>
      <translation>Spread</translation>
    </message>
    <message>
      <source>把全镇任务分到各村</source>
      <translation>Spread the town's target over its villages</translation>
    </message>
    <message>
      <source>指标</source>
      <translation>Indicator</translation>
    </message>
    <message>
      <source>按什么分</source>
      <translation>By what</translation>
    </message>
    <message>
      <source>按最大余数法取整，各村加起来正好是总数。分好后填进表里，可以再改，点“下达”才生效。</source>
      <translation>The parts add up exactly to the total. They go into the grid, can still be changed, and count once they are handed down.</translation>
    </message>
    <message>
      <source>返回</source>
      <translation>Back</translation>
    </message>
  </context>
  <context>
    <name>StateMap</name>
    <message>
      <source>各步骤的户数</source>
      <translation>Households by state</translation>
    </message>
  </context>
  <context>
    <name>StatusLine</name>
    <message>
      <source>共 {n} 人</source>
      <translation>{n} people</translation>
    </message>
    <message>
      <source>刚才做了什么</source>
      <translation>What was just done</translation>
    </message>
    <message>
      <source>截至 {day}</source>
      <translation>As of {day}</translation>
    </message>
    <message>
      <source>经办人：{name}</source>
      <translation>At the desk: {name}</translation>
    </message>
  </context>
  <context>
    <name>StepDialog</name>
    <message>
      <source>{name} 的待遇办理</source>
      <translation>Benefit of {name}</translation>
    </message>
    <message>
      <source>{n} {state}</source>
      <translation>{n} {state}</translation>
    </message>
    <message>
      <source>{n} {state}（退回，要写原因）</source>
      <translation>{n} {state} (back or end: say why)</translation>
    </message>
    <message>
      <source>{n} 个已办，{m} 个没有办：</source>
      <translation>{n} done, {m} not done:</translation>
    </message>
    <message>
      <source>{n} 户已办，{m} 户没有办：</source>
      <translation>{n} households done, {m} not:</translation>
    </message>
    <message>
      <source>{who}：{stage}（Ctrl+Z 可撤销）</source>
      <translation>{who}: {stage} (Ctrl+Z takes it back)</translation>
    </message>
    <message>
      <source>下一步</source>
      <translation>Next step</translation>
    </message>
    <message>
      <source>今天</source>
      <translation>today</translation>
    </message>
    <message>
      <source>从何月停发</source>
      <translation>Stopped from</translation>
    </message>
    <message>
      <source>从何月起</source>
      <translation>From month</translation>
    </message>
    <message>
      <source>从何月领取</source>
      <translation>Paid from</translation>
    </message>
    <message>
      <source>凭什么认定</source>
      <translation>What it rests on</translation>
    </message>
    <message>
      <source>原因</source>
      <translation>Reason</translation>
    </message>
    <message>
      <source>可以不填</source>
      <translation>may stay empty</translation>
    </message>
    <message>
      <source>备注</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>如 2026-12</source>
      <translation>like 2026-12</translation>
    </message>
    <message>
      <source>已收材料</source>
      <translation>Papers received</translation>
    </message>
    <message>
      <source>已登记 {name}：{state}（Ctrl+Z 可撤销）</source>
      <translation>{name} saved: {state} (Ctrl+Z undoes it)</translation>
    </message>
    <message>
      <source>年月“{text}”不对，请写成 2026-12 的样子。</source>
      <translation>“{text}” is no month; write it like 2026-12.</translation>
    </message>
    <message>
      <source>待遇办理</source>
      <translation>Benefit</translation>
    </message>
    <message>
      <source>日期</source>
      <translation>Day</translation>
    </message>
    <message>
      <source>月待遇（元）</source>
      <translation>Monthly sum (yuan)</translation>
    </message>
    <message>
      <source>期限到哪一天</source>
      <translation>Last day</translation>
    </message>
    <message>
      <source>现在</source>
      <translation>Now</translation>
    </message>
    <message>
      <source>登记</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>眼下没有这台电脑能登记的下一步。</source>
      <translation>There is no next step that this desk can enter now.</translation>
    </message>
    <message>
      <source>知道了</source>
      <translation>Understood</translation>
    </message>
    <message>
      <source>返回</source>
      <translation>Go back</translation>
    </message>
    <message>
      <source>还缺</source>
      <translation>Missing</translation>
    </message>
    <message>
      <source>金额“{text}”不对，只填数字，单位是元。</source>
      <translation>“{text}” is no sum; digits only, in yuan.</translation>
    </message>
  </context>
  <context>
    <name>SumDialog</name>
    <message>
      <source>{who}，每年缴 {sum}</source>
      <translation>{who}, {sum} a year</translation>
    </message>
    <message>
      <source>今年的缴费档次没有录入，算不出来。</source>
      <translation>This year's tiers are not entered: nothing can be reckoned.</translation>
    </message>
    <message>
      <source>全户</source>
      <translation>Household</translation>
    </message>
    <message>
      <source>全户 {n} 人</source>
      <translation>All {n} members</translation>
    </message>
    <message>
      <source>关闭</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>家庭成员</source>
      <translation>Members</translation>
    </message>
    <message>
      <source>带 * 的用到 {n} 个待核实的数字。</source>
      <translation>What has a * rests on {n} unconfirmed figures. </translation>
    </message>
    <message>
      <source>打印…</source>
      <translation>Print…</translation>
    </message>
    <message>
      <source>按回车或点名字，看一个人的账。</source>
      <translation>Enter or a click on a name shows one person.</translation>
    </message>
    <message>
      <source>政策参数…</source>
      <translation>Parameters…</translation>
    </message>
    <message>
      <source>有 {n} 个数字不详，没有计入，实际只会多不会少。</source>
      <translation>{n} figures are not known and count as nothing: there will be more, not less. </translation>
    </message>
    <message>
      <source>每年缴(&amp;T)</source>
      <translation>A year (&amp;T)</translation>
    </message>
    <message>
      <source>点“政策参数”查看。</source>
      <translation>“Parameters” shows them. </translation>
    </message>
    <message>
      <source>点任何一个数字，看它是怎么算出来的。</source>
      <translation>Click any number to see its working.</translation>
    </message>
    <message>
      <source>经济账</source>
      <translation>The household's sum</translation>
    </message>
    <message>
      <source>经济账　{head}　{place}</source>
      <translation>The household's sum　{head}　{place}</translation>
    </message>
    <message>
      <source>经济账　{head}家　{place}　户号 {no}</source>
      <translation>The household's sum　{head}　{place}　No. {no}</translation>
    </message>
    <message>
      <source>补缴缺的年度(&amp;B)</source>
      <translation>Make up missed years (&amp;B)</translation>
    </message>
    <message>
      <source>计算</source>
      <translation>Reckoning</translation>
    </message>
  </context>
  <context>
    <name>TakeBackDialog</name>
    <message>
      <source>原因</source>
      <translation>Reason</translation>
    </message>
    <message>
      <source>撤回使用</source>
      <translation>Take back</translation>
    </message>
  </context>
  <context>
    <name>TakingOut</name>
    <message>
      <source>Excel 表格 (*.xlsx)</source>
      <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
      <source>一次最多复制 {n:,} 行，现在选了 {m:,} 行。</source>
      <translation>At most {n:,} rows can be copied at once; {m:,} are chosen.</translation>
    </message>
    <message>
      <source>人多时请用“导出”。</source>
      <translation>For more people use “Export”.</translation>
    </message>
    <message>
      <source>先选中要复制的行。</source>
      <translation>First choose the rows to copy.</translation>
    </message>
    <message>
      <source>复制</source>
      <translation>Copy</translation>
    </message>
    <message>
      <source>复制 {n:,} 人的完整身份证号码和电话？</source>
      <translation>Copy the whole ID and phone numbers of {n:,} people?</translation>
    </message>
    <message>
      <source>导出 {n:,} 人到表格，身份证号码和电话怎么写？</source>
      <translation>Export {n:,} people: how should ID and phone numbers be written?</translation>
    </message>
    <message>
      <source>导出到</source>
      <translation>Export to</translation>
    </message>
    <message>
      <source>导出名册</source>
      <translation>Export roster</translation>
    </message>
    <message>
      <source>居民名册{day}.xlsx</source>
      <translation>Roster {day}.xlsx</translation>
    </message>
    <message>
      <source>已复制 {n:,} 行，可以粘贴到表格里。</source>
      <translation>{n:,} rows copied, ready to paste into a sheet.</translation>
    </message>
    <message>
      <source>已导出 {n:,} 人到 {name}</source>
      <translation>{n:,} people exported to {name}</translation>
    </message>
    <message>
      <source>带完整号码</source>
      <translation>Whole numbers</translation>
    </message>
    <message>
      <source>每次导出都会记录。带完整号码的表格请妥善保管，不要发到群里。</source>
      <translation>Every export is logged. Keep a sheet with whole numbers safe, and out of group chats.</translation>
    </message>
    <message>
      <source>没有可以导出的人。</source>
      <translation>Nobody to export.</translation>
    </message>
    <message>
      <source>这次复制会记录下来。用完请清空剪贴板。</source>
      <translation>This copy is logged. Clear the clipboard afterwards.</translation>
    </message>
    <message>
      <source>遮住中间几位</source>
      <translation>Middle digits masked</translation>
    </message>
  </context>
  <context>
    <name>TalkDialog</name>
    <message>
      <source>内容</source>
      <translation>Content</translation>
    </message>
    <message>
      <source>到场人数</source>
      <translation>People there</translation>
    </message>
    <message>
      <source>备注</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>宣讲人</source>
      <translation>Speaker</translation>
    </message>
    <message>
      <source>方式</source>
      <translation>How</translation>
    </message>
    <message>
      <source>日期</source>
      <translation>Date</translation>
    </message>
  </context>
  <context>
    <name>TargetsPage</name>
    <message>
      <source>{village}“{name}”填的“{text}”不是整数。</source>
      <translation>{village}, {name}: “{text}” is not a whole number.</translation>
    </message>
    <message>
      <source>{year}年</source>
      <translation>{year}</translation>
    </message>
    <message>
      <source>下达</source>
      <translation>Hand down</translation>
    </message>
    <message>
      <source>从表格导入…</source>
      <translation>From a sheet…</translation>
    </message>
    <message>
      <source>从表格导入目标任务</source>
      <translation>Targets from a sheet</translation>
    </message>
    <message>
      <source>分解…</source>
      <translation>Spread…</translation>
    </message>
    <message>
      <source>在格子里输入人数或百分数，可以从表格里整块粘贴</source>
      <translation>Type people or percent into the cells; blocks can be pasted from a sheet</translation>
    </message>
    <message>
      <source>完成时限</source>
      <translation>Deadline</translation>
    </message>
    <message>
      <source>已下达 {n} 个目标，随下次发包到各村（Ctrl+Z 可撤销）</source>
      <translation>{n} targets handed down; they go to the villages with the next bundle (Ctrl+Z takes it back)</translation>
    </message>
    <message>
      <source>年度</source>
      <translation>Year</translation>
    </message>
    <message>
      <source>改了 {n} 处，还没有下达（Ctrl+S 下达）</source>
      <translation>{n} changes not handed down yet (Ctrl+S)</translation>
    </message>
    <message>
      <source>放弃改动</source>
      <translation>Take the changes back</translation>
    </message>
    <message>
      <source>目标任务</source>
      <translation>Targets</translation>
    </message>
    <message>
      <source>目标任务由镇里下达</source>
      <translation>Targets are set by the town</translation>
    </message>
    <message>
      <source>表格 (*.xlsx *.xls *.et *.csv *.ods)</source>
      <translation>Sheets (*.xlsx *.xls *.et *.csv *.ods)</translation>
    </message>
  </context>
  <context>
    <name>TextQuestion</name>
    <message>
      <source>返回</source>
      <translation>Go back</translation>
    </message>
  </context>
  <context>
    <name>TierCombo</name>
    <message>
      <source>{words}（待核实）</source>
      <translation>{words} (unconfirmed)</translation>
    </message>
    <message>
      <source>{words}，困难群体代缴</source>
      <translation>{words}, paid on behalf (hardship)</translation>
    </message>
    <message>
      <source>政府补贴 {sum} 元</source>
      <translation>Subsidy {sum} yuan</translation>
    </message>
    <message>
      <source>缴费金额（元）</source>
      <translation>Contribution (yuan)</translation>
    </message>
  </context>
  <context>
    <name>TierSlider</name>
    <message>
      <source>每年缴费档次（元）</source>
      <translation>Tier a year (yuan)</translation>
    </message>
  </context>
  <context>
    <name>Timeline</name>
    <message>
      <source>{day} 起</source>
      <translation>from {day}</translation>
    </message>
    <message>
      <source>{what} {n} 期</source>
      <translation>{what} ×{n}</translation>
    </message>
    <message>
      <source>{what}！</source>
      <translation>{what}!</translation>
    </message>
    <message>
      <source>今天</source>
      <translation>Today</translation>
    </message>
    <message>
      <source>还没有日期：填了协议签订日期，这里就有时间轴。</source>
      <translation>No dates yet: the line begins with the day of the agreement.</translation>
    </message>
    <message>
      <source>项目时间轴</source>
      <translation>Timeline of the project</translation>
    </message>
  </context>
  <context>
    <name>TopBar</name>
    <message>
      <source>设置</source>
      <translation>Settings</translation>
    </message>
  </context>
  <context>
    <name>Totals</name>
    <message>
      <source>{side} {people:,} 人 {sum} 元（{capitals}）</source>
      <translation>{side} {people:,} people, {sum} yuan ({capitals})</translation>
    </message>
    <message>
      <source>{side}人数</source>
      <translation>{side}, people</translation>
    </message>
    <message>
      <source>{side}金额</source>
      <translation>{side}, yuan</translation>
    </message>
    <message>
      <source>分村合计</source>
      <translation>By village</translation>
    </message>
    <message>
      <source>分渠道合计</source>
      <translation>By channel</translation>
    </message>
    <message>
      <source>另有{kind} {count:,} 笔 {sum} 元</source>
      <translation>besides {kind} {count:,}, {sum} yuan</translation>
    </message>
    <message>
      <source>合计</source>
      <translation>Total</translation>
    </message>
    <message>
      <source>已结清</source>
      <translation>Settled</translation>
    </message>
    <message>
      <source>待处理</source>
      <translation>Open</translation>
    </message>
    <message>
      <source>村</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>来源</source>
      <translation>Side</translation>
    </message>
    <message>
      <source>渠道不详</source>
      <translation>Channel unknown</translation>
    </message>
    <message>
      <source>税务金额大写</source>
      <translation>Tax sum in capitals</translation>
    </message>
    <message>
      <source>笔数</source>
      <translation>Payments</translation>
    </message>
    <message>
      <source>缴费渠道</source>
      <translation>Channel</translation>
    </message>
    <message>
      <source>金额</source>
      <translation>Yuan</translation>
    </message>
    <message>
      <source>金额大写</source>
      <translation>In capitals</translation>
    </message>
  </context>
  <context>
    <name>UnlockDialog</name>
    <message>
      <source>从备份恢复…</source>
      <translation>Restore a backup…</translation>
    </message>
    <message>
      <source>口令</source>
      <translation>Pass-phrase</translation>
    </message>
    <message>
      <source>打开</source>
      <translation>Open</translation>
    </message>
    <message>
      <source>正在打开…</source>
      <translation>Opening…</translation>
    </message>
    <message>
      <source>请先输入口令。</source>
      <translation>Type the pass-phrase first.</translation>
    </message>
    <message>
      <source>输入口令，打开这台电脑上的数据。</source>
      <translation>The pass-phrase opens the data on this computer.</translation>
    </message>
    <message>
      <source>退出</source>
      <translation>Leave</translation>
    </message>
  </context>
  <context>
    <name>UseDialog</name>
    <message>
      <source>使用方式</source>
      <translation>Way of use</translation>
    </message>
    <message>
      <source>凭证号</source>
      <translation>Voucher no.</translation>
    </message>
    <message>
      <source>发放日期</source>
      <translation>Used on</translation>
    </message>
    <message>
      <source>请填写金额。</source>
      <translation>Enter the amount.</translation>
    </message>
    <message>
      <source>金额（元）</source>
      <translation>Amount (yuan)</translation>
    </message>
  </context>
  <context>
    <name>UseManyDialog</name>
    <message>
      <source>{n} 人已登记，{m} 人没有登记：</source>
      <translation>{n} entered, {m} not:</translation>
    </message>
    <message>
      <source>从这一号起逐人递增</source>
      <translation>Count up from this one</translation>
    </message>
    <message>
      <source>使用方式</source>
      <translation>Way of use</translation>
    </message>
    <message>
      <source>全部用这一张</source>
      <translation>This one for all</translation>
    </message>
    <message>
      <source>凭证</source>
      <translation>Vouchers</translation>
    </message>
    <message>
      <source>凭证号</source>
      <translation>Voucher</translation>
    </message>
    <message>
      <source>发放名单</source>
      <translation>Pay-out list</translation>
    </message>
    <message>
      <source>发放日期</source>
      <translation>Paid on</translation>
    </message>
    <message>
      <source>登记补贴使用</source>
      <translation>Enter a use</translation>
    </message>
    <message>
      <source>请填写凭证号，审计时要查。</source>
      <translation>Enter the voucher: auditors ask for it.</translation>
    </message>
  </context>
  <context>
    <name>VerdictCard</name>
    <message>
      <source>共 {n:,} 项改动</source>
      <translation>{n:,} changes in all</translation>
    </message>
    <message>
      <source>将接收</source>
      <translation>to take</translation>
    </message>
  </context>
  <context>
    <name>VisitDialog</name>
    <message>
      <source>U 盘上还有没收过的包，勾上“收进来”就可以一起收。</source>
      <translation>There are bundles on the stick that were not taken yet; tick “In” to take them too.</translation>
    </message>
    <message>
      <source>U 盘拔出来了，什么都没有改动。插回来以后会自己重新看。</source>
      <translation>The stick was pulled out; nothing was changed. Plug it in again and it is looked at anew.</translation>
    </message>
    <message>
      <source>上一步</source>
      <translation>Back</translation>
    </message>
    <message>
      <source>下一步</source>
      <translation>Next</translation>
    </message>
    <message>
      <source>下次时间</source>
      <translation>Next visit on</translation>
    </message>
    <message>
      <source>了解政策吗</source>
      <translation>Knows the policy</translation>
    </message>
    <message>
      <source>今天</source>
      <translation>today</translation>
    </message>
    <message>
      <source>仍要登记</source>
      <translation>Enter it all the same</translation>
    </message>
    <message>
      <source>写到 U 盘</source>
      <translation>Write to the stick</translation>
    </message>
    <message>
      <source>原因</source>
      <translation>Reason</translation>
    </message>
    <message>
      <source>取消</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <source>可以不填</source>
      <translation>may stay empty</translation>
    </message>
    <message>
      <source>备注</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>如 12.1，可以不填</source>
      <translation>like 12.1, may stay empty</translation>
    </message>
    <message>
      <source>完成</source>
      <translation>Done</translation>
    </message>
    <message>
      <source>已登记对 {name} 家 {n} 人的走访（Ctrl+Z 可撤销）</source>
      <translation>Visit to {n} of {name}'s household saved (Ctrl+Z undoes it)</translation>
    </message>
    <message>
      <source>已登记对 {name} 的走访（Ctrl+Z 可撤销）</source>
      <translation>Visit to {name} saved (Ctrl+Z undoes it)</translation>
    </message>
    <message>
      <source>承诺办理日期</source>
      <translation>Promised for</translation>
    </message>
    <message>
      <source>换一个 U 盘</source>
      <translation>Another stick</translation>
    </message>
    <message>
      <source>撤销这次收包…</source>
      <translation>Take this import back…</translation>
    </message>
    <message>
      <source>收下</source>
      <translation>Take</translation>
    </message>
    <message>
      <source>收下并写回</source>
      <translation>Take and write back</translation>
    </message>
    <message>
      <source>收发情况…</source>
      <translation>All exchanges…</translation>
    </message>
    <message>
      <source>方式</source>
      <translation>How</translation>
    </message>
    <message>
      <source>核对数据包</source>
      <translation>Rehearsing</translation>
    </message>
    <message>
      <source>登记</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>登记对 {name} 家的走访（{place}，{n} 人）</source>
      <translation>Visit to the household of {name} ({place}, {n} people)</translation>
    </message>
    <message>
      <source>登记对 {name} 的走访</source>
      <translation>Visit to {name}</translation>
    </message>
    <message>
      <source>登记走访</source>
      <translation>Enter visit</translation>
    </message>
    <message>
      <source>看 U 盘上有什么</source>
      <translation>Looking at the stick</translation>
    </message>
    <message>
      <source>结果</source>
      <translation>Outcome</translation>
    </message>
    <message>
      <source>见到谁</source>
      <translation>Met</translation>
    </message>
    <message>
      <source>讲解要点</source>
      <translation>Explained</translation>
    </message>
    <message>
      <source>走访日期</source>
      <translation>Visited on</translation>
    </message>
    <message>
      <source>返回</source>
      <translation>Go back</translation>
    </message>
    <message>
      <source>还没有写入，请看一遍再点“收下”。</source>
      <translation>Nothing is written yet; look through it, then press “Take”.</translation>
    </message>
    <message>
      <source>还没有写入，请看一遍；收下以后，再给 {n} 个单位写回。</source>
      <translation>Nothing is written yet; look through it. After the taking, {n} receivers are written to.</translation>
    </message>
  </context>
  <context>
    <name>VisitPage</name>
    <message>
      <source>↑↓ 移动　空格 勾选　Enter 下一步</source>
      <translation>↑↓ move   Space tick   Enter next</translation>
    </message>
    <message>
      <source>写出去的发完整的一份（对方说缺包、收不下时才勾选）</source>
      <translation>Send everything anew (only when they say that a bundle is missing)</translation>
    </message>
    <message>
      <source>写出去（{n}）</source>
      <translation>Out ({n})</translation>
    </message>
    <message>
      <source>带来 {n} 个没收过的包。</source>
      <translation>{n} bundles to take.</translation>
    </message>
    <message>
      <source>带来 {n} 个没收过的包，另有 {odd} 个收不了，原因在说明里。</source>
      <translation>{n} bundles to take; {odd} more cannot be taken, see the notes.</translation>
    </message>
    <message>
      <source>收什么，写什么</source>
      <translation>What comes in and goes out</translation>
    </message>
    <message>
      <source>收进来（{n}）</source>
      <translation>In ({n})</translation>
    </message>
    <message>
      <source>没有能收的新包；有 {odd} 个收不了，原因在说明里。</source>
      <translation>Nothing new to take; {odd} cannot be taken, see the notes.</translation>
    </message>
    <message>
      <source>没有要收的新包。</source>
      <translation>Nothing new to take.</translation>
    </message>
    <message>
      <source>这个工作台不是用开村包建立的，也没有制作过开村包，还不能收发。</source>
      <translation>This desk was not made from a kit and has made none: nothing to exchange yet.</translation>
    </message>
    <message>
      <source>这里不能写入，只能收。</source>
      <translation> Nothing can be written there.</translation>
    </message>
    <message>
      <source>这里没有数据包。</source>
      <translation>No bundles here.</translation>
    </message>
  </context>
  <context>
    <name>VisitPages</name>
    <message>
      <source>一次办完：先收下 U 盘带来的，再把要带走的写回去。写入之前都可以退出。</source>
      <translation>In one go: what the stick brings is taken, then the answers are written back. You can leave at any time before.</translation>
    </message>
    <message>
      <source>完成</source>
      <translation>Done</translation>
    </message>
    <message>
      <source>收下之前取消，一切照旧；已经收下的不会丢，没写成的下次会再带上。</source>
      <translation>Cancelled before the taking is over, all stays as it was; what was taken is not lost, what was not written goes next time.</translation>
    </message>
    <message>
      <source>收什么，写什么</source>
      <translation>In and out</translation>
    </message>
    <message>
      <source>收发</source>
      <translation>Exchange</translation>
    </message>
    <message>
      <source>核对</source>
      <translation>Rehearsal</translation>
    </message>
    <message>
      <source>正在收发，请不要拔 U 盘。</source>
      <translation>Exchanging. Do not pull the stick out.</translation>
    </message>
    <message>
      <source>用哪个 U 盘</source>
      <translation>Which stick</translation>
    </message>
    <message>
      <source>选 U 盘</source>
      <translation>Stick</translation>
    </message>
  </context>
  <context>
    <name>VisitResult</name>
    <message>
      <source>U 盘中途断开了</source>
      <translation>The stick went away half-way</translation>
    </message>
    <message>
      <source>写出 {n} 个包，都读回核对过。</source>
      <translation>{n} bundles written, read back and found right.</translation>
    </message>
    <message>
      <source>写出去的包</source>
      <translation>Bundles written</translation>
    </message>
    <message>
      <source>写出去的（{n}）</source>
      <translation>Written ({n})</translation>
    </message>
    <message>
      <source>可以拔出 U 盘</source>
      <translation>The stick may be pulled out</translation>
    </message>
    <message>
      <source>已经弹出，可以拔出 U 盘</source>
      <translation>Ejected: the stick may be pulled out</translation>
    </message>
    <message>
      <source>已经收下的都记好了，不用再收。没写成的，插好 U 盘再来一次就行。</source>
      <translation>What was taken is kept. For what was not written, plug the stick in and begin again.</translation>
    </message>
    <message>
      <source>把 U 盘交到镇里，镇里收下后会把回执带回来。文件是加密的，只有镇里打得开。</source>
      <translation>Give the stick to the town; its receipt comes back. The files are encrypted, only the town can open them.</translation>
    </message>
    <message>
      <source>把 U 盘交给村里，村里点“收包”即可。文件是加密的，只有收的村打得开。</source>
      <translation>Give the stick to the village, which presses “Receive”. The files are encrypted, only that village can open them.</translation>
    </message>
    <message>
      <source>收下的（{n}）</source>
      <translation>Taken ({n})</translation>
    </message>
    <message>
      <source>有 {n} 个包没写成，原因在下面。收下的都记好了，没写成的下次再带上。</source>
      <translation>{n} bundles were not written, the reason stands below. What was taken is kept.</translation>
    </message>
  </context>
  <context>
    <name>VisitsPage</name>
    <message>
      <source>待走访</source>
      <translation>To visit</translation>
    </message>
    <message>
      <source>承诺与回访</source>
      <translation>Promises</translation>
    </message>
    <message>
      <source>走访</source>
      <translation>Visits</translation>
    </message>
    <message>
      <source>走访统计</source>
      <translation>Counts</translation>
    </message>
  </context>
  <context>
    <name>WaitingDialog</name>
    <message>
      <source>关闭</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>名单上的人都在户籍人口花名册里。</source>
      <translation>Everybody on the lists is in the household register.</translation>
    </message>
    <message>
      <source>暂存的行</source>
      <translation>Rows kept for later</translation>
    </message>
    <message>
      <source>没有暂存的行</source>
      <translation>No rows are kept</translation>
    </message>
    <message>
      <source>这些人的号码完整，但不在户籍人口花名册里。补导入花名册（或手工新增这个人）以后，这些行会自动记到他们名下。</source>
      <translation>These people's numbers are whole, but they are not in the household register. Once it names them (or they are added by hand), the rows are entered for them.</translation>
    </message>
  </context>
  <context>
    <name>WayCombo</name>
    <message>
      <source>登记类别</source>
      <translation>Kind</translation>
    </message>
  </context>
  <context>
    <name>WeightsDialog</name>
    <message>
      <source>{year}年考核权重</source>
      <translation>Weights of {year}</translation>
    </message>
    <message>
      <source>保存</source>
      <translation>Save</translation>
    </message>
    <message>
      <source>合计 {n}</source>
      <translation>{n} in all</translation>
    </message>
    <message>
      <source>合计 {n}，应正好是 100</source>
      <translation>{n} in all; it must be exactly 100</translation>
    </message>
    <message>
      <source>考核权重</source>
      <translation>Weights</translation>
    </message>
    <message>
      <source>返回</source>
      <translation>Back</translation>
    </message>
  </context>
  <context>
    <name>WorkingDialog</name>
    <message>
      <source>{name}是怎么算出来的</source>
      <translation>How this came about: {name}</translation>
    </message>
    <message>
      <source>关闭</source>
      <translation>Close</translation>
    </message>
    <message>
      <source>政策参数…</source>
      <translation>Parameters…</translation>
    </message>
    <message>
      <source>算法和依据</source>
      <translation>Working and source</translation>
    </message>
    <message>
      <source>结果</source>
      <translation>Result</translation>
    </message>
    <message>
      <source>金额算到分，四舍五入；月数不足一个月的算一个月。</source>
      <translation>Money to the fen, half up; part of a month counts as a month.</translation>
    </message>
    <message>
      <source>项目</source>
      <translation>Item</translation>
    </message>
  </context>
  <context>
    <name>_ResultPanel</name>
    <message>
      <source>查找结果</source>
      <translation>Results</translation>
    </message>
    <message>
      <source>没有找到“{text}”。可以只输姓名的首字母，或身份证号的后四位。</source>
      <translation>Nobody found for “{text}”. Initials of the name or the last four of the ID number will do.</translation>
    </message>
  </context>
  <context>
    <name>benefits</name>
    <message>
      <source>{day} 到期</source>
      <translation>ends {day}</translation>
    </message>
    <message>
      <source>{day} 去世，从 {month} 起停发</source>
      <translation>died {day}, payment stops from {month}</translation>
    </message>
    <message>
      <source>{day} 已到期</source>
      <translation>ended {day}</translation>
    </message>
    <message>
      <source>{day} 满{age}周岁，符合条件的从 {month} 起领取</source>
      <translation>{age} on {day}; if entitled, paid from {month}</translation>
    </message>
    <message>
      <source>{month}（本月）</source>
      <translation>{month} (this month)</translation>
    </message>
    <message>
      <source>{month}（还有 {n} 个月）</source>
      <translation>{month} (in {n} months)</translation>
    </message>
    <message>
      <source>、</source>
      <translation>, </translation>
    </message>
    <message>
      <source>上次认证</source>
      <translation>Last proof</translation>
    </message>
    <message>
      <source>不该领</source>
      <translation>No right</translation>
    </message>
    <message>
      <source>丧葬补助金 {sum} 元</source>
      <translation>funeral grant {sum} yuan</translation>
    </message>
    <message>
      <source>丧葬补助金：标准不详</source>
      <translation>funeral grant: sum not known</translation>
    </message>
    <message>
      <source>个人账户余额 {sum} 元，可以继承</source>
      <translation>account of {sum} yuan, to be inherited</translation>
    </message>
    <message>
      <source>人脸识别</source>
      <translation>Face recognition</translation>
    </message>
    <message>
      <source>从 {month} 起停发</source>
      <translation>stopped from {month}</translation>
    </message>
    <message>
      <source>从 {month} 起领取</source>
      <translation>paid from {month}</translation>
    </message>
    <message>
      <source>入户</source>
      <translation>At home</translation>
    </message>
    <message>
      <source>到龄日期</source>
      <translation>Of age on</translation>
    </message>
    <message>
      <source>到龄没领</source>
      <translation>Of age, not drawing</translation>
    </message>
    <message>
      <source>办理中</source>
      <translation>Under way</translation>
    </message>
    <message>
      <source>办理状态</source>
      <translation>State</translation>
    </message>
    <message>
      <source>原因</source>
      <translation>Reason</translation>
    </message>
    <message>
      <source>去世仍领</source>
      <translation>Dead, drawing</translation>
    </message>
    <message>
      <source>去世仍领取</source>
      <translation>Dead but drawing</translation>
    </message>
    <message>
      <source>去世日期</source>
      <translation>Died on</translation>
    </message>
    <message>
      <source>同时有职保或机关养老</source>
      <translation>Also in another scheme</translation>
    </message>
    <message>
      <source>多领 {n} 个月</source>
      <translation>{n} months overpaid</translation>
    </message>
    <message>
      <source>多领 {n} 个月 {sum} 元</source>
      <translation>{n} months, {sum} yuan overpaid</translation>
    </message>
    <message>
      <source>姓名</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>审核不通过</source>
      <translation>Refused</translation>
    </message>
    <message>
      <source>屯组</source>
      <translation>Hamlet</translation>
    </message>
    <message>
      <source>已停发</source>
      <translation>Stopped</translation>
    </message>
    <message>
      <source>已告知</source>
      <translation>Told</translation>
    </message>
    <message>
      <source>已收材料</source>
      <translation>Papers received</translation>
    </message>
    <message>
      <source>已暂停</source>
      <translation>Paused</translation>
    </message>
    <message>
      <source>已核准</source>
      <translation>Approved</translation>
    </message>
    <message>
      <source>已申报</source>
      <translation>Applied</translation>
    </message>
    <message>
      <source>年限差 {n} 年，到龄前可以缴满</source>
      <translation>{n} years short, can still be paid in time</translation>
    </message>
    <message>
      <source>年限差 {n} 年，到龄前可缴 {a} 年，再补缴 {b} 年</source>
      <translation>{n} years short: {a} can still be paid, {b} made up</translation>
    </message>
    <message>
      <source>年限差 {n} 年，要补缴</source>
      <translation>{n} years short, to be made up</translation>
    </message>
    <message>
      <source>年龄</source>
      <translation>Age</translation>
    </message>
    <message>
      <source>待遇申请表</source>
      <translation>application form</translation>
    </message>
    <message>
      <source>快到龄</source>
      <translation>Soon of age</translation>
    </message>
    <message>
      <source>户内可能的继承人：{who}</source>
      <translation>who of the household may inherit: {who}</translation>
    </message>
    <message>
      <source>户口已迁出</source>
      <translation>Moved away</translation>
    </message>
    <message>
      <source>户口簿复印件</source>
      <translation>copy of household book</translation>
    </message>
    <message>
      <source>户号</source>
      <translation>Household</translation>
    </message>
    <message>
      <source>服刑期间仍领取</source>
      <translation>Drawing while in prison</translation>
    </message>
    <message>
      <source>未到龄</source>
      <translation>Not due</translation>
    </message>
    <message>
      <source>村</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>每月 {sum} 元</source>
      <translation>{sum} yuan a month</translation>
    </message>
    <message>
      <source>没有参保登记</source>
      <translation>not registered</translation>
    </message>
    <message>
      <source>没有认证</source>
      <translation>No proof</translation>
    </message>
    <message>
      <source>没有记录</source>
      <translation>none known</translation>
    </message>
    <message>
      <source>电话</source>
      <translation>Phone</translation>
    </message>
    <message>
      <source>社保卡或银行账户</source>
      <translation>social card or account</translation>
    </message>
    <message>
      <source>继承人：{who}</source>
      <translation>heir: {who}</translation>
    </message>
    <message>
      <source>缺{papers}</source>
      <translation>lacks {papers}</translation>
    </message>
    <message>
      <source>认证快到期</source>
      <translation>Proof due</translation>
    </message>
    <message>
      <source>认证逾期</source>
      <translation>Proof overdue</translation>
    </message>
    <message>
      <source>该办待遇</source>
      <translation>Due</translation>
    </message>
    <message>
      <source>资格认证</source>
      <translation>Proof of life</translation>
    </message>
    <message>
      <source>资格认证：{how}</source>
      <translation>proof of life: {how}</translation>
    </message>
    <message>
      <source>身份证复印件</source>
      <translation>copy of ID card</translation>
    </message>
    <message>
      <source>还缺什么</source>
      <translation>Missing</translation>
    </message>
    <message>
      <source>还缺：{what}</source>
      <translation>missing: {what}</translation>
    </message>
    <message>
      <source>领取中</source>
      <translation>Drawing</translation>
    </message>
    <message>
      <source>；</source>
      <translation>; </translation>
    </message>
  </context>
  <context>
    <name>board</name>
    <message>
      <source>{n:,} 项，{days}</source>
      <translation>{n:,}, {days}</translation>
    </message>
    <message>
      <source>{n} 天</source>
      <translation>{n} days</translation>
    </message>
    <message>
      <source>上次上报</source>
      <translation>Last report</translation>
    </message>
    <message>
      <source>下一号</source>
      <translation>Next</translation>
    </message>
    <message>
      <source>久无回执</source>
      <translation>No answer</translation>
    </message>
    <message>
      <source>今天</source>
      <translation>today</translation>
    </message>
    <message>
      <source>冲突</source>
      <translation>Contested</translation>
    </message>
    <message>
      <source>发了没回执</source>
      <translation>Unanswered</translation>
    </message>
    <message>
      <source>各村收发情况</source>
      <translation>Exchange with villages</translation>
    </message>
    <message>
      <source>已停用</source>
      <translation>Revoked</translation>
    </message>
    <message>
      <source>开村包</source>
      <translation>Kit</translation>
    </message>
    <message>
      <source>待发</source>
      <translation>Unsent</translation>
    </message>
    <message>
      <source>情况</source>
      <translation>State</translation>
    </message>
    <message>
      <source>未开村</source>
      <translation>No kit</translation>
    </message>
    <message>
      <source>村（社区）</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>正常</source>
      <translation>Well</translation>
    </message>
    <message>
      <source>没到过的号</source>
      <translation>Never came</translation>
    </message>
    <message>
      <source>第 {n} 号　{day}</source>
      <translation>No. {n}   {day}</translation>
    </message>
    <message>
      <source>等第一次上报</source>
      <translation>First report due</translation>
    </message>
    <message>
      <source>距今</source>
      <translation>Age</translation>
    </message>
    <message>
      <source>这些包没有到过；里面的内容已随后面的包收齐，不用补。</source>
      <translation>These bundles never came; what was in them came with a later one, nothing has to be sent again.</translation>
    </message>
    <message>
      <source>逾期未报</source>
      <translation>Overdue</translation>
    </message>
  </context>
  <context>
    <name>bulletins</name>
    <message>
      <source>10月</source>
      <translation>Oct</translation>
    </message>
    <message>
      <source>11月</source>
      <translation>Nov</translation>
    </message>
    <message>
      <source>12月</source>
      <translation>Dec</translation>
    </message>
    <message>
      <source>16—29岁</source>
      <translation>16–29</translation>
    </message>
    <message>
      <source>1月</source>
      <translation>Jan</translation>
    </message>
    <message>
      <source>2月</source>
      <translation>Feb</translation>
    </message>
    <message>
      <source>30—39岁</source>
      <translation>30–39</translation>
    </message>
    <message>
      <source>3月</source>
      <translation>Mar</translation>
    </message>
    <message>
      <source>40—49岁</source>
      <translation>40–49</translation>
    </message>
    <message>
      <source>4月</source>
      <translation>Apr</translation>
    </message>
    <message>
      <source>50—54岁</source>
      <translation>50–54</translation>
    </message>
    <message>
      <source>55—59岁</source>
      <translation>55–59</translation>
    </message>
    <message>
      <source>5月</source>
      <translation>May</translation>
    </message>
    <message>
      <source>60%以上</source>
      <translation>60 % or more</translation>
    </message>
    <message>
      <source>60%以下</source>
      <translation>Below 60 %</translation>
    </message>
    <message>
      <source>60岁以上</source>
      <translation>60 and over</translation>
    </message>
    <message>
      <source>6月</source>
      <translation>Jun</translation>
    </message>
    <message>
      <source>7月</source>
      <translation>Jul</translation>
    </message>
    <message>
      <source>80%以上</source>
      <translation>80 % or more</translation>
    </message>
    <message>
      <source>8月</source>
      <translation>Aug</translation>
    </message>
    <message>
      <source>9月</source>
      <translation>Sep</translation>
    </message>
    <message>
      <source>{n:,.2f}万元</source>
      <translation>{n:,.2f} × 10,000 yuan</translation>
    </message>
    <message>
      <source>{year}年第{n}期</source>
      <translation>{year} no. {n}</translation>
    </message>
    <message>
      <source>任务数</source>
      <translation>Target</translation>
    </message>
    <message>
      <source>全部</source>
      <translation>All</translation>
    </message>
    <message>
      <source>全镇</source>
      <translation>Whole town</translation>
    </message>
    <message>
      <source>印发时</source>
      <translation>When issued</translation>
    </message>
    <message>
      <source>历年项目参保率</source>
      <translation>Back projects: enrolled</translation>
    </message>
    <message>
      <source>历年项目核实率</source>
      <translation>Back projects: verified</translation>
    </message>
    <message>
      <source>参保人数</source>
      <translation>People covered</translation>
    </message>
    <message>
      <source>参保登记率</source>
      <translation>Registration rate</translation>
    </message>
    <message>
      <source>合计</source>
      <translation>Total</translation>
    </message>
    <message>
      <source>名单</source>
      <translation>Records</translation>
    </message>
    <message>
      <source>名次</source>
      <translation>Rank</translation>
    </message>
    <message>
      <source>完成/基数</source>
      <translation>Done / base</translation>
    </message>
    <message>
      <source>完成率</source>
      <translation>Completion</translation>
    </message>
    <message>
      <source>宣传</source>
      <translation>Publicity</translation>
    </message>
    <message>
      <source>屯（组）宣传覆盖率</source>
      <translation>Hamlets reached</translation>
    </message>
    <message>
      <source>差 {n:,}（应达 {expected:,}）</source>
      <translation>{n:,} short ({expected:,} due)</translation>
    </message>
    <message>
      <source>已印发</source>
      <translation>Issued</translation>
    </message>
    <message>
      <source>已参保单位</source>
      <translation>Employers joined</translation>
    </message>
    <message>
      <source>已完成</source>
      <translation>Done</translation>
    </message>
    <message>
      <source>已撤回</source>
      <translation>Withdrawn</translation>
    </message>
    <message>
      <source>已核实待缴存</source>
      <translation>Verified, not funded</translation>
    </message>
    <message>
      <source>已联系单位</source>
      <translation>Employers contacted</translation>
    </message>
    <message>
      <source>年龄不详</source>
      <translation>Age unknown</translation>
    </message>
    <message>
      <source>当年缴费率</source>
      <translation>Payment rate of the year</translation>
    </message>
    <message>
      <source>当年项目参保率</source>
      <translation>This year's projects: enrolled</translation>
    </message>
    <message>
      <source>当年项目核实率</source>
      <translation>This year's projects: verified</translation>
    </message>
    <message>
      <source>当年项目补贴资金到位率</source>
      <translation>This year's projects: funds in place</translation>
    </message>
    <message>
      <source>待遇按时发放率</source>
      <translation>Benefits begun on time</translation>
    </message>
    <message>
      <source>待遇资格认证率</source>
      <translation>Proof of life done</translation>
    </message>
    <message>
      <source>得分</source>
      <translation>Points</translation>
    </message>
    <message>
      <source>总分</source>
      <translation>Total</translation>
    </message>
    <message>
      <source>指标</source>
      <translation>Indicators</translation>
    </message>
    <message>
      <source>按上年完成数</source>
      <translation>By last year's result</translation>
    </message>
    <message>
      <source>按到参保年龄的户籍人口</source>
      <translation>By residents old enough to join</translation>
    </message>
    <message>
      <source>按尚未参保的人数</source>
      <translation>By people not yet covered</translation>
    </message>
    <message>
      <source>措施</source>
      <translation>Measures</translation>
    </message>
    <message>
      <source>政策问答</source>
      <translation>Policy answers</translation>
    </message>
    <message>
      <source>新增参保职工</source>
      <translation>Employees newly insured</translation>
    </message>
    <message>
      <source>新增首次缴费人数</source>
      <translation>Newly covered</translation>
    </message>
    <message>
      <source>时段</source>
      <translation>Period</translation>
    </message>
    <message>
      <source>期号</source>
      <translation>Number</translation>
    </message>
    <message>
      <source>未完成</source>
      <translation>Not done</translation>
    </message>
    <message>
      <source>未核实完</source>
      <translation>Not all verified</translation>
    </message>
    <message>
      <source>村（社区）</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>比率</source>
      <translation>Rate</translation>
    </message>
    <message>
      <source>状态</source>
      <translation>State</translation>
    </message>
    <message>
      <source>目标</source>
      <translation>Targets</translation>
    </message>
    <message>
      <source>第一名</source>
      <translation>First</translation>
    </message>
    <message>
      <source>考核</source>
      <translation>Performance</translation>
    </message>
    <message>
      <source>自制报表</source>
      <translation>Own reports</translation>
    </message>
    <message>
      <source>补贴已发完</source>
      <translation>All issued</translation>
    </message>
    <message>
      <source>计算过程</source>
      <translation>Working</translation>
    </message>
    <message>
      <source>责任</source>
      <translation>Responsibility</translation>
    </message>
    <message>
      <source>资金已到位</source>
      <translation>Funds in place</translation>
    </message>
    <message>
      <source>走访核实率</source>
      <translation>Visited or answered</translation>
    </message>
    <message>
      <source>跟上（应达 {expected:,}）</source>
      <translation>On pace ({expected:,} due)</translation>
    </message>
    <message>
      <source>进度</source>
      <translation>Pace</translation>
    </message>
    <message>
      <source>通报</source>
      <translation>Bulletin</translation>
    </message>
    <message>
      <source>通报数字后面的名单</source>
      <translation>Records behind a bulletin's numbers</translation>
    </message>
    <message>
      <source>重点对象建档率</source>
      <translation>Key people on file</translation>
    </message>
  </context>
  <context>
    <name>bundle_log</name>
    <message>
      <source>与{name}的收发记录</source>
      <translation>Bundles exchanged with {name}</translation>
    </message>
    <message>
      <source>发出</source>
      <translation>sent</translation>
    </message>
    <message>
      <source>对方收到</source>
      <translation>arrived</translation>
    </message>
    <message>
      <source>已撤销</source>
      <translation>taken back</translation>
    </message>
    <message>
      <source>已收下</source>
      <translation>taken</translation>
    </message>
    <message>
      <source>情况</source>
      <translation>State</translation>
    </message>
    <message>
      <source>接收</source>
      <translation>Taken</translation>
    </message>
    <message>
      <source>收到</source>
      <translation>received</translation>
    </message>
    <message>
      <source>改动</source>
      <translation>Changes</translation>
    </message>
    <message>
      <source>文件</source>
      <translation>File</translation>
    </message>
    <message>
      <source>方向</source>
      <translation>Way</translation>
    </message>
    <message>
      <source>无变化</source>
      <translation>Same</translation>
    </message>
    <message>
      <source>日期</source>
      <translation>Day</translation>
    </message>
    <message>
      <source>旧电脑的</source>
      <translation>former desk</translation>
    </message>
    <message>
      <source>有冲突</source>
      <translation>Contested</translation>
    </message>
    <message>
      <source>有出入</source>
      <translation>differs</translation>
    </message>
    <message>
      <source>未接收</source>
      <translation>Refused</translation>
    </message>
    <message>
      <source>种类</source>
      <translation>Kind</translation>
    </message>
    <message>
      <source>等回执</source>
      <translation>unanswered</translation>
    </message>
    <message>
      <source>编号</source>
      <translation>No.</translation>
    </message>
    <message>
      <source>谁回的</source>
      <translation>Answered by</translation>
    </message>
  </context>
  <context>
    <name>bundle_words</name>
    <message>
      <source>上报</source>
      <translation>Report</translation>
    </message>
    <message>
      <source>下发</source>
      <translation>Assignment</translation>
    </message>
    <message>
      <source>已接收</source>
      <translation>taken</translation>
    </message>
    <message>
      <source>开村包</source>
      <translation>Kit</translation>
    </message>
    <message>
      <source>无变化</source>
      <translation>unchanged</translation>
    </message>
    <message>
      <source>有冲突</source>
      <translation>contested</translation>
    </message>
    <message>
      <source>未接收</source>
      <translation>refused</translation>
    </message>
  </context>
  <context>
    <name>bundles</name>
    <message>
      <source>{village}的开村包</source>
      <translation>Kit for {village}</translation>
    </message>
    <message>
      <source>原因</source>
      <translation>Reason</translation>
    </message>
    <message>
      <source>哪一类</source>
      <translation>Record</translation>
    </message>
    <message>
      <source>情况</source>
      <translation>State</translation>
    </message>
    <message>
      <source>成员</source>
      <translation>Members</translation>
    </message>
    <message>
      <source>户编号</source>
      <translation>Household no.</translation>
    </message>
    <message>
      <source>新增</source>
      <translation>New</translation>
    </message>
    <message>
      <source>更改</source>
      <translation>Changed</translation>
    </message>
    <message>
      <source>有冲突</source>
      <translation>Contested</translation>
    </message>
    <message>
      <source>未接收</source>
      <translation>Refused</translation>
    </message>
    <message>
      <source>村（社区）</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>谁</source>
      <translation>Who</translation>
    </message>
    <message>
      <source>（不属于哪一户）</source>
      <translation>(no household)</translation>
    </message>
  </context>
  <context>
    <name>contested</name>
    <message>
      <source>{label} {n:,} 处</source>
      <translation>{label} {n:,}</translation>
    </message>
    <message>
      <source>{table}：删除</source>
      <translation>{table}: deletion</translation>
    </message>
    <message>
      <source>什么时候</source>
      <translation>When</translation>
    </message>
    <message>
      <source>保留</source>
      <translation>Keep</translation>
    </message>
    <message>
      <source>写的内容</source>
      <translation>Says</translation>
    </message>
    <message>
      <source>冲突核定</source>
      <translation>Conflicts</translation>
    </message>
    <message>
      <source>几种写法</source>
      <translation>Versions</translation>
    </message>
    <message>
      <source>删除</source>
      <translation>Delete</translation>
    </message>
    <message>
      <source>别的 {n} 类</source>
      <translation>{n} other kinds</translation>
    </message>
    <message>
      <source>原来</source>
      <translation>Before</translation>
    </message>
    <message>
      <source>另一条记录</source>
      <translation>another record</translation>
    </message>
    <message>
      <source>可复核</source>
      <translation>May be reviewed</translation>
    </message>
    <message>
      <source>哪一项</source>
      <translation>Field</translation>
    </message>
    <message>
      <source>哪台电脑</source>
      <translation>Desk</translation>
    </message>
    <message>
      <source>姓名</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>定下后可以一次撤销；下次发包时各处都会改成一样。</source>
      <translation>One undo takes all back; the next bundles settle it on every desk.</translation>
    </message>
    <message>
      <source>定不了 {n:,} 处（那一边没有写，或者分不出先后），留着逐个核定。</source>
      <translation>{n:,} are left to be decided one by one (that side wrote nothing, or neither is later). </translation>
    </message>
    <message>
      <source>怎么改的</source>
      <translation>How</translation>
    </message>
    <message>
      <source>户编号</source>
      <translation>Household</translation>
    </message>
    <message>
      <source>改成</source>
      <translation>After</translation>
    </message>
    <message>
      <source>村（社区）</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>没用</source>
      <translation>not used</translation>
    </message>
    <message>
      <source>现在</source>
      <translation>Now</translation>
    </message>
    <message>
      <source>现在用的</source>
      <translation>Stands now</translation>
    </message>
    <message>
      <source>用着</source>
      <translation>stands</translation>
    </message>
    <message>
      <source>能定 {n:,} 处：{kinds}。</source>
      <translation>Decides {n:,}: {kinds}. </translation>
    </message>
    <message>
      <source>要核定</source>
      <translation>To be decided</translation>
    </message>
    <message>
      <source>谁</source>
      <translation>Who</translation>
    </message>
    <message>
      <source>轻重</source>
      <translation>Gravity</translation>
    </message>
    <message>
      <source>都用后写的</source>
      <translation>Later of each</translation>
    </message>
    <message>
      <source>都用村里的</source>
      <translation>All like the village's</translation>
    </message>
    <message>
      <source>都用镇里的</source>
      <translation>All like the town's</translation>
    </message>
    <message>
      <source>键</source>
      <translation>Key</translation>
    </message>
    <message>
      <source>（空）</source>
      <translation>(empty)</translation>
    </message>
  </context>
  <context>
    <name>duplicates</name>
    <message>
      <source>{name}　{place}　参保 {registrations}、缴费 {contributions}、走访 {visits}</source>
      <translation>{name}   {place}   registrations {registrations}, payments {contributions}, visits {visits}</translation>
    </message>
    <message>
      <source>{no} 户</source>
      <translation>household {no}</translation>
    </message>
    <message>
      <source>为什么</source>
      <translation>Why</translation>
    </message>
    <message>
      <source>住处</source>
      <translation>Home</translation>
    </message>
    <message>
      <source>保留的一条</source>
      <translation>Kept</translation>
    </message>
    <message>
      <source>几条</source>
      <translation>Records</translation>
    </message>
    <message>
      <source>原来在</source>
      <translation>Was in</translation>
    </message>
    <message>
      <source>号码相同</source>
      <translation>same number</translation>
    </message>
    <message>
      <source>合并以后</source>
      <translation>Afterwards</translation>
    </message>
    <message>
      <source>同户同名同生日</source>
      <translation>same household, name, birth</translation>
    </message>
    <message>
      <source>在哪里</source>
      <translation>Where</translation>
    </message>
    <message>
      <source>姓名</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>并入的一条</source>
      <translation>Merged</translation>
    </message>
    <message>
      <source>疑似重复的人</source>
      <translation>People perhaps entered twice</translation>
    </message>
    <message>
      <source>算在谁名下</source>
      <translation>Counts with</translation>
    </message>
    <message>
      <source>身份证号码</source>
      <translation>ID number</translation>
    </message>
    <message>
      <source>项目</source>
      <translation>Field</translation>
    </message>
  </context>
  <context>
    <name>employers</name>
    <message>
      <source>{day} 起不在</source>
      <translation>off since {day}</translation>
    </message>
    <message>
      <source>{name} 的证据</source>
      <translation>Evidence about {name}</translation>
    </message>
    <message>
      <source>{n} 个单位</source>
      <translation>{n} employers</translation>
    </message>
    <message>
      <source>{who}：转为“{stage}”。</source>
      <translation>{who}: to “{stage}”.</translation>
    </message>
    <message>
      <source>上门</source>
      <translation>Visit</translation>
    </message>
    <message>
      <source>不在最近名单</source>
      <translation>Off latest list</translation>
    </message>
    <message>
      <source>不在登记名单</source>
      <translation>Not on the register</translation>
    </message>
    <message>
      <source>不愿参保</source>
      <translation>Unwilling</translation>
    </message>
    <message>
      <source>不详</source>
      <translation>Unknown</translation>
    </message>
    <message>
      <source>交通运输</source>
      <translation>Transport</translation>
    </message>
    <message>
      <source>人数</source>
      <translation>People</translation>
    </message>
    <message>
      <source>代码</source>
      <translation>Code</translation>
    </message>
    <message>
      <source>代码重复</source>
      <translation>Code used twice</translation>
    </message>
    <message>
      <source>修改：{who}</source>
      <translation>Edit: {who}</translation>
    </message>
    <message>
      <source>停业</source>
      <translation>Suspended</translation>
    </message>
    <message>
      <source>像是</source>
      <translation>Looks like</translation>
    </message>
    <message>
      <source>内容</source>
      <translation>What was said</translation>
    </message>
    <message>
      <source>再考虑</source>
      <translation>Thinking it over</translation>
    </message>
    <message>
      <source>单位名称</source>
      <translation>Employer</translation>
    </message>
    <message>
      <source>单位联系清单</source>
      <translation>Contact list</translation>
    </message>
    <message>
      <source>原来</source>
      <translation>Before</translation>
    </message>
    <message>
      <source>县劳动保障监察大队</source>
      <translation>County labour inspection</translation>
    </message>
    <message>
      <source>县社会保险经办机构</source>
      <translation>County social-security office</translation>
    </message>
    <message>
      <source>参保</source>
      <translation>Insured</translation>
    </message>
    <message>
      <source>参保多于申报</source>
      <translation>More insured than declared</translation>
    </message>
    <message>
      <source>参保情况</source>
      <translation>Cover</translation>
    </message>
    <message>
      <source>参保缴费告知书</source>
      <translation>Notice to insure</translation>
    </message>
    <message>
      <source>另选单位</source>
      <translation>Choose another employer</translation>
    </message>
    <message>
      <source>吊销</source>
      <translation>Revoked</translation>
    </message>
    <message>
      <source>名单</source>
      <translation>List</translation>
    </message>
    <message>
      <source>告知书已送达</source>
      <translation>Notice served</translation>
    </message>
    <message>
      <source>园区企业</source>
      <translation>Industrial park</translation>
    </message>
    <message>
      <source>地址</source>
      <translation>Address</translation>
    </message>
    <message>
      <source>姓名</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>存续</source>
      <translation>In existence</translation>
    </message>
    <message>
      <source>差</source>
      <translation>Missing</translation>
    </message>
    <message>
      <source>已不在名单</source>
      <translation>Off the list</translation>
    </message>
    <message>
      <source>已全部参保</source>
      <translation>All insured</translation>
    </message>
    <message>
      <source>已参保</source>
      <translation>Joined</translation>
    </message>
    <message>
      <source>已参保单位</source>
      <translation>Employers joined</translation>
    </message>
    <message>
      <source>已发现</source>
      <translation>Found</translation>
    </message>
    <message>
      <source>已注销</source>
      <translation>Cancelled</translation>
    </message>
    <message>
      <source>已移交社保</source>
      <translation>Handed to social security</translation>
    </message>
    <message>
      <source>已移交税务</source>
      <translation>Handed to tax office</translation>
    </message>
    <message>
      <source>已联系</source>
      <translation>Contacted</translation>
    </message>
    <message>
      <source>已联系上</source>
      <translation>Contacted</translation>
    </message>
    <message>
      <source>已联系单位</source>
      <translation>Employers contacted</translation>
    </message>
    <message>
      <source>已足额参保</source>
      <translation>Fully insured</translation>
    </message>
    <message>
      <source>市场监督管理所</source>
      <translation>Market supervision</translation>
    </message>
    <message>
      <source>建筑施工</source>
      <translation>Building</translation>
    </message>
    <message>
      <source>开会宣讲</source>
      <translation>Meeting</translation>
    </message>
    <message>
      <source>待核对的单位</source>
      <translation>Employers to check</translation>
    </message>
    <message>
      <source>微信</source>
      <translation>WeChat</translation>
    </message>
    <message>
      <source>打印哪一种</source>
      <translation>Which paper</translation>
    </message>
    <message>
      <source>打印：{who}</source>
      <translation>Print: {who}</translation>
    </message>
    <message>
      <source>扩面对象单位</source>
      <translation>Employers found</translation>
    </message>
    <message>
      <source>扩面指标</source>
      <translation>Indicators</translation>
    </message>
    <message>
      <source>把握</source>
      <translation>Certainty</translation>
    </message>
    <message>
      <source>按“政策参数”填为{days}日（{source}），可以改。</source>
      <translation>Filled in as {days} days from the policy figures ({source}); you may change it.</translation>
    </message>
    <message>
      <source>操作</source>
      <translation>Act</translation>
    </message>
    <message>
      <source>改为</source>
      <translation>After</translation>
    </message>
    <message>
      <source>新增单位</source>
      <translation>New employer</translation>
    </message>
    <message>
      <source>新增参保职工</source>
      <translation>Employees newly insured</translation>
    </message>
    <message>
      <source>无用工</source>
      <translation>No staff</translation>
    </message>
    <message>
      <source>日期</source>
      <translation>Day</translation>
    </message>
    <message>
      <source>时间</source>
      <translation>Time</translation>
    </message>
    <message>
      <source>是</source>
      <translation>Yes</translation>
    </message>
    <message>
      <source>最近的名单</source>
      <translation>Latest list</translation>
    </message>
    <message>
      <source>有把握</source>
      <translation>Certain</translation>
    </message>
    <message>
      <source>期限</source>
      <translation>Clock</translation>
    </message>
    <message>
      <source>期限到哪一天</source>
      <translation>Last day</translation>
    </message>
    <message>
      <source>木材加工</source>
      <translation>Wood processing</translation>
    </message>
    <message>
      <source>未参保</source>
      <translation>Not insured</translation>
    </message>
    <message>
      <source>未申报用工</source>
      <translation>Declares no staff</translation>
    </message>
    <message>
      <source>本地居民</source>
      <translation>Local resident</translation>
    </message>
    <message>
      <source>村</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>村不明</source>
      <translation>Village unknown</translation>
    </message>
    <message>
      <source>来文的代码</source>
      <translation>Code as sent</translation>
    </message>
    <message>
      <source>来文的名称</source>
      <translation>Name as sent</translation>
    </message>
    <message>
      <source>核实不用参保</source>
      <translation>Nobody to insure</translation>
    </message>
    <message>
      <source>欠缴：{who}</source>
      <translation>Arrears: {who}</translation>
    </message>
    <message>
      <source>民营医疗</source>
      <translation>Private clinics</translation>
    </message>
    <message>
      <source>民营学校</source>
      <translation>Private schools</translation>
    </message>
    <message>
      <source>没找到人</source>
      <translation>Nobody met</translation>
    </message>
    <message>
      <source>没有相近的</source>
      <translation>Nobody alike</translation>
    </message>
    <message>
      <source>注销</source>
      <translation>Cancelled</translation>
    </message>
    <message>
      <source>注销后仍有用工</source>
      <translation>Cancelled, still has staff</translation>
    </message>
    <message>
      <source>灵活就业</source>
      <translation>Flexible workers</translation>
    </message>
    <message>
      <source>状态不明</source>
      <translation>State unknown</translation>
    </message>
    <message>
      <source>用人单位</source>
      <translation>Employers</translation>
    </message>
    <message>
      <source>用工</source>
      <translation>Staff</translation>
    </message>
    <message>
      <source>电脑</source>
      <translation>Desk</translation>
    </message>
    <message>
      <source>电话</source>
      <translation>Phone</translation>
    </message>
    <message>
      <source>登记状态不明</source>
      <translation>Registration unclear</translation>
    </message>
    <message>
      <source>登记联系：{who}</source>
      <translation>Record a contact: {who}</translation>
    </message>
    <message>
      <source>短信</source>
      <translation>SMS</translation>
    </message>
    <message>
      <source>移交单</source>
      <translation>Hand-over sheet</translation>
    </message>
    <message>
      <source>移交社保</source>
      <translation>Hand to social security</translation>
    </message>
    <message>
      <source>移交税务</source>
      <translation>Hand to tax office</translation>
    </message>
    <message>
      <source>税务分局</source>
      <translation>Tax branch</translation>
    </message>
    <message>
      <source>答应参保</source>
      <translation>Agreed</translation>
    </message>
    <message>
      <source>经办人</source>
      <translation>By</translation>
    </message>
    <message>
      <source>经过</source>
      <translation>Course</translation>
    </message>
    <message>
      <source>缺信用代码</source>
      <translation>No credit code</translation>
    </message>
    <message>
      <source>行</source>
      <translation>Row</translation>
    </message>
    <message>
      <source>行业主管部门</source>
      <translation>Trade's own authority</translation>
    </message>
    <message>
      <source>行业或村</source>
      <translation>Trade or village</translation>
    </message>
    <message>
      <source>要核对</source>
      <translation>To check</translation>
    </message>
    <message>
      <source>要细看</source>
      <translation>Look closely</translation>
    </message>
    <message>
      <source>说已经参保</source>
      <translation>Says insured already</translation>
    </message>
    <message>
      <source>说没有雇人</source>
      <translation>Says no staff</translation>
    </message>
    <message>
      <source>责令限期改正</source>
      <translation>Order to correct</translation>
    </message>
    <message>
      <source>身份证号码</source>
      <translation>ID number</translation>
    </message>
    <message>
      <source>迁出</source>
      <translation>Moved out</translation>
    </message>
    <message>
      <source>还差（人）</source>
      <translation>Missing (people)</translation>
    </message>
    <message>
      <source>还有 {n} 天</source>
      <translation>{n} days left</translation>
    </message>
    <message>
      <source>还没有附件。把工资表、考勤表、送达回证拍照或扫描后附在这里。</source>
      <translation>No attachments yet. Attach photos or scans of payrolls, attendance sheets, receipts of service.</translation>
    </message>
    <message>
      <source>这个天数待核实。</source>
      <translation> This number of days is not confirmed.</translation>
    </message>
    <message>
      <source>进度</source>
      <translation>Stage</translation>
    </message>
    <message>
      <source>退回到“{stage}”</source>
      <translation>Back to “{stage}”</translation>
    </message>
    <message>
      <source>送达告知书</source>
      <translation>Serve the notice</translation>
    </message>
    <message>
      <source>逾期 {n} 天</source>
      <translation>{n} days overdue</translation>
    </message>
    <message>
      <source>邮件</source>
      <translation>Mail</translation>
    </message>
    <message>
      <source>部分参保</source>
      <translation>Partly insured</translation>
    </message>
    <message>
      <source>重点行业</source>
      <translation>Key trade</translation>
    </message>
    <message>
      <source>镇乡建中心</source>
      <translation>Town construction center</translation>
    </message>
    <message>
      <source>镇执法大队</source>
      <translation>Town enforcement brigade</translation>
    </message>
    <message>
      <source>镇社会事务和便民服务中心</source>
      <translation>Town service center</translation>
    </message>
    <message>
      <source>限期改正中</source>
      <translation>Correcting within the limit</translation>
    </message>
    <message>
      <source>限期改正通知</source>
      <translation>Order to correct</translation>
    </message>
    <message>
      <source>非重点行业</source>
      <translation>Not a key trade</translation>
    </message>
    <message>
      <source>项目</source>
      <translation>Field</translation>
    </message>
    <message>
      <source>餐饮</source>
      <translation>Catering</translation>
    </message>
  </context>
  <context>
    <name>entry</name>
    <message>
      <source>+ 上一张的下一号</source>
      <translation>+ the next number</translation>
    </message>
    <message>
      <source>+ 同上一行</source>
      <translation>+ as the line before</translation>
    </message>
    <message>
      <source>3.2 就是今年3月2日</source>
      <translation>3.2 is 2 March this year</translation>
    </message>
    <message>
      <source>3.2 就是今年3月2日，空着是今天</source>
      <translation>3.2 is 2 March this year, empty is today</translation>
    </message>
    <message>
      <source>{sum}元 {way}</source>
      <translation>{sum} yuan, {way}</translation>
    </message>
    <message>
      <source>{year}年 {sum}元 {way}</source>
      <translation>{year}: {sum} yuan, {way}</translation>
    </message>
    <message>
      <source>{year}年 ＝ {sum} 元</source>
      <translation>{year} = {sum} yuan</translation>
    </message>
    <message>
      <source>　- 填缴费</source>
      <translation>  - to the payment</translation>
    </message>
    <message>
      <source>下一步</source>
      <translation>Next step</translation>
    </message>
    <message>
      <source>下次时间</source>
      <translation>Next visit</translation>
    </message>
    <message>
      <source>代缴单位</source>
      <translation>Paid by</translation>
    </message>
    <message>
      <source>原因</source>
      <translation>Reason</translation>
    </message>
    <message>
      <source>后四位</source>
      <translation>Last four</translation>
    </message>
    <message>
      <source>困难身份</source>
      <translation>Identity</translation>
    </message>
    <message>
      <source>填了没存</source>
      <translation>Typed, not saved</translation>
    </message>
    <message>
      <source>备注</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>姓名</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>已缴 {sum}元</source>
      <translation>Paid {sum} yuan</translation>
    </message>
    <message>
      <source>年度</source>
      <translation>Year</translation>
    </message>
    <message>
      <source>序号</source>
      <translation>No.</translation>
    </message>
    <message>
      <source>户主</source>
      <translation>Head</translation>
    </message>
    <message>
      <source>户号</source>
      <translation>Household</translation>
    </message>
    <message>
      <source>承诺日期</source>
      <translation>Promised for</translation>
    </message>
    <message>
      <source>方式</source>
      <translation>How</translation>
    </message>
    <message>
      <source>本村有 {n} 个人叫{name}，请核对证号后四位 {tail}</source>
      <translation>{n} people of the village are called {name}: compare the last four {tail}</translation>
    </message>
    <message>
      <source>核对后四位</source>
      <translation>Check last four</translation>
    </message>
    <message>
      <source>正在存</source>
      <translation>Saving</translation>
    </message>
    <message>
      <source>没存上：{why}</source>
      <translation>Not saved: {why}</translation>
    </message>
    <message>
      <source>渠道不详</source>
      <translation>Not known</translation>
    </message>
    <message>
      <source>登记了什么</source>
      <translation>What was entered</translation>
    </message>
    <message>
      <source>票据号码</source>
      <translation>Voucher</translation>
    </message>
    <message>
      <source>空着是名单的年度，25 就是 2025；再缴一年按 Shift+Enter</source>
      <translation>Empty is the list's year, 25 is 2025; one more year of the person: Shift+Enter</translation>
    </message>
    <message>
      <source>类别</source>
      <translation>Kind</translation>
    </message>
    <message>
      <source>缴费和录入</source>
      <translation>Paid and entered</translation>
    </message>
    <message>
      <source>缴费备注</source>
      <translation>Payment note</translation>
    </message>
    <message>
      <source>缴费日期</source>
      <translation>Paid on</translation>
    </message>
    <message>
      <source>缴费渠道</source>
      <translation>Channel</translation>
    </message>
    <message>
      <source>见到谁</source>
      <translation>Met</translation>
    </message>
    <message>
      <source>讲了：{points}</source>
      <translation>Explained: {points}</translation>
    </message>
    <message>
      <source>讲解要点</source>
      <translation>Explained</translation>
    </message>
    <message>
      <source>走访日期</source>
      <translation>Visited on</translation>
    </message>
    <message>
      <source>走访结果</source>
      <translation>Outcome</translation>
    </message>
    <message>
      <source>走访：{came}</source>
      <translation>Visit: {came}</translation>
    </message>
    <message>
      <source>输几百：2＝200、15＝1500，也可以输全数　- 填走访</source>
      <translation>In hundreds: 2 = 200, 15 = 1500, or in full  - to the visit</translation>
    </message>
    <message>
      <source>输身份证后四位，和名册不同就存不上；可以空着</source>
      <translation>Last four of the ID card; not entered unless they are the roster's; may stay empty</translation>
    </message>
    <message>
      <source>金额只填数字，单位是元</source>
      <translation>Only figures, in yuan</translation>
    </message>
    <message>
      <source>金额（元）</source>
      <translation>Sum (yuan)</translation>
    </message>
    <message>
      <source>（待核实）</source>
      <translation> (to be confirmed)</translation>
    </message>
    <message>
      <source>，</source>
      <translation>, </translation>
    </message>
    <message>
      <source>，政府补贴 {sum} 元</source>
      <translation>, subsidy {sum} yuan</translation>
    </message>
    <message>
      <source>；</source>
      <translation>; </translation>
    </message>
    <message>
      <source>＝ {sum} 元</source>
      <translation>= {sum} yuan</translation>
    </message>
  </context>
  <context>
    <name>faults</name>
    <message>
      <source>程序出了错，刚才这一步没有做成，已有的数据没有受影响。</source>
      <translation>The program failed; this step was not done, and the data are as they were.</translation>
    </message>
    <message>
      <source>请再试一次；还是不行，请把数据文件夹里的 faults.log 交给维护人员。</source>
      <translation>Try again; if it keeps failing, give faults.log from the data folder to whoever maintains the program.</translation>
    </message>
  </context>
  <context>
    <name>filters</name>
    <message>
      <source>{low}–{high}岁</source>
      <translation>Aged {low}–{high}</translation>
    </message>
    <message>
      <source>{low}岁以上</source>
      <translation>Aged {low} and over</translation>
    </message>
    <message>
      <source>“{text}”</source>
      <translation>“{text}”</translation>
    </message>
    <message>
      <source>含去世和迁出</source>
      <translation>With dead and moved away</translation>
    </message>
    <message>
      <source>户号 {no}</source>
      <translation>Household {no}</translation>
    </message>
    <message>
      <source>责任人 {name}</source>
      <translation>Responsible: {name}</translation>
    </message>
    <message>
      <source>选定的名单</source>
      <translation>A chosen list</translation>
    </message>
  </context>
  <context>
    <name>flexible</name>
    <message>
      <source>{low} 岁以上</source>
      <translation>{low} and over</translation>
    </message>
    <message>
      <source>{low}–{high} 岁</source>
      <translation>{low}–{high}</translation>
    </message>
    <message>
      <source>{m}个月</source>
      <translation>{m} months</translation>
    </message>
    <message>
      <source>{y}年</source>
      <translation>{y} years</translation>
    </message>
    <message>
      <source>{y}年{m}月</source>
      <translation>{y}-{m}</translation>
    </message>
    <message>
      <source>不参加</source>
      <translation>Declined</translation>
    </message>
    <message>
      <source>信件</source>
      <translation>Letter</translation>
    </message>
    <message>
      <source>入户</source>
      <translation>At home</translation>
    </message>
    <message>
      <source>再考虑</source>
      <translation>Thinking it over</translation>
    </message>
    <message>
      <source>参保</source>
      <translation>Schemes</translation>
    </message>
    <message>
      <source>姓名</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>就业</source>
      <translation>Work</translation>
    </message>
    <message>
      <source>居保 {sum} 元</source>
      <translation>Residents {sum}</translation>
    </message>
    <message>
      <source>屯组</source>
      <translation>Hamlet</translation>
    </message>
    <message>
      <source>屯组、户号</source>
      <translation>Hamlet, household</translation>
    </message>
    <message>
      <source>已参保</source>
      <translation>Joined</translation>
    </message>
    <message>
      <source>已告知，等答复</source>
      <translation>Told, no answer yet</translation>
    </message>
    <message>
      <source>年限不够</source>
      <translation>Too few years</translation>
    </message>
    <message>
      <source>年龄</source>
      <translation>Age</translation>
    </message>
    <message>
      <source>微信</source>
      <translation>WeChat</translation>
    </message>
    <message>
      <source>户号</source>
      <translation>Household no.</translation>
    </message>
    <message>
      <source>最近一次</source>
      <translation>Last contact</translation>
    </message>
    <message>
      <source>有电话</source>
      <translation>With a phone</translation>
    </message>
    <message>
      <source>村</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>没有电话</source>
      <translation>Without a phone</translation>
    </message>
    <message>
      <source>电话</source>
      <translation>Phone</translation>
    </message>
    <message>
      <source>短信</source>
      <translation>SMS</translation>
    </message>
    <message>
      <source>短信条数</source>
      <translation>SMS</translation>
    </message>
    <message>
      <source>答应参保</source>
      <translation>Agreed to join</translation>
    </message>
    <message>
      <source>答应的日子到了</source>
      <translation>Promise fell due</translation>
    </message>
    <message>
      <source>职保平均工资</source>
      <translation>Employees, average wage</translation>
    </message>
    <message>
      <source>职保最低基数</source>
      <translation>Employees, lowest base</translation>
    </message>
    <message>
      <source>联系情况</source>
      <translation>Contact</translation>
    </message>
    <message>
      <source>还没联系</source>
      <translation>Not yet reached</translation>
    </message>
    <message>
      <source>，</source>
      <translation>, </translation>
    </message>
  </context>
  <context>
    <name>forms</name>
    <message>
      <source>{name}（一行一条）</source>
      <translation>{name} (one a line)</translation>
    </message>
    <message>
      <source>{name}（格子之间用 | 隔开）</source>
      <translation>{name} (| between cells)</translation>
    </message>
    <message>
      <source>上一行</source>
      <translation>Upper row</translation>
    </message>
    <message>
      <source>下一行</source>
      <translation>Lower row</translation>
    </message>
    <message>
      <source>不知道时写</source>
      <translation>Where not known</translation>
    </message>
    <message>
      <source>二维码下面的字</source>
      <translation>Words below the QR code</translation>
    </message>
    <message>
      <source>从来没有时写</source>
      <translation>Where never</translation>
    </message>
    <message>
      <source>剪开线上的字</source>
      <translation>Words on the cutting line</translation>
    </message>
    <message>
      <source>发文单位</source>
      <translation>Office</translation>
    </message>
    <message>
      <source>右边</source>
      <translation>At the right</translation>
    </message>
    <message>
      <source>各行</source>
      <translation>Lines</translation>
    </message>
    <message>
      <source>名单</source>
      <translation>List</translation>
    </message>
    <message>
      <source>哪一户</source>
      <translation>Which household</translation>
    </message>
    <message>
      <source>回执</source>
      <translation>Return slip</translation>
    </message>
    <message>
      <source>图</source>
      <translation>Chart</translation>
    </message>
    <message>
      <source>图的高度（毫米）</source>
      <translation>Height of the chart (mm)</translation>
    </message>
    <message>
      <source>地址</source>
      <translation>Address</translation>
    </message>
    <message>
      <source>大标题</source>
      <translation>Title</translation>
    </message>
    <message>
      <source>字号（磅，给老人看的正文不小于 12）</source>
      <translation>Type sizes (points; text for the old no smaller than 12)</translation>
    </message>
    <message>
      <source>小字</source>
      <translation>Small print</translation>
    </message>
    <message>
      <source>小字说明</source>
      <translation>Small print</translation>
    </message>
    <message>
      <source>小标题</source>
      <translation>Headings</translation>
    </message>
    <message>
      <source>左边</source>
      <translation>At the left</translation>
    </message>
    <message>
      <source>怎样办</source>
      <translation>What to do</translation>
    </message>
    <message>
      <source>手机扫的网址，空着不印</source>
      <translation>Link for phones; empty: not printed</translation>
    </message>
    <message>
      <source>打勾的项目</source>
      <translation>Boxes to tick</translation>
    </message>
    <message>
      <source>抬头</source>
      <translation>Head</translation>
    </message>
    <message>
      <source>标题</source>
      <translation>Title</translation>
    </message>
    <message>
      <source>正文</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>步骤</source>
      <translation>Steps</translation>
    </message>
    <message>
      <source>段落</source>
      <translation>Paragraphs</translation>
    </message>
    <message>
      <source>没有人时写</source>
      <translation>Where nobody</translation>
    </message>
    <message>
      <source>没有完时写</source>
      <translation>Where it goes on</translation>
    </message>
    <message>
      <source>称呼</source>
      <translation>Greeting</translation>
    </message>
    <message>
      <source>第 {n} 列</source>
      <translation>Column {n}</translation>
    </message>
    <message>
      <source>签名</source>
      <translation>Signatures</translation>
    </message>
    <message>
      <source>签名行</source>
      <translation>Lines to sign on</translation>
    </message>
    <message>
      <source>缴费档次</source>
      <translation>Tiers</translation>
    </message>
    <message>
      <source>联系人和落款</source>
      <translation>Contact and signature</translation>
    </message>
    <message>
      <source>行高（磅）</source>
      <translation>Row height (points)</translation>
    </message>
    <message>
      <source>表单文字</source>
      <translation>Form wording</translation>
    </message>
    <message>
      <source>表格</source>
      <translation>Grid</translation>
    </message>
    <message>
      <source>表格里</source>
      <translation>In tables</translation>
    </message>
    <message>
      <source>说明</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>选项</source>
      <translation>Choices</translation>
    </message>
  </context>
  <context>
    <name>home</name>
    <message>
      <source>个人疑似有两条记录，请核对合并</source>
      <translation>people may be entered twice: compare and merge</translation>
    </message>
    <message>
      <source>个征地项目先供后保：供地时补贴资金没有到位</source>
      <translation>land projects supplied before the subsidy funds had come</translation>
    </message>
    <message>
      <source>个征地项目的核实或补贴使用已经逾期</source>
      <translation>land projects overdue in verification or use of subsidies</translation>
    </message>
    <message>
      <source>个征地项目的核实或补贴使用快到期</source>
      <translation>land projects soon due in verification or use of subsidies</translation>
    </message>
    <message>
      <source>个村发去的包还没有回执，最早的有{more}天了</source>
      <translation>villages have not acknowledged a bundle, the oldest {more} days</translation>
    </message>
    <message>
      <source>个村有新的改动要写给它们，共{more:,}项</source>
      <translation>villages to be told of {more:,} new changes</translation>
    </message>
    <message>
      <source>个村的指标落后于进度</source>
      <translation>villages behind the pace of a target</translation>
    </message>
    <message>
      <source>个村超过{days}天没有上报</source>
      <translation>villages without a report for more than {days} days</translation>
    </message>
    <message>
      <source>个用人单位的办理时限快到了</source>
      <translation>employers whose limit is near</translation>
    </message>
    <message>
      <source>个用人单位超过了办理时限</source>
      <translation>employers beyond their limit</translation>
    </message>
    <message>
      <source>人去世了还在领待遇，要报停</source>
      <translation>people died and still draw: report it</translation>
    </message>
    <message>
      <source>人在工作清单上，还没有核实回复</source>
      <translation>people on a work list without an answer</translation>
    </message>
    <message>
      <source>人已参保登记，今年还没有缴费</source>
      <translation>registered people have not paid this year</translation>
    </message>
    <message>
      <source>人待遇领取资格认证逾期</source>
      <translation>proofs of life overdue</translation>
    </message>
    <message>
      <source>人快到领取年龄，该告知办理待遇</source>
      <translation>people soon of age: tell them of the benefit</translation>
    </message>
    <message>
      <source>人承诺的日子到了，还没有参保或缴费</source>
      <translation>promises fell due, not yet joined or paid</translation>
    </message>
    <message>
      <source>人承诺这天参保或缴费</source>
      <translation>promised to join or pay that day</translation>
    </message>
    <message>
      <source>人未参保或未缴费，还欠走访结果</source>
      <translation>people unregistered or unpaid are owed a visit</translation>
    </message>
    <message>
      <source>人未参保登记</source>
      <translation>people not registered</translation>
    </message>
    <message>
      <source>人的资料不全：缺电话、屯组、户号或户主</source>
      <translation>records lack phone, hamlet, household or head</translation>
    </message>
    <message>
      <source>人约好再去走访的日子到了</source>
      <translation>visits arranged for today or before</translation>
    </message>
    <message>
      <source>人约好这天再去走访</source>
      <translation>visits arranged for that day</translation>
    </message>
    <message>
      <source>今天</source>
      <translation>today</translation>
    </message>
    <message>
      <source>会议决定：{detail}</source>
      <translation>Decision: {detail}</translation>
    </message>
    <message>
      <source>位居民的身份证号码残缺</source>
      <translation>residents with a damaged ID number</translation>
    </message>
    <message>
      <source>处两边填写不一致，等人定夺</source>
      <translation>fields differ between desks: decide</translation>
    </message>
    <message>
      <source>天了，发给镇里的包还没有回执</source>
      <translation>days without an acknowledgement from the town</translation>
    </message>
    <message>
      <source>天没有备份了</source>
      <translation>days without a backup</translation>
    </message>
    <message>
      <source>张通知单还没有送到户</source>
      <translation>notices not yet delivered</translation>
    </message>
    <message>
      <source>户的征地补贴要重新测算：参数或面积改过了</source>
      <translation>land households need their subsidy reckoned anew: a parameter or area was corrected</translation>
    </message>
    <message>
      <source>户被征地农户等本机办下一步</source>
      <translation>land households wait for this desk's step</translation>
    </message>
    <message>
      <source>措施：{detail}</source>
      <translation>Measure: {detail}</translation>
    </message>
    <message>
      <source>整改：{detail}</source>
      <translation>Order: {detail}</translation>
    </message>
    <message>
      <source>行名单上的人不在户籍名册里</source>
      <translation>rows of lists about people not on the register</translation>
    </message>
    <message>
      <source>行名单的号码有疑问，等您确认是谁</source>
      <translation>rows with a doubtful number: say who it is</translation>
    </message>
    <message>
      <source>过了 {n} 天</source>
      <translation>{n} days ago</translation>
    </message>
    <message>
      <source>还没有做过备份</source>
      <translation>Never backed up</translation>
    </message>
    <message>
      <source>项指标落后于进度</source>
      <translation>indicators behind their pace</translation>
    </message>
    <message>
      <source>项改动是{at}收下的（{detail}），需要时可以整包撤销</source>
      <translation>changes came in {at} ({detail}); they can be taken back together</translation>
    </message>
    <message>
      <source>项改动还没有写到U盘报给镇里</source>
      <translation>changes not yet written to a stick for the town</translation>
    </message>
  </context>
  <context>
    <name>imports</name>
    <message>
      <source>“{header}”这一列是</source>
      <translation>The column “{header}” is</translation>
    </message>
    <message>
      <source>不导入</source>
      <translation>not imported</translation>
    </message>
    <message>
      <source>与上次相同</source>
      <translation>as last time</translation>
    </message>
    <message>
      <source>与已有的记录相同</source>
      <translation>the same as what is there</translation>
    </message>
    <message>
      <source>人工</source>
      <translation>by hand</translation>
    </message>
    <message>
      <source>人还不在户籍名册里，名册补上后自动对应</source>
      <translation>not in the household register yet; tied as soon as they are</translation>
    </message>
    <message>
      <source>代码或名称有疑问，要您看一眼是不是这个单位</source>
      <translation>Code or name in doubt: please see whether it is this employer</translation>
    </message>
    <message>
      <source>共</source>
      <translation>In all</translation>
    </message>
    <message>
      <source>内容</source>
      <translation>contents</translation>
    </message>
    <message>
      <source>号码有疑问，要您看一眼是不是这个人</source>
      <translation>doubtful numbers: please say whether it is this person</translation>
    </message>
    <message>
      <source>将导入</source>
      <translation>to import</translation>
    </message>
    <message>
      <source>工作表</source>
      <translation>Sheet</translation>
    </message>
    <message>
      <source>已导入</source>
      <translation>imported</translation>
    </message>
    <message>
      <source>征地项目或人还不在本机，台账、名册补上后自动对应</source>
      <translation>project or person not in this desk yet; tied as soon as they are</translation>
    </message>
    <message>
      <source>待核定</source>
      <translation>To decide</translation>
    </message>
    <message>
      <source>待确认</source>
      <translation>Questions</translation>
    </message>
    <message>
      <source>新的或有变化的记录</source>
      <translation>new or changed records</translation>
    </message>
    <message>
      <source>暂存</source>
      <translation>kept</translation>
    </message>
    <message>
      <source>未导入</source>
      <translation>not imported</translation>
    </message>
    <message>
      <source>未导入的原因</source>
      <translation>Why it is not imported</translation>
    </message>
    <message>
      <source>没有</source>
      <translation>none</translation>
    </message>
    <message>
      <source>没有变化</source>
      <translation>unchanged</translation>
    </message>
    <message>
      <source>行</source>
      <translation>Row</translation>
    </message>
    <message>
      <source>行，各项相加</source>
      <translation>rows, all added up</translation>
    </message>
    <message>
      <source>表头</source>
      <translation>header</translation>
    </message>
    <message>
      <source>表头和内容</source>
      <translation>header and contents</translation>
    </message>
    <message>
      <source>这几行有问题，原因见下表</source>
      <translation>these rows have problems, see below</translation>
    </message>
    <message>
      <source>项几处填写不一致，要到“冲突核定”里选定</source>
      <translation>grave fields on which desks differ: decide them under Conflicts</translation>
    </message>
    <message>
      <source>（不导入）</source>
      <translation>(not imported)</translation>
    </message>
  </context>
  <context>
    <name>knowledge</name>
    <message>
      <source>{label}：{source}，{day} 起</source>
      <translation>{label}: {source}, from {day}</translation>
    </message>
    <message>
      <source>{subject}　{n:,}</source>
      <translation>{subject}  {n:,}</translation>
    </message>
    <message>
      <source>两险衔接</source>
      <translation>Between the schemes</translation>
    </message>
    <message>
      <source>个人信息</source>
      <translation>Personal data</translation>
    </message>
    <message>
      <source>依据：{source}</source>
      <translation>Source: {source}</translation>
    </message>
    <message>
      <source>全部</source>
      <translation>All</translation>
    </message>
    <message>
      <source>全部，一类一份</source>
      <translation>All, one paper a subject</translation>
    </message>
    <message>
      <source>其他</source>
      <translation>Other</translation>
    </message>
    <message>
      <source>单位用工</source>
      <translation>Employers' duties</translation>
    </message>
    <message>
      <source>参保登记</source>
      <translation>Joining</translation>
    </message>
    <message>
      <source>困难群体代缴</source>
      <translation>Paid on behalf</translation>
    </message>
    <message>
      <source>待核实</source>
      <translation>unconfirmed</translation>
    </message>
    <message>
      <source>待遇怎么算</source>
      <translation>How the benefit is reckoned</translation>
    </message>
    <message>
      <source>怎么缴费</source>
      <translation>How to pay</translation>
    </message>
    <message>
      <source>打印哪一类</source>
      <translation>Which subject</translation>
    </message>
    <message>
      <source>打印政策问答</source>
      <translation>Print questions and answers</translation>
    </message>
    <message>
      <source>档次和补贴</source>
      <translation>Tiers and subsidies</translation>
    </message>
    <message>
      <source>注意</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>灵活就业和退休</source>
      <translation>Flexible workers, retirement</translation>
    </message>
    <message>
      <source>类别</source>
      <translation>Category</translation>
    </message>
    <message>
      <source>补缴</source>
      <translation>Make-up</translation>
    </message>
    <message>
      <source>被征地农民</source>
      <translation>Expropriated land</translation>
    </message>
    <message>
      <source>镇里写的</source>
      <translation>The town's</translation>
    </message>
    <message>
      <source>镇里改过</source>
      <translation>Changed by the town</translation>
    </message>
    <message>
      <source>问题</source>
      <translation>Findings</translation>
    </message>
    <message>
      <source>问：{question}
答：{answer}
依据：{source}</source>
      <translation>Q: {question}
A: {answer}
Source: {source}</translation>
    </message>
    <message>
      <source>领取和认证</source>
      <translation>Drawing, proof of life</translation>
    </message>
  </context>
  <context>
    <name>land</name>
    <message>
      <source>{a:.2f}/{b:.2f} 万元</source>
      <translation>{a:.2f}/{b:.2f} ×¥10k</translation>
    </message>
    <message>
      <source>{day} 到账 {yuan} 元。只删登记错的；退回的钱请登记一笔负数的到账。</source>
      <translation>{yuan} yuan arrived on {day}. Remove only what was entered wrongly; enter money paid back as a negative arrival.</translation>
    </message>
    <message>
      <source>{day}　{by}：{about}</source>
      <translation>{day}  {by}: {about}</translation>
    </message>
    <message>
      <source>{day}　{start} → {end}　{by}</source>
      <translation>{day}  {start} → {end}  {by}</translation>
    </message>
    <message>
      <source>{head} 户的权属凭证</source>
      <translation>Evidence of {head}'s land</translation>
    </message>
    <message>
      <source>{names}等 {n} 人</source>
      <translation>{names} and others, {n} people</translation>
    </message>
    <message>
      <source>{name}：测算补贴 {yuan} 元。</source>
      <translation>{name}: reckoned subsidy {yuan} yuan.</translation>
    </message>
    <message>
      <source>{n} 人，共 {total} 元，各按测算金额；专户结余 {left} 元。</source>
      <translation>{n} people, {total} yuan in all, each as reckoned; {left} yuan left in the account.</translation>
    </message>
    <message>
      <source>{n} 户：从“{start}”到“{end}”。</source>
      <translation>{n} households: from “{start}” to “{end}”.</translation>
    </message>
    <message>
      <source>{year} 年度：从“{start}”到“{end}”。</source>
      <translation>Year {year}: from “{start}” to “{end}”.</translation>
    </message>
    <message>
      <source>“{text}”不是整数。</source>
      <translation>“{text}” is no whole number.</translation>
    </message>
    <message>
      <source>“{text}”不是金额。</source>
      <translation>“{text}” is no sum of money.</translation>
    </message>
    <message>
      <source>“{text}”不是面积。</source>
      <translation>“{text}” is no area.</translation>
    </message>
    <message>
      <source>……另有 {n} 条。</source>
      <translation>… and {n} more.</translation>
    </message>
    <message>
      <source>　{day} 处理：{outcome}</source>
      <translation>  settled {day}: {outcome}</translation>
    </message>
    <message>
      <source>　原因：{reason}</source>
      <translation>  reason: {reason}</translation>
    </message>
    <message>
      <source>　还没有处理</source>
      <translation>  not settled yet</translation>
    </message>
    <message>
      <source>、</source>
      <translation>, </translation>
    </message>
    <message>
      <source>一次性发放</source>
      <translation>Issued once</translation>
    </message>
    <message>
      <source>不能测算</source>
      <translation>Cannot be reckoned</translation>
    </message>
    <message>
      <source>事项</source>
      <translation>What</translation>
    </message>
    <message>
      <source>人数</source>
      <translation>People</translation>
    </message>
    <message>
      <source>人社部门已审核</source>
      <translation>Reviewed by the office</translation>
    </message>
    <message>
      <source>以前的测算（{day}）</source>
      <translation>Earlier reckoning ({day})</translation>
    </message>
    <message>
      <source>使用</source>
      <translation>Use</translation>
    </message>
    <message>
      <source>使用方式</source>
      <translation>Way of use</translation>
    </message>
    <message>
      <source>使用期限</source>
      <translation>To be used by</translation>
    </message>
    <message>
      <source>供地</source>
      <translation>Land supplied</translation>
    </message>
    <message>
      <source>保费代缴</source>
      <translation>Premium paid on behalf</translation>
    </message>
    <message>
      <source>修改征地项目</source>
      <translation>Change the project</translation>
    </message>
    <message>
      <source>修改成员</source>
      <translation>Change a member</translation>
    </message>
    <message>
      <source>修改用款计划</source>
      <translation>Change a fund plan</translation>
    </message>
    <message>
      <source>修改被征地户</source>
      <translation>Change the household</translation>
    </message>
    <message>
      <source>先供后保</source>
      <translation>Supplied before money</translation>
    </message>
    <message>
      <source>先保后供</source>
      <translation>Protect first</translation>
    </message>
    <message>
      <source>全户（元）</source>
      <translation>Household (yuan)</translation>
    </message>
    <message>
      <source>全部项目</source>
      <translation>All projects</translation>
    </message>
    <message>
      <source>公益性项目</source>
      <translation>Public benefit</translation>
    </message>
    <message>
      <source>公示中</source>
      <translation>On notice</translation>
    </message>
    <message>
      <source>公示中，还剩 {n} 天</source>
      <translation>On notice, {n} days left</translation>
    </message>
    <message>
      <source>公示异议</source>
      <translation>Objections</translation>
    </message>
    <message>
      <source>公示最后一天</source>
      <translation>Last day of notice</translation>
    </message>
    <message>
      <source>公示有异议，待处理</source>
      <translation>Objection to be settled</translation>
    </message>
    <message>
      <source>公示期满，可审核</source>
      <translation>Notice over, to review</translation>
    </message>
    <message>
      <source>养殖水面（亩）</source>
      <translation>Ponds (mu)</translation>
    </message>
    <message>
      <source>农田水利用地（亩）</source>
      <translation>Waterworks (mu)</translation>
    </message>
    <message>
      <source>凭证号</source>
      <translation>Voucher no.</translation>
    </message>
    <message>
      <source>出生</source>
      <translation>Born</translation>
    </message>
    <message>
      <source>分期缴存计划</source>
      <translation>Deposit plan</translation>
    </message>
    <message>
      <source>删除到账</source>
      <translation>Remove an arrival</translation>
    </message>
    <message>
      <source>到账/应缴存（元）</source>
      <translation>Arrived/required (yuan)</translation>
    </message>
    <message>
      <source>历年项目参保</source>
      <translation>Back projects: enrolled</translation>
    </message>
    <message>
      <source>历年项目核实</source>
      <translation>Back projects: verified</translation>
    </message>
    <message>
      <source>原来每人（元）</source>
      <translation>Each before (yuan)</translation>
    </message>
    <message>
      <source>县已审核</source>
      <translation>County reviewed</translation>
    </message>
    <message>
      <source>发放日期</source>
      <translation>Used on</translation>
    </message>
    <message>
      <source>只算承包地，不算宅基地。分类面积填了，合计自动算。</source>
      <translation>Contracted farmland only, no house plots. With areas by kind given, the sum is reckoned.</translation>
    </message>
    <message>
      <source>各期按日期先后编号，合计应等于应缴存的 {yuan} 元。</source>
      <translation>Instalments are numbered by their days; together they must come to the {yuan} yuan required.</translation>
    </message>
    <message>
      <source>名称</source>
      <translation>Title</translation>
    </message>
    <message>
      <source>否：其他</source>
      <translation>No: other</translation>
    </message>
    <message>
      <source>否：征地前已死亡</source>
      <translation>No: died before</translation>
    </message>
    <message>
      <source>否：未参保</source>
      <translation>No: in no scheme</translation>
    </message>
    <message>
      <source>否：未满规定年龄</source>
      <translation>No: under age</translation>
    </message>
    <message>
      <source>否：没有承包地</source>
      <translation>No: no contract</translation>
    </message>
    <message>
      <source>否：镇里认定</source>
      <translation>No: the town ruled</translation>
    </message>
    <message>
      <source>在本机</source>
      <translation>here</translation>
    </message>
    <message>
      <source>处理公示异议</source>
      <translation>Settle an objection</translation>
    </message>
    <message>
      <source>备注</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>大小</source>
      <translation>Size</translation>
    </message>
    <message>
      <source>姓名</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>完成/总数</source>
      <translation>Done/all</translation>
    </message>
    <message>
      <source>审核后有异议，待处理</source>
      <translation>Objection after review, open</translation>
    </message>
    <message>
      <source>审核状态</source>
      <translation>Review</translation>
    </message>
    <message>
      <source>已发放</source>
      <translation>Issued</translation>
    </message>
    <message>
      <source>已完成</source>
      <translation>Done</translation>
    </message>
    <message>
      <source>已核实/人</source>
      <translation>Verified/people</translation>
    </message>
    <message>
      <source>已测算还没有使用的：{n} 人 {yuan} 元。</source>
      <translation>Reckoned and not used yet: {n} people, {yuan} yuan.</translation>
    </message>
    <message>
      <source>已退回修改</source>
      <translation>Returned to be mended</translation>
    </message>
    <message>
      <source>已送人社部门审核</source>
      <translation>Handed in for review</translation>
    </message>
    <message>
      <source>已逾期</source>
      <translation>Overdue</translation>
    </message>
    <message>
      <source>已采集</source>
      <translation>Collected</translation>
    </message>
    <message>
      <source>年度</source>
      <translation>Year</translation>
    </message>
    <message>
      <source>年度用款计划</source>
      <translation>Yearly fund plan</translation>
    </message>
    <message>
      <source>应缴不明</source>
      <translation>Sum unknown</translation>
    </message>
    <message>
      <source>应缴存</source>
      <translation>Deposit due</translation>
    </message>
    <message>
      <source>应缴存日期</source>
      <translation>Due on</translation>
    </message>
    <message>
      <source>当年资金到位</source>
      <translation>This year: funds in place</translation>
    </message>
    <message>
      <source>当年项目参保</source>
      <translation>This year: enrolled</translation>
    </message>
    <message>
      <source>当年项目核实</source>
      <translation>This year: verified</translation>
    </message>
    <message>
      <source>征地审计自查表</source>
      <translation>Audit sheet</translation>
    </message>
    <message>
      <source>征地指标明细</source>
      <translation>Land indicators in detail</translation>
    </message>
    <message>
      <source>待核实：{names}</source>
      <translation>To be confirmed: {names}</translation>
    </message>
    <message>
      <source>待镇里认定</source>
      <translation>Town to rule</translation>
    </message>
    <message>
      <source>待镇里认定：{mark}</source>
      <translation>Town to rule: {mark}</translation>
    </message>
    <message>
      <source>快到期</source>
      <translation>Due soon</translation>
    </message>
    <message>
      <source>快到期和逾期</source>
      <translation>Due soon or overdue</translation>
    </message>
    <message>
      <source>户主</source>
      <translation>Head</translation>
    </message>
    <message>
      <source>户编号</source>
      <translation>Household no.</translation>
    </message>
    <message>
      <source>打印哪一种</source>
      <translation>Which paper</translation>
    </message>
    <message>
      <source>打印：{name}</source>
      <translation>Print: {name}</translation>
    </message>
    <message>
      <source>拟定中</source>
      <translation>Being drafted</translation>
    </message>
    <message>
      <source>指标</source>
      <translation>Indicators</translation>
    </message>
    <message>
      <source>提示</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>撤回后这些补贴回到专户结余：{names}。</source>
      <translation>These subsidies go back into the account: {names}.</translation>
    </message>
    <message>
      <source>撤回补贴使用</source>
      <translation>Take back a use</translation>
    </message>
    <message>
      <source>政府收储</source>
      <translation>Reserved</translation>
    </message>
    <message>
      <source>文件</source>
      <translation>File</translation>
    </message>
    <message>
      <source>新增征地项目</source>
      <translation>Add a project</translation>
    </message>
    <message>
      <source>新增成员</source>
      <translation>Add a member</translation>
    </message>
    <message>
      <source>新增被征地户</source>
      <translation>Add a household</translation>
    </message>
    <message>
      <source>新拟用款计划</source>
      <translation>Draft a fund plan</translation>
    </message>
    <message>
      <source>新测算</source>
      <translation>New</translation>
    </message>
    <message>
      <source>日期</source>
      <translation>Date</translation>
    </message>
    <message>
      <source>是</source>
      <translation>Yes</translation>
    </message>
    <message>
      <source>有变化</source>
      <translation>Changed</translation>
    </message>
    <message>
      <source>有户等本级办理</source>
      <translation>Households waiting for us</translation>
    </message>
    <message>
      <source>期数</source>
      <translation>No.</translation>
    </message>
    <message>
      <source>期限待定</source>
      <translation>No time limit set</translation>
    </message>
    <message>
      <source>未供地</source>
      <translation>Not supplied</translation>
    </message>
    <message>
      <source>未完成</source>
      <translation>Not yet</translation>
    </message>
    <message>
      <source>村已确认</source>
      <translation>Village confirmed</translation>
    </message>
    <message>
      <source>村（社区）</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>林地（亩）</source>
      <translation>Forest (mu)</translation>
    </message>
    <message>
      <source>核实</source>
      <translation>Verification</translation>
    </message>
    <message>
      <source>核实完成</source>
      <translation>Verified</translation>
    </message>
    <message>
      <source>核实期限</source>
      <translation>Verify by</translation>
    </message>
    <message>
      <source>每人 {yuan} 元，{n} 人</source>
      <translation>{yuan} yuan each, {n} people</translation>
    </message>
    <message>
      <source>每人（元）</source>
      <translation>Each (yuan)</translation>
    </message>
    <message>
      <source>比率</source>
      <translation>Rate</translation>
    </message>
    <message>
      <source>没有变化</source>
      <translation>Unchanged</translation>
    </message>
    <message>
      <source>没有本地户籍的人也可以登记。年龄按协议签订日期算。</source>
      <translation>People without local residence can be entered too. Age counts on the day of the agreement.</translation>
    </message>
    <message>
      <source>测算全项目补贴</source>
      <translation>Reckon a project's subsidies</translation>
    </message>
    <message>
      <source>状态日期</source>
      <translation>Since</translation>
    </message>
    <message>
      <source>用地单位明确</source>
      <translation>Known user</translation>
    </message>
    <message>
      <source>登记一批补贴使用</source>
      <translation>Enter a pay-out list</translation>
    </message>
    <message>
      <source>登记公示异议</source>
      <translation>Enter an objection</translation>
    </message>
    <message>
      <source>登记补贴使用</source>
      <translation>Enter a subsidy's use</translation>
    </message>
    <message>
      <source>登记资金到账</source>
      <translation>Enter money that came</translation>
    </message>
    <message>
      <source>知道了</source>
      <translation>OK</translation>
    </message>
    <message>
      <source>符合</source>
      <translation>As it should be</translation>
    </message>
    <message>
      <source>签订协议</source>
      <translation>Agreement</translation>
    </message>
    <message>
      <source>组已确认</source>
      <translation>Group confirmed</translation>
    </message>
    <message>
      <source>经过</source>
      <translation>Steps</translation>
    </message>
    <message>
      <source>结果</source>
      <translation>Result</translation>
    </message>
    <message>
      <source>缴费报账</source>
      <translation>Reimbursed</translation>
    </message>
    <message>
      <source>耕地（亩）</source>
      <translation>Arable (mu)</translation>
    </message>
    <message>
      <source>范围</source>
      <translation>Of</translation>
    </message>
    <message>
      <source>草地（亩）</source>
      <translation>Grass (mu)</translation>
    </message>
    <message>
      <source>补贴使用情况</source>
      <translation>Use of subsidies</translation>
    </message>
    <message>
      <source>补贴对象</source>
      <translation>Subsidised</translation>
    </message>
    <message>
      <source>补贴对象/人</source>
      <translation>Subsidised/people</translation>
    </message>
    <message>
      <source>补贴已使用</source>
      <translation>Used</translation>
    </message>
    <message>
      <source>补贴已测算</source>
      <translation>Reckoned</translation>
    </message>
    <message>
      <source>补贴测算表</source>
      <translation>Subsidy computation</translation>
    </message>
    <message>
      <source>补贴测算（{day}）</source>
      <translation>Subsidy ({day})</translation>
    </message>
    <message>
      <source>补贴用完</source>
      <translation>All used</translation>
    </message>
    <message>
      <source>补贴要重新测算</source>
      <translation>Subsidy to reckon anew</translation>
    </message>
    <message>
      <source>补贴（元）</source>
      <translation>Subsidy (yuan)</translation>
    </message>
    <message>
      <source>被征/承包（亩）</source>
      <translation>Taken/contracted (mu)</translation>
    </message>
    <message>
      <source>被征地农户调查表</source>
      <translation>Household survey form</translation>
    </message>
    <message>
      <source>被征地农民公示</source>
      <translation>Public notice</translation>
    </message>
    <message>
      <source>被征地农民花名册</source>
      <translation>Roster of farmers</translation>
    </message>
    <message>
      <source>被征地户</source>
      <translation>Household</translation>
    </message>
    <message>
      <source>要核对</source>
      <translation>Check</translation>
    </message>
    <message>
      <source>计入</source>
      <translation>Counted</translation>
    </message>
    <message>
      <source>说明</source>
      <translation>Remark</translation>
    </message>
    <message>
      <source>请填亩，例如 3.42。</source>
      <translation>Enter mu, such as 3.42.</translation>
    </message>
    <message>
      <source>请填元，例如 15000 或 15000.50。</source>
      <translation>Enter yuan, such as 15000 or 15000.50.</translation>
    </message>
    <message>
      <source>财政部门已拨付</source>
      <translation>Paid by the treasury</translation>
    </message>
    <message>
      <source>资金到账</source>
      <translation>Money came</translation>
    </message>
    <message>
      <source>资金已到位</source>
      <translation>Funded</translation>
    </message>
    <message>
      <source>身份证号码</source>
      <translation>ID number</translation>
    </message>
    <message>
      <source>转为“{state}”</source>
      <translation>To “{state}”</translation>
    </message>
    <message>
      <source>轻重</source>
      <translation>Weight</translation>
    </message>
    <message>
      <source>还剩 {n} 天</source>
      <translation>{n} days left</translation>
    </message>
    <message>
      <source>还没传到</source>
      <translation>not come yet</translation>
    </message>
    <message>
      <source>还没有办过哪一步。名单带来的进度不在这里。</source>
      <translation>No step was taken here. What a list brought is not shown.</translation>
    </message>
    <message>
      <source>还没有附件。把承包合同、承包证拍照或扫描后附在这里。</source>
      <translation>No attachments yet. Attach photos or scans of the contract or certificate here.</translation>
    </message>
    <message>
      <source>进度</source>
      <translation>State</translation>
    </message>
    <message>
      <source>退回到“{state}”</source>
      <translation>Back to “{state}”</translation>
    </message>
    <message>
      <source>退回的钱填负数。</source>
      <translation>Money paid back is negative.</translation>
    </message>
    <message>
      <source>逾期 {n} 天</source>
      <translation>{n} days overdue</translation>
    </message>
    <message>
      <source>逾期完成</source>
      <translation>Done late</translation>
    </message>
    <message>
      <source>金额（元）</source>
      <translation>Amount (yuan)</translation>
    </message>
    <message>
      <source>镇已审核</source>
      <translation>Town reviewed</translation>
    </message>
    <message>
      <source>镇里认定：{name}</source>
      <translation>The town's ruling: {name}</translation>
    </message>
    <message>
      <source>问题</source>
      <translation>Findings</translation>
    </message>
    <message>
      <source>项目</source>
      <translation>Project</translation>
    </message>
  </context>
  <context>
    <name>ledger</name>
    <message>
      <source>{who} {day} 记</source>
      <translation>entered by {who} {day}</translation>
    </message>
    <message>
      <source>{who}记</source>
      <translation>entered by {who}</translation>
    </message>
    <message>
      <source>{years} 年已全部退费，不计</source>
      <translation>{years} wholly refunded, not counted</translation>
    </message>
    <message>
      <source>{years} 年有职保月份，合并时重叠的要退</source>
      <translation>{years} with months in employees' scheme: overlap is refunded on joining</translation>
    </message>
    <message>
      <source>不重复计</source>
      <translation>not counted twice</translation>
    </message>
    <message>
      <source>与登记册的累计年限一致</source>
      <translation>as the register says</translation>
    </message>
    <message>
      <source>代缴 {sum} 元</source>
      <translation>On behalf {sum}</translation>
    </message>
    <message>
      <source>其中 {n} 年待税务确认</source>
      <translation>{n} of them not confirmed yet</translation>
    </message>
    <message>
      <source>台账 {n} 年</source>
      <translation>Ledger: {n} years</translation>
    </message>
    <message>
      <source>合计 {sum} 元</source>
      <translation>Total {sum}</translation>
    </message>
    <message>
      <source>年度</source>
      <translation>Year</translation>
    </message>
    <message>
      <source>日期、渠道、票据、经办人</source>
      <translation>Date, channel, voucher, author</translation>
    </message>
    <message>
      <source>本人 {sum} 元</source>
      <translation>Own {sum}</translation>
    </message>
    <message>
      <source>登记册 {n} 年，比台账多 {more} 年：可能有年度的名单没有导入</source>
      <translation>Register: {n} years, {more} more than the ledger: some year's list may not be in</translation>
    </message>
    <message>
      <source>登记册 {n} 年，比台账少 {more} 年：请核对登记册或更正台账</source>
      <translation>Register: {n} years, {more} fewer than the ledger: check the register or correct the ledger</translation>
    </message>
    <message>
      <source>登记册没有写累计年限</source>
      <translation>The register does not give years</translation>
    </message>
    <message>
      <source>票据 {number}</source>
      <translation>voucher {number}</translation>
    </message>
    <message>
      <source>类别</source>
      <translation>Kind</translation>
    </message>
    <message>
      <source>累计</source>
      <translation>Running total</translation>
    </message>
    <message>
      <source>补贴 {sum} 元</source>
      <translation>Subsidy {sum}</translation>
    </message>
    <message>
      <source>金额</source>
      <translation>Yuan</translation>
    </message>
  </context>
  <context>
    <name>lines</name>
    <message>
      <source>出错</source>
      <translation>Error</translation>
    </message>
  </context>
  <context>
    <name>make_up</name>
    <message>
      <source>{n} 年：{years}</source>
      <translation>{n}: {years}</translation>
    </message>
    <message>
      <source>不补 {n} 年</source>
      <translation>without: {n} years</translation>
    </message>
    <message>
      <source>不补每月 {sum}</source>
      <translation>without: {sum} a month</translation>
    </message>
    <message>
      <source>到龄一次补 {n} 年</source>
      <translation>{n} years at once on coming of age</translation>
    </message>
    <message>
      <source>到龄年限</source>
      <translation>Years by then</translation>
    </message>
    <message>
      <source>可以补缴</source>
      <translation>What</translation>
    </message>
    <message>
      <source>姓名</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>屯组</source>
      <translation>Hamlet</translation>
    </message>
    <message>
      <source>年龄</source>
      <translation>Age</translation>
    </message>
    <message>
      <source>户号</source>
      <translation>Household</translation>
    </message>
    <message>
      <source>最低要缴</source>
      <translation>Least cost</translation>
    </message>
    <message>
      <source>最低要缴 {sum} 元</source>
      <translation>at least {sum} yuan</translation>
    </message>
    <message>
      <source>每月领</source>
      <translation>A month</translation>
    </message>
    <message>
      <source>现在一次补 {n} 年</source>
      <translation>{n} years at once now</translation>
    </message>
    <message>
      <source>约 {n} 年，对照档案</source>
      <translation>some {n}, look up which</translation>
    </message>
    <message>
      <source>能多领</source>
      <translation>draws more</translation>
    </message>
    <message>
      <source>补了 {n} 年</source>
      <translation>with: {n} years</translation>
    </message>
    <message>
      <source>补了才能领</source>
      <translation>draws only so</translation>
    </message>
    <message>
      <source>补了每月 {sum}</source>
      <translation>with: {sum} a month</translation>
    </message>
    <message>
      <source>补了还不够</source>
      <translation>not enough</translation>
    </message>
    <message>
      <source>补缴的用处</source>
      <translation>To what end</translation>
    </message>
    <message>
      <source>领不到</source>
      <translation>nothing</translation>
    </message>
  </context>
  <context>
    <name>notices</name>
    <message>
      <source>{day} 收回执：{answer}</source>
      <translation>slip returned {day}: {answer}</translation>
    </message>
    <message>
      <source>{day} 由{who}送达</source>
      <translation>delivered {day} by {who}</translation>
    </message>
    <message>
      <source>不办</source>
      <translation>Unwilling</translation>
    </message>
    <message>
      <source>其他情况</source>
      <translation>Other</translation>
    </message>
    <message>
      <source>单子</source>
      <translation>Paper</translation>
    </message>
    <message>
      <source>印了 {n} 次，最近 {day}</source>
      <translation>printed {n} times, last {day}</translation>
    </message>
    <message>
      <source>印次</source>
      <translation>Prints</translation>
    </message>
    <message>
      <source>回执</source>
      <translation>Slip</translation>
    </message>
    <message>
      <source>屯（组）</source>
      <translation>Hamlet</translation>
    </message>
    <message>
      <source>已办</source>
      <translation>Done</translation>
    </message>
    <message>
      <source>已收回执</source>
      <translation>Slip returned</translation>
    </message>
    <message>
      <source>已送达</source>
      <translation>Delivered</translation>
    </message>
    <message>
      <source>待打印</source>
      <translation>To print</translation>
    </message>
    <message>
      <source>待送达</source>
      <translation>To deliver</translation>
    </message>
    <message>
      <source>户主（本人）</source>
      <translation>Head (or person)</translation>
    </message>
    <message>
      <source>户编号</source>
      <translation>Household</translation>
    </message>
    <message>
      <source>村（社区）</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>状态</source>
      <translation>State</translation>
    </message>
    <message>
      <source>答应办</source>
      <translation>Promised</translation>
    </message>
    <message>
      <source>编号</source>
      <translation>Code</translation>
    </message>
    <message>
      <source>送达</source>
      <translation>Delivered</translation>
    </message>
    <message>
      <source>，</source>
      <translation>, </translation>
    </message>
  </context>
  <context>
    <name>outreach</name>
    <message>
      <source>了解/问过</source>
      <translation>Know/asked</translation>
    </message>
    <message>
      <source>人数/份数</source>
      <translation>People/pieces</translation>
    </message>
    <message>
      <source>做了什么</source>
      <translation>What</translation>
    </message>
    <message>
      <source>入户宣讲</source>
      <translation>At home</translation>
    </message>
    <message>
      <source>全村</source>
      <translation>Whole village</translation>
    </message>
    <message>
      <source>内容</source>
      <translation>Content</translation>
    </message>
    <message>
      <source>到场</source>
      <translation>There</translation>
    </message>
    <message>
      <source>发放{kind}</source>
      <translation>{kind} handed out</translation>
    </message>
    <message>
      <source>在哪里</source>
      <translation>Where</translation>
    </message>
    <message>
      <source>圩日摆台</source>
      <translation>Market stall</translation>
    </message>
    <message>
      <source>宣传册</source>
      <translation>Booklet</translation>
    </message>
    <message>
      <source>宣传单</source>
      <translation>Leaflet</translation>
    </message>
    <message>
      <source>宣传品</source>
      <translation>Gift</translation>
    </message>
    <message>
      <source>宣传栏、标语</source>
      <translation>Notice board</translation>
    </message>
    <message>
      <source>宣讲</source>
      <translation>Talks</translation>
    </message>
    <message>
      <source>屯组</source>
      <translation>Hamlet</translation>
    </message>
    <message>
      <source>已宣讲</source>
      <translation>Talk held</translation>
    </message>
    <message>
      <source>广播</source>
      <translation>Broadcast</translation>
    </message>
    <message>
      <source>微信群</source>
      <translation>Chat group</translation>
    </message>
    <message>
      <source>日期</source>
      <translation>Date</translation>
    </message>
    <message>
      <source>最近宣讲</source>
      <translation>Last talk</translation>
    </message>
    <message>
      <source>材料</source>
      <translation>Material</translation>
    </message>
    <message>
      <source>村</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>横幅</source>
      <translation>Banner</translation>
    </message>
    <message>
      <source>没开过宣讲</source>
      <translation>No talk yet</translation>
    </message>
    <message>
      <source>海报</source>
      <translation>Poster</translation>
    </message>
    <message>
      <source>登记发放材料</source>
      <translation>Enter material</translation>
    </message>
    <message>
      <source>登记宣讲</source>
      <translation>Enter a talk</translation>
    </message>
    <message>
      <source>短视频</source>
      <translation>Short video</translation>
    </message>
    <message>
      <source>经济账样表</source>
      <translation>Sample sum</translation>
    </message>
    <message>
      <source>致群众一封信</source>
      <translation>Open letter</translation>
    </message>
    <message>
      <source>覆盖</source>
      <translation>Coverage</translation>
    </message>
    <message>
      <source>谁</source>
      <translation>Who</translation>
    </message>
    <message>
      <source>走访户</source>
      <translation>Visited</translation>
    </message>
    <message>
      <source>还没有宣传到</source>
      <translation>Not reached</translation>
    </message>
    <message>
      <source>集中宣讲</source>
      <translation>Meeting</translation>
    </message>
  </context>
  <context>
    <name>paper_dialog</name>
    <message>
      <source>打印：{name}</source>
      <translation>Print: {name}</translation>
    </message>
  </context>
  <context>
    <name>passphrase</name>
    <message>
      <source>容易被猜到，建议再长一些</source>
      <translation>Easy to guess; make it longer</translation>
    </message>
    <message>
      <source>很牢靠</source>
      <translation>Strong</translation>
    </message>
    <message>
      <source>还可以</source>
      <translation>Fair</translation>
    </message>
    <message>
      <source>还太短，至少 {n} 个字符</source>
      <translation>Too short: at least {n} characters</translation>
    </message>
  </context>
  <context>
    <name>payments</name>
    <message>
      <source>{sum} 元</source>
      <translation>{sum} yuan</translation>
    </message>
    <message>
      <source>代缴</source>
      <translation>On behalf</translation>
    </message>
    <message>
      <source>合计</source>
      <translation>Sum</translation>
    </message>
    <message>
      <source>姓名</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>对账</source>
      <translation>Reconcile</translation>
    </message>
    <message>
      <source>屯组不详</source>
      <translation>Hamlet unknown</translation>
    </message>
    <message>
      <source>已缴</source>
      <translation>Paid</translation>
    </message>
    <message>
      <source>年龄</source>
      <translation>Age</translation>
    </message>
    <message>
      <source>应缴</source>
      <translation>Due</translation>
    </message>
    <message>
      <source>录入</source>
      <translation>Entry</translation>
    </message>
    <message>
      <source>待遇</source>
      <translation>Benefits</translation>
    </message>
    <message>
      <source>性别</source>
      <translation>Sex</translation>
    </message>
    <message>
      <source>户号</source>
      <translation>Household</translation>
    </message>
    <message>
      <source>按屯</source>
      <translation>By hamlet</translation>
    </message>
    <message>
      <source>政府补贴</source>
      <translation>Subsidy</translation>
    </message>
    <message>
      <source>未缴</source>
      <translation>To pay</translation>
    </message>
    <message>
      <source>本人缴费</source>
      <translation>Own payment</translation>
    </message>
    <message>
      <source>村 / 屯组</source>
      <translation>Village / hamlet</translation>
    </message>
    <message>
      <source>电话</source>
      <translation>Phone</translation>
    </message>
    <message>
      <source>缴费</source>
      <translation>Payment</translation>
    </message>
    <message>
      <source>补缴</source>
      <translation>Make-up</translation>
    </message>
    <message>
      <source>证号尾号</source>
      <translation>End of ID</translation>
    </message>
    <message>
      <source>走访</source>
      <translation>Visits</translation>
    </message>
    <message>
      <source>进度</source>
      <translation>Progress</translation>
    </message>
    <message>
      <source>金额（元）</source>
      <translation>Yuan</translation>
    </message>
  </context>
  <context>
    <name>people_panel</name>
    <message>
      <source>{title}　{n:,} 人</source>
      <translation>{title}　{n:,} people</translation>
    </message>
    <message>
      <source>姓名</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>屯组</source>
      <translation>Hamlet</translation>
    </message>
    <message>
      <source>户号</source>
      <translation>Household</translation>
    </message>
    <message>
      <source>电话</source>
      <translation>Phone</translation>
    </message>
    <message>
      <source>类别</source>
      <translation>Kind</translation>
    </message>
  </context>
  <context>
    <name>person</name>
    <message>
      <source>{age}岁</source>
      <translation>aged {age}</translation>
    </message>
    <message>
      <source>{day} {way}</source>
      <translation>{day} {way}</translation>
    </message>
    <message>
      <source>{day} 去世</source>
      <translation>died {day}</translation>
    </message>
    <message>
      <source>{day} 迁出</source>
      <translation>moved away {day}</translation>
    </message>
    <message>
      <source>{month} 首次参保</source>
      <translation>first enrolled {month}</translation>
    </message>
    <message>
      <source>{year}年</source>
      <translation>{year}</translation>
    </message>
    <message>
      <source>{year}年 {kind}，{day} 下发</source>
      <translation>{year} {kind}, pushed {day}</translation>
    </message>
    <message>
      <source>{year}年度，编号 {code}</source>
      <translation>year {year}, code {code}</translation>
    </message>
    <message>
      <source>下次 {day}</source>
      <translation>next on {day}</translation>
    </message>
    <message>
      <source>全户 {n} 人，今年缴费 {now} 元，历年累计 {total} 元</source>
      <translation>Household of {n}: {now} yuan paid this year, {total} yuan in all</translation>
    </message>
    <message>
      <source>关系</source>
      <translation>Relation</translation>
    </message>
    <message>
      <source>姓名</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>工作清单</source>
      <translation>Work list</translation>
    </message>
    <message>
      <source>已迁走，这里只留作历史</source>
      <translation>has left: kept here as history</translation>
    </message>
    <message>
      <source>年龄</source>
      <translation>Age</translation>
    </message>
    <message>
      <source>征地</source>
      <translation>Land</translation>
    </message>
    <message>
      <source>户号 {no}</source>
      <translation>Household {no}</translation>
    </message>
    <message>
      <source>承诺 {day}</source>
      <translation>promised for {day}</translation>
    </message>
    <message>
      <source>改动</source>
      <translation>Change</translation>
    </message>
    <message>
      <source>政策{how}</source>
      <translation>policy: {how}</translation>
    </message>
    <message>
      <source>方式</source>
      <translation>How</translation>
    </message>
    <message>
      <source>日期</source>
      <translation>Date</translation>
    </message>
    <message>
      <source>时间</source>
      <translation>Time</translation>
    </message>
    <message>
      <source>档次 {sum} 元</source>
      <translation>tier {sum} yuan</translation>
    </message>
    <message>
      <source>状态</source>
      <translation>State</translation>
    </message>
    <message>
      <source>类别</source>
      <translation>Category</translation>
    </message>
    <message>
      <source>累计 {n} 年</source>
      <translation>years in all: {n}</translation>
    </message>
    <message>
      <source>累计缴费</source>
      <translation>Paid in all</translation>
    </message>
    <message>
      <source>经办人</source>
      <translation>Who sits here</translation>
    </message>
    <message>
      <source>结果与下一步</source>
      <translation>Outcome, next step</translation>
    </message>
    <message>
      <source>补贴 {sum} 元</source>
      <translation>subsidy {sum} yuan</translation>
    </message>
    <message>
      <source>补贴对象：{answer}</source>
      <translation>to be subsidised: {answer}</translation>
    </message>
    <message>
      <source>见到{who}</source>
      <translation>met {who}</translation>
    </message>
    <message>
      <source>记录</source>
      <translation>Record</translation>
    </message>
    <message>
      <source>讲了{what}</source>
      <translation>explained {what}</translation>
    </message>
    <message>
      <source>说明</source>
      <translation>Remark</translation>
    </message>
    <message>
      <source>账户余额 {sum} 元</source>
      <translation>account {sum} yuan</translation>
    </message>
    <message>
      <source>走访人</source>
      <translation>Visitor</translation>
    </message>
    <message>
      <source>身份</source>
      <translation>Standing</translation>
    </message>
    <message>
      <source>还没有核实回复</source>
      <translation>not answered yet</translation>
    </message>
    <message>
      <source>通知单</source>
      <translation>Notice</translation>
    </message>
    <message>
      <source>，</source>
      <translation>, </translation>
    </message>
  </context>
  <context>
    <name>places</name>
    <message>
      <source>请在电脑的系统设置里改正日期和时间，再继续登记。</source>
      <translation>Set the date and time in the computer's settings before you go on.</translation>
    </message>
  </context>
  <context>
    <name>policy</name>
    <message>
      <source>{age} 周岁：{n} 个月</source>
      <translation>age {age}: {n} months</translation>
    </message>
    <message>
      <source>{a}—{b} 周岁：{m}—{n} 个月</source>
      <translation>ages {a}–{b}: {m}–{n} months</translation>
    </message>
    <message>
      <source>{a}→{b} 周岁，每 {n} 个月增加 1 个月</source>
      <translation>{a}→{b} years, 1 month more every {n} months</translation>
    </message>
    <message>
      <source>{m}月{d}日至{m2}月{d2}日</source>
      <translation>{m}/{d} to {m2}/{d2}</translation>
    </message>
    <message>
      <source>{n} %</source>
      <translation>{n} %</translation>
    </message>
    <message>
      <source>{n} 个月</source>
      <translation>{n} months</translation>
    </message>
    <message>
      <source>{n} 个：{first}…</source>
      <translation>{n}: {first}…</translation>
    </message>
    <message>
      <source>{n} 亩</source>
      <translation>{n} mu</translation>
    </message>
    <message>
      <source>{n} 元</source>
      <translation>{n} yuan</translation>
    </message>
    <message>
      <source>{n} 元/年</source>
      <translation>{n} yuan/year</translation>
    </message>
    <message>
      <source>{n} 元/月</source>
      <translation>{n} yuan/month</translation>
    </message>
    <message>
      <source>{n} 周岁</source>
      <translation>{n} years of age</translation>
    </message>
    <message>
      <source>{n} 年</source>
      <translation>{n} years</translation>
    </message>
    <message>
      <source>{n} 日</source>
      <translation>{n} days</translation>
    </message>
    <message>
      <source>{n} 档：{a}—{b} 元</source>
      <translation>{n} tiers: {a}–{b} yuan</translation>
    </message>
    <message>
      <source>{sum} 元，补贴 {subsidy} 元</source>
      <translation>{sum} yuan, subsidy {subsidy}</translation>
    </message>
    <message>
      <source>{sum} 元，补贴 {subsidy} 元（只限困难群体）</source>
      <translation>{sum} yuan, subsidy {subsidy} (hardship only)</translation>
    </message>
    <message>
      <source>{value}，{day} 起，{source}</source>
      <translation>{value}, from {day}, {source}</translation>
    </message>
    <message>
      <source>丧葬补助金</source>
      <translation>Funeral grant</translation>
    </message>
    <message>
      <source>个人账户计发月数</source>
      <translation>Account divisor</translation>
    </message>
    <message>
      <source>个人账户记账年利率</source>
      <translation>Account interest a year</translation>
    </message>
    <message>
      <source>人均面积上限</source>
      <translation>Most area per head</translation>
    </message>
    <message>
      <source>人均面积按全部家庭成员计算</source>
      <translation>Area divided by all members</translation>
    </message>
    <message>
      <source>低保对象代缴</source>
      <translation>On behalf: low income</translation>
    </message>
    <message>
      <source>全口径平均工资（缴费基数100%）</source>
      <translation>Average wage (base of 100 %)</translation>
    </message>
    <message>
      <source>全征户人均面积下限</source>
      <translation>Least area per head, all land taken</translation>
    </message>
    <message>
      <source>公示天数</source>
      <translation>Days of public notice</translation>
    </message>
    <message>
      <source>养老金计发基数</source>
      <translation>Wage that benefits follow</translation>
    </message>
    <message>
      <source>写成 01-01~12-31。</source>
      <translation>Written as 01-01~12-31.</translation>
    </message>
    <message>
      <source>写成 2012-07-01。</source>
      <translation>Written as 2012-07-01.</translation>
    </message>
    <message>
      <source>出处</source>
      <translation>Source</translation>
    </message>
    <message>
      <source>到龄一次补足享受补贴</source>
      <translation>Subsidy on the lump at the benefit's age</translation>
    </message>
    <message>
      <source>到龄提前告知</source>
      <translation>Told ahead of the benefit's age</translation>
    </message>
    <message>
      <source>制度实施日期</source>
      <translation>Day the scheme began</translation>
    </message>
    <message>
      <source>单位费率</source>
      <translation>Employer's rate</translation>
    </message>
    <message>
      <source>原50周岁退休的女职工</source>
      <translation>Women who retired at 50</translation>
    </message>
    <message>
      <source>原55周岁退休的女职工</source>
      <translation>Women who retired at 55</translation>
    </message>
    <message>
      <source>原为 {value}</source>
      <translation>was {value}</translation>
    </message>
    <message>
      <source>参保最低年龄</source>
      <translation>Age of joining</translation>
    </message>
    <message>
      <source>参数</source>
      <translation>Parameter</translation>
    </message>
    <message>
      <source>可以提高已缴年度的档次</source>
      <translation>Paid years may be raised</translation>
    </message>
    <message>
      <source>可以补缴中断年度</source>
      <translation>Missed years may be made up</translation>
    </message>
    <message>
      <source>可以补缴首次参保以前的年度</source>
      <translation>Years before joining may be made up</translation>
    </message>
    <message>
      <source>可到龄一次补足年限</source>
      <translation>Missing years may be paid at once at the benefit's age</translation>
    </message>
    <message>
      <source>可靠</source>
      <translation>sure</translation>
    </message>
    <message>
      <source>否</source>
      <translation>no</translation>
    </message>
    <message>
      <source>告知书答复期限</source>
      <translation>Limit to answer a notice</translation>
    </message>
    <message>
      <source>困难群体代缴</source>
      <translation>Paid on behalf</translation>
    </message>
    <message>
      <source>在校学生核查年龄</source>
      <translation>Age from which students are checked</translation>
    </message>
    <message>
      <source>基础养老金县级加发</source>
      <translation>Base pension: county's extra</translation>
    </message>
    <message>
      <source>基础养老金每缴一年计发</source>
      <translation>Base pension for each year</translation>
    </message>
    <message>
      <source>基础养老金（全国最低）</source>
      <translation>Base pension (national floor)</translation>
    </message>
    <message>
      <source>基础养老金（自治区）</source>
      <translation>Base pension (Guangxi)</translation>
    </message>
    <message>
      <source>尚未执行</source>
      <translation>to come</translation>
    </message>
    <message>
      <source>居保待遇</source>
      <translation>Residents' benefit</translation>
    </message>
    <message>
      <source>居保缴费</source>
      <translation>Residents' contributions</translation>
    </message>
    <message>
      <source>年龄不变写 60；60到63岁每4个月增加1个月写 60-63/4。</source>
      <translation>60 where the age stands still; 60-63/4 where it rises from 60 to 63 by a month every 4 months.</translation>
    </message>
    <message>
      <source>征地时计入补贴对象的年龄</source>
      <translation>Age at expropriation to be subsidised</translation>
    </message>
    <message>
      <source>征地期限提前提醒</source>
      <translation>Reminder before land deadlines</translation>
    </message>
    <message>
      <source>待核实</source>
      <translation>unconfirmed</translation>
    </message>
    <message>
      <source>把握</source>
      <translation>Standing</translation>
    </message>
    <message>
      <source>提高当年档次享受补贴</source>
      <translation>Subsidy on raising the current year</translation>
    </message>
    <message>
      <source>数字</source>
      <translation>Figure</translation>
    </message>
    <message>
      <source>数字不详</source>
      <translation>not known</translation>
    </message>
    <message>
      <source>是</source>
      <translation>yes</translation>
    </message>
    <message>
      <source>最低缴费年限</source>
      <translation>Fewest years</translation>
    </message>
    <message>
      <source>服刑期间停发待遇</source>
      <translation>Stopped while in prison</translation>
    </message>
    <message>
      <source>未申报的按上月缴费额</source>
      <translation>Unreported: share of last month</translation>
    </message>
    <message>
      <source>残疾3–4级代缴</source>
      <translation>On behalf: disability 3–4</translation>
    </message>
    <message>
      <source>每年缴费期</source>
      <translation>Payment window</translation>
    </message>
    <message>
      <source>每行一个。</source>
      <translation>One a line.</translation>
    </message>
    <message>
      <source>每行一个年龄：周岁、月数，中间空一格，逐岁连续。</source>
      <translation>One age a line: years and months with a space between, no year left out.</translation>
    </message>
    <message>
      <source>每行一档：档次、补贴，中间空一格；只限困难群体的行末加 *。可从表格里复制过来。</source>
      <translation>One tier a line: tier and subsidy with a space between; * at the end for hardship groups only. Can be pasted from a sheet.</translation>
    </message>
    <message>
      <source>滞纳金每日</source>
      <translation>Late fee a day</translation>
    </message>
    <message>
      <source>灵活就业与职工养老</source>
      <translation>Employees' scheme</translation>
    </message>
    <message>
      <source>灵活就业人员可补缴往年</source>
      <translation>Flexible workers may make up past years</translation>
    </message>
    <message>
      <source>灵活就业人员费率</source>
      <translation>Flexible workers' rate</translation>
    </message>
    <message>
      <source>灵活就业女性原退休年龄</source>
      <translation>Flexible women's old age of retiring</translation>
    </message>
    <message>
      <source>特困人员代缴</source>
      <translation>On behalf: destitute</translation>
    </message>
    <message>
      <source>现行</source>
      <translation>in force</translation>
    </message>
    <message>
      <source>现行数字</source>
      <translation>Figure in force</translation>
    </message>
    <message>
      <source>用人单位</source>
      <translation>Employers</translation>
    </message>
    <message>
      <source>用工后办理登记期限</source>
      <translation>Days to register staff</translation>
    </message>
    <message>
      <source>男职工</source>
      <translation>Men</translation>
    </message>
    <message>
      <source>签协议后核实期限</source>
      <translation>Days to verify after signing</translation>
    </message>
    <message>
      <source>类别</source>
      <translation>Group</translation>
    </message>
    <message>
      <source>缴费基数上限</source>
      <translation>Highest base</translation>
    </message>
    <message>
      <source>缴费基数下限</source>
      <translation>Lowest base</translation>
    </message>
    <message>
      <source>缴费档次与政府补贴</source>
      <translation>Tiers and subsidies</translation>
    </message>
    <message>
      <source>缴费渠道</source>
      <translation>Where to pay</translation>
    </message>
    <message>
      <source>缴费补贴比例</source>
      <translation>Share of the subsidy</translation>
    </message>
    <message>
      <source>职工个人账户计发月数</source>
      <translation>Employees' divisor by age</translation>
    </message>
    <message>
      <source>职工个人账户记账利率</source>
      <translation>Employees' account interest</translation>
    </message>
    <message>
      <source>职工个人费率</source>
      <translation>Employee's rate</translation>
    </message>
    <message>
      <source>补缴</source>
      <translation>Make-up</translation>
    </message>
    <message>
      <source>补缴中断年度享受补贴</source>
      <translation>Subsidy on missed years</translation>
    </message>
    <message>
      <source>被征地农民</source>
      <translation>Expropriated land</translation>
    </message>
    <message>
      <source>计算补贴的年平均工资</source>
      <translation>Average wage of the subsidy</translation>
    </message>
    <message>
      <source>记入个人账户的比例</source>
      <translation>Share into the account</translation>
    </message>
    <message>
      <source>说明</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>资格认证提前提醒</source>
      <translation>Reminded ahead of proof of life</translation>
    </message>
    <message>
      <source>资格认证有效期</source>
      <translation>Proof of life holds</translation>
    </message>
    <message>
      <source>资金到账后落实期限</source>
      <translation>Months to use the money</translation>
    </message>
    <message>
      <source>起日</source>
      <translation>From</translation>
    </message>
    <message>
      <source>超过所需年限每年加发</source>
      <translation>Extra for each year beyond</translation>
    </message>
    <message>
      <source>转入职工养老所需职保年限</source>
      <translation>Employees' years to move in</translation>
    </message>
    <message>
      <source>返贫致贫与监测对象代缴</source>
      <translation>On behalf: monitored</translation>
    </message>
    <message>
      <source>退休年龄</source>
      <translation>Retirement age</translation>
    </message>
    <message>
      <source>重度残疾代缴</source>
      <translation>On behalf: severe disability</translation>
    </message>
    <message>
      <source>镇里填写</source>
      <translation>by the town</translation>
    </message>
    <message>
      <source>镇里已确认</source>
      <translation>confirmed</translation>
    </message>
    <message>
      <source>限期改正期限</source>
      <translation>Limit to correct</translation>
    </message>
    <message>
      <source>领取年龄</source>
      <translation>Age of drawing</translation>
    </message>
    <message>
      <source>领取所需缴费年限</source>
      <translation>Years that drawing takes</translation>
    </message>
    <message>
      <source>高龄加发起始年龄</source>
      <translation>Age from which the extra is paid</translation>
    </message>
    <message>
      <source>高龄每月加发</source>
      <translation>Monthly extra for the old</translation>
    </message>
  </context>
  <context>
    <name>practice</name>
    <message>
      <source>正在准备练习村</source>
      <translation>Preparing the practice village</translation>
    </message>
    <message>
      <source>第一次打开要读入几份名单，请稍等。</source>
      <translation>The first time some lists are read; one moment.</translation>
    </message>
    <message>
      <source>读入名单</source>
      <translation>Reading lists</translation>
    </message>
    <message>
      <source>这是练习村，里面的人都是虚构的。锁定以后，口令是“{word}”。</source>
      <translation>This is the practice village; everyone in it is invented. Its pass-phrase is “{word}”.</translation>
    </message>
  </context>
  <context>
    <name>printing</name>
    <message>
      <source>打印</source>
      <translation>Print</translation>
    </message>
    <message>
      <source>打印到第 {page} 页时打印机停了。</source>
      <translation>The printer stopped at page {page}.</translation>
    </message>
    <message>
      <source>打印机没有响应，一页也没有印。</source>
      <translation>The printer does not answer; nothing was printed.</translation>
    </message>
    <message>
      <source>请检查打印机是否开机、有没有连上。</source>
      <translation>Is it switched on and connected?</translation>
    </message>
    <message>
      <source>这台电脑没有装打印机，可以先存为 PDF，拿到有打印机的地方印。</source>
      <translation>This computer has no printer; save as PDF and print it elsewhere.</translation>
    </message>
  </context>
  <context>
    <name>program</name>
    <message>
      <source>养老保险工作台</source>
      <translation>Pension Desk</translation>
    </message>
  </context>
  <context>
    <name>progress</name>
    <message>
      <source>{n} 条</source>
      <translation>{n} records</translation>
    </message>
    <message>
      <source>约还要 {n} 分钟</source>
      <translation>about {n} minutes left</translation>
    </message>
    <message>
      <source>约还要 {n} 秒</source>
      <translation>about {n} seconds left</translation>
    </message>
    <message>
      <source>马上就好</source>
      <translation>almost done</translation>
    </message>
  </context>
  <context>
    <name>proposals</name>
    <message>
      <source>{no} 户</source>
      <translation>household {no}</translation>
    </message>
    <message>
      <source>依据</source>
      <translation>Why</translation>
    </message>
    <message>
      <source>可能是</source>
      <translation>Perhaps</translation>
    </message>
    <message>
      <source>号码待补</source>
      <translation>number missing</translation>
    </message>
    <message>
      <source>名单</source>
      <translation>List</translation>
    </message>
    <message>
      <source>名单上的号码</source>
      <translation>Number on the list</translation>
    </message>
    <message>
      <source>姓名</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>工作表</source>
      <translation>Sheet</translation>
    </message>
    <message>
      <source>应为号码</source>
      <translation>Proposed number</translation>
    </message>
    <message>
      <source>待确认</source>
      <translation>Questions</translation>
    </message>
    <message>
      <source>把握</source>
      <translation>Sure</translation>
    </message>
    <message>
      <source>暂存的行</source>
      <translation>Rows kept for later</translation>
    </message>
    <message>
      <source>有把握</source>
      <translation>certain</translation>
    </message>
    <message>
      <source>村（社区）</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>没找到人</source>
      <translation>nobody found</translation>
    </message>
    <message>
      <source>行</source>
      <translation>Row</translation>
    </message>
    <message>
      <source>请核对</source>
      <translation>please check</translation>
    </message>
    <message>
      <source>身份证号码</source>
      <translation>ID number</translation>
    </message>
    <message>
      <source>（空白）</source>
      <translation>(blank)</translation>
    </message>
  </context>
  <context>
    <name>reckon</name>
    <message>
      <source>{age}岁起</source>
      <translation>From {age}</translation>
    </message>
    <message>
      <source>{name}　{age}岁</source>
      <translation>{name}, {age}</translation>
    </message>
    <message>
      <source>{n} 个月</source>
      <translation>{n} months</translation>
    </message>
    <message>
      <source>{n} 元</source>
      <translation>{n} yuan</translation>
    </message>
    <message>
      <source>{n} 年</source>
      <translation>{n} years</translation>
    </message>
    <message>
      <source>{start}{gets}。</source>
      <translation>{start} {gets}.</translation>
    </message>
    <message>
      <source>{start}{gets}，不到 {n} 个月就回本。</source>
      <translation>{start} {gets}; earned back in less than {n} months.</translation>
    </message>
    <message>
      <source>{start}{gets}，领 {n} 个月就回本。</source>
      <translation>{start} {gets}; earned back after {n} months.</translation>
    </message>
    <message>
      <source>{start}缴费只有 {n} 年，还差 {short} 年，不能按月领养老金。</source>
      <translation>{start} only {n} years are paid, {short} are missing: no monthly pension.</translation>
    </message>
    <message>
      <source>{year}年 {age}岁：个人共缴 {paid}，政府共给 {given}</source>
      <translation>{year}, age {age}: paid {paid} in all, {given} from the government</translation>
    </message>
    <message>
      <source>{y}岁</source>
      <translation>{y}</translation>
    </message>
    <message>
      <source>{y}岁{m}个月</source>
      <translation>{y} years {m} months</translation>
    </message>
    <message>
      <source>{y}年{m}月</source>
      <translation>{y}-{m}</translation>
    </message>
    <message>
      <source>。</source>
      <translation>.</translation>
    </message>
    <message>
      <source>个人共缴</source>
      <translation>Paid in</translation>
    </message>
    <message>
      <source>个人缴</source>
      <translation>Own</translation>
    </message>
    <message>
      <source>中断，无补贴</source>
      <translation>missed, no subsidy</translation>
    </message>
    <message>
      <source>今后不用再缴，{when}起</source>
      <translation>Nothing more to pay; from {when}</translation>
    </message>
    <message>
      <source>今年缴 {sum}，{when}起</source>
      <translation>Pay {sum} this year; from {when}</translation>
    </message>
    <message>
      <source>代缴</source>
      <translation>On behalf</translation>
    </message>
    <message>
      <source>代缴 {sum}</source>
      <translation>{sum} on behalf</translation>
    </message>
    <message>
      <source>何时领</source>
      <translation>Draws from</translation>
    </message>
    <message>
      <source>全户 {n} 人参保缴费，一年共 {year}；都到领取时，每月共领 {month}。</source>
      <translation>{n} members pay, together {year} a year; once all draw, {month} a month.</translation>
    </message>
    <message>
      <source>几个月回本</source>
      <translation>Earned back</translation>
    </message>
    <message>
      <source>几岁领</source>
      <translation>Age of drawing</translation>
    </message>
    <message>
      <source>利息</source>
      <translation>Interest</translation>
    </message>
    <message>
      <source>到时账户</source>
      <translation>Account</translation>
    </message>
    <message>
      <source>到时账户里有 {sum}</source>
      <translation>the account will hold {sum}</translation>
    </message>
    <message>
      <source>到龄一次补，有补贴</source>
      <translation>at once on coming of age, subsidy</translation>
    </message>
    <message>
      <source>另补缴 {n} 年共 {sum}</source>
      <translation>{n} years made up for {sum}</translation>
    </message>
    <message>
      <source>回本</source>
      <translation>Back</translation>
    </message>
    <message>
      <source>姓名</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>居保</source>
      <translation>Residents'</translation>
    </message>
    <message>
      <source>差 {n} 年</source>
      <translation>{n} years short</translation>
    </message>
    <message>
      <source>已缴</source>
      <translation>Paid</translation>
    </message>
    <message>
      <source>年度</source>
      <translation>Year</translation>
    </message>
    <message>
      <source>年末账户</source>
      <translation>Account</translation>
    </message>
    <message>
      <source>年龄</source>
      <translation>Age</translation>
    </message>
    <message>
      <source>待核实</source>
      <translation>unconfirmed</translation>
    </message>
    <message>
      <source>提档，补差额</source>
      <translation>raised, difference</translation>
    </message>
    <message>
      <source>政府共补贴 {sum}</source>
      <translation>The government adds {sum}</translation>
    </message>
    <message>
      <source>政府补贴</source>
      <translation>Subsidy</translation>
    </message>
    <message>
      <source>档次不详</source>
      <translation>tiers not known</translation>
    </message>
    <message>
      <source>每年缴</source>
      <translation>A year</translation>
    </message>
    <message>
      <source>每年缴 {sum}，缴 {n} 年，{when}起</source>
      <translation>Pay {sum} a year for {n} years; from {when}</translation>
    </message>
    <message>
      <source>每月缴</source>
      <translation>Pays a month</translation>
    </message>
    <message>
      <source>每月领</source>
      <translation>Draws a month</translation>
    </message>
    <message>
      <source>每月领 {sum}</source>
      <translation>draw {sum} a month</translation>
    </message>
    <message>
      <source>缴费基数</source>
      <translation>Base</translation>
    </message>
    <message>
      <source>缴费年限</source>
      <translation>Years</translation>
    </message>
    <message>
      <source>职保平均</source>
      <translation>Empl. mean</translation>
    </message>
    <message>
      <source>职保最低</source>
      <translation>Empl. lowest</translation>
    </message>
    <message>
      <source>补到哪一档</source>
      <translation>To tier</translation>
    </message>
    <message>
      <source>补贴</source>
      <translation>Subsidy</translation>
    </message>
    <message>
      <source>要补缴</source>
      <translation>Costs</translation>
    </message>
    <message>
      <source>说明</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>还缴几年</source>
      <translation>Years to pay</translation>
    </message>
    <message>
      <source>高龄</source>
      <translation>Old age</translation>
    </message>
    <message>
      <source>，</source>
      <translation>, </translation>
    </message>
    <message>
      <source>，共领到 {sum}</source>
      <translation>, drawn {sum} in all</translation>
    </message>
    <message>
      <source>，账户 {sum}</source>
      <translation>, account {sum}</translation>
    </message>
  </context>
  <context>
    <name>reconciliation</name>
    <message>
      <source>{side}（元）</source>
      <translation>{side}</translation>
    </message>
    <message>
      <source>{who} {day} 结清：{why}</source>
      <translation>Settled by {who} {day}: {why}</translation>
    </message>
    <message>
      <source>一致</source>
      <translation>Equal</translation>
    </message>
    <message>
      <source>不是档次</source>
      <translation>No tier</translation>
    </message>
    <message>
      <source>两头参保</source>
      <translation>Two schemes</translation>
    </message>
    <message>
      <source>只有村里有</source>
      <translation>Village only</translation>
    </message>
    <message>
      <source>只有税务有</source>
      <translation>Tax only</translation>
    </message>
    <message>
      <source>只有镇里有</source>
      <translation>Town only</translation>
    </message>
    <message>
      <source>名册外</source>
      <translation>Not in register</translation>
    </message>
    <message>
      <source>名册查无此人</source>
      <translation>Not in register</translation>
    </message>
    <message>
      <source>处理</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>姓名</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>姓名不同</source>
      <translation>Name differs</translation>
    </message>
    <message>
      <source>已结清</source>
      <translation>Settled</translation>
    </message>
    <message>
      <source>待处理</source>
      <translation>Open</translation>
    </message>
    <message>
      <source>户号</source>
      <translation>Household</translation>
    </message>
    <message>
      <source>村</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>村里</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>村里没有</source>
      <translation>Not village</translation>
    </message>
    <message>
      <source>核对结果</source>
      <translation>Result</translation>
    </message>
    <message>
      <source>死亡后缴费</source>
      <translation>After death</translation>
    </message>
    <message>
      <source>没有差异</source>
      <translation>No difference</translation>
    </message>
    <message>
      <source>疑点</source>
      <translation>Findings</translation>
    </message>
    <message>
      <source>票据重复</source>
      <translation>Voucher twice</translation>
    </message>
    <message>
      <source>税务</source>
      <translation>Tax</translation>
    </message>
    <message>
      <source>税务没有</source>
      <translation>Not tax</translation>
    </message>
    <message>
      <source>结清原因</source>
      <translation>Reason</translation>
    </message>
    <message>
      <source>结清后有变</source>
      <translation>Changed since</translation>
    </message>
    <message>
      <source>证号尾号</source>
      <translation>ID tail</translation>
    </message>
    <message>
      <source>过龄缴费</source>
      <translation>Past the age</translation>
    </message>
    <message>
      <source>重复缴费</source>
      <translation>Paid twice</translation>
    </message>
    <message>
      <source>金额不同</source>
      <translation>Sum differs</translation>
    </message>
    <message>
      <source>镇里</source>
      <translation>Town</translation>
    </message>
    <message>
      <source>镇里没有</source>
      <translation>Not town</translation>
    </message>
    <message>
      <source>领取后缴费</source>
      <translation>After benefit</translation>
    </message>
  </context>
  <context>
    <name>removal</name>
    <message>
      <source>删除</source>
      <translation>Remove</translation>
    </message>
    <message>
      <source>删除“{name}”？</source>
      <translation>Remove “{name}”?</translation>
    </message>
    <message>
      <source>原因</source>
      <translation>Reason</translation>
    </message>
    <message>
      <source>已删除“{name}”（Ctrl+Z 可撤销）</source>
      <translation>“{name}” was removed (Ctrl+Z takes it back)</translation>
    </message>
  </context>
  <context>
    <name>reports</name>
    <message>
      <source>{name}（镇）</source>
      <translation>{name} (town)</translation>
    </message>
    <message>
      <source>{village}（{n:,} 人）</source>
      <translation>{village} ({n:,} people)</translation>
    </message>
    <message>
      <source>{year}年缴费</source>
      <translation>Paid {year}</translation>
    </message>
    <message>
      <source>、</source>
      <translation>, </translation>
    </message>
    <message>
      <source>不汇总，列名单</source>
      <translation>A list, no counts</translation>
    </message>
    <message>
      <source>与户主关系</source>
      <translation>Relation to head</translation>
    </message>
    <message>
      <source>个人编号</source>
      <translation>Personal number</translation>
    </message>
    <message>
      <source>个人账户余额</source>
      <translation>Account balance</translation>
    </message>
    <message>
      <source>保存的报表</source>
      <translation>Saved reports</translation>
    </message>
    <message>
      <source>公民身份号码</source>
      <translation>ID number</translation>
    </message>
    <message>
      <source>出生日期</source>
      <translation>Birth date</translation>
    </message>
    <message>
      <source>分村打印</source>
      <translation>By village</translation>
    </message>
    <message>
      <source>历年个人缴费合计</source>
      <translation>Own payments, all years</translation>
    </message>
    <message>
      <source>参保</source>
      <translation>Schemes</translation>
    </message>
    <message>
      <source>参保单位</source>
      <translation>Employer</translation>
    </message>
    <message>
      <source>参保状态</source>
      <translation>Registration</translation>
    </message>
    <message>
      <source>地址</source>
      <translation>Address</translation>
    </message>
    <message>
      <source>备注</source>
      <translation>Note</translation>
    </message>
    <message>
      <source>姓名</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>屯（组）</source>
      <translation>Hamlet</translation>
    </message>
    <message>
      <source>年龄</source>
      <translation>Age</translation>
    </message>
    <message>
      <source>开始领取年月</source>
      <translation>Drawing since</translation>
    </message>
    <message>
      <source>待遇</source>
      <translation>Benefit</translation>
    </message>
    <message>
      <source>待遇办理</source>
      <translation>Benefit</translation>
    </message>
    <message>
      <source>性别</source>
      <translation>Sex</translation>
    </message>
    <message>
      <source>户</source>
      <translation>Households</translation>
    </message>
    <message>
      <source>户主</source>
      <translation>Head</translation>
    </message>
    <message>
      <source>户编号</source>
      <translation>Household no.</translation>
    </message>
    <message>
      <source>按屯组汇总</source>
      <translation>By hamlet</translation>
    </message>
    <message>
      <source>按年龄段汇总</source>
      <translation>By age</translation>
    </message>
    <message>
      <source>按性别汇总</source>
      <translation>By sex</translation>
    </message>
    <message>
      <source>按村汇总</source>
      <translation>By village</translation>
    </message>
    <message>
      <source>按类别汇总</source>
      <translation>By category</translation>
    </message>
    <message>
      <source>按缴费档次汇总</source>
      <translation>By tier</translation>
    </message>
    <message>
      <source>按责任人汇总</source>
      <translation>By officer</translation>
    </message>
    <message>
      <source>最近缴费年度</source>
      <translation>Last year paid</translation>
    </message>
    <message>
      <source>最近走访</source>
      <translation>Last visit</translation>
    </message>
    <message>
      <source>月待遇</source>
      <translation>Monthly benefit</translation>
    </message>
    <message>
      <source>本人</source>
      <translation>The person</translation>
    </message>
    <message>
      <source>村（社区）</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>民族</source>
      <translation>Nation</translation>
    </message>
    <message>
      <source>电话</source>
      <translation>Phone</translation>
    </message>
    <message>
      <source>疑点</source>
      <translation>Findings</translation>
    </message>
    <message>
      <source>筛查</source>
      <translation>Screening</translation>
    </message>
    <message>
      <source>类别</source>
      <translation>Category</translation>
    </message>
    <message>
      <source>累计缴费年限</source>
      <translation>Contribution years</translation>
    </message>
    <message>
      <source>缴费</source>
      <translation>Payments</translation>
    </message>
    <message>
      <source>缴费档次</source>
      <translation>Tiers</translation>
    </message>
    <message>
      <source>联系电话</source>
      <translation>Phone</translation>
    </message>
    <message>
      <source>自制报表</source>
      <translation>Own reports</translation>
    </message>
    <message>
      <source>责任人</source>
      <translation>Officer</translation>
    </message>
    <message>
      <source>走访</source>
      <translation>Visits</translation>
    </message>
    <message>
      <source>走访次数</source>
      <translation>Visits</translation>
    </message>
    <message>
      <source>走访结果</source>
      <translation>Outcome</translation>
    </message>
    <message>
      <source>走访顺序</source>
      <translation>Walking order</translation>
    </message>
    <message>
      <source>身份</source>
      <translation>Standing</translation>
    </message>
    <message>
      <source>身份证号码</source>
      <translation>ID number</translation>
    </message>
    <message>
      <source>首次参保年月</source>
      <translation>First month</translation>
    </message>
  </context>
  <context>
    <name>responsibility</name>
    <message>
      <source>{name}离任</source>
      <translation>{name} leaves</translation>
    </message>
    <message>
      <source>{name}（{role}）名下：{held}</source>
      <translation>{name} ({role}) holds: {held}</translation>
    </message>
    <message>
      <source>{who}：{what}</source>
      <translation>{who}: {what}</translation>
    </message>
    <message>
      <source>主任</source>
      <translation>Director</translation>
    </message>
    <message>
      <source>交接日期</source>
      <translation>From</translation>
    </message>
    <message>
      <source>今年还没走访的人</source>
      <translation>Not visited this year</translation>
    </message>
    <message>
      <source>修改责任人</source>
      <translation>Change an officer</translation>
    </message>
    <message>
      <source>全村</source>
      <translation>Whole village</translation>
    </message>
    <message>
      <source>其中 {n} 户</source>
      <translation>{n} households of these</translation>
    </message>
    <message>
      <source>到期承诺</source>
      <translation>Promises due</translation>
    </message>
    <message>
      <source>包片干部</source>
      <translation>Area officer</translation>
    </message>
    <message>
      <source>协管员</source>
      <translation>Assistant</translation>
    </message>
    <message>
      <source>单位</source>
      <translation>Unit</translation>
    </message>
    <message>
      <source>姓名</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>屯组</source>
      <translation>Hamlet</translation>
    </message>
    <message>
      <source>工作交接</source>
      <translation>Handover</translation>
    </message>
    <message>
      <source>工作交接清单</source>
      <translation>Handover lists</translation>
    </message>
    <message>
      <source>工作交接清单 {giver}交{taker}</source>
      <translation>Handover {giver} to {taker}</translation>
    </message>
    <message>
      <source>已落实</source>
      <translation>Named</translation>
    </message>
    <message>
      <source>户</source>
      <translation>Households</translation>
    </message>
    <message>
      <source>承诺到期的人</source>
      <translation>Promises fallen due</translation>
    </message>
    <message>
      <source>挂村工作队长</source>
      <translation>Team leader</translation>
    </message>
    <message>
      <source>挂村领导</source>
      <translation>Town leader</translation>
    </message>
    <message>
      <source>接收人</source>
      <translation>Taken by</translation>
    </message>
    <message>
      <source>支书</source>
      <translation>Secretary</translation>
    </message>
    <message>
      <source>未参保</source>
      <translation>Unregistered</translation>
    </message>
    <message>
      <source>未参保的人</source>
      <translation>Unregistered</translation>
    </message>
    <message>
      <source>未缴费</source>
      <translation>Unpaid</translation>
    </message>
    <message>
      <source>未缴费的人</source>
      <translation>Unpaid</translation>
    </message>
    <message>
      <source>村</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>没有分片</source>
      <translation>No area</translation>
    </message>
    <message>
      <source>没有责任人</source>
      <translation>Nobody</translation>
    </message>
    <message>
      <source>片</source>
      <translation>Area</translation>
    </message>
    <message>
      <source>现在的包片干部和协管员</source>
      <translation>Area officer and assistant now</translation>
    </message>
    <message>
      <source>电话</source>
      <translation>Phone</translation>
    </message>
    <message>
      <source>登记责任人</source>
      <translation>Enter an officer</translation>
    </message>
    <message>
      <source>移交人</source>
      <translation>Given by</translation>
    </message>
    <message>
      <source>第一书记</source>
      <translation>First secretary</translation>
    </message>
    <message>
      <source>缺 {n} 户</source>
      <translation>{n} missing</translation>
    </message>
    <message>
      <source>职务</source>
      <translation>Role</translation>
    </message>
    <message>
      <source>落实</source>
      <translation>Named</translation>
    </message>
    <message>
      <source>落实责任</source>
      <translation>Name somebody</translation>
    </message>
    <message>
      <source>负责</source>
      <translation>Holds</translation>
    </message>
    <message>
      <source>责任</source>
      <translation>Responsibility</translation>
    </message>
    <message>
      <source>责任人</source>
      <translation>Officer</translation>
    </message>
    <message>
      <source>责任矩阵</source>
      <translation>Matrix</translation>
    </message>
    <message>
      <source>走访户</source>
      <translation>Visited</translation>
    </message>
    <message>
      <source>还没有落实</source>
      <translation>nothing yet</translation>
    </message>
    <message>
      <source>还没有责任人</source>
      <translation>Without anybody</translation>
    </message>
    <message>
      <source>还没走访</source>
      <translation>Not visited</translation>
    </message>
    <message>
      <source>进度</source>
      <translation>Progress</translation>
    </message>
    <message>
      <source>项数</source>
      <translation>Items</translation>
    </message>
    <message>
      <source>驻村工作队员</source>
      <translation>Resident worker</translation>
    </message>
  </context>
  <context>
    <name>restore</name>
    <message>
      <source>不能用</source>
      <translation>no use</translation>
    </message>
    <message>
      <source>可用</source>
      <translation>usable</translation>
    </message>
    <message>
      <source>在哪里</source>
      <translation>Where</translation>
    </message>
    <message>
      <source>备份先完整检查一遍，再放到位；现在的数据另放一边。</source>
      <translation>The backup is examined first and then put in place; the present data are set aside.</translation>
    </message>
    <message>
      <source>备份恢复好了。</source>
      <translation>The backup was restored.</translation>
    </message>
    <message>
      <source>备份恢复好了。原来的数据放在“{folder}”里。</source>
      <translation>The backup was restored. The former data lie in “{folder}”.</translation>
    </message>
    <message>
      <source>备份时间</source>
      <translation>Made at</translation>
    </message>
    <message>
      <source>大小</source>
      <translation>Size</translation>
    </message>
    <message>
      <source>恢复备份</source>
      <translation>Restoring</translation>
    </message>
    <message>
      <source>情况</source>
      <translation>State</translation>
    </message>
    <message>
      <source>文件</source>
      <translation>File</translation>
    </message>
    <message>
      <source>正在恢复备份</source>
      <translation>Restoring the backup</translation>
    </message>
    <message>
      <source>这台电脑</source>
      <translation>this computer</translation>
    </message>
  </context>
  <context>
    <name>roster</name>
    <message>
      <source>{year}年缴费</source>
      <translation>Paid {year}</translation>
    </message>
    <message>
      <source>关系</source>
      <translation>To head</translation>
    </message>
    <message>
      <source>姓名</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>屯组</source>
      <translation>Hamlet</translation>
    </message>
    <message>
      <source>年龄</source>
      <translation>Age</translation>
    </message>
    <message>
      <source>性别</source>
      <translation>Sex</translation>
    </message>
    <message>
      <source>户号</source>
      <translation>Household</translation>
    </message>
    <message>
      <source>村</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>电话</source>
      <translation>Phone</translation>
    </message>
    <message>
      <source>疑点</source>
      <translation>Findings</translation>
    </message>
    <message>
      <source>类别</source>
      <translation>Category</translation>
    </message>
    <message>
      <source>身份证号码</source>
      <translation>ID number</translation>
    </message>
  </context>
  <context>
    <name>save_sheet</name>
    <message>
      <source>另存为</source>
      <translation>Save as</translation>
    </message>
    <message>
      <source>导出</source>
      <translation>Export</translation>
    </message>
    <message>
      <source>已导出到“{file}”</source>
      <translation>Exported to “{file}”</translation>
    </message>
    <message>
      <source>表格 (*.xlsx)</source>
      <translation>Workbook (*.xlsx)</translation>
    </message>
  </context>
  <context>
    <name>screening</name>
    <message>
      <source>全部</source>
      <translation>All</translation>
    </message>
    <message>
      <source>合计</source>
      <translation>Sum</translation>
    </message>
    <message>
      <source>名单</source>
      <translation>List</translation>
    </message>
    <message>
      <source>在居民名册中打开这 {n:,} 人</source>
      <translation>Open these {n:,} people on the roster</translation>
    </message>
    <message>
      <source>姓名</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>屯（组）</source>
      <translation>Hamlet</translation>
    </message>
    <message>
      <source>待回复</source>
      <translation>to answer</translation>
    </message>
    <message>
      <source>户编号</source>
      <translation>Household no.</translation>
    </message>
    <message>
      <source>未参保</source>
      <translation>unregistered</translation>
    </message>
    <message>
      <source>未缴费</source>
      <translation>unpaid</translation>
    </message>
    <message>
      <source>村（社区）</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>核实回复</source>
      <translation>Answers</translation>
    </message>
    <message>
      <source>核实结果</source>
      <translation>Outcome</translation>
    </message>
    <message>
      <source>筛查</source>
      <translation>Screening</translation>
    </message>
    <message>
      <source>联系电话</source>
      <translation>Phone</translation>
    </message>
    <message>
      <source>身份证号码</source>
      <translation>ID number</translation>
    </message>
  </context>
  <context>
    <name>search</name>
    <message>
      <source>在居民名册里查看“{text}”的全部结果</source>
      <translation>Show all results for “{text}” on the roster</translation>
    </message>
    <message>
      <source>已死亡</source>
      <translation>Dead</translation>
    </message>
    <message>
      <source>已迁走</source>
      <translation>Left</translation>
    </message>
    <message>
      <source>户号 {no}</source>
      <translation>Household {no}</translation>
    </message>
    <message>
      <source>证号待核</source>
      <translation>ID to be checked</translation>
    </message>
  </context>
  <context>
    <name>sentences</name>
    <message>
      <source>12个月内已认证的人</source>
      <translation>people who proved their entitlement within 12 months</translation>
    </message>
    <message>
      <source>U盘上原有的文件没有改动。</source>
      <translation>The files on the stick are as they were.</translation>
    </message>
    <message>
      <source>U盘不能写入，可能开了写保护。</source>
      <translation>The stick cannot be written to; it may be write-protected.</translation>
    </message>
    <message>
      <source>U盘可能拔掉了。</source>
      <translation>The stick may have been pulled out.</translation>
    </message>
    <message>
      <source>U盘的格式放不下这么大的文件。</source>
      <translation>A stick of this format cannot hold so large a file.</translation>
    </message>
    <message>
      <source>U盘空间不够，没有写成。</source>
      <translation>There is not enough room on the stick; nothing was written.</translation>
    </message>
    <message>
      <source>U盘读写中断，可能被拔出。</source>
      <translation>The stick stopped answering; it may have been pulled out.</translation>
    </message>
    <message>
      <source>U盘还在被别的程序使用，没有弹出。</source>
      <translation>Another program still uses the stick; it was not ejected.</translation>
    </message>
    <message>
      <source>{0}%×{1}元×{2}亩</source>
      <translation>{0} % × {1} yuan × {2} mu</translation>
    </message>
    <message>
      <source>{0}%×{1}元×{2}亩÷{3}人</source>
      <translation>{0} % × {1} yuan × {2} mu ÷ {3} people</translation>
    </message>
    <message>
      <source>{0}÷任务{1}={2}%（超过100%按100%），×{3}={4}分</source>
      <translation>{0} ÷ target {1} = {2}% (above 100% counts as 100%), × {3} = {4} points</translation>
    </message>
    <message>
      <source>{0}÷任务{1}={2}%，×{3}={4}分</source>
      <translation>{0} ÷ target {1} = {2}%, × {3} = {4} points</translation>
    </message>
    <message>
      <source>{0}÷应计{1}={2}%（超过100%按100%），×{3}={4}分</source>
      <translation>{0} ÷ all {1} = {2}% (above 100% counts as 100%), × {3} = {4} points</translation>
    </message>
    <message>
      <source>{0}÷应计{1}={2}%，×{3}={4}分</source>
      <translation>{0} ÷ all {1} = {2}%, × {3} = {4} points</translation>
    </message>
    <message>
      <source>{0}。{1}：{2}。按现状计算；村不明的单位只计入全镇。</source>
      <translation>{0}. {1}: {2}. As things stand today; an employer of no known village counts for the town only.</translation>
    </message>
    <message>
      <source>{0}。按台账现状计算。</source>
      <translation>{0}. As the land ledger stands today.</translation>
    </message>
    <message>
      <source>{0}不是补贴对象。</source>
      <translation>{0} is not to be subsidised.</translation>
    </message>
    <message>
      <source>{0}不是补贴对象，却登记了使用补贴。</source>
      <translation>{0} is not to be subsidised, but a use was entered.</translation>
    </message>
    <message>
      <source>{0}也在{1}的名单上（每次征地分别补贴）。</source>
      <translation>{0} is on the list of {1} as well (each expropriation is subsidised).</translation>
    </message>
    <message>
      <source>{0}亩</source>
      <translation>{0} mu</translation>
    </message>
    <message>
      <source>{0}亩÷{1}人（{2}）</source>
      <translation>{0} mu ÷ {1} people ({2})</translation>
    </message>
    <message>
      <source>{0}人已使用补贴</source>
      <translation>subsidies of {0} people used</translation>
    </message>
    <message>
      <source>{0}从{1}起领取待遇，不再缴费。</source>
      <translation>{0} draws a benefit since {1} and pays no more.</translation>
    </message>
    <message>
      <source>{0}使用了{1}元，测算的是{2}元。</source>
      <translation>{0} used {1} yuan; {2} yuan were reckoned.</translation>
    </message>
    <message>
      <source>{0}供地前没有写明日期的到账（没有缴存计划）；已到账的{1}元没有到账日期。</source>
      <translation>No dated arrival before the supply on {0} (there is no deposit plan); {1} yuan that arrived have no date.</translation>
    </message>
    <message>
      <source>{0}供地时，应先到账{1}元，实际到账{2}元，少{3}元。</source>
      <translation>When the land was supplied on {0}, {1} yuan should have come; {2} had: {3} short.</translation>
    </message>
    <message>
      <source>{0}供地时，应先到账{1}元，按到账日期算到账{2}元，少{3}元；另有{4}元没有到账日期。</source>
      <translation>At the supply on {0}, {1} yuan should have arrived; by the dates {2} yuan had, {3} yuan too little; another {4} yuan have no date of arrival.</translation>
    </message>
    <message>
      <source>{0}供地时，首期补贴资金还没有到账（没有缴存计划）。</source>
      <translation>When the land was supplied on {0}, no first instalment had come (there is no deposit plan).</translation>
    </message>
    <message>
      <source>{0}元</source>
      <translation>{0} yuan</translation>
    </message>
    <message>
      <source>{0}元不是{1}年的政府补贴。</source>
      <translation>{0} yuan is not a government subsidy of {1}.</translation>
    </message>
    <message>
      <source>{0}元不是{1}年的缴费档次。</source>
      <translation>{0} yuan is not a tier of {1}.</translation>
    </message>
    <message>
      <source>{0}写着未参加基本养老保险，名单上已经参保，请核对。</source>
      <translation>{0} is entered as in no basic scheme, but is registered by the lists: please check.</translation>
    </message>
    <message>
      <source>{0}在{1}名单上，是不是补贴对象要镇里认定。</source>
      <translation>{0}: on the list of {1}; the town rules whether to be subsidised.</translation>
    </message>
    <message>
      <source>{0}在{1}年已到领取待遇的年龄，{2}年一般不再缴费。</source>
      <translation>{0} reached the age of the benefit in {1}; for {2} there is as a rule no more payment.</translation>
    </message>
    <message>
      <source>{0}在{1}年未满{2}周岁，不能参保缴费。</source>
      <translation>{0} was not yet {2} in {1} and could not pay.</translation>
    </message>
    <message>
      <source>{0}在本项目的名单上出现了{1}次。</source>
      <translation>{0} is on this project's list {1} times.</translation>
    </message>
    <message>
      <source>{0}已于{1}死亡，不能改为“{2}”。</source>
      <translation>{0} died on {1}; the state cannot become “{2}”.</translation>
    </message>
    <message>
      <source>{0}已于{1}死亡，日期在其后。</source>
      <translation>{0} died on {1}; the day is later.</translation>
    </message>
    <message>
      <source>{0}已使用的补贴，按现在的参数和面积每人应是{1}元。</source>
      <translation>{0}: by today's parameters and areas the subsidy used should be {1} yuan for each.</translation>
    </message>
    <message>
      <source>{0}已登记过一次{1}走访（{2}）。</source>
      <translation>{0}: a visit ({1}) is entered already ({2}).</translation>
    </message>
    <message>
      <source>{0}已经使用了补贴，不能改为非补贴对象。</source>
      <translation>{0} has used the subsidy: the ruling cannot be changed.</translation>
    </message>
    <message>
      <source>{0}已经在本项目的名单上。</source>
      <translation>{0} is on this project's list already.</translation>
    </message>
    <message>
      <source>{0}已经收过，不用再收。</source>
      <translation>Taken in on {0}; it need not be taken again.</translation>
    </message>
    <message>
      <source>{0}已经登记过一次认证。</source>
      <translation>A proof of {0} is entered already.</translation>
    </message>
    <message>
      <source>{0}带回了{1}停用的电脑写过的{2}条，本机恢复备份以后没有了。</source>
      <translation>{0} brought back {2} records that a laptop of {1}, in use no more, had written and that this desk lost when it was restored.</translation>
    </message>
    <message>
      <source>{0}带回了恢复备份以前面向全镇写的{1}条（{2}），本机已不记得。</source>
      <translation>{0} brings back {1} records to everyone from before the restore ({2}), which this computer does not remember.</translation>
    </message>
    <message>
      <source>{0}年{1}元档只给困难群体，{2}不在困难名单上。</source>
      <translation>The {1} yuan tier of {0} is for hardship groups only; {2} is on no such list.</translation>
    </message>
    <message>
      <source>{0}年只缴了{1}元，不能退{2}元。</source>
      <translation>Only {1} yuan were paid for {0}; {2} yuan cannot be refunded.</translation>
    </message>
    <message>
      <source>{0}年各档补贴（元）：{1}。</source>
      <translation>Subsidies of {0} in yuan: {1}.</translation>
    </message>
    <message>
      <source>{0}年已缴{1}元，加上{2}元是{3}元，不是{4}年的缴费档次。</source>
      <translation>For {0} {1} yuan are paid; with {2} that makes {3}, which is not a tier of {4}.</translation>
    </message>
    <message>
      <source>{0}年度公布的平均工资</source>
      <translation>Average wage published for {0}</translation>
    </message>
    <message>
      <source>{0}年度的费从{1}-01-01起缴，请核对年度和日期。</source>
      <translation>The year {0} is paid from {1}-01-01 on; check year and day.</translation>
    </message>
    <message>
      <source>{0}年的档次（元）：{1}。</source>
      <translation>Tiers of {0} in yuan: {1}.</translation>
    </message>
    <message>
      <source>{0}年的缴费档次没有录入，算不出来。</source>
      <translation>The tiers of {0} are not entered; nothing can be reckoned.</translation>
    </message>
    <message>
      <source>{0}年还在缴费期内，不算补缴。</source>
      <translation>{0} can still be paid as ever; it is not made up.</translation>
    </message>
    <message>
      <source>{0}户已是“{1}”。</source>
      <translation>The household of {0} is at "{1}".</translation>
    </message>
    <message>
      <source>{0}户已是“{1}”，凭证不能直接删除。</source>
      <translation>{0}'s household stands as “{1}”: its evidence cannot simply be removed.</translation>
    </message>
    <message>
      <source>{0}户已是“{1}”，名单不能直接改。</source>
      <translation>The household of {0} is at "{1}": its list cannot be changed.</translation>
    </message>
    <message>
      <source>{0}户已是“{1}”，面积和人数不能直接改。</source>
      <translation>The household of {0} is at "{1}": areas and members cannot be changed.</translation>
    </message>
    <message>
      <source>{0}户已有人按测算使用了补贴，不能重新测算。</source>
      <translation>Somebody of the household of {0} has used the subsidy; it cannot be reckoned anew.</translation>
    </message>
    <message>
      <source>{0}户已核实</source>
      <translation>{0} households verified</translation>
    </message>
    <message>
      <source>{0}户已经核实，不能直接删除。</source>
      <translation>The household of {0} is verified and cannot be removed.</translation>
    </message>
    <message>
      <source>{0}户现在不在公示期。</source>
      <translation>The household of {0} is not on notice.</translation>
    </message>
    <message>
      <source>{0}户的{1}几处填写不一致，正等待核定。</source>
      <translation>Desks differ about {1} of {0}'s household; it waits for a decision.</translation>
    </message>
    <message>
      <source>{0}户还是“{1}”，县里审核后才能测算。</source>
      <translation>The household of {0} still is at "{1}"; it is reckoned after the county's review.</translation>
    </message>
    <message>
      <source>{0}户还是“{1}”，资金到位后才能使用。</source>
      <translation>The household of {0} still is at "{1}"; the money must be in place before it is used.</translation>
    </message>
    <message>
      <source>{0}户都没有办。</source>
      <translation>None of the {0} households was taken on.</translation>
    </message>
    <message>
      <source>{0}户：{1}几处填写不一致，等待核定。</source>
      <translation>Household of {0}: desks differ about {1}; it waits for a decision.</translation>
    </message>
    <message>
      <source>{0}户：已是“{1}”，公示异议还没有处理。</source>
      <translation>{0}'s household stands as “{1}” with an objection to the public notice that nobody has settled.</translation>
    </message>
    <message>
      <source>{0}所在的户已经核实，不能直接删除。</source>
      <translation>The household of {0} is verified: nobody can be removed.</translation>
    </message>
    <message>
      <source>{0}日期{1}在今天之后。</source>
      <translation>{0} ({1}) is after today.</translation>
    </message>
    <message>
      <source>{0}日期{1}在今天之后：{2}。</source>
      <translation>{0} ({1}) is after today: {2}.</translation>
    </message>
    <message>
      <source>{0}日期{1}早于{2}日期{3}。</source>
      <translation>{0} ({1}) is before {2} ({3}).</translation>
    </message>
    <message>
      <source>{0}时不能补缴以前年度。</source>
      <translation>On {0} past years could not be made up.</translation>
    </message>
    <message>
      <source>{0}是不是补贴对象由镇里认定，村里不能改。</source>
      <translation>Whether {0} is to be subsidised is for the town to rule; a village cannot change it.</translation>
    </message>
    <message>
      <source>{0}是不是补贴对象，镇里还没有认定。</source>
      <translation>{0}: the town has not ruled yet whether to be subsidised.</translation>
    </message>
    <message>
      <source>{0}正在缴企业职工养老保险，再缴居保就是两头参保。</source>
      <translation>{0} pays into the employees' scheme; this would be both schemes at once.</translation>
    </message>
    <message>
      <source>{0}没有出生日期，年龄够不够没法核对。</source>
      <translation>{0}: no date of birth, so the age cannot be checked.</translation>
    </message>
    <message>
      <source>{0}没有参保登记，要先参加基本养老保险。</source>
      <translation>{0}: in no scheme; has to join one first.</translation>
    </message>
    <message>
      <source>{0}没有户“{1}”。</source>
      <translation>{0} has no household “{1}”.</translation>
    </message>
    <message>
      <source>{0}没有正在使用的电脑或开村包。</source>
      <translation>{0} has no computer or kit in use.</translation>
    </message>
    <message>
      <source>{0}没有要测算的户，或测算结果都没有变化。</source>
      <translation>{0} has no household to reckon, or nothing changes.</translation>
    </message>
    <message>
      <source>{0}由镇中心登记。</source>
      <translation>{0}: entered by the town center.</translation>
    </message>
    <message>
      <source>{0}登记{1}死亡，不早于签订协议日期{2}，却写着征地前已死亡。</source>
      <translation>{0} died on {1} by the register, not before the agreement of {2}, and yet is entered as dead before the expropriation.</translation>
    </message>
    <message>
      <source>{0}登记{1}死亡，早于签订协议日期{2}，却算补贴对象。</source>
      <translation>{0} died on {1} by the register, before the agreement of {2}, and yet is to be subsidised.</translation>
    </message>
    <message>
      <source>{0}登记{1}死亡，补贴{2}才使用，请核对给了谁。</source>
      <translation>{0} died on {1} by the register, and the subsidy was used on {2}: check who received it.</translation>
    </message>
    <message>
      <source>{0}的{1}年已有一笔{2}元（{3}）。</source>
      <translation>{0} already has a payment of {2} yuan for {1} ({3}).</translation>
    </message>
    <message>
      <source>{0}的{1}年度用款计划已经有了。</source>
      <translation>{0} has a fund plan for {1} already.</translation>
    </message>
    <message>
      <source>{0}的“{1}”几处填写不一致，已按归属暂定</source>
      <translation>{0}: desks differ about “{1}”; the owner's value stands for now</translation>
    </message>
    <message>
      <source>{0}的“{1}”几处填写不一致，等待人工核定</source>
      <translation>{0}: desks differ about “{1}”; a person has to decide</translation>
    </message>
    <message>
      <source>{0}的出生日期{1}晚于签订协议日期{2}。</source>
      <translation>{0} was born on {1}, after the agreement of {2}.</translation>
    </message>
    <message>
      <source>{0}的发放日期{1}早于签订协议日期{2}。</source>
      <translation>The use for {0} ({1}) is before the agreement ({2}).</translation>
    </message>
    <message>
      <source>{0}的开村包还没有回音，不知道它的密钥。</source>
      <translation>The kit of {0} has not been answered yet; its key is not known.</translation>
    </message>
    <message>
      <source>{0}的开村包，在{1}的电脑上第一次启动时打开。</source>
      <translation>The kit of {0}; it is opened when the computer of {1} starts for the first time.</translation>
    </message>
    <message>
      <source>{0}的电脑已经停用。</source>
      <translation>The computer of {0} is revoked.</translation>
    </message>
    <message>
      <source>{0}的第{1}号数据包要接在{2}数据包之后，本机还没有那一部分。</source>
      <translation>Bundle no. {1} of {0} builds on an earlier one ({2}), which is not here yet.</translation>
    </message>
    <message>
      <source>{0}的第{1}号数据包要接在第{2}号数据包之后，本机还没有那一部分。</source>
      <translation>Bundle no. {1} of {0} builds on no. {2}, which is not here yet.</translation>
    </message>
    <message>
      <source>{0}的缴存计划有问题：{1}。</source>
      <translation>The deposit plan of {0} has a fault: {1}.</translation>
    </message>
    <message>
      <source>{0}的补贴已在{1}使用。</source>
      <translation>The subsidy of {0} was used on {1}.</translation>
    </message>
    <message>
      <source>{0}的补贴没有使用过。</source>
      <translation>The subsidy of {0} has not been used.</translation>
    </message>
    <message>
      <source>{0}知道{1}的一些修改，本机恢复备份以后没有了。</source>
      <translation>{0} knows of changes of {1} that this desk has no longer since its backup was restored.</translation>
    </message>
    <message>
      <source>{0}签订协议时{1}岁，不满{2}岁，却算补贴对象。</source>
      <translation>{0} was {1} at the agreement, below {2}, and counts as to be subsidised.</translation>
    </message>
    <message>
      <source>{0}签订协议时{1}岁，已满{2}岁，却写着未满规定年龄。</source>
      <translation>{0} was {1} at the agreement, {2} or older, and stands as below the age.</translation>
    </message>
    <message>
      <source>{0}自{1}起才可以补缴。</source>
      <translation>By {0} they can be made up from {1}.</translation>
    </message>
    <message>
      <source>{0}行要等征地项目台账：台账里还没有“{1}”，导入后自动对上；名称写错的，请更正后再导入。</source>
      <translation>{0} rows wait for the project ledger: it has no “{1}” yet, and they are matched once it has; where the name is written wrongly, correct it and import again.</translation>
    </message>
    <message>
      <source>{0}行要等征地项目：本机还没有“{1}”，收到镇里带有它的数据包后，请再导入一次这份名单；名称写错的，请更正后再导入。</source>
      <translation>{0} rows wait for a project: this desk has no “{1}” yet. Import this list again once a bundle from the town has brought it; where the name is written wrongly, correct it first.</translation>
    </message>
    <message>
      <source>{0}还有{1}户，先删除各户。</source>
      <translation>{0} still has {1} household(s); remove these first.</translation>
    </message>
    <message>
      <source>{0}还没有填协议签订日期，算不出补贴。</source>
      <translation>{0} has no day of agreement: the subsidy cannot be reckoned.</translation>
    </message>
    <message>
      <source>{0}还登记有到账，先删除到账。</source>
      <translation>{0} still has money entered; remove that first.</translation>
    </message>
    <message>
      <source>{0}：每年代缴{1}元。</source>
      <translation>{0}: {1} yuan a year are paid on behalf.</translation>
    </message>
    <message>
      <source>{0}；基数再加上各单位现在没有参保的人数。按现状计算；村不明的单位只计入全镇。</source>
      <translation>{0}; the whole adds the employees still not insured. As things stand today; an employer of no known village counts for the town only.</translation>
    </message>
    <message>
      <source>“{0}”不是本镇的村（社区）代码。</source>
      <translation>“{0}” is not the code of a village of this town.</translation>
    </message>
    <message>
      <source>“{0}”不是村级代码</source>
      <translation>“{0}” is no village's code</translation>
    </message>
    <message>
      <source>“{0}”不能为空</source>
      <translation>“{0}” cannot be empty</translation>
    </message>
    <message>
      <source>“{0}”之后又有改动，不能直接撤回。</source>
      <translation>“{0}” was changed since and cannot simply be taken back.</translation>
    </message>
    <message>
      <source>“{0}”太长（{1}字）</source>
      <translation>“{0}” is too long ({1} characters)</translation>
    </message>
    <message>
      <source>“{0}”太长（超过{1}KB）</source>
      <translation>“{0}” is too long (over {1} KB)</translation>
    </message>
    <message>
      <source>“{0}”已经在台账里。</source>
      <translation>"{0}" is in the ledger already.</translation>
    </message>
    <message>
      <source>“{0}”是清单，不进打印队列。</source>
      <translation>“{0}” is a list and takes no place in the queue.</translation>
    </message>
    <message>
      <source>“{0}”没有“{1}”这一项</source>
      <translation>“{0}” has no field “{1}”</translation>
    </message>
    <message>
      <source>“{0}”没有内容可印。</source>
      <translation>"{0}" has nothing to print.</translation>
    </message>
    <message>
      <source>“{0}”没有表格，不能存为表格。</source>
      <translation>“{0}” has no table and cannot be saved as one.</translation>
    </message>
    <message>
      <source>“{0}”由镇里登记。</source>
      <translation>“{0}” is entered by the town.</translation>
    </message>
    <message>
      <source>“{0}”由镇里统一维护，村里不能修改</source>
      <translation>“{0}” is the town's alone; a village cannot change it</translation>
    </message>
    <message>
      <source>“{0}”的内容格式不对</source>
      <translation>“{0}” has the wrong form</translation>
    </message>
    <message>
      <source>“{0}”要写明原因。</source>
      <translation>“{0}” needs its reason.</translation>
    </message>
    <message>
      <source>“{0}”说不清是否了解政策。</source>
      <translation>“{0}” does not say whether the policy is known.</translation>
    </message>
    <message>
      <source>下一步可以是：{0}。</source>
      <translation>What may follow: {0}.</translation>
    </message>
    <message>
      <source>下次时间{0}在两年以后。</source>
      <translation>The next visit {0} is more than two years off.</translation>
    </message>
    <message>
      <source>下次时间{0}早于走访日期{1}。</source>
      <translation>The next visit {0} is before the visit on {1}.</translation>
    </message>
    <message>
      <source>不办的要写明原因。</source>
      <translation>Who declines needs a reason.</translation>
    </message>
    <message>
      <source>不能从“{0}”直接转到“{1}”。</source>
      <translation>It cannot go straight from "{0}" to "{1}".</translation>
    </message>
    <message>
      <source>不认识发出这个数据包的电脑（{0}）。</source>
      <translation>The computer that sent this bundle ({0}) is not known.</translation>
    </message>
    <message>
      <source>专户里只剩{0}元，退不了这么多。</source>
      <translation>Only {0} yuan are left in the account; so much cannot go back.</translation>
    </message>
    <message>
      <source>中止公示</source>
      <translation>End the notice</translation>
    </message>
    <message>
      <source>人均被征面积</source>
      <translation>Taken area per head</translation>
    </message>
    <message>
      <source>人社部门已审核</source>
      <translation>Reviewed</translation>
    </message>
    <message>
      <source>今年的缴费档次没有录入。</source>
      <translation>This year's tiers are not entered.</translation>
    </message>
    <message>
      <source>从U盘读回的内容与写入的不一致，这个U盘可能是坏的或者虚标容量。</source>
      <translation>The stick gives back other bytes than were written: it is broken, or smaller than it says.</translation>
    </message>
    <message>
      <source>从“{0}”到“{1}”这一步由{2}的电脑来做。</source>
      <translation>The step from "{0}" to "{1}" is taken at the desk of {2}.</translation>
    </message>
    <message>
      <source>代缴</source>
      <translation>Paid on behalf</translation>
    </message>
    <message>
      <source>代缴{0}元与政策不符。</source>
      <translation>{0} yuan on behalf is not what the policy says.</translation>
    </message>
    <message>
      <source>代缴{0}元超过{1}年的最高档次{2}元。</source>
      <translation>{0} yuan on behalf is above the top tier of {1}, {2} yuan.</translation>
    </message>
    <message>
      <source>以前的{0}上有、这份没有的{1}个单位，记为不在最近的名单上，原来的数不变：{2}。</source>
      <translation>{1} employers that were on the earlier {0} are not on this one; they are marked as off the latest list, their counts stay: {2}.</translation>
    </message>
    <message>
      <source>使用方式</source>
      <translation>a way of use</translation>
    </message>
    <message>
      <source>使用金额应大于0。</source>
      <translation>The amount used must be above 0.</translation>
    </message>
    <message>
      <source>供地</source>
      <translation>The land supply</translation>
    </message>
    <message>
      <source>供地日期{0}早于协议签订日期{1}。</source>
      <translation>The land supply, {0}, is before the agreement, {1}.</translation>
    </message>
    <message>
      <source>先写明处理结果，或退回重新采集。</source>
      <translation>Say how they ended, or send the household back.</translation>
    </message>
    <message>
      <source>先在“冲突核定”里选定一处的内容，再往下办。</source>
      <translation>Decide in “Conflicts” for one of the values first, then go on.</translation>
    </message>
    <message>
      <source>先在项目里填应缴存补贴资金，才能分期。</source>
      <translation>Fill in the funds required before there can be instalments.</translation>
    </message>
    <message>
      <source>先把这一户退回到“{0}”，再撤回。</source>
      <translation>Send the household back to "{0}" first.</translation>
    </message>
    <message>
      <source>先撤回补贴使用。</source>
      <translation>Take the use back first.</translation>
    </message>
    <message>
      <source>先撤回补贴使用，或核对是不是登记错了。</source>
      <translation>Take uses back first, or check whether it was entered wrongly.</translation>
    </message>
    <message>
      <source>全部项目</source>
      <translation>all projects</translation>
    </message>
    <message>
      <source>公示中</source>
      <translation>On notice</translation>
    </message>
    <message>
      <source>公示期间还有{0}条异议没有处理。</source>
      <translation>{0} objections to the notice are not settled.</translation>
    </message>
    <message>
      <source>公示要满{0}天，到{1}为止。</source>
      <translation>The notice has to hang for {0} days, until {1}.</translation>
    </message>
    <message>
      <source>写U盘时出错（{0}）。</source>
      <translation>Writing to the stick failed ({0}).</translation>
    </message>
    <message>
      <source>写入后读回的内容与写入的不一致，磁盘可能有故障。</source>
      <translation>What was read back differs from what was written: the disk may be faulty.</translation>
    </message>
    <message>
      <source>写着全部征收，但承包{0}亩中只征了{1}亩。</source>
      <translation>Said to be wholly taken, but of {0} mu contracted only {1} were.</translation>
    </message>
    <message>
      <source>军人</source>
      <translation>soldiers</translation>
    </message>
    <message>
      <source>凭证号</source>
      <translation>a voucher number</translation>
    </message>
    <message>
      <source>凭证号“{0}”不是数字结尾，不能逐个递增。</source>
      <translation>Voucher "{0}" ends in no number and cannot be counted up.</translation>
    </message>
    <message>
      <source>凭证号“{0}”已经登记过一笔到账。</source>
      <translation>An arrival with voucher "{0}" has been entered.</translation>
    </message>
    <message>
      <source>出生日期{0}不对。</source>
      <translation>The date of birth {0} cannot be right.</translation>
    </message>
    <message>
      <source>出生日期{0}与身份证号码上的{1}不一致。</source>
      <translation>The date of birth {0} differs from the ID number's {1}.</translation>
    </message>
    <message>
      <source>出生日期不详，补上后才能算。</source>
      <translation>Date of birth unknown; it can be reckoned once that is filled in.</translation>
    </message>
    <message>
      <source>分{0}期不对。</source>
      <translation>{0} instalments cannot be.</translation>
    </message>
    <message>
      <source>删去这一笔后，已使用的比到账的多{0}元。</source>
      <translation>Without it, {0} yuan more would be used than came.</translation>
    </message>
    <message>
      <source>删除标记不对</source>
      <translation>the mark of deletion is wrong</translation>
    </message>
    <message>
      <source>到{0}为止已使用{1}元，大于当时到账的{2}元。</source>
      <translation>By {0}, {1} yuan had been used, more than the {2} yuan that had come by then.</translation>
    </message>
    <message>
      <source>到参保年龄的户籍人口</source>
      <translation>registered residents old enough to join</translation>
    </message>
    <message>
      <source>到账金额不能是0。</source>
      <translation>An arrival cannot be 0.</translation>
    </message>
    <message>
      <source>到龄次月起按时领取的人</source>
      <translation>people who drew from the month after they came of age</translation>
    </message>
    <message>
      <source>协议签订日期{0}在今天之后。</source>
      <translation>The agreement's day, {0}, is after today.</translation>
    </message>
    <message>
      <source>历年征地项目中，名单已收齐且各户都已核实的项目数÷历年征地项目数</source>
      <translation>Of the back projects: those whose list is complete and whose households are all verified ÷ all</translation>
    </message>
    <message>
      <source>历年征地项目中，已发放补贴的人数÷已核实的补贴对象人数（以已发放补贴为参保标准）</source>
      <translation>Of the back projects: people whose subsidy was issued ÷ verified people to be subsidised (issued counts as enrolled)</translation>
    </message>
    <message>
      <source>原来登记的那台从现在起停用。</source>
      <translation>The one registered before is revoked from now on.</translation>
    </message>
    <message>
      <source>县已审核</source>
      <translation>County reviewed</translation>
    </message>
    <message>
      <source>县里审核过的户才能测算。</source>
      <translation>Only what the county has reviewed is reckoned.</translation>
    </message>
    <message>
      <source>县里退回</source>
      <translation>Sent back by the county</translation>
    </message>
    <message>
      <source>参保人数</source>
      <translation>people covered</translation>
    </message>
    <message>
      <source>参保人数中，第一次缴费发生在本年度的人数（按缴费日期；补缴以前年度的也按缴费日期算）。参保名册显示以前年度已缴过费的，不算新增。</source>
      <translation>Of the people covered, those whose first payment was made this year (by the day of payment, also where it makes up for earlier years). Whoever paid in an earlier year by the scheme's register is not new.</translation>
    </message>
    <message>
      <source>发出这个数据包的电脑（{0}）已被停用。</source>
      <translation>The computer that sent this bundle ({0}) was revoked.</translation>
    </message>
    <message>
      <source>发放</source>
      <translation>The use</translation>
    </message>
    <message>
      <source>发放日期{0}早于签订协议日期{1}。</source>
      <translation>The day of use, {0}, is before the agreement, {1}.</translation>
    </message>
    <message>
      <source>发放日期早于首笔资金到账日期{0}：{1}。</source>
      <translation>Used before the first money came on {0}: {1}.</translation>
    </message>
    <message>
      <source>发放金额{0}元小于0</source>
      <translation>The sum issued, {0} yuan, is below 0</translation>
    </message>
    <message>
      <source>发给{0}的，不是给本单位的。</source>
      <translation>For {0}, not for this place.</translation>
    </message>
    <message>
      <source>口令不对，打不开这个开村包。</source>
      <translation>The pass-code does not open this kit.</translation>
    </message>
    <message>
      <source>口令应为 24 位数字，分 6 组、每组 4 位；现在有 {0} 位数字。</source>
      <translation>A pass-code has 24 digits in 6 groups of 4; these are {0} digits.</translation>
    </message>
    <message>
      <source>口令里有数字输错了，校验位对不上。</source>
      <translation>A digit of the pass-code is wrong: the check digit does not fit.</translation>
    </message>
    <message>
      <source>另有{0}户也没有办。</source>
      <translation>{0} more were not either.</translation>
    </message>
    <message>
      <source>只填数字，单位是元，如 200。</source>
      <translation>Digits only, in yuan, such as 200.</translation>
    </message>
    <message>
      <source>只有镇中心能制作开村包、停用村里的电脑。</source>
      <translation>Only the town makes kits and revokes computers.</translation>
    </message>
    <message>
      <source>可以直接制作新的开村包。</source>
      <translation>A new kit can be made at once.</translation>
    </message>
    <message>
      <source>可以补附正确的凭证；要删先退回重新采集，写明原因。</source>
      <translation>You may attach the right one beside it; to remove it, take the household back first, with a reason.</translation>
    </message>
    <message>
      <source>可选：{0}。</source>
      <translation>To choose from: {0}.</translation>
    </message>
    <message>
      <source>各单位现在的参保人数减去开始时的参保人数（少的不减），人数合计</source>
      <translation>Each employer's insured employees now less those at the beginning (fewer is not subtracted), added up</translation>
    </message>
    <message>
      <source>各户现在：{0}。</source>
      <translation>The households now: {0}.</translation>
    </message>
    <message>
      <source>各户被征面积合计{0}亩，项目征收面积{1}亩。</source>
      <translation>The households' taken areas come to {0} mu, the project's to {1} mu.</translation>
    </message>
    <message>
      <source>各类承包地合计{0}亩，与承包地面积{1}亩不符。</source>
      <translation>The kinds of farmland come to {0} mu, not to the {1} mu contracted.</translation>
    </message>
    <message>
      <source>同一编号的记录属于另一类</source>
      <translation>a record of this number is of another kind</translation>
    </message>
    <message>
      <source>同一项选了两次。</source>
      <translation>One field was chosen twice.</translation>
    </message>
    <message>
      <source>同名的文件或文件夹已经存在，没有覆盖它。</source>
      <translation>A file or folder of this name is there already; it was not overwritten.</translation>
    </message>
    <message>
      <source>名册上没有{0}的证号，核对不了后四位。</source>
      <translation>The roster has no ID number of {0} to compare with.</translation>
    </message>
    <message>
      <source>名单上写着{0}：核实和使用由镇里登记，没有记入。</source>
      <translation>The list says {0}: reviews and uses are entered by the town, so this was left out.</translation>
    </message>
    <message>
      <source>名单改了{0}户已经公示或核实的面积、人数或成员，请核对：{1}。</source>
      <translation>The list changed areas or members of {0} household(s) that were posted or reviewed; please check: {1}.</translation>
    </message>
    <message>
      <source>土地被全部征收，低于下限，按{0}亩算</source>
      <translation>wholly taken and below the floor, so {0} mu count</translation>
    </message>
    <message>
      <source>在国（境）外，回来后再参保。</source>
      <translation>Abroad; join after returning.</translation>
    </message>
    <message>
      <source>在校学生，毕业后再参保。</source>
      <translation>At school; join after graduation.</translation>
    </message>
    <message>
      <source>城乡居民养老保险有一次及以上缴费记录的人数，含领取待遇人员；不含已死亡、已迁出的人。缴费记录包括村里登记、镇里登记、税务确认和代缴，退费冲销后大于零；或参保名册上累计缴费年限在1年以上。不等于当年缴费人数。</source>
      <translation>People with at least one payment ever to the residents' pension scheme, those drawing a pension included; not those who died or moved away. A payment is one recorded by the village or the town, confirmed by the tax bureau or made on somebody's behalf, with more than nothing left after refunds; or at least 1 year of payments on the scheme's register. It is not the number who paid this year.</translation>
    </message>
    <message>
      <source>处理日期{0}不在提出日期{1}到今天之间。</source>
      <translation>The day of settling, {0}, is not between {1}, when it was raised, and today.</translation>
    </message>
    <message>
      <source>备份以后停用过哪些电脑，本机已不记得：请确认发来的是正在使用的那台，核对码 {0}；停用过的，请先重新停用，不要收。</source>
      <translation>Which computers were revoked after the backup it does not remember: make sure that this is from the one in use, check code {0}; if it was revoked, revoke it again and do not take this.</translation>
    </message>
    <message>
      <source>备份以后停用过哪些电脑，本机已不记得：请确认发来的是正在使用的那台；停用过的，请先重新停用，不要收。</source>
      <translation>Which computers were revoked after the backup it does not remember: make sure that this is from the one in use; if it was revoked, revoke it again and do not take this.</translation>
    </message>
    <message>
      <source>备份以后停用过它的电脑的，请先重新停用，不要把这个包交出去。</source>
      <translation>If its computer was revoked after the backup, revoke it again and do not hand this bundle over.</translation>
    </message>
    <message>
      <source>存续，不在税务申报用工名单上，也没有人参保</source>
      <translation>In business, not on the tax bureau's list of declared staff, nobody insured</translation>
    </message>
    <message>
      <source>存续，参保人数不少于申报用工人数，或只在参保名单上</source>
      <translation>In business, no fewer insured than declared staff, or on the insured list only</translation>
    </message>
    <message>
      <source>存续，参保人数少于申报用工人数</source>
      <translation>In business, fewer insured than declared staff</translation>
    </message>
    <message>
      <source>存续，向税务申报了用工，没有一人参保</source>
      <translation>In business, staff declared to the tax bureau, nobody insured</translation>
    </message>
    <message>
      <source>存续，向税务申报的用工人数是0，也没有人参保</source>
      <translation>In business, declared staff 0 and nobody insured</translation>
    </message>
    <message>
      <source>学生</source>
      <translation>students</translation>
    </message>
    <message>
      <source>对方收到过的本机数据，比本机现有的还新：本机的数据文件可能被旧文件换掉了。</source>
      <translation>They have received newer data of this computer than it holds itself: its file may have been replaced by an old one.</translation>
    </message>
    <message>
      <source>居保待遇领取人员中，最近12个月内做过领取资格认证的人数÷领取人数。</source>
      <translation>Of those who draw a residents' pension, people who proved their entitlement within the last 12 months ÷ all who draw.</translation>
    </message>
    <message>
      <source>工作表“{0}”一户一行，{1}个人并列：每个人各算一行。</source>
      <translation>The sheet “{0}” has a household a line with {1} people beside each other: each counts as a line of its own.</translation>
    </message>
    <message>
      <source>工作表“{0}”各年并列（{1}）：有金额的每一年各算一行。</source>
      <translation>Sheet “{0}” has years side by side ({1}): each year with a sum counts as a line of its own.</translation>
    </message>
    <message>
      <source>工作表“{0}”每行有身份证号码，是人员名单，不是征地项目台账。</source>
      <translation>Each row of the sheet “{0}” has an ID number: it is a list of people, not a ledger of projects.</translation>
    </message>
    <message>
      <source>已使用{0}元，大于到账的{1}元。</source>
      <translation>{0} yuan used, more than the {1} yuan that came.</translation>
    </message>
    <message>
      <source>已供地，没有填应缴存补贴资金，先保后供没法核对。</source>
      <translation>The land was supplied, but what is to be deposited is not filled in: protection before supply cannot be checked.</translation>
    </message>
    <message>
      <source>已参保单位</source>
      <translation>Employers insured</translation>
    </message>
    <message>
      <source>已参保登记、已缴费或正在领取的人</source>
      <translation>people registered, having paid, or drawing a pension</translation>
    </message>
    <message>
      <source>已参保登记、未领取待遇的人</source>
      <translation>people registered who draw no pension</translation>
    </message>
    <message>
      <source>已参保登记（含已缴费、领取待遇）的人数÷应参加居保的人数。应参加居保的人：到了参保年龄，没有参加企业职工或机关事业单位养老保险；未登记的在校学生、现役军人、服刑人员、在国（境）外人员除外。</source>
      <translation>People registered (paid and drawing included) ÷ people who ought to be in the residents' scheme: old enough to join and in neither the employees' nor the institutions' scheme; students at school, soldiers, prisoners and people abroad do not count unless they are registered.</translation>
    </message>
    <message>
      <source>已参加机关事业单位养老保险，不用再缴居保。</source>
      <translation>Covered by the institutions' scheme; no need to pay the residents' scheme.</translation>
    </message>
    <message>
      <source>已参加职工养老保险，不用再缴居保。</source>
      <translation>Covered by the employees' scheme; no need to pay the residents' scheme.</translation>
    </message>
    <message>
      <source>已发放补贴的人（以已发放补贴为参保标准）</source>
      <translation>people to whom the subsidy was issued (which is what counts as enrolled)</translation>
    </message>
    <message>
      <source>已取消，没有写。</source>
      <translation>Cancelled; nothing was written.</translation>
    </message>
    <message>
      <source>已建档（本年度有走访记录或核实回复）的人</source>
      <translation>people with a file (a visit or a verified answer this year)</translation>
    </message>
    <message>
      <source>已核实的户没有{0}：{1}。</source>
      <translation>Verified households without {0}: {1}.</translation>
    </message>
    <message>
      <source>已核实的补贴对象</source>
      <translation>verified people to be subsidised</translation>
    </message>
    <message>
      <source>已核实的项目</source>
      <translation>projects verified</translation>
    </message>
    <message>
      <source>已死亡。</source>
      <translation>Deceased.</translation>
    </message>
    <message>
      <source>已登记</source>
      <translation>entered</translation>
    </message>
    <message>
      <source>已缴存的补贴资金</source>
      <translation>subsidy money deposited</translation>
    </message>
    <message>
      <source>已联系单位</source>
      <translation>Employers contacted</translation>
    </message>
    <message>
      <source>已退回修改</source>
      <translation>Sent back</translation>
    </message>
    <message>
      <source>已送人社部门审核</source>
      <translation>Handed in for review</translation>
    </message>
    <message>
      <source>已采集</source>
      <translation>Collected</translation>
    </message>
    <message>
      <source>已领取居保待遇，每月金额以发放为准。</source>
      <translation>Draws the residents' benefit; the monthly sum is what is paid out.</translation>
    </message>
    <message>
      <source>平均工资</source>
      <translation>average wage</translation>
    </message>
    <message>
      <source>年度{0}不对。</source>
      <translation>The year {0} cannot be.</translation>
    </message>
    <message>
      <source>应为18位，请对照身份证核对。</source>
      <translation>It has 18 characters; check it against the card.</translation>
    </message>
    <message>
      <source>应保未保低保对象和即将到龄的人</source>
      <translation>low-income people to be insured and people soon of age</translation>
    </message>
    <message>
      <source>应保未保的低保、特困对象和即将到龄、尚未领取待遇的人中，本年度已有走访记录或工作清单已核实回复的人数÷这些人的总数。</source>
      <translation>Of the low-income and destitute people not yet insured and the people soon of age who draw no pension, those with a visit or a verified answer on a work list this year ÷ all of them.</translation>
    </message>
    <message>
      <source>应参加居保的人</source>
      <translation>people who ought to be in the residents' scheme</translation>
    </message>
    <message>
      <source>应在1到36个月之间。</source>
      <translation>From 1 to 36 months.</translation>
    </message>
    <message>
      <source>应在1到60期之间，每期至少1元。</source>
      <translation>From 1 to 60, of 1 yuan at least.</translation>
    </message>
    <message>
      <source>应在{0}年到{1}年之间。</source>
      <translation>It should lie between {0} and {1}.</translation>
    </message>
    <message>
      <source>应缴存</source>
      <translation>instalment</translation>
    </message>
    <message>
      <source>应缴存的补贴资金</source>
      <translation>subsidy money required</translation>
    </message>
    <message>
      <source>应缴存补贴资金不能小于0。</source>
      <translation>The funds required cannot be below 0.</translation>
    </message>
    <message>
      <source>应走访的人</source>
      <translation>people to be visited</translation>
    </message>
    <message>
      <source>开村包里有记录不能接收：{0}。</source>
      <translation>A record of the kit cannot be taken: {0}.</translation>
    </message>
    <message>
      <source>异议成立，重新采集</source>
      <translation>Objection upheld, collect anew</translation>
    </message>
    <message>
      <source>当年公布的平均工资</source>
      <translation>Average wage published for the year</translation>
    </message>
    <message>
      <source>当年征地项目中，名单已收齐且各户都已核实的项目数÷当年征地项目数</source>
      <translation>Of this year's projects: those whose list is complete and whose households are all verified ÷ all</translation>
    </message>
    <message>
      <source>当年征地项目中，已发放补贴的人数÷已核实的补贴对象人数（以已发放补贴为参保标准）</source>
      <translation>Of this year's projects: people whose subsidy was issued ÷ verified people to be subsidised (issued counts as enrolled)</translation>
    </message>
    <message>
      <source>当年征地项目已缴存的补贴资金÷应缴存的补贴资金</source>
      <translation>Of this year's projects: funds deposited ÷ funds required</translation>
    </message>
    <message>
      <source>征收面积{0}亩不对。</source>
      <translation>A taken area of {0} mu cannot be.</translation>
    </message>
    <message>
      <source>成员名单</source>
      <translation>list of members</translation>
    </message>
    <message>
      <source>户内人数</source>
      <translation>members</translation>
    </message>
    <message>
      <source>户内人数{0}不对。</source>
      <translation>{0} members cannot be.</translation>
    </message>
    <message>
      <source>户内人数填{0}人，名单上{1}人。</source>
      <translation>{0} members are filled in, {1} are on the list.</translation>
    </message>
    <message>
      <source>户内全部人口</source>
      <translation>all members of the household</translation>
    </message>
    <message>
      <source>户内年满{0}周岁的人口</source>
      <translation>members of {0} years and above</translation>
    </message>
    <message>
      <source>户内满规定年龄的人口</source>
      <translation>members of full age</translation>
    </message>
    <message>
      <source>户口已迁出。</source>
      <translation>Registered residence moved away.</translation>
    </message>
    <message>
      <source>手工登记请不要选这一类。</source>
      <translation>Do not choose this kind by hand.</translation>
    </message>
    <message>
      <source>扩面对象单位</source>
      <translation>Employers to be won</translation>
    </message>
    <message>
      <source>扩面对象单位中，进度已到“已联系”及以后的</source>
      <translation>Of the employers to be won, those that have come to “contacted” or further</translation>
    </message>
    <message>
      <source>扩面对象单位中，进度是“已参保”的</source>
      <translation>Of the employers to be won, those that have come to “insured”</translation>
    </message>
    <message>
      <source>找不到“{0}”。</source>
      <translation>“{0}” cannot be found.</translation>
    </message>
    <message>
      <source>找不到文件或文件夹，可能已被移走，或U盘已拔出。</source>
      <translation>A file or folder is not there: moved away, or the stick was pulled out.</translation>
    </message>
    <message>
      <source>找不到文件：{0}。</source>
      <translation>There is no such file: {0}.</translation>
    </message>
    <message>
      <source>找不到要写入的文件夹。</source>
      <translation>The folder to write to is not there.</translation>
    </message>
    <message>
      <source>找不到这一户，可能已被删除。</source>
      <translation>This household is not there; it may have been removed.</translation>
    </message>
    <message>
      <source>找不到这一笔到账，可能已被删除。</source>
      <translation>This arrival is not there; it may have been removed.</translation>
    </message>
    <message>
      <source>找不到这个人，可能已被删除。</source>
      <translation>This person is not there; the entry may have been removed.</translation>
    </message>
    <message>
      <source>找不到这个人，可能已被合并或删除。</source>
      <translation>This person is not there; perhaps merged or removed.</translation>
    </message>
    <message>
      <source>找不到这个凭证，可能已被删除。</source>
      <translation>This evidence was not found; it may have been removed.</translation>
    </message>
    <message>
      <source>找不到这个征地项目，可能已被删除。</source>
      <translation>This project is not there; it may have been removed.</translation>
    </message>
    <message>
      <source>找不到这个用款计划，可能已被删除。</source>
      <translation>This fund plan is not there; it may have been removed.</translation>
    </message>
    <message>
      <source>找不到这笔缴费，可能已经撤回。</source>
      <translation>This payment is not there; perhaps it was taken back.</translation>
    </message>
    <message>
      <source>承包地{0}亩只征了{1}亩，不是全部征收。</source>
      <translation>Of {0} mu contracted only {1} were taken: that is not all of it.</translation>
    </message>
    <message>
      <source>承包地征收面积</source>
      <translation>contracted farmland taken</translation>
    </message>
    <message>
      <source>承包地面积</source>
      <translation>contracted area</translation>
    </message>
    <message>
      <source>承诺日期{0}在两年以后。</source>
      <translation>The promised day {0} is more than two years off.</translation>
    </message>
    <message>
      <source>承诺日期{0}早于走访日期{1}。</source>
      <translation>The promised day {0} is before the visit on {1}.</translation>
    </message>
    <message>
      <source>拟定中</source>
      <translation>Being drafted</translation>
    </message>
    <message>
      <source>按缴存计划已应缴存{0}元，实际到账{1}元，少{2}元，最早一期应在{3}到账。</source>
      <translation>By the deposit plan {0} yuan were due, {1} yuan came, {2} yuan are missing; the earliest was due on {3}.</translation>
    </message>
    <message>
      <source>撤销审核，继续公示</source>
      <translation>Review undone, on notice again</translation>
    </message>
    <message>
      <source>撤销测算</source>
      <translation>Reckoning undone</translation>
    </message>
    <message>
      <source>收下{0}之后，又有{1}条记录在它上面改过（最早是{2}，{3}），不能整包撤销。</source>
      <translation>After {0} was taken in, {1} records were changed on top of it (first by {2}, {3}); it cannot be taken back whole.</translation>
    </message>
    <message>
      <source>收到后在材料里打勾，再登记申报。</source>
      <translation>Tick them when they are there, then enter the application.</translation>
    </message>
    <message>
      <source>收回日期{0}在今天之后。</source>
      <translation>The day of return {0} is still to come.</translation>
    </message>
    <message>
      <source>收回日期{0}早于打印的日子{1}。</source>
      <translation>The day of return {0} is before the printing on {1}.</translation>
    </message>
    <message>
      <source>改为“{0}”要写明原因。</source>
      <translation>Changing to “{0}” needs a reason.</translation>
    </message>
    <message>
      <source>政府补贴</source>
      <translation>Subsidy</translation>
    </message>
    <message>
      <source>政策参数</source>
      <translation>policy parameter</translation>
    </message>
    <message>
      <source>政策参数里还没有“{0}”，算不出补贴。</source>
      <translation>The parameters do not say "{0}" yet: the subsidy cannot be reckoned.</translation>
    </message>
    <message>
      <source>政策参数：{0}</source>
      <translation>policy parameter: {0}</translation>
    </message>
    <message>
      <source>政策参数：{0}；{1}年度的还没有录入</source>
      <translation>policy parameter: {0}; none entered yet for {1}</translation>
    </message>
    <message>
      <source>政策参数；{0}年度的还没有录入</source>
      <translation>policy parameter; none entered yet for {0}</translation>
    </message>
    <message>
      <source>数据包是{0}天以前写的；不是放了这么久的话，请核对电脑时间。</source>
      <translation>The bundle was written {0} days ago; if it did not lie about so long, check the clock.</translation>
    </message>
    <message>
      <source>数据包的时间（{0}）比本机时间（{1}）还晚，请核对两边电脑的时间。</source>
      <translation>The bundle's time ({0}) is ahead of this computer's ({1}); check both clocks.</translation>
    </message>
    <message>
      <source>数据所在的文件夹不能写入（只读，或没有权限）。</source>
      <translation>The data's folder cannot be written to (read-only, or no permission).</translation>
    </message>
    <message>
      <source>数据文件已损坏，不能打开。</source>
      <translation>The data file is damaged and cannot be opened.</translation>
    </message>
    <message>
      <source>数据文件正被另一个程序占用，这一次没有写入。</source>
      <translation>Another program uses the data file; nothing was written this time.</translation>
    </message>
    <message>
      <source>新增参保的和现在仍没有参保的职工</source>
      <translation>employees newly insured and those still not insured</translation>
    </message>
    <message>
      <source>新增参保的职工</source>
      <translation>employees newly insured</translation>
    </message>
    <message>
      <source>新增参保职工</source>
      <translation>Employees newly insured</translation>
    </message>
    <message>
      <source>日期{0}不在公示开始到今天之间。</source>
      <translation>The day {0} is not between the notice's begin and today.</translation>
    </message>
    <message>
      <source>日期{0}在今天之后。</source>
      <translation>The day {0} is still to come.</translation>
    </message>
    <message>
      <source>日期{0}早于上一步“{1}”的{2}。</source>
      <translation>The day {0} is before the last step “{1}” of {2}.</translation>
    </message>
    <message>
      <source>日期{0}早于上一步的日期{1}。</source>
      <translation>The day {0} is before that of the last step, {1}.</translation>
    </message>
    <message>
      <source>日期“{0}”不对。</source>
      <translation>“{0}” is no day.</translation>
    </message>
    <message>
      <source>更早的</source>
      <translation>an earlier one</translation>
    </message>
    <message>
      <source>更正后与原来一样，没有什么要改。</source>
      <translation>The correction is what stands; nothing to change.</translation>
    </message>
    <message>
      <source>更正后的金额不能是负数。</source>
      <translation>The corrected sum cannot be negative.</translation>
    </message>
    <message>
      <source>月待遇{0}元不对。</source>
      <translation>A monthly benefit of {0} yuan cannot be right.</translation>
    </message>
    <message>
      <source>月待遇和开始领取年月由镇里登记。</source>
      <translation>Monthly benefit and first month are entered by the town.</translation>
    </message>
    <message>
      <source>有户籍人口的屯（组）</source>
      <translation>hamlets (groups) with registered residents</translation>
    </message>
    <message>
      <source>有过缴费记录或正在领取待遇的人</source>
      <translation>people with any payment ever, or drawing a pension</translation>
    </message>
    <message>
      <source>服刑期间暂不参保。</source>
      <translation>Not to join while in prison.</translation>
    </message>
    <message>
      <source>期满后才能审核。</source>
      <translation>The town reviews after that.</translation>
    </message>
    <message>
      <source>未参保、部分参保的单位，和已经开始联系、告知、移交或已参保的单位；核实不用参保的不算</source>
      <translation>Employers not or only partly insured, and those already contacted, informed, handed over or insured; not those verified to owe nothing</translation>
    </message>
    <message>
      <source>未参保登记、未缴费以及本年度列入工作清单的人中，已有走访记录或核实回复的人数÷总人数。</source>
      <translation>Of the people not registered, not paid or on a work list this year, those with a visit or a verified answer ÷ all of them.</translation>
    </message>
    <message>
      <source>本工作台没有发过这个编号的通知单。</source>
      <translation>No notice with this code was issued here.</translation>
    </message>
    <message>
      <source>本年度内到龄并已开始领取的人中，从到龄次月起发放的人数÷已知首发月份的人数。</source>
      <translation>Of those who came of age this year and have begun to draw, people paid from the month after they came of age ÷ people whose first month is known.</translation>
    </message>
    <message>
      <source>本年度到龄、已知首发月份的人</source>
      <translation>people who came of age this year and whose first month is known</translation>
    </message>
    <message>
      <source>本年度在屯里宣讲过、发放过材料或至少走访过一户的屯（组）数÷全部有户籍人口的屯（组）数。面向全村的广播、张贴不算到某个屯。</source>
      <translation>Hamlets (groups) where a talk was held, leaflets were handed out or at least one household was visited this year ÷ all hamlets (groups) with registered residents. A broadcast or notice for the whole village counts for no hamlet.</translation>
    </message>
    <message>
      <source>本年度宣传到的屯（组）</source>
      <translation>hamlets (groups) reached this year</translation>
    </message>
    <message>
      <source>本年度已缴费的人</source>
      <translation>people who have paid this year</translation>
    </message>
    <message>
      <source>本年度已缴费的人数÷已参保登记且未领取待遇的人数；缴费以净额大于零为准。</source>
      <translation>People who have paid this year ÷ people registered who draw no pension; a payment counts where more than nothing is left of it.</translation>
    </message>
    <message>
      <source>本年度已走访或已核实回复的人</source>
      <translation>people visited or with a verified answer this year</translation>
    </message>
    <message>
      <source>本机从备份恢复以后第一次收{0}的包。</source>
      <translation>The first bundle of {0} since this computer was restored from a backup.</translation>
    </message>
    <message>
      <source>本机从备份恢复以后还没有收到过{0}的上报。</source>
      <translation>Nothing has come from {0} since this computer was restored from a backup.</translation>
    </message>
    <message>
      <source>本机写给{0}的，等对方来收。</source>
      <translation>Written here for {0}, who has yet to take it.</translation>
    </message>
    <message>
      <source>本机时间（{0}）早于本机最近一次操作（{1}），请核对电脑时间。</source>
      <translation>This computer's clock ({0}) is behind what was done here last ({1}); check it.</translation>
    </message>
    <message>
      <source>本机是从备份恢复的，不记得给{0}的这个开村包；凭证对得上，已认下这台电脑。</source>
      <translation>This computer was restored and does not remember this kit of {0}; its proof is right, so that computer is known now.</translation>
    </message>
    <message>
      <source>本机没有这个编号的入户登记清单。</source>
      <translation>No field list with this code is known here.</translation>
    </message>
    <message>
      <source>本机没有这条记录，来文也不完整</source>
      <translation>the record is not here, and the bundle does not hold all of it</translation>
    </message>
    <message>
      <source>本机还没有与任何单位交换数据的约定。</source>
      <translation>This computer exchanges data with nobody yet.</translation>
    </message>
    <message>
      <source>本机还没有它所属的记录</source>
      <translation>the record that it belongs to is not here yet</translation>
    </message>
    <message>
      <source>本机重新开通过的，请让对方用新的密钥重新导出一份。</source>
      <translation>If this computer was enrolled anew, ask them to export with the new key.</translation>
    </message>
    <message>
      <source>本项目专户里只剩{0}元，不够使用{1}元。</source>
      <translation>Only {0} yuan are left in the project's account, not {1}.</translation>
    </message>
    <message>
      <source>本项目到账资金不够这一户用，还差{0}元。</source>
      <translation>The project's money does not suffice for this household: {0} yuan are short.</translation>
    </message>
    <message>
      <source>材料还没有收齐，缺：{0}。</source>
      <translation>Documents are missing: {0}.</translation>
    </message>
    <message>
      <source>村已确认</source>
      <translation>Village confirmed</translation>
    </message>
    <message>
      <source>村级代码是12位数字。</source>
      <translation>A village's code has 12 digits.</translation>
    </message>
    <message>
      <source>村里</source>
      <translation>the village</translation>
    </message>
    <message>
      <source>村里导入的税务名单按“村里上报”登记；镇里导入并下发后，才是“税务已确认”。</source>
      <translation>A tax list that a village imports is noted as reported by the village; it is confirmed once the town has imported it and sent it down.</translation>
    </message>
    <message>
      <source>村里的数据包只能上报给本镇。</source>
      <translation>A village sends to its own town only.</translation>
    </message>
    <message>
      <source>来文单位不能代其他单位修改</source>
      <translation>the sender cannot write for another place</translation>
    </message>
    <message>
      <source>来文自称出自本机，本机却没有这条记录</source>
      <translation>says that it is from this computer, which does not have it</translation>
    </message>
    <message>
      <source>来文说取代了不可能见过的修改</source>
      <translation>says that it replaces what it cannot have seen</translation>
    </message>
    <message>
      <source>标为“资金已到位”的户还要使用{0}元，专户结余只有{1}元。</source>
      <translation>The households marked as funded still need {0} yuan; the account has {1} yuan left.</translation>
    </message>
    <message>
      <source>核实</source>
      <translation>The verification</translation>
    </message>
    <message>
      <source>核实日期</source>
      <translation>the day of verification</translation>
    </message>
    <message>
      <source>核实日期{0}早于签订协议日期{1}。</source>
      <translation>The verification ({0}) is before the agreement ({1}).</translation>
    </message>
    <message>
      <source>正在领取待遇的人</source>
      <translation>people drawing a pension</translation>
    </message>
    <message>
      <source>死亡名单已有死亡日期{0}，不用再报。</source>
      <translation>The list of deaths already says {0}; nothing to report.</translation>
    </message>
    <message>
      <source>死亡当月还发待遇，停发年月应从{0}起。</source>
      <translation>The month of death is still paid; the benefit stops from {0}.</translation>
    </message>
    <message>
      <source>死亡日期{0}在今天之后。</source>
      <translation>The day of death {0} is still to come.</translation>
    </message>
    <message>
      <source>死亡日期{0}早于上次认证的{1}。</source>
      <translation>The day of death {0} is before the last proof of {1}.</translation>
    </message>
    <message>
      <source>死亡日期{0}早于出生日期{1}。</source>
      <translation>The day of death {0} is before the birth on {1}.</translation>
    </message>
    <message>
      <source>每{0}个月一期不对。</source>
      <translation>An instalment every {0} months cannot be.</translation>
    </message>
    <message>
      <source>每一项只能选一个。</source>
      <translation>Choose one value for each.</translation>
    </message>
    <message>
      <source>每人补贴标准</source>
      <translation>Subsidy of each</translation>
    </message>
    <message>
      <source>没印的才能移出。</source>
      <translation>Only what was not printed can be taken out.</translation>
    </message>
    <message>
      <source>没有“{0}”这一类登记。</source>
      <translation>There is no entry of the kind “{0}”.</translation>
    </message>
    <message>
      <source>没有“{0}”这个办理状态。</source>
      <translation>There is no state “{0}”.</translation>
    </message>
    <message>
      <source>没有“{0}”这种单子。</source>
      <translation>There is no paper “{0}”.</translation>
    </message>
    <message>
      <source>没有“{0}”这种材料。</source>
      <translation>There is no document “{0}”.</translation>
    </message>
    <message>
      <source>没有“{0}”这种表。</source>
      <translation>There is no form "{0}".</translation>
    </message>
    <message>
      <source>没有“{0}”这类记录</source>
      <translation>there is no kind of record “{0}”</translation>
    </message>
    <message>
      <source>没有任何内容</source>
      <translation>there is nothing in it</translation>
    </message>
    <message>
      <source>没有可以撤回的登记，可能已经撤回了。</source>
      <translation>There is no entry to take back; perhaps it was taken back already.</translation>
    </message>
    <message>
      <source>没有可以撤销的收包。</source>
      <translation>There is no bundle to take back.</translation>
    </message>
    <message>
      <source>没有可以撤销的：这次收下的，都是镇里统一维护的或者已不在本村的。</source>
      <translation>Nothing can be taken back: all of it is the town's own or has left this village.</translation>
    </message>
    <message>
      <source>没有可以核定的内容。</source>
      <translation>There is nothing to decide.</translation>
    </message>
    <message>
      <source>没有可以转的户。</source>
      <translation>No household can be moved.</translation>
    </message>
    <message>
      <source>没有应计数，0×{0}=0分</source>
      <translation>Nobody counts, 0 × {0} = 0 points</translation>
    </message>
    <message>
      <source>没有第{0}条异议。</source>
      <translation>There is no objection {0}.</translation>
    </message>
    <message>
      <source>没有签订协议日期，核实期限、年龄和补贴都没法算。</source>
      <translation>No agreement date: deadlines, ages and subsidies cannot be reckoned.</translation>
    </message>
    <message>
      <source>没有选人。</source>
      <translation>Nobody is chosen.</translation>
    </message>
    <message>
      <source>没有需要打印的单子。</source>
      <translation>There is nothing to print.</translation>
    </message>
    <message>
      <source>现在可以转到“{0}”。</source>
      <translation>It can go to "{0}" now.</translation>
    </message>
    <message>
      <source>现在已经是“{0}”。</source>
      <translation>The state is “{0}” already.</translation>
    </message>
    <message>
      <source>现在是“{0}”，不能直接改为“{1}”。</source>
      <translation>The state is “{0}” and cannot go straight to “{1}”.</translation>
    </message>
    <message>
      <source>现在没有要在本机做的步骤。</source>
      <translation>No step is due at this desk now.</translation>
    </message>
    <message>
      <source>现役军人，退役后再参保。</source>
      <translation>In military service; join after discharge.</translation>
    </message>
    <message>
      <source>用款计划不能从“{0}”直接转到“{1}”。</source>
      <translation>A fund plan cannot go straight from "{0}" to "{1}".</translation>
    </message>
    <message>
      <source>用款计划是“{0}”，不能改。</source>
      <translation>The fund plan is at "{0}" and cannot be changed.</translation>
    </message>
    <message>
      <source>电脑内存不足，操作没有完成。</source>
      <translation>The computer is short of memory; the work was not done.</translation>
    </message>
    <message>
      <source>登记状态是注销、吊销或迁出</source>
      <translation>Registration cancelled, revoked or moved away</translation>
    </message>
    <message>
      <source>确实又缴了一笔时，请选“仍要登记”。</source>
      <translation>If it was paid again, choose “Enter it all the same”.</translation>
    </message>
    <message>
      <source>确实又走访了一次时，请选“仍要登记”。</source>
      <translation>If there was another visit, choose “Enter it all the same”.</translation>
    </message>
    <message>
      <source>磁盘空间不足，没有写入。</source>
      <translation>The disk is full; nothing was written.</translation>
    </message>
    <message>
      <source>磁盘读写出错，没有写入。</source>
      <translation>The disk failed; nothing was written.</translation>
    </message>
    <message>
      <source>票据号码已经登记在{0}的{1}年缴费上。</source>
      <translation>The voucher already stands at {0}'s payment for {1}.</translation>
    </message>
    <message>
      <source>税务已确认</source>
      <translation>confirmed by the tax bureau</translation>
    </message>
    <message>
      <source>税务已确认的缴费、代缴和补贴由镇中心更正。</source>
      <translation>What is confirmed, paid on behalf or subsidised is corrected by the town center.</translation>
    </message>
    <message>
      <source>税务已确认的缴费不能撤回。</source>
      <translation>What the tax bureau has confirmed cannot be taken back.</translation>
    </message>
    <message>
      <source>税务确认的缴费由税务名单导入。</source>
      <translation>What the tax bureau confirms comes with its list.</translation>
    </message>
    <message>
      <source>答应办理的，结果请选“同意缴费”或“同意参保登记”；否则去掉承诺日期。</source>
      <translation>For a promise choose “Agreed to pay” or “Agreed to register”; else take the promised day out.</translation>
    </message>
    <message>
      <source>签订协议</source>
      <translation>The agreement</translation>
    </message>
    <message>
      <source>约{0}亩</source>
      <translation>about {0} mu</translation>
    </message>
    <message>
      <source>组已确认</source>
      <translation>Group confirmed</translation>
    </message>
    <message>
      <source>结果是“{0}”，就没有承诺日期。</source>
      <translation>With “{0}” there is no promised day.</translation>
    </message>
    <message>
      <source>编号{0}有误：至少有一位输错或颠倒。</source>
      <translation>The code {0} is wrong: at least one character is mistyped or swapped.</translation>
    </message>
    <message>
      <source>编号只用数字2至9和大写字母，不用数字0、1和字母I、L、O。</source>
      <translation>Codes use the digits 2 to 9 and capitals, but not 0, 1, I, L, O.</translation>
    </message>
    <message>
      <source>编号应为8位，现在是{0}位。</source>
      <translation>A code has 8 characters, this one {0}.</translation>
    </message>
    <message>
      <source>编号相同而内容不同，可能有两台电脑用着同一份数据</source>
      <translation>the same number with other content: two computers may use one file</translation>
    </message>
    <message>
      <source>编号里不会有“{0}”。</source>
      <translation>No code has “{0}” in it.</translation>
    </message>
    <message>
      <source>缴存计划各期合计{0}元，应缴存补贴资金是{1}元。</source>
      <translation>The instalments of the deposit plan come to {0} yuan; {1} yuan are to be deposited.</translation>
    </message>
    <message>
      <source>缴费年度{0}不对。</source>
      <translation>The payment year {0} cannot be right.</translation>
    </message>
    <message>
      <source>缴费年度{0}还没有到。</source>
      <translation>The payment year {0} has not begun.</translation>
    </message>
    <message>
      <source>缴费年度“{0}”不对。</source>
      <translation>The payment year “{0}” is none.</translation>
    </message>
    <message>
      <source>缴费年限只有{0}年，还差{1}年。</source>
      <translation>Only {0} years are paid, {1} are missing.</translation>
    </message>
    <message>
      <source>缴费日期{0}在今天之后。</source>
      <translation>The payment day {0} is still to come.</translation>
    </message>
    <message>
      <source>缴费日期{0}早于{1}年度。</source>
      <translation>The payment day {0} is before the payment year {1}.</translation>
    </message>
    <message>
      <source>缴费日期{0}早于制度开始的{1}年。</source>
      <translation>The payment day {0} is before the scheme began in {1}.</translation>
    </message>
    <message>
      <source>缺少是谁、何时所做的记录</source>
      <translation>who did it and when is missing</translation>
    </message>
    <message>
      <source>补缴了的，先登记补缴；在别处缴够了的，请在备注里写明。</source>
      <translation>If they were made up, enter that first; if they were paid elsewhere, say so in the note.</translation>
    </message>
    <message>
      <source>补贴对象测算合计{0}元，大于应缴存的{1}元。</source>
      <translation>The reckoned subsidies come to {0} yuan, more than the {1} yuan to be deposited.</translation>
    </message>
    <message>
      <source>补贴已使用</source>
      <translation>Used</translation>
    </message>
    <message>
      <source>补贴已使用，没有{0}：{1}。</source>
      <translation>Subsidies were used without {0}: {1}.</translation>
    </message>
    <message>
      <source>补贴已测算</source>
      <translation>Reckoned</translation>
    </message>
    <message>
      <source>补贴比例</source>
      <translation>share of the wage</translation>
    </message>
    <message>
      <source>补贴的测算、认定和使用由镇里登记，村里不能修改。</source>
      <translation>Reckoning, ruling and use are the town's; a village cannot change them.</translation>
    </message>
    <message>
      <source>补贴退回</source>
      <translation>Subsidy sent back</translation>
    </message>
    <message>
      <source>补齐后再确认。</source>
      <translation>Fill it in, then confirm.</translation>
    </message>
    <message>
      <source>被征{0}亩，大于承包的{1}亩。</source>
      <translation>{0} mu taken, more than the {1} mu contracted.</translation>
    </message>
    <message>
      <source>被征面积</source>
      <translation>Taken area</translation>
    </message>
    <message>
      <source>被征面积{0}亩不对，应大于0。</source>
      <translation>A taken area of {0} mu cannot be: it must be above 0.</translation>
    </message>
    <message>
      <source>被征面积{0}亩大于承包地面积{1}亩。</source>
      <translation>The {0} mu taken are more than the {1} mu contracted.</translation>
    </message>
    <message>
      <source>要停发待遇的，请选“已停发”。</source>
      <translation>To stop the benefit choose “Stopped”.</translation>
    </message>
    <message>
      <source>要改先撤回补贴使用。</source>
      <translation>Take the use back first.</translation>
    </message>
    <message>
      <source>要改先退回重新采集，写明原因。</source>
      <translation>Send it back to be collected anew first, with the reason.</translation>
    </message>
    <message>
      <source>要改先退回，写明原因。</source>
      <translation>Send it back first, with the reason.</translation>
    </message>
    <message>
      <source>要退费请登记退费。</source>
      <translation>Enter a refund as a refund.</translation>
    </message>
    <message>
      <source>计划人数{0}人，多于名单上的补贴对象{1}人。</source>
      <translation>The plan counts {0} people, more than the {1} to be subsidised on the list.</translation>
    </message>
    <message>
      <source>计划人数应大于0。</source>
      <translation>The planned number of people must be above 0.</translation>
    </message>
    <message>
      <source>计划金额{0}元，大于本项目应缴存或测算的{1}元。</source>
      <translation>The plan's {0} yuan are more than the {1} yuan that the project has to deposit or was reckoned.</translation>
    </message>
    <message>
      <source>计划金额应大于0。</source>
      <translation>The planned amount must be above 0.</translation>
    </message>
    <message>
      <source>计算面积</source>
      <translation>Area that counts</translation>
    </message>
    <message>
      <source>认证方式“{0}”不对。</source>
      <translation>The way of proof “{0}” is none.</translation>
    </message>
    <message>
      <source>认证日期{0}在今天之后。</source>
      <translation>The day of proof {0} is still to come.</translation>
    </message>
    <message>
      <source>认证日期{0}在死亡日期{1}之后。</source>
      <translation>The day of proof {0} is after the death on {1}.</translation>
    </message>
    <message>
      <source>认证日期{0}时还没满{1}周岁（出生{2}）。</source>
      <translation>On the day of proof {0} the person was not yet {1} (born {2}).</translation>
    </message>
    <message>
      <source>认证时人还在世，请核对这两个日期。</source>
      <translation>The person was alive then; check both days.</translation>
    </message>
    <message>
      <source>记录不在来文单位的范围内</source>
      <translation>the record is not the sender's</translation>
    </message>
    <message>
      <source>证号后四位输的是{0}，名册上{1}是{2}。</source>
      <translation>The last four typed are {0}; those of {1} on the roster are {2}.</translation>
    </message>
    <message>
      <source>请不要再写入，改用最近的备份恢复。</source>
      <translation>Write nothing more to it; restore the latest backup.</translation>
    </message>
    <message>
      <source>请不要继续录入，用“恢复备份”恢复最近的备份后再导入。</source>
      <translation>Enter nothing more; restore the latest backup, then take this in.</translation>
    </message>
    <message>
      <source>请先为该村制作新的开村包。</source>
      <translation>Make a new kit for that village first.</translation>
    </message>
    <message>
      <source>请先制作或打开开村包。</source>
      <translation>Make or open a kit first.</translation>
    </message>
    <message>
      <source>请先安装 {0} 或更高版本，再导入。</source>
      <translation>Install version {0} or later first.</translation>
    </message>
    <message>
      <source>请先导入{0}的{1}数据包；找不到时，给对方写一份，它下次就从缺的地方报起；也可以请对方导出一份完整的数据包。</source>
      <translation>Take in that earlier bundle of {0} first ({1}); if it is lost, write one to them, and their next begins where this one lacks; or ask them for a full one.</translation>
    </message>
    <message>
      <source>请先导入{0}的第{1}号数据包；找不到时，给对方写一份，它下次就从缺的地方报起；也可以请对方导出一份完整的数据包。</source>
      <translation>Take in no. {1} of {0} first; if it is lost, write one to them, and their next begins where this one lacks; or ask them for a full one.</translation>
    </message>
    <message>
      <source>请先打印。</source>
      <translation>Print it first.</translation>
    </message>
    <message>
      <source>请先收{0}的上报；它的电脑已经丢失的，请为它重新制作开村包，再收{1}的上报，就会带回来。</source>
      <translation>Take the report of {0} first; where its laptop is lost, make a new kit for it and take the report of {1} again: that brings it back.</translation>
    </message>
    <message>
      <source>请先收下该村的第一次上报，再下发。</source>
      <translation>Take in that village's first report before you send to it.</translation>
    </message>
    <message>
      <source>请先核对是不是这个人；确实要登记时，请选“仍要登记”。</source>
      <translation>Check that it is this person; if it is to be entered, choose “Enter it all the same”.</translation>
    </message>
    <message>
      <source>请先登记到账，或核对使用金额。</source>
      <translation>Enter the arrival first, or check the amount.</translation>
    </message>
    <message>
      <source>请先登记原来的缴费，再登记退费。</source>
      <translation>Enter the payment first, then the refund.</translation>
    </message>
    <message>
      <source>请先选一个征地项目。</source>
      <translation>Choose a project first.</translation>
    </message>
    <message>
      <source>请先选要撤回的人。</source>
      <translation>Choose whose use is to be taken back.</translation>
    </message>
    <message>
      <source>请先选要登记的人。</source>
      <translation>Choose the people first.</translation>
    </message>
    <message>
      <source>请先选要认定的人。</source>
      <translation>Choose who is ruled on.</translation>
    </message>
    <message>
      <source>请关掉写保护或换一个再试。</source>
      <translation>Switch the write protection off or use another stick.</translation>
    </message>
    <message>
      <source>请关掉打开着U盘文件的窗口，再试一次。</source>
      <translation>Close the windows that show files of the stick and try again.</translation>
    </message>
    <message>
      <source>请关闭其他程序后重试。</source>
      <translation>Close other programs and retry.</translation>
    </message>
    <message>
      <source>请再按一次。</source>
      <translation>Press again.</translation>
    </message>
    <message>
      <source>请写四位年份或后两位，如 {0} 或 {1}；空着就是{2}年。</source>
      <translation>Type four digits or the last two, as {0} or {1}; empty means {2}.</translation>
    </message>
    <message>
      <source>请写成 2026-03-02，今年的可以只写 3.2，也可以写“今天”。</source>
      <translation>Write 2026-03-02, for this year 3.2, or 今天 for today.</translation>
    </message>
    <message>
      <source>请写明删除的原因。</source>
      <translation>Say why it is removed.</translation>
    </message>
    <message>
      <source>请写明原因。</source>
      <translation>Say why.</translation>
    </message>
    <message>
      <source>请写明异议的内容。</source>
      <translation>Say what the objection is.</translation>
    </message>
    <message>
      <source>请写明怎样处理的。</source>
      <translation>Say how it was settled.</translation>
    </message>
    <message>
      <source>请写明撤回的原因。</source>
      <translation>Say why it is taken back.</translation>
    </message>
    <message>
      <source>请写明结清的原因。</source>
      <translation>Say why it is settled.</translation>
    </message>
    <message>
      <source>请写明认定的理由。</source>
      <translation>Say why it was ruled so.</translation>
    </message>
    <message>
      <source>请在几处填写的内容中选一个。</source>
      <translation>Choose one of the values that were entered.</translation>
    </message>
    <message>
      <source>请在核实回复里选“已死亡”。</source>
      <translation>Choose “Dead” in the answer to the work list.</translation>
    </message>
    <message>
      <source>请在走访或备注里写明情况，报给镇中心。</source>
      <translation>Write it into a visit or a note and report it to the town center.</translation>
    </message>
    <message>
      <source>请填写凭证号，审计时要查。</source>
      <translation>Fill in the voucher number; the audit asks for it.</translation>
    </message>
    <message>
      <source>请填写姓名。</source>
      <translation>Fill in the name.</translation>
    </message>
    <message>
      <source>请填写户主姓名。</source>
      <translation>Fill in the head of household.</translation>
    </message>
    <message>
      <source>请填写缴费金额。</source>
      <translation>Type the sum.</translation>
    </message>
    <message>
      <source>请填写走访结果或备注。</source>
      <translation>Type what came of the visit, or a note.</translation>
    </message>
    <message>
      <source>请填写项目名称。</source>
      <translation>Fill in the project's name.</translation>
    </message>
    <message>
      <source>请填每月的金额，单位是元。</source>
      <translation>Type the sum of a month, in yuan.</translation>
    </message>
    <message>
      <source>请存为 PDF。</source>
      <translation>Save it as PDF.</translation>
    </message>
    <message>
      <source>请对照口令纸逐组检查。</source>
      <translation>Compare it with the paper, group by group.</translation>
    </message>
    <message>
      <source>请对照口令纸重新输入。</source>
      <translation>Type it anew from the paper.</translation>
    </message>
    <message>
      <source>请打电话向对方核实，不要导入。</source>
      <translation>Ask them by telephone; do not take it in.</translation>
    </message>
    <message>
      <source>请按数字键选一类。</source>
      <translation>Choose a kind by its digit.</translation>
    </message>
    <message>
      <source>请换一个 exFAT 或 NTFS 格式的U盘。</source>
      <translation>Use a stick with exFAT or NTFS.</translation>
    </message>
    <message>
      <source>请换一个U盘再导出。</source>
      <translation>Export to another stick.</translation>
    </message>
    <message>
      <source>请换一个U盘再试。</source>
      <translation>Try another stick.</translation>
    </message>
    <message>
      <source>请换一个位置再导出。</source>
      <translation>Export to another place.</translation>
    </message>
    <message>
      <source>请换一个可以写入的文件夹，或请管理员放开权限；U盘请检查写保护开关。</source>
      <translation>Use a folder that can be written to, or ask for permission; on a stick look for its write protection.</translation>
    </message>
    <message>
      <source>请换一个名字，或先移走原有的文件。</source>
      <translation>Choose another name, or move that file away first.</translation>
    </message>
    <message>
      <source>请换一种名单，或换一份台账；数据没有改动。</source>
      <translation>Choose another kind of list, or another ledger; nothing was changed.</translation>
    </message>
    <message>
      <source>请换一种表单，或换一个范围。</source>
      <translation>Choose another form or another range.</translation>
    </message>
    <message>
      <source>请换用发给本单位的数据包。</source>
      <translation>Use a bundle that is for this place.</translation>
    </message>
    <message>
      <source>请更正原来的那一笔。</source>
      <translation>Correct the original entry.</translation>
    </message>
    <message>
      <source>请核对口令纸上的口令是不是这个开村包的。</source>
      <translation>Check that the paper with the pass-code belongs to this kit.</translation>
    </message>
    <message>
      <source>请核对年份。</source>
      <translation>Check the year.</translation>
    </message>
    <message>
      <source>请核对是不是同一个人。</source>
      <translation>Check that it is the same person.</translation>
    </message>
    <message>
      <source>请核对是不是这个人、是不是补{0}年及以前的；确实要登记时，请选“仍要登记”。</source>
      <translation>Check that it is this person, and a payment for {0} or before; if it is to be entered all the same, choose “Enter it all the same”.</translation>
    </message>
    <message>
      <source>请核对是不是这个人；要换人，按 Ctrl+G。</source>
      <translation>Check that it is this person; Ctrl+G finds another.</translation>
    </message>
    <message>
      <source>请核对票据；一张票据只登记一次。</source>
      <translation>Check the voucher; each is entered once.</translation>
    </message>
    <message>
      <source>请核对第{0}行（{1}）等{2}行：{3}。</source>
      <translation>Please check row {0} ({1}) and others, {2} in all: {3}.</translation>
    </message>
    <message>
      <source>请核对第{0}行（{1}）：{2}。</source>
      <translation>Please check row {0} ({1}): {2}.</translation>
    </message>
    <message>
      <source>请核对编号。</source>
      <translation>Check the code.</translation>
    </message>
    <message>
      <source>请核对编号，或到发单的村里查。</source>
      <translation>Check the code, or ask in the village that issued it.</translation>
    </message>
    <message>
      <source>请核对编号；别的电脑刚印的清单，先收那台电脑的包，或按屯选名单。</source>
      <translation>Check the code; for a list printed elsewhere receive that computer's bundle first, or choose a hamlet.</translation>
    </message>
    <message>
      <source>请核对缴费日期；确有其事的，请镇里作退费处理。</source>
      <translation>Check the payment day; if it was so, the town makes a refund.</translation>
    </message>
    <message>
      <source>请核对该村使用的是不是最近一次发放的开村包。</source>
      <translation>Check whether the village uses the kit that was given out last.</translation>
    </message>
    <message>
      <source>请核对金额；确实按这一档缴了的，请选“仍要登记”。</source>
      <translation>Check the sum; if it was paid all the same, choose “Enter it all the same”.</translation>
    </message>
    <message>
      <source>请检查U盘是否拿对。</source>
      <translation>Check that it is the right stick.</translation>
    </message>
    <message>
      <source>请检查U盘是否插好。</source>
      <translation>Check that the stick is in.</translation>
    </message>
    <message>
      <source>请检查磁盘或U盘是否松动、损坏，然后重试；如仍出错，请从备份恢复。</source>
      <translation>Check disk and stick, then retry; if it fails again, restore from a backup.</translation>
    </message>
    <message>
      <source>请检查路径，插好U盘后重试。</source>
      <translation>Check the path, put the stick in, and retry.</translation>
    </message>
    <message>
      <source>请清理U盘或换一个再试。</source>
      <translation>Make room on the stick or use another one.</translation>
    </message>
    <message>
      <source>请清理磁盘，或换一个有空间的磁盘后重试。</source>
      <translation>Make room, or use another disk, and retry.</translation>
    </message>
    <message>
      <source>请照回执上写的原因填写。</source>
      <translation>Type the reason as the slip says it.</translation>
    </message>
    <message>
      <source>请用“导入”打开它。</source>
      <translation>Take it in as a bundle.</translation>
    </message>
    <message>
      <source>请用“开村”打开它。</source>
      <translation>Open it where a village is set up.</translation>
    </message>
    <message>
      <source>请用任务栏右下角的“弹出”图标。</source>
      <translation>Use the eject icon at the right end of the task bar.</translation>
    </message>
    <message>
      <source>请由镇中心核对后更正。</source>
      <translation>The town center checks and corrects it.</translation>
    </message>
    <message>
      <source>请直接打印。</source>
      <translation>Print it at once.</translation>
    </message>
    <message>
      <source>请稍后重试，或关闭占用它的程序。</source>
      <translation>Retry later, or close that program.</translation>
    </message>
    <message>
      <source>请空着这一格。</source>
      <translation>Leave this field empty.</translation>
    </message>
    <message>
      <source>请缩小图片后再附。</source>
      <translation>Make it smaller and attach it again.</translation>
    </message>
    <message>
      <source>请至少选一个人。</source>
      <translation>Choose at least one person.</translation>
    </message>
    <message>
      <source>请认定为补贴对象或不是补贴对象。</source>
      <translation>Rule that the person is to be subsidised, or is not.</translation>
    </message>
    <message>
      <source>请让对方按现在这台电脑重新导出一份。</source>
      <translation>Ask them to export anew for this computer.</translation>
    </message>
    <message>
      <source>请让对方重新导出一份。</source>
      <translation>Ask them to export it anew.</translation>
    </message>
    <message>
      <source>请让对方重新拷贝一份，原文件不要修改。</source>
      <translation>Ask them to copy it anew, without changing the file.</translation>
    </message>
    <message>
      <source>请选“本人缴费”；补以前年度的，先换缴费年度。</source>
      <translation>Choose “Own payment”; for a past year change the year first.</translation>
    </message>
    <message>
      <source>请选择扩展名为 .pdb 的数据包。</source>
      <translation>Choose a bundle whose name ends in .pdb.</translation>
    </message>
    <message>
      <source>请选择本镇（村）范围内的村（社区）。</source>
      <translation>Choose a village of this desk.</translation>
    </message>
    <message>
      <source>请选本镇的村（社区）。</source>
      <translation>Choose a village of this town.</translation>
    </message>
    <message>
      <source>请选：{0}。</source>
      <translation>Choose: {0}.</translation>
    </message>
    <message>
      <source>请选：了解、知道一些、不了解。</source>
      <translation>Choose: known, known in part, not known.</translation>
    </message>
    <message>
      <source>请逐条核对：不对的，请撤销这次收包。</source>
      <translation>Look at each: where one is wrong, undo this import.</translation>
    </message>
    <message>
      <source>请逐条核对：不是镇里写的，请撤销这次收包。</source>
      <translation>Look at each: if the town did not write it, take this bundle back.</translation>
    </message>
    <message>
      <source>请逐项更正。</source>
      <translation>Correct them one by one.</translation>
    </message>
    <message>
      <source>请重新扫描或复制一次；有密码的先去掉密码。</source>
      <translation>Scan or copy it again; take a password off first.</translation>
    </message>
    <message>
      <source>请重新拍照或复制一次。</source>
      <translation>Take the photo or copy it again.</translation>
    </message>
    <message>
      <source>请重新插好U盘再导出一次，本机数据没有改动。</source>
      <translation>Put the stick in again and export once more; the data here are unchanged.</translation>
    </message>
    <message>
      <source>请重新插好U盘再试。</source>
      <translation>Put the stick in again and retry.</translation>
    </message>
    <message>
      <source>请重新查看U盘。</source>
      <translation>Look at the stick anew.</translation>
    </message>
    <message>
      <source>请镇中心重新制作开村包。</source>
      <translation>Ask the town for a new kit.</translation>
    </message>
    <message>
      <source>请镇里在“政策参数”中填写。</source>
      <translation>The town fills it in under "Policy parameters".</translation>
    </message>
    <message>
      <source>请镇里在政策参数中补上。</source>
      <translation>The town should enter them among the policy parameters.</translation>
    </message>
    <message>
      <source>请镇里补上政策参数。</source>
      <translation>The town should enter the policy parameters.</translation>
    </message>
    <message>
      <source>请随下一次收发报给镇里。</source>
      <translation>Report it to the town with the next exchange.</translation>
    </message>
    <message>
      <source>读取文件时U盘或磁盘出错，数据没有任何改动。</source>
      <translation>The stick or disk failed while the file was read; no data were changed.</translation>
    </message>
    <message>
      <source>财政部门已拨付</source>
      <translation>Paid</translation>
    </message>
    <message>
      <source>资金到账</source>
      <translation>The money's arrival</translation>
    </message>
    <message>
      <source>资金已到位</source>
      <translation>Funded</translation>
    </message>
    <message>
      <source>资金退回</source>
      <translation>Money sent back</translation>
    </message>
    <message>
      <source>走访方式“{0}”不对。</source>
      <translation>The way of visiting “{0}” is none.</translation>
    </message>
    <message>
      <source>走访日期{0}在今天之后。</source>
      <translation>The day of the visit, {0}, is still to come.</translation>
    </message>
    <message>
      <source>走访日期{0}太早了。</source>
      <translation>The day of the visit, {0}, is too early.</translation>
    </message>
    <message>
      <source>起止日期不对：{0}在{1}之后。</source>
      <translation>The span is wrong: {0} is after {1}.</translation>
    </message>
    <message>
      <source>身份证号码“{0}”不对。</source>
      <translation>"{0}" is no ID number.</translation>
    </message>
    <message>
      <source>还有{0}人的补贴没有使用。</source>
      <translation>{0} people's subsidy has not been used.</translation>
    </message>
    <message>
      <source>还有{0}人的补贴没有测算出来。</source>
      <translation>The subsidy of {0} people has not been reckoned.</translation>
    </message>
    <message>
      <source>还有{0}人等镇里认定是不是补贴对象。</source>
      <translation>{0} people wait for the town's ruling.</translation>
    </message>
    <message>
      <source>还有{0}种内容要核对，请对照原表。</source>
      <translation>{0} more kinds of entries are to be checked against the list.</translation>
    </message>
    <message>
      <source>还没到参保年龄，到时再参保。</source>
      <translation>Not yet of the age to join; join then.</translation>
    </message>
    <message>
      <source>还没到该办理的时候。</source>
      <translation>It is not time for it yet.</translation>
    </message>
    <message>
      <source>还没去的走访，写在“下次时间”里。</source>
      <translation>A visit to come belongs under “Next visit”.</translation>
    </message>
    <message>
      <source>还没有与{0}交换数据的约定。</source>
      <translation>No exchange was agreed with {0} yet.</translation>
    </message>
    <message>
      <source>还没领取待遇的人不用认证。</source>
      <translation>Who draws nothing needs no proof.</translation>
    </message>
    <message>
      <source>这一户已有{0}人使用了补贴，不能把资金退回。</source>
      <translation>{0} people of this household have used their subsidy: the money cannot be given back.</translation>
    </message>
    <message>
      <source>这一户没有补贴对象。</source>
      <translation>Nobody of this household is to be subsidised.</translation>
    </message>
    <message>
      <source>这一户的{0}几处填写不一致，正等待核定。</source>
      <translation>Desks differ about this household's {0}; it waits for a decision.</translation>
    </message>
    <message>
      <source>这一户还没有填{0}数，算不出补贴。</source>
      <translation>How many are {0} is not filled in: the subsidy cannot be reckoned.</translation>
    </message>
    <message>
      <source>这一户还没有填被征面积，算不出补贴。</source>
      <translation>The household's taken area is not filled in: the subsidy cannot be reckoned.</translation>
    </message>
    <message>
      <source>这一户还缺：{0}。</source>
      <translation>This household still lacks: {0}.</translation>
    </message>
    <message>
      <source>这一笔本身就是更正或退费。</source>
      <translation>This entry is itself a correction or refund.</translation>
    </message>
    <message>
      <source>这一行刚填的正在存。</source>
      <translation>What was just typed here is being saved.</translation>
    </message>
    <message>
      <source>这一行还没有填。</source>
      <translation>Nothing is typed on this line.</translation>
    </message>
    <message>
      <source>这一项现在没有冲突，可能已经核定。</source>
      <translation>Nobody differs about this field now; it may have been decided.</translation>
    </message>
    <message>
      <source>这不是开村包，是{0}数据包。</source>
      <translation>This is no kit, but a bundle ({0}).</translation>
    </message>
    <message>
      <source>这不是本系统的数据包文件。</source>
      <translation>This is no bundle of this program.</translation>
    </message>
    <message>
      <source>这个人</source>
      <translation>this person</translation>
    </message>
    <message>
      <source>这个人没有领取待遇，死亡不用在这里报。</source>
      <translation>This person draws nothing; a death is not reported here.</translation>
    </message>
    <message>
      <source>这个人现在没有可以补缴的，名册可能刚改过。</source>
      <translation>This person has nothing to make up now; the roster may just have changed.</translation>
    </message>
    <message>
      <source>这个人还没有领取待遇，不用认证。</source>
      <translation>This person draws nothing and needs no proof.</translation>
    </message>
    <message>
      <source>这个数据包不完整，后面缺了一截，可能是U盘提前拔出。</source>
      <translation>This bundle is not whole: its end is cut off, perhaps because the stick was pulled out early.</translation>
    </message>
    <message>
      <source>这个数据包外面写的与里面写的不一致。</source>
      <translation>The outside and the inside of this bundle say different things.</translation>
    </message>
    <message>
      <source>这个数据包展开后大得不合理，已停止读取。</source>
      <translation>This bundle unpacks to an unreasonable size; reading was stopped.</translation>
    </message>
    <message>
      <source>这个数据包是发给别的单位的（{0}），不是发给本单位的。</source>
      <translation>This bundle is for another place ({0}), not for this one.</translation>
    </message>
    <message>
      <source>这个数据包是发给本单位另一台电脑的，或者是在本机恢复、换机以前导出的。</source>
      <translation>This bundle is for another computer of this place, or was written before this one was restored or replaced.</translation>
    </message>
    <message>
      <source>这个数据包用的不是本机的密钥，打不开。</source>
      <translation>This bundle is not encrypted to this computer's key.</translation>
    </message>
    <message>
      <source>这个数据包由更新的版本写成，本机的版本读不了。</source>
      <translation>This bundle was written by a newer version, which this one cannot read.</translation>
    </message>
    <message>
      <source>这个数据包的内容被改动过，签名对不上。</source>
      <translation>This bundle was changed; its signature does not fit.</translation>
    </message>
    <message>
      <source>这个数据包的末尾多出了别的内容。</source>
      <translation>Something else was added to the end of this bundle.</translation>
    </message>
    <message>
      <source>这个数据包第 {0} 行的内容读不懂。</source>
      <translation>Line {0} of this bundle cannot be understood.</translation>
    </message>
    <message>
      <source>这个数据包自称来自新开通的村（{0}），但开通凭证不对。</source>
      <translation>This bundle says that it is from a newly enrolled village ({0}), but its proof is wrong.</translation>
    </message>
    <message>
      <source>这个数据包里的凭证附件与登记的校验值不符。</source>
      <translation>A file of evidence in this bundle does not fit its checksum.</translation>
    </message>
    <message>
      <source>这个数据包里的数据项比本机的版本新，导入会丢失内容。</source>
      <translation>This bundle holds newer kinds of data than this version knows; something would be lost.</translation>
    </message>
    <message>
      <source>这个数据包里的电脑名册读不懂。</source>
      <translation>The list of computers in this bundle cannot be understood.</translation>
    </message>
    <message>
      <source>这个数据包里的记录数与清单上写的不一致。</source>
      <translation>This bundle holds another number of records than its list says.</translation>
    </message>
    <message>
      <source>这个文件和刚才看的不一样了。</source>
      <translation>This file is not what it was when it was looked at.</translation>
    </message>
    <message>
      <source>这个文件夹里没有发给本单位的数据包。</source>
      <translation>In this folder there is no bundle for this place.</translation>
    </message>
    <message>
      <source>这些单位以前的名单上有、这份没有的{0}人，记为不在最近的名单上，不删除：{1}。</source>
      <translation>{0} people on these employers' earlier list are not on this one; they are marked as off the latest list, none is deleted: {1}.</translation>
    </message>
    <message>
      <source>这份PDF打不开，可能没有传完，或者有密码。</source>
      <translation>This PDF cannot be opened; it may not have been copied to its end, or has a password.</translation>
    </message>
    <message>
      <source>这台电脑上不能从程序里弹出U盘。</source>
      <translation>On this computer the program cannot eject a stick.</translation>
    </message>
    <message>
      <source>这台电脑登记的单位与数据包上写的单位（{0}）不一致。</source>
      <translation>This computer is registered for another place than the bundle says ({0}).</translation>
    </message>
    <message>
      <source>这张单子已在{0}送达。</source>
      <translation>This paper was delivered on {0}.</translation>
    </message>
    <message>
      <source>这张单子已在{0}送达，送达人{1}。</source>
      <translation>This paper was delivered on {0} by {1}.</translation>
    </message>
    <message>
      <source>这张单子的回执已在{0}登记。</source>
      <translation>The slip of this paper was entered on {0}.</translation>
    </message>
    <message>
      <source>这张单子还没有打印，不会有回执。</source>
      <translation>This paper is not printed yet; it can have no slip.</translation>
    </message>
    <message>
      <source>这张单子还没有打印，不能标为已送达。</source>
      <translation>This paper is not printed yet and cannot be delivered.</translation>
    </message>
    <message>
      <source>这张图片打不开，可能没有传完。</source>
      <translation>This picture cannot be opened; it may not have been copied to its end.</translation>
    </message>
    <message>
      <source>这张图片有{0}×{1}个点，打开会占满内存。</source>
      <translation>This picture has {0} × {1} pixels; opening it would fill the memory.</translation>
    </message>
    <message>
      <source>这张图片的点数太多，打开会占满内存。</source>
      <translation>This picture has too many pixels; opening it would fill the memory.</translation>
    </message>
    <message>
      <source>这是开村包，不是上报或下发的数据包。</source>
      <translation>This is a kit, not a report or an assignment.</translation>
    </message>
    <message>
      <source>这条异议已在{0}处理，镇里已经据此审核，不能再改。</source>
      <translation>This objection was settled on {0} and the town's review rests on it; it cannot be changed.</translation>
    </message>
    <message>
      <source>这笔缴费还剩{0}元，不能退{1}元。</source>
      <translation>{0} yuan are left of this payment; {1} yuan cannot be refunded.</translation>
    </message>
    <message>
      <source>这笔还没有经税务确认，可以直接撤回，再重新登记。</source>
      <translation>This is not confirmed yet: take it back and enter it anew.</translation>
    </message>
    <message>
      <source>退回村里重新采集</source>
      <translation>Back to the village to be collected anew</translation>
    </message>
    <message>
      <source>退回用款计划要写明原因。</source>
      <translation>Say why the fund plan goes back.</translation>
    </message>
    <message>
      <source>退回组里</source>
      <translation>Back to the group</translation>
    </message>
    <message>
      <source>退回要写明原因。</source>
      <translation>Going back needs a reason.</translation>
    </message>
    <message>
      <source>退回重新采集</source>
      <translation>Back to be collected anew</translation>
    </message>
    <message>
      <source>退费的金额应是负数。</source>
      <translation>The sum of a refund is negative.</translation>
    </message>
    <message>
      <source>送达日期{0}在今天之后。</source>
      <translation>The day of delivery {0} is still to come.</translation>
    </message>
    <message>
      <source>送达日期{0}早于打印的日子{1}。</source>
      <translation>The day of delivery {0} is before the printing on {1}.</translation>
    </message>
    <message>
      <source>选中的单子都印过了，留着才能按编号找回。</source>
      <translation>What is chosen was printed; it stays so that its code is found.</translation>
    </message>
    <message>
      <source>选中的行都没有待处理的差异。</source>
      <translation>None of the chosen lines has an open difference.</translation>
    </message>
    <message>
      <source>选中的行都没有结清。</source>
      <translation>None of the chosen lines is settled.</translation>
    </message>
    <message>
      <source>选的包片人或名册条件下没有人。</source>
      <translation>Nobody is under the chosen officer or filter.</translation>
    </message>
    <message>
      <source>都不对时，先选一个再修改。</source>
      <translation>If none is right, choose one and correct it then.</translation>
    </message>
    <message>
      <source>金额</source>
      <translation>a sum</translation>
    </message>
    <message>
      <source>金额不能是0。</source>
      <translation>The sum cannot be 0.</translation>
    </message>
    <message>
      <source>金额不能是负数，退费请登记退费。</source>
      <translation>The sum cannot be negative; enter a refund as a refund.</translation>
    </message>
    <message>
      <source>镇中心</source>
      <translation>the town</translation>
    </message>
    <message>
      <source>镇已审核</source>
      <translation>Town reviewed</translation>
    </message>
    <message>
      <source>镇里登记的缴费由镇中心撤回。</source>
      <translation>What the town entered is taken back by the town center.</translation>
    </message>
    <message>
      <source>面积{0}亩不对。</source>
      <translation>An area of {0} mu cannot be.</translation>
    </message>
    <message>
      <source>首次缴费在本年度的人</source>
      <translation>people whose first payment falls in this year</translation>
    </message>
    <message>
      <source>高于上限，按{0}亩算</source>
      <translation>above the cap, so {0} mu count</translation>
    </message>
  </context>
  <context>
    <name>status</name>
    <message>
      <source>{n} 天前备份</source>
      <translation>Backed up {n} days ago</translation>
    </message>
    <message>
      <source>今天备份过</source>
      <translation>Backed up today</translation>
    </message>
    <message>
      <source>村级</source>
      <translation>village</translation>
    </message>
    <message>
      <source>还没有备份过</source>
      <translation>Never backed up</translation>
    </message>
    <message>
      <source>镇级</source>
      <translation>town</translation>
    </message>
  </context>
  <context>
    <name>strip</name>
    <message>
      <source>{year}年：不用缴费</source>
      <translation>{year}: nothing due</translation>
    </message>
    <message>
      <source>{year}年：已登记 {sum} 元（待税务确认）</source>
      <translation>{year}: {sum} yuan entered (tax office to confirm)</translation>
    </message>
    <message>
      <source>{year}年：已缴 {sum} 元（税务已确认）</source>
      <translation>{year}: {sum} yuan paid (tax confirmed)</translation>
    </message>
    <message>
      <source>{year}年：没有缴费记录</source>
      <translation>{year}: no payment recorded</translation>
    </message>
  </context>
  <context>
    <name>tabs</name>
    <message>
      <source>企业扩面</source>
      <translation>Employers</translation>
    </message>
    <message>
      <source>发包</source>
      <translation>Send</translation>
    </message>
    <message>
      <source>各村扩面进度排名、半月通报和上报的报表将放在这里。</source>
      <translation>Village rankings, the fortnight's bulletin and reports will be here.</translation>
    </message>
    <message>
      <source>备份</source>
      <translation>Back up</translation>
    </message>
    <message>
      <source>导入名单</source>
      <translation>Import list</translation>
    </message>
    <message>
      <source>居民名册</source>
      <translation>Roster</translation>
    </message>
    <message>
      <source>工作台</source>
      <translation>Today</translation>
    </message>
    <message>
      <source>征地核实</source>
      <translation>Land</translation>
    </message>
    <message>
      <source>打印</source>
      <translation>Print</translation>
    </message>
    <message>
      <source>报表通报</source>
      <translation>Reports</translation>
    </message>
    <message>
      <source>收包</source>
      <translation>Receive</translation>
    </message>
    <message>
      <source>收发情况</source>
      <translation>Exchanges</translation>
    </message>
    <message>
      <source>核实回复</source>
      <translation>Answers</translation>
    </message>
    <message>
      <source>登记缴费</source>
      <translation>Enter payment</translation>
    </message>
    <message>
      <source>筛查</source>
      <translation>Screening</translation>
    </message>
    <message>
      <source>缴费跟踪</source>
      <translation>Payments</translation>
    </message>
    <message>
      <source>辖区用人单位、用工人数与参保人数的比对和走访记录将放在这里。</source>
      <translation>Employers, their staff against those insured, and visits will be here.</translation>
    </message>
  </context>
  <context>
    <name>tasks</name>
    <message>
      <source>{day} 前</source>
      <translation>by {day}</translation>
    </message>
    <message>
      <source>{words}（待填）</source>
      <translation>{words} (to fill in)</translation>
    </message>
    <message>
      <source>专题研究会</source>
      <translation>Special session</translation>
    </message>
    <message>
      <source>业务培训会</source>
      <translation>Training</translation>
    </message>
    <message>
      <source>从台账里删除第 {n} 条措施和它的进展？</source>
      <translation>Delete measure {n} and its progress?</translation>
    </message>
    <message>
      <source>会议和议定事项</source>
      <translation>Meetings and decisions</translation>
    </message>
    <message>
      <source>修改会议</source>
      <translation>Change a meeting</translation>
    </message>
    <message>
      <source>修改措施</source>
      <translation>Change a measure</translation>
    </message>
    <message>
      <source>修改督查</source>
      <translation>Change an inspection</translation>
    </message>
    <message>
      <source>全年持续开展</source>
      <translation>all year</translation>
    </message>
    <message>
      <source>删除</source>
      <translation>Delete</translation>
    </message>
    <message>
      <source>删除“{topic}”和它的议定事项？</source>
      <translation>Delete “{topic}” and what it decided?</translation>
    </message>
    <message>
      <source>删除会议</source>
      <translation>Delete a meeting</translation>
    </message>
    <message>
      <source>删除措施</source>
      <translation>Delete a measure</translation>
    </message>
    <message>
      <source>办理结果</source>
      <translation>Result</translation>
    </message>
    <message>
      <source>办结</source>
      <translation>Done</translation>
    </message>
    <message>
      <source>动员部署会</source>
      <translation>Mobilisation</translation>
    </message>
    <message>
      <source>原因</source>
      <translation>Reason</translation>
    </message>
    <message>
      <source>发出</source>
      <translation>Served</translation>
    </message>
    <message>
      <source>发出通报或整改通知</source>
      <translation>Serve a notice or order</translation>
    </message>
    <message>
      <source>发现的问题</source>
      <translation>Findings</translation>
    </message>
    <message>
      <source>填写期限</source>
      <translation>Fill in the deadline</translation>
    </message>
    <message>
      <source>完成</source>
      <translation>Done</translation>
    </message>
    <message>
      <source>完成时限</source>
      <translation>Deadlines</translation>
    </message>
    <message>
      <source>工作调度会</source>
      <translation>Work meeting</translation>
    </message>
    <message>
      <source>已发出</source>
      <translation>Served</translation>
    </message>
    <message>
      <source>已完成</source>
      <translation>Done</translation>
    </message>
    <message>
      <source>已逾期</source>
      <translation>Overdue</translation>
    </message>
    <message>
      <source>已销号</source>
      <translation>Closed</translation>
    </message>
    <message>
      <source>序号</source>
      <translation>No.</translation>
    </message>
    <message>
      <source>待核查</source>
      <translation>To be checked</translation>
    </message>
    <message>
      <source>待答复</source>
      <translation>To be answered</translation>
    </message>
    <message>
      <source>待销号</source>
      <translation>To be closed</translation>
    </message>
    <message>
      <source>快到期</source>
      <translation>Due soon</translation>
    </message>
    <message>
      <source>情况</source>
      <translation>State</translation>
    </message>
    <message>
      <source>按期答复</source>
      <translation>Answered in time</translation>
    </message>
    <message>
      <source>推进中</source>
      <translation>Under way</translation>
    </message>
    <message>
      <source>措施</source>
      <translation>Measures</translation>
    </message>
    <message>
      <source>措施台账</source>
      <translation>Measures</translation>
    </message>
    <message>
      <source>撤回</source>
      <translation>Take back</translation>
    </message>
    <message>
      <source>撤回发给{village}的{kind}？</source>
      <translation>Take back the {kind} to {village}?</translation>
    </message>
    <message>
      <source>文号</source>
      <translation>Number</translation>
    </message>
    <message>
      <source>新增措施</source>
      <translation>New measure</translation>
    </message>
    <message>
      <source>新增议定事项</source>
      <translation>New decision</translation>
    </message>
    <message>
      <source>方案里写的是：{words}</source>
      <translation>The plan says: {words}</translation>
    </message>
    <message>
      <source>日期</source>
      <translation>Date</translation>
    </message>
    <message>
      <source>时限</source>
      <translation>Limit</translation>
    </message>
    <message>
      <source>时限写日期（2026-12-31）或“全年持续开展”，可以有几个。</source>
      <translation>A deadline is a date (2026-12-31) or “全年持续开展”; there may be several.</translation>
    </message>
    <message>
      <source>期限</source>
      <translation>Deadline</translation>
    </message>
    <message>
      <source>期限待填</source>
      <translation>To fill in</translation>
    </message>
    <message>
      <source>未办结</source>
      <translation>Open</translation>
    </message>
    <message>
      <source>村</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>村里答复：{words}</source>
      <translation>The village answered: {words}</translation>
    </message>
    <message>
      <source>村（社区）</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>村（社区）会议</source>
      <translation>Village meeting</translation>
    </message>
    <message>
      <source>核查整改情况</source>
      <translation>Check what was corrected</translation>
    </message>
    <message>
      <source>登记会议</source>
      <translation>Enter a meeting</translation>
    </message>
    <message>
      <source>登记督查</source>
      <translation>Enter an inspection</translation>
    </message>
    <message>
      <source>登记进展</source>
      <translation>Enter progress</translation>
    </message>
    <message>
      <source>督查</source>
      <translation>Inspections</translation>
    </message>
    <message>
      <source>督查人</source>
      <translation>Inspector</translation>
    </message>
    <message>
      <source>督查内容</source>
      <translation>Subject</translation>
    </message>
    <message>
      <source>答复整改情况</source>
      <translation>Answer</translation>
    </message>
    <message>
      <source>类别</source>
      <translation>Kind</translation>
    </message>
    <message>
      <source>议定事项</source>
      <translation>Decisions</translation>
    </message>
    <message>
      <source>议题</source>
      <translation>Topic</translation>
    </message>
    <message>
      <source>责令限期整改</source>
      <translation>Order to correct</translation>
    </message>
    <message>
      <source>责任单位</source>
      <translation>Responsible unit</translation>
    </message>
    <message>
      <source>进展</source>
      <translation>Progress</translation>
    </message>
    <message>
      <source>进度</source>
      <translation>Progress</translation>
    </message>
    <message>
      <source>进行中</source>
      <translation>Under way</translation>
    </message>
    <message>
      <source>通报和整改</source>
      <translation>Notices and orders</translation>
    </message>
    <message>
      <source>通报批评</source>
      <translation>Criticism</translation>
    </message>
    <message>
      <source>逾期完成</source>
      <translation>Done late</translation>
    </message>
    <message>
      <source>逾期答复</source>
      <translation>Answered late</translation>
    </message>
    <message>
      <source>遇到困难</source>
      <translation>Stuck</translation>
    </message>
    <message>
      <source>重新整改</source>
      <translation>To be corrected again</translation>
    </message>
    <message>
      <source>镇党委政府会议</source>
      <translation>Town leadership</translation>
    </message>
    <message>
      <source>（没有写）</source>
      <translation>(none named)</translation>
    </message>
  </context>
  <context>
    <name>undo_import</name>
    <message>
      <source>{day} 收下的 {n:,} 项改动会全部退回去，作为您做的一次改动，下次发包时告诉对方。对方的回执和已经写出去的包不受影响。</source>
      <translation>All {n:,} changes taken on {day} are taken back, as an act of yours that the next bundle tells the other side. Receipts and bundles already written stay as they are.</translation>
    </message>
    <message>
      <source>已撤销：{what}。</source>
      <translation>Taken back: {what}.</translation>
    </message>
    <message>
      <source>撤销</source>
      <translation>Take back</translation>
    </message>
    <message>
      <source>撤销收下的{what}？</source>
      <translation>Take back {what}?</translation>
    </message>
    <message>
      <source>撤销收包</source>
      <translation>Taking back</translation>
    </message>
    <message>
      <source>没有可以撤销的收包。</source>
      <translation>There is no import to take back.</translation>
    </message>
    <message>
      <source>请在有关的人那里逐项更正。</source>
      <translation>Please correct it person by person.</translation>
    </message>
  </context>
  <context>
    <name>visit</name>
    <message>
      <source>U 盘收发</source>
      <translation>Exchange by stick</translation>
    </message>
    <message>
      <source>{kind}第 {n} 号</source>
      <translation>{kind} no. {n}</translation>
    </message>
    <message>
      <source>{n:,} 项再带一次</source>
      <translation>{n:,} once more</translation>
    </message>
    <message>
      <source>{n:,} 项改动</source>
      <translation>{n:,} changes</translation>
    </message>
    <message>
      <source>{n} 份回执</source>
      <translation>{n} receipts</translation>
    </message>
    <message>
      <source>{n} 天没有回执</source>
      <translation>{n} days unanswered</translation>
    </message>
    <message>
      <source>{words}（完整的一份）</source>
      <translation>{words} (everything)</translation>
    </message>
    <message>
      <source>不用管</source>
      <translation>—</translation>
    </message>
    <message>
      <source>久无回执</source>
      <translation>overdue</translation>
    </message>
    <message>
      <source>今天发过</source>
      <translation>sent today</translation>
    </message>
    <message>
      <source>内容</source>
      <translation>Content</translation>
    </message>
    <message>
      <source>写出去</source>
      <translation>out</translation>
    </message>
    <message>
      <source>别人的</source>
      <translation>not ours</translation>
    </message>
    <message>
      <source>对方</source>
      <translation>Partner</translation>
    </message>
    <message>
      <source>已写好</source>
      <translation>written</translation>
    </message>
    <message>
      <source>开村包</source>
      <translation>kit</translation>
    </message>
    <message>
      <source>情况</source>
      <translation>State</translation>
    </message>
    <message>
      <source>把这个写给它，它收下以后，下次发的包就会从缺的地方补齐。</source>
      <translation>Write this to them: once they take it, their next bundle begins where ours ends.</translation>
    </message>
    <message>
      <source>收下它的第一次上报以后就能写给它。</source>
      <translation>Can be written to once its first report was taken.</translation>
    </message>
    <message>
      <source>收不了</source>
      <translation>cannot take</translation>
    </message>
    <message>
      <source>收过了</source>
      <translation>taken before</translation>
    </message>
    <message>
      <source>收进来</source>
      <translation>in</translation>
    </message>
    <message>
      <source>文件或原因</source>
      <translation>File or reason</translation>
    </message>
    <message>
      <source>新的</source>
      <translation>new</translation>
    </message>
    <message>
      <source>方向</source>
      <translation>Way</translation>
    </message>
    <message>
      <source>日期</source>
      <translation>Day</translation>
    </message>
    <message>
      <source>有 {n} 个包，都不是给本单位的</source>
      <translation>{n} bundles, none for us</translation>
    </message>
    <message>
      <source>有 {n} 个没收过的包：{names}</source>
      <translation>{n} bundles not taken yet: {names}</translation>
    </message>
    <message>
      <source>有 {n} 个没收过的包：{names}等</source>
      <translation>{n} bundles not taken yet: {names} and others</translation>
    </message>
    <message>
      <source>本机写的</source>
      <translation>our own</translation>
    </message>
    <message>
      <source>没写成</source>
      <translation>not written</translation>
    </message>
    <message>
      <source>没有数据包</source>
      <translation>no bundles</translation>
    </message>
    <message>
      <source>没有新的</source>
      <translation>nothing new</translation>
    </message>
    <message>
      <source>等着写</source>
      <translation>waiting</translation>
    </message>
    <message>
      <source>给{name}</source>
      <translation>for {name}</translation>
    </message>
    <message>
      <source>给本单位的 {n} 个包都收过了</source>
      <translation>the {n} bundles for us were all taken</translation>
    </message>
    <message>
      <source>给谁</source>
      <translation>To</translation>
    </message>
    <message>
      <source>缺前面的包</source>
      <translation>gap</translation>
    </message>
    <message>
      <source>要它补包</source>
      <translation>ask again</translation>
    </message>
    <message>
      <source>说明</source>
      <translation>Notes</translation>
    </message>
    <message>
      <source>都发过了</source>
      <translation>up to date</translation>
    </message>
    <message>
      <source>（不知道是谁的）</source>
      <translation>(unknown)</translation>
    </message>
    <message>
      <source>；不能写入，只能收</source>
      <translation>; cannot be written to</translation>
    </message>
  </context>
  <context>
    <name>visits</name>
    <message>
      <source>{day}（今天）</source>
      <translation>{day} (today)</translation>
    </message>
    <message>
      <source>{day}（过了 {n} 天）</source>
      <translation>{day} ({n} days ago)</translation>
    </message>
    <message>
      <source>、</source>
      <translation>, </translation>
    </message>
    <message>
      <source>上次走访</source>
      <translation>Last visit</translation>
    </message>
    <message>
      <source>不了解</source>
      <translation>Does not know it</translation>
    </message>
    <message>
      <source>不了解政策</source>
      <translation>Does not know the policy</translation>
    </message>
    <message>
      <source>不会用手机缴费</source>
      <translation>Cannot pay by phone</translation>
    </message>
    <message>
      <source>不愿参保</source>
      <translation>Unwilling</translation>
    </message>
    <message>
      <source>了解</source>
      <translation>Knows it</translation>
    </message>
    <message>
      <source>什么事</source>
      <translation>What</translation>
    </message>
    <message>
      <source>入户</source>
      <translation>At home</translation>
    </message>
    <message>
      <source>共</source>
      <translation>Of</translation>
    </message>
    <message>
      <source>关系</source>
      <translation>Relation</translation>
    </message>
    <message>
      <source>其他家人</source>
      <translation>Other family</translation>
    </message>
    <message>
      <source>再去走访</source>
      <translation>Visit again</translation>
    </message>
    <message>
      <source>再次入户</source>
      <translation>Visit at home again</translation>
    </message>
    <message>
      <source>再考虑</source>
      <translation>Thinking it over</translation>
    </message>
    <message>
      <source>到期</source>
      <translation>Due</translation>
    </message>
    <message>
      <source>区内已参加职保</source>
      <translation>Employees' scheme, in the region</translation>
    </message>
    <message>
      <source>区外已参加职保</source>
      <translation>Employees' scheme, elsewhere</translation>
    </message>
    <message>
      <source>参保登记手续</source>
      <translation>How to register</translation>
    </message>
    <message>
      <source>同意参保登记</source>
      <translation>Agreed to register</translation>
    </message>
    <message>
      <source>同意缴费</source>
      <translation>Agreed to pay</translation>
    </message>
    <message>
      <source>名单信息有误</source>
      <translation>List is wrong</translation>
    </message>
    <message>
      <source>困难群体代缴</source>
      <translation>Paid on behalf</translation>
    </message>
    <message>
      <source>在国（境）外</source>
      <translation>Abroad</translation>
    </message>
    <message>
      <source>在外务工</source>
      <translation>Works elsewhere</translation>
    </message>
    <message>
      <source>在校学生</source>
      <translation>At school</translation>
    </message>
    <message>
      <source>姓名</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>子女</source>
      <translation>Child</translation>
    </message>
    <message>
      <source>家里人不同意</source>
      <translation>Family against it</translation>
    </message>
    <message>
      <source>居保职保怎么转</source>
      <translation>Between the schemes</translation>
    </message>
    <message>
      <source>屯组</source>
      <translation>Hamlet</translation>
    </message>
    <message>
      <source>已买商业保险</source>
      <translation>Has a private insurance</translation>
    </message>
    <message>
      <source>已参保缴费</source>
      <translation>Registered and paid</translation>
    </message>
    <message>
      <source>已参加职保</source>
      <translation>In the employees' scheme</translation>
    </message>
    <message>
      <source>已承诺</source>
      <translation>Promised</translation>
    </message>
    <message>
      <source>已有结果</source>
      <translation>Has an outcome</translation>
    </message>
    <message>
      <source>已死亡</source>
      <translation>Dead</translation>
    </message>
    <message>
      <source>帮助手机缴费</source>
      <translation>Help to pay by phone</translation>
    </message>
    <message>
      <source>常年在外、联系不上</source>
      <translation>Lives elsewhere, out of reach</translation>
    </message>
    <message>
      <source>年纪还轻，不着急</source>
      <translation>Young, in no hurry</translation>
    </message>
    <message>
      <source>微信</source>
      <translation>WeChat</translation>
    </message>
    <message>
      <source>户口已注销</source>
      <translation>Registration cancelled</translation>
    </message>
    <message>
      <source>户口已迁出</source>
      <translation>Moved away</translation>
    </message>
    <message>
      <source>户号</source>
      <translation>Household</translation>
    </message>
    <message>
      <source>承诺 {day}</source>
      <translation>promised for {day}</translation>
    </message>
    <message>
      <source>承诺到期</source>
      <translation>Promise due</translation>
    </message>
    <message>
      <source>承诺办理</source>
      <translation>Promise</translation>
    </message>
    <message>
      <source>担心以后领不到</source>
      <translation>Doubts that it will be paid</translation>
    </message>
    <message>
      <source>按原因</source>
      <translation>By reason</translation>
    </message>
    <message>
      <source>按屯组</source>
      <translation>By hamlet</translation>
    </message>
    <message>
      <source>按政策知晓</source>
      <translation>By knowledge</translation>
    </message>
    <message>
      <source>按方式</source>
      <translation>By how</translation>
    </message>
    <message>
      <source>按村</source>
      <translation>By village</translation>
    </message>
    <message>
      <source>按结果</source>
      <translation>By outcome</translation>
    </message>
    <message>
      <source>按走访人</source>
      <translation>By visitor</translation>
    </message>
    <message>
      <source>服刑人员</source>
      <translation>In prison</translation>
    </message>
    <message>
      <source>本人</source>
      <translation>The person</translation>
    </message>
    <message>
      <source>机关事业单位参保</source>
      <translation>Institutions' scheme</translation>
    </message>
    <message>
      <source>村</source>
      <translation>Village</translation>
    </message>
    <message>
      <source>没人在家</source>
      <translation>Nobody at home</translation>
    </message>
    <message>
      <source>没见到人</source>
      <translation>Not met</translation>
    </message>
    <message>
      <source>灵活就业参加职保</source>
      <translation>Employees' scheme for flexible workers</translation>
    </message>
    <message>
      <source>父母</source>
      <translation>Parent</translation>
    </message>
    <message>
      <source>现役军人</source>
      <translation>Soldier</translation>
    </message>
    <message>
      <source>电话</source>
      <translation>By phone</translation>
    </message>
    <message>
      <source>电话提醒</source>
      <translation>Remind by phone</translation>
    </message>
    <message>
      <source>知道一些</source>
      <translation>Knows some of it</translation>
    </message>
    <message>
      <source>短信</source>
      <translation>SMS</translation>
    </message>
    <message>
      <source>空挂户</source>
      <translation>Household without people</translation>
    </message>
    <message>
      <source>等有收入再缴</source>
      <translation>Pays when money comes in</translation>
    </message>
    <message>
      <source>类别</source>
      <translation>Category</translation>
    </message>
    <message>
      <source>经济困难</source>
      <translation>Hard up</translation>
    </message>
    <message>
      <source>经济账（待遇怎么算）</source>
      <translation>The sum (what they will draw)</translation>
    </message>
    <message>
      <source>缴费档次和补贴</source>
      <translation>Tiers and subsidies</translation>
    </message>
    <message>
      <source>缴费渠道</source>
      <translation>Where to pay</translation>
    </message>
    <message>
      <source>补缴规定</source>
      <translation>Make-up</translation>
    </message>
    <message>
      <source>觉得待遇低</source>
      <translation>Finds the benefit low</translation>
    </message>
    <message>
      <source>请家里人转告</source>
      <translation>Tell through the family</translation>
    </message>
    <message>
      <source>责任人</source>
      <translation>Officer</translation>
    </message>
    <message>
      <source>资格认证</source>
      <translation>Proof of life</translation>
    </message>
    <message>
      <source>走访</source>
      <translation>Visit</translation>
    </message>
    <message>
      <source>还欠</source>
      <translation>Left</translation>
    </message>
    <message>
      <source>还欠几户</source>
      <translation>Doors left</translation>
    </message>
    <message>
      <source>还没答应</source>
      <translation>Not agreed yet</translation>
    </message>
    <message>
      <source>还没走访</source>
      <translation>Not visited</translation>
    </message>
    <message>
      <source>送通知单</source>
      <translation>Bring a notice</translation>
    </message>
    <message>
      <source>邮件</source>
      <translation>Mail</translation>
    </message>
    <message>
      <source>邻居</source>
      <translation>Neighbour</translation>
    </message>
    <message>
      <source>配偶</source>
      <translation>Spouse</translation>
    </message>
    <message>
      <source>陪同到大厅办理</source>
      <translation>Go along to the office</translation>
    </message>
    <message>
      <source>，</source>
      <translation>, </translation>
    </message>
  </context>
  <context>
    <name>words</name>
    <message>
      <source>不清楚</source>
      <translation>Not known</translation>
    </message>
    <message>
      <source>两头参保</source>
      <translation>In both schemes</translation>
    </message>
    <message>
      <source>个体经营</source>
      <translation>Self-employed</translation>
    </message>
    <message>
      <source>代缴</source>
      <translation>On behalf</translation>
    </message>
    <message>
      <source>企业职保</source>
      <translation>Employees</translation>
    </message>
    <message>
      <source>企业职工养老保险</source>
      <translation>Employees' scheme</translation>
    </message>
    <message>
      <source>低保未参缴</source>
      <translation>Low income, not covered</translation>
    </message>
    <message>
      <source>低保特困</source>
      <translation>Low income</translation>
    </message>
    <message>
      <source>军人</source>
      <translation>Soldier</translation>
    </message>
    <message>
      <source>到龄未参保</source>
      <translation>Of age, not enrolled</translation>
    </message>
    <message>
      <source>去世仍领取</source>
      <translation>Dead but drawing</translation>
    </message>
    <message>
      <source>在境外</source>
      <translation>Abroad</translation>
    </message>
    <message>
      <source>在校学生</source>
      <translation>In school</translation>
    </message>
    <message>
      <source>城乡居民养老保险</source>
      <translation>Residents' scheme</translation>
    </message>
    <message>
      <source>境外</source>
      <translation>Abroad</translation>
    </message>
    <message>
      <source>外出务工</source>
      <translation>Works away</translation>
    </message>
    <message>
      <source>大龄在校学生</source>
      <translation>Student of an unusual age</translation>
    </message>
    <message>
      <source>姓名不一致</source>
      <translation>Names differ</translation>
    </message>
    <message>
      <source>学生</source>
      <translation>Student</translation>
    </message>
    <message>
      <source>就业情况</source>
      <translation>Work</translation>
    </message>
    <message>
      <source>已去世</source>
      <translation>Dead</translation>
    </message>
    <message>
      <source>已缴费</source>
      <translation>Paid</translation>
    </message>
    <message>
      <source>已迁出</source>
      <translation>Moved away</translation>
    </message>
    <message>
      <source>快到龄年限不足</source>
      <translation>Soon of age, years short</translation>
    </message>
    <message>
      <source>快到龄未参缴</source>
      <translation>Soon of age, not covered</translation>
    </message>
    <message>
      <source>户里没有户主</source>
      <translation>Household without a head</translation>
    </message>
    <message>
      <source>政府补贴</source>
      <translation>Subsidy</translation>
    </message>
    <message>
      <source>新业态</source>
      <translation>New trades</translation>
    </message>
    <message>
      <source>更正</source>
      <translation>Correction</translation>
    </message>
    <message>
      <source>服刑</source>
      <translation>In prison</translation>
    </message>
    <message>
      <source>服刑人员</source>
      <translation>In prison</translation>
    </message>
    <message>
      <source>未到参保年龄</source>
      <translation>Not of joining age</translation>
    </message>
    <message>
      <source>未参保</source>
      <translation>Not enrolled</translation>
    </message>
    <message>
      <source>未缴费</source>
      <translation>Unpaid</translation>
    </message>
    <message>
      <source>本地零工</source>
      <translation>Casual work</translation>
    </message>
    <message>
      <source>机关事业</source>
      <translation>Institutions</translation>
    </message>
    <message>
      <source>机关事业单位养老保险</source>
      <translation>Institutions' scheme</translation>
    </message>
    <message>
      <source>村里登记</source>
      <translation>Village's entry</translation>
    </message>
    <message>
      <source>残疾</source>
      <translation>Disabled</translation>
    </message>
    <message>
      <source>现役军人</source>
      <translation>In service</translation>
    </message>
    <message>
      <source>税务确认</source>
      <translation>Tax confirmed</translation>
    </message>
    <message>
      <source>缺屯组</source>
      <translation>No hamlet</translation>
    </message>
    <message>
      <source>缺户号</source>
      <translation>No household number</translation>
    </message>
    <message>
      <source>缺电话</source>
      <translation>No phone</translation>
    </message>
    <message>
      <source>缺身份证号码</source>
      <translation>No ID number</translation>
    </message>
    <message>
      <source>补差提档</source>
      <translation>Raised tier</translation>
    </message>
    <message>
      <source>补缴缺年</source>
      <translation>Missed year</translation>
    </message>
    <message>
      <source>认证逾期</source>
      <translation>Proof of life overdue</translation>
    </message>
    <message>
      <source>证号残缺</source>
      <translation>ID damaged</translation>
    </message>
    <message>
      <source>证号重复</source>
      <translation>Same ID twice</translation>
    </message>
    <message>
      <source>资格认证</source>
      <translation>Proof of life</translation>
    </message>
    <message>
      <source>退费</source>
      <translation>Refund</translation>
    </message>
    <message>
      <source>镇里登记</source>
      <translation>Town's entry</translation>
    </message>
    <message>
      <source>领取待遇</source>
      <translation>Drawing</translation>
    </message>
  </context>
  <context>
    <name>working</name>
    <message>
      <source>{0}元</source>
      <translation>{0} yuan</translation>
    </message>
    <message>
      <source>{0}周岁的计发月数不详，没有计入</source>
      <translation>the divisor for age {0} is not known; nothing counted</translation>
    </message>
    <message>
      <source>{0}周岁计发月数</source>
      <translation>Divisor for age {0}</translation>
    </message>
    <message>
      <source>{0}年</source>
      <translation>{0}</translation>
    </message>
    <message>
      <source>{0}年初余额</source>
      <translation>Balance at the start of {0}</translation>
    </message>
    <message>
      <source>{0}年初账户余额</source>
      <translation>Account at the start of {0}</translation>
    </message>
    <message>
      <source>{0}年利息</source>
      <translation>Interest of {0}</translation>
    </message>
    <message>
      <source>{0}年末个人共缴</source>
      <translation>Own money paid by the end of {0}</translation>
    </message>
    <message>
      <source>{0}年末共领到</source>
      <translation>Drawn by the end of {0}</translation>
    </message>
    <message>
      <source>{0}年末政府共给</source>
      <translation>Given by the government by the end of {0}</translation>
    </message>
    <message>
      <source>{0}年末账户</source>
      <translation>Account at the end of {0}</translation>
    </message>
    <message>
      <source>{0}年档次</source>
      <translation>Tier of {0}</translation>
    </message>
    <message>
      <source>{0}年补贴</source>
      <translation>Subsidy of {0}</translation>
    </message>
    <message>
      <source>{0}年起的数字不详，暂按{1}起的数字</source>
      <translation>not known since {0}; the figure since {1} stands in</translation>
    </message>
    <message>
      <source>一年月数</source>
      <translation>Months a year</translation>
    </message>
    <message>
      <source>两者平均</source>
      <translation>Mean of the two</translation>
    </message>
    <message>
      <source>个人缴费</source>
      <translation>Own payments</translation>
    </message>
    <message>
      <source>个人缴费合计</source>
      <translation>Paid in</translation>
    </message>
    <message>
      <source>个人账户养老金</source>
      <translation>Account pension</translation>
    </message>
    <message>
      <source>二</source>
      <translation>Two</translation>
    </message>
    <message>
      <source>今后个人缴费</source>
      <translation>Own payments to come</translation>
    </message>
    <message>
      <source>今后缴费年数</source>
      <translation>Years to come</translation>
    </message>
    <message>
      <source>今后缴费年限</source>
      <translation>Years to come</translation>
    </message>
    <message>
      <source>今后缴费月数</source>
      <translation>Months to come</translation>
    </message>
    <message>
      <source>以前已缴的个人部分</source>
      <translation>Own money paid before</translation>
    </message>
    <message>
      <source>全户一年共缴</source>
      <translation>The household pays a year</translation>
    </message>
    <message>
      <source>全户每月共领</source>
      <translation>The household draws a month</translation>
    </message>
    <message>
      <source>养老金计发基数</source>
      <translation>Wage that benefits follow</translation>
    </message>
    <message>
      <source>利息</source>
      <translation>Interest</translation>
    </message>
    <message>
      <source>基础养老金</source>
      <translation>Base pension</translation>
    </message>
    <message>
      <source>基础养老金合计</source>
      <translation>Base pension in all</translation>
    </message>
    <message>
      <source>基础养老金（自治区）{0}年起现行数字</source>
      <translation>Base pension (Guangxi), in force since {0}</translation>
    </message>
    <message>
      <source>多领的</source>
      <translation>The extra drawn</translation>
    </message>
    <message>
      <source>已有职保年限</source>
      <translation>Employees' years so far</translation>
    </message>
    <message>
      <source>已缴</source>
      <translation>Paid</translation>
    </message>
    <message>
      <source>已缴个人部分</source>
      <translation>Own payments so far</translation>
    </message>
    <message>
      <source>已缴年限</source>
      <translation>Years so far</translation>
    </message>
    <message>
      <source>指数化工资</source>
      <translation>Indexed wage</translation>
    </message>
    <message>
      <source>按{0}元档</source>
      <translation>at the tier of {0}</translation>
    </message>
    <message>
      <source>按月领的</source>
      <translation>Drawn month by month</translation>
    </message>
    <message>
      <source>政府代缴</source>
      <translation>On behalf</translation>
    </message>
    <message>
      <source>政府代缴合计</source>
      <translation>On behalf in all</translation>
    </message>
    <message>
      <source>政府补贴</source>
      <translation>Subsidies</translation>
    </message>
    <message>
      <source>政府补贴合计</source>
      <translation>Subsidies in all</translation>
    </message>
    <message>
      <source>数字不详，没有计入</source>
      <translation>not known; nothing counted</translation>
    </message>
    <message>
      <source>每年个人缴费</source>
      <translation>Own money a year</translation>
    </message>
    <message>
      <source>每年缴费</source>
      <translation>A year</translation>
    </message>
    <message>
      <source>每月养老金</source>
      <translation>Monthly pension</translation>
    </message>
    <message>
      <source>每月缴费</source>
      <translation>A month</translation>
    </message>
    <message>
      <source>每月记入账户</source>
      <translation>Into the account a month</translation>
    </message>
    <message>
      <source>满{0}周岁后每月养老金</source>
      <translation>Monthly pension from {0}</translation>
    </message>
    <message>
      <source>满{0}周岁后每月多领</source>
      <translation>Extra a month from {0} on</translation>
    </message>
    <message>
      <source>满{0}周岁后领取的月数</source>
      <translation>Months drawn from {0} on</translation>
    </message>
    <message>
      <source>登记册上的账户余额</source>
      <translation>Account by the register</translation>
    </message>
    <message>
      <source>累计缴费年限</source>
      <translation>Contribution years</translation>
    </message>
    <message>
      <source>缴费指数</source>
      <translation>Index</translation>
    </message>
    <message>
      <source>缴费明细只有{0}年，不足{1}年，以账户余额（含补贴和利息）计</source>
      <translation>the ledger has {0} years of {1}; the account (with subsidies and interest) stands in</translation>
    </message>
    <message>
      <source>缴费月数</source>
      <translation>Months paid</translation>
    </message>
    <message>
      <source>缴费档次</source>
      <translation>Tier</translation>
    </message>
    <message>
      <source>职保缴费年限</source>
      <translation>Employees' years</translation>
    </message>
    <message>
      <source>补缴年数</source>
      <translation>Years made up</translation>
    </message>
    <message>
      <source>补贴</source>
      <translation>Subsidy</translation>
    </message>
    <message>
      <source>要补缴</source>
      <translation>To be paid</translation>
    </message>
    <message>
      <source>计发基数不详，暂以{0}年的平均工资试算</source>
      <translation>wage not known; the average wage of {0} stands in</translation>
    </message>
    <message>
      <source>计发基数与指数化工资之和</source>
      <translation>Wage and indexed wage</translation>
    </message>
    <message>
      <source>记入个人账户</source>
      <translation>Into the account</translation>
    </message>
    <message>
      <source>超过年限</source>
      <translation>Years beyond</translation>
    </message>
    <message>
      <source>转入的居保账户</source>
      <translation>Residents' account moved in</translation>
    </message>
    <message>
      <source>长缴加发</source>
      <translation>Extra for long years</translation>
    </message>
    <message>
      <source>领取时个人账户</source>
      <translation>Account when drawing begins</translation>
    </message>
    <message>
      <source>领取时个人账户累计</source>
      <translation>Account when drawing begins</translation>
    </message>
    <message>
      <source>领取的月数</source>
      <translation>Months drawn</translation>
    </message>
    <message>
      <source>领回本金所需月数</source>
      <translation>Months to earn it back</translation>
    </message>
  </context>
</TS>
