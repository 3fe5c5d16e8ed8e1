-- Children in care at each month end who wait for an adoptive placement under a placement order.
SELECT DISTINCT
    c.council, c.month, c.subject, c.team, c.age, c.sex, c.ethnicity, c.placement, c.legal_status, c.location
FROM in_care_month AS c
JOIN permanence AS a
    ON a.council = c.council AND a.child_id = c.subject AND a.placement_order_on <= c.d
    AND (a.placed_on IS NULL OR a.placed_on > c.d)
    AND (a.adopted_on IS NULL OR a.adopted_on > c.d)
    AND (a.reversed_on IS NULL OR a.reversed_on > c.d)
