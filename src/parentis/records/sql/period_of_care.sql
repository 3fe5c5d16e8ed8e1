-- One row a period of care. `is_start` says that it began with RNE S: only such a period is a start of care.
-- `ended_on` is its last DEC, empty while it is open; a leaver also needs a REC other than X1.
WITH numbered AS (
    SELECT council, child_id, period_no, MIN(episode_no) AS first_episode_no, MAX(episode_no) AS last_episode_no
    FROM episode_in_period
    GROUP BY council, child_id, period_no
)
SELECT
    n.council,
    n.child_id,
    n.period_no,
    n.first_episode_no,
    n.last_episode_no,
    f.decom AS began_on,
    f.rne = 'S' AS is_start,
    l."dec" AS ended_on,
    l.rec AS ended_rec,
    LAG(l."dec") OVER (PARTITION BY n.council, n.child_id ORDER BY n.period_no) AS period_before_ended_on,
    k.plus_20_working_days AS first_review_due_on
FROM numbered AS n
JOIN episode_in_period AS f
    ON f.council = n.council AND f.child_id = n.child_id AND f.episode_no = n.first_episode_no
JOIN episode_in_period AS l
    ON l.council = n.council AND l.child_id = n.child_id AND l.episode_no = n.last_episode_no
JOIN council AS c ON c.council = n.council
LEFT JOIN calendar AS k ON k.calendar = c.calendar AND k."day" = f.decom
