-- The latest review held by each month end in the current period of care of each child in care then.
SELECT i.council, i.child_id, i."day", r.review_no, r.held_on, r.due_on, r.next_due_on
FROM in_care_on_day AS i
JOIN spine AS s ON s.d = i."day"
JOIN review AS r
    ON r.council = i.council AND r.child_id = i.child_id AND r.period_no = i.period_no
    AND r.held_on <= i."day" AND (r.held_next IS NULL OR r.held_next > i."day")
