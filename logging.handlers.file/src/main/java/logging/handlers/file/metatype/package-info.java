/** The forms in which a console asks for a handler's keys; Metatype only, nothing here runs. Not exported. */
package logging.handlers.file.metatype;
