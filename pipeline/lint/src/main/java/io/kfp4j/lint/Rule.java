package io.kfp4j.lint;

/** Looks for one kind of mistake. */
interface Rule {
    void check(Subject subject, Findings findings);
}
