/** Configuration Admin as a source of configurations: the PID {@code logging}. Exports nothing. */
package logging.config.cm;
