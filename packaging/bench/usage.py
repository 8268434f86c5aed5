#!/usr/bin/env python3
"""Runs a command without its output, and says what it took.

usage.py COMMAND...
Prints one line: ms from exec to its end, peak resident set in MB, CPU seconds; fails as the command does.
"""
import os
import sys
import time

start = time.monotonic()
quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=quiet)
status, usage = os.wait4(child, 0)[1:]
print(f"{(time.monotonic() - start) * 1000:.0f} {usage.ru_maxrss / 1024:.0f} {usage.ru_utime + usage.ru_stime:.2f}")
sys.exit(os.waitstatus_to_exitcode(status))
