/** The open files of this process and what happens when they cannot be written; not exported. */
package logging.handlers.file.sink;
