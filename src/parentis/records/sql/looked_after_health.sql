-- Children in care at each month end, with their health. The latest immunisation record and questionnaire at any
-- day is the one that covers the day: the next, if there is one, comes after it.
WITH assessed AS (
    SELECT
        c.council, c.month, c.subject,
        BOOL_OR(e.kind IN ('initial', 'review')) AS assessed,
        BOOL_OR(e.kind = 'dental') AS dental
    FROM in_care_month AS c
    JOIN health_assessments AS e
        ON e.council = c.council AND e.child_id = c.subject
        AND e.held_on > c.less_12_months AND e.held_on <= c.d
    GROUP BY c.council, c.month, c.subject
),
immunisation AS (
    SELECT
        council, child_id, as_at, up_to_date,
        LEAD(as_at) OVER (PARTITION BY council, child_id ORDER BY as_at, "row") AS next_at
    FROM immunisations
),
questionnaire AS (
    SELECT
        council, child_id, completed_on, score,
        LEAD(completed_on) OVER (PARTITION BY council, child_id ORDER BY completed_on, "row") AS next_on
    FROM sdq
    WHERE score IS NOT NULL
),
misuse AS (
    SELECT
        c.council, c.month, c.subject,
        BOOL_OR(e.response = 'accepted') AS accepted,
        BOOL_OR(e.response = 'refused') AS refused
    FROM in_care_month AS c
    JOIN substance_misuse AS e
        ON e.council = c.council AND e.child_id = c.subject
        AND e.identified_on >= c.first_of_12_months AND e.identified_on <= c.d
    GROUP BY c.council, c.month, c.subject
),
offence AS (
    SELECT
        c.council, c.month, c.subject,
        BOOL_OR(e.outcome_on >= c.first_of_quarter) AS in_quarter,
        BOOL_OR(e.outcome_on >= c.since_april) AS since_april
    FROM in_care_month AS c
    JOIN offences AS e
        ON e.council = c.council AND e.child_id = c.subject AND e.substantive = 'Y' AND e.outcome_on <= c.d
    GROUP BY c.council, c.month, c.subject
)
SELECT
    c.council, c.month, c.subject, c.team, c.age, c.sex, c.ethnicity, c.placement, c.legal_status, c.location,
    c.age_years, c.in_care_12_months,
    COALESCE(a.assessed, FALSE) AS health_assessed,
    COALESCE(a.dental, FALSE) AS dental_checked,
    i.up_to_date = 'Y' AS immunised,
    q.score AS sdq_score,
    m.subject IS NOT NULL AS misuse_identified,
    m.accepted AS misuse_help_accepted,
    m.refused AS misuse_help_refused,
    COALESCE(o.in_quarter, FALSE) AS offended_in_quarter,
    COALESCE(o.since_april, FALSE) AS offended_since_april
FROM in_care_month AS c
LEFT JOIN assessed AS a ON a.council = c.council AND a.month = c.month AND a.subject = c.subject
LEFT JOIN immunisation AS i
    ON i.council = c.council AND i.child_id = c.subject
    AND i.as_at <= c.d AND (i.next_at IS NULL OR i.next_at > c.d)
LEFT JOIN questionnaire AS q
    ON q.council = c.council AND q.child_id = c.subject
    AND q.completed_on > c.less_12_months
    AND q.completed_on <= c.d AND (q.next_on IS NULL OR q.next_on > c.d)
LEFT JOIN misuse AS m ON m.council = c.council AND m.month = c.month AND m.subject = c.subject
LEFT JOIN offence AS o ON o.council = c.council AND o.month = c.month AND o.subject = c.subject
