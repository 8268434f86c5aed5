package app.myphone.os;

/**
 * Threads for what is done beside something. Once a virtual thread has waited at a socket, Java keeps a thread in the
 * system's {@code epoll}, and whenever the process ends waits 0.3 seconds for it: nobody notices when a window has gone,
 * everybody in a terminal. So there all of it is done by platform threads.
 */
public final class Threads {
  private Threads() {}

  /** Of the same kind as this one, virtual in the window, platform in the terminal; none keeps the process alive. */
  public static Thread.Builder likeThisOne() {
    return Thread.currentThread().isVirtual() ? Thread.ofVirtual() : Thread.ofPlatform().daemon();
  }
}
