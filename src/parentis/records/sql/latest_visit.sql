-- The latest visit of each kind, up to each month end, of each child in care then.
SELECT i.council, i.child_id, i."day", v.kind, v.visited_on, v.seen, v.seen_alone
FROM in_care_on_day AS i
JOIN spine AS s ON s.d = i."day"
JOIN visit AS v
    ON v.council = i.council AND v.child_id = i.child_id
    AND v.visited_on <= i."day" AND (v.next_on IS NULL OR v.next_on > i."day")
