package io.kfp4j.local.value;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.NullValue;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.kfp4j.spec.format.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The conditions and selectors of a spec, in CEL with KFP's {@code parseJson}. Every number is a double there, as in KFP. Not for use
 * by several threads at once.
 */
public final class Expressions {
    private static final String PARSE_JSON = "parse_json";

    private final CelCompiler conditions =
            compiler("inputs", MapType.create(SimpleType.STRING, MapType.create(SimpleType.STRING, SimpleType.DYN)));
    private final CelCompiler selectors = compiler("string_value", SimpleType.STRING);
    private final CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder()
            .setOptions(CelOptions.current()
                    .enableHeterogeneousNumericComparisons(true)
                    .build())
            .addFunctionBindings(CelFunctionBinding.fromOverloads(
                    "parseJson", CelFunctionBinding.from(PARSE_JSON, String.class, Expressions::parseJson)))
            .build();
    private final Map<String, CelRuntime.Program> compiled = new HashMap<>();

    /**
     * Whether a task is to run.
     *
     * @param parameters the task's inputs
     * @throws ValueException if the expression is wrong, or does not work on these inputs
     */
    public boolean condition(String expression, Map<String, @Nullable Object> parameters) {
        var inputs = Map.of("inputs", Map.of("parameter_values", toCel(parameters)));
        var result = evaluate(conditions, "Condition", expression, inputs);
        if (result instanceof Boolean holds) {
            return holds;
        }
        throw new ValueException("Condition \"" + expression + "\" gives " + ValueTypes.describe(fromCel(result))
                + ". It must give true or false.");
    }

    /**
     * Part of a value.
     *
     * @throws ValueException if the expression is wrong, or does not work on this value
     */
    public @Nullable Object select(String expression, Object value) {
        return fromCel(evaluate(selectors, "Selector", expression, Map.of("string_value", ValueText.launcher(value))));
    }

    private Object evaluate(CelCompiler compiler, String what, String expression, Map<String, ?> variables) {
        try {
            var program = compiled.get(expression);
            if (program == null) {
                var parsed = compiler.parse(expression).getAst();
                compiler.check(parsed).getAst();
                // Not the checked one: what that picks by type alone cannot compare whole numbers with others when it
                // meets them.
                program = runtime.createProgram(parsed);
                compiled.put(expression, program);
            }
            return program.eval(variables);
        } catch (CelValidationException | CelEvaluationException e) {
            throw new ValueException(
                    what + " \"" + expression + "\" cannot be evaluated: " + firstLine(e)
                            + ". Change it, or its inputs.",
                    e);
        }
    }

    /** As the server's driver does, an expression is checked before it meets its values: {@code int(x) == 0.5} is none. */
    private static CelCompiler compiler(String variable, CelType type) {
        return CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(CelOptions.current().build())
                .addVar(variable, type)
                .addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                        "parseJson", CelOverloadDecl.newGlobalOverload(PARSE_JSON, SimpleType.DYN, SimpleType.STRING)))
                .build();
    }

    private static Object parseJson(String text) {
        return toCel(Json.parse(text, "parseJson"));
    }

    private static Object toCel(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            var converted = new LinkedHashMap<Object, Object>();
            map.forEach((key, item) -> converted.put(key, toCel(item)));
            return converted;
        }
        if (value instanceof List<?> list) {
            var converted = new ArrayList<Object>();
            list.forEach(item -> converted.add(toCel(item)));
            return converted;
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return value == null ? NullValue.NULL_VALUE : value;
    }

    private static @Nullable Object fromCel(Object value) {
        if (value instanceof Map<?, ?> map) {
            var converted = new LinkedHashMap<String, @Nullable Object>();
            map.forEach((key, item) -> converted.put(String.valueOf(key), fromCel(item)));
            return converted;
        }
        if (value instanceof List<?> list) {
            var converted = new ArrayList<@Nullable Object>();
            list.forEach(item -> converted.add(fromCel(item)));
            return converted;
        }
        if (value instanceof Number number) {
            return number.doubleValue() == number.longValue() ? (Object) number.longValue() : number;
        }
        return value instanceof NullValue ? null : value;
    }

    private static String firstLine(Exception e) {
        var message = String.valueOf(e.getMessage());
        var end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
