package io.kfp4j.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom; the drawing is in docs/concepts.md. */
class DependencyDirectionsTest {
    private static final String JAVA = "java..";
    private static final String NULLNESS = "org.jspecify..";

    private static final JavaClasses KFP4J = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.kfp4j");

    @Test
    void seesTheModulesItJudges() {
        assertThat(Stream.of(
                        "component",
                        "spec",
                        "runtime",
                        "dsl",
                        "compiler",
                        "client",
                        "fakekfp",
                        "graph",
                        "lint",
                        "argo",
                        "local",
                        "stubs",
                        "components",
                        "onnx",
                        "kserve"))
                .allSatisfy(name ->
                        assertThat(KFP4J).anyMatch(type -> type.getPackageName().startsWith("io.kfp4j." + name)));
    }

    @Test
    void componentKnowsNobody() {
        only("io.kfp4j.component..", JAVA, NULLNESS);
    }

    @Test
    void specKnowsNobodyOfOurs() {
        only("io.kfp4j.spec..", JAVA, NULLNESS, "org.snakeyaml.engine..", "com.fasterxml.jackson.core..");
    }

    @Test
    void dslKnowsComponentsAlone() {
        only("io.kfp4j.dsl..", JAVA, NULLNESS, "io.kfp4j.component..");
    }

    @Test
    void runtimeKnowsComponentsAndTheSpec() {
        only("io.kfp4j.runtime..", JAVA, "javax.net.ssl..", NULLNESS, "io.kfp4j.component..", "io.kfp4j.spec..");
    }

    @Test
    void compilerKnowsTheDslAndTheSpec() {
        only(
                "io.kfp4j.compiler..",
                JAVA,
                NULLNESS,
                "org.snakeyaml.engine..", // component.yaml in KFP's first version
                "io.kfp4j.component..",
                "io.kfp4j.dsl..",
                "io.kfp4j.spec..");
    }

    @Test
    void localRunsKnowTheSpecAndNeverTheDefinition() {
        ours("io.kfp4j.local..", "io.kfp4j.graph..", "io.kfp4j.spec..", "io.kfp4j.runtime..", "io.kfp4j.s3..");
        none("io.kfp4j.local", "io.kfp4j.s3.."); // optional: only the store in local.s3 needs it
    }

    @Test
    void clientKnowsComponentsAndTheSpec() {
        only(
                "io.kfp4j.client..",
                JAVA,
                "javax.net.ssl..",
                NULLNESS,
                "com.fasterxml.jackson.core..",
                "org.slf4j..",
                "io.kfp4j.component..",
                "io.kfp4j.spec..");
    }

    @Test
    void theFakeServerKnowsTheMessagesAndWhatCarriesRunsOut() {
        ours("io.kfp4j.fakekfp..", "io.kfp4j.client..", "io.kfp4j.local..", "io.kfp4j.spec..");
    }

    @Test
    void drawingsAndTheLinterKnowTheSpecAlone() {
        ours("io.kfp4j.graph..", "io.kfp4j.spec..");
        ours("io.kfp4j.lint..", "io.kfp4j.spec..");
    }

    @Test
    void stubsKnowWhatReadsAndWritesComponents() {
        ours("io.kfp4j.stubs..", "io.kfp4j.component..", "io.kfp4j.compiler..", "io.kfp4j.dsl..", "io.kfp4j.spec..");
    }

    @Test
    void argoKnowsTheSpecAlone() {
        only("io.kfp4j.argo..", JAVA, NULLNESS, "io.kfp4j.spec..");
    }

    @Test
    void componentsKnowNothingOfPipelines() {
        none(
                "io.kfp4j.components..",
                "io.kfp4j.dsl..",
                "io.kfp4j.compiler..",
                "io.kfp4j.local..",
                "io.kfp4j.runtime..",
                "io.kfp4j.spec..");
    }

    @Test
    void componentsDoNotKnowEachOther() {
        slices().matching("io.kfp4j.components.(*)..")
                .should()
                .notDependOnEachOther()
                .check(KFP4J);
    }

    @Test
    void servingFormatsAndStorageKnowNothingOfPipelines() {
        Stream.of("onnx", "inference", "server", "kserve", "network", "npy", "csv", "s3")
                .forEach(name -> none(
                        "io.kfp4j." + name + "..",
                        "io.kfp4j.component..",
                        "io.kfp4j.spec..",
                        "io.kfp4j.dsl..",
                        "io.kfp4j.local.."));
    }

    @Test
    void packagesAreNamedAfterWhatTheyHelp() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..helpers..", "..misc..")
                .check(KFP4J);
    }

    @Test
    void packagesHaveNoCyclesWithinAModule() {
        slices().matching("io.kfp4j.local.(**)").should().beFreeOfCycles().check(KFP4J);
        slices().matching("io.kfp4j.dsl.(**)").should().beFreeOfCycles().check(KFP4J);
        slices().matching("io.kfp4j.client.(**)").should().beFreeOfCycles().check(KFP4J);
        slices().matching("io.kfp4j.argo.(**)").should().beFreeOfCycles().check(KFP4J);
        slices().matching("io.kfp4j.fakekfp.(**)").should().beFreeOfCycles().check(KFP4J);
    }

    /** The classes of a module depend on nothing else at all. */
    private static void only(String module, String... others) {
        classes()
                .that()
                .resideInAPackage(module)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(with(module, others))
                .check(KFP4J);
    }

    /** Of our own modules, those of this one depend on no others. */
    private static void ours(String module, String... others) {
        noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat(resideInAPackage("io.kfp4j..").and(resideOutsideOfPackages(with(module, others))))
                .check(KFP4J);
    }

    private static void none(String module, String... others) {
        noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(KFP4J);
    }

    private static String[] with(String module, String... others) {
        var all = Arrays.copyOf(others, others.length + 1);
        all[others.length] = module;
        return all;
    }
}
