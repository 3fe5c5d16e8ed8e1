-- Fostering enquiries with something happening in each month, or waiting for information at its end.
SELECT
    e.council, s.month, e.enquiry_id AS subject,
    e.contacted_on BETWEEN s.month_start AND s.d AS contacted,
    e.responded_on BETWEEN s.month_start AND s.d AS responded,
    e.awaiting_information_on <= s.d
        AND (e.information_received_on IS NULL OR e.information_received_on > s.d)
        AND (e.ended_on IS NULL OR e.ended_on > s.d) AS awaiting_information
FROM fostering_enquiries AS e
CROSS JOIN spine AS s
