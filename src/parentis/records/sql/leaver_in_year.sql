-- Periods of care that ended in the 12 months to each month end.
SELECT
    e.council, s.month, e.child_id AS subject, n.team, n.age, n.sex, n.ethnicity,
    e.placement, e.legal_status, e.location, e.ended_on, e.rec
FROM leaver AS e
JOIN spine AS s ON e.ended_on BETWEEN s.first_of_12_months AND s.d
JOIN child_on_day AS n
    ON n.council = e.council AND n.child_id = e.child_id AND n."day" = e.ended_on AND n.ending
