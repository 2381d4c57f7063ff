// SPDX-License-Identifier: Apache-2.0
package logging.demo;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The ordinary run: logs from four threads until the framework stops, while its user edits the configuration. */
@Component(service = Callable.class, property = "logging.demo.job=run")
public final class RunJob implements Callable<Integer> {

    private final CountDownLatch end = new CountDownLatch(1);
    private final String home;

    /**
     * A job that has not begun.
     *
     * @param context knows the demo's folder
     */
    @Activate
    public RunJob(BundleContext context) {
        this.home = context.getProperty("logging.demo.home");
    }

    @Deactivate
    void deactivate() {
        end.countDown();
    }

    @Override
    public Integer call() throws InterruptedException {
        System.out.printf(
                "Four threads log once a second. Edit %s/etc/logging.cfg.json and watch; Ctrl-C ends it.%n", home);
        Chatter chatter = new Chatter(4, Duration.ofSeconds(1));
        chatter.start();
        end.await();
        chatter.stop();
        return 0;
    }
}
