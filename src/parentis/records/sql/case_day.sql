-- The days on which a child's attributes are needed: each month end in care, and the day of each event that a month
-- shown counts: those of the months themselves, starts and leavers of the 12 months, adoptions of the 36 months to each.
-- `ending` marks what ends that day: there an allocation that ended on the day still holds.
WITH shown AS (
    SELECT
        MIN(month_start) AS first_day, MIN(first_of_12_months) AS first_of_12_months,
        MIN(first_of_36_months) AS first_of_36_months, MAX(d) AS last_day
    FROM spine
),
event AS (
    SELECT council, child_id, moved_on AS "day", TRUE AS ending FROM movement
    UNION ALL
    SELECT council, child_id, review, FALSE FROM reviews
    UNION ALL
    SELECT council, child_id, first_review_due_on, FALSE FROM period_of_care
    UNION ALL
    SELECT council, child_id, CAST(located_at AS DATE), FALSE FROM return_interviews
),
start_or_end AS (
    SELECT council, child_id, started_on AS "day", FALSE AS ending FROM care_start
    UNION ALL
    SELECT council, child_id, ended_on, TRUE FROM leaver
),
adoption AS (
    SELECT council, child_id, adopted_on AS "day", FALSE AS ending FROM permanence
    UNION ALL
    SELECT council, child_id, adopted_on, TRUE FROM permanence
),
needed AS (
    SELECT e.council, e.child_id, s.d AS "day", FALSE AS ending
    FROM episode AS e
    JOIN spine AS s ON e.decom <= s.d AND (e."dec" IS NULL OR e."dec" > s.d)
    UNION ALL
    SELECT e.council, e.child_id, e."day", e.ending
    FROM event AS e
    JOIN shown AS s ON e."day" BETWEEN s.first_day AND s.last_day
    UNION ALL
    SELECT e.council, e.child_id, e."day", e.ending
    FROM start_or_end AS e
    JOIN shown AS s ON e."day" BETWEEN s.first_of_12_months AND s.last_day
    UNION ALL
    SELECT e.council, e.child_id, e."day", e.ending
    FROM adoption AS e
    JOIN shown AS s ON e."day" BETWEEN s.first_of_36_months AND s.last_day
    UNION ALL
    -- Missing episodes are counted in the month they began and in the month they ended, by who the child was when they
    -- began.
    SELECT m.council, m.child_id, m.mis_start, FALSE
    FROM missing AS m
    JOIN shown AS s
        ON m.mis_start BETWEEN s.first_day AND s.last_day OR m.mis_end BETWEEN s.first_day AND s.last_day
    UNION ALL
    SELECT a.council, a.child_id, y.attributes_on, FALSE
    FROM attainment AS a
    JOIN academic_years AS y ON y.academic_year = a.academic_year
)
SELECT DISTINCT council, child_id, "day", ending
FROM needed
