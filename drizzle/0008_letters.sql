CREATE TABLE `letter` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`purpose` text NOT NULL,
	`language` text NOT NULL,
	`law_id` text NOT NULL,
	`law_version` text,
	`remedy` text,
	`state` text NOT NULL,
	`changes_wanted` integer DEFAULT false NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`fields` text DEFAULT '{}' NOT NULL,
	`addressee` text NOT NULL,
	`addressee_name` text NOT NULL,
	`addressee_address` text NOT NULL,
	`email` text,
	`channel` text NOT NULL,
	`requester_id` text NOT NULL,
	`template_id` text,
	`template_no` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`reviewer_id` text,
	`review_asked_at` text,
	`review_asked_by` text,
	`approved_hash` text,
	`approved_at` text,
	`approved_by` text,
	`left_at` text,
	`message_id` text,
	`discarded_at` text,
	FOREIGN KEY (`request_id`) REFERENCES `request`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requester_id`) REFERENCES `requester`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `letter_request` ON `letter` (`request_id`);--> statement-breakpoint
CREATE INDEX `letter_review` ON `letter` (`state`,`reviewer_id`);--> statement-breakpoint
CREATE TABLE `letter_comment` (
	`id` text PRIMARY KEY NOT NULL,
	`letter_id` text NOT NULL,
	`paragraph` integer,
	`quoted` text NOT NULL,
	`text` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`resolved_at` text,
	`resolved_by` text,
	FOREIGN KEY (`letter_id`) REFERENCES `letter`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `letter_comment_letter` ON `letter_comment` (`letter_id`);--> statement-breakpoint
CREATE TABLE `letter_enclosure` (
	`letter_id` text NOT NULL,
	`document_id` text NOT NULL,
	`as` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`letter_id`) REFERENCES `letter`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letter_enclosure_one` ON `letter_enclosure` (`letter_id`,`document_id`);--> statement-breakpoint
