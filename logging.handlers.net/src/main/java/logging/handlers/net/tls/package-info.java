// SPDX-License-Identifier: Apache-2.0
/** Certificates and keys from files. Not exported. */
package logging.handlers.net.tls;
