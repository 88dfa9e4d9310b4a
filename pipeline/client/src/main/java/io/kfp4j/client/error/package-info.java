/**
 * What a caller of KFP's API may have to tell apart: not allowed, not there, there already, refused, out of reach, not KFP at all.
 *
 * <p>Every one is a {@link io.kfp4j.client.error.KfpException} whose message says which request it was, what KFP said and what to do.
 */
@NullMarked
package io.kfp4j.client.error;

import org.jspecify.annotations.NullMarked;
