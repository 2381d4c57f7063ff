// SPDX-License-Identifier: Apache-2.0
/** What syslog packets look like: codes, headers, framing. Not exported. */
package logging.handlers.net.syslog;
