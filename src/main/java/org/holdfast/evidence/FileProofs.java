package org.holdfast.evidence;

import org.holdfast.intake.Batches;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what the files of the institution in force show. Only counts are read, never
 * rows.
 */
@Service
class FileProofs {

	private final Batches batches;

	private final FollowingStore following;

	FileProofs(Batches batches, FollowingStore following) {
		this.batches = batches;
		this.following = following;
	}

	@Transactional(readOnly = true)
	FileFacts facts() {
		return new FileFacts(this.batches.visible(), this.following.followed().orElse(null));
	}

}
