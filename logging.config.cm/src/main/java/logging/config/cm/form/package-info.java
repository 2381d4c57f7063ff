/** Forms for factory configurations, as web consoles show them. OSGi: Metatype Service 105. */
package logging.config.cm.form;
