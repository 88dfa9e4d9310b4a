package io.kfp4j.fakekfp.fault;

import io.kfp4j.fakekfp.http.Application;
import io.kfp4j.fakekfp.http.Code;
import io.kfp4j.fakekfp.http.Delivery;
import io.kfp4j.fakekfp.http.Reply;
import io.kfp4j.fakekfp.http.Request;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Puts faults between a server and who asks it. */
public final class FaultyServer implements Application {
    private final Faults faults;
    private final Function<Request, Reply> server;
    private final Set<String> expired = ConcurrentHashMap.newKeySet();

    public FaultyServer(Faults faults, Function<Request, Reply> server) {
        this.faults = faults;
        this.server = server;
    }

    @Override
    public Delivery answer(Request request) {
        if (expired.contains(credentials(request))) {
            return refusal();
        }
        Optional<Fault> fault = faults.take(request);
        return fault.isPresent() ? answer(request, fault.get()) : new Delivery.Whole(server.apply(request));
    }

    private Delivery answer(Request request, Fault fault) {
        if (fault instanceof Fault.Instead instead) {
            return new Delivery.Whole(instead.reply());
        } else if (fault instanceof Fault.Expired) {
            expired.add(credentials(request));
            return refusal();
        } else if (fault instanceof Fault.Cut cut && !cut.afterwards()) {
            return new Delivery.Cut();
        }
        Reply reply = server.apply(request);
        if (fault instanceof Fault.Afterwards afterwards) {
            return new Delivery.Whole(afterwards.reply());
        } else if (fault instanceof Fault.SlowBody slow) {
            return new Delivery.Slow(reply, slow.over());
        }
        return new Delivery.Cut();
    }

    private static Delivery refusal() {
        return new Delivery.Whole(Reply.error(Code.UNAUTHENTICATED, "the credentials have expired"));
    }

    private static String credentials(Request request) {
        return request.header("Authorization") + "\n" + request.header("Cookie");
    }
}
