// SPDX-License-Identifier: Apache-2.0
/**
 * The handlers that write to the network, under Python's names ({@code logging.handlers}), and the receiver of what
 * other processes send.
 *
 * <p>Every handler encodes a record on the thread that logs and hands the bytes to a bounded outbox, from which one
 * thread sends: {@link logging.handlers.net.DeliveryOptions} says how much may wait, what happens when it is full, and
 * how connections are tried again.
 */
@Export
@Version("1.0.0")
package logging.handlers.net;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
