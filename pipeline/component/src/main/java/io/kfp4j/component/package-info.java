/**
 * What a component is made of: a plain class that takes a record and returns plain values, the artifact types it reads
 * and writes, and the context it is given while it runs.
 *
 * <pre>{@code
 * public final class TrainModel implements Component<TrainModel.Inputs, TrainModel.Trained> {
 *
 *     public record Inputs(Dataset training, @Default("50") int epochs) {}
 *
 *     public record Trained(Model model, double accuracy) {}
 *
 *     @Override
 *     public Trained run(Inputs inputs, TaskContext<Trained> task) throws IOException {
 *         var model = task.output(Trained::model);
 *         Files.writeString(model.path(), "...");
 *         return new Trained(model, 0.97);
 *     }
 * }
 * }</pre>
 *
 * <p>Inputs and outputs are {@code String}, {@code boolean}, {@code int}, {@code long}, {@code double} (or their boxes), enums,
 * {@code List}, {@code Map<String, ...>}, records of these, {@link io.kfp4j.component.TaskFinalStatus} and artifacts. On the wire
 * their names are snake_case. This module depends on nothing, so that a component's class path stays its author's.
 */
@NullMarked
package io.kfp4j.component;

import org.jspecify.annotations.NullMarked;
