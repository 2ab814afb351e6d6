package org.holdfast.roi.model;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Reads a printed formula as a person with a pocket calculator would, independently of
 * the code that printed it, and computes its left side with 50 digits.
 */
final class PrintedFormula {

	private static final MathContext DIGITS = new MathContext(50);

	private final String text;

	private int at;

	private PrintedFormula(String text) {
		this.text = text;
	}

	static BigDecimal leftSide(String formula) {
		return new PrintedFormula(formula.substring(0, formula.lastIndexOf(" = "))).read();
	}

	static String rightSide(String formula) {
		return formula.substring(formula.lastIndexOf(" = ") + 3);
	}

	private BigDecimal read() {
		BigDecimal value = sum();
		if (this.at != this.text.length()) {
			throw new IllegalArgumentException("Cannot read on at " + this.at + " of " + this.text);
		}
		return value;
	}

	private BigDecimal sum() {
		BigDecimal value = product();
		while (true) {
			if (skip(" + ")) {
				value = value.add(product());
			}
			else if (skip(" − ")) {
				value = value.subtract(product());
			}
			else {
				return value;
			}
		}
	}

	private BigDecimal product() {
		BigDecimal value = atom();
		while (true) {
			if (skip(" × ")) {
				value = value.multiply(atom());
			}
			else if (skip(" ÷ ")) {
				value = value.divide(atom(), DIGITS);
			}
			else {
				return value;
			}
		}
	}

	private BigDecimal atom() {
		if (skip("(")) {
			BigDecimal value = sum();
			if (!skip(")")) {
				throw new IllegalArgumentException("No closing parenthesis at " + this.at + " of " + this.text);
			}
			return value;
		}
		boolean negative = skip("−");
		skip("$");
		int start = this.at;
		while (this.at < this.text.length() && "0123456789,.".indexOf(this.text.charAt(this.at)) >= 0) {
			this.at++;
		}
		BigDecimal value = new BigDecimal(this.text.substring(start, this.at).replace(",", ""));
		if (skip(" %")) {
			value = value.movePointLeft(2);
		}
		return negative ? value.negate() : value;
	}

	private boolean skip(String token) {
		if (this.text.startsWith(token, this.at)) {
			this.at += token.length();
			return true;
		}
		return false;
	}

}
