#!/usr/bin/env python3
"""Starts a program under an X server that keeps its picture in a file, and watches the picture.

watch.py [--picture FILE] FRAMEBUFFER EXPECTED... -- COMMAND...
  FILE         a PNG of the screen as it was in the end, or when something was not seen
  FRAMEBUFFER  the file that Xvfb -fbdir keeps (24 bits deep)
  EXPECTED     NAME=RRGGBB[,RRGGBB…]xPIXELS: so many pixels of one of the colours in a row; waited for in this order.
               With a ! at the end the mouse clicks there.
Prints one line: ms from exec for each expected, then the peak resident set in MB and the CPU seconds of the process
until half a second after the last was seen; it is then ended by SIGTERM.
"""
import functools
import mmap
import os
import signal
import struct
import subprocess
import sys
import time
import zlib

LIMIT = 120  # seconds
LOOK = 0.005
STEP = 5  # lines, as many as a badge has above and below its word: to look at each would take half a core from the program


class Picture:
    """The X server's picture, an XWD file."""

    def __init__(self, path):
        with open(path, "rb") as file:
            self.bytes = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        header = struct.unpack(">25I", self.bytes[:100])
        self.start = header[0] + header[19] * 12
        self.width, self.height, self.line = header[4], header[5], header[12]

    def place(self, expected):
        """Where the pixels of an expected are, or -1. All that is waited for is at least five lines high."""
        patterns = self.patterns(expected)
        for y in range(0, self.height, STEP):
            line = self.start + y * self.line
            for pattern in patterns:
                place = self.bytes.find(pattern, line, line + self.width * 4)
                if place >= 0:
                    return place
        return -1

    @functools.cache
    def patterns(self, expected):
        colours, pixels = expected.rstrip("!").split("=")[1].split("x")
        return [bytes([blue, green, red, 255]) * int(pixels)  # JavaFX writes no 0 into the byte to spare
                for red, green, blue in map(bytes.fromhex, colours.split(","))]

    def click(self, place):
        y, x = divmod(place - self.start, self.line)
        subprocess.run(["xdotool", "mousemove", str(x // 4 + 20), str(y + 8), "click", "1"], check=True)

    def save(self, path):
        rows = []
        for y in range(self.height):
            row = self.bytes[self.start + y * self.line:][:self.width * 4]
            pixels = bytearray(self.width * 3)
            pixels[0::3], pixels[1::3], pixels[2::3] = row[2::4], row[1::4], row[0::4]
            rows.append(b"\0" + pixels)
        chunks = ((b"IHDR", struct.pack(">2I5B", self.width, self.height, 8, 2, 0, 0, 0)),
                  (b"IDAT", zlib.compress(b"".join(rows))), (b"IEND", b""))
        with open(path, "wb") as file:
            file.write(b"\x89PNG\r\n\x1a\n" + b"".join(
                struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
                for name, data in chunks))


def ended(child):
    return os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None


def rest(picture, expected):
    """Where it stays: what comes beside it may still push it away from under the mouse."""
    before, place = -1, picture.place(expected)
    while place < 0 or place != before:
        time.sleep(0.5)
        before, place = place, picture.place(expected)
    return place


def watch(picture, child, expected, start, file):
    for each in expected:
        place = picture.place(each)
        while place < 0:
            if time.monotonic() - start > LIMIT or ended(child):
                if file:
                    picture.save(file)
                os.kill(child, signal.SIGKILL)
                sys.exit(f"watch.py: {each} was not seen")
            time.sleep(LOOK)
            place = picture.place(each)
        yield (time.monotonic() - start) * 1000
        if each.endswith("!"):
            picture.click(rest(picture, each))


def main():
    cut = sys.argv.index("--")
    ours, command = sys.argv[1:cut], sys.argv[cut + 1:]
    file = ours[1] if ours[0] == "--picture" else None
    screen, *expected = ours[2:] if file else ours
    picture = Picture(screen)
    while any(picture.place(each) >= 0 for each in expected):
        time.sleep(0.05)  # the window of the run before
    start = time.monotonic()
    child = os.posix_spawnp(command[0], command, os.environ)
    times = list(watch(picture, child, expected, start, file))
    time.sleep(0.5)
    if file:
        picture.save(file)
    os.kill(child, signal.SIGTERM)
    usage = os.wait4(child, 0)[2]
    print(*(f"{each:.0f}" for each in times), f"{usage.ru_maxrss / 1024:.0f}",
          f"{usage.ru_utime + usage.ru_stime:.2f}")


main()
