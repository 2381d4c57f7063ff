/** For people who write handlers: a contract their handlers can be held to, and fakes with switches. */
package logging.api.kit;
