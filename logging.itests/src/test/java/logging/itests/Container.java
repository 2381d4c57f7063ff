// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.junitBundles;
import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.CoreOptions.systemPackages;

import java.util.Arrays;
import javax.inject.Inject;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * A framework inside the test's JVM, with all bundles of this project started: Felix or Equinox, as the failsafe
 * execution says. It lives as long as its test class.
 */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public abstract class Container {
    @Inject
    protected BundleContext context;

    @Configuration
    public final Option[] configuration() {
        return options(
                junitBundles(),
                // Pax Exam's own bundles import these; the class path of the test has them.
                systemPackages(
                        "org.slf4j;version=1.7.36", "org.slf4j.spi;version=1.7.36", "org.slf4j.helpers;version=1.7.36"),
                Provision.services(),
                Provision.testLibraries(),
                project());
    }

    /** What this test is about; override it for another set or another start order. */
    protected Option project() {
        return composite(Provision.bundles(Provision.OURS));
    }

    /** The installed bundle of this symbolic name. */
    protected final Bundle bundle(String symbolicName) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not installed: " + symbolicName));
    }
}
