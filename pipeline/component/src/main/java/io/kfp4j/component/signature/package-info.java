/**
 * How a component looks from outside: its inputs and outputs by name and type, read off its class.
 *
 * <p>For those who build on components (the pipeline builder, the compiler, the container entry point); authors of components need
 * none of it. Names on the wire are made in {@link io.kfp4j.component.signature.WireNames}, values in
 * {@link io.kfp4j.component.signature.WireValues}, and nowhere else.
 */
@NullMarked
package io.kfp4j.component.signature;

import org.jspecify.annotations.NullMarked;
