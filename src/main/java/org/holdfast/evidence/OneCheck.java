package org.holdfast.evidence;

import java.util.List;
import java.util.function.Function;

import org.holdfast.tenancy.Permission;

/**
 * A check of this module.
 *
 * @param rule what is looked for
 * @param look finds it
 */
record OneCheck(Rule rule, Function<XrayWork, List<Finding>> look) implements XrayCheck {

	static XrayCheck of(Severity severity, String name, Permission needs, Function<XrayWork, List<Finding>> look) {
		return new OneCheck(new Rule(severity, "evidence.check." + name, "evidence.check." + name + ".why", needs),
				look);
	}

	static XrayCheck of(Severity severity, String name, Function<XrayWork, List<Finding>> look) {
		return of(severity, name, Permission.READ_TOOLKIT, look);
	}

	@Override
	public List<Finding> findings(XrayWork work) {
		return this.look.apply(work);
	}

}
