package io.kfp4j.maven;

import io.kfp4j.client.InvalidParametersException;
import io.kfp4j.client.WaitTimeoutException;
import io.kfp4j.client.connection.CredentialsException;
import io.kfp4j.client.connection.SettingsException;
import io.kfp4j.client.error.KfpException;
import io.kfp4j.local.LocalRunException;
import io.kfp4j.local.RunStoppedException;
import io.kfp4j.spec.format.SpecException;
import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** Turns what was thrown into Maven's own failures: a sentence for what a user can mend, the cause with it for the rest. */
final class Failures {

    static MojoFailureException of(RuntimeException e) throws MojoExecutionException {
        if (e instanceof InvalidParametersException
                || e instanceof KfpException
                || e instanceof LocalRunException
                || e instanceof SettingsException
                || e instanceof SpecException
                || e instanceof WaitTimeoutException) {
            return new MojoFailureException(String.valueOf(e.getMessage()), e);
        }
        throw new MojoExecutionException("Unexpected " + e + ". Run Maven with -e to see where it comes from.", e);
    }

    static MojoFailureException of(IOException e) throws MojoExecutionException {
        if (e instanceof CredentialsException || e instanceof RunStoppedException) {
            return new MojoFailureException(String.valueOf(e.getMessage()), e);
        }
        throw new MojoExecutionException("A file cannot be used: " + e + ".", e);
    }

    private Failures() {}
}
