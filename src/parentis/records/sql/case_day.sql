-- The days on which a child's attributes are needed: each month end in care, and the day of each event.
-- `ending` marks what ends that day: there an allocation that ended on the day still holds.
WITH shown AS (
    SELECT MIN(first_of_36_months) AS first_day, MAX(d) AS last_day FROM spine
)
SELECT e.council, e.child_id, s.d AS "day", FALSE AS ending
FROM episode AS e
JOIN spine AS s ON e.decom <= s.d AND (e."dec" IS NULL OR e."dec" > s.d)
UNION
SELECT council, child_id, started_on, FALSE
FROM care_start JOIN shown ON started_on BETWEEN first_day AND last_day
UNION
SELECT council, child_id, ended_on, TRUE
FROM leaver JOIN shown ON ended_on BETWEEN first_day AND last_day
UNION
SELECT council, child_id, moved_on, TRUE
FROM movement JOIN shown ON moved_on BETWEEN first_day AND last_day
UNION
SELECT council, child_id, review, FALSE
FROM reviews JOIN shown ON review BETWEEN first_day AND last_day
WHERE child_id IS NOT NULL
UNION
SELECT council, child_id, first_review_due_on, FALSE
FROM period_of_care JOIN shown ON first_review_due_on BETWEEN first_day AND last_day
UNION
SELECT council, child_id, mis_start, FALSE
FROM missing JOIN shown ON mis_start <= last_day AND (mis_end IS NULL OR mis_end >= first_day)
WHERE child_id IS NOT NULL AND mis_start IS NOT NULL
UNION
SELECT council, child_id, CAST(located_at AS DATE), FALSE
FROM return_interviews JOIN shown ON CAST(located_at AS DATE) BETWEEN first_day AND last_day
WHERE child_id IS NOT NULL
UNION
SELECT a.council, a.child_id, y.attributes_on, FALSE
FROM attainment AS a JOIN academic_years AS y ON y.academic_year = a.academic_year
WHERE a.child_id IS NOT NULL
UNION
SELECT council, child_id, adopted_on, FALSE
FROM permanence JOIN shown ON adopted_on BETWEEN first_day AND last_day
WHERE child_id IS NOT NULL
UNION
SELECT council, child_id, adopted_on, TRUE
FROM permanence JOIN shown ON adopted_on BETWEEN first_day AND last_day
WHERE child_id IS NOT NULL
