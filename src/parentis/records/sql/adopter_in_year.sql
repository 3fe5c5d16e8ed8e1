-- Adopter households that enquired or were approved in the 12 months to each month end.
SELECT
    a.council, s.month, a.household_id AS subject,
    COALESCE(a.enquired_on BETWEEN s.first_of_12_months AND s.d, FALSE) AS enquired,
    COALESCE(a.approved_on BETWEEN s.first_of_12_months AND s.d, FALSE) AS approved
FROM adopters AS a
JOIN spine AS s
    ON a.enquired_on BETWEEN s.first_of_12_months AND s.d OR a.approved_on BETWEEN s.first_of_12_months AND s.d
