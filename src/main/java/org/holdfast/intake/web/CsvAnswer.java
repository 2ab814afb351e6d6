package org.holdfast.intake.web;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * Begins an answer that is a CSV file to keep.
 */
public final class CsvAnswer {

	private CsvAnswer() {
	}

	/**
	 * Begins the answer.
	 * @param response the answer
	 * @param fileName the name under which it is kept
	 */
	public static void begin(HttpServletResponse response, String fileName) {
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(fileName, StandardCharsets.UTF_8).build().toString());
	}

	static String errorsOf(String fileName) {
		return fileName.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "") + "-errors.csv";
	}

}
