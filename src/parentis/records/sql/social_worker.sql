-- A child's social-worker allocations in order. `is_change`: the worker differs from the one before; the first
-- allocation of a child has none before it. `allocation_no`: the later began later, or is the later row. A blank
-- worker is a worker like another.
WITH allocated AS (
    SELECT
        council, child_id, COALESCE(worker_id, '') AS worker_id, COALESCE(team, 'unknown') AS team,
        started_on, ended_on, "row"
    FROM allocations
    WHERE role = 'social-worker'
)
SELECT
    *,
    ROW_NUMBER() OVER (PARTITION BY council, child_id ORDER BY started_on, "row") AS allocation_no,
    worker_id <> LAG(worker_id) OVER (PARTITION BY council, child_id ORDER BY started_on, "row") AS is_change
FROM allocated
