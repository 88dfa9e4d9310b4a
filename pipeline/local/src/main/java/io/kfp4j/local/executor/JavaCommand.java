package io.kfp4j.local.executor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A component's command, made to work outside its image: {@code java} is the launcher of this JVM, and the class path is the one given,
 * since {@code /component/*} is a folder of the image. Other options are kept, {@code -jar} commands are left alone.
 *
 * @param classPath as {@code -cp} takes it
 */
record JavaCommand(String classPath) {
    private static final Set<String> CLASS_PATH_OPTIONS = Set.of("-cp", "-classpath", "--class-path");

    /** Whether a command is one of those. */
    static boolean isFor(List<String> command) {
        return command.contains(Launch.COMPONENT_MAIN) && isJava(command.get(0));
    }

    /**
     * The command as it works here.
     *
     * @param more options for the JVM
     */
    List<String> onThisMachine(List<String> command, List<String> more) {
        if (!isFor(command)) {
            return command;
        }
        var result = new ArrayList<String>(command.size() + 2);
        result.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        result.add("-cp");
        result.add(classPath);
        result.addAll(more);
        var main = command.indexOf(Launch.COMPONENT_MAIN);
        for (var i = 1; i < main; i++) {
            if (CLASS_PATH_OPTIONS.contains(command.get(i))) {
                i++;
            } else if (!command.get(i).startsWith("--class-path=")) {
                result.add(command.get(i));
            }
        }
        result.addAll(command.subList(main, command.size()));
        return result;
    }

    private static boolean isJava(String program) {
        return program.equals("java") || program.endsWith("/java");
    }
}
