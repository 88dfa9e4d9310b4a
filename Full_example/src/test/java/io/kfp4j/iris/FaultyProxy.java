package io.kfp4j.iris;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between clients and a server, and does to their connections what networks do. */
final class FaultyProxy implements AutoCloseable {
    private final URI server;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private ServerSocket listener;
    private long requestBytes = Long.MAX_VALUE;
    private long answerBytes = Long.MAX_VALUE;
    private boolean stalled;

    FaultyProxy(URI server) throws IOException {
        this.server = server;
        this.listener = listen(0);
        this.port = listener.getLocalPort();
    }

    String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    /** Breaks connections once so many bytes have come from the server. */
    synchronized void cutAnswersAfter(long bytes) {
        answerBytes = bytes;
    }

    /** Breaks connections once so many bytes have gone to the server. */
    synchronized void cutRequestsAfter(long bytes) {
        requestBytes = bytes;
    }

    /** Keeps connections open and lets nothing through. */
    synchronized void stall() {
        stalled = true;
    }

    /** Is not there at all. */
    synchronized void refuse() throws IOException {
        listener.close();
        closeConnections();
    }

    /** Does what a wire does, from here on. */
    synchronized void heal() throws IOException {
        closeConnections();
        requestBytes = Long.MAX_VALUE;
        answerBytes = Long.MAX_VALUE;
        stalled = false;
        notifyAll();
        if (listener.isClosed()) {
            listener = listen(port);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        listener.close();
        closeConnections();
        stalled = false;
        notifyAll();
    }

    private ServerSocket listen(int wanted) throws IOException {
        var socket = new ServerSocket(wanted, 50, InetAddress.getLoopbackAddress());
        start(() -> accept(socket));
        return socket;
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                connect(socket.accept());
            }
        } catch (IOException e) {
            // The listener was closed; nobody is let in any more.
            return;
        }
    }

    private void connect(Socket client) throws IOException {
        var there = new Socket(server.getHost(), server.getPort());
        sockets.add(client);
        sockets.add(there);
        start(() -> pass(client, there, true));
        start(() -> pass(there, client, false));
    }

    private void pass(Socket from, Socket to, boolean request) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                var allowed = allowed(read, request);
                out.write(buffer, 0, allowed);
                out.flush();
                if (allowed < read) {
                    return;
                }
            }
        } catch (IOException e) {
            // One side has gone; closing the other is all there is to do.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private synchronized int allowed(int wanted, boolean request) throws InterruptedException {
        while (stalled) {
            wait();
        }
        var allowed = Math.min(wanted, request ? requestBytes : answerBytes);
        if (request) {
            requestBytes -= allowed;
        } else {
            answerBytes -= allowed;
        }
        return (int) allowed;
    }

    private void closeConnections() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "faulty-proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
