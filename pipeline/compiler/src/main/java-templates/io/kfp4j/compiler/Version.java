package io.kfp4j.compiler;

/** Which kfp4j this is. Compiled in: a file to read it from would have every command line open its jar. */
final class Version {
    /** The release of KFP whose compiler ours follows; servers and the UI show it. */
    private static final String FOLLOWS = "2.17.0";

    static final String NAME = "${project.version}";

    static final String SDK = "kfp-" + FOLLOWS + "+kfp4j-" + NAME;

    private Version() {}
}
