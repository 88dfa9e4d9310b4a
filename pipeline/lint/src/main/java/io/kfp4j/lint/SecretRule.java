package io.kfp4j.lint;

import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ParameterSource.RuntimeValue;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts that look like secrets, by their form or by the name of what they are the value of. Messages never repeat them. */
final class SecretRule implements Rule {
    private record Form(String what, Pattern pattern) {}

    private static final List<Form> FORMS = List.of(
            new Form("a private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----")),
            new Form("an AWS access key", Pattern.compile("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b")),
            new Form(
                    "a GitHub token",
                    Pattern.compile("\\b(gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{22,})\\b")),
            new Form("a GitLab token", Pattern.compile("\\bglpat-[A-Za-z0-9_-]{20,}")),
            new Form("a Slack token", Pattern.compile("\\bxox[abprs]-[A-Za-z0-9-]{10,}")),
            new Form("a Google API key", Pattern.compile("\\bAIza[0-9A-Za-z_-]{35}")),
            new Form("a Hugging Face token", Pattern.compile("\\bhf_[A-Za-z0-9]{30,}\\b")),
            new Form(
                    "a JSON web token",
                    Pattern.compile("\\beyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}")),
            new Form(
                    "a password in a URL",
                    Pattern.compile("\\b[a-z][a-z0-9+.-]*://[^\\s/:@'\"{}]+:[^\\s/@'\"{}$<]{3,}@[A-Za-z0-9]")));

    private static final Pattern TELLING_NAME = Pattern.compile(
            "(?:^|_)(?:password|passwd|pwd|secret|token|api_?key|access_?key|secret_?key|private_?key|credentials?)$");
    /** Values under telling names that are names themselves, or say that there is nothing. */
    private static final Pattern HARMLESS = Pattern.compile(
            "(?i)\\s*|none|null|true|false|\\d{1,4}|.*\\{\\{\\$.*|.*\\$\\{?\\(?[A-Za-z_].*|/.*|<.*>|\\w+:///?.*");

    @Override
    public void check(Subject subject, Findings findings) {
        subject.executors().forEach(executor -> {
            Texts.of(executor, (at, text) -> form(at, text, findings));
            var container = executor.container();
            if (container != null) {
                for (int i = 0; i < container.env().size(); i++) {
                    var variable = container.env().get(i);
                    named(executor.containerAt().to("env").to(i), variable.name(), variable.value(), findings);
                }
            }
        });
        subject.tasks().forEach(task -> {
            Texts.of(task, (at, text) -> form(at, text, findings));
            task.parameters().forEach((input, value) -> {
                if (value.source() instanceof RuntimeValue constant) {
                    named(task.parameterAt(input), input, constant.constant(), findings);
                }
            });
        });
        defaults(SpecPath.of("root"), subject.pipeline().root(), findings);
        subject.components()
                .forEach((name, component) -> defaults(SpecPath.of("components", name), component, findings));
        initContainers(subject, findings);
    }

    private static void initContainers(Subject subject, Findings findings) {
        subject.kubernetes().forEach((label, config) -> {
            for (int i = 0; i < config.initContainers().size(); i++) {
                var at =
                        Subject.KUBERNETES_EXECUTORS.to(label, "initContainers").to(i);
                for (var variable : config.initContainers().get(i).env()) {
                    Texts.tree(at.to("env"), variable.value(), (where, text) -> form(where, text, findings));
                    named(at.to("env"), variable.name(), variable.value(), findings);
                }
            }
        });
    }

    private static void defaults(SpecPath at, @Nullable ComponentSpec component, Findings findings) {
        Graph.inputs(component).parameters().forEach((name, definition) -> {
            var here = at.to("inputDefinitions", "parameters", name, "defaultValue");
            Texts.tree(here, definition.defaultValue(), (where, text) -> form(where, text, findings));
            named(here, name, definition.defaultValue(), findings);
        });
    }

    private static void form(SpecPath at, String text, Findings findings) {
        FORMS.stream()
                .filter(form -> form.pattern().matcher(text).find())
                .findFirst()
                .ifPresent(form -> secret(at, "this text looks like " + form.what(), findings));
    }

    private static void named(SpecPath at, String name, @Nullable Object value, Findings findings) {
        if (value instanceof String text
                && TELLING_NAME
                        .matcher(name.toLowerCase(Locale.ROOT).replace('-', '_'))
                        .find()
                && !HARMLESS.matcher(text).matches()) {
            secret(at, "'" + name + "' has a fixed value, which looks like a secret", findings);
        }
    }

    private static void secret(SpecPath at, String message, Findings findings) {
        findings.add(
                Code.SECRET,
                at,
                message,
                "Everybody who sees the pipeline sees it. Keep it in a Kubernetes secret, and withdraw this one.");
    }
}
