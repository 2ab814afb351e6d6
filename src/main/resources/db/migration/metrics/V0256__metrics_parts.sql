-- What is hidden of advancement and of the local share of targeted jobs is stored with them. Until their next computation
-- decides, what stands is hidden where it could give a hidden count away. The owner is under the policy too, so it is lifted
-- meanwhile.
ALTER TABLE figure NO FORCE ROW LEVEL SECURITY;
UPDATE figure f SET visibility = 'HIDDEN_TO_PROTECT', coverage_hidden = true,
	reasons_hidden = coalesce((SELECT jsonb_agg(reason ORDER BY reason COLLATE "C") FROM jsonb_object_keys(f.excluded) AS reason), '[]')
WHERE f.visibility = 'SHOWN' AND (f.code = 'H6' AND f.total > 0
	OR f.code = 'H12' AND f.denominator > 0 AND EXISTS (SELECT 1 FROM figure hc WHERE hc.institution_id = f.institution_id
		AND hc.code = 'HC' AND hc.breakdown = 'job-family' AND hc.visibility <> 'SHOWN'
		AND hc.period_to BETWEEN f.period_from - interval '1 year' AND f.period_from + interval '1 year'));
ALTER TABLE figure FORCE ROW LEVEL SECURITY;
