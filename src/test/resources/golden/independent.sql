-- Plain tables (employments, roster, purchases, vendors: text columns; request: the definitions as sent)
-- turned into judged rows. Follows docs/domain/golden-case.md; shares nothing with the product.

CREATE TABLE geography AS
SELECT s.*, lead(valid_from) OVER (PARTITION BY name ORDER BY valid_from) AS valid_until
FROM (SELECT DISTINCT ON (split_part(path, '/', 6), body ->> 'validFrom')
		split_part(path, '/', 6) AS name, body ->> 'purpose' AS purpose, (body ->> 'validFrom')::date AS valid_from,
		ARRAY(SELECT jsonb_array_elements_text(body -> 'zips')) AS zips
	FROM request WHERE path LIKE '%/geography-sets/%'
	ORDER BY split_part(path, '/', 6), body ->> 'validFrom', seq DESC) s;

CREATE TABLE rule AS
SELECT s.*, lead(valid_from) OVER (PARTITION BY name ORDER BY valid_from) AS valid_until
FROM (SELECT DISTINCT ON (split_part(path, '/', 5), body ->> 'validFrom')
		split_part(path, '/', 5) AS name, (body ->> 'validFrom')::date AS valid_from, body
	FROM request WHERE path NOT LIKE '%/geography-sets/%' AND body ? 'validFrom'
	ORDER BY split_part(path, '/', 5), body ->> 'validFrom', seq DESC) s;

CREATE TABLE wage AS
SELECT DISTINCT ON (split_part(path, '/', 6), body ->> 'year')
	split_part(path, '/', 6) AS name, lower(trim(body ->> 'county')) AS county, (body ->> 'year')::int AS year,
	(body ->> 'hourly')::numeric AS hourly
FROM request WHERE path LIKE '%/living-wages/%' ORDER BY split_part(path, '/', 6), body ->> 'year', seq DESC;

-- the last request that names a county as in use decides, unless that entry was put out of use later
CREATE TABLE wage_in_use AS
SELECT county, name FROM (
	SELECT DISTINCT ON (name) name, county, in_use, seq FROM (
		SELECT split_part(path, '/', 6) AS name, lower(trim(body ->> 'county')) AS county, (body ->> 'inUse')::boolean AS in_use, seq
		FROM request WHERE path LIKE '%/living-wages/%') r
	ORDER BY name, seq DESC) latest
WHERE in_use AND seq = (SELECT max(o.seq) FROM request o WHERE o.path LIKE '%/living-wages/%'
	AND lower(trim(o.body ->> 'county')) = latest.county AND (o.body ->> 'inUse')::boolean);

CREATE TABLE site_county AS
SELECT DISTINCT ON (split_part(path, '/', 6)) split_part(path, '/', 6) AS site, lower(trim(body ->> 'county')) AS county
FROM request WHERE path LIKE '%/sites/%' ORDER BY split_part(path, '/', 6), seq DESC;

-- one value per institution: the last one sent
CREATE FUNCTION setting(setting_name text) RETURNS jsonb LANGUAGE sql STABLE AS
$$ SELECT body FROM request WHERE path = '/api/v1/definitions/' || setting_name ORDER BY seq DESC LIMIT 1 $$;

-- the version of a dated rule that holds on a day
CREATE FUNCTION rule_on(rule_name text, d date) RETURNS jsonb LANGUAGE sql STABLE AS
$$ SELECT body FROM rule WHERE name = rule_name AND valid_from <= d AND (valid_until IS NULL OR d < valid_until) $$;

-- true or false, and null when no set of the purpose is in force on the day
CREATE FUNCTION in_area(wanted text, zip text, d date) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT bool_or(coalesce(zip, '') = ANY (zips)) FROM geography
	WHERE purpose = wanted AND valid_from <= d AND (valid_until IS NULL OR d < valid_until) AND cardinality(zips) > 0 $$;

-- the same for one named set, which is nobody's while it is not in force
CREATE FUNCTION in_set(wanted text, zip text, d date) RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT coalesce(bool_or(coalesce(zip, '') = ANY (zips)), false) FROM geography
	WHERE name = wanted AND valid_from <= d AND (valid_until IS NULL OR d < valid_until) $$;

-- is one of the texts, trimmed and in any case, in the list?
CREATE FUNCTION listed(list jsonb, texts text[]) RETURNS boolean LANGUAGE sql IMMUTABLE AS
$$ SELECT EXISTS (SELECT FROM jsonb_array_elements_text(list) l, unnest(texts) t WHERE trim(t) <> '' AND lower(trim(t)) = lower(trim(l))) $$;

