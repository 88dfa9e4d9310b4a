package io.kfp4j.local;

import java.io.Console;

/** Whether somebody watches. */
public final class Terminal {

    /** Whether this program's output goes to a terminal and not to a file or another program. */
    @SuppressWarnings("SystemConsoleNull") // null still tells before Java 22, and the console itself from there on
    public static boolean isWatched() {
        var console = System.console();
        return console != null && isTerminal(console);
    }

    /** From Java 22 on there is a console even without a terminal, and a method that tells; before there is neither. */
    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private Terminal() {}
}
