package io.kfp4j.lint;

import io.kfp4j.spec.CompiledPipeline;
import java.util.Comparator;
import java.util.List;

/** Finds what is wrong with a compiled pipeline, and what may be. Never fails on anything that can be read. */
public final class Linter {
    private static final List<Rule> RULES = List.of(
            new PipelineNameRule(),
            new SizeRule(),
            new CycleRule(),
            new RecursionRule(),
            new ComponentRule(),
            new ProducerRule(),
            new InputRule(),
            new TypeRule(),
            new ValueRule(),
            new GraphOutputRule(),
            new ExpressionRule(),
            new LoopRule(),
            new FinalStatusRule(),
            new RetryRule(),
            new UseRule(),
            new UnreadOutputRule(),
            new PlaceholderRule(),
            new KeptPlaceholderRule(),
            new BackendRule(),
            new ReleaseRule(),
            new CommandRule(),
            new ImageRule(),
            new SecretRule(),
            new KubernetesNameRule(),
            new PlatformReferenceRule(),
            new EnvRule(),
            new QuantityRule(),
            new MountRule(),
            new WorkspaceRule(),
            new CachingRule());

    /** Everything found, errors first, each kind in the order of its code. */
    public static List<Finding> lint(CompiledPipeline pipeline) {
        var subject = new Subject(pipeline);
        var findings = new Findings();
        RULES.forEach(rule -> rule.check(subject, findings));
        return findings.all().stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::code))
                .toList();
    }

    private Linter() {}
}
