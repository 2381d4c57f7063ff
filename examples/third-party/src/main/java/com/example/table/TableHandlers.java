package com.example.table;

import java.nio.file.Path;
import java.util.Set;
import logging.api.Handler;
import logging.api.config.HandlerFactory;
import logging.api.config.Options;
import org.osgi.service.component.annotations.Component;

/** The family: says which class names it makes, and makes them. */
@Component(service = HandlerFactory.class)
public final class TableHandlers implements HandlerFactory {

    @Override
    public Set<String> classNames() {
        return Set.of("com.example.TableHandler");
    }

    @Override
    public Handler create(String className, Options options) {
        String file = options.requiredText("filename");
        String separator = options.text("separator", "|");
        return options.failed() ? null : new TableHandler(Path.of(file), separator);
    }
}
