package io.kfp4j.lint.diff;

import io.kfp4j.spec.ArtifactType;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.InputDefinitions;
import io.kfp4j.spec.InputDefinitions.ParameterInput;
import io.kfp4j.spec.OutputDefinitions;
import io.kfp4j.spec.ParameterType;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a pipeline takes and returns: the promise to those who start it. */
final class InterfaceDiff {

    static void compare(@Nullable ComponentSpec before, @Nullable ComponentSpec after, Changes changes) {
        parameters(inputs(before), inputs(after), changes);
        artifacts(inputs(before), inputs(after), changes);
        outputs(outputs(before), outputs(after), changes);
    }

    private static void parameters(InputDefinitions before, InputDefinitions after, Changes changes) {
        before.parameters().forEach((name, old) -> {
            var now = after.parameters().get(name);
            if (now == null) {
                changes.add(Verdict.BREAKING, "parameter '" + name + "' is gone; runs that give it are refused");
            } else {
                parameter("parameter '" + name + "'", old, now, changes);
            }
        });
        after.parameters().forEach((name, now) -> {
            if (!before.parameters().containsKey(name)) {
                boolean needed = isNeeded(now);
                changes.add(
                        needed ? Verdict.BREAKING : Verdict.COMPATIBLE,
                        "parameter '" + name + "' is new" + (needed ? " and has to be given" : ""));
            }
        });
    }

    private static void parameter(String what, ParameterInput old, ParameterInput now, Changes changes) {
        changes.compare(
                isWider(now.parameterType(), old.parameterType()) ? Verdict.COMPATIBLE : Verdict.BREAKING,
                "the type of " + what,
                old.parameterType(),
                now.parameterType());
        if (!isNeeded(old) && isNeeded(now)) {
            changes.add(Verdict.BREAKING, what + " has to be given now");
        } else if (isNeeded(old) && !isNeeded(now)) {
            changes.add(Verdict.COMPATIBLE, what + " may be left out now");
        } else {
            changes.compare(Verdict.CACHE_AFFECTING, "the default of " + what, old.defaultValue(), now.defaultValue());
        }
        if (!old.literals().equals(now.literals())) {
            boolean wider = now.literals().isEmpty()
                    || (!old.literals().isEmpty() && new HashSet<>(now.literals()).containsAll(old.literals()));
            changes.compare(
                    wider ? Verdict.COMPATIBLE : Verdict.BREAKING,
                    "the allowed values of " + what,
                    old.literals().isEmpty() ? "any" : old.literals(),
                    now.literals().isEmpty() ? "any" : now.literals());
        }
        changes.compareSilently(
                Verdict.COSMETIC, "the description of " + what + " differs", old.description(), now.description());
    }

    private static void artifacts(InputDefinitions before, InputDefinitions after, Changes changes) {
        before.artifacts().forEach((name, old) -> {
            var now = after.artifacts().get(name);
            if (now == null) {
                changes.add(Verdict.BREAKING, "input artifact '" + name + "' is gone");
                return;
            }
            var what = "input artifact '" + name + "'";
            changes.compare(
                    isWider(now.artifactType(), old.artifactType()) ? Verdict.COMPATIBLE : Verdict.BREAKING,
                    "the type of " + what,
                    title(old.artifactType()),
                    title(now.artifactType()));
            changes.compare(
                    Verdict.BREAKING, "whether " + what + " is a list", old.isArtifactList(), now.isArtifactList());
            changes.compare(
                    now.isOptional() ? Verdict.COMPATIBLE : Verdict.BREAKING,
                    "whether " + what + " may be left out",
                    old.isOptional(),
                    now.isOptional());
            changes.compareSilently(
                    Verdict.COSMETIC, "the description of " + what + " differs", old.description(), now.description());
        });
        after.artifacts().forEach((name, now) -> {
            if (!before.artifacts().containsKey(name)) {
                changes.add(
                        now.isOptional() ? Verdict.COMPATIBLE : Verdict.BREAKING,
                        "input artifact '" + name + "' is new");
            }
        });
    }

    private static void outputs(OutputDefinitions before, OutputDefinitions after, Changes changes) {
        before.parameters().forEach((name, old) -> {
            var now = after.parameters().get(name);
            if (now == null) {
                changes.add(Verdict.BREAKING, "output '" + name + "' is gone");
            } else {
                changes.compare(
                        isWider(old.parameterType(), now.parameterType()) ? Verdict.COMPATIBLE : Verdict.BREAKING,
                        "the type of output '" + name + "'",
                        old.parameterType(),
                        now.parameterType());
                changes.compareSilently(
                        Verdict.COSMETIC,
                        "the description of output '" + name + "' differs",
                        old.description(),
                        now.description());
            }
        });
        before.artifacts().forEach((name, old) -> {
            var now = after.artifacts().get(name);
            if (now == null) {
                changes.add(Verdict.BREAKING, "output artifact '" + name + "' is gone");
            } else {
                changes.compare(
                        isWider(old.artifactType(), now.artifactType()) ? Verdict.COMPATIBLE : Verdict.BREAKING,
                        "the type of output artifact '" + name + "'",
                        title(old.artifactType()),
                        title(now.artifactType()));
                changes.compare(
                        Verdict.BREAKING,
                        "whether output artifact '" + name + "' is a list",
                        old.isArtifactList(),
                        now.isArtifactList());
            }
        });
        added("output", before.parameters(), after.parameters(), changes);
        added("output artifact", before.artifacts(), after.artifacts(), changes);
    }

    private static void added(String what, Map<String, ?> before, Map<String, ?> after, Changes changes) {
        after.keySet().stream()
                .filter(name -> !before.containsKey(name))
                .forEach(name -> changes.add(Verdict.COMPATIBLE, what + " '" + name + "' is new"));
    }

    private static boolean isWider(@Nullable ParameterType type, @Nullable ParameterType than) {
        return type == ParameterType.NUMBER_DOUBLE && than == ParameterType.NUMBER_INTEGER;
    }

    private static boolean isWider(@Nullable ArtifactType type, @Nullable ArtifactType than) {
        return type != null && than != null && "system.Artifact".equals(type.schemaTitle());
    }

    /** People know types by their titles; the rest of a type is shown where it has none. */
    private static @Nullable Object title(@Nullable ArtifactType type) {
        return type == null || type.schemaTitle() == null ? type : type.schemaTitle();
    }

    private static boolean isNeeded(ParameterInput input) {
        return !input.isOptional() && input.defaultValue() == null;
    }

    static InputDefinitions inputs(@Nullable ComponentSpec component) {
        return component == null || component.inputDefinitions() == null
                ? new InputDefinitions(Map.of(), Map.of())
                : component.inputDefinitions();
    }

    static OutputDefinitions outputs(@Nullable ComponentSpec component) {
        return component == null || component.outputDefinitions() == null
                ? new OutputDefinitions(Map.of(), Map.of())
                : component.outputDefinitions();
    }

    private InterfaceDiff() {}
}
