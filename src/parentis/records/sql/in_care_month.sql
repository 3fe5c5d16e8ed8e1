-- Children in care at each month end, with the days that look-backs are counted from.
SELECT
    i.council, s.month, i.child_id, i.child_id AS subject,
    i.team, i.age, i.sex, i.ethnicity, i.placement, i.legal_status, i.location,
    i.age_years, i.ls, i.place, i.place_provider, i.distance_miles, i.period_no, i.placement_no,
    s.d, s.month_start, s.first_school_month, s.since_september, s.since_april, s.first_of_12_months, s.first_of_quarter,
    s.less_3_months, s.less_6_months, s.less_12_months, s.less_18_months, s.less_24_months, s.less_30_months,
    s.less_42_days, s.less_7_days,
    p.began_on AS period_began_on,
    p.first_review_due_on,
    p.began_on <= s.less_12_months AS in_care_12_months,
    -- School age: aged 4 to 15 on the 31 August before the academic year.
    FLOOR((
        YEAR(s.school_age_day) * 10000 + MONTH(s.school_age_day) * 100 + DAY(s.school_age_day) - c.born_ymd
    ) / 10000) BETWEEN 4 AND 15 AS school_age
FROM in_care_on_day AS i
JOIN spine AS s ON s.d = i."day"
JOIN period_of_care AS p ON p.council = i.council AND p.child_id = i.child_id AND p.period_no = i.period_no
LEFT JOIN child AS c ON c.council = i.council AND c.child_id = i.child_id
