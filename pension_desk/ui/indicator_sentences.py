"""What the indicators count and what a standing of an employer means, for other languages.

The single words stand in the places of others. See `pension_desk.ui.service_sentences`.
"""

from __future__ import annotations

from pension_desk.ui.translation import noop

INDICATOR_SENTENCES: tuple[str, ...] = (
    noop("sentences", "有过缴费记录或正在领取待遇的人"),
    noop("sentences", "到参保年龄的户籍人口"),
    noop(
        "sentences",
        "城乡居民养老保险有一次及以上缴费记录的人数，含领取待遇人员；不含已死亡、已迁出的人。缴"
        "费记录包括村里登记、镇里登记、税务确认和代缴，退费冲销后大于零；或参保名册上累计缴费年"
        "限在1年以上。不等于当年缴费人数。",
    ),
    noop("sentences", "首次缴费在本年度的人"),
    noop("sentences", "参保人数"),
    noop(
        "sentences",
        "参保人数中，第一次缴费发生在本年度的人数（按缴费日期；补缴以前年度的也按缴费日期算）。"
        "参保名册显示以前年度已缴过费的，不算新增。",
    ),
    noop("sentences", "已参保登记、已缴费或正在领取的人"),
    noop("sentences", "应参加居保的人"),
    noop(
        "sentences",
        "已参保登记（含已缴费、领取待遇）的人数÷应参加居保的人数。应参加居保的人：到了参保年龄，"
        "没有参加企业职工或机关事业单位养老保险；未登记的在校学生、现役军人、服刑人员、在国（境"
        "）外人员除外。",
    ),
    noop("sentences", "本年度已缴费的人"),
    noop("sentences", "已参保登记、未领取待遇的人"),
    noop("sentences", "本年度已缴费的人数÷已参保登记且未领取待遇的人数；缴费以净额大于零为准。"),
    noop("sentences", "已建档（本年度有走访记录或核实回复）的人"),
    noop("sentences", "应保未保低保对象和即将到龄的人"),
    noop(
        "sentences",
        "应保未保的低保、特困对象和即将到龄、尚未领取待遇的人中，本年度已有走访记录或工"
        "作清单已核实回复的人数÷这些人的总数。",
    ),
    noop("sentences", "本年度已走访或已核实回复的人"),
    noop("sentences", "应走访的人"),
    noop(
        "sentences",
        "未参保登记、未缴费以及本年度列入工作清单的人中，已有走访记录或核实回复的人数÷总人数。",
    ),
    noop("sentences", "本年度宣传到的屯（组）"),
    noop("sentences", "有户籍人口的屯（组）"),
    noop(
        "sentences",
        "本年度在屯里宣讲过、发放过材料或至少走访过一户的屯（组）数÷全部有户籍人口的屯（组）数"
        "。面向全村的广播、张贴不算到某个屯。",
    ),
    noop("sentences", "12个月内已认证的人"),
    noop("sentences", "正在领取待遇的人"),
    noop("sentences", "居保待遇领取人员中，最近12个月内做过领取资格认证的人数÷领取人数。"),
    noop("sentences", "到龄次月起按时领取的人"),
    noop("sentences", "本年度到龄、已知首发月份的人"),
    noop(
        "sentences",
        "本年度内到龄并已开始领取的人中，从到龄次月起发放的人数÷已知首发月份的人数。",
    ),
    noop("sentences", "已核实的项目"),
    noop("sentences", "全部项目"),
    noop("sentences", "已发放补贴的人（以已发放补贴为参保标准）"),
    noop("sentences", "已核实的补贴对象"),
    noop("sentences", "已缴存的补贴资金"),
    noop("sentences", "应缴存的补贴资金"),
    noop("sentences", "新增参保的职工"),
    noop("sentences", "新增参保的和现在仍没有参保的职工"),
    noop("sentences", "{0}。按台账现状计算。"),
    noop("sentences", "{0}。{1}：{2}。按现状计算；村不明的单位只计入全镇。"),
    noop(
        "sentences",
        "{0}；基数再加上各单位现在没有参保的人数。按现状计算；村不明的单位只计入全镇。",
    ),
    noop("sentences", "扩面对象单位"),
    noop(
        "sentences",
        "未参保、部分参保的单位，和已经开始联系、告知、移交或已参保的单位；核实不用参保的不算",
    ),
    noop("sentences", "已联系单位"),
    noop("sentences", "扩面对象单位中，进度已到“已联系”及以后的"),
    noop("sentences", "已参保单位"),
    noop("sentences", "扩面对象单位中，进度是“已参保”的"),
    noop("sentences", "新增参保职工"),
    noop("sentences", "各单位现在的参保人数减去开始时的参保人数（少的不减），人数合计"),
    noop("sentences", "存续，向税务申报了用工，没有一人参保"),
    noop("sentences", "存续，参保人数少于申报用工人数"),
    noop("sentences", "存续，参保人数不少于申报用工人数，或只在参保名单上"),
    noop("sentences", "存续，向税务申报的用工人数是0，也没有人参保"),
    noop("sentences", "存续，不在税务申报用工名单上，也没有人参保"),
    noop("sentences", "登记状态是注销、吊销或迁出"),
    noop("sentences", "没有应计数，0×{0}=0分"),
    noop("sentences", "{0}÷任务{1}={2}%，×{3}={4}分"),
    noop("sentences", "{0}÷任务{1}={2}%（超过100%按100%），×{3}={4}分"),
    noop("sentences", "{0}÷应计{1}={2}%，×{3}={4}分"),
    noop("sentences", "{0}÷应计{1}={2}%（超过100%按100%），×{3}={4}分"),
)
