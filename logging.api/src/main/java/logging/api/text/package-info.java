/**
 * The text engine: templates in Python's three styles, {@code msg % args}, {@code strftime}, and the byte
 * buffer that all of them write to.
 *
 * <p>Everything here is a pure function of its arguments and depends on nothing but {@code java.*}. What a
 * record is and which fields it has is decided elsewhere. A value whose {@code toString()} throws shows as a
 * {@linkplain logging.api.text.Foreign marker}; who reports that asks the buffer.
 *
 * <p>Templates are compiled once ({@link logging.api.text.Template#of}) and then only walk over ready
 * {@linkplain logging.api.text.Piece pieces}; nothing that runs per record uses {@code String.format}, regular
 * expressions or streams.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package logging.api.text;
