// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import logging.api.Handler;
import logging.api.Logging;
import logging.api.config.ConfigurationException;
import logging.api.config.HandlerFactory;
import logging.api.config.LoggingConfig;
import logging.api.config.LoggingConfigurator;
import org.junit.Test;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.SynchronousConfigurationListener;

public class ServicesIT extends LiveContainer {
    @Test
    public void eachFamilyIsAServiceThatSaysWhatItMakes() throws Exception {
        for (String family : List.of("logging.FileHandler", "logging.handlers.SysLogHandler")) {
            assertThat(context.getServiceReferences(HandlerFactory.class, "(logging.handler.class=" + family + ")"))
                    .as(family)
                    .hasSize(1);
        }
    }

    @Test
    public void whatTheServicePropertySaysIsWhatTheFamilyMakes() throws Exception {
        for (ServiceReference<HandlerFactory> reference : context.getServiceReferences(HandlerFactory.class, null)) {
            Object said = reference.getProperty("logging.handler.class");
            List<Object> names = said instanceof Object[] many ? List.of(many) : List.of(said);
            assertThat(context.getService(reference).classNames())
                    .extracting(Object.class::cast)
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    public void coreIsTheConfiguratorOfTheDefaultSystem() {
        assertThat(service(LoggingConfigurator.class)).isSameAs(LoggingConfig.configurator(Logging.system()));
    }

    @Test
    public void configurationAdminIsHeardWithoutDelay() throws Exception {
        assertThat(context.getServiceReferences(SynchronousConfigurationListener.class, null))
                .extracting(reference -> reference.getBundle().getSymbolicName())
                .contains("logging.config.cm");
    }

    @Test
    public void handlersAreMadeByTheirDottedNameOrItsLastPart() throws Exception {
        for (String name : List.of("logging.FileHandler", "FileHandler")) {
            Handler handler =
                    LoggingConfig.handler(name, Map.of("filename", file(name).toString()));
            handler.handle(Logging.system().records().makeLogRecord(Map.of("msg", "made by name")));
            handler.close();
            assertThat(Files.readString(file(name))).isEqualTo("made by name\n");
        }
    }

    @Test
    public void aHandlerWhoseLibraryIsAbsentIsRefusedAndSaysWhatItNeeds() {
        Map<String, Object> keys = Map.of("mailhost", "h", "fromaddr", "a", "toaddrs", "b", "subject", "c");
        assertThatThrownBy(() -> LoggingConfig.handler("SMTPHandler", keys))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("needs Jakarta Mail: the bundles org.eclipse.angus.jakarta.mail");
    }

    @Test
    public void aClassThatNoFamilyOffersIsNotLoaded() {
        assertThatThrownBy(() -> LoggingConfig.handler("java.util.ArrayList", Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("no family offers 'java.util.ArrayList'");
    }
}
