// SPDX-License-Identifier: Apache-2.0
/** Requests that carry records, and what their answers mean. Not exported. */
package logging.handlers.net.http;
