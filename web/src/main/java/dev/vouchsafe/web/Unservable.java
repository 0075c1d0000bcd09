package dev.vouchsafe.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;

/** A call that can't be served as it is made, whatever it asks for. Thrown before anything is done. */
public final class Unservable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private Unservable(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** 406: {@code Accept} takes none of the forms that the answer could have, or can't be read. */
    static Unservable notAcceptable(List<MediaType> served) {
        var forms = served.stream().map(MediaType::toString).collect(Collectors.joining(" or "));
        return new Unservable(Problem.of(
                HttpStatus.NOT_ACCEPTABLE,
                "not-acceptable",
                "The answer is served as " + forms + ", which Accept does not take."));
    }

    /** 415: the body's type is not one that is read here. */
    public static Unservable contentType(String expected) {
        return new Unservable(Problem.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", "Content-Type must be " + expected + "."));
    }

    /** 415: the body is encoded. */
    public static Unservable contentEncoding() {
        return new Unservable(Problem.of(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "unsupported-media-type",
                        "A body is taken as it is, without a Content-Encoding.")
                .with(HttpHeaders.ACCEPT_ENCODING, "identity"));
    }

    /** 413: the body has more bytes than that. */
    public static Unservable tooLarge(long limit) {
        return new Unservable(Problem.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "The body is larger than " + size(limit) + ", the most that is taken here."));
    }

    private static String size(long bytes) {
        var size = DataSize.ofBytes(bytes);
        if (bytes >= DataSize.ofMegabytes(1).toBytes()
                && bytes % DataSize.ofMegabytes(1).toBytes() == 0) {
            return size.toMegabytes() + " MB";
        }
        return bytes >= DataSize.ofKilobytes(1).toBytes()
                        && bytes % DataSize.ofKilobytes(1).toBytes() == 0
                ? size.toKilobytes() + " KB"
                : bytes + " bytes";
    }

    Problem problem() {
        return problem;
    }
}
