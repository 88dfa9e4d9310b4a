package io.kfp4j.cli;

import picocli.CommandLine.IVersionProvider;

/** Which kfp4j this is, compiled in because picocli asks for it in every call, and on which Java it runs. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"kfp4j ${project.version}", "Java " + System.getProperty("java.runtime.version")};
    }
}
