// SPDX-License-Identifier: Apache-2.0
package logging.demo.tour;

import java.util.concurrent.Callable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The scripted run: shows one promise after the other with real records, counts, and says whether all counts are right. */
@Component(service = Callable.class, property = "logging.demo.job=tour")
public final class TourJob implements Callable<Integer> {

    private final BundleContext context;

    /**
     * A tour that has not begun.
     *
     * @param context of the demo's bundle
     */
    @Activate
    public TourJob(BundleContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Stage stage = new Stage(context);
        int number = 0;
        for (Step step : Steps.all()) {
            System.out.printf("%n%d. %s%n", ++number, step.title());
            try {
                System.out.println("   ok: " + step.show(stage));
            } catch (Exception failed) {
                System.out.println("   FAILED: " + failed);
                return 1;
            }
        }
        System.out.printf("%nThe tour went well: %d of %d steps.%n", number, number);
        return 0;
    }
}
