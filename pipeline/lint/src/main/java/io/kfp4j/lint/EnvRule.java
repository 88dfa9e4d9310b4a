package io.kfp4j.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of environment variables, wherever they come from. */
final class EnvRule implements Rule {
    private static final Pattern NAME = Pattern.compile("[-._A-Za-z][-._A-Za-z0-9]*");

    private record Variable(String name, SpecPath at) {}

    @Override
    public void check(Subject subject, Findings findings) {
        subject.executors().forEach(executor -> {
            Set<String> seen = new HashSet<>();
            for (var variable : variables(executor)) {
                if (!NAME.matcher(variable.name()).matches()) {
                    findings.add(
                            Code.ENV_NAME,
                            variable.at(),
                            "executor '" + executor.label() + "' sets the environment variable '" + variable.name()
                                    + "'",
                            "Use letters, digits and '_', not beginning with a digit.");
                } else if (!seen.add(variable.name())) {
                    findings.add(
                            Code.ENV_TWICE,
                            variable.at(),
                            "executor '" + executor.label() + "' sets the environment variable '" + variable.name()
                                    + "' twice; the last one counts",
                            "Take one of them away.");
                }
            }
        });
    }

    private static List<Variable> variables(Executor executor) {
        List<Variable> variables = new ArrayList<>();
        var container = executor.container();
        if (container != null) {
            for (int i = 0; i < container.env().size(); i++) {
                variables.add(new Variable(
                        container.env().get(i).name(),
                        executor.containerAt().to("env").to(i)));
            }
        }
        var config = executor.kubernetes();
        if (config != null) {
            var at = Subject.KUBERNETES_EXECUTORS.to(executor.label());
            config.secretAsEnv().forEach(each -> each.keyToEnv()
                    .forEach(key -> variables.add(new Variable(key.envVar(), at.to("secretAsEnv")))));
            config.configMapAsEnv().forEach(each -> each.keyToEnv()
                    .forEach(key -> variables.add(new Variable(key.envVar(), at.to("configMapAsEnv")))));
            config.fieldPathAsEnv().forEach(each -> variables.add(new Variable(each.name(), at.to("fieldPathAsEnv"))));
        }
        return variables;
    }
}
