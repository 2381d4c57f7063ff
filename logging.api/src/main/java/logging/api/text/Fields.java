// SPDX-License-Identifier: Apache-2.0
package logging.api.text;

/**
 * Values by name: what a template asks while it prints one record.
 *
 * <p>Implementations need not be thread-safe; a template reads them only during one call of
 * {@link Template#format}.
 */
@FunctionalInterface
public interface Fields {

    /** The answer for a name that does not exist. A {@code null} answer is a value: it prints {@code null}. */
    Object MISSING = new Object() {
        @Override
        public String toString() {
            return "MISSING";
        }
    };

    /**
     * Looks a value up.
     *
     * @param name the field's name, never null
     * @return the value, which may be null, or {@link #MISSING}
     */
    Object get(String name);
}
