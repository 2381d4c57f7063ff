// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import logging.handlers.net.outbox.Link;
import logging.handlers.net.outbox.Message;
import logging.handlers.net.outbox.SendException;

/**
 * A link of HTTP requests, one at a time, over connections that the JDK's client keeps alive. A message counts as sent
 * when the peer answered with a status of 200 to 299.
 *
 * <p>It is always open, since every request connects if it has to: a peer that cannot be had asks for patience like one
 * that says so.
 */
public final class HttpLink implements Link {

    private final Supplier<Target> target;
    private final Supplier<Duration> timeout;
    private final Function<ExecutorService, HttpClient> maker;
    private final ThreadFactory threads;
    // guarded by: this; made by the outbox thread, ended by any
    private HttpClient client;
    // guarded by: this; where the client works
    private ExecutorService workers;
    // guarded by: volatile; the request that runs
    private volatile CompletableFuture<?> running;

    /**
     * A link without a client.
     *
     * @param target asked for at each request
     * @param timeout how long a request may take, answer included
     * @param maker makes a client that works where it is told
     * @param threads makes the client's threads
     */
    public HttpLink(
            Supplier<Target> target,
            Supplier<Duration> timeout,
            Function<ExecutorService, HttpClient> maker,
            ThreadFactory threads) {
        this.target = target;
        this.timeout = timeout;
        this.maker = maker;
        this.threads = threads;
    }

    @Override
    public void open() {}

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public int maxBatch() {
        return target.get().batch();
    }

    @Override
    public void send(List<Message> messages) throws IOException {
        try {
            exchange(messages);
        } catch (SendException failure) {
            if (failure.kind() != SendException.Kind.REFUSED || messages.size() == 1) {
                throw failure;
            }
            // one of them may be to blame, and only that one is to go
            oneByOne(messages);
        }
    }

    private void oneByOne(List<Message> messages) throws IOException {
        for (int sent = 0; sent < messages.size(); sent++) {
            try {
                exchange(messages.subList(sent, sent + 1));
            } catch (SendException failure) {
                throw failure.kind() == SendException.Kind.REFUSED
                        ? SendException.refused(sent, failure.getMessage())
                        : SendException.busy(sent, failure.retryAfter(), failure.getMessage());
            }
        }
    }

    private void exchange(List<Message> messages) throws IOException {
        Target to = target.get();
        Duration patience = timeout.get();
        try {
            CompletableFuture<HttpResponse<Void>> answer =
                    client().sendAsync(to.request(messages, patience), HttpResponse.BodyHandlers.discarding());
            running = answer;
            HttpResponse<Void> response = await(answer, patience);
            new Answer(response.statusCode(), response.headers()).check(to.name());
        } catch (SendException told) {
            throw told;
        } catch (IOException unreachable) {
            throw SendException.unreachable(unreachable);
        } finally {
            running = null;
        }
    }

    private static <T> T await(CompletableFuture<T> answer, Duration patience) throws IOException {
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException reason ? reason : new IOException(failed.getCause());
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new SocketTimeoutException("no answer within " + patience.toMillis() + " ms");
        } catch (CancellationException closed) {
            throw new IOException("the handler was closed during a request", closed);
        } catch (InterruptedException flag) {
            answer.cancel(true);
            throw new InterruptedIOException("interrupted during a request");
        }
    }

    private synchronized HttpClient client() {
        if (client == null) {
            workers = Executors.newCachedThreadPool(threads);
            client = maker.apply(workers);
        }
        return client;
    }

    @Override
    public void close() {
        CompletableFuture<?> now = running;
        if (now != null) {
            now.cancel(true);
        }
        synchronized (this) {
            if (client != null) {
                workers.shutdown();
                client = null;
                workers = null;
            }
        }
    }
}
