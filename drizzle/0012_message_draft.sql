CREATE TABLE `message_draft` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`answers_id` text,
	`to` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`quoted` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`outbox_id` text,
	`message_id` text,
	`discarded_at` text,
	FOREIGN KEY (`request_id`) REFERENCES `request`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`outbox_id`) REFERENCES `outbox`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`message_id`) REFERENCES `message`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `message_draft_request` ON `message_draft` (`request_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `message_draft_outbox` ON `message_draft` (`outbox_id`);--> statement-breakpoint
CREATE INDEX `message_draft_message` ON `message_draft` (`message_id`);--> statement-breakpoint
CREATE TABLE `message_enclosure` (
	`draft_id` text NOT NULL,
	`document_id` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`draft_id`) REFERENCES `message_draft`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `message_enclosure_one` ON `message_enclosure` (`draft_id`,`document_id`);--> statement-breakpoint
CREATE INDEX `message_enclosure_document` ON `message_enclosure` (`document_id`);