package dev.vouchsafe.web;

import dev.vouchsafe.contracts.text.FixedText;
import dev.vouchsafe.contracts.text.Words;

/**
 * The table of what HTTP itself says, in every service and in the gateway. What is said of a field goes on after its
 * name.
 */
public enum WebText implements FixedText {
    SEVERAL_RULES("{count} rules say no. {first}", "{count} kural izin vermiyor. {first}"),
    FIELD("{field} {reason}.", "{field}: {reason}."),

    UNEXPECTED(
            "This should not have happened; it is logged under the correlation id {correlationId}.",
            "Bu olmamalıydı; şu bağıntı kimliğiyle kaydedildi: {correlationId}."),
    STATUS("{status}.", "İstek yerine getirilemedi: {status}."),
    NETWORK_DOWN("What is needed for the answer can't be reached now.", "Yanıt için gerekenlere şu anda ulaşılamıyor."),
    SERVICE_DOWN("The service can't be reached now.", "Hizmete şu anda ulaşılamıyor."),
    TOKENS_UNVERIFIABLE("Tokens can't be verified now.", "Belirteçler şu anda doğrulanamıyor."),

    NO_SUCH_PATH("There is nothing at this path.", "Bu yolda bir şey yok."),
    METHODS_OF_PATH("The path is served for {allowed}.", "Bu yolun kabul ettiği yöntemler: {allowed}."),
    OTHER_METHODS("other methods", "diğer yöntemler"),
    METHOD_NOWHERE("No path is served for this method.", "Hiçbir yol bu yöntemi kabul etmiyor."),
    FORBIDDEN(
            "The caller's roles don't allow this. A partner's role counts with a partner_id, a customer's with agreement_ids.",
            "Rolleriniz buna izin vermiyor. Bir iş ortağı rolü partner_id ile, bir müşteri rolü agreement_ids ile geçerlidir."),
    UNAUTHENTICATED("A valid bearer token is needed.", "Geçerli bir taşıyıcı belirteci (bearer token) gerekir."),

    UNREADABLE("The request can't be read.", "İstek okunamıyor."),
    FORBIDDEN_CHARACTERS(
            "The request has characters that are taken nowhere here.",
            "İstekte burada hiç kabul edilmeyen karakterler var."),
    FIELD_MISSING("is missing", "eksik"),
    FIELD_UNREADABLE("can't be read", "okunamıyor"),
    NOT_UTF_8("is not UTF-8", "UTF-8 değil"),
    ONE_HOST("must name one host", "tek bir sunucu adı vermeli"),
    SEMICOLON("holds a ';' that is not escaped as %3B", "%3B olarak yazılmamış bir ';' içeriyor"),

    TOO_LARGE("The body is larger than is taken here.", "Gövde burada kabul edilenden büyük."),
    LARGER_THAN(
            "The body is larger than {size}, the most that is taken here.",
            "Gövde burada kabul edilen en büyük boyuttan büyük: {size}."),
    MORE_ROWS(
            "The file has more than {most} rows, the most that is taken at once.",
            "Dosyada bir kerede alınabilecek en çok satırdan ({most}) fazlası var."),
    BYTES("{bytes} bytes", "{bytes} bayt"),
    NOT_ACCEPTABLE(
            "The answer is served as {forms| or }, which Accept does not take.",
            "Yanıt şu biçimde verilir: {forms| veya }. Accept bunu kabul etmiyor."),
    CONTENT_TYPE("Content-Type must be {expected}.", "Content-Type şu olmalıdır: {expected}."),
    ONE_MEDIA_TYPE("one media type", "tek bir ortam türü"),
    CONTENT_ENCODING(
            "A body is taken as it is, without a Content-Encoding.",
            "Gövde olduğu gibi, Content-Encoding olmadan kabul edilir."),

    WHAT_IF_BUSY(
            "Another what-if is being played; one is played at a time.",
            "Başka bir varsayım hesabı sürüyor; aynı anda yalnızca biri yürütülür.");

    private final Words words;

    WebText(String english, String turkish) {
        words = new Words(english, turkish);
    }

    @Override
    public Words words() {
        return words;
    }
}
