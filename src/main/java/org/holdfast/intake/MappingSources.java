package org.holdfast.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.CurrentInstitution;
import org.holdfast.web.NotFound;
import org.holdfast.web.Refused;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sources whose mappings are remembered, and what a person may do with them.
 */
@Service
public class MappingSources {

	private static final int LONGEST_NAME = 100;

	private final SavedMappings mappings;

	private final JdbcClient jdbc;

	MappingSources(SavedMappings mappings, JdbcClient jdbc) {
		this.mappings = mappings;
		this.jdbc = jdbc;
	}

	@Transactional(readOnly = true)
	public List<MappingSource> list() {
		return this.mappings.all().stream().map((saved) -> source(List.of(saved))).toList();
	}

	/**
	 * A source with all its versions.
	 * @param id its id
	 * @return the source
	 * @throws NotFound when there is none
	 */
	@Transactional(readOnly = true)
	public MappingSource get(UUID id) {
		List<SavedMappings.Saved> versions = this.mappings.versions(id);
		if (versions.isEmpty()) {
			throw new NotFound();
		}
		return source(versions);
	}

	/**
	 * The source that a file was read by.
	 * @param view the import
	 * @return empty when it has none, or one that was forgotten
	 */
	@Transactional(readOnly = true)
	public Optional<UUID> of(ImportView view) {
		return (view.source() == null) ? Optional.empty()
				: this.mappings.latest(view.kind(), view.source())
					.map(SavedMappings.Saved::id)
					.filter((id) -> view.mappingVersion() == 0 || this.mappings.versions(id)
						.stream()
						.anyMatch((saved) -> saved.version() == view.mappingVersion()));
	}

	/**
	 * Gives a source another name.
	 * @param id the source
	 * @param name the name
	 * @throws Refused when it is blank, too long or taken
	 */
	@Transactional
	public void rename(UUID id, String name) {
		MappingSource source = get(id);
		String asked = name.strip();
		if (asked.isEmpty()) {
			throw Refused.of("/name", "intake.sources.name.missing");
		}
		if (asked.length() > LONGEST_NAME) {
			throw Refused.of("/name", "intake.sources.name.tooLong", LONGEST_NAME);
		}
		Optional<SavedMappings.Saved> other = this.mappings.latest(source.kind(), asked);
		if (other.isPresent() && !other.get().id().equals(id)) {
			throw Refused.of("/name", "intake.sources.name.taken", other.get().source());
		}
		if (!asked.equals(source.name())) {
			this.mappings.rename(this.mappings.versions(id).getFirst(), asked);
		}
	}

	/**
	 * Forgets a source with all its versions. Files that were read by it stay as they
	 * are.
	 * @param id the source
	 * @return its name
	 */
	@Transactional
	public String forget(UUID id) {
		MappingSource source = get(id);
		this.mappings.forget(this.mappings.versions(id).getFirst());
		return source.name();
	}

	/**
	 * Makes an earlier version the latest, as a new version.
	 * @param id the source
	 * @param number the earlier version
	 * @return the number of the new one
	 */
	@Transactional
	public int useAgain(UUID id, int number) {
		MappingSource source = get(id);
		MappingSource.Version version = source.version(number).orElseThrow(NotFound::new);
		return this.mappings
			.remember(source.kind(), source.name(), version.mapping(), version.headers(), (before) -> version.choices(),
					CurrentActor.get().accountId())
			.version();
	}

	private MappingSource source(List<SavedMappings.Saved> versions) {
		SavedMappings.Saved latest = versions.getFirst();
		List<MappingSource.Version> shown = new ArrayList<>();
		for (int at = 0; at < versions.size(); at++) {
			SavedMappings.Saved one = versions.get(at);
			Mapping before = (at + 1 < versions.size()) ? versions.get(at + 1).mapping() : Mapping.EMPTY;
			ReadingChoices read = (at + 1 < versions.size()) ? versions.get(at + 1).choices() : ReadingChoices.NONE;
			shown.add(new MappingSource.Version(one.version(), one.at(), one.by(), one.mapping(), one.headers(),
					one.choices(), changed(before, one.mapping()), !read.equals(one.choices())));
		}
		int files = this.jdbc.sql("""
				SELECT count(*) FROM import WHERE institution_id = :institution AND kind = :kind
				AND lower(source) = lower(:source)""")
			.param("institution", CurrentInstitution.id())
			.param("kind", latest.kind().code())
			.param("source", latest.source())
			.query(Integer.class)
			.single();
		return new MappingSource(latest.id(), latest.kind(), latest.source(), files, List.copyOf(shown));
	}

	private static List<String> changed(Mapping before, Mapping after) {
		TreeSet<String> changed = new TreeSet<>();
		differing(before.columns(), after.columns(), changed);
		differing(before.constants(), after.constants(), changed);
		differing(before.values(), after.values(), changed);
		differing(before.transforms(), after.transforms(), changed);
		return List.copyOf(changed);
	}

	private static void differing(Map<String, ?> before, Map<String, ?> after, TreeSet<String> changed) {
		before.forEach((field, value) -> {
			if (!Objects.equals(value, after.get(field))) {
				changed.add(field);
			}
		});
		after.keySet().stream().filter((field) -> !before.containsKey(field)).forEach(changed::add);
	}

}
