/** What the torture and the bundle inside the framework share: exported to it by the framework itself. */
package logging.itests.torture.port;
