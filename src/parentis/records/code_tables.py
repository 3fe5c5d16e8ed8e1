"""The groups of `words` as small tables that the relations join to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pyarrow as pa

from parentis.words import groups


def code_tables() -> dict[str, pa.Table]:
    """Every code table by name: one row a code (or year of age) with the group it belongs to."""
    return {
        "sexes": _table(("code", "sex"), groups.SEX_GROUPS.items()),
        "ethnic_groups": _table(("code", "ethnicity"), groups.ETHNIC_GROUPS.items()),
        "movement_reasons": _table(("code", "reason"), groups.MOVEMENT_REASONS.items()),
        "placement_groups": _table(
            ("code", "placement", "temporary"),
            [(code, group, code in groups.TEMPORARY_PLACEMENTS) for code, group in groups.PLACEMENT_GROUPS.items()],
        ),
        "legal_status_groups": _table(
            ("code", "legal_status", "respite"),
            [(code, group, code in groups.RESPITE) for code, group in groups.LEGAL_STATUS_GROUPS.items()],
        ),
        "age_groups": _table(("age", "years"), _years(groups.AGE_GROUPS)),
        "care_leaver_age_groups": _table(("age", "years"), _years(groups.CARE_LEAVER_AGE_GROUPS)),
        "social_worker_roles": _table(("role",), [(role,) for role in groups.SOCIAL_WORKERS]),
    }


def _years(ages: Iterable[tuple[str, int, int]]) -> list[tuple[str, int]]:
    return [(group, years) for group, first, last in ages for years in range(first, last + 1)]


def _table(columns: Sequence[str], rows: object) -> pa.Table:
    listed = [dict(zip(columns, row, strict=True)) for row in rows]  # type: ignore[attr-defined]
    return pa.Table.from_pylist(listed)
