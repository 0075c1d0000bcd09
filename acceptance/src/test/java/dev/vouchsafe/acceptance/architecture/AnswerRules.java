package dev.vouchsafe.acceptance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import dev.vouchsafe.contracts.decision.DomainEvent;
import java.util.List;

/** What is stored and what is answered are two types: one can change without the other. */
final class AnswerRules {

    private final Places places;

    private AnswerRules(Places places) {
        this.places = places;
    }

    static List<HouseRule> of(Places places) {
        var rules = new AnswerRules(places);
        return List.of(
                new HouseRule(rules.answersHoldNothingStored(), "voucher.lending.LendingView"),
                new HouseRule(rules.answersHoldNothingStored(), "voucher.lending.LendingRow"));
    }

    /** Ids, money and what else stands in {@code contracts} may be in both, and enums. */
    private ArchRule answersHoldNothingStored() {
        return noFields()
                .that()
                .areDeclaredInClassesThat(places.modules(Places.services()).and(answers()))
                .should(ArchCondition.from(describe(
                        "hold an event, or a record of the domain that an event holds",
                        field -> field.getAllInvolvedRawTypes().stream().anyMatch(this::isStored))));
    }

    /** By the name of the class, or of the one around it. */
    private static DescribedPredicate<JavaClass> answers() {
        return describe(
                "are answers", type -> type.isRecord() && outermost(type).matches(".*(View|Resource|Row|Http)"));
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(AnswerRules::outermost).orElseGet(type::getSimpleName);
    }

    private boolean isStored(JavaClass type) {
        return type.isAssignableTo(DomainEvent.class)
                || type.isRecord() && places.inServices("domain").test(type) && isInAnEvent(type);
    }

    private static boolean isInAnEvent(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .map(Dependency::getOriginClass)
                .distinct()
                .filter(origin -> origin.isRecord() && holds(origin, type))
                .anyMatch(holder -> holder.isAssignableTo(DomainEvent.class) || isInAnEvent(holder));
    }

    private static boolean holds(JavaClass holder, JavaClass type) {
        return holder.getFields().stream()
                .map(JavaField::getAllInvolvedRawTypes)
                .anyMatch(types -> types.contains(type));
    }
}
