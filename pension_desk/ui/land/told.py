"""What was done with a household, told as a page: steps, objections, the subsidy line by line."""

from __future__ import annotations

from html import escape

from pension_desk.domain.land_course import Objection
from pension_desk.services.land_pages import HouseholdPage
from pension_desk.store.land_course import HouseholdStep, KeptSubsidy
from pension_desk.ui.land.words import state_words, yuan_words
from pension_desk.ui.told import told
from pension_desk.ui.translation import translate


def told_page(page: HouseholdPage) -> str:
    """Return the household's story as HTML; what came from people is escaped."""
    parts = [_subsidy(one, first=not at) for at, one in enumerate(page.subsidies)]
    if page.objections:
        title = translate("land", "公示异议")
        lines = "".join(_objection(one) for one in page.objections)
        parts.append(f"<h4>{title}</h4><ol>{lines}</ol>")
    title = translate("land", "经过")
    if page.steps:
        parts.append(f"<h4>{title}</h4><ul>{''.join(map(_step, reversed(page.steps)))}</ul>")
    else:
        words = translate("land", "还没有办过哪一步。名单带来的进度不在这里。")
        parts.append(f"<p>{words}</p>")
    return "".join(parts)


def _step(step: HouseholdStep) -> str:
    words = translate("land", "{day}　{start} → {end}　{by}")
    line = escape(
        words.format(
            day=step.on, start=state_words(step.start), end=state_words(step.end), by=step.by
        )
    )
    if step.reason:
        line += escape(translate("land", "　原因：{reason}").format(reason=step.reason))
    return f"<li>{line}</li>"


def _objection(one: Objection) -> str:
    words = translate("land", "{day}　{by}：{about}").format(
        day=one.raised_on, by=one.by or "—", about=one.about
    )
    if one.settled_on:
        end = translate("land", "　{day} 处理：{outcome}")
        words += end.format(day=one.settled_on, outcome=one.outcome)
    else:
        words += translate("land", "　还没有处理")
    return f"<li>{escape(words)}</li>"


def _subsidy(kept: KeptSubsidy, *, first: bool) -> str:
    title = (
        translate("land", "补贴测算（{day}）")
        if first
        else translate("land", "以前的测算（{day}）")
    )
    head = f"<h4>{escape(title.format(day=kept.computed_on))}</h4>"
    words = translate("land", "每人 {yuan} 元，{n} 人").format(
        yuan=yuan_words(kept.amount_fen), n=kept.people
    )
    if not first:
        return f"{head}<p>{escape(words)}</p>"
    rows = "".join(
        f"<tr><td>{escape(told(line.what))}</td><td>{escape(told(line.how))}</td>"
        f"<td align='right'>{escape(told(line.result))}</td></tr>"
        for line in kept.working
    )
    mark = ""
    if kept.unconfirmed:
        parts = [translate("policy", one) for one in kept.unconfirmed.split("、")]
        names = translate("land", "、").join(parts)
        unsure = translate("land", "待核实：{names}").format(names=names)
        mark = f"<p><b>{escape(unsure)}</b></p>"
    return f"{head}<table cellspacing='8'>{rows}</table><p><b>{escape(words)}</b></p>{mark}"
