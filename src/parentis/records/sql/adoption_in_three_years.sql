-- Children adopted in the 36 months to each month end, with the days their adoption took. Attributes are those of
-- the episode that ended on the day; when none did, those at the end of the day. A child adopted twice counts once
-- for each measure: by the later adoption, then the later row, of those that have its dates.
WITH adopted AS (
    SELECT
        a.council, a.child_id, a.adopted_on, a.placement_order_on, a.matched_on, a.placed_on, a."row",
        MAX(p.began_on) AS period_began_on
    FROM permanence AS a
    LEFT JOIN period_of_care AS p
        ON p.council = a.council AND p.child_id = a.child_id AND p.began_on <= a.placed_on
    GROUP BY a.council, a.child_id, a.adopted_on, a.placement_order_on, a.matched_on, a.placed_on, a."row"
),
ended AS (
    SELECT
        a.council, a."row", e.placement, e.legal_status, e.location,
        ROW_NUMBER() OVER (PARTITION BY a.council, a."row" ORDER BY e.episode_no DESC) AS latest
    FROM adopted AS a
    JOIN episode AS e ON e.council = a.council AND e.child_id = a.child_id AND e."dec" = a.adopted_on
),
counted AS (
    SELECT
        a.*, s.month,
        DATEDIFF('day', a.period_began_on, a.placed_on) AS days_to_placement,
        DATEDIFF('day', a.placement_order_on, a.matched_on) AS days_order_to_match
    FROM adopted AS a
    JOIN spine AS s ON a.adopted_on BETWEEN s.first_of_36_months AND s.d
),
ranked AS (
    SELECT
        *,
        ROW_NUMBER() OVER (
            PARTITION BY council, month, child_id, days_to_placement IS NULL ORDER BY adopted_on DESC, "row" DESC
        ) AS latest_placement,
        ROW_NUMBER() OVER (
            PARTITION BY council, month, child_id, days_order_to_match IS NULL ORDER BY adopted_on DESC, "row" DESC
        ) AS latest_match
    FROM counted
)
SELECT
    a.council, a.month, a.child_id AS subject, n.team, n.age, n.sex, n.ethnicity,
    COALESCE(e.placement, i.placement, 'unknown') AS placement,
    COALESCE(e.legal_status, i.legal_status, 'unknown') AS legal_status,
    COALESCE(e.location, i.location, 'unknown') AS location,
    CASE WHEN a.latest_placement = 1 THEN a.days_to_placement END AS days_to_placement,
    CASE WHEN a.latest_match = 1 THEN a.days_order_to_match END AS days_order_to_match
FROM ranked AS a
LEFT JOIN ended AS e ON e.council = a.council AND e."row" = a."row" AND e.latest = 1
JOIN child_on_day AS n
    ON n.council = a.council AND n.child_id = a.child_id AND n."day" = a.adopted_on
    AND n.ending = (e.latest IS NOT NULL)
LEFT JOIN in_care_on_day AS i
    ON i.council = a.council AND i.child_id = a.child_id AND i."day" = a.adopted_on
