-- Each episode with its placement, numbered within the period of care; 0 is a temporary placement that
-- interrupts none. RNE S, P and B begin a placement (before S there is none); L, T and U continue it. A temporary placement (T0 to T4)
-- is none and does not break the one it interrupts, which goes on after it when nothing about it has changed.
WITH followed AS (
    SELECT
        *,
        -- Within the partition of the same kind, the row before is the last that was not temporary.
        LAG(episode_no) OVER same_kind AS before_no,
        LAG(place) OVER same_kind AS place_before,
        LAG(place_provider) OVER same_kind AS provider_before,
        LAG(pl_post) OVER same_kind AS post_before,
        LAG(urn) OVER same_kind AS urn_before
    FROM episode_in_period
    WINDOW same_kind AS (PARTITION BY council, child_id, period_no, temporary ORDER BY episode_no)
),
marked AS (
    SELECT
        *,
        CASE
            WHEN temporary THEN 0
            WHEN before_no IS NULL THEN 1
            WHEN before_no < episode_no - 1
                AND place IS NOT DISTINCT FROM place_before
                AND place_provider IS NOT DISTINCT FROM provider_before
                AND pl_post IS NOT DISTINCT FROM post_before
                AND urn IS NOT DISTINCT FROM urn_before THEN 0
            WHEN rne IN ('P', 'B') THEN 1
            ELSE 0
        END AS begins_placement
    FROM followed
)
SELECT
    council, child_id, episode_no, period_no, decom, "dec", rne, ls, place, place_provider, rec,
    reason_place_change, "row", placement, temporary, legal_status, location, distance_miles, alone,
    CAST(SUM(begins_placement) OVER (
        PARTITION BY council, child_id, period_no ORDER BY episode_no
        ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS INTEGER) AS placement_no
FROM marked
