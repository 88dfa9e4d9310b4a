package io.kfp4j.cli;

import io.kfp4j.client.KfpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Parameters;

/** Does something to resources, one after another, and says so after each. */
abstract class ActCommand extends ServerCommand {

    @Parameters(arity = "1..*", paramLabel = "<id>", description = "Which; several after each other.")
    private List<String> ids = new ArrayList<>();

    @Override
    final int ask(KfpClient kfp) {
        List<Map<String, String>> done = new ArrayList<>();
        for (String id : ids) {
            act(kfp, id);
            talk(sentence(id));
            done.add(Map.of("id", id, "action", command().name()));
        }
        print(done, "");
        return ExitCode.OK;
    }

    abstract void act(KfpClient kfp, String id);

    /** Tells that it was done. */
    abstract String sentence(String id);
}
