/* Starts Java inside this process, by Java's own launcher library (JLI, java.base/share/native/libjli/java.h). */
#ifndef LAUNCHER_H
#define LAUNCHER_H

/* What the program ends with when it cannot even start Java: a bug, or a damaged installation. */
#define EXIT_BROKEN 70

/* JLI_Launch of java.h: arguments, arguments and class path of the launcher's own, versions, names, four switches. */
typedef int (*Launch)(int argc, char **argv, int jargc, const char **jargv, int appclassc, const char **appclassv,
                      const char *fullversion, const char *dotversion, const char *pname, const char *lname,
                      unsigned char javaargs, unsigned char cpwildcard, unsigned char javaw, int ergo);

/*
 * Starts what app/my-phone.cfg in the folder `home` says, one argument of Java a line, `$HOME` standing for that folder;
 * the person's arguments come last. Returns the exit code, or EXIT_BROKEN after complain() said why.
 */
int start(Launch launch, const char *home, int argc, char **argv, unsigned char window);

/* Tells the person, in the platform's way. */
void complain(const char *what, const char *path);

#endif
