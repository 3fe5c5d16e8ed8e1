-- Open social-worker allocations at each month end, a case each, and the FTE of the workers who hold them. A worker
-- with two posts open is in both; the cases are in the team of the one that began later, then of the later row.
WITH open_case AS (
    SELECT a.council, s.month, s.d, a.child_id, a.worker_id, a."row"
    FROM allocations AS a
    JOIN spine AS s ON a.started_on <= s.d AND (a.ended_on IS NULL OR a.ended_on > s.d)
    WHERE a.role = 'social-worker'
),
holder AS (
    SELECT DISTINCT council, month, d, worker_id FROM open_case
),
in_post AS (
    SELECT
        h.council, h.month, h.worker_id, COALESCE(w.team, 'unknown') AS team,
        COALESCE(w.service, 'unknown') AS service, COALESCE(w.fte, 0) AS fte,
        ROW_NUMBER() OVER (
            PARTITION BY h.council, h.month, h.worker_id ORDER BY w.started_on DESC, w."row" DESC
        ) AS latest
    FROM holder AS h
    JOIN workforce AS w
        ON w.council = h.council AND w.worker_id = h.worker_id
        AND w.started_on <= h.d AND (w.ended_on IS NULL OR w.ended_on > h.d)
)
SELECT
    c.council, c.month, c.child_id AS subject,
    COALESCE(p.team, 'unknown') AS team, COALESCE(p.service, 'unknown') AS service,
    1 AS cases, CAST(0 AS DECIMAL(18, 6)) AS fte
FROM open_case AS c
LEFT JOIN in_post AS p
    ON p.council = c.council AND p.month = c.month AND p.worker_id = c.worker_id AND p.latest = 1
UNION ALL
SELECT council, month, worker_id, team, service, 0, fte
FROM in_post
