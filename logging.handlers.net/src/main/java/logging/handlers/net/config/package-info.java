// SPDX-License-Identifier: Apache-2.0
/** From the keys of a configuration to handlers, and the forms that describe these keys. Not exported. */
package logging.handlers.net.config;
