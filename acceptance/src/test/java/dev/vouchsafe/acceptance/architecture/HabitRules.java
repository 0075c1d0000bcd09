package dev.vouchsafe.acceptance.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What is done nowhere in the house. */
final class HabitRules {

    private HabitRules() {}

    static List<HouseRule> of(Places places) {
        return List.of(
                new HouseRule(noNameSaysNothing(places), "voucher.VoucherManager"),
                new HouseRule(nothingSleeps(places), "voucher.Sleeper"),
                new HouseRule(nothingPrintsItsStackTrace(places), "voucher.Printer"));
    }

    private static ArchRule noNameSaysNothing(Places places) {
        // The customer's project manager is a person.
        return noClasses()
                .that()
                .resideInAPackage(places.root() + "..")
                .and()
                .doNotHaveSimpleName("ProjectManager")
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl)");
    }

    private static ArchRule nothingSleeps(Places places) {
        return noClasses()
                .that()
                .resideInAPackage(places.root() + "..")
                .should()
                .callMethodWhere(target(name("sleep"))
                        .and(target(owner(type(Thread.class).or(type(TimeUnit.class))))));
    }

    private static ArchRule nothingPrintsItsStackTrace(Places places) {
        return noClasses()
                .that()
                .resideInAPackage(places.root() + "..")
                .should()
                .callMethodWhere(target(name("printStackTrace")));
    }
}
