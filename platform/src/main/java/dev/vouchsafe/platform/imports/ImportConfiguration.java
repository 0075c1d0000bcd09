package dev.vouchsafe.platform.imports;

import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.http.change.Changes;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.platform.imports.ImportEvent.ImportPublished;
import dev.vouchsafe.platform.imports.ImportEvent.ImportReceived;
import dev.vouchsafe.platform.listing.Lists;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.EventTags;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.messaging.InboundHandler;
import dev.vouchsafe.platform.messaging.MessageTrials;
import dev.vouchsafe.platform.messaging.TopicReader;
import dev.vouchsafe.platform.messaging.TopicWriter;
import dev.vouchsafe.platform.settle.InboundOffsets;
import dev.vouchsafe.platform.trail.TrailTable;
import dev.vouchsafe.platform.whatif.InputKind;
import dev.vouchsafe.program.Programs;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/**
 * Imports, in a service that says of what it takes files. Its catalogue, tags and table of the trail have what
 * {@link ImportStreams} adds.
 */
@AutoConfiguration(
        afterName = {
            "dev.vouchsafe.platform.log.MongoConfiguration",
            "dev.vouchsafe.platform.messaging.MessagingAutoConfiguration",
            "dev.vouchsafe.platform.settle.SettleConfiguration",
            "dev.vouchsafe.platform.http.wiring.HttpAutoConfiguration"
        })
@ConditionalOnBean({ImportedKinds.class, MessageTrials.class, InboundOffsets.class, Reads.class})
class ImportConfiguration {

    @Bean
    ImportStore importStore(MongoDatabase database) {
        return new ImportStore(database);
    }

    @Bean
    DecisionHandler<TakeImport> takeImport() {
        return DecisionHandler.of(
                TakeImport.class,
                (command, states) -> states.of(
                                ImportStreams.stage(command.step().importId()))
                        .state()
                        .next(command.step()));
    }

    @Bean
    ImportWork importWork(
            ImportStore store,
            ImportedKinds kinds,
            MessageTrials messages,
            ObjectProvider<InboundHandler<?>> handlers,
            ObjectProvider<DecisionHandler<?>> decisions,
            LogReader log,
            EventCatalogue catalogue,
            EventTags tags,
            TrailTable trail,
            TopicWriter writer,
            TopicReader reader,
            InboundOffsets inbound) {
        var effects = new Effects(log, trail);
        var check = new ImportCheck(
                store,
                kinds,
                messages,
                List.copyOf(handlers.orderedStream().toList()),
                new Trial.Parts(decisions.orderedStream().toList(), log, catalogue, tags, trail),
                effects);
        return new ImportWork(store, check, new ImportPublication(store, check, effects, writer, reader, inbound), log);
    }

    @Bean
    ImportHttp importHttp(
            ImportedKinds kinds,
            ImportStore store,
            Programs programs,
            ImportWork work,
            Changes changes,
            Reads reads,
            Lists lists) {
        return new ImportHttp(new ImportIntake(kinds, store, programs), store, work, changes, reads, lists);
    }

    @Bean
    AccessRules importAccess() {
        return ImportHttp.access();
    }

    @Bean
    InputKind<ImportReceived> importReceivedInput() {
        return InputKind.apart(ImportReceived.class);
    }

    @Bean
    InputKind<ImportPublished> importPublishedInput() {
        return InputKind.apart(ImportPublished.class);
    }
}
