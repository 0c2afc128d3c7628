"""Agencies, their permits and the warnings about them: read, kept, searched, judged.

Start with :func:`load_agencies`, then :func:`check`; :func:`extract` finds in a message whom it
is about; :func:`import_register` and :class:`RegisterStore` take new lists in.
"""

from knowledge.agencies.errors import (
    AgencyDataError,
    Problem,
    RegisterFileError,
    SourcesError,
    StoreError,
)
from knowledge.agencies.extract import AgencyMention, best_name, extract
from knowledge.agencies.firm_keys import contacts_in, firm_keys, phones_in
from knowledge.agencies.importing import ImportResult, import_register
from knowledge.agencies.index import AgencyIndex, Match
from knowledge.agencies.jsonl import check_jsonl, verdict_to_record
from knowledge.agencies.loading import check_files, load_agencies
from knowledge.agencies.model import (
    Agency,
    AgencyWarning,
    Permit,
    SourceInfo,
    SourceKind,
    Status,
    StatusEvent,
)
from knowledge.agencies.overlay import OverlaidIndex
from knowledge.agencies.sources import Source, load_sources, source_for
from knowledge.agencies.store import Change, RegisterStore, Snapshot
from knowledge.agencies.verdict import (
    Candidate,
    Kind,
    Reason,
    SourceRef,
    Verdict,
    check,
    check_record,
    report_keys,
)

__all__ = [
    "Agency",
    "AgencyDataError",
    "AgencyIndex",
    "AgencyMention",
    "AgencyWarning",
    "Candidate",
    "Change",
    "ImportResult",
    "Kind",
    "Match",
    "OverlaidIndex",
    "Permit",
    "Problem",
    "Reason",
    "RegisterFileError",
    "RegisterStore",
    "Snapshot",
    "Source",
    "SourceInfo",
    "SourceKind",
    "SourceRef",
    "SourcesError",
    "Status",
    "StatusEvent",
    "StoreError",
    "Verdict",
    "best_name",
    "check",
    "check_files",
    "check_jsonl",
    "check_record",
    "contacts_in",
    "extract",
    "firm_keys",
    "import_register",
    "load_agencies",
    "load_sources",
    "phones_in",
    "report_keys",
    "source_for",
    "verdict_to_record",
]
