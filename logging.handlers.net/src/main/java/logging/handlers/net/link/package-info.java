// SPDX-License-Identifier: Apache-2.0
/** The ways to a peer, one class for each kind of transport; none of them has a thread or a queue. Not exported. */
package logging.handlers.net.link;
