package io.kfp4j.dsl;

import io.kfp4j.dsl.Problem.Code;
import io.kfp4j.dsl.definition.ContainerOptions.KeyToVariable;
import io.kfp4j.dsl.definition.ContainerOptions.Kind;
import io.kfp4j.dsl.definition.ContainerOptions.Reference;
import io.kfp4j.dsl.definition.Source;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at the options of tasks, which KFP and Kubernetes would otherwise refuse when the pipeline runs. */
final class OptionChecks {
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern OBJECT_NAME = Pattern.compile("[a-z0-9]([-a-z0-9.]*[a-z0-9])?");
    private static final Pattern KEY = Pattern.compile("[-._a-zA-Z0-9]+");
    private static final Pattern CPU = Pattern.compile("([0-9]*[.])?[0-9]+m?");
    private static final Pattern MEMORY = Pattern.compile("[0-9]+(E|Ei|P|Pi|T|Ti|G|Gi|M|Mi|K|Ki)?");

    private final Recording recording;

    OptionChecks(Recording recording) {
        this.recording = recording;
    }

    void checkImage(String where, String task, String image) {
        recording.checkText(where, "image(…)", image);
        if (image.isBlank() || image.chars().anyMatch(Character::isWhitespace)) {
            bad(where, task, "the image '" + image + "'", "Write it like 'registry/name:tag'");
        }
    }

    void checkResources(String where, String task, Resources resources) {
        amount(where, task, "cpu limit", resources.cpu(), CPU, "'2', '0.5' or '500m'");
        amount(where, task, "cpu request", resources.cpuRequest(), CPU, "'2', '0.5' or '500m'");
        amount(where, task, "memory limit", resources.memory(), MEMORY, "'512Mi' or '4Gi'");
        amount(where, task, "memory request", resources.memoryRequest(), MEMORY, "'512Mi' or '4Gi'");
        var accelerator = resources.accelerator();
        if (accelerator != null
                && (accelerator.count() < 1 || accelerator.type().isBlank())) {
            bad(
                    where,
                    task,
                    accelerator.count() + " accelerators of type '" + accelerator.type() + "'",
                    "Ask for 1 or more of a type such as 'nvidia.com/gpu'");
        }
    }

    void checkVariable(String where, String task, String variable) {
        if (!VARIABLE.matcher(variable).matches()) {
            bad(where, task, "the environment variable '" + variable + "'", "Use letters, digits and '_'");
        }
    }

    void checkRetry(String where, String task, Retry retry) {
        if (retry.count() < 0
                || retry.backoff().isNegative()
                || retry.maxBackoff().isNegative()
                || !Double.isFinite(retry.factor())
                || retry.factor() < 0) {
            bad(where, task, "the retry policy " + retry, "Counts, waits and factors are not negative");
        }
        if (!isWholeSeconds(retry.backoff()) || !isWholeSeconds(retry.maxBackoff())) {
            bad(where, task, "the retry policy " + retry, "KFP waits whole seconds");
        }
    }

    void checkTimeout(String where, String task, Duration limit) {
        if (limit.toSeconds() < 1 || !isWholeSeconds(limit)) {
            bad(where, task, "the timeout " + limit, "Kubernetes counts whole seconds, from 1 on");
        }
    }

    Optional<Reference> keys(
            String where, Task<?> task, Kind kind, Value<String> name, Map<String, String> keyToVariable) {
        if (keyToVariable.isEmpty()) {
            bad(
                    where,
                    task.name(),
                    "no key of " + title(kind) + " " + name,
                    "Say which: .keys(\"NAME\") or .key(\"key\", \"VARIABLE\")");
        }
        keyToVariable.forEach((key, variable) -> {
            if (!KEY.matcher(key).matches()) {
                bad(where, task.name(), "the key '" + key + "'", "Use letters, digits, '-', '_' and '.'");
            }
            checkVariable(where, task.name(), variable);
        });
        return objectName(where, task, title(kind), name)
                .map(source -> new Reference.Keys(
                        kind,
                        source,
                        keyToVariable.entrySet().stream()
                                .map(each -> new KeyToVariable(each.getKey(), each.getValue()))
                                .toList()));
    }

    Optional<Reference> reference(String where, Task<?> task, Mount mount) {
        if (mount instanceof Mount.Files files) {
            checkPath(where, task, files.path());
            return objectName(where, task, title(files.kind()), files.name())
                    .map(source -> new Reference.Files(files.kind(), source, files.path()));
        }
        if (mount instanceof Mount.Claim claim) {
            checkPath(where, task, claim.path());
            return objectName(where, task, "volume claim", claim.name())
                    .map(source -> new Reference.Claim(source, claim.path()));
        }
        var empty = (Mount.Empty) mount;
        checkPath(where, task, empty.path());
        checkObjectName(where, task, "volume", empty.name());
        return Optional.of(new Reference.Empty(empty.name(), empty.path()));
    }

    private Optional<Source> objectName(String where, Task<?> task, String what, Value<String> name) {
        var source =
                recording.resolver().resolve(name, new Resolver.Use(where, "task '" + task.name() + "'", task.scope()));
        if (source instanceof Source.Constant constant) {
            checkObjectName(where, task, what, String.valueOf(constant.value()));
        } else if (source != null && !(source instanceof Source.Channel)) {
            bad(where, task.name(), what + " " + name, "The name is a fixed text, a parameter or an output");
        }
        return Optional.ofNullable(source);
    }

    private void checkObjectName(String where, Task<?> task, String what, String name) {
        if (!OBJECT_NAME.matcher(name).matches() || name.length() > 253) {
            bad(
                    where,
                    task.name(),
                    "the " + what + " '" + name + "'",
                    "Kubernetes names are lower case letters, digits, '-' and '.'");
        }
    }

    private void checkPath(String where, Task<?> task, String path) {
        if (!path.startsWith("/") || path.contains(":")) {
            bad(where, task.name(), "a mount at '" + path + "'", "Mount at an absolute path such as '/data'");
        }
    }

    private void amount(
            String where, String task, String what, @Nullable String amount, Pattern pattern, String example) {
        if (amount != null && !pattern.matcher(amount).matches()) {
            bad(where, task, "the " + what + " '" + amount + "'", "Write it like " + example);
        }
    }

    private void bad(String where, String task, String what, String remedy) {
        recording.problem(Code.BAD_OPTION, where, "task '" + task + "' has " + what + ". " + remedy);
    }

    private static boolean isWholeSeconds(Duration duration) {
        return duration.equals(Duration.ofSeconds(duration.toSeconds()));
    }

    private static String title(Kind kind) {
        return kind == Kind.SECRET ? "secret" : "config map";
    }
}
