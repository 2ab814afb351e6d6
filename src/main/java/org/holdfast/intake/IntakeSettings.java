package org.holdfast.intake;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of uploads.
 *
 * @param largestUpload the most bytes a file may have
 * @param mostRows the most rows a file may have
 * @param retention how long the encrypted original is kept after the upload
 * @param mostStored the most bytes of originals that one institution may keep
 * @param checkedEarly from this size on files are checked while they arrive
 * @param mostWaiting how many files of one institution may wait to be checked at once
 */
@ConfigurationProperties("holdfast.intake")
record IntakeSettings(@DefaultValue("2GB") DataSize largestUpload, @DefaultValue("20000000") int mostRows,
		@DefaultValue("30d") Duration retention, @DefaultValue("50GB") DataSize mostStored,
		@DefaultValue("32MB") DataSize checkedEarly, @DefaultValue("100") int mostWaiting) {

}
