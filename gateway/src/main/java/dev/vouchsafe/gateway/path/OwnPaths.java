package dev.vouchsafe.gateway.path;

import dev.vouchsafe.contracts.whatif.WhatIf;
import dev.vouchsafe.web.ExcelRows;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;

/** What the gateway answers by itself, of several services, and in which forms beside JSON. */
public final class OwnPaths {

    public static final String CLOCK = "/api/ops/clock";
    public static final String STATE = "/api/ops/state";
    public static final String IMPORTS = "/api/imports";
    public static final String TOTALS = "/api/ops/totals";
    public static final String DEADLINES = "/api/ops/deadlines";
    public static final String DEADLINE_VERIFICATION = DEADLINES + "/verification";
    public static final String DEAD_LETTERS = "/api/ops/dead-letters";
    public static final String ERASURES = "/api/ops/erasures";
    public static final String PERSONAL_DATA = "/api/ops/personal-data";
    public static final String WHAT_IF = WhatIf.PATH;
    public static final String TRAIL = "/api/audit";
    public static final String TRAIL_VERIFICATION = "/api/audit/verification";
    public static final String EVIDENCE = "/api/audit/evidence";
    public static final String CHECKPOINTS = "/api/audit/checkpoints";
    public static final String KEYS = "/api/audit/keys";

    public static final String OPEN_API = "/api/openapi";
    public static final String ASYNC_API = "/api/asyncapi";
    /** What the pages of the descriptions are made of. */
    public static final String DESCRIPTION_FILES = "/api/descriptions";

    public static final MediaType YAML = new MediaType("application", "yaml");
    public static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    public static final List<MediaType> FORMS_OF_TRAIL =
            List.of(MediaType.APPLICATION_JSON, CSV, MediaType.APPLICATION_NDJSON);
    public static final List<MediaType> FORMS_OF_DESCRIPTIONS =
            List.of(MediaType.APPLICATION_JSON, YAML, MediaType.TEXT_HTML);

    /** Of a list, or what can be shown as a table. */
    public static final List<MediaType> TABLE = List.of(MediaType.APPLICATION_JSON, CSV, ExcelRows.MEDIA_TYPE);

    private OwnPaths() {}
}
