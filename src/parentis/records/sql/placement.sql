-- One row a placement, temporary interruptions within it included: it stays the current one until the
-- temporary placement ends. `counts` is false for one that began and ended on one day, and such a one is passed
-- over as "the placement before".
WITH numbered AS (
    SELECT
        council, child_id, period_no, placement_no, MIN(decom) AS began_on, MAX(episode_no) AS last_episode_no
    FROM episode_in_placement
    WHERE placement_no > 0
    GROUP BY council, child_id, period_no, placement_no
),
ended AS (
    SELECT n.*, l."dec" AS ended_on, COALESCE(l."dec" <> n.began_on, TRUE) AS counts
    FROM numbered AS n
    JOIN episode_in_placement AS l
        ON l.council = n.council AND l.child_id = n.child_id AND l.episode_no = n.last_episode_no
)
SELECT
    council, child_id, period_no, placement_no, began_on, ended_on, counts,
    LAG(began_on) OVER (
        PARTITION BY council, child_id, period_no, counts ORDER BY placement_no
    ) AS one_before_began_on
FROM ended
