// SPDX-License-Identifier: Apache-2.0
package logging.itests.guest;

import java.util.Collections;
import java.util.Dictionary;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationPlugin;

/** A bundle that fills in system properties for <code>$[prop:NAME]</code> in what is configured. Thread-safe. */
public final class Filler implements BundleActivator, ConfigurationPlugin {
    private static final Pattern PLACE = Pattern.compile("\\$\\[prop:([^\\]]+)]");

    /** Plugins from 0 to 1000 may change what is configured. */
    private static final int RANKING = 500;

    @Override
    public void start(BundleContext context) {
        Map<String, Object> properties =
                Map.of(ConfigurationPlugin.CM_RANKING, RANKING, ConfigurationPlugin.CM_TARGET, new String[] {
                    "logging", "logging.logger"
                });
        context.registerService(ConfigurationPlugin.class, this, FrameworkUtil.asDictionary(properties));
    }

    @Override
    public void stop(BundleContext context) {}

    @Override
    public void modifyConfiguration(ServiceReference<?> target, Dictionary<String, Object> properties) {
        for (String key : Collections.list(properties.keys())) {
            if (properties.get(key) instanceof String text) {
                properties.put(key, PLACE.matcher(text).replaceAll(Filler::filled));
            }
        }
    }

    private static String filled(MatchResult place) {
        return Matcher.quoteReplacement(System.getProperty(place.group(1), "nothing"));
    }
}
