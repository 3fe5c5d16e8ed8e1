-- F1: a child who started to be looked after, once a calendar month, by the first episode with RNE S in it.
WITH start AS (
    SELECT
        p.*,
        ROW_NUMBER() OVER (
            PARTITION BY p.council, p.child_id, YEAR(p.began_on), MONTH(p.began_on) ORDER BY p.period_no
        ) AS nth_in_month
    FROM period_of_care AS p
    WHERE p.is_start
)
SELECT
    s.council,
    s.child_id,
    s.began_on AS started_on,
    s.period_no,
    e.placement,
    e.legal_status,
    e.location,
    e.distance_miles,
    -- Under 12 months after leaving: before the same day of the month a year later. A period of care that is
    -- still open, or that ended later (an overlap, a fault in the data), had not been left.
    COALESCE(s.period_before_ended_on <= s.began_on AND s.began_on < k.plus_12_months, FALSE)
        AS returned_within_12_months
FROM start AS s
JOIN episode_in_period AS e
    ON e.council = s.council AND e.child_id = s.child_id AND e.episode_no = s.first_episode_no
JOIN council AS c ON c.council = s.council
LEFT JOIN calendar AS k ON k.calendar = c.calendar AND k."day" = s.period_before_ended_on
WHERE s.nth_in_month = 1
