// SPDX-License-Identifier: Apache-2.0
/** What stands behind the receiver: connections, frames, and the way from bytes to a logger. Not exported. */
package logging.handlers.net.receiver;
