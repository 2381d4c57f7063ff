// SPDX-License-Identifier: Apache-2.0
package logging.handlers.net.metatype;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;

/** Whom a protected connection trusts, and who we are. */
interface TlsFilesForm {
    @AttributeDefinition(
            name = "Trust",
            required = false,
            description = "A PEM, PKCS#12 or JKS file with the certificates to trust; empty for Java's own.")
    String trust();

    @AttributeDefinition(name = "Password of trust", required = false, type = AttributeType.PASSWORD)
    String trustPassword();

    @AttributeDefinition(
            name = "Key",
            required = false,
            description = "A PEM, PKCS#12 or JKS file with our own key and certificate.")
    String key();

    @AttributeDefinition(name = "Password of key", required = false, type = AttributeType.PASSWORD)
    String keyPassword();

    @AttributeDefinition(
            name = "Verify name",
            required = false,
            description = "The certificate must bear the name that was connected to.",
            defaultValue = "true")
    boolean verifyName();
}
