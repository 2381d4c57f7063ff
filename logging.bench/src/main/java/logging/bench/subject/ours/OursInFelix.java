// SPDX-License-Identifier: Apache-2.0
package logging.bench.subject.ours;

import logging.bench.subject.Container;
import logging.bench.subject.Place;

/** The same calls from a bundle. */
public final class OursInFelix extends Ours {

    /** Configures the default system of the framework. */
    public OursInFelix(Place place) {
        super(place);
    }

    @Override
    public void close() {
        super.close();
        Container.stop();
    }
}
