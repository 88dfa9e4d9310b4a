package io.kfp4j.client.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps all threads of a client from asking a server that has had enough.
 *
 * <p>A gate closes for as long as the server says. When it opens again, half as many requests may be under way at a time; each that
 * succeeds makes a little more room.
 */
final class Congestion {
    private static final double WIDEST = 64;
    private static final double WIDENING = 0.1;

    private final Time time;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private double room = WIDEST;
    private int underWay;
    private long opensAt;

    Congestion(Time time) {
        this.time = time;
        this.opensAt = time.nanoTime();
    }

    /** Waits until a request may go; false if that would be past the deadline. */
    boolean enter(Deadline deadline) throws InterruptedException {
        while (true) {
            Duration closed = tryToEnter(deadline);
            if (closed.isZero()) {
                return true;
            }
            if (deadline.isPastAfter(closed)) {
                return false;
            }
            time.sleep(closed);
        }
    }

    /** How much longer the gate is closed; zero if this request is in. */
    private Duration tryToEnter(Deadline deadline) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                long closed = opensAt - time.nanoTime();
                if (closed > 0) {
                    return Duration.ofNanos(closed);
                }
                if (underWay < (int) room) {
                    underWay++;
                    return Duration.ZERO;
                }
                if (!changed.await(Math.max(1, deadline.left().toMillis()), TimeUnit.MILLISECONDS)) {
                    return Duration.ofDays(1);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** The request is over. */
    void leave(boolean succeeded) {
        lock.lock();
        try {
            underWay--;
            if (succeeded) {
                room = Math.min(WIDEST, room + WIDENING / room);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The server asks for a pause. To be called before the request leaves. */
    void close(Duration pause) {
        lock.lock();
        try {
            long now = time.nanoTime();
            if (opensAt - now <= 0) {
                room = Math.max(1, Math.min(room, underWay) / 2);
            }
            opensAt = Math.max(opensAt, now + pause.toNanos());
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
