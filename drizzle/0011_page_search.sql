-- Search over the folded text of pages (lib/i18n/fold.ts): the row of a page has its number in file_page, and keeps no text of its own.
CREATE VIRTUAL TABLE page_search USING fts5(folded, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
