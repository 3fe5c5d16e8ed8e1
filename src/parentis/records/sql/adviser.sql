-- The personal adviser allocated to each young person at each month end: of two, the later started, then later row.
SELECT
    a.council, s.month, a.child_id, a.team,
    ROW_NUMBER() OVER (
        PARTITION BY a.council, s.month, a.child_id ORDER BY a.started_on DESC, a."row" DESC
    ) AS latest
FROM allocations AS a
JOIN spine AS s ON a.started_on <= s.d AND (a.ended_on IS NULL OR a.ended_on > s.d)
WHERE a.role = 'personal-adviser'
