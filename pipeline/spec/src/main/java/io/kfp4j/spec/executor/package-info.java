/** What the launcher and a task's program tell each other. */
@NullMarked
package io.kfp4j.spec.executor;

import org.jspecify.annotations.NullMarked;
