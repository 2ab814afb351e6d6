-- What a person chose about the reading of files of a source (sheet, header row, encoding, delimiter, order of dates) is
-- part of each version of its mapping. Versions made before say nothing of it.
ALTER TABLE saved_mapping ADD reading jsonb;
