-- Each episode with its period of care. An episode continues the period of the one before it when that one
-- ended with X1 on the day this one began, and this one is no start (S); otherwise it begins a period.
-- `alone`: no other episode of the child was open on a day that this one was.
WITH followed AS (
    SELECT
        *,
        LAG("dec") OVER (PARTITION BY council, child_id ORDER BY episode_no) AS dec_before,
        LAG(rec) OVER (PARTITION BY council, child_id ORDER BY episode_no) AS rec_before,
        MAX(COALESCE("dec", DATE '9999-12-31')) OVER (
            PARTITION BY council, child_id ORDER BY episode_no ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ) AS last_open_before,
        LEAD(decom) OVER (PARTITION BY council, child_id ORDER BY episode_no) AS next_decom
    FROM episode
),
marked AS (
    SELECT
        *,
        CASE
            WHEN dec_before = decom AND rec_before = 'X1' AND rne IS DISTINCT FROM 'S' THEN 0
            ELSE 1
        END AS begins_period
    FROM followed
)
SELECT
    council, child_id, episode_no, decom, "dec", rne, ls, place, place_provider, rec, reason_place_change,
    pl_post, urn, "row", placement, temporary, legal_status, location, distance_miles,
    COALESCE(last_open_before <= decom, TRUE)
        AND COALESCE("dec" <= next_decom, "dec" IS NOT NULL OR next_decom IS NULL) AS alone,
    CAST(SUM(begins_period) OVER (
        PARTITION BY council, child_id ORDER BY episode_no ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS INTEGER) AS period_no
FROM marked
