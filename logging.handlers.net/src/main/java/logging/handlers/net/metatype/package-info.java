// SPDX-License-Identifier: Apache-2.0
/** The forms in which a console asks for the keys of handlers and receivers; nothing here runs. Not exported. */
package logging.handlers.net.metatype;
