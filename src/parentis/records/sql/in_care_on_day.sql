-- S0 on each day that matters: one row a child with an episode open that day and aged under 18 or of unknown
-- age. Two open episodes are a fault in the data: the later DECOM holds, then the later row.
WITH open_episode AS (
    SELECT
        n.council, n.child_id, n."day", n.age_years, n.age, n.sex, n.ethnicity, n.team,
        e.episode_no, e.period_no, e.placement_no, e.ls, e.place, e.place_provider,
        e.placement, e.legal_status, e.location, e.distance_miles, e.alone, e.decom, e."row"
    FROM child_on_day AS n
    JOIN episode_in_placement AS e
        ON e.council = n.council AND e.child_id = n.child_id
        AND e.decom <= n."day" AND (e."dec" IS NULL OR e."dec" > n."day")
    WHERE NOT n.ending AND (n.age_years IS NULL OR n.age_years < 18)
),
one_of_several AS (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY council, child_id, "day" ORDER BY decom DESC, "row" DESC) AS latest
    FROM open_episode
    WHERE NOT alone
)
SELECT
    council, child_id, "day", age_years, age, sex, ethnicity, team, episode_no, period_no, placement_no,
    ls, place, place_provider, placement, legal_status, location, distance_miles
FROM open_episode
WHERE alone
UNION ALL
SELECT
    council, child_id, "day", age_years, age, sex, ethnicity, team, episode_no, period_no, placement_no,
    ls, place, place_provider, placement, legal_status, location, distance_miles
FROM one_of_several
WHERE latest = 1
