package io.kfp4j.differential;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What kfp-kubernetes says about tasks. */
final class PodOptions {
    private static final List<Option> ALL = List.of(
            new Option(
                    ".env(Secret.named(\"s3\").key(\"user\", \"S3_USER\").key(\"password\", \"S3_PASSWORD\"))",
                    "kubernetes.use_secret_as_env(%s, \"s3\", {\"user\": \"S3_USER\", \"password\": \"S3_PASSWORD\"})"),
            new Option(
                    ".env(Secret.named(\"spare\").key(\"token\", \"TOKEN\").asOptional())",
                    "kubernetes.use_secret_as_env(%s, \"spare\", {\"token\": \"TOKEN\"}, optional=True)"),
            new Option(
                    ".mount(Secret.named(\"keys\").at(\"/keys\"))",
                    "kubernetes.use_secret_as_volume(%s, \"keys\", \"/keys\")"),
            new Option(
                    ".env(ConfigMap.named(\"settings\").key(\"level\", \"LEVEL\"))",
                    "kubernetes.use_config_map_as_env(%s, \"settings\", {\"level\": \"LEVEL\"})"),
            new Option(
                    ".mount(ConfigMap.named(\"files\").asOptional().at(\"/files\"))",
                    "kubernetes.use_config_map_as_volume(%s, \"files\", \"/files\", optional=True)"),
            new Option(
                    ".mount(Volume.claim(\"claim\").at(\"/data\"))", "kubernetes.mount_pvc(%s, \"claim\", \"/data\")"),
            new Option(
                    ".mount(Volume.empty(\"scratch\").at(\"/scratch\"))",
                    "kubernetes.empty_dir_mount(%s, \"scratch\", \"/scratch\")"),
            new Option(
                    ".mount(Volume.ephemeral(\"room\", \"5Gi\").label(\"l\", \"1\").annotation(\"a\", \"x y\").at(\"/room\"))",
                    "kubernetes.add_ephemeral_volume(%s, \"room\", \"/room\", [\"ReadWriteOnce\"], \"5Gi\", labels={\"l\": \"1\"},"
                            + " annotations={\"a\": \"x y\"})"),
            new Option(
                    ".mount(Volume.ephemeral(\"fast\", \"1Gi\").accessModes(\"ReadWriteMany\").storageClass(\"ssd\").at(\"/fast\"))",
                    "kubernetes.add_ephemeral_volume(%s, \"fast\", \"/fast\", [\"ReadWriteMany\"], \"1Gi\","
                            + " storage_class_name=\"ssd\")"),
            new Option(".nodeSelector(\"disk\", \"ssd\")", "kubernetes.add_node_selector(%s, \"disk\", \"ssd\")"),
            new Option(
                    ".nodeAffinity(NodeAffinity.required().in(\"disk\", \"ssd\", \"nvme\").exists(\"gpu\"))",
                    "kubernetes.add_node_affinity(%s, match_expressions=["
                            + "{\"key\": \"disk\", \"operator\": \"In\", \"values\": [\"ssd\", \"nvme\"]},"
                            + " {\"key\": \"gpu\", \"operator\": \"Exists\"}])"),
            new Option(
                    ".nodeAffinity(NodeAffinity.preferred(10).notIn(\"zone\", \"a\"))",
                    "kubernetes.add_node_affinity(%s, match_expressions=["
                            + "{\"key\": \"zone\", \"operator\": \"NotIn\", \"values\": [\"a\"]}], weight=10)"),
            new Option(
                    ".toleration(Toleration.of(\"gpu\").effect(\"NoSchedule\"))",
                    "kubernetes.add_toleration(%s, key=\"gpu\", operator=\"Exists\", effect=\"NoSchedule\")"),
            new Option(
                    ".toleration(Toleration.of(\"team\").equalTo(\"ml\").effect(\"NoExecute\").lasting(Duration.ofSeconds(60)))",
                    "kubernetes.add_toleration(%s, key=\"team\", operator=\"Equal\", value=\"ml\", effect=\"NoExecute\","
                            + " toleration_seconds=60)"),
            new Option(".podLabel(\"team\", \"ml\")", "kubernetes.add_pod_label(%s, \"team\", \"ml\")"),
            new Option(
                    ".podAnnotation(\"example.com/note\", \"two words\")",
                    "kubernetes.add_pod_annotation(%s, \"example.com/note\", \"two words\")"),
            new Option(".imagePullSecret(\"registry\")", "kubernetes.set_image_pull_secrets(%s, [\"registry\"])"),
            new Option(".imagePullPolicy(ImagePullPolicy.ALWAYS)", "kubernetes.set_image_pull_policy(%s, \"Always\")"),
            new Option(
                    ".env(PodField.of(\"metadata.name\").as(\"POD\"))",
                    "kubernetes.use_field_path_as_env(%s, \"POD\", \"metadata.name\")"),
            new Option(".timeout(Duration.ofMinutes(10))", "kubernetes.set_timeout(%s, 600)"),
            new Option(
                    ".securityContext(SecurityContext.user(1000).group(0).nonRoot(true))",
                    "kubernetes.set_security_context(%s, run_as_user=1000, run_as_group=0, run_as_non_root=True)"));

    private final Random random;

    PodOptions(Random random) {
        this.random = random;
    }

    /** A few of them, in any order. */
    List<Option> some() {
        List<Option> all = new ArrayList<>(ALL);
        Collections.shuffle(all, random);
        return all.subList(0, 1 + random.nextInt(6));
    }
}
