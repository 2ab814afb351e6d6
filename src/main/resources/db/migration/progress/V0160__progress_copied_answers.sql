-- Answers may come from the cycle before: copied when a cycle starts, or taken over by somebody who says that they are still true.
ALTER TABLE answer_revision DROP CONSTRAINT answer_revision_cause_check;
ALTER TABLE answer_revision ADD CONSTRAINT answer_revision_cause_check
	CHECK (cause IN ('SAVED', 'RESTORED', 'SET_ASIDE', 'UPGRADED', 'COPIED', 'CONFIRMED'));