CREATE TABLE `letter_version` (
	`letter_id` text NOT NULL,
	`no` integer NOT NULL,
	`why` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`fields` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`letter_id`, `no`),
	FOREIGN KEY (`letter_id`) REFERENCES `letter`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `letter_writer` (
	`letter_id` text NOT NULL,
	`actor` text NOT NULL,
	`since` text NOT NULL,
	PRIMARY KEY(`letter_id`, `actor`),
	FOREIGN KEY (`letter_id`) REFERENCES `letter`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `letterhead` (
	`requester_id` text NOT NULL,
	`language` text NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`place` text NOT NULL,
	`signer` text NOT NULL,
	`signer_role` text NOT NULL,
	`logo_sha256` text,
	PRIMARY KEY(`requester_id`, `language`),
	FOREIGN KEY (`requester_id`) REFERENCES `requester`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`logo_sha256`) REFERENCES `file`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `template` (
	`id` text PRIMARY KEY NOT NULL,
	`law_id` text NOT NULL,
	`purpose` text NOT NULL,
	`language` text NOT NULL,
	`name` text NOT NULL,
	`shipped` integer DEFAULT false NOT NULL,
	`version` integer NOT NULL,
	`archived_at` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `template_for` ON `template` (`law_id`,`purpose`,`language`);--> statement-breakpoint
CREATE TABLE `template_version` (
	`template_id` text NOT NULL,
	`no` integer NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`gloss` text NOT NULL,
	`read_by` text NOT NULL,
	`read_note` text,
	`fingerprint` text,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	PRIMARY KEY(`template_id`, `no`),
	FOREIGN KEY (`template_id`) REFERENCES `template`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `feed` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`scope` text NOT NULL,
	`secret_hash` text NOT NULL,
	`hide_titles` integer DEFAULT false NOT NULL,
	`created_at` text NOT NULL,
	`revoked_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feed_secret_hash_unique` ON `feed` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `feed_person` ON `feed` (`person_id`);--> statement-breakpoint
CREATE TABLE `feed_entry` (
	`request_id` text NOT NULL,
	`rule` text NOT NULL,
	`due_on` text NOT NULL,
	`sequence` integer NOT NULL,
	`changed_at` text NOT NULL,
	`cancelled_at` text,
	PRIMARY KEY(`request_id`, `rule`),
	FOREIGN KEY (`request_id`) REFERENCES `request`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `mail_settings` (
	`id` integer PRIMARY KEY NOT NULL,
	`from_address` text,
	`from_name` text,
	`smtp_host` text,
	`smtp_port` integer,
	`smtp_security` text,
	`smtp_user` text,
	`smtp_password` text,
	`imap_host` text,
	`imap_port` integer,
	`imap_security` text,
	`imap_user` text,
	`imap_password` text,
	`imap_folder` text,
	`reply_address` text,
	`tested_at` text,
	`test_result` text,
	`changed_at` text
);
--> statement-breakpoint
CREATE TABLE `notice` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`slot` text NOT NULL,
	`on` text NOT NULL,
	`late` integer DEFAULT false NOT NULL,
	`state` text NOT NULL,
	`planned_at` text NOT NULL,
	`outbox_id` text,
	`why` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`outbox_id`) REFERENCES `outbox`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_once` ON `notice` (`person_id`,`kind`,`slot`);--> statement-breakpoint
CREATE INDEX `notice_state` ON `notice` (`state`);--> statement-breakpoint
CREATE TABLE `notice_item` (
	`notice_id` text NOT NULL,
	`position` integer NOT NULL,
	`request_id` text NOT NULL,
	`rule` text,
	`due_on` text,
	`kind` text NOT NULL,
	`letter_id` text,
	PRIMARY KEY(`notice_id`, `position`),
	FOREIGN KEY (`notice_id`) REFERENCES `notice`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`request_id`) REFERENCES `request`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notice_item_request` ON `notice_item` (`request_id`,`rule`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`idem_key` text NOT NULL,
	`message_id_header` text NOT NULL,
	`request_id` text,
	`letter_id` text,
	`notice_id` text,
	`raw_sha256` text NOT NULL,
	`size` integer NOT NULL,
	`envelope_from` text NOT NULL,
	`envelope_to` text NOT NULL,
	`subject` text NOT NULL,
	`state` text NOT NULL,
	`queued_at` text NOT NULL,
	`queued_by` text NOT NULL,
	`not_before` text NOT NULL,
	`next_at` text NOT NULL,
	`lease_until` text,
	`fence` integer DEFAULT 0 NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`first_failed_at` text,
	`server_said` text,
	`why` text,
	`ended_at` text,
	FOREIGN KEY (`request_id`) REFERENCES `request`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`letter_id`) REFERENCES `letter`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_idem_key_unique` ON `outbox` (`idem_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_message_id_header_unique` ON `outbox` (`message_id_header`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`next_at`);--> statement-breakpoint
CREATE INDEX `outbox_request` ON `outbox` (`request_id`);--> statement-breakpoint
CREATE INDEX `outbox_letter` ON `outbox` (`letter_id`);--> statement-breakpoint
CREATE TABLE `reminder_choice` (
	`person_id` text PRIMARY KEY NOT NULL,
	`digest_at` text NOT NULL,
	`zone` text,
	`work_days` text,
	`days_before` integer NOT NULL,
	`immediate` integer DEFAULT true NOT NULL,
	`weekly` integer DEFAULT true NOT NULL,
	`paused_until` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `snooze` (
	`person_id` text NOT NULL,
	`request_id` text NOT NULL,
	`until` text NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`person_id`, `request_id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`request_id`) REFERENCES `request`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `organisation` ADD `hide_titles` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `requester` ADD `phone` text;--> statement-breakpoint
ALTER TABLE `requester` ADD `representative_role` text;--> statement-breakpoint
ALTER TABLE `requester` ADD `power_sha256` text;--> statement-breakpoint
ALTER TABLE `requester` ADD `power_filename` text;--> statement-breakpoint
ALTER TABLE `message` ADD `letter_id` text;