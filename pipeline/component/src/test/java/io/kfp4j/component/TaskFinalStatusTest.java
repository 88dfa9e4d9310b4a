package io.kfp4j.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskFinalStatusTest {

    @ParameterizedTest
    @CsvSource({"COMPLETE,true", "CACHED,true", "SUCCEEDED,true", "FAILED,false", "CANCELED,false", "SKIPPED,false"})
    void knowsSuccessByAnyOfItsNames(String state, boolean success) {
        var status = new TaskFinalStatus(state, "run", "exit-handler-1", 0, "");

        var succeeded = status.succeeded();

        assertThat(succeeded).isEqualTo(success);
    }
}
