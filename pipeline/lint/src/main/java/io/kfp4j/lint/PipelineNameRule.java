package io.kfp4j.lint;

import java.util.regex.Pattern;

/** The name that KFP's own compiler would allow. */
final class PipelineNameRule implements Rule {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,127}");

    @Override
    public void check(Subject subject, Findings findings) {
        var info = subject.pipeline().pipelineInfo();
        if (info != null && !NAME.matcher(info.name()).matches()) {
            findings.add(
                    Code.PIPELINE_NAME,
                    SpecPath.of("pipelineInfo", "name"),
                    "the pipeline is called '" + info.name() + "'",
                    "Use small letters, digits and '-', at most 128. What people read goes into 'displayName'.");
        }
    }
}
