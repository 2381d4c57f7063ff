// SPDX-License-Identifier: Apache-2.0
package logging.itests.guest;

import logging.api.Filter;
import logging.api.Formatter;
import logging.api.LogRecord;
import logging.api.config.ObjectFactory;
import logging.api.config.Options;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A bundle that offers a formatter and a filter of its own to configurations. Thread-safe. */
public final class Dresser implements BundleActivator, ObjectFactory {
    /** The formatter's name in configurations. */
    public static final String MARKING = "guest.MarkingFormatter";

    /** The filter's name in configurations. */
    public static final String QUIET = "guest.QuietFilter";

    /** Puts a mark before each message. */
    public static final class Marking extends Formatter {
        private final String mark;

        Marking(String mark) {
            this.mark = mark;
        }

        @Override
        public String format(LogRecord record) {
            return mark + record.getMessage();
        }
    }

    /** Passes what does not contain a word. */
    public static final class Quiet implements Filter {
        private final String word;

        Quiet(String word) {
            this.word = word;
        }

        @Override
        public LogRecord filter(LogRecord record) {
            return record.getMessage().contains(word) ? null : record;
        }
    }

    @Override
    public void start(BundleContext context) {
        context.registerService(ObjectFactory.class, this, null);
    }

    @Override
    public void stop(BundleContext context) {}

    @Override
    public boolean offers(String name) {
        return name.equals(MARKING) || name.equals(QUIET);
    }

    @Override
    public Object create(String name, Options options) {
        return name.equals(MARKING) ? new Marking(options.text("mark", "* ")) : new Quiet(options.requiredText("word"));
    }
}
