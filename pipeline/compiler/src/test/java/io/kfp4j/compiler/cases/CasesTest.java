package io.kfp4j.compiler.cases;

import io.kfp4j.compiler.Compiler;
import io.kfp4j.compiler.CompilerOptions;
import io.kfp4j.compiler.Golden;
import io.kfp4j.compiler.ImageCatalog;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineDefinition;
import io.kfp4j.spec.CompiledPipeline;
import org.junit.jupiter.api.Test;

class CasesTest {
    private static final CompilerOptions OPTIONS =
            CompilerOptions.defaults().images(ImageCatalog.pattern("registry.example/%s:1.0"));

    @Test
    void carriesNumbers() {
        var compiled = compile("numbers", Cases::numbers);

        Golden.check("numbers.yaml", compiled);
    }

    @Test
    void carriesEnumsListsMapsAndRecords() {
        var compiled = compile("structures", Cases::structures);

        Golden.check("structures.yaml", compiled);
    }

    @Test
    void fansArtifactsAndParametersIn() {
        var compiled = compile("artifacts", Cases::artifacts);

        Golden.check("artifacts.yaml", compiled);
    }

    @Test
    void loopsOverLiteralsParametersOutputsItemsAndFields() {
        var compiled = compile("loops", Cases::loops);

        Golden.check("loops.yaml", compiled);
    }

    @Test
    void branchesAndChooses() {
        var compiled = compile("conditions", Cases::conditions);

        Golden.check("conditions.yaml", compiled);
    }

    @Test
    void handlesExitsOneAfterTheOther() {
        var compiled = compile("exits", Cases::exits);

        Golden.check("exits.yaml", compiled);
    }

    @Test
    void carriesEveryOption() {
        var compiled = compile("options", Cases::options);

        Golden.check("options.yaml", compiled);
    }

    @Test
    void saysWhereAndHowToRun() {
        var compiled = compile("places", Cases::places);

        Golden.check("places.yaml", compiled);
    }

    @Test
    void fillsTextsWhenThePipelineRuns() {
        var compiled = compile("texts", Cases::texts);

        Golden.check("texts.yaml", compiled);
    }

    @Test
    void letsAPartOfAPipelineBeAMethod() {
        var compiled = compile("parts", Cases::parts);

        Golden.check("parts.yaml", compiled);
    }

    @Test
    void putsPipelinesIntoPipelines() {
        var compiled = Compiler.compile(new Composed(), OPTIONS);

        Golden.check("composed.yaml", compiled);
    }

    @Test
    void compilesAComponentOnItsOwn() {
        var compiled = Compiler.compile(TrainModel.class, OPTIONS);

        Golden.check("train-model.yaml", compiled);
    }

    private static CompiledPipeline compile(String name, Pipeline<Cases.Everything, Void> pipeline) {
        return Compiler.compile(PipelineDefinition.named(name, Cases.Everything.class, pipeline), OPTIONS);
    }
}
