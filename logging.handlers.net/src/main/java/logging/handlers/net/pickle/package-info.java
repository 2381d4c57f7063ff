// SPDX-License-Identifier: Apache-2.0
/** Python's pickles, as far as they hold data and name no class. Not exported. */
package logging.handlers.net.pickle;
