-- The chunks of a batch in the order of its rows: a page of rows is found without reading the batch.
DROP INDEX leaf.purchase_chunk_batch;
CREATE INDEX purchase_chunk_batch ON leaf.purchase_chunk_0 (institution_id, batch_id, (row_no[1]));
