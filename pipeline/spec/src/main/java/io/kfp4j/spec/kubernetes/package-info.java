/** What executors need from Kubernetes, as the second document of a compiled file says it. */
@NullMarked
package io.kfp4j.spec.kubernetes;

import org.jspecify.annotations.NullMarked;
