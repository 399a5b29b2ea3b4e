-- Search over the folded text of pages (lib/i18n/fold.ts), under the number that a page has in file_page. It keeps that text, so that SQLite itself compares index and text.
CREATE VIRTUAL TABLE page_search USING fts5(folded, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
