package org.holdfast.paper.sheet;

import java.io.InputStream;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through XML that somebody else may have written: nothing outside of it is ever
 * fetched, and no document type is taken.
 */
public final class Tags {

	private static final XMLInputFactory FACTORY = factory();

	private final XMLStreamReader reader;

	private Tags(XMLStreamReader reader) {
		this.reader = reader;
	}

	/**
	 * Begins to walk.
	 * @param xml the XML
	 * @return in front of the first tag
	 * @throws NotReadable when it is no XML
	 */
	public static Tags in(InputStream xml) throws NotReadable {
		try {
			return new Tags(FACTORY.createXMLStreamReader(xml));
		}
		catch (XMLStreamException ex) {
			throw new NotReadable("paper.file.broken");
		}
	}

	/**
	 * Goes on to the next tag or text.
	 * @return what is there, absent at the end
	 * @throws NotReadable when the XML is broken or has a document type
	 */
	public Optional<Sort> next() throws NotReadable {
		try {
			while (this.reader.hasNext()) {
				switch (this.reader.next()) {
					case XMLStreamConstants.START_ELEMENT -> {
						return Optional.of(Sort.BEGIN);
					}
					case XMLStreamConstants.END_ELEMENT -> {
						return Optional.of(Sort.END);
					}
					case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
						return Optional.of(Sort.TEXT);
					}
					case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
						throw new NotReadable("paper.file.broken");
					default -> {
					}
				}
			}
			return Optional.empty();
		}
		catch (XMLStreamException ex) {
			throw new NotReadable("paper.file.broken");
		}
	}

	/**
	 * The name of the tag.
	 * @return without its prefix
	 */
	public String name() {
		return this.reader.getLocalName();
	}

	public String text() {
		return this.reader.getText();
	}

	/**
	 * What an attribute of the tag says.
	 * @param name its name without prefix
	 * @return its value, empty when there is no such attribute
	 */
	public String attribute(String name) {
		for (int at = 0; at < this.reader.getAttributeCount(); at++) {
			if (this.reader.getAttributeLocalName(at).equals(name)) {
				return this.reader.getAttributeValue(at);
			}
		}
		return "";
	}

	/**
	 * All text of the tag that was just begun, to its end.
	 * @return the text, whatever the tags in between
	 * @throws NotReadable when the XML is broken
	 */
	public String inner() throws NotReadable {
		StringBuilder text = new StringBuilder();
		int depth = 1;
		while (depth > 0) {
			switch (next().orElseThrow(() -> new NotReadable("paper.file.broken"))) {
				case BEGIN -> depth++;
				case END -> depth--;
				case TEXT -> text.append(text());
			}
		}
		return text.toString();
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
		return factory;
	}

	/**
	 * What there is in XML.
	 */
	public enum Sort {

		/** A tag begins. */
		BEGIN,

		/** A tag ends. */
		END,

		/** Text between tags. */
		TEXT

	}

}
