// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net;

/** Named after the class in CPython's test_logging. */
class IPv6SysLogHandlerTest extends SysLogHandlerTest {

    @Override
    String address() {
        return "::1";
    }
}
