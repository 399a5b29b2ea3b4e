DROP INDEX `request_count`;--> statement-breakpoint
ALTER TABLE `request` ADD `reply_due_on` text;--> statement-breakpoint
ALTER TABLE `request` ADD `silence_from` text;--> statement-breakpoint
CREATE INDEX `request_reply_due` ON `request` (`reply_due_on`) WHERE stage = 'awaiting_response';--> statement-breakpoint
CREATE INDEX `request_count` ON `request` (`stage`,`restricted`,`partner_id`,`assignee_id`,`reply_due_on`,`next_due_on`,`next_whose`);