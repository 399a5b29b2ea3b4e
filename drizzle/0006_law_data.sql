CREATE TABLE `law_data` (
	`id` integer PRIMARY KEY NOT NULL,
	`fingerprint` text NOT NULL,
	`adopted_at` text NOT NULL,
	`adopted_by` text NOT NULL,
	`scan_for` text,
	`scan_cursor` text DEFAULT '' NOT NULL,
	`scan_moving` integer DEFAULT 0 NOT NULL,
	`scan_done_at` text,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `recompute` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`cause` text NOT NULL,
	`calendars` text,
	`from_year` integer NOT NULL,
	`to_year` integer NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`cursor` text DEFAULT '' NOT NULL,
	`total` integer NOT NULL,
	`looked` integer DEFAULT 0 NOT NULL,
	`moved` integer DEFAULT 0 NOT NULL,
	`done_at` text
);
--> statement-breakpoint
CREATE INDEX `recompute_open` ON `recompute` (`done_at`);