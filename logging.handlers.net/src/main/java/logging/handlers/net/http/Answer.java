// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.http;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import logging.handlers.net.outbox.SendException;

/**
 * What a peer made of a request. Immutable.
 *
 * @param status the status code
 * @param headers the header fields
 */
record Answer(int status, HttpHeaders headers) {

    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_EARLY = 425;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int NOT_IMPLEMENTED = 501;

    /** No peer may ask for more patience than that. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    /**
     * Returns if the peer took the request.
     *
     * @param request what was asked, for the report
     * @throws SendException busy if the same request may be taken later, refused if never
     */
    void check(String request) throws IOException {
        if (status / 100 == 2) {
            return;
        }
        String report = "HTTP " + status + " from " + request;
        if (mayChange()) {
            throw SendException.busy(0, retryAfter(), report);
        }
        throw SendException.refused(0, report);
    }

    private boolean mayChange() {
        return status / 100 == 5 && status != NOT_IMPLEMENTED
                || status == TOO_MANY_REQUESTS
                || status == REQUEST_TIMEOUT
                || status == TOO_EARLY;
    }

    /** {@code Retry-After} in seconds or as a date (RFC 9110 10.2.3); zero if there is none that can be read. */
    private Duration retryAfter() {
        String value = headers.firstValue("Retry-After").orElse("").trim();
        if (value.isEmpty()) {
            return Duration.ZERO;
        }
        Duration wait = value.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(value)) : until(value);
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static Duration until(String date) {
        try {
            ZonedDateTime then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration left = Duration.between(ZonedDateTime.now(then.getZone()), then);
            return left.isNegative() ? Duration.ZERO : left;
        } catch (DateTimeException unreadable) {
            // the back-off decides alone
            return Duration.ZERO;
        }
    }
}
