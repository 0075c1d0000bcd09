package dev.vouchsafe.standalone.issuer;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.standalone.scenario.Scenario;
import dev.vouchsafe.standalone.scenario.ScenarioLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/** Everybody whom the demo's issuer signs in, and nobody else. */
public final class DemoPeople {

    private static final Map<String, Object> OPERATOR =
            Map.of("sub", "operator@vouchsafe.example", "roles", List.of(Role.OPERATOR.claim()));
    private static final Map<String, Object> AUDITOR =
            Map.of("sub", "auditor@vouchsafe.example", "roles", List.of(Role.AUDITOR.claim()));

    private static final Map<String, Object> IMPORTER =
            Map.of("sub", "importer@vouchsafe.example", "roles", List.of(Role.IMPORTER.claim()));

    private final List<DemoPerson> all;

    private DemoPeople(List<DemoPerson> all) {
        this.all = List.copyOf(all);
    }

    /** An operator, an auditor and an importer, where there is no scenario. */
    public static DemoPeople staff() {
        return of(new LinkedHashSet<>(), new CompanyNames(Map.of()));
    }

    /**
     * The callers of a scenario, one for each set of claims, and an operator, an auditor and an importer if no caller
     * is one: there is always somebody who can move the clock, and somebody who can read everything.
     */
    public static DemoPeople of(Scenario scenario) {
        var callers = new LinkedHashSet<Map<String, Object>>();
        for (ScenarioLine line : scenario.lines()) {
            if (line instanceof ScenarioLine.Call call) {
                callers.add(call.claims());
            }
        }
        return of(callers, CompanyNames.in(scenario));
    }

    private static DemoPeople of(SequencedSet<Map<String, Object>> claims, CompanyNames names) {
        var people = new ArrayList<DemoPerson>();
        claims.forEach(each -> people.add(person(each, names)));
        addIfMissing(people, Role.OPERATOR, OPERATOR, names);
        addIfMissing(people, Role.AUDITOR, AUDITOR, names);
        addIfMissing(people, Role.IMPORTER, IMPORTER, names);
        people.sort(Comparator.comparing(DemoPerson::sub)
                .thenComparing(person -> person.actsFor().toString()));
        return new DemoPeople(people);
    }

    private static void addIfMissing(
            List<DemoPerson> people, Role role, Map<String, Object> claims, CompanyNames names) {
        if (people.stream().noneMatch(person -> person.is(role))) {
            people.add(person(claims, names));
        }
    }

    private static DemoPerson person(Map<String, Object> claims, CompanyNames names) {
        var nameless = DemoPerson.of(claims, List.of());
        return DemoPerson.of(claims, names.of(nameless.actsFor()));
    }

    List<DemoPerson> all() {
        return all;
    }

    Optional<DemoPerson> withId(String id) {
        return all.stream().filter(person -> person.id().equals(id)).findFirst();
    }
}
