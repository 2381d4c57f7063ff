// SPDX-License-Identifier: Apache-2.0
package logging.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ops4j.pax.exam.CoreOptions.composite;

import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.After;
import org.junit.Test;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a console stores when somebody fills in what a form must have, and leaves the rest as it is shown. */
public class FormsIT extends LiveContainer {
    private static final String HANDLER = "logging.handler.";

    /** With what the mail handler needs. */
    @Override
    protected Option project() {
        return composite(Provision.bundles(List.of("jakarta.activation-api", "jakarta.mail")), super.project());
    }

    @After
    public void factoriesLeave() throws Exception {
        Configuration[] ours = service(ConfigurationAdmin.class).listConfigurations("(service.factoryPid=logging.*)");
        for (Configuration each : ours == null ? new Configuration[0] : ours) {
            each.delete();
        }
        await().until(() -> status().slots().isEmpty());
    }

    @Test
    public void areAcceptedAsTheyAreShown() throws Exception {
        Map<String, Map<String, Object>> forms = forms();
        assertThat(forms).hasSizeGreaterThan(9);
        for (Map.Entry<String, Map<String, Object>> form : forms.entrySet()) {
            String name = form.getKey().substring(HANDLER.length());
            service(ConfigurationAdmin.class)
                    .getFactoryConfiguration(form.getKey(), name, "?")
                    .update(FrameworkUtil.asDictionary(form.getValue()));
            await(form.toString())
                    .until(() -> status().slots().containsKey(name)
                            || !status().problems().isEmpty());
            assertThat(status().problems()).as("%s", form).isEmpty();
        }
    }

    /** By factory PID, what the form of a handler holds at first. */
    private Map<String, Map<String, Object>> forms() throws Exception {
        Map<String, Map<String, Object>> forms = new TreeMap<>();
        for (Bundle bundle : context.getBundles()) {
            var files = bundle.findEntries("OSGI-INF/metatype", "*.xml", false);
            for (URL file : files == null ? Collections.<URL>emptyList() : Collections.list(files)) {
                Element form = parse(file);
                Element designate =
                        (Element) form.getElementsByTagName("Designate").item(0);
                String pid = designate.getAttribute("factoryPid");
                if (pid.startsWith(HANDLER)) {
                    forms.put(pid, shown(form));
                }
            }
        }
        return forms;
    }

    private static Element parse(URL file) throws Exception {
        try (InputStream in = file.openStream()) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
        }
    }

    private Map<String, Object> shown(Element form) {
        Map<String, Object> shown = new HashMap<>();
        NodeList fields = form.getElementsByTagName("AD");
        for (int i = 0; i < fields.getLength(); i++) {
            Element field = (Element) fields.item(i);
            // without a port, a host is the file of a socket
            boolean required = !field.getAttribute("required").equals("false")
                    || field.getAttribute("id").equals("port");
            String text = required && !field.hasAttribute("default")
                    ? needed(field.getAttribute("id"))
                    : field.getAttribute("default");
            boolean several = !field.getAttribute("cardinality").isEmpty();
            Object value = several ? text.lines().toArray(String[]::new) : value(field.getAttribute("type"), text);
            if (value != null) {
                shown.put(field.getAttribute("id"), value);
            }
        }
        return shown;
    }

    /** An empty text is stored, an empty number is not. */
    private static Object value(String type, String text) {
        if (type.equals("String") || type.equals("Password")) {
            return text;
        }
        if (text.isEmpty()) {
            return null;
        }
        return switch (type) {
            case "Integer" -> Integer.valueOf(text);
            case "Long" -> Long.valueOf(text);
            case "Double" -> Double.valueOf(text);
            case "Boolean" -> Boolean.valueOf(text);
            default -> throw new AssertionError("a type of field that this test does not know: " + type);
        };
    }

    private String needed(String key) {
        return switch (key) {
            case "filename" -> file("form.log").toString();
            case "host", "mailhost" -> "localhost";
            case "port" -> "1";
            case "url" -> "/";
            case "fromaddr", "toaddrs" -> "shop@localhost";
            default -> "x";
        };
    }
}
