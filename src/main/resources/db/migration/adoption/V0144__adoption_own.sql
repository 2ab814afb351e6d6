-- Items that an institution added to a page itself, known by their number on the page. One that was removed keeps its row, so that its answers stay readable.
CREATE TABLE own_item (
	institution_id uuid        NOT NULL REFERENCES institution (institution_id),
	toolkit        text        NOT NULL,
	page           text        NOT NULL,
	number         int         NOT NULL CHECK (number > 0),
	field          text        NOT NULL CHECK (field IN ('YES_PARTLY_NO', 'TEXT', 'LONG_TEXT', 'NUMBER', 'PERCENT', 'MONEY', 'DATE')),
	label          text        NOT NULL CHECK (length(label) BETWEEN 1 AND 300),
	why            text        NOT NULL,
	version        int         NOT NULL CHECK (version > 0),
	removed        boolean     NOT NULL,
	saved_at       timestamptz NOT NULL,
	account_id     uuid        NOT NULL,
	account_name   text        NOT NULL,
	PRIMARY KEY (institution_id, toolkit, page, number)
);

ALTER TABLE own_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE own_item FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON own_item USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON own_item FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON own_item TO ${backup};
GRANT SELECT, INSERT, UPDATE ON own_item TO ${app};

-- What an institution notes beside an item, for all cycles.
CREATE TABLE item_note (
	institution_id uuid        NOT NULL REFERENCES institution (institution_id),
	item_key       text        NOT NULL,
	version        int         NOT NULL CHECK (version > 0),
	text           text        NOT NULL,
	saved_at       timestamptz NOT NULL,
	account_id     uuid        NOT NULL,
	account_name   text        NOT NULL,
	PRIMARY KEY (institution_id, item_key)
);

ALTER TABLE item_note ENABLE ROW LEVEL SECURITY;
ALTER TABLE item_note FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON item_note USING (institution_id = (SELECT nullif(current_setting('app.institution_id', true), '')::uuid));
CREATE POLICY backup ON item_note FOR SELECT TO ${backup} USING (true);
GRANT SELECT ON item_note TO ${backup};
GRANT SELECT, INSERT, UPDATE ON item_note TO ${app};
