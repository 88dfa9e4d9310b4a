/** Tests of the command, through the command line. */
@NullMarked
package io.kfp4j.cli;

import org.jspecify.annotations.NullMarked;
