package io.kfp4j.fakekfp.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives every test of a class a {@link io.kfp4j.fakekfp.FakeKfp} of its own, and a {@link io.kfp4j.client.KfpClient} of it, as parameters
 * of the test or of {@code @BeforeEach}.
 *
 * <pre>{@code
 * @KfpPipelineTest
 * class NightlyTest {
 *     @Test
 *     void publishesOnce(FakeKfp kfp, KfpClient client) { … }
 * }
 * }</pre>
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(KfpExtension.class)
public @interface KfpPipelineTest {
    /** Whether runs are over as soon as they begin, their tasks not done: for tests of what asks for runs. */
    boolean instantly() default false;
}
