-- Attainment by academic year, one row a pupil, key stage and measure: achieved if either of two rows says so,
-- the later score. Attributes are those on 31 March of the year, or at the last month end if that is earlier.
WITH pupil AS (
    SELECT
        council, child_id, academic_year, key_stage, measure,
        BOOL_OR(achieved = 'Y') FILTER (WHERE achieved IN ('Y', 'N')) AS achieved,
        MAX("row") FILTER (WHERE score IS NOT NULL) AS score_row
    FROM attainment
    GROUP BY council, child_id, academic_year, key_stage, measure
)
SELECT
    p.council, p.academic_year AS month, p.child_id AS subject, n.team, n.age, n.sex, n.ethnicity,
    COALESCE(i.placement, 'unknown') AS placement,
    COALESCE(i.legal_status, 'unknown') AS legal_status,
    COALESCE(i.location, 'unknown') AS location,
    p.key_stage, p.measure,
    p.achieved,
    a.score
FROM pupil AS p
JOIN academic_years AS y ON y.academic_year = p.academic_year
JOIN child_on_day AS n
    ON n.council = p.council AND n.child_id = p.child_id AND n."day" = y.attributes_on AND NOT n.ending
LEFT JOIN in_care_on_day AS i
    ON i.council = p.council AND i.child_id = p.child_id AND i."day" = y.attributes_on
LEFT JOIN attainment AS a ON a.council = p.council AND a."row" = p.score_row
