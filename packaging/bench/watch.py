#!/usr/bin/env python3
"""Starts a program under an X server that keeps its picture in a file, and watches the picture.

watch.py FRAMEBUFFER EXPECTED... -- COMMAND...
  FRAMEBUFFER  the file that Xvfb -fbdir keeps (24 bits deep)
  EXPECTED     NAME=RRGGBB[xPIXELS]: so many pixels of that colour in a row; waited for in this order
Prints one line: ms from exec for each expected, then peak resident set in MB and CPU seconds of the process until half
a second after the last was seen; it is then ended by SIGTERM.
"""
import mmap
import os
import signal
import sys
import time

LIMIT = 60  # seconds
LOOK = 0.003


def pattern(expected):
    name, _, what = expected.partition("=")
    colour, _, pixels = what.partition("x")
    red, green, blue = bytes.fromhex(colour)
    return name, [bytes([blue, green, red, spare]) * int(pixels or 40) for spare in (0, 255)]


def seen(picture, patterns):
    return any(picture.find(each) >= 0 for each in patterns)


def main():
    cut = sys.argv.index("--")
    expected = [pattern(each) for each in sys.argv[2:cut]]
    with open(sys.argv[1], "rb") as file:
        picture = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
    for name, patterns in expected:
        while seen(picture, patterns):
            time.sleep(0.05)  # the window of the run before
    start = time.monotonic()
    child = os.posix_spawnp(sys.argv[cut + 1], sys.argv[cut + 1:], os.environ)
    times = []
    for name, patterns in expected:
        while not seen(picture, patterns):
            if time.monotonic() - start > LIMIT or os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT):
                os.kill(child, signal.SIGKILL)
                sys.exit(f"watch.py: {name} was not seen")
            time.sleep(LOOK)
        times.append((time.monotonic() - start) * 1000)
    time.sleep(0.5)
    os.kill(child, signal.SIGTERM)
    _, _, usage = os.wait4(child, 0)
    print(*(f"{each:.0f}" for each in times), f"{usage.ru_maxrss / 1024:.0f}",
          f"{usage.ru_utime + usage.ru_stime:.2f}")


main()
