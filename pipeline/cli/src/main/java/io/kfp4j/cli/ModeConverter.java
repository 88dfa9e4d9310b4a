package io.kfp4j.cli;

import io.kfp4j.local.RunMode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words for {@link RunMode} on the command line. */
final class ModeConverter implements ITypeConverter<RunMode> {

    @Override
    public RunMode convert(String word) {
        return switch (word) {
            case "in-process" -> RunMode.IN_PROCESS;
            case "subprocess" -> RunMode.SUBPROCESS;
            default -> throw new TypeConversionException("'" + word + "' is no mode. Say in-process or subprocess.");
        };
    }
}
