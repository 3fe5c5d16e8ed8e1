-- One row an episode that is not respite, in the order of the child's life. Exact duplicates are one episode.
WITH distinct_episode AS (
    SELECT
        council, child_id, decom, "dec", rne, ls, cin, place, place_provider, rec, reason_place_change,
        home_post, pl_post, urn, pl_distance, pl_location, MIN("row") AS "row"
    FROM episodes
    WHERE child_id IS NOT NULL AND decom IS NOT NULL
    GROUP BY
        council, child_id, decom, "dec", rne, ls, cin, place, place_provider, rec, reason_place_change,
        home_post, pl_post, urn, pl_distance, pl_location
)
SELECT
    e.council,
    e.child_id,
    e.decom,
    e."dec",
    e.rne,
    e.ls,
    e.place,
    e.place_provider,
    e.rec,
    e.reason_place_change,
    e.pl_post,
    e.urn,
    e."row",
    COALESCE(p.placement, 'unknown') AS placement,
    COALESCE(p.temporary, FALSE) AS temporary,
    COALESCE(l.legal_status, 'unknown') AS legal_status,
    -- A value in PL_LOCATION or PL_DISTANCE wins over the postcodes, even one that tells nothing; 999.9 is the
    -- return's "not known".
    CASE
        WHEN e.pl_location = 'IN' THEN 'inside'
        WHEN e.pl_location = 'OUT' THEN 'outside'
        WHEN e.pl_location IS NOT NULL THEN 'unknown'
        WHEN d.authority IS NULL OR c.ons_code IS NULL THEN 'unknown'
        WHEN o.authority IS NOT NULL THEN 'inside'
        ELSE 'outside'
    END AS location,
    CASE
        WHEN e.pl_distance IS NULL THEN d.miles
        WHEN e.pl_distance <> 999.9 THEN e.pl_distance
    END AS distance_miles,
    ROW_NUMBER() OVER (
        PARTITION BY e.council, e.child_id
        ORDER BY e.decom, e."dec" NULLS LAST, e."row"
    ) AS episode_no
FROM distinct_episode AS e
JOIN council AS c ON c.council = e.council
LEFT JOIN placement_groups AS p ON p.code = e.place
LEFT JOIN legal_status_groups AS l ON l.code = e.ls
LEFT JOIN distances AS d
    ON d.council = e.council
    AND d.home_post IS NOT DISTINCT FROM e.home_post
    AND d.pl_post = e.pl_post
LEFT JOIN council_authorities AS o ON o.council = e.council AND o.authority = d.authority
WHERE NOT COALESCE(l.respite, FALSE)
