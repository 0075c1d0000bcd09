package dev.vouchsafe.acceptance.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.regex.Pattern;

/** The classes of all modules that are shipped; read once. */
final class Production {

    /** Modules that are for the tests of other modules. */
    private static final Pattern SHARED_BY_TESTS = Pattern.compile(".*/(contracts|web|platform)-test[/-].*");

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(place -> !place.matches(SHARED_BY_TESTS))
            .importPackages(Places.SHIPPED.root());

    private Production() {}
}
