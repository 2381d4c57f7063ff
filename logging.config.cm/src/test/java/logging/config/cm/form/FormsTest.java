// SPDX-License-Identifier: Apache-2.0
package logging.config.cm.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The descriptions that bnd makes of the forms. */
class FormsTest {

    private static final String HINT = "webconsole.configurationFactory.nameHint";

    private static Document form(String kind) throws Exception {
        String path = "/OSGI-INF/metatype/logging.config.cm.form." + kind + "Form.xml";
        try (InputStream in = FormsTest.class.getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }

    private static List<String> attributes(Document document, String element, String attribute) {
        List<String> values = new ArrayList<>();
        NodeList nodes = document.getElementsByTagName(element);
        for (int i = 0; i < nodes.getLength(); i++) {
            values.add(((Element) nodes.item(i)).getAttribute(attribute));
        }
        return values;
    }

    @ParameterizedTest
    @CsvSource({
        "Logger, logging.logger, 'name,level,propagate,handlers,filters'",
        "Handler, logging.handler, 'name,class,level,formatter,filters'",
        "Formatter, logging.formatter, 'name,format,datefmt,style,validate,class'",
        "Filter, logging.filter, 'name,logger'"
    })
    void offersTheKeysOfItsFactoryPid(String kind, String factoryPid, String keys) throws Exception {
        Document form = form(kind);

        assertThat(attributes(form, "Designate", "factoryPid")).containsExactly(factoryPid);
        List<String> expected = new ArrayList<>(List.of(keys.split(",")));
        expected.add(HINT);
        assertThat(attributes(form, "AD", "id")).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"forms.properties", "forms_de.properties"})
    void hasEveryTextInEveryLanguageAndNoOther(String file) throws Exception {
        Properties texts = new Properties();
        try (InputStream in = FormsTest.class.getResourceAsStream("/OSGI-INF/l10n/" + file)) {
            texts.load(in);
        }
        Set<String> used = new HashSet<>();
        for (String kind : List.of("Logger", "Handler", "Formatter", "Filter")) {
            Document form = form(kind);
            for (String element : List.of("OCD", "AD")) {
                used.addAll(attributes(form, element, "name"));
                used.addAll(attributes(form, element, "description"));
            }
        }

        assertThat(used).allMatch(key -> key.startsWith("%"));
        assertThat(texts.stringPropertyNames().stream().map(key -> "%" + key))
                .containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void asksForNoMoreThanItMust() throws Exception {
        assertThat(attributes(form("Logger"), "AD", "required"))
                .as("absent means true")
                .containsExactly("", "false", "false", "false", "false", "false");
    }
}
