-- The days on which a child's attributes are needed: each month end in care, and the day of each event.
-- `ending` marks what ends that day: there an allocation that ended on the day still holds.
WITH event AS (
    SELECT council, child_id, started_on AS "day", FALSE AS ending FROM care_start
    UNION ALL
    SELECT council, child_id, ended_on, TRUE FROM leaver
    UNION ALL
    SELECT council, child_id, moved_on, TRUE FROM movement
    UNION ALL
    SELECT council, child_id, review, FALSE FROM reviews
    UNION ALL
    SELECT council, child_id, first_review_due_on, FALSE FROM period_of_care
    UNION ALL
    SELECT council, child_id, CAST(located_at AS DATE), FALSE FROM return_interviews
    UNION ALL
    SELECT council, child_id, adopted_on, FALSE FROM permanence
    UNION ALL
    SELECT council, child_id, adopted_on, TRUE FROM permanence
),
shown AS (
    SELECT MIN(first_of_36_months) AS first_day, MAX(d) AS last_day FROM spine
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
    SELECT m.council, m.child_id, m.mis_start, FALSE
    FROM missing AS m
    JOIN shown AS s ON m.mis_start <= s.last_day AND (m.mis_end IS NULL OR m.mis_end >= s.first_day)
    UNION ALL
    SELECT a.council, a.child_id, y.attributes_on, FALSE
    FROM attainment AS a
    JOIN academic_years AS y ON y.academic_year = a.academic_year
)
SELECT DISTINCT council, child_id, "day", ending
FROM needed
