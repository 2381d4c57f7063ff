/** The bundle inside the framework: one activator for each system that can be tortured. */
package logging.itests.torture.inside;
