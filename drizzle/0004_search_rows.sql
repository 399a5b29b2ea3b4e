CREATE TABLE `request_search_row` (
	`request_id` text PRIMARY KEY NOT NULL,
	`row_id` integer NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `request`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `request_search_row` (`request_id`, `row_id`) SELECT `request_id`, min(rowid) FROM `request_search` WHERE `request_id` IN (SELECT `id` FROM `request`) GROUP BY `request_id`;
