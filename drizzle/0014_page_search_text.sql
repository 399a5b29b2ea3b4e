-- The search over pages keeps the folded text of each, so that SQLite itself compares index and text. The texts that stand here until then are not folded: their files are read once more.
DROP TABLE `page_search`;--> statement-breakpoint
CREATE VIRTUAL TABLE page_search USING fts5(folded, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');--> statement-breakpoint
INSERT INTO `page_search` (`rowid`, `folded`) SELECT `id`, `text` FROM `file_page`;--> statement-breakpoint
UPDATE `file_reading` SET `state` = 'waiting', `attempts` = 0 WHERE `sha256` IN (SELECT `sha256` FROM `file_page`);
