-- Children in care at each month end, with their education.
WITH provision AS (
    SELECT
        c.council, c.month, c.subject,
        COALESCE(BOOL_OR(e.full_time = 'N'), FALSE) AS not_full_time,
        COALESCE(BOOL_OR(e.full_time = 'N' AND LOWER(TRIM(e.reason)) = 'other'), FALSE) AS reason_other
    FROM in_care_month AS c
    JOIN education_provision AS e
        ON e.council = c.council AND e.child_id = c.subject
        AND e.started_on <= c.d AND (e.ended_on IS NULL OR e.ended_on > c.d)
    GROUP BY c.council, c.month, c.subject
),
plan AS (
    SELECT DISTINCT c.council, c.month, c.subject
    FROM in_care_month AS c
    JOIN peps AS e
        ON e.council = c.council AND e.child_id = c.subject
        AND e.completed_on > c.less_6_months AND e.completed_on <= c.d
),
need AS (
    SELECT
        c.council, c.month, c.subject,
        BOOL_OR(e.provision = 'support') AS support,
        BOOL_OR(e.provision = 'ehcp') AS ehcp
    FROM in_care_month AS c
    JOIN sen AS e
        ON e.council = c.council AND e.child_id = c.subject
        AND e.started_on <= c.d AND (e.ended_on IS NULL OR e.ended_on > c.d)
    GROUP BY c.council, c.month, c.subject
),
exclusion AS (
    SELECT
        c.council, c.month, c.subject,
        BOOL_OR(e.kind = 'suspension') AS suspended,
        BOOL_OR(e.kind = 'permanent') AS excluded
    FROM in_care_month AS c
    JOIN exclusions AS e
        ON e.council = c.council AND e.child_id = c.subject
        AND e.started_on >= c.since_september AND e.started_on <= c.d
    GROUP BY c.council, c.month, c.subject
),
attended AS (
    SELECT
        c.council, c.month, c.subject,
        SUM(e.sessions_possible) AS possible,
        SUM(COALESCE(e.sessions_authorised_absence, 0) + COALESCE(e.sessions_unauthorised_absence, 0)) AS absent
    FROM in_care_month AS c
    JOIN attendance AS e
        ON e.council = c.council AND e.child_id = c.subject
        AND e.month >= c.first_school_month AND e.month <= c.month
    GROUP BY c.council, c.month, c.subject
)
SELECT
    c.council, c.month, c.subject, c.team, c.age, c.sex, c.ethnicity, c.placement, c.legal_status, c.location,
    c.school_age,
    p.subject IS NOT NULL AS has_plan,
    e.subject IS NOT NULL AS in_provision,
    e.not_full_time,
    e.reason_other,
    COALESCE(n.support, FALSE) AS sen_support,
    COALESCE(n.ehcp, FALSE) AS ehcp,
    COALESCE(x.suspended, FALSE) AS suspended,
    COALESCE(x.excluded, FALSE) AS excluded,
    a.possible AS sessions_possible,
    a.possible - a.absent AS sessions_attended,
    -- A tenth or more of the possible sessions missed.
    a.absent * 10 >= a.possible AS persistently_absent
FROM in_care_month AS c
LEFT JOIN provision AS e ON e.council = c.council AND e.month = c.month AND e.subject = c.subject
LEFT JOIN plan AS p ON p.council = c.council AND p.month = c.month AND p.subject = c.subject
LEFT JOIN need AS n ON n.council = c.council AND n.month = c.month AND n.subject = c.subject
LEFT JOIN exclusion AS x ON x.council = c.council AND x.month = c.month AND x.subject = c.subject
LEFT JOIN attended AS a ON a.council = c.council AND a.month = c.month AND a.subject = c.subject
