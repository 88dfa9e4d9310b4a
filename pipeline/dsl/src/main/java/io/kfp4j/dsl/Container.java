package io.kfp4j.dsl;

import java.util.List;

/** Image, command and arguments of a component that is not Java. KFP ignores an image's own entry point, so say a command. */
public record Container(String image, List<String> command, List<String> args) {

    public Container {
        command = List.copyOf(command);
        args = List.copyOf(args);
    }

    public static Container image(String image) {
        return new Container(image, List.of(), List.of());
    }

    /** The program; its first element may hold no placeholder, because KFP fills in none there. */
    public Container command(String... program) {
        return new Container(image, List.of(program), args);
    }

    public Container args(String... arguments) {
        return new Container(image, command, List.of(arguments));
    }
}
