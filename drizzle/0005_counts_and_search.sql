CREATE TABLE `request_tally` (
	`stage` text NOT NULL,
	`restricted` integer NOT NULL,
	`partner_id` text NOT NULL,
	`reply_due_on` text NOT NULL,
	`next_sort` text NOT NULL,
	`cases` integer NOT NULL,
	PRIMARY KEY(`stage`, `restricted`, `partner_id`, `reply_due_on`, `next_sort`)
);
--> statement-breakpoint
DROP INDEX `message_triage`;--> statement-breakpoint
CREATE INDEX `message_triage` ON `message` (`needs_triage`,`request_id`);--> statement-breakpoint
DROP INDEX `request_open_next`;--> statement-breakpoint
DROP INDEX `request_assignee`;--> statement-breakpoint
DROP INDEX `request_authority`;--> statement-breakpoint
DROP INDEX `request_whose`;--> statement-breakpoint
DROP INDEX `request_count`;--> statement-breakpoint
DROP INDEX `request_restricted`;--> statement-breakpoint
CREATE INDEX `request_open_next` ON `request` (`next_sort`,`id`,`restricted`,`stage`) WHERE stage <> 'closed';--> statement-breakpoint
CREATE INDEX `request_assignee` ON `request` (`assignee_id`,`next_sort`,`id`,`stage`,`restricted`,`reply_due_on`,`next_whose`,`next_state`);--> statement-breakpoint
CREATE INDEX `request_authority` ON `request` (`authority_id`,`next_sort`,`id`,`stage`,`restricted`);--> statement-breakpoint
CREATE INDEX `request_whose` ON `request` (`next_whose`,`next_sort`,`id`,`stage`,`restricted`);--> statement-breakpoint
CREATE INDEX `request_count` ON `request` (`stage`,`restricted`,`partner_id`,`assignee_id`,`reply_due_on`,`next_due_on`,`next_whose`,`outcome`,`law_id`,`language`,`authority_id`,`next_sort`);--> statement-breakpoint
CREATE INDEX `request_restricted` ON `request` (`stage`,`next_sort`,`reply_due_on`,`id`) WHERE restricted = 1;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_request_search_row` (
	`row_id` integer PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `request`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_request_search_row`("row_id", "request_id") SELECT "row_id", "request_id" FROM `request_search_row`;--> statement-breakpoint
DROP TABLE `request_search_row`;--> statement-breakpoint
ALTER TABLE `__new_request_search_row` RENAME TO `request_search_row`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `request_search_row_request_id_unique` ON `request_search_row` (`request_id`);
--> statement-breakpoint
INSERT INTO `request_tally` (`stage`, `restricted`, `partner_id`, `reply_due_on`, `next_sort`, `cases`)
SELECT `stage`, `restricted`, coalesce(`partner_id`, ''), coalesce(`reply_due_on`, ''), `next_sort`, count(*) FROM `request` GROUP BY 1, 2, 3, 4, 5;
--> statement-breakpoint
CREATE TRIGGER request_tally_added AFTER INSERT ON request BEGIN
  INSERT INTO request_tally (stage, restricted, partner_id, reply_due_on, next_sort, cases)
  VALUES (NEW.stage, NEW.restricted, coalesce(NEW.partner_id, ''), coalesce(NEW.reply_due_on, ''), NEW.next_sort, 1)
  ON CONFLICT (stage, restricted, partner_id, reply_due_on, next_sort) DO UPDATE SET cases = cases + 1;
END;
--> statement-breakpoint
CREATE TRIGGER request_tally_moved AFTER UPDATE OF stage, restricted, partner_id, reply_due_on, next_sort ON request
WHEN NEW.stage <> OLD.stage OR NEW.restricted <> OLD.restricted OR NEW.partner_id IS NOT OLD.partner_id OR NEW.reply_due_on IS NOT OLD.reply_due_on OR NEW.next_sort <> OLD.next_sort
BEGIN
  UPDATE request_tally SET cases = cases - 1
  WHERE stage = OLD.stage AND restricted = OLD.restricted AND partner_id = coalesce(OLD.partner_id, '') AND reply_due_on = coalesce(OLD.reply_due_on, '') AND next_sort = OLD.next_sort;
  DELETE FROM request_tally
  WHERE stage = OLD.stage AND restricted = OLD.restricted AND partner_id = coalesce(OLD.partner_id, '') AND reply_due_on = coalesce(OLD.reply_due_on, '') AND next_sort = OLD.next_sort AND cases = 0;
  INSERT INTO request_tally (stage, restricted, partner_id, reply_due_on, next_sort, cases)
  VALUES (NEW.stage, NEW.restricted, coalesce(NEW.partner_id, ''), coalesce(NEW.reply_due_on, ''), NEW.next_sort, 1)
  ON CONFLICT (stage, restricted, partner_id, reply_due_on, next_sort) DO UPDATE SET cases = cases + 1;
END;
--> statement-breakpoint
CREATE TRIGGER request_tally_gone AFTER DELETE ON request BEGIN
  UPDATE request_tally SET cases = cases - 1
  WHERE stage = OLD.stage AND restricted = OLD.restricted AND partner_id = coalesce(OLD.partner_id, '') AND reply_due_on = coalesce(OLD.reply_due_on, '') AND next_sort = OLD.next_sort;
  DELETE FROM request_tally
  WHERE stage = OLD.stage AND restricted = OLD.restricted AND partner_id = coalesce(OLD.partner_id, '') AND reply_due_on = coalesce(OLD.reply_due_on, '') AND next_sort = OLD.next_sort AND cases = 0;
END;
