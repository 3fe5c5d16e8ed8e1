-- Twelve measures over thirteen months, in total and by seven dimensions, of each council and of all together.
-- Given: views over the stored Parquet (episodes, header, visits, allocations, distances), the groups of codes
-- (placement_groups, legal_status_groups, ethnic_groups), `areas` with one row a council and ONS code of its own area,
-- and `asked` with one row: report_day, months.

-- Completed years: a child born on 29 February has the birthday on 1 March in common years.
CREATE TEMP MACRO age_on(born, on_day) AS
    year(on_day) - year(born) - ((month(on_day), day(on_day)) < (month(born), day(born)))::INTEGER;

CREATE TEMP TABLE spine AS
SELECT
    strftime(last_day(day), '%Y-%m') AS month,
    day AS first_day,
    last_day(day) AS d,
    (day - INTERVAL 11 MONTH)::DATE AS first_of_year,
    last_day(day) - 42 AS less_42_days,
    last_day(day) - 7 AS less_7_days
FROM (
    SELECT (date_trunc('month', report_day) - to_months(n::INTEGER))::DATE AS day
    FROM asked, range(asked.months) AS r(n)
);

CREATE TEMP TABLE child AS
SELECT
    h.council,
    h.child_id,
    h.date_of_birth,
    CASE upper(h.sex) WHEN '1' THEN 'male' WHEN 'M' THEN 'male' WHEN '2' THEN 'female' WHEN 'F' THEN 'female'
        ELSE 'unknown' END AS sex,
    coalesce(g.ethnicity, 'unknown') AS ethnicity
FROM header AS h
LEFT JOIN ethnic_groups AS g ON g.code = h.ethnic
WHERE h.child_id IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY h.council, h.child_id ORDER BY h."row" DESC) = 1;

CREATE TEMP TABLE episode AS
WITH one AS (
    SELECT * EXCLUDE ("row"), min("row") AS "row"
    FROM (
        SELECT council, child_id, decom, "dec", rne, ls, place, place_provider, rec, pl_post, home_post, urn,
            pl_distance, pl_location, "row"
        FROM episodes
        WHERE child_id IS NOT NULL AND decom IS NOT NULL AND coalesce(ls, '') NOT IN ('V1', 'V3', 'V4')
    )
    GROUP BY ALL
),
chained AS (
    SELECT
        *,
        row_number() OVER life AS n,
        NOT coalesce(
            lag("dec") OVER life = decom AND lag(rec) OVER life = 'X1' AND coalesce(rne, '') <> 'S', FALSE
        ) AS begins_period,
        coalesce(place IN ('T0', 'T1', 'T2', 'T3', 'T4'), FALSE) AS temporary
    FROM one
    WINDOW life AS (PARTITION BY council, child_id ORDER BY decom, "dec" NULLS LAST, "row")
),
in_period AS (
    SELECT
        *,
        sum(begins_period::INTEGER) OVER (
            PARTITION BY council, child_id ORDER BY n ROWS UNBOUNDED PRECEDING
        ) AS period
    FROM chained
),
placed AS (
    SELECT
        *,
        CASE
            WHEN temporary THEN 0
            WHEN lag(n) OVER kept IS NULL THEN 1
            WHEN lag(n) OVER kept < n - 1
                AND (place, place_provider, pl_post, urn) IS NOT DISTINCT FROM (
                    lag(place) OVER kept, lag(place_provider) OVER kept, lag(pl_post) OVER kept, lag(urn) OVER kept
                ) THEN 0
            ELSE (coalesce(rne, '') IN ('S', 'P', 'B'))::INTEGER
        END AS begins_placement
    FROM in_period
    WINDOW kept AS (PARTITION BY council, child_id, period, temporary ORDER BY n)
)
SELECT
    p.*,
    sum(begins_placement) OVER (
        PARTITION BY p.council, child_id, period ORDER BY n ROWS UNBOUNDED PRECEDING
    ) AS placement_no,
    min(decom) OVER (PARTITION BY p.council, child_id, period) AS period_began_on,
    n = max(n) OVER (PARTITION BY p.council, child_id, period) AS last_of_period,
    coalesce(g.placement, 'unknown') AS placement,
    coalesce(l.legal_status, 'unknown') AS legal_status,
    CASE
        WHEN pl_location = 'IN' THEN 'inside'
        WHEN pl_location = 'OUT' THEN 'outside'
        WHEN d.authority IS NULL THEN 'unknown'
        WHEN a.authority IS NOT NULL THEN 'inside'
        ELSE 'outside'
    END AS location,
    CASE WHEN pl_distance IS NULL THEN d.miles WHEN pl_distance <> 999.9 THEN pl_distance END AS miles
FROM placed AS p
LEFT JOIN placement_groups AS g ON g.code = p.place
LEFT JOIN legal_status_groups AS l ON l.code = p.ls
LEFT JOIN distances AS d
    ON d.council = p.council
    AND d.home_post IS NOT DISTINCT FROM p.home_post AND d.pl_post IS NOT DISTINCT FROM p.pl_post
