"""Where each invented person stands: on which office's list, since when, having paid what."""

from __future__ import annotations

import datetime as dt
import random

from tests.practice.records import SHORT_LISTS, Insured, Listed, Payment, Resident

TIERS = (200, 300, 400, 500, 600, 700, 800, 900, 1000, 1500, 2000, 3000, 4000, 5000, 6000)
_TIER_WEIGHTS = (50, 12, 6, 10, 3, 2, 3, 1, 5, 2, 3, 1, 1, 1, 1)
CHANNELS = ("微信城市服务", "支付宝市民中心", "广西税务APP", "银行代扣", "柜台", "云闪付")
_EMPLOYERS = (
    "某木业有限公司",
    "佛山市某陶瓷厂",
    "个体灵活就业",
    "某建筑公司",
)
_INSTITUTIONS = ("某中学", "某卫生院", "某镇人民政府", "某小学")
_SCHOOLS = ("某高级中学", "某职业学院", "某大学", "某中等专业学校")
_AID = ("农村低保", "农村低保", "农村低保", "特困供养")
_IMPAIRMENTS = ("视力", "听力", "言语", "肢体", "智力", "精神", "多重")
_PROOF_WAYS = ("人脸识别", "入户", "电话")
_GONE_TO = ("广东省佛山市南海区", "广西南宁市西乡塘区", "广东省东莞市", "桂平市木乐镇")


def full_years(birth: dt.date, as_of: dt.date) -> int:
    """Return the age in full years (周岁)."""
    return as_of.year - birth.year - ((as_of.month, as_of.day) < (birth.month, birth.day))


class Roll:
    """Collects every list's lines while the people of a village pass by."""

    def __init__(self, as_of: dt.date, payment_years: int) -> None:
        self.as_of = as_of
        self.payment_years = payment_years
        self.insured: list[Insured] = []
        self.payments: list[Payment] = []
        self.lists: dict[str, list[Listed]] = {kind: [] for kind in SHORT_LISTS}

    def enter(self, rng: random.Random, person: Resident) -> None:
        """Decide this person's standing and write the lines that follow from it."""
        age = full_years(person.birth, self.as_of)
        if rng.random() < (0.0006 if age < 50 else 0.004 if age < 70 else 0.03):
            self._list(rng, "deaths", person, "", within=300)
        elif rng.random() < 0.008:
            self._list(rng, "moved", person, rng.choice(_GONE_TO), within=900)
        self._hardship(rng, person)
        if 6 <= age < 16 and rng.random() < 0.9:
            self._list(rng, "students", person, "镇中心学校", within=80)
        if age < 16:
            return
        if self._elsewhere(rng, person, age):
            return
        self._residents_scheme(rng, person, age)

    def _list(
        self, rng: random.Random, kind: str, who: Resident, what: str, within: int, grade: int = 0
    ) -> None:
        since = self.as_of - dt.timedelta(days=rng.randrange(1, within))
        since = max(since, who.birth)
        self.lists[kind].append(Listed(who.name, who.id_number, what, since, grade, who.id_number))

    def _hardship(self, rng: random.Random, who: Resident) -> None:
        if rng.random() < 0.035:
            self._list(rng, "low_income", who, rng.choice(_AID), within=2000)
        if rng.random() < 0.025:
            grade = rng.randrange(1, 5)
            kind = rng.choice(_IMPAIRMENTS)
            self._list(rng, "disabled", who, kind, within=3000, grade=grade)

    def _elsewhere(self, rng: random.Random, who: Resident, age: int) -> bool:
        """List those whom school, service or another scheme holds; True if that is all."""
        die = rng.random()
        if age < 27 and die < (0.85 if age < 19 else 0.45 if age < 23 else 0.04):
            self._list(rng, "students", who, rng.choice(_SCHOOLS), within=80)
            return rng.random() < 0.9
        if who.male and 18 <= age < 25 and die > 0.97:
            self._list(rng, "soldiers", who, "某部队", within=600)
            return True
        if 20 <= age < 60 and die < 0.02:
            self._list(rng, "institution", who, rng.choice(_INSTITUTIONS), within=5000)
            return True
        if 18 <= age < 60 and die < 0.2:
            self._list(rng, "employee", who, rng.choice(_EMPLOYERS), within=3000)
            return rng.random() < 0.9
        return False

    def _residents_scheme(self, rng: random.Random, who: Resident, age: int) -> None:
        if rng.random() < (0.07 if age >= 60 else 0.2):
            return
        drawing = age >= 60 and rng.random() < 0.95
        longest = min(self.as_of.year - 2010, max(1, age - 15))
        years = rng.randint(1, longest)
        first = self.as_of.year - rng.randint(years - 1, longest - 1)
        tier = rng.choices(TIERS, _TIER_WEIGHTS)[0]
        status = "待遇领取" if drawing else "暂停缴费" if rng.random() < 0.03 else "正常缴费"
        pays = status == "正常缴费" and rng.random() < 0.74
        if drawing:
            self._prove(who)
        else:
            self._pay(rng, who, tier, years, pays)
        number = f"45{who.id_number[-6:-1]}{len(self.insured):06d}"
        balance = round(years * tier * rng.uniform(1.02, 1.2), 2)
        month = f"{first}{rng.randint(1, 12):02d}"
        self.insured.append(
            Insured(number, who.name, who.id_number, status, tier, month, years, balance,
                    who.id_number)
        )  # fmt: skip

    def _prove(self, who: Resident) -> None:
        """Most were seen alive within the year, some are due soon or overdue, a few never were.

        Drawn apart from everything else, so that a town stays as it was before there were proofs.
        """
        rng = random.Random(f"proof/{who.id_number}")
        die = rng.random()
        if die < 0.06:
            return
        days = rng.randrange(366, 600) if die < 0.16 else rng.randrange(1, 366)
        since = max(self.as_of - dt.timedelta(days=days), who.birth)
        way = rng.choice(_PROOF_WAYS)
        self.lists["proofs"].append(Listed(who.name, who.id_number, way, since, 0, who.id_number))

    def _pay(
        self, rng: random.Random, who: Resident, tier: int, years: int, this_year: bool
    ) -> None:
        now = self.as_of.year
        last = now if this_year else now - 1 - (rng.random() < 0.3)
        for year in range(last, max(last - min(years, self.payment_years), now - 15), -1):
            end = (self.as_of if year == now else dt.date(year, 12, 31)).timetuple().tm_yday
            paid_on = dt.date(year, 1, 1) + dt.timedelta(days=rng.randrange(end))
            amount = tier if rng.random() < 0.9 else rng.choice(TIERS[:5])
            ticket = f"345{year % 100}{rng.randrange(10**13):013d}"
            if year - who.birth.year < 16:
                continue
            self.payments.append(
                Payment(who.name, who.id_number, year, amount, paid_on, rng.choice(CHANNELS),
                        ticket, who.id_number)
            )  # fmt: skip
