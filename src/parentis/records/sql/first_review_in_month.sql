-- Periods of care whose 20th working day fell in each month and that are still open on it, with whether the
-- first review was held by then.
SELECT
    p.council, s.month, p.child_id AS subject, n.team, n.age, n.sex, n.ethnicity,
    COALESCE(i.placement, 'unknown') AS placement,
    COALESCE(i.legal_status, 'unknown') AS legal_status,
    COALESCE(i.location, 'unknown') AS location,
    p.first_review_due_on,
    COALESCE(r.held_on <= p.first_review_due_on, FALSE) AS held_on_time
FROM period_of_care AS p
JOIN spine AS s ON p.first_review_due_on BETWEEN s.month_start AND s.d
JOIN child_on_day AS n
    ON n.council = p.council AND n.child_id = p.child_id AND n."day" = p.first_review_due_on AND NOT n.ending
LEFT JOIN in_care_on_day AS i
    ON i.council = p.council AND i.child_id = p.child_id AND i."day" = p.first_review_due_on
LEFT JOIN review AS r
    ON r.council = p.council AND r.child_id = p.child_id AND r.period_no = p.period_no AND r.review_no = 1
WHERE p.ended_on IS NULL OR p.ended_on > p.first_review_due_on
