// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080/log?token=x, http://localhost:8080/log",
        "https://me:hunter2@example.org/log, https://example.org/log",
        "https://hooks.example/services/T0/B0/tiger, https://hooks.example/services/...",
        "http://[::1]:80/, http://[::1]:80/",
    })
    void anAddressIsToldWithoutWhatMayBeASecret(String address, String told) {
        assertThat(Target.peer(URI.create(address))).isEqualTo(told);
    }
}
