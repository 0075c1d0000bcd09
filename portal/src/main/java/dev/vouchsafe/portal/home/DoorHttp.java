package dev.vouchsafe.portal.home;

import dev.vouchsafe.portal.page.Navigation;
import dev.vouchsafe.portal.visit.Visit;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads to the home of the role in use. */
@Controller
class DoorHttp {

    @GetMapping("/")
    ResponseEntity<Void> door(Visit visit) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(Navigation.home(visit.role())))
                .build();
    }
}
