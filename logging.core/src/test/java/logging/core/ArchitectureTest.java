// SPDX-License-Identifier: Apache-2.0
package logging.core;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

/** The arrows between the packages of api and core. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // the kit for handler authors travels in the tests' jar
            .withImportOption(location -> !location.contains("/logging/api/kit/"))
            .importPackages("logging.api", "logging.core");

    @Test
    void theApiNeedsNothingButJava() {
        classes()
                .that()
                .resideInAPackage("logging.api..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "logging.api..", "org.osgi.annotation..")
                .check(HOUSE);
    }

    @Test
    void theTextEngineKnowsNothingOfLogging() {
        noClasses()
                .that()
                .resideInAPackage("logging.api.text..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("logging.api", "logging.api.config..", "logging.api.handlers..")
                .check(HOUSE);
    }

    @Test
    void recordsDoNotDependOnConfigurations() {
        noClasses()
                .that()
                .resideInAPackage("logging.api")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("logging.api.config..", "logging.api.handlers..")
                .check(HOUSE);
    }

    @Test
    void plansDoNotKnowWhoAppliesThem() {
        noClasses()
                .that()
                .resideInAPackage("logging.core.plan..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("logging.core", "logging.core.apply..", "logging.core.standard..")
                .check(HOUSE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("logging.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void onlyTheWiringKnowsOsgiServices() {
        noClasses()
                .that()
                .resideInAnyPackage("logging.core.plan..", "logging.core.apply..", "logging.core.standard..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.osgi.framework..", "org.osgi.service..")
                .check(HOUSE);
    }

    @Test
    void nothingStaticCanBeReassigned() {
        noFields().that().areStatic().should().notBeFinal().check(HOUSE);
    }

    @Test
    void thereAreNoThreadLocals() {
        noFields().should().haveRawType(ThreadLocal.class).check(HOUSE);
    }

    @Test
    void oneStaticFieldLeadsToASystem() {
        fields().that()
                .areStatic()
                .and()
                .haveRawType("logging.api.LoggingSystem")
                .should()
                .beDeclaredIn("logging.api.Logging")
                .check(HOUSE);
    }

    @Test
    void classesAreFinalUnlessMadeForExtension() {
        classes().that(alwaysTrue()).should(beFinalOrExtended()).check(HOUSE);
    }

    /** A class that is open says so in its documentation, or has subclasses. */
    private static ArchCondition<JavaClass> beFinalOrExtended() {
        return new ArchCondition<>("be final, or be one of the classes that users extend, or have subclasses") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean open = type.getModifiers().contains(JavaModifier.FINAL)
                        || type.isInterface()
                        || type.isEnum()
                        || type.isAnonymousClass()
                        || type.getModifiers().contains(JavaModifier.ABSTRACT)
                        || type.getSimpleName().equals("package-info")
                        || !type.getSubclasses().isEmpty()
                        || OPEN.contains(type.getSimpleName());
                if (!open) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is open without need"));
                }
            }
        };
    }

    private static final java.util.Set<String> OPEN = java.util.Set.of(
            "Logger",
            "LogRecord",
            "LoggerAdapter",
            "Formatter",
            "BufferingFormatter",
            "StreamHandler",
            "NullHandler",
            "BufferingHandler",
            "MemoryHandler",
            "QueueHandler",
            "QueueListener",
            "JsonFormatter",
            "EscapingFormatter");
}