-- five digits, or the reason why there are none (only the prefixes of the test files are known as not allocated)
CREATE FUNCTION placed(written text) RETURNS text LANGUAGE sql STABLE AS
$$ SELECT CASE WHEN z !~ '^[0-9]{5}$' THEN z
		WHEN left(z, 3) BETWEEN '090' AND '098' OR left(z, 3) = '340' OR left(z, 3) BETWEEN '962' AND '966' THEN 'zip-military'
		WHEN left(z, 3) BETWEEN '000' AND '004' THEN 'zip-unknown'
		WHEN setting('po-box-zips') -> 'zips' ? z THEN 'zip-po-box'
		ELSE z END
	FROM (SELECT CASE WHEN t = '' OR lower(t) IN ('n/a', 'na', 'none', 'unknown') OR t ~ '^-+$' THEN 'zip-blank'
		WHEN t ~ '^[0-9]{5}-?[0-9]{4}$' THEN left(t, 5)
		WHEN t ~ '^[0-9]{3,5}$' THEN lpad(t, 5, '0')
		WHEN t ~ '^[0-9]{8}$' THEN left('0' || t, 5)
		WHEN t ~ '[A-Za-z]' AND t ~ '[0-9]' THEN 'zip-foreign'
		ELSE 'zip-unreadable' END AS z
	FROM (SELECT trim(written) AS t) a) b $$;

CREATE FUNCTION worker_reason(worker_type text) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT CASE worker_type WHEN '' THEN NULL WHEN 'regular' THEN NULL WHEN 'part-time' THEN NULL WHEN 'per-diem' THEN NULL
	WHEN 'unpaid' THEN 'unpaid-worker' ELSE worker_type END $$;

-- dollars a year at the person's own hours; blank is null
CREATE FUNCTION yearly(pay text, basis text, weekly_hours text) RETURNS numeric LANGUAGE sql IMMUTABLE AS
$$ SELECT CASE WHEN pay = '' THEN NULL WHEN basis = 'annual' THEN pay::numeric
	ELSE pay::numeric * CASE WHEN weekly_hours = '' THEN 2080 ELSE 52 * weekly_hours::numeric END END $$;

CREATE FUNCTION hours(weekly_hours text) RETURNS numeric LANGUAGE sql IMMUTABLE AS
$$ SELECT CASE WHEN weekly_hours = '' THEN 2080 ELSE 52 * weekly_hours::numeric END $$;

CREATE FUNCTION dollars(written text) RETURNS numeric LANGUAGE sql IMMUTABLE AS
$$ SELECT CASE WHEN written ~ '[(-]' THEN -1 ELSE 1 END * regexp_replace(written, '[^0-9.]', '', 'g')::numeric $$;

CREATE TABLE spell AS
WITH typed AS (
	SELECT e.*, hire_date::date AS hired, nullif(end_date, '')::date AS ended, worker_reason(worker_type) AS type_reason,
		placed(home_zip) AS place
	FROM employments e
), counted AS (
	SELECT employee_id, hired, ended, lag(ended) OVER (PARTITION BY employee_id ORDER BY hired) AS ended_before
	FROM typed WHERE type_reason IS NULL
), joined AS (
	SELECT c.*, coalesce(hired - ended_before BETWEEN 0 AND 30, false) AS resumed FROM counted c
), island AS (
	SELECT j.*, count(*) FILTER (WHERE NOT resumed) OVER (PARTITION BY employee_id ORDER BY hired) AS run FROM joined j
), lasting AS (
	SELECT employee_id, hired, resumed,
		CASE WHEN bool_or(ended IS NULL) OVER w THEN NULL ELSE max(ended) OVER w END AS really_ended
	FROM island WINDOW w AS (PARTITION BY employee_id, run)
)
SELECT t.*, l.really_ended,
	CASE WHEN type_reason IS NOT NULL THEN type_reason
		WHEN hire_reason IN ('acquisition', 'transfer') THEN hire_reason
		WHEN l.resumed THEN 'rehire-within-gap' END AS reason,
	in_area('local', CASE WHEN place LIKE 'zip-%' THEN '' ELSE place END, t.hired) AS local,
	in_area('disadvantaged', CASE WHEN place LIKE 'zip-%' THEN '' ELSE place END, t.hired) AS disadvantaged,
	listed(rule_on('targeted-jobs', t.hired) -> 'jobs', ARRAY[job_code, job_title, job_family]) AND rule_on('targeted-jobs', t.hired) IS NOT NULL AS targeted,
	rule_on('targeted-jobs', t.hired) IS NULL AS no_targets,
	CASE WHEN pool <> '' THEN pool
		WHEN rule_on('pathway-sources', t.hired) IS NULL OR (trim(recruiting_source) = '' AND trim(program) = '') THEN 'unknown'
		WHEN listed(rule_on('pathway-sources', t.hired) -> 'sources', ARRAY[recruiting_source, program]) THEN 'pipeline'
		ELSE 'general' END AS pool_found,
	CASE WHEN race_ethnicity IN ('', 'DECLINED', 'UNKNOWN') THEN NULL ELSE race_ethnicity <> 'WHITE' END AS minority,
	yearly(starting_pay, pay_basis, weekly_hours) AS pay_yearly,
	yearly(starting_pay, pay_basis, weekly_hours) / hours(weekly_hours) AS pay_hourly
