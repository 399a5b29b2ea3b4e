CREATE TABLE `file_page` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`sha256` text NOT NULL,
	`page` integer NOT NULL,
	`text` text NOT NULL,
	`ocr` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`sha256`) REFERENCES `file`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `file_page_once` ON `file_page` (`sha256`,`page`);--> statement-breakpoint
CREATE TABLE `file_reading` (
	`sha256` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`pages` integer,
	`ocr` integer DEFAULT false NOT NULL,
	`why` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_at` text NOT NULL,
	`lease_until` text,
	`fence` integer DEFAULT 0 NOT NULL,
	`read_at` text,
	FOREIGN KEY (`sha256`) REFERENCES `file`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `file_reading_due` ON `file_reading` (`state`,`next_at`);--> statement-breakpoint
CREATE TABLE `inbound` (
	`id` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`size` integer NOT NULL,
	`source` text NOT NULL,
	`arrived_at` text NOT NULL,
	`arrived_by` text NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`kind` text,
	`subject` text,
	`from_name` text,
	`from_address` text,
	`recipients` text DEFAULT '[]' NOT NULL,
	`sent_at` text,
	`message_id_header` text,
	`in_reply_to` text,
	`refs` text DEFAULT '[]' NOT NULL,
	`same_id_as` text,
	`forwarded_by` text,
	`sender_check` text,
	`sender_doubt` text,
	`delivery` text DEFAULT '[]' NOT NULL,
	`bounces_outbox_id` text,
	`request_id` text,
	`message_id` text,
	`matched_by` text,
	`matched_on` text,
	`filed_at` text,
	`filed_by` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_at` text NOT NULL,
	`lease_until` text,
	`fence` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `request`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`message_id`) REFERENCES `message`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `inbound_sha256_unique` ON `inbound` (`sha256`);--> statement-breakpoint
CREATE INDEX `inbound_state` ON `inbound` (`state`,`arrived_at`);--> statement-breakpoint
CREATE INDEX `inbound_message_id` ON `inbound` (`message_id_header`);--> statement-breakpoint
CREATE INDEX `inbound_request` ON `inbound` (`request_id`);--> statement-breakpoint
CREATE INDEX `inbound_bounces` ON `inbound` (`bounces_outbox_id`);--> statement-breakpoint
CREATE INDEX `inbound_due` ON `inbound` (`state`,`next_at`);--> statement-breakpoint
CREATE INDEX `inbound_message` ON `inbound` (`message_id`);--> statement-breakpoint
CREATE TABLE `inbound_attachment` (
	`inbound_id` text NOT NULL,
	`position` integer NOT NULL,
	`filename` text,
	`content_type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`inline` integer NOT NULL,
	`content_id` text,
	`warnings` text DEFAULT '[]' NOT NULL,
	`document_id` text,
	PRIMARY KEY(`inbound_id`, `position`),
	FOREIGN KEY (`inbound_id`) REFERENCES `inbound`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sha256`) REFERENCES `file`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `inbound_attachment_file` ON `inbound_attachment` (`sha256`);--> statement-breakpoint
CREATE TABLE `inbound_body` (
	`inbound_id` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`html` text,
	FOREIGN KEY (`inbound_id`) REFERENCES `inbound`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `inbound_guess` (
	`inbound_id` text NOT NULL,
	`rank` integer NOT NULL,
	`candidate_id` text NOT NULL,
	`why` text NOT NULL,
	`found` text,
	PRIMARY KEY(`inbound_id`, `rank`),
	FOREIGN KEY (`inbound_id`) REFERENCES `inbound`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidate_id`) REFERENCES `request`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `inbound_guess_case` ON `inbound_guess` (`candidate_id`);--> statement-breakpoint
CREATE TABLE `mailbox` (
	`name` text PRIMARY KEY NOT NULL,
	`uid_validity` text,
	`highest_uid` integer DEFAULT 0 NOT NULL,
	`tried_at` text,
	`looked_at` text,
	`trouble` text,
	`said` text,
	`failing_since` text
);
--> statement-breakpoint
CREATE TABLE `mailbox_place` (
	`mailbox` text NOT NULL,
	`uid_validity` text NOT NULL,
	`uid` integer NOT NULL,
	`inbound_id` text,
	`why` text,
	`at` text NOT NULL,
	PRIMARY KEY(`mailbox`, `uid_validity`, `uid`),
	FOREIGN KEY (`inbound_id`) REFERENCES `inbound`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mailbox_place_inbound` ON `mailbox_place` (`inbound_id`);--> statement-breakpoint
ALTER TABLE `mail_settings` ADD `reply_style` text;--> statement-breakpoint
ALTER TABLE `mail_settings` ADD `trusted_host` text;--> statement-breakpoint
ALTER TABLE `message` ADD `inbound_id` text;--> statement-breakpoint
ALTER TABLE `message` ADD `answers_id` text;--> statement-breakpoint
ALTER TABLE `question` ADD `ground` text;--> statement-breakpoint
ALTER TABLE `question` ADD `answer_value` text;--> statement-breakpoint
ALTER TABLE `question` ADD `answer_unit` text;--> statement-breakpoint
ALTER TABLE `request` ADD `reply_code` text;--> statement-breakpoint
CREATE UNIQUE INDEX `request_reply_code` ON `request` (`reply_code`);