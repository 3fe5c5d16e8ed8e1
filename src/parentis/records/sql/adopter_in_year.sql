-- Adopter households, with whether they enquired or were approved in the 12 months to each month end.
SELECT
    a.council, s.month, a.household_id AS subject,
    a.enquired_on BETWEEN s.first_of_12_months AND s.d AS enquired,
    a.approved_on BETWEEN s.first_of_12_months AND s.d AS approved
FROM adopters AS a
CROSS JOIN spine AS s
