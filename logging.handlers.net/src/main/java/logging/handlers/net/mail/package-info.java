// SPDX-License-Identifier: Apache-2.0
/** Mail with Angus Mail. Only this package knows Jakarta Mail, whose packages are imported optionally. Not exported. */
package logging.handlers.net.mail;
