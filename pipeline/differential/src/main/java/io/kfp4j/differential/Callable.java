package io.kfp4j.differential;

import java.util.List;

/**
 * A component or pipeline that tasks can be made of.
 *
 * @param name in words
 * @param container whether it is a component with a container of its own, and so takes a container's options
 */
record Callable(String name, boolean container, List<Slot> inputs, List<Slot> outputs) {

    String java() {
        return Names.camel(name);
    }

    String python() {
        return name.replace(' ', '_');
    }

    /** The record of the inputs. */
    String javaInputs() {
        return java() + (container ? ".Inputs" : ".Parameters");
    }

    /** Whether it takes items of loops. */
    boolean isSource() {
        return inputs.stream().anyMatch(each -> each.takesItem(Type.TEXT));
    }
}
