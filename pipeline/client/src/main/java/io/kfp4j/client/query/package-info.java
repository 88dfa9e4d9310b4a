/**
 * Which resources a list holds, and in which order.
 *
 * <pre>{@code
 * client.runs().list(Query.where(RunFields.STATE.is(RuntimeState.FAILED), RunFields.CREATED_AT.after(yesterday))
 *         .newestFirst())
 * }</pre>
 */
@NullMarked
package io.kfp4j.client.query;

import org.jspecify.annotations.NullMarked;
