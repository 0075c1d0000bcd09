package dev.vouchsafe.program.definition;

import dev.vouchsafe.program.Durations;
import dev.vouchsafe.program.PaymentRules;
import dev.vouchsafe.program.ProgramCalendar;
import dev.vouchsafe.program.RateCard;
import dev.vouchsafe.program.definition.DefinitionSource.Source;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What {@code program.yaml} says: everything of a program but its tables. */
record ProgramHead(
        String id,
        String version,
        ZoneId zone,
        String termsVersion,
        List<Integer> levels,
        Durations durations,
        ProgramCalendar calendar,
        Optional<PaymentDuties> payment) {

    /** What a program asks for beyond what every program does: both fields, or none. */
    record PaymentDuties(boolean approverPays, BigDecimal maxTaxShare) {}

    static final String FILE = "program.yaml";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private static final Set<String> FIELDS = fields("", ProgramHead.class);
    private static final String PAYMENT = "/payment";
    private static final Set<String> DUTIES = fields(PAYMENT, PaymentDuties.class);
    private static final Set<String> DURATIONS = fields("", Durations.class);

    /** @throws WrongDefinition if a field is missing, unknown, of another form, or at odds with the others or the id */
    static ProgramHead read(Source source, String id) {
        var fields = YamlFields.read(source);
        checkFields(fields);
        try {
            var head = YAML.readValue(source.text(), ProgramHead.class);
            head.check(id, fields);
            return head;
        } catch (JacksonException e) {
            throw YamlFields.wrong(source, e);
        }
    }

    /** By default who approved pays too, and the tax has no bound. */
    PaymentRules payment(RateCard rates) {
        return new PaymentRules(
                rates, payment.map(PaymentDuties::approverPays).orElse(true), payment.map(PaymentDuties::maxTaxShare));
    }

    private void check(String expectedId, YamlFields fields) {
        demand(id.equals(expectedId), fields, "/id", "id is not that of its folder, " + expectedId + ": " + id);
        demand(!version.isBlank(), fields, "/version", "version is empty");
        demand(!termsVersion.isBlank(), fields, "/termsVersion", "termsVersion is empty");
        demand(
                !levels.isEmpty()
                        && levels.getFirst() > 0
                        && levels.equals(levels.stream().distinct().sorted().toList()),
                fields,
                "/levels",
                "levels are not whole numbers above 0, ascending: " + levels);
        payment.map(PaymentDuties::maxTaxShare)
                .ifPresent(share -> demand(
                        share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0,
                        fields,
                        PAYMENT + "/maxTaxShare",
                        "maxTaxShare is not a share from 0 to 1: " + share));
        TermRules.firstAsDefined(durations, calendar).ifPresent(wrong -> {
            var name = wrong.names().getFirst();
            var group = DURATIONS.contains("/" + name) ? "/durations/" : "/calendar/";
            demand(false, fields, group + name, wrong.reason());
        });
    }

    private static void demand(boolean right, YamlFields fields, String field, String reason) {
        if (!right) {
            throw new WrongDefinition(fields.file(), fields.lineOf(field), reason);
        }
    }

    /** Asked before binding, which would report a misspelt field as a missing one, at the end of its object. */
    private static void checkFields(YamlFields fields) {
        var there = fields.byPointer().keySet();
        there.forEach(field ->
                demand(FIELDS.contains(field) || DUTIES.contains(field), fields, field, "there is no field " + field));
        var wanted = new LinkedHashSet<>(FIELDS);
        wanted.remove(PAYMENT);
        if (there.contains(PAYMENT)) {
            wanted.addAll(DUTIES);
        }
        for (String field : wanted) {
            if (!fields.byPointer().containsKey(field)) {
                throw new WrongDefinition(fields.file(), 0, "the field " + field + " is missing");
            }
        }
    }

    private static Set<String> fields(String parent, Class<? extends Record> type) {
        var fields = new LinkedHashSet<String>();
        for (RecordComponent component : type.getRecordComponents()) {
            var field = parent + "/" + component.getName();
            fields.add(field);
            if (component.getType().isRecord()) {
                fields.addAll(fields(field, component.getType().asSubclass(Record.class)));
            }
        }
        return fields;
    }
}
