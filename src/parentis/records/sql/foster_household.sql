-- Fostering households at each month end and in the 12 months to it.
SELECT
    f.council, s.month, f.household_id AS subject, f.agency, f.kind,
    f.approved_on <= s.d AND (f.ended_on IS NULL OR f.ended_on > s.d) AS open_at_month_end,
    f.approved_on BETWEEN s.month_start AND s.d AS approved_in_month,
    f.approved_on BETWEEN s.first_of_12_months AND s.d AS approved_in_year,
    f.ended_on BETWEEN s.first_of_12_months AND s.d AS ended_in_year
FROM foster_carers AS f
CROSS JOIN spine AS s
WHERE f.approved_on IS NOT NULL
