/**
 * Values while a pipeline runs: what they look like as text, which expressions work on them, where they stand in a command. All of it
 * does what KFP's driver and launcher do (backend/src/v2/driver, backend/src/v2/component, backend/src/v2/expression).
 *
 * <p>A value is a JSON tree: null, Boolean, Long, Double, String, List, Map.
 */
@NullMarked
package io.kfp4j.local.value;

import org.jspecify.annotations.NullMarked;
