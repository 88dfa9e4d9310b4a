package io.kfp4j.stubs;

import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * How the Java of a component is called.
 *
 * @param packageName the package; empty for none
 * @param className the interface; made from the component's name if left out
 */
public record StubOptions(String packageName, @Nullable String className) {

    /**
     * @throws StubException with a sentence about a name that is none in Java, or that the stub itself needs
     */
    public StubOptions {
        if (!packageName.isEmpty() && !SourceVersion.isName(packageName)) {
            throw new StubException(
                    "'" + packageName + "' is no package name. Give one such as 'com.example.pipelines'.");
        }
        if (className != null && (!SourceVersion.isName(className) || className.indexOf('.') >= 0)) {
            throw new StubException("'" + className + "' is no class name. Give one such as 'TrainModel'.");
        }
        if (className != null && JavaNames.isTaken(className)) {
            throw new StubException("A stub cannot be called '" + className
                    + "', because its own source uses a type of that name. Give another, such as '" + className
                    + "Component'.");
        }
    }
}
