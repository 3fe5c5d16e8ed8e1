-- How many placements each child in care at a month end had open at any time in the 12 months to it.
SELECT i.council, i.child_id, i."day", COUNT(*) AS placements
FROM in_care_on_day AS i
JOIN spine AS s ON s.d = i."day"
JOIN placement AS p
    ON p.council = i.council AND p.child_id = i.child_id AND p.counts AND p.began_on <= i."day"
    AND (p.ended_on IS NULL OR p.ended_on > s.first_of_12_months)
GROUP BY i.council, i.child_id, i."day"
