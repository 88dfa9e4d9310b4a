package io.kfp4j.maven;

import io.kfp4j.component.Component;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineDefinition;
import java.lang.reflect.InvocationTargetException;
import org.apache.maven.plugin.MojoFailureException;

/** Reads what a class of the project defines. */
final class PipelineLoader {
    private final ClassLoader loader;

    PipelineLoader(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * What a pipeline, or a component on its own, says.
     *
     * @throws MojoFailureException if the class is neither, or cannot be loaded and made
     * @throws io.kfp4j.dsl.PipelineDefinitionException with everything that is wrong with it
     */
    PipelineDefinition definition(String name) throws MojoFailureException {
        try {
            var type = Class.forName(name, true, loader);
            if (Pipeline.class.isAssignableFrom(type)) {
                return PipelineDefinition.of(instance(type.asSubclass(Pipeline.class)));
            }
            if (Component.class.isAssignableFrom(type)) {
                return PipelineDefinition.ofComponent(component(type));
            }
            throw new MojoFailureException(
                    "'" + name + "' is neither a Pipeline nor a Component. Name a class that implements one of them.");
        } catch (ClassNotFoundException e) {
            throw new MojoFailureException(
                    "There is no class '" + name + "' in the project. Give its full name in <pipelines>.", e);
        } catch (LinkageError e) {
            throw new MojoFailureException(
                    "The class '" + name + "' cannot be loaded: " + e
                            + ". Make what it needs a dependency, built for Java "
                            + Runtime.version().feature() + " or older.",
                    e);
        }
    }

    private static Pipeline<?, ?> instance(@SuppressWarnings("rawtypes") Class<? extends Pipeline> type)
            throws MojoFailureException {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw new MojoFailureException(
                    "The constructor of '" + type.getName() + "' failed: " + e.getCause() + ". Mend it.", e);
        } catch (ReflectiveOperationException e) {
            throw new MojoFailureException(
                    "'" + type.getName() + "' cannot be made. Give it a constructor without parameters, and make it no"
                            + " abstract or inner class.",
                    e);
        }
    }

    @SuppressWarnings("unchecked") // checked by the caller; a component's own types are read by the compiler
    private static Class<? extends Component<?, ?>> component(Class<?> type) {
        return (Class<? extends Component<?, ?>>) type;
    }
}
