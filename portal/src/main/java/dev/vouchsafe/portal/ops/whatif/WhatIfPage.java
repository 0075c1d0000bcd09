package dev.vouchsafe.portal.ops.whatif;

import dev.vouchsafe.portal.page.Frame;
import dev.vouchsafe.portal.text.Amount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the page shows.
 *
 * @param answer what would differ; empty as long as nothing was asked
 * @param weeks the vouchers that would differ, by week
 */
public record WhatIfPage(Definition definition, Optional<WhatIf> answer, Optional<WeekPicture> weeks) {

    /**
     * A line of the totals.
     *
     * @param currency of an amount; null of a number
     */
    public record Total(
            String group, String name, @Nullable String currency, String before, String after) {

        public boolean isSame() {
            return before.equals(after);
        }

        /** As a person reads it. */
        public String shown(Frame frame, String value) {
            return currency == null ? value : frame.money(new Amount(currency, value));
        }
    }

    static WhatIfPage of(Definition definition, Optional<WhatIf> answer) {
        return new WhatIfPage(
                definition,
                answer,
                answer.map(WeekPicture::of).filter(picture -> !picture.bars().isEmpty()));
    }

    /** A name of the program's, in words. */
    public static String label(Frame frame, String name) {
        String key = "ops.whatif.name." + name;
        return frame.words().has(key) ? frame.t(key) : words(name);
    }

    /** A name of which the portal doesn't know: {@code lastRedemptionDay} is “Last redemption day”. */
    static String words(String name) {
        String spaced = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    public List<Total> totals() {
        if (answer.isEmpty()) {
            return List.of();
        }
        var totals = answer.get().totals();
        var lines = new ArrayList<Total>();
        add(lines, "vouchers", totals.vouchers());
        add(lines, "pools", totals.pools());
        add(lines, "payments", totals.payments());
        return lines;
    }

    private static void add(List<Total> lines, String group, WhatIf.BeforeAfter values) {
        both(values.before().keySet(), values.after().keySet()).forEach(name -> {
            var before = values.before().get(name);
            var after = values.after().get(name);
            var currencies = both(currencies(before), currencies(after));
            if (currencies.isEmpty()) {
                lines.add(new Total(group, name, null, number(before), number(after)));
            }
            currencies.forEach(currency -> lines.add(
                    new Total(group, name, currency, amount(before, currency), amount(after, currency))));
        });
    }

    private static Set<String> both(Collection<String> some, Collection<String> others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Collection<String> currencies(@Nullable JsonNode value) {
        return value == null ? List.of() : value.propertyNames();
    }

    private static String number(@Nullable JsonNode value) {
        return value == null ? "0" : value.asString("0");
    }

    private static String amount(@Nullable JsonNode value, String currency) {
        return value == null ? "0" : value.path(currency).asString("0");
    }
}
