// SPDX-License-Identifier: Apache-2.0
package logging.config.cm.source;

/** What a configuration is about. */
public enum Kind {
    /** A whole dictConfig document. */
    DOCUMENT(""),
    /** One entry of {@code formatters}. */
    FORMATTER("formatters"),
    /** One entry of {@code filters}. */
    FILTER("filters"),
    /** One entry of {@code handlers}. */
    HANDLER("handlers"),
    /** One entry of {@code loggers}, or {@code root}. */
    LOGGER("loggers"),
    /** Levels by logger name, as the OSGi Log Service says them. */
    LEVELS("");

    private final String section;

    Kind(String section) {
        this.section = section;
    }

    /** {@return the section of the document that an entry goes to; empty for a kind that is no entry} */
    public String section() {
        return section;
    }

    /** The key path of an entry. */
    String path(String name) {
        return this == LOGGER && "root".equals(name) ? "root" : section + "." + name;
    }
}
