-- Children in care at each month end, with everything the position measures ask of them.
WITH unaccompanied AS (
    SELECT DISTINCT u.council, u.child_id, s.d
    FROM uasc AS u
    JOIN spine AS s ON u.duc IS NULL OR u.duc > s.d
),
placed AS (
    SELECT
        i.*,
        m.less_first_visit_days, m.less_visit_interval_days, m.less_permanent_interval_days,
        COALESCE(l.began_on, i.period_began_on) AS placement_began_on,
        l.one_before_began_on,
        q.council IS NOT NULL AS permanent_placement
    FROM in_care_month AS i
    JOIN council_month AS m ON m.council = i.council AND m.month = i.month
    LEFT JOIN placement AS l
        ON l.council = i.council AND l.child_id = i.child_id
        AND l.period_no = i.period_no AND l.placement_no = i.placement_no
    LEFT JOIN permanent_placements AS q ON q.council = i.council AND q.place = i.place
),
visited AS (
    SELECT
        c.*,
        -- A visit counts from the start of the period of care.
        CASE WHEN v.visited_on >= c.period_began_on THEN v.visited_on END AS visited_on,
        CASE WHEN v.visited_on >= c.period_began_on THEN v.seen END AS seen,
        CASE WHEN v.visited_on >= c.period_began_on THEN v.seen_alone END AS seen_alone,
        CASE WHEN o.visited_on >= c.period_began_on THEN o.visited_on END AS iro_visited_on
    FROM placed AS c
    LEFT JOIN latest_visit AS v
        ON v.council = c.council AND v.child_id = c.child_id AND v."day" = c.d AND v.kind = 'statutory'
    LEFT JOIN latest_visit AS o
        ON o.council = c.council AND o.child_id = c.child_id AND o."day" = c.d AND o.kind = 'iro'
)
SELECT
    c.council,
    c.month,
    c.subject,
    c.team,
    c.age,
    c.sex,
    c.ethnicity,
    c.placement,
    c.legal_status,
    c.location,
    c.age_years,
    c.ls,
    c.place,
    c.place_provider,
    c.distance_miles,
    u.child_id IS NOT NULL AS unaccompanied,
    c.in_care_12_months,
    c.period_began_on <= c.less_30_months AS in_care_30_months,
    c.placement_began_on <= c.less_6_months AS in_placement_6_months,
    c.placement_began_on <= c.less_12_months AS in_placement_12_months,
    c.placement_began_on <= c.less_18_months AS in_placement_18_months,
    c.placement_began_on <= c.less_24_months AS in_placement_24_months,
    COALESCE(c.one_before_began_on <= c.less_24_months, FALSE) AS in_this_and_last_placement_24_months,
    COALESCE(y.placements, 0) AS placements_in_12_months,
    COALESCE(w.changes, 0) AS social_worker_changes,
    COALESCE(w.workers, 0) AS social_workers,
    COALESCE(r.review_no, 0) AS reviews_held,
    COALESCE(r.held_on <= r.due_on, FALSE) AS latest_review_on_time,
    CASE WHEN r.review_no IS NULL THEN c.first_review_due_on ELSE r.next_due_on END <= c.d AS review_overdue,
    c.visited_on IS NOT NULL AS visited,
    c.period_began_on > c.less_7_days AND c.visited_on IS NULL AS too_new_for_a_visit,
    COALESCE(c.visited_on > c.less_42_days, FALSE) AS visited_in_six_weeks,
    -- Due before the month end and not held. With no visit since the placement began, the first-visit interval
    -- runs from its start; otherwise the interval that fits the placement runs from the latest visit.
    CASE
        WHEN c.visited_on IS NULL OR c.visited_on < c.placement_began_on
            THEN c.placement_began_on < c.less_first_visit_days
        WHEN c.permanent_placement AND c.placement_began_on <= c.less_12_months
            THEN c.visited_on < c.less_permanent_interval_days
        ELSE c.visited_on < c.less_visit_interval_days
    END AS visit_overdue,
    c.seen = 'Y' AS seen_at_latest_visit,
    c.seen_alone = 'Y' AS seen_alone_at_latest_visit,
    COALESCE(c.iro_visited_on >= c.month_start, FALSE) AS iro_visited_in_month,
    COALESCE(c.iro_visited_on > c.less_6_months, FALSE) AS iro_visited_in_six_months
FROM visited AS c
LEFT JOIN unaccompanied AS u ON u.council = c.council AND u.child_id = c.child_id AND u.d = c.d
LEFT JOIN placements_in_year AS y ON y.council = c.council AND y.child_id = c.child_id AND y."day" = c.d
LEFT JOIN social_workers_in_year AS w ON w.council = c.council AND w.child_id = c.child_id AND w."day" = c.d
LEFT JOIN latest_review AS r
    ON r.council = c.council AND r.child_id = c.child_id AND r."day" = c.d
