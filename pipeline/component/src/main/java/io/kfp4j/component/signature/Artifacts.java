package io.kfp4j.component.signature;

import io.kfp4j.component.Artifact;
import io.kfp4j.component.StoredArtifact;

/** Makes artifact objects of a class known only at run time. */
public final class Artifacts {

    public static <A extends Artifact> A create(Class<A> type, StoredArtifact stored) {
        try {
            return type.getConstructor(StoredArtifact.class).newInstance(stored);
        } catch (ReflectiveOperationException e) {
            throw new SignatureException("The artifact type " + type.getName()
                    + " needs a public constructor that takes a StoredArtifact (" + e + ")");
        }
    }

    private Artifacts() {}
}
