// SPDX-License-Identifier: Apache-2.0
package logging.config.cm;

/** Values of {@code .cfg} files, which know only text: truth values and level numbers get their types back. */
final class Scalar {

    private Scalar() {}

    static Object of(String key, Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        String trimmed = text.trim();
        if ("true".equalsIgnoreCase(trimmed) || "false".equalsIgnoreCase(trimmed)) {
            return Boolean.valueOf(trimmed);
        }
        String last = key.substring(key.lastIndexOf('.') + 1);
        boolean number = last.equals("level") || last.equals("flushLevel") || last.equals("version");
        return number && trimmed.matches("-?\\d{1,9}") ? Long.valueOf(trimmed) : text;
    }
}
