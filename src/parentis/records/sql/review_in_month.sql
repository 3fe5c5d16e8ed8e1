-- Reviews held in each month, a row each as recorded. Placement, legal status and location are unknown for a
-- child who is not in care on the day.
SELECT
    r.council, s.month, r.child_id AS subject, n.team, n.age, n.sex, n.ethnicity,
    COALESCE(i.placement, 'unknown') AS placement,
    COALESCE(i.legal_status, 'unknown') AS legal_status,
    COALESCE(i.location, 'unknown') AS location,
    n.age_years, r.review_code, r.review AS held_on
FROM reviews AS r
JOIN spine AS s ON r.review BETWEEN s.month_start AND s.d
JOIN child_on_day AS n
    ON n.council = r.council AND n.child_id = r.child_id AND n."day" = r.review AND NOT n.ending
LEFT JOIN in_care_on_day AS i
    ON i.council = r.council AND i.child_id = r.child_id AND i."day" = r.review
