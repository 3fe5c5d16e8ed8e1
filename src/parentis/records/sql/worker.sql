-- Social workers' rows open at each month end, and the last permanent row of those who left in the 12 months.
WITH social_work AS (
    SELECT w.*, s.month, s.d, s.first_of_12_months,
        w.agency = 'N' AS permanent,
        w.started_on <= s.d AND (w.ended_on IS NULL OR w.ended_on > s.d) AS in_post
    FROM workforce AS w
    JOIN social_worker_roles AS r ON r.role = w.role
    CROSS JOIN spine AS s
    WHERE w.worker_id IS NOT NULL
),
staying AS (
    SELECT council, worker_id, month FROM social_work WHERE permanent AND in_post
),
left_post AS (
    SELECT p.council, p.month, p."row",
        ROW_NUMBER() OVER (
            PARTITION BY p.council, p.worker_id, p.month ORDER BY p.ended_on DESC, p.started_on DESC, p."row" DESC
        ) AS latest
    FROM social_work AS p
    LEFT JOIN staying AS y ON y.council = p.council AND y.worker_id = p.worker_id AND y.month = p.month
    WHERE p.permanent AND p.ended_on BETWEEN p.first_of_12_months AND p.d AND y.worker_id IS NULL
)
SELECT
    w.council, w.month, w.worker_id AS subject,
    COALESCE(w.team, 'unknown') AS team, COALESCE(w.service, 'unknown') AS service,
    COALESCE(w.fte, 0) AS fte,
    w.permanent,
    w.agency = 'Y' AS agency,
    w.in_post,
    l."row" IS NOT NULL AS left_in_year
FROM social_work AS w
LEFT JOIN left_post AS l ON l.council = w.council AND l.month = w.month AND l."row" = w."row" AND l.latest = 1
