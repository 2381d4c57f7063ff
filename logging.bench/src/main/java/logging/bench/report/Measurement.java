// SPDX-License-Identifier: Apache-2.0
package logging.bench.report;

import logging.bench.Workload;
import logging.bench.subject.Subject;

/**
 * One figure of one round.
 *
 * @param workload what was done
 * @param subject by whom
 * @param round from 1
 * @param elapsed nanoseconds of a call, as its thread sees it
 * @param cpu nanoseconds of the process's CPU time for a call, without the compiler's
 * @param bytes allocated for a call
 */
public record Measurement(Workload workload, Subject subject, int round, double elapsed, double cpu, double bytes) {

    /** The time that ratios are made of. */
    public double time() {
        return workload.basis() == Workload.Basis.CPU ? cpu : elapsed;
    }
}
