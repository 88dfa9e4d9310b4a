/** Gives tests of JUnit 5 a server of their own. JUnit is for the test's own class path to bring. */
@NullMarked
package io.kfp4j.fakekfp.junit;

import org.jspecify.annotations.NullMarked;
