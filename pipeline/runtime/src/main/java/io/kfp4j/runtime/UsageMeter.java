package io.kfp4j.runtime;

import java.util.function.Supplier;

/** Measures what a task uses. */
interface UsageMeter {

    /** Begins to measure; what is supplied later is the usage up to then. */
    Supplier<ResourceUsage> start();
}
