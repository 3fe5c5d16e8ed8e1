"""The modules of the SSDA903 return (children looked after), Header to deprivation of liberty.

One row here is one column of the module's CSV file. A module's file may also come as part of the XML return.
"""

from parentis.records.tables.table import Column, ColumnType, Table


def _must(source: str, type: ColumnType, meaning: str, codes: str | None = None, name: str | None = None) -> Column:
    """A column that the file must have and each row must fill."""
    return Column(name or source.lower(), type, True, codes, source, meaning, filled=True)


def _column(source: str, type: ColumnType, meaning: str, codes: str | None = None) -> Column:
    """A column that the file must have, but that may be blank in a row."""
    return Column(source.lower(), type, True, codes, source, meaning)


def _may(source: str, type: ColumnType, meaning: str, codes: str | None = None) -> Column:
    """A column that the file may lack."""
    return Column(source.lower(), type, False, codes, source, meaning)


CHILD = _must("CHILD", "text", "the council's id of the child, trimmed and in upper case", name="child_id")
DOB = _must("DOB", "date", "date of birth", name="date_of_birth")

HEADER = Table(
    "header",
    "SSDA903 Header",
    (
        CHILD,
        _must("SEX", "code", "sex: 1 or 2 up to 2023-24, M, F or U since", "SEX"),
        DOB,
        _must("ETHNIC", "code", "ethnic background", "ETHNIC"),
        _may("UPN", "text", "unique pupil number, or UN1 to UN5 where there is none"),
        _may("MOTHER", "code", "whether the young person is a mother", "YES_NO_01"),
        _may("MC_DOB", "date", "date of birth of the young person's first child"),
    ),
)

EPISODES = Table(
    "episodes",
    "SSDA903 Episodes",
    (
        CHILD,
        _must("DECOM", "date", "day the episode began"),
        _must("RNE", "code", "why the episode began", "RNE"),
        _must("LS", "code", "legal status", "LS"),
        _must("CIN", "code", "main need when the child came into care", "CIN"),
        _must("PLACE", "code", "kind of placement", "PLACE"),
        _may("PLACE_PROVIDER", "code", "who provides the placement", "PLACE_PROVIDER"),
        _column("DEC", "date", "day the episode ended; blank while it is open"),
        _column("REC", "code", "why the episode ended; X1 when the next one follows on the same day", "REC"),
        _may(
            "REASON_PLACE_CHANGE",
            "code",
            "why the placement ended, on the episode that ends it",
            "REASON_PLACE_CHANGE",
        ),
        _may("HOME_POST", "text", "postcode of home when the child came into care"),
        _may("PL_POST", "text", "postcode of the placement"),
        _may("URN", "text", "Ofsted's number of the provider"),
        _may(
            "PL_DISTANCE",
            "decimal",
            "miles from home to placement as worked out by another system; 999.9 is not known",
        ),
        _may(
            "PL_LOCATION",
            "code",
            "inside or outside the authority as worked out by another system",
            "PL_LOCATION",
        ),
    ),
)

REVIEWS = Table(
    "reviews",
    "SSDA903 Reviews",
    (
        CHILD,
        DOB,
        _must("REVIEW", "date", "day the review was held"),
        _must("REVIEW_CODE", "code", "how the child took part", "REVIEW_CODE"),
    ),
)

UASC = Table(
    "uasc",
    "SSDA903 UASC",
    (
        CHILD,
        _must("SEX", "code", "sex, as in Header", "SEX"),
        DOB,
        _column(
            "DUC",
            "date",
            "day the child stopped being an unaccompanied asylum seeker; blank while it goes on",
        ),
    ),
)

OC2 = Table(
    "oc2",
    "SSDA903 OC2",
    (
        CHILD,
        DOB,
        _may("SDQ_SCORE", "integer", "strengths and difficulties score, 0 to 40"),
        _may("SDQ_REASON", "code", "why there is no score", "SDQ_REASON"),
        _may("CONVICTED", "code", "convicted or cautioned in the year", "CONVICTED"),
        _may("HEALTH_CHECK", "code", "health surveillance checks up to date (under fives)", "HEALTH_CHECK"),
        _may("IMMUNISATIONS", "code", "immunisations up to date", "IMMUNISATIONS"),
        _may("TEETH_CHECK", "code", "teeth checked by a dentist in the year", "TEETH_CHECK"),
        _may("HEALTH_ASSESSMENT", "code", "health assessment held in the year", "HEALTH_ASSESSMENT"),
        _may("SUBSTANCE_MISUSE", "code", "substance misuse problem identified in the year", "SUBSTANCE_MISUSE"),
        _may("INTERVENTION_RECEIVED", "code", "help for substance misuse received", "INTERVENTION_RECEIVED"),
        _may(
            "INTERVENTION_OFFERED",
            "code",
            "help for substance misuse offered and refused",
            "INTERVENTION_OFFERED",
        ),
    ),
)

