-- Who the child is on a day that matters: age, sex, ethnicity and team, whether in care or not.
-- Age in completed years: the difference of two yyyymmdd numbers, so 29 February has its birthday on 1 March.
WITH aged AS (
    SELECT
        n.council, n.child_id, n."day", n.ending, c.sex, c.ethnicity,
        CAST(FLOOR(
            (YEAR(n."day") * 10000 + MONTH(n."day") * 100 + DAY(n."day") - c.born_ymd) / 10000
        ) AS INTEGER) AS years
    FROM case_day AS n
    LEFT JOIN child AS c ON c.council = n.council AND c.child_id = n.child_id
),
allocated AS (
    SELECT
        n.council, n.child_id, n."day", n.ending,
        MAX_BY(a.team, a.allocation_no) AS team
    FROM case_day AS n
    JOIN social_worker AS a
        ON a.council = n.council AND a.child_id = n.child_id AND a.started_on <= n."day"
        AND (a.ended_on IS NULL OR a.ended_on > n."day" OR (n.ending AND a.ended_on = n."day"))
    GROUP BY n.council, n.child_id, n."day", n.ending
)
SELECT
    a.council,
    a.child_id,
    a."day",
    a.ending,
    -- An age below nought is a wrong date of birth: not known.
    CASE WHEN a.years >= 0 THEN a.years END AS age_years,
    COALESCE(g.age, 'unknown') AS age,
    COALESCE(a.sex, 'unknown') AS sex,
    COALESCE(a.ethnicity, 'unknown') AS ethnicity,
    COALESCE(w.team, 'unknown') AS team
FROM aged AS a
LEFT JOIN age_groups AS g ON g.years = a.years
LEFT JOIN allocated AS w
    ON w.council = a.council AND w.child_id = a.child_id AND w."day" = a."day" AND w.ending = a.ending
