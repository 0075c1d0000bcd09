package dev.vouchsafe.acceptance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.id.Id;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.program.text.Check;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What is decided is decided by plain Java, and by nothing but what it is given. */
final class DecisionRules {

    private final Places places;

    private DecisionRules(Places places) {
        this.places = places;
    }

    static List<HouseRule> of(Places places) {
        var rules = new DecisionRules(places);
        return List.of(
                new HouseRule(rules.plain(places.inServices("domain")), "voucher.domain.KnowsSpring"),
                new HouseRule(rules.withoutClock(places.inServices("domain")), "voucher.domain.ReadsTheClock"),
                new HouseRule(rules.plain(decisions()), "voucher.lending.LendingDecision"),
                new HouseRule(rules.withoutClock(decisions()), "voucher.lending.LendingDecision"),
                new HouseRule(rules.plain(rules()), "voucher.lending.LendingRules"),
                new HouseRule(rules.withoutClock(rules()), "voucher.lending.LendingRules"),
                new HouseRule(rules.whatComesInMakesIdsByTheirRule(), "voucher.lending.LendingBody"));
    }

    /** By what it does, not by its name: it has a method that answers a decision, and is no handler of commands. */
    static DescribedPredicate<JavaClass> decisions() {
        return describe("decide", type -> !type.isAssignableTo(DecisionHandler.class) && answers(type, Decision.class));
    }

    private static DescribedPredicate<JavaClass> rules() {
        return describe(
                "are named Rules or answer a check by a static method",
                type -> type.getSimpleName().endsWith("Rules")
                        || type.getMethods().stream()
                                .anyMatch(method -> method.getModifiers().contains(JavaModifier.STATIC)
                                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                                        && method.getRawReturnType().isEquivalentTo(Check.class)));
    }

    /** Without lambdas: a configuration's beans have some that hand a command to its decision. */
    private static boolean answers(JavaClass type, Class<?> answer) {
        return type.getMethods().stream()
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .anyMatch(method -> method.getRawReturnType().isEquivalentTo(answer));
    }

    private ArchRule plain(DescribedPredicate<JavaClass> pure) {
        return classes()
                .that(places.modules(Places.services()))
                .and(pure)
                .should()
                .onlyDependOnClassesThat(places.plainJavaAnd(
                        Stream.concat(Stream.of(Places.services()), Stream.of("contracts", "program"))
                                .toArray(String[]::new)));
    }

    private ArchRule withoutClock(DescribedPredicate<JavaClass> pure) {
        return noClasses()
                .that(places.modules(Places.services()))
                .and(pure)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(InstantSource.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now");
    }

    /** An id's constructor asks for no rule: it is for what is stored already. */
    private ArchRule whatComesInMakesIdsByTheirRule() {
        return noClasses()
                .that(places.modules(Places.services()))
                .and()
                .haveNameMatching(".*(Http|Body|Messages|Handler|Decision|Rules|Claims|Table)")
                .should()
                .callConstructorWhere(target(owner(assignableTo(Id.class))));
    }
}
