-- One row a child: who they are. Of two header rows of a child the later holds.
SELECT
    h.council,
    h.child_id,
    h.date_of_birth,
    YEAR(h.date_of_birth) * 10000 + MONTH(h.date_of_birth) * 100 + DAY(h.date_of_birth) AS born_ymd,
    s.sex,
    g.ethnicity
FROM (
    SELECT *, ROW_NUMBER() OVER (PARTITION BY council, child_id ORDER BY "row" DESC) AS recency
    FROM header
) AS h
LEFT JOIN sexes AS s ON s.code = h.sex
LEFT JOIN ethnic_groups AS g ON g.code = h.ethnic
WHERE h.recency = 1
