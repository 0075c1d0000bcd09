package dev.vouchsafe.notification.domain;

import dev.vouchsafe.contracts.text.FixedText;
import dev.vouchsafe.contracts.text.Words;

/** What is said of webhooks. What is said of a field goes on after its name. */
public enum WebhookText implements FixedText {
    NO_SUCH_WEBHOOK("There is no webhook {webhookId}.", "{webhookId} diye bir web kancası yok."),
    NO_SUCH_DELIVERY(
            "There is no such delivery of the webhook {webhookId}.",
            "{webhookId} web kancasının böyle bir iletimi yok."),
    TOO_MANY(
            "There are {most} webhooks already. Delete one before you register another.",
            "Zaten {most} web kancası var. Başka birini kaydetmeden önce birini silin."),
    NO_TENANT(
            "The token names neither a partner nor an agreement.",
            "Belirteçte ne bir iş ortağı ne de bir sözleşme var."),
    NOT_A_URL(
            "must be an absolute URL in ASCII, of at most 2,000 characters",
            "ASCII yazılmış, en çok 2.000 karakterlik tam bir URL olmalıdır"),
    ONLY_HTTPS("must begin with https://", "https:// ile başlamalıdır"),
    NO_USER("must have no user name or password", "kullanıcı adı veya parola içermemelidir"),
    NO_FRAGMENT("must have no part behind a #", "# işaretinden sonra bir bölüm içermemelidir"),
    WRONG_PORT(
            "must have the port 443 or one above 1023",
            "443 numaralı bağlantı noktasını veya 1023'ten büyük bir numarayı kullanmalıdır"),
    WRONG_HOST(
            "must name a host by its full name, or by an address in its usual form",
            "sunucuyu tam adıyla veya alışılmış biçimdeki adresiyle belirtmelidir"),
    UNKNOWN_HOST("names a host that can't be found", "bulunamayan bir sunucuyu belirtiyor"),
    INSIDE_ADDRESS(
            "leads to an address that is not on the public internet", "genel internette olmayan bir adrese götürüyor"),
    NO_TYPE(
            "must be types of events, such as voucher.reserved.v1, beginnings such as voucher.*, or *",
            "voucher.reserved.v1 gibi olay türleri, voucher.* gibi başlangıçlar veya * olmalıdır");

    private final Words words;

    WebhookText(String english, String turkish) {
        words = new Words(english, turkish);
    }

    @Override
    public Words words() {
        return words;
    }
}
