"""The names of parameters and their groups, as the window says them.

The catalogue of parameters is domain and speaks Chinese; its names are listed here once more so
that the translation finds them. A test holds that none is missing.
"""

from __future__ import annotations

from pension_desk.domain.policy_catalogue import PARAMETERS, Group
from pension_desk.domain.policy_keys import Key
from pension_desk.ui.translation import translate


def parameter_word(key: Key) -> str:
    """Return a parameter's name."""
    return translate("policy", PARAMETERS[key].label)


def group_word(group: Group) -> str:
    """Return the name of a part of the page."""
    return translate("policy", group.value)


def every_word() -> tuple[str, ...]:
    """Return the name of every group and parameter in the window's language."""
    return (*_residents(), *_others())


def _residents() -> tuple[str, ...]:
    return (
        translate("policy", "居保缴费"),
        translate("policy", "困难群体代缴"),
        translate("policy", "补缴"),
        translate("policy", "居保待遇"),
        translate("policy", "灵活就业与职工养老"),
        translate("policy", "退休年龄"),
        translate("policy", "用人单位"),
        translate("policy", "被征地农民"),
        translate("policy", "参保最低年龄"),
        translate("policy", "缴费档次与政府补贴"),
        translate("policy", "每年缴费期"),
        translate("policy", "缴费渠道"),
        translate("policy", "特困人员代缴"),
        translate("policy", "低保对象代缴"),
        translate("policy", "重度残疾代缴"),
        translate("policy", "残疾3–4级代缴"),
        translate("policy", "返贫致贫与监测对象代缴"),
        translate("policy", "可以补缴中断年度"),
        translate("policy", "补缴中断年度享受补贴"),
        translate("policy", "可以提高已缴年度的档次"),
        translate("policy", "提高当年档次享受补贴"),
        translate("policy", "可以补缴首次参保以前的年度"),
        translate("policy", "制度实施日期"),
        translate("policy", "可到龄一次补足年限"),
        translate("policy", "到龄一次补足享受补贴"),
        translate("policy", "领取年龄"),
        translate("policy", "领取所需缴费年限"),
        translate("policy", "基础养老金（自治区）"),
        translate("policy", "基础养老金（全国最低）"),
        translate("policy", "基础养老金县级加发"),
        translate("policy", "高龄每月加发"),
        translate("policy", "高龄加发起始年龄"),
        translate("policy", "超过所需年限每年加发"),
        translate("policy", "个人账户计发月数"),
        translate("policy", "个人账户记账年利率"),
        translate("policy", "丧葬补助金"),
        translate("policy", "资格认证有效期"),
        translate("policy", "服刑期间停发待遇"),
        translate("policy", "到龄提前告知"),
        translate("policy", "在校学生核查年龄"),
        translate("policy", "资格认证提前提醒"),
    )


def _others() -> tuple[str, ...]:
    return (
        translate("policy", "全口径平均工资（缴费基数100%）"),
        translate("policy", "缴费基数下限"),
        translate("policy", "缴费基数上限"),
        translate("policy", "灵活就业人员费率"),
        translate("policy", "单位费率"),
        translate("policy", "职工个人费率"),
        translate("policy", "记入个人账户的比例"),
        translate("policy", "灵活就业人员可补缴往年"),
        translate("policy", "最低缴费年限"),
        translate("policy", "养老金计发基数"),
        translate("policy", "基础养老金每缴一年计发"),
        translate("policy", "职工个人账户记账利率"),
        translate("policy", "职工个人账户计发月数"),
        translate("policy", "转入职工养老所需职保年限"),
        translate("policy", "男职工"),
        translate("policy", "原55周岁退休的女职工"),
        translate("policy", "原50周岁退休的女职工"),
        translate("policy", "灵活就业女性原退休年龄"),
        translate("policy", "用工后办理登记期限"),
        translate("policy", "未申报的按上月缴费额"),
        translate("policy", "滞纳金每日"),
        translate("policy", "告知书答复期限"),
        translate("policy", "限期改正期限"),
        translate("policy", "缴费补贴比例"),
        translate("policy", "计算补贴的年平均工资"),
        translate("policy", "人均面积上限"),
        translate("policy", "全征户人均面积下限"),
        translate("policy", "人均面积按全部家庭成员计算"),
        translate("policy", "签协议后核实期限"),
        translate("policy", "公示天数"),
        translate("policy", "资金到账后落实期限"),
        translate("policy", "征地时计入补贴对象的年龄"),
        translate("policy", "征地期限提前提醒"),
    )
