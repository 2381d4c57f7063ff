// SPDX-License-Identifier: Apache-2.0
/** JSON for records: one writer, one reader with bounds. Not exported. */
package logging.handlers.net.json;
