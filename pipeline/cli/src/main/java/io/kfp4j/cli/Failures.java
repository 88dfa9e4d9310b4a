package io.kfp4j.cli;

import io.kfp4j.client.InvalidParametersException;
import io.kfp4j.client.WaitTimeoutException;
import io.kfp4j.client.connection.SettingsException;
import io.kfp4j.client.error.KfpException;
import io.kfp4j.client.error.NotAuthorizedException;
import io.kfp4j.client.error.UnavailableException;
import io.kfp4j.client.error.UnreadableAnswerException;
import io.kfp4j.component.signature.SignatureException;
import io.kfp4j.dsl.PipelineDefinitionException;
import io.kfp4j.local.LocalRunException;
import io.kfp4j.local.RunStoppedException;
import io.kfp4j.spec.format.SpecException;
import io.kfp4j.stubs.StubException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what was thrown into sentences and an exit code. */
final class Failures {

    /** A command line that makes no sense: what is wrong, and how to learn more; not the whole help. */
    static int ofTheCommandLine(ParameterException e, String[] arguments) {
        var command = e.getCommandLine();
        var talk = command.getErr();
        talk.println("kfp4j: " + e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, talk);
        talk.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    /** Whatever a command has thrown. */
    static int of(Exception e, CommandLine where, boolean debug) {
        if (e instanceof ParameterException wrong) {
            return ofTheCommandLine(wrong, new String[0]);
        }
        var talk = where.getErr();
        if (debug) {
            e.printStackTrace(talk);
        }
        if (isAboutTheInput(e)) {
            talk.println(e.getMessage());
            return ExitCode.PROBLEMS;
        }
        if (e instanceof KfpException refused) {
            talk.println("kfp4j: " + refused.getMessage());
            return code(refused);
        }
        if (e instanceof SettingsException) {
            talk.println("kfp4j: " + e.getMessage());
            return ExitCode.USAGE;
        }
        if (e instanceof WaitTimeoutException) {
            talk.println("kfp4j: " + e.getMessage());
            return ExitCode.TIMED_OUT;
        }
        if (e instanceof RunStoppedException) {
            talk.println(e.getMessage());
            return ExitCode.RUN_FAILED;
        }
        if (e instanceof IOException file) {
            talk.println("kfp4j: " + (file instanceof FileSystemException named ? sentence(named) : file.getMessage()));
            return ExitCode.PROBLEMS;
        }
        talk.println("kfp4j: unexpected " + e);
        if (!debug) {
            talk.println("Run the same command with --debug to see where it comes from.");
        }
        return ExitCode.RUN_FAILED;
    }

    /** Which exit code stands for a request that did not do what it was to. */
    static int code(KfpException e) {
        if (e instanceof NotAuthorizedException) {
            return ExitCode.NOT_AUTHORIZED;
        }
        return e instanceof UnavailableException || e instanceof UnreadableAnswerException
                ? ExitCode.UNAVAILABLE
                : ExitCode.PROBLEMS;
    }

    private static boolean isAboutTheInput(Exception e) {
        return e instanceof PipelineDefinitionException
                || e instanceof SignatureException
                || e instanceof SpecException
                || e instanceof LocalRunException
                || e instanceof StubException
                || e instanceof InvalidParametersException
                || e instanceof NoSuchResourceException;
    }

    private static String sentence(FileSystemException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no '" + e.getFile() + "'.";
        }
        if (e instanceof AccessDeniedException) {
            return "no permission for '" + e.getFile() + "'.";
        }
        return "cannot use '" + e.getFile() + "': " + e.getReason() + ".";
    }

    private Failures() {}
}
