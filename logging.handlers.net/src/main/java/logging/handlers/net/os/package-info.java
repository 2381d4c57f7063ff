// SPDX-License-Identifier: Apache-2.0
/**
 * What only the operating system offers, by JNA, which need not be there: no other package names a class of it, and no
 * class of ours is handed to it. Not exported.
 */
package logging.handlers.net.os;
