// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFileExtend;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.features;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;

import java.io.File;
import java.nio.file.Path;
import javax.inject.Inject;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.BundleContext;

/** A real Karaf in a JVM of its own, with all bundles of this project installed beside its own logging. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public abstract class KarafContainer {
    @Inject
    protected BundleContext context;

    @Configuration
    public final Option[] configuration() {
        return options(
                karafDistributionConfiguration()
                        .frameworkUrl(distribution().toUri().toString())
                        .karafVersion(System.getProperty("karaf.version"))
                        .name("Karaf")
                        .useDeployFolder(false)
                        .unpackDirectory(new File("target/exam")),
                // Else the console floods the build's output with prompts.
                configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
                editConfigurationFilePut("etc/org.apache.karaf.shell.cfg", "sshHost", "127.0.0.1"),
                editConfigurationFilePut(
                        "etc/org.ops4j.pax.url.mvn.cfg",
                        "org.ops4j.pax.url.mvn.localRepository",
                        System.getProperty("maven.repository")),
                // Our bundles as the build made them; everything else from where Karaf gets it. Default repositories
                // are
                // looked into first and nothing is copied from them: what an older build left in the local one is not
                // taken.
                editConfigurationFileExtend(
                        "etc/org.ops4j.pax.url.mvn.cfg",
                        "org.ops4j.pax.url.mvn.defaultRepositories",
                        "," + new File("target/repository").toURI() + "@id=build"),
                Provision.coverage(),
                features(builtFile("logging.karaf-features.xml"), "logging", "logging-net", "logging-mail"),
                Provision.testLibraries());
    }

    private static String builtFile(String name) {
        return Path.of(System.getProperty("bundles.dir"), name).toUri().toString();
    }

    private static Path distribution() {
        return Path.of(System.getProperty("bundles.dir"), "apache-karaf.tar.gz");
    }
}
