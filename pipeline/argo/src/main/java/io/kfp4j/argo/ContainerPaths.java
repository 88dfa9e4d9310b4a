package io.kfp4j.argo;

/**
 * Where a container finds and leaves things. Artifacts lie where KFP's launcher would have them, so that every program finds them by
 * their URI; all folders it writes to are volumes, so that any user id and a read-only root file system will do.
 */
final class ContainerPaths {
    /** The folder of the output parameters. */
    static final String OUTPUTS = "/tmp/kfp/outputs";

    /** The file in which a program says what it has made. */
    static final String EXECUTOR_OUTPUT = OUTPUTS + "/executor_output.json";

    /** No program writes it, so that what it would hold is always the default. */
    static final String NOTHING = OUTPUTS + "/.nothing";

    /** Where input artifacts would be that are not there. */
    static final String NONE = "/kfp-absent";

    /** Where the pipeline's shared volume is. */
    static final String WORKSPACE = "/kfp-workspace";

    private ContainerPaths() {}
}
