-- Workers' rows open at each month end, and the last permanent social-worker row of those who left in the 12 months.
WITH permanent AS (
    SELECT w.council, w.worker_id, s.month, s.d, s.first_of_12_months, w.started_on, w.ended_on, w."row",
        w.started_on <= s.d AND (w.ended_on IS NULL OR w.ended_on > s.d) AS in_post
    FROM workforce AS w
    JOIN social_worker_roles AS r ON r.role = w.role
    CROSS JOIN spine AS s
    WHERE w.agency = 'N' AND w.worker_id IS NOT NULL
),
staying AS (
    SELECT DISTINCT council, worker_id, month FROM permanent WHERE in_post
),
left_post AS (
    SELECT p.council, p.worker_id, p.month, p."row",
        ROW_NUMBER() OVER (
            PARTITION BY p.council, p.worker_id, p.month ORDER BY p.ended_on DESC, p.started_on DESC, p."row" DESC
        ) AS latest
    FROM permanent AS p
    LEFT JOIN staying AS y ON y.council = p.council AND y.worker_id = p.worker_id AND y.month = p.month
    WHERE p.ended_on BETWEEN p.first_of_12_months AND p.d AND y.worker_id IS NULL
)
SELECT
    w.council, s.month, w.worker_id AS subject,
    COALESCE(w.team, 'unknown') AS team, COALESCE(w.service, 'unknown') AS service,
    COALESCE(w.fte, 0) AS fte,
    r.role IS NOT NULL AS social_worker,
    -- Who may be either is neither permanent nor agency staff.
    COALESCE(w.agency = 'N', FALSE) AS permanent,
    COALESCE(w.agency = 'Y', FALSE) AS agency,
    COALESCE(w.started_on <= s.d AND (w.ended_on IS NULL OR w.ended_on > s.d), FALSE) AS in_post,
    l.worker_id IS NOT NULL AS left_in_year
FROM workforce AS w
CROSS JOIN spine AS s
LEFT JOIN social_worker_roles AS r ON r.role = w.role
LEFT JOIN left_post AS l
    ON l.council = w.council AND l.worker_id = w.worker_id AND l.month = s.month AND l."row" = w."row"
    AND l.latest = 1
WHERE w.worker_id IS NOT NULL
