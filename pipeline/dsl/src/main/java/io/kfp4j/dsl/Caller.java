package io.kfp4j.dsl;

/** The line of the author's code that called into this package. */
final class Caller {
    private static final String HERE = Caller.class.getPackageName() + ".";
    private static final StackWalker WALKER = StackWalker.getInstance();

    static String where() {
        return WALKER.walk(
                        frames -> frames.filter(frame -> !isHere(frame.getClassName()) && !isJava(frame.getClassName()))
                                .findFirst())
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("unknown");
    }

    private static boolean isHere(String className) {
        return className.startsWith(HERE) && className.indexOf('.', HERE.length()) < 0;
    }

    // The JDK stands between where a method of this package is handed to it, Objects.equals(…) for one.
    private static boolean isJava(String className) {
        return className.startsWith("java.") || className.startsWith("jdk.");
    }

    private Caller() {}
}
