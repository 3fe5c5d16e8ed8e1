-- Changes of social worker, and different social workers, of each child in care at a month end in the 12 months.
WITH held AS (
    SELECT
        i.council, i.child_id, i."day", a.worker_id,
        SUM(CASE WHEN a.is_change AND a.started_on >= s.first_of_12_months THEN 1 END) AS changes,
        MAX(CASE WHEN a.ended_on IS NULL OR a.ended_on > s.first_of_12_months THEN 1 END) AS held_in_year
    FROM in_care_on_day AS i
    JOIN spine AS s ON s.d = i."day"
    JOIN social_worker AS a
        ON a.council = i.council AND a.child_id = i.child_id AND a.started_on <= i."day"
    GROUP BY i.council, i.child_id, i."day", a.worker_id
)
SELECT council, child_id, "day", SUM(changes) AS changes, SUM(held_in_year) AS workers
FROM held
GROUP BY council, child_id, "day"
