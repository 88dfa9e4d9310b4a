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
import java.util.stream.Stream;

/** Looks at the options of tasks, which KFP and Kubernetes would otherwise refuse when the pipeline runs. */
final class OptionChecks {
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern KEY = Pattern.compile("[-._a-zA-Z0-9]+");
    private static final Pattern IMAGE = Pattern.compile(
            "(?:[A-Za-z0-9](?:[-A-Za-z0-9.]*[A-Za-z0-9])?(?::[0-9]{1,5})?/)?" // the registry
                    + "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*"
                    + "(?::[A-Za-z0-9_][-A-Za-z0-9_.]{0,127})?(?:@[a-z0-9]+:[0-9a-f]{32,})?");

    static final String IMAGE_REMEDY = "Write it like 'registry/name:tag', the name in lower case";

    private final Recording recording;

    OptionChecks(Recording recording) {
        this.recording = recording;
    }

    void checkImage(String where, String task, String image) {
        recording.checkText(where, "image(…)", image);
        if (!isImage(image) && !Values.isMarked(image)) {
            bad(where, task, "the image '" + image + "'", IMAGE_REMEDY);
        }
    }

    static boolean isImage(String image) {
        return IMAGE.matcher(image).matches();
    }

    void checkVariable(String where, String task, String variable) {
        if (!VARIABLE.matcher(variable).matches()) {
            bad(
                    where,
                    task,
                    "the environment variable '" + variable + "'",
                    "Use letters, digits and '_', the first no digit");
        }
    }

    void checkRetry(String where, String task, Retry retry) {
        if (retry.count() < 0) {
            bad(where, task, "the retry count " + retry.count(), "Count from 0 on");
        }
        if (!Double.isFinite(retry.factor()) || retry.factor() < 0) {
            bad(where, task, "the retry factor " + retry.factor(), "Waits grow by a number from 0 on");
        }
        if (retry.count() > 0 && retry.backoff().compareTo(retry.maxBackoff()) > 0) {
            bad(
                    where,
                    task,
                    "a first wait of " + retry.backoff() + ", and waits " + retry.maxBackoff() + " at most",
                    "KFP would never try again. Wait less, or raise maxBackoff(…)");
        }
        Stream.of(retry.backoff(), retry.maxBackoff())
                .filter(each -> each.isNegative() || !isWholeSeconds(each))
                .forEach(each -> bad(where, task, "the retry wait " + each, "KFP waits whole seconds, from 0 on"));
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
        if (!KubernetesNames.PART_OF_POD.takes(name)) {
            bad(where, task.name(), "the volume '" + name + "'", KubernetesNames.PART_OF_POD.remedy(name));
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
        if (!KubernetesNames.OBJECT.takes(name)) {
            bad(where, task.name(), "the " + what + " '" + name + "'", KubernetesNames.OBJECT.remedy(name));
        }
    }

    void checkPath(String where, Task<?> task, String path) {
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
