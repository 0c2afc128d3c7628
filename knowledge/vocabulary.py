"""The words that content is filed under: topics and countries, as in the understanding vocabulary."""

from __future__ import annotations

TOPICS: tuple[str, ...] = (
    "agency_licence",
    "child_labour",
    "children_and_family",
    "citizenship_and_residence",
    "debt_bondage",
    "deportation_and_detention",
    "documents_before_departure",
    "employment_contract",
    "entry_and_visa",
    "entry_ban",
    "evidence_and_complaint",
    "find_official_jobs",
    "harassment_and_discrimination",
    "health_care",
    "housing",
    "irregular_crossing",
    "job_offer_red_flags",
    "language_exam",
    "leaving_employer",
    "lost_passport",
    "migration_registration",
    "military_recruitment",
    "money_transfer",
    "passport_confiscation",
    "police_check",
    "recruitment_fees",
    "reintegration",
    "return_home",
    "taxes_and_pension",
    "trafficking_definition",
    "unpaid_wages",
    "victim_assistance",
    "wages",
    "work_permit",
    "working_hours",
    "workplace_injury",
)
"""Topics of articles, in the vocabulary's (alphabetical) order."""

ORIGIN_COUNTRIES: tuple[str, ...] = ("KZ", "KG", "TJ", "TM", "UZ")
"""ISO 3166-1 alpha-2: where our users come from."""

DESTINATION_COUNTRIES: tuple[str, ...] = (
    "RU", "KZ", "TR", "AE", "KR", "IL", "PL", "DE", "GB", "IR",
    "MY", "IN", "TH", "GR", "SA", "QA", "JP", "CN", "US",
)  # fmt: skip
"""ISO 3166-1 alpha-2: where they go."""

COUNTRIES: tuple[str, ...] = tuple(dict.fromkeys(ORIGIN_COUNTRIES + DESTINATION_COUNTRIES))
"""Every country an article or hotline may be filed under."""
