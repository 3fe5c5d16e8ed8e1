-- Starts of care in each month.
SELECT
    e.council, s.month, e.child_id AS subject, n.team, n.age, n.sex, n.ethnicity,
    e.placement, e.legal_status, e.location, e.distance_miles, e.started_on
FROM care_start AS e
JOIN spine AS s ON e.started_on BETWEEN s.month_start AND s.d
JOIN child_on_day AS n
    ON n.council = e.council AND n.child_id = e.child_id AND n."day" = e.started_on AND NOT n.ending
