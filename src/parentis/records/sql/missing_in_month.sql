-- Missing and away episodes that started in each month.
SELECT
    council, month, child_id AS subject, team, age, sex, ethnicity, placement, legal_status, location,
    kind, mis_start AS started_on
FROM missing_start
