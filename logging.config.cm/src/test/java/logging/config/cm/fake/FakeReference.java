// SPDX-License-Identifier: Apache-2.0
package logging.config.cm.fake;

import java.util.Dictionary;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationAdmin;

/** A reference to nothing. */
public final class FakeReference implements ServiceReference<ConfigurationAdmin> {

    /** The only one. */
    public static final FakeReference INSTANCE = new FakeReference();

    private FakeReference() {}

    @Override
    public Object getProperty(String key) {
        return null;
    }

    @Override
    public String[] getPropertyKeys() {
        return new String[0];
    }

    @Override
    public Bundle getBundle() {
        return null;
    }

    @Override
    public Bundle[] getUsingBundles() {
        return null;
    }

    @Override
    public boolean isAssignableTo(Bundle bundle, String className) {
        return true;
    }

    @Override
    public int compareTo(Object reference) {
        return 0;
    }

    @Override
    public Dictionary<String, Object> getProperties() {
        return FrameworkUtil.asDictionary(Map.of());
    }

    @Override
    public <A> A adapt(Class<A> type) {
        return null;
    }
}
