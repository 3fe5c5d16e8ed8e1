-- Health assessments due in the quarter to each month end, of children in care then: each assessment held in the
-- period of care makes one due, 6 months later for a child under 5 on its day and 12 months later otherwise (an age
-- below nought is a wrong date of birth: not known).
WITH held AS (
    SELECT council, child_id, held_on, "row"
    FROM health_assessments
    WHERE kind IN ('initial', 'review')
),
day_held AS (
    SELECT council, child_id, held_on,
        LEAD(held_on) OVER (PARTITION BY council, child_id ORDER BY held_on) AS next_on
    FROM held
    GROUP BY council, child_id, held_on
),
due AS (
    SELECT
        h.council, h.child_id, h.held_on, h."row",
        CASE
            WHEN FLOOR((
                YEAR(h.held_on) * 10000 + MONTH(h.held_on) * 100 + DAY(h.held_on) - c.born_ymd
            ) / 10000) BETWEEN 0 AND 4 THEN k.plus_6_months
            ELSE k.plus_12_months
        END AS due_on
    FROM held AS h
    JOIN council AS o ON o.council = h.council
    LEFT JOIN child AS c ON c.council = h.council AND c.child_id = h.child_id
    JOIN calendar AS k ON k.calendar = o.calendar AND k."day" = h.held_on
)
SELECT
    c.council, c.month, c.subject, c.team, c.age, c.sex, c.ethnicity, c.placement, c.legal_status, c.location,
    u.due_on,
    COALESCE(n.next_on <= u.due_on, FALSE) AS done_on_time
FROM in_care_month AS c
JOIN due AS u
    ON u.council = c.council AND u.child_id = c.subject AND u.held_on >= c.period_began_on
    AND u.due_on > c.less_3_months AND u.due_on <= c.d
JOIN day_held AS n
    ON n.council = u.council AND n.child_id = u.child_id AND n.held_on = u.held_on
