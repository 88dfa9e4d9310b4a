package io.kfp4j.dsl;

import io.kfp4j.component.signature.ComponentSignature;
import io.kfp4j.component.signature.Field;
import io.kfp4j.dsl.Problem.Code;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Asks container components what they run, and looks at the answer. */
final class ContainerReader {
    /** How images begin of components that no container runs. */
    static final String PERFORMED_BY_SERVER = "argostub/";

    private static final String PLACEHOLDER = "{{$.";
    private static final String IF_PRESENT = "{\"IfPresent\":";

    /** The container of a component; empty for a component that is Java, and, with a sentence, where there is no telling. */
    static Optional<Container> read(ComponentSignature signature, BiConsumer<Code, String> problems) {
        if (!ContainerComponent.class.isAssignableFrom(signature.component())) {
            return Optional.empty();
        }
        BiConsumer<Code, String> about =
                (code, problem) -> problems.accept(code, "container(…) of '" + signature.name() + "': " + problem);
        var container = container(signature, about);
        container.ifPresent(each -> check(each, about));
        return container;
    }

    /** The inputs that a command needs and a task leaves out. */
    static List<Field> leftOut(Container container, List<Field> absent) {
        return absent.stream()
                .filter(each -> texts(container)
                        .filter(text -> !text.startsWith(IF_PRESENT))
                        .anyMatch(text -> text.contains("{{$.inputs.parameters['" + each.wireName() + "']")
                                || text.contains("{{$.inputs.artifacts['" + each.wireName() + "']")))
                .toList();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the placeholders are of the very records the component declares
    private static Optional<Container> container(ComponentSignature signature, BiConsumer<Code, String> problems) {
        try {
            var constructor = signature.component().getDeclaredConstructor();
            constructor.setAccessible(true);
            var component = (ContainerComponent) constructor.newInstance();
            return Optional.of(component.container(
                    new InputPlaceholders<>(new Placeholders(signature.inputs(), false, problems)),
                    new OutputPlaceholders<>(new Placeholders(signature.outputs(), signature.bareOutput(), problems))));
        } catch (InvocationTargetException e) {
            problems.accept(Code.BAD_SIGNATURE, "the constructor fails with " + e.getCause());
        } catch (ReflectiveOperationException e) {
            problems.accept(
                    Code.BAD_SIGNATURE,
                    "the class cannot be made. Give it a constructor without arguments and make it static");
        }
        return Optional.empty();
    }

    private static void check(Container container, BiConsumer<Code, String> problems) {
        if (!container.image().contains(PLACEHOLDER) && !OptionChecks.isImage(container.image())) {
            problems.accept(
                    Code.BAD_SIGNATURE, "the image '" + container.image() + "' is none. " + OptionChecks.IMAGE_REMEDY);
        }
        if (container.command().isEmpty()
                && container.args().isEmpty()
                && !container.image().startsWith(PERFORMED_BY_SERVER)) {
            problems.accept(Code.BAD_SIGNATURE, "there is no command. KFP ignores the image's own, so say command(…)");
        }
        if (!container.command().isEmpty() && container.command().get(0).contains(PLACEHOLDER)) {
            problems.accept(Code.BAD_SIGNATURE, "the command starts with a placeholder, and KFP fills in none there");
        }
        if (container.command().stream().anyMatch(each -> each.contains(IF_PRESENT))) {
            problems.accept(
                    Code.BEYOND_KUBEFLOW,
                    "ifPresent(…) stands in the command, and Kubeflow looks for it in arguments only");
        }
        texts(container).filter(each -> each.contains(IF_PRESENT)).forEach(each -> checkChoice(each, problems));
    }

    private static void checkChoice(String argument, BiConsumer<Code, String> problems) {
        if (argument.lastIndexOf(IF_PRESENT) > 0) {
            problems.accept(
                    Code.BAD_SIGNATURE, "ifPresent(…) is part of a text, and KFP looks for it in whole arguments only");
        }
        if (argument.contains("$.outputs") || argument.contains("$.inputs.artifacts")) {
            problems.accept(
                    Code.BEYOND_KUBEFLOW,
                    "ifPresent(…) holds an artifact or output, and Kubeflow fills in parameters only");
        }
    }

    private static Stream<String> texts(Container container) {
        return Stream.concat(container.command().stream(), container.args().stream());
    }

    private ContainerReader() {}
}
