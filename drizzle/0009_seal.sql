CREATE TABLE `seal` (
	`scope` text PRIMARY KEY NOT NULL,
	`sum` integer NOT NULL
) WITHOUT ROWID;
