package dev.vouchsafe.portal.api;

import org.springframework.http.MediaType;

/** In which forms whole lists are downloaded. */
public final class FileForm {

    public static final MediaType CSV = MediaType.parseMediaType("text/csv");
    public static final MediaType EXCEL =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private FileForm() {}
}
