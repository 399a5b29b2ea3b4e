CREATE TABLE `authority` (
	`id` text PRIMARY KEY NOT NULL,
	`jurisdiction` text NOT NULL,
	`country` text NOT NULL,
	`place` text,
	`zone` text NOT NULL,
	`language` text NOT NULL,
	`calendar_id` text NOT NULL,
	`official_code` text,
	`website` text,
	`notes` text,
	`shipped` integer DEFAULT false NOT NULL,
	`sort_name` text NOT NULL,
	`folded` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `authority_contact` (
	`id` text PRIMARY KEY NOT NULL,
	`authority_id` text NOT NULL,
	`channel` text NOT NULL,
	`address` text NOT NULL,
	`office` text,
	`note` text,
	`confirmed_on` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`authority_id`) REFERENCES `authority`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `authority_contact_authority` ON `authority_contact` (`authority_id`);--> statement-breakpoint
CREATE TABLE `authority_law` (
	`authority_id` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text,
	`law_id` text NOT NULL,
	PRIMARY KEY(`authority_id`, `from_on`),
	FOREIGN KEY (`authority_id`) REFERENCES `authority`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `authority_name` (
	`authority_id` text NOT NULL,
	`language` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`authority_id`, `language`),
	FOREIGN KEY (`authority_id`) REFERENCES `authority`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `calendar_day` (
	`calendar_id` text NOT NULL,
	`on` text NOT NULL,
	`name` text NOT NULL,
	`off` integer DEFAULT true NOT NULL,
	`source` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` text NOT NULL,
	PRIMARY KEY(`calendar_id`, `on`)
);
--> statement-breakpoint
CREATE TABLE `calendar_year` (
	`calendar_id` text NOT NULL,
	`year` integer NOT NULL,
	`source` text NOT NULL,
	`confirmed_by` text NOT NULL,
	`confirmed_at` text NOT NULL,
	PRIMARY KEY(`calendar_id`, `year`)
);
--> statement-breakpoint
CREATE TABLE `link` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`secret_hash` text NOT NULL,
	`email` text,
	`name` text,
	`role` text,
	`partner_id` text,
	`language` text,
	`person_id` text,
	`created_at` text NOT NULL,
	`created_by` text,
	`expires_at` text NOT NULL,
	`used_at` text,
	`revoked_at` text,
	FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `link_secret_hash_unique` ON `link` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `link_email` ON `link` (`kind`,`email`);--> statement-breakpoint
CREATE TABLE `organisation` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`language` text NOT NULL,
	`languages` text NOT NULL,
	`zone` text NOT NULL,
	`work_days` text NOT NULL,
	`four_eyes` integer DEFAULT true NOT NULL,
	`example` integer DEFAULT false NOT NULL,
	`set_up_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `partner` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `partner_name_unique` ON `partner` (`name`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`partner_id` text,
	`language` text NOT NULL,
	`theme` text DEFAULT 'system' NOT NULL,
	`shortcuts` integer DEFAULT true NOT NULL,
	`password_hash` text,
	`created_at` text NOT NULL,
	`disabled_at` text,
	FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_email_unique` ON `person` (`email`);--> statement-breakpoint
CREATE TABLE `rate_limit` (
	`key` text PRIMARY KEY NOT NULL,
	`points` integer DEFAULT 0 NOT NULL,
	`expire` integer
);
--> statement-breakpoint
CREATE INDEX `rate_limit_expire` ON `rate_limit` (`expire`);--> statement-breakpoint
CREATE TABLE `requester` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`partner_id` text,
	`id_number` text,
	`address` text,
	`email` text,
	`representative` text,
	`ours` integer DEFAULT false NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `saved_view` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`shared` integer DEFAULT false NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_view_name` ON `saved_view` (`person_id`,`name`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` text NOT NULL,
	`seen_at` text NOT NULL,
	`ended_at` text,
	`ended_why` text,
	`agent` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`person_id`);--> statement-breakpoint
CREATE TABLE `access` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`what` text NOT NULL,
	`request_id` text
);
--> statement-breakpoint
CREATE INDEX `access_request` ON `access` (`request_id`);--> statement-breakpoint
CREATE TABLE `counter` (
	`name` text PRIMARY KEY NOT NULL,
	`value` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `document` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`message_id` text,
	`sha256` text NOT NULL,
	`filename` text NOT NULL,
	`illustrative` integer DEFAULT false NOT NULL,
	`added_at` text NOT NULL,
	`added_by` text NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `request`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`message_id`) REFERENCES `message`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sha256`) REFERENCES `file`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `document_request` ON `document` (`request_id`);--> statement-breakpoint
CREATE INDEX `document_file` ON `document` (`sha256`);--> statement-breakpoint
CREATE TABLE `event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`subject` text NOT NULL,
	`seq` integer NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`type` text NOT NULL,
	`detail_hash` text NOT NULL,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_subject_seq` ON `event` (`subject`,`seq`);--> statement-breakpoint
CREATE INDEX `event_at` ON `event` (`at`);--> statement-breakpoint
CREATE TABLE `event_detail` (
	`event_id` integer PRIMARY KEY NOT NULL,
	`salt` text NOT NULL,
	`detail` text,
	`erased_at` text,
	`erased_why` text,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `event_head` (
	`subject` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `file` (
	`sha256` text PRIMARY KEY NOT NULL,
	`size` integer NOT NULL,
	`media_type` text NOT NULL,
	`kept_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `heartbeat` (
	`process` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `job` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`unique_key` text,
	`run_after` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`locked_until` text,
	`done_at` text,
	`failed_why` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `job_unique` ON `job` (`unique_key`);--> statement-breakpoint
CREATE INDEX `job_due` ON `job` (`done_at`,`run_after`);--> statement-breakpoint
CREATE TABLE `message` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`direction` text NOT NULL,
	`kind` text NOT NULL,
	`channel` text NOT NULL,
	`on` text NOT NULL,
	`counterpart` text,
	`subject` text,
	`text` text NOT NULL,
	`language` text,
	`needs_triage` integer DEFAULT false NOT NULL,
	`illustrative` integer DEFAULT false NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `request`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `message_request` ON `message` (`request_id`);--> statement-breakpoint
CREATE INDEX `message_triage` ON `message` (`needs_triage`);--> statement-breakpoint
CREATE TABLE `note` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`text` text NOT NULL,
	`written_at` text NOT NULL,
	`written_by` text NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `request`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `note_request` ON `note` (`request_id`);--> statement-breakpoint
CREATE TABLE `upload` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`request_id` text,
	`sha256` text NOT NULL,
	`filename` text NOT NULL,
	`uploaded_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`sha256`) REFERENCES `file`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `upload_person` ON `upload` (`person_id`);--> statement-breakpoint
CREATE TABLE `worker_run` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`result` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `campaign` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `campaign_name_unique` ON `campaign` (`name`);--> statement-breakpoint
CREATE TABLE `campaign_member` (
	`campaign_id` text NOT NULL,
	`person_id` text NOT NULL,
	`since` text NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`campaign_id`, `person_id`),
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `clock_fact` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`type` text NOT NULL,
	`on` text,
	`at` text,
	`earliest` text,
	`latest` text,
	`extra` text DEFAULT '{}' NOT NULL,
	`register_number` text,
	`evidence_note` text,
	`evidence_document_id` text,
	`message_id` text,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`withdrawn_at` text,
	`withdrawn_why` text,
	`replaced_by` text,
	FOREIGN KEY (`request_id`) REFERENCES `request`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `clock_fact_request` ON `clock_fact` (`request_id`);--> statement-breakpoint
CREATE TABLE `deadline` (
	`request_id` text NOT NULL,
	`rule` text NOT NULL,
	`whose` text NOT NULL,
	`nominal_on` text,
	`due_on` text,
	`due_at` text,
	`silence_from` text,
	`opens_on` text,
	`safe_until` text,
	`latest_until` text,
	`effect` text NOT NULL,
	`verified` integer NOT NULL,
	PRIMARY KEY(`request_id`, `rule`),
	FOREIGN KEY (`request_id`) REFERENCES `request`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `deadline_due` ON `deadline` (`due_on`);--> statement-breakpoint
CREATE TABLE `hand_set_date` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`rule` text NOT NULL,
	`due_on` text NOT NULL,
	`reason` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` text NOT NULL,
	`withdrawn_at` text,
	FOREIGN KEY (`request_id`) REFERENCES `request`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hand_set_date_live` ON `hand_set_date` (`request_id`,`rule`) WHERE withdrawn_at IS NULL;--> statement-breakpoint
CREATE TABLE `question` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`parent_id` text,
	`position` integer NOT NULL,
	`label` text NOT NULL,
	`text` text NOT NULL,
	`source` text,
	`source_page` text,
	`outcome` text DEFAULT 'none' NOT NULL,
	`answer` text,
	`answer_document_id` text,
	`answer_page` text,
	FOREIGN KEY (`request_id`) REFERENCES `request`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `question_request` ON `question` (`request_id`);--> statement-breakpoint
CREATE TABLE `request` (
	`id` text PRIMARY KEY NOT NULL,
	`ref` text NOT NULL,
	`title` text NOT NULL,
	`language` text NOT NULL,
	`authority_id` text NOT NULL,
	`law_id` text NOT NULL,
	`law_version` text,
	`calendar_id` text NOT NULL,
	`requester_id` text NOT NULL,
	`requester_calendar` text,
	`partner_id` text,
	`channel` text NOT NULL,
	`kind` text,
	`register_number` text,
	`stage` text NOT NULL,
	`stage_before_close` text,
	`outcome` text DEFAULT 'none' NOT NULL,
	`refusal_grounds` text DEFAULT '[]' NOT NULL,
	`restricted` integer DEFAULT false NOT NULL,
	`assignee_id` text,
	`campaign_id` text,
	`illustrative` text,
	`published_at` text,
	`created_by` text,
	`created_at` text NOT NULL,
	`last_event_at` text NOT NULL,
	`last_event_type` text NOT NULL,
	`next_due_on` text,
	`next_rule` text,
	`next_whose` text,
	`next_state` text,
	`next_as_of` text,
	`next_valid_until` text,
	`next_sort` text DEFAULT '9999-12-31' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`authority_id`) REFERENCES `authority`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requester_id`) REFERENCES `requester`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignee_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `request_ref_unique` ON `request` (`ref`);--> statement-breakpoint
CREATE INDEX `request_next` ON `request` (`next_sort`,`id`);--> statement-breakpoint
CREATE INDEX `request_open_next` ON `request` (`next_sort`,`id`) WHERE stage <> 'closed';--> statement-breakpoint
CREATE INDEX `request_assignee` ON `request` (`assignee_id`,`next_sort`,`id`);--> statement-breakpoint
CREATE INDEX `request_authority` ON `request` (`authority_id`,`next_sort`,`id`);--> statement-breakpoint
CREATE INDEX `request_campaign` ON `request` (`campaign_id`);--> statement-breakpoint
CREATE INDEX `request_whose` ON `request` (`next_whose`,`next_sort`,`id`);--> statement-breakpoint
CREATE INDEX `request_valid` ON `request` (`next_valid_until`);--> statement-breakpoint
CREATE INDEX `request_count` ON `request` (`stage`,`restricted`,`partner_id`,`next_whose`,`next_due_on`);--> statement-breakpoint
CREATE TABLE `request_member` (
	`request_id` text NOT NULL,
	`person_id` text NOT NULL,
	`since` text NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`request_id`, `person_id`),
	FOREIGN KEY (`request_id`) REFERENCES `request`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `request_member_person` ON `request_member` (`person_id`);--> statement-breakpoint
CREATE TABLE `request_tag` (
	`request_id` text NOT NULL,
	`tag` text NOT NULL,
	PRIMARY KEY(`request_id`, `tag`),
	FOREIGN KEY (`request_id`) REFERENCES `request`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `request_tag_tag` ON `request_tag` (`tag`);