package io.kfp4j.local;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes something expensive when it is first asked for; for one thread. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        if (made == null) {
            made = maker.get();
        }
        return made;
    }
}
