/**
 * A server of KFP's API v2beta1 in the test's own JVM. It keeps what it is given in memory, runs what it is asked to run, and fails on
 * demand; {@link io.kfp4j.fakekfp.FakeKfp} is the way in.
 */
@NullMarked
package io.kfp4j.fakekfp;

import org.jspecify.annotations.NullMarked;
