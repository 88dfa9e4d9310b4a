/** Carries out the runs that the server is given, and tells their tasks the way KFP does. */
@NullMarked
package io.kfp4j.fakekfp.run;

import org.jspecify.annotations.NullMarked;
