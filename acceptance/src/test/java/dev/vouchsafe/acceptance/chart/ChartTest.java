package dev.vouchsafe.acceptance.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chart as Helm reads it, with several sets of values, and what comes out as Kubernetes reads that. */
class ChartTest {

    private static final Path CHART =
            Path.of("../deploy/chart/vouchsafe").toAbsolutePath().normalize();

    private final KubernetesSerialization kubernetes = new KubernetesSerialization();

    @Test
    void helmFindsNothingToSay() {
        var result = new Helm(CHART).lint().strict().call();
        assertThat(result.isFailed()).as(() -> result.getMessages().toString()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"values.yaml", "ci/small-values.yaml", "ci/programs-values.yaml", "ci/large-values.yaml"})
    void everyFieldIsOneThatKubernetesKnows(String values) {
        assertThat(rendered(values))
                .isNotEmpty()
                .allSatisfy(resource -> assertThat(UnknownFields.of(resource))
                        .as(resource.getKind() + " " + resource.getMetadata().getName())
                        .isEmpty());
    }

    @Test
    void noProcessMayDoMoreThanItNeeds() {
        var deployments = deployments("values.yaml");
        assertThat(deployments).hasSize(6).allSatisfy(deployment -> {
            var pod = deployment.getSpec().getTemplate().getSpec();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            var container = pod.getContainers().getFirst();
            assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                    .isTrue();
            assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                    .isFalse();
            assertThat(container.getResources().getLimits()).containsOnlyKeys("cpu", "memory");
            assertThat(List.of(
                            container.getLivenessProbe(), container.getReadinessProbe(), container.getStartupProbe()))
                    .allSatisfy(
                            probe -> assertThat(probe.getHttpGet().getPath()).startsWith("/actuator/health/"));
        });
    }

    @Test
    void everySecretIsAReference() {
        assertThat(deployments("values.yaml"))
                .flatMap(deployment -> deployment
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .getFirst()
                        .getEnv())
                .filteredOn(variable -> variable.getName().matches(".*(SECRET|_KEY|JAAS_CONFIG|MONGODB_URI|SESSIONS)"))
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(variable.getValueFrom().getSecretKeyRef())
                        .as(variable.getName())
                        .isNotNull());
    }

    @Test
    void fewPodsOfAServiceAreTakenAwayAtOnceAndOnlyTheGatewayComesIn() {
        var kinds = rendered("values.yaml").stream().map(HasMetadata::getKind).toList();
        assertThat(kinds)
                .contains(
                        "PodDisruptionBudget", "NetworkPolicy", "ServiceMonitor", "KafkaTopic", "KafkaUser", "Ingress");
        assertThat(rendered("ci/small-values.yaml").stream().map(HasMetadata::getKind))
                .doesNotContain("NetworkPolicy", "ServiceMonitor", "KafkaTopic", "KafkaUser", "Ingress");
    }

    private List<Deployment> deployments(String values) {
        return rendered(values).stream()
                .filter(Deployment.class::isInstance)
                .map(Deployment.class::cast)
                .toList();
    }

    private List<HasMetadata> rendered(String values) {
        String all = new Helm(CHART)
                .template()
                .withName("one")
                .withNamespace("vouchsafe")
                .withValuesFile(CHART.resolve(values))
                .call();
        return Arrays.stream(all.split("(?m)^---\\s*$"))
                .filter(document -> !document.lines().allMatch(line -> line.isBlank() || line.startsWith("#")))
                .map(document -> (HasMetadata) kubernetes.unmarshal(document))
                .toList();
    }

    /** Of Strimzi's and Prometheus' kinds the library knows no fields: what it made of one of those says nothing. */
    @Test
    void whatIsCheckedFieldByFieldIsKubernetesOwn() {
        assertThat(rendered("values.yaml").stream().filter(GenericKubernetesResource.class::isInstance))
                .extracting(HasMetadata::getKind)
                .containsOnly("KafkaTopic", "KafkaUser", "ServiceMonitor");
    }
}
