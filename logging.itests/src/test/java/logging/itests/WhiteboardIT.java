// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import logging.api.Handler;
import logging.api.LogRecord;
import logging.api.Logger;
import logging.api.Logging;
import logging.itests.load.Load;
import logging.itests.load.Logged;
import org.junit.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** Handlers that are services of their own: each fills the slot of its name, which documents attach to loggers. */
public class WhiteboardIT extends LiveContainer {
    private final Logger log = Logging.getLogger("shop.orders");

    /** Keeps what it gets. */
    private static final class Keeping extends Handler {
        private final List<String> texts = new CopyOnWriteArrayList<>();

        @Override
        protected void emit(LogRecord record) {
            texts.add(format(record));
        }
    }

    private ServiceRegistration<Handler> offer(Handler handler, String name) {
        return context.registerService(
                Handler.class, handler, FrameworkUtil.asDictionary(Map.of("logging.handler.name", name)));
    }

    private static Map<String, Object> document(String handlers) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", 1L);
        document.put("root", "{\"level\": \"INFO\", \"handlers\": [" + handlers + "]}");
        return document;
    }

    @Test
    public void aDocumentAttachesItByItsName() throws Exception {
        Keeping keeping = new Keeping();
        ServiceRegistration<Handler> service = offer(keeping, "audit");
        configure(document("\"audit\""));
        log.info("one");
        assertThat(keeping.texts).containsExactly("one");

        configure(document(""));
        log.info("nobody listens");
        assertThat(keeping.texts).containsExactly("one");
        service.unregister();
    }

    @Test
    public void aNameThatNobodyHasOfferedIsRefused() throws Exception {
        configure(document("\"nobody\""));
        assertThat(status().problems())
                .anySatisfy(problem ->
                        assertThat(problem.toString()).contains("root.handlers").contains("nobody"));
    }

    @Test
    public void recordsWaitWhileItIsAwayAndArriveOnceInOrder() throws Exception {
        Keeping keeping = new Keeping();
        ServiceRegistration<Handler> service = offer(keeping, "kept");
        configure(document("\"kept\""));
        Logged logged;
        try (Load load = Load.on(log, 4, 1_000)) {
            for (int i = 0; i < 20; i++) {
                service.unregister();
                service = offer(keeping, "kept");
            }
            logged = load.stop();
        }
        for (int thread = 0; thread < logged.perThread().size(); thread++) {
            String start = "load " + thread + " ";
            List<Long> numbers = keeping.texts.stream()
                    .filter(text -> text.startsWith(start))
                    .map(text -> Long.valueOf(text.substring(start.length())))
                    .toList();
            assertThat(numbers).isSorted().doesNotHaveDuplicates().hasSize((int)
                    (long) logged.perThread().get(thread));
        }
        assertThat(status().slots().get("kept").dropped()).isZero();
        configure(document(""));
        service.unregister();
    }

    @Test
    public void aConfiguredHandlerKeepsItsName() throws Exception {
        configure(Documents.toFile(file("a.log"), "INFO"));
        Keeping keeping = new Keeping();
        ServiceRegistration<Handler> service = offer(keeping, "file");
        log.info("to the file");

        assertThat(file("a.log")).content().contains("to the file");
        assertThat(keeping.texts).isEmpty();
        service.unregister();
    }
}
