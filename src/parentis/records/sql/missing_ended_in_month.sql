-- Missing episodes (M) that ended in each month, of children in care when they began, with whether there is a
-- return interview record for them.
WITH recorded AS (
    SELECT DISTINCT council, child_id, missing_from FROM return_interviews
)
SELECT
    m.council, s.month, m.child_id AS subject, i.team, i.age, i.sex, i.ethnicity,
    i.placement, i.legal_status, i.location,
    r.child_id IS NOT NULL AS recorded
FROM missing AS m
JOIN spine AS s ON m.mis_end BETWEEN s.month_start AND s.d
JOIN in_care_on_day AS i
    ON i.council = m.council AND i.child_id = m.child_id AND i."day" = m.mis_start
LEFT JOIN recorded AS r
    ON r.council = m.council AND r.child_id = m.child_id AND r.missing_from = m.mis_start
WHERE m.missing = 'M'
