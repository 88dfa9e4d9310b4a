package io.kfp4j.dsl;

import io.kfp4j.dsl.Problem.Code;
import io.kfp4j.dsl.definition.ContainerOptions.KeyToVariable;
import io.kfp4j.dsl.definition.ContainerOptions.Kind;
import io.kfp4j.dsl.definition.ContainerOptions.Reference;
import io.kfp4j.dsl.definition.Source;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at the options of tasks, which KFP and Kubernetes would otherwise refuse when the pipeline runs. */
final class OptionChecks {
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern OBJECT_NAME = Pattern.compile("[a-z0-9]([-a-z0-9.]*[a-z0-9])?");
    private static final Pattern KEY = Pattern.compile("[-._a-zA-Z0-9]+");
    private static final Pattern LABEL =
            Pattern.compile("([a-z0-9]([-a-z0-9.]*[a-z0-9])?/)?[A-Za-z0-9]([-_.A-Za-z0-9]*[A-Za-z0-9])?");
    private static final Pattern LABEL_VALUE = Pattern.compile("([A-Za-z0-9]([-_.A-Za-z0-9]{0,61}[A-Za-z0-9])?)?");
    private static final Set<String> EFFECTS = Set.of("NoSchedule", "PreferNoSchedule", "NoExecute");

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
            String where,
            Task<?> task,
            Kind kind,
            Value<String> name,
            Map<String, String> keyToVariable,
            boolean optional) {
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
                                .toList(),
                        optional));
    }

    Optional<Reference> reference(String where, Task<?> task, Mount mount) {
        if (mount instanceof Mount.Files files) {
            checkPath(where, task, files.path());
            return objectName(where, task, title(files.kind()), files.name())
                    .map(source -> new Reference.Files(files.kind(), source, files.path(), files.optional()));
        }
        var claim = (Mount.Claim) mount;
        checkPath(where, task, claim.path());
        return objectName(where, task, "volume claim", claim.name())
                .map(source -> new Reference.Claim(source, claim.path(), claim.folder()));
    }

    void checkVolume(String where, Task<?> task, String name, String path) {
        checkPath(where, task, path);
        checkObjectName(where, task, "volume", name);
    }

    void checkLabel(String where, String task, String label, String value) {
        if (!LABEL.matcher(label).matches() || !LABEL_VALUE.matcher(value).matches()) {
            bad(
                    where,
                    task,
                    "the label '" + label + "' with the value '" + value + "'",
                    "Kubernetes labels are letters, digits, '-', '_' and '.', with a prefix and '/' if need be");
        }
    }

    void checkAffinity(String where, String task, NodeAffinity nodes) {
        var rules =
                Stream.concat(nodes.rules().stream(), nodes.fields().stream()).toList();
        checkAffinity(where, task, "a node affinity", nodes.weight(), rules);
    }

    void checkAffinity(String where, String task, PodAffinity pods) {
        checkAffinity(where, task, "a pod affinity", pods.weight(), pods.rules());
        if (!LABEL.matcher(pods.topologyKey()).matches()) {
            bad(
                    where,
                    task,
                    "the topology key '" + pods.topologyKey() + "'",
                    "Say a label of nodes, such as 'kubernetes.io/hostname'");
        }
    }

    private void checkAffinity(
            String where, String task, String what, @Nullable Integer weight, List<NodeAffinity.Rule> rules) {
        if (rules.isEmpty()) {
            bad(where, task, what + " without rules", "Add one, such as .in(\"disk\", \"ssd\")");
        }
        if (weight != null && (weight < 1 || weight > 100)) {
            bad(where, task, "the weight " + weight, "Kubernetes weighs from 1 to 100");
        }
        rules.stream()
                .filter(each -> each.operator().endsWith("n") && each.values().isEmpty())
                .forEach(each ->
                        bad(where, task, "no value for the label '" + each.label() + "'", "Give it at least one"));
    }

    void checkToleration(String where, String task, Toleration toleration) {
        var effect = toleration.effect();
        if (effect != null && !EFFECTS.contains(effect)) {
            bad(
                    where,
                    task,
                    "a toleration of '" + effect + "'",
                    "Kubernetes knows NoSchedule, PreferNoSchedule and NoExecute");
        }
        if (toleration.lasting() != null && !"NoExecute".equals(effect)) {
            bad(
                    where,
                    task,
                    "a toleration that lasts " + toleration.lasting(),
                    "That goes with the effect NoExecute only");
        }
    }

    /** A text, fixed or known when the pipeline runs. */
    Optional<Source> text(String where, Task<?> task, String what, Value<String> value) {
        var source = recording
                .resolver()
                .resolve(value, new Resolver.Use(where, "task '" + task.name() + "'", task.scope()));
        if (source != null && !(source instanceof Source.Constant) && !(source instanceof Source.Channel)) {
            bad(where, task.name(), "the " + what + " " + value, "It is a fixed text, a parameter or an output");
            return Optional.empty();
        }
        return Optional.ofNullable(source);
    }

    /** JSON known when the pipeline runs. */
    Optional<Source> runtime(String where, Task<?> task, Value<?> json) {
        var source =
                recording.resolver().resolve(json, new Resolver.Use(where, "task '" + task.name() + "'", task.scope()));
        if (source != null && !(source instanceof Source.Channel)) {
            bad(where, task.name(), "a place " + json, "It is a parameter or an output");
            return Optional.empty();
        }
        return Optional.ofNullable(source);
    }

    Optional<Source> objectName(String where, Task<?> task, String what, Value<String> name) {
        var source = text(where, task, what, name);
        source.ifPresent(each -> {
            if (each instanceof Source.Constant constant) {
                checkObjectName(where, task, what, String.valueOf(constant.value()));
            }
        });
        return source;
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

    void bad(String where, String task, String what, String remedy) {
        recording.problem(Code.BAD_OPTION, where, "task '" + task + "' has " + what + ". " + remedy);
    }

    private static boolean isWholeSeconds(Duration duration) {
        return duration.equals(Duration.ofSeconds(duration.toSeconds()));
    }

    private static String title(Kind kind) {
        return kind == Kind.SECRET ? "secret" : "config map";
    }
}