LEFT JOIN areas AS a ON a.council = p.council AND a.authority = d.authority;

CREATE TEMP TABLE placement AS
SELECT council, child_id, min(decom) AS began_on, arg_max(coalesce("dec", DATE '9999-12-31'), n) AS ended_on
FROM episode
WHERE placement_no > 0
GROUP BY council, child_id, period, placement_no
HAVING began_on <> ended_on;

-- Everybody of one of the three bases, once a month: children in care, starters, leavers.
CREATE TEMP TABLE subject AS
SELECT 's0' AS base, s.month, s.d AS day, e.*
FROM spine AS s
JOIN episode AS e ON e.decom <= s.d AND (e."dec" IS NULL OR e."dec" > s.d)
LEFT JOIN child AS c USING (council, child_id)
WHERE c.date_of_birth IS NULL OR c.date_of_birth > s.d OR age_on(c.date_of_birth, s.d) < 18
QUALIFY row_number() OVER (PARTITION BY s.month, e.council, e.child_id ORDER BY e.decom DESC, e."row" DESC) = 1
UNION ALL
SELECT 'f1', s.month, e.decom, e.*
FROM spine AS s
JOIN episode AS e ON e.rne = 'S' AND e.begins_period AND e.decom BETWEEN s.first_day AND s.d
QUALIFY row_number() OVER (PARTITION BY s.month, e.council, e.child_id ORDER BY e.n) = 1
UNION ALL
SELECT 'leaver', s.month, e."dec", e.*
FROM spine AS s
JOIN episode AS e
    ON e.last_of_period AND e."dec" BETWEEN s.first_day AND s.d AND coalesce(e.rec, '') <> 'X1';

CREATE TEMP TABLE team AS
SELECT u.base, u.council, u.child_id, u.day, arg_max(a.team, (a.started_on, a."row")) AS team
FROM (SELECT DISTINCT base, council, child_id, day FROM subject) AS u
JOIN allocations AS a
    ON a.council = u.council AND a.child_id = u.child_id AND a.role = 'social-worker' AND a.started_on <= u.day
    AND (a.ended_on IS NULL OR a.ended_on > u.day OR (u.base = 'leaver' AND a.ended_on = u.day))
GROUP BY ALL;

CREATE TEMP TABLE many_placements AS
SELECT u.month, u.council, u.child_id
FROM subject AS u
JOIN spine AS s USING (month)
JOIN placement AS p
    ON p.council = u.council AND p.child_id = u.child_id AND p.began_on <= s.d AND p.ended_on > s.first_of_year
WHERE u.base = 's0'
GROUP BY ALL
HAVING count(*) >= 3;

CREATE TEMP TABLE latest_visit AS
SELECT u.month, u.council, u.child_id, max(v.visited_on) AS visited_on
FROM subject AS u
JOIN visits AS v
    ON v.council = u.council AND v.child_id = u.child_id AND v.kind = 'statutory'
    AND v.visited_on BETWEEN u.period_began_on AND u.day
WHERE u.base = 's0'
GROUP BY ALL;

CREATE TEMP TABLE evidence AS
SELECT
    u.council,
    u.base,
    u.month,
    coalesce(t.team, 'unknown') AS team,
    CASE
        WHEN c.date_of_birth IS NULL OR c.date_of_birth > u.day THEN 'unknown'
        ELSE coalesce(
            CASE
                WHEN age_on(c.date_of_birth, u.day) = 0 THEN '0'
                WHEN age_on(c.date_of_birth, u.day) <= 4 THEN '1-4'
                WHEN age_on(c.date_of_birth, u.day) <= 9 THEN '5-9'
                WHEN age_on(c.date_of_birth, u.day) <= 15 THEN '10-15'
                WHEN age_on(c.date_of_birth, u.day) <= 17 THEN '16-17'
                WHEN age_on(c.date_of_birth, u.day) = 18 THEN '18'
                WHEN age_on(c.date_of_birth, u.day) <= 20 THEN '19-20'
                WHEN age_on(c.date_of_birth, u.day) <= 24 THEN '21-24'
            END,
            'unknown'
        )
    END AS age,
    coalesce(c.sex, 'unknown') AS sex,
    coalesce(c.ethnicity, 'unknown') AS ethnicity,
    u.placement,
    u.legal_status,
    u.location,
    u.ls,
    u.place,
    u.rec,
    u.miles,
    m.child_id IS NOT NULL AS three_placements,
    v.visited_on IS NULL AND u.period_began_on > s.less_7_days AS too_new,
    coalesce(v.visited_on > s.less_42_days, FALSE) AS visited
