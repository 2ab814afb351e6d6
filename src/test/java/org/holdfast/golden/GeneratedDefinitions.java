package org.holdfast.golden;

/**
 * The definitions of the generated institution, as requests of the API. Local changes on
 * 2025-10-12, in the middle of a month; the first weeks of July 2024 have no definition.
 */
final class GeneratedDefinitions {

	static final String JSON = """
			[
				{"path": "/api/v1/definitions/institution", "body": {"county": "Cuyahoga", "timeZone": "America/New_York"}},
				{"path": "/api/v1/definitions/sites/Northgate", "body": {"county": "Cuyahoga"}},
				{"path": "/api/v1/definitions/sites/Southport", "body": {"county": "Cuyahoga"}},
				{"path": "/api/v1/definitions/sites/Riverside", "body": {"county": "Lorain"}},
				{"path": "/api/v1/definitions/fiscal-year", "body": {"startMonth": 7}},
				{"path": "/api/v1/definitions/data-as-of", "body": {"employments": "2026-06-30"}},
				{"path": "/api/v1/definitions/po-box-zips", "body": {"zips": ["44101"]}},
				{"path": "/api/v1/definitions/geography-sets/city", "body": {"purpose": "local", "validFrom": "2024-07-15", "zips": ["44103", "44104", "44105", "44106", "44108"]}},
				{"path": "/api/v1/definitions/geography-sets/city", "body": {"purpose": "local", "validFrom": "2025-10-12", "zips": ["44103", "44104", "44105", "44106", "44110", "44112"]}},
				{"path": "/api/v1/definitions/geography-sets/lorain", "body": {"purpose": "local", "validFrom": "2025-01-01", "zips": ["44035", "44052"]}},
				{"path": "/api/v1/definitions/geography-sets/hardship", "body": {"purpose": "disadvantaged", "validFrom": "2024-07-15", "zips": ["44103", "44104", "44105", "44052"]}},
				{"path": "/api/v1/definitions/living-wages/cuyahoga-single", "body": {"county": "Cuyahoga", "familyType": "1 adult, 0 children", "year": 2024, "hourly": "18.75", "source": "generated", "inUse": true}},
				{"path": "/api/v1/definitions/living-wages/cuyahoga-single", "body": {"county": "Cuyahoga", "familyType": "1 adult, 0 children", "year": 2025, "hourly": "19.50", "source": "generated", "inUse": true}},
				{"path": "/api/v1/definitions/living-wages/lorain-single", "body": {"county": "Lorain", "familyType": "1 adult, 0 children", "year": 2024, "hourly": "18.00", "source": "generated", "inUse": true}},
				{"path": "/api/v1/definitions/targeted-jobs", "body": {"validFrom": "2024-07-15", "jobs": ["EVS1", "Nursing Assistant", "patient access"]}},
				{"path": "/api/v1/definitions/pathway-sources", "body": {"validFrom": "2024-07-01", "sources": ["Step Up", "Welcome to Work", "Summer Cohort"]}},
				{"path": "/api/v1/definitions/addressable-spend", "body": {"validFrom": "2024-07-01", "excludedCategories": ["Utilities", "Taxes and Fees"]}},
				{"path": "/api/v1/definitions/local-vendor-rule", "body": {"validFrom": "2024-07-01", "addressOrder": ["ordering", "headquarters", "remit"], "independentOnly": false}},
				{"path": "/api/v1/definitions/diverse-categories", "body": {"validFrom": "2024-07-01", "groups": {"minority": ["MBE"], "women": ["WBE", "WOSB", "EDWOSB"], "other": ["LGBTBE", "VOSB", "SDVOSB", "DOBE", "8A", "SDB", "HUBZONE", "DBE"]}}}
			]
			""";

	private GeneratedDefinitions() {
	}

}
