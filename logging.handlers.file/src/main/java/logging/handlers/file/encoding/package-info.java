/** Text to bytes by Python's encoding names and error modes; not exported. */
package logging.handlers.file.encoding;
