/* Stands in for Advapi32.dll: writes each call with its arguments, as the C compiler lays them out, to the file that
 * ADVAPI32_CALLS names in a call of open_calls. A handle is a pointer that must come back as it was given. Build:
 * gcc -shared -fPIC -o libadvapi32.so advapi32.c */
#include <stdint.h>
#include <stdio.h>
#include <wchar.h>

typedef const wchar_t *text;

static FILE *calls;
static char token;
static int refuse_registry;

void open_calls(const char *path, int refuse) {
    calls = fopen(path, "w");
    refuse_registry = refuse;
}

void close_calls(void) {
    fclose(calls);
}

void *RegisterEventSourceW(text server, text source) {
    fprintf(calls, "RegisterEventSourceW %s %ls\n", server ? "?" : "null", source);
    return &token;
}

int32_t ReportEventW(void *handle, uint16_t type, uint16_t category, uint32_t id, void *user, uint16_t strings,
                     uint32_t bytes, text *all, void *data) {
    fprintf(calls, "ReportEventW %s %u %u %u %s %u %u", handle == &token ? "handle" : "?", type, category, id,
            user ? "?" : "null", strings, bytes);
    for (int i = 0; i < strings; i++) {
        fprintf(calls, " [");
        for (text c = all[i]; *c; c++) {
            fprintf(calls, *c < 127 ? "%c" : "<%x>", (unsigned) *c);
        }
        fprintf(calls, "]");
    }
    fprintf(calls, " %s\n", data ? "?" : "null");
    return 1;
}

int32_t DeregisterEventSource(void *handle) {
    fprintf(calls, "DeregisterEventSource %s\n", handle == &token ? "handle" : "?");
    fflush(calls);
    return 1;
}

int32_t RegCreateKeyExW(void *root, text path, uint32_t reserved, text class, uint32_t options, uint32_t rights,
                        void *security, void **key, uint32_t *disposition) {
    fprintf(calls, "RegCreateKeyExW %llx %ls %u %s %u %u %s %s\n", (unsigned long long) (uintptr_t) root, path, reserved,
            class ? "?" : "null", options, rights, security ? "?" : "null", disposition ? "disposition" : "null");
    *key = &token;
    return refuse_registry ? 5 : 0;
}

int32_t RegSetValueExW(void *key, text name, uint32_t reserved, uint32_t type, const void *value, uint32_t bytes) {
    fprintf(calls, "RegSetValueExW %s %ls %u %u ", key == &token ? "key" : "?", name, reserved, type);
    if (type == 4) {
        fprintf(calls, "%u %u\n", *(const uint32_t *) value, bytes);
    } else {
        fprintf(calls, "%ls %zu\n", (text) value, bytes / sizeof(wchar_t));
    }
    return 0;
}

int32_t RegCloseKey(void *key) {
    fprintf(calls, "RegCloseKey %s\n", key == &token ? "key" : "?");
    return 0;
}
