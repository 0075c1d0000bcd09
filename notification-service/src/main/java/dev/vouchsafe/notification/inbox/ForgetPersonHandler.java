package dev.vouchsafe.notification.inbox;

import static dev.vouchsafe.contracts.decision.Decision.accept;
import static dev.vouchsafe.contracts.decision.Decision.nothing;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.notification.domain.NoticeEvent.PersonForgottenReceived;
import dev.vouchsafe.notification.stream.NotificationStreams;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.platform.personal.PersonErased;
import java.util.stream.Stream;

/**
 * Records that a person is forgotten, with the keys that go with it. They are deleted behind the events that say so.
 */
final class ForgetPersonHandler implements DecisionHandler<ForgetPerson> {

    @Override
    public Class<ForgetPerson> commandType() {
        return ForgetPerson.class;
    }

    @Override
    public Decision handle(ForgetPerson command, States states) {
        var person = states.of(NotificationStreams.person(command.person())).state();
        if (person.forgotten()) {
            return nothing();
        }
        var forgotten = new PersonForgottenReceived(command.person(), command.at());
        var erased = person.keysOf(command.person()).stream().map(key -> new PersonErased(key, command.at()));
        return accept(Stream.concat(Stream.<DomainEvent>of(forgotten), erased).toArray(DomainEvent[]::new));
    }
}
