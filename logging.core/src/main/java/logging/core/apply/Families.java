// SPDX-License-Identifier: Apache-2.0
package logging.core.apply;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import logging.api.Handler;
import logging.api.Slot;
import logging.api.config.HandlerFactory;
import logging.api.config.ObjectFactory;
import logging.core.plan.Keywords;

/**
 * The handler families and object factories that are here now, by what they offer; the highest ranking wins, among
 * equals the one that came first. Thread-safe.
 */
public final class Families {

    private record Offer<T>(T service, int ranking) {}

    private final CopyOnWriteArrayList<Offer<HandlerFactory>> handlers = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<Offer<ObjectFactory>> objects = new CopyOnWriteArrayList<>();

    /**
     * Adds a family.
     *
     * @param factory the family
     * @param ranking the highest wins
     */
    public void add(HandlerFactory factory, int ranking) {
        insert(handlers, new Offer<>(factory, ranking));
    }

    /**
     * Removes a family.
     *
     * @param factory the family
     */
    public void remove(HandlerFactory factory) {
        handlers.removeIf(offer -> offer.service == factory);
    }

    /**
     * Adds an object factory.
     *
     * @param factory the factory
     * @param ranking the highest wins
     */
    public void add(ObjectFactory factory, int ranking) {
        insert(objects, new Offer<>(factory, ranking));
    }

    /**
     * Removes an object factory.
     *
     * @param factory the factory
     */
    public void remove(ObjectFactory factory) {
        objects.removeIf(offer -> offer.service == factory);
    }

    private static <T> void insert(CopyOnWriteArrayList<Offer<T>> list, Offer<T> offer) {
        synchronized (list) {
            list.add(offer);
            list.sort(Comparator.comparingInt((Offer<T> each) -> -each.ranking));
        }
    }

    /**
     * The family of a class name.
     *
     * @param className dotted or its last part
     * @return null if none offers it
     */
    public HandlerFactory forClass(String className) {
        return find(handlers, factory -> fullName(factory, className) != null);
    }

    /**
     * Takes the handler out of a slot if its family has left: who left while the handler was made did not see it.
     *
     * @param slot just filled
     * @param deadline how long the handler may take to write out
     */
    void letGo(Slot slot, Duration deadline) {
        Handler handler = slot.handler();
        String className = Spec.className(slot.spec());
        if (handler != null && !Keywords.FUNCTION.equals(className) && forClass(className) == null) {
            slot.vacate(handler, deadline);
        }
    }

    /**
     * The dotted name that a family knows a class by.
     *
     * @param factory the family
     * @param className dotted or its last part
     * @return null if it does not offer it
     */
    public static String fullName(HandlerFactory factory, String className) {
        Set<String> offered = factory.classNames();
        if (offered.contains(className)) {
            return className;
        }
        String shorter = className.startsWith("handlers.") ? className.substring("handlers.".length()) : className;
        for (String name : offered) {
            if (name.endsWith(shorter) && name.lastIndexOf('.') + 1 == name.length() - shorter.length()) {
                return name;
            }
        }
        return null;
    }

    /**
     * The options of a class that may be given by position.
     *
     * @param className dotted or its last part
     * @return null if no family offers it
     */
    public List<String> parameters(String className) {
        HandlerFactory factory = forClass(className);
        return factory == null ? null : factory.parameters(fullName(factory, className));
    }

    /**
     * The factory of objects of a name.
     *
     * @param name a registered name
     * @return null if none offers it
     */
    public ObjectFactory forObject(String name) {
        return find(objects, factory -> factory.offers(name));
    }

    /**
     * What {@code ext://name} stands for.
     *
     * @param name the dotted name
     * @return the object
     * @throws IllegalArgumentException if nobody has it
     */
    public Object external(String name) {
        for (Offer<ObjectFactory> offer : objects) {
            Object object = offer.service.external(name);
            if (object != null) {
                return object;
            }
        }
        throw new IllegalArgumentException("Cannot resolve '" + name + "': no such object is registered");
    }

    /** {@return all class names on offer; a sorted set of the caller's own} */
    public Set<String> classNames() {
        Set<String> names = new TreeSet<>();
        handlers.forEach(offer -> names.addAll(offer.service.classNames()));
        return names;
    }

    /** {@return all class names on offer, dotted and as their last parts; a sorted set of the caller's own} */
    public Set<String> namesInUse() {
        Set<String> names = classNames();
        classNames().forEach(name -> names.add(name.substring(name.lastIndexOf('.') + 1)));
        return names;
    }

    private static <T> T find(List<Offer<T>> offers, Predicate<T> wanted) {
        for (Offer<T> offer : offers) {
            if (wanted.test(offer.service)) {
                return offer.service;
            }
        }
        return null;
    }
}
