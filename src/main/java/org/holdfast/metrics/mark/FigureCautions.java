package org.holdfast.metrics.mark;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Permission;
import org.holdfast.web.Caution;
import org.holdfast.web.Format;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says the marks of figures in the reader's language, with the way to the file for those
 * who may open it.
 */
@Component
public class FigureCautions {

	private final MessageSource messages;

	private final Format format;

	FigureCautions(MessageSource messages, Format format) {
		this.messages = messages;
		this.format = format;
	}

	/**
	 * Says marks.
	 * @param marks the marks of figures as the reader sees them
	 * @return sentences, each once
	 */
	public List<Caution> of(Collection<FigureMark> marks) {
		return marks.stream().distinct().flatMap(this::said).toList();
	}

	private Stream<Caution> said(FigureMark mark) {
		String file = CurrentActor.get().may(Permission.IMPORT) ? "/files/" + mark.importId() : null;
		Stream.Builder<Caution> said = Stream.builder();
		if (mark.incomplete()) {
			said.add(new Caution(rejected(mark), file));
		}
		if (mark.differs()) {
			said.add(new Caution(difference(mark), file));
		}
		return said.build();
	}

	private String rejected(FigureMark mark) {
		Integer rows = mark.rejected();
		return (rows != null) ? say("rows", rows, this.format.number(rows), mark.fileName())
				: say("someRows", mark.fileName());
	}

	private String difference(FigureMark mark) {
		String difference = mark.difference();
		String by = Objects.requireNonNullElse(mark.acceptedBy(), "—");
		if (difference == null) {
			return say("differs", mark.fileName(), by);
		}
		BigDecimal much = new BigDecimal(difference).abs();
		return mark.dollars() ? say("differsByDollars", mark.fileName(), by, this.format.money(much))
				: say("differsByRows", mark.fileName(), by, much, this.format.number(much));
	}

	private String say(String key, Object... arguments) {
		return this.messages.getMessage("metrics.mark." + key, arguments, LocaleContextHolder.getLocale());
	}

}