FROM typed t LEFT JOIN lasting l USING (employee_id, hired);

CREATE TABLE person AS
WITH typed AS (
	SELECT r.*, as_of::date AS day, worker_reason(worker_type) AS reason, placed(home_zip) AS place,
		yearly(pay, pay_basis, weekly_hours) AS pay_yearly, hours(weekly_hours) AS hours_yearly,
		coalesce(nullif(lower(trim(work_county)), ''), c.county, lower(trim(setting('institution') ->> 'county'))) AS county
	FROM roster r LEFT JOIN site_county c ON c.site = r.site
)
SELECT t.*, in_area('local', CASE WHEN place LIKE 'zip-%' THEN '' ELSE place END, day) AS local,
	(SELECT w.hourly FROM wage w JOIN wage_in_use u ON u.name = w.name AND u.county = t.county,
		LATERAL (SELECT (extract(year FROM day)::int
			- CASE WHEN extract(month FROM day) < (setting('fiscal-year') ->> 'startMonth')::int THEN 1 ELSE 0 END) AS begun) f
	ORDER BY w.year <= f.begun DESC, CASE WHEN w.year <= f.begun THEN -w.year ELSE w.year END LIMIT 1) AS living_wage
FROM typed t;

CREATE TABLE certificate AS
SELECT v.vendor_id, c.code, v.self_declared = 'yes' AS self_declared,
	coalesce(nullif(v.certified_from, '')::date, '-infinity') AS valid_from,
	coalesce(nullif(v.certified_until, '')::date, 'infinity') AS valid_until
FROM vendors v, unnest(string_to_array(v.certification, ';')) AS c (code) WHERE c.code <> '';

CREATE TABLE address AS
SELECT DISTINCT ON (vendor_id) vendor_id, zip FROM vendors WHERE zip <> ''
ORDER BY vendor_id, array_position(ARRAY['ordering', '', 'headquarters', 'remit'], address_role);

CREATE TABLE purchase AS
WITH typed AS (
	SELECT p.*, transaction_date::date AS day, dollars(amount) AS usd,
		placed(CASE WHEN trim(p.vendor_zip) <> '' THEN p.vendor_zip ELSE coalesce(a.zip, '') END) AS place
	FROM purchases p LEFT JOIN address a USING (vendor_id)
)
SELECT t.*, NOT listed(rule_on('addressable-spend', day) -> 'excludedCategories', ARRAY[category]) AS addressable,
	in_area('local', CASE WHEN place LIKE 'zip-%' THEN '' ELSE place END, day) AS local,
	ARRAY(SELECT DISTINCT g.key || ':' || h.how FROM jsonb_each(rule_on('diverse-categories', day) -> 'groups') g,
		LATERAL (SELECT c.code, CASE WHEN c.self_declared THEN 'self-declared' WHEN day > c.valid_until THEN 'lapsed'
				WHEN day >= c.valid_from THEN 'valid' ELSE 'early' END AS how
			FROM certificate c WHERE c.vendor_id = t.vendor_id
			UNION ALL SELECT l.code, 'valid' FROM unnest(string_to_array(t.certifications, ';')) l (code)) h
		WHERE g.value ? h.code) AS diverse
FROM typed t;

