/**
 * The {@code kfp4j} command: compiles pipelines and components, runs them on this machine and says what they take and give.
 *
 * <p>What a program may want to read goes to standard output, all talk to standard error. {@link io.kfp4j.cli.Kfp4j} is where it
 * starts; one class per command.
 */
@NullMarked
package io.kfp4j.cli;

import org.jspecify.annotations.NullMarked;
