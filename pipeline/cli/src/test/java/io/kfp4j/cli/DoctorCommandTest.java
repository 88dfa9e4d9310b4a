package io.kfp4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DoctorCommandTest {
    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void findsNothingWrongWithAServerThatAnswers() {
        server.answer("GET healthz", "{\"tag_name\":\"2.15.0\",\"multi_user\":true}")
                .answer("GET experiments", "{}");

        var examined = server.invoke("doctor", "--namespace=team-a");

        assertThat(examined.code()).isEqualTo(ExitCode.OK);
        assertThat(examined.data())
                .contains("flag --endpoint", "KFP 2.15.0, for several users", "'team-a'", "can be listed")
                .doesNotContain("WRONG");
    }

    @Test
    void missesANamespaceWhereTheServerHasSeveralUsers() {
        server.answer("GET healthz", "{\"multi_user\":true}");

        var examined = server.invoke("doctor");

        assertThat(examined.code()).isEqualTo(ExitCode.USAGE);
        assertThat(examined.data()).contains("WRONG", "no namespace is set. Give --namespace");
    }

    @Test
    void knowsAServerThatIsNotKfp() {
        var examined = server.invoke("doctor");

        assertThat(examined.code()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(examined.data()).contains("WRONG", "KFP's API is not there", "ends in '/pipeline'");
    }

    @Test
    void tellsWhoIsNotLetIn() {
        server.answer("GET healthz", "{}")
                .answer("GET experiments", 403, "application/json", "{\"code\":7,\"message\":\"not for you\"}");

        var examined = server.invoke("doctor", "--output=json");

        assertThat(examined.code()).isEqualTo(ExitCode.NOT_AUTHORIZED);
        assertThat(examined.data()).contains("\"check\": \"access\"", "\"ok\": false", "not for you");
    }

    @Test
    void tellsThatNobodyListens() throws IOException {
        var examined = Invocation.of("doctor", "--endpoint=http://localhost:" + ServerErrorsTest.portOfNobody());

        assertThat(examined.code()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(examined.data()).contains("server", "WRONG").doesNotContain("access");
    }

    @Test
    void beginsWithTheSettings() {
        var examined = Invocation.of("doctor", "--endpoint=ftp://x");

        assertThat(examined.code()).isEqualTo(ExitCode.USAGE);
        assertThat(examined.data()).contains("settings", "WRONG", "ftp://x");
    }

    @Test
    void showsSettingsAndWhereTheyComeFrom() {
        var shown = server.invoke("config", "show", "--origin", "--namespace=team-a", "--output=json");
        var table = server.invoke("config", "show");

        assertThat(shown.json()).hasEntrySatisfying("namespace", found -> assertThat(found)
                .isEqualTo(Map.of("value", "team-a", "origin", "flag --namespace")));
        assertThat(table.data()).contains("endpoint", server.address()).doesNotContain("ORIGIN");
    }
}
