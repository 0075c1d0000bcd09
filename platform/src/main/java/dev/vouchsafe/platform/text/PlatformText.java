package dev.vouchsafe.platform.text;

import dev.vouchsafe.contracts.text.FixedText;
import dev.vouchsafe.contracts.text.Words;

/** The table of what every service says by itself. What is said of a field goes on after its name. */
public enum PlatformText implements FixedText {
    // Calls
    KEY_REUSED(
            "The idempotency key was used before for something else.",
            "Bu yineleme anahtarı (Idempotency-Key) daha önce başka bir şey için kullanıldı."),
    STALE_VERSION(
            "It is not in the version that If-Match or If-None-Match asks for. Read it again.",
            "If-Match veya If-None-Match ile istenen sürümde değil. Lütfen yeniden okuyun."),
    NO_PARTNER_IN_TOKEN(
            "Your token does not say which partner you act for.",
            "Belirteciniz hangi iş ortağı adına davrandığınızı söylemiyor."),
    TOO_MANY_ATTEMPTS(
            "Too many of your calls were refused or read things of others in this minute.",
            "Bu dakika içinde çok fazla çağrınız reddedildi veya başkalarına ait şeyleri okudu."),
    NOT_WRITTEN_DOWN(
            "The answer can't be recorded now, so it isn't given. Asking again is safe.",
            "Yanıt şu anda kaydedilemiyor, bu yüzden verilmiyor. Yeniden sormanız güvenlidir."),
    DEADLINES_FAILED(
            "{count} of the due deadlines could not be decided now; asking again tries again.",
            "Günü gelmiş {count} süre için şu anda karar verilemedi; yeniden sorarsanız yeniden denenir."),
    UNSEALED(
            "What was recorded last can't be sealed now; ask again.",
            "Son kaydedilenler şu anda mühürlenemiyor; lütfen yeniden sorun."),
    BROKER_DOWN("The broker can't be reached now.", "İleti aracısına şu anda ulaşılamıyor."),
    STORE_DOWN(
            "The store can't be reached now; whether anything happened is not known.",
            "Depoya şu anda ulaşılamıyor; bir şey olup olmadığı bilinmiyor."),

    // Bodies
    JSON_TYPE("application/json, in UTF-8", "application/json, UTF-8 ile"),
    NOT_JSON(
            "is not valid JSON, names a field twice or is nested too deeply",
            "geçerli JSON değil, bir alanı iki kez içeriyor veya çok fazla iç içe geçmiş"),
    NOT_JSON_AT(
            "is not valid JSON, names a field twice or is nested too deeply, at line {line}",
            "geçerli JSON değil, bir alanı iki kez içeriyor veya çok fazla iç içe geçmiş; satır {line}"),
    NO_OBJECT("must be a JSON object", "bir JSON nesnesi olmalıdır"),
    NO_SUCH_VALUE("does not have a value that it can have", "alabileceği değerlerden biri değil"),

    // Headers and parameters
    TWICE("is given more than once", "birden çok kez verilmiş"),
    EMPTY("is empty", "boş"),
    KEY_FORM("must be 1 to 200 visible ASCII characters", "1 ila 200 görülebilir ASCII karakteri olmalıdır"),
    TAGS_FORM(
            "must be * or entity tags in quotes, set apart by commas",
            "* veya tırnak içinde, virgülle ayrılmış varlık etiketleri olmalıdır"),
    WHOLE_FROM("must be a whole number from {least}", "bir tam sayı olmalıdır; en az {least}"),
    WHOLE_BETWEEN(
            "must be a whole number from {least} to {most}", "bir tam sayı olmalıdır; en az {least}, en çok {most}"),
    NO_PARAMETERS("is no parameter of this path", "bu yolun bir parametresi değil"),
    NO_PARAMETER(
            "is no parameter of this path; it has {parameters}",
            "bu yolun bir parametresi değil; parametreleri: {parameters}"),
    BEFORE_FROM("is before from", "from gününden önce"),
    NO_FILTER("is no filter of this list; it has {filters}", "bu listenin bir süzgeci değil; süzgeçleri: {filters}"),
    SORT_ORDER(
            "must be one of {orders}, with - before it for descending",
            "şunlardan biri olmalıdır: {orders}; azalan sıra için önüne - konur"),

