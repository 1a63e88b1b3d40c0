"""The names of all policy parameters (政策参数), as files and the town's rows write them."""

from __future__ import annotations

from enum import StrEnum


class Key(StrEnum):
    """The name of a parameter, as files and the town's rows write it."""

    JOIN_AGE = "residents.join_age"
    TIERS = "residents.tiers"
    PAYMENT_WINDOW = "residents.payment_window"
    CHANNELS = "residents.channels"

    ON_BEHALF_DESTITUTE = "on_behalf.destitute"
    ON_BEHALF_LOW_INCOME = "on_behalf.low_income"
    ON_BEHALF_SEVERE_DISABILITY = "on_behalf.severe_disability"
    ON_BEHALF_DISABILITY = "on_behalf.disability"
    ON_BEHALF_MONITORED = "on_behalf.monitored"

    MAKE_UP_MISSED = "make_up.missed_years"
    MAKE_UP_MISSED_SUBSIDY = "make_up.missed_years_subsidy"
    MAKE_UP_RAISE = "make_up.raise_paid_years"
    MAKE_UP_RAISE_SUBSIDY = "make_up.raise_current_year_subsidy"
    MAKE_UP_BEFORE_JOINING = "make_up.years_before_joining"
    SCHEME_BEGAN = "make_up.scheme_began"
    MAKE_UP_LUMP = "make_up.lump_at_benefit_age"
    MAKE_UP_LUMP_SUBSIDY = "make_up.lump_subsidy"

    BENEFIT_AGE = "residents.benefit_age"
    YEARS_NEEDED = "residents.years_needed"
    BASE_PENSION = "base_pension.province"
    BASE_PENSION_FLOOR = "base_pension.national"
    BASE_PENSION_COUNTY = "base_pension.county"
    AGE_65_EXTRA = "base_pension.age_65_extra"
    LONG_YEARS_EXTRA = "base_pension.per_year_beyond"
    DIVISOR = "account.divisor"
    INTEREST = "account.interest"
    FUNERAL_GRANT = "residents.funeral_grant"
    PROOF_MONTHS = "residents.proof_of_life_months"
    PROOF_NOTICE_MONTHS = "residents.proof_notice_months"
    NEAR_MONTHS = "residents.near_benefit_months"
    PRISON_STOPS = "residents.prison_stops"

    AVERAGE_WAGE = "employees.average_wage"
    BASE_LOWER = "employees.base_lower"
    BASE_UPPER = "employees.base_upper"
    RATE_FLEXIBLE = "employees.rate_flexible"
    RATE_EMPLOYER = "employees.rate_employer"
    RATE_EMPLOYEE = "employees.rate_employee"
    RATE_ACCOUNT = "employees.rate_account"
    FLEXIBLE_MAKE_UP = "employees.flexible_make_up"
    EMPLOYEES_YEARS_NEEDED = "employees.years_needed"
    BENEFIT_WAGE = "employees.benefit_wage"
    ACCRUAL = "employees.accrual"
    EMPLOYEES_INTEREST = "employees.account_interest"
    EMPLOYEES_DIVISOR = "employees.divisor"
    TRANSFER_YEARS = "transfer.employee_years"

    RETIRE_MEN = "retirement.men"
    RETIRE_WOMEN_55 = "retirement.women_55"
    RETIRE_WOMEN_50 = "retirement.women_50"
    FLEXIBLE_WOMEN_AGE = "retirement.flexible_women"

    LAW_REGISTRATION_DAYS = "employers.registration_days"
    LAW_UNREPORTED = "employers.unreported_percent"
    LAW_LATE_RATE = "employers.late_rate"

    LAND_RATE = "land.subsidy_percent"
    LAND_WAGE = "land.average_wage"
    LAND_CAP = "land.area_cap"
    LAND_FLOOR = "land.area_floor"
    LAND_ALL_MEMBERS = "land.divides_by_all_members"
    LAND_VERIFY_DAYS = "land.verify_days"
    LAND_NOTICE_DAYS = "land.notice_days"
    LAND_USE_MONTHS = "land.use_months"
    LAND_ADULT_AGE = "land.adult_age"
    LAND_SOON_DAYS = "land.soon_days"
