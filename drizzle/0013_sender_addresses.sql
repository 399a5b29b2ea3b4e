CREATE INDEX `inbound_from` ON `inbound` (lower("from_address"));--> statement-breakpoint
CREATE INDEX `letter_email` ON `letter` (lower("email"));