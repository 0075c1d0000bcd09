package dev.vouchsafe.notification.domain;

import dev.vouchsafe.contracts.text.FixedText;
import dev.vouchsafe.contracts.text.Words;

/** The table of what this service says of calls. What is said of a field goes on after its name. */
public enum NotificationText implements FixedText {
    NO_SUCH_NOTICE("There is no notice {noticeId}.", "{noticeId} diye bir bildirim yok."),
    NO_SUCH_PARTNER("There is no partner {partnerId}.", "{partnerId} diye bir iş ortağı yok."),
    NO_SUCH_TOKEN("This link doesn't hold any more.", "Bu bağlantı artık geçerli değil."),
    NO_SUCH_MAIL("There is no mail {mailId}.", "{mailId} diye bir posta yok."),
    NO_ADDRESS("is no e-mail address", "bir e-posta adresi değil"),
    ADDRESS_TWICE("has an address more than once", "bir adresi birden çok kez içeriyor"),
    TOO_MANY_ASKED(
            "{most} addresses were asked within 30 days and did not confirm. Register others later.",
            "30 gün içinde {most} adrese soruldu ve onaylanmadı. Başka adresleri daha sonra kaydedin."),
    NO_NOTICES(
            "names no notice, such as voucher-assigned or voucher-*",
            "voucher-assigned veya voucher-* gibi bir bildirim adı değil"),
    ONLY_TRUE("can only be true", "yalnızca true olabilir");

    private final Words words;

    NotificationText(String english, String turkish) {
        words = new Words(english, turkish);
    }

    @Override
    public Words words() {
        return words;
    }
}