FROM subject AS u
JOIN spine AS s USING (month)
LEFT JOIN child AS c USING (council, child_id)
LEFT JOIN team AS t ON t.base = u.base AND t.council = u.council AND t.child_id = u.child_id AND t.day = u.day
LEFT JOIN many_placements AS m
    ON u.base = 's0' AND m.month = u.month AND m.council = u.council AND m.child_id = u.child_id
LEFT JOIN latest_visit AS v
    ON u.base = 's0' AND v.month = u.month AND v.council = u.council AND v.child_id = u.child_id;

CREATE TEMP TABLE counted AS
SELECT
    council,
    month,
    grouping(team, age, sex, ethnicity, placement, legal_status, location) AS cut,
    coalesce(team, age, sex, ethnicity, placement, legal_status, location, '') AS "group",
    count(*) FILTER (base = 's0') AS s0,
    count(*) FILTER (base = 'f1') AS f1,
    count(*) FILTER (base = 'leaver') AS leavers,
    count(*) FILTER (base = 'f1' AND location = 'inside') AS inside,
    count(*) FILTER (base = 'f1' AND miles >= 20) AS far,
    count(*) FILTER (base = 's0' AND ls = 'C2') AS full_order,
    count(*) FILTER (base = 's0' AND ls = 'V2') AS section_20,
    count(*) FILTER (base = 's0' AND place IN ('A3', 'A4', 'A5', 'A6')) AS for_adoption,
    count(*) FILTER (base = 's0' AND ls IN ('C1', 'C2') AND place = 'P1') AS at_home,
    count(*) FILTER (
        base = 'leaver' AND rec IN (
            'E11', 'E12', 'E4A', 'E4B', 'E41', 'E43', 'E44', 'E45', 'E46', 'E47', 'E48', 'E5', 'E6', 'E7', 'E17'
        )
    ) AS positive,
    count(*) FILTER (three_placements) AS three_or_more,
    count(*) FILTER (base = 's0' AND NOT too_new) AS to_visit,
    count(*) FILTER (base = 's0' AND NOT too_new AND visited) AS visited
FROM evidence
GROUP BY GROUPING SETS (
    (council, month), (council, month, team), (council, month, age), (council, month, sex),
    (council, month, ethnicity), (council, month, placement), (council, month, legal_status),
    (council, month, location)
);

-- Empty: all together. With one council that is the same again, and left out.
CREATE TEMP TABLE shown AS
SELECT * FROM counted
UNION ALL
SELECT
    '' AS council, month, cut, "group", sum(s0), sum(f1), sum(leavers), sum(inside), sum(far), sum(full_order),
    sum(section_20), sum(for_adoption), sum(at_home), sum(positive), sum(three_or_more), sum(to_visit), sum(visited)
FROM counted
WHERE (SELECT count(DISTINCT council) FROM header) > 1
GROUP BY month, cut, "group";

-- One row a figure. A month in which nobody is in a base still has its total.
CREATE TEMP TABLE figure AS
WITH cell AS (
    SELECT
        k.council,
        s.month,
        CASE coalesce(c.cut, 127)
            WHEN 127 THEN '' WHEN 63 THEN 'team' WHEN 95 THEN 'age' WHEN 111 THEN 'sex' WHEN 119 THEN 'ethnicity'
            WHEN 123 THEN 'placement' WHEN 125 THEN 'legal-status' WHEN 126 THEN 'location'
        END AS dimension,
        c.* EXCLUDE (council, month, cut)
    FROM spine AS s
    CROSS JOIN (SELECT DISTINCT council FROM shown) AS k
    LEFT JOIN shown AS c ON c.council = k.council AND c.month = s.month
)
SELECT council, m.code, m.measure, month, dimension, coalesce("group", '') AS "group",
    CAST(coalesce(m.numerator, 0) AS BIGINT) AS numerator,
    CASE WHEN NOT m.plain THEN CAST(coalesce(m.denominator, 0) AS BIGINT) END AS denominator
FROM cell, LATERAL (
    VALUES
        ('4.01.01', 'starts', TRUE, f1, f1),
        ('4.01.05', 'inside', FALSE, inside, f1),
        ('4.01.07', '20-miles-or-more', FALSE, far, f1),
        ('4.02.01', 'number', TRUE, s0, s0),
        ('4.02.02', 'full-care-order', FALSE, full_order, s0),
        ('4.02.02', 'section-20', FALSE, section_20, s0),
        ('4.02.03', 'placed-for-adoption', FALSE, for_adoption, s0),
        ('4.02.07', 'at-home', FALSE, at_home, s0),
        ('4.04.01', 'leavers', TRUE, leavers, leavers),
        ('4.04.03', 'positive', FALSE, positive, leavers),
        ('4.05.01', 'three-or-more', FALSE, three_or_more, s0),
        ('4.07.01', 'six-weeks', FALSE, visited, to_visit)
) AS m(code, measure, plain, numerator, denominator)
WHERE dimension = '' OR m.denominator > 0;
