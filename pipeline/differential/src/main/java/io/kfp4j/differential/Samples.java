package io.kfp4j.differential;

import io.kfp4j.differential.Bodies.Groups;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Draws pipelines: the same seed gives the same pipeline on every machine. */
final class Samples {
    static final String PACKAGE = "io.kfp4j.differential.samples";

    private static final String JAVA_START =
            """
            package io.kfp4j.differential.samples;

            import static io.kfp4j.dsl.Setting.set;
            import static io.kfp4j.dsl.Value.recordOf;
            import static io.kfp4j.dsl.Value.text;
            import static io.kfp4j.dsl.Value.widen;

            import io.kfp4j.component.*;
            import io.kfp4j.dsl.*;
            import java.time.Duration;
            import java.util.List;
            import java.util.Map;
            import org.jspecify.annotations.Nullable;
            """;
    private static final String PYTHON_START =
            """
            from typing import Any, Dict, List, NamedTuple, Optional

            from kfp import dsl, kubernetes
            from kfp.dsl import Artifact, Dataset, Input, Metrics, Model, Output
            """;

    private final Random random;
    private final Names names;
    private final Pipelines pipelines;
    private final Components components;

    private Samples(Random random, Pipelines pipelines, Components components) {
        this.random = random;
        this.names = Names.ofCallables(random);
        this.pipelines = pipelines;
        this.components = components;
    }

    static Sample of(long seed) {
        var random = new Random(seed);
        var constants = new Constants(random);
        var java = new Script();
        var python = new Script();
        JAVA_START.lines().forEach(java::line);
        PYTHON_START.lines().forEach(python::line);
        java.line("");
        python.line("");
        var nested = new Script();
        var inside = new Samples(
                random,
                new Pipelines(random, constants, nested, python),
                new Components(random, constants, nested, python));
        var whole = inside.define("sample" + seed, new Pipelines(random, constants, java, python), nested);
        return new Sample(seed, whole.java(), java.toString(), python.toString());
    }

    private Callable define(String name, Pipelines outside, Script nested) {
        int inner = random.nextInt(3);
        // Python mixes up groups of one name and components of one name but other options when it merges a pipeline
        // into another.
        boolean loopsInside = random.nextBoolean();
        List<Callable> all = new ArrayList<>();
        for (int i = 0; i < inner; i++) {
            var groups = i > 0 ? Groups.NONE : loopsInside ? Groups.LOOPS : Groups.CONDITIONS;
            var callables = components();
            callables.addAll(all);
            all.add(pipelines.inner(names.next(), groups, callables));
        }
        all.addAll(components());
        return outside.whole(
                name, inner == 0 ? Groups.ALL : loopsInside ? Groups.CONDITIONS : Groups.LOOPS, all, nested);
    }

    private List<Callable> components() {
        List<Callable> all = new ArrayList<>();
        all.add(components.source(names.next()));
        Stream.generate(() -> components.any(names.next()))
                .limit(1 + random.nextInt(3))
                .forEach(all::add);
        return all;
    }
}
