-- When a file that arrives was last seen to arrive: a node that died can no longer say that it gave up.
ALTER TABLE import ADD alive_at timestamptz;
