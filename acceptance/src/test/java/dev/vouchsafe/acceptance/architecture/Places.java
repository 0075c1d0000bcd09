package dev.vouchsafe.acceptance.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.vouchsafe.contracts.service.ServiceName;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Where the modules are: below the project's own package, or below that of the classes that break the rules.
 *
 * @param root {@code dev.vouchsafe} for what is shipped
 */
record Places(String root) {

    static final Places SHIPPED = new Places("dev.vouchsafe");
    static final Places BREAKING = new Places("dev.vouchsafe.acceptance.breaking");

    /** The packages of all services, without the root. */
    static String[] services() {
        return Arrays.stream(ServiceName.values()).map(ServiceName::shortName).toArray(String[]::new);
    }

    DescribedPredicate<JavaClass> modules(String... names) {
        return resideInAnyPackage(
                Stream.of(names).map(name -> root + "." + name + "..").toArray(String[]::new));
    }

    /** A package of every service, such as {@code domain}. */
    DescribedPredicate<JavaClass> inServices(String name) {
        return resideInAnyPackage(Stream.of(services())
                .map(service -> root + "." + service + "." + name + "..")
                .toArray(String[]::new));
    }

    /** These modules, and whatever is not the project's. */
    DescribedPredicate<JavaClass> nothingOfOursBut(String... names) {
        return resideOutsideOfPackages(SHIPPED.root + "..")
                .or(SHIPPED.modules(names))
                .or(modules(names));
    }

    /** These modules, and the language itself. */
    DescribedPredicate<JavaClass> plainJavaAnd(String... names) {
        return resideInAnyPackage("java..", "org.jspecify..")
                .or(SHIPPED.modules(names))
                .or(modules(names));
    }
}
