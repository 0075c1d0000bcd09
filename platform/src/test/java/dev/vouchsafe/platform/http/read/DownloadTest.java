package dev.vouchsafe.platform.http.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

class DownloadTest {

    @ParameterizedTest
    @CsvSource({
        "text/plain, text/plain",
        "*/*, application/octet-stream",
        "text/*, application/octet-stream",
        "application/*+xml, application/octet-stream",
        "no type, application/octet-stream"
    })
    void whatIsNoTypeOfBytesIsGivenBackAsBytes(String said, String given) {
        var headers = new HttpHeaders();
        new Download("plan.txt", said, 4, "00".repeat(32), InputStream::nullInputStream).describe(headers);
        assertThat(headers.getContentType()).isEqualTo(MediaType.parseMediaType(given));
    }
}
