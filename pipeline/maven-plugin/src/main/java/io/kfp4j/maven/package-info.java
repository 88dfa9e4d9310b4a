/**
 * The goals of the Maven plugin. Each finds the project's pipelines by loading its classes, compiles them in memory and does one thing
 * with the result: writes it, checks it, draws it, runs it here, or hands it to a server of KFP. Goals only read the configuration and
 * report; the work is that of the modules around.
 */
@NullMarked
package io.kfp4j.maven;

import org.jspecify.annotations.NullMarked;
