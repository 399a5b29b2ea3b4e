-- The history is append-only: rows are added, never changed or removed. A detail may be erased (set to null), the chain still verifies.
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;--> statement-breakpoint
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;--> statement-breakpoint
CREATE TRIGGER event_detail_no_delete BEFORE DELETE ON event_detail BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;--> statement-breakpoint
CREATE TRIGGER event_detail_erase_only BEFORE UPDATE ON event_detail
WHEN NEW.detail IS NOT NULL OR NEW.event_id <> OLD.event_id OR NEW.salt <> OLD.salt OR NEW.erased_at IS NULL
BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;--> statement-breakpoint
-- Search over folded text (lib/i18n/fold.ts), one row a case.
CREATE VIRTUAL TABLE request_search USING fts5(request_id UNINDEXED, folded, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
