// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.CoreOptions.vmOption;

import java.nio.file.Path;
import java.util.List;
import org.ops4j.pax.exam.Option;

/** What a container is filled with. All of it lies in one folder, so that nothing is looked up while tests run. */
final class Provision {
    /** This project's bundles by symbolic name. */
    static final List<String> OURS = List.of(
            "logging.api", "logging.core", "logging.handlers.file", "logging.handlers.net", "logging.config.cm");

    private static final String FOLDER = "bundles.dir";

    private Provision() {}

    /** The jar of an artifact, as this build made or fetched it. */
    static Path jar(String artifact) {
        return Path.of(System.getProperty(FOLDER), artifact + ".jar");
    }

    /** Installs and starts these artifacts, in this order. */
    static Option bundles(List<String> artifacts) {
        return composite(artifacts.stream()
                .map(artifact -> bundle(jar(artifact).toUri().toString()))
                .toArray(Option[]::new));
    }

    /** Declarative services and the services that our bundles use. */
    static Option services() {
        return bundles(List.of(
                "org.osgi.util.function",
                "org.osgi.util.promise",
                "org.osgi.service.component",
                "org.apache.felix.scr",
                "org.apache.felix.configadmin",
                "org.apache.felix.eventadmin"));
    }

    /** Lets tests use AssertJ and Awaitility inside the container, and find the jars again. */
    static Option testLibraries() {
        return composite(
                bundles(List.of("hamcrest", "byte-buddy", "assertj-core", "awaitility")),
                systemProperty(FOLDER).value(System.getProperty(FOLDER)));
    }

    /** The coverage agent, for a container that runs in a JVM of its own. */
    static Option coverage() {
        String agent = System.getProperty("coverage.agent", "");
        return agent.startsWith("-javaagent:") ? vmOption(agent) : composite();
    }
}
