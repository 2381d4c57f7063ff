/** Prototypes that stay as stress tests; what they try is not part of the family. */
package logging.handlers.file.prototype;
