package dev.vouchsafe.eligibility.search;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.eligibility.domain.Partner;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.platform.http.ListForm;
import dev.vouchsafe.platform.listing.FoldedList;
import dev.vouchsafe.platform.log.EventLog;
import org.springframework.stereotype.Component;

/** The published profiles, a row each. */
@Component
class ProfileList extends FoldedList<Partner> {

    static final String NAME = "profile-list";
    static final String SORTED_BY = "sortedBy";
    static final String WORDS = "words";
    static final ListForm FORM = ListForm.withoutId().text("partnerId", "partnerName", "region").order("name", SORTED_BY).usuallyBy("name")
        .filter("country", "countries").filter("offering", "offerings").own("q").together(WORDS);

    ProfileList(EventLog log) {
        super(NAME, FORM, log, id -> ListedPartner.fold(new PartnerId(id)),
            fact -> ListedPartner.idOf((PartnerEvent) fact).map(PartnerId::value).orElse(null),
            partner -> partner.profiles().values().stream().map(profile -> ProfileRow.of(partner, profile).stored()));
    }
}
