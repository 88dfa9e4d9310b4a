/** Argo's API server as far as runs need it: submit, watch, logs, terminate, over java.net.http. */
@NullMarked
package io.kfp4j.argo.client;

import org.jspecify.annotations.NullMarked;
