package org.holdfast.definition.rule;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.holdfast.web.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes rules as JSON. Reading is strict: a property that does not exist, one
 * given twice, a fraction for a whole number or a day in another form is unreadable.
 */
public final class RuleJson {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
		.changeDefaultPropertyInclusion((value) -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
		.withConfigOverride(BigDecimal.class,
				(type) -> type.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
		.addModule(new SimpleModule().addDeserializer(LocalDate.class, new Day()))
		.build();

	private RuleJson() {
	}

	/**
	 * Reads a rule.
	 * @param kind its kind
	 * @param json the text in UTF-8
	 * @return the rule
	 * @throws Unreadable when it is no JSON of that kind
	 * @throws Refused when it can be read but not accepted
	 */
	public static Rule read(RuleKind kind, byte[] json) throws Unreadable {
		try {
			Rule rule = MAPPER.readValue(json, kind.type());
			if (rule == null) {
				throw new Unreadable(null);
			}
			return rule;
		}
		catch (JacksonException ex) {
			for (Throwable cause = ex.getCause(); cause != null; cause = cause.getCause()) {
				if (cause instanceof Refused refused) {
					throw refused;
				}
			}
			throw new Unreadable(ex);
		}
	}

	/**
	 * Writes a rule.
	 * @param rule any rule
	 * @return what reading gives it back from
	 */
	public static ObjectNode write(Rule rule) {
		return MAPPER.valueToTree(rule);
	}

	/**
	 * What was sent is no JSON, or not of the form its kind has.
	 */
	public static class Unreadable extends Exception {

		Unreadable(@Nullable Throwable cause) {
			super("Unreadable", cause);
		}

	}

	/**
	 * Reads a day, only as year, month and day of the calendar.
	 */
	private static final class Day extends ValueDeserializer<LocalDate> {

		private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd")
			.withResolverStyle(ResolverStyle.STRICT);

		@Override
		public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
			if (!parser.hasToken(JsonToken.VALUE_STRING)) {
				return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
			}
			try {
				return LocalDate.parse(parser.getString(), FORM);
			}
			catch (DateTimeException ex) {
				return (LocalDate) context.handleWeirdStringValue(LocalDate.class, parser.getString(),
						"not a day of the calendar");
			}
		}

	}

}
