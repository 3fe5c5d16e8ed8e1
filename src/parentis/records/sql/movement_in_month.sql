-- Placement movements in each month. Attributes are those of the episode that ended.
SELECT
    e.council, s.month, e.child_id AS subject, n.team, n.age, n.sex, n.ethnicity,
    e.placement, e.legal_status, e.location, e.moved_on, e.reason
FROM movement AS e
JOIN spine AS s ON e.moved_on BETWEEN s.month_start AND s.d
JOIN child_on_day AS n
    ON n.council = e.council AND n.child_id = e.child_id AND n."day" = e.moved_on AND n.ending
