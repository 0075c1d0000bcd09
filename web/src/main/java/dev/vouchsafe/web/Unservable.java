package dev.vouchsafe.web;

import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.contracts.text.Sentence;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;

/** A call that can't be served as it is made, whatever it asks for. Thrown before anything is done. */
public final class Unservable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private Unservable(Problem problem) {
        super(problem.detail().in(Language.ENGLISH));
        this.problem = problem;
    }

    /** 406: {@code Accept} takes none of the forms that the answer could have, or can't be read. */
    static Unservable notAcceptable(List<MediaType> served) {
        var forms = served.stream().map(MediaType::toString).toList();
        return new Unservable(
                Problem.of(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", WebText.NOT_ACCEPTABLE.with("forms", forms)));
    }

    /** 415: the body's type is not one that is read here. */
    public static Unservable contentType(Sentence expected) {
        return new Unservable(Problem.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "unsupported-media-type",
                WebText.CONTENT_TYPE.with("expected", expected)));
    }

    /** 415: the body is encoded. */
    public static Unservable contentEncoding() {
        return new Unservable(
                Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", WebText.CONTENT_ENCODING)
                        .with(HttpHeaders.ACCEPT_ENCODING, "identity"));
    }

    /** 413: the body has more bytes than that. */
    public static Unservable tooLarge(long limit) {
        return new Unservable(
                Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", WebText.LARGER_THAN.with("size", size(limit))));
    }

    /** 413: the file has more rows than that. */
    public static Unservable tooManyRows(int most) {
        return new Unservable(
                Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", WebText.MORE_ROWS.with("most", most)));
    }

    private static Sentence size(long bytes) {
        var size = DataSize.ofBytes(bytes);
        if (bytes >= DataSize.ofMegabytes(1).toBytes()
                && bytes % DataSize.ofMegabytes(1).toBytes() == 0) {
            return Sentence.asItIs(size.toMegabytes() + " MB");
        }
        return bytes >= DataSize.ofKilobytes(1).toBytes()
                        && bytes % DataSize.ofKilobytes(1).toBytes() == 0
                ? Sentence.asItIs(size.toKilobytes() + " KB")
                : WebText.BYTES.with("bytes", bytes);
    }

    Problem problem() {
        return problem;
    }
}
