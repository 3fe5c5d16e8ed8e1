-- Children in care at each month end, with their health.
WITH assessed AS (
    SELECT
        c.council, c.month, c.subject,
        MAX(CASE WHEN e.kind IN ('initial', 'review') THEN 1 ELSE 0 END) AS assessed,
        MAX(CASE WHEN e.kind = 'dental' THEN 1 ELSE 0 END) AS dental
    FROM in_care_month AS c
    JOIN health_assessments AS e
        ON e.council = c.council AND e.child_id = c.subject
        AND e.held_on > c.less_12_months AND e.held_on <= c.d
    GROUP BY c.council, c.month, c.subject
),
immunisation AS (
    SELECT
        c.council, c.month, c.subject, e.up_to_date,
        ROW_NUMBER() OVER (
            PARTITION BY c.council, c.month, c.subject ORDER BY e.as_at DESC, e."row" DESC
        ) AS latest
    FROM in_care_month AS c
    JOIN immunisations AS e ON e.council = c.council AND e.child_id = c.subject AND e.as_at <= c.d
),
questionnaire AS (
    SELECT
        c.council, c.month, c.subject, e.score,
        ROW_NUMBER() OVER (
            PARTITION BY c.council, c.month, c.subject ORDER BY e.completed_on DESC, e."row" DESC
        ) AS latest
    FROM in_care_month AS c
    JOIN sdq AS e
        ON e.council = c.council AND e.child_id = c.subject AND e.score IS NOT NULL
        AND e.completed_on > c.less_12_months AND e.completed_on <= c.d
),
misuse AS (
    SELECT
        c.council, c.month, c.subject,
        MAX(CASE WHEN e.response = 'accepted' THEN 1 ELSE 0 END) AS accepted,
        MAX(CASE WHEN e.response = 'refused' THEN 1 ELSE 0 END) AS refused
    FROM in_care_month AS c
    JOIN substance_misuse AS e
        ON e.council = c.council AND e.child_id = c.subject
        AND e.identified_on >= c.first_of_12_months AND e.identified_on <= c.d
    GROUP BY c.council, c.month, c.subject
),
offence AS (
    SELECT
        c.council, c.month, c.subject,
        MAX(CASE WHEN e.outcome_on >= c.first_of_quarter THEN 1 ELSE 0 END) AS in_quarter,
        MAX(CASE WHEN e.outcome_on >= c.since_april THEN 1 ELSE 0 END) AS since_april
    FROM in_care_month AS c
    JOIN offences AS e
        ON e.council = c.council AND e.child_id = c.subject AND e.substantive = 'Y' AND e.outcome_on <= c.d
    GROUP BY c.council, c.month, c.subject
)
SELECT
    c.council, c.month, c.subject, c.team, c.age, c.sex, c.ethnicity, c.placement, c.legal_status, c.location,
    c.age_years, c.in_care_12_months,
    COALESCE(a.assessed = 1, FALSE) AS health_assessed,
    COALESCE(a.dental = 1, FALSE) AS dental_checked,
    i.up_to_date = 'Y' AS immunised,
    q.score AS sdq_score,
    m.subject IS NOT NULL AS misuse_identified,
    m.accepted = 1 AS misuse_help_accepted,
    m.refused = 1 AS misuse_help_refused,
    COALESCE(o.in_quarter = 1, FALSE) AS offended_in_quarter,
    COALESCE(o.since_april = 1, FALSE) AS offended_since_april
FROM in_care_month AS c
LEFT JOIN assessed AS a ON a.council = c.council AND a.month = c.month AND a.subject = c.subject
LEFT JOIN immunisation AS i
    ON i.council = c.council AND i.month = c.month AND i.subject = c.subject AND i.latest = 1
LEFT JOIN questionnaire AS q
    ON q.council = c.council AND q.month = c.month AND q.subject = c.subject AND q.latest = 1
LEFT JOIN misuse AS m ON m.council = c.council AND m.month = c.month AND m.subject = c.subject
LEFT JOIN offence AS o ON o.council = c.council AND o.month = c.month AND o.subject = c.subject
