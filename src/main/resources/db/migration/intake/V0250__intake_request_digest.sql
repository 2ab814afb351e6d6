-- What a sender said about a file under an idempotency key, so that the same key with other words is refused.
ALTER TABLE import ADD request_digest text;
