// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.metatype;

import org.osgi.service.metatype.annotations.AttributeDefinition;

/** How a connection can be protected. */
interface TlsForm extends TlsFilesForm {
    @AttributeDefinition(
            name = "TLS",
            required = false,
            description = "Protect the connection.",
            defaultValue = "false")
    boolean tls();
}
