/*
 * Contents/MacOS/my-phone. Java's launcher library calls main() again on a thread of its own, with the same arguments,
 * and leaves the first one to the windows: what stands here is done twice.
 */
#include "../launcher/launcher.h"

#include <dlfcn.h>
#include <mach-o/dyld.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/param.h>

void complain(const char *what, const char *path) {
  fprintf(stderr, "My Phone can't start: %s %s. Install it again.\n", what, path);
}

/* The folder Contents, also when a link to this program was started. */
static const char *contents(void) {
  static char real[MAXPATHLEN];
  char path[MAXPATHLEN];
  uint32_t size = sizeof path;
  if (_NSGetExecutablePath(path, &size) != 0 || realpath(path, real) == NULL) {
    return NULL;
  }
  for (int i = 0; i < 2; i++) {
    char *name = strrchr(real, '/');
    if (name == NULL) {
      return NULL;
    }
    *name = '\0';
  }
  return real;
}

__attribute__((visibility("default"))) int main(int argc, char **argv) {
  const char *home = contents();
  if (home == NULL) {
    complain("cannot find", "its folder");
    return EXIT_BROKEN;
  }
  char path[MAXPATHLEN + 64];
  snprintf(path, sizeof path, "%s/runtime/Contents/Home/lib/libjli.dylib", home);
  void *library = dlopen(path, RTLD_NOW | RTLD_GLOBAL);
  Launch launch = library == NULL ? NULL : (Launch) dlsym(library, "JLI_Launch");
  if (launch == NULL) {
    complain("cannot load", path);
    return EXIT_BROKEN;
  }
  return start(launch, home, argc, argv, 0);
}
