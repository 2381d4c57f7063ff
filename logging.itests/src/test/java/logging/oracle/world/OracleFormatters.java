// SPDX-License-Identifier: Apache-2.0
package logging.oracle.world;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import logging.api.Formatter;
import logging.api.LogRecord;
import logging.api.Thrown;
import logging.api.config.FormatterOptions;
import logging.api.config.Options;

/** The formatters that scenarios name. */
final class OracleFormatters {

    static final Set<String> NAMES =
            Set.of("oracle.formatters.Upper", "oracle.formatters.Utc", "oracle.formatters.Bracket");

    private OracleFormatters() {}

    static Formatter make(String name, Options options) {
        return FormatterOptions.make(options, read -> switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "Upper" -> new Upper(read);
            case "Bracket" -> new Bracket(read);
            default -> utc(read);
        });
    }

    private static Formatter utc(FormatterOptions options) {
        Formatter formatter = options.formatter();
        formatter.setConverter(ZoneOffset.UTC);
        return formatter;
    }

    /** Everything in capitals. */
    private static final class Upper extends Formatter {

        Upper(FormatterOptions options) {
            super(options.fmt(), options.datefmt(), options.style(), options.validate(), options.defaults());
        }

        @Override
        public String format(LogRecord record) {
            return super.format(record).toUpperCase(Locale.ROOT);
        }
    }

    /** Exceptions and stacks in brackets. */
    private static final class Bracket extends Formatter {

        Bracket(FormatterOptions options) {
            super(options.fmt(), options.datefmt(), options.style(), options.validate(), options.defaults());
        }

        @Override
        public String formatException(Thrown thrown) {
            return "[" + Raised.type(thrown) + "|" + Raised.message(thrown) + "]";
        }

        @Override
        public String formatStack(String stackInfo) {
            return "{" + stackInfo.replace('\n', '~') + "}";
        }
    }
}
