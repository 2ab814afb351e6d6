package org.holdfast.definition.web;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

import org.holdfast.definition.rule.Rule;
import org.holdfast.definition.rule.RuleKind;
import org.holdfast.web.Refused;

/**
 * What a person typed about a definition, as it was typed.
 */
interface RuleForm {

	/**
	 * The name of the definition among its kind.
	 * @return empty for the only one
	 */
	default String called() {
		return "";
	}

	/**
	 * Reads what was typed.
	 * @return the rule
	 * @throws Refused with a reason beside each field that cannot be accepted
	 */
	Rule rule();

	/**
	 * The field that a reason belongs to.
	 * @param pointer a place in the JSON of the rule
	 * @return name of a field
	 */
	default String fieldOf(String pointer) {
		return first(pointer);
	}

	/**
	 * Everything typed, to be carried through the page that asks for confirmation.
	 * @return field by field
	 */
	default List<Typed> typed() {
		List<Typed> fields = new ArrayList<>();
		for (RecordComponent component : getClass().getRecordComponents()) {
			try {
				Object value = component.getAccessor().invoke(this);
				if (value != null && !(value instanceof RuleKind)) {
					fields.add(new Typed(component.getName(), value.toString()));
				}
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException(ex);
			}
		}
		return fields;
	}

	static String first(String pointer) {
		String[] parts = pointer.split("/");
		return (parts.length > 1) ? parts[1] : "";
	}

	/**
	 * One field.
	 *
	 * @param name name of the field
	 * @param value what was typed
	 */
	record Typed(String name, String value) {

	}

}
