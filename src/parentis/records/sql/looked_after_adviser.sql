-- Children in care at each month end, with whether a personal adviser is allocated.
SELECT
    c.council, c.month, c.subject, c.team, c.age, c.sex, c.ethnicity, c.placement, c.legal_status, c.location,
    c.age_years,
    a.child_id IS NOT NULL AS has_adviser
FROM in_care_month AS c
LEFT JOIN adviser AS a ON a.council = c.council AND a.month = c.month AND a.child_id = c.subject AND a.latest = 1
