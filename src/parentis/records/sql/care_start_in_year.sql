-- Starts of care in the 12 months to each month end: the twelve monthly lists together.
SELECT
    e.council, s.month, e.child_id AS subject, n.team, n.age, n.sex, n.ethnicity,
    e.placement, e.legal_status, e.location, e.started_on, e.returned_within_12_months
FROM care_start AS e
JOIN spine AS s ON e.started_on BETWEEN s.first_of_12_months AND s.d
JOIN child_on_day AS n
    ON n.council = e.council AND n.child_id = e.child_id AND n."day" = e.started_on AND NOT n.ending