    // Imports
    NO_TABLE(
            "is neither CSV nor an Excel workbook that can be read",
            "ne CSV ne de okunabilir bir Excel çalışma kitabı"),
    NO_CSV_AT("is not valid CSV, at line {line}", "geçerli CSV değil; satır {line}"),
    NO_COLUMN("is no column of this kind; it has {columns}", "bu türün bir sütunu değil; sütunları: {columns}"),
    TOO_MANY_COLUMNS("are more than {most}", "{most} sütundan fazla"),
    WORKBOOK_TOO_LARGE(
            "is a workbook that unpacks to more than {megabytes} MB",
            "açıldığında {megabytes} MB boyutunu aşan bir çalışma kitabı"),
    NO_ROWS("has no row behind the names of its columns", "sütun adlarından sonra satır içermiyor"),
    NO_SUCH_IMPORT("There is no such import.", "Böyle bir içe aktarma yok."),
    IMPORT_FAILED(
            "The file could not be read to its end, so nothing of it can be published.",
            "Dosya sonuna kadar okunamadı; bu yüzden hiçbir satırı yayımlanamaz."),

    // Operations
    CLOCK_OF_SYSTEM(
            "The clock is the system's; only a simulation's can be set.",
            "Saat sistemin saatidir; yalnızca bir benzetimin saati ayarlanabilir."),
    CLOCK_BACKWARDS(
            "is before what the clock shows, {now}; it never goes backwards",
            "saatin gösterdiğinden ({now}) önce; saat asla geri gitmez"),
    NOTHING_SEALED(
            "Nothing is sealed for this e-mail address: nobody told of a person with it, or the person was erased before.",
            "Bu e-posta adresi için mühürlenmiş bir şey yok: bu adresli bir kişi bildirilmedi veya kişi daha önce silindi."),
    NO_SUCH_READ_MODEL(
            "There is no such read model; {service} has {readModels}.",
            "Böyle bir okuma modeli yok; {service} hizmetindeki okuma modelleri: {readModels}."),
    REBUILD_RUNNING("The read model is being rebuilt already.", "Okuma modeli zaten yeniden oluşturuluyor."),
    SERVICE_OF_REBUILDS(
            "must name the service whose rebuilds are listed, such as {service}",
            "yeniden oluşturmaları listelenecek hizmetin adı olmalıdır; örneğin {service}"),
    NO_SUCH_REBUILD("There is no such rebuild.", "Böyle bir yeniden oluşturma yok."),
    NO_EVIDENCE("There is nothing about it that you may see.", "Bunun hakkında görebileceğiniz bir şey yok."),
    SUBJECT_REQUIRED("is required: the id of a thing", "gereklidir: bir şeyin kimliği"),
    NO_SUCH_ENTRY("There is no such entry in the trail.", "İzde böyle bir kayıt yok."),
    CURSOR_OF_TRAIL(
            "must be what a page of the trail gave as next", "izin bir sayfasının next olarak verdiği değer olmalıdır"),
    NO_SUCH_LETTER("There is no such dead letter.", "Böyle bir okunamayan ileti yok."),
    LETTER_REPLAYED_BEFORE("The dead letter was replayed already.", "Okunamayan ileti zaten yeniden gönderildi."),
    LETTER_DISMISSED_BEFORE("The dead letter was dismissed already.", "Okunamayan ileti zaten kapatıldı."),
    LETTER_GONE(
            "The broker has the message no more, so it can't be sent again; it can be dismissed.",
            "İleti aracısında bu ileti artık yok, bu yüzden yeniden gönderilemez; kapatılabilir."),
    VALUE_TOO_LONG(
            "has {bytes} bytes; no more than {mostBytes} are read",
            "{bytes} bayt uzunluğunda; en çok {mostBytes} bayt okunur"),
    LETTER_TOO_LONG(
            "The value has {bytes} bytes, and more than {mostBytes} are never read: it can be sent with a corrected value alone.",
            "Değer {bytes} bayt uzunluğunda; {mostBytes} bayttan fazlası hiç okunmaz: yalnızca düzeltilmiş bir değerle gönderilebilir."),
    NO_SUCH_PROGRAM("is not configured", "yapılandırılmamış");

    private final Words words;

    PlatformText(String english, String turkish) {
        words = new Words(english, turkish);
    }

    @Override
    public Words words() {
        return words;
    }
}
