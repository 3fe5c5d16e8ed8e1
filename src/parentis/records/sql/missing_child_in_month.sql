-- Children who went missing (M) in each month, in the groups of the first episode, with how many they had.
WITH counted AS (
    SELECT council, month, child_id, COUNT(*) AS episodes
    FROM missing_start
    WHERE kind = 'M'
    GROUP BY council, month, child_id
)
SELECT
    m.council, m.month, m.child_id AS subject, m.team, m.age, m.sex, m.ethnicity,
    m.placement, m.legal_status, m.location, c.episodes
FROM missing_start AS m
JOIN counted AS c ON c.council = m.council AND c.month = m.month AND c.child_id = m.child_id
WHERE m.kind = 'M' AND m.nth_in_month = 1
