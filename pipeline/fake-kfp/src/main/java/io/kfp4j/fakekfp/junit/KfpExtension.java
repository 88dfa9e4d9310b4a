package io.kfp4j.fakekfp.junit;

import io.kfp4j.client.KfpClient;
import io.kfp4j.fakekfp.FakeKfp;
import io.kfp4j.fakekfp.FakeKfpOptions;
import io.kfp4j.fakekfp.run.Execution;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Starts a server when a test first asks for it; JUnit, from 5.13 on, ends it after the test.
 *
 * <p>With {@code @RegisterExtension} instead of {@link KfpPipelineTest}, the server may have any options.
 */
public final class KfpExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(KfpExtension.class);

    private final FakeKfpOptions options;

    /** Servers as {@link KfpPipelineTest} says, or with the usual options. */
    public KfpExtension() {
        this(FakeKfpOptions.standard());
    }

    /** Servers with these options. */
    public KfpExtension(FakeKfpOptions options) {
        this.options = options;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == FakeKfp.class || type == KfpClient.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        FakeKfp kfp = test.getStore(NAMESPACE)
                .getOrComputeIfAbsent(FakeKfp.class, key -> start(options(test)), FakeKfp.class);
        return parameter.getParameter().getType() == FakeKfp.class ? kfp : kfp.client();
    }

    private FakeKfpOptions options(ExtensionContext test) {
        boolean instantly = AnnotationSupport.findAnnotation(test.getElement(), KfpPipelineTest.class)
                .or(() -> AnnotationSupport.findAnnotation(test.getTestClass(), KfpPipelineTest.class))
                .filter(KfpPipelineTest::instantly)
                .isPresent();
        return instantly ? options.execution(Execution.instantly()) : options;
    }

    private static FakeKfp start(FakeKfpOptions options) {
        try {
            return FakeKfp.start(options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
