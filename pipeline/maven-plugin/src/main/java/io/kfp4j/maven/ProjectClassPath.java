package io.kfp4j.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/**
 * Where a project's classes and those they need are.
 *
 * @param classes the project's own
 * @param entries all, that folder first
 */
record ProjectClassPath(Path classes, List<Path> entries) {
    private static final String GROUP = "io.kfp4j";
    private static final Set<String> CONTRACTS = Set.of("kfp4j-component", "kfp4j-dsl");

    ProjectClassPath {
        entries = List.copyOf(entries);
    }

    /**
     * What the project compiles against and what it runs with.
     *
     * @param plugin the plugin's version, which the project's kfp4j must have as well
     * @throws MojoFailureException if it has another
     */
    static ProjectClassPath of(MavenProject project, String plugin) throws MojoFailureException {
        for (Artifact artifact : project.getArtifacts()) {
            if (isContract(artifact) && !artifact.getBaseVersion().equals(plugin)) {
                throw new MojoFailureException("The project has " + artifact.getArtifactId() + " "
                        + artifact.getBaseVersion() + ", and this is kfp4j-maven-plugin " + plugin
                        + ". Give both one version, such as ${kfp4j.version}.");
            }
        }
        Path classes = Path.of(project.getBuild().getOutputDirectory());
        var files = project.getArtifacts().stream()
                .filter(artifact -> artifact.getFile() != null
                        && artifact.getArtifactHandler().isAddedToClasspath()
                        && !Artifact.SCOPE_TEST.equals(artifact.getScope()))
                .map(artifact -> artifact.getFile().toPath());
        return new ProjectClassPath(
                classes,
                Stream.concat(Stream.of(classes), files).filter(Files::exists).toList());
    }

    /** For processes of their own: the project's classes, then, where those have none, ours. */
    String with(Collection<Artifact> ours) {
        var all = new LinkedHashSet<>(entries);
        ours.forEach(artifact -> {
            if (artifact.getFile() != null) {
                all.add(artifact.getFile().toPath());
            }
        });
        return all.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isContract(Artifact artifact) {
        return GROUP.equals(artifact.getGroupId()) && CONTRACTS.contains(artifact.getArtifactId());
    }
}
