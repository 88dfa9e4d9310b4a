package io.kfp4j.differential;

/**
 * Something said about a task.
 *
 * @param java the call at the end of the chain: {@code .caching(false)}
 * @param python the statement, with {@code %s} for the task
 */
record Option(String java, String python) {}
