-- Changes of social worker, and different social workers, of each child in care at a month end in the 12 months.
WITH recent AS (
    SELECT
        i.council, i.child_id, i."day", a.worker_id,
        a.is_change AND a.started_on >= s.first_of_12_months AS is_change_in_year,
        a.ended_on IS NULL OR a.ended_on > s.first_of_12_months AS is_open_in_year
    FROM in_care_on_day AS i
    JOIN spine AS s ON s.d = i."day"
    JOIN social_worker AS a
        ON a.council = i.council AND a.child_id = i.child_id AND a.started_on <= s.d
)
SELECT
    council, child_id, "day",
    COUNT(*) FILTER (WHERE is_change_in_year) AS changes,
    COUNT(DISTINCT worker_id) FILTER (WHERE is_open_in_year) AS workers
FROM recent
GROUP BY council, child_id, "day"
