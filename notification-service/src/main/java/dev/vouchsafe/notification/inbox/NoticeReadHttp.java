package dev.vouchsafe.notification.inbox;

import dev.vouchsafe.notification.stream.NotificationStreams;
import dev.vouchsafe.platform.http.change.Answer;
import dev.vouchsafe.platform.http.change.BodyForm;
import dev.vouchsafe.platform.http.change.ChangedState;
import dev.vouchsafe.platform.http.change.Changes;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.web.AskedLanguage;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Says that the caller has read a notice; to say it again changes nothing. */
@RestController
record NoticeReadHttp(Changes changes, LogReader log, NoticeItem.Items items) {

    @PutMapping("/api/notices/{noticeId}/read")
    Mono<ResponseEntity<JsonNode>> read(@PathVariable String noticeId, ServerWebExchange exchange) {
        var language = AskedLanguage.of(exchange);
        return changes.change(
                exchange,
                BodyForm.none(),
                call -> new ReadNotice(noticeId, call.caller().subject(), VisibleNotices.of(call.caller()), call.now()),
                (command, done) -> {
                    var notice = ChangedState.of(log, NotificationStreams.notice(noticeId), done)
                            .state()
                            .orElseThrow();
                    return Answer.of(
                            200,
                            items.of(
                                    notice.received(),
                                    command.inboxes()
                                            .audience(notice.received())
                                            .orElseThrow(),
                                    notice.readBy().get(command.reader()),
                                    language));
                });
    }
}
