package dev.vouchsafe.portal.page;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ServerWebExchange;

/** Where a sign-in that failed ends: not at another try, which would fail again. */
@Controller
record NotSignedInHttp(OutsidePages pages) {

    @GetMapping("/signed-out")
    ResponseEntity<String> notSignedIn(ServerWebExchange exchange) {
        return pages.page(exchange, HttpStatus.OK, "page.not-signed-in");
    }
}
