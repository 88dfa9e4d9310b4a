package io.kfp4j.lint;

import java.util.regex.Pattern;

/** References to images: whether they can be read, and whether they always mean the same image. */
final class ImageRule implements Rule {
    private static final Pattern REFERENCE =
            Pattern.compile("(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?/)?"
                    + "[a-z0-9]+(?:(?:\\.|_{1,2}|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|_{1,2}|-+)[a-z0-9]+)*)*"
                    + "(?<tag>:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?<digest>@sha256:[0-9a-f]{64})?");

    @Override
    public void check(Subject subject, Findings findings) {
        subject.executors().forEach(executor -> {
            var container = executor.container();
            if (container != null) {
                image(executor.containerAt().to("image"), container.image() == null ? "" : container.image(), findings);
            }
        });
        subject.kubernetes().forEach((label, config) -> {
            for (int i = 0; i < config.initContainers().size(); i++) {
                image(
                        Subject.KUBERNETES_EXECUTORS
                                .to(label, "initContainers")
                                .to(i)
                                .to("image"),
                        config.initContainers().get(i).image(),
                        findings);
            }
        });
    }

    private static void image(SpecPath at, String image, Findings findings) {
        if (image.contains("{{$") || image.startsWith(CommandRule.STUB)) {
            return;
        }
        var reference = REFERENCE.matcher(image);
        if (!reference.matches()) {
            findings.add(
                    Code.BROKEN_IMAGE,
                    at,
                    "the image '" + image + "' is no image reference",
                    "Write 'registry/name:tag' or 'registry/name@sha256:…', in small letters.");
        } else if (reference.group("digest") == null
                && (reference.group("tag") == null || reference.group("tag").equals(":latest"))) {
            findings.add(
                    Code.MUTABLE_IMAGE,
                    at,
                    "the image '" + image + "' means whatever is newest when the task starts",
                    "Name a version or, better, a digest.");
        }
    }
}
