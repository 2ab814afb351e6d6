-- Nothing is ever searched by an element of these lists. Counting their most common elements cost the database a whole
-- core after each large file; how long the lists are it knows from the one list that is still looked at.
ALTER TABLE leaf.purchase_chunk_0
	ALTER row_no SET STATISTICS 10,
	ALTER identity SET STATISTICS 0,
	ALTER content SET STATISTICS 0,
	ALTER cents SET STATISTICS 0,
	ALTER transaction_date SET STATISTICS 0,
	ALTER party SET STATISTICS 0,
	ALTER category SET STATISTICS 0,
	ALTER site SET STATISTICS 0,
	ALTER department SET STATISTICS 0,
	ALTER explicit SET STATISTICS 0,
	ALTER construction SET STATISTICS 0,
	ALTER paid_on SET STATISTICS 0,
	ALTER received_on SET STATISTICS 0;
ALTER TABLE leaf.purchase_cell_chunk_0
	ALTER month SET STATISTICS 0,
	ALTER party SET STATISTICS 10,
	ALTER category SET STATISTICS 0,
	ALTER site SET STATISTICS 0,
	ALTER cents SET STATISTICS 0,
	ALTER lines SET STATISTICS 0,
	ALTER first_day SET STATISTICS 0,
	ALTER last_day SET STATISTICS 0;
