package dev.vouchsafe.standalone;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.standalone.launch.KeptIssuer;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prints a token that the system takes whose data folder it is; nothing is started for it. */
record Token(TokenOptions options, Path folders, PrintStream out) {

    /** How long a token is good that a person copies. */
    static final Duration LIFE = Duration.ofHours(12);

    /**
     * @return the exit code
     * @throws RunStopped if a role is none, or no system has run
     */
    int print() {
        for (String role : options.roles) {
            if (Role.ofClaim(role).isEmpty()) {
                throw new RunStopped("'" + role + "' is no role.");
            }
        }
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", options.sub);
        claims.put("roles", options.roles);
        if (options.partner != null) {
            claims.put("partner_id", options.partner);
        }
        if (options.agreements != null) {
            claims.put("agreement_ids", options.agreements);
        }
        Path folder = options.data == null ? KeptIssuer.newest(folders) : options.data;
        out.println(KeptIssuer.in(folder).carrying(claims, LIFE));
        return Vouchsafe.WELL;
    }
}
