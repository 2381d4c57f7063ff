// SPDX-License-Identifier: Apache-2.0
/** The bounded queue, the one thread and the back-off that stand behind every network handler. Not exported. */
package logging.handlers.net.outbox;
