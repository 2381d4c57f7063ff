// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import logging.itests.client.EarlyClient;
import logging.itests.framework.Bundles;
import logging.itests.framework.ClassJar;
import logging.itests.framework.Loaders;
import logging.itests.framework.OwnFramework;
import logging.itests.guest.Silent;
import logging.itests.guest.Talker;
import logging.itests.load.Load;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;

/** As {@link NoGuestLeaksIT}, of an application whose records wait for the first configuration. */
public class NoBootLeaksIT {
    private static final String IMPORTS = "logging.api,org.osgi.framework";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void ofAnApplicationWhoseRecordsAreInTheBootBuffer() throws Exception {
        Loaders loaders = new Loaders();
        try (OwnFramework own = OwnFramework.in(temporary.newFolder().toPath())) {
            own.install(Provision.jar("logging.api"));
            own.install("client", ClassJar.of(EarlyClient.class, Load.CLASSES, IMPORTS))
                    .start();
            own.call("(client=stop)");
            Bundle guest = own.install("guest", ClassJar.of(Talker.class, List.of(), IMPORTS));
            long before = held(own);
            guest.start();
            loaders.watch(guest);
            try (InputStream jar = ClassJar.of(Silent.class, List.of(), IMPORTS)) {
                guest.update(jar);
            }
            new Bundles(own.context()).refresh(List.of(guest));
            assertThat(held(own)).isGreaterThan(before);
            loaders.assertCollected();
            assertThat(held(own)).isGreaterThan(before);
        }
    }

    private static long held(OwnFramework own) throws Exception {
        return (Long) own.call("(client=held)");
    }
}
