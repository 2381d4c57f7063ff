// SPDX-License-Identifier: Apache-2.0
/** The Windows event log: what is reported, and the narrow door to the operating system. Not exported. */
package logging.handlers.net.eventlog;
