/** Configurations that are wrong, made by rules. */
package logging.itests.broken;
