package dev.vouchsafe.acceptance.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of all modules that are shipped; read once. */
final class Production {

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // A module of fixtures, which tests here use too.
            .withImportOption(location -> !location.contains("/platform-test"))
            .importPackages(Places.SHIPPED.root());

    private Production() {}
}
