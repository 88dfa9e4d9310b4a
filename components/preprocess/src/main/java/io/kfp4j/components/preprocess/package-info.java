/**
 * Turns labelled examples into arrays to train on and arrays to score on, the same ones whenever the inputs are the same:
 * {@link io.kfp4j.components.preprocess.Preprocess} is the component, the other classes do the work.
 */
@NullMarked
package io.kfp4j.components.preprocess;

import org.jspecify.annotations.NullMarked;
