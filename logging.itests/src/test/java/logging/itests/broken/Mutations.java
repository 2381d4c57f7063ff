// SPDX-License-Identifier: Apache-2.0
package logging.itests.broken;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes a good document wrong in one place, by rules in turn, with names and values that a seed picks. One thread. */
public final class Mutations {
    private final Path folder;
    private final Form form;
    private final Function<Map<String, ?>, String> json;
    private final List<Slip.Rule> rules = new ArrayList<>();

    /**
     * All rules that a form allows.
     *
     * @param folder a folder that is there, and holds a file {@code plain}
     * @param json writes a JSON text
     */
    public Mutations(Path folder, Form form, long seed, Function<Map<String, ?>, String> json) {
        this.folder = folder;
        this.form = form;
        this.json = json;
        Dice dice = new Dice(seed);
        rules.addAll(new NameRules(dice).all());
        rules.addAll(new ValueRules(dice, folder, form).all());
        rules.addAll(new KeyRules(dice, form).all());
        if (form == Form.FACTORIES) {
            rules.addAll(new FactoryRules(dice).all());
        }
    }

    /** The document that is not wrong. */
    public Map<String, Map<String, Object>> good() {
        return form.render(GoodDocument.in(folder), json);
    }

    /** Wrong documents, each rule as often as the others. */
    public List<Mutation> rounds(int rounds) {
        List<Mutation> mutations = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            rules.forEach(rule -> mutations.add(mutation(rule)));
        }
        return mutations;
    }

    private Mutation mutation(Slip.Rule rule) {
        Map<String, Object> document = GoodDocument.in(folder);
        Slip slip = rule.in(document);
        Map<String, Map<String, Object>> configurations = new LinkedHashMap<>(form.render(document, json));
        configurations.putAll(slip.more());
        List<Complaint> complaints = slip.complaints().stream()
                .map(each -> each.origin() == null ? each.by(form.originOf(each.path(), document)) : each)
                .toList();
        return new Mutation(form + ": " + slip.name(), configurations, complaints);
    }
}