OC3 = Table(
    "oc3",
    "SSDA903 OC3",
    (
        CHILD,
        DOB,
        _must("IN_TOUCH", "code", "whether the council is in touch with the care leaver", "IN_TOUCH"),
        _must("ACTIV", "code", "main activity around the birthday", "ACTIV"),
        _must(
            "ACCOM",
            "code",
            "accommodation around the birthday; the digit says whether it is suitable",
            "ACCOM",
        ),
    ),
)

AD1 = Table(
    "ad1",
    "SSDA903 AD1",
    (
        CHILD,
        DOB,
        _must("DATE_INT", "date", "day it was decided that adoption is in the child's interest"),
        _must("DATE_MATCH", "date", "day the child was matched with adopters"),
        _must("FOSTER_CARE", "code", "adopted by the former foster carer", "FOSTER_CARE"),
        _must("NB_ADOPTR", "code", "number of adopters", "NB_ADOPTR"),
        _must("SEX_ADOPTR", "code", "sex of the adopters", "SEX_ADOPTR"),
        _must("LS_ADOPTR", "code", "whether and how the adopters are a couple in law", "LS_ADOPTR"),
    ),
)

PLACED_ADOPTION = Table(
    "placed_adoption",
    "SSDA903 PlacedAdoption",
    (
        CHILD,
        DOB,
        _must(
            "DATE_PLACED",
            "date",
            "day it was decided that the child should be placed for adoption (not the day of the move)",
        ),
        _may("DATE_PLACED_CEASED", "date", "day that decision was reversed"),
        _may("REASON_PLACED_CEASED", "code", "why it was reversed", "REASON_PLACED_CEASED"),
    ),
)

PREVIOUS_PERMANENCE = Table(
    "previous_permanence",
    "SSDA903 PrevPerm",
    (
        CHILD,
        DOB,
        _must("PREV_PERM", "code", "permanent arrangement the child had before coming into care", "PREV_PERM"),
        _may(
            "LA_PERM",
            "code",
            "authority where that was arranged: DfE number, or a code outside England",
            "LA_PERM",
        ),
        _may("DATE_PERM", "text", "day it was arranged, as delivered: parts not known are written zz"),
    ),
)

MISSING = Table(
    "missing",
    "SSDA903 Missing",
    (
        CHILD,
        DOB,
        _must("MISSING", "code", "missing, or away without authorisation", "MISSING"),
        _must("MIS_START", "date", "first day"),
        _may("MIS_END", "date", "day the child was located; blank while still missing"),
    ),
)

SOCIAL_WORKER_EPISODES = Table(
    "social_worker_episodes",
    "SSDA903 SWEpisodes",
    (
        CHILD,
        DOB,
        _must("SW_ID", "text", "registration number of the social worker"),
        _must("SW_DECOM", "date", "day the social worker took over"),
        _column("SW_DEC", "date", "day the social worker handed over; blank while current"),
        _may("SW_REASON", "code", "why the social worker changed", "SW_REASON"),
    ),
)

DEPRIVATION_OF_LIBERTY = Table(
    "deprivation_of_liberty",
    "SSDA903 DoLO",
    (
        CHILD,
        DOB,
        _must("DOLO_START", "date", "day the order came into force"),
        _column("DOLO_END", "date", "day the order ended; blank while in force"),
    ),
)

SSDA903_TABLES = (
    HEADER,
    EPISODES,
    REVIEWS,
    UASC,
    OC2,
    OC3,
    AD1,
    PLACED_ADOPTION,
    PREVIOUS_PERMANENCE,
    MISSING,
    SOCIAL_WORKER_EPISODES,
    DEPRIVATION_OF_LIBERTY,
)
