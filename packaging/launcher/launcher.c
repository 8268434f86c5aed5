#include "launcher.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST 256
#define MARK "$HOME"

/* The line with the folder in the place of each mark; to be kept as long as Java runs. */
static char *filled(const char *line, const char *home) {
  size_t marks = 0;
  for (const char *at = line; (at = strstr(at, MARK)) != NULL; at += strlen(MARK)) {
    marks++;
  }
  char *whole = malloc(strlen(line) + marks * strlen(home) + 1);
  if (whole == NULL) {
    return NULL;
  }
  char *end = whole;
  const char *from = line;
  for (const char *at; (at = strstr(from, MARK)) != NULL; from = at + strlen(MARK)) {
    memcpy(end, from, (size_t) (at - from));
    end += at - from;
    memcpy(end, home, strlen(home));
    end += strlen(home);
  }
  strcpy(end, from);
  return whole;
}

/* The whole file, ended by a zero; NULL when it cannot be read. */
static char *text(FILE *file) {
  if (file == NULL || fseek(file, 0, SEEK_END) != 0) {
    return NULL;
  }
  long size = ftell(file);
  char *all = size < 0 ? NULL : malloc((size_t) size + 1);
  if (all != NULL) {
    rewind(file);
    all[fread(all, 1, (size_t) size, file)] = '\0';
  }
  return all;
}

static char *config(const char *home) {
  const char *name = "/app/my-phone.cfg";
  char *path = malloc(strlen(home) + strlen(name) + 1);
  if (path == NULL) {
    return NULL;
  }
  strcat(strcpy(path, home), name);
  FILE *file = fopen(path, "rb");
  char *all = text(file);
  if (file != NULL) {
    fclose(file);
  }
  if (all == NULL) {
    complain("cannot read", path);
  }
  free(path);
  return all;
}

int start(Launch launch, const char *home, int argc, char **argv, unsigned char window) {
  char *lines = config(home);
  char **all = calloc((size_t) argc + MOST + 1, sizeof *all);
  if (lines == NULL || all == NULL) {
    return EXIT_BROKEN;
  }
  int count = 0;
  all[count++] = argv[0];
  for (char *line = strtok(lines, "\r\n"); line != NULL && count < MOST; line = strtok(NULL, "\r\n")) {
    all[count++] = filled(line, home);
  }
  for (int i = 1; i < argc; i++) {
    all[count++] = argv[i];
  }
  return launch(count, all, 0, NULL, 0, NULL, "", "", "my-phone", "my-phone", 0, 0, window, 0);
}
