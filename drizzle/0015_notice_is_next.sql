-- A notice that waits at a portal is a date of ours, which may be the next one: where one was made available, the next date is computed anew.
UPDATE `request` SET `next_as_of` = NULL, `next_valid_until` = '2000-01-01' WHERE `next_valid_until` IS NOT NULL AND `id` IN (SELECT `request_id` FROM `clock_fact` WHERE `type` = 'notice_available' AND `withdrawn_at` IS NULL);
