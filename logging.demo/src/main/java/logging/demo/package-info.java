/** An application that logs from four threads, and the demo's jobs. Exports nothing. */
package logging.demo;
