package io.kfp4j.dsl;

/** Something an author has begun to say, such as a condition, that says nothing before it is brought to its end. */
final class Chain {
    private final Problem unfinished;
    private boolean finished;

    /** Begins one, with the problem it is if it stays as it is. */
    Chain(Problem unfinished) {
        this.unfinished = unfinished;
    }

    void finish() {
        finished = true;
    }

    boolean isFinished() {
        return finished;
    }

    Problem unfinished() {
        return unfinished;
    }
}
