-- One row a child, kind and day of visit: of two on one day the later row. `next_on` is the day of the visit
-- after it, so the latest visit at any day is the one that covers that day.
WITH by_day AS (
    SELECT
        council, child_id, kind, visited_on, seen, seen_alone,
        ROW_NUMBER() OVER (PARTITION BY council, child_id, kind, visited_on ORDER BY "row" DESC) AS latest
    FROM visits
    WHERE child_id IS NOT NULL AND visited_on IS NOT NULL AND kind IN ('statutory', 'iro')
)
SELECT
    council, child_id, kind, visited_on, seen, seen_alone,
    LEAD(visited_on) OVER (PARTITION BY council, child_id, kind ORDER BY visited_on) AS next_on
FROM by_day
WHERE latest = 1
