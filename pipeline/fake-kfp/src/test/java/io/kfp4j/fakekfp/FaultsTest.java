package io.kfp4j.fakekfp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.client.KfpClient;
import io.kfp4j.client.RunRequest;
import io.kfp4j.client.connection.Credentials;
import io.kfp4j.client.error.NotAuthorizedException;
import io.kfp4j.fakekfp.fault.Fault;
import io.kfp4j.fakekfp.junit.KfpPipelineTest;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@KfpPipelineTest(instantly = true)
class FaultsTest {

    static Arguments[] faults() {
        return new Arguments[] {
            Arguments.of(Fault.unavailable(), 2),
            Arguments.of(Fault.tooManyRequests(Duration.ZERO), 2),
            Arguments.of(Fault.reset(), 2),
            Arguments.of(Fault.resetAfterCommit(), 1),
            Arguments.of(Fault.commitThenFail(), 1),
            Arguments.of(Fault.slowBody(Duration.ofMillis(20)), 1)
        };
    }

    @ParameterizedTest
    @MethodSource("faults")
    void goWrongAsTheyAreToldTo(Fault fault, int asked, FakeKfp kfp, KfpClient client) {
        kfp.faults().nextOn(request -> request.method().equals("POST"), fault);

        client.run(RunRequest.of(GreetPipeline.compiled()).named("one"));

        assertThat(kfp.runs()).hasSize(1);
        assertThat(kfp.requests())
                .filteredOn(request -> request.line().equals("POST /apis/v2beta1/runs"))
                .hasSize(asked);
    }

    @Test
    void doNotKnowExpiredCredentialsAgain(FakeKfp kfp) {
        var old = KfpClient.to(kfp.connection().as(Credentials.bearerToken("old")));
        kfp.faults().next(Fault.expired());

        assertThatThrownBy(old::health).isInstanceOf(NotAuthorizedException.class);
        assertThatThrownBy(old::health).isInstanceOf(NotAuthorizedException.class);
        assertThat(KfpClient.to(kfp.connection().as(Credentials.bearerToken("new")))
                        .health()
                        .multiUser())
                .isFalse();
    }

    @Test
    void decideForEveryRequest(FakeKfp kfp, KfpClient client) {
        var random = new Random(7);
        kfp.faults().always(request -> random.nextInt(3) == 0 ? Optional.of(Fault.unavailable()) : Optional.empty());

        for (int run = 0; run < 5; run++) {
            client.run(RunRequest.of(GreetPipeline.compiled()).named("run " + run));
        }
        kfp.faults().none();

        assertThat(kfp.runs()).hasSize(5);
    }
}
