package io.kfp4j.dsl;

/** When a node fetches an image. */
public enum ImagePullPolicy {
    ALWAYS("Always"),
    NEVER("Never"),
    IF_NOT_PRESENT("IfNotPresent");

    private final String text;

    ImagePullPolicy(String text) {
        this.text = text;
    }

    /** What Kubernetes calls it. */
    public String text() {
        return text;
    }
}
