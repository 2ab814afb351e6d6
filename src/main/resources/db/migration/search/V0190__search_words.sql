-- Search, the same on every server: no extension is needed. Accents are taken away by a list, so that each sign stays one sign and what is marked in the plain text is found again in the written one. Words are indexed as written and without accents, because Spanish endings are recognized by their accents and people type without them; signs that glue words together, as in and/or, become blanks.
CREATE FUNCTION search_clean(written text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	RETURN translate(normalize(left(written, 30000), NFC), chr(57344) || chr(57345), '  ');

CREATE FUNCTION search_plain(written text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	RETURN translate(search_clean(written),
		'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĨĩĪīĬĭĮįİĴĵĶķĹĺĻļĽľŃńŅņŇňŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜḀḁḂḃḄḅḆḇḈḉḊḋḌḍḎḏḐḑḒḓḔḕḖḗḘḙḚḛḜḝḞḟḠḡḢḣḤḥḦḧḨḩḪḫḬḭḮḯḰḱḲḳḴḵḶḷḸḹḺḻḼḽḾḿṀṁṂṃṄṅṆṇṈṉṊṋṌṍṎṏṐṑṒṓṔṕṖṗṘṙṚṛṜṝṞṟṠṡṢṣṤṥṦṧṨṩṪṫṬṭṮṯṰṱṲṳṴṵṶṷṸṹṺṻṼṽṾṿẀẁẂẃẄẅẆẇẈẉẊẋẌẍẎẏẐẑẒẓẔẕẖẗẘẙẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹØøĐđŁłı/\<>|_=~@',
		'AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeiiiinooooouuuuyyAaAaAaCcCcCcCcDdEeEeEeEeEeGgGgGgGgHhIiIiIiIiIJjKkLlLlLlNnNnNnOoOoOoRrRrRrSsSsSsSsTtTtUuUuUuUuUuUuWwYyYZzZzZzAaIiOoUuUuUuUuUuAaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwyAaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYyOoDdLli         ');

CREATE FUNCTION search_words(language text, written text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	RETURN CASE language
		WHEN 'es' THEN to_tsvector('pg_catalog.spanish'::regconfig, search_clean(written)) || to_tsvector('pg_catalog.spanish'::regconfig, search_plain(written))
		ELSE to_tsvector('pg_catalog.english'::regconfig, search_clean(written)) || to_tsvector('pg_catalog.english'::regconfig, search_plain(written)) END;

-- For texts that may be in either language, such as answers.
CREATE FUNCTION search_words(written text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	RETURN search_words('en', written) || search_words('es', written);

CREATE FUNCTION search_query(language text, typed text) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	RETURN CASE language
		WHEN 'es' THEN websearch_to_tsquery('pg_catalog.spanish'::regconfig, search_clean(typed)) || websearch_to_tsquery('pg_catalog.spanish'::regconfig, search_plain(typed))
		ELSE websearch_to_tsquery('pg_catalog.english'::regconfig, search_clean(typed)) || websearch_to_tsquery('pg_catalog.english'::regconfig, search_plain(typed)) END;

CREATE FUNCTION search_query(typed text) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	RETURN search_query('en', typed) || search_query('es', typed);

-- The whole text four times, each with the words found by one way of reading it between two signs of the private use area.
CREATE FUNCTION search_marked(written text, query tsquery) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
	RETURN ARRAY[
		ts_headline('pg_catalog.english'::regconfig, search_clean(written), query, 'HighlightAll=true, StartSel=' || chr(57344) || ', StopSel=' || chr(57345)),
		ts_headline('pg_catalog.spanish'::regconfig, search_clean(written), query, 'HighlightAll=true, StartSel=' || chr(57344) || ', StopSel=' || chr(57345)),
		ts_headline('pg_catalog.english'::regconfig, search_plain(written), query, 'HighlightAll=true, StartSel=' || chr(57344) || ', StopSel=' || chr(57345)),
		ts_headline('pg_catalog.spanish'::regconfig, search_plain(written), query, 'HighlightAll=true, StartSel=' || chr(57344) || ', StopSel=' || chr(57345))];
