package io.kfp4j.lint;

import io.kfp4j.spec.format.Json;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How much of what Argo takes the spec uses up, and which parts of it are large. */
final class SizeRule implements Rule {
    /** Bytes; Argo's objects have to fit into etcd with what KFP adds. */
    static final int LIMIT = 700_000;

    private static final int SHOWN = 5;

    @Override
    public void check(Subject subject, Findings findings) {
        int platform = subject.compiled().platform() == null
                ? 0
                : bytes(subject.compiled().platform());
        int size = bytes(subject.pipeline()) + platform;
        if (size < LIMIT / 2) {
            return;
        }
        findings.add(
                size < LIMIT ? Code.NEARLY_TOO_LARGE : Code.TOO_LARGE,
                SpecPath.of(),
                "the spec has " + size + " bytes of the " + LIMIT + " that Argo is known to take. Largest: "
                        + largest(subject),
                "Put large values into artifacts, long programs into the image, and repeated tasks into a loop.");
    }

    private static String largest(Subject subject) {
        Map<String, Integer> sizes = new TreeMap<>();
        if (subject.pipeline().root() != null) {
            sizes.put("root", bytes(subject.pipeline().root()));
        }
        subject.components().forEach((name, each) -> sizes.put(name, bytes(each)));
        subject.executorSpecs().forEach((label, each) -> sizes.put(label, bytes(each)));
        return sizes.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    private static int bytes(Record part) {
        return Json.write(part).getBytes(StandardCharsets.UTF_8).length;
    }
}
