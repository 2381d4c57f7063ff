// SPDX-License-Identifier: Apache-2.0
package logging.core;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import logging.api.Handler;
import logging.api.LoggingSystem;
import logging.api.Slot;
import logging.api.SlotStatus;
import logging.api.config.ConfigurationServer;
import logging.api.config.ConfigurationStatus;
import logging.api.config.Draft;
import logging.api.config.FileConfig;
import logging.api.config.Generation;
import logging.api.config.HandlerFactory;
import logging.api.config.LoggingConfigurator;
import logging.api.config.ObjectFactory;
import logging.api.config.Problem;
import logging.core.apply.Applier;
import logging.core.apply.BasicSetup;
import logging.core.apply.Families;
import logging.core.apply.History;
import logging.core.apply.StandardObjects;
import logging.core.apply.Workbench;
import logging.core.ini.IniDocument;
import logging.core.listen.Servers;
import logging.core.plan.Problems;
import logging.core.report.Listeners;
import logging.core.report.TemporaryLevels;
import logging.core.standard.CoreHandlers;
import logging.core.standard.FormatterObjects;
import logging.core.standard.QueueObjects;

/** The configurator of one system. Thread-safe. */
final class Configurator implements LoggingConfigurator {

    /** Among equals the first wins, so what is brought by hand ranks above what is found. */
    private static final int BY_HAND = 1;

    private final LoggingSystem system;
    private final Families families = new Families();
    private final History history;
    private final Applier applier;
    private final Listeners listeners;
    private final Whiteboard whiteboard;
    private final BasicSetup basic;
    private final Servers servers;

    Configurator(LoggingSystem system) {
        this.system = system;
        this.history = new History(system.memory());
        this.applier = new Applier(system, families, history);
        this.listeners = new Listeners(system);
        this.whiteboard = new Whiteboard(system);
        this.basic = new BasicSetup(system, families);
        this.servers = new Servers(system, this);
        families.add(new CoreHandlers(system, families::forObject), Integer.MIN_VALUE);
        families.add(new StandardObjects(system), Integer.MIN_VALUE);
        families.add(new QueueObjects(system), Integer.MIN_VALUE);
        families.add(new FormatterObjects(), Integer.MIN_VALUE);
    }

    @Override
    public List<Problem> dictConfig(Map<String, ?> config) {
        return tell(() -> applier.transition(config, new Problems()));
    }

    @Override
    public List<Problem> fileConfig(FileConfig config) {
        IniDocument ini = IniDocument.read(config, system.directory(), families::parameters);
        return tell(() -> applier.transition(ini.document(), ini.problems()));
    }

    @Override
    public ConfigurationServer listen(int port, UnaryOperator<byte[]> verify) {
        return servers.add(port, verify);
    }

    @Override
    public void stopListening() {
        servers.close();
    }

    @Override
    public void basicConfig(Map<String, ?> arguments) {
        basic.apply(arguments);
    }

    @Override
    public List<Problem> apply(Draft draft) {
        return tell(() -> applier.state(draft));
    }

    private List<Problem> tell(Supplier<List<Problem>> apply) {
        Supplier<List<Problem>> settled = () -> {
            List<Problem> warnings = apply.get();
            whiteboard.settle();
            return warnings;
        };
        return listeners.tell(settled, this::latest);
    }

    @Override
    public List<Problem> check(Map<String, ?> config) {
        return applier.check(config);
    }

    @Override
    public Map<String, Object> parseJson(String text) {
        return JsonInput.object(text);
    }

    @Override
    public String toJson(Map<String, ?> object) {
        return JsonOutput.text(object);
    }

    @Override
    public Handler create(String className, Map<String, ?> options) {
        return new Workbench(system, families).make(className, options);
    }

    @Override
    public void add(HandlerFactory family) {
        add(family, BY_HAND);
    }

    @Override
    public void add(ObjectFactory objects) {
        add(objects, BY_HAND);
    }

    @Override
    public ConfigurationStatus status() {
        Map<String, SlotStatus> slots = new TreeMap<>();
        List<Slot> all = system.slots().all();
        all.forEach(slot -> slots.put(slot.name(), slot.status()));
        return new ConfigurationStatus(
                history.generation(),
                Workbench.levels(system),
                TemporaryLevels.of(system),
                slots,
                Workbench.waiting(all),
                history.warnings(),
                history.refused(),
                system.bootHeld(),
                system.bootDropped(),
                system.slots().departedDropped());
    }

    /** What was applied. */
    History history() {
        return history;
    }

    private Generation latest() {
        return history.generations().get(0);
    }

    Whiteboard whiteboard() {
        return whiteboard;
    }

    Listeners listeners() {
        return listeners;
    }

    void add(HandlerFactory factory, int ranking) {
        families.add(factory, ranking);
        applier.arrived(factory.classNames());
    }

    void remove(HandlerFactory factory) {
        Set<String> names = factory.classNames();
        families.remove(factory);
        applier.left(names, factory.getClass().getClassLoader());
        if (names.stream().anyMatch(name -> families.forClass(name) != null)) {
            // another family has the same on offer
            applier.arrived(names);
        }
    }

    void add(ObjectFactory factory, int ranking) {
        families.add(factory, ranking);
    }

    /** Ends the configurator; the running configuration stays, and families that leave from now on are not its concern. */
    void close() {
        servers.close();
        applier.close();
    }

    void remove(ObjectFactory factory) {
        families.remove(factory);
    }
}
