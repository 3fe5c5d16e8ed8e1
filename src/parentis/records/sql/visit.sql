-- One row a visit. `next_on` is the day of the visit of that kind after it, so the latest visit at any day is the one
-- that covers that day: of two on one day the later row, for the earlier one covers none; nor does one without a day.
SELECT
    council, child_id, kind, visited_on, seen, seen_alone,
    LEAD(visited_on) OVER (PARTITION BY council, child_id, kind ORDER BY visited_on, "row") AS next_on
FROM visits
