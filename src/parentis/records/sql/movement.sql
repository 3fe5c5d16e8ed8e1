-- A placement that ended because the child moved to another: the next episode of the period has RNE P or B, and
-- neither is temporary. That REC is X1 goes without saying: a period goes on after nothing else. The end of a
-- placement that began the same day is no movement.
WITH followed AS (
    SELECT
        *,
        LEAD(rne IN ('P', 'B') AND NOT temporary) OVER (
            PARTITION BY council, child_id, period_no ORDER BY episode_no
        ) AS moved
    FROM episode_in_placement
)
SELECT
    e.council,
    e.child_id,
    e."dec" AS moved_on,
    COALESCE(r.reason, 'no-reason') AS reason,
    e.placement,
    e.legal_status,
    e.location
FROM followed AS e
JOIN placement AS p
    ON p.council = e.council AND p.child_id = e.child_id
    AND p.period_no = e.period_no AND p.placement_no = e.placement_no
LEFT JOIN movement_reasons AS r ON r.code = e.reason_place_change
WHERE
    e.moved
    AND NOT e.temporary
    AND p.began_on <> e."dec"
