/*
 * my-phone.exe for the console and, with WINDOW defined, "My Phone.exe" for the Start menu. The manifest makes UTF-8 the
 * process's character set (Windows 10 1903 and newer), so that Java gets every argument and every folder as it is.
 */
#include "../launcher/launcher.h"

#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>
#include <shellapi.h>

#ifdef WINDOW
#define IS_WINDOW 1
#else
#define IS_WINDOW 0
#endif

static UINT characters;

static void characters_as_before(void) {
  SetConsoleOutputCP(characters);
}

/* What we print is UTF-8. Java ends the process by its own C library's exit, which alone knows of this. */
static void use_utf8(void) {
  typedef int (*AtExit)(void (*)(void));
  HMODULE library = GetModuleHandleW(L"ucrtbase.dll");
  AtExit at_exit = library == NULL ? NULL : (AtExit) (void *) GetProcAddress(library, "_crt_atexit");
  characters = GetConsoleOutputCP();
  if (characters != 0 && characters != CP_UTF8 && at_exit != NULL && at_exit(characters_as_before) == 0) {
    SetConsoleOutputCP(CP_UTF8);
  }
}

void complain(const char *what, const char *path) {
  char sentence[1024];
  snprintf(sentence, sizeof sentence, "My Phone can't start: %s %s. Install it again.", what, path);
  if (IS_WINDOW) {
    MessageBoxA(NULL, sentence, "My Phone", MB_ICONERROR | MB_OK);
  } else {
    fprintf(stderr, "%s\n", sentence);
  }
}

/* In the process's character set; to be kept. */
static char *narrow(const wchar_t *wide) {
  int size = WideCharToMultiByte(CP_ACP, 0, wide, -1, NULL, 0, NULL, NULL);
  char *text = size <= 0 ? NULL : malloc((size_t) size);
  if (text != NULL) {
    WideCharToMultiByte(CP_ACP, 0, wide, -1, text, size, NULL, NULL);
  }
  return text;
}

/* The folder of this program. */
static wchar_t *folder(void) {
  static wchar_t path[32768];
  DWORD length = GetModuleFileNameW(NULL, path, 32768);
  wchar_t *name = length == 0 || length >= 32768 ? NULL : wcsrchr(path, L'\\');
  if (name == NULL) {
    return NULL;
  }
  *name = L'\0';
  return path;
}

static Launch load(const wchar_t *home) {
  static wchar_t path[32800];
  swprintf(path, 32800, L"%ls\\runtime\\bin\\jli.dll", home);
  HMODULE library = LoadLibraryExW(path, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
  if (library == NULL) {
    complain("cannot load", narrow(path));
    return NULL;
  }
  return (Launch) (void *) GetProcAddress(library, "JLI_Launch");
}

static int run(void) {
  int argc = 0;
  wchar_t **words = CommandLineToArgvW(GetCommandLineW(), &argc);
  char **argv = words == NULL ? NULL : calloc((size_t) argc + 1, sizeof *argv);
  wchar_t *home = folder();
  if (argv == NULL || home == NULL) {
    complain("cannot read", "the command line");
    return EXIT_BROKEN;
  }
  for (int i = 0; i < argc; i++) {
    argv[i] = narrow(words[i]);
  }
  Launch launch = load(home);
  if (launch == NULL) {
    return EXIT_BROKEN;
  }
  if (!IS_WINDOW) {
    use_utf8();
  }
  return start(launch, narrow(home), argc, argv, IS_WINDOW);
}

#ifdef WINDOW
int WINAPI WinMain(HINSTANCE instance, HINSTANCE before, LPSTR line, int show) {
  (void) instance, (void) before, (void) line, (void) show;
  return run();
}
#else
int main(void) {
  return run();
}
#endif
