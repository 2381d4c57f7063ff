// SPDX-License-Identifier: Apache-2.0
package logging.parity;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tests in compiled classes that JUnit would run, inherited ones included; disabled ones are not among them. */
final class PortedTests {

    private static final List<String> TESTS = List.of(
            "org.junit.jupiter.api.Test",
            "org.junit.jupiter.api.RepeatedTest",
            "org.junit.jupiter.api.TestFactory",
            "org.junit.jupiter.params.ParameterizedTest");

    private static final List<String> OFF = List.of("org.junit.jupiter.api.Disabled", "org.junit.Ignore");

    private final Set<String> names = new HashSet<>();

    private PortedTests() {}

    /** The tests below some folders of classes. */
    static PortedTests in(Collection<Path> folders) {
        PortedTests tests = new PortedTests();
        for (JavaClass type : new ClassFileImporter().importPaths(folders)) {
            if (!type.getModifiers().contains(JavaModifier.ABSTRACT) && !is(type, OFF)) {
                type.getAllMethods().stream()
                        .filter(PortedTests::runs)
                        .forEach(method -> tests.names.add(type.getSimpleName() + "." + method.getName()));
            }
        }
        return tests;
    }

    private static boolean runs(JavaMethod method) {
        return is(method, TESTS) && !is(method, OFF);
    }

    private static boolean is(CanBeAnnotated element, List<String> annotations) {
        return annotations.stream().anyMatch(element::isAnnotatedWith);
    }

    boolean has(Row row) {
        return names.contains(row.type() + "." + row.test());
    }
}
