/** When files are rolled, what the old ones are called and how many are kept; not exported. */
package logging.handlers.file.rotation;
