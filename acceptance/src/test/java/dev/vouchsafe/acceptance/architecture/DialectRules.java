package dev.vouchsafe.acceptance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.containAnyFieldsThat;
import static com.tngtech.archunit.core.domain.properties.HasType.Predicates.rawType;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.mongodb.client.MongoCollection;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.listing.ListForm;
import dev.vouchsafe.platform.listing.ListReadModel;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RestController;

/** The services are written in one dialect: {@code docs/slice.md}. */
final class DialectRules {

    private final Places places;

    private DialectRules(Places places) {
        this.places = places;
    }

    static List<HouseRule> of(Places places) {
        var rules = new DialectRules(places);
        return List.of(
                new HouseRule(rules.callsAreNamedHttp(), "voucher.lending.LendingCalls"),
                new HouseRule(rules.whatIsNamedHttpHasCalls(), "voucher.lending.LendingHttp"),
                new HouseRule(rules.decisionsAreNamedSo(), "voucher.lending.Lending"),
                new HouseRule(rules.handlersAreNamedSo(), "voucher.lending.Lends"),
                new HouseRule(rules.whatIsNamedHandlerIsOne(), "voucher.lending.LendingHandler"),
                new HouseRule(rules.beansAreInConfigurations(), "voucher.lending.LendingBeans"),
                new HouseRule(rules.eventsAreInTheDomainAndNamedSo(), "voucher.lending.Lent"),
                new HouseRule(rules.listsHaveAListReadModel(), "voucher.lending.LendingList"),
                new HouseRule(rules.listsHaveTheIndexesOfTheirForm(), "voucher.lending.ListReadModel"));
    }

    private GivenClassesConjunction ofServices() {
        return classes().that(places.modules(Places.services()));
    }

    private ArchRule callsAreNamedHttp() {
        return ofServices()
                .and()
                .areAnnotatedWith(RestController.class)
                .should()
                .haveSimpleNameEndingWith("Http")
                .andShould()
                .bePackagePrivate();
    }

    private ArchRule whatIsNamedHttpHasCalls() {
        return ofServices().and().haveSimpleNameEndingWith("Http").should().beAnnotatedWith(RestController.class);
    }

    private ArchRule decisionsAreNamedSo() {
        return ofServices()
                .and(DecisionRules.decisions())
                .and()
                .areTopLevelClasses()
                .should()
                .haveSimpleNameEndingWith("Decision");
    }

    private ArchRule handlersAreNamedSo() {
        return ofServices()
                .and()
                .areAssignableTo(DecisionHandler.class)
                .and()
                .areTopLevelClasses()
                .should()
                .haveSimpleNameEndingWith("Handler");
    }

    private ArchRule whatIsNamedHandlerIsOne() {
        return ofServices().and().haveSimpleNameEndingWith("Handler").should().beAssignableTo(DecisionHandler.class);
    }

    private ArchRule beansAreInConfigurations() {
        return ofServices()
                .and()
                .areAnnotatedWith(Configuration.class)
                .should()
                .haveNameMatching(".*(Configuration|Messages)");
    }

    private ArchRule eventsAreInTheDomainAndNamedSo() {
        return ofServices()
                .and(describe("are sealed", type -> type.reflect().isSealed()))
                .and()
                .areAssignableTo(DomainEvent.class)
                .and()
                .areTopLevelClasses()
                .should()
                .haveNameMatching(".*\\.domain\\.\\w+Event");
    }

    private ArchRule listsHaveAListReadModel() {
        return classes()
                .that(containAnyFieldsThat(rawType(ListForm.class)))
                .should()
                .beAssignableTo(ListReadModel.class);
    }

    private ArchRule listsHaveTheIndexesOfTheirForm() {
        return classes()
                .that()
                .haveSimpleName(ListReadModel.class.getSimpleName())
                .should()
                .callMethod(ListForm.class, "index", MongoCollection.class);
    }
}
