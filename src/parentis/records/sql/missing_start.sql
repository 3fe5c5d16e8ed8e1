-- Missing (M) and away (A) episodes that started while the child was in care that day, numbered by kind in the month.
SELECT
    m.council, s.month, m.child_id, m.missing AS kind, m.mis_start,
    i.team, i.age, i.sex, i.ethnicity, i.placement, i.legal_status, i.location,
    ROW_NUMBER() OVER (
        PARTITION BY m.council, m.child_id, m.missing, s.month ORDER BY m.mis_start, m."row"
    ) AS nth_in_month
FROM missing AS m
JOIN spine AS s ON m.mis_start BETWEEN s.month_start AND s.d
JOIN in_care_on_day AS i
    ON i.council = m.council AND i.child_id = m.child_id AND i."day" = m.mis_start
