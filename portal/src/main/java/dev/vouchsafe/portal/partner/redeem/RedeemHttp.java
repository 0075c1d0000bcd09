package dev.vouchsafe.portal.partner.redeem;

import dev.vouchsafe.portal.api.Address;
import dev.vouchsafe.portal.api.Change;
import dev.vouchsafe.portal.api.Outcome;
import dev.vouchsafe.portal.page.Pages;
import dev.vouchsafe.portal.partner.redeem.Redemption.Answer;
import dev.vouchsafe.portal.partner.redeem.Redemption.Chosen;
import dev.vouchsafe.portal.partner.redeem.Redemption.Result;
import dev.vouchsafe.portal.visit.Visit;
import dev.vouchsafe.portal.voucher.VoucherChecks;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Redeems the vouchers that the address names: first it says what will happen to each. */
@Controller
record RedeemHttp(Pages pages, JsonMapper json) {

    private static final String PATH = "/partner/vouchers/redeem";
    private static final int AT_ONCE = 8;

    @GetMapping(PATH)
    Mono<ResponseEntity<String>> before(Visit visit) {
        return show(visit, chosen(visit, vouchers(visit)).map(chosen -> new Redemption(chosen, null)));
    }

    /** Sent twice, it happens once and answers the same. */
    @PostMapping(PATH)
    Mono<ResponseEntity<String>> redeem(Visit visit) {
        return visit.form()
                .flatMap(typed -> visit.send(
                                Change.post(Address.of("/api/redemptions"), Map.of("vouchers", vouchers(visit)))
                                        .once(typed.text("key")))
                        .flatMap(outcome -> switch (outcome) {
                            case Outcome.Done done -> after(visit, answers(done));
                            case Outcome.Refused(var problem) -> before(visit.refused(problem, typed));
                        }));
    }

    private Mono<ResponseEntity<String>> after(Visit visit, List<Answer> answers) {
        var refused = answers.stream()
                .filter(answer -> !answer.isDone())
                .map(Answer::voucherId)
                .toList();
        int done = answers.size() - refused.size();
        var page = chosen(visit, refused)
                .map(why -> new Redemption(
                        List.of(),
                        answers.stream().map(answer -> result(answer, why)).toList()));
        return show(visit.saying(visit.words().of("partner.redeem.done", done)), page);
    }

    /** The answer has the codes; the rules' sentences are asked of each that was refused. */
    private static Result result(Answer answer, List<Chosen> why) {
        var sentences = why.stream()
                .filter(chosen -> chosen.voucherId().equals(answer.voucherId()))
                .flatMap(chosen -> chosen.inTheWay().stream())
                .toList();
        return new Result(answer, sentences.isEmpty() ? answer.codes() : sentences);
    }

    private Mono<ResponseEntity<String>> show(Visit visit, Mono<Redemption> page) {
        return pages.show(visit, "partner/redeem/Redemption", page);
    }

    private static Mono<List<Chosen>> chosen(Visit visit, List<String> vouchers) {
        return Flux.fromIterable(vouchers)
                .flatMapSequential(
                        id -> visit.part(Address.of("/api/vouchers/{}/checks", id), VoucherChecks.class)
                                .map(checks -> new Chosen(id, checks)),
                        AT_ONCE)
                .collectList();
    }

    private static List<String> vouchers(Visit visit) {
        return visit.exchange().getRequest().getQueryParams().getOrDefault("voucher", List.of()).stream()
                .filter(id -> !id.isBlank())
                .distinct()
                .toList();
    }

    private List<Answer> answers(Outcome.Done done) {
        return json.readerFor(new TypeReference<List<Answer>>() {}).readValue(done.body());
    }
}
