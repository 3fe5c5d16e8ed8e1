-- A child's social-worker allocations in order. `is_change`: the worker differs from the one before; the first
-- allocation of a child is no change. `allocation_no`: the later began later, or is the later row.
WITH followed AS (
    SELECT
        council, child_id, COALESCE(worker_id, '') AS worker_id, team, started_on, ended_on, "row",
        LAG(COALESCE(worker_id, '')) OVER (
            PARTITION BY council, child_id ORDER BY started_on, "row"
        ) AS worker_before,
        ROW_NUMBER() OVER (PARTITION BY council, child_id ORDER BY started_on, "row") AS allocation_no
    FROM allocations
    WHERE role = 'social-worker' AND child_id IS NOT NULL AND started_on IS NOT NULL
)
SELECT
    council, child_id, worker_id, team, started_on, ended_on, "row", allocation_no,
    COALESCE(worker_id <> worker_before, FALSE) AS is_change
FROM followed
