package io.kfp4j.stubs;

/** Writes the source of an artifact type that KFP does not bring along. */
final class ArtifactSource {

    static String of(String packageName, String name, String schemaTitle) {
        var start = packageName.isEmpty() ? "" : "package " + packageName + ";\n\n";
        return start
                + """
                import io.kfp4j.component.Artifact;
                import io.kfp4j.component.SchemaTitle;
                import io.kfp4j.component.StoredArtifact;

                /** An artifact of the type {@code %2$s}. */
                @SchemaTitle("%2$s")
                public final class %1$s extends Artifact {

                    public %1$s(StoredArtifact stored) {
                        super(stored);
                    }
                }
                """
                        .formatted(name, schemaTitle);
    }

    private ArtifactSource() {}
}
