package dev.vouchsafe.platform.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.contracts.imports.ImportKind;
import dev.vouchsafe.platform.http.Malformed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableTest {

    @Test
    void csvIsReadByItsStandardWithOrWithoutAMark() {
        var plain = "a,b\r\n\"x, \"\"y\"\"\nz\",2\r\n";

        assertThat(rows(plain.getBytes(UTF_8)))
                .isEqualTo(rows(("\uFEFF" + plain).getBytes(UTF_8)))
                .containsExactly(List.of("a", "b"), List.of("x, \"y\"\nz", "2"));
    }

    @Test
    void whatIsNotUtf8OrNeverEndsIsMalformed() {
        assertThatThrownBy(() -> rows("a\nKöln\n".getBytes(ISO_8859_1))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> rows("a\n\"never".getBytes(UTF_8))).isInstanceOf(Malformed.class);
    }

    @Test
    void aDayMayBeADateCellAndANumberHasNoPoint() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("rows");
            sheet.value(0, 0, "assignedOn");
            sheet.value(0, 1, "level");
            sheet.value(0, 2, "voucherId");
            sheet.value(1, 0, LocalDate.of(2021, 3, 15));
            sheet.style(1, 0).format("yyyy-mm-dd").set();
            sheet.value(1, 1, 5);
            sheet.value(1, 2, "0012");
        }

        assertThat(rows(bytes.toByteArray()))
                .containsExactly(List.of("assignedOn", "level", "voucherId"), List.of("2021-03-15", "5", "0012"));
    }

    /** A few kilobytes that unpack to more than is read. */
    @Test
    void aWorkbookThatIsMuchLargerThanItSeemsIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            var zeros = new byte[1 << 20];
            for (int megabytes = 0; megabytes < 70; megabytes++) {
                zip.write(zeros);
            }
        }

        assertThatThrownBy(() -> rows(bytes.toByteArray())).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @EnumSource(ImportKind.class)
    void everyKindHasTheColumnsOfItsMessage(ImportKind kind) {
        var form = RowForm.of(kind);

        assertThat(form.fields()).containsKeys(kind.key(), kind.subject());
        assertThatThrownBy(() -> form.columns(List.of(kind.key(), "shoeSize"))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> form.columns(List.of(kind.key(), kind.key()))).isInstanceOf(Malformed.class);
    }

    @Test
    void theOrderOfColumnsMakesNoOtherMessage() {
        var form = RowForm.of(ImportKind.ACCRUALS);
        var one = form.data(List.of("agreementId", "days"), List.of("V-1", "30"), "planning-services");
        var other =
                form.data(List.of("days", "program", "agreementId"), List.of("30", "planning-services", "V-1"), null);

        assertThat(RowMessage.of(ImportKind.ACCRUALS, 1, one).messageId())
                .isEqualTo(RowMessage.of(ImportKind.ACCRUALS, 9, other).messageId())
                .isNotEqualTo(RowMessage.of(
                                ImportKind.ACCRUALS,
                                1,
                                form.data(List.of("agreementId", "days"), List.of("V-1", "31"), "planning-services"))
                        .messageId());
        assertThat(one.path("days").isIntegralNumber()).isTrue();
    }

    private static List<List<String>> rows(byte[] file) {
        try (var table = Table.of(new ByteArrayInputStream(file))) {
            var rows = new ArrayList<List<String>>();
            table.rows().forEachRemaining(rows::add);
            return rows;
        }
    }
}
