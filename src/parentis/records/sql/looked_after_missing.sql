-- Children in care at each month end, with the missing episodes (M) that started in the month.
SELECT
    c.council, c.month, c.subject, c.team, c.age, c.sex, c.ethnicity, c.placement, c.legal_status, c.location,
    COALESCE(m.episodes, 0) AS missing_episodes
FROM in_care_month AS c
LEFT JOIN missing_child_in_month AS m
    ON m.council = c.council AND m.month = c.month AND m.subject = c.subject
