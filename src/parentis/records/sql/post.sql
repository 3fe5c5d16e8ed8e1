-- Posts and vacancies of each team as at each month end.
SELECT
    e.council, s.month, COALESCE(e.team, 'unknown') AS subject,
    COALESCE(e.team, 'unknown') AS team, COALESCE(e.service, 'unknown') AS service,
    COALESCE(e.posts_fte, 0) AS posts_fte, COALESCE(e.vacant_fte, 0) AS vacant_fte
FROM establishment AS e
JOIN spine AS s ON s.d = e.as_at
