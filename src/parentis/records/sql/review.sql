-- One row a review day since a period of care began, numbered from then, with the day it was due, the day the next one
-- is due and the day it was held. Only periods still open on a day are asked of their reviews up to that day, so where
-- a period ended need not be looked at: a review on the day of a same-day restart belongs to the new period, which is
-- the one asked.
WITH held AS (
    SELECT DISTINCT council, child_id, review AS held_on FROM reviews
),
placed AS (
    SELECT h.council, h.child_id, h.held_on, p.period_no, p.first_review_due_on
    FROM held AS h
    JOIN period_of_care AS p
        ON p.council = h.council AND p.child_id = h.child_id AND p.began_on <= h.held_on
),
numbered AS (
    SELECT
        council, child_id, held_on, period_no, first_review_due_on,
        ROW_NUMBER() OVER (PARTITION BY council, child_id, period_no ORDER BY held_on) AS review_no,
        LAG(held_on) OVER (PARTITION BY council, child_id, period_no ORDER BY held_on) AS held_before,
        LEAD(held_on) OVER (PARTITION BY council, child_id, period_no ORDER BY held_on) AS held_next
    FROM placed
)
SELECT
    n.council,
    n.child_id,
    n.period_no,
    n.review_no,
    n.held_on,
    n.held_next,
    CASE
        WHEN n.review_no = 1 THEN n.first_review_due_on
        WHEN n.review_no = 2 THEN b.plus_3_months
        ELSE b.plus_6_months
    END AS due_on,
    CASE WHEN n.review_no = 1 THEN k.plus_3_months ELSE k.plus_6_months END AS next_due_on
FROM numbered AS n
JOIN council AS c ON c.council = n.council
LEFT JOIN calendar AS k ON k.calendar = c.calendar AND k."day" = n.held_on
LEFT JOIN calendar AS b ON b.calendar = c.calendar AND b."day" = n.held_before
