// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ObjectInputStream;
import org.junit.jupiter.api.Test;

/** What no class of this bundle does, so that nothing that is sent or configured can make it. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("logging.handlers.net");

    @Test
    void nothingIsDeserialisedLookedUpOrEvaluated() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ObjectInputStream.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.naming..", "javax.script..", "java.lang.reflect..", "java.lang.invoke..")
                .orShould()
                .callMethod(Class.class, "forName", String.class)
                .orShould()
                .callMethod(ClassLoader.class, "loadClass", String.class)
                .because("rules 1, 2 and 6: no record and no configuration names a class")
                .check(HOUSE);
    }

    @Test
    void onlyOnePackageNeedsJna() {
        noClasses()
                .that()
                .resideOutsideOfPackage("logging.handlers.net.os..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.jna..")
                .check(HOUSE);
    }

    @Test
    void theOutboxKnowsNoTransportAndNoHandler() {
        noClasses()
                .that()
                .resideInAPackage("logging.handlers.net.outbox..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "logging.handlers.net",
                        "logging.handlers.net.link..",
                        "logging.handlers.net.syslog..",
                        "logging.handlers.net.receiver..")
                .check(HOUSE);
    }

    @Test
    void noCirclesAmongTheInnerPackages() {
        slices().matching("logging.handlers.net.(*)..")
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }
}
