package dev.vouchsafe.voucher.deliverable;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which documents are taken.
 *
 * @param ofVoucher the most bytes of all that was ever uploaded for one voucher: also what was replaced is kept
 * @param perSecond how many bytes of all uploads are written in a second
 * @param types media types, as they are told from the first bytes of a document
 * @param scanner where a clamd listens, such as {@code tcp://clamd:3310}; null: nobody looks for harm
 */
@ConfigurationProperties("vouchsafe.uploads")
record UploadSettings(
        @DefaultValue("500MB") DataSize ofVoucher,
        @DefaultValue("4MB") DataSize perSecond,

        @DefaultValue({
            "text/plain",
            "text/csv",
            "application/json",
            "application/pdf",
            "application/rtf",
            "application/zip",
            "application/x-tika-ooxml",
            "application/x-tika-msoffice",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation",
            "image/png",
            "image/jpeg",
            "image/gif",
            "image/tiff",
            "image/webp"
        })
        List<String> types,

        @Nullable URI scanner) {}
