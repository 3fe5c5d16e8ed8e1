-- Starts of care in the 12 months whose 20th working day has come by the month end, with what was due by then:
-- the first personal education plan and the initial health assessment.
WITH plan AS (
    SELECT e.council, e.child_id, e.started_on, MIN(p.completed_on) AS first_plan_on
    FROM care_start AS e
    JOIN peps AS p ON p.council = e.council AND p.child_id = e.child_id AND p.completed_on >= e.started_on
    GROUP BY e.council, e.child_id, e.started_on
),
assessment AS (
    SELECT e.council, e.child_id, e.started_on, MIN(h.held_on) AS first_assessment_on
    FROM care_start AS e
    JOIN health_assessments AS h
        ON h.council = e.council AND h.child_id = e.child_id AND h.kind = 'initial' AND h.held_on >= e.started_on
    GROUP BY e.council, e.child_id, e.started_on
)
SELECT
    e.council, s.month, e.child_id AS subject, n.team, n.age, n.sex, n.ethnicity,
    e.placement, e.legal_status, e.location, e.started_on, p.first_review_due_on AS due_on,
    -- School age at the start: aged 4 to 15 on the 31 August before the academic year it falls in.
    FLOOR((
        (CASE WHEN MONTH(e.started_on) >= 9 THEN YEAR(e.started_on) ELSE YEAR(e.started_on) - 1 END) * 10000
        + 831 - c.born_ymd
    ) / 10000) BETWEEN 4 AND 15 AS school_age,
    p.ended_on IS NULL OR p.ended_on > p.first_review_due_on AS still_in_care,
    COALESCE(l.first_plan_on <= p.first_review_due_on, FALSE) AS plan_on_time,
    COALESCE(a.first_assessment_on <= p.first_review_due_on, FALSE) AS assessed_on_time
FROM care_start AS e
JOIN spine AS s ON e.started_on >= s.first_of_12_months
JOIN period_of_care AS p
    ON p.council = e.council AND p.child_id = e.child_id AND p.period_no = e.period_no
    AND p.first_review_due_on <= s.d
JOIN child_on_day AS n
    ON n.council = e.council AND n.child_id = e.child_id AND n."day" = e.started_on AND NOT n.ending
LEFT JOIN child AS c ON c.council = e.council AND c.child_id = e.child_id
LEFT JOIN plan AS l ON l.council = e.council AND l.child_id = e.child_id AND l.started_on = e.started_on
LEFT JOIN assessment AS a ON a.council = e.council AND a.child_id = e.child_id AND a.started_on = e.started_on
