package io.kfp4j.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component that somebody else made: an interface with its inputs and outputs as records, and the YAML that says what it runs.
 *
 * <pre>{@code
 * @FromYaml("xgboost.yaml")
 * public interface Xgboost extends Component<Xgboost.Inputs, Xgboost.Outputs> { … }
 * }</pre>
 *
 * <p>{@code kfp4j stubs} writes the interface. The compiler holds it against the YAML. An input of the YAML that may be left out may be
 * left out here too. What the YAML of a pipeline says of runs as a whole (workspace, deadline) does not count inside another pipeline.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE})
public @interface FromYaml {

    /**
     * A resource beside the interface, or with a leading {@code /} anywhere on the class path: a compiled component or pipeline, or a
     * {@code component.yaml} of KFP's first version.
     */
    String value();
}
