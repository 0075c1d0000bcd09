package dev.vouchsafe.portal.directory;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.directory.DirectoryPage.Profile;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.visit.Visit;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import reactor.core.publisher.Mono;

/** The directory of partners, for everybody. */
@Controller
record DirectoryHttp(Pages pages) {

    private static final int PAGE_SIZE = 20;

    @GetMapping("/directory")
    Mono<ResponseEntity<String>> search(Visit visit) {
        var profiles = visit.get(
                Address.of("/api/partners")
                        .with("country", visit.asked("country"))
                        .with("offering", visit.asked("offering"))
                        .with("q", visit.asked("q"))
                        .with("page", visit.asked("page"))
                        .with("size", PAGE_SIZE),
                new ParameterizedTypeReference<Items<Profile>>() {});
        return pages.show(visit, "directory/DirectoryPage", profiles.map(DirectoryPage::new));
    }
}
