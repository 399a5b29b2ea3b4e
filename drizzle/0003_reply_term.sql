DROP INDEX `request_count`;--> statement-breakpoint
ALTER TABLE `request` ADD `reply_due_on` text;--> statement-breakpoint
ALTER TABLE `request` ADD `silence_from` text;--> statement-breakpoint
CREATE INDEX `request_restricted` ON `request` (`id`,`stage`) WHERE restricted = 1;--> statement-breakpoint
CREATE INDEX `request_stage` ON `request` (`stage`,`next_sort`,`id`,`reply_due_on`);--> statement-breakpoint
CREATE INDEX `request_count` ON `request` (`stage`,`restricted`,`partner_id`,`assignee_id`,`reply_due_on`,`next_due_on`,`next_whose`);