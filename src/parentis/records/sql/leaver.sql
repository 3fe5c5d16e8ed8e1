-- A period of care that ended: its last DEC, with a REC other than X1 (a blank REC ends it too).
SELECT
    p.council, p.child_id, p.period_no, p.ended_on, p.ended_rec AS rec, e.placement, e.legal_status, e.location
FROM period_of_care AS p
JOIN episode_in_period AS e
    ON e.council = p.council AND e.child_id = p.child_id AND e.episode_no = p.last_episode_no
WHERE p.ended_on IS NOT NULL AND p.ended_rec IS DISTINCT FROM 'X1'
