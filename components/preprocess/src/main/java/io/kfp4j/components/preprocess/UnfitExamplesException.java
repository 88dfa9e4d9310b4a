package io.kfp4j.components.preprocess;

import java.io.IOException;

/** Examples, or a way to split them, that cannot give a training and a test set. */
final class UnfitExamplesException extends IOException {
    private static final long serialVersionUID = 1L;

    UnfitExamplesException(String message) {
        super(message);
    }
}
