package app.myphone.store;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A C library and those it needs. Linking is what costs, not calling: so every function is called in one shape, eight
 * machine words in and one out, which the conventions of x86-64 and AArch64 allow for functions of integers and pointers
 * alone, as all of ours are (a caller passes more than is read, and of a result narrower than a word the upper part
 * means nothing: see {@link #isTrue}). A descriptor of its own for each function took twice as long at the start.
 */
final class NativeLibrary {
  private static final int WORDS = 8;
  @SuppressWarnings("restricted")
  private static final MethodHandle CALL = Linker.nativeLinker().downcallHandle(FunctionDescriptor.of(
      JAVA_LONG, Collections.nCopies(WORDS, JAVA_LONG).toArray(MemoryLayout[]::new)));

  private final SymbolLookup library;
  private final Map<String, MemorySegment> functions = new ConcurrentHashMap<>();

  /** @throws IllegalArgumentException when it is not installed */
  @SuppressWarnings("restricted")
  NativeLibrary(String name) {
    library = SymbolLookup.libraryLookup(name, Arena.global());
  }

  /** Calls a function of integers and pointers, of the library or of one that it needs. */
  long call(String function, long... arguments) {
    long[] words = new long[WORDS];
    System.arraycopy(arguments, 0, words, 0, arguments.length);
    try {
      return (long) CALL.invokeExact(address(function),
          words[0], words[1], words[2], words[3], words[4], words[5], words[6], words[7]);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e); // C throws nothing
    }
  }

  /** Where a function is, for another that wants to call it. */
  MemorySegment address(String function) {
    return functions.computeIfAbsent(function, library::findOrThrow);
  }

  /** A {@code gboolean}, which is a C {@code int}. */
  static boolean isTrue(long result) {
    return (int) result != 0;
  }

  /** What is at an address, as far as we are allowed to look. */
  @SuppressWarnings("restricted")
  static MemorySegment at(long address, long bytes) {
    return MemorySegment.ofAddress(address).reinterpret(bytes);
  }
}
