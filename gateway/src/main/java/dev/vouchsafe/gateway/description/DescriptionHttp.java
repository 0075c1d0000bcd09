package dev.vouchsafe.gateway.description;

import static dev.vouchsafe.contracts.description.Descriptions.ASYNC_API;
import static dev.vouchsafe.contracts.description.Descriptions.FOLDER;
import static dev.vouchsafe.contracts.description.Descriptions.OPEN_API;

import dev.vouchsafe.gateway.path.OwnPaths;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * Serves the descriptions to everybody, also without a token: as JSON, as YAML, and to a browser as a page. Each has an
 * {@code ETag}; who has it gets 304.
 */
@RestController
record DescriptionHttp(ServedFiles files) {

    /** The page reads and tries; nothing of it comes from elsewhere, and nothing in it is inline. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @GetMapping(OwnPaths.OPEN_API)
    ResponseEntity<byte[]> openApi(ServerWebExchange exchange) {
        return description(exchange, OPEN_API);
    }

    @GetMapping(OwnPaths.ASYNC_API)
    ResponseEntity<byte[]> asyncApi(ServerWebExchange exchange) {
        return description(exchange, ASYNC_API);
    }

    /** What the pages are made of. */
    @GetMapping(OwnPaths.DESCRIPTION_FILES + "/{name}")
    ResponseEntity<byte[]> file(@PathVariable String name) {
        return switch (name) {
            case "swagger-ui-bundle.js" -> answer(files.webjar(name), "text/javascript");
            case "swagger-ui.css" -> answer(files.webjar(name), "text/css");
            case "page.js" -> answer(files.file("description/" + name), "text/javascript");
            case "page.css" -> answer(files.file("description/" + name), "text/css");
            default -> ResponseEntity.notFound().build();
        };
    }

    /** By then the call accepts the one form that was settled on. */
    private ResponseEntity<byte[]> description(ServerWebExchange exchange, String name) {
        var form = exchange.getRequest().getHeaders().getAccept().getFirst();
        if (form.equalsTypeAndSubtype(MediaType.TEXT_HTML)) {
            return answer(files.file(FOLDER + name + ".html"), "text/html");
        }
        return form.equalsTypeAndSubtype(OwnPaths.YAML)
                ? answer(files.file(FOLDER + name + ".yaml"), OwnPaths.YAML.toString())
                : answer(files.file(FOLDER + name + ".json"), MediaType.APPLICATION_JSON_VALUE);
    }

    private static ResponseEntity<byte[]> answer(ServedFiles.Served file, String type) {
        var textual = type.startsWith("text/") ? type + ";charset=UTF-8" : type;
        return ResponseEntity.ok()
                .eTag(file.etag())
                .header(HttpHeaders.CONTENT_TYPE, textual)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .body(file.bytes());
    }
}
