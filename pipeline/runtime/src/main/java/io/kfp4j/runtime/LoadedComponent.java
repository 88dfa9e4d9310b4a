package io.kfp4j.runtime;

import io.kfp4j.component.Component;
import io.kfp4j.component.TaskContext;
import io.kfp4j.component.signature.ComponentSignature;
import io.kfp4j.component.signature.SignatureException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** A component's class, found by its name and ready to be run. */
record LoadedComponent(ComponentSignature signature, Constructor<?> constructor) {

    static LoadedComponent load(String className, ClassLoader loader) throws ContractException {
        var type = find(className, loader);
        if (!Component.class.isAssignableFrom(type) || Modifier.isAbstract(type.getModifiers())) {
            throw new ContractException("'" + className + "' is no class that implements " + Component.class.getName());
        }
        try {
            var signature = ComponentSignature.of(type);
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return new LoadedComponent(signature, constructor);
        } catch (SignatureException e) {
            throw new ContractException(e.problems());
        } catch (NoSuchMethodException e) {
            throw new ContractException("'" + className + "' needs a constructor without arguments");
        }
    }

    private static Class<?> find(String className, ClassLoader loader) throws ContractException {
        try {
            return Class.forName(className, true, loader);
        } catch (ClassNotFoundException e) {
            throw new ContractException("There is no class '" + className
                    + "' on the class path. Check --component and what the image holds");
        } catch (LinkageError e) {
            throw new ContractException("The class '" + className + "' cannot be loaded: " + e);
        }
    }

    /** Runs it; what it throws comes out unwrapped. */
    @SuppressWarnings("unchecked") // the signature was read off this very class
    @Nullable
    Object run(Record inputs, TaskContext<?> context) throws Exception {
        try {
            var component = (Component<Record, Object>) constructor.newInstance();
            return component.run(inputs, (TaskContext<Object>) context);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
