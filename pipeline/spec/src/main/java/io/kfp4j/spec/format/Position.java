package io.kfp4j.spec.format;

/** A place in a text; lines and columns count from 1. */
record Position(int line, int column) {
    static final Position START = new Position(1, 1);
}
