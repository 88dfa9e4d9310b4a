package io.kfp4j.fakekfp.fault;

import io.kfp4j.fakekfp.http.Request;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What is to go wrong with the requests to come.
 *
 * <pre>{@code
 * kfp.faults().next(Fault.unavailable(), Fault.commitThenFail());
 * kfp.faults().nextOn(request -> request.method().equals("POST"), Fault.resetAfterCommit());
 * kfp.faults().always(request -> random.nextInt(3) == 0 ? Optional.of(Fault.unavailable()) : Optional.empty());
 * }</pre>
 */
public final class Faults {
    private record Planned(Predicate<Request> on, Fault fault) {}

    private final Deque<Planned> planned = new ArrayDeque<>();
    private Function<Request, Optional<Fault>> otherwise = request -> Optional.empty();

    /** One for each of the next requests. */
    public Faults next(Fault... faults) {
        return nextOn(request -> true, faults);
    }

    /** One for each of the next requests of some kind. */
    public synchronized Faults nextOn(Predicate<Request> on, Fault... faults) {
        List.of(faults).forEach(fault -> planned.add(new Planned(on, fault)));
        return this;
    }

    /** Decides for every request for which nothing else is planned. Called by one thread at a time. */
    public synchronized Faults always(Function<Request, Optional<Fault>> decision) {
        otherwise = decision;
        return this;
    }

    /** Nothing goes wrong any longer. */
    public synchronized void none() {
        planned.clear();
        otherwise = request -> Optional.empty();
    }

    synchronized Optional<Fault> take(Request request) {
        for (Iterator<Planned> each = planned.iterator(); each.hasNext(); ) {
            Planned next = each.next();
            if (next.on().test(request)) {
                each.remove();
                return Optional.of(next.fault());
            }
        }
        return otherwise.apply(request);
    }
}
