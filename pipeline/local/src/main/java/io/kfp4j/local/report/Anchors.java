package io.kfp4j.local.report;

/** The names by which places on the page are linked. */
final class Anchors {

    static String of(String taskPath) {
        return "task-" + taskPath.replaceAll("[^A-Za-z0-9_-]", "_");
    }

    private Anchors() {}
}
