package dev.vouchsafe.standalone;

import dev.vouchsafe.standalone.launch.Installation;
import dev.vouchsafe.standalone.result.ResultLine;
import dev.vouchsafe.standalone.result.ResultLine.Agreement;
import dev.vouchsafe.standalone.result.ResultLine.Voucher;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** After a play: where the portal and the other parts are, a token, and three things to try. */
final class NextSteps {

    private NextSteps() {}

    static void print(PrintStream out, Installation system, List<ResultLine> result) {
        String token = system.tokens()
                .carrying(Map.of("sub", "visitor@vouchsafe.example", "roles", List.of("auditor")), Token.LIFE);
        String voucher = first(result, Voucher.class, Voucher::id, "PS-0000-0001");
        String agreement = first(result, Agreement.class, Agreement::id, "V0000001");
        out.println();
        out.println("  Open " + system.portal() + " in a browser, and choose who you want to be.");
        out.println("  The broker is at " + system.bootstrapServers() + ", the gateway at " + system.gateway()
                + ", until you press Ctrl-C. A token for an auditor, who may read everything, good for "
                + Token.LIFE.toHours() + " hours:");
        out.println();
        out.println("export TOKEN=" + token);
        out.println();
        for (String path : List.of(
                "/api/vouchers?size=5", "/api/vouchers/" + voucher + "/history", "/api/agreements/" + agreement)) {
            out.println("curl -s -H \"Authorization: Bearer $TOKEN\" '" + system.gateway() + path + "'");
        }
        out.println();
        out.flush();
    }

    private static <T extends ResultLine> String first(
            List<ResultLine> result, Class<T> kind, Function<T, String> id, String none) {
        return result.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(id)
                .findFirst()
                .orElse(none);
    }
}
