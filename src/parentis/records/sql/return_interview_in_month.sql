-- Return interviews of children located in each month. Offered before the child was located counts as in time.
SELECT
    r.council, s.month, r.child_id AS subject, n.team, n.age, n.sex, n.ethnicity,
    COALESCE(i.placement, 'unknown') AS placement,
    COALESCE(i.legal_status, 'unknown') AS legal_status,
    COALESCE(i.location, 'unknown') AS location,
    r.offered_at IS NOT NULL AS offered,
    COALESCE(r.offered_at <= r.located_at + INTERVAL 72 HOUR, FALSE) AS offered_in_72_hours,
    r.accepted = 'Y' AS accepted
FROM return_interviews AS r
JOIN spine AS s ON CAST(r.located_at AS DATE) BETWEEN s.month_start AND s.d
JOIN child_on_day AS n
    ON n.council = r.council AND n.child_id = r.child_id
    AND n."day" = CAST(r.located_at AS DATE) AND NOT n.ending
LEFT JOIN in_care_on_day AS i
    ON i.council = r.council AND i.child_id = r.child_id AND i."day" = CAST(r.located_at AS DATE)
