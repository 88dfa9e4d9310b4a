package io.kfp4j.compiler;

import io.kfp4j.component.signature.FieldType;
import io.kfp4j.component.signature.WireValues;
import io.kfp4j.dsl.definition.Member;
import io.kfp4j.dsl.definition.Source;
import io.kfp4j.spec.TaskSpec.ArtifactItems;
import io.kfp4j.spec.TaskSpec.ItemsSource;
import io.kfp4j.spec.TaskSpec.ParameterItems;
import io.kfp4j.spec.TaskSpec.TaskIterator;
import io.kfp4j.spec.format.Json;

/** What a loop runs over, as a spec says it. */
final class Iterators {

    static TaskIterator of(Member.Loop loop, Channels channels) {
        var item = channels.input(new Source.Item(loop.id(), loop.itemType()));
        if (loop.itemType() instanceof FieldType.OfArtifact && loop.items() instanceof Member.Items.Supplied supplied) {
            return new TaskIterator.OverArtifacts(new ArtifactItems(channels.input(supplied.list())), item);
        }
        var items = loop.items() instanceof Member.Items.Supplied supplied
                ? new ItemsSource.Input(channels.input(supplied.list()))
                : new ItemsSource.Raw(Json.text(WireValues.toWire(((Member.Items.Known) loop.items()).items())));
        return new TaskIterator.OverParameters(new ParameterItems(items), item);
    }

    private Iterators() {}
}
