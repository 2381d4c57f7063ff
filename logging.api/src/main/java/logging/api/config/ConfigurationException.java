// SPDX-License-Identifier: Apache-2.0
package logging.api.config;

import java.util.List;
import java.util.stream.Collectors;

/** A configuration was refused whole; carries every problem. The running configuration is unchanged. */
public final class ConfigurationException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * A refusal.
     *
     * @param problems why; at least one
     */
    public ConfigurationException(List<Problem> problems) {
        this(problems, null);
    }

    /**
     * A refusal with what caused it.
     *
     * @param problems why; at least one
     * @param cause may be null
     */
    public ConfigurationException(List<Problem> problems, Throwable cause) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")), cause);
        this.problems = List.copyOf(problems);
    }

    /** {@return why the configuration was refused; at least one problem, empty only after serialisation} */
    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }
}
