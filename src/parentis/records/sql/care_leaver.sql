-- Care leavers as at each month end, one row each (of two the later row), with the team of their personal adviser.
WITH position AS (
    SELECT
        l.*, s.month, s.d, s.d_ymd,
        YEAR(l.date_of_birth) * 10000 + MONTH(l.date_of_birth) * 100 + DAY(l.date_of_birth) AS born_ymd,
        ROW_NUMBER() OVER (PARTITION BY l.council, l.child_id, s.month ORDER BY l."row" DESC) AS latest
    FROM care_leavers AS l
    JOIN spine AS s ON s.d = l.as_at
    WHERE l.child_id IS NOT NULL
),
aged AS (
    SELECT *, CAST(FLOOR((d_ymd - born_ymd) / 10000) AS INTEGER) AS years
    FROM position
    WHERE latest = 1
),
-- The placement the day before the 18th birthday. Compared as yyyymmdd numbers, so that a birthday on 29 February
-- is on 1 March: begun before it, and not ended before it.
before_18 AS (
    SELECT
        a.council, a.child_id, a.month, e.placement,
        ROW_NUMBER() OVER (
            PARTITION BY a.council, a.child_id, a.month ORDER BY e.decom DESC, e."row" DESC
        ) AS latest
    FROM aged AS a
    LEFT JOIN child AS c ON c.council = a.council AND c.child_id = a.child_id
    JOIN episode AS e
        ON e.council = a.council AND e.child_id = a.child_id
        AND YEAR(e.decom) * 10000 + MONTH(e.decom) * 100 + DAY(e.decom) < a.born_ymd + 180000
        AND (
            e."dec" IS NULL
            OR YEAR(e."dec") * 10000 + MONTH(e."dec") * 100 + DAY(e."dec") >= a.born_ymd + 180000
        )
    -- In care that day by Header's own date of birth too, where it has one.
    WHERE c.born_ymd IS NULL OR c.born_ymd >= a.born_ymd
)
SELECT
    a.council, a.month, a.child_id AS subject,
    COALESCE(p.team, 'unknown') AS team,
    COALESCE(g.age, 'unknown') AS age,
    COALESCE(c.sex, 'unknown') AS sex,
    COALESCE(c.ethnicity, 'unknown') AS ethnicity,
    a.years AS age_years,
    a.in_touch, a.accommodation, a.suitable, a.activity,
    COALESCE(a.pathway_plan_on <= a.d, FALSE) AS has_plan,
    b.placement = 'foster' AS fostered_before_18
FROM aged AS a
LEFT JOIN care_leaver_age_groups AS g ON g.years = a.years
LEFT JOIN child AS c ON c.council = a.council AND c.child_id = a.child_id
LEFT JOIN adviser AS p ON p.council = a.council AND p.month = a.month AND p.child_id = a.child_id AND p.latest = 1
LEFT JOIN before_18 AS b
    ON b.council = a.council AND b.child_id = a.child_id AND b.month = a.month AND b.latest = 1
