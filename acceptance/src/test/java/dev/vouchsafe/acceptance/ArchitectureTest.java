package dev.vouchsafe.acceptance;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.containAnyFieldsThat;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasType.Predicates.rawType;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.mongodb.client.MongoCollection;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.vouchsafe.contracts.id.Id;
import dev.vouchsafe.platform.listing.ListForm;
import dev.vouchsafe.platform.listing.ListReadModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The borders between modules and packages. A rule that matches no class fails: it would guard nothing. */
class ArchitectureTest {

    private static final String OURS = "dev.vouchsafe..";
    private static JavaClasses production;

    @BeforeAll
    static void read() {
        production = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.vouchsafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eligibility", "voucher", "payment"})
    void aServiceKnowsNoOtherService(String service) {
        classes()
                .that(module(service))
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackages(OURS)
                        .or(modules(service, "platform", "program", "contracts", "web", "eventstore")))
                .check(production);
    }

    @Test
    void theGatewayKnowsMessagesAndWebConventionsOnly() {
        classes()
                .that(module("gateway"))
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackages(OURS).or(modules("gateway", "contracts", "web")))
                .check(production);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eligibility", "voucher", "payment"})
    void aDomainIsPlainJava(String service) {
        classes()
                .that()
                .resideInAPackage("dev.vouchsafe." + service + "..domain..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "dev.vouchsafe." + service + "..domain..")
                        .or(modules("contracts", "program")))
                .check(production);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eligibility", "voucher", "payment"})
    void aDomainReadsNoClock(String service) {
        noClasses()
                .that()
                .resideInAPackage("dev.vouchsafe." + service + "..domain..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .check(production);
    }

    @Test
    void aDecisionOutsideADomainIsPlainToo() {
        noClasses()
                .that(modules("eligibility", "voucher", "payment"))
                .and()
                .haveNameMatching(".*(Rules|Decision|Decisions|Outlook)")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "org.axonframework..", "com.mongodb..", "org.apache.kafka..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .check(production);
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "eventstore", "contracts"})
    void whatCouldStandAloneKnowsNothingOfOurs(String module) {
        classes()
                .that(module(module))
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackages(OURS).or(module(module)))
                .check(production);
    }

    @Test
    void theEventStoreKnowsNoSpring() {
        noClasses()
                .that(module("eventstore"))
                .and()
                .resideOutsideOfPackage("dev.vouchsafe.eventstore.boot")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "dev.vouchsafe.eventstore.boot")
                .check(production);
    }

    @Test
    void theProgramKnowsContractsOnly() {
        classes()
                .that(module("program"))
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackages(OURS, "org.springframework..").or(modules("program", "contracts")))
                .check(production);
    }

    @Test
    void thePlatformKnowsNoService() {
        classes()
                .that(module("platform"))
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackages(OURS)
                        .or(modules("platform", "program", "contracts", "web", "eventstore")))
                .check(production);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"platform", "eligibility", "voucher", "payment", "program", "contracts", "embedded", "standalone"
            })
    void featurePackagesHaveNoCycles(String module) {
        slices().matching("dev.vouchsafe." + module + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(production);
    }

    @Test
    void demoThingsAreInTheStandaloneApplicationOnly() {
        noClasses()
                .that(module("standalone").negate())
                .should()
                .dependOnClassesThat(module("standalone"))
                .orShould()
                .haveSimpleNameContaining("Demo")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.net.httpserver..")
                .check(production);
    }

    @Test
    void aListHasTheIndexesThatItsFormAsksFor() {
        classes()
                .that(containAnyFieldsThat(rawType(ListForm.class)))
                .should()
                .beAssignableTo(ListReadModel.class)
                .check(production);
        classes()
                .that()
                .haveSimpleName(ListReadModel.class.getSimpleName())
                .should()
                .callMethod(ListForm.class, "index", MongoCollection.class)
                .check(production);
    }

    /** An id's constructor asks for no rule: it is for what is stored already. */
    @Test
    void whatComesInMakesIdsByTheirRule() {
        noClasses()
                .that(resideInAPackage(OURS))
                .and()
                .haveNameMatching(".*(Http|Routes|Body|Messages|Handler|Decision|Rules|Claims|Table)")
                .should()
                .callConstructorWhere(target(owner(assignableTo(Id.class))))
                .check(production);
    }

    @Test
    void noNameSaysNothing() {
        // The customer's project manager is a person.
        noClasses()
                .that()
                .resideInAPackage(OURS)
                .and()
                .doNotHaveSimpleName("ProjectManager")
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(production);
    }

    @Test
    void nothingSleepsOrPrintsItsStackTrace() {
        noClasses()
                .that(resideInAPackage(OURS))
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(production);
    }

    private static DescribedPredicate<JavaClass> module(String name) {
        return modules(name);
    }

    private static DescribedPredicate<JavaClass> modules(String... names) {
        return resideInAnyPackage(
                Stream.of(names).map(name -> "dev.vouchsafe." + name + "..").toArray(String[]::new));
    }
}
