/** Reads the configurations of Configuration Admin and puts them together into one document. */
package logging.config.cm.source;
