// SPDX-License-Identifier: Apache-2.0
package logging.itests.torture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import logging.itests.framework.Bundles;
import logging.itests.framework.ClassJar;
import logging.itests.framework.OwnFramework;
import logging.itests.torture.inside.Admin;
import logging.itests.torture.inside.Ours;
import logging.itests.torture.inside.Pax;
import logging.itests.torture.port.Subject;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;

/**
 * A framework with one logging system and an application bundle that uses it. The application is installed first, so
 * that it stops last and logs through the stop of everything else. Used by one thread.
 */
final class Stand implements AutoCloseable {
    private static final String PORT = Subject.class.getPackageName();
    private static final String IMPORTS = PORT + ",org.osgi.framework,org.osgi.service.cm,org.osgi.util.tracker";
    private static final List<String> SERVICES = List.of(
            "org.osgi.util.function",
            "org.osgi.util.promise",
            "org.osgi.service.component",
            "org.apache.felix.configadmin",
            "org.apache.felix.eventadmin");
    private static final List<String> OURS = List.of(
            "logging.api",
            "org.apache.felix.scr",
            "logging.core",
            "logging.handlers.file",
            "logging.handlers.net",
            "logging.config.cm");
    private static final Map<String, String> PROPERTIES = Map.of(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, PORT);
    private static final List<String> PAX = List.of("pax-logging-api", "pax-logging-log4j2");

    private final OwnFramework framework;
    private final Path jars;
    private final Bundles bundles;
    private final Subject subject;

    private Stand(OwnFramework framework, Path jars) {
        this.framework = framework;
        this.jars = jars;
        this.bundles = new Bundles(framework.context());
        this.subject = framework.context().getService(framework.context().getServiceReference(Subject.class));
    }

    static Stand start(Options options, Path folder) throws Exception {
        OwnFramework framework = OwnFramework.in(folder, PROPERTIES);
        List<Bundle> installed = new ArrayList<>();
        installed.add(
                options.isOurs()
                        ? framework.install(
                                "ours",
                                ClassJar.of(
                                        Ours.class, List.of(Admin.class), IMPORTS + ",logging.api,logging.api.config"))
                        : framework.install(
                                "pax", ClassJar.of(Pax.class, List.of(Admin.class), IMPORTS + ",org.slf4j")));
        for (String jar : SERVICES) {
            installed.add(framework.install(options.jars().resolve(jar + ".jar")));
        }
        for (String jar : options.isOurs() ? OURS : PAX) {
            installed.add(framework.install(options.jars().resolve(jar + ".jar")));
        }
        for (Bundle bundle : installed) {
            bundle.start();
        }
        return new Stand(framework, options.jars());
    }

    /** The one that was closed, started again with all it had kept. */
    static Stand again(Options options, Path folder) throws BundleException {
        return new Stand(OwnFramework.again(folder, PROPERTIES), options.jars());
    }

    Subject subject() {
        return subject;
    }

    Bundles bundles() {
        return bundles;
    }

    Path jar(String symbolicName) {
        return jars.resolve(symbolicName + ".jar");
    }

    /** Stops the framework; fails if that does not end. */
    @Override
    public void close() throws BundleException {
        framework.close();
    }
}
