package io.kfp4j.lint;

/** Containers that name no program; KFP does not use what the image would run. */
final class CommandRule implements Rule {
    /** Images that the backend itself acts for. */
    static final String STUB = "argostub/";

    @Override
    public void check(Subject subject, Findings findings) {
        subject.executors().forEach(executor -> {
            var container = executor.container();
            if (container != null
                    && container.command().isEmpty()
                    && container.args().isEmpty()
                    && !(container.image() != null && container.image().startsWith(STUB))) {
                findings.add(
                        Code.NO_COMMAND,
                        executor.containerAt(),
                        "executor '" + executor.label() + "' has neither 'command' nor 'args'",
                        "Name the program; KFP ignores the entry point of the image.");
            }
        });
    }
}
