// SPDX-License-Identifier: Apache-2.0
package logging.api;

import java.util.Arrays;

/** Finds out what the default system runs in. */
final class Platform {

    private static final String BUNDLE = "org.osgi.framework.BundleReference";

    private Platform() {}

    /** In a bundle, the boot buffer is on; {@code logging.boot.level} says from which level. */
    static SystemOptions options() {
        return isBundle(Platform.class.getClassLoader())
                ? SystemOptions.DEFAULT.withBoot(bootLevel())
                : SystemOptions.DEFAULT;
    }

    /** Asks by name, since the api needs nothing but {@code java.*}. */
    private static boolean isBundle(ClassLoader loader) {
        for (Class<?> type = loader == null ? null : loader.getClass(); type != null; type = type.getSuperclass()) {
            if (Arrays.stream(type.getInterfaces()).anyMatch(face -> implementsBundle(face))) {
                return true;
            }
        }
        return false;
    }

    private static boolean implementsBundle(Class<?> face) {
        return BUNDLE.equals(face.getName())
                || Arrays.stream(face.getInterfaces()).anyMatch(Platform::implementsBundle);
    }

    private static int bootLevel() {
        String name = System.getProperty("logging.boot.level", "INFO");
        Object level = new LevelNames().getLevelName(name);
        return level instanceof Integer number ? number : Level.INFO;
    }
}