-- the ends of employments, with what separations add to them, and separations of people who stand on a roster only
CREATE TABLE leaving AS
WITH numbered AS (
	SELECT row_number() OVER (ORDER BY employee_id, hire_date) AS id, e.*, hire_date::date AS hired, nullif(end_date, '')::date AS ended
	FROM employments e
), closing AS (
	SELECT s.*, lead(hired) OVER w AS next_hired, lead(hire_reason) OVER w AS next_reason,
		coalesce(ended, CASE WHEN worker_reason(worker_type) IS NOT NULL THEN (SELECT min(c.hired) - 1 FROM numbered c
			WHERE c.employee_id = s.employee_id AND c.hired > s.hired AND c.hire_reason = 'conversion') END) AS closed
	FROM numbered s WINDOW w AS (PARTITION BY employee_id ORDER BY hired)
), gone AS (
	SELECT row_number() OVER (ORDER BY employee_id, end_date) AS number, s.*, s.end_date::date AS day FROM separations s
), met AS (
	SELECT g.*, (SELECT min(c.id) FROM closing c WHERE c.employee_id = g.employee_id AND c.ended = g.day) AS same,
		(SELECT c.id FROM closing c WHERE c.employee_id = g.employee_id AND c.closed IS NULL AND c.hired <= g.day
			ORDER BY c.hired DESC LIMIT 1) AS opened
	FROM gone g
), ending AS (
	SELECT DISTINCT ON (opened) * FROM met WHERE same IS NULL AND opened IS NOT NULL ORDER BY opened, day
), event AS (
	SELECT coalesce(c.ended, n.day) AS day, c.site, c.job_family,
		CASE WHEN c.hire_reason = 'conversion' THEN nullif(c.worker_type, 'temporary') ELSE c.worker_type END AS worker_type,
		coalesce(nullif(c.end_reason, ''), nullif(s.end_reason, ''), n.end_reason) AS reason,
		coalesce(nullif(c.end_voluntary, ''), nullif(s.end_voluntary, ''), n.end_voluntary, '') AS voluntary,
		coalesce(c.next_reason = 'transfer' AND c.next_hired - coalesce(c.ended, n.day) BETWEEN 0 AND 30, false) AS moved
	FROM closing c LEFT JOIN met s ON s.same = c.id LEFT JOIN ending n ON n.opened = c.id
	WHERE coalesce(c.ended, n.day) IS NOT NULL
	UNION ALL
	SELECT m.day, p.site, p.job_family, p.worker_type, m.end_reason, m.end_voluntary, false
	FROM met m, LATERAL (SELECT * FROM roster r WHERE r.employee_id = m.employee_id
		ORDER BY r.as_of::date <= m.day DESC, abs(r.as_of::date - m.day), r.site LIMIT 1) p
	WHERE m.same IS NULL AND NOT EXISTS (SELECT FROM ending n WHERE n.number = m.number)
)
SELECT e.*, CASE WHEN worker_reason(coalesce(worker_type, '')) IS NOT NULL THEN worker_reason(worker_type)
	WHEN moved OR lower(coalesce(reason, '')) LIKE 'transfer%' OR lower(reason) = 'internal transfer' THEN 'transfer' END AS why
FROM event e;

-- people at work on a day, each once; null when no roster tells, or that of a site is more than 45 days old
CREATE FUNCTION at_work(d date) RETURNS bigint LANGUAGE sql STABLE AS
$$ WITH latest AS (SELECT site, max(day) AS day FROM person WHERE day BETWEEN d - interval '12 months' AND d GROUP BY site)
	SELECT CASE WHEN (SELECT min(day) FROM latest) >= d - 45
		THEN (SELECT count(DISTINCT employee_id) FROM person WHERE reason IS NULL AND (site, day) IN (SELECT site, day FROM latest)) END $$;

-- their mean over the start of a period, each first of a month inside and the day after it
CREATE FUNCTION mean_at_work(first_day date, last_day date) RETURNS numeric LANGUAGE sql STABLE AS
$$ SELECT nullif(CASE WHEN bool_and(people IS NOT NULL) THEN avg(people) END, 0)
	FROM (SELECT at_work(d) AS people FROM generate_series(first_day, last_day + 1, '1 day') s, LATERAL (SELECT s::date AS d) t
		WHERE d IN (first_day, last_day + 1) OR extract(day FROM d) = 1) p $$;

CREATE TABLE applied AS
SELECT a.*, applied_on::date AS day, CASE WHEN pool <> '' THEN pool
	WHEN rule_on('pathway-sources', applied_on::date) IS NULL OR (trim(recruiting_source) = '' AND trim(program) = '') THEN 'unknown'
	WHEN listed(rule_on('pathway-sources', applied_on::date) -> 'sources', ARRAY[recruiting_source, program]) THEN 'pipeline'
	ELSE 'general' END AS pool_found
FROM applications a;
